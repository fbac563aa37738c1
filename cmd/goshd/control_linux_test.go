package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/ecmd"
)

// printed is what code prints.
func (w *wire) printed(code string) string {
	w.t.Helper()
	return w.run(&ecmd.Run{Code: code, Stdout: capture(), Stderr: form("stdout")}).Stdout.Bytes
}

func TestSet(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "k=\"'\\\"\"; arr=(1 2); gone=1; alias old=x; f() { :; }; false"})
	umask := 0o027
	ask[ecmd.VersionReply](w, ecmd.Set, ecmd.Setting{
		Dir: ptr("/usr"), Unset: []string{"gone"},
		Variables: map[string]ecmd.Variable{
			"plain": {Value: ptr("a 'b' $c\n\xff")}, "arr": {Value: ptr("scalar")},
			"list": {Array: &[]string{"one", "", "a b"}}, "map": {Map: &map[string]string{"k 1": "v]", "'\"": "quotes"}},
			"num": {Value: ptr("7"), Attrs: map[string]bool{"integer": true, "export": true}},
		},
		Functions: map[string]*string{"g": ptr("{ echo \"g $1\"; }"), "f": nil},
		Aliases:   map[string]*string{"al": ptr("echo 'it'"), "old": nil},
		Options:   map[string]bool{"nounset": true}, Shopt: map[string]bool{"nullglob": true},
		Args: &[]string{"x y", "z"}, Umask: &umask,
	})
	want := "1 1|/usr|a 'b' $c\n\xff|scalar|one//a b|v]/quotes|14|2 x y|0027\n" +
		"declare -- arr=\"scalar\"\ndeclare -ix num=\"14\"\ng 3\nit\n"
	got := w.printed(`echo "$? $PIPESTATUS|$PWD|$plain|$arr|${list[0]}/${list[1]}/${list[2]}|${map[k 1]}/${map[$k]}|$((num+=7))|$# $1|$(umask)"
declare -p arr num; g 3; al; [[ -o nounset ]] || echo no; shopt -q nullglob || echo no; [ -z "${gone-}" ] || echo no; type -t f old`)
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for text, want := range map[string]string{
		`{"cwd":"/nonexistent"}`:                     "failed goshd: cd: /nonexistent: No such file or directory",
		`{"variables":{"a b":{"value":"x"}}}`:        "bad-argument SET: not the name of a variable: a b",
		`{"variables":{"a":{"attrs":{"odd":true}}}}`: "bad-argument SET: no such attribute: odd",
		`{"variables":{"BASHPID2":{"value":1}}}`:     "bad-argument SET: variables.BASHPID2.value is not a string",
		`{"functions":{"h":"{ echo"}}`:               "bad-argument SET: functions.h: syntax error: unexpected end of file",
		`{"options":{"nonesuch":true}}`:              "failed goshd: set: nonesuch: invalid option name",
	} {
		w.send(1, ecmd.Set, text)
		rep := w.reply(1)
		var f ecmd.FaultText
		if err := ecmd.Unmarshal(rep.Text, &f); err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(f.Message, "\n")
		if got := string(rep.Word) + " " + strings.Replace(first, binary, "goshd", 1); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestSetRunsNothing: values, bodies and names are data.
func TestSetRunsNothing(t *testing.T) {
	parent := t.TempDir()
	for text, want := range map[string]ecmd.Outcome{
		`{"functions":{"f":"{ :; }; echo x >ran"}}`:                                    ecmd.Fault,
		`{"functions":{"f":"{ :; }\necho x >ran"}}`:                                    ecmd.Fault,
		`{"functions":{"f":"{ :; } && echo x >ran"}}`:                                  ecmd.Fault,
		`{"functions":{"f":"{ :; } & echo x >ran"}}`:                                   ecmd.Fault,
		`{"functions":{"f":"{ :; } | echo x >ran"}}`:                                   ecmd.Fault,
		`{"functions":{"f":""}}`:                                                       ecmd.Fault,
		`{"functions":{"f":"echo x >ran"}}`:                                            ecmd.Fault,
		`{"functions":{"f":"(echo \"$1\") # a comment"}}`:                              ecmd.OK,
		`{"unset":["a[$(echo x >ran)]"]}`:                                              ecmd.Fault,
		`{"variables":{"n":{"value":"a[$(echo x >ran)]","attrs":{"integer":true}}}}`:   ecmd.OK,
		`{"variables":{"was":{"value":"a[$(echo x >ran)]"}}}`:                          ecmd.OK,
		`{"variables":{"n":{"array":["a[$(echo x >ran)]"],"attrs":{"integer":true}}}}`: ecmd.OK,
		`{"aliases":{"x":"$(echo x >ran)"},"args":["$(echo x >ran)"]}`:                 ecmd.OK,
		`{"cwd":"-"}`: ecmd.Fault,
	} {
		t.Run(text, func(t *testing.T) {
			w := start(t, "--norc").json()
			dir, err := os.MkdirTemp(parent, "")
			if err != nil {
				t.Fatal(err)
			}
			w.run(&ecmd.Run{Code: "declare -i was=1; cd /; cd " + dir})
			w.send(1, ecmd.Set, text)
			if rep := w.reply(1); rep.Outcome != want {
				t.Errorf("%v %s", rep.Outcome, rep.Text)
			}
			if _, err := os.Stat(filepath.Join(dir, "ran")); err == nil {
				t.Error("code was run")
			}
			if got := w.printed("echo ${was@a}; pwd"); got != "i\n"+dir+"\n" {
				t.Errorf("afterwards: %q", got)
			}
		})
	}
}

func TestHistory(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "echo not in the history"})
	w.run(&ecmd.Run{Code: "echo one", History: true})
	ask[ecmd.VersionReply](w, ecmd.HistoryAdd, ecmd.HistoryAddition{Lines: []string{"make 'all'", "git log\n# two lines"}})
	lines := func(r ecmd.HistoryRequest) (list []string) {
		for _, e := range ask[ecmd.HistoryList](w, ecmd.History, r).Entries {
			list = append(list, fmt.Sprint(e.Number, " ", e.Line))
		}
		return list
	}
	for _, tt := range []struct {
		r    ecmd.HistoryRequest
		want []string
	}{
		{ecmd.HistoryRequest{}, []string{"1 echo one", "2 make 'all'", "3 git log\n# two lines"}},
		{ecmd.HistoryRequest{Last: 1}, []string{"3 git log\n# two lines"}},
		{ecmd.HistoryRequest{Search: "o", Last: 1}, []string{"3 git log\n# two lines"}},
		{ecmd.HistoryRequest{Prefix: "make"}, []string{"2 make 'all'"}},
		{ecmd.HistoryRequest{Search: "nowhere"}, nil},
	} {
		if diff := cmp.Diff(tt.want, lines(tt.r)); diff != "" {
			t.Errorf("%+v (-want +got)\n%s", tt.r, diff)
		}
	}
}

