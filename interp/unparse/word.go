package unparse

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/quote"
)

// word is the text of a word.
func (p *printer) word(w *syntax.Word) string {
	if w == nil || len(w.Parts) == 0 {
		return ""
	}
	if lit, ok := w.Parts[0].(*syntax.Lit); ok && len(w.Parts) == 1 && !strings.Contains(lit.Value, "\\") {
		return lit.Value
	}
	return p.text(w.Pos(), w.End(), w)
}

// edit replaces a piece of the source.
type edit struct {
	from, end int
	text      string
}

// text is the source between two positions, which belongs to n, with what the
// lexer resolves replaced.
func (p *printer) text(from, end syntax.Pos, n syntax.Node) string {
	return p.edited(int(from.Offset()), p.c.Slice(from, end), n)
}

// arithm is the text of arithmetic in n.
func (p *printer) arithm(n syntax.Node, text string) string {
	if !strings.ContainsAny(text, "$\\") {
		return text
	}
	at := int(n.Pos().Offset())
	if i := strings.Index(p.c.Text[at:], text); i >= 0 {
		at += i
	}
	return p.edited(at, text, n)
}

func (p *printer) edited(at int, text string, n syntax.Node) string {
	if !strings.ContainsAny(text, "$\\<>") {
		return text
	}
	edits := p.edits(n)
	slices.SortFunc(edits, func(a, b edit) int { return a.from - b.from })
	var sb strings.Builder
	last := at
	for _, e := range edits {
		if e.from < last || e.end > at+len(text) {
			continue
		}
		unfold(&sb, p.c.Text[last:e.from])
		sb.WriteString(e.text)
		last = e.end
	}
	unfold(&sb, p.c.Text[last:at+len(text)])
	return sb.String()
}

// edits lists the replacements in n.
func (p *printer) edits(n syntax.Node) []edit {
	return p.editsIn(n, nil, nil)
}

// editsIn appends the replacements in n to list. in are the nodes around it.
func (p *printer) editsIn(n syntax.Node, in []syntax.Node, list []edit) []edit {
	syntax.Walk(n, func(n syntax.Node) bool {
		if n == nil {
			in = in[:len(in)-1]
			return false
		}
		if b, ok := n.(*syntax.BinaryArithm); ok {
			list = p.editsOf(b, in, list)
			return false
		}
		e, leaf := p.edit(n, in)
		if e.end > e.from {
			list = append(list, e)
		}
		if !leaf {
			in = append(in, n)
		}
		return !leaf
	})
	return list
}

// editsOf is editsIn for the operands of 1+1+1+..., whose tree may be too deep
// for the stack.
func (p *printer) editsOf(b *syntax.BinaryArithm, in []syntax.Node, list []edit) []edit {
	right := []syntax.Node{b.Y}
	left, ok := b.X.(*syntax.BinaryArithm)
	for ; ok; left, ok = b.X.(*syntax.BinaryArithm) {
		b = left
		right = append(right, b.Y)
	}
	list = p.editsIn(b.X, in, list)
	for i := len(right) - 1; i >= 0; i-- {
		list = p.editsIn(right[i], in, list)
	}
	return list
}

// edit returns the replacement for one node, if it has one; in a leaf there
// are no others.
func (p *printer) edit(n syntax.Node, in []syntax.Node) (e edit, leaf bool) {
	switch n := n.(type) {
	case *syntax.SglQuoted, *syntax.DblQuoted, *syntax.CmdSubst, *syntax.ProcSubst:
	case *syntax.ArithmExp:
		if p.c.Arithm(n) != "" {
			return edit{}, false
		}
	default:
		return edit{}, false
	}
	from, end := int(n.Pos().Offset()), int(n.End().Offset())
	switch n := n.(type) {
	case *syntax.SglQuoted:
		text := p.c.Text[from:end]
		if n.Dollar {
			text = quote.DollarSingle(n.Value)
			if !bare(in) {
				text = quote.Single(text)
			}
		}
		return edit{from, end, text}, true
	case *syntax.DblQuoted:
		if n.Dollar {
			return edit{from, from + 1, ""}, false
		}
	case *syntax.CmdSubst:
		return edit{from, end, p.commandSubst(n)}, true
	case *syntax.ArithmExp:
		return edit{from, end, emptyArithm(n)}, true
	case *syntax.ProcSubst:
		return edit{from, end, p.substitution(n.Op.String(), n.Stmts)}, true
	}
	return edit{}, false
}

// emptyArithm is arithmetic without a text, in which the parser has seen a 0.
func emptyArithm(n *syntax.ArithmExp) string {
	if n.Bracket {
		return "$[]"
	}
	return "$(())"
}

// bare reports whether $'...' inside the given nodes becomes text without
// quotes: in double quotes, in ${...} that takes no pattern.
func bare(in []syntax.Node) bool {
	quoted := false
	for _, n := range in {
		if _, ok := n.(*syntax.DblQuoted); ok {
			quoted = true
		}
	}
	for i := len(in) - 1; i >= 0 && quoted; i-- {
		switch n := in[i].(type) {
		case *syntax.ArithmExp:
			return false
		case *syntax.ParamExp:
			return n.Repl == nil && (n.Exp == nil || !takesPattern(n.Exp.Op))
		}
	}
	return false
}

func takesPattern(op syntax.ParExpOperator) bool {
	switch op {
	case syntax.RemSmallPrefix, syntax.RemLargePrefix, syntax.RemSmallSuffix, syntax.RemLargeSuffix,
		syntax.UpperFirst, syntax.UpperAll, syntax.LowerFirst, syntax.LowerAll, parse.ToggleFirst, parse.ToggleAll:
		return true
	}
	return false
}

// unfold writes text without its continued lines.
func unfold(sb *strings.Builder, text string) {
	last := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		if text[i+1] == '\n' {
			sb.WriteString(text[last:i])
			last = i + 2
		}
		i++
	}
	sb.WriteString(text[last:])
}

// commandSubst is a command substitution: printed again, or verbatim in
// backquotes and where bash did not know yet that $(( is no arithmetic.
func (p *printer) commandSubst(n *syntax.CmdSubst) string {
	if n.Backquotes {
		var sb strings.Builder
		unfold(&sb, p.c.Source(n))
		return sb.String()
	}
	if h := p.c.Hole(n); h != nil && h.Kind == parse.HoleNested {
		return h.Text
	}
	return p.substitution("$(", n.Stmts)
}

// substitution prints the inside of $(...) as bash does when it has parsed it:
// on one line where that is possible, newlines between commands kept.
func (p *printer) substitution(open string, stmts []*syntax.Stmt) string {
	in := &printer{c: p.c, newlines: true}
	in.list(stmts)
	in.flush("")
	text := in.sb.String()
	if strings.HasPrefix(text, "(") {
		text = " " + text
	}
	return open + text + ")"
}
