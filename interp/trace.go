package interp

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/unparse"
	"github.com/goshd/goshd/interp/vars"
)

var idXtraceFD = vars.Intern("BASH_XTRACEFD")

// xtraceFDChanged follows BASH_XTRACEFD (bash manual, Bash Variables). The
// descriptor that it named before is closed.
func (sh *Shell) xtraceFDChanged() {
	if old := sh.traceFD; old > 0 {
		sh.fds.Close(old)
	}
	sh.traceFD = 0
	text, ok := sh.Vars.Text(idXtraceFD)
	if !ok || text == "" {
		return
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || sh.fds.Get(n) == nil {
		sh.errorf("BASH_XTRACEFD: %s: invalid value for trace file descriptor", text)
		return
	}
	sh.traceFD = n
}

// trace prints a line of set -x: PS4, its first character repeated once per
// level of eval, source and command substitution, then the command.
func (sh *Shell) trace(line string) {
	n := sh.traceFD
	if n == 0 {
		n = 2
	}
	f := sh.fds.Get(n)
	if f == nil {
		return
	}
	// A trace that can't be written is lost.
	sh.noticePipe(sh.write(f, []byte(sh.ps4()+line+"\n")))
}

// ps4 is the expanded PS4, without being traced itself.
func (sh *Shell) ps4() string {
	text, ok := sh.Vars.Text(idPS4)
	if !ok || text == "" {
		return ""
	}
	traced, status := sh.opts.xtrace, sh.Status
	sh.opts.xtrace = false
	out, err := sh.Prompt(text)
	sh.opts.xtrace, sh.Status = traced, status
	if err != nil {
		return "+ "
	}
	first := out
	for i := range out {
		if i > 0 {
			first = out[:i]
			break
		}
	}
	return strings.Repeat(first, sh.traceDepth) + out
}

// traceWords prints the words of a command, once its assignments were printed.
func (sh *Shell) traceWords(c *simple, args []string) {
	if len(c.assigns) == 0 {
		sh.traceCommand(args)
		return
	}
	sh.untraced = args
}

// traceDeferred prints the command whose assignments have been performed.
func (sh *Shell) traceDeferred() {
	if sh.untraced != nil {
		sh.traceCommand(sh.untraced)
		sh.untraced = nil
	}
}

// traceCommand prints a simple command.
func (sh *Shell) traceCommand(args []string) { sh.trace(sh.traceable(args)) }

// traceable is a command as it is traced.
func (sh *Shell) traceable(args []string) string {
	var b strings.Builder
	for i, a := range args {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(sh.quote().Xtrace(a))
	}
	return b.String()
}

// traceHead prints the head of a for, select or case command.
func (sh *Shell) traceHead(info *commandInfo) {
	if sh.dormant() {
		return
	}
	sh.trace(strings.TrimRight(unparse.Header(info.stmt, info.cmd), " "))
}

// traceTest prints a condition of [[ ]], negated or not.
func (sh *Shell) traceTest(not bool, parts ...string) {
	var b strings.Builder
	b.WriteString("[[")
	if not {
		b.WriteString(" !")
	}
	for _, p := range parts {
		if p == "" {
			p = "''"
		}
		b.WriteString(" " + p)
	}
	sh.trace(b.String() + " ]]")
}

// arithValue evaluates an expression of (( )), whose source is text. It is
// traced as it is evaluated: with its expansions done.
func (sh *Shell) arithValue(a *expand.Arith, text string) (int64, error) {
	if !sh.opts.xtrace {
		return a.Eval(&sh.State)
	}
	expr, err := expand.Expand(&sh.State, words, text, expand.DoubleQuoted)
	if err != nil {
		return 0, expand.OfExpansion(err)
	}
	sh.trace("(( " + expr + " ))")
	return sh.evalRaw(expr)
}

// traceAssign prints an assignment.
func (sh *Shell) traceAssign(a *assignment, val string) {
	if a.array != nil {
		sh.trace(a.left() + a.array.source)
		return
	}
	sh.trace(a.left() + sh.quote().XtraceValue(val))
}

// left is the left side of an assignment with the equals sign.
func (a *assignment) left() string {
	left := a.name
	if a.sub != nil {
		left += "[" + a.raw + "]"
	}
	if a.add {
		left += "+"
	}
	return left + "="
}

// traceDeclaration prints a declaration command. Compound assignments among
// its arguments come first, expanded.
func (sh *Shell) traceDeclaration(name string, ops []operand) error {
	args := []string{name}
	for i := range ops {
		a := ops[i].assign
		if a == nil || a.array == nil {
			args = append(args, ops[i].source())
			continue
		}
		lit, err := sh.expandElements(a.array)
		if err != nil {
			return err
		}
		sh.trace(a.left() + lit.text())
		fixed := *a
		fixed.array = lit
		ops[i].assign = &fixed
		args = append(args, a.name)
	}
	sh.traceCommand(args)
	return nil
}

// expandElements returns lit with its words expanded.
func (sh *Shell) expandElements(lit *arrayLit) (*arrayLit, error) {
	els, err := sh.elements(lit)
	if err != nil {
		return nil, err
	}
	out := &arrayLit{source: lit.source, subscripts: lit.subscripts}
	for _, e := range els {
		key, known := "", e.sub
		if e.sub != nil {
			if _, key, _, err = e.sub.Eval(&sh.State, true); err != nil {
				return nil, err
			}
			known = e.sub.Known(key)
		}
		out.elems = append(out.elems, arrayElem{sub: known, raw: key, add: e.add, value: expand.Fixed(e.val)})
	}
	return out, nil
}

// text is an expanded compound assignment as set -x prints it.
func (lit *arrayLit) text() string {
	var b strings.Builder
	b.WriteByte('(')
	for i := range lit.elems {
		e := &lit.elems[i]
		if i > 0 {
			b.WriteByte(' ')
		}
		if e.sub != nil {
			b.WriteString("[" + quote.Single(e.raw) + "]")
			if e.add {
				b.WriteByte('+')
			}
			b.WriteByte('=')
		}
		val, _ := e.value.Literal()
		b.WriteString(quote.Single(val))
	}
	return b.String() + ")"
}
