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
	brief   string // see briefName; "": it may take time
}

const (
	maxLines   = 64   // that are kept
	maxLineLen = 1024 // of a line that is
)

// runAgain runs src if it is one short line that needs nothing but to be parsed,
// and keeps what that gave. ok is false if it has run nothing.
func (sh *Shell) runAgain(src *parse.Source, mode runMode) (fl flow, ok bool) {
	if len(src.Text) > maxLineLen || src.Name != "" || src.Line != 1 || strings.IndexByte(src.Text, '\n') >= 0 ||
		!sh.keepsLines() {
		return flowNone, false
	}
	n := sh.lineNode(src).node
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

// keepsLines reports whether a line needs nothing but to be parsed.
func (sh *Shell) keepsLines() bool {
	return !sh.opts.verbose && !sh.opts.onecmd && sh.parent == nil && !sh.expandsInput()
}

// keptLine returns what is kept of a line, nil if it is to be parsed, and what is
// known of it without that.
func (sh *Shell) keptLine(text string) (old *keptLine, l keptLine) {
	l.key = parseKey{sh.opts.ExtGlob, sh.opts.Posix, sh.Interactive()}
	if sh.usesAliases() {
		l.aliases = sh.aliases.stamp
	}
	if old = sh.lines[text]; old != nil && (old.key != l.key || old.aliases != l.aliases) {
		old = nil
	}
	return old, l
}

// lineNode returns what a line is compiled to.
func (sh *Shell) lineNode(src *parse.Source) keptLine {
	old, l := sh.keptLine(src.Text)
	if old != nil {
		return *old
	}
	if sh.lines == nil || len(sh.lines) >= maxLines {
		sh.lines = make(map[string]*keptLine, maxLines)
	}
	kept := *src
	n := compileLine(&kept, sh.parseOptions())
	l.node, l.brief = n.run, briefName(n.stmts)
	sh.lines[strings.Clone(src.Text)] = &l
	return l
}
