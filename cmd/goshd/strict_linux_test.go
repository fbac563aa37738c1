package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// TestTerminateStatus: TERMINATE ends the shell with status 0, whatever the code
// that it interrupts or the code before had.
func TestTerminateStatus(t *testing.T) {
	for code, want := range map[string]int{"sleep 100": 0, "false": 0, "trap 'exit 4' EXIT": 4} {
		s := start(t, "--norc")
		w := s.json()
		w.send(1, ecmd.Ecmd, string(ecmd.Marshal(ecmd.Run{Code: code})))
		s.rest()
		w.send(2, ecmd.Terminate, "")
		if code == "sleep 100" {
			if r := decode[ecmd.Result](t, w.reply(1)); r.Outcome != ecmd.Cancelled || r.SessionAlive {
				t.Errorf("%+v", r)
			}
		}
		if err := s.cmd.Wait(); s.cmd.ProcessState.ExitCode() != want {
			t.Errorf("%s: goshd ended with %v, want status %d", code, err, want)
		}
	}
}

// TestErrorsThatEndScripts: what would end a script ends the request.
func TestErrorsThatEndScripts(t *testing.T) {
	w := start(t, "--norc").json()
	for _, tt := range []struct{ code, reason, stdout string }{
		{"set -u; echo $NOPE\necho no", "nounset", ""},
		{"eval 'echo $NOPE'; echo no", "nounset", ""},
		{"((NOPE + 1)); echo no", "nounset", ""},
		{"set +u; f() { echo ${z?bad}; echo no; }; f; echo no", "error", ""},
		{"(echo ${z?bad}); echo on", "", "on\n"},
		{"echo $(echo ${z?bad}); echo on", "", "\non\n"},
		{"readonly Z=1; Z=2; echo no\necho on", "", "on\n"},
		{"echo $NOPE", "", "\n"},
	} {
		r := w.run(&ecmd.Run{Code: tt.code, Stdout: capture()})
		reason := ""
		if r.ShellExit != nil {
			reason = r.ShellExit.Reason
		}
		if reason != tt.reason || r.Stdout.Bytes != tt.stdout || !r.SessionAlive {
			t.Errorf("%s: reason %q, stdout %q, alive %v", tt.code, reason, r.Stdout.Bytes, r.SessionAlive)
		}
	}
}

// TestCancelOfOpenOutput: jobs whose output goes nowhere any more go on.
func TestCancelOfOpenOutput(t *testing.T) {
	w := start(t, "--norc").json()
	file := filepath.Join(t.TempDir(), "f")
	run := ecmd.Run{Code: "mkfifo f; { read <f; echo late; echo rc=$? >" + file + "; } &", Stdout: &ecmd.Stdio{Kind: "stream"}}
	w.send(1, ecmd.Ecmd, string(ecmd.Marshal(run)))
	if r := decode[ecmd.Result](t, w.reply(1)); !r.OutputOpen {
		t.Fatalf("%+v", r)
	}
	w.send(2, ecmd.Cancel, `{"id":1}`)
	w.reply(2)
	w.run(&ecmd.Run{Code: "echo >f; wait"})
	if text, err := os.ReadFile(file); string(text) != "rc=0\n" {
		t.Errorf("%q %v", text, err)
	}
	w.send(1, ecmd.GetPid, "")
	if id, rep := w.read(); id != 1 || rep.Outcome != ecmd.OK {
		t.Errorf("the number is not free: %v %s", rep.Outcome, rep.Text)
	}
}

// TestStrict: what is wrong is refused, by the right word.
func TestStrict(t *testing.T) {
	w := start(t, "--norc").json()
	for _, tt := range []struct {
		verb       ecmd.Verb
		text, want string
	}{
		{ecmd.Ecmd, `{}`, "bad-argument ECMD: code is missing"},
		{ecmd.Ecmd, `{"code":null}`, "bad-argument ECMD: code is missing"},
		{ecmd.Ecmd, `{"code":":","stdout":"attached"}`, "files ECMD: descriptor 0 was not attached"},
		{ecmd.Ecmd, `{"code":":","pty":{"rows":70000}}`, "bad-argument ECMD: pty: rows and cols are from 1 to 65535"},
		{ecmd.Ecmd, `{"code":":","pty":{"rows":-1}}`, "bad-argument ECMD: pty: rows and cols are from 1 to 65535"},
		{ecmd.Ecmd, `{"code":":","want":["all"]}`, `bad-argument ECMD: want is none of ["changed" "jobs" "prompt" "rusage" "diagnostics" "none"]: "all"`},
		{ecmd.Ecmd, `{"code":{"b64":"Og==","x":1}}`, "bad-argument ECMD: code is not a string"},
		{ecmd.Ecmd, "{\"code\":\"\xff\"}", "bad-argument ECMD: not JSON: not UTF-8"},
		{ecmd.Ecmd, `{"code":"\ud800"}`, "bad-argument ECMD: not JSON: a surrogate without its other half"},
		{ecmd.Ecmd, `null`, "bad-argument ECMD: the text is not an object"},
		{ecmd.GetPid, `{"x":}`, "bad-argument GETPID: not JSON: invalid character '}' looking for beginning of value"},
		{ecmd.Status, `[]`, "bad-argument STATUS: the text is not an object"},
		{ecmd.Terminate, `7`, "bad-argument TERMINATE: the text is not an object"},
		{ecmd.Complete, `{"line":"","timeout_ms":-5}`, "bad-argument COMPLETE: timeout_ms is negative"},
		{ecmd.History, `{"last":-2}`, "bad-argument HISTORY: last is less than -1, which is all"},
		{ecmd.Hello, `{"version":3}`, "bad-version this server speaks version 1 of the json dialect"},
		{ecmd.Hello, `{}`, "bad-version this server speaks version 1 of the json dialect"},
		{ecmd.Hello, `garbage`, "bad-argument HELLO: not JSON: invalid character 'g' looking for beginning of value"},
		{ecmd.Signal, `{"signal":15}`, "not-now no code is running"},
		{ecmd.Resize, `{"id":1,"rows":0,"cols":80}`, "bad-argument RESIZE needs the id of a request; rows and cols from 1 to 65535"},
	} {
		w.send(1, tt.verb, tt.text)
		rep := w.reply(1)
		var f ecmd.FaultText
		if err := ecmd.Unmarshal(rep.Text, &f); err != nil {
			t.Fatal(err)
		}
		if got := string(rep.Word) + " " + f.Message; got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.verb, tt.text, got, tt.want)
		}
	}
	if r := w.run(&ecmd.Run{Code: "echo \"\U0001f600\"", Stdout: capture()}); r.Stdout.Bytes != "\U0001f600\n" {
		t.Errorf("%q", r.Stdout.Bytes)
	}
	w.send(1, ecmd.Ecmd, `{"code":"echo \ud83d\ude00\\ud800","stdout":"capture"}`)
	if r := decode[ecmd.Result](t, w.reply(1)); r.Stdout.Bytes != "\U0001f600ud800\n" {
		t.Errorf("%q", r.Stdout.Bytes)
	}
}

