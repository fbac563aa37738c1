package completion

import (
	"slices"
	"strings"
)

// listed are the actions that compare names of a list with the dequoted word,
// in bash's order.
var listed = [...]Action{
	Alias, ArrayVar, Binding, Builtin, Disabled, Enabled, Export, Function,
	HelpTopic, Hostname, Job, Keyword, Running, SetOpt, Shopt, Signal, Stopped,
	Variable,
}

// actions generates from every action of the set.
func (g *generator) actions(set actionSet) []candidate {
	if set == 0 {
		return nil
	}
	g.source = "actions"
	var out []candidate
	word := dequote(g.q.Word)
	for _, a := range listed {
		if set.has(a) && g.going() {
			out = append(out, g.list(a, word)...)
		}
	}
	for _, a := range [...]Action{Command, File, User, Group, Service, Directory} {
		if set.has(a) && g.going() {
			out = append(out, g.search(a)...)
		}
	}
	return out
}

// list generates the names of a list; an alias is described by its text.
func (g *generator) list(a Action, prefix string) []candidate {
	out := candidates(a.String(), g.names(a, prefix))
	if a == Alias {
		for i := range out {
			out[i].description, _ = g.host.Alias(out[i].value)
		}
	}
	return out
}

// names returns the names of a list that begin with prefix, in bash's order.
func (g *generator) names(a Action, prefix string) []string {
	var all []string
	switch a {
	case HelpTopic:
		all = helpTopics
	case Keyword:
		all = keywords
	case Hostname:
		all = g.hosts()
	case Alias, ArrayVar, Export, Function, Variable:
		all = slices.Clone(g.host.Names(a, prefix))
		slices.Sort(all)
	default:
		all = g.host.Names(a, prefix)
	}
	var out []string
	for _, n := range all {
		if strings.HasPrefix(n, prefix) {
			out = append(out, n)
		}
	}
	return out
}

// search generates from an action that looks for names in the system.
func (g *generator) search(a Action) []candidate {
	switch a {
	case Command:
		g.filenames = true
		return g.commands(g.q.Word)
	case File:
		return g.files(g.q.Word)
	case User:
		return g.users(g.q.Word)
	case Group:
		return g.groups(g.q.Word)
	case Service:
		return g.services(g.q.Word)
	case Directory:
		return g.directories()
	}
	panic("completion: no search for action " + a.String())
}

// users generates login names, with a tilde before each if the word has one.
func (g *generator) users(word string) []candidate {
	tilde := ""
	if strings.HasPrefix(word, "~") {
		tilde, word = "~", word[1:]
	}
	var out []candidate
	for _, r := range g.host.Cache().table(passwdFile, colonRow) {
		if strings.HasPrefix(r.name, word) {
			c := candidate{value: tilde + r.name, kind: "user"}
			if len(r.fields) > 3 {
				c.description, _, _ = strings.Cut(r.fields[3], ",")
			}
			out = append(out, c)
		}
	}
	g.filenames = g.filenames || tilde != ""
	return out
}

func (g *generator) groups(word string) []candidate {
	var out []candidate
	for _, r := range g.host.Cache().table(groupFile, colonRow) {
		if strings.HasPrefix(r.name, word) {
			out = append(out, candidate{value: r.name, kind: "group"})
		}
	}
	return out
}

// services generates the name of each service, or the first alias that begins
// with the word.
func (g *generator) services(word string) []candidate {
	var out []candidate
	for _, r := range g.host.Cache().table(servicesFile, serviceRow) {
		for _, name := range append([]string{r.name}, r.fields...) {
			if strings.HasPrefix(name, word) {
				out = append(out, candidate{value: name, kind: "service"})
				break
			}
		}
	}
	return out
}

// hosts returns the host names of $HOSTFILE or /etc/hosts.
func (g *generator) hosts() []string {
	file := hostsFile
	if name, set := g.host.Variable("HOSTFILE"); set && name != "" {
		file = g.host.Path(name)
	}
	var out []string
	for _, r := range g.host.Cache().table(file, hostRow) {
		out = append(out, r.name)
	}
	return out
}
