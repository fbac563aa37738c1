package interp

import (
	"io"
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// Completers evaluate words of the line that they complete: those of
// bash-completion 2.11 that way take quotes off, and in bash '$(reboot) and a Tab
// run what stands there. Nothing that a line contains may be run, so a brood
// knows the line and refuses what would.

// watch has the brood refuse to run what the line contains. A line in which
// nothing could be run needs no watching.
func (b *brood) watch(line string) {
	if strings.ContainsAny(line, "`;|&<>(\n") {
		b.line = withoutQuotes(line)
	}
}

// forbids reports whether code is a part of the line.
func (b *brood) forbids(code string) bool {
	if b == nil || b.line == "" {
		return false
	}
	code = withoutQuotes(code)
	return code != "" && strings.Contains(b.line, code)
}

// withoutQuotes is text without quotes and blanks, as these change when a text
// is quoted, split, joined and evaluated.
func withoutQuotes(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\\'\" \t\n", r) {
			return -1
		}
		return r
	}, text)
}

// forbidsEval reports whether something in a text for eval is a part of the
// line that would do something: a simple command, a redirection or a
// substitution. What can't be parsed isn't run.
func (b *brood) forbidsEval(text string, opt func() parse.Options) bool {
	if b == nil || b.line == "" {
		return false
	}
	r := parse.NewReader(&parse.Source{Name: "eval", Text: text, Line: 1}, opt)
	for {
		cmd, err := r.Next()
		if err != nil {
			return err != io.EOF && b.forbids(text)
		}
		for _, st := range cmd.Stmts {
			if b.forbidsIn(cmd, st) {
				return true
			}
		}
	}
}

// forbidsIn is forbidsEval for a statement.
func (b *brood) forbidsIn(cmd *parse.Command, st *syntax.Stmt) (found bool) {
	parse.Walk(st, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CmdSubst, *syntax.ProcSubst:
			found = found || b.forbids(cmd.Source(n))
		case *syntax.Redirect:
			found = found || opensFile(n) && b.forbids(cmd.Source(n))
		case *syntax.CallExpr:
			found = found || len(n.Args) > 0 && b.forbids(cmd.Source(n))
		}
		return !found
	})
	return found || len(cmd.Holes) > 0 && b.forbids(cmd.Text)
}

// opensFile reports whether a redirection may create or change something.
func opensFile(r *syntax.Redirect) bool {
	switch r.Op {
	case syntax.Hdoc, syntax.DashHdoc, syntax.WordHdoc, syntax.DplIn, syntax.DplOut:
		return false
	}
	return r.Word == nil || r.Word.Lit() != "/dev/null"
}
