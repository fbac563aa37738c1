package completion

import (
	"os"
	"strings"

	"github.com/goshd/goshd/interp/entries"
)

// A listing is the entries of a directory that a word may become.
type listing struct {
	path   string // of the directory, for this process
	dir    string // it, as it is written before the entries
	match  func(name string) bool
	hidden bool // those with a leading period are wanted
	out    []candidate
}

// entries returns them in the directory's own order; . and .. come first, if
// they are wanted. What could be read before an error is still worth offering.
func (l *listing) entries(dots bool) []candidate {
	if dots {
		l.add(".", entries.Directory)
		l.add("..", entries.Directory)
	}
	read := false
	_ = entries.Each(l.path, func(name string, kind entries.Kind) {
		read = true
		if name != "." && name != ".." {
			l.add(name, kind)
		}
	})
	if !read {
		return nil
	}
	return l.out
}

// add adds an entry if it is wanted. The name is copied.
func (l *listing) add(name string, kind entries.Kind) {
	if !l.match(name) || !l.hidden && name[0] == '.' {
		return
	}
	value := l.dir + name
	if l.dir == "" {
		value = strings.Clone(name)
	}
	l.out = append(l.out, candidate{value: value, kind: l.kind(name, kind)})
}

// kind names the kind of an entry.
func (l *listing) kind(name string, kind entries.Kind) string {
	if kind == entries.Unknown {
		if fi, err := os.Lstat(l.path + "/" + name); err == nil {
			return kindOf(fi.Mode())
		}
	}
	return kindNames[kind]
}

// Kinds of files. A candidate without a kind may be a file of any.
const (
	kindFile      = "file"
	kindDirectory = "directory"
	kindLink      = "link"
)

var kindNames = [...]string{entries.Other: kindFile, entries.Directory: kindDirectory, entries.Link: kindLink, entries.Unknown: kindFile}

func kindOf(m os.FileMode) string { return kindNames[entries.KindOf(m)] }
