package interp

import (
	"slices"
	"sync/atomic"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// commandInfo tells what a command is, for LINENO, BASH_COMMAND and messages.
type commandInfo struct {
	line  int
	cmd   *parse.Command
	stmt  *syntax.Stmt
	arith string // of an expression of for (( ))
	// quiet says that a failure has no consequences by itself: the command is
	// negated, or a stage of a pipeline.
	quiet  bool
	around int // see lineAround
}

func (k *compiler) info(st *syntax.Stmt) *commandInfo {
	return &commandInfo{line: k.lineOf(st), cmd: k.cmd, stmt: st, quiet: st.Negated || st == k.quiet, around: k.around(st)}
}

// A simple is a compiled simple command (POSIX 2.9.1).
type simple struct {
	info     *commandInfo
	assigns  []assignment
	words    []*expand.Word
	decl     []operand // arguments of a declaration command, instead of words
	declArgs []string  // its name
	redirs   []redir
	name     string // the first word, if it is literal
	// elements: the words that are written as array elements, see elementWords.
	elements []bool
	// assignWords: the words that look like assignments, see assignWords.
	assignWords []bool
	// redirsApart says that a redirection has a command substitution in it, or is
	// one of {name}>: for an external command it is performed in a job of its own.
	redirsApart bool
	site        atomic.Pointer[site]
}

// A site remembers what a literal command name was, as long as neither
// functions nor enabled builtins change.
type site struct {
	version uint64
	fn      *Func
	builtin *builtin
}

func (k *compiler) simpleCommand(st *syntax.Stmt, c *syntax.CallExpr) *simple {
	st, c = largeNumbers(st, c)
	s := &simple{info: k.info(st), words: k.wordList(c.Args), redirs: k.redirects(st.Redirs)}
	s.redirsApart = s.allocates() || slices.ContainsFunc(st.Redirs, substitutes)
	for _, a := range c.Assigns {
		s.assigns = append(s.assigns, k.assignment(a))
	}
	if len(c.Args) > 0 {
		s.name, _ = s.words[0].Literal()
		s.elements = elementWords(s.name, s.words)
		s.assignWords = assignWords(s.words)
	}
	return s
}

// substitutes reports whether there is a command substitution in the word of a
// redirection or in its here-document.
func substitutes(r *syntax.Redirect) (found bool) {
	look := func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.CmdSubst:
			found = true
		case *syntax.ProcSubst:
			return false
		}
		return !found
	}
	parse.Walk(r.Word, look)
	if r.Hdoc != nil {
		parse.Walk(r.Hdoc, look)
	}
	return found
}

func (k *compiler) simple(st *syntax.Stmt, c *syntax.CallExpr) node {
	st, c = largeNumbers(st, c)
	s := k.simpleCommand(st, c)
	switch {
	case len(c.Args) > 0:
		return s.run
	case len(s.redirs) == 0 && len(s.assigns) == 1:
		return s.assignOne
	}
	return s.assignOnly
}

// run is a command with a name: expand, redirect, assign, execute.
func (c *simple) run(sh *Shell) flow {
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	sh.line, sh.current = c.info.line, c.info
	if sh.slow {
		if fl, skip := sh.before(c.info); skip {
			return fl
		}
		if sh.opts.keyword {
			if run := c.keyworded(); run != nil {
				return run(sh)
			}
		}
	}
	return c.perform(sh)
}

// perform is run without what precedes a command.
func (c *simple) perform(sh *Shell) flow {
	sh.substRan = false
	start, substs := len(sh.arena), len(sh.procSubsts)
	arena, err := c.expand(sh)
	if err != nil {
		sh.arena = sh.arena[:start]
		return sh.after(sh.fail(err))
	}
	sh.arena = arena
	args := arena[start:len(arena):len(arena)]
	fl := c.execute(sh, args)
	sh.elementArgs = sh.elementArgs[:0]
	sh.arena = sh.arena[:start]
	if len(sh.procSubsts) > substs {
		sh.closeProcSubsts(substs)
	}
	return fl
}

// expand appends what the words expand to to the arena.
func (c *simple) expand(sh *Shell) ([]string, error) {
	if c.elements != nil {
		return sh.expandElementWords(c, sh.arena)
	}
	if c.assignWords != nil && (sh.opts.Posix || c.name != "command") {
		return c.expandAssignWords(sh, sh.arena)
	}
	return sh.fields(c.words, sh.arena)
}

// execute runs the command that the words expanded to.
func (c *simple) execute(sh *Shell, args []string) flow {
	if len(args) == 0 { // every word expanded to nothing
		return c.assignAll(sh)
	}
	if sh.opts.xtrace {
		sh.traceWords(c, args)
	}
	last := args[len(args)-1]
	if sh.namesJob(c, args) {
		fl := sh.continueJob(args)
		sh.lastArg = lastArgument{head: last}
		return sh.afterCommand(c.info, fl)
	}
	fn, b := c.resolve(sh, args[0])
	if sh.opts.autocd && fn == nil && b == nil && sh.typed() {
		args = sh.autoCd(args)
		fn, b = c.resolve(sh, args[0])
	}
	if sh.gate != nil {
		if fl := sh.askCommand(fn, b, args); fl != flowNone {
			return fl
		}
	}
	as := c
	if len(c.assigns) > 0 && len(c.redirs) > 0 {
		as = c.settled(sh)
	}
	if sh.opts.Interactive {
		sh.lastBuiltin, sh.thisBuiltin = sh.thisBuiltin, b
	}
	var fl flow
	switch {
	case fn != nil:
		fl = as.function(sh, fn, args)
	case b != nil:
		fl = as.builtin(sh, b, args, nil)
	default:
		fl = as.external(sh, args)
		if sh.stops {
			sh.stops, sh.lastArg = false, lastArgument{head: last}
			return sh.afterStop(c.info, fl)
		}
	}
	if fl != flowReturn { // which leaves the command unfinished
		sh.lastArg = lastArgument{head: last}
	}
	return sh.afterCommand(c.info, fl)
}

