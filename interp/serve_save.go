package interp

import "github.com/goshd/goshd/interp/fds"

// A Savepoint is the whole state of a shell at one moment, to which the shell
// can be taken back any number of times. Making one costs the same whatever the
// state holds. It keeps the descriptors of the shell open until it is closed.
type Savepoint struct {
	*Snapshot
	fds     *fds.Table
	coprocs []*coproc
	random  random
	monitor int8
	saved   savedFields
}

// savedFields are what a subshell does not inherit.
type savedFields struct {
	exported  []string
	paramsSet bool
}

// Save returns the state as it is between requests. Like Run it is for the
// goroutine that owns the shell.
func (sh *Shell) Save() *Savepoint {
	sh.enterState()
	defer sh.leaveState()
	sh.reapCoprocs()
	p := &Savepoint{
		Snapshot: sh.snapshot(), fds: sh.fds.Copy(), random: sh.random, monitor: sh.proc.monitor,
		coprocs: copyCoprocs(sh.coprocs), saved: savedFields{sh.exported, sh.paramsSet},
	}
	p.files, p.kept = p.fds, true
	p.version = sh.proc.stateVersion + 1 // what leaveState makes it
	return p
}

// Close closes the descriptors. The Savepoint can't be restored any more.
func (p *Savepoint) Close() {
	p.fds.Release()
	for _, c := range p.coprocs {
		c.out.Close()
	}
	p.coprocs = nil
}

func copyCoprocs(list []*coproc) []*coproc {
	var copies []*coproc
	for _, c := range list {
		d := *c
		d.out.Dup()
		copies = append(copies, &d)
	}
	return copies
}

// Restore makes the state what it was when p was made: variables, functions,
// aliases, options, traps, working directory, umask, limits, completions, the
// table of command paths, positional parameters, descriptors, history, $? and
// the rest. Jobs, being processes, stay as they are. Like Save it is for
// moments between requests.
func (sh *Shell) Restore(p *Savepoint) {
	sh.enterState()
	defer sh.leaveState()
	old := p.sh
	sh.Vars.Reset(old.Vars)
	own := sh.State
	sh.State = old.State
	sh.Vars, sh.Opts, sh.Host = own.Vars, own.Opts, own.Host
	sh.restoreTables(old)
	sh.restoreFiles(p)
	sh.resetTraps(p)
	sh.opts, sh.locale, sh.proc.monitor = old.opts, old.locale, p.monitor
	sh.SetCharset(sh.opts.Charset)
	sh.dir, sh.umask, sh.limits, sh.dirs = old.dir, old.umask, old.limits, old.dirs
	sh.line, sh.current, sh.lastArg, sh.lastBg = old.line, old.current, old.lastArg, old.lastBg
	sh.pipes, sh.pipe = old.pipes, old.pipe
	sh.traceFD, sh.funcNest, sh.opt = old.traceFD, old.funcNest, old.opt
	sh.random, sh.started = p.random, old.started
	sh.exported, sh.paramsSet = p.saved.exported, p.saved.paramsSet
	sh.optionsChanged()
	sh.commandsChanged()
	sh.envCache = nil
	sh.settle()
	sh.tellDir()
}

// restoreTables takes back what has names.
func (sh *Shell) restoreTables(old *Shell) {
	sh.funcs, sh.aliases, sh.hash = old.funcs.fork(), old.aliases.fork(), old.hash.fork()
	sh.comps, sh.disabled, sh.bindings = old.comps.Clone(), old.disabled, old.bindings
	h := *old.history
	h.owner = nil // entries beyond these may be another Savepoint's
	sh.history = &h
}

// restoreFiles takes back the descriptors. Coprocesses that were begun since
// lose theirs.
func (sh *Shell) restoreFiles(p *Savepoint) {
	sh.fds.Release()
	sh.fds = p.fds.Copy()
	for _, c := range sh.coprocs {
		c.out.Close()
	}
	if sh.coprocs = copyCoprocs(p.coprocs); len(sh.coprocs) > 0 {
		sh.signals.word.Or(attCoproc) // they may have ended meanwhile
	}
}

func (sh *Shell) resetTraps(p *Savepoint) {
	sh.traps = p.traps
	sh.traps.shared = true
	sh.signals.dispose(&sh.traps)
	sh.watchTraps()
}
