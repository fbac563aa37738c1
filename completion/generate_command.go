package completion

import (
	"strings"

	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/quote"
)

// command generates the lines that the command of -C prints. It is run with
// the same three arguments as a function.
func (g *generator) command(code string) []candidate {
	g.source = "-C " + code
	for _, arg := range [...]string{g.q.Command, g.q.Word, g.q.Prev} {
		code += " " + quote.Single(arg)
	}
	out, err := g.host.Output(g.ctx, code, g.q)
	if err != nil {
		return nil
	}
	return candidates("", outputLines(out))
}

// outputLines splits at newlines that no backslash is before; the backslash
// stays where another character follows. Empty lines count for nothing.
func outputLines(out string) []string {
	var lines []string
	var b strings.Builder
	end := func() {
		if b.Len() > 0 {
			lines = append(lines, b.String())
			b.Reset()
		}
	}
	for i := 0; i < len(out); i++ {
		switch {
		case out[i] == '\\' && i+1 < len(out) && out[i+1] == '\n':
			i++
			b.WriteByte('\n')
		case out[i] == '\n':
			end()
		default:
			b.WriteByte(out[i])
		}
	}
	end()
	return lines
}

// filter removes what the pattern of -X matches or, if the pattern begins
// with !, what the rest of it does not match.
func (g *generator) filter(text string, cs []candidate) []candidate {
	if text == "" {
		return cs
	}
	text = filterPattern(text, g.q.Word)
	negated := strings.HasPrefix(text, "!")
	if negated {
		text = text[1:]
	}
	flags := g.patternFlags()
	if g.host.Option("nocasematch") {
		flags |= pattern.NoCase
	}
	p := pattern.Cached(text, flags)
	kept := cs[:0]
	for _, c := range cs {
		if p.Match(c.value) == negated {
			kept = append(kept, c)
		}
	}
	return kept
}

func (g *generator) patternFlags() pattern.Flags {
	if g.host.Option("extglob") {
		return pattern.ExtGlob
	}
	return 0
}

// filterPattern puts the word in the place of each & that no backslash is
// before, and takes the backslash off the others.
func filterPattern(text, word string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && i+1 < len(text) && text[i+1] == '&':
			i++
			b.WriteByte('&')
		case text[i] == '&':
			b.WriteString(word)
		default:
			b.WriteByte(text[i])
		}
	}
	return b.String()
}
