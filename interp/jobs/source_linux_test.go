//go:build amd64 || arm64

package jobs

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
)

// A signal of another process and one of the program's own differ, also when they
// are one for Notify.
func TestTakeSource(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTSTP, syscall.SIGWINCH} {
		c := make(chan os.Signal, 8)
		Notify(c, sig)
		TakeSource(sig) // those of other tests
		for _, want := range []Source{{Others: true}, {Kernel: true}, {Others: true, Kernel: true}} {
			if want.Others {
				kill := exec.Command("/bin/sh", "-c", "kill -"+SignalName(sig)[len("SIG"):]+" $PPID")
				if err := kill.Run(); err != nil {
					t.Fatal(err)
				}
				<-c
			}
			if want.Kernel {
				if err := syscall.Kill(os.Getpid(), sig); err != nil {
					t.Fatal(err)
				}
				<-c
			}
			if got, known := TakeSource(sig); got != want || !known {
				t.Errorf("%v: %+v %v, want %+v", sig, got, known, want)
			}
			if again, known := TakeSource(sig); again != (Source{}) || !known {
				t.Errorf("%v again: %+v %v", sig, again, known)
			}
		}
		Stop(c)
	}
	if _, known := TakeSource(syscall.SIGUSR1); known {
		t.Error("SIGUSR1 is traced")
	}
}
