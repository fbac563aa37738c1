package interp

import (
	"cmp"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"golang.org/x/sys/unix"
)

// process is what all shells of one New share.
type process struct {
	listed     atomic.Uint32 // bindingsFew or bindingsAll
	program    string        // the name that the shell was started by, for messages
	executable string
	pid        int
	passed     []string // the environment that can't be variables: for children
	underscore []string // _ of the environment, NAME=VALUE, or nothing: for what exec runs
	commands   int      // that the main shell has read
	main       *Shell
	noEditing  bool // see Config.NoEditing
	serving    bool // clients depend on the process: exec must not replace it
	groups     bool // children get process groups of their own
	versions   atomic.Uint64
	escaped    atomic.Int64
	live       sync.WaitGroup // goroutines of background jobs
	standIns   atomic.Int64   // processes that stand in for subshells
	members    atomic.Int64   // subshells on goroutines of their own
	undecided  sync.WaitGroup // members of them that may become processes yet
	begun      atomic.Bool    // there has been one
	lingering  atomic.Int64   // members that nobody waits for and that are no processes
	leaving    departure      // of one of those

	cache *completion.Cache // of the commands in PATH
	evals atomic.Pointer[keptEvals]

	terminals

	interrupts func() // see TakeInterrupts; nil: not called
	// interruptIgnored: SIGINT was when the process was started.
	interruptIgnored bool
	signalsOnce      sync.Once
	arrived          chan os.Signal
	watched          atomic.Uint64 // the signalSet of the signals that arrive there
	aroused          chan struct{} // see arouse; nil unless serving
	onInput          func(int)     // see TellInput
	stdio            fds.Stdio     // of requests
	tells            atomic.Bool   // set -b
	settling         sync.Mutex
	settled          chan struct{}
	hupHeard         atomic.Bool    // there was SIGHUP, or was to be
	reads            func(size int) // of Config, or nil
	// panicked is told of panics in the evaluator.
	panicked func(p any, stack []byte)

	canceller    watch // of the main shell's code
	baton        baton
	lastEnd      jobs.Status // of the main shell's last process in the foreground, for Report
	stateVersion uint64      // see Snapshot.Version; the baton's holder counts
	backgrounded bool        // the code's job was left in the background
	// brokenPipes counts the writes of all shells to pipes that nobody reads.
	brokenPipes atomic.Int64
	brokenSeen  int64                         // of brokenPipes, by who is in doubt
	doubt       atomic.Pointer[chan struct{}] // see doubtPipe; closed when it is over
	interrupted atomic.Bool                   // Interrupt has sent SIGINT since the code began

	ends      sync.Map                 // of *jobs.Process that have stopped: SIGCHLD is raised when they end
	awaited   atomic.Pointer[group]    // the job that the main shell waits for
	resumed   atomic.Pointer[jobs.Job] // the one that fg waits for
	reading   atomic.Pointer[Reading]
	watcher   atomic.Pointer[Watcher]
	directory directory

	told string // the working directory that was told to the watcher last, or would have been

	nullOnce sync.Once
	null     *fds.FD // see devNull

	nullInputOnce sync.Once
	nullIn        *fds.FD // see nullInput
}

func (p *process) escapes() int { return int(p.escaped.Load()) }

// New returns a shell that has run nothing yet.
func New(cfg Config) (*Shell, error) {
	sh, err := blank(cfg)
	if err != nil {
		return nil, err
	}
	if err := sh.initDir(cfg); err != nil {
		return nil, err
	}
	sh.proc.told = sh.dir
	sh.settle()
	sh.initVars(cfg)
	if name := sh.initLocale(); name != "" {
		sh.writeErr(sh.proc.program + ": warning: " + noLocale("LC_ALL", name) + "\n")
	}
	sh.optionsChanged()
	sh.shownShopts = ""
	return sh, nil
}

