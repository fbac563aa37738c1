package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// An operand is an argument of a declaration command: text that was expanded,
// or an assignment that was recognised when the command was parsed.
type operand struct {
	word   *expand.Word // to be expanded; nil for an assignment
	assign *assignment
	// assigns: the word looks like an assignment but has a brace expansion, so
	// that it is several.
	assigns bool
	text    string // the expanded word
	value   string // the expanded value of assign
	done    bool
	// expanded: the subscript of assign had expansions, which are done.
	expanded bool
	naked    *assignment // of a word that is a name, as the parser found it
}

// declaration compiles declare, local, export ... with assignments among the
// arguments.
func (k *compiler) declaration(st *syntax.Stmt, c *syntax.DeclClause) node {
	return k.declarationCommand(st, c).runDeclaration
}

func (k *compiler) declarationCommand(st *syntax.Stmt, c *syntax.DeclClause) *simple {
	s := &simple{info: k.info(st), redirs: k.redirects(st.Redirs), name: c.Variant.Value, declArgs: []string{c.Variant.Value}}
	for _, a := range c.Args {
		if a.Index != nil {
			if pieces := parse.Words(k.cmd.Source(a)); len(pieces) > 1 {
				s.decl = append(s.decl, plainWords(pieces)...)
				continue
			}
		}
		switch {
		case a.Name == nil:
			s.decl = append(s.decl, operand{word: words.Word(k.cmd, a.Value)})
		case a.Naked && a.Index == nil && vars.ValidName(a.Name.Value):
			s.decl = append(s.decl, operand{text: a.Name.Value, done: true, naked: &assignment{id: vars.Intern(a.Name.Value), name: a.Name.Value}})
		case a.Naked && a.Index == nil:
			s.decl = append(s.decl, operand{text: a.Name.Value, done: true})
		case a.Naked: // a word like any other
			s.decl = append(s.decl, operand{word: words.Runtime(k.cmd.Source(a))})
		case a.Array == nil && strings.Contains(k.cmd.Source(a), "{") && hasBraces(k.cmd.Source(a)):
			s.decl = append(s.decl, operand{word: words.Runtime(k.cmd.Source(a)), assigns: true})
		default:
			as := k.assignment(a)
			as.prefix = as.head()
			if as.value != nil {
				as.value.PrefixBad(as.left())
			}
			if as.array != nil {
				as.array.declared = true
			}
			s.decl = append(s.decl, operand{assign: &as})
		}
	}
	return s
}

// plainWords makes operands of the words of a[ 2 ]=x: the blanks in a subscript
// end words behind the name of the command, where bash expects no assignment.
func plainWords(texts []string) []operand {
	var ops []operand
	for _, t := range texts {
		ops = append(ops, operand{word: words.Runtime(t), assigns: true})
	}
	return ops
}

// hasBraces reports whether text may have a brace expansion in it: a comma or
// two dots between braces that no $ precedes.
func hasBraces(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] != '{' || i > 0 && (text[i-1] == '$' || text[i-1] == '\\') {
			continue
		}
		if end := strings.IndexByte(text[i:], '}'); end > 0 {
			if inside := text[i : i+end]; strings.Contains(inside, ",") || strings.Contains(inside, "..") {
				return true
			}
		}
	}
	return false
}

// runDeclaration expands the arguments and runs the builtin, or a function of
// that name.
func (c *simple) runDeclaration(sh *Shell) flow {
	if fl := sh.attend(); fl != flowNone {
		return fl
	}
	sh.line, sh.current = c.info.line, c.info
	if sh.slow {
		if fl, skip := sh.before(c.info); skip {
			return fl
		}
		if sh.opts.keyword {
			if run := c.keyworded(); run != nil {
				return run(sh)
			}
		}
	}
	return c.performDeclaration(sh)
}

// performDeclaration is runDeclaration without what precedes a command.
func (c *simple) performDeclaration(sh *Shell) flow {
	sh.substRan = false
	start := len(sh.operandArena)
	all, err := sh.operands(c.decl, sh.operandArena)
	if err != nil {
		return sh.after(sh.fail(err))
	}
	sh.operandArena = all
	fl := c.declare(sh, all[start:len(all):len(all)])
	clear(all[start:])
	sh.operandArena = sh.operandArena[:start]
	return fl
}

