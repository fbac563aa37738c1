package completion

import (
	"strings"

	"github.com/goshd/goshd/interp/pattern"
)

// bashDefault generates what bash tries by itself, before files: variables,
// users, hosts, commands where one can stand, and what a pattern matches
// (bash manual, "Completing").
func (g *generator) bashDefault(word string, first bool) []candidate {
	var cs []candidate
	switch {
	case strings.HasPrefix(word, "$(") && g.quote != "'":
		cs = g.substituted(word)
	case strings.HasPrefix(word, "$"):
		// bash 5.2 does so within single quotes, too.
		cs = g.variableNames(word)
	case strings.HasPrefix(word, "~") && !strings.Contains(word, "/"):
		cs = g.users(word)
	case strings.HasPrefix(word, "@") && g.host.Option("hostcomplete"):
		for _, n := range g.hosts() {
			if strings.HasPrefix(n, word[1:]) {
				cs = append(cs, candidate{value: "@" + n, kind: "hostname"})
			}
		}
	}
	if len(cs) == 0 && first {
		if word == "" && g.host.Option("no_empty_cmd_completion") {
			return nil
		}
		cs = g.commands(word)
		g.filenames = true
	}
	if len(cs) == 0 && g.quote == "" && pattern.HasMeta(word, g.patternFlags()) {
		cs = g.matching(word)
	}
	return cs
}

// variableNames generates $name or ${name} for each variable.
func (g *generator) variableNames(word string) []candidate {
	before, after := "$", ""
	if strings.HasPrefix(word, "${") {
		before, after = "${", "}"
	}
	var cs []candidate
	for _, n := range g.names(Variable, word[len(before):]) {
		cs = append(cs, candidate{value: before + n + after, kind: "variable"})
	}
	return cs
}

// matching generates the files that a pattern in the line names.
func (g *generator) matching(word string) []candidate {
	names, err := g.host.Glob(g.ctx, word)
	if err != nil || len(names) == 0 {
		return nil
	}
	g.filenames, g.globbed = true, true
	return candidates("", names)
}
