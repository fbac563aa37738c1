package completion

import (
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/pattern"
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
	fold, ignored := g.ignoreCase(), g.execIgnored()
	for _, dir := range searchDirs(path) {
		if !g.going() {
			break
		}
		if dir == "" {
			dir = "."
		}
		dir = g.expandTilde(dir)
		begun := len(out)
		out = g.host.Cache().commands(out, g.host.Path(dir), word, fold, g.line)
		if ignored != nil {
			prefix := strings.TrimSuffix(dir, "/") + "/"
			out = append(out[:begun], slices.DeleteFunc(out[begun:], func(c candidate) bool { return ignored(prefix + c.value) })...)
		}
	}
	return out
}

func (g *generator) expandTilde(path string) string {
	if path == "" || path[0] != '~' {
		return path
	}
	return g.tilde(path)
}

// searchDirs cuts PATH as bash 5.2 does for completion: there are none in an empty
// one, and a colon behind a leading one does not count.
func searchDirs(path string) []string {
	rest, leading := strings.CutPrefix(path, ":")
	switch {
	case path == "":
		return nil
	case !leading:
		return strings.Split(path, ":")
	case rest == "":
		return []string{""}
	}
	return append([]string{""}, strings.Split(strings.TrimPrefix(rest, ":"), ":")...)
}

// execIgnored returns what tells whether EXECIGNORE ignores a file of that path as
// one to be executed, or nil if it has no value.
func (g *generator) execIgnored() func(path string) bool {
	list, _ := g.host.Variable("EXECIGNORE")
	if list == "" {
		return nil
	}
	return func(path string) bool {
		for p := range strings.SplitSeq(list, ":") {
			if pattern.Cached(p, pattern.ExtGlob).Match(path) {
				return true
			}
		}
		return false
	}
}

// programs generates the files that can be run and the directories.
func (g *generator) programs(word string) []candidate {
	all := g.files(word)
	out, ignored := all[:0], g.execIgnored()
	for _, c := range all {
		switch {
		case g.isDir(c):
			c.kind = kindDirectory
			out = append(out, c)
		case executable(g.path(c.value)) && (ignored == nil || !ignored(g.expandTilde(c.value))):
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
