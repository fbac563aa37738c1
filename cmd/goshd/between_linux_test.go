package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// TestTrapsBetweenRequests: traps run while no request is there, as bash's do
// without line editing, on the terminal that the last request had.
func TestTrapsBetweenRequests(t *testing.T) {
	u := newGoshdUser(t)
	u.begin(`trap 'echo "T $?"; false' USR1; trap 'tty | tr -d 0-9' USR2; (exit 3)`)
	u.end()
	u.cmd.Process.Signal(syscall.SIGUSR1)
	u.screen.expect("T 3\n")
	u.cmd.Process.Signal(syscall.SIGUSR2)
	u.screen.expect("/dev/pts/\n")
	u.begin("echo $?")
	u.screen.expect("3\n")
	u.end()
	u.begin(`trap 'echo key' INT; trap - USR2`)
	u.end()
	u.screen.press("\x03")
	u.screen.expect("key\n")
	u.cmd.Process.Signal(syscall.SIGUSR1)
	u.screen.expect("T 0\n")
}

// TestNoticesBetweenRequests: set -b tells of a job when it ends.
func TestNoticesBetweenRequests(t *testing.T) {
	u := newGoshdUser(t)
	u.begin("set -b; sleep 0.1 &")
	u.end()
	u.screen.expect("[1]+  Done                    sleep 0.1\n")
	u.begin("set +b; jobs; echo none")
	u.screen.expect("none\n")
	u.end()
}

// TestTrapsWithoutTerminal: they run at once too, and may end the shell.
func TestTrapsWithoutTerminal(t *testing.T) {
	s := start(t, "--norc")
	s.want(`trap 'x=done; : > t; jobs > j' USR1; trap 'exit 5' TERM; echo`, "\n", true)
	s.cmd.Process.Signal(syscall.SIGUSR1)
	for late := time.Now().Add(hang); !exists(filepath.Join(s.cmd.Dir, "j")); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatal("the trap has not run")
		}
	}
	s.want("echo $x", "done\n", true)
	if status := s.ended(hang); status != 5 {
		t.Errorf("status %d", status)
	}
}

// TestTrapBetweenRequestsIsEnded: one that does not end keeps nobody from ending
// the shell.
func TestTrapBetweenRequestsIsEnded(t *testing.T) {
	s := start(t, "--norc")
	s.want(`trap ': > t; while :; do :; done' USR1`, "", true)
	s.cmd.Process.Signal(syscall.SIGUSR1)
	for late := time.Now().Add(hang); !exists(filepath.Join(s.cmd.Dir, "t")); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatal("the trap has not run")
		}
	}
	if err := s.dial().Terminate(s.context()); err != nil {
		t.Error(err)
	}
	if err := s.cmd.Wait(); exitCode(err) != 0 {
		t.Errorf("status %d", exitCode(err))
	}
	if _, err := os.Stat(s.path); err == nil {
		t.Error("the socket is there")
	}
}

// A job in the background that wants to read from the terminal stops, also while
// no request has it.
func TestReadersBetweenRequests(t *testing.T) {
	u := newGoshdUser(t)
	u.begin("{ sleep 0.3; read x; echo got $x; } &")
	u.end()
	w, err := u.talk().Wait(u.context(), ecmd.WaitFor{Job: 1, Stops: true})
	if err != nil || w.Job.State != "stopped" {
		t.Fatalf("%+v, %v", w, err)
	}
	u.begin("fg")
	u.screen.expect("read x")
	u.screen.press("line\n")
	u.screen.expect("got line\n")
	u.end()
}
