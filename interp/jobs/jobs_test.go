package jobs

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/interp/fds"
)

func TestMain(m *testing.M) {
	Enter()
	if os.Getenv(sessionVariable) != "" {
		playShell()
	}
	os.Exit(m.Run())
}

// start starts a command of sh.
func start(t *testing.T, command string, set func(*Spec)) *Process {
	t.Helper()
	spec := Spec{
		Path: "/bin/sh", Argv: []string{"sh", "-c", command},
		Env: os.Environ(), Files: []uintptr{0, 1, 2}, Umask: -1,
	}
	if set != nil {
		set(&spec)
	}
	p, err := Start(&spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// notified has the program handle sig, so that children have the default
// action even if the tests were started with it ignored.
func notified(t *testing.T, sig syscall.Signal) {
	c := make(chan os.Signal, 1)
	Notify(c, sig)
	t.Cleanup(func() { Stop(c) })
}

// startIn starts a command in the group of a job.
func startIn(t *testing.T, j *Job, command string) *Process {
	t.Helper()
	p, err := j.Start(&Spec{
		Path: "/bin/sh", Argv: []string{"sh", "-c", command},
		Env: os.Environ(), Files: []uintptr{0, 1, 2}, Umask: -1,
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// output runs a command and returns what it prints.
func output(t *testing.T, command string, set func(*Spec)) string {
	t.Helper()
	f, text := fds.Capture()
	table := fds.NewTable([3]*fds.FD{nil, f, f})
	f.Close()
	files, done, err := table.Child()
	if err != nil {
		t.Fatal(err)
	}
	p := start(t, command, func(s *Spec) {
		s.Files = files
		if set != nil {
			set(s)
		}
	})
	done()
	table.Release()
	p.Wait()
	return string(text())
}

func TestStatusOfForeground(t *testing.T) {
	for _, c := range []struct {
		command string
		want    Status
		number  int
	}{
		{"exit 0", Exit(0), 0},
		{"exit 7", Exit(7), 7},
		{"kill -TERM $$", Status{State: Killed, Signal: syscall.SIGTERM}, 143},
	} {
		if got := start(t, c.command, nil).Wait(); got != c.want || got.Number() != c.number {
			t.Errorf("%s: %+v, number %d", c.command, got, got.Number())
		}
	}
}

func TestStopAndContinue(t *testing.T) {
	j := &Job{Text: "x"}
	p := startIn(t, j, "kill -STOP $$; exit 3")
	j.Add(p, "x")
	if s := j.Wait(); s != (Status{State: Stopped, Signal: syscall.SIGSTOP}) || s.Number() != 147 {
		t.Fatalf("stopped: %+v", s)
	}
	l := NewList()
	l.Add(j)
	if err := j.Continue(); err != nil {
		t.Fatal(err)
	}
	<-p.Done()
	if got := j.Status(); got != Exit(3) {
		t.Errorf("ended: %+v", got)
	}
	if err := j.Signal(syscall.SIGTERM); err != syscall.ESRCH {
		t.Errorf("signal to an ended job: %v", err)
	}
}

func TestChildState(t *testing.T) {
	if got := output(t, "umask", func(s *Spec) { s.Umask = 0o27 }); got != "0027\n" {
		t.Errorf("umask %q", got)
	}
	if got := output(t, "pwd", func(s *Spec) { s.Dir = "/usr" }); got != "/usr\n" {
		t.Errorf("directory %q", got)
	}
	ignored := func(s *Spec) { s.Ignored = []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} }
	if got := output(t, "kill -INT $$; kill -TERM $$; echo alive", ignored); got != "alive\n" {
		t.Errorf("ignored signals: %q", got)
	}
	if got := output(t, "kill -TERM $$; echo alive", nil); got != "" {
		t.Errorf("signals are still ignored: %q", got)
	}
}

func TestLimits(t *testing.T) {
	limits := func(s *Spec) {
		s.Umask = 0o22
		s.Ignored = []syscall.Signal{syscall.SIGTERM}
		s.Limits = []Limit{{syscall.RLIMIT_NOFILE, 50, 60}, {syscall.RLIMIT_CORE, 0, 0}}
	}
	want := "50 60 0 0 0022 sh\nalive\n"
	command := "echo $(ulimit -Sn) $(ulimit -Hn) $(ulimit -Sc) $(ulimit -Hc) $(umask) $0; kill -TERM $$; echo alive"
	if got := output(t, command, limits); got != want {
		t.Errorf("child prints %q", got)
	}
	spec := Spec{Path: "/nonexistent", Argv: []string{"x"}, Umask: -1, Limits: []Limit{{syscall.RLIMIT_CORE, 0, 0}}}
	if _, err := Start(&spec); err != syscall.ENOENT {
		t.Errorf("error %v", err)
	}
}

func TestManyBackgroundJobs(t *testing.T) {
	goroutines := runtime.NumGoroutine()
	l := NewList()
	for i := range 50 {
		p := start(t, fmt.Sprint("exit ", i), nil)
		j := &Job{Text: "x"}
		j.Add(p, "x")
		l.Add(j)
	}
	soon := fds.Wait{Deadline: time.Now().Add(time.Minute)}
	for i, j := range l.Jobs() {
		if err := l.Until(soon, func() bool { return j.State().Ended() }); err != nil || j.Status().Number() != i {
			t.Errorf("job %d: %v, %v", i, j.Status(), err)
		}
		l.Told(j)
	}
	pid := l.Jobs()[7].Pid()
	l.Clean()
	if s, ok := l.Past(pid); !ok || s != Exit(7) || len(l.Jobs()) != 0 {
		t.Errorf("past: %v, %v", s, ok)
	}
	if n := settles(goroutines+2, runtime.NumGoroutine); n > goroutines+2 { // reaper, os/signal
		t.Errorf("%d goroutines, were %d", n, goroutines)
	}
}

func TestTaskIsWhatItBecomes(t *testing.T) {
	notified(t, syscall.SIGTERM)
	j := new(Job)
	p := startIn(t, j, "sleep 9")
	task := NewTask(0, func(sig syscall.Signal) { t.Errorf("the task got %v", sig) })
	loop := NewTask(0, func(sig syscall.Signal) {})
	loop.Identify(func() int { return 1234567 })
	j.Add(loop, "loop")
	j.Add(task, "sleep 9")
	task.Become(p)
	if j.Pid() != p.Pid() || j.Leader() != p.Pid() || loop.Pid() != 1234567 {
		t.Errorf("pids %d, %d, %d", j.Pid(), j.Leader(), loop.Pid())
	}
	go func() {
		task.Finish(p.Wait(), nil)
		loop.Finish(Exit(3), nil)
	}()
	if err := j.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	if s := j.Wait(); s != killed(syscall.SIGTERM) {
		t.Errorf("status %+v", s)
	}
}

func TestPipelineIsOneGroup(t *testing.T) {
	j := &Job{Text: "a | b | c"}
	shell := func(command string) *Process {
		t.Helper()
		p := startIn(t, j, command)
		j.Add(p, command)
		return p
	}
	leader := shell("exit 1")
	time.Sleep(5 * time.Millisecond) // it has ended, but is not collected
	second := shell("exit 2")
	if j.Group() != leader.Pid() {
		t.Errorf("group %d of leader %d", j.Group(), leader.Pid())
	}
	if pgid, err := syscall.Getpgid(second.Pid()); err != nil || pgid != leader.Pid() {
		t.Errorf("second is in group %d, %v", pgid, err)
	}
	if s := j.Wait(); s != Exit(2) {
		t.Errorf("status %+v", s)
	}
	late := shell("exec sleep 9")
	if j.Group() != late.Pid() {
		t.Errorf("group %d, late process %d", j.Group(), late.Pid())
	}
	if err := j.Signal(syscall.SIGKILL); err != nil {
		t.Error(err)
	}
	if s := j.Wait(); s != killed(syscall.SIGKILL) {
		t.Errorf("status %+v", s)
	}
}

// TestNothingIsLeft counts what 200 processes leave behind: descriptors,
// zombies, entries of the reaper.
func TestNothingIsLeft(t *testing.T) {
	before := openFiles(t)
	l := NewList()
	for i := range 200 {
		p := start(t, "exit 0", nil)
		switch i % 3 {
		case 0:
			p.Wait()
		case 1:
			p.Reap()
			p.Wait()
		case 2:
			j := new(Job)
			j.Add(p, "")
			l.Add(j)
		}
	}
	allEnd(t, l)
	if after := settles(before, func() int { return openFiles(t) }); after > before {
		t.Errorf("%d descriptors, were %d", after, before)
	}
	if n := settles(0, func() int { return len(watched()) }); n != 0 {
		t.Errorf("%d are still watched", n)
	}
	if _, err := syscall.Wait4(-1, nil, syscall.WNOHANG, nil); err != syscall.ECHILD {
		t.Errorf("there are children: %v", err)
	}
}

// settles counts until there are no more than at most, or for a minute.
func settles(atMost int, count func() int) (n int) {
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		if n = count(); n <= atMost || time.Now().After(deadline) {
			return n
		}
	}
}

func openFiles(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/dev/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

func TestErrorsOfStart(t *testing.T) {
	script := t.TempDir() + "/script"
	if err := os.WriteFile(script, []byte("echo hi\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path string
		want syscall.Errno
	}{
		{"/nonexistent", syscall.ENOENT},
		{"/etc/passwd", syscall.EACCES},
		{"/tmp", syscall.EACCES},
		{script, syscall.ENOEXEC},
	} {
		spec := Spec{Path: c.path, Argv: []string{"x"}, Umask: -1, Files: []uintptr{0, 1, 2}}
		if _, err := Start(&spec); err != c.want {
			t.Errorf("%s: %v", c.path, err)
		}
	}
}