// TestNotBegun: the answer of code that did not begin says nothing of the state.
func TestNotBegun(t *testing.T) {
	w := start(t, "--norc").json()
	w.send(1, ecmd.Ecmd, `{"code":"sleep 100"}`)
	w.send(2, ecmd.Ecmd, `{"code":":","busy":"refuse"}`)
	want := `{"outcome":"busy","exit_code":null,"session_alive":true,"consumed_bytes":0,"duration_ns":0}`
	if rep := w.reply(2); string(rep.Text) != want {
		t.Errorf("got  %s\nwant %s", rep.Text, want)
	}
}

// TestDirectoryOfRequest: it ends with the request, unless the code leaves it.
func TestDirectoryOfRequest(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "cd /"})
	r := w.run(&ecmd.Run{Code: "x=1", Dir: "/usr"})
	if r.Cwd != "/" || r.Changed == nil || r.Changed.Dir {
		t.Errorf("%+v %+v", r, r.Changed)
	}
	r = w.run(&ecmd.Run{Code: "cd /tmp", Dir: "/"})
	if diff := cmp.Diff(&state.Changes{Variables: []string{"OLDPWD", "PWD"}, Dir: true}, r.Changed); diff != "" || r.Cwd != "/tmp" {
		t.Errorf("%s (-want +got)\n%s", r.Cwd, diff)
	}
	if got := w.printed("echo $PWD; pwd"); got != "/tmp\n/tmp\n" {
		t.Errorf("%q", got)
	}
}

// TestExactSpool: a file with captured output holds no more than it may.
func TestExactSpool(t *testing.T) {
	w := start(t, "--norc", "--capture-spool", "100").json()
	for bound, code := range map[int]string{10: "printf %0300d 1", 200: "printf %0300d 1", 5: "for i in {1..50}; do echo line$i; done"} {
		r := w.run(&ecmd.Run{Code: code, Stdout: &ecmd.Stdio{Kind: "capture", Capture: bound}})
		text, err := os.ReadFile(r.Stdout.Path)
		if err != nil || len(text) != 100 || !r.Stdout.Truncated || !strings.HasPrefix(string(text), r.Stdout.Bytes[:min(bound, 100)]) {
			t.Errorf("%s: %d bytes, %v, %+v", code, len(text), err, r.Stdout)
		}
	}
}

func TestSizeOfTerminal(t *testing.T) {
	w := start(t, "--norc").json()
	for size, want := range map[string]string{`{}`: "24 80", `{"rows":10}`: "10 80", `{"cols":132,"rows":null}`: "24 132"} {
		w.send(1, ecmd.Ecmd, `{"code":"stty size","pty":`+size+`,"stdout":"capture"}`)
		if r := decode[ecmd.Result](t, w.reply(1)); strings.TrimSpace(r.Stdout.Bytes) != want {
			t.Errorf("%s: %q, want %q", size, r.Stdout.Bytes, want)
		}
	}
}

// TestInputNumber: the descriptor that is waited for is told as the code has it.
func TestInputNumber(t *testing.T) {
	w := start(t, "--norc").json()
	for code, want := range map[string]int{"read x": 0, "read -u 7 x 7<&0 </dev/null": 7} {
		w.send(1, ecmd.Ecmd, string(ecmd.Marshal(ecmd.Run{Code: code, Stdin: &ecmd.Stdio{Kind: "stream"}})))
		k := w.status(func(k *ecmd.Condition) bool { return k.Running != nil && k.Running.Input != nil })
		if k.Running == nil || k.Running.Input == nil || k.Running.Input.Fd != want {
			t.Errorf("%s: %+v", code, k.Running)
		}
		w.send(1, ecmd.Stdin, "")
		w.reply(1)
	}
}
