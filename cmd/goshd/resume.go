package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/server"
)

// The descriptors of a goshd that another one has forked. Then come the
// connection to be served, unless it is to listen, and those of the shell.
const (
	resumeState = 3 + iota // the state is read from it
	resumeReady            // "ok", or what is wrong, is written to it
	resumeFirst
)

// resume is a goshd that another one has forked.
func resume(f *flags, name string) int {
	ready := os.NewFile(resumeReady, "ready")
	// Without a session of its own it only shares the terminal of the other.
	_, _ = unix.Setsid()
	srv := newServer(f, name)
	ends := notifyEnds()
	ignoreTerminalSignals()
	start, sh, err := resumed(srv, f, name)
	said := "ok"
	if err != nil {
		said = err.Error()
	}
	// If the other goshd has gone, nobody waits.
	_, _ = io.WriteString(ready, said)
	ready.Close()
	if err != nil {
		return exitFailed
	}
	srv.Shell = server.Wrap(sh)
	srv.Fork = (&forker{sh, originalArgs(os.Args)}).Fork
	return serveUntilEnd(start, ends, sh, name)
}

// resumed makes the shell from the state, and takes the place to serve at.
func resumed(srv *server.Server, f *flags, name string) (start func(context.Context) (int, error), sh *interp.Shell, err error) {
	first := resumeFirst
	if f.resumeSocket != "" {
		ln, err := server.Listen(f.resumeSocket)
		if err != nil {
			return nil, nil, err
		}
		start = func(ctx context.Context) (int, error) { return srv.Serve(ctx, ln) }
		defer func() {
			if err != nil {
				ln.Close()
			}
		}()
	} else {
		conn, err := fdpass.FromFD(first)
		if err != nil {
			return nil, nil, err
		}
		first++
		start = func(ctx context.Context) (int, error) { return srv.ServeConn(ctx, conn) }
	}
	files := make([]int, f.resume)
	for i := range files {
		files[i] = first + i
	}
	in := os.NewFile(resumeState, "state")
	data, err := io.ReadAll(in)
	in.Close()
	if err != nil {
		return nil, nil, fmt.Errorf("the state: %w", err)
	}
	sh, err = interp.Resume(serveConfig(f, name), string(data), files)
	return start, sh, err
}

// originalArgs are the arguments without those that forker adds.
func originalArgs(argv []string) []string {
	rest := argv[1:]
	for len(rest) >= 2 && (rest[0] == "--resume" || rest[0] == "--resume-socket") {
		rest = rest[2:]
	}
	return append(argv[:1:1], rest...)
}
