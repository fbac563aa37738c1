package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// forWords is for NAME in WORDS (bash manual, Looping Constructs).
func (k *compiler) forWords(st *syntax.Stmt, l *syntax.WordIter, do node) node {
	name := l.Name.Value
	id := vars.Intern(name)
	items := k.wordList(l.Items)
	params := !l.InPos.IsValid()
	info := k.info(st)
	return func(sh *Shell) flow {
		if !vars.ValidName(name) {
			sh.line = info.line
			return sh.badName(name)
		}
		list, fl := sh.loopItems(info, items, params)
		if fl != flowNone {
			return fl
		}
		if len(list) == 0 {
			sh.Status = 0 // otherwise the body still sees the last one
			return flowNone
		}
		sh.loopDepth++
		for i, item := range list {
			status, skip := sh.Status, false
			if fl, skip = sh.loopHead(info); fl != flowNone {
				break
			}
			if skip {
				if i < len(list)-1 {
					sh.Status = status
				}
				continue
			}
			if err := sh.assignLoopVar(id, item); err != nil {
				fl = sh.failLoopVar(err)
				break
			}
			if fl = sh.leftByDebug(); fl == flowNone {
				fl = do(sh)
			}
			if fl != flowNone {
				out, stop := sh.loopFlow(fl)
				if fl = out; stop {
					break
				}
			}
		}
		sh.loopDepth--
		return fl
	}
}

// failLoopVar is a loop variable that can't be assigned: the loop fails, and a
// posix script ends (POSIX 2.8.1).
func (sh *Shell) failLoopVar(err error) flow {
	sh.report(err)
	sh.Status = 1
	if sh.posixScript() {
		if sh.ofText() {
			return sh.errorExit(1, exitError)
		}
		return sh.exitFaulty(1)
	}
	return sh.after(flowNone)
}

func (sh *Shell) assignLoopVar(id vars.ID, item string) error {
	if v := sh.Vars.Get(id); v != nil && v.Attr&vars.NameRef != 0 {
		return sh.Vars.SetRef(id, item)
	}
	return sh.Vars.Assign(id, item, false)
}

// loopItems expands the words of for and select.
func (sh *Shell) loopItems(info *commandInfo, items []*expand.Word, params bool) ([]string, flow) {
	sh.line = info.line
	if params {
		return sh.Params, flowNone
	}
	list, err := sh.fields(items, nil)
	if err != nil {
		return nil, sh.fail(err)
	}
	return list, flowNone
}

// loopHead is done before each turn of for and before select; skip says that
// the DEBUG trap does not want it, with its own status.
func (sh *Shell) loopHead(info *commandInfo) (fl flow, skip bool) {
	if fl := sh.attend(); fl != flowNone {
		return fl, true
	}
	if sh.slow {
		sh.line = info.line
		if sh.opts.xtrace {
			sh.traceHead(info)
		}
		return sh.permit(info)
	}
	return flowNone, false
}

// fields expands words to fields.
func (sh *Shell) fields(ws []*expand.Word, dst []string) ([]string, error) {
	var err error
	for _, w := range ws {
		if dst, err = w.Fields(&sh.State, dst); err != nil {
			return dst, err
		}
	}
	return dst, nil
}

// A loopExpr is one of the three expressions of for ((init; cond; post)). One
// that is empty is 1 (bash manual, Looping Constructs).
type loopExpr struct {
	arith *expand.Arith // nil: empty
	info  commandInfo
}

func (k *compiler) loopExpr(info *commandInfo, text string) *loopExpr {
	text = expand.ArithText(k.cmd, text)
	x := &loopExpr{info: *info}
	x.info.arith = strings.TrimLeft(text, " \t")
	if x.info.arith == "" {
		x.info.arith = "1"
		return x
	}
	x.arith = words.Arith(k.cmd, text)
	return x
}

// eval evaluates the expression; with another flow than flowNone the loop ends.
func (x *loopExpr) eval(sh *Shell) (int64, flow) {
	switch {
	case !sh.slow:
	case sh.dormant():
		return 0, flowNone
	case sh.opts.xtrace || sh.traps.has(trapDEBUG):
		return x.evalTraced(sh)
	}
	if x.arith == nil {
		return 1, flowNone
	}
	sh.line = x.info.line
	n, err := x.arith.Eval(&sh.State)
	if err != nil {
		return 0, x.failed(sh, err)
	}
	return n, flowNone
}

// evalTraced is eval for set -x and the DEBUG trap, which are told of the
// expression with its expansions done, in this order. One that the trap skips
// is 0.
func (x *loopExpr) evalTraced(sh *Shell) (int64, flow) {
	sh.line = x.info.line
	expr, err := expand.Expand(&sh.State, words, x.info.arith, expand.DoubleQuoted)
	if err != nil {
		return 0, x.failed(sh, expand.OfExpansion(err))
	}
	if sh.opts.xtrace {
		sh.trace("(( " + expr + " ))")
	}
	info, status := x.info, sh.Status
	info.arith = expr
	if fl, skip := sh.before(&info); skip {
		sh.Status = status
		return 0, fl
	}
	n, err := sh.evalRaw(expr)
	if err != nil {
		return 0, x.failed(sh, err)
	}
	return n, flowNone
}

// failed ends the loop with status 1, or more than the loop.
func (x *loopExpr) failed(sh *Shell, err error) flow {
	sh.line = x.info.line
	if fl := sh.fail(compoundArith(err)); fl != flowNone {
		return fl
	}
	sh.loops = 1
	return flowBreak
}

