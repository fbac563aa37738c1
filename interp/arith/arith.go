package arith

import (
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// An Env is the shell for which an expression is evaluated.
//
// If it also has a method Warn(msg string), it prints what is wrong and
// does not end the evaluation, such as a bad array subscript; without the
// method these are errors. If it also has a method ArithDepth() *int, expressions
// that contain themselves by way of Key or Expand are found out. With a method
// LiteralKeys() subscripts of the expression itself are keys as they stand, but not
// those of the expressions that variables in it have for values.
type Env interface {
	// Vars returns the variables.
	Vars() *vars.Store
	// Key expands the subscript of an associative array.
	Key(sub string) (string, error)
	// Expand expands text as if it were within double quotes.
	Expand(text string) (string, error)
	// NoUnset reports whether unset variables are errors (set -u).
	NoUnset() bool
	// Unbound returns the error that name is unset.
	Unbound(name string) error
}

// A Part is a piece of an expression: text if Operand is nil, and otherwise
// something that expands to text.
type Part struct {
	Text    string
	Operand func(ctx any) (string, error)
	// Int may be set along with Operand. If it returns ok, n is what Operand
	// would return, as a decimal number.
	Int func(ctx any) (n int64, ok bool)
}

// A Program is a compiled expression. It is not changed by being evaluated,
// and may be used by any number of shells at once.
type Program struct {
	text   string
	root   *node
	height int    // of the tree
	parts  []Part // of CompileParts, with at least one operand
	marks  []mark // the operands in text
	exact  []mark // the operands that the tree wants as numbers
	// textual: the tree does not stand for all texts that the operands may
	// expand to, even if they are numbers.
	textual bool
	isQuick bool // see quick
	isPure  bool // see quick; not set for the empty text
}

// Compile returns the program of text. It never fails: Eval does, when it comes
// to the place of the error.
func Compile(text string) *Program { return compile(text, nil, 0) }

// compile parses text, which is within subs subscripts.
func compile(text string, marks []mark, subs int) *Program {
	p := parser{text: text, marks: marks, subs: subs}
	root := p.program()
	return &Program{
		text: text, root: root, height: p.height, marks: marks, exact: p.exact,
		isQuick: isQuick(root), isPure: text != "" && isPure(root),
		textual: p.textual || p.failed != nil && len(marks) > 0,
	}
}

// Eval returns the value of the expression. ctx is handed to the operands.
//
// The error is an *Error, that of a refused assignment (*vars.Error), or comes
// from env or an operand.
func (p *Program) Eval(env Env, ctx any) (int64, error) {
	if p.parts != nil {
		return p.evalParts(env, ctx)
	}
	if p.isQuick {
		if n, ok, err := p.quick(env.Vars(), &noOperands); ok {
			return n, err
		}
	}
	return p.run(env, &noOperands)
}

// run evaluates the tree with the operands ops.
func (p *Program) run(env Env, ops *operands) (int64, error) {
	x := machine{env: env, store: env.Vars(), prog: p, ops: *ops, depth: 1}
	return x.eval(p.root)
}

// EvalText evaluates text, which is compiled unless it was lately.
func EvalText(env Env, text string) (int64, error) {
	if n, ok := plain(text); ok {
		return n, nil
	}
	return cached(text).Eval(env, nil)
}

// trim removes the blanks in front of an expression in a message.
func trim(expr string) string { return strings.TrimLeft(expr, " \t") }
