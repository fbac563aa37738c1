package interp

import (
	"slices"

	"github.com/goshd/goshd/interp/jobs"
	"mvdan.cc/sh/v3/syntax"
)

// Subshell returns a copy of the shell as it is now, in constant time. It has
// its own descriptors, which finish closes. The caller runs it on this
// goroutine, or calls detach and runs it on another.
func (sh *Shell) Subshell() *Shell {
	sh.writeHeld()
	sub := &Shell{
		State:  sh.State,
		opts:   sh.opts,
		proc:   sh.proc,
		parent: sh,
		depth:  sh.subshellDepth() + 1,

		depthShift: sh.depthShift,
		funcs:      sh.funcs.fork(),
		aliases:    sh.aliases.fork(),
		comps:      sh.comps.Clone(),
		loaded:     sh.loaded,
		hash:       sh.hash.fork(),
		disabled:   sh.disabled,
		version:    sh.version,
		dir:        sh.dir,
		locale:     sh.locale,
		testBroken: sh.testBroken,
		umask:      sh.umask,
		limits:     sh.limits,
		fds:        sh.fds.Clone(),
		frames:     slices.Clip(sh.calls()),
		callArgs:   sh.callArgs.fork(),
		loopDepth:  sh.inheritedLoops(),
		nesting:    sh.nesting,
		line:       sh.line,
		current:    sh.current,
		lastArg:    sh.lastArg,
		pipes:      sh.pipes,
		pipe:       sh.pipe,
		lastBg:     sh.lastBg,
		async:      sh.async,

		uncontrolled: true,
		shownShopts:  sh.shownShopts,
		beforePosix:  sh.beforePosix,
		stdinGiven:   sh.stdinGiven,
		noErrexit:    sh.noErrexit,
		textErrexit:  sh.textErrexit,
		inSubst:      sh.inSubst,
		elsewhere:    sh.elsewhere,
		traceDepth:   sh.traceDepth,
		traceFD:      sh.traceFD,
		inTrap:       sh.inTrap,
		hooked:       sh.hooked,
		trapRunning:  noTrap,
		trigger:      sh.trigger,
		sourcing:     sh.sourcing,
		funcNest:     sh.funcNest,
		signals:      sh.signals,
		readFrom:     sh.readFrom,
		onExit:       EndRequest,
		random:       sh.random.fork(),
		started:      sh.started,
		opt:          sh.opt,
		comp:         sh.comp,
		dirs:         sh.dirs[:len(sh.dirs):len(sh.dirs)],
		history:      sh.shareHistory(),
		brood:        sh.brood,
		bindings:     sh.bindings,
		group:        sh.group,
		gate:         sh.gate,
		heard:        sh.heard,
		bare:         sh.bare,
		sized:        sh.sized,
	}
	sub.Vars = sh.Vars.Fork(sub)
	sub.Opts = &sub.opts.Opts
	sub.Host = sub
	sub.traps = sh.traps.subshell(&sh.opts)
	sub.optionsChanged()
	return sub
}

// detach makes the subshell independent of the goroutine of its parent, which
// goes on. It is called on the parent's goroutine.
func (sub *Shell) detach() {
	sub.Params = slices.Clone(sub.Params)
	sub.frames = slices.Clone(sub.frames)
	sub.detached = true
	if !sub.elsewhere { // a member reads it while it is parked
		sub.elsewhere = true
	}
	sub.Vars.Escape()
	sub.proc.escaped.Add(1)
}

// run executes n as the body of the subshell and returns its status. The EXIT
// trap that the subshell set has run. The descriptors are closed.
func (sub *Shell) run(n node) int {
	fl := sub.guarded(n)
	if sub.exitTrapped() {
		sub.signals.respite(aftershock, func() { sub.runExitTrap(fl) })
	}
	sub.finish()
	return sub.Status
}

// guarded runs n; a panic in it becomes a message and status 2, because one
// broken command must not end the process.
func (sub *Shell) guarded(n node) (fl flow) {
	defer sub.recovered(&fl)
	if !sub.enter() || sub.depth > maxSubshells {
		sub.leave()
		return sub.nestedTooDeep()
	}
	fl = n(sub)
	sub.leave()
	return fl
}

