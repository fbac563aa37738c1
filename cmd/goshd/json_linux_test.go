package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// json is a wire on which HELLO was said.
func (s *session) json() *wire {
	s.t.Helper()
	return s.wire().hello()
}

// hello has the connection speak the json dialect.
func (w *wire) hello() *wire {
	w.t.Helper()
	w.send(-1, ecmd.Hello, `{"version":1,"client":"test"}`)
	if _, rep := w.read(); rep.Outcome != ecmd.OK {
		w.t.Fatalf("HELLO: %v", rep.Err())
	}
	return w
}

// decode reads the text of a reply.
func decode[T any](t *testing.T, rep ecmd.Reply) (v T) {
	t.Helper()
	if err := rep.Err(); err != nil {
		t.Fatal(err)
	}
	if err := ecmd.Unmarshal(rep.Text, &v); err != nil {
		t.Fatalf("%v: %s", err, rep.Text)
	}
	return v
}

// ask sends a request and returns what its reply says. Messages that belong to
// other requests are dropped.
func ask[T any](w *wire, verb ecmd.Verb, v any) T {
	w.t.Helper()
	w.send(999, verb, string(ecmd.Marshal(v)))
	return decode[T](w.t, w.reply(999))
}

// status returns what STATUS says when that is so, or at last.
func (w *wire) status(so func(k *ecmd.Condition) bool) (k ecmd.Condition) {
	w.t.Helper()
	for deadline := time.Now().Add(2 * hang); ; time.Sleep(10 * time.Millisecond) {
		if k = ask[ecmd.Condition](w, ecmd.Status, struct{}{}); so(&k) || time.Now().After(deadline) {
			return k
		}
	}
}

// reply returns the answer to a request. Those to others that come before are kept
// until they are asked for, or their numbers are used again.
func (w *wire) reply(id int) ecmd.Reply {
	w.t.Helper()
	for {
		if rep, ok := w.came(id); ok {
			return rep
		}
		got, rep := w.read()
		switch {
		case !rep.Outcome.Answers():
		case got == id:
			return rep
		default:
			w.keep(got, rep)
		}
	}
}

func (w *wire) keep(id int, rep ecmd.Reply) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.earlier == nil {
		w.earlier = map[int]ecmd.Reply{}
	}
	rep.Text = bytes.Clone(rep.Text)
	w.earlier[id] = rep
}

// came takes the answer to a request that came before it was waited for.
func (w *wire) came(id int) (rep ecmd.Reply, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	rep, ok = w.earlier[id]
	delete(w.earlier, id)
	return rep, ok
}

// run runs code and returns the result.
func (w *wire) run(run *ecmd.Run) *ecmd.Result {
	w.t.Helper()
	r := ask[ecmd.Result](w, ecmd.Ecmd, run)
	return &r
}

func number(n uint64) *uint64 { return &n }

func capture() *ecmd.Stdio { return &ecmd.Stdio{Kind: "capture"} }

// TestMarkerBreakers are inputs that end protocols which print a marker behind
// each command: they hang, or the marker is read as data, or the shell ends.
func TestMarkerBreakers(t *testing.T) {
	for _, tt := range []struct {
		code, outcome, reason, stdout string
		status                        int
	}{
		{"cat <<EOF", ecmd.Incomplete, "", "", 2},
		{"echo \"abc", ecmd.Incomplete, "", "", 2},
		{"cat", ecmd.Exited, "", "", 0},
		{"exit 3", ecmd.Exited, "exit", "", 3},
		{"set -e; false", ecmd.Exited, "errexit", "", 1},
		{"exec true", ecmd.Exited, "exec", "", 0},
		{"if true; then fi", ecmd.SyntaxError, "", "", 2},
		{"printf abc", ecmd.Exited, "", "abc", 0},
		{"exec >/dev/null", ecmd.Exited, "", "", 0},
		{"echo() { :; }", ecmd.Exited, "", "", 0},
		{"shopt -s extdebug; trap false DEBUG", ecmd.Exited, "", "", 0},
	} {
		t.Run(tt.code, func(t *testing.T) {
			w := start(t, "--norc").json()
			r := w.run(&ecmd.Run{Code: tt.code, Stdout: capture()})
			reason := ""
			if r.ShellExit != nil {
				reason = r.ShellExit.Reason
			}
			if r.Outcome != tt.outcome || *r.ExitCode != tt.status || reason != tt.reason || r.Stdout.Bytes != tt.stdout || !r.SessionAlive {
				t.Errorf("outcome %s, status %d, reason %q, stdout %q, alive %v", r.Outcome, *r.ExitCode, reason, r.Stdout.Bytes, r.SessionAlive)
			}
			if strings.Contains(tt.code, "DEBUG") {
				return // that trap lets no other command run, as in bash
			}
			w.run(&ecmd.Run{Code: "set +e; unset -f echo"})
			if r := w.run(&ecmd.Run{Code: "echo alive", Stdout: capture()}); r.Stdout.Bytes != "alive\n" {
				t.Errorf("afterwards: %q", r.Stdout.Bytes)
			}
		})
	}
}

