package jobs

import (
	"strings"
	"syscall"
	"testing"
)

// fake returns a job of tasks in given states.
func fake(text string, states ...Status) *Job {
	j := &Job{Text: text, Dir: "/home/u"}
	for i, part := range strings.Split(text, " | ") {
		t := NewTask(11000+i, func(syscall.Signal) {})
		if states[i] != (Status{}) {
			t.report(states[i], nil)
		}
		j.Add(t, part)
	}
	return j
}

func killed(sig syscall.Signal) Status { return Status{State: Killed, Signal: sig} }

func stopped(sig syscall.Signal) Status { return Status{State: Stopped, Signal: sig} }

var running = Status{}

// TestKilledWhileStopped: a job that was stopped and killed does not stay the current
// one when the next is started, though it may not have ended yet.
func TestKilledWhileStopped(t *testing.T) {
	l := NewList()
	old, young := fake("cat", stopped(syscall.SIGTSTP)), fake("sleep 50", running)
	l.Add(old)
	if err := old.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	if l.Current() != old {
		t.Error("nothing has happened, and another job is the current one")
	}
	l.Add(young)
	if l.Current() != young {
		t.Error("the killed job is the current one")
	}
}

func TestLinesAsBashPrintsThem(t *testing.T) {
	l := NewList()
	l.Add(fake("sleep 5 | sleep 5 | cat", running, running, running))
	l.Add(fake("{ sleep 5; echo x; }", running))
	l.Add(fake("sh -c 'kill -STOP $$'", stopped(syscall.SIGSTOP)))
	l.Add(fake("sh -c 'exit 7'", Exit(7)))
	l.Add(fake("false | true", Exit(1), Exit(0)))
	l.Add(fake("sh -c x | true | cat", Status{State: Killed, Signal: syscall.SIGQUIT, Core: true}, Exit(0), Exit(0)))
	l.Add(fake("sleep 5 | sh", running, Exit(3)))
	l.Add(fake("a | b", stopped(syscall.SIGTTIN), stopped(syscall.SIGTTIN)))
	for _, c := range []struct {
		number int
		format Format
		want   string
	}{
		{1, Standard, "[1]   Running                 sleep 5 | sleep 5 | cat &\n"},
		{2, Standard, "[2]   Running                 { sleep 5; echo x; } &\n"},
		{3, Standard, "[3]-  Stopped                 sh -c 'kill -STOP $$'\n"},
		{4, Standard, "[4]   Exit 7                  sh -c 'exit 7'\n"},
		{5, Standard, "[5]   Done                    false | true\n"},
		{8, Standard, "[8]+  Stopped                 a | b\n"},
		{1, Long, "[1]  11000 Running                 sleep 5\n" +
			"     11001                       | sleep 5\n" +
			"     11002                       | cat &\n"},
		{3, Long, "[3]- 11000 Stopped (signal)        sh -c 'kill -STOP $$'\n"},
		{5, Long, "[5]  11000 Exit 1                  false\n" +
			"     11001 Done                    | true\n"},
		{6, Long, "[6]  11000 Quit                    (core dumped) sh -c x\n" +
			"     11001 Done                    | true\n" +
			"     11002 Done                    | cat\n"},
		{7, Long, "[7]  11000 Running                 sleep 5\n" +
			"     11001 Running                 | sh &\n"},
		{8, Long, "[8]+ 11000 Stopped (tty input)     a\n" +
			"     11001                       | b\n"},
		{6, Report, "11000 Quit                    (core dumped) sh -c x\n" +
			"     11001 Done                    | true\n" +
			"     11002 Done                    | cat\n"},
	} {
		j := l.numbered(c.number)
		if got := l.Line(j, c.format, "/home/u", nil); got != c.want {
			t.Errorf("job %d:\n%s want:\n%s", c.number, got, c.want)
		}
	}
	tilde := func(dir string) string { return strings.Replace(dir, "/home/u", "~", 1) }
	want := "[2]   Running                 { sleep 5; echo x; } &  (wd: ~)\n"
	if got := l.Line(l.numbered(2), Standard, "/", tilde); got != want {
		t.Errorf("elsewhere: %q", got)
	}
}

