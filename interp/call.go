package interp

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// A Func is a shell function. It is never changed: attributes are those of a
// new one that shares the body.
type Func struct {
	*funcBody
	attr vars.Attr // Export, ReadOnly, Trace
}

type funcBody struct {
	name   string
	source string // the file that defined it, as in BASH_SOURCE
	line   int
	stmt   *syntax.Stmt
	cmd    *parse.Command
	unread *unreadFunc // where stmt and cmd are to come from, see tree; or nil
	once   sync.Once
	run    node
	shown  atomic.Pointer[string] // text, if it was asked for by name
}

// compiled returns the body, compiling it on the first call.
func (f *funcBody) compiled() node {
	f.once.Do(func() {
		stmt, cmd, err := f.tree()
		if err != nil {
			f.run = func(sh *Shell) flow { return sh.syntaxError(err, 0) }
			return
		}
		k := &compiler{cmd: cmd, ofFunc: true}
		f.run = k.stmt(stmt)
	})
	return f.run
}

// funcDecl defines a function when it is executed.
func (k *compiler) funcDecl(st *syntax.Stmt, c *syntax.FuncDecl) node {
	info := k.info(st)
	name := c.Name.Value
	body := bodyOf(st, c)
	line, end := k.line(body.Pos()), info.line
	if slices.Contains(k.cmd.Stmts, st) {
		end = k.line(st.End()) // where bash has read to
	}
	var unread *unreadFunc
	if k.cmd.Deferred {
		unread = &unreadFunc{from: &unreadCommand{name: k.cmd.Name, origin: k.cmd.Origin()}}
	}
	return func(sh *Shell) flow {
		sh.line = info.line
		if strings.ContainsAny(name, "$`'\"\\") || sh.opts.Posix && !vars.ValidName(name) {
			return sh.badName(name)
		}
		if b := builtins[name]; sh.opts.Posix && b != nil && b.special {
			return sh.badFunction("`" + name + "': is a special builtin")
		}
		if old, ok := sh.funcs.get(name); ok && old.attr&vars.ReadOnly != 0 {
			sh.Status = 1
			sh.line = end
			sh.errorf("%s: readonly function", name)
			return sh.after(flowNone)
		}
		fn := &funcBody{name: name, source: sh.sourceName(), line: line, unread: unread}
		if unread == nil {
			fn.stmt, fn.cmd = body, info.cmd
		}
		sh.defineFunction(&Func{funcBody: fn})
		sh.Status = 0
		return flowNone
	}
}

// bodyOf is the body of a function with the redirections that follow it.
func bodyOf(st *syntax.Stmt, c *syntax.FuncDecl) *syntax.Stmt {
	if len(st.Redirs) == 0 {
		return c.Body
	}
	b := *c.Body
	b.Redirs = append(append([]*syntax.Redirect(nil), b.Redirs...), st.Redirs...)
	return &b
}

// badName is the name of a function or a loop variable that can't be one.
func (sh *Shell) badName(name string) flow {
	return sh.badFunction("`" + name + "': not a valid identifier")
}

// badFunction is a definition that is refused, which ends a posix script.
func (sh *Shell) badFunction(text string) flow {
	fl := sh.failText(text)
	if sh.posixScript() {
		return sh.exitFaulty(2)
	}
	return sh.after(fl)
}

func (sh *Shell) defineFunction(f *Func) {
	if old, ok := sh.funcs.get(f.name); ok {
		f.attr |= old.attr & vars.Export
	}
	sh.funcs.set(f.name, f)
	sh.commandsChanged()
}

// commandsChanged forgets what command names were resolved to.
func (sh *Shell) commandsChanged() { sh.version = sh.proc.versions.Add(1) }

// A callFrame is one level of the call stack: FUNCNAME, BASH_SOURCE and
// BASH_LINENO are made of them.
type callFrame struct {
	name   string // function; "source" for a sourced file, "main" for the script
	source string // file that the code is from
	line   int    // line of the call
	fn     *Func
	// outer are the positional parameters of the caller if own: the level has
	// others.
	outer []string
	own   bool
	// pushed says that callArgs has the arguments of the call.
	pushed bool
}

