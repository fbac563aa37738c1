package expand

import (
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
)

// An Arith is a compiled arithmetic expression. Its text is expanded as if it
// stood within double quotes, and the result evaluated (bash manual,
// Arithmetic Expansion).
type Arith struct {
	k    *Compiler
	prog *arith.Program
}

// Arith compiles the text between (( and )), of let, or of [[ -eq ]].
func (k *Compiler) Arith(c *parse.Command, text string) *Arith {
	return k.arith(source{k: k, c: c, text: text})
}

func (k *Compiler) arith(src source) *Arith {
	s := scanner{source: src}
	nodes := s.nodes(arithContext(s.text))
	s.quoteBad(0, s.text)
	a := &Arith{k: k}
	if len(nodes) == 0 {
		a.prog = arith.Compile("")
		return a
	}
	if lit, ok := single[*literal](nodes); ok {
		a.prog = arith.Compile(lit.text)
		return a
	}
	parts := make([]arith.Part, len(nodes))
	for i, n := range nodes {
		parts[i] = part(n)
	}
	a.prog = arith.CompileParts(parts)
	return a
}

// arithContext returns the context of an arithmetic text. Without anything to
// expand only quotes are removed from it, and not those in subscripts.
func arithContext(text string) context {
	if strings.ContainsAny(text, "$`~") {
		return inDouble | inDocument | inArith | inElements
	}
	return inDouble | inDocument | inArith
}

func part(n node) arith.Part {
	if in, ok := n.(*innerNode); ok {
		n = in.node
	}
	switch n := n.(type) {
	case *literal:
		return arith.Part{Text: n.text}
	case *variableNode:
		return arith.Part{Operand: operandText(n), Int: func(ctx any) (int64, bool) {
			return ctx.(*State).Vars.Int(n.id)
		}}
	}
	return arith.Part{Operand: operandText(n)}
}

func operandText(n node) func(any) (string, error) {
	nodes := []node{n}
	name, _ := n.(*variableNode)
	return func(ctx any) (string, error) {
		st := ctx.(*State)
		if name != nil {
			if s, ok := st.scalar(name.id); ok {
				return s, nil
			}
		}
		s, err := st.text(nodes, toText)
		return s, OfExpansion(err)
	}
}

// OfExpansion makes an error of $((...)) within another expression one of its
// expansion, which drops the line: the expression around it has not been
// evaluated yet.
func OfExpansion(err error) error {
	var e *Error
	if !errors.As(err, &e) || e.Err == nil {
		return err
	}
	c := *e
	c.Err = nil
	return &c
}

// Eval returns the value.
func (a *Arith) Eval(st *State) (int64, error) {
	if st.Compiler == nil {
		st.Compiler = a.k
	}
	n, err := a.prog.Eval(environ{st}, st)
	if err != nil {
		return 0, arithError(err)
	}
	return n, nil
}

// EvalRaw evaluates an arithmetic expression known only at run time, in which
// nothing but subscripts is expanded.
func EvalRaw(st *State, text string) (int64, error) {
	n, err := arith.EvalText(environ{st}, text)
	if err != nil {
		return 0, arithError(err)
	}
	return n, nil
}

// EvalLet is EvalRaw for an argument of let: under assoc_expand_once its
// subscripts are keys as they stand, but not those of the expressions that
// variables in it have for values (bash 5.2).
func EvalLet(st *State, text string) (int64, error) {
	if !st.Opts.AssocExpandOnce {
		return EvalRaw(st, text)
	}
	n, err := arith.EvalText(letEnviron{environ{st}}, text)
	if err != nil {
		return 0, arithError(err)
	}
	return n, nil
}

// A letEnviron is the environment of an argument of let under assoc_expand_once.
type letEnviron struct{ environ }

func (letEnviron) LiteralKeys() {}

