package interp

import (
	"fmt"
	"slices"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// A compiler turns the statements of one parsed command into nodes.
type compiler struct {
	cmd   *parse.Command
	lines *subLines    // of a command substitution
	quiet *syntax.Stmt // whose failure has no consequences of its own
	// follows says that the command before in the list has an & after it.
	follows bool
	// head is that of around, or 0.
	head int
	// body says that the command is the body of a function.
	ofFunc bool
}

// words compiles words; it has no state of its own.
var words = expand.NewCompiler(hooks{})

// hooks are what words of package expand need of the evaluator.
type hooks struct{}

// CommandSubst compiles the body of a command substitution when it is first
// run.
func (hooks) CommandSubst(cs *syntax.CmdSubst, c *parse.Command) any {
	return newSubst(cs, c)
}

// ProcessSubst compiles the body of a process substitution when it is first
// run.
func (hooks) ProcessSubst(ps *syntax.ProcSubst, c *parse.Command) any {
	return newProcSubst(ps, c)
}

// list compiles statements that run one after the other.
func (k *compiler) list(stmts []*syntax.Stmt) node {
	nodes := make([]node, 0, len(stmts))
	outer := k.follows
	for i, st := range stmts {
		k.follows = i > 0 && stmts[i-1].Background
		nodes = append(nodes, k.stmt(st))
	}
	k.follows = outer
	switch len(nodes) {
	case 0:
		return func(sh *Shell) flow { return flowNone }
	case 1:
		return nodes[0]
	}
	if allBackground(stmts[:len(stmts)-1]) {
		return sequence(nodes)
	}
	return inList(sequence(nodes))
}

// sequence runs nodes one after the other.
func sequence(nodes []node) node {
	return func(sh *Shell) flow {
		for _, n := range nodes {
			if fl := n(sh); fl != flowNone {
				return fl
			}
		}
		return flowNone
	}
}

// inList runs n as what an interrupt ends the rest of (bash 5.2: a; b and a && b,
// but not a & b).
func inList(n node) node {
	return func(sh *Shell) flow {
		sh.lists++
		fl := n(sh)
		sh.lists--
		return fl
	}
}

func allBackground(stmts []*syntax.Stmt) bool {
	for _, st := range stmts {
		if !st.Background {
			return false
		}
	}
	return true
}

// quietly compiles a statement whose failure is a matter of the shell that
// waits for it, if it is a simple command.
func (k *compiler) quietly(st *syntax.Stmt, compile func(*syntax.Stmt) node) node {
	k.quiet = st
	n := compile(st)
	k.quiet = nil
	return n
}

// stmt compiles a statement: redirections, !, &.
func (k *compiler) stmt(st *syntax.Stmt) node {
	if st.Background {
		return unlessDormant(k.background(st))
	}
	n := k.command(st)
	if st.Negated {
		return unlessDormant(negate(n))
	}
	switch st.Cmd.(type) {
	case *syntax.CallExpr, *syntax.DeclClause:
		return n // they ask before
	case *syntax.ArithmCmd, *syntax.TestClause:
		if len(st.Redirs) == 0 {
			return n // so do they
		}
	}
	return unlessDormant(n)
}

// unlessDormant does nothing while set -n is on, as before has it for commands
// that are simple or conditions: no loop may wait for what is not run.
func unlessDormant(n node) node {
	return func(sh *Shell) flow {
		if sh.slow && sh.dormant() {
			return flowNone
		}
		return n(sh)
	}
}

// negate is ! PIPELINE: the failure of the pipeline has no consequences. What
// fails in it has none either if set -e is on before (bash 5.2).
func negate(n node) node {
	return func(sh *Shell) flow {
		by := 0
		if sh.opts.errexit { // bash 5.2: set -e within it counts
			by = 1
		}
		sh.noErrexit += by
		fl := n(sh)
		sh.noErrexit -= by
		if fl == flowNone || fl == flowBreak || fl == flowContinue {
			if sh.Status == 0 {
				sh.Status = 1
			} else {
				sh.Status = 0
			}
		}
		return fl
	}
}

// command compiles the command of a statement with its redirections.
func (k *compiler) command(st *syntax.Stmt) node {
	switch c := st.Cmd.(type) {
	case nil:
		if st.Negated && len(st.Redirs) == 0 {
			return func(sh *Shell) flow { sh.Status = 0; return flowNone }
		}
		return k.simple(st, &syntax.CallExpr{})
	case *syntax.CallExpr:
		return k.simple(st, c)
	case *syntax.DeclClause:
		return k.declaration(st, c)
	case *syntax.LetClause:
		return k.let(st, c)
	case *syntax.BinaryCmd:
		return k.redirected(st, k.binary(st, c))
	case *syntax.FuncDecl:
		return k.funcDecl(st, c)
	}
	if c, ok := st.Cmd.(*syntax.Subshell); ok && slices.ContainsFunc(st.Redirs, allocates) {
		return k.subshellOf(st, &body{info: k.info(st), node: k.redirected(st, k.inside(c))})
	}
	return k.redirected(st, k.compound(st))
}

// allocates reports whether a redirection is {name}>. Bash performs those of a
// subshell in it.
func allocates(r *syntax.Redirect) bool { return r.N != nil && r.N.Value[0] == '{' }

func (k *compiler) compound(st *syntax.Stmt) node {
	switch c := st.Cmd.(type) {
	case *syntax.Block:
		return k.list(c.Stmts)
	case *syntax.Subshell:
		return k.subshell(st, c)
	case *syntax.IfClause:
		return k.ifClause(c)
	case *syntax.WhileClause:
		return k.whileClause(c)
	case *syntax.ForClause:
		return k.keepsLine(c.Pos(), c.End(), k.forClause(st, c))
	case *syntax.CaseClause:
		return k.keepsLine(c.Pos(), c.End(), k.within(c.Pos(), func() node { return k.caseClause(st, c) }))
	case *syntax.ArithmCmd:
		return k.arithCmd(st, c)
	case *syntax.TestClause:
		return k.testClause(st, c)
	case *syntax.TimeClause:
		return k.timeClause(c)
	case *syntax.CoprocClause:
		return k.coproc(st, c)
	}
	panic(fmt.Sprintf("interp: no rule for %T", st.Cmd))
}

// redirected wraps a compound command in its redirections.
func (k *compiler) redirected(st *syntax.Stmt, n node) node {
	if len(st.Redirs) == 0 {
		return n
	}
	rs := k.redirects(st.Redirs)
	line, own := k.redirectLine(st)
	stdin := slices.ContainsFunc(rs, func(r redir) bool { return r.n == 0 })
	return func(sh *Shell) flow {
		sh.line = line
		if n := len(sh.frames); n > 0 && !own && sh.frames[n-1].fn != nil {
			sh.line = sh.frames[n-1].fn.line
		}
		substs := len(sh.procSubsts)
		undo, err := sh.redirect(rs)
		if err != nil {
			fl := sh.fail(err)
			undo.undo(sh)
			return sh.after(fl)
		}
		outer := sh.stdinGiven
		sh.stdinGiven = stdin
		fl := n(sh)
		sh.stdinGiven = outer
		undo.undo(sh)
		sh.closeProcSubsts(substs)
		return fl
	}
}

// redirectLine is the line of the redirections of a compound command: where
// bash's parser is when the command is executed, which in a function is where
// its body begins; [[ ]], (( )) and ( ) have a line of their own.
func (k *compiler) redirectLine(st *syntax.Stmt) (line int, own bool) {
	switch st.Cmd.(type) {
	case *syntax.ArithmCmd, *syntax.TestClause, *syntax.Subshell:
		return k.lineOf(st), true
	}
	all := k.cmd.Stmts
	if k.lines != nil || len(all) == 0 {
		return k.line(st.Pos()), true
	}
	return k.line(all[len(all)-1].End()), false
}

// binary compiles && and || lists, and pipelines. All are parsed left-deep
// and flattened here, so that a long chain does not recurse.
func (k *compiler) binary(st *syntax.Stmt, c *syntax.BinaryCmd) node {
	switch c.Op {
	case syntax.AndStmt, syntax.OrStmt:
		return k.andOr(c)
	}
	return k.pipeline(st, c).run
}

func (k *compiler) andOr(c *syntax.BinaryCmd) node {
	var ops []syntax.BinCmdOperator
	var stmts []*syntax.Stmt
	for {
		ops = append(ops, c.Op)
		stmts = append(stmts, c.Y)
		x, ok := c.X.Cmd.(*syntax.BinaryCmd)
		if !ok || c.X.Negated || c.X.Background || len(c.X.Redirs) > 0 || x.Op != syntax.AndStmt && x.Op != syntax.OrStmt {
			stmts = append(stmts, c.X)
			break
		}
		c = x
	}
	last := len(stmts) - 1
	nodes := make([]node, len(stmts))
	or := make([]bool, len(stmts))
	for i := range stmts {
		nodes[i] = k.stmt(stmts[last-i])
		if i > 0 {
			or[i] = ops[last-i] == syntax.OrStmt
		}
	}
	return func(sh *Shell) flow {
		sh.noErrexit++
		sh.lists++
		fl := nodes[0](sh)
		for i := 1; fl == flowNone && i <= last; i++ {
			if or[i] == (sh.Status == 0) {
				continue
			}
			if i == last {
				sh.noErrexit--
				fl = nodes[i](sh)
				sh.lists--
				return fl
			}
			fl = nodes[i](sh)
		}
		sh.noErrexit--
		sh.lists--
		return fl
	}
}

func (k *compiler) ifClause(c *syntax.IfClause) node {
	cond, then := k.keepsLine(c.Pos(), c.ThenPos, k.list(c.Cond)), k.list(c.Then)
	var els node
	switch {
	case c.Else == nil:
	case c.Else.ThenPos.IsValid():
		els = k.ifClause(c.Else)
	default:
		els = k.list(c.Else.Then)
	}
	return func(sh *Shell) flow {
		if fl := sh.condition(cond); fl != flowNone {
			return fl
		}
		if sh.Status == 0 {
			return then(sh)
		}
		if els != nil {
			return els(sh)
		}
		sh.Status = 0
		return flowNone
	}
}

// condition runs the list that if, while and until test.
func (sh *Shell) condition(cond node) flow {
	sh.noErrexit++
	fl := cond(sh)
	sh.noErrexit--
	return fl
}

func (k *compiler) whileClause(c *syntax.WhileClause) node {
	cond, do, until := k.list(c.Cond), k.list(c.Do), c.Until
	return func(sh *Shell) flow {
		sh.loopDepth++
		status := 0
		for {
			if fl := sh.attend(); fl != flowNone {
				sh.loopDepth--
				return fl
			}
			fl := sh.condition(cond)
			switch {
			case fl == flowNone:
				if (sh.Status == 0) == until {
					sh.loopDepth--
					sh.Status = status
					return flowNone
				}
				fl = do(sh)
				status = sh.Status
			case fl == flowBreak && sh.Status != 0 && !until:
				sh.Status = status // the condition has stopped: it was not true
			case fl == flowContinue && (sh.Status == 0) == until: // only a trap continues and fails
				fl = flowBreak
				sh.Status = status
			}
			if fl != flowNone {
				out, stop := sh.loopFlow(fl)
				if stop {
					sh.loopDepth--
					return out
				}
			}
		}
	}
}

func (k *compiler) forClause(st *syntax.Stmt, c *syntax.ForClause) node {
	switch l := c.Loop.(type) {
	case *syntax.CStyleLoop:
		return k.arithFor(st, l, k.list(c.Do))
	case *syntax.WordIter:
		do := k.within(c.Pos(), func() node { return k.list(c.Do) })
		if c.Select {
			return k.selectLoop(st, l, do)
		}
		return k.forWords(st, l, do)
	}
	panic(fmt.Sprintf("interp: no rule for %T", c.Loop))
}

func (k *compiler) wordList(ws []*syntax.Word) []*expand.Word {
	out := make([]*expand.Word, 0, len(ws))
	for _, w := range ws {
		out = append(out, words.Word(k.cmd, w))
	}
	return out
}