func TestHello(t *testing.T) {
	s := start(t, "--norc")
	w := s.wire()
	w.send(1, ecmd.Hello, `{"version":2}`)
	w.want("1 ERROR bad-version this server speaks version 1 of the json dialect")
	w.send(2, ecmd.Hello, `nonsense`)
	if _, rep := w.read(); rep.Word != ecmd.BadArgument {
		t.Errorf("%v", rep.Err())
	}
	w.send(3, "NOSUCH", "")
	w.want("3 ERROR unknown-verb no such verb: NOSUCH")
	w.send(4, ecmd.Hello, `{"version":1,"client":"x","unknown":[1]}`)
	_, rep := w.read()
	k := decode[ecmd.Contract](t, rep)
	if k.Version != 1 || k.Pid != s.cmd.Process.Pid || !slices.Contains(k.Verbs, "ECMD") || k.Limits.MaxMessage != 16<<20 || k.RCPending {
		t.Errorf("%s", rep.Text)
	}
	w.send(5, "NOSUCH", "")
	w.want(`5 ERROR unknown-verb {"message":"no such verb: NOSUCH"}`)
	w.send(6, ecmd.Hello, `{"version":1}`)
	if _, rep := w.read(); rep.Outcome != ecmd.OK {
		t.Errorf("%v", rep.Err())
	}
}