func TestArgv(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "f() { echo \"f $1 $x $PWD\"; x=changed; return 7; }; x=1; cd /usr"})
	argv := func(words ...string) (string, int) {
		r, out := pipe(t)
		text := collect(r)
		w.send(1, ecmd.Argv, string(ecmd.Marshal(ecmd.Words{Argv: words})), out)
		out.Close()
		status := decode[ecmd.StatusReply](t, w.reply(1))
		return <-text, status.Status
	}
	for _, tt := range []struct {
		words  []string
		out    string
		status int
	}{
		{[]string{"f", "a $x"}, "f a $x 1 /usr\n", 7},
		{[]string{"echo", "*", "$HOME", ";"}, "* $HOME ;\n", 0},
		{[]string{"printf", "%s\n", "a b"}, "a b\n", 0},
		{[]string{"sh", "-c", "exit 3"}, "", 3},
		{[]string{"if"}, "", 127},
		{[]string{"exit", "5"}, "", 5},
	} {
		if out, status := argv(tt.words...); out != tt.out || status != tt.status {
			t.Errorf("%q: %q %d, want %q %d", tt.words, out, status, tt.out, tt.status)
		}
	}
	if got := w.printed("echo $x $PWD"); got != "1 /usr\n" {
		t.Errorf("the shell has %q", got)
	}
	ask[ecmd.DirReply](w, ecmd.Chdir, ecmd.DirReply{Dir: "/"})
	ask[struct{}](w, ecmd.Setenv, ecmd.Environment{Env: map[string]*string{"x": ptr("env")}})
	w.send(5, ecmd.Ecmd, `{"code":"while :; do :; done"}`)
	if out, _ := argv("f", "b"); out != "f b env /\n" {
		t.Errorf("%q", out)
	}
	if out, _ := argv("sh", "-c", "echo $x; pwd"); out != "env\n/\n" {
		t.Errorf("%q", out)
	}
	w.send(2, ecmd.Argv, `{"argv":["sleep","100"]}`)
	w.s.rest()
	w.send(3, ecmd.Cancel, `{"id":2}`)
	if rep := w.reply(2); rep.Word != ecmd.CancelledWord {
		t.Errorf("%v", rep.Err())
	}
}

