package interp

import (
	"hash/maphash"
	"strings"
	"sync/atomic"

	"github.com/goshd/goshd/interp/parse"
)

// keptEvals are what texts for eval were compiled to. Programs have few of them
// and evaluate each again and again: bash-completion sets the variables of its
// callers so. All shells of the process share them.
type keptEvals struct {
	seed  maphash.Seed
	seen  [evalSlots]atomic.Uint64 // hashes of texts that were evaluated
	slots [evalSlots]atomic.Pointer[keptEval]
}

// A keptEval is a text that was evaluated before, and what parsing depends on.
type keptEval struct {
	text    string
	line    int // number of its first line
	key     parseKey
	aliases uint64 // stamp of the aliases that it was parsed with, 0 without
	node    node   // nil: the text is to be parsed each time
}

const (
	evalSlots  = 256
	maxEvalLen = 256 // of a text that is kept
)

// is reports whether the two are the same text, parsed in the same way.
func (e *keptEval) is(x *keptEval) bool {
	return e != nil && e.text == x.text && e.line == x.line && e.key == x.key && e.aliases == x.aliases
}

// evaluate is runSource for the text of eval.
func (sh *Shell) evaluate(src *parse.Source) flow {
	n := sh.evalNode(src)
	if n == nil {
		return sh.runSource(src, 0)
	}
	if !sh.enter() {
		sh.leave()
		return sh.nestedTooDeep()
	}
	defer sh.leaveText(sh.stray)
	sh.stray, sh.badSyntax = 0, false
	fl, _ := sh.lineOver(n(sh), 0)
	return fl
}

// evalNode returns what a text is compiled to, or nil. It is compiled for being
// kept when it comes for the second time.
func (sh *Shell) evalNode(src *parse.Source) node {
	if len(src.Text) > maxEvalLen || sh.opts.verbose || sh.opts.onecmd {
		return nil
	}
	e := keptEval{text: src.Text, line: src.Line, key: parseKey{sh.opts.ExtGlob, sh.opts.Posix, sh.Interactive(), sh.hashIsText()}}
	if sh.usesAliases() {
		e.aliases = sh.aliases.stamp
	}
	k := sh.proc.keptEvals()
	hash := maphash.String(k.seed, e.text) + uint64(e.line)
	slot := hash % evalSlots
	if old := k.slots[slot].Load(); old.is(&e) {
		return old.node
	}
	if k.seen[slot].Swap(hash) != hash {
		return nil
	}
	text := *src
	text.Text = strings.Clone(src.Text) // it may be a piece of a large one
	e.text, e.node = text.Text, compileLine(&text, sh.parseOptions()).run
	kept := e
	k.slots[slot].Store(&kept)
	return kept.node
}

// keptEvals returns what the process keeps. Most shells evaluate nothing.
func (p *process) keptEvals() *keptEvals {
	if k := p.evals.Load(); k != nil {
		return k
	}
	p.evals.CompareAndSwap(nil, &keptEvals{seed: maphash.MakeSeed()})
	return p.evals.Load()
}
