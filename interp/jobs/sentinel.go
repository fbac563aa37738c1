package jobs

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// sentinelName is Argv[0] of the program when it is a sentinel.
const sentinelName = "goshd-sentinel"

// A Sentinel is a small child in a process group of its own, which tells what
// signals it gets. It stands where the shell itself must not or cannot be:
//
//   - in the terminal's foreground group while no job is there. A child of
//     the shell is born in the shell's group, and what is pressed then is for the
//     shell; where ForkExec starts children, the program would not go on either when
//     one is stopped before it has executed its own;
//   - in for a Task that is a job of its own, with a pid that ps and kill know.
//
// It ends with the program, or when it is told to.
type Sentinel struct {
	*Process
	signals chan syscall.Signal
	life    *os.File // its end of input is the sentinel's end
}

// forwarded are the signals that a sentinel tells of. SIGKILL and SIGSTOP show
// in its Status, as does what is not here.
var forwarded = []os.Signal{
	syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGTSTP, syscall.SIGCONT,
	syscall.SIGWINCH, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGALRM, syscall.SIGPIPE,
}

// StartSentinel starts a sentinel in a process group of its own, whose number is
// its pid. The caller must Close it. Enter must be called by main; ENOTSUP
// without. It costs about a millisecond and 3 MiB.
func StartSentinel() (*Sentinel, error) {
	return startSentinel(func(spec *Spec) (*Process, error) {
		spec.NewGroup = true
		return Start(spec)
	})
}

// StandIn starts a sentinel that stands in for a task of the job: in the job's
// process group if grouped is set, otherwise in the program's. See
// StartSentinel.
func (j *Job) StandIn(grouped bool) (*Sentinel, error) {
	return startSentinel(func(spec *Spec) (*Process, error) {
		if grouped {
			return j.Start(spec, nil)
		}
		return Start(spec)
	})
}

// startSentinel starts a sentinel. Until it has executed its program it ignores
// what the terminal stops processes with: the group that it is born in, or
// joins, may be in the foreground.
func startSentinel(start func(*Spec) (*Process, error)) (*Sentinel, error) {
	if !entered.Load() {
		return nil, unix.ENOTSUP
	}
	self, err := os.Executable()
	if err != nil {
		return nil, unix.ENOENT
	}
	life, lifeline, err := os.Pipe()
	if err != nil {
		return nil, errnoOf(err)
	}
	defer life.Close()
	news, report, err := os.Pipe()
	if err != nil {
		lifeline.Close()
		return nil, errnoOf(err)
	}
	defer report.Close()
	p, err := start(&Spec{
		Path: self, Argv: []string{sentinelName}, Dir: "/", Umask: -1,
		Files:   []uintptr{life.Fd(), report.Fd(), report.Fd()},
		Ignored: stops,
	})
	if err == nil {
		p.Reap()
		// It is ready when it has said so.
		_, err = io.ReadFull(news, make([]byte, 1))
	}
	if err != nil {
		lifeline.Close()
		news.Close()
		return nil, errnoOf(err)
	}
	s := &Sentinel{Process: p, signals: make(chan syscall.Signal, 16), life: lifeline}
	go s.listen(news)
	return s, nil
}

// Signals delivers the signals that the sentinel has got, in order, and Answer.
// It is closed when the sentinel has ended.
func (s *Sentinel) Signals() <-chan syscall.Signal { return s.signals }

// listen is the goroutine ("sentinel") that reads what the sentinel tells; it
// ends with the sentinel. It owns news.
func (s *Sentinel) listen(news *os.File) {
	defer close(s.signals)
	defer news.Close()
	var b [1]byte
	for {
		if _, err := news.Read(b[:]); err != nil {
			return
		}
		s.signals <- syscall.Signal(b[0])
	}
}

// Answer is what Signals delivers for Ask.
const Answer = syscall.Signal(0)

// Ask has the sentinel answer when it has told of every signal that it has got
// until now.
func (s *Sentinel) Ask() {
	raw, err := s.life.SyscallConn()
	if err != nil {
		return // closed
	}
	_ = raw.Write(func(fd uintptr) bool {
		_, _ = unix.Write(int(fd), []byte{byte(Answer)}) // one that does not listen is not waited for
		return true
	})
}

// untilDelivered waits until the runtime has handed on all signals that it has
// taken.
func untilDelivered() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGWINCH)
	signal.Stop(c)
}

// Close ends the sentinel and waits for its end. Signals not yet received from
// Signals are dropped.
func (s *Sentinel) Close() {
	s.life.Close()
	// A stopped one would not see the end of its input.
	_ = s.Signal(syscall.SIGCONT)
	for range s.signals {
	}
	<-s.Done()
}

// sentinel is the whole life of the program as a sentinel: descriptor 0 ends
// when the shell does, and has a byte for each Ask; signals and answers are told on
// descriptor 1.
func sentinel() {
	c := make(chan os.Signal, 64)
	for _, sig := range stops {
		handle(sig)
	}
	signal.Notify(c, forwarded...)
	tell := func(b byte) {
		if _, err := unix.Write(1, []byte{b}); err != nil {
			os.Exit(1)
		}
	}
	tell(byte(Answer))
	go func() { // "end"
		for b := make([]byte, 1); ; {
			n, err := unix.Read(0, b)
			switch {
			case err == unix.EINTR:
			case err != nil || n == 0:
				os.Exit(0)
			default:
				takePending()
				untilDelivered()
				c <- Answer
			}
		}
	}()
	for sig := range c {
		tell(byte(sig.(syscall.Signal)))
	}
}