// events collects the events of a subscription until ok.
func (w *wire) events(id int, ok func(n ecmd.Notice) bool) (list []ecmd.Notice) {
	w.t.Helper()
	for {
		got, rep := w.read()
		if got != id || rep.Outcome != ecmd.Event {
			continue
		}
		n := decode[ecmd.Notice](w.t, rep)
		list = append(list, n)
		if ok(n) {
			return list
		}
	}
}

func TestSubscribe(t *testing.T) {
	s := start(t, "--norc")
	w, other := s.json(), s.json()
	is := func(kind string) func(ecmd.Notice) bool { return func(n ecmd.Notice) bool { return n.Event == kind } }
	w.send(50, ecmd.Subscribe, `{"events":["started","finished","cwd","job","input","prompt","drained"]}`)
	w.want("50 OK {}")
	other.start(1, &ecmd.Run{Code: "cd /usr; read x; sleep 0.3 & cd /", Stdin: form("stream")})
	var input, moved bool
	list := w.events(50, func(n ecmd.Notice) bool {
		input = input || n.Event == ecmd.EventInput
		moved = moved || n.Event == ecmd.EventCwd
		return input && moved
	})
	if n := list[0]; n.Event != ecmd.EventStarted || n.Code != "cd /usr; read x; sleep 0.3 & cd /" || n.Own || n.Request != nil || n.Seq == 0 {
		t.Errorf("%+v", n)
	}
	i := slices.IndexFunc(list, is(ecmd.EventCwd))
	if i < 0 || list[i].Cwd != "/usr" {
		t.Errorf("%+v", list)
	}
	if in := list[slices.IndexFunc(list, is(ecmd.EventInput))].Input; in == nil || in.Source != "pipe" || in.Pid != s.cmd.Process.Pid {
		t.Errorf("%+v", in)
	}
	other.send(1, ecmd.Stdin, "line\n")
	missing := map[string]bool{"finished": true, "prompt": true, "cwd": true, "job": true}
	list = w.events(50, func(n ecmd.Notice) bool { // in whatever order the job ends
		if n.Event != ecmd.EventJob || n.Job.State == "done" {
			delete(missing, n.Event)
		}
		return len(missing) == 0
	})
	if n := list[slices.IndexFunc(list, is(ecmd.EventFinished))]; n.Outcome != ecmd.Exited || *n.ExitCode != 0 {
		t.Errorf("%+v", n)
	}
	for i := 1; i < len(list); i++ {
		if list[i].Seq <= list[i-1].Seq {
			t.Errorf("numbers %d %d", list[i-1].Seq, list[i].Seq)
		}
	}
	w.start(7, &ecmd.Run{Code: ":"})
	if n := w.events(50, is(ecmd.EventStarted)); !n[len(n)-1].Own || *n[len(n)-1].Request != 7 {
		t.Errorf("%+v", n)
	}
	w.send(51, ecmd.Cancel, `{"id":50}`)
	for got := -1; got != 51; got, _ = w.read() { // behind the answer to 7, or before, and events
	}
	w.start(8, &ecmd.Run{Code: ":", Want: []string{"none"}})
	for got := -1; got != 8; {
		var rep ecmd.Reply
		if got, rep = w.read(); got == 50 {
			t.Errorf("an event after the end of the subscription: %s", rep.Text)
		}
	}
	w.send(52, ecmd.Ecmd, `{"code":":"}`)
	if id, rep := w.read(); id != 52 || rep.Outcome != ecmd.OK {
		t.Errorf("%d %+v", id, rep)
	}
	w.send(53, ecmd.Subscribe, `{"events":["nonesuch"]}`)
	w.want(`53 ERROR bad-argument {"message":"SUBSCRIBE: no such event: nonesuch"}`)
	w.send(54, ecmd.Subscribe, `{"events":["exit"]}`)
	w.want("54 OK {}")
	other.send(9, ecmd.Terminate, "")
	if n := w.events(54, is(ecmd.EventExit)); n[0].Reason != "terminate" {
		t.Errorf("%+v", n)
	}
}

