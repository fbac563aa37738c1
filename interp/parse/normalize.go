package parse

import (
	"slices"

	"mvdan.cc/sh/v3/syntax"
)

// normalize puts right where the parser groups commands otherwise than bash:
//
//   - the body of a function is one compound command; the parser makes
//     f() { a; } && b a function with the body { a; } && b;
//   - likewise coproc { a; } | b is a pipeline for bash, not a coprocess;
//   - in [[ ]], ! binds tighter than && and that tighter than ||;
//   - time -- is time -p;
//   - in an array, [1]= x are two elements;
//   - 2>&-x is 2>&- and a word x.
//
// It returns false for what the parser accepts and bash does not: a function
// without a name, or whose body is no compound command.
//
// text is what was parsed.
func normalize(text string, stmts []*syntax.Stmt) bool {
	n := &normalizer{text: text}
	n.stmts(stmts)
	return !n.bad
}

// normalizer walks commands and, if alias is set, looks for names of aliases
// on the way.
type normalizer struct {
	text    string
	alias   func(string) (string, bool)
	aliased bool
	// deferred: aliases in substitutions are not looked for.
	deferred bool
	bad      bool
}

func (n *normalizer) stmts(stmts []*syntax.Stmt) {
	for _, st := range stmts {
		n.stmt(st)
	}
}

func (n *normalizer) stmt(st *syntax.Stmt) {
	switch cmd := st.Cmd.(type) {
	case *syntax.FuncDecl:
		hoist(st, &cmd.Body)
		n.function(cmd)
	case *syntax.CoprocClause:
		n.coproc(cmd)
		hoist(st, &cmd.Stmt)
	case *syntax.TimeClause:
		dropDashes(cmd)
	}
	splitCloses(st)
	for _, rd := range st.Redirs {
		n.word(rd.Word)
		n.word(rd.Hdoc)
	}
	n.command(st.Cmd)
}

// splitCloses makes a word of its own of what follows >&- or <&- in a simple command.
func splitCloses(st *syntax.Stmt) {
	call, ok := st.Cmd.(*syntax.CallExpr)
	if !ok && st.Cmd != nil {
		return
	}
	for _, rd := range st.Redirs {
		if rd.Op != syntax.DplOut && rd.Op != syntax.DplIn || rd.Word == nil {
			continue
		}
		minus, rest := splitMinus(rd.Word)
		if rest == nil {
			continue
		}
		rd.Word = minus
		if numbers(rest, st.Redirs) {
			continue
		}
		if call == nil {
			call = new(syntax.CallExpr)
			st.Cmd = call
		}
		at := slices.IndexFunc(call.Args, func(w *syntax.Word) bool { return w.Pos().After(rest.Pos()) })
		if at < 0 {
			at = len(call.Args)
		}
		call.Args = slices.Insert(call.Args, at, rest)
	}
}

// numbers makes the word the number of a redirection that follows at once, if it is
// a number and there is one: 2>&-3>&1.
func numbers(w *syntax.Word, redirs []*syntax.Redirect) bool {
	lit, ok := w.Parts[0].(*syntax.Lit)
	if !ok || len(w.Parts) > 1 || !isDigits(lit.Value) {
		return false
	}
	for _, rd := range redirs {
		if rd.N == nil && rd.OpPos == w.End() {
			rd.N = lit
			return true
		}
	}
	return false
}

// splitMinus cuts a word behind the - that it begins with; rest is nil if there
// is nothing else.
func splitMinus(w *syntax.Word) (minus, rest *syntax.Word) {
	lit, ok := w.Parts[0].(*syntax.Lit)
	if !ok || lit.Value == "" || lit.Value[0] != '-' || lit.Value == "-" && len(w.Parts) == 1 {
		return w, nil
	}
	parts := slices.Clone(w.Parts[1:])
	cut := syntax.NewPos(lit.ValuePos.Offset()+1, lit.ValuePos.Line(), lit.ValuePos.Col()+1)
	if lit.Value != "-" {
		parts = slices.Insert(parts, 0, syntax.WordPart(&syntax.Lit{ValuePos: cut, ValueEnd: lit.ValueEnd, Value: lit.Value[1:]}))
	}
	one := &syntax.Lit{ValuePos: lit.ValuePos, ValueEnd: cut, Value: "-"}
	return &syntax.Word{Parts: []syntax.WordPart{one}}, &syntax.Word{Parts: parts}
}

