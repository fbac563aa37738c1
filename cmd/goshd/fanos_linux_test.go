package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A fanos is a client as those in the field are: it starts goshd --headless with
// no other argument, lets its own end of the socket pair leak into it, sends each
// message in three pieces with the descriptors on the payload, and takes what
// one read gives it for one reply.
type fanos struct {
	t     *testing.T
	conn  *net.UnixConn
	ended chan error
}

func newFanos(t *testing.T, rc string) *fanos {
	t.Helper()
	home := t.TempDir()
	write(t, filepath.Join(home, ".bashrc"), rc)
	ends, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	ours, theirs := os.NewFile(uintptr(ends[0]), "ours"), os.NewFile(uintptr(ends[1]), "theirs")
	cmd := exec.Command(binary, "--headless")
	cmd.Dir = home
	cmd.Env = append(os.Environ(), "HOME="+home)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = theirs, theirs, os.Stderr
	cmd.ExtraFiles = []*os.File{ours}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	conn, err := net.FileConn(ours)
	if err != nil {
		t.Fatal(err)
	}
	ours.Close()
	f := &fanos{t: t, conn: conn.(*net.UnixConn), ended: make(chan error, 1)}
	go func() { f.ended <- cmd.Wait() }()
	t.Cleanup(func() { f.conn.Close(); cmd.Process.Kill() })
	return f
}

// ask sends a message and returns what one read gives.
func (f *fanos) ask(payload string, files ...*os.File) string {
	f.t.Helper()
	f.send(fmt.Sprintf("%d:", len(payload)))
	var fds []int
	for _, file := range files {
		fds = append(fds, int(file.Fd()))
	}
	if _, _, err := f.conn.WriteMsgUnix([]byte(payload), syscall.UnixRights(fds...), nil); err != nil {
		f.t.Fatal(err)
	}
	f.send(",")
	return f.read()
}

func (f *fanos) send(text string) {
	f.t.Helper()
	if _, err := f.conn.Write([]byte(text)); err != nil {
		f.t.Fatal(err)
	}
}

func (f *fanos) read() string {
	f.t.Helper()
	if err := f.conn.SetReadDeadline(time.Now().Add(2 * hang)); err != nil {
		f.t.Fatal(err)
	}
	buf := make([]byte, 4096)
	n, err := f.conn.Read(buf)
	if n == 0 {
		return err.Error()
	}
	return string(buf[:n])
}

// open opens a file until the end of the test.
func (f *fanos) open(path string, flags int) *os.File {
	f.t.Helper()
	file, err := os.OpenFile(path, flags, 0)
	if err != nil {
		f.t.Fatal(err)
	}
	f.t.Cleanup(func() { file.Close() })
	return file
}

// want evaluates code with a pipe for its output.
func (f *fanos) want(code, output string) {
	f.t.Helper()
	null := f.open(os.DevNull, os.O_RDWR)
	r, w := pipe(f.t)
	got := collect(r)
	if reply := f.ask("EVAL "+code, null, w, null); reply != "3:OK ," {
		f.t.Errorf("%s: %q", code, reply)
	}
	w.Close()
	if got := <-got; got != output {
		f.t.Errorf("%s: %q, want %q", code, got, output)
	}
}

// over waits for the end of the server.
func (f *fanos) over() {
	f.t.Helper()
	select {
	case err := <-f.ended:
		if err != nil {
			f.t.Error(err)
		}
	case <-time.After(2 * hang):
		f.t.Error("goshd has not ended")
	}
}