// declare runs the builtin, or the function of its name, on expanded arguments.
func (c *simple) declare(sh *Shell, ops []operand) flow {
	if sh.opts.xtrace {
		if err := sh.traceDeclaration(c.name, ops); err != nil {
			return sh.after(sh.fail(err))
		}
	}
	fn, b := c.resolve(sh, c.name)
	if sh.gate != nil {
		if fl := sh.askCommand(fn, b, operandTexts(c.name, ops)); fl != flowNone {
			return fl
		}
	}
	var fl flow
	switch {
	case fn != nil:
		fl = c.function(sh, fn, operandTexts(c.name, ops))
	case b != nil:
		fl = c.builtin(sh, b, c.declArgs, ops)
	default:
		fl = c.external(sh, operandTexts(c.name, ops))
	}
	sh.lastArg = lastArgument{head: c.name}
	if n := len(ops); n > 0 {
		sh.lastArg = ops[n-1].last()
		if a := ops[n-1].assign; a != nil && a.array != nil {
			sh.lastArg = lastArgument{head: a.name}
		}
	}
	return sh.afterCommand(c.info, fl)
}

// operands appends the expanded arguments of a declaration command to ops.
func (sh *Shell) operands(decl, ops []operand) ([]operand, error) {
	for i := range decl {
		o := &decl[i]
		var err error
		switch {
		case o.assign != nil && o.assign.array != nil && !o.assign.array.subscripts:
			ops, err = sh.listOperand(o, ops)
		case o.assign != nil && o.assign.array == nil:
			ops, err = sh.assignOperand(o, ops)
		case o.word != nil:
			ops, err = sh.wordOperands(o, ops)
		default:
			ops = append(ops, *o)
		}
		if err != nil {
			return nil, err
		}
	}
	return ops, nil
}

// assignOperand is NAME=VALUE, or an element whose subscript is expanded before
// the builtin runs.
func (sh *Shell) assignOperand(o *operand, ops []operand) ([]operand, error) {
	a, expanded := o.assign, false
	if a.sub != nil && strings.ContainsAny(a.raw, "$`\\'\"") {
		_, key, all, err := a.sub.Eval(&sh.State, true)
		if err != nil {
			return nil, err
		}
		if all == 0 {
			c := *a
			c.sub, c.raw, c.prefix = sh.againSubscript(a.sub, key), key, ""
			a, expanded = &c, true
		}
	}
	value, err := sh.value(o.assign.value)
	return append(ops, operand{assign: a, value: value, expanded: expanded}), err
}

// againSubscript is sub after its first expansion to key: the builtin expands it
// again, as any text, unless assoc_expand_once says otherwise.
func (sh *Shell) againSubscript(sub *expand.Subscript, key string) *expand.Subscript {
	if sh.opts.AssocExpandOnce || key != "@" && key != "*" && !strings.ContainsAny(key, "$`\\'\"") {
		return sub.Known(key)
	}
	return words.Subscript(&parse.Command{Text: key, BaseLine: sh.line}, key)
}

// listOperand is NAME=(...): its elements are expanded before the builtin runs.
func (sh *Shell) listOperand(o *operand, ops []operand) ([]operand, error) {
	fields, err := sh.listFields(o.assign.array, nil)
	if err != nil {
		return nil, err
	}
	a, lit := *o.assign, *o.assign.array
	lit.fields, lit.expanded = fields, true
	a.array = &lit
	return append(ops, operand{assign: &a}), nil
}

// wordOperands is a word that was no assignment when it was parsed.
func (sh *Shell) wordOperands(o *operand, ops []operand) ([]operand, error) {
	expanded := o.word.Fields
	if o.assigns {
		expanded = o.word.AssignWord
	}
	fields, err := expanded(&sh.State, nil)
	for _, f := range fields {
		ops = append(ops, operand{text: f, done: true})
	}
	return ops, err
}

// plainOperands makes operands of strings.
func plainOperands(args []string) []operand {
	ops := make([]operand, len(args))
	for i, a := range args {
		ops[i] = operand{text: a, done: true}
	}
	return ops
}

// source is the operand as one string.
func (o *operand) source() string {
	if a := o.assign; a != nil && a.array != nil {
		return a.head() + a.array.source
	}
	return o.last().String()
}

// last is the operand as $_ has it.
func (o *operand) last() lastArgument {
	a := o.assign
	switch {
	case a == nil:
		return lastArgument{head: o.text}
	case a.array != nil:
		return lastArgument{head: a.name} // bash has dealt with the list
	case a.prefix != "":
		return lastArgument{a.prefix, o.value}
	}
	return lastArgument{a.head(), o.value}
}

// A lastArgument is what $_ is made of, when somebody asks.
type lastArgument struct{ head, tail string }

func (w lastArgument) String() string { return w.head + w.tail }

// head is what precedes the value in the text of an assignment.
func (a *assignment) head() string {
	head := a.name
	if a.sub != nil {
		head += "[" + a.raw + "]"
	}
	if a.add {
		head += "+"
	}
	return head + "="
}

func operandTexts(name string, ops []operand) []string {
	out := []string{name}
	for i := range ops {
		out = append(out, ops[i].source())
	}
	return out
}
