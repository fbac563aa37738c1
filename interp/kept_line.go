package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/parse"
)

// A keptLine is what a command line of a request was compiled to. Clients send
// the same lines again and again.
type keptLine struct {
	key     parseKey
	aliases uint64 // stamp of the aliases that it was parsed with, 0 without
	node    node   // nil: the text is to be parsed each time
}

const (
	maxLines   = 64   // that are kept
	maxLineLen = 1024 // of a line that is
)

// runAgain runs src if it is one short line that needs nothing but to be parsed,
// and keeps what that gave. ok is false if it has run nothing.
func (sh *Shell) runAgain(src *parse.Source, mode runMode) (fl flow, ok bool) {
	if len(src.Text) > maxLineLen || src.Name != "" || src.Line != 1 || strings.IndexByte(src.Text, '\n') >= 0 ||
		sh.opts.verbose || sh.opts.onecmd || sh.parent != nil || sh.expandsInput() {
		return flowNone, false
	}
	n := sh.lineNode(src)
	if n == nil {
		return flowNone, false
	}
	if !sh.enter() {
		sh.leave()
		return sh.nestedTooDeep(), true
	}
	defer sh.leave()
	sh.badSyntax = false
	if mode&recorded != 0 && sh.opts.history {
		sh.recordInput(src.Text)
	}
	sh.proc.commands++
	fl, _ = sh.lineOver(n(sh), mode)
	return fl, true
}

// lineNode returns what a line is compiled to, or nil.
func (sh *Shell) lineNode(src *parse.Source) node {
	l := keptLine{key: parseKey{sh.opts.ExtGlob, sh.opts.Posix, sh.Interactive(), sh.hashIsText()}}
	if sh.usesAliases() {
		l.aliases = sh.aliases.stamp
	}
	if old, ok := sh.lines[src.Text]; ok && old.key == l.key && old.aliases == l.aliases {
		return old.node
	}
	if sh.lines == nil || len(sh.lines) >= maxLines {
		sh.lines = make(map[string]keptLine, maxLines)
	}
	kept := *src
	l.node = compileLine(&kept, sh.parseOptions()).run
	sh.lines[strings.Clone(src.Text)] = l
	return l.node
}
