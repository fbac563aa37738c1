package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// talk opens a json session with a shell.
func (s *session) talk() *client.Session {
	s.t.Helper()
	j, err := client.Open(s.context(), s.path, "test")
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { j.Close() })
	return j
}

func TestSessionCapture(t *testing.T) {
	s := start(t, "--norc")
	j := s.talk()
	if j.Contract.Version != 1 || j.Contract.Pid != s.cmd.Process.Pid {
		t.Errorf("%+v", j.Contract)
	}
	for _, tt := range []struct {
		code, stdout, stderr, outcome string
		exit                          int
	}{
		{"echo out; echo err >&2; (exit 3)", "out\n", "err\n", "exited", 3},
		{"printf '\\xff\\0,'", "\xff\x00,", "", "exited", 0},
		{"exit 7", "", "", "exited", 7}, // the request alone ends
	} {
		stdout, stderr, res, err := j.Capture(s.context(), tt.code)
		if err != nil {
			t.Fatalf("%s: %v", tt.code, err)
		}
		if stdout != tt.stdout || stderr != tt.stderr || res.Outcome != tt.outcome || *res.ExitCode != tt.exit {
			t.Errorf("%s: %q, %q, %+v", tt.code, stdout, stderr, res)
		}
	}
}

// TestSessionOverlap: questions are answered while code runs, and every request
// exactly once.
func TestSessionOverlap(t *testing.T) {
	s := start(t, "--norc")
	j := s.talk()
	ctx, cancel := context.WithCancel(s.context())
	ended := make(chan *ecmd.Result, 1)
	go func() {
		res, err := j.Execute(ctx, &ecmd.Run{Code: "x=1; while :; do :; done"})
		if err != nil {
			t.Error(err)
		}
		ended <- res
	}()
	for {
		st, err := j.Status(s.context())
		if err != nil {
			t.Fatal(err)
		}
		if st.Running != nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	var asked sync.WaitGroup
	for range 20 {
		asked.Go(func() {
			p, err := j.Prompt(s.context(), ecmd.PromptRequest{Text: new("<$x>")})
			if err != nil || p.Plain != "<1>" {
				t.Errorf("%+v, %v", p, err)
			}
			c, err := j.Complete(s.context(), "ls /us", 6)
			if err != nil || len(c.Items) != 1 || c.Items[0].Insert != "/usr" {
				t.Errorf("%+v, %v", c, err)
			}
		})
	}
	asked.Wait()
	cancel()
	if res := <-ended; res == nil || res.Outcome != ecmd.Cancelled {
		t.Errorf("%+v", res)
	}
	if dir, err := j.Pwd(s.context()); err != nil || dir == "" {
		t.Errorf("%q, %v", dir, err)
	}
}

// TestSessionStreams sends more than the server holds, both ways.
func TestSessionStreams(t *testing.T) {
	s := start(t, "--norc")
	j := s.talk()
	stream := &ecmd.Stdio{Kind: "stream"}
	var stdout, stderr bytes.Buffer
	k, err := j.Start(s.context(), &ecmd.Run{Code: "cat; echo done >&2", Stdin: stream, Stdout: stream, Stderr: stream},
		client.Streams{Stdout: &stdout, Stderr: &stderr})
	if err != nil {
		t.Fatal(err)
	}
	var sent strings.Builder
	for i := range 200_000 {
		fmt.Fprintln(&sent, "line", i)
	}
	if _, err := k.Write([]byte(sent.String())); err != nil {
		t.Fatal(err)
	}
	if err := k.CloseStdin(); err != nil {
		t.Fatal(err)
	}
	res, err := k.Wait(s.context())
	if err != nil || res.Outcome != ecmd.Exited || *res.ExitCode != 0 {
		t.Fatalf("%+v, %v", res, err)
	}
	if stdout.String() != sent.String() || stderr.String() != "done\n" {
		t.Errorf("%d bytes in, %d out, %q", sent.Len(), stdout.Len(), &stderr)
	}
}

// TestSessionTerminal: a terminal that the server makes.
func TestSessionTerminal(t *testing.T) {
	s := start(t, "--norc")
	j := s.talk()
	var out bytes.Buffer
	k, err := j.Start(s.context(), &ecmd.Run{Code: "read -p 'name? ' x; echo $x; stty size </dev/tty", Pty: &ecmd.Size{Rows: 30, Cols: 90}},
		client.Streams{Stdout: &out})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Write([]byte("me\n")); err != nil {
		t.Fatal(err)
	}
	if err := k.Resize(s.context(), 31, 91); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Wait(s.context()); err != nil {
		t.Fatal(err)
	}
	if text := strings.ReplaceAll(out.String(), "\r", ""); !strings.Contains(text, "name? ") || !strings.HasSuffix(text, "me\n31 91\n") {
		t.Errorf("%q", text)
	}
}

func TestSessionEvents(t *testing.T) {
	s := start(t, "--norc")
	j := s.talk()
	events := make(chan ecmd.Notice, 100)
	stop, err := j.Subscribe(s.context(), []string{ecmd.EventStarted, ecmd.EventFinished, ecmd.EventCwd}, func(n ecmd.Notice) { events <- n })
	if err != nil {
		t.Fatal(err)
	}
	s.want("cd /usr; false", "", false) // of another client
	var got []string
	for len(got) < 3 {
		select {
		case n := <-events:
			got = append(got, n.Event+" "+n.Code+n.Cwd)
		case <-s.context().Done():
			t.Fatal(got)
		}
	}
	if diff := cmp.Diff([]string{"started cd /usr; false", "cwd /usr", "finished "}, got); diff != "" {
		t.Error(diff)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// TestElsewhereForOneRequest: the shell comes back to the directory that it was in,
// whatever that is called by then, or though it has no name any more.
func TestElsewhereForOneRequest(t *testing.T) {
	s := start(t, "--norc")
	dir := t.TempDir()
	s.want("mkdir "+dir+"/old; cd "+dir+"/old", "", true)
	for _, tt := range []struct{ do, code, want string }{
		{"mv " + dir + "/old " + dir + "/new", "/bin/pwd; : >file; echo " + dir + "/*/file", dir + "/new\n" + dir + "/new/file\n||0"},
		{"rm -r " + dir + "/new", "echo $PWD; [ . -ef /proc/$$/cwd ] && /bin/echo still", dir + "/old\nstill\n||0"},
	} {
		s.want(tt.do, "", true)
		if got := s.ctl("run", "--cwd", "/usr", "pwd; /bin/pwd"); got != "/usr\n/usr\n||0" {
			t.Error(got)
		}
		if got := s.ctl("run", "--cwd", "/nowhere", "pwd"); !strings.Contains(got, "/nowhere: No such file or directory") {
			t.Error(got)
		}
		if got := s.ctl("run", tt.code); got != tt.want {
			t.Errorf("behind %s (-want +got):\n%s", tt.do, cmp.Diff(tt.want, got))
		}
	}
	links, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", s.cmd.Process.Pid)) // the pattern is right
	for _, l := range links {
		if to, _ := os.Readlink(l); strings.HasPrefix(to, dir) { // it may have been closed
			t.Errorf("descriptor left: %s", to)
		}
	}
}

func TestSessionAsks(t *testing.T) {
	s := start(t, "--norc")
	s.want("f() { :; }; alias ll='ls -l'; sleep 100 >/dev/null 2>&1 &", "", true)
	j := s.talk()
	ctx := s.context()
	parsed, err := j.Parse(ctx, "for x in 1; do")
	if err != nil || parsed.State != "incomplete" {
		t.Errorf("%+v, %v", parsed, err)
	}
	meanings, err := j.Resolve(ctx, "f", "ll", "cd", "if", "nonesuch")
	var kinds []string
	for _, m := range meanings {
		kinds = append(kinds, m.Kind)
	}
	if diff := cmp.Diff([]string{"function", "alias", "builtin", "keyword", "none"}, kinds); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if text, err := j.Quote(ctx, "a b'c", "word"); text != `a\ b\'c` || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	jobs, err := j.Jobs(ctx)
	if err != nil || len(jobs) != 1 || jobs[0].State != "running" {
		t.Fatalf("%+v, %v", jobs, err)
	}
	if err := j.Signal(ctx, ecmd.Kill{Signal: "TERM", Job: 1}); err != nil {
		t.Error(err)
	}
	if w, err := j.Wait(ctx, ecmd.WaitFor{Job: 1}); err != nil || w.Job.State == "running" {
		t.Errorf("%+v, %v", w, err)
	}
	var fault *client.Error
	if err := j.Background(ctx); !errors.As(err, &fault) || fault.Word != ecmd.NotNow {
		t.Errorf("BACKGROUND: %v", err)
	}
	if err := j.Do(ctx, "NONESUCH", nil, nil); !errors.As(err, &fault) || fault.Word != ecmd.UnknownVerb {
		t.Errorf("NONESUCH: %v", err)
	}
}

// TestSessionState: an agent tries something, goes back, and gives a copy away.
func TestSessionState(t *testing.T) {
	s := start(t, "--norc")
	s.want("x=1", "", true)
	j := s.talk()
	ctx := s.context()
	if _, err := j.Snapshot(ctx, ecmd.SnapshotRequest{Name: "mark"}); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Set(ctx, ecmd.Setting{Variables: map[string]ecmd.Variable{"x": {Value: new("\xff")}}}); err != nil {
		t.Fatal(err)
	}
	if out, _, _, err := j.Capture(ctx, "printf %s \"$x\""); out != "\xff" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
	diff, err := j.Diff(ctx, ecmd.DiffRequest{From: "mark"})
	if err != nil || len(diff.Variables) != 1 || diff.Variables[0].Name != "x" || *diff.Variables[0].New.Value != "\xff" {
		t.Errorf("%+v, %v", diff, err)
	}
	found, err := j.Dump(ctx, diff.From, "variables", "timing")
	if err != nil || found.Since != diff.From || found.Version != diff.To || cmp.Diff(*found.Variables, []state.Variable{*diff.Variables[0].New}) != "" || found.Timing == nil || found.Timing.Uptime <= 0 {
		t.Errorf("%+v, %v", found, err)
	}
	if text, err := j.DumpSource(ctx, "variables"); !strings.Contains(text, "declare -- x=$'\\377'\n") || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	if k, err := j.Hello(ctx); err != nil || k.Pid != s.cmd.Process.Pid {
		t.Errorf("%+v, %v", k, err)
	}
	if _, err := j.Restore(ctx, ecmd.RestoreRequest{Name: "mark"}); err != nil {
		t.Fatal(err)
	}
	pid, socket, err := j.Fork(ctx, "")
	if err != nil || pid == s.cmd.Process.Pid {
		t.Fatal(pid, err)
	}
	other, err := client.NewSession(ctx, socket, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if out, _, _, err := other.Capture(ctx, "echo $x; x=2"); out != "1\n" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
	s.want("echo $x", "1\n", true)
	if status, err := j.Argv(ctx, []string{"eval", "x=7; exit $x"}); status != 7 || err != nil {
		t.Error(status, err)
	}
	if err := j.AddHistory(ctx, "first", "second"); err != nil {
		t.Error(err)
	}
	if list, err := j.History(ctx, ecmd.HistoryRequest{Prefix: "fir"}); err != nil || len(list) != 1 || list[0].Line != "first" {
		t.Errorf("%+v, %v", list, err)
	}
}

// TestSessionEnds: who waits is told when the shell ends.
func TestSessionEnds(t *testing.T) {
	s := start(t, "--norc")
	j, other := s.talk(), s.talk()
	if err := other.Terminate(s.context()); err != nil {
		t.Fatal(err)
	}
	<-j.Done()
	if _, err := j.Status(s.context()); err == nil {
		t.Error("STATUS of a shell that has ended: no error")
	}
	if err := j.Close(); err != nil {
		t.Error(err)
	}
}

// within fails the test if f does not end in time. One of ten runs that does is
// enough: the others may have been kept from the processor.
func within(t *testing.T, limit time.Duration, f func()) {
	t.Helper()
	var took time.Duration
	for range 10 {
		began := time.Now()
		f()
		if took = time.Since(began); took <= limit {
			return
		}
	}
	t.Errorf("takes %v, which is more than %v", took, limit)
}

// hang is longer than anything takes on a machine that does much else.
const hang = 30 * time.Second
