package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/signal"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// A screen is a terminal for commands whose bytes are passed from and to the one
// that is standard input and output.
type screen struct {
	master, slave *os.File
	output        *output
}

// newScreen makes a terminal with the modes and size of ours.
func newScreen() (*screen, error) {
	master, slave, err := pty.Open()
	if err != nil {
		return nil, err
	}
	s := &screen{master: master, slave: slave, output: newOutput(os.Stdout)}
	if err := errors.Join(copyModes(int(slave.Fd())), s.resize()); err != nil {
		s.close()
		return nil, err
	}
	resized := make(chan os.Signal, 1)
	signal.Notify(resized, unix.SIGWINCH)
	go func() { // resizer: ends with the program
		for range resized {
			s.resize() // fails if one of the terminals is gone, which others notice
		}
	}()
	go io.Copy(s.output, master) // ends with the program: the slave stays open
	return s, nil
}

func (s *screen) close() {
	s.master.Close()
	s.slave.Close()
}

// resize gives the terminal the size of ours; the kernel tells the commands.
func (s *screen) resize() error { return pty.InheritSize(os.Stdout, s.master) }

// run runs something on the terminal, and passes on what the user types. typed is
// what he typed that nobody has read.
func (s *screen) run(do func(tty *os.File) error) (typed string, err error) {
	before, err := term.MakeRaw(0)
	if err != nil {
		return "", err
	}
	defer func() {
		if failed := term.Restore(0, before); err == nil {
			err = failed
		}
	}()
	stop, err := s.passInput()
	if err != nil {
		return "", err
	}
	s.resize() // the news of a change may still be under way
	err = do(s.slave)
	s.settle()
	stop()
	if err == nil {
		typed, err = s.unread()
	}
	return typed, err
}

// passInput starts to pass on what the user types.
func (s *screen) passInput() (stop func(), err error) {
	var wake [2]int
	if err := unix.Pipe(wake[:]); err != nil {
		return nil, os.NewSyscallError("pipe", err)
	}
	ended := make(chan struct{})
	go func() { // input: ends when the pipe is closed
		defer close(ended)
		s.input(wake[0])
	}()
	return func() {
		unix.Close(wake[1])
		<-ended
		unix.Close(wake[0])
	}, nil
}

func (s *screen) input(wake int) {
	buf := make([]byte, 4096)
	for {
		fds := []unix.PollFd{{Fd: 0, Events: unix.POLLIN}, {Fd: int32(wake), Events: unix.POLLIN}}
		if _, err := unix.Poll(fds, -1); err == unix.EINTR {
			continue
		} else if err != nil || fds[1].Revents != 0 {
			return
		}
		n, err := unix.Read(0, buf)
		if n <= 0 && err != unix.EINTR && err != unix.EAGAIN {
			return // our terminal is gone: reading a line will say so
		}
		if n > 0 {
			if _, err := s.master.Write(buf[:n]); err != nil {
				return
			}
		}
	}
}

// settle waits until everything is shown that was written to the terminal until
// now: a mark of our own is sent the same way.
func (s *screen) settle() {
	mark := fmt.Appendf(nil, "\x1b_goshctl %016x\x1b\\", rand.Uint64())
	shown := s.output.expect(mark)
	if _, err := s.slave.Write(mark); err == nil {
		<-shown
	}
}

// unread takes the input that no command has read.
func (s *screen) unread() (string, error) {
	fd := int(s.slave.Fd())
	modes, err := term.MakeRaw(fd) // makes unfinished lines readable
	if err != nil {
		return "", err
	}
	var text []byte
	buf := make([]byte, 4096)
	for err == nil {
		fds := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
		if n, failed := unix.Poll(fds, 0); n == 0 && failed == nil {
			break
		}
		var n int
		n, err = unix.Read(fd, buf)
		text = append(text, buf[:max(n, 0)]...)
		if err == unix.EINTR {
			err = nil
		}
	}
	return string(text), errors.Join(err, term.Restore(fd, modes))
}

// copyModes gives a terminal the modes of ours.
func copyModes(fd int) error {
	modes, err := term.GetState(0)
	if err != nil {
		return fmt.Errorf("the modes of the terminal: %w", err)
	}
	return term.Restore(fd, modes)
}

// An output shows what commands write, but for a mark that is expected.
type output struct {
	to io.Writer

	marks   chan marked
	mark    []byte // expected, or nil
	shown   chan struct{}
	pending []byte // the beginning of what may be the mark
}

type marked struct {
	mark  []byte
	shown chan struct{}
}

func newOutput(to io.Writer) *output { return &output{to: to, marks: make(chan marked, 1)} }

// expect returns a channel that is closed when the mark has come.
func (o *output) expect(mark []byte) <-chan struct{} {
	shown := make(chan struct{})
	o.marks <- marked{mark, shown}
	return shown
}

// Write fails never: if our terminal is gone, reading a line will say so, and
// the mark must come.
func (o *output) Write(p []byte) (int, error) {
	if o.mark == nil {
		select {
		case m := <-o.marks:
			o.mark, o.shown = m.mark, m.shown
		default:
			o.to.Write(p)
			return len(p), nil
		}
	}
	text := append(o.pending, p...)
	o.pending = nil
	before, after, found := bytes.Cut(text, o.mark)
	if found {
		text = append(before, after...)
	} else {
		keep := overlap(text, o.mark)
		o.pending = bytes.Clone(text[len(text)-keep:])
		text = text[:len(text)-keep]
	}
	o.to.Write(text)
	if found {
		o.mark = nil
		close(o.shown)
	}
	return len(p), nil
}

// overlap is how many bytes at the end of text are the beginning of mark.
func overlap(text, mark []byte) int {
	for n := min(len(text), len(mark)-1); n > 0; n-- {
		if bytes.HasSuffix(text, mark[:n]) {
			return n
		}
	}
	return 0
}
