package interp

import (
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
	"mvdan.cc/sh/v3/syntax"
)

// background is LIST &: the list runs in a subshell that is not waited for, a
// pipeline in one for each command.
func (k *compiler) background(st *syntax.Stmt) node {
	info := k.info(st)
	c, ok := st.Cmd.(*syntax.BinaryCmd)
	pipe := ok && len(st.Redirs) == 0 && (c.Op == syntax.Pipe || c.Op == syntax.PipeAll)
	if pipe {
		return k.pipeline(st, c).background(info)
	}
	if call, ok := st.Cmd.(*syntax.CallExpr); ok && len(call.Args) == 1 && strings.HasPrefix(call.Args[0].Lit(), "%") {
		return k.resumption(info, call.Args[0].Lit())
	}
	b, first := k.unnegated(st), !k.follows
	b.simple = false // for BASH_SUBSHELL
	_, simple := st.Cmd.(*syntax.CallExpr)
	return func(sh *Shell) flow {
		sh.line = info.line
		if sh.crowded(1) {
			return sh.noFork()
		}
		if simple && sh.slow { // the shell itself runs the DEBUG trap
			if fl, skip := sh.before(b.info); skip {
				return fl
			}
		}
		job, g := sh.newJob()
		m := sh.Subshell().newMember(job, g, b)
		if simple {
			m.sub.loopDepth = sh.loopDepth
		}
		m.sub.noErrexit, m.sub.debugged = 0, simple && sh.slow
		job.Text, job.Parts[0] = b.text(), b.text()
		sh.launch(job, m, first)
		sh.Status = 0
		return flowNone
	}
}

// unnegated is body for a statement whose ! means nothing, as behind it is an &
// (bash 5.2). It shows in the text, but for that of a simple command.
func (k *compiler) unnegated(st *syntax.Stmt) *body {
	if !st.Negated {
		return k.body(st)
	}
	plain := *st
	plain.Negated = false
	b := k.body(&plain)
	if _, simple := st.Cmd.(*syntax.CallExpr); !simple {
		b.prefix = "! "
	}
	return b
}

// background is the pipeline with &.
func (p *pipeline) background(info *commandInfo) node {
	return func(sh *Shell) flow {
		sh.line = info.line
		if p.stray != 0 {
			sh.stray = p.stray
		}
		if sh.slow {
			if fl := p.debug(sh); fl != flowNone {
				return fl
			}
		}
		job, g := sh.newJob()
		r := pipelineRun{pipeline: p, sh: sh, group: g, job: job}
		if _, err := r.open(len(p.bodies)); err != nil {
			return sh.noPipe(err)
		}
		p.describe(job)
		job.PipeFail = sh.opts.pipefail
		for _, st := range r.stages {
			st.sub.noErrexit = 0
			sh.prepare(st.member, false)
		}
		sh.listed(job)
		for _, st := range r.stages {
			go st.run() // one per stage of a background job, which is listed
		}
		if sh.controls() { // anybody may signal the process group from now on
			for _, st := range r.stages {
				st.await()
			}
		}
		if sh.announces() {
			sh.announce(job, sh.pidOf(job))
		}
		sh.Status = 0
		return flowNone
	}
}

// newJob returns a job for the background, and its group.
func (sh *Shell) newJob() (*jobs.Job, *group) {
	sh.proc.takeInterrupts()
	g := sh.newGroup()
	if g == nil || g == sh.group {
		return new(jobs.Job), g
	}
	return g.job, g
}

// launch starts a job of one member; null: its input is from /dev/null. The user
// is told of it before it prints anything.
func (sh *Shell) launch(job *jobs.Job, m *member, null bool) {
	sh.prepare(m, null)
	sh.listed(job)
	if !sh.announces() {
		go m.run() // a background job, which is listed
		return
	}
	m.introduce = func() { sh.announce(job, sh.pidOf(job)) }
	m.born = make(chan int, 1)
	if !m.undecided() {
		m.introduced()
	}
	go m.run() // likewise
	sh.introduces(m)
}

