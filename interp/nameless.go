package interp

import "slices"

// assignOne is a command that is a single assignment.
func (c *simple) assignOne(sh *Shell) flow {
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	sh.line, sh.current = c.info.line, c.info
	if sh.slow {
		if fl, skip := sh.before(c.info); skip {
			return fl
		}
		return c.assignTraced(sh)
	}
	sh.substRan = false
	err := sh.assign(&c.assigns[0])
	sh.lastArg = lastArgument{}
	if err != nil {
		return sh.failAssign(err)
	}
	sh.Status = sh.emptyStatus()
	return sh.afterCommand(c.info, flowNone)
}

// emptyStatus is the status of a command without a name: that of its last
// command substitution (POSIX 2.9.1).
func (sh *Shell) emptyStatus() int {
	if sh.substRan {
		return sh.substStatus
	}
	return 0
}

// assignOnly is a command of assignments and redirections.
func (c *simple) assignOnly(sh *Shell) flow {
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	sh.line, sh.current = c.info.line, c.info
	if sh.slow {
		if fl, skip := sh.before(c.info); skip {
			return fl
		}
	}
	return c.assignTraced(sh)
}

func (c *simple) assignTraced(sh *Shell) flow {
	sh.substRan = false
	substs := len(sh.procSubsts)
	fl := c.assignAll(sh)
	sh.lastArg = lastArgument{}
	sh.closeProcSubsts(substs)
	return fl
}

// assignAll performs assignments and redirections. The status is that of the
// last command substitution since substRan was cleared.
func (c *simple) assignAll(sh *Shell) flow {
	for i := range c.assigns {
		if err := sh.assignOneTraced(&c.assigns[i]); err != nil {
			return sh.failAssign(err)
		}
	}
	if c.allocates() {
		return c.redirectApart(sh)
	}
	if fl, ok := c.redirectOnly(sh); !ok {
		return sh.after(fl)
	}
	sh.Status = sh.emptyStatus()
	return sh.afterCommand(c.info, flowNone)
}

// redirectOnly performs the redirections of a command without a name, and
// takes them back.
func (c *simple) redirectOnly(sh *Shell) (fl flow, ok bool) {
	u, err := sh.redirect(c.redirs)
	if err != nil {
		fl = sh.fail(err)
	}
	u.undo(sh)
	return fl, err == nil
}

// allocates reports whether a redirection is one of {name}>.
func (c *simple) allocates() bool {
	return slices.ContainsFunc(c.redirs, func(r redir) bool { return r.n < 0 })
}

// redirectApart is redirectOnly in a subshell.
func (c *simple) redirectApart(sh *Shell) flow {
	fl := c.apart(sh, func(sub *Shell) flow {
		fl, ok := c.redirectOnly(sub)
		if ok {
			sub.Status = 0
		}
		return fl
	})
	if fl != flowNone {
		return fl
	}
	return sh.afterCommand(c.info, flowNone)
}

// apart runs a command with {name}> for which bash forks, in a subshell: neither
// the descriptor nor the variable is the shell's.
func (c *simple) apart(sh *Shell, n node) flow {
	m := sh.mark()
	sub := sh.Subshell()
	sh.Status = sub.run(n)
	sh.release(m)
	return sh.attend()
}

func (sh *Shell) assignOneTraced(a *assignment) error {
	if !sh.opts.xtrace || a.done != nil {
		return sh.assign(a)
	}
	if a.array != nil {
		sh.traceAssign(a, "")
		return sh.assign(a)
	}
	val, err := sh.value(a.value)
	if err != nil {
		return err
	}
	sh.traceAssign(a, val)
	if a.sub != nil {
		return sh.assignElement(a.id, a.sub, val, a.add)
	}
	return sh.Vars.Assign(a.id, val, a.add)
}