// maxSubshells bounds how deep subshells nest, where a shell that forks would
// run out of processes.
const maxSubshells = 4000

func (sub *Shell) nestedTooDeep() flow {
	limit := maxNesting
	if sub.depth > maxSubshells {
		limit = maxSubshells
	}
	sub.errorf("maximum nesting level exceeded (%d)", limit)
	sub.Status = 1
	return flowDiscard
}

// finish closes what the subshell holds.
func (sub *Shell) finish() {
	sub.writeHeld()
	sub.fds.Release()
	if sub.member == nil {
		sub.parent.childEnded()
	}
}

// subshell is ( LIST ).
func (k *compiler) subshell(st *syntax.Stmt, c *syntax.Subshell) node {
	return k.subshellOf(st, &body{info: k.info(st), node: k.inside(c), tail: tailOf(c.Stmts)})
}

// inside compiles the list of a subshell.
func (k *compiler) inside(c *syntax.Subshell) node {
	return k.within(c.Rparen, func() node { return k.list(c.Stmts) })
}

func (k *compiler) subshellOf(st *syntax.Stmt, b *body) node {
	stdin := redirectsStdin(st.Redirs)
	return func(sh *Shell) flow {
		sh.line = b.info.line
		g := sh.newGroup()
		if g != nil && g != sh.group && (g.control || sh.leavable()) {
			return sh.subshellJob(g, b, stdin)
		}
		m := sh.mark()
		sub := sh.Subshell()
		sub.tail, sub.stdinGiven = b.tail, stdin
		sh.Status = sub.run(b.node)
		sh.release(m)
		sh.sizeAfterChild()
		if fl := sh.attend(); fl != flowNone {
			return fl
		}
		sh.line, sh.current = b.info.line, b.info
		sh.tellSubshell(sub)
		sh.notifyBetween()
		return sh.afterCommand(b.info, flowNone)
	}
}

// subshellJob is ( LIST ) as a job that can be stopped, or left.
func (sh *Shell) subshellJob(g *group, b *body, stdin bool) flow {
	fl := sh.jobInShell(g, b, stdin)
	sh.line, sh.current = b.info.line, b.info
	if sh.stops {
		sh.stops = false
		return sh.afterStop(b.info, fl)
	}
	if fl != flowNone {
		return fl
	}
	return sh.afterCommand(b.info, flowNone)
}

// jobInShell runs a job that is one subshell, until it has ended or stopped.
// stdin says that its standard input was redirected for it.
func (sh *Shell) jobInShell(g *group, b *body, stdin bool) flow {
	m := sh.mark()
	sh.bring(g)
	mb := sh.Subshell().newMember(g.job, g, b)
	mb.sub.stdinGiven = stdin
	mb.sub.signals.attach(sh.signals)
	g.catchUp()
	over := sh.await(g)
	sh.proc.live.Add(1)
	go func() { // a subshell; it ends before the command does, or is a job that has stopped
		defer sh.proc.live.Done()
		mb.run()
	}()
	st := sh.waitGroup(g)
	over()
	if st.State == jobs.Stopped {
		mb.leave()
	}
	sh.release(m)
	sh.home(g, st)
	st = g.survived(st)
	sh.Status = st.Number()
	g.job.Text, g.job.Parts[0] = b.text(), b.text()
	if st.State == jobs.Stopped {
		return sh.jobOut(g)
	}
	line := sh.line
	sh.line = sh.lineAround(b.info)
	sh.tellJob(g.job)
	sh.line = line
	sh.interruptedBy(st, g)
	sh.notifyBetween()
	if sh.struck() {
		return flowNone // whoever looks at the status attends to it
	}
	return sh.attend()
}

// tellSubshell tells of the death of a subshell, or of the program that has
// taken its place.
func (sh *Shell) tellSubshell(sub *Shell) {
	if sub.diedOf == 0 || sub.Status != 128+int(sub.diedOf) {
		return
	}
	sh.diedOf = sub.diedOf
	sh.tellSignal(jobs.Status{State: jobs.Killed, Signal: sub.diedOf}, sub.bashpid())
}
