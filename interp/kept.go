package interp

import (
	"errors"
	"io"
	"sync"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// A keptSource is text that is run again and again: the action of a trap, or
// what stands in `...`. It remembers what a single command line was compiled
// to, as long as nothing changes how it is parsed.
type keptSource struct {
	mu  sync.Mutex
	key parseKey
	// nodes are by the number that the first line has, which DEBUG and ERR
	// change; nil: the text has to be parsed each time.
	nodes map[int]keptNode
	// whole says that the text is all of a substitution.
	whole bool
}

// A keptNode is what a text was compiled to.
type keptNode struct {
	run  node
	last *syntax.Stmt // see lastOf
}

// A parseKey is what parsing depends on.
type parseKey struct{ extGlob, posix, interactive, hashIsText bool }

// maxKeptLines bounds keptSource.nodes.
const maxKeptLines = 256

// runKept is runSource for a text that is kept.
func (sh *Shell) runKept(kept *keptSource, src *parse.Source) flow {
	opts := sh.parseOptions()
	if opts.ExpandAliases || sh.opts.verbose || sh.opts.onecmd {
		return sh.runSource(src, 0)
	}
	n := kept.node(src, opts)
	if n.run == nil {
		return sh.runSource(src, 0)
	}
	if !sh.enter() {
		sh.leave()
		return sh.nestedTooDeep()
	}
	sh.badSyntax = false
	if kept.whole {
		sh.lastly = n.last
	}
	fl, _ := sh.lineOver(n.run(sh), 0)
	sh.leave()
	return fl
}

// node returns what src is compiled to, if anything.
func (kept *keptSource) node(src *parse.Source, opts parse.Options) keptNode {
	kept.mu.Lock()
	defer kept.mu.Unlock()
	key := parseKey{opts.ExtGlob, opts.Posix, opts.Interactive, opts.HashIsText}
	if kept.nodes == nil || kept.key != key || len(kept.nodes) > maxKeptLines {
		kept.key, kept.nodes = key, make(map[int]keptNode)
	}
	n, ok := kept.nodes[src.Line]
	if !ok {
		n = compileLine(src, opts)
		kept.nodes[src.Line] = n
	}
	return n
}

// compileLine compiles a text that is one command line; nothing comes of it if
// it is not, or has errors.
func compileLine(src *parse.Source, opts parse.Options) (n keptNode) {
	r := parse.NewReader(src, func() parse.Options { return opts })
	cmd, err := r.Next()
	if err != nil || len(cmd.Warnings) > 0 {
		return n
	}
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		return n
	}
	k := compiler{cmd: cmd}
	return keptNode{run: k.list(cmd.Stmts), last: lastOf(cmd.Stmts)}
}

// maxKeptActions bounds Shell.kept.
const maxKeptActions = 32

// keptAction returns what is kept of the action of a trap.
func (sh *Shell) keptAction(action *string) *keptSource {
	kept := sh.kept[action]
	if kept == nil {
		if sh.kept == nil || len(sh.kept) > maxKeptActions {
			sh.kept = make(map[*string]*keptSource)
		}
		kept = new(keptSource)
		sh.kept[action] = kept
	}
	return kept
}
