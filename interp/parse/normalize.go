package parse

import "mvdan.cc/sh/v3/syntax"

// normalize puts right where the parser groups commands otherwise than bash:
//
//   - the body of a function is one compound command; the parser makes
//     f() { a; } && b a function with the body { a; } && b;
//   - likewise coproc { a; } | b is a pipeline for bash, not a coprocess;
//   - in [[ ]], ! binds tighter than && and that tighter than ||;
//   - time -- is time.
func normalize(stmts []*syntax.Stmt) {
	for _, st := range stmts {
		normalizeStmt(st)
	}
}

func normalizeStmt(st *syntax.Stmt) {
	switch cmd := st.Cmd.(type) {
	case *syntax.FuncDecl:
		hoist(st, &cmd.Body)
	case *syntax.CoprocClause:
		normalizeCoproc(cmd)
		hoist(st, &cmd.Stmt)
	case *syntax.TimeClause:
		dropDashes(cmd)
	}
	for _, rd := range st.Redirs {
		normalizeWord(rd.Word)
		normalizeWord(rd.Hdoc)
	}
	normalizeCommand(st.Cmd)
}

func normalizeCommand(cmd syntax.Command) {
	switch cmd := cmd.(type) {
	case *syntax.CallExpr:
		normalizeAssigns(cmd.Assigns)
		normalizeWords(cmd.Args)
	case *syntax.DeclClause:
		normalizeAssigns(cmd.Args)
	case *syntax.BinaryCmd:
		normalizeBinary(cmd)
	case *syntax.Block:
		normalize(cmd.Stmts)
	case *syntax.Subshell:
		normalize(cmd.Stmts)
	case *syntax.IfClause:
		for ; cmd != nil; cmd = cmd.Else {
			normalize(cmd.Cond)
			normalize(cmd.Then)
		}
	case *syntax.WhileClause:
		normalize(cmd.Cond)
		normalize(cmd.Do)
	case *syntax.ForClause:
		if loop, ok := cmd.Loop.(*syntax.WordIter); ok {
			normalizeWords(loop.Items)
		}
		normalize(cmd.Do)
	case *syntax.CaseClause:
		normalizeWord(cmd.Word)
		for _, item := range cmd.Items {
			normalizeWords(item.Patterns)
			normalize(item.Stmts)
		}
	case *syntax.TestClause:
		cmd.X = testTree(cmd.X)
		normalizeTest(cmd.X)
	case *syntax.FuncDecl:
		normalizeStmt(cmd.Body)
	case *syntax.TimeClause:
		if cmd.Stmt != nil {
			normalizeStmt(cmd.Stmt)
		}
	case *syntax.CoprocClause:
		normalizeStmt(cmd.Stmt)
	}
}

// normalizeBinary follows the left side of long pipelines and lists without
// recursion.
func normalizeBinary(cmd *syntax.BinaryCmd) {
	for {
		normalizeStmt(cmd.Y)
		x, ok := cmd.X.Cmd.(*syntax.BinaryCmd)
		if !ok {
			normalizeStmt(cmd.X)
			return
		}
		cmd = x
	}
}

func normalizeAssigns(list []*syntax.Assign) {
	for _, as := range list {
		normalizeWord(as.Value)
		if as.Array == nil {
			continue
		}
		for _, e := range as.Array.Elems {
			normalizeWord(e.Value)
		}
	}
}

func normalizeTest(x syntax.TestExpr) {
	switch x := x.(type) {
	case *syntax.BinaryTest:
		normalizeTest(x.X)
		normalizeTest(x.Y)
	case *syntax.UnaryTest:
		normalizeTest(x.X)
	case *syntax.ParenTest:
		normalizeTest(x.X)
	case *syntax.Word:
		normalizeWord(x)
	}
}

func normalizeWords(ws []*syntax.Word) {
	for _, w := range ws {
		normalizeWord(w)
	}
}

func normalizeWord(w *syntax.Word) {
	if w != nil {
		normalizeParts(w.Parts)
	}
}

// normalizeParts looks for commands inside words.
func normalizeParts(parts []syntax.WordPart) {
	for _, part := range parts {
		switch part := part.(type) {
		case *syntax.DblQuoted:
			normalizeParts(part.Parts)
		case *syntax.CmdSubst:
			if !part.Backquotes {
				normalize(part.Stmts)
			}
		case *syntax.ProcSubst:
			normalize(part.Stmts)
		case *syntax.ParamExp:
			if part.Exp != nil {
				normalizeWord(part.Exp.Word)
			}
			if part.Repl != nil {
				normalizeWord(part.Repl.Orig)
				normalizeWord(part.Repl.With)
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

// normalizeCoproc makes coproc a b | c the command a b in a coprocess: the
// parser takes a for its name.
func normalizeCoproc(cmd *syntax.CoprocClause) {
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
	}
}
