package interp

import (
	"syscall"
	"testing"

	"github.com/goshd/goshd/interp/jobs"
)

// TestKeyBeforeMembers: a ^C that comes while a job of builtins is being made is the
// end of it, unless they ignore it.
func TestKeyBeforeMembers(t *testing.T) {
	for _, ignoring := range []bool{false, true} {
		sh, err := New(Config{Stdio: [3]int{-1, -1, -1}})
		if err != nil {
			t.Fatal(err)
		}
		defer sh.Close()
		if ignoring {
			sh.traps.change(int(syscall.SIGINT), new(string))
		}
		g := &group{job: new(jobs.Job)}
		g.keyboard(syscall.SIGINT)
		sub := sh.Subshell()
		sub.newMember(g.job, g, &body{})
		g.catchUp()
		want, status := syscall.SIGINT, jobs.Status{State: jobs.Killed, Signal: syscall.SIGINT}
		if ignoring {
			want, status = 0, jobs.Exit(3)
		}
		if sig := sub.signals.cancelled(); sig != want {
			t.Errorf("ignored: %v: cancelled by %v", ignoring, sig)
		}
		if st := g.survived(jobs.Exit(3)); st != status {
			t.Errorf("ignored: %v: the job has ended with %+v", ignoring, st)
		}
	}
}

// TestKeyForWhatHasEnded: a ^C that comes when the job has just ended by itself
// is either the job's end or the shell's, and never lost.
func TestKeyForWhatHasEnded(t *testing.T) {
	before := &group{job: new(jobs.Job)}
	if before.keyboard(syscall.SIGINT) {
		t.Error("the job has not ended, and the key is late")
	}
	if st := before.survived(jobs.Exit(0)); st != (jobs.Status{State: jobs.Killed, Signal: syscall.SIGINT}) {
		t.Errorf("the job has ended with %+v", st)
	}
	after := &group{job: new(jobs.Job)}
	if st := after.survived(jobs.Exit(3)); st != jobs.Exit(3) {
		t.Errorf("the job has ended with %+v", st)
	}
	if !after.keyboard(syscall.SIGINT) {
		t.Error("the key is lost")
	}
	if after.keyboard(syscall.SIGTSTP) {
		t.Error("the shell is to stop")
	}
}
