package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

// conversation sends bytes on a new connection and returns all that the server
// says until it closes that.
func (s *session) conversation(text string) string {
	s.t.Helper()
	c, err := net.Dial("unix", s.path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer c.Close()
	if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
		s.t.Fatal(err)
	}
	if text != "" {
		if _, err := io.WriteString(c, text); err != nil {
			s.t.Fatal(err)
		}
	}
	said, err := io.ReadAll(c)
	if err != nil {
		s.t.Errorf("%.80q: %v", text, err)
	}
	return string(said)
}

// TestClosingLimits: who goes beyond these gets an error, and the end of the
// connection; up to them there is none.
func TestClosingLimits(t *testing.T) {
	s := start(t, "--norc", "--max-message", "20", "--frame-timeout", "300ms")
	code := "ECMD " + strings.Repeat(" ", 14) + ":"
	got := []string{
		s.conversation("20:" + code + ",21:" + code + " ,"),
		s.conversation("20:" + code + ",20:ECMD"),
	}
	s = start(t, "--norc", "--max-connections", "2")
	w := s.wire() // s.client is the other one
	w.send(1, ecmd.GetPid, "")
	w.reply(1)
	got = append(got, s.conversation(""))
	want := []string{
		"2:OK,47:ERROR too-large message is longer than 20 bytes,",
		"2:OK,61:ERROR frame-timeout the message was not finished within 300ms,",
		"71:ERROR too-many-connections the server has as many connections as it may,",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	w.send(2, ecmd.GetPid, "")
	w.reply(2)
}

// queued waits until that many requests with code wait for the shell.
func (w *wire) queued(n int) {
	w.t.Helper()
	if k := w.status(func(k *ecmd.Condition) bool { return k.Queued == n }); k.Queued != n {
		w.t.Errorf("%d requests wait, want %d", k.Queued, n)
	}
}

// refusal is how long a test gives a server to do what it must not do.
const refusal = 100 * time.Millisecond

// peekable is json, and a function that waits until the server has sent
// something.
func (s *session) peekable() (w *wire, unread func()) {
	s.t.Helper()
	fd := s.connect()
	other, err := unix.Dup(fd)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { unix.Close(other) })
	return s.wireOn(fd).hello(), func() {
		s.t.Helper()
		poll := []unix.PollFd{{Fd: int32(other), Events: unix.POLLIN}}
		for deadline := time.Now().Add(patience); ; {
			if n, err := unix.Poll(poll, 1000); n == 1 {
				return
			} else if err != nil && err != unix.EINTR || time.Now().After(deadline) {
				s.t.Fatalf("nothing comes: %v", err)
			}
		}
	}
}

// TestUnreadReplies: from a client that leaves more unread than --max-unread
// nothing is read until it has read.
func TestUnreadReplies(t *testing.T) {
	for limit, reads := range map[string]bool{"100000": false, "10000000": true} {
		s := start(t, "--norc", "--max-unread", limit)
		w, unread := s.peekable()
		other := s.json()
		other.start(1, &ecmd.Run{Code: "sleep 1000"})
		text := strings.Repeat("long ", 200_000)
		w.send(1, ecmd.Prompt, string(ecmd.Marshal(&ecmd.PromptRequest{Text: &text})))
		unread()                         // the rest of the reply is in the server
		w.start(2, &ecmd.Run{Code: ":"}) // the server may be reading already
		w.start(3, &ecmd.Run{Code: ":"})
		if reads {
			other.queued(2)
		} else {
			time.Sleep(refusal)
			if k := ask[ecmd.Condition](other, ecmd.Status, struct{}{}); k.Queued > 1 {
				t.Errorf("%d requests were read", k.Queued)
			}
		}
		if p := decode[ecmd.PromptText](t, w.reply(1)); p.Plain != text {
			t.Errorf("limit %s: %d bytes came", limit, len(p.Plain))
		}
		other.queued(2)
		other.send(2, ecmd.Signal, `{"signal":"TERM"}`)
		w.reply(2)
		w.reply(3)
	}
}

// TestStdinWindow: of input that code does not take the server holds no more
// than --stdin-window, and reads nothing more from that client.
func TestStdinWindow(t *testing.T) {
	const size = 128 << 10 // a pipe holds half of it
	for window, reads := range map[string]bool{"4096": false, "1000000": true} {
		s := start(t, "--norc", "--stdin-window", window)
		w, other := s.json(), s.json()
		w.start(1, &ecmd.Run{Code: "until [ -e gate ]; do sleep 0.01; done; wc -c", Stdin: form("stream"), Stdout: capture()})
		other.status(func(k *ecmd.Condition) bool { return k.Running != nil })
		piece := strings.Repeat("x", 4096)
		for range size / len(piece) {
			w.send(1, ecmd.Stdin, piece)
		}
		w.send(1, ecmd.Stdin, "")
		w.start(2, &ecmd.Run{Code: ":"})
		if reads {
			other.queued(1)
		} else {
			time.Sleep(refusal)
			other.queued(0)
		}
		write(t, filepath.Join(s.cmd.Dir, "gate"), "")
		if r := decode[ecmd.Result](t, w.reply(1)); r.Stdout == nil || strings.TrimSpace(r.Stdout.Bytes) != fmt.Sprint(size) {
			t.Errorf("window %s: %+v", window, r.Stdout)
		}
		w.reply(2)
	}
}

// TestWriteTimeout: a client that takes nothing for --write-timeout is gone, and
// its code waits for it no longer.
func TestWriteTimeout(t *testing.T) {
	s := start(t, "--norc", "--write-timeout", "300ms")
	w, other := s.json(), s.json()
	w.start(1, &ecmd.Run{Code: "head -c 10000000 /dev/zero && touch done", Stdout: form("stream")})
	k := other.status(func(k *ecmd.Condition) bool { return k.Connections == 2 && k.Running == nil && k.Queued == 0 })
	if k.Connections != 2 || k.Running != nil { // s.client is one
		t.Errorf("%+v", k)
	}
	if _, err := os.Stat(filepath.Join(s.cmd.Dir, "done")); err != nil {
		t.Error(err)
	}
}

// TestHangupPolicies: --hangup says what becomes of the code of a client that
// goes.
func TestHangupPolicies(t *testing.T) {
	for _, tt := range []struct {
		policy        string
		pipe, onATerm bool // whether code whose input is that goes on
	}{
		{"keep", true, true}, {"terminal", true, false}, {"interrupt", false, false},
	} {
		s := start(t, "--norc", "--hangup", tt.policy)
		for _, terminal := range []bool{false, true} {
			w, other := s.json(), s.json()
			run, goesOn := &ecmd.Run{Code: "until [ -e gate ]; do sleep 0.01; done; : >on"}, tt.pipe
			if terminal {
				run.Pty, goesOn = new(ecmd.Size), tt.onATerm
			}
			w.start(1, run)
			other.status(func(k *ecmd.Condition) bool { return k.Running != nil && len(k.Running.Pids) > 0 })
			w.ec.Close()
			if !goesOn {
				other.status(func(k *ecmd.Condition) bool { return k.Running == nil })
			}
			write(t, filepath.Join(s.cmd.Dir, "gate"), "")
			other.run(&ecmd.Run{Code: ":"}) // behind it
			if got := exists(filepath.Join(s.cmd.Dir, "on")); got != goesOn {
				t.Errorf("%s, terminal %v: the code went on: %v", tt.policy, terminal, got)
			}
			other.run(&ecmd.Run{Code: "rm -f on gate"})
		}
	}
}
