package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// TestBackgroundOfStopped: a program that is stopped goes on as a job.
func TestBackgroundOfStopped(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	for i := range 10 {
		w.send(1, ecmd.Ecmd, `{"code":"sh -c 'kill -STOP $$; sleep 1000'"}`)
		stopped := func(k *ecmd.Condition) bool {
			return k.Running != nil && len(k.Running.Pids) == 1 && statOf(fmt.Sprintf("/proc/%d/", k.Running.Pids[0]))[0] == "T"
		}
		w.status(stopped)
		w.send(2, ecmd.Background, "")
		if rep := w.reply(2); rep.Outcome != ecmd.OK {
			t.Fatalf("%d: %s", i, rep.Text)
		}
		if r := decode[ecmd.Result](t, w.reply(1)); r.Outcome != ecmd.Backgrounded {
			t.Errorf("%d: %s", i, r.Outcome)
		}
		w.code("kill %%; wait")
	}
}

// TestBackgroundOfWhat: a program, pipeline or subshell that the shell waits for
// goes on as a job, wherever it was called, with and without a terminal; what
// runs in the shell itself can't, which is told.
func TestBackgroundOfWhat(t *testing.T) {
	w := start(t, "--norc").json()
	id := 0
	for _, terminal := range []bool{false, true} {
		cases := backgroundCases
		if terminal {
			cases = append(cases, backgroundCase{"sleep 1000 & fg; echo no", 1, "sleep 1000"})
		} else { // job control makes it one by itself
			cases = append(cases, backgroundCase{"sh -c 'kill -STOP $$; sleep 1000'", 1, `sh -c 'kill -STOP $$; sleep 1000'`})
		}
		for _, tt := range cases {
			id++
			backgroundOf(t, w, id, tt, terminal)
		}
	}
	w.send(1000, ecmd.Hello, `{"version":1}`)
	w.reply(1000) // behind what CANCEL was answered
	if rep := w.background(); rep.Word != ecmd.NotNow || !strings.Contains(string(rep.Text), "no code is running") {
		t.Errorf("without code: %v %s", rep.Word, rep.Text)
	}
}

// TestBackgroundAtOnce: a pipeline whose programs are just being started goes on
// as a job too, and all of it.
func TestBackgroundAtOnce(t *testing.T) {
	w := start(t, "--norc").json()
	for _, terminal := range []bool{false, true} {
		for i := range 20 {
			run, id := &ecmd.Run{Code: "sleep 1000 | sleep 1000", Want: []string{"jobs"}}, i
			if terminal {
				run.Pty, id = new(ecmd.Size), 100+i // the job keeps the number for a while
			}
			w.send(id, ecmd.Ecmd, string(ecmd.Marshal(run)))
			w.backgroundSoon()
			r := decode[ecmd.Result](t, w.reply(id))
			backgrounded(t, w, &r, run.Code)
		}
	}
}

// backgroundSoon sends BACKGROUND until there is something for it.
func (w *wire) backgroundSoon() ecmd.Reply {
	w.t.Helper()
	rep := w.background()
	for deadline := time.Now().Add(2 * hang); rep.Word == ecmd.NotNow && time.Now().Before(deadline); {
		rep = w.background()
	}
	return rep
}

// A backgroundCase is code, how many processes it runs, and whether it can go
// on as a job: the text of that, or nothing.
type backgroundCase struct {
	code      string
	processes int
	job       string
}

var backgroundCases = []backgroundCase{
	{"sleep 1000", 1, "sleep 1000"}, {"f() { sleep 1000; echo no; }; f", 1, "sleep 1000"},
	{"for i in 1 2; do sleep 1000; done", 1, "sleep 1000"}, {"{ sleep 1000; }; echo no", 1, "sleep 1000"},
	{"sleep 1000 | cat; echo no", 2, "sleep 1000 | cat"}, {"sleep 1000 | { read x; echo $x; }", 1, "sleep 1000 | { read x; echo $x; }"},
	{"f() { sleep 1000; echo no; }; f | cat; echo no", 2, "f | cat"},
	{"(sleep 1000; echo no); echo no", 1, "( sleep 1000; echo no )"}, {"(while :; do :; done); echo no", 0, "( while :; do :; done )"},
	{"f() { while :; do :; done; }; (f)", 0, "( f )"}, {"while :; do :; done | while :; do :; done", 0, "while :; do :; done | while :; do :; done"},
	{"while :; do :; done", 0, ""}, {"f() { while :; do :; done; }; f", 0, ""}, {"x=$(sleep 1000)", 1, ""},
}

