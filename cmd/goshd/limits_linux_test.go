package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/ecmd"
)

// limitFlags are the options of section 20 of PROTOCOL.md, with a value that is
// not the default, and what STATUS says then.
var limitFlags = []struct {
	option, value, bad, want string
}{
	{"--max-message", "2000001", "0", "2000001"}, {"--max-connections", "17", "x", "17"}, {"--max-pending", "5", "-1", "5"},
	{"--max-files", "6", "", "6"}, {"--max-waiting", "2000002", "1.5", "2000002"}, {"--max-queue", "7", "0", "7"},
	{"--max-unread", "2000003", "0", "2000003"}, {"--stdin-window", "2000004", "-5", "2000004"}, {"--capture-memory", "2000005", "1k", "2000005"},
	{"--capture-spool", "2000006", "0", "2000006"}, {"--frame-timeout", "41s", "0", "41000"}, {"--write-timeout", "42", "-1s", "42000"},
	{"--complete-timeout", "1500ms", "soon", "1500"}, {"--rc-timeout", "43s", "0s", "43000"}, {"--idle-exit", "1h", "1 h", "3600000"},
	{"--shutdown-grace", "2.5", "", "2500"}, {"--shutdown-timeout", "44s", "x", "44000"}, {"--hangup", "keep", "never", "keep"},
}

// limitsOnly is what these tests read of STATUS and HELLO.
type limitsOnly struct {
	Limits map[string]any `json:"limits"`
}

func TestEveryLimitHasAnOption(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "spec", "PROTOCOL.md"))
	if err != nil {
		t.Fatal(err)
	}
	args, want := []string{"--norc"}, map[string]string{}
	for _, l := range limitFlags {
		name := strings.ReplaceAll(l.option[2:], "-", "_")
		args, want[name] = append(args, l.option, l.value), l.want
		if !strings.Contains(string(text), "| `"+name+"` | `"+l.option+"` |") {
			t.Errorf("PROTOCOL.md does not tell of %s", l.option)
		}
		for _, bad := range []string{l.bad, "999999999999999999999999"} {
			out, err := exec.Command(binary, "-i", "--coprocess-socket", filepath.Join(t.TempDir(), "s"), l.option, bad).CombinedOutput()
			if exitCode(err) != 2 || !strings.Contains(string(out), ": "+l.option+": ") {
				t.Errorf("%s %q: %v %s", l.option, bad, err, out)
			}
		}
	}
	w := start(t, args...).json()
	for _, verb := range []ecmd.Verb{ecmd.Status, ecmd.Hello} {
		got := map[string]string{}
		for name, value := range ask[limitsOnly](w, verb, ecmd.Greeting{Version: 1}).Limits {
			got[name] = fmt.Sprint(value)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", verb, diff)
		}
	}
}

// TestReadingStops: a client that has as much waiting as it may is not read from,
// until the code that it waits for has ended.
func TestReadingStops(t *testing.T) {
	null := []*os.File{open(t, os.DevNull), open(t, os.DevNull), open(t, os.DevNull)}
	for _, tt := range []struct {
		option, value string
		files         []*os.File
	}{
		{"--max-pending", "1", nil}, {"--max-waiting", "10", nil}, {"--max-files", "2", null},
	} {
		s := start(t, "--norc", tt.option, tt.value)
		w, other := s.json(), s.json()
		w.send(1, ecmd.Ecmd, `{"code":"sleep 1000"}`, tt.files...)
		w.send(2, ecmd.Status, "")
		if k := other.status(func(k *ecmd.Condition) bool { return k.Running != nil && len(k.Running.Pids) == 1 }); k.Running == nil {
			t.Fatalf("%s: nothing runs", tt.option)
		}
		time.Sleep(100 * time.Millisecond) // in which a server that read on would answer
		other.send(1, ecmd.Signal, `{"signal":"TERM"}`)
		for _, want := range []int{1, 2} {
			if id, rep := w.read(); id != want {
				t.Errorf("%s: answer %d is %d %s", tt.option, want, id, rep.Text)
			}
		}
	}
}

func open(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestQueueIsBounded: who finds the queue full waits, and others are served.
func TestQueueIsBounded(t *testing.T) {
	s := start(t, "--norc", "--max-queue", "1")
	w, other := s.json(), s.json()
	other.send(1, ecmd.Ecmd, `{"code":"sleep 1000"}`)
	other.status(func(k *ecmd.Condition) bool { return k.Running != nil && len(k.Running.Pids) == 1 })
	for id := 1; id <= 3; id++ {
		w.send(id, ecmd.Ecmd, `{"code":":"}`)
	}
	w.send(4, ecmd.Status, "")
	if k := other.status(func(k *ecmd.Condition) bool { return k.Queued == 2 }); k.Queued != 2 { // one in the queue, one at its door
		t.Errorf("%+v", k)
	}
	other.send(2, ecmd.Signal, `{"signal":"TERM"}`)
	if id, rep := w.read(); id != 1 {
		t.Errorf("%d %s", id, rep.Text)
	}
	seen := map[int]bool{}
	for range 3 {
		id, _ := w.read()
		seen[id] = true
	}
	if !seen[2] || !seen[3] || !seen[4] {
		t.Errorf("%v", seen)
	}
}

// TestIdleExit: a shell that nobody needs ends, but not before its jobs.
func TestIdleExit(t *testing.T) {
	s := start(t, "--norc", "--idle-exit", "300ms")
	s.want("cd; { sleep 1.5; echo done >job; } >/dev/null 2>&1 &", "", true)
	s.client.Close()
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("%v\n%s", err, s.log)
	}
	if text, err := os.ReadFile(filepath.Join(s.cmd.Dir, "job")); string(text) != "done\n" {
		t.Errorf("%q %v", text, err)
	}
	if _, err := os.Stat(s.path); !os.IsNotExist(err) {
		t.Errorf("the socket: %v", err)
	}
}

// TestShutdownGrace: code has that time to end by itself.
func TestShutdownGrace(t *testing.T) {
	w := start(t, "--norc", "--shutdown-grace", "1m").json()
	w.start(1, &ecmd.Run{Code: "sleep 1.5; echo done", Stdout: capture()})
	w.status(func(k *ecmd.Condition) bool { return k.Running != nil })
	w.send(2, ecmd.Terminate, "")
	if r := decode[ecmd.Result](t, w.reply(1)); r.Outcome != ecmd.Exited || r.Stdout.Bytes != "done\n" || r.SessionAlive {
		t.Errorf("%+v", r)
	}
}

// TestShutdownTimeout: after that the process ends, whatever it does.
func TestShutdownTimeout(t *testing.T) {
	s := start(t, "--norc", "--shutdown-timeout", "500ms")
	s.want("trap 'while :; do :; done' EXIT", "", true)
	if status := s.ended(2 * hang); status != 143 {
		t.Errorf("status %d\n%s", status, s.log)
	}
}

// TestRCTimeout: start-up files that take too long are abandoned, and it is told.
func TestRCTimeout(t *testing.T) {
	rc := filepath.Join(t.TempDir(), "rc")
	write(t, rc, "x=1\nsleep 1000\nx=2\n")
	w := start(t, "--rcfile", rc, "--rc-timeout", "500ms").json()
	if got := w.printed("echo $x"); got != "1\n" {
		t.Errorf("%q", got)
	}
	k := ask[ecmd.Condition](w, ecmd.Status, struct{}{})
	if n := len(k.RC); n == 0 || !strings.Contains(k.RC[n-1].Error, "longer than they may") || k.RC[n-1].Path != rc || k.RCPending {
		t.Errorf("%+v", k.RC)
	}
}
