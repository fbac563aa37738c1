package completion

import (
	"strconv"
	"strings"
	"syscall"
)

// commands generates what a command's name may become: aliases, keywords,
// functions, builtins, then the executable files in PATH or, if the word has a
// slash, executable files and directories.
func (g *generator) commands(word string) []candidate {
	if strings.Contains(word, "/") {
		return g.programs(word)
	}
	var out []candidate
	for _, a := range [...]Action{Alias, Keyword, Function} {
		out = append(out, g.list(a, word)...)
	}
	out = append(out, candidates("builtin", g.names(Enabled, word))...)
	path, _ := g.host.Variable("PATH")
	fold := g.ignoreCase()
	for dir := range strings.SplitSeq(path, ":") {
		if !g.going() {
			break
		}
		if dir == "" {
			dir = "."
		} else if dir[0] == '~' {
			dir = g.tilde(dir)
		}
		out = g.host.Cache().commands(out, g.host.Path(dir), word, fold, g.line)
	}
	return out
}

// programs generates the files that can be run and the directories.
func (g *generator) programs(word string) []candidate {
	all := g.files(word)
	out := all[:0]
	for _, c := range all {
		switch {
		case g.isDir(c):
			c.kind = kindDirectory
			out = append(out, c)
		case executable(g.path(c.value)):
			c.kind = "command"
			out = append(out, c)
		}
	}
	return out
}

// currentUser returns the name of the user who runs the process.
func (g *generator) currentUser() string {
	uid := strconv.Itoa(syscall.Getuid())
	for _, r := range g.host.Cache().table(passwdFile, colonRow) {
		if len(r.fields) > 1 && r.fields[1] == uid {
			return r.name
		}
	}
	return ""
}
