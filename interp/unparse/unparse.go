// Package unparse prints commands as bash prints them.
//
// Bash keeps no source text of a command: declare -f, type, jobs and
// BASH_COMMAND print the tree in a layout of bash's own, in which words are
// verbatim but for what the lexer has resolved: continued lines, $'...' and
// $"...", and the inside of command substitutions, which is printed again.
// That layout is kept here, odd ends included, because scripts compare it and
// other shells read it back.
package unparse

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// Func returns the text of declare -f name: the function with the given body,
// which is the Body of the FuncDecl in c, and a final newline.
func Func(name string, body *syntax.Stmt, c *parse.Command) string {
	p := &printer{c: c}
	p.print(name + " () ")
	p.function(body)
	p.print("\n")
	return p.sb.String()
}

// Exported returns the definition of a function as it stands in the environment
// of commands: "() {" and so on, each line indented by one blank.
func Exported(body *syntax.Stmt, c *parse.Command) string {
	p := &printer{c: c, exported: true}
	p.print("() ")
	p.function(body)
	return p.sb.String()
}

// Command returns a statement as jobs shows it, with " &" for a background
// one.
func Command(st *syntax.Stmt, c *parse.Command) string {
	p := &printer{c: c}
	p.list([]*syntax.Stmt{st})
	return p.sb.String()
}

// Simple returns a simple command as BASH_COMMAND has it, with the
// redirections of its statement.
func Simple(cmd *syntax.CallExpr, redirs []*syntax.Redirect, c *parse.Command) string {
	p := &printer{c: c}
	p.simple(cmd)
	p.redirects(redirs)
	return p.sb.String()
}

// Header returns what BASH_COMMAND is while the DEBUG trap runs for a
// compound command: "for x in a b", "case x in ", "(( x ))"; and the whole
// command for a simple one. The others have no header: "".
func Header(st *syntax.Stmt, c *parse.Command) string {
	p := &printer{c: c}
	switch cmd := st.Cmd.(type) {
	case nil, *syntax.CallExpr, *syntax.DeclClause, *syntax.LetClause, *syntax.TestClause, *syntax.ArithmCmd:
		p.stmtCommand(st)
	case *syntax.ForClause:
		loop, ok := cmd.Loop.(*syntax.WordIter)
		if !ok {
			return ""
		}
		p.forHead(cmd, loop)
	case *syntax.CaseClause:
		p.print("case " + p.word(cmd.Word) + " in ")
	}
	return p.sb.String()
}

// Word returns the text of a word.
func Word(w *syntax.Word, c *parse.Command) string {
	return (&printer{c: c}).word(w)
}

// Element returns the text of an element of a compound assignment.
func Element(e *syntax.ArrayElem, c *parse.Command) string {
	return (&printer{c: c}).element(e)
}

// printer writes commands.
type printer struct {
	c  *parse.Command
	sb strings.Builder
	// last is the last byte written.
	last byte

	indent int
	// exported: see Exported; begun counts the first lines.
	exported bool
	begun    int
	funcs    int  // nesting of function definitions; lists are broken into lines
	conn     int  // nesting of lists and pipelines; here-documents wait
	newlines bool // in a substitution: newlines between commands stay

	deferred []*syntax.Redirect // here-documents whose bodies wait
	// wasDoc says that a body has ended the line: the next ; is left out.
	wasDoc bool
}

func (p *printer) print(s string) {
	if s != "" {
		p.sb.WriteString(s)
		p.last = s[len(s)-1]
	}
}

// newline starts a line of the current indentation.
func (p *printer) newline(s string) {
	switch {
	case !p.exported:
		p.print("\n" + strings.Repeat(" ", p.indent))
	case p.begun < 2:
		p.print(strings.Repeat(" ", p.begun)) // "() {" and the first command share a line
		p.begun++
	default:
		p.print("\n" + strings.Repeat(" ", min(p.indent, 1)))
	}
	p.print(s)
}

// semicolon ends a command inside a compound one.
func (p *printer) semicolon() {
	if p.last != '&' && p.last != '\n' {
		p.print(";")
	}
}