// function looks at a definition; its name may be an alias.
func (n *normalizer) function(fn *syntax.FuncDecl) {
	if fn.Name == nil || fn.Body.Negated {
		n.bad = true
		return
	}
	n.firstWord(fn.Name.Value)
	switch fn.Body.Cmd.(type) {
	case nil, *syntax.CallExpr, *syntax.DeclClause, *syntax.LetClause, *syntax.FuncDecl, *syntax.TimeClause, *syntax.CoprocClause:
		n.bad = true
	}
}

func (n *normalizer) command(cmd syntax.Command) {
	switch cmd := cmd.(type) {
	case *syntax.CallExpr:
		n.call(cmd)
	case *syntax.DeclClause:
		n.firstWord(cmd.Variant.Value)
		n.assigns(cmd.Args)
	case *syntax.BinaryCmd:
		n.binary(cmd)
	case *syntax.TestClause:
		n.brokenTest(cmd.X)
		cmd.X = testTree(cmd.X)
		n.test(cmd.X)
	case *syntax.FuncDecl:
		n.stmt(cmd.Body)
	case *syntax.TimeClause:
		if cmd.Stmt != nil {
			n.stmt(cmd.Stmt)
		}
	case *syntax.CoprocClause:
		n.stmt(cmd.Stmt)
	default:
		n.compound(cmd)
	}
}

func (n *normalizer) compound(cmd syntax.Command) {
	switch cmd := cmd.(type) {
	case *syntax.Block:
		n.stmts(cmd.Stmts)
	case *syntax.Subshell:
		n.stmts(cmd.Stmts)
	case *syntax.IfClause:
		for ; cmd != nil; cmd = cmd.Else {
			n.stmts(cmd.Cond)
			n.stmts(cmd.Then)
		}
	case *syntax.WhileClause:
		n.stmts(cmd.Cond)
		n.stmts(cmd.Do)
	case *syntax.ForClause:
		if loop, ok := cmd.Loop.(*syntax.WordIter); ok {
			n.words(loop.Items)
		}
		n.stmts(cmd.Do)
	case *syntax.CaseClause:
		n.word(cmd.Word)
		for _, item := range cmd.Items {
			n.words(item.Patterns)
			n.stmts(item.Stmts)
		}
	}
}

// call looks at a simple command. The parser knows two reserved words too few.
func (n *normalizer) call(cmd *syntax.CallExpr) {
	if len(cmd.Args) > 0 {
		w := cmd.Args[0].Lit()
		n.firstWord(w)
		n.bad = n.bad || (w == "in" || w == "else") && len(cmd.Assigns) == 0
	}
	n.assigns(cmd.Assigns)
	n.words(cmd.Args)
}

// binary follows the left side of long pipelines and lists without
// recursion.
func (n *normalizer) binary(cmd *syntax.BinaryCmd) {
	for {
		n.stmt(cmd.Y)
		x, ok := cmd.X.Cmd.(*syntax.BinaryCmd)
		if !ok {
			n.stmt(cmd.X)
			return
		}
		cmd = x
	}
}

func (n *normalizer) assigns(list []*syntax.Assign) {
	for _, as := range list {
		n.word(as.Value)
		if as.Array == nil {
			continue
		}
		as.Array.Elems = n.elements(as.Array.Elems)
		for _, e := range as.Array.Elems {
			n.word(e.Value)
		}
	}
}