// lineno is LINENO. An interactive shell counts the lines of a function from
// where its body begins (bash 5.2).
func (sh *Shell) lineno() int {
	n := len(sh.frames)
	if n == 0 || sh.sourcing > 0 || !sh.Interactive() || sh.frames[n-1].fn == nil {
		return sh.line
	}
	return max(sh.line-sh.frames[n-1].fn.line+1, 1)
}

// sourceName is the file of the code being executed.
func (sh *Shell) sourceName() string {
	if n := len(sh.frames); n > 0 {
		return sh.frames[n-1].source
	}
	if sh.readFrom == 's' {
		return "main"
	}
	return "environment"
}

// callFunction runs a function (bash manual, Shell Functions): its own
// positional parameters, and a scope for its locals in which the assignments
// before the command live too.
func (sh *Shell) callFunction(fn *Func, args []string, temps []assignment) flow {
	run := fn.compiled()
	if !sh.enter() || sh.tooDeep() {
		sh.leave()
		return sh.callTooDeep(fn)
	}
	sh.Vars.PushFunction()
	if len(temps) > 0 {
		if err := sh.assignTemporary(temps); err != nil {
			sh.Vars.Pop()
			sh.leave()
			return sh.failTemporary(err)
		}
	}
	loopDepth, opts, stray := sh.loopDepth, sh.localOpts, sh.stray
	// In bash 5.2 ^C does not end a loop around a function of one command.
	if loopDepth > 0 {
		sh.lists++
	}
	sh.frames = append(sh.frames, callFrame{name: fn.name, source: fn.source, line: sh.lineno(), fn: fn, outer: sh.Params, own: true, pushed: sh.opts.extdebug})
	if sh.opts.extdebug {
		sh.callArgs.push(args[1:])
	}
	sh.Params, sh.localOpts = args[1:], nil
	if !sh.opts.CompatibleWith(43) { // break in a function ended loops around it
		sh.loopDepth = 0
	}
	var fl flow
	if sh.traps.debugging() {
		fl = sh.runTrapped(run, fn)
	} else if fl = run(sh); sh.traps.set != nil {
		fl = sh.functionEnds(fn, fl) // the trap may have been set by the function
	}
	if fl == flowReturn {
		fl = flowNone
	}
	frame := &sh.frames[len(sh.frames)-1]
	sh.line, sh.Params = frame.line, frame.outer
	if frame.pushed {
		sh.callArgs.pop()
	}
	*frame = callFrame{}
	sh.frames = sh.frames[:len(sh.frames)-1]
	if sh.localOpts != nil {
		sh.restoreOptions()
	}
	sh.loopDepth, sh.localOpts, sh.stray = loopDepth, opts, stray
	if loopDepth > 0 {
		sh.lists--
	}
	sh.Vars.Pop()
	sh.leave()
	return fl
}

// runTrapped runs the body of a function in a shell with DEBUG, ERR or RETURN
// traps.
func (sh *Shell) runTrapped(run node, fn *Func) flow {
	hidden := sh.hideTraps(sh.opts.functrace || fn.attr&vars.Trace != 0)
	fl, skip := flowNone, false
	if sh.traps.has(trapDEBUG) {
		sh.line = fn.line
		fl, skip = sh.runDebugTrap()
	}
	if !skip {
		fl = run(sh)
	}
	fl = sh.functionEnds(fn, fl)
	sh.restoreTraps(&hidden)
	return fl
}

// functionEnds runs the RETURN trap. Its LINENO is that of the return, or the
// line where the body begins if the function came to its end.
func (sh *Shell) functionEnds(fn *Func, fl flow) flow {
	if fl == flowNone {
		sh.line = fn.line
	}
	return sh.runReturnTrap(fl)
}

// tooDeep reports whether FUNCNEST forbids one more call.
func (sh *Shell) tooDeep() bool {
	if sh.funcNest == 0 {
		return false
	}
	n := 0
	for _, f := range sh.frames {
		if f.fn != nil {
			n++
		}
	}
	return n >= sh.funcNest
}

func (sh *Shell) callTooDeep(fn *Func) flow {
	limit := maxNesting
	if sh.funcNest > 0 {
		limit = sh.funcNest
	}
	sh.errorf("%s: maximum function nesting level exceeded (%s)", fn.name, strconv.Itoa(limit))
	sh.Status = 1
	return flowDiscard
}
