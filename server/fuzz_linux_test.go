package server

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/interp"
)

// realShell serves an interp.Shell on a socket, whose path it returns.
func realShell(tb testing.TB) string {
	tb.Helper()
	dir := tb.TempDir()
	sh, err := interp.New(interp.Config{
		Name: "goshd", Environ: []string{"PATH=/usr/bin:/bin", "HOME=" + dir}, Stdio: [3]int{-1, -1, -1},
		Interactive: true, Serving: true, ReadFrom: 's',
		Panicked: func(p any, stack []byte) { tb.Errorf("panic in the evaluator: %v\n%s", p, stack) },
	})
	if err != nil {
		tb.Fatal(err)
	}
	ln, err := Listen(filepath.Join(dir, "s"))
	if err != nil {
		tb.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s := &Server{Shell: Wrap(sh), CompleteTime: 200 * time.Millisecond, Logf: func(format string, args ...any) {
			if strings.HasPrefix(format, "panic") {
				tb.Errorf(format, args...)
			}
		}}
		s.Serve(ctx, ln)
	}()
	tb.Cleanup(func() { cancel(); <-ended })
	return ln.Path()
}

// dialJSON connects and says HELLO.
func dialJSON(tb testing.TB, path string) *ecmd.Conn {
	tb.Helper()
	fd, err := newSocket()
	if err != nil {
		tb.Fatal(err)
	}
	if err := unix.Connect(fd, &unix.SockaddrUnix{Name: path}); err != nil {
		tb.Fatal(err)
	}
	socket, err := fdpass.FromFD(fd)
	if err != nil {
		tb.Fatal(err)
	}
	c := ecmd.NewConn(socket, ecmd.Options{MaxMessage: 1 << 28})
	answered(tb, c, &ecmd.Request{Verb: ecmd.Hello, Text: `{"version":1}`})
	return c
}

// answered sends a request and reads until its answer.
func answered(tb testing.TB, c *ecmd.Conn, req *ecmd.Request) ecmd.Reply {
	tb.Helper()
	if err := c.Socket().SetReadDeadline(time.Now().Add(2 * time.Minute)); err != nil {
		tb.Fatal(err)
	}
	if err := c.WriteRequest(req); err != nil {
		tb.Fatal(err)
	}
	for {
		var rep ecmd.Reply
		if err := c.ReadReply(&rep); err != nil {
			tb.Fatalf("%s %.200q is not answered: %v", req.Verb, req.Text, err)
		}
		if rep.Outcome.Answers() && rep.ID == req.ID {
			return rep
		}
	}
}

// fuzzed are the verbs of FuzzJSON. FORK needs another process, TERMINATE ends
// the shell.
var fuzzed = []ecmd.Verb{
	ecmd.Ecmd, ecmd.Eval, ecmd.Complete, ecmd.Dump, ecmd.Prompt, ecmd.Status, ecmd.Jobs, ecmd.Signal, ecmd.Cancel, ecmd.Background, ecmd.Wait,
	ecmd.Resize, ecmd.Subscribe, ecmd.Parse, ecmd.Resolve, ecmd.Quote, ecmd.Set, ecmd.History, ecmd.HistoryAdd, ecmd.Snapshot, ecmd.Restore,
	ecmd.Diff, ecmd.Argv, ecmd.Chdir, ecmd.Setenv, ecmd.Authorize, ecmd.Hello, ecmd.GetPid, ecmd.GetPwd, "NOSUCH", "",
}

