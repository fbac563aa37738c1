package fdpass

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// serveBare listens at a path and gives the first connection to serve.
func serveBare(t *testing.T, serve func(c *Conn)) (path string) {
	t.Helper()
	path = t.TempDir() + "/sock"
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(unix.Bind(fd, &unix.SockaddrUnix{Name: path}), unix.Listen(fd, 1)); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer unix.Close(fd)
		conn, _, err := unix.Accept4(fd, unix.SOCK_CLOEXEC)
		if err != nil {
			t.Error(err)
			return
		}
		c, err := FromFD(conn)
		if err != nil {
			t.Error(err)
			return
		}
		defer c.Close()
		serve(c)
	}()
	t.Cleanup(func() { <-done })
	return path
}

// TestBare sends more than a socket's buffer holds, with descriptors, to a peer
// that is slow to read, and waits longer for the answer than it does unseen.
func TestBare(t *testing.T) {
	sent := strings.Repeat("0123456789", 100_000)
	path := serveBare(t, func(c *Conn) {
		time.Sleep(20 * time.Millisecond)
		got := make([]byte, 0, len(sent))
		for len(got) < len(sent) {
			n, err := c.Read(got[len(got):cap(got)])
			if err != nil {
				t.Error(err)
				return
			}
			got = got[:len(got)+n]
		}
		files := c.TakeFiles(nil)
		if string(got) != sent || len(files) != 2 {
			t.Errorf("got %d bytes and %d files", len(got), len(files))
		}
		CloseFiles(files)
		time.Sleep(20 * time.Millisecond)
		if _, err := c.Write([]byte("answer")); err != nil {
			t.Error(err)
		}
	})
	b, err := DialBare(path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if n, err := b.WriteFiles([]byte(sent), 0, 1); n != len(sent) || err != nil {
		t.Fatal(n, err)
	}
	got, err := io.ReadAll(bareReader{b})
	if string(got) != "answer" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

type bareReader struct{ Bare }

func TestBareRefused(t *testing.T) {
	for path, want := range map[string]error{
		t.TempDir() + "/none":    unix.ENOENT,
		strings.Repeat("x", 108): unix.EINVAL,
	} {
		if _, err := DialBare(path); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestBareBadFile(t *testing.T) {
	path := serveBare(t, func(c *Conn) {})
	b, err := DialBare(path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if n, err := b.WriteFiles([]byte("x"), 99999); n != 0 || !errors.Is(err, unix.EBADF) {
		t.Errorf("%d, %v", n, err)
	}
}