// arithError makes an error of interp/arith one that discards the line.
func arithError(err error) error {
	var bad *arith.Error
	var refused *vars.Error
	switch {
	case errors.As(err, &bad):
		if bad.Msg == "" {
			return discard("")
		}
		return &Error{Kind: DiscardLine, Status: 1, Msg: bad.Error(), Input: bad.Subscript, Err: err}
	case errors.As(err, &refused):
		return &Error{Kind: DiscardLine, Status: 1, Msg: refused.Error(), Err: err}
	}
	return err
}

// Env returns the State as the environment of arithmetic.
func (st *State) Env() arith.Env { return environ{st} }

// An environ is a State as interp/arith wants it.
type environ struct{ st *State }

func (e environ) Vars() *vars.Store { return e.st.Vars }

func (e environ) Key(sub string) (string, error) {
	return e.st.runtimeSubscript(sub).expandKey(e.st)
}

func (e environ) Expand(text string) (string, error) {
	return Expand(e.st, e.st.Compiler, text, Arithmetic)
}

func (e environ) NoUnset() bool { return e.st.Opts.NoUnset }

func (e environ) Unbound(name string) error { return unbound(name) }

func (e environ) Warn(msg string) { e.st.complain(msg) }

func (e environ) ArithDepth() *int { return &e.st.ArithDepth }

// A Subscript is the compiled text between [ and ].
type Subscript struct {
	k    *Compiler
	text string
	all  byte // '@' or '*'
	// fixed: the text is a plain index.
	fixed bool
	index int64
	expr  *Arith
	key   []node
	parts []node // of the key if they are all there is to it: plainParts
}

// Subscript compiles the text of a subscript. Whether it is arithmetic or a
// key turns out when it is evaluated.
func (k *Compiler) Subscript(c *parse.Command, text string) *Subscript {
	return k.subscript(source{k: k, c: c, text: text})
}

func (k *Compiler) subscript(src source) *Subscript {
	sub := &Subscript{k: k, text: src.text}
	if src.text == "@" || src.text == "*" {
		sub.all = src.text[0]
	}
	keys := scanner{source: src}
	sub.key = keys.nodes(inSubscript)
	if parts, ok := concatenable(sub.key); ok && plainParts(parts) {
		sub.parts = parts
	}
	if n, err := strconv.ParseUint(src.text, 10, 31); err == nil && (src.text[0] != '0' || src.text == "0") {
		sub.fixed, sub.index = true, int64(n)
		return sub
	}
	sub.expr = k.arith(src)
	return sub
}

// Eval evaluates a subscript: to an index, or to a key if assoc. all is '@' or
// '*' if it means all elements, and nothing else is returned then.
func (s *Subscript) Eval(st *State, assoc bool) (i int64, key string, all byte, err error) {
	switch {
	case s.all != 0:
		return 0, string(s.all), s.all, nil
	case assoc:
		key, err = s.expandKey(st)
		return 0, key, 0, err
	case s.fixed:
		return s.index, "", 0, nil
	}
	if i, err = s.expr.Eval(st); err != nil {
		return 0, "", 0, DropInput(err)
	}
	return i, "", 0, nil
}

// Known returns the subscript after its expansion to key.
func (s *Subscript) Known(key string) *Subscript {
	return &Subscript{
		k: s.k, text: s.text, all: s.all, fixed: s.fixed, index: s.index,
		expr: &Arith{k: s.k, prog: arith.Compile(key)},
		key:  []node{&literal{text: key, quoted: true}},
	}
}

// DropInput makes an error that discards the line one that drops all of the
// string that is being executed.
func DropInput(err error) error {
	var e *Error
	if !errors.As(err, &e) || e.Kind != DiscardLine {
		return err
	}
	c := *e
	c.Input = true
	return &c
}

func (s *Subscript) expandKey(st *State) (string, error) {
	if lit, ok := single[*literal](s.key); ok {
		return lit.text, nil
	}
	if s.parts != nil {
		if key, ok, _ := st.concat(s.parts, true, false); ok {
			return key, nil
		}
	}
	return st.text(s.key, toText)
}
