package fds

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// terminal returns the user's side of a terminal and an FD for the other.
func terminal(t *testing.T) (user *os.File, f *FD) {
	t.Helper()
	user, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer slave.Close()
	n, err := unix.FcntlInt(slave.Fd(), unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		t.Fatal(err)
	}
	return user, New(n)
}

func TestTerminalLines(t *testing.T) {
	steady(t)
	user, f := terminal(t)
	defer user.Close()
	defer f.Close()
	if !f.IsTerminal() {
		t.Error("it is no terminal")
	}
	if _, err := io.WriteString(user, "one\ntwo\nthree\n"); err != nil {
		t.Fatal(err)
	}
	expect(t, f, '\n', -1, "one\n", nil)
	expect(t, f, '\n', 2, "tw", nil)
	expect(t, f, '\n', -1, "o\n", nil)
	soon := Wait{Deadline: time.Now().Add(5 * time.Millisecond)}
	if got, err := f.ReadUntil(nil, '\n', -1, soon); string(got) != "three\n" || err != nil {
		t.Errorf("read %q, %v", got, err)
	}
	if _, err := f.ReadUntil(nil, '\n', -1, soon); err != ErrTimeout {
		t.Errorf("nothing typed: %v", err)
	}
	if _, err := io.WriteString(user, "\x04"); err != nil {
		t.Fatal(err)
	}
	expect(t, f, '\n', -1, "", io.EOF)
}

func TestTerminalThatNobodyReads(t *testing.T) {
	steady(t)
	user, f := terminal(t)
	in := new(Interrupt)
	go func() { // when something has been written
		if _, err := user.Read(make([]byte, 1)); err != nil {
			t.Error(err)
		}
		in.Fire()
	}()
	n, err := f.WriteWait([]byte(strings.Repeat("y\n", 1<<20)), Wait{Interrupt: in})
	if n == 0 || err != ErrInterrupted {
		t.Errorf("wrote %d, %v", n, err)
	}
	flags, err := unix.FcntlInt(uintptr(f.num.Load()), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_NONBLOCK != 0 {
		t.Errorf("flags of the passed description %#x, %v", flags, err)
	}
	user.Close()
	in.Clear()
	if _, err := f.Write([]byte("x")); err != unix.EIO {
		t.Errorf("after the hang-up: %v", err)
	}
	f.Close()
}