// elements makes two of the element in ([1]= x), which the parser takes for
// ([1]=x).
func (n *normalizer) elements(list []*syntax.ArrayElem) []*syntax.ArrayElem {
	for i := 0; i < len(list); i++ {
		e := list[i]
		if e.Index == nil || e.Value == nil {
			continue
		}
		if at := int(e.Value.Pos().Offset()); at < 1 || at > len(n.text) || n.text[at-1] != ' ' && n.text[at-1] != '\t' {
			continue
		}
		value := e.Value
		e.Value = nil
		list = slices.Insert(list, i+1, &syntax.ArrayElem{Value: value})
	}
	return list
}

func (n *normalizer) test(x syntax.TestExpr) {
	switch x := x.(type) {
	case *syntax.BinaryTest:
		n.test(x.X)
		n.test(x.Y)
	case *syntax.UnaryTest:
		n.test(x.X)
	case *syntax.ParenTest:
		n.test(x.X)
	case *syntax.Word:
		n.word(x)
	}
}

func (n *normalizer) words(ws []*syntax.Word) {
	for _, w := range ws {
		n.word(w)
	}
}

func (n *normalizer) word(w *syntax.Word) {
	if w != nil {
		n.parts(w.Parts)
	}
}

// parts looks for commands inside words.
func (n *normalizer) parts(parts []syntax.WordPart) {
	for _, part := range parts {
		switch part := part.(type) {
		case *syntax.DblQuoted:
			n.parts(part.Parts)
		case *syntax.CmdSubst:
			if !part.Backquotes && !n.deferred {
				n.stmts(part.Stmts)
			}
			// ${ cmd; } is of later versions of bash.
			n.bad = n.bad || part.TempFile || part.ReplyVar
		case *syntax.ProcSubst:
			if !n.deferred {
				n.stmts(part.Stmts)
			}
		case *syntax.ParamExp:
			if part.Exp != nil {
				n.word(part.Exp.Word)
			}
			if part.Repl != nil {
				n.word(part.Repl.Orig)
				n.word(part.Repl.With)
			}
		}
	}
}

// hoist makes the list or pipeline that the parser took for the body of st the
// command of st, and its first command the body.
func hoist(st *syntax.Stmt, body **syntax.Stmt) {
	list, ok := (*body).Cmd.(*syntax.BinaryCmd)
	if !ok {
		return
	}
	first := list
	for {
		x, ok := first.X.Cmd.(*syntax.BinaryCmd)
		if !ok {
			break
		}
		first = x
	}
	*body = first.X
	first.X = &syntax.Stmt{Position: st.Position, Cmd: st.Cmd}
	if list.Op == syntax.AndStmt || list.Op == syntax.OrStmt {
		first.X.Negated, st.Negated = st.Negated, false
	}
	st.Cmd = list
}

// coproc makes coproc a b | c the command a b in a coprocess: the
// parser takes a for its name.
func (n *normalizer) coproc(cmd *syntax.CoprocClause) {
	if cmd.Name == nil {
		return
	}
	st := cmd.Stmt
	for {
		list, ok := st.Cmd.(*syntax.BinaryCmd)
		if !ok {
			break
		}
		st = list.X
	}
	if call, ok := st.Cmd.(*syntax.CallExpr); ok {
		n.bad = n.bad || cmd.Name.Lit() == "!"
		call.Args = append([]*syntax.Word{cmd.Name}, call.Args...)
		st.Position = cmd.Name.Pos()
		cmd.Name = nil
	}
}

func dropDashes(cmd *syntax.TimeClause) {
	if cmd.Stmt == nil {
		return
	}
	call, ok := cmd.Stmt.Cmd.(*syntax.CallExpr)
	if ok && len(call.Assigns) == 0 && len(call.Args) > 1 && call.Args[0].Lit() == "--" {
		call.Args = call.Args[1:]
		cmd.PosixFormat = true
	}
}