// resolve finds what a command name is (bash manual, Command Search and
// Execution): a function or a builtin, or neither.
func (c *simple) resolve(sh *Shell, name string) (*Func, *builtin) {
	if c.name == "" || name != c.name {
		return sh.resolve(name)
	}
	if s := c.site.Load(); s != nil && s.version == sh.version {
		return s.fn, s.builtin
	}
	fn, b := sh.resolve(name)
	c.site.Store(&site{sh.version, fn, b})
	return fn, b
}

// resolve looks name up among functions and builtins.
func (sh *Shell) resolve(name string) (*Func, *builtin) {
	if sh.bare {
		return nil, builtins[name]
	}
	if sh.opts.Posix {
		if b := sh.builtin(name); b != nil && b.special {
			return nil, b
		}
	}
	if fn, ok := sh.funcs.get(name); ok {
		return fn, nil
	}
	return nil, sh.builtin(name)
}

// builtin returns the enabled builtin called name, or nil.
func (sh *Shell) builtin(name string) *builtin {
	b := builtins[name]
	if b == nil || sh.disabled[name] {
		return nil
	}
	return b
}

func (c *simple) function(sh *Shell, fn *Func, args []string) flow {
	if len(c.redirs) == 0 {
		return sh.callFunction(fn, args, c.assigns)
	}
	u, err := sh.redirect(c.redirs)
	if err != nil {
		fl := sh.fail(err)
		u.undo(sh)
		return fl
	}
	fl := sh.callFunction(fn, args, c.assigns)
	u.undo(sh)
	if fl == flowExit {
		sh.unwindCall()
	}
	return fl
}

func (c *simple) builtin(sh *Shell, b *builtin, args []string, ops []operand) flow {
	u, err := sh.redirect(c.redirs)
	if err != nil {
		fl := sh.fail(err)
		u.undo(sh)
		if b.special && sh.opts.Posix && !sh.Interactive() {
			return sh.exitRefusing(sh.Status)
		}
		return fl
	}
	if b.exec && len(args) == 1 && len(c.assigns) == 0 { // exec without a command keeps them
		u.keep()
		sh.Status = 0
		return flowNone
	}
	fl := c.builtinScoped(sh, b, args, ops)
	if b.special && b.flow == nil && sh.Status == 2 && fl == flowNone && sh.posixScript() && c.counts(sh) {
		return sh.exitFaulty(2) // POSIX 2.8.1: wrong usage
	}
	if sh.keepsRedirs {
		sh.keepsRedirs = false
		u.keep()
		return fl
	}
	u.undo(sh)
	if fl == flowExit && len(c.redirs) > 0 {
		sh.unwindCall()
	}
	return fl
}

// counts reports whether the failure of a special builtin ends a script in posix
// mode: as with set -e not where it is tested, but what is around eval and source
// says nothing about their texts (bash 5.2).
func (c *simple) counts(sh *Shell) bool {
	return sh.noErrexit == sh.textErrexit && !c.info.stmt.Negated
}

func (c *simple) builtinScoped(sh *Shell, b *builtin, args []string, ops []operand) flow {
	if len(c.assigns) == 0 {
		return sh.runBuiltin(b, args, ops)
	}
	if b.special && (sh.opts.Posix || c.turnsPosix()) {
		for i := range c.assigns {
			if err := sh.assignLasting(&c.assigns[i]); err != nil {
				return sh.failAssign(err)
			}
			if !hasScope(b.name) {
				sh.Vars.Last(c.assigns[i].id)
			}
		}
		sh.traceDeferred()
		return sh.runBuiltin(b, args, ops)
	}
	sh.Vars.PushTemporary()
	if err := sh.assignTemporary(c.assigns); err != nil {
		sh.Vars.Pop()
		if !b.special {
			return sh.failTemporary(err)
		}
		return sh.failAssign(err)
	}
	if b.declare != nil || args[0] == "set" {
		sh.ownTemps = sh.Vars.Depth()
	}
	fl := sh.runBuiltin(b, args, ops)
	sh.ownTemps = 0
	sh.Vars.Pop()
	return fl
}

// turnsPosix reports whether an assignment of the command turns posix mode on,
// which then applies to the command itself (bash 5.2).
func (c *simple) turnsPosix() bool {
	for i := range c.assigns {
		if c.assigns[i].id == idPosixlyCorrect {
			return true
		}
	}
	return false
}

// hasScope reports whether a special builtin has a scope of its own for the
// assignments in front of it: they end with the call around it (bash 5.2).
func hasScope(name string) bool {
	return name == "eval" || name == "." || name == "source" || name == "unset"
}

// assignLasting is an assignment in front of a special builtin in posix mode,
// which stays when that is over (POSIX 2.14); bash exports the variable. In a call
// that assigns it, too, it outlasts the call.
func (sh *Shell) assignLasting(a *assignment) error {
	if err := sh.assignOneTraced(a); err != nil {
		return err
	}
	if v := sh.Vars.Get(a.id); a.sub != nil || a.array != nil || v == nil || v.Attr&vars.NameRef != 0 {
		return nil
	}
	return sh.Vars.Declare(a.id, vars.KindScalar, vars.Export, 0)
}
