package expand

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
)

// Hooks compiles the commands inside words. What it returns is handed to the
// Host when the word is expanded.
type Hooks interface {
	CommandSubst(cs *syntax.CmdSubst, c *parse.Command) any
	ProcessSubst(ps *syntax.ProcSubst, c *parse.Command) any
}

// A Backquoter is a Hooks that is told what kind of quotes surround `...`,
// because inside double quotes \" loses its backslash as well.
type Backquoter interface {
	Backquote(src *parse.Source) any
}

// A Compiler compiles words. It is safe for concurrent use if its Hooks are.
type Compiler struct {
	hooks   Hooks
	runtime runtimeCache
}

// NewCompiler returns a Compiler whose substitutions are compiled by h.
func NewCompiler(h Hooks) *Compiler { return &Compiler{hooks: h} }

// Word compiles a word of c. A nil word and one without parts are empty.
func (k *Compiler) Word(c *parse.Command, w *syntax.Word) *Word {
	if w == nil || len(w.Parts) == 0 {
		return &Word{k: k, nodes: nil}
	}
	return k.word(k.source(c, w))
}

// Document compiles the body of a here-document; its Word is to be expanded by
// Document. If the delimiter was quoted nothing in it is special, and the
// lines of <<- lose their leading tabs (POSIX 2.7.4).
func (k *Compiler) Document(c *parse.Command, rd *syntax.Redirect) *Word {
	if rd.Hdoc == nil || len(rd.Hdoc.Parts) == 0 {
		return &Word{k: k}
	}
	w := &Word{k: k, src: k.source(c, rd.Hdoc), stripTabs: rd.Op == syntax.DashHdoc}
	from, end := c.DocumentBounds(rd)
	w.src.text, w.src.at = c.Text[from:end], from
	_, w.rawText = c.Delimiter(rd)
	w.document.Store(w.parseDocument())
	return w
}

func (k *Compiler) source(c *parse.Command, w *syntax.Word) source {
	at, end := int(w.Pos().Offset()), int(w.End().Offset())
	return source{k: k, c: c, text: c.Text[at:min(end, len(c.Text))], at: at, root: w}
}

// A source is text to be compiled and where to find the commands in it.
type source struct {
	k    *Compiler
	c    *parse.Command
	text string
	// at is the offset of text in c.Text, or -1 if text was put together by
	// brace expansion: then commands are found by their text.
	at   int
	root *syntax.Word
	subs *[]inner // outermost substitutions of root, nil until needed
}

// An inner is a command or arithmetic substitution inside a word.
type inner struct {
	at   int // offset in c.Text
	text string
	node syntax.Node
}

// find returns the substitution that starts at offset i of the text.
func (s *source) find(i int) *inner {
	if s.subs == nil {
		s.collect()
	}
	for j := range *s.subs {
		in := &(*s.subs)[j]
		if s.at >= 0 && in.at == s.at+i || s.at < 0 && strings.HasPrefix(s.text[i:], in.text) {
			return in
		}
	}
	return nil
}

func (s *source) collect() {
	subs := []inner{}
	s.subs = &subs
	if s.root == nil {
		return
	}
	parse.Walk(s.root, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CmdSubst, *syntax.ProcSubst:
			subs = append(subs, s.inner(n))
			return false
		case *syntax.ArithmExp:
			subs = append(subs, s.inner(n))
		}
		return true
	})
}

func (s *source) inner(n syntax.Node) inner {
	at := int(n.Pos().Offset())
	end := min(int(n.End().Offset()), len(s.c.Text))
	return inner{at: at, text: s.c.Text[at:max(at, end)], node: n}
}
