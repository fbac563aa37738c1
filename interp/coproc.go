package interp

import (
	"strconv"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
	"mvdan.cc/sh/v3/syntax"
)

// coproc is coproc [NAME] command (bash manual, Coprocesses): the command
// runs in the background with pipes to the shell, whose descriptors are
// NAME[0] for its output and NAME[1] for its input.
func (k *compiler) coproc(st *syntax.Stmt, c *syntax.CoprocClause) node {
	name := "COPROC"
	if c.Name != nil {
		name = k.cmd.Source(c.Name)
	}
	body := k.body(c.Stmt)
	body.args = nil
	info := k.info(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		if !vars.ValidName(name) {
			return sh.failText("`" + name + "': not a valid identifier")
		}
		outR, outW, err := fds.Pipe()
		if err != nil {
			return sh.failText("coproc: " + sysText(err))
		}
		inR, inW, err := fds.Pipe()
		if err != nil {
			outR.Close()
			outW.Close()
			return sh.failText("coproc: " + sysText(err))
		}
		sh.reapCoprocs()
		if n := len(sh.coprocs); n > 0 && sh.coprocs[n-1].number == sh.coprocCount { // bash 5.2 knows of the last one only
			c := sh.coprocs[n-1]
			sh.Warn("execute_coproc: coproc [" + itoa(sh.pidOf(c.job)) + ":" + c.name + "] still exists")
		}
		r := sh.fds.Free(63)
		sub := sh.Subshell()
		sub.noErrexit, sub.stdinGiven = 0, true
		sub.fds.Take(0, inR)
		sub.fds.Take(1, outW)
		sh.fds.Take(r, outR)
		w := sh.fds.Free(60)
		sh.fds.Take(w, inW)
		sh.fds.Hide(r)
		sh.fds.Hide(w)
		job, g := sh.newJob()
		m := sub.newMember(job, g, body)
		job.Text = info.text()
		job.Parts[0] = job.Text
		sh.launch(job, m, false)
		sh.Status = 0
		sh.coprocCount++
		sh.watchCoproc(&coproc{number: sh.coprocCount, name: name, job: job, out: sh.fds.Get(r).Dup(), r: r, w: w})
		return sh.setCoproc(name, r, w, sh.pidOf(job))
	}
}

// A coproc is a coprocess whose variables and descriptors the shell has.
type coproc struct {
	number int // counts all that there were
	name   string
	job    *jobs.Job
	out    *fds.FD // its output, which is NAME[0]
	r, w   int     // NAME, or -1 for one that was closed or moved
}

// watchCoproc has the shell look at the coprocess when its end is told.
func (sh *Shell) watchCoproc(c *coproc) {
	sh.coprocs = append(sh.coprocs, c)
	a := sh.signals
	ended := c.job.Members[0].Done()
	go func() { // one per coprocess; ends with it
		<-ended
		a.word.Or(attCoproc)
	}()
}

// reapCoprocs closes the descriptors and unsets the variables of coprocesses
// that have ended, once what they wrote was read.
func (sh *Shell) reapCoprocs() {
	sh.signals.word.And(^attCoproc)
	kept := sh.coprocs[:0]
	for _, c := range sh.coprocs {
		switch {
		case !c.job.State().Ended():
			kept = append(kept, c)
		case sh.fds.Get(c.r) != nil && c.unread():
			kept = append(kept, c)
			sh.signals.word.Or(attCoproc)
		default:
			sh.dropCoproc(c)
		}
	}
	sh.coprocs = kept
}

// forgetCoprocs is reapCoprocs for wait: what was not read is lost.
func (sh *Shell) forgetCoprocs() {
	kept := sh.coprocs[:0]
	for _, c := range sh.coprocs {
		if c.job.State().Ended() {
			sh.dropCoproc(c)
		} else {
			kept = append(kept, c)
		}
	}
	sh.coprocs = kept
}

// unread reports whether there is output that nobody has read.
func (c *coproc) unread() bool {
	n, err := c.out.Real()
	if err != nil {
		return false
	}
	set := []unix.PollFd{{Fd: int32(n), Events: unix.POLLIN}}
	_, err = unix.Poll(set, 0)
	return err == nil && set[0].Revents&unix.POLLIN != 0
}

func (sh *Shell) dropCoproc(c *coproc) {
	c.out.Close()
	id := vars.Intern(c.name)
	v := sh.Vars.Get(id)
	sh.Vars.Remove(vars.Intern(c.name + "_PID"))
	if v != nil && v.Attr&vars.ReadOnly != 0 {
		sh.errorf("%s: cannot unset: readonly variable", c.name)
	}
	if v == nil || v.Array() == nil {
		return
	}
	for _, n := range []int{c.r, c.w} {
		if n >= 0 {
			sh.fds.Close(n)
		}
	}
	sh.must(sh.Vars.Unset(id))
}

// lostByCoproc is for a descriptor that a redirection closed or moved: an element
// of NAME with its number becomes -1, and stays so when the redirection ends.
func (sh *Shell) lostByCoproc(n int) {
	for _, c := range sh.coprocs {
		switch n {
		case c.r:
			c.r = -1
		case c.w:
			c.w = -1
		default:
			continue
		}
		id := vars.Intern(c.name)
		if v := sh.Vars.Get(id); v == nil || v.Array() == nil {
			continue
		}
		if err := sh.Vars.SetArray(id, vars.NewArray([]string{itoa(c.r), itoa(c.w)})); err != nil {
			sh.report(err)
		}
	}
}

func (sh *Shell) setCoproc(name string, r, w, pid int) flow {
	id := vars.Intern(name)
	if err := sh.Vars.SetArray(id, vars.NewArray([]string{strconv.Itoa(r), strconv.Itoa(w)})); err != nil {
		sh.report(err) // the coprocess runs nevertheless
		return flowNone
	}
	if err := sh.Vars.Assign(vars.Intern(name+"_PID"), strconv.Itoa(pid), false); err != nil {
		sh.report(err) // the coprocess runs nevertheless
		return flowNone
	}
	return flowNone
}
