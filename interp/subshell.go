package interp

import (
	"slices"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"mvdan.cc/sh/v3/syntax"
)

// Subshell returns a copy of the shell as it is now, in constant time. It has
// its own descriptors, which finish closes. The caller runs it on this
// goroutine, or calls detach and runs it on another.
func (sh *Shell) Subshell() *Shell {
	sub := &Shell{
		State:      sh.State,
		opts:       sh.opts,
		proc:       sh.proc,
		parent:     sh,
		depth:      sh.depth + 1,
		funcs:      sh.funcs.fork(),
		aliases:    sh.aliases.fork(),
		comps:      sh.comps.Clone(),
		hash:       sh.hash.fork(),
		disabled:   sh.disabled,
		version:    sh.version,
		dir:        sh.dir,
		umask:      sh.umask,
		limits:     sh.limits,
		fds:        sh.fds.Clone(),
		frames:     sh.frames[:len(sh.frames):len(sh.frames)],
		loopDepth:  0,
		nesting:    sh.nesting,
		line:       sh.line,
		current:    sh.current,
		lastArg:    sh.lastArg,
		pipes:      sh.pipes,
		pipe:       sh.pipe,
		lastBg:     sh.lastBg,
		noErrexit:  sh.noErrexit,
		negated:    sh.negated,
		traceDepth: sh.traceDepth,
		stdinGiven: sh.stdinGiven,
		inSubst:    sh.inSubst,
		traceFD:    sh.traceFD,
		inTrap:     sh.inTrap,
		trigger:    sh.trigger,
		sourcing:   sh.sourcing,
		funcNest:   sh.funcNest,
		signals:    sh.signals,
		readFrom:   sh.readFrom,
		onExit:     EndRequest,
		random:     sh.random.fork(),
		started:    sh.started,
		opt:        sh.opt,
		comp:       sh.comp,
		dirs:       sh.dirs[:len(sh.dirs):len(sh.dirs)],
		history:    sh.history,
		brood:      sh.brood,
		bindings:   sh.bindings,
		group:      sh.group,
		elsewhere:  sh.elsewhere,
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
	sub.detached, sub.elsewhere = true, true
	sub.Vars.Escape()
	sub.proc.escaped.Add(1)
}

// run executes n as the body of the subshell and returns its status. The EXIT
// trap that the subshell set has run. The descriptors are closed.
func (sub *Shell) run(n node) int {
	fl := sub.guarded(n)
	if sub.traps.has(trapEXIT) {
		sub.runExitTrap(fl)
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
	sub.fds.Release()
	sub.parent.signals.childEnded()
}

// subshell is ( LIST ).
func (k *compiler) subshell(st *syntax.Stmt, c *syntax.Subshell) node {
	body := k.list(c.Stmts)
	info := k.info(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		m := sh.mark()
		sub := sh.Subshell()
		sh.Status = sub.run(body)
		sh.release(m)
		sh.line, sh.current = info.line, info
		if sub.diedOf != 0 && sub.exiting == exitSignal {
			sh.tellKilledSubshell(sub)
		}
		if fl := sh.attend(); fl != flowNone {
			return fl
		}
		return sh.afterCommand(info, flowNone)
	}
}

// pipeline is CMD | CMD | ... Every command runs in a subshell, all at the
// same time; with shopt lastpipe the last one runs in the shell itself.
func (k *compiler) pipeline(st *syntax.Stmt, c *syntax.BinaryCmd) node {
	info := k.info(st)
	var stmts []*syntax.Stmt
	var both []bool
	for {
		stmts = append(stmts, c.Y)
		both = append(both, c.Op == syntax.PipeAll)
		x, ok := c.X.Cmd.(*syntax.BinaryCmd)
		if !ok || c.X.Negated || c.X.Background || len(c.X.Redirs) > 0 || x.Op != syntax.Pipe && x.Op != syntax.PipeAll {
			stmts = append(stmts, c.X)
			break
		}
		c = x
	}
	slices.Reverse(stmts)
	slices.Reverse(both)
	p := &pipeline{both: append(both, false)}
	for i, st := range stmts {
		p.stages = append(p.stages, k.forked(st, i == len(stmts)-1))
		info := k.info(st)
		if _, simple := st.Cmd.(*syntax.CallExpr); !simple {
			info = nil
		}
		p.infos = append(p.infos, info)
		p.final = append(p.final, ownRedirects(st))
		_, p.endsInSubshell = st.Cmd.(*syntax.Subshell)
	}
	p.info, p.last = info, k.info(stmts[len(stmts)-1])
	return p.run
}

type pipeline struct {
	stages []node
	info   *commandInfo
	last   *commandInfo   // of the last stage
	infos  []*commandInfo // of the stages that are simple commands
	both   []bool         // stage i is followed by |&
	// endsInSubshell says that the last stage is ( ).
	endsInSubshell bool
	final          []bool // see Shell.final
}

func (p *pipeline) run(sh *Shell) flow {
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	m := sh.mark()
	statuses := make([]int, len(p.stages))
	group := sh.newGroup()
	if sh.traps.has(trapDEBUG) {
		if fl := p.debug(sh); fl != flowNone {
			return fl
		}
	}
	fl := p.runStages(sh, statuses, group)
	sh.release(m)
	if fl != flowNone {
		return fl
	}
	sh.settleAfter(jobs.Status{})
	sh.Status = pipeStatus(statuses, sh.opts.pipefail)
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	sh.line, sh.current = p.last.line, p.last
	if p.endsInSubshell && !p.info.quiet && sh.onFailure && statuses[len(statuses)-1] != 0 && sh.noErrexit == 0 {
		if fl := sh.runErrTrap(); fl != flowNone { // bash 5.2 runs it for both
			return fl
		}
	}
	fl = sh.afterCommand(p.info, flowNone)
	sh.pipes = statuses
	return fl
}

// ownRedirects reports whether the first redirections or pipes that a subshell
// for st alone makes are st's: see Shell.final.
func ownRedirects(st *syntax.Stmt) bool {
	if list, ok := st.Cmd.(*syntax.BinaryCmd); ok {
		return list.Op == syntax.Pipe || list.Op == syntax.PipeAll
	}
	return len(st.Redirs) > 0
}

// debug runs the DEBUG trap for the stages that are simple commands, in the
// shell itself.
func (p *pipeline) debug(sh *Shell) flow {
	for _, info := range p.infos {
		if info == nil {
			continue
		}
		sh.line = info.line
		if fl, _ := sh.before(info); fl != flowNone {
			return fl
		}
	}
	return flowNone
}

// runStages starts every stage but the last on a goroutine of its own and
// runs the last one here. It returns when all are over.
func (p *pipeline) runStages(sh *Shell, statuses []int, group *group) flow {
	last := len(p.stages) - 1
	done := make([]chan struct{}, last)
	var in *fds.FD
	for i := range last {
		r, w, err := fds.Pipe()
		if err != nil {
			if in != nil {
				in.Close()
			}
			for _, d := range done[:i] {
				<-d
			}
			return sh.failText("pipe: " + sysText(err))
		}
		var before chan struct{}
		if i > 0 {
			before = done[i-1]
		}
		done[i] = make(chan struct{})
		held := hold(in)
		sub := p.stage(sh, group, in, w, i)
		sub.elsewhere = true
		go func() { // one per stage; all end before runStages returns
			statuses[i] = sub.run(p.stages[i])
			held.release(before)
			close(done[i])
		}()
		in = r
	}
	held := hold(in)
	fl := p.runLast(sh, group, in, &statuses[last])
	sh.Park()
	held.release(done[last-1])
	for _, d := range done {
		<-d
	}
	sh.Unpark()
	return fl
}

// readerGrace is how long a pipe outlives an in-process reader that ended
// without reading. The reader of a forking shell lives that long at least, and
// scripts count on it: "echo x | true" succeeds under pipefail.
const readerGrace = 2 * time.Millisecond

// A heldReader keeps the reading end of a pipe open.
type heldReader struct{ f *fds.FD }

func hold(f *fds.FD) heldReader {
	if f == nil {
		return heldReader{}
	}
	return heldReader{f.Dup()}
}

// release closes the end when the writing stage is over, or after the grace.
func (h heldReader) release(writer chan struct{}) {
	if h.f == nil {
		return
	}
	defer h.f.Close()
	select {
	case <-writer:
		return
	default:
	}
	t := time.NewTimer(readerGrace)
	defer t.Stop()
	select {
	case <-writer:
	case <-t.C:
	}
}

// stage makes the subshell of a stage. It takes in and out.
func (p *pipeline) stage(sh *Shell, g *group, in, out *fds.FD, i int) *Shell {
	sub := sh.Subshell()
	sub.debugged = p.infos[i] != nil
	if sub.debugged { // bash counts the subshell once the words are expanded
		sub.depth--
		sub.uncounted = true
	}
	sub.final = p.final[i]
	sub.group = g
	if in != nil {
		sub.fds.Take(0, in)
		sub.stdinGiven = true
	}
	if out != nil {
		if p.both[i] {
			sub.fds.Set(2, out)
		}
		sub.fds.Take(1, out)
	}
	return sub
}

func (p *pipeline) runLast(sh *Shell, g *group, in *fds.FD, status *int) flow {
	last := p.stages[len(p.stages)-1]
	if !sh.opts.lastpipe || sh.opts.monitor {
		sub := p.stage(sh, g, in, nil, len(p.stages)-1)
		if sh.final {
			sh.fds.Release()
		}
		*status = sub.run(last)
		return flowNone
	}
	saved := sh.fds.Save(0)
	sh.fds.Take(0, in)
	fl := last(sh)
	sh.fds.Restore(saved)
	*status = sh.Status
	return fl
}

// pipeStatus is the status of a pipeline: that of the last command, or with
// pipefail that of the last one that failed.
func pipeStatus(statuses []int, pipefail bool) int {
	if pipefail {
		for i := len(statuses) - 1; i >= 0; i-- {
			if statuses[i] != 0 {
				return statuses[i]
			}
		}
	}
	return statuses[len(statuses)-1]
}
