package fds

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func TestNumberOfPath(t *testing.T) {
	for _, c := range []struct {
		path string
		n    int
		ok   bool
	}{
		{"/dev/stdin", 0, true}, {"/dev/stdout", 1, true}, {"/dev/stderr", 2, true},
		{"/dev/fd/0", 0, true}, {"/dev/fd/63", 63, true}, {"/proc/self/fd/9", 9, true},
		{"/dev/fd/", 0, false}, {"/dev/fd/x", 0, false}, {"/dev/fd/+1", 0, false}, {"/dev/fd/1/x", 0, false},
		{"/dev/null", 0, false}, {"/dev/stdinx", 0, false}, {"stdin", 0, false}, {"", 0, false},
		{"/proc/1/fd/0", 0, false}, {"/dev/fd/99999999999", 0, false},
	} {
		if n, ok := Number(c.path); ok != c.ok || ok && n != c.n {
			t.Errorf("Number(%q) = %d, %v", c.path, n, ok)
		}
	}
}

func TestUmaskOfCreatedFile(t *testing.T) {
	steady(t)
	dir := t.TempDir()
	before := Umask()
	for _, c := range []struct {
		name  string
		umask int
		want  os.FileMode
	}{{"a", 0, 0o666}, {"b", 0o77, 0o600}, {"c", -1, 0o666 &^ os.FileMode(before)}} {
		o := File{Dir: AtCWD, Path: filepath.Join(dir, c.name), Flags: ForOutput, Mode: 0o666, Umask: c.umask}
		for range 2 { // the second time it exists
			f, err := o.Open()
			if err != nil {
				t.Fatal(err)
			}
			f.Close()
		}
		if st, err := os.Stat(o.Path); err != nil || st.Mode() != c.want {
			t.Errorf("%s: %v, %v", c.name, st.Mode(), err)
		}
	}
	if got := Umask(); got != before {
		t.Errorf("umask is %o, was %o", got, before)
	}
}

func TestCreateFlags(t *testing.T) {
	steady(t)
	dir := t.TempDir()
	link, target := filepath.Join(dir, "link"), filepath.Join(dir, "target")
	if err := os.Symlink("target", link); err != nil {
		t.Fatal(err)
	}
	f, err := Open(AtCWD, link, ForOutput, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	write(t, f, "one\n")
	f.Close()
	f, err = Open(AtCWD, link, ForAppend, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	write(t, f, "two\n")
	f.Close()
	if text, err := os.ReadFile(target); string(text) != "one\ntwo\n" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	for _, c := range []struct {
		path  string
		flags int
		want  syscall.Errno
	}{
		{target, ForNoClobber, syscall.EEXIST},
		{dir, ForOutput, syscall.EISDIR},
		{dir + "/none/x", ForOutput, syscall.ENOENT},
		{target + "/x", ForInput, syscall.ENOTDIR},
		{"", ForInput, syscall.ENOENT},
	} {
		if _, err := Open(AtCWD, c.path, c.flags, 0o666); err != c.want {
			t.Errorf("open %q: %v", c.path, err)
		}
	}
}

func TestOpenRelativeToDirectory(t *testing.T) {
	dir, err := Open(AtCWD, filepath.Dir(fileOf(t, "text")), unix.O_RDONLY|unix.O_DIRECTORY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	n, err := dir.Real()
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(n, "file", ForInput, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := readAll(t, f); got != "text" {
		t.Errorf("read %q", got)
	}
}

func TestFIFO(t *testing.T) {
	steady(t)
	path := filepath.Join(t.TempDir(), "fifo")
	if err := unix.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	in := new(Interrupt)
	go func() {
		time.Sleep(10 * time.Millisecond)
		in.Fire()
	}()
	r := File{Dir: AtCWD, Path: path, Umask: -1, Wait: Wait{Interrupt: in}}
	if _, err := r.Open(); err != ErrInterrupted {
		t.Errorf("interrupted: %v", err)
	}
	in.Clear()
	go func() {
		w, err := Open(AtCWD, path, ForOutput, 0)
		if err != nil {
			t.Error(err)
			return
		}
		feed(t, w, "through")
	}()
	f, err := r.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := readAll(t, f); got != "through" {
		t.Errorf("read %q", got)
	}
}

func TestNet(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		c, err := l.Accept()
		if err != nil {
			t.Error(err)
			return
		}
		defer c.Close()
		if _, err := c.Write([]byte("hello\n")); err != nil {
			t.Error(err)
		}
	}()
	path := "/dev/tcp/" + strings.Replace(l.Addr().String(), ":", "/", 1)
	network, host, port, ok := Socket(path)
	if !ok {
		t.Fatalf("%s is no socket", path)
	}
	f, err := Net(network, host, port, Wait{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := readAll(t, f); got != "hello\n" {
		t.Errorf("read %q", got)
	}
	flags, err := unix.FcntlInt(uintptr(f.num.Load()), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_NONBLOCK != 0 {
		t.Errorf("flags %#x, %v", flags, err)
	}
	if _, err := Net("tcp", "127.0.0.1", "1", Wait{}); err != syscall.ECONNREFUSED {
		t.Errorf("nobody listens: %v", err)
	}
	if _, err := Net("tcp", "127.0.0.1", "nosuchservice", Wait{}); err == nil || err.Error() != "nosuchservice: Servname not supported for ai_socktype" {
		t.Errorf("no such service: %v", err)
	}
}

func TestSocketPath(t *testing.T) {
	for _, path := range []string{"/dev/tcp/", "/dev/tcp/host", "/dev/unix/a/1", "dev/tcp/a/1", "/dev/null"} {
		if _, _, _, ok := Socket(path); ok {
			t.Errorf("%q is a socket", path)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"/dev/fd/3", "/dev/stdin", "/proc/self/fd/12", "/dev/fd/-1", "/dev/fd/007", "/dev/tcp/a/1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, path string) {
		if n, ok := Number(path); ok && (n < 0 || n > 1<<31-1 || !strings.HasPrefix(path, "/")) {
			t.Errorf("%q is %d", path, n)
		}
		if network, _, _, ok := Socket(path); ok && network != "tcp" && network != "udp" {
			t.Errorf("%q is a socket of %q", path, network)
		}
	})
}
