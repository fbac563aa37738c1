package unparse

import (
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

func (p *printer) simple(cmd *syntax.CallExpr) {
	for i, as := range cmd.Assigns {
		if i > 0 {
			p.print(" ")
		}
		p.assign(as)
	}
	if len(cmd.Assigns) > 0 && len(cmd.Args) > 0 {
		p.print(" ")
	}
	p.words(cmd.Args)
}

func (p *printer) words(ws []*syntax.Word) {
	for i, w := range ws {
		if i > 0 {
			p.print(" ")
		}
		p.print(p.word(w))
	}
}

func (p *printer) declaration(cmd *syntax.DeclClause) {
	p.print(cmd.Variant.Value)
	for _, as := range cmd.Args {
		p.print(" ")
		p.assign(as)
	}
}

// assign prints an assignment: verbatim, but the elements of an array, which
// are words, with single blanks between them.
func (p *printer) assign(as *syntax.Assign) {
	if as.Array == nil {
		text := p.edited(int(as.Pos().Offset()), p.c.Source(as), as)
		if as.Value != nil && strings.HasPrefix(p.c.Source(as.Value), "(") {
			text = parse.ListText(text)
		}
		p.print(text)
		return
	}
	p.print(p.text(as.Pos(), as.Array.Lparen, as.Name) + "(")
	for i, e := range as.Array.Elems {
		if i > 0 {
			p.print(" ")
		}
		p.print(p.element(e))
	}
	p.print(")")
}

func (p *printer) element(e *syntax.ArrayElem) string {
	if e.Index == nil {
		return p.word(e.Value)
	}
	eq := "]="
	if p.c.Appends(e) {
		eq = "]+="
	}
	s := "[" + p.arithm(e.Index, p.c.Subscript(e.Index)) + eq
	if e.Value != nil {
		s += p.word(e.Value)
	}
	return s
}

// redirects prints redirections, with a blank in front if something is there
// already. The bodies of here-documents follow at once unless the command is
// part of a list.
func (p *printer) redirects(rds []*syntax.Redirect) {
	var docs []*syntax.Redirect
	if len(rds) > 0 {
		p.wasDoc = false
	}
	for i, rd := range rds {
		if i > 0 || p.sb.Len() > 0 && p.last != ' ' && p.last != '\n' {
			p.print(" ")
		}
		p.redirect(rd)
		if isHeredoc(rd) {
			docs = append(docs, rd)
		}
	}
	switch {
	case len(docs) == 0:
	case p.conn > 0:
		p.deferred = append(p.deferred, docs...)
	default:
		p.bodies(docs)
	}
}

func isHeredoc(rd *syntax.Redirect) bool {
	return rd.Op == syntax.Hdoc || rd.Op == syntax.DashHdoc
}

func (p *printer) redirect(rd *syntax.Redirect) {
	n := ""
	if rd.N != nil {
		n = rd.N.Value
	}
	switch rd.Op {
	case syntax.RdrIn, syntax.WordHdoc:
		p.print(unless(n, "0") + rd.Op.String() + " " + p.word(rd.Word))
	case syntax.RdrOut, syntax.AppOut, syntax.RdrClob:
		p.print(unless(n, "1") + rd.Op.String() + " " + p.word(rd.Word))
	case syntax.RdrInOut:
		if n == "" {
			n = "0"
		}
		p.print(unless(n, "1") + "<> " + p.word(rd.Word))
	case syntax.RdrAll, syntax.AppAll:
		p.print(rd.Op.String() + " " + p.word(rd.Word))
	case syntax.Hdoc, syntax.DashHdoc:
		delim, quoted := p.c.Delimiter(rd)
		if quoted {
			delim = "'" + strings.ReplaceAll(delim, "'", `'\''`) + "'"
		}
		p.print(unless(n, "0") + rd.Op.String() + delim)
	case syntax.DplIn, syntax.DplOut:
		p.duplicate(rd, n)
	}
}

func unless(n, standard string) string {
	if n == standard {
		return ""
	}
	return n
}

// duplicate prints <& and >&. With a number or a dash the descriptor in front
// is always printed, and closing is always >&-.
func (p *printer) duplicate(rd *syntax.Redirect, n string) {
	standard := "1"
	if rd.Op == syntax.DplIn {
		standard = "0"
	}
	w := p.word(rd.Word)
	if n == "" && (w == "-" || isDigits(strings.TrimSuffix(w, "-")) || strings.HasSuffix(w, "-") && rd.Op == syntax.DplOut) {
		n = standard
	}
	op := rd.Op.String()
	if w == "-" {
		op = ">&"
	}
	if !isDigits(strings.TrimSuffix(w, "-")) && !strings.HasSuffix(w, "-") {
		n = unless(n, standard)
	}
	p.print(n + op + w)
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