// background sends BACKGROUND and returns the answer.
func (w *wire) background() ecmd.Reply {
	w.t.Helper()
	w.send(500, ecmd.Background, "")
	return w.reply(500)
}

// backgroundOf asks for code to become a job, and ends what it has become.
func backgroundOf(t *testing.T, w *wire, id int, c backgroundCase, terminal bool) {
	t.Helper()
	run := &ecmd.Run{Code: c.code, Want: []string{"jobs"}}
	if terminal {
		run.Pty = new(ecmd.Size)
	}
	w.send(id, ecmd.Ecmd, string(ecmd.Marshal(run)))
	w.status(func(k *ecmd.Condition) bool { return k.Running != nil && len(k.Running.Pids) == c.processes })
	ask := w.background
	if c.job != "" && c.processes == 0 {
		ask = w.backgroundSoon // the code may not be there yet
	}
	rep := ask()
	want := ecmd.Backgrounded
	if c.job == "" {
		want = ecmd.Cancelled
		if rep.Word != ecmd.NotNow || !strings.Contains(string(rep.Text), "send SIGNAL or CANCEL") {
			t.Errorf("%s: %v %s", c.code, rep.Word, rep.Text)
		}
		w.send(501, ecmd.Cancel, fmt.Sprintf(`{"id":%d}`, id))
	} else if rep.Outcome != ecmd.OK {
		t.Errorf("%s: %s", c.code, rep.Text)
	}
	r := decode[ecmd.Result](t, w.reply(id))
	if r.Outcome != want {
		t.Errorf("%s: %s, want %s", c.code, r.Outcome, want)
	}
	if c.job != "" {
		backgrounded(t, w, &r, c.job)
	}
}

// backgrounded checks the job that code has become, and ends it.
func backgrounded(t *testing.T, w *wire, r *ecmd.Result, want string) {
	t.Helper()
	if len(r.Jobs) != 1 || strings.Join(strings.Fields(strings.ReplaceAll(r.Jobs[0].Command, "do\n", "do")), " ") != want || r.Jobs[0].State != "running" {
		t.Errorf("%+v, want %s", r.Jobs, want)
		return
	}
	w.send(502, ecmd.Signal, fmt.Sprintf(`{"signal":"KILL","job":%d}`, r.Jobs[0].ID))
	w.reply(502)
	w.send(503, ecmd.Wait, fmt.Sprintf(`{"job":%d}`, r.Jobs[0].ID))
	if j := decode[ecmd.Waited](t, w.reply(503)); j.Job.State != "killed" {
		t.Errorf("%s: %+v", want, j.Job)
	}
}

// TestSignalReachesProcessSubstitutions: without job control they end with the
// command that they are for, as all that the keyboard would reach.
func TestSignalReachesProcessSubstitutions(t *testing.T) {
	w := start(t, "--norc").json()
	for i, code := range []string{"cat <(%s)", "while read x; do :; done < <(%s)", "f() { cat <(%s; :); }; f"} {
		pid := filepath.Join(w.s.cmd.Dir, fmt.Sprint("pid", i))
		w.send(1, ecmd.Ecmd, string(ecmd.Marshal(ecmd.Run{Code: fmt.Sprintf(code, "sh -c 'echo $$ > "+pid+"; exec sleep 1000'")})))
		w.s.rest()
		w.send(2, ecmd.Signal, `{"signal":"INT"}`)
		w.reply(2) // the end of 1 may be told first
		w.reply(1)
		text, err := os.ReadFile(pid)
		if err != nil {
			t.Fatal(err)
		}
		n, err := strconv.Atoi(strings.TrimSpace(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		for deadline := time.Now().Add(hang); syscall.Kill(n, 0) == nil; time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%s: process %d is left", code, n)
			}
		}
	}
}
