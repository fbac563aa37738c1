package expand

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// parenthesis compiles $(...) or $((...)).
func (s *scanner) parenthesis(out *nodeList, quoted bool) {
	in := s.find(s.pos)
	if in != nil {
		if a, ok := in.node.(*syntax.ArithmExp); ok && !a.Bracket {
			s.arithTo(out, 3, s.pos+len(in.text)-2, 2, quoted)
			return
		}
	} else if s.peek(2) == '(' {
		if end := matchArith(s.text, s.pos+3); end >= 0 {
			s.arithTo(out, 3, end, 2, quoted)
			return
		}
	}
	s.command(out, in, quoted)
}

// maxFailed bounds how often the end of $[ is looked for in vain.
const maxFailed = 100

func (s *scanner) bracketArith(out *nodeList, quoted bool) {
	end := -1
	if s.failed < maxFailed {
		end = matchBracket(s.text, s.pos+2)
	}
	if end < 0 {
		s.failed++
		if s.document {
			s.unparsed(out)
			return
		}
		s.pos++
		out.text("$", quoted, false)
		return
	}
	s.arithTo(out, 2, end, 1, quoted)
}

// arithTo compiles the arithmetic that starts open bytes after the position
// and ends at end, where a closing mark of shut bytes stands.
func (s *scanner) arithTo(out *nodeList, open, end, shut int, quoted bool) {
	inside := s.sub(s.pos+open, end)
	if text := ArithText(s.c, inside.text); text != inside.text {
		inside.text, inside.at = text, -1
	}
	expr := s.k.arith(inside)
	out.add(&arithmetic{expr: expr, quoted: quoted})
	s.pos = end + shut
}

// sub returns the source of text[from:to].
func (s *scanner) sub(from, to int) source {
	sub := s.source
	if sub.subs == nil && sub.root != nil {
		s.collect()
		sub.subs = s.subs
	}
	if to < from {
		to = from
	}
	sub.text = s.text[from:to]
	if sub.at >= 0 {
		sub.at += from
	}
	return sub
}

// command compiles $(...) at the position.
func (s *scanner) command(out *nodeList, in *inner, quoted bool) {
	c := s.c
	if in == nil {
		in, c = s.reparse(')')
	}
	cs, ok := (*syntax.CmdSubst)(nil), false
	if in != nil {
		cs, ok = in.node.(*syntax.CmdSubst)
	}
	if !ok || s.k.hooks == nil {
		s.unparsed(out)
		return
	}
	s.pos += len(in.text)
	out.add(&commandSubst{body: s.k.hooks.CommandSubst(cs, c), quoted: quoted})
}

// unparsed takes the rest of the text as an error: a substitution without an
// end, or one that cannot be compiled here.
func (s *scanner) unparsed(out *nodeList) {
	if rest := s.text[s.pos:]; strings.HasPrefix(rest, "$(") && !strings.HasPrefix(rest, "$((") {
		out.add(&openSubst{rest})
	} else {
		bad := &badNode{text: rest}
		switch {
		case !s.document:
		case strings.HasPrefix(rest, "$(("):
			bad.open = ')'
		case strings.HasPrefix(rest, "$["):
			bad.open = ']'
		}
		if bad.open != 0 {
			s.bad = append(s.bad, bad)
		}
		out.add(bad)
	}
	s.pos = len(s.text)
}

// backquote compiles `...` at the position.
func (s *scanner) backquote(out *nodeList, ctx context) {
	in, c := s.find(s.pos), s.c
	if in == nil {
		in, c = s.reparse('`')
	}
	switch {
	case in == nil && s.pos == len(s.text)-1:
		out.text("`", ctx&inDouble != 0, false)
		s.pos++
		return
	case in == nil || s.k.hooks == nil:
		out.add(&openBackquote{s.text[s.pos:]})
		s.pos = len(s.text)
		return
	}
	cs, ok := in.node.(*syntax.CmdSubst)
	if !ok {
		s.unparsed(out)
		return
	}
	quoted := ctx&inDouble != 0
	var body any
	if h, ok := s.k.hooks.(Backquoter); ok {
		body = h.Backquote(c.Backquoted(cs, ctx&(inDouble|inDocument|inOperand) == inDouble))
	} else {
		body = s.k.hooks.CommandSubst(cs, c)
	}
	s.pos += len(in.text)
	out.add(&commandSubst{body: body, quoted: quoted})
}

// processSubst compiles <(...) or >(...) at the position, if it is one.
func (s *scanner) processSubst(out *nodeList) bool {
	in, c := s.find(s.pos), s.c
	if in == nil {
		in, c = s.reparse(')')
	}
	if in == nil || s.k.hooks == nil {
		return false
	}
	ps, ok := in.node.(*syntax.ProcSubst)
	if !ok {
		return false
	}
	s.pos += len(in.text)
	out.add(&processSubst{body: s.k.hooks.ProcessSubst(ps, c)})
	return true
}

// maxTries bounds how many closing characters reparse looks at.
const maxTries = 200

// reparse parses a substitution that the parser has not seen, because it
// stands in text that the parser takes literally or rejects. The shortest
// text that is a complete substitution is it.
func (s *scanner) reparse(closing byte) (*inner, *parse.Command) {
	text := s.text[s.pos:]
	end := 1
	for range maxTries {
		i := strings.IndexByte(text[end:], closing)
		if i < 0 {
			break
		}
		end += i + 1
		if closing == '`' && escaped(text, end-1) {
			continue
		}
		if in, c := parseSubstitution(text[:end], s.line(), s.c); in != nil {
			return in, c
		}
	}
	return nil, nil
}

// escaped reports whether an odd number of backslashes precedes text[i].
func escaped(text string, i int) bool {
	n := 0
	for i > n && text[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// line returns the number of the source line that the text starts on.
func (s *scanner) line() int {
	if s.c == nil {
		return 1
	}
	return s.c.BaseLine
}

func parseSubstitution(text string, line int, outer *parse.Command) (*inner, *parse.Command) {
	src := &parse.Source{Text: ": " + text, Line: line}
	opt := parse.Options{ExtGlob: true}
	if outer != nil {
		src.Name, opt.ExtGlob = outer.Name, outer.ExtGlob
	}
	c, err := parse.NewReader(src, func() parse.Options { return opt }).Next()
	if err != nil || len(c.Stmts) != 1 {
		return nil, nil
	}
	c.Fragment = outer == nil || outer.Fragment
	call, ok := c.Stmts[0].Cmd.(*syntax.CallExpr)
	if !ok || len(call.Args) != 2 || len(call.Args[1].Parts) != 1 {
		return nil, nil
	}
	n := call.Args[1].Parts[0]
	switch n.(type) {
	case *syntax.CmdSubst, *syntax.ProcSubst:
		return &inner{text: text, node: n}, c
	}
	return nil, nil
}