func TestNotices(t *testing.T) {
	user := Manner{Interactive: true, Monitor: true}
	for _, c := range []struct {
		name       string
		status     Status
		foreground bool
		manner     Manner
		want       string
		prefixed   bool
	}{
		{"interactive, done", Exit(0), false, user, "[1]   Done                    x\n", false},
		{"interactive, foreground done", Exit(0), true, user, "", false},
		{"interactive, killed", killed(syscall.SIGSEGV), false, user, "[1]   Segmentation fault      x\n", false},
		{"interactive, foreground killed", killed(syscall.SIGSEGV), true, user, "Segmentation fault\n", false},
		{"interactive, foreground core", Status{State: Killed, Signal: syscall.SIGSEGV, Core: true}, true, user, "Segmentation fault (core dumped)\n", false},
		{"interactive, foreground SIGPIPE", killed(syscall.SIGPIPE), true, user, "", false},
		{"interactive, foreground SIGINT", killed(syscall.SIGINT), true, user, "", false},
		{"interactive, stopped", stopped(syscall.SIGTSTP), false, user, "\n[1]+  Stopped                 x\n", false},
		{"interactive without job control", killed(syscall.SIGSEGV), true, Manner{Interactive: true}, "", false},
		{"script, foreground killed", killed(syscall.SIGSEGV), true, Manner{Script: true}, "11000 Segmentation fault      x\n", true},
		{"script, foreground terminated", killed(syscall.SIGTERM), true, Manner{Script: true}, "Terminated\n", false},
		{"script, terminated", killed(syscall.SIGTERM), false, Manner{Script: true}, "", false},
		{"script, killed", killed(syscall.SIGKILL), false, Manner{Script: true}, "11000 Killed                  x\n", true},
		{"script, done", Exit(0), false, Manner{Script: true}, "", false},
		{"script -m, done", Exit(0), false, Manner{Script: true, Monitor: true}, "", false},
		{"script -m, terminated", killed(syscall.SIGTERM), false, Manner{Script: true, Monitor: true}, "[1]   Terminated              x\n", false},
		{"-c set -m, done", Exit(0), false, Manner{Monitor: true}, "[1]   Done                    x\n", false},
		{"trapped", killed(syscall.SIGUSR1), true, Manner{Trapped: func(s syscall.Signal) bool { return s == syscall.SIGUSR1 }}, "User defined signal 1\n", false},
	} {
		l := NewList()
		j := fake("x", c.status)
		j.Dir = ""
		j.Foreground = c.foreground
		l.Add(j)
		text, prefixed := l.Notice(j, c.manner)
		if text != c.want || prefixed != c.prefixed {
			t.Errorf("%s: %q, %v", c.name, text, prefixed)
		}
	}
}

func TestSpecs(t *testing.T) {
	l := NewList()
	l.Add(fake("sleep 5 | cat", running, running))
	l.Add(fake("vim x", stopped(syscall.SIGTSTP)))
	l.Add(fake("sleep 6", running))
	for _, c := range []struct {
		spec string
		want int
		err  error
	}{
		{"%1", 1, nil}, {"1", 1, nil}, {"%9", 0, ErrNoSuchJob}, {"%%", 2, nil}, {"%+", 2, nil}, {"%", 2, nil}, {"%-", 3, nil},
		{"%vi", 2, nil}, {"%sl", 0, ErrAmbiguous}, {"%?cat", 1, nil}, {"%?none", 0, ErrNoSuchJob}, {"%none", 0, ErrNoSuchJob},
	} {
		j, err := l.Find(c.spec)
		if err != c.err || err == nil && j.Number() != c.want {
			t.Errorf("%s: %v, %v", c.spec, j, err)
		}
	}
	l.Remove(l.numbered(2))
	if j, err := l.Find("%+"); err != nil || j.Number() != 3 {
		t.Errorf("%%+ without the stopped job: %v, %v", j, err)
	}
	if got := NewList().Current(); got != nil {
		t.Errorf("current job of an empty table: %v", got)
	}
}
