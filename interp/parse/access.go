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
		return c.between(n.Left, open, n.Right)
	case *syntax.ArithmCmd:
		return c.between(n.Left, 2, n.Right)
	}
	return c.Source(n)
}

func (c *Command) between(left syntax.Pos, skip int, right syntax.Pos) string {
	a, b := int(left.Offset())+skip, int(right.Offset())
	if a >= b || b > len(c.Text) {
		return ""
	}
	return c.Text[a:b]
}

// Loop returns the three expressions of for ((init; cond; post)). An empty
// one counts as true (bash manual, Looping Constructs).
func (c *Command) Loop(l *syntax.CStyleLoop) (init, cond, post string) {
	text := c.between(l.Lparen, 2, l.Rparen)
	init, text, _ = strings.Cut(text, ";")
	cond, post, _ = strings.Cut(text, ";")
	return init, cond, post
}

// Subscript returns the raw text of a subscript, from after [ to before ]:
// "a b" for the Index of ${m[a b]}, m[a b]=1 or an element ([a b]=1).
func (c *Command) Subscript(index syntax.ArithmExpr) string {
	a, b := int(index.Pos().Offset()), int(index.End().Offset())
	for a > 0 && c.Text[a-1] != '[' {
		a--
	}
	for b < len(c.Text) && c.Text[b] != ']' {
		b++
	}
	return c.Text[a:b]
}

// SliceText returns the raw offset and length of ${x:offset:length};
// hasLength tells ${x:1:} from ${x:1}.
func (c *Command) SliceText(p *syntax.ParamExp) (offset, length string, hasLength bool) {
	if p.Slice == nil {
		return "", "", false
	}
	// v1: by node positions.
	if p.Slice.Offset != nil {
		offset = c.Source(p.Slice.Offset)
	}
	if p.Slice.Length != nil {
		return offset, c.Source(p.Slice.Length), true
	}
	return offset, "", false
}

// Backquoted returns the text inside `...` as bash parses it when the
// substitution is executed: one level of backslashes removed (bash manual,
// Command Substitution), inside double quotes those before " as well.
func (c *Command) Backquoted(cs *syntax.CmdSubst, quoted bool) *Source {
	body := c.between(cs.Left, 1, cs.Right)
	return &Source{Name: c.Name, Text: unbackquote(body, quoted), Line: c.Line(cs.Left)}
}

func unbackquote(s string, quoted bool) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			switch b := s[i+1]; {
			case b == '$' || b == '`' || b == '\\' || quoted && b == '"':
				i++
			}
		}
		sb.WriteByte(s[i])
	}
	return sb.String()
}
