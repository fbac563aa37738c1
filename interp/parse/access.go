package parse

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Arithm returns the expression text of an arithmetic expansion or command:
// what stands between $(( and )), $[ and ], or (( and )).
func (c *Command) Arithm(n syntax.Node) string {
	switch n := n.(type) {
	case *syntax.ArithmExp:
		open := 3
		if n.Bracket {
			open = 2
		}
		return c.arithmText(n.Left, open, n.Right)
	case *syntax.ArithmCmd:
		return c.arithmText(n.Left, 2, n.Right)
	}
	return c.Source(n)
}

// arithmText is the text between two marks, or that of the hole between them,
// which may be empty where Text has a 0.
func (c *Command) arithmText(left syntax.Pos, skip int, right syntax.Pos) string {
	if h := c.holeAt(int(left.Offset()) + skip); h != nil && h.Kind == HoleArithm {
		return h.Text
	}
	return c.between(left, skip, right)
}

func (c *Command) between(left syntax.Pos, skip int, right syntax.Pos) string {
	a, b := int(left.Offset())+skip, int(right.Offset())
	if a >= b || b > len(c.Text) {
		return ""
	}
	return c.Text[a:b]
}

// Element returns the source text of an element of a compound assignment, its
// subscript included.
func (c *Command) Element(e *syntax.ArrayElem) string {
	from, end := int(e.Pos().Offset()), int(e.End().Offset())
	for e.Index != nil && from > 0 && c.Text[from] != '[' {
		from--
	}
	if from >= end {
		return ""
	}
	return c.Text[from:end]
}

// Loop returns the three expressions of for ((init; cond; post)). An empty
// one counts as true (bash manual, Looping Constructs).
func (c *Command) Loop(l *syntax.CStyleLoop) (init, cond, post string) {
	text := c.between(l.Lparen, 2, l.Rparen)
	first := argEnd(text, ';', false)
	init, text = text[:first], text[min(first+1, len(text)):]
	second := argEnd(text, ';', false)
	return init, text[:second], text[min(second+1, len(text)):]
}

// Subscript returns the raw text of a subscript, from after [ to before ]:
// "a b" for the Index of ${m[a b]}, m[a b]=1 or an element ([a b]=1).
func (c *Command) Subscript(index syntax.ArithmExpr) string {
	from := int(index.Pos().Offset())
	for from > 0 && c.Text[from-1] != '[' {
		from--
	}
	if from > 0 {
		if n := bracketEnd(c.Text[from-1:]); n > 0 {
			return c.Text[from : from-1+n]
		}
	}
	return c.Source(index)
}

// Appends reports whether an array element is of the form [subscript]+=value,
// which the tree does not tell from [subscript]=value.
func (c *Command) Appends(e *syntax.ArrayElem) bool {
	if e.Index == nil {
		return false
	}
	at := int(e.Index.Pos().Offset())
	end := at + len(c.Subscript(e.Index)) + 1
	return end < len(c.Text) && c.Text[end] == '+'
}

// SliceText returns the raw offset and length of ${x:offset:length};
// hasLength tells ${x:1:} from ${x:1}.
func (c *Command) SliceText(p *syntax.ParamExp) (offset, length string, hasLength bool) {
	if p.Slice == nil {
		return "", "", false
	}
	from := int(p.Param.End().Offset())
	if p.Index != nil {
		from = int(p.Index.Pos().Offset()) + len(c.Subscript(p.Index)) + 1
	}
	end := int(p.Rbrace.Offset())
	if i := strings.IndexByte(c.Text[from:end], ':'); i >= 0 {
		from += i + 1
	}
	text := c.Text[from:end]
	colon := argEnd(text, ':', true)
	if colon == len(text) {
		return text, "", false
	}
	return text[:colon], text[colon+1:], true
}

// argEnd returns the offset of the first delim in s that is not quoted, nor in
// an expansion or parentheses, nor, if ternary is set, the colon of a ? :
// expression; len(s) if there is none.
func argEnd(s string, delim byte, ternary bool) int {
	sc := &scanner{s: s}
	depth, quests := 0, 0
	for sc.at < len(s) && sc.err == nil {
		switch b := s[sc.at]; {
		case strings.IndexByte("\\'\"`$", b) >= 0:
			sc.quotedOrExpansion()
			continue
		case b == delim && depth == 0 && quests == 0:
			return sc.at
		case b == '(' || b == '[':
			depth++
		case (b == ')' || b == ']') && depth > 0:
			depth--
		case b == '?' && ternary:
			quests++
		case b == ':' && quests > 0:
			quests--
		}
		sc.at++
	}
	return len(s)
}

// Backquoted returns the text inside `...` as bash parses it when the
// substitution is executed: one level of backslashes removed (bash manual,
// Command Substitution), inside double quotes those before " as well, and
// continued lines joined, even within single quotes.
func (c *Command) Backquoted(cs *syntax.CmdSubst, quoted bool) *Source {
	body := c.between(cs.Left, 1, cs.Right)
	return &Source{Name: c.Name, Text: unbackquote(body, quoted), Line: c.Line(cs.Left)}
}

// Nested returns the text inside $((...) that is no arithmetic, which bash, too,
// parses when the substitution is executed; nil for any other substitution.
func (c *Command) Nested(cs *syntax.CmdSubst) *Source {
	h := c.Hole(cs)
	if h == nil || h.Kind != HoleNested {
		return nil
	}
	return &Source{Name: c.Name, Text: h.Text[len("$(") : len(h.Text)-1], Line: c.Line(cs.Left)}
}

func unbackquote(s string, quoted bool) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			sb.WriteByte(s[i])
			continue
		}
		i++
		switch b := s[i]; {
		case b == '\n':
		case b == '$' || b == '`' || b == '\\' || quoted && b == '"':
			sb.WriteByte(b)
		default:
			sb.WriteString(s[i-1 : i+1])
		}
	}
	return sb.String()
}