// introduces tells of the member when it is known what it becomes, or of its
// process when there is one.
func (sh *Shell) introduces(m *member) {
	timer := time.NewTimer(spawnPatience)
	defer timer.Stop()
	select {
	case pid := <-m.born:
		m.introduction.Do(func() { sh.announce(m.job, pid) })
		sh.pidOf(m.job) // now the job has it
	case <-m.known:
	case <-timer.C:
	}
	m.introduction.Do(m.introduce)
}

// prepare makes a member that the shell does not wait for. Without job control,
// and in subshells, its input is from /dev/null if null (POSIX 2.9.3.1). Bash 5.2
// asks for that for the first of asynchronous commands in a row, and not for
// pipelines. Without job control all ignore what the keyboard sends (bash manual,
// "Signals").
func (sh *Shell) prepare(m *member, null bool) {
	sub := m.sub
	sub.detach()
	sub.async = true
	m.count()
	controls := sh.controls()
	if null && !sub.stdinGiven && (!controls || sh.parent != nil) {
		sub.nullStdin()
	}
	if controls || sh.inSubst && sh.opts.monitor {
		return
	}
	keyboard := signalSet(0).with(syscall.SIGINT).with(syscall.SIGQUIT)
	if args := m.body.args; len(args) > 0 && args[0].Lit() != "exec" && sub.program(args) {
		sub.traps.hard |= keyboard
	} else {
		sub.traps.async = keyboard
	}
	sub.signals.dispose(&sub.traps)
}

// nullStdin gives an asynchronous command /dev/null as its standard input,
// which its own redirections may change.
func (sub *Shell) nullStdin() {
	if f := sub.proc.nullInput(); f != nil {
		sub.fds.Set(0, f)
	}
}

// redirectsStdin reports whether one of the redirections is of standard input.
// Asynchronous commands within a compound command that is redirected so keep
// that input (bash 5.2; within a function too).
func redirectsStdin(rs []*syntax.Redirect) bool {
	return slices.ContainsFunc(rs, func(r *syntax.Redirect) bool {
		switch r.Op {
		case syntax.RdrIn, syntax.RdrInOut, syntax.DplIn, syntax.Hdoc, syntax.DashHdoc, syntax.WordHdoc:
			return r.N == nil || r.N.Value == "0"
		}
		return false
	})
}

// listed puts a job into the table, and makes it what $! means.
func (sh *Shell) listed(job *jobs.Job) {
	job.Dir = sh.dir
	sh.jobList().Add(job)
	sh.lastBg = job
}

// announces says that the user is told of jobs that are begun in the background.
func (sh *Shell) announces() bool { return sh.Interactive() && sh.parent == nil && sh.sourcing == 0 }

// announce tells the number and the pid of a job that was begun in the
// background.
func (sh *Shell) announce(job *jobs.Job, pid int) {
	sh.writeErr("[" + itoa(job.Number()) + "] " + itoa(pid) + "\n")
}

// pidOf is the pid of a background job: $! and jobs -l. It waits for that: what
// may become a process must be running.
func (sh *Shell) pidOf(j *jobs.Job) int {
	pid := j.Pid()
	sh.jobList().Know(j)
	return pid
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
		if sh == sh.proc.main {
			sh.jobs.Watch = sh.proc.jobChanged
		}
	}
	return sh.jobs
}

// lastPid is $!.
func (sh *Shell) lastPid() int {
	if sh.lastBg.Number() == 0 || sh.jobs == nil || !sh.jobs.Holds(sh.lastBg) {
		return sh.lastBg.Pid()
	}
	return sh.pidOf(sh.lastBg)
}

// bashpid is $BASHPID: a subshell gets a number of its own when it asks.
func (sh *Shell) bashpid() int {
	if m := sh.member; m != nil && m.sub == sh {
		m.decide() // to be no process
		return m.task.Pid()
	}
	if sh.pid == 0 || sh.parent != nil && sh.pid == sh.parent.pid {
		sh.pid = inventPid()
	}
	return sh.pid
}

// subshellDepth is $BASH_SUBSHELL. The words of a simple command in a pipeline
// count as outside of it (bash 5.2).
func (sh *Shell) subshellDepth() int {
	if m := sh.member; m != nil && m.sub == sh && m.body.simple && sh.current != nil && sh.current.stmt == sh.tail {
		return sh.depth - 1
	}
	return sh.depth
}
