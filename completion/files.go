package completion

import (
	"os"
	"strings"
)

// files generates the files that a word may become, as readline does: the
// entries of its directory that begin with the rest of it, in the directory's
// own order, each with the directory as it is written. A tilde and, within a
// line, variables in the directory's name are followed but kept.
func (g *generator) files(word string) []candidate {
	g.filenames = true
	word, written := g.dequoted(word)
	dir, prefix := splitPath(word)
	actual := g.actual(dir, written)
	if g.expandsDir(dir) {
		actual = g.respelled(actual)
		dir = actual
	}
	l := listing{path: g.host.Path(actual), dir: dir, match: g.matcher(prefix)}
	l.hidden = prefix != "" || g.readlineOn("match-hidden-files", true)
	out := l.entries(prefix == "." || prefix == "..")
	if g.reg.active != nil {
		g.reg.active.noticed.note(l.path, dir, out)
	}
	return out
}

// expandsDir tells whether the directory's name is replaced by what it means:
// a tilde with the readline variable expand-tilde, variables with direxpand.
func (g *generator) expandsDir(dir string) bool {
	if strings.HasPrefix(dir, "~") {
		return g.readlineOn("expand-tilde", false)
	}
	return g.line && dir != "" && g.host.Option("direxpand")
}

// respelled returns the directory that was probably meant by one that does not
// exist (bash manual, "The Shopt Builtin", dirspell, which bash heeds where it
// replaces directories).
func (g *generator) respelled(dir string) string {
	if !g.line || !g.host.Option("dirspell") {
		return dir
	}
	if _, err := os.Stat(g.host.Path(dir)); err == nil {
		return dir
	}
	if right, ok := g.host.Respell(dir); ok {
		return right
	}
	return dir
}

// dequoted removes quotes from a word that stands for a file, in a line only:
// a script that calls compgen -f means the word as it is. written is the word
// in which bash looks for a tilde and for variables: with the quotes of the line,
// and without those of a completer.
func (g *generator) dequoted(word string) (meant, written string) {
	if g.quote == "$'" {
		return dequoteOpen(word, g.quote), word
	}
	if g.requoted {
		word = dequoteFile(word, g.quote)
	}
	meant = word
	for range g.dequotes {
		meant = dequoteFile(meant, g.quote)
	}
	return meant, word
}

// actual returns the directory that dir means. Of what its text looks like,
// only that counts which it is as written, too.
func (g *generator) actual(dir, written string) string {
	switch {
	case strings.HasPrefix(dir, "~") && !strings.HasPrefix(written, "~"),
		strings.Contains(dir, "${") && !strings.Contains(written, "${"):
		return dir
	}
	if g.unquoted == "" && !strings.HasPrefix(dir, "~") {
		g.unquoted = expansion(dir)
	}
	return g.directory(dir)
}

// expansion returns the characters of a name by which a tilde, a variable or a
// command substitution is recognised, and which bash does not quote then.
func expansion(name string) string {
	i := strings.IndexByte(name, '$')
	switch {
	case i >= 0 && strings.HasPrefix(name[i:], "${"):
		return "${}"
	case i >= 0 && strings.HasPrefix(name[i:], "$("):
		return "$)"
	case i >= 0:
		return "$"
	case strings.HasPrefix(name, "~"):
		return "~"
	case strings.Count(name, "`") > 1:
		return "`"
	}
	return ""
}

// splitPath splits a path behind its last slash.
func splitPath(path string) (dir, name string) {
	i := strings.LastIndexByte(path, '/')
	return path[:i+1], path[i+1:]
}

// directory returns the directory that the first part of a path means.
func (g *generator) directory(dir string) string {
	switch {
	case dir == "":
		return "."
	case dir[0] == '~':
		return g.tilde(dir)
	case g.line:
		return g.variables(dir)
	}
	return dir
}

// tilde expands a tilde prefix (bash manual, "Tilde Expansion").
func (g *generator) tilde(path string) string {
	end := strings.IndexByte(path, '/')
	if end < 0 {
		end = len(path)
	}
	var home string
	var ok bool
	switch name := path[1:end]; name {
	case "":
		if home, ok = g.host.Variable("HOME"); !ok {
			home, ok = g.host.Cache().userHome(g.currentUser())
		}
	case "+":
		home, ok = g.host.Variable("PWD")
	case "-":
		home, ok = g.host.Variable("OLDPWD")
	default:
		home, ok = g.host.Cache().userHome(name)
	}
	if !ok {
		return path
	}
	return home + path[end:]
}

// variables replaces $name and ${name} by their values. Nothing else is
// expanded, and nothing is run.
func (g *generator) variables(path string) string {
	if strings.IndexByte(path, '$') < 0 {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); {
		name, end := variableAt(path, i)
		value, set := "", false
		if name != "" {
			value, set = g.host.Variable(name)
		}
		if !set {
			b.WriteByte(path[i])
			i++
			continue
		}
		b.WriteString(value)
		i = end
	}
	return b.String()
}

// variableAt returns the name in $name or ${name} at s[i] and the index after it.
func variableAt(s string, i int) (name string, end int) {
	if s[i] != '$' {
		return "", i
	}
	start := i + 1
	braces := start < len(s) && s[start] == '{'
	if braces {
		start++
	}
	end = start
	for end < len(s) && isNameByte(s[end], end == start) {
		end++
	}
	name = s[start:end]
	if braces {
		if end >= len(s) || s[end] != '}' {
			return "", i
		}
		end++
	}
	return name, end
}

// directories generates those files that are directories, links included.
func (g *generator) directories() []candidate {
	before, requoted := g.filenames, g.requoted
	g.markLinks, g.requoted = true, false
	all := g.files(g.q.Word)
	g.requoted = requoted
	out := all[:0]
	for _, c := range all {
		if g.isDir(c) {
			c.kind = kindDirectory
			out = append(out, c)
		}
	}
	g.filenames = before || len(out) > 0
	return out
}

// path returns where this process finds the file that a candidate names.
func (g *generator) path(value string) string {
	dir, name := splitPath(value)
	if dir == "" {
		if name != "" && name[0] == '~' {
			if home := g.tilde(name); home != name {
				return home
			}
		}
		return g.host.Path(value)
	}
	return g.host.Path(g.directory(dir) + name)
}

// isDir tells whether a candidate is a directory or a link to one.
func (g *generator) isDir(c candidate) bool {
	switch c.kind {
	case kindDirectory:
		return true
	case kindFile:
		return false
	}
	fi, err := os.Stat(g.path(c.value))
	return err == nil && fi.IsDir()
}