func TestRCReport(t *testing.T) {
	rc := filepath.Join(t.TempDir(), "rc")
	if err := os.WriteFile(rc, []byte("x=1\nexit 3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := start(t, "--rcfile", rc).json()
	w.run(&ecmd.Run{Code: ":"})
	k := ask[ecmd.Condition](w, ecmd.Status, struct{}{})
	if len(k.RC) == 0 {
		t.Fatalf("%+v", k)
	}
	if f := k.RC[len(k.RC)-1]; f.Path != rc || f.Status != 3 || !f.Exited || f.Duration <= 0 {
		t.Errorf("%+v", f)
	}
}

func TestResult(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "cd /usr; f() { :; }; a=1"})
	r := w.run(&ecmd.Run{Code: "cd /; false | true | sh -c 'exit 3'; b=2; g() { :; }; alias q=r; set -u; trap : USR1; complete -W x foo; (exit 4)"})
	started, err := time.Parse(time.RFC3339Nano, r.Started)
	if err != nil || time.Since(started) > patience || r.Duration <= 0 || r.Usage == nil || r.StateVersion == 0 {
		t.Errorf("%+v %v", r, err)
	}
	got := *r
	got.Started, got.Duration, got.Usage, got.Queued, got.StateVersion = "", 0, nil, 0, 0
	four := 4
	want := ecmd.Result{
		Outcome: ecmd.Exited, ExitCode: &four, PipeStatus: []int{4}, SessionAlive: true, Consumed: 113,
		Cwd: "/", CwdPhysical: "/", OldPwd: "/usr", LastArg: "foo", Flags: "hiuBs",
		Prompt: &ecmd.PromptText{Text: "goshd-5.2# ", Plain: "goshd-5.2# ", Width: 11, Zero: [][2]int{}},
		Changed: &state.Changes{
			Variables: []string{"OLDPWD", "PWD", "b"}, Functions: []string{"g"}, Aliases: []string{"q"},
			Options: []string{"nounset"}, Traps: []string{"SIGUSR1"}, Completions: []string{"foo"}, Dir: true,
		},
	}
	if os.Geteuid() != 0 {
		want.Prompt.Text, want.Prompt.Plain = "goshd-5.2$ ", "goshd-5.2$ "
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	r = w.run(&ecmd.Run{Code: "true", Want: []string{"none"}})
	if r.Changed != nil || r.Prompt != nil || r.Usage != nil || r.StateVersion == 0 {
		t.Errorf("wanted nothing, got %+v", r)
	}
	w.run(&ecmd.Run{Code: "set +u; PROMPT_COMMAND='n=$((n+1))' PS1='\\[\\e[1m\\]$n '"})
	if r := w.run(&ecmd.Run{Code: ":"}); !r.Prompt.Pending {
		t.Errorf("%+v", r.Prompt)
	}
	r = w.run(&ecmd.Run{Code: ":", Want: []string{"prompt"}})
	if diff := cmp.Diff(&ecmd.PromptText{Text: "\x1b[1m1 ", Plain: "1 ", Width: 2, Zero: [][2]int{{0, 4}}}, r.Prompt); diff != "" {
		t.Errorf("prompt (-want +got)\n%s", diff)
	}
}

// TestBytesTravel: what is not UTF-8 goes both ways without loss.
func TestBytesTravel(t *testing.T) {
	w := start(t, "--norc").json()
	r := w.run(&ecmd.Run{Code: "printf '%s\\0%s' \"$x\" \xff", Env: map[string]*string{"x": ptr("\xfe\n")}, Stdout: capture()})
	if r.Stdout.Bytes != "\xfe\n\x00\xff" {
		t.Errorf("%q", r.Stdout.Bytes)
	}
}

func ptr[T any](s T) *T { return &s }

func TestParameters(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "x=old; set -- p q; alias al='echo aliased'"})
	no := false
	for _, tt := range []struct {
		run  ecmd.Run
		want string
	}{
		{ecmd.Run{Code: "pwd; echo $x $0 $# $1", Dir: "/usr", Env: map[string]*string{"x": ptr("new")}, Args: &[]string{"a b"}, Name: "zero"}, "/usr\nnew zero 1 a b\n"},
		{ecmd.Run{Code: "echo $x $# $1; al"}, "old 2 p\naliased\n"},
		{ecmd.Run{Code: "al || echo none", Aliases: &no}, "none\n"},
		{ecmd.Run{Code: "echo one; echo )", Check: true}, ""},
		{ecmd.Run{Code: "history 3", History: true}, "    1  history 3\n"},
		{ecmd.Run{Code: "history 3; exec echo replaced"}, "    1  history 3\nreplaced\n"},
	} {
		tt.run.Stdout = capture()
		if r := w.run(&tt.run); r.Stdout.Bytes != tt.want {
			t.Errorf("%s: %q, want %q", tt.run.Code, r.Stdout.Bytes, tt.want)
		}
	}
	r := w.run(&ecmd.Run{Code: "x=1\necho )"})
	want := []ecmd.Diagnostic{{Kind: "syntax", Message: "syntax error near unexpected token `)'", Line: 2, Column: 6, Offset: ptr(4), Near: ")", Text: "echo )"}}
	if diff := cmp.Diff(want, r.Diagnostics); diff != "" || r.Consumed != 4 {
		t.Errorf("consumed %d (-want +got)\n%s", r.Consumed, diff)
	}
}

func TestExitEndsTheShellIfAsked(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	r := w.run(&ecmd.Run{Code: "trap 'echo bye' EXIT; exit 7", OnExit: "shell", Stdout: capture()})
	if r.SessionAlive || r.ShellExit == nil || r.Stdout.Bytes != "bye\n" {
		t.Errorf("%+v", r)
	}
	if err := s.cmd.Wait(); s.cmd.ProcessState.ExitCode() != 7 {
		t.Errorf("goshd ended with %v", err)
	}
}

