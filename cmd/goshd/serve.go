package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/server"
)

// Exit statuses of a goshd that could not serve.
const (
	exitFailed = 1
	exitInUse  = 3
)

// serve is the shell with clients: on a socket, or on descriptors 0 and 1.
func serve(f *flags, name string) int {
	if err := closeInherited(); err != nil {
		return serveFailed(name, err)
	}
	srv := newServer(f, name)
	ends := notifyEnds()
	ignoreTerminalSignals()
	start, abandon, err := place(srv, f)
	if err != nil {
		return serveFailed(name, err)
	}
	cfg := serveConfig(f, name)
	sh, err := interp.New(cfg)
	if err != nil {
		abandon()
		return serveFailed(name, err)
	}
	if status := apply(sh, f, name); status >= 0 {
		abandon()
		return status
	}
	srv.Shell = server.Wrap(sh)
	srv.Fork = (&forker{sh, os.Args}).Fork
	srv.Boot = func(ctx context.Context, tell func(ecmd.RCFile)) { boot(ctx, sh, f, cfg, tell) }
	return serveUntilEnd(start, ends, sh, name)
}

// newServer is a server without a shell.
func newServer(f *flags, name string) *server.Server {
	srv := &server.Server{KeepOnExit: f.keep, Hangup: server.HangupTerminal, LiveHeap: lastLive, Logf: func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, name+": "+format+"\n", args...)
	}}
	for _, set := range f.limits {
		set(srv)
	}
	return srv
}

// serveUntilEnd serves; the result is the exit status of the process.
func serveUntilEnd(start func(context.Context) (int, error), ends ends, sh *interp.Shell, name string) int {
	ctx, sig := ends.context(sh)
	status, err := start(ctx)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
	}
	if n := sig.Load(); n != 0 {
		return 128 + int(n)
	}
	return status
}

func serveFailed(name string, err error) int {
	fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
	if errors.Is(err, server.ErrInUse) {
		return exitInUse
	}
	return exitFailed
}

// closeInherited closes what clients leak into the server that they start, but
// for the socket that a service manager passes.
func closeInherited() error {
	if server.Activated() {
		return server.CloseInherited(3)
	}
	return server.CloseInherited()
}

// serveConfig is what the served shell is made from. The environment is no
// longer that of socket activation, which was meant for this process alone.
func serveConfig(f *flags, name string) interp.Config {
	for _, v := range []string{"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"} {
		os.Unsetenv(v) // fails for names that can't be variables only
	}
	cfg := config(f, name)
	cfg.Serving, cfg.Groups, cfg.ReadFrom = true, true, 's'
	cfg.Args = f.args
	if f.keep {
		cfg.OnExit = interp.EndRequest
	}
	if f.headless {
		cfg.Stdio = [3]int{0, 2, 2}
	}
	cfg.Panicked = func(p any, stack []byte) {
		fmt.Fprintf(os.Stderr, "%s: panic: %s\n%s", name, interp.PanicText(p), stack)
	}
	return cfg
}

// place takes the place where srv is to serve. start serves there, abandon
// gives it up.
func place(srv *server.Server, f *flags) (start func(context.Context) (int, error), abandon func(), err error) {
	if f.headless {
		conn, err := server.Headless()
		if err != nil {
			return nil, nil, err
		}
		return func(ctx context.Context) (int, error) { return srv.ServeConn(ctx, conn) }, func() { conn.Close() }, nil
	}
	ln, err := listener(f)
	if err != nil {
		return nil, nil, err
	}
	return func(ctx context.Context) (int, error) { return srv.Serve(ctx, ln) }, func() { ln.Close() }, nil
}

// listener is the socket: the one that was passed by socket activation, the
// one that was named, or the default one.
func listener(f *flags) (*server.Listener, error) {
	if server.Activated() {
		return server.Inherited()
	}
	path := f.socket
	if path == "" {
		var err error
		if path, err = server.DefaultPath(); err != nil {
			return nil, err
		}
	}
	return server.Listen(path)
}

// boot sources the start-up files. Whatever one does is reported and not
// fatal: the clients are waiting.
func boot(ctx context.Context, sh *interp.Shell, f *flags, cfg interp.Config, tell func(ecmd.RCFile)) {
	for _, path := range startupFiles(sh, f, cfg) {
		began := time.Now()
		if ctx.Err() != nil {
			return
		}
		out, err := sh.Source(ctx, path)
		if err == nil {
			err = context.Cause(ctx) // it was abandoned
		}
		tell(ranFile(path, out, err, time.Since(began)))
		switch {
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			fmt.Fprintf(os.Stderr, "%s: %s: %v\n", cfg.Name, path, err)
		case out.Exited:
			fmt.Fprintf(os.Stderr, "%s: %s: exited with status %d; the shell goes on\n", cfg.Name, path, out.Status)
		}
	}
}

// ranFile is what clients are told of a start-up file.
func ranFile(path string, out interp.Outcome, err error, took time.Duration) ecmd.RCFile {
	f := ecmd.RCFile{Path: path, Status: out.Status, Exited: out.Exited, Duration: took.Nanoseconds()}
	if err != nil {
		f.Error = err.Error()
	}
	for _, m := range out.Messages {
		f.Messages = append(f.Messages, ecmd.RCMessage{File: m.File, Line: m.Line, Text: m.Text})
	}
	return f
}
