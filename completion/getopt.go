package completion

import "strings"

// A getopt walks over the options of a builtin as bash's own scanner does:
// letters may be joined, an argument may follow its letter directly, "--"
// ends them, and a lone "-" is an operand.
type getopt struct {
	args []string
	with string // letters that take an argument
	bare string // letters that take none
	plus bool   // +o is an option too

	joined string // letters of the current word still to be read
	sign   byte   // '-' or '+': how the option read last began
	arg    string // the argument of the option read last
}

// Faults that next reports in the place of a letter.
const (
	optEnd     = 0
	optInvalid = '?' // arg holds the option with its sign
	optMissing = ':' // likewise
)

// next returns the letter of the next option.
func (g *getopt) next() byte {
	if g.joined == "" && !g.word() {
		return optEnd
	}
	c := g.joined[0]
	g.joined = g.joined[1:]
	switch {
	case c != ':' && strings.IndexByte(g.with, c) >= 0:
		return g.argument(c)
	case strings.IndexByte(g.bare, c) >= 0:
		return c
	}
	g.arg = string([]byte{g.sign, c})
	return optInvalid
}

// word takes the next word if it holds options.
func (g *getopt) word() bool {
	if len(g.args) == 0 {
		return false
	}
	w := g.args[0]
	if len(w) < 2 || w[0] != '-' && (w[0] != '+' || !g.plus) {
		return false
	}
	g.args = g.args[1:]
	if w == "--" {
		return false
	}
	g.sign, g.joined = w[0], w[1:]
	return true
}

func (g *getopt) argument(c byte) byte {
	switch {
	case g.joined != "":
		g.arg, g.joined = g.joined, ""
	case len(g.args) > 0:
		g.arg, g.args = g.args[0], g.args[1:]
	default:
		g.arg = string([]byte{g.sign, c})
		return optMissing
	}
	return c
}
