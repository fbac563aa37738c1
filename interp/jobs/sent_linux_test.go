//go:build amd64 || arm64

package jobs

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// sentVariable has the test binary do something after LeaveDefaults.
const sentVariable = "GOSHD_TEST_SENT"

func init() {
	if what := os.Getenv(sentVariable); what != "" {
		playSent(what)
	}
}

// playSent is what the test binary does then.
func playSent(what string) {
	LeaveDefaults()
	switch what {
	case "fault":
		os.Exit(recovered())
	case "pipe":
		r, w, err := os.Pipe()
		if err != nil || r.Close() != nil {
			os.Exit(2)
		}
		if _, err := syscall.Write(int(w.Fd()), []byte("x")); err != syscall.EPIPE {
			os.Exit(3)
		}
		os.Exit(5)
	}
	// Another process sends it: SIGPIPE of the program's own is that of a write.
	_ = exec.Command("/bin/sh", "-c", "kill -"+what+" $PPID").Run()
	time.Sleep(time.Hour) // any thread may get it a little later
}

// recovered has a fault of its own, and goes on.
func recovered() (status int) {
	defer func() {
		if recover() != nil {
			status = 5
		}
	}()
	var nowhere *int
	return *nowhere
}

// What the program does itself is no reason to die.
func TestOwnFaultsAreNotSent(t *testing.T) {
	for _, what := range []string{"fault", "pipe"} {
		if st := sentTo(t, what); st.ExitStatus() != 5 {
			t.Errorf("%s: %v, want status 5", what, st)
		}
	}
}

func TestSentSignalsEnd(t *testing.T) {
	for _, what := range []string{"SEGV", "BUS", "FPE", "PIPE", "ILL", "PROF"} {
		want, _ := ParseSignal(what)
		if st := sentTo(t, what); !st.Signaled() || st.Signal() != want {
			t.Errorf("%s: %v", what, st)
		}
	}
}

// sentTo returns how the test binary ends that plays what.
func sentTo(t *testing.T, what string) syscall.WaitStatus {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), sentVariable+"="+what)
	out, err := cmd.CombinedOutput()
	if len(out) > 0 {
		t.Errorf("%s: output %q", what, out)
	}
	if err == nil {
		return 0
	}
	st, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !ok {
		t.Fatalf("%s: %v", what, err)
	}
	return st
}
