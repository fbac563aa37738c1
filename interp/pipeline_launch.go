package interp

import "mvdan.cc/sh/v3/syntax"

// launch starts the program that stage i consists of and leaves waiting for it
// to finish, which needs no goroutine. It returns false, and has done nothing,
// if the stage is something else, or may make the shell wait.
func (r *pipelineRun) launch(st *stage, i int) bool {
	c, sub := r.bodies[i].instant, st.sub
	if c == nil || r.group != nil || sub.async || !c.startsAtOnce(sub) {
		return false
	}
	if i == len(r.bodies)-1 {
		sub.output = r.sh.output
	}
	sub.signals.host, sub.launching = r.sh.signals, true
	status := sub.run(r.bodies[i].node)
	sub.launching = false
	if st.program = sub.launched; st.program == nil { // it could not be started
		st.end(status)
		st.over()
		return true
	}
	if st.before == nil || st.before.program != nil {
		st.held.release(nil)
		st.held = heldReader{}
	}
	return true
}

// finish waits for the program that was launched, and ends the stage.
func (st *stage) finish() {
	sub, p := st.sub, st.program
	if p == nil {
		return // it is over
	}
	end := sub.waitPlain(p)
	sub.signals.ended(p)
	sub.childEnded()
	sub.settleAfter(end)
	sub.Status = end.Number()
	sub.concluded(ending{p: p, st: end})
	st.end(sub.Status)
	st.over()
}

// finish has st end when it can, at once if it is a program that has ended.
func (r *pipelineRun) finish(st *stage) {
	select {
	case <-st.done:
		return
	default:
	}
	waits := st.program != nil && !st.finishing
	if waits && st.program.Poll() {
		st.finish()
		return
	}
	if r.sh.output != nil {
		r.sh.output.Neglect() // the stage may wait for somebody to read it
	}
	if waits {
		r.finishBeside(st)
	}
}

// finishBeside has a goroutine wait for the program that st is.
func (r *pipelineRun) finishBeside(st *stage) {
	st.finishing = true
	r.spin(st.finish)
}

// attends reports whether the shell may read the output of its command
// substitution itself while it waits for st, which nothing comes after; then
// Follow is to be called. g is the group of what is waited for.
func (sh *Shell) attends(st *syntax.Stmt, g *group) bool {
	if sh.output == nil || sh.lastly != st || g != nil || sh.async || sh.signals.caught.Load() != 0 || sh.exitTrapped() {
		return false
	}
	sh.output.Attend()
	return true
}

// lastOf returns the statement that a substitution ends with, if it is a simple
// command or a pipeline.
func lastOf(stmts []*syntax.Stmt) *syntax.Stmt {
	if len(stmts) == 0 {
		return nil
	}
	st := stmts[len(stmts)-1]
	c, ok := st.Cmd.(*syntax.BinaryCmd)
	if ok && !st.Negated && !st.Background && (c.Op == syntax.Pipe || c.Op == syntax.PipeAll) {
		return st
	}
	return tailOf(stmts)
}