// blank returns a shell without variables and directory.
func blank(cfg Config) (*Shell, error) {
	sh := &Shell{
		opts: defaultOptions(), pid: os.Getpid(), readFrom: cfg.ReadFrom, onExit: cfg.OnExit,
		signals: new(attention), started: time.Now(), umask: -1, pipe: -1,
		comps: completion.NewRegistry(), history: new(history), bindings: new(lazyBindings),
	}
	sh.proc = &process{directory: directory{owned: cfg.OwnsDir}, program: cmp.Or(cfg.Program, cfg.Name), executable: cfg.Executable, pid: sh.pid, main: sh, groups: cfg.Groups, noEditing: cfg.NoEditing, serving: cfg.Serving, panicked: cfg.Panicked, reads: cfg.Reads, cache: completion.NewCache()}
	if cfg.Serving {
		sh.proc.aroused = make(chan struct{}, 1)
	}
	sh.signals.owner, sh.signals.main = sh, true
	sh.Name, sh.Params = cfg.Name, cfg.Args
	sh.Opts, sh.Host, sh.Compiler = &sh.opts.Opts, sh, words
	sh.opts.Interactive = cfg.Interactive
	sh.opts.loginShell = cfg.Login
	if cfg.Interactive {
		sh.opts.expandAliases, sh.opts.emacs, sh.opts.history = true, true, true
		sh.opts.histexpand = !cfg.Serving // of the code of clients on request only
	}
	if err := sh.initStdio(cfg.Stdio); err != nil {
		return nil, err
	}
	for _, n := range cfg.Inherited {
		if fds.Valid(n) {
			sh.fds.Take(n, fds.New(n))
		}
	}
	sh.proc.baton.idle.Store(true)
	if cfg.Interactive && cfg.ReadFrom == 's' {
		sh.proc.listed.Store(bindingsAll)
	}
	sh.version = sh.proc.versions.Add(1)
	return sh, nil
}

func (sh *Shell) initStdio(stdio [3]int) error {
	var std [3]*fds.FD
	for i, n := range stdio {
		if n < 0 {
			continue
		}
		d, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 10)
		if err != nil {
			continue // closed when the shell was started
		}
		std[i] = fds.New(d)
	}
	sh.fds = fds.NewTable(std)
	for _, f := range std {
		if f != nil {
			f.Close()
		}
	}
	return nil
}

// Close ends the shell: the EXIT trap runs, jobs in the background get SIGHUP
// where bash sends it, the terminal is given back, descriptors are closed. It
// returns the exit status.
func (sh *Shell) Close() int {
	sh.enterState()
	defer sh.leaveState()
	sh.signals.clear(attCancel)
	sh.runExitTrap(flowExit)
	if sh.jobs != nil && sh.hangsUp() {
		for _, j := range sh.jobs.Jobs() {
			if !j.NoHup {
				// ESRCH: it has ended.
				_ = j.Signal(unix.SIGHUP)
				_ = j.Signal(unix.SIGCONT)
			}
		}
	}
	if !sh.proc.serving {
		sh.proc.awaitStarts()
	}
	sh.proc.giveBack()
	sh.writeHeld()
	sh.fds.Release()
	if !sh.proc.serving && !sh.Interactive() && sh.exiting != exitSignal {
		sh.proc.awaitMembers()
	}
	return sh.Status
}

// CloseWith is Close with an exit status, which $? of the EXIT trap has, and
// which an exit in that may change.
func (sh *Shell) CloseWith(status int) int {
	sh.enterState()
	sh.Status = status
	sh.leaveState()
	return sh.Close()
}

// hangsUp reports whether the jobs of the shell get SIGHUP when it ends (bash
// manual, Signals): where it serves clients, for whom they were, and in an
// interactive shell that gets the signal itself, or is a login shell with
// huponexit.
func (sh *Shell) hangsUp() bool {
	switch {
	case sh.proc.serving:
		return true
	case !sh.Interactive():
		return false
	}
	return sh.exiting == exitSignal && sh.diedOf == unix.SIGHUP || sh.opts.loginShell && sh.opts.huponexit
}
