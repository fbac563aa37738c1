package completion

import (
	"context"
	"io"
	"strings"
)

// Compgen is the builtin compgen: it prints the candidates of a word as the
// options of "complete" generate them. r is the registry of the shell h. The
// status is 1 if there are none.
func Compgen(ctx context.Context, h Host, r *Registry, args []string, std Stdio) int {
	a, status := parseSpec("compgen", compgenSynopsis, "", args, std)
	if status != 0 {
		return status
	}
	if !a.given {
		return 0
	}
	word := ""
	if len(a.names) > 0 {
		word = a.names[0]
	}
	// CWord is that of no line.
	g := &generator{ctx: ctx, host: h, reg: r, q: &Query{Command: "compgen", Word: word, CWord: -1}}
	if r.active != nil {
		g.line, g.quote, g.dequotes = true, r.active.quote, r.active.dequotes
		g.requoted = isRequoted(word, r.active.word)
	}
	if a.spec.Function != nil {
		std.errorf("compgen", "warning: -F option may not work as you expect")
	}
	if a.spec.Command != nil {
		std.errorf("compgen", "warning: -C option may not work as you expect")
	}
	cs := g.spec(&a.spec)
	if g.missing != "" {
		std.errorf("completion", "function `%s' not found", g.missing)
	}
	if len(cs) == 0 && a.spec.has(BashDefault) {
		cs = g.bashDefault(word, false)
	}
	if len(cs) == 0 && a.spec.has(Default) {
		cs = g.files(word)
	}
	if r.active != nil && g.filenames {
		r.active.filenames = true
		r.active.unquoted = g.unquoted
	}
	return printCandidates(cs, std.Out)
}

// isRequoted tells whether a completer has quoted the word that is completed before
// it calls compgen, as the _filedir of bash-completion does. Like bash 5.2 it takes
// each word with quotes for that which is not the one that was typed.
func isRequoted(word, typed string) bool {
	if typed == "" && (word == "''" || word == `""`) {
		return true
	}
	return word != typed && strings.ContainsAny(word, `\'"`)
}

func printCandidates(cs []candidate, w io.Writer) int {
	if len(cs) == 0 {
		return 1
	}
	var out []byte
	for _, c := range cs {
		out = append(append(out, c.value...), '\n')
	}
	// A reader that is gone shows in the status, as for any builtin.
	if _, err := w.Write(out); err != nil {
		return 1
	}
	return 0
}
