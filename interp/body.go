package interp

import (
	"sync"

	"mvdan.cc/sh/v3/syntax"
)

// A body is what a subshell runs.
type body struct {
	node node
	info *commandInfo // of the whole
	// tail is the simple command after which nothing comes, nil if there is
	// none. If it is a program it takes the place of the subshell.
	tail *syntax.Stmt
	// simple says that the body is a simple command, only that it holds no
	// other command than the tail.
	simple, only bool
	subshell     bool // it is ( )
	// hosted is the node of ( ) for a shell that runs the last command of a pipeline
	// itself (shopt lastpipe).
	hosted node
	// leaf says that it holds no commands, as { } does.
	leaf bool
	// args are the words of a simple command that is no coprocess.
	args  []*syntax.Word
	final bool // see Shell.final
	// instant is the simple command if nothing in it makes whoever starts it
	// wait: see pipelineRun.launch.
	instant *simple

	prefix string // of text
	once   sync.Once
	string string // of text
}

// body compiles a statement that is to run in a subshell. That of ( ) is the
// subshell itself.
func (k *compiler) body(st *syntax.Stmt) *body {
	b := &body{info: k.info(st), final: ownRedirects(st)}
	if sub, ok := st.Cmd.(*syntax.Subshell); ok && !st.Negated {
		b.node = k.redirected(st, k.list(sub.Stmts))
		b.subshell = true
		b.tail = tailOf(sub.Stmts)
		b.only = b.tail != nil && len(sub.Stmts) == 1 && sub.Stmts[0] == b.tail
		b.hosted = k.subshellOf(st, &body{info: b.info, node: b.node, tail: b.tail})
		return b
	}
	b.leaf = isLeaf(st)
	k.plain(st, b)
	return b
}

// isLeaf reports whether a statement is a simple command, [[ ]] or (( )).
func isLeaf(st *syntax.Stmt) bool {
	switch st.Cmd.(type) {
	case *syntax.TestClause, *syntax.ArithmCmd:
		return !st.Negated
	}
	return isSimple(st.Cmd) && !st.Negated
}

// plain compiles the statement as it stands, but for its &.
func (k *compiler) plain(st *syntax.Stmt, b *body) {
	call, ok := st.Cmd.(*syntax.CallExpr)
	if ok {
		b.args = call.Args
	}
	if len(b.args) > 0 && !st.Negated {
		b.tail, b.simple, b.only = st, true, true
		b.node = k.quietly(st, func(*syntax.Stmt) node { return k.tailCommand(st, call, b) })
		return
	}
	b.node = k.quietly(st, func(*syntax.Stmt) node { return k.command(st) })
	if st.Negated {
		b.node = negate(b.node)
	}
}

// tailCommand compiles the simple command that is all of the body.
func (k *compiler) tailCommand(st *syntax.Stmt, call *syntax.CallExpr, b *body) node {
	c := k.simpleCommand(st, call)
	if k.isInstant(st, call) {
		b.instant = c
	}
	return c.run
}

// tailOf returns the simple command that is executed last, if there is one
// (bash 5.2, optimize_subshell_command).
func tailOf(stmts []*syntax.Stmt) *syntax.Stmt {
	if len(stmts) == 0 {
		return nil
	}
	st := stmts[len(stmts)-1]
	if st.Negated || st.Background {
		return nil
	}
	switch c := st.Cmd.(type) {
	case *syntax.CallExpr:
		if len(c.Args) > 0 {
			return st
		}
	case *syntax.BinaryCmd:
		if c.Op == syntax.AndStmt || c.Op == syntax.OrStmt {
			return tailOf([]*syntax.Stmt{c.Y})
		}
	}
	return nil
}

// text is the body's part of the text of a job.
func (b *body) text() string {
	b.once.Do(func() { b.string = b.prefix + b.info.text() })
	return b.string
}

// program reports whether all of the body may be a program, so that its
// process is what the subshell is for the user.
func (b *body) program(sh *Shell) bool {
	if !b.only {
		return false
	}
	return sh.program(b.tail.Cmd.(*syntax.CallExpr).Args)
}

// program reports whether a simple command may be a program.
func (sh *Shell) program(words []*syntax.Word) bool {
	name := words[0].Lit()
	if name == "" {
		return true // known when it is expanded
	}
	fn, builtin := sh.resolve(name)
	switch {
	case fn != nil:
		return false
	case builtin == nil:
		return true
	case len(words) == 1 || builtin.name != "command" && builtin.name != "exec":
		return false
	}
	name = words[1].Lit()
	if name == "" || name[0] == '-' {
		return false
	}
	_, builtin = sh.resolve(name)
	return builtin == nil
}

// listsJobs reports whether the body is a command in a pipeline that lists the jobs
// of the shell that the pipeline is in: jobs itself, or what substitutions in the
// words of a simple command run. What runs other commands in the shell
// doesn't (bash 5.2).
func (b *body) listsJobs(sh *Shell) bool {
	if !b.simple {
		return false
	}
	fn, builtin := sh.resolve(b.tail.Cmd.(*syntax.CallExpr).Args[0].Lit())
	if fn != nil || builtin == nil {
		return fn == nil
	}
	switch builtin.name {
	case "eval", ".", "source", "builtin":
		return false
	}
	return true
}

// ownRedirects reports whether the first redirections or pipes that a subshell
// for st alone makes are st's: see Shell.final.
func ownRedirects(st *syntax.Stmt) bool {
	if list, ok := st.Cmd.(*syntax.BinaryCmd); ok {
		return list.Op == syntax.Pipe || list.Op == syntax.PipeAll
	}
	return len(st.Redirs) > 0
}
