package interp

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// startIn starts a script as a process of the job.
func startIn(t *testing.T, j *jobs.Job, script string) *jobs.Process {
	t.Helper()
	p, err := j.Start(&jobs.Spec{Path: "/bin/sh", Argv: []string{"sh", "-c", script}, Umask: -1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.Signal(syscall.SIGKILL) // ESRCH: it has ended
		p.Wait()
	})
	return p
}

// awaitStatus waits for a line of /proc/PID/status to have the text.
func awaitStatus(t *testing.T, p *jobs.Process, text string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if b, err := os.ReadFile("/proc/" + strconv.Itoa(p.Pid()) + "/status"); err == nil && strings.Contains(string(b), text) {
			return
		}
	}
	t.Fatalf("process %d is never %q", p.Pid(), text)
}

// TestKeyForTheDying: a program that has ended, and was not yet waited for, takes
// a ^C with it, which has to end the command line. One with a handler has its own
// opinion of it.
func TestKeyForTheDying(t *testing.T) {
	dead := &group{job: new(jobs.Job)}
	awaitStatus(t, startIn(t, dead.job, "trap : INT; exit 0"), "State:\tZ")
	dead.keyboard(syscall.SIGINT)
	if st := dead.survived(jobs.Exit(0)); st != (jobs.Status{State: jobs.Killed, Signal: syscall.SIGINT}) {
		t.Errorf("the key is lost: the job has ended with %+v", st)
	}
	alive := &group{job: new(jobs.Job)}
	p := startIn(t, alive.job, "trap 'exit 3' INT; kill -STOP $$; while :; do :; done")
	awaitStatus(t, p, "State:\tT")
	alive.keyboard(syscall.SIGINT)
	if st := alive.survived(jobs.Exit(3)); st != jobs.Exit(3) {
		t.Errorf("the job has ended with %+v", st)
	}
}
