package completion

import (
	"context"
	"errors"
)

// A generator makes the candidates of one word.
type generator struct {
	ctx  context.Context
	host Host
	reg  *Registry
	q    *Query

	// line tells that readline is completing a line, not a script calling
	// compgen; quote is open before the word.
	line  bool
	quote string

	// dequotes is how often quotes are removed from a word before files are looked
	// for: once, in a compgen that a completer calls only if there is any quote in
	// the line before the cursor. requoted tells that the completer has quoted the
	// word, too; that is undone first, but not for directories.
	requoted bool
	dequotes int

	// filenames tells that candidates came from a search for files. All are
	// then treated as names of files.
	filenames bool

	// unquoted are the characters that stay without quotes in names of files,
	// because they are part of expansions, or "".
	unquoted string

	// globbed tells that the candidates are what a pattern in the line matches.
	globbed bool

	// inside tells that the candidates end in a command substitution.
	inside bool

	// markLinks tells to put a slash after a link to a directory, too.
	markLinks bool

	// retry tells that a completer asked to look for the spec anew.
	retry bool

	// missing is the name of a completer that is not defined.
	missing string

	// source says in a few words what gave the candidates.
	source string
}

// A candidate is one possible completion, not quoted.
type candidate struct {
	value       string
	kind        string
	description string
}

// spec generates the candidates of a spec in bash's order (bash manual,
// "Programmable Completion"). It stops early, with what it has, when the
// context is done.
func (g *generator) spec(s *Spec) []candidate {
	out := g.actions(s.Actions)
	if s.Glob != nil && g.going() {
		out = append(out, g.glob(*s.Glob)...)
	}
	if s.Words != nil && g.going() {
		out = append(out, g.words(*s.Words)...)
	}
	if s.Function != nil && g.going() {
		out = append(out, g.function(*s.Function)...)
	}
	if s.Command != nil && g.going() {
		out = append(out, g.command(*s.Command)...)
	}
	if s.Filter != nil {
		out = g.filter(*s.Filter, out)
	}
	affix(s, out)
	switch {
	case len(out) == 0 && s.has(DirNames) && g.going():
		out = g.directories()
	case s.has(PlusDirs) && g.going():
		out = append(out, g.directories()...)
	}
	return out
}

func (g *generator) going() bool { return g.ctx.Err() == nil }

// affix puts -P before and -S behind every candidate.
func affix(s *Spec, cs []candidate) {
	if s.Prefix == nil && s.Suffix == nil {
		return
	}
	for i := range cs {
		if s.Prefix != nil {
			cs[i].value = *s.Prefix + cs[i].value
		}
		if s.Suffix != nil {
			cs[i].value += *s.Suffix
		}
	}
}

// glob generates the files of -G. They need not begin with the word.
func (g *generator) glob(pattern string) []candidate {
	names, err := g.host.Glob(g.ctx, pattern)
	if err != nil {
		return nil
	}
	g.filenames = g.filenames || len(names) > 0
	return candidates("", names)
}

// function generates what the function of -F puts into COMPREPLY.
func (g *generator) function(name string) []candidate {
	g.source = "-F " + name
	reply, status, err := g.host.CallCompleter(g.ctx, name, g.q)
	if errors.Is(err, ErrNoFunction) {
		g.missing = name
	}
	if status == StatusRetry && err == nil {
		g.retry = true
	}
	return candidates("", reply)
}

// StatusRetry is the status by which a function asks for another try, when it
// has loaded a spec (bash manual, "Programmable Completion").
const StatusRetry = 124

func candidates(kind string, values []string) []candidate {
	out := make([]candidate, len(values))
	for i, v := range values {
		out[i] = candidate{value: v, kind: kind}
	}
	return out
}
