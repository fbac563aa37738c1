package server

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// planStdio checks and completes what a request says of its standard
// descriptors: afterwards all three are said, and those that are attached have
// their place.
func planStdio(run *ecmd.Run, attached int, numbered bool) *ecmd.Error {
	forms := [3]**ecmd.Stdio{&run.Stdin, &run.Stdout, &run.Stderr}
	if err := defaultStdio(run, forms, attached); err != nil {
		return err
	}
	next := 0
	for i, f := range forms {
		s := *f
		switch s.Kind {
		case "attached":
			s.Kind, s.Fd = "fd", next
			next++
		case "stdout":
			if i != 2 {
				return ecmd.Errorf(ecmd.BadArgument, "only stderr can be as stdout")
			}
		case "capture":
			if i == 0 {
				return ecmd.Errorf(ecmd.BadArgument, "stdin cannot be captured")
			}
			if s.Capture < 0 {
				return ecmd.Errorf(ecmd.BadArgument, "capture is negative")
			}
		case "pty":
			if run.Pty == nil {
				run.Pty = &ecmd.Size{Rows: 24, Cols: 80}
			}
		case "path":
			if _, ok := openMode(s.Mode); s.Mode != "" && !ok {
				return ecmd.Errorf(ecmd.BadArgument, "mode %q is none of r, w, a, rw", s.Mode)
			}
		}
		if s.Kind == "fd" && (s.Fd < 0 || s.Fd >= attached) {
			return ecmd.Errorf(ecmd.Files, "descriptor %d was not attached", s.Fd)
		}
		if (s.Kind == "stream" || s.Kind == "pty") && !numbered {
			return ecmd.Errorf(ecmd.BadArgument, "%s needs a request with an ID", s.Kind)
		}
	}
	return nil
}

// defaultStdio completes what is not said: the terminal, or the attached
// descriptors as the plain dialect has them.
func defaultStdio(run *ecmd.Run, forms [3]**ecmd.Stdio, attached int) *ecmd.Error {
	said := run.Stdin != nil || run.Stdout != nil || run.Stderr != nil || run.Pty != nil
	if !said && attached != 0 && attached != 1 && attached != 3 {
		return ecmd.Errorf(ecmd.Files, "0 or 1 or 3 descriptors are taken but %d came", attached)
	}
	for i, f := range forms {
		switch {
		case *f != nil:
		case run.Pty != nil:
			*f = &ecmd.Stdio{Kind: "pty"}
		case !said && attached == 3:
			*f = &ecmd.Stdio{Kind: "fd", Fd: i}
		case !said && attached == 1 && i == 1:
			*f = &ecmd.Stdio{Kind: "fd"}
		default:
			*f = &ecmd.Stdio{Kind: "null"}
		}
	}
	return nil
}

// openMode returns the flags of open(2) for a mode.
func openMode(mode string) (flags int, ok bool) {
	switch mode {
	case "r":
		return unix.O_RDONLY, true
	case "w":
		return unix.O_WRONLY | unix.O_CREAT | unix.O_TRUNC, true
	case "a":
		return unix.O_WRONLY | unix.O_CREAT | unix.O_APPEND, true
	case "rw":
		return unix.O_RDWR | unix.O_CREAT, true
	}
	return 0, false
}

// prepare makes the descriptors of a request. It takes the attached ones: those
// that are not used are closed. On failure nothing is left open.
func (s *session) prepare(t *task) (stdio [3]int, err error) {
	st := &streams{t: t, cut: make(chan struct{})}
	s.mu.Lock()
	t.streams = st
	s.mu.Unlock()
	stdio = [3]int{-1, -1, -1}
	defer func() {
		t.closeAttached()
		if err != nil {
			closeFiles(stdio)
			st.abandon()
		}
	}()
	if t.run.Pty != nil {
		if err := st.openTerminal(); err != nil {
			return stdio, err
		}
	}
	for i, f := range []*ecmd.Stdio{t.run.Stdin, t.run.Stdout, t.run.Stderr} {
		fd, err := s.form(t, st, i, f, stdio)
		if err != nil {
			return stdio, err
		}
		stdio[i] = fd
	}
	return stdio, nil
}

// form makes one descriptor.
func (s *session) form(t *task, st *streams, i int, f *ecmd.Stdio, made [3]int) (int, error) {
	switch f.Kind {
	case "fd":
		return dup(t.files[f.Fd])
	case "stdout":
		if made[1] < 0 {
			return -1, nil
		}
		return dup(made[1])
	case "path":
		return openPath(s.full(), s.requestDir(t), f, i)
	case "pty":
		return dup(st.slave)
	case "capture":
		return st.capture(i, f.Capture)
	case "stream":
		if i == 0 {
			return st.streamIn()
		}
		return st.streamOut(i)
	}
	return -1, nil
}

// requestDir is the working directory that a request begins with. The shell is
// idle: this is its owner's goroutine.
func (s *session) requestDir(t *task) string {
	if dir := t.run.Dir; dir != "" {
		if filepath.IsAbs(dir) {
			return dir
		}
		return s.Shell.Dir() + "/" + dir
	}
	return s.Shell.Dir()
}

func dup(fd int) (int, error) {
	n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 3)
	return n, os.NewSyscallError("dup", err)
}

// openPath opens a file for standard descriptor i. A FIFO is opened for
// reading and writing, so that nobody has to be at its other end.
func openPath(sh *interp.Shell, dir string, f *ecmd.Stdio, i int) (int, error) {
	path := f.Path
	if !filepath.IsAbs(path) && path != "" { // no name is that of no file
		path = dir + "/" + path // ".." behind a link is of what that leads to
	}
	mode := f.Mode
	if mode == "" {
		mode = [3]string{"r", "w", "w"}[i]
	}
	flags, _ := openMode(mode)
	var st unix.Stat_t
	if unix.Stat(path, &st) == nil && uint32(st.Mode)&unix.S_IFMT == unix.S_IFIFO {
		flags = unix.O_RDWR
	}
	fd, err := sh.OpenFile(path, flags)
	if err != nil {
		return -1, &os.PathError{Op: "open", Path: f.Path, Err: err}
	}
	return fd, nil
}