func TestDeadlines(t *testing.T) {
	t.Parallel()
	w := start(t, "--norc").json()
	for _, tt := range []struct {
		run     ecmd.Run
		outcome string
		status  int
	}{
		{ecmd.Run{Code: "sleep 100; echo no"}, ecmd.Timeout, 130},
		{ecmd.Run{Code: "while :; do :; done"}, ecmd.Timeout, 130},
		{ecmd.Run{Code: "trap '' INT; sleep 100", OnDeadline: "terminate"}, ecmd.Timeout, 143},
		{ecmd.Run{Code: "trap '' INT TERM; sh -c 'while :; do sleep 1; done'", OnDeadline: "kill"}, ecmd.Timeout, 137},
		{ecmd.Run{Code: "trap - INT TERM; sleep 8; echo no", OnDeadline: "background"}, ecmd.Backgrounded, 0},
		{ecmd.Run{Code: "true", Deadline: 60_000}, ecmd.Exited, 0},
	} {
		tt.run.Stdout = capture()
		if tt.run.Deadline == 0 {
			tt.run.Deadline = 2000
		}
		began := time.Now()
		r := w.run(&tt.run)
		if r.Outcome != tt.outcome || *r.ExitCode != tt.status || r.Stdout.Bytes != "" || time.Since(began) > hang {
			t.Errorf("%s: %s %d %q after %v", tt.run.Code, r.Outcome, *r.ExitCode, r.Stdout.Bytes, time.Since(began))
		}
	}
	jobs := ask[ecmd.JobList](w, ecmd.Jobs, struct{}{})
	if len(jobs.Jobs) != 1 || jobs.Jobs[0].Command != "sleep 8" || jobs.Jobs[0].State != "running" {
		t.Errorf("%+v", jobs)
	}
	if d := ask[ecmd.Waited](w, ecmd.Wait, ecmd.WaitFor{Job: 1, Timeout: 1}); !d.TimedOut {
		t.Errorf("%+v", d)
	}
	if d := ask[ecmd.Waited](w, ecmd.Wait, ecmd.WaitFor{Job: 1}); d.Job.State != "done" || *d.Job.Status != 0 {
		t.Errorf("%+v", d)
	}
}

// TestCancel: a request that is cancelled, waiting or at work, has exactly one
// answer.
func TestCancel(t *testing.T) {
	w := start(t, "--norc").json()
	for _, code := range append(busy, "trap '' INT TERM; sleep 1000") {
		w.send(1, ecmd.Ecmd, string(ecmd.Marshal(ecmd.Run{Code: code})))
		w.send(2, ecmd.Ecmd, `{"code":"ran=1"}`)
		w.s.rest()
		w.send(3, ecmd.Cancel, `{"id":2}`)
		w.send(4, ecmd.Cancel, `{"id":1}`)
		outcomes := map[int]string{}
		for range 4 {
			id, rep := w.read()
			r := decode[ecmd.Result](t, rep)
			outcomes[id] += r.Outcome + "."
		}
		want := map[int]string{1: "cancelled.", 2: "cancelled.", 3: ".", 4: "."}
		if diff := cmp.Diff(want, outcomes); diff != "" {
			t.Errorf("%s (-want +got)\n%s", code, diff)
		}
		if r := w.run(&ecmd.Run{Code: "trap - INT TERM; echo $x$ran", Stdout: capture()}); r.Stdout.Bytes != "set\n" {
			t.Errorf("%s: state %q", code, r.Stdout.Bytes)
		}
	}
	w.send(5, ecmd.Cancel, `{"id":77}`)
	w.want(`5 ERROR no-such-id {"message":"no request 77 is unanswered"}`)
	w.send(6, ecmd.Cancel, ``)
	w.want(`6 ERROR bad-argument {"message":"CANCEL needs the id of a request"}`)
}

// TestCancelRaces cancels short requests at any moment.
func TestCancelRaces(t *testing.T) {
	w := start(t, "--norc").json()
	const rounds = 300
	go func() {
		for i := range rounds {
			w.send(3*i, ecmd.Ecmd, `{"code":"x=$((x+1)); (:); :","want":["none"]}`)
			w.send(3*i+1, ecmd.Complete, `{"line":"ec"}`)
			time.Sleep(time.Duration(i%7) * 50 * time.Microsecond)
			w.send(3*i+2, ecmd.Cancel, fmt.Sprintf(`{"id":%d}`, 3*i+i%2))
		}
	}()
	answers := map[int]int{}
	for range 3 * rounds {
		id, rep := w.read()
		if !rep.Outcome.Answers() {
			t.Fatalf("%+v", rep)
		}
		answers[id]++
	}
	for i := range 3 * rounds {
		if answers[i] != 1 {
			t.Errorf("request %d has %d answers", i, answers[i])
		}
	}
	w.send(1, ecmd.GetPid, "")
	if id, _ := w.read(); id != 1 {
		t.Errorf("an answer too many, to %d", id)
	}
}

