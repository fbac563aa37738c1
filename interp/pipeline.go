package interp

import (
	"slices"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"mvdan.cc/sh/v3/syntax"
)

// A pipeline is CMD | CMD | ... Every command runs in a subshell, all at the
// same time; with shopt lastpipe the last one runs in the shell itself.
type pipeline struct {
	info   *commandInfo
	bodies []*body
	infos  []*commandInfo // of the stages that are simple commands
	named  *commandInfo   // of the last stage that bash announces in the shell itself: BASH_COMMAND
	both   []bool         // stage i is followed by |&
	stray  int            // see strayOf
}

// pipeline compiles a pipeline, which the parser has made left-deep.
func (k *compiler) pipeline(st *syntax.Stmt, c *syntax.BinaryCmd) *pipeline {
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
	p := &pipeline{both: append(both, false), info: k.info(st)}
	for _, st := range stmts {
		b := k.body(st)
		p.bodies = append(p.bodies, b)
		info := b.info
		if !isSimple(st.Cmd) {
			info = nil
		}
		p.infos = append(p.infos, info)
		if info != nil || b.subshell {
			p.named = b.info
		}
	}
	p.stray = strayOf(p.bodies)
	return p
}

// isSimple reports whether bash takes the command for a simple one.
func isSimple(c syntax.Command) bool {
	switch c.(type) {
	case *syntax.CallExpr, *syntax.DeclClause, *syntax.LetClause:
		return true
	}
	return false
}

