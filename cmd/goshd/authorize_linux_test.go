package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/ecmd"
)

// authorized runs code; what it asks about is returned as text. deny is the
// beginning of what is not allowed.
func authorized(t *testing.T, path string, deny string, run *ecmd.Run) (res *ecmd.Result, asked []string) {
	t.Helper()
	s, err := client.Open(t.Context(), path, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	actions := make(chan *ecmd.Action, 100)
	cmd, err := s.Start(t.Context(), run, client.Streams{Authorize: func(a *ecmd.Action) bool {
		actions <- a
		return deny == "" || !strings.HasPrefix(told(a), deny)
	}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), patience)
	defer stop()
	if res, err = cmd.Wait(ctx); err != nil {
		t.Fatal(err)
	}
	for len(actions) > 0 {
		asked = append(asked, told(<-actions))
	}
	return res, asked
}

// told is an action as text.
func told(a *ecmd.Action) string {
	text := a.Kind + " " + strings.Join(a.Argv, " ")
	if a.Kind == "file" {
		text = "file " + a.Mode + " " + a.Path
	}
	var env []string
	for name, value := range a.Env {
		if value == nil {
			env = append(env, " -"+name)
		} else {
			env = append(env, " "+name+"="+*value)
		}
	}
	slices.Sort(env)
	return text + strings.Join(env, "")
}

// shellLevel is what depends on where the tests are started from.
var shellLevel = regexp.MustCompile(`SHLVL=\d+`)

func TestAuthorize(t *testing.T) {
	s := start(t, "--norc")
	dir := t.TempDir()
	s.want("cd "+dir, "", true)
	all := []string{"program", "builtin", "function", "file"}
	for _, tt := range []struct {
		code, deny string
		kinds      []string
		asked      []string
		outcome    string
		status     int
		printed    string
	}{
		{"f() { cat \"$1\"; }; echo hi >a; f a", "", all,
			[]string{"builtin echo hi", "file w DIR/a", "function f a", "program cat a"}, "exited", 0, "hi\n"},
		{"export Y=1; X=2 cat a; unset HOME; /bin/cat a", "", []string{"program"},
			[]string{"program cat a X=2 Y=1", "program /bin/cat a -HOME Y=1"}, "exited", 0, "hi\nhi\n"},
		{"for i in 1 2 3; do echo $i; cat a$i; done; echo after", "program cat a1", []string{"program"},
			[]string{"program cat a1"}, "denied", 126, "1\ngoshd: cat: not allowed\n"},
		{"x=$(rm a); echo \"got $x\"", "program rm", []string{"program"}, []string{"program rm a"}, "denied", 126, "goshd: rm: not allowed\n"},
		{"echo gone >a; echo after", "file w", []string{"file"}, []string{"file w DIR/a"}, "denied", 126, "goshd: DIR/a: not allowed\n"},
		{"echo $(<a) >>b; read x <>a; : 2>/dev/fd/1", "", []string{"file"}, []string{"file r DIR/a", "file a DIR/b", "file rw DIR/a"}, "exited", 0, ""},
		{"exec rm a", "program rm", []string{"program"}, []string{"program rm a SHLVL=N"}, "denied", 126, "goshd: rm: not allowed\n"},
		{"eval 'command declare z=1'; echo $z", "builtin declare", []string{"builtin"},
			[]string{"builtin eval command declare z=1", "builtin command declare z=1", "builtin echo 1"}, "exited", 0, "1\n"},
		{"declare z=2; echo $z", "builtin declare", []string{"builtin"}, []string{"builtin declare z=2"}, "denied", 126, "goshd: declare: not allowed\n"},
		{"(trap 'rm a' EXIT; echo in)", "program rm", []string{"program"}, []string{"program rm a"}, "denied", 126, "in\ngoshd: rm: not allowed\n"},
		{"cat a", "", nil, nil, "exited", 0, "hi\n"},
	} {
		run := &ecmd.Run{Code: tt.code, Authorize: tt.kinds, Stdin: form("null"), Stdout: capture(), Stderr: form("stdout"), Want: []string{"none"}}
		res, asked := authorized(t, s.path, tt.deny, run)
		for i := range asked {
			asked[i] = shellLevel.ReplaceAllString(strings.ReplaceAll(asked[i], dir, "DIR"), "SHLVL=N")
		}
		if diff := cmp.Diff(tt.asked, asked); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.code, diff)
		}
		got := fmt.Sprint(res.Outcome, " ", *res.ExitCode, " ", strings.ReplaceAll(res.Stdout.Bytes, dir, "DIR"))
		if want := fmt.Sprint(tt.outcome, " ", tt.status, " ", tt.printed); got != want {
			t.Errorf("%s: %q, want %q", tt.code, got, want)
		}
	}
	if text, err := os.ReadFile(filepath.Join(dir, "a")); string(text) != "hi\n" || err != nil {
		t.Errorf("%q %v", text, err)
	}
}