func TestSignal(t *testing.T) {
	w := start(t, "--norc").json()
	for _, tt := range []struct {
		code, signal, outcome, stdout string
		status                        int
	}{
		{"while :; do :; done; echo no", "INT", ecmd.Signaled, "", 130},
		{"sleep 100; echo no", "SIGINT", ecmd.Signaled, "", 130},
		{"sleep 100 | cat; echo no", "2", ecmd.Signaled, "", 130},
		{"x=$(sleep 100); echo no", "INT", ecmd.Signaled, "", 130},
		{"(sleep 100; echo no); echo no", "INT", ecmd.Signaled, "", 130},
		{"sleep 100; echo $?", "TERM", ecmd.Exited, "143\n", 0},
		{"sleep 100", "KILL", ecmd.Signaled, "", 137},
		{"trap 'echo got' USR1; sh -c 'until [ -e USR1 ]; do sleep 0.05; done'; echo on", "USR1", ecmd.Exited, "got\non\n", 0},
		{"trap 'echo got; n=1' INT; until [[ $n ]]; do read -t 0.1 x < <(sleep 1); done; trap - INT", "int", ecmd.Exited, "got\n", 0},
	} {
		w.send(1, ecmd.Ecmd, string(ecmd.Marshal(ecmd.Run{Code: tt.code, Stdout: capture()})))
		w.s.rest()
		w.send(2, ecmd.Signal, string(ecmd.Marshal(ecmd.Kill{Signal: tt.signal, ID: number(1)})))
		if rep := w.reply(2); rep.Outcome != ecmd.OK || string(rep.Text) != "{}" { // the end of 1 may be told first
			t.Errorf("%s %s: reply %v %q", tt.signal, tt.code, rep.Outcome, rep.Text)
		}
		write(t, filepath.Join(w.s.cmd.Dir, tt.signal), "")
		r := decode[ecmd.Result](t, w.reply(1))
		if r.Outcome != tt.outcome || *r.ExitCode != tt.status || r.Stdout.Bytes != tt.stdout || r.ShellExit != nil {
			t.Errorf("%s %s: %s %d %q %+v", tt.signal, tt.code, r.Outcome, *r.ExitCode, r.Stdout.Bytes, r.ShellExit)
		}
	}
	w.send(3, ecmd.Signal, `{"signal":"INT"}`)
	w.want(`3 ERROR not-now {"message":"no code is running"}`)
	w.send(4, ecmd.Signal, `{"signal":"NOSUCH"}`)
	w.want(`4 ERROR bad-argument {"message":"SIGNAL: no such signal: NOSUCH"}`)
	w.run(&ecmd.Run{Code: "sleep 100 &"})
	w.send(5, ecmd.Signal, `{"signal":"KILL","job":1}`)
	w.want("5 OK {}")
	if d := ask[ecmd.Waited](w, ecmd.Wait, ecmd.WaitFor{Job: 1}); d.Job.State != "killed" || *d.Job.Status != 137 {
		t.Errorf("%+v", d)
	}
}

func TestBusy(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	w.send(1, ecmd.Ecmd, `{"code":"sleep 100"}`)
	w.send(2, ecmd.Ecmd, `{"code":":","busy":"refuse"}`)
	if r := decode[ecmd.Result](t, w.reply(2)); r.Outcome != ecmd.Busy || r.ExitCode != nil {
		t.Errorf("%+v", r)
	}
	w.send(3, ecmd.Cancel, `{"id":1}`)
	w.reply(1)
	if r := w.run(&ecmd.Run{Code: ":", Busy: "refuse"}); r.Outcome != ecmd.Exited {
		t.Errorf("%+v", r)
	}
}

func TestStatus(t *testing.T) {
	s := start(t, "--norc")
	w, other := s.json(), s.json()
	if k := ask[ecmd.Condition](w, ecmd.Status, struct{}{}); k.Running != nil || k.Pid != s.cmd.Process.Pid || k.Connections != 3 {
		t.Errorf("%+v", k)
	}
	r, _ := pipe(t)
	defer r.Close()
	for _, code := range []string{"read x", "cat", "sh -c 'read x; :'"} {
		w.send(1, ecmd.Ecmd, string(ecmd.Marshal(ecmd.Run{Code: code, Stdin: &ecmd.Stdio{Kind: "stream"}})))
		w.send(2, ecmd.Ecmd, `{"code":":"}`)
		k := other.status(func(k *ecmd.Condition) bool {
			return k.Running != nil && k.Running.Code == code && k.Running.Input != nil && k.Queued == 1
		})
		if k.Running == nil || k.Running.Code != code || k.Running.Own || k.Running.ID != nil || k.Running.Client != "test" || k.Queued != 1 {
			t.Fatalf("%s: %+v %+v", code, k, k.Running)
		}
		if in := k.Running.Input; in == nil || in.Source != "pipe" {
			t.Errorf("%s: input %+v", code, in)
		}
		w.send(1, ecmd.Stdin, "")
		w.reply(1)
		w.reply(2)
	}
}
