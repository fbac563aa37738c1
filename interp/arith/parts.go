package arith

import (
	"strconv"
	"strings"
)

// A mark is the place of an operand in the text of a Program. The text has
// the digit 0 there.
type mark struct {
	at, op int
	// inner: it is within a subscript, which is expanded once only: what the
	// operand expands to is quoted in the joined text.
	inner bool
}

// An operand is what a Part expanded to.
type operand struct {
	text string // unless it came as a number
	num  int64
	ok   bool // num is the value
}

func (o *operand) string() string {
	if o.text == "" && o.ok {
		return strconv.FormatInt(o.num, 10)
	}
	return o.text
}

// operands are those of one evaluation. The first ones live on the stack.
type operands struct {
	few  [3]operand
	n    int // in few
	more []operand
}

func (o *operands) add(x operand) {
	if o.n < len(o.few) {
		o.few[o.n] = x
		o.n++
		return
	}
	o.more = append(o.more, x)
}

func (o *operands) at(i int) *operand {
	if i < len(o.few) {
		return &o.few[i]
	}
	return &o.more[i-len(o.few)]
}

var noOperands operands

// CompileParts returns the program of a text with expansions in it. All of
// them are expanded first, in order. While each that is an operand gives a
// decimal number, the text is not parsed again.
func CompileParts(parts []Part) *Program {
	var text strings.Builder
	var marks []mark
	depth := 0
	for _, part := range parts {
		if part.Operand == nil {
			text.WriteString(part.Text)
			depth += opened(part.Text)
			continue
		}
		marks = append(marks, mark{text.Len(), len(marks), depth > 0})
		text.WriteByte('0')
	}
	p := compile(text.String(), marks, 0)
	if len(marks) > 0 {
		p.parts = parts
	}
	return p
}

// opened returns how many brackets that are not quoted text leaves open.
func opened(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '[':
			n++
		case ']':
			n--
		}
	}
	return n
}

// marked returns the first operand in [from, to) of the text, and how many
// there are.
func (p *parser) marked(from, to int) (op, n int) {
	for _, m := range p.marks {
		if m.at >= from && m.at < to {
			if n == 0 {
				op = m.op
			}
			n++
		}
	}
	return op, n
}

// marksIn returns the marks of the text [from, to).
func (p *parser) marksIn(from, to int) []mark {
	var in []mark
	for _, m := range p.marks {
		if m.at >= from && m.at < to {
			in = append(in, mark{m.at - from, m.op, m.inner})
		}
	}
	return in
}

func (p *Program) operandAt(at int) bool {
	for _, m := range p.marks {
		if m.at == at {
			return true
		}
	}
	return false
}

func (p *Program) evalParts(env Env, ctx any) (int64, error) {
	var ops operands
	for i := range p.parts {
		if p.parts[i].Operand == nil {
			continue
		}
		o, err := p.parts[i].expand(ctx)
		if err != nil {
			return 0, err
		}
		ops.add(o)
	}
	if !p.accepts(&ops) || !p.separate(&ops) {
		return EvalText(env, p.join(&ops, 0, len(p.text)))
	}
	if p.isQuick {
		if n, ok, err := p.quick(env.Vars(), &ops); ok {
			return n, err
		}
	}
	return p.run(env, &ops)
}

func (part *Part) expand(ctx any) (operand, error) {
	if part.Int != nil {
		if n, ok := part.Int(ctx); ok {
			return operand{num: n, ok: true}, nil
		}
	}
	s, err := part.Operand(ctx)
	if err != nil {
		return operand{}, err
	}
	n, ok := plain(s)
	return operand{text: s, num: n, ok: ok}, nil
}

// accepts reports whether the tree stands for the text with these operands:
// those in it are numbers, and none makes -- of a minus sign before it.
func (p *Program) accepts(ops *operands) bool {
	if p.textual {
		return false
	}
	for _, m := range p.exact {
		o := ops.at(m.op)
		if !o.ok || o.num < 0 && m.at > 0 && p.text[m.at-1] == '-' {
			return false
		}
	}
	return true
}

// separate reports whether the operands in subscripts leave the subscripts
// what they are.
func (p *Program) separate(ops *operands) bool {
	if len(p.exact) == len(p.marks) {
		return true
	}
	for i := range p.marks {
		if o := ops.at(i); !o.ok && !isOrdinary(o.text) {
			return false
		}
	}
	return true
}

// subscriptSpecials are the bytes that mean something in a subscript: brackets,
// @ and *, and what is expandable.
var subscriptSpecials = [256]bool{
	'[': true, ']': true, '@': true, '*': true, '$': true, '`': true, '"': true, '\\': true, '\'': true,
}

// isOrdinary reports whether s is text that means nothing in a subscript.
func isOrdinary(s string) bool {
	for i := 0; i < len(s); i++ {
		if subscriptSpecials[s[i]] {
			return false
		}
	}
	return s != ""
}

// join returns the text [from, to) with the operands in their places.
func (p *Program) join(ops *operands, from, to int) string {
	if len(p.marks) == 0 {
		return p.text[from:to]
	}
	if len(p.marks) == 1 && p.marks[0].at == from && to == from+1 {
		if s := ops.at(p.marks[0].op).string(); !p.marks[0].inner || !strings.ContainsAny(s, quotable) {
			return s
		}
	}
	var b strings.Builder
	for _, m := range p.marks {
		if m.at < from || m.at >= to {
			continue
		}
		b.WriteString(p.text[from:m.at])
		if s := ops.at(m.op).string(); m.inner {
			quoteSubscript(&b, s)
		} else {
			b.WriteString(s)
		}
		from = m.at + 1
	}
	b.WriteString(p.text[from:to])
	return b.String()
}

const quotable = "[]" + expandable

// quoteSubscript writes s so that its expansion as part of a subscript is s.
func quoteSubscript(b *strings.Builder, s string) {
	for i := range len(s) {
		if strings.IndexByte(quotable, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
}

func (x *machine) joined(from, to int) string { return x.prog.join(&x.ops, from, to) }