func TestFanosReplies(t *testing.T) {
	f := newFanos(t, "write() { printf '%s\\n' \"$@\"; }\n")
	null := f.open(os.DevNull, os.O_RDWR)
	for _, tt := range []struct{ payload, want string }{
		{"EVAL (", "3:OK ,"}, // its outcome is none of the protocol's business
		{"EVAL zzZZ", "3:OK ,"},
		{"EVAL ", "3:OK ,"},
		{"EVAL", "3:OK ,"},
		{"EVAL break", "3:OK ,"},
		{"EVAL return", "3:OK ,"},
		{"EVAL set -u; $nonesuch", "3:OK ,"},
		{"EVAL : " + strings.Repeat("x", 100_000), "3:OK ,"}, // more than the kernel gives with descriptors at once
		{"PARSE x", "38:ERROR unknown-verb no such verb: PARSE,"},
		{"foo", "36:ERROR unknown-verb no such verb: foo,"},
	} {
		if got := f.ask(tt.payload, null, null, null); got != tt.want {
			t.Errorf("%.20s: %q, want %q", tt.payload, got, tt.want)
		}
	}
	if got := f.ask("GETPID", null, null, null); !strings.Contains(got, ":OK ") {
		t.Errorf("GETPID with descriptors: %q", got)
	}
	f.want("write hello", "hello\n") // of the rc file, without -i
	f.want("echo one\necho two\n", "one\ntwo\n")
	f.send("zzz")
	if got := f.read(); !strings.HasPrefix(got, "89:ERROR bad-frame ") {
		t.Errorf("zzz: %q", got)
	}
	f.over()
}

// TestFanosFiles: what clients pass as the three descriptors.
func TestFanosFiles(t *testing.T) {
	f := newFanos(t, "")
	null, fifo := f.open(os.DevNull, os.O_RDONLY), filepath.Join(t.TempDir(), "fifo")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	both := f.open(fifo, os.O_RDWR)
	_, wrong := pipe(t)
	for name, files := range map[string][]*os.File{
		"read-only output":        {null, null, null},
		"a FIFO for both":         {null, null, both},
		"a write end for reading": {wrong, null, both},
		"the same one":            {both, both, both},
	} {
		if got := f.ask("EVAL echo x; compgen -f /etc/pass; ls -d /usr; [ -t 0 ]", files...); got != "3:OK ," {
			t.Errorf("%s: %q", name, got)
		}
	}
	f.want("echo still here", "still here\n")
}

// TestFanosTerminals: one terminal for each command, gone when it is answered.
func TestFanosTerminals(t *testing.T) {
	f := newFanos(t, "")
	for range 4 {
		master, slave, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		if got := f.ask("EVAL ls -d /usr; [ -t 2 ] && echo terminal", slave, slave, slave); got != "3:OK ," {
			t.Fatalf("%q", got)
		}
		slave.Close()
		buf := make([]byte, 100)
		var text string
		for !strings.HasSuffix(text, "terminal\r\n") {
			n, err := master.Read(buf)
			if err != nil {
				t.Fatalf("%q, %v", text, err)
			}
			text += string(buf[:n])
		}
		if text != "/usr\r\nterminal\r\n" {
			t.Errorf("%q", text)
		}
		master.Close()
	}
}

// TestFanosEnd: the end of the client is the end of the shell, with its EXIT
// trap, though the shell was given the client's end of the socket too.
func TestFanosEnd(t *testing.T) {
	f := newFanos(t, "")
	out := filepath.Join(t.TempDir(), "out")
	f.want("trap 'echo bye >"+out+"' EXIT", "")
	f.conn.Close()
	f.over()
	if text, err := os.ReadFile(out); string(text) != "bye\n" {
		t.Errorf("%q, %v", text, err)
	}
}

func TestFanosExit(t *testing.T) {
	f := newFanos(t, "")
	null := f.open(os.DevNull, os.O_RDWR)
	if got := f.ask("EVAL exit", null, null, null); got != "3:OK ," {
		t.Errorf("%q", got)
	}
	if got := f.read(); got != "EOF" {
		t.Errorf("%q", got)
	}
	f.over()
}

// TestOldestClient: an ECMD that ends in NUL with one descriptor, then by mistake
// its own reply as a request, on a path.
func TestOldestClient(t *testing.T) {
	s := start(t, "--norc")
	conn, err := net.Dial("unix", s.path)
	if err != nil {
		t.Fatal(err)
	}
	f := &fanos{t: t, conn: conn.(*net.UnixConn)}
	out := f.open(os.DevNull, os.O_RDWR)
	if got := f.ask("ECMD\x00", out); got != "2:OK," {
		t.Errorf("%q", got)
	}
	if got := f.ask("OK", out); got != "35:ERROR unknown-verb no such verb: OK," {
		t.Errorf("%q", got)
	}
	conn.Close()
	s.want("echo on", "on\n", true)
}