// TestAuthorizePipeline: stages ask at once, and what is denied in one ends all.
func TestAuthorizePipeline(t *testing.T) {
	s := start(t, "--norc")
	run := &ecmd.Run{Code: "sleep 1000 | rm x | while :; do :; done; echo after", Authorize: []string{"program"}, Stdout: capture()}
	res, asked := authorized(t, s.path, "program rm", run)
	slices.Sort(asked)
	if res.Outcome != ecmd.Denied || res.Stdout.Bytes != "" || !slices.Contains(asked, "program rm x") {
		t.Errorf("%+v %q", res, asked)
	}
	s.want("echo alive", "alive\n", true)
}

// TestAuthorizeNobody: without anybody to ask, nothing is allowed; code that
// asks can be cancelled, and others look at it meanwhile.
func TestAuthorizeNobody(t *testing.T) {
	s := start(t, "--norc")
	w, other := s.json(), s.json()
	asks := &ecmd.Run{Code: "cat /dev/null; echo after", Authorize: []string{"program"}, Stdout: capture()}
	w.start(1, asks)
	w.events(1, func(n ecmd.Notice) bool { return n.Event == ecmd.EventAuthorize })
	k := ask[ecmd.Condition](other, ecmd.Status, struct{}{})
	if k.Running == nil || k.Running.Asks == nil || k.Running.Asks.Argv[0] != "cat" {
		t.Errorf("%+v", k.Running)
	}
	if p := ask[ecmd.DirReply](other, ecmd.GetPwd, struct{}{}); p.Dir == "" {
		t.Error("no directory while the code asks")
	}
	w.send(2, ecmd.Cancel, `{"id":1}`)
	if r := decode[ecmd.Result](t, w.reply(1)); r.Outcome != ecmd.Cancelled {
		t.Errorf("%+v", r)
	}
	asks.Deadline = 1
	if r := w.run(asks); r.Outcome != ecmd.Timeout {
		t.Errorf("%+v", r)
	}
	// A job goes on, and asks when the answer has been given.
	dir := t.TempDir()
	job := &ecmd.Run{Code: "{ read <f; cat f >g; } & :", Dir: dir, Authorize: []string{"program"}}
	other.run(&ecmd.Run{Code: "mkfifo " + dir + "/f"})
	if r := w.run(job); r.Outcome != ecmd.Exited {
		t.Errorf("%+v", r)
	}
	if r := other.run(&ecmd.Run{Code: "echo >f; wait; echo *", Dir: dir, Stdout: capture()}); r.Stdout.Bytes != "f g\n" {
		t.Errorf("%q", r.Stdout.Bytes)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "g")); len(text) > 0 || err != nil {
		t.Errorf("%q %v", text, err)
	}
	// Who goes while its code asks has allowed nothing.
	asks.Deadline, asks.Code = 0, "cat </dev/null; echo >"+filepath.Join(dir, "ran")
	w.start(3, asks)
	w.events(3, func(n ecmd.Notice) bool { return n.Event == ecmd.EventAuthorize })
	w.ec.Close()
	if r := other.run(&ecmd.Run{Code: "echo ran*", Dir: dir, Stdout: capture()}); r.Stdout.Bytes != "ran*\n" {
		t.Errorf("%q", r.Stdout.Bytes)
	}
}
