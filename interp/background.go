package interp

import (
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"mvdan.cc/sh/v3/syntax"
)

// attention is the one word that a running shell looks at before each
// command. A shell shares it with the subshells that it waits for; a
// background job has its own.
type attention struct {
	word atomic.Uint32
	intr fds.Interrupt

	mu     sync.Mutex
	owner  *Shell
	killed syscall.Signal // what attCancel is about
	procs  map[*jobs.Process]struct{}
	main   bool // of a shell that is no subshell
	// caught and ignored are the signalSets of what the owner traps.
	caught, ignored atomic.Uint64
	// pending counts the signals that arrived and were not attended to.
	pending [trapCount]atomic.Int32
}

// Bits of attention.word.
const (
	attSignal   uint32 = 1 << iota // a trapped signal is pending
	attCancel                      // the running code is to be abandoned
	attCoproc                      // a coprocess has ended
	attSnapshot                    // somebody wants a copy of the state
)

// raise asks for attention and ends blocking operations.
func (a *attention) raise(bit uint32) {
	a.word.Or(bit)
	a.intr.Fire()
}

func (a *attention) clear(bit uint32) {
	a.intr.Clear()
	if a.word.And(^bit)&^bit != 0 {
		a.intr.Fire()
	}
}

// cancel abandons what runs: its processes get sig, its shells end.
func (a *attention) cancel(sig syscall.Signal) {
	a.mu.Lock()
	a.killed = sig
	procs := make([]*jobs.Process, 0, len(a.procs))
	for p := range a.procs {
		procs = append(procs, p)
	}
	a.mu.Unlock()
	a.raise(attCancel)
	for _, p := range procs {
		a.kill(p, sig)
	}
}

// kill sends a signal to a process, and to its group if it has one of its own.
func (a *attention) kill(p *jobs.Process, sig syscall.Signal) {
	// ESRCH: it has ended by itself, or leads no group.
	if err := p.SignalGroup(sig); err != nil {
		_ = p.Signal(sig)
	}
}

// running remembers a process while the shell waits for it.
func (a *attention) running(p *jobs.Process) {
	a.mu.Lock()
	if a.procs == nil {
		a.procs = make(map[*jobs.Process]struct{})
	}
	a.procs[p] = struct{}{}
	cancelled, sig := a.word.Load()&attCancel != 0, a.killed
	a.mu.Unlock()
	if cancelled {
		a.kill(p, sig)
	}
}

func (a *attention) ended(p *jobs.Process) {
	a.mu.Lock()
	delete(a.procs, p)
	a.mu.Unlock()
}

// attend does what the attention word asks for. It is called before each
// command and each turn of a loop.
func (sh *Shell) attend() flow {
	if sh.signals.word.Load() == 0 {
		return flowNone
	}
	return sh.attendTo()
}

func (sh *Shell) attendTo() flow {
	word := sh.signals.word.Load()
	if word&attSnapshot != 0 && !sh.elsewhere {
		sh.handOut()
	}
	if word&attCancel != 0 {
		sh.signals.mu.Lock()
		sig := sh.signals.killed
		sh.signals.mu.Unlock()
		return sh.exitWith(128+int(sig), exitSignal)
	}
	if word&attCoproc != 0 && sh.signals.owner == sh {
		sh.reapCoprocs()
	}
	if word&attSignal != 0 && sh.signals.owner == sh {
		return sh.runPendingTraps()
	}
	return flowNone
}

// wait is what ends a blocking operation of the shell early.
func (sh *Shell) wait() fds.Wait {
	return fds.Wait{Interrupt: &sh.signals.intr, Waiter: sh}
}

// A background is an asynchronous command, for $!.
type background struct {
	job   *jobs.Job
	pid   atomic.Int64
	known chan struct{} // closed when pid is set
	once  sync.Once
}

func (b *background) setPid(pid int) {
	b.once.Do(func() {
		b.pid.Store(int64(pid))
		close(b.known)
	})
}

// Pid waits until the command has a pid.
func (b *background) Pid() int {
	<-b.known
	return int(b.pid.Load())
}

// invented are the pids of background subshells that are no processes. They
// lie above every pid that Linux gives out (pid_max is at most 2^22).
var invented atomic.Int64

func inventPid() int { return 1<<22 + int(invented.Add(1)) }

// spawnPatience is how long & waits for an external command to start, so that
// $! is its pid. A command that blocks earlier, opening a FIFO for instance,
// is known by an invented number.
const spawnPatience = 50 * time.Millisecond

// background is LIST &: the list runs in a subshell that is not waited for.
func (k *compiler) background(st *syntax.Stmt, n node) node {
	info := k.info(st)
	call, simple := st.Cmd.(*syntax.CallExpr)
	simple = simple && len(call.Args) > 0
	final := ownRedirects(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		sub := sh.Subshell()
		sub.detach()
		sub.independent()
		sub.noErrexit, sub.negated = 0, 0
		sub.final = final
		if !sh.opts.monitor && !sh.stdinGiven {
			sub.nullStdin()
		}
		b := &background{known: make(chan struct{})}
		if simple {
			sub.asyncStart = b
		}
		sh.startJob(sub, b, n, info)
		if simple {
			sh.awaitStart(b)
		}
		b.setPid(b.job.Members[0].Pid())
		sh.remember(b)
		sh.Status = 0
		return flowNone
	}
}

