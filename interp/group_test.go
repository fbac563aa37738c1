package interp

import (
	"syscall"
	"testing"

	"github.com/goshd/goshd/interp/jobs"
)

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
