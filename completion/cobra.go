package completion

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// Programs built with the Go library cobra complete themselves: "NAME
// __complete ARGS" prints a line "value TAB description" for each candidate,
// then ":" and a number, the directive. The bash functions that they ship call
// just that, throw the descriptions away or put them into the candidates, and
// run the line through eval. So the program is asked directly, but for lines
// of which those functions make something else.

// The directives of cobra, by bit.
const (
	cobraError   = 1
	cobraNoSpace = 2
	cobraNoFiles = 4
	cobraFilter  = 8
	cobraDirs    = 16
	cobraKeep    = 32
)

const cobraHelp = "_activeHelp_ "

// isCobra tells whether fn is a completer made by cobra (its "bash completion
// V2"), by the functions that come with it.
func (g *generator) isCobra(fn string) bool {
	name, ok := strings.CutPrefix(fn, "__start_")
	if !ok {
		return false
	}
	helper := "__" + name + "_get_completion_results"
	for _, n := range g.host.Names(Function, helper) {
		if n == helper {
			return true
		}
	}
	return false
}

// odd reports whether the line is one that cobra's functions misunderstand, so
// that bash has other candidates for it, or none: they evaluate quotes that are
// open, and drop the words behind the cursor by their number. Expansions are
// not for them to evaluate either way.
func (c *completer) odd() bool {
	return !strings.ContainsAny(c.line, "$`<>") && (strings.ContainsAny(c.line, `\'"`) || c.point < len(c.line))
}

// cobra asks the program of the line. argv is dequoted, so that nothing in
// the line is run. ok is false if the program does not answer as cobra does.
func (c *completer) cobra(argv []string) (cs []candidate, ok bool) {
	if len(argv) < 2 {
		return nil, false
	}
	code := quote.Single(argv[0]) + " __complete"
	for _, a := range argv[1:] {
		code += " " + quote.Single(a)
	}
	out, err := c.host.Output(c.ctx, code, c.q)
	if err != nil {
		return nil, false
	}
	lines, directive, ok := cobraReply(out)
	if !ok {
		return nil, false
	}
	c.source = "cobra"
	return c.cobraCandidates(lines, directive, argv[len(argv)-1]), true
}

// cobraReply parts the output of __complete.
func cobraReply(out string) (lines []string, directive int, ok bool) {
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if n, found := strings.CutPrefix(line, ":"); found {
			if d, err := strconv.Atoi(n); err == nil {
				return lines, d, true
			}
		}
		lines = append(lines, line)
	}
	return nil, 0, false
}

// cobraCandidates makes candidates of those lines that complete the word. The
// part of the word that stays in the line is taken off.
func (c *completer) cobraCandidates(lines []string, directive int, word string) []candidate {
	if directive&cobraError != 0 {
		return nil
	}
	c.cobraOptions(directive)
	switch {
	case directive&cobraFilter != 0:
		return c.cobraFiles(lines)
	case directive&cobraDirs != 0:
		return c.cobraDirectories(lines)
	}
	stays := strings.TrimSuffix(word, c.Word)
	isOption := strings.HasPrefix(stays, "-") && strings.HasSuffix(stays, "=") // most values of options come without it
	var cs []candidate
	for _, line := range lines {
		if help, ok := strings.CutPrefix(line, cobraHelp); ok {
			c.messages = append(c.messages, help)
			continue
		}
		value, description, _ := strings.Cut(line, "\t")
		if strings.HasPrefix(value, word) {
			cs = append(cs, candidate{value: value[len(stays):], description: description})
		} else if isOption && strings.HasPrefix(value, c.Word) {
			cs = append(cs, candidate{value: value, description: description})
		}
	}
	return cs
}

// cobraOptions sets the options of the completion by the directive.
func (c *completer) cobraOptions(directive int) {
	var on, off Option
	if directive&cobraNoSpace != 0 {
		on |= NoSpace
	}
	if directive&cobraKeep != 0 {
		on |= NoSort
	}
	if directive&cobraNoFiles != 0 {
		off |= Default
	}
	c.reg.active.spec = c.reg.active.spec.with(on, off)
}

// cobraDirectories generates the directories, of the one in the first line if
// there is a line.
func (c *completer) cobraDirectories(lines []string) []candidate {
	if len(lines) == 0 || lines[0] == "" || strings.HasPrefix(c.q.Word, "/") {
		return c.directories()
	}
	below, outer := lines[0]+"/", c.q
	defer func() { c.q = outer }()
	q := *outer
	q.Word = escape(below, " \t\n\\'\"$`~") + q.Word
	c.q = &q
	cs := c.directories()
	for i := range cs {
		cs[i].value = strings.TrimPrefix(cs[i].value, below)
	}
	return cs
}

// cobraFiles generates the directories, and the files with one of the extensions.
func (c *completer) cobraFiles(extensions []string) []candidate {
	all := c.files(c.q.Word)
	kept := all[:0]
	for _, x := range all {
		keep := c.isDir(x)
		for _, e := range extensions {
			keep = keep || e != "" && strings.HasSuffix(x.value, "."+strings.TrimPrefix(e, "."))
		}
		if keep {
			kept = append(kept, x)
		}
	}
	return kept
}

// describe parts a description from candidates that a function put into
// COMPREPLY in the form of cobra's bash completion: the value, two spaces or
// more, and the description in parentheses.
func describe(cs []candidate) {
	for i, x := range cs {
		if !strings.HasSuffix(x.value, ")") {
			continue
		}
		value, rest, ok := strings.Cut(x.value, "  ")
		rest = strings.TrimLeft(rest, " ")
		if !ok || value == "" || !strings.HasPrefix(rest, "(") {
			continue
		}
		cs[i].value, cs[i].description = value, rest[1:len(rest)-1]
	}
}