// remember makes b what $! means, and its pid one that wait and kill know.
func (sh *Shell) remember(b *background) {
	sh.lastBg = b
	if sh.byPid == nil {
		sh.byPid = make(map[int]*background)
	}
	for pid, old := range sh.byPid {
		if len(sh.byPid) > maxByPid && old.job.State().Ended() {
			delete(sh.byPid, pid)
		}
	}
	sh.byPid[b.Pid()] = b
}

// maxByPid is how many background commands are remembered after their end.
const maxByPid = 4096

// nullStdin gives an asynchronous command /dev/null as its standard input
// (POSIX 2.9.3.1), which its own redirections may change.
func (sub *Shell) nullStdin() {
	if f, err := fds.Open(fds.AtCWD, "/dev/null", fds.ForInput, 0); err == nil {
		sub.fds.Take(0, f)
	}
}

// startJob puts the job in the table and starts its goroutine.
func (sh *Shell) startJob(sub *Shell, b *background, n node, info *commandInfo) {
	pid := inventPid()
	sub.pid = pid
	if !sh.opts.monitor { // bash manual, Signals
		sub.traps.hard = sub.traps.hard.with(syscall.SIGINT).with(syscall.SIGQUIT)
	}
	sub.signals.dispose(&sub.traps)
	task := jobs.NewTask(pid, sub.signalled)
	b.job = &jobs.Job{Text: info.text(), Dir: sh.dir}
	b.job.Add(task, b.job.Text)
	sh.jobList().Add(b.job)
	sh.proc.live.Add(1)
	go func() { // a background job; listed in the job table
		defer sh.proc.live.Done()
		status := sub.run(n)
		b.setPid(pid)
		task.Finish(sub.jobStatus(status))
		sh.signals.childEnded()
	}()
}

// awaitStart gives a simple command the time to become a process.
func (sh *Shell) awaitStart(b *background) {
	t := time.NewTimer(spawnPatience)
	defer t.Stop()
	select {
	case <-b.known:
	case <-t.C:
	}
}

// jobStatus is how a background subshell ended, for its job.
func (sub *Shell) jobStatus(status int) jobs.Status {
	if sub.exiting == exitSignal {
		sub.signals.mu.Lock()
		defer sub.signals.mu.Unlock()
		if sub.signals.killed != 0 {
			return jobs.Status{State: jobs.Killed, Signal: sub.signals.killed}
		}
	}
	if sub.diedOf != 0 {
		return jobs.Status{State: jobs.Killed, Signal: sub.diedOf}
	}
	return jobs.Exit(status)
}

// signalled is called, from any goroutine, when a signal is sent to a
// background subshell.
func (sub *Shell) signalled(sig syscall.Signal) {
	switch {
	case sig == syscall.SIGKILL:
	case sub.signals.catches(sig):
		sub.Signal(sig)
		return
	case sub.signals.ignores(sig):
		return
	}
	sub.signals.cancel(sig)
}

// harmless reports whether the default action of a signal is not to end the
// process.
func harmless(sig syscall.Signal) bool {
	return slices.Contains([]syscall.Signal{syscall.SIGCHLD, syscall.SIGCONT, syscall.SIGWINCH, syscall.SIGURG,
		syscall.SIGSTOP, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU}, sig)
}

func (sh *Shell) jobList() *jobs.List {
	if sh.jobs == nil {
		sh.jobs = jobs.NewList()
	}
	return sh.jobs
}

// startProcSubst runs the other end of a process substitution. n is the
// descriptor of this end; it is closed when the command is over.
func (sh *Shell) startProcSubst(sub *Shell, s *subst, n int) {
	sub.inSubst = true
	sub.detach()
	sub.independent()
	pid := inventPid()
	sub.pid = pid
	b := &background{known: make(chan struct{}), job: new(jobs.Job)}
	task := jobs.NewTask(pid, sub.signalled)
	b.job.Add(task, "")
	b.setPid(pid)
	sh.procSubsts = append(sh.procSubsts, procSubst{fd: n, job: b.job})
	sh.lastBg = b
	sh.proc.live.Add(1)
	go func() { // a process substitution; listed in procSubsts until the command ends
		defer sh.proc.live.Done()
		task.Finish(jobs.Exit(sub.run(s.body)))
	}()
}

// A procSubst is a process substitution whose descriptor is still open.
type procSubst struct {
	fd  int
	job *jobs.Job
}

// closeProcSubsts closes the descriptors of the process substitutions that
// were made since there were keep of them.
func (sh *Shell) closeProcSubsts(keep int) {
	for _, p := range sh.procSubsts[keep:] {
		sh.fds.Close(p.fd)
	}
	sh.procSubsts = sh.procSubsts[:keep]
}
