package interp

import (
	"errors"
	"io"
	"sort"
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// A Parsed says what code is, without running it. Offsets are bytes of the code.
type Parsed struct {
	Complete   bool        // the code can be run as it is
	Diagnostic *Diagnostic // why not
	Lines      []int       // where each complete command line ends
	Commands   []SimpleCommand
	Tokens     []Token
}

// A SimpleCommand is a command with its words as they are written.
type SimpleCommand struct {
	Start, End  int
	Assignments []Written
	Words       []Written
	Redirects   []Written
	Within      string // "", "pipeline", "subshell", "substitution", "function", "background"
}

// Written is a part of the code. Literal is what it means if no expansion can
// change that.
type Written struct {
	Start, End int
	Text       string
	Literal    *string
}

// A Token is a part of the code for highlighting.
type Token struct {
	Start, End int
	Kind       string // "keyword", "builtin", "function", "alias", "file", "none", "word", "string", "variable", "substitution", "assignment", "redirect", "operator", "comment"
}

// Parse parses code as the shell would read it now.
func (s *Snapshot) Parse(code string) *Parsed {
	src := &parse.Source{Text: code, Line: 1}
	r := parse.NewReader(src, s.asWritten)
	p := &Parsed{Complete: true}
	read := 0
	for ; ; read = r.Offset() {
		cmd, err := r.Next()
		if errors.Is(err, io.EOF) {
			read = len(code)
			break
		}
		if d := diagnose(src, read, cmd, err); d != nil {
			p.Complete, p.Diagnostic = false, d
			break
		}
		p.Lines = append(p.Lines, r.Offset())
		base := baseOf(code, read, cmd)
		w := walker{s: s, p: p, cmd: cmd, code: code, place: func(at int) int { return base + cmd.SourceOffset(at) }}
		w.command("")
	}
	p.Tokens = append(p.Tokens, comments(code[:read], p.Tokens)...)
	s.sketch(p, code, read)
	if strings.HasSuffix(code, `\`) {
		p.cut(len(code))
	}
	sort.SliceStable(p.Tokens, func(i, j int) bool { return p.Tokens[i].Start < p.Tokens[j].Start })
	sort.SliceStable(p.Commands, func(i, j int) bool { return p.Commands[i].Start < p.Commands[j].Start })
	return p
}

// cut takes away what is behind the end of the code: a backslash there is parsed
// as if it were quoted by another one.
func (p *Parsed) cut(end int) {
	for i := range p.Tokens {
		p.Tokens[i].End = min(p.Tokens[i].End, end)
	}
	for i := range p.Commands {
		c := &p.Commands[i]
		c.End = min(c.End, end)
		for _, list := range [][]Written{c.Assignments, c.Words, c.Redirects} {
			for j := range list {
				w := &list[j]
				w.Text = w.Text[:len(w.Text)-max(w.End-end, 0)]
				w.End = min(w.End, end)
			}
		}
	}
}

// asWritten are the options of the shell, without aliases: words are told as they
// are written.
func (s *Snapshot) asWritten() parse.Options {
	o := s.sh.parseOptions()
	o.ExpandAliases = false
	return o
}

// baseOf is the offset in the code of the first byte of a command's text.
func baseOf(code string, at int, cmd *parse.Command) int {
	if len(cmd.Text) == len(code) {
		return 0
	}
	if at+len(cmd.Text) <= len(code) && code[at:at+len(cmd.Text)] == cmd.Text {
		return at
	}
	if n := len(code) - len(cmd.Text); n >= 0 && code[n:] == cmd.Text {
		return n
	}
	return at
}

// A walker collects what a command consists of.
type walker struct {
	s      *Snapshot
	p      *Parsed
	cmd    *parse.Command
	code   string           // that the text of cmd is from; "": it was put together
	place  func(at int) int // where in the code is what is there in the text of cmd
	quoted bool             // between double quotes
}

func (w *walker) command(within string) {
	for _, st := range w.cmd.Stmts {
		w.stmt(st, within)
	}
	w.holes()
}

func (w *walker) written(n syntax.Node) Written {
	from, to := int(n.Pos().Offset()), int(n.End().Offset())
	end := w.place(from)
	if to > from {
		end = w.place(to-1) + 1
	}
	text := w.cmd.Source(n)
	start := w.place(from)
	switch {
	case end > len(w.code): // the text was put together, or goes on
	case len(text) == to-from:
		text = w.code[start:end]
	case strings.HasPrefix(w.code[start:], text): // an assignment without a value: the tree's end is short
		end = start + len(text)
	}
	return Written{Start: start, End: end, Text: text}
}

func (w *walker) token(n syntax.Node, kind string) {
	at := w.written(n)
	w.p.Tokens = append(w.p.Tokens, Token{at.Start, at.End, kind})
}

func (w *walker) stmt(st *syntax.Stmt, within string) {
	if st.Background && within == "" {
		within = "background"
	}
	w.operator(st.Semicolon, "&")
	w.operator(st.Semicolon, ";")
	if st.Negated {
		w.keyword(st.Position, "!")
	}
	switch c := st.Cmd.(type) {
	case *syntax.CallExpr:
		w.call(st, c, within)
		return
	case *syntax.BinaryCmd:
		inner := within
		if c.Op == syntax.Pipe || c.Op == syntax.PipeAll {
			inner = "pipeline"
		}
		w.stmt(c.X, inner)
		w.operator(c.OpPos, c.Op.String())
		w.stmt(c.Y, inner)
	case *syntax.Subshell:
		w.operator(c.Lparen, "(")
		w.inside(c, "subshell")
		w.operator(c.Rparen, ")")
	case *syntax.FuncDecl:
		w.token(c.Name, "function")
		w.inside(c, "function")
	case *syntax.DeclClause:
		w.declaration(st, c, within)
	case nil:
		if len(st.Redirs) > 0 {
			w.call(st, &syntax.CallExpr{}, within)
			return
		}
	default:
		w.inside(c, within)
	}
	for _, r := range st.Redirs {
		w.redirect(r)
	}
}

// operator notes an operator, if it is there.
func (w *walker) operator(pos syntax.Pos, text string) {
	at := int(pos.Offset())
	if pos.IsValid() && at <= len(w.cmd.Text) && strings.HasPrefix(w.cmd.Text[at:], text) {
		w.p.Tokens = append(w.p.Tokens, Token{w.place(at), w.place(at) + len(text), "operator"})
	}
}

// inside looks for the commands within a compound command.
func (w *walker) inside(n syntax.Node, within string) {
	w.keywords(n)
	syntax.Walk(n, func(x syntax.Node) bool {
		switch x := x.(type) {
		case *syntax.Stmt:
			w.stmt(x, within)
			return false
		case *syntax.Word:
			w.word(x)
			return false
		case *syntax.CaseItem:
			w.operator(x.OpPos, x.Op.String())
		}
		return true
	})
}

func (w *walker) call(st *syntax.Stmt, c *syntax.CallExpr, within string) {
	sc := SimpleCommand{Within: within}
	at := w.written(st)
	sc.Start, sc.End = at.Start, at.End
	for _, as := range c.Assigns {
		sc.Assignments = append(sc.Assignments, w.written(as))
		w.assignment(as)
	}
	for i, word := range c.Args {
		sc.Words = append(sc.Words, w.literal(word))
		if lit := word.Lit(); i == 0 && lit != "" {
			w.token(word, w.s.commandKind(lit))
			continue
		}
		w.word(word)
	}
	for _, r := range st.Redirs {
		sc.Redirects = append(sc.Redirects, w.written(r))
	}
	w.p.Commands = append(w.p.Commands, sc)
	for _, r := range st.Redirs {
		w.redirect(r)
	}
}

// declaration is declare, export and so on, which the parser tells apart.
func (w *walker) declaration(st *syntax.Stmt, c *syntax.DeclClause, within string) {
	sc := SimpleCommand{Within: within}
	at := w.written(st)
	sc.Start, sc.End = at.Start, at.End
	name := w.written(c.Variant)
	name.Literal = &c.Variant.Value
	sc.Words = append(sc.Words, name)
	w.token(c.Variant, "builtin")
	for _, as := range c.Args {
		if as.Name == nil && as.Value != nil {
			sc.Words = append(sc.Words, w.literal(as.Value))
			w.word(as.Value)
			continue
		}
		sc.Words = append(sc.Words, w.written(as))
		w.assignment(as)
	}
	for _, r := range st.Redirs {
		sc.Redirects = append(sc.Redirects, w.written(r))
	}
	w.p.Commands = append(w.p.Commands, sc)
}

func (w *walker) redirect(r *syntax.Redirect) {
	at := w.written(r)
	if r.Hdoc != nil { // what follows on the line lies between
		at.End = w.written(r.Word).End
		w.token(r.Hdoc, "string")
		w.expansions(r.Hdoc, nil)
	}
	w.p.Tokens = append(w.p.Tokens, Token{at.Start, at.End, "redirect"})
	if r.Word != nil {
		w.expansions(r.Word, nil)
	}
}

func (w *walker) assignment(as *syntax.Assign) {
	w.token(as, "assignment")
	w.expansions(as, nil)
}

// literal is a word with its meaning, if that is fixed.
func (w *walker) literal(word *syntax.Word) Written {
	at := w.written(word)
	if text, ok := words.Word(w.cmd, word).Literal(); ok {
		at.Literal = &text
	}
	return at
}

func (w *walker) word(word *syntax.Word) {
	kind, told := "word", syntax.WordPart(nil)
	if len(word.Parts) == 1 {
		told = word.Parts[0]
		kind = partKind(told)
	}
	w.token(word, kind)
	w.expansions(word, told)
}

func partKind(part syntax.WordPart) string {
	switch part.(type) {
	case *syntax.SglQuoted, *syntax.DblQuoted:
		return "string"
	case *syntax.ParamExp, *syntax.ArithmExp:
		return "variable"
	case *syntax.CmdSubst, *syntax.ProcSubst:
		return "substitution"
	}
	return "word"
}
