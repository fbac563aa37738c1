package interp

import (
	"sync/atomic"
	"syscall"
	"time"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// A Shell is one shell execution environment (POSIX 2.13). It belongs to one
// goroutine; other goroutines may only call Signal and Cancel.
//
// Which fields a subshell gets, and how, is written once, in Subshell.
type Shell struct {
	expand.State // variables, parameters, status: what expansion reads

	opts   options
	locale locale
	// heed is what the builtin being run makes of output that is lost.
	heed heed
	// pipeTrap says that the trap of SIGPIPE is to be run behind the builtin: of a
	// subshell that shares the attention of its parent.
	pipeTrap bool
	// testBroken: see parse.Options.
	testBroken bool
	proc       *process // what all shells of the process share
	// parent is the shell that this one is a subshell of, or nil.
	parent *Shell
	// depth is BASH_SUBSHELL.
	depth int
	// depthShift is by how much an assignment has changed BASH_SUBSHELL.
	depthShift int
	// pid is BASHPID: the process's own, or a made-up one of a subshell that
	// asked for it.
	pid int

	funcs   table[*Func]
	aliases table[string]
	comps   *completion.Registry
	hash    hashTable
	// version changes with funcs, disabled and posix: it is another number in
	// each shell that made such a change.
	version  uint64
	disabled map[string]bool // builtins that enable -n turned off; replaced, never written to

	dir    string // the working directory, absolute, as pwd -L prints it
	umask  int
	limits []jobs.Limit // of children, where ulimit changed them; replaced, never written to
	fds    *fds.Table
	jobs   *jobs.List
	traps  traps

	frames       []callFrame // the call stack; the innermost last
	callArgs     callArgs
	arena        []string   // arguments of the commands being executed
	operandArena []operand  // those of declaration commands
	declaring    *declaring // for reuse
	// loops is how many loops a break or continue is still to leave.
	loops int
	// loopDepth is how many loops of this function the shell is in.
	loopDepth int
	// stops says that the command was put into the job table, stopped.
	stops bool
	// lists is how many lists, loops around functions and sourced files the
	// shell is in: ^C ends what follows there, see interruptedBy.
	lists int
	// nesting counts calls, substitutions and compound commands, to bound
	// the Go stack.
	nesting int

	line      int          // LINENO
	hooked    bool         // PROMPT_COMMAND is being run
	rendering bool         // a prompt is being expanded, or ${x@P}
	prompting bool         // a prompt is being expanded, by a shell that is not hooked
	stray     int          // see strayOf
	strayed   int          // stray behind the last command of the text that was run
	current   *commandInfo // BASH_COMMAND
	lastArg   lastArgument // $_
	// pipes is PIPESTATUS if the last pipeline had several commands.
	pipes []int
	// pipe is PIPESTATUS otherwise.
	pipe int
	// substRan and substStatus tell of command substitutions in the command
	// being expanded, for the status of a command without a name.
	substRan    bool
	substStatus int
	lastBg      *jobs.Job // $!
	lastSubst   *jobs.Job // the last process substitution

	// noErrexit is not 0 where a failure doesn't count: conditions, all but
	// the last of && ||, after ! (bash manual, The Set Builtin, -e).
	noErrexit int
	// textErrexit is noErrexit where the text of eval, source or a trap began.
	textErrexit int
	// onFailure says that a failing command has consequences: set -e or an
	// ERR trap. slow says that simple commands have more to do than run.
	onFailure, slow bool
	unwound         flow     // the flow that errUnwound and builtins leave to their caller
	funcNest        int      // FUNCNEST
	localOpts       *options // what local - saved in this function
	inTrap          int      // depth of trap actions being run
	sourcing        int      // depth of sourced files
	departed        *departed
	exitDepth       int // calls where the EXIT trap began

	out []byte // output of the builtin being run
	// elementArgs are the arguments of the builtin being run that were written
	// as array elements.
	elementArgs []string
	behind      behind
	// ownTemps is the scope of the assignments in front of the declaration
	// builtin being run, or 0.
	ownTemps int
	running  string // its name, unless it runs commands
	signals  *attention
	readFrom byte // 'c', 's' or 0, for $-
	onExit   OnExit
	// exiting is why the shell ends, once a command said so.
	exiting   exitReason
	random    random
	started   time.Time // SECONDS counts from here
	opt       getoptsState
	comp      *completing // while a completion function runs
	dirs      []string    // DIRSTACK below the working directory, top first
	history   *history
	bindings  *lazyBindings
	exported  []string // SHELLOPTS and BASHOPTS if the environment had them
	childVars bool     // what is being assigned, or was, is in the environment of a child alone
	forChild  bool     // what is being performed is for a child: redirections, then running it
	ending    ending   // of the external command that was run, until its redirections are undone
	// shownShopts is what BASHOPTS says if posix mode has changed options since
	// shopt was run (bash 5.2); or "".
	shownShopts string
	// beforePosix are the options before POSIXLY_CORRECT in front of a command
	// turned posix mode on, or nil. Nobody writes to them.
	beforePosix *options
	paramsSet   bool     // set has replaced the positional parameters
	dropText    bool     // the error being handled drops the whole text, not only a line
	traceDepth  int      // extra repetitions of the first character of PS4
	traceFD     int      // BASH_XTRACEFD, 0 if it is unset
	untraced    []string // a command whose assignments are to be traced first

	heard  *listening   // collects messages; nil: nobody wants them
	gate   *gate        // decides what the code may do; nil: everything
	group  *group       // of the job that the shell is part of
	member *member      // that the shell is, or is a part of
	tail   *syntax.Stmt // the last command of the subshell, see body
	// async says that nobody waits for the shell, or did until it stopped.
	async bool
	// output is what collects the output of the command substitution that the
	// shell is, lastly the statement that this ends with, see attends.
	output *fds.Output
	lastly *syntax.Stmt
	// launching says that the program to be run is left running, in launched.
	launching bool
	launched  *jobs.Process
	// uncontrolled says that set -m is another shell's.
	uncontrolled bool
	// stdinGiven says that standard input is a pipe's or was redirected for the
	// compound command being run: asynchronous commands keep it then.
	stdinGiven  bool
	procSubsts  []procSubst // of the commands that are being run
	coprocs     []*coproc
	keepsRedirs bool                    // exec without a command was run: the redirections last
	coprocCount int                     // of all that were started
	viaCommand  bool                    // a builtin is run by command: its errors end no script
	inSubst     bool                    // within a command or process substitution
	seesJobs    bool                    // jobs in a subshell without any lists its parent's
	seenJobs    *jobs.List              // likewise, of a process substitution that asks; nil: it doesn't
	kept        map[*string]*keptSource // actions of traps
	lines       map[string]keptLine     // of requests, see runAgain
	// thisBuiltin and lastBuiltin are the last two commands of an interactive shell,
	// nil for other commands: exit behind exit asks no more.
	thisBuiltin, lastBuiltin *builtin
	bare                     bool // the code is the server's own, for which the user's functions and traps are not meant
	outKept                  bool // out is for a variable: printf -v
	lastStatus               int  // $? when a signal ended the shell
	errorsBroke              bool // a message met a pipe that nobody reads, see attErrors
	sized                    bool // bind has set LINES and COLUMNS
	strict                   bool // Execute is running: what ends a script ends the request, though the shell is interactive
	keeps                    bool // exit ends the request only, whatever onExit says
	broken                   bool // the evaluator has panicked while it ran the request
	badSyntax                bool // the text being run ended with a syntax error
	loggedOut                bool // ~/.bash_logout was read
	detached                 bool // runs on a goroutine of its own while its parent goes on
	elsewhere                bool // runs on another goroutine than the main shell
	// final says that the shell is a subshell for one command, whose
	// redirections need not be undone: what they replace is given up at once.
	final  bool
	diedOf syscall.Signal // what killed the last command or this subshell

	inDebug, inErr, inReturn bool // a trap of that kind is being run
	afterDebug               flow // what a break or continue in a DEBUG trap has left for the end of the command
	// trigger is BASH_COMMAND while inTrap is not 0.
	trigger *commandInfo
	// trapRunning is the trap whose action is being run, trapStatus what $?
	// was before.
	trapRunning, trapStatus int
	inExitTrap              bool
	beforeReturn            int  // $? when return was called
	inRequest               bool // Run is running
	// debugged says that the DEBUG trap was run for the first command of this
	// subshell by its parent.
	debugged bool

	brood   *brood      // while completing: what completers have started
	lessons *lessons    // in the shell that completes: what they have loaded
	loaded  []loadedVar // what completers have loaded; never written in place

	envCache             []string // environment of children without _
	envVersion, envFuncs uint64   // what envCache was made from
}

// Config is what New makes a Shell from.
type Config struct {
	// Name is $0 and Args are $1, $2 and so on.
	Name string
	Args []string
	// Program is the name that the shell was started by, for messages and
	// prompts; "" is Name.
	Program string
	// Environ is the environment, NAME=VALUE.
	Environ []string
	// Dir is the working directory; "" is the process's.
	Dir string
	// Stdio are descriptors of this process that become the shell's 0, 1 and
	// 2. New takes none of them: it duplicates them. -1 is closed.
	Stdio [3]int
	// Inherited are further descriptors of this process that become the
	// shell's under the same numbers. New takes them. They have to be
	// close-on-exec.
	Inherited []int
	// Interactive is $- with i: aliases are expanded, errors don't end the
	// shell.
	Interactive bool
	// Privileged says that no functions and options are taken from the environment
	// (bash -p and -r).
	Privileged bool
	// NoEditing says that no line editor shows the prompt: \[ and \] in it leave
	// no marks.
	NoEditing bool
	// Login is shopt login_shell.
	Login bool
	// ReadFrom is 'c' for code from a string, 's' from standard input.
	ReadFrom byte
	// Executable is the path of goshd, for $BASH.
	Executable string
	// OnExit says what exit and exec COMMAND end.
	OnExit OnExit
	// Groups gives every external command a process group of its own, so that
	// Cancel reaches what it has started. For shells without a terminal.
	Groups bool
	// OwnsDir says that the working directory of the process is the shell's, which
	// changes it. Then paths in it are right though it is moved.
	OwnsDir bool
	// Serving says that the process must outlive exec COMMAND: the command is
	// run as a child, and the shell ends with it.
	Serving bool
	// Reads, if set, is told the size in bytes of a file of commands before the
	// commands are read, on the goroutine of the shell or subshell that does it.
	// Of functions about 25 times as much memory is kept.
	Reads func(size int)
	// Panicked, if set, is told of panics that were caught while running
	// code, from any goroutine.
	Panicked func(p any, stack []byte)
}

// OnExit says what exit and exec COMMAND end.
type OnExit uint8

// What exit ends.
const (
	EndShell   OnExit = iota // the shell
	EndRequest               // the code that Run was given
)

// exitReason is why a shell ends.
type exitReason uint8

const (
	notExiting exitReason = iota
	exitBuiltin
	exitExec
	exitErrexit
	exitNounset
	exitError
	exitRefused // an error with which bash leaves as exit does
	exitSignal
)

// maxNesting bounds how deep calls, substitutions and compound commands nest.
// A level takes a few KB of Go's stack, whose overflow can't be recovered.
const maxNesting = 60000

// enter counts one level of nesting; ok is false where it is too deep.
func (sh *Shell) enter() (ok bool) {
	sh.nesting++
	return sh.nesting < maxNesting
}

func (sh *Shell) leave() { sh.nesting-- }

// Interactive reports whether $- contains i.
func (sh *Shell) Interactive() bool { return sh.opts.Interactive }

// Dir returns the working directory.
func (sh *Shell) Dir() string { return sh.dir }

// path returns p as the process has to name it: relative names are relative
// to the shell's working directory, not the process's.
func (sh *Shell) path(p string) string {
	if p == "" || p[0] == '/' {
		return p
	}
	if sh.dir == "/" {
		return "/" + p
	}
	return sh.dir + "/" + p
}

// must is for assignments to the shell's own variables that can't fail unless
// the user made them readonly, which is the user's wish.
func (sh *Shell) must(error) {}

// table is a map that forks share until one of them writes.
type table[V any] struct {
	m      map[string]V
	shared bool
	stamp  uint64 // of the last change; no two changes in the process have the same
}

var tableStamps atomic.Uint64

func (t *table[V]) get(name string) (V, bool) {
	v, ok := t.m[name]
	return v, ok
}

func (t *table[V]) own() {
	t.stamp = tableStamps.Add(1)
	switch {
	case t.m == nil:
		t.m = make(map[string]V)
	case t.shared:
		c := make(map[string]V, len(t.m)+1)
		for k, v := range t.m {
			c[k] = v
		}
		t.m = c
	}
	t.shared = false
}

func (t *table[V]) set(name string, v V) {
	t.own()
	t.m[name] = v
}

func (t *table[V]) delete(name string) {
	t.own()
	delete(t.m, name)
}

// fork returns a copy; both are shared from now on.
func (t *table[V]) fork() table[V] {
	t.shared = true
	return table[V]{m: t.m, shared: true, stamp: t.stamp}
}

// A mark is what a shell owned before it made synchronous subshells.
type mark struct {
	vars           vars.Mark
	funcs, aliases bool
	epoch          int
}

// mark is to be called before synchronous subshells are made, release when
// they are over: the shell then writes in place again what it shared.
func (sh *Shell) mark() mark {
	return mark{sh.Vars.Mark(), sh.funcs.shared, sh.aliases.shared, sh.proc.escapes()}
}

func (sh *Shell) release(m mark) {
	sh.Vars.Release(m.vars)
	if m.epoch == sh.proc.escapes() {
		sh.funcs.shared, sh.aliases.shared = m.funcs, m.aliases
	}
}
