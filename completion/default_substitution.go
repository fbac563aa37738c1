package completion

import "strings"

// substituted generates what the end of a word that begins a command
// substitution may become: commands where one may stand, and files behind
// white space. What is before it stays in front of the candidates. Nothing is
// quoted then, and nothing goes behind them (experiment with bash 5.2).
func (g *generator) substituted(word string) []candidate {
	inside := strings.TrimPrefix(strings.TrimPrefix(word, "`"), "$(")
	end := strings.LastIndexAny(inside, " \t\n;|&{(`")
	last := inside[end+1:]
	before := word[:len(word)-len(last)]
	var cs []candidate
	if end <= 0 || strings.IndexByte(" \t\n", inside[end]) < 0 {
		cs = g.commands(last)
	} else {
		cs = g.files(last)
	}
	for i := range cs {
		cs[i].value = before + cs[i].value
	}
	g.filenames, g.inside = false, true
	return cs
}