// TestHangup: code on a terminal is hung up with its client, other code goes on.
func TestHangup(t *testing.T) {
	s := start(t, "--norc")
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	for _, json := range []bool{false, true} {
		w := s.wire()
		code := "trap 'echo hup >>log; trap - HUP' HUP; sleep 100; echo on >>log"
		if json {
			w = s.json()
			code = string(ecmd.Marshal(ecmd.Run{Code: code}))
		}
		w.send(1, ecmd.Ecmd, code, slave, slave, slave)
		s.rest()
		began := time.Now()
		w.ec.Close()
		s.want("echo served", "served\n", true)
		if d := time.Since(began); d > hang {
			t.Errorf("hanging up took %v", d)
		}
	}
	w := s.json()
	s.want("mkfifo go", "", true)
	w.start(1, &ecmd.Run{Code: "read <go; echo kept >>log"})
	s.rest()
	w.ec.Close()
	s.rest()
	fifo, err := os.OpenFile(filepath.Join(s.cmd.Dir, "go"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer fifo.Close()
	if _, err := fifo.WriteString("\n"); err != nil {
		t.Fatal(err)
	}
	s.want(":", "", true)
	w = s.json()
	w.start(1, &ecmd.Run{Code: "sleep 1000; echo interrupted >>log", Hangup: "interrupt"})
	s.rest()
	w.ec.Close()
	s.want(":", "", true)
	log, err := os.ReadFile(filepath.Join(s.cmd.Dir, "log"))
	if got := string(log); err != nil || strings.Contains(got, "on\n") || !strings.HasSuffix(got, "kept\n") {
		t.Errorf("%q %v", got, err)
	}
}

func TestLimitsAreFlags(t *testing.T) {
	w := start(t, "--norc", "--max-message", "1000000", "--frame-timeout=5", "--complete-timeout", "700ms", "--hangup", "keep", "--capture-memory", "10").json()
	l := ask[ecmd.Condition](w, ecmd.Status, struct{}{}).Limits
	if l.MaxMessage != 1000000 || l.FrameTimeout != 5000 || l.CompleteLimit != 700 || l.Hangup != "keep" || l.CaptureMemory != 10 || l.MaxConnections != 1024 {
		t.Errorf("%+v", l)
	}
	if r := w.run(&ecmd.Run{Code: "echo 0123456789abc", Stdout: capture()}); r.Stdout.Bytes != "0123456789" || !r.Stdout.Truncated {
		t.Errorf("%+v", r.Stdout)
	}
}
