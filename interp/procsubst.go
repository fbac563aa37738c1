package interp

import (
	"slices"
	"strconv"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// ProcessSubst starts a process substitution (bash manual, Process
// Substitution): a subshell at the other end of a pipe, whose own end is
// /dev/fd/N until the command is over.
func (sh *Shell) ProcessSubst(_ *expand.State, of any) (string, error) {
	s := of.(*subst)
	if s.text != "" && sh.brood.forbids(s.text) {
		return "/dev/null", nil
	}
	b := s.compiled(sh.substLine())
	r, w, err := fds.Pipe()
	if err != nil {
		return "", err
	}
	mine, theirs, at := r, w, 1
	if s.out {
		mine, theirs, at = w, r, 0
	}
	n := 63
	for n > 10 && sh.fds.Get(n) != nil {
		n--
	}
	sh.fds.Take(n, mine)
	sub := sh.Subshell()
	sub.loopDepth = sh.loopDepth
	sub.fds.Close(n)
	sub.fds.Take(at, theirs)
	sh.procSubsts = append(sh.procSubsts, procSubst{n, sh.startProcSubst(sub, s, b)})
	return "/dev/fd/" + strconv.Itoa(n), nil
}

// A procSubst is a process substitution whose command is being run.
type procSubst struct {
	n   int // its descriptor
	job *jobs.Job
}

// startProcSubst runs the subshell. It is no job of the table, but $! means it
// and wait knows it.
func (sh *Shell) startProcSubst(sub *Shell, s *subst, b *substBody) *jobs.Job {
	job := new(jobs.Job)
	g := sh.group
	if g == nil && sh.grouped() {
		g = &group{job: job, subst: !sh.forChild} // in the background, and without job control
	}
	sub.stdinGiven, sub.inSubst = s.out, true
	if slices.Contains(s.names, "jobs") {
		sub.seenJobs = sh.visibleJobs().Copy()
	}
	sub.traps.shown = nil
	sub.traceDepth++
	m := sub.newMember(job, g, &body{node: s.nodeOf(sh, b), tail: tailOf(s.stmts)})
	sub.detach()
	sub.async = true
	m.count()
	sh.lastBg, sh.lastSubst = job, job
	go m.run() // a process substitution; it ends with the pipe, or by itself
	return job
}

// closeProcSubsts closes the descriptors of the process substitutions that
// were made since there were keep of them. Without job control they would be in the
// process group of the shell, so what ends its command ends them.
func (sh *Shell) closeProcSubsts(keep int) {
	if keep >= len(sh.procSubsts) {
		return
	}
	sig := sh.signals.cancelled()
	for _, s := range sh.procSubsts[keep:] {
		sh.fds.Close(s.n)
		if sig != 0 && !sh.controls() {
			_ = s.job.Signal(sig) // ESRCH: it has ended
		}
	}
	clear(sh.procSubsts[keep:]) // else the jobs would be kept
	sh.procSubsts = sh.procSubsts[:keep]
}