// arithFor is for ((init; cond; post)).
func (k *compiler) arithFor(st *syntax.Stmt, l *syntax.CStyleLoop, do node) node {
	it, ct, pt := k.cmd.Loop(l)
	info := k.info(st)
	init, cond, post := k.loopExpr(info, it), k.loopExpr(info, ct), k.loopExpr(info, pt)
	return func(sh *Shell) flow {
		sh.line = info.line
		sh.loopDepth++
		_, fl := init.eval(sh)
		status := sh.Status
		if fl == flowNone {
			fl, status = sh.arithLoop(cond, post, do)
		}
		sh.loopDepth--
		if fl == flowBreak && sh.loops == 1 {
			fl, status = flowNone, 1
		}
		if fl == flowNone {
			sh.Status = status
		}
		return fl
	}
}

func (sh *Shell) arithLoop(cond, post *loopExpr, do node) (flow, int) {
	status := 0
	for {
		if fl := sh.attend(); fl != flowNone {
			return fl, status
		}
		n, fl := cond.eval(sh)
		if fl != flowNone || n == 0 {
			return fl, status
		}
		if fl = sh.leftByDebug(); fl == flowNone {
			fl = do(sh)
			status = sh.Status
		}
		if fl != flowNone {
			if out, stop := sh.loopFlow(fl); stop {
				return out, status
			}
		}
		if _, fl := post.eval(sh); fl != flowNone {
			return fl, status
		}
	}
}

// arithCmd is ((expression)).
func (k *compiler) arithCmd(st *syntax.Stmt, c *syntax.ArithmCmd) node {
	text := expand.ArithText(k.cmd, k.cmd.Arithm(c))
	a := words.Arith(k.cmd, text)
	info := k.info(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		if sh.slow {
			if fl, skip := sh.before(info); skip {
				return fl
			}
		}
		sh.current = info
		n, err := sh.arithValue(a, text)
		switch {
		case err != nil:
			if fl := sh.fail(compoundArith(err)); fl != flowNone {
				return fl
			}
		case n == 0:
			sh.Status = 1
		default:
			sh.Status = 0
		}
		return sh.afterCommand(info, flowNone)
	}
}

// caseClause is case WORD in ... esac. ;; ends it, ;& runs the next list,
// ;;& goes on testing.
func (k *compiler) caseClause(st *syntax.Stmt, c *syntax.CaseClause) node {
	word := words.Word(k.cmd, c.Word)
	items := make([]caseItem, 0, len(c.Items))
	for _, it := range c.Items {
		items = append(items, caseItem{op: it.Op, do: k.list(it.Stmts), empty: len(it.Stmts) == 0})
		for _, p := range it.Patterns {
			items[len(items)-1].patterns = append(items[len(items)-1].patterns, newMatcher(words.Word(k.cmd, p)))
		}
	}
	info := k.info(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		if sh.slow {
			if sh.opts.xtrace {
				sh.traceHead(info)
			}
			if fl, skip := sh.before(info); skip {
				return fl
			}
			if sh.afterDebug != flowNone {
				return sh.leftByDebug()
			}
		}
		s, buf, err := word.View(&sh.State)
		if err != nil {
			return sh.fail(err)
		}
		fl := sh.caseItems(items, s)
		sh.Return(buf)
		return fl
	}
}

type caseItem struct {
	patterns []matcher
	op       syntax.CaseOperator
	do       node
	empty    bool
}

func (sh *Shell) caseItems(items []caseItem, s string) flow {
	status := 0
	through := false
	for i := range items {
		it := &items[i]
		hit := through
		for j := 0; !hit && j < len(it.patterns); j++ {
			ok, err := it.patterns[j].match(sh, s)
			if err != nil {
				return sh.fail(err)
			}
			hit = ok
		}
		if !hit {
			continue
		}
		if fl := it.do(sh); fl != flowNone {
			return fl
		}
		if it.empty {
			sh.Status = 0
		}
		status = sh.Status
		switch it.op {
		case syntax.Fallthrough:
			through = true
		case syntax.Resume:
			through = false
		default:
			return flowNone
		}
	}
	sh.Status = status
	return flowNone
}

// A matcher is a word used as a pattern. A literal one is compiled once.
type matcher struct {
	word  *expand.Word
	fixed *pattern.Pattern
	// always: extended patterns whatever shopt extglob says, as in [[ ]].
	always bool
}

func newMatcher(w *expand.Word) matcher {
	m := matcher{word: w}
	if text, ok := w.FixedPattern(); ok {
		m.fixed = pattern.Compile(text, pattern.ExtGlob)
		m.always = !strings.Contains(text, "(")
	}
	return m
}

func (m *matcher) match(sh *Shell, s string) (bool, error) {
	if m.fixed != nil && !sh.opts.NoCaseMatch && sh.opts.Charset == ctype.UTF8 && (sh.opts.ExtGlob || m.always) {
		return m.fixed.Match(s), nil
	}
	text, err := m.word.Pattern(&sh.State)
	if err != nil {
		return false, err
	}
	return pattern.Cached(text, sh.patternFlags(m.always)).Match(s), nil
}

// patternFlags are those of patterns in case and [[ ]].
func (sh *Shell) patternFlags(always bool) pattern.Flags {
	var flags pattern.Flags
	if always || sh.opts.ExtGlob {
		flags |= pattern.ExtGlob
	}
	if sh.opts.NoCaseMatch {
		flags |= pattern.NoCase
	}
	if sh.opts.Charset == ctype.Bytes {
		flags |= pattern.Bytes
	}
	return flags
}
