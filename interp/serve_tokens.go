package interp

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// keyword notes a reserved word, or the brace that stands for it: the body of
// for and select may be in braces.
func (w *walker) keyword(pos syntax.Pos, word string) {
	at := int(pos.Offset())
	if !pos.IsValid() || at >= len(w.cmd.Text) {
		return
	}
	if c := w.cmd.Text[at]; c == '{' || c == '}' {
		word = word[:1]
	}
	from := w.place(at)
	w.p.Tokens = append(w.p.Tokens, Token{from, from + len(word), "keyword"})
}

// keywords notes the reserved words of a compound command (bash manual, Reserved
// Words), without those of the commands in it.
func (w *walker) keywords(n syntax.Node) {
	switch c := n.(type) {
	case *syntax.IfClause:
		w.ifKeywords(c)
	case *syntax.WhileClause:
		w.keyword(c.WhilePos, map[bool]string{false: "while", true: "until"}[c.Until])
		w.keyword(c.DoPos, "do")
		w.keyword(c.DonePos, "done")
	case *syntax.ForClause:
		w.keyword(c.ForPos, map[bool]string{false: "for", true: "select"}[c.Select])
		if in, ok := c.Loop.(*syntax.WordIter); ok {
			w.keyword(in.InPos, "in")
		}
		w.keyword(c.DoPos, "do")
		w.keyword(c.DonePos, "done")
	case *syntax.CaseClause:
		w.keyword(c.Case, "case")
		w.keyword(c.In, "in")
		w.keyword(c.Esac, "esac")
	case *syntax.TestClause:
		w.keyword(c.Left, "[[")
		w.keyword(c.Right, "]]")
	case *syntax.Block:
		w.keyword(c.Lbrace, "{")
		w.keyword(c.Rbrace, "}")
	case *syntax.TimeClause:
		w.keyword(c.Time, "time")
	case *syntax.CoprocClause:
		w.keyword(c.Coproc, "coproc")
	case *syntax.FuncDecl:
		if c.RsrvWord {
			w.keyword(c.Position, "function")
		}
	}
}

// ifKeywords notes those of if, its elif and its else.
func (w *walker) ifKeywords(c *syntax.IfClause) {
	word := "if"
	for ; c != nil; c = c.Else {
		if word != "if" && !c.ThenPos.IsValid() {
			word = "else"
		}
		w.keyword(c.Position, word)
		w.keyword(c.ThenPos, "then")
		if c.Else == nil {
			w.keyword(c.FiPos, "fi")
		}
		word = "elif"
	}
}

// comments finds the comments between the tokens: the parser drops them. A
// comment begins with # at the beginning of a word (POSIX 2.3).
func comments(code string, tokens []Token) (found []Token) {
	covered := make([]bool, len(code))
	for _, t := range tokens {
		for i := t.Start; i < min(t.End, len(code)); i++ {
			covered[i] = true
		}
	}
	for i := 0; i < len(code); i++ {
		if code[i] != '#' || covered[i] || i > 0 && !strings.ContainsRune(" \t\n;&|()", rune(code[i-1])) {
			continue
		}
		end := strings.IndexByte(code[i:], '\n')
		if end < 0 {
			end = len(code) - i
		}
		found = append(found, Token{i, i + end, "comment"})
		i += end
	}
	return found
}
