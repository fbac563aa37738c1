package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/ecmd"
)

// completers run what completers run: pipelines, substitutions, programs. One
// changes all that it can, one loads another, one does not end.
const completers = `
x=unset
pipes() { COMPREPLY=($(printf '%s\n' "$x" two | while read -r y; do echo "$y"; done | sort -r | cat)); }
changes() {
	x=changed; cd /; umask 077; set -f -e; shopt -s nullglob; trap 'echo trapped' EXIT INT; alias q=w
	history -s changed; exec 3< /dev/null; pipes() { :; }; kill() { :; }; enable -n echo; hash -r; OLDPWD=
	/bin/true; false || COMPREPLY=(done)
}
load() { _loaded() { _state=1; COMPREPLY=(lazy); }; complete -F _loaded loaded; _learned=1 plain=1; return 124; }
endless() { COMPREPLY=(early); sleep 1000 | while :; do sleep 1000; done; }
complete -F pipes pipes; complete -F changes changes; complete -D -F load; complete -F endless endless
`

// stateOf prints what completers must leave alone.
const stateOf = `echo "$x $PWD $(umask) $- ${plain-} ${_state-} $OLDPWD"; shopt -p nullglob; trap -p; alias; declare -f pipes | wc -l; declare -F kill; enable -n; history | tail -n 1 | grep -c changed`

// TestCompletersDuringCode has clients complete at the same time, while code
// runs and while none does.
func TestCompletersDuringCode(t *testing.T) {
	for _, code := range []string{"", "x=set; sleep 1.5", "x=set; for ((i = 0; i < 4000000; i++)); do y=$i; done", "x=set; z=$(sleep 1.5)"} {
		t.Run(code, func(t *testing.T) {
			s := start(t, "--norc", "--complete-timeout", "1m")
			s.want(completers, "", true)
			x := "unset"
			if code != "" {
				x = "set"
			}
			before, _, _ := s.run(strings.Replace(stateOf, "$x", x, 1))
			runner := s.wire()
			runner.send(1, ecmd.Ecmd, code+"\n:")
			s.rest()
			var group sync.WaitGroup
			for range 4 {
				w := s.wire()
				group.Go(func() { completeAll(w, x) })
			}
			group.Wait()
			runner.want("1 OK")
			after, _, _ := s.run(stateOf)
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("the state (-before +after):\n%s", diff)
			}
			s.want(`echo "$_learned"; complete -p loaded; declare -F _loaded`, "1\ncomplete -F _loaded loaded\n_loaded\n", true)
		})
	}
}

func completeAll(w *wire, x string) {
	for i, c := range []struct{ line, want string }{
		{"pipes ", x + " two"}, {"changes ", "done"}, {"loaded ", "lazy"}, {"pipes t", "two " + x}, {"pipes ", x + " two"}, {"loaded ", "lazy"},
	} {
		w.send(i+1, ecmd.Complete, c.line)
		_, rep := w.read()
		got := strings.Split(string(rep.Text), "\x00")
		if !strings.HasPrefix(string(rep.Text), "candidates\x00") || strings.Contains(c.want, " ") != (got[1] == "2") {
			w.t.Errorf("%s: %q", c.line, rep.Text)
			continue
		}
		for _, v := range strings.Fields(c.want) {
			if got[2] != v && got[3] != v {
				w.t.Errorf("%s: %q, want %s", c.line, got[:4], c.want)
			}
		}
	}
}

// TestCompletionsEndInTime: there is an answer at the deadline, with what was
// found, nothing that was started is left, and others need not wait for it.
func TestCompletionsEndInTime(t *testing.T) {
	s := start(t, "--norc", "--complete-timeout", "3s")
	s.want(completers, "", true)
	slow, quick := s.wire(), s.wire()
	began := time.Now()
	for id := range 3 {
		slow.send(id, ecmd.Complete, "endless ")
	}
	for range 20 {
		quick.send(1, ecmd.Complete, "changes ")
		quick.read()
	}
	if took := time.Since(began); took > 1500*time.Millisecond {
		t.Logf("twenty completions beside slow ones took %v", took)
	}
	for range 3 {
		if _, rep := slow.read(); !strings.HasPrefix(string(rep.Text), "candidates\x001\x00early\x00") || !strings.Contains(string(rep.Text), "incomplete\x000\x00") {
			t.Errorf("%q", rep.Text)
		}
	}
	if took := time.Since(began); took < time.Second || took > hang {
		t.Errorf("answered after %v", took)
	}
	s.childless()
}

// childless fails the test if processes that the server has started live on.
func (s *session) childless() {
	s.t.Helper()
	for deadline := time.Now().Add(2 * hang); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if children(s.t, s.cmd.Process.Pid) == "" {
			return
		}
	}
	s.t.Errorf("children are left: %s", children(s.t, s.cmd.Process.Pid))
}

// TestCompletionsOfASession: a request may have less time than the server gives,
// and a client that has no more use for the answer cancels it.
func TestCompletionsOfASession(t *testing.T) {
	s := start(t, "--norc", "--complete-timeout", "1m")
	s.want(completers, "", true)
	session, err := client.Open(t.Context(), s.path, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	var got ecmd.Completion
	began := time.Now()
	if err := session.Do(t.Context(), ecmd.Complete, ecmd.Line{Line: "endless ", Timeout: 2000}, &got); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); !got.Incomplete || len(got.Items) != 1 || took > hang {
		t.Errorf("%+v after %v", got, took)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	began = time.Now()
	if _, err := session.Complete(ctx, "endless ", 8); err == nil {
		t.Log("the answer came before it was cancelled")
	}
	if took := time.Since(began); took > hang {
		t.Errorf("cancelled after %v", took)
	}
	s.childless()
	if got, err := session.Complete(t.Context(), "changes ", 8); err != nil || len(got.Items) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := session.Complete(t.Context(), "x", 2); err == nil || !strings.Contains(err.Error(), "point is outside") {
		t.Errorf("a point outside of the line: %v", err)
	}
}

// children are the processes that a process has started.
func children(t *testing.T, pid int) (all string) {
	t.Helper()
	files, err := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/children")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, _ := os.ReadFile(f) // the thread may have ended
		all += string(text)
	}
	return all
}

// TestCompleteInner: the candidates are those of the command around a substitution
// that is not closed, and inner tells where to ask for those of the command in it.
func TestCompleteInner(t *testing.T) {
	w := start(t, "--norc").json()
	w.code("complete -W 'out outer' outside; complete -W 'in inner' inside")
	ask := func(line string) (c ecmd.Completion) {
		t.Helper()
		w.send(1, ecmd.Complete, string(ecmd.Marshal(ecmd.Line{Line: line})))
		if _, rep := w.read(); json.Unmarshal(rep.Text, &c) != nil {
			t.Fatalf("%q", rep.Text)
		}
		return c
	}
	line := "outside $(inside i"
	outer := ask(line)
	if len(outer.Items) != 0 || outer.Command != "outside" || outer.Inner != len("outside $(") {
		t.Errorf("%s: %+v", line, outer)
	}
	if inner := ask(line[outer.Inner:]); len(inner.Items) != 2 || inner.Command != "inside" || inner.Inner != 0 {
		t.Errorf("%s: %+v", line[outer.Inner:], inner)
	}
}