// harmless is the text of a request with what it would run or write to taken
// out, and whether there is nothing else in it.
func harmless(verb ecmd.Verb, text string) (string, bool) {
	switch verb {
	case ecmd.Ecmd, ecmd.Eval:
		var run ecmd.Run
		if ecmd.Unmarshal([]byte(text), &run) != nil {
			return text, true
		}
		if run.Authorize = nil; run.Code != "" { // nobody would answer
			run.Code = ":"
		}
		for _, s := range []*ecmd.Stdio{run.Stdin, run.Stdout, run.Stderr} {
			if s != nil && s.Kind == "path" {
				s.Path = "/dev/null"
			}
		}
		return string(ecmd.Marshal(&run)), true
	case ecmd.Argv:
		var w ecmd.Words
		if ecmd.Unmarshal([]byte(text), &w) != nil || len(w.Argv) == 0 {
			return text, true
		}
		w.Argv[0] = ":"
		return string(ecmd.Marshal(&w)), true
	case ecmd.Prompt, ecmd.Complete:
		return text, !strings.ContainsAny(text, "$`\\") // what is expanded may run something
	case ecmd.Signal:
		return text, !strings.Contains(text, "session")
	}
	return text, true
}

// FuzzJSON: no request of the json dialect goes unanswered or does harm,
// whatever its text.
func FuzzJSON(f *testing.F) {
	for _, text := range []string{
		"", "{}", "null", "[]", `{"code":":"}`, `{"code":":","stdin":"stream","stdout":"capture","stderr":"pty"}`, `{"code":":","pty":{"rows":1}}`,
		`{"code":":","cwd":"/","env":{"a":null,"b":"c"},"args":["x"],"name":"n","deadline_ms":1,"on_deadline":"background"}`,
		`{"line":"ls -","point":2}`, `{"line":"a","point":-1}`, `{"line":"\u0000x"}`, `{"sections":["variables"],"since":3}`, `{"source":true}`,
		`{"name":"PS1","width":-5}`, `{"text":"\u0001\u001b[m","width":99999999}`, `{"signal":"INT"}`, `{"signal":9,"job":4}`, `{"id":0}`, `{"job":1,"timeout_ms":-1}`,
		`{"id":1,"rows":-1,"cols":0}`, `{"events":["started","cwd","job","input"]}`, `{"words":["if","ls","",{"b64":"/w=="}]}`, `{"text":"a'b","place":"double"}`,
		`{"variables":{"a":{"array":["x"]},"b":{"map":{"":"y"}},"c":{"value":"1","attrs":{"integer":true,"readonly":false}}},"unset":["a"]}`,
		`{"functions":{"f":"{ :; }","g":null},"aliases":{"x":"y"},"options":{"nounset":true},"shopt":{"extglob":false},"args":[],"umask":-1}`,
		`{"last":3,"search":"x","prefix":""}`, `{"lines":["a\nb"]}`, `{"name":"s"}`, `{"drop":["*"]}`, `{"list":true}`, `{"from":"s","to":"t"}`, `{"argv":[":"]}`,
		`{"cwd":{"b64":"/w=="}}`, `{"env":{"":"x"}}`, `{"id":1,"ask":1,"allow":true}`, `{"version":1e0}`, `{"code":"for ((`, `{"code":"a <<E\n"}`, `{"resources":true}`,
	} {
		for i := range fuzzed {
			f.Add(uint8(i), text)
		}
	}
	f.Chdir(f.TempDir())
	path := realShell(f)
	c := dialJSON(f, path)
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		verb := fuzzed[int(which)%len(fuzzed)]
		text, ok := harmless(verb, text)
		if !ok {
			return
		}
		if answered(t, c, &ecmd.Request{ID: ecmd.NewID(1), Verb: verb, Text: text}); verb == ecmd.Subscribe {
			answered(t, c, &ecmd.Request{ID: ecmd.NewID(1), Verb: ecmd.Subscribe, Text: `{"events":[]}`})
		}
		rep := answered(t, c, &ecmd.Request{ID: ecmd.NewID(2), Verb: ecmd.Ecmd, Text: `{"code":":","want":["none"]}`})
		if rep.Outcome != ecmd.OK {
			t.Fatalf("after %s %q: %v %s", verb, text, rep.Outcome, rep.Text)
		}
	})
}
