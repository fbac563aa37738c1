package unparse

import (
	"fmt"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// step is the indentation of a level.
const step = 4

func (p *printer) command(cmd syntax.Command) {
	switch cmd := cmd.(type) {
	case *syntax.CallExpr:
		p.simple(cmd)
	case *syntax.DeclClause:
		p.declaration(cmd)
	case *syntax.LetClause:
		p.print(p.text(cmd.Pos(), cmd.End(), cmd))
	case *syntax.Block:
		p.group(cmd.Stmts)
	case *syntax.Subshell:
		p.print("( ")
		p.list(cmd.Stmts)
		p.flush("")
		p.print(" )")
	case *syntax.IfClause:
		p.ifClause(cmd)
	case *syntax.WhileClause:
		p.while(cmd)
	case *syntax.ForClause:
		p.forClause(cmd)
	case *syntax.CaseClause:
		p.caseClause(cmd)
	case *syntax.ArithmCmd:
		p.print("((" + p.arithm(cmd, p.c.Arithm(cmd)) + "))")
	case *syntax.TestClause:
		p.print("[[ ")
		p.test(cmd.X)
		p.print(" ]]")
	case *syntax.FuncDecl:
		p.print("function " + cmd.Name.Value + " () ")
		p.function(cmd.Body)
	case *syntax.CoprocClause:
		p.coproc(cmd)
	default:
		panic(fmt.Sprintf("unparse: no rule for %T", cmd))
	}
}

// function prints the body of a function. Bash puts any other body than a
// group into one.
func (p *printer) function(body *syntax.Stmt) {
	conn, deferred := p.conn, p.deferred
	p.conn, p.deferred = 0, nil
	p.funcs++
	p.newline("{ ")
	p.indent += step
	p.newline("")
	block, ok := body.Cmd.(*syntax.Block)
	if ok {
		p.list(block.Stmts)
	} else {
		p.stmt(body)
	}
	p.flush("")
	p.indent -= step
	p.newline("}")
	p.funcs--
	p.conn, p.deferred, p.wasDoc = conn, deferred, false
	if ok {
		p.redirects(body.Redirs)
	}
}

func (p *printer) group(stmts []*syntax.Stmt) {
	p.print("{ ")
	if p.funcs == 0 {
		p.list(stmts)
		p.flush("")
		if p.last != '&' {
			p.print(";")
		}
		p.print(" }")
		return
	}
	p.indent += step
	p.newline("")
	p.list(stmts)
	p.flush("")
	p.indent -= step
	p.newline("}")
}

// block prints the commands of a compound command on lines of their own.
func (p *printer) block(stmts []*syntax.Stmt) {
	p.indent += step
	p.newline("")
	p.list(stmts)
	p.flush("")
	p.semicolon()
	p.indent -= step
}

func (p *printer) ifClause(cmd *syntax.IfClause) {
	p.print("if ")
	p.list(cmd.Cond) // here-documents come behind the first command of then
	p.semicolon()
	p.print(" then")
	p.block(cmd.Then)
	if cmd.Else != nil {
		p.newline("else")
		if cmd.Else.ThenPos.IsValid() {
			p.indent += step
			p.newline("")
			p.ifClause(cmd.Else)
			p.semicolon()
			p.indent -= step
		} else {
			p.block(cmd.Else.Then)
		}
	}
	p.newline("fi")
}

func (p *printer) while(cmd *syntax.WhileClause) {
	if cmd.Until {
		p.print("until ")
	} else {
		p.print("while ")
	}
	p.list(cmd.Cond)
	p.flush("")
	p.semicolon()
	p.print(" do")
	p.block(cmd.Do)
	p.newline("done")
}

func (p *printer) forClause(cmd *syntax.ForClause) {
	switch loop := cmd.Loop.(type) {
	case *syntax.WordIter:
		p.forHead(cmd, loop)
		p.print(";")
	case *syntax.CStyleLoop:
		init, cond, post := p.c.Loop(loop)
		p.print("for ((" + p.loopExpr(loop, init) + "; " + p.loopExpr(loop, cond) + "; " + p.loopExpr(loop, post) + "))")
	}
	p.newline("do")
	p.block(cmd.Do)
	p.newline("done")
}

func (p *printer) loopExpr(loop *syntax.CStyleLoop, text string) string {
	text = strings.TrimLeft(text, " \t\n")
	if text == "" {
		return "1"
	}
	return p.arithm(loop, text)
}

func (p *printer) forHead(cmd *syntax.ForClause, loop *syntax.WordIter) {
	if cmd.Select {
		p.print("select ")
	} else {
		p.print("for ")
	}
	p.print(loop.Name.Value + " in ")
	if !loop.InPos.IsValid() {
		p.print(`"$@"`)
		return
	}
	p.words(loop.Items)
}

func (p *printer) caseClause(cmd *syntax.CaseClause) {
	p.print("case " + p.word(cmd.Word) + " in ")
	p.indent += step
	for _, item := range cmd.Items {
		p.newline("")
		for i, w := range item.Patterns {
			if i > 0 {
				p.print(" | ")
			}
			p.print(p.word(w))
		}
		p.print(")")
		if len(item.Stmts) > 0 {
			p.indent += step
			p.newline("")
			p.list(item.Stmts)
			p.flush("")
			p.indent -= step
		} else {
			p.print("\n")
		}
		p.newline(item.Op.String())
	}
	p.indent -= step
	p.newline("esac")
}

// coproc prints the name that a coprocess has if it is given none.
func (p *printer) coproc(cmd *syntax.CoprocClause) {
	name := "COPROC"
	if cmd.Name != nil {
		name = p.word(cmd.Name)
	}
	p.print("coproc " + name + " ")
	p.stmt(cmd.Stmt)
}
