package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/server"
)

// forkTime is how long a new process may take until it serves.
const forkTime = 10 * time.Second

// A forker makes new shells that are copies of sh, for FORK: it starts this
// program again, which resumes the state.
type forker struct {
	sh   *interp.Shell
	argv []string // of this process
}

// Fork starts a shell that listens at path, or without one, serves the
// connection whose other end it returns.
func (k *forker) Fork(ctx context.Context, path string) (server.Forked, error) {
	none := server.Forked{Conn: -1}
	state, err := k.sh.Copy(ctx)
	if err != nil {
		return none, err
	}
	defer state.Close()
	var ends [2]int
	if path == "" {
		if ends, err = fdpass.Sockets(); err != nil {
			return none, err
		}
		defer fdpass.CloseFiles(ends[:1])
	}
	pid, err := k.start(ctx, state, path, ends[0])
	if err != nil {
		if path == "" {
			fdpass.CloseFiles(ends[1:])
		}
		return none, err
	}
	if path != "" {
		return server.Forked{Pid: pid, Conn: -1}, nil
	}
	return server.Forked{Pid: pid, Conn: ends[1]}, nil
}

// start starts the process, gives it the state, and waits until it serves.
func (k *forker) start(ctx context.Context, state *interp.Copy, path string, conn int) (pid int, err error) {
	in, give, err := os.Pipe()
	if err != nil {
		return 0, err
	}
	defer in.Close()
	defer give.Close()
	ready, tell, err := os.Pipe()
	if err != nil {
		return 0, err
	}
	defer ready.Close()
	defer tell.Close()
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return 0, err
	}
	defer null.Close()
	// Fd would make the ends of the pipes blocking; the process has them alone.
	files := []int{int(null.Fd()), int(null.Fd()), 2, rawFd(in), rawFd(tell)}
	argv := []string{k.argv[0], "--resume", strconv.Itoa(len(state.Files))}
	if path != "" {
		argv = append(argv, "--resume-socket", path)
	} else {
		files = append(files, conn)
	}
	pid, err = state.Start(self(), append(argv, k.argv[1:]...), os.Environ(), files)
	if err != nil {
		return 0, err
	}
	in.Close()
	tell.Close()
	return pid, handOver(ctx, state.Data, give, ready)
}

// rawFd returns the number of f and leaves its mode alone.
func rawFd(f *os.File) (n int) {
	n = -1
	if raw, err := f.SyscallConn(); err == nil {
		_ = raw.Control(func(fd uintptr) { n = int(fd) }) // fails for closed files only
	}
	return n
}

// handOver writes the state and reads what the process says of itself: "ok", or
// what is wrong.
func handOver(ctx context.Context, data []byte, give, ready *os.File) error {
	limit := time.Now().Add(forkTime)
	stop := context.AfterFunc(ctx, func() {
		_ = give.SetDeadline(time.Unix(1, 0)) // fail where deadlines do: then the time is up some day
		_ = ready.SetDeadline(time.Unix(1, 0))
	})
	defer stop()
	for _, f := range []*os.File{give, ready} {
		if err := f.SetDeadline(limit); err != nil {
			return err
		}
	}
	_, wrote := give.Write(data)
	give.Close()
	said, err := io.ReadAll(io.LimitReader(ready, 4096))
	switch {
	case string(said) == "ok":
		return nil
	case len(said) > 0:
		return fmt.Errorf("the new shell: %s", said)
	case err != nil:
		return fmt.Errorf("the new shell: %w", err)
	case wrote != nil:
		return fmt.Errorf("the new shell: %w", wrote)
	}
	return fmt.Errorf("the new shell ended at once")
}
