package server

import (
	"context"
	"errors"
	"syscall"
	"time"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// Limits that hold where a Server's field is 0.
const (
	DefaultMaxConnections = 1024
	DefaultMaxPending     = 1024
	DefaultFrameTimeout   = 30 * time.Second
	DefaultWriteTimeout   = 30 * time.Second
	DefaultGrace          = time.Second
	DefaultShutdown       = 10 * time.Second
	DefaultStdinWindow    = 1 << 20
	DefaultCaptureMemory  = 1 << 20
	DefaultCaptureSpool   = 1 << 30
	DefaultCompleteTime   = 2 * time.Second
	DefaultMaxQueue       = 1024
	DefaultMaxFiles       = 64
	DefaultMaxWaiting     = 16 << 20
	DefaultMaxUnread      = 1 << 20
)

// The causes with which the context of Shell.Run is cancelled.
var (
	ErrClientGone   = errors.New("the client has gone") // HangupTerminal has another error that Is this one
	ErrShuttingDown = errors.New("the shell is being terminated")
)

// A hungUp is ErrClientGone for code on a terminal.
type hungUp struct{}

func (hungUp) Error() string { return ErrClientGone.Error() }

func (hungUp) Is(target error) bool { return target == ErrClientGone }

// FirstSignal is what the code gets first.
func (hungUp) FirstSignal() syscall.Signal { return syscall.SIGHUP }

// ErrStuck is returned by Serve when the shell did not end in time.
var ErrStuck = errors.New("the shell did not end in time")

// A HangupPolicy says what becomes of the running code of a client that has
// gone, and of its requests that wait. A client that has only finished sending
// (shutdown of its writing side) is still there.
type HangupPolicy uint8

const (
	HangupInterrupt HangupPolicy = iota // interrupt the code; drop what waits
	HangupTerminal                      // hang it up if its standard input is a terminal, and drop what waits; else let it finish
	HangupKeep                          // let it finish
)

func (p HangupPolicy) String() string {
	switch p {
	case HangupTerminal:
		return "terminal"
	case HangupKeep:
		return "keep"
	}
	return "interrupt"
}

// A Server serves one shell. Its fields must not be changed while it serves.
type Server struct {
	Shell Shell

	// Boot runs before the first request that concerns the state: the rc files.
	// Connections are accepted and requests read meanwhile. It may be nil.
	// It tells of each.
	Boot func(ctx context.Context, tell func(ecmd.RCFile))

	// KeepOnExit makes exit and exec COMMAND end the request alone. The Shell
	// must be told as well: its EXIT trap must not run then.
	KeepOnExit bool

	// Fork does what FORK asks for; nil: the server can't.
	Fork ForkFunc

	Hangup HangupPolicy

	// LiveHeap returns how many bytes the last garbage collection found in use,
	// for STATUS; nil: those that are not collected yet count too.
	LiveHeap func() uint64

	MaxMessage     int           // bytes of payload; 0: 16 MiB
	MaxConnections int           // more are answered too-many-connections and closed
	MaxPending     int           // unanswered requests of a connection; more stay in the socket
	MaxFiles       int           // passed descriptors of a connection in requests that wait; likewise
	MaxWaiting     int           // bytes of these requests; likewise
	MaxQueue       int           // requests that wait for the shell, of all connections; likewise
	MaxUnread      int           // bytes of replies that a client has not read, beyond which nothing is read from it
	FrameTimeout   time.Duration // for the rest of a message that has begun
	WriteTimeout   time.Duration // for a client to take a reply, after which it counts as gone

	StdinWindow   int   // bytes of STDIN that wait for a command; a client that sends more waits
	CaptureMemory int   // bytes of a captured output that a reply holds
	CaptureSpool  int64 // bytes of it that are kept in a file

	CompleteTime time.Duration // that a completion may take

	BootTime time.Duration // that Boot may take before it is abandoned; 0: any
	IdleExit time.Duration // without clients, code and jobs, after which the shell ends; 0: never

	Grace    time.Duration // before running code is interrupted when the shell is terminated
	Shutdown time.Duration // after which Serve returns whatever the shell does

	// Logf reports misbehaviour, never what clients send. It may be nil.
	Logf func(format string, args ...any)
}

// Serve accepts connections from ln, which it owns, until the shell ends:
// because ctx is cancelled, by a request TERMINATE, or by code that ends it. The
// socket file is gone when Serve returns. The status is that of Shell.Close.
//
// After ctx is cancelled Serve returns within the limit Shutdown, with ErrStuck
// and status 143 if the shell did not end by then.
func (s *Server) Serve(ctx context.Context, ln *Listener) (status int, err error) {
	ses := newSession(s, ln)
	go ses.accept()
	return ses.serve(ctx)
}

// ServeConn serves the one client of c, which it owns, as --headless does. The
// shell ends when the client has.
func (s *Server) ServeConn(ctx context.Context, c *fdpass.Conn) (status int, err error) {
	ses := newSession(s, nil)
	ses.connect(c, func() { ses.end(EOF) })
	return ses.serve(ctx)
}

func (s *Server) logf(format string, args ...any) {
	if s.Logf != nil {
		s.Logf(format, args...)
	}
}

// or returns v, or the default that 0 stands for.
func or[T ~int | ~int64](v, otherwise T) T {
	if v == 0 {
		return otherwise
	}
	return v
}
