package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goshd/goshd/ecmd"
)

func form(kind string) *ecmd.Stdio { return &ecmd.Stdio{Kind: kind} }

// TestPathForm: a file is opened as by a redirection.
func TestPathForm(t *testing.T) {
	w := start(t, "--norc").json()
	dir := t.TempDir()
	w.run(&ecmd.Run{Code: "cd " + dir + "; mkdir -p a/b; ln -s a/b link; umask 027"})
	w.run(&ecmd.Run{Code: "echo x", Stdout: &ecmd.Stdio{Kind: "path", Path: "link/../f"}})
	w.run(&ecmd.Run{Code: "echo x", Dir: "link", Stdout: &ecmd.Stdio{Kind: "path", Path: "../g"}})
	for _, name := range []string{"f", "g"} {
		info, err := os.Stat(filepath.Join(dir, "a", name))
		if err != nil || info.Mode() != 0o640 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

// start sends an ECMD without waiting for its reply.
func (w *wire) start(id int, run *ecmd.Run, files ...*os.File) {
	w.t.Helper()
	w.send(id, ecmd.Ecmd, string(ecmd.Marshal(run)), files...)
}

// stream collects the output of a request until its answer.
func (w *wire) stream(id int) (stdout, stderr string, r ecmd.Result) {
	w.t.Helper()
	for {
		got, rep := w.read()
		switch {
		case got != id:
		case rep.Outcome == ecmd.StdoutOutput:
			stdout += string(rep.Text)
		case rep.Outcome == ecmd.StderrOutput:
			stderr += string(rep.Text)
		case rep.Outcome.Answers():
			return stdout, stderr, decode[ecmd.Result](w.t, rep)
		}
	}
}

// TestForms are the ways to say where standard descriptors come from, mixed.
func TestForms(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	dir := t.TempDir()
	file := filepath.Join(dir, "f")
	if err := os.WriteFile(file, []byte("content\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.run(&ecmd.Run{Code: "cd " + dir})
	for _, tt := range []struct {
		run            ecmd.Run
		stdout, stderr string
	}{
		{ecmd.Run{Code: "cat; echo e >&2", Stdin: &ecmd.Stdio{Kind: "path", Path: "f"}, Stdout: capture(), Stderr: capture()}, "content\n", "e\n"},
		{ecmd.Run{Code: "echo a; echo b >&2; echo c", Stdout: capture(), Stderr: form("stdout")}, "a\nb\nc\n", ""},
		{ecmd.Run{Code: "cat; echo gone; ls nosuch", Stdin: form("null"), Stdout: form("null"), Stderr: capture()}, "", "ls: cannot access 'nosuch': No such file or directory\n"},
		{ecmd.Run{Code: "echo more; cat f", Stdout: &ecmd.Stdio{Kind: "path", Path: file, Mode: "a"}, Stderr: capture()}, "", "cat: f: input file is output file\n"},
		{ecmd.Run{Code: "cat f", Stdout: capture()}, "content\nmore\n", ""},
	} {
		r := w.run(&tt.run)
		stdout, stderr := "", ""
		if r.Stdout != nil {
			stdout = r.Stdout.Bytes
		}
		if r.Stderr != nil {
			stderr = r.Stderr.Bytes
		}
		if stdout != tt.stdout || stderr != tt.stderr {
			t.Errorf("%s: %q %q, want %q %q", tt.run.Code, stdout, stderr, tt.stdout, tt.stderr)
		}
	}
	for code, want := range map[string]string{
		`{"code":":","stdin":{"path":"nosuch"}}`: "failed", `{"code":":","stdin":"capture"}`: "bad-argument", `{"code":":","stdout":{"fd":0}}`: "files",
		`{"code":":","stdout":"what"}`: "bad-argument", `{"code":":","stdout":{"path":"f","mode":"x"}}`: "bad-argument",
	} {
		w.send(7, ecmd.Ecmd, code)
		if rep := w.reply(7); string(rep.Word) != want {
			t.Errorf("%s: %v", code, rep.Err())
		}
	}
	w.send(-1, ecmd.Ecmd, `{"code":":","stdout":"stream"}`)
	w.want(`ERROR bad-argument {"message":"ECMD: stream needs a request with an ID"}`)
}

func TestAttachedDescriptors(t *testing.T) {
	w := start(t, "--norc").json()
	r, out := pipe(t)
	text := collect(r)
	w.start(1, &ecmd.Run{Code: "echo plain"}, out)
	w.reply(1)
	w.start(2, &ecmd.Run{Code: "echo err >&2; echo out", Stdout: capture(), Stderr: &ecmd.Stdio{Kind: "fd", Fd: 0}}, out)
	if r := decode[ecmd.Result](t, w.reply(2)); r.Stdout.Bytes != "out\n" {
		t.Errorf("%+v", r.Stdout)
	}
	w.start(3, &ecmd.Run{Code: "echo no"}, out, out)
	if rep := w.reply(3); rep.Word != ecmd.Files {
		t.Errorf("%v", rep.Err())
	}
	out.Close()
	if got := <-text; got != "plain\nerr\n" {
		t.Errorf("%q", got)
	}
}

// TestStreams: bytes of all kinds, in order, both ways.
func TestStreams(t *testing.T) {
	w := start(t, "--norc").json()
	w.start(1, &ecmd.Run{Code: "cat; echo end >&2", Stdin: form("stream"), Stdout: form("stream"), Stderr: form("stream")})
	var sent bytes.Buffer
	for i := range 256 {
		p := bytes.Repeat([]byte{byte(i)}, 997)
		sent.Write(p)
		w.send(1, ecmd.Stdin, string(p))
	}
	w.send(1, ecmd.Stdin, "")
	stdout, stderr, r := w.stream(1)
	if stdout != sent.String() || stderr != "end\n" || r.Outcome != ecmd.Exited {
		t.Errorf("%d bytes, want %d; stderr %q", len(stdout), sent.Len(), stderr)
	}
	w.send(1, ecmd.Stdin, "late input is dropped")
	w.start(2, &ecmd.Run{Code: "head -c 3", Stdin: form("stream"), Stdout: form("stream")})
	w.send(2, ecmd.Stdin, strings.Repeat("x", 1<<20))
	if stdout, _, _ := w.stream(2); stdout != "xxx" {
		t.Errorf("%q", stdout)
	}
}

// TestSlowReader: output waits for a client that does not read, and nothing is
// lost; others are served meanwhile.
func TestSlowReader(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	w.start(1, &ecmd.Run{Code: "seq 300000", Stdout: form("stream")})
	other := s.json()
	other.status(func(k *ecmd.Condition) bool { return k.Running != nil })
	s.rest()
	if k := ask[ecmd.Condition](other, ecmd.Status, struct{}{}); k.Running == nil {
		t.Error("the output did not wait")
	}
	stdout, _, _ := w.stream(1)
	lines := strings.Split(stdout, "\n")
	if len(lines) != 300001 || lines[299999] != "300000" {
		t.Errorf("%d lines", len(lines))
	}
	for i := range 300000 {
		if lines[i] != fmt.Sprint(i+1) {
			t.Fatalf("line %d is %q", i, lines[i])
		}
	}
}

// TestUnreadInput: a command that does not read makes its client wait, not the
// others, and CANCEL of another connection's kind gets through.
func TestUnreadInput(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	w.start(1, &ecmd.Run{Code: "sleep 0.5; cat | wc -c", Stdin: form("stream"), Stdout: capture()})
	go func() {
		for range 64 {
			w.send(1, ecmd.Stdin, strings.Repeat("y", 64<<10))
		}
		w.send(1, ecmd.Stdin, "")
	}()
	_, _, r := w.stream(1)
	if strings.TrimSpace(r.Stdout.Bytes) != fmt.Sprint(64*64<<10) {
		t.Errorf("%q", r.Stdout.Bytes)
	}
}

func TestCaptureIsSpooled(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	r := w.run(&ecmd.Run{Code: "seq 100000", Stdout: &ecmd.Stdio{Kind: "capture", Capture: 100}})
	c := r.Stdout
	if len(c.Bytes) != 100 || c.Total != 588895 || !c.Truncated || c.Path == "" {
		t.Fatalf("%d bytes, total %d, truncated %v, path %q", len(c.Bytes), c.Total, c.Truncated, c.Path)
	}
	text, err := os.ReadFile(c.Path)
	if err != nil || int64(len(text)) != c.Total || !bytes.HasSuffix(text, []byte("100000\n")) {
		t.Errorf("%d bytes in the file, %v", len(text), err)
	}
	s.stop()
	if _, err := os.Stat(c.Path); !os.IsNotExist(err) {
		t.Errorf("the file is still there: %v", err)
	}
}

// TestJobsHoldOutput: the reply does not wait for jobs, and says what they hold;
// what they write comes behind it, then the end.
func TestJobsHoldOutput(t *testing.T) {
	s := start(t, "--norc")
	s.want("mkfifo f", "", true)
	w := s.json()
	w.start(1, &ecmd.Run{Code: "{ read <f; echo late; } & echo now", Stdout: form("stream")})
	stdout, _, r := w.stream(1)
	if stdout != "now\n" || !r.OutputOpen || len(r.Jobs) != 1 || strings.Join(r.Jobs[0].Holds, " ") != "stdout" {
		t.Errorf("%q %v %+v", stdout, r.OutputOpen, r.Jobs)
	}
	w.send(1, ecmd.GetPid, "")
	if _, rep := w.read(); rep.Word != ecmd.IDBusy {
		t.Errorf("the ID is free: %+v", rep)
	}
	s.want("echo >f", "", true)
	w.want("1 STDOUT late\n")
	w.want(`1 EVENT {"event":"drained"}`)
	w.send(1, ecmd.GetPid, "")
	if id, rep := w.read(); id != 1 || rep.Outcome != ecmd.OK {
		t.Errorf("%+v", rep)
	}
	r2 := w.run(&ecmd.Run{Code: "sleep 1000 & sleep 0.1", Stdout: capture(), Stderr: capture()})
	if !r2.OutputOpen || len(r2.Jobs) != 1 || strings.Join(r2.Jobs[0].Holds, " ") != "stdout stderr" {
		t.Errorf("%v %+v", r2.OutputOpen, r2.Jobs)
	}
	w.run(&ecmd.Run{Code: "kill $!; wait"})
	w.start(2, &ecmd.Run{Code: "sleep 100 & :", Stdout: form("stream")})
	w.stream(2)
	w.send(3, ecmd.Cancel, `{"id":2}`)
	seen := ""
	for range 2 {
		id, rep := w.read()
		seen += fmt.Sprint(id, rep.Outcome, " ")
	}
	if !strings.Contains(seen, "2 EVENT") || !strings.Contains(seen, "3 OK") {
		t.Errorf("%s", seen)
	}
}

// TestMadeTerminal: a terminal that the server makes is a terminal.
func TestMadeTerminal(t *testing.T) {
	w := start(t, "--norc").json()
	w.start(1, &ecmd.Run{Code: `stty size; [ -t 0 ] && [ -t 2 ] && echo tty; trap 'stty size' WINCH; read -s x; echo "got $x"`, Pty: &ecmd.Size{Rows: 10, Cols: 33}})
	if _, rep := w.read(); !strings.HasPrefix(string(rep.Text), "10 33\r\n") {
		t.Errorf("%q", rep.Text)
	}
	k := w.status(func(k *ecmd.Condition) bool { return k.Running.Input != nil && !k.Running.Terminal.Echo })
	if in, tty := k.Running.Input, k.Running.Terminal; in == nil || in.Source != "tty" || tty.Echo || tty.Rows != 10 || tty.Cols != 33 {
		t.Errorf("%+v %+v", in, tty)
	}
	w.send(3, ecmd.Resize, `{"id":1,"rows":5,"cols":20}`)
	w.send(1, ecmd.Stdin, "secret\n")
	stdout, _, r := w.stream(1)
	before, got := strings.CutSuffix(strings.Replace(stdout, "5 20\r\n", "", 1), "got secret\r\n") // the trap may run before echo, after it, or for the next request
	if !got || strings.Contains(before, "secret") || r.OutputOpen {
		t.Errorf("%q %v", stdout, r.OutputOpen)
	}
	w.run(&ecmd.Run{Code: "trap - WINCH"})
	w.start(1, &ecmd.Run{Code: "cat; stty size", Pty: &ecmd.Size{Rows: 10, Cols: 33}})
	w.send(3, ecmd.Resize, `{"id":1,"rows":5,"cols":20}`)
	if rep := w.reply(3); rep.Outcome != ecmd.OK {
		t.Errorf("%v", rep.Err())
	}
	w.send(1, ecmd.Stdin, "line\n\x04")
	if stdout, _, _ := w.stream(1); stdout != "line\r\nline\r\n5 20\r\n" {
		t.Errorf("%q", stdout)
	}
	w.start(1, &ecmd.Run{Code: "sleep 100; echo no", Pty: &ecmd.Size{Rows: 10, Cols: 33}})
	w.s.rest()
	w.send(1, ecmd.Stdin, "\x03")
	if stdout, _, r := w.stream(1); r.Outcome != ecmd.Signaled || r.Signal != "SIGINT" || strings.Contains(stdout, "no") {
		t.Errorf("%q %+v", stdout, r)
	}
	w.start(1, &ecmd.Run{Code: "sleep 100 | cat", Pty: &ecmd.Size{Rows: 10, Cols: 33}})
	w.s.rest()
	w.send(1, ecmd.Stdin, "\x1a")
	if _, _, r := w.stream(1); r.Outcome != ecmd.Stopped || len(r.Jobs) != 1 || r.Jobs[0].State != "stopped" {
		t.Errorf("%+v", r)
	}
	w.run(&ecmd.Run{Code: "kill -9 %1; wait"})
	w.start(4, &ecmd.Run{Code: "sleep 1000 | cat; echo no", Pty: &ecmd.Size{Rows: 10, Cols: 33}})
	w.s.rest()
	w.send(2, ecmd.Background, "")
	if _, _, r := w.stream(4); r.Outcome != ecmd.Backgrounded || len(r.Jobs) != 1 || r.Jobs[0].State != "running" {
		t.Errorf("%+v", r)
	}
}