// run is the pipeline in the foreground.
func (p *pipeline) run(sh *Shell) flow {
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	if sh.traps.has(trapDEBUG) {
		if fl := p.debug(sh); fl != flowNone {
			return fl
		}
	}
	sh.line = p.bodies[0].info.line
	if p.stray != 0 {
		sh.stray = p.stray
	}
	g := sh.newGroup()
	own := g != nil && g != sh.group // the pipeline is a job by itself
	job := new(jobs.Job)
	if own {
		job = g.job
		sh.bring(g)
	}
	job.PipeFail = sh.opts.pipefail
	m := sh.mark()
	r := pipelineRun{pipeline: p, sh: sh, group: g, job: job}
	fl := r.run(own && (g.control || sh.leavable()))
	sh.release(m)
	if own {
		sh.homeAfter(g)
	}
	if fl != flowNone {
		return fl
	}
	return r.result()
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

// text is that of the whole pipeline.
func (p *pipeline) text() string {
	text := ""
	for i, b := range p.bodies {
		text += b.text()
		switch {
		case p.both[i]:
			text += " 2>&1 | "
		case i < len(p.bodies)-1:
			text += " | "
		}
	}
	return text
}

// describe gives the job its texts.
func (p *pipeline) describe(j *jobs.Job) {
	j.Text = p.text()
	for i := range j.Parts {
		j.Parts[i] = p.bodies[i].text()
	}
}

// A pipelineRun is one execution of a pipeline.
type pipelineRun struct {
	*pipeline
	sh     *Shell
	group  *group
	job    *jobs.Job
	stages []*stage
	// last is the status of a last command that runs in the shell itself.
	last    int
	stopped bool
}

// run executes the stages. It returns when all are over, or the job has
// stopped.
func (r *pipelineRun) run(leavable bool) flow {
	sh, n := r.sh, len(r.bodies)
	inShell := sh.opts.lastpipe && !sh.controls()
	if inShell {
		n--
	}
	in, err := r.open(n)
	if err != nil {
		return sh.noPipe(err)
	}
	if sh.final && !inShell {
		sh.fds.Release()
	}
	switch {
	case inShell:
		r.start(n)
		return r.runInShell(in)
	case leavable:
		over := sh.await(r.group)
		r.start(n)
		st := sh.waitGroup(r.group)
		over()
		if st.State == jobs.Stopped {
			r.leave()
		}
		return flowNone
	}
	r.runHere(n)
	fl := r.await(n - 1)
	sh.sizeAfterChild()
	return fl
}

// runHere starts n stages and runs the last one on the shell's goroutine.
func (r *pipelineRun) runHere(n int) {
	sh, last := r.sh, r.stages[n-1]
	attended := sh.attends(r.info.stmt, r.group)
	r.start(n - 1)
	launched := r.launch(last, n-1)
	if attended && !launched {
		sh.output.Neglect()
	}
	sh.Park()
	last.sub.signals.host = sh.signals
	if launched {
		last.finish()
	} else {
		last.run()
	}
	sh.Unpark()
}

// open makes the first n stages, and the pipes between them. It returns the
// input of the next.
func (r *pipelineRun) open(n int) (in *fds.FD, err error) {
	if r.sh.crowded(n) {
		return nil, errUnwound
	}
	for i := range n {
		var next, out *fds.FD
		if i < len(r.bodies)-1 {
			if next, out, err = fds.Pipe(); err != nil {
				if in != nil {
					in.Close()
				}
				for _, st := range r.stages {
					st.abandon()
				}
				return nil, err
			}
		}
		r.stages = append(r.stages, r.stage(i, in, out))
		in = next
	}
	g := r.group
	if g == nil || g.job != r.job {
		return in, nil
	}
	if n > 1 && r.stages[0].undecided() {
		g.first = r.stages[0].member
	}
	g.catchUp()
	return in, nil
}

// noPipe is a pipeline that can't be started: it ends the command line if there
// are too many processes.
func (sh *Shell) noPipe(err error) flow {
	if err == errUnwound {
		return sh.noFork()
	}
	return sh.failText("pipe: " + sysText(err))
}

// stage makes the subshell of stage i. It takes in and out.
func (r *pipelineRun) stage(i int, in, out *fds.FD) *stage {
	sub := r.sh.Subshell()
	sub.debugged = r.infos[i] != nil
	if r.bodies[i].simple {
		sub.loopDepth = r.sh.loopDepth
	}
	sub.seesJobs = r.bodies[i].listsJobs(r.sh)
	st := &stage{held: hold(in), done: make(chan struct{})}
	if i > 0 {
		st.before = r.stages[i-1]
	}
	if in != nil {
		sub.fds.Take(0, in)
		sub.stdinGiven = true
	}
	if out != nil {
		if r.both[i] {
			sub.fds.Set(2, out)
		}
		sub.fds.Take(1, out)
	}
	st.member = sub.newMember(r.job, r.group, r.bodies[i])
	return st
}

// start starts the goroutines of the first n stages. They are attended to
// together with the shell, which waits for them.
func (r *pipelineRun) start(n int) {
	for _, st := range r.stages {
		st.sub.signals.attach(r.sh.signals)
	}
	for i, st := range r.stages[:n] {
		switch {
		case !r.launch(st, i):
			r.spin(st.run)
		case st.program != nil && st.held.f != nil:
			r.finishBeside(st) // who writes to it does not end before it lets go
		}
	}
}

// spin calls f on a goroutine: one per stage; all end before run returns, or
// with a job that has stopped.
func (r *pipelineRun) spin(f func()) {
	r.sh.proc.live.Add(1)
	go func() {
		defer r.sh.proc.live.Done()
		f()
	}()
}

// await waits for the first n stages.
func (r *pipelineRun) await(n int) flow {
	for _, st := range r.stages[:n] {
		r.finish(st)
		for r.sh.wait().On(st.done) != nil {
			if owner := r.sh.signals.owner; owner.dying() {
				// A forked stage would outlive the shell.
				return r.sh.exitWith(128+int(owner.fatalSignal()), exitSignal)
			}
			r.sh.waitOn(st.done)
		}
	}
	return flowNone
}

// runInShell runs the last command in the shell.
func (r *pipelineRun) runInShell(in *fds.FD) flow {
	sh, last := r.sh, len(r.bodies)-1
	held := hold(in)
	saved := sh.fds.Save(0)
	sh.fds.Take(0, in)
	outer := sh.group
	sh.group = r.group
	if r.group != nil && sh.parent == nil {
		r.group.hosted.Store(true)
		defer r.group.hosted.Store(false)
	}
	fl := r.host(r.bodies[last])
	sh.group = outer
	sh.fds.Restore(saved)
	r.last = sh.Status
	held.release(r.stages[last-1])
	if awaited := r.await(last); fl == flowNone {
		fl = awaited
	}
	return fl
}

// host runs the last command in the shell itself. bash 5.2 runs the ERR trap for its
// failure, and again for that of the pipeline.
func (r *pipelineRun) host(b *body) flow {
	sh := r.sh
	if b.subshell {
		return b.hosted(sh)
	}
	fl := b.node(sh)
	if fl == flowNone && b.leaf && (!r.info.quiet || r.info.stmt.Negated) && sh.onFailure && sh.Status != 0 && sh.noErrexit == 0 {
		status := sh.Status
		fl = sh.runErrTrap()
		sh.Status = status
	}
	return fl
}

// leave lets a pipeline that has stopped go on without the shell.
func (r *pipelineRun) leave() {
	r.stopped = true
	for _, st := range r.stages {
		st.leave()
	}
}

// result sets the status.
func (r *pipelineRun) result() flow {
	sh := r.sh
	if r.stopped {
		r.describe(r.job)
		fl := sh.jobOut(r.group)
		sh.stops = false
		return sh.afterStop(r.info, fl)
	}
	statuses := make([]int, 0, len(r.bodies))
	for _, st := range r.stages {
		statuses = append(statuses, st.task.Status().Number())
	}
	if len(statuses) < len(r.bodies) {
		statuses = append(statuses, r.last)
	}
	sh.settleAfter(jobs.Status{})
	sh.Status = pipeStatus(statuses, sh.opts.pipefail)
	if r.group != nil && r.group.job == r.job {
		st := r.job.Last()
		if struck := r.group.survived(st); struck != st {
			sh.interruptedBy(struck, r.group)
		}
	}
	if r.strayInterrupt() {
		sh.newLine()
	}
	if st := r.job.Last(); st.State == jobs.Killed && len(r.stages) == len(r.bodies) {
		r.describe(r.job)
		sh.line = sh.lineAround(r.bodies[0].info)
		sh.tellJob(r.job)
		sh.interruptedBy(st, r.group)
	}
	sh.notifyBetween()
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	n := len(r.bodies) - 1
	sh.line = r.bodies[n].info.line
	if r.named != nil {
		sh.current = r.named
	}
	sh.pipes = statuses
	if r.bodies[n].subshell && len(r.stages) == len(r.bodies) && !r.info.quiet && sh.onFailure && statuses[n] != 0 && sh.noErrexit == 0 {
		if fl := sh.runErrTrap(); fl != flowNone { // bash 5.2 runs it for both
			return fl
		}
	}
	if !r.info.quiet {
		return sh.afterPipeline(statuses, flowNone)
	}
	fl := sh.afterCommand(r.info, flowNone)
	sh.pipes = statuses
	return fl
}

// strayInterrupt reports whether ^C has ended a stage of a job but not the last
// one: it is the first stage that a signal killed (bash 5.2, wait_for).
func (r *pipelineRun) strayInterrupt() bool {
	if r.group == nil || !r.group.control || r.group.job != r.job || diedOfInterrupt(r.job.Last()) {
		return false
	}
	for _, st := range r.stages {
		if s := st.task.Status(); s.State == jobs.Killed {
			return diedOfInterrupt(s)
		}
	}
	return false
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
