package completion

import (
	"os"
	"slices"
	"strings"
)

// A commandDir is a directory of PATH. It is not changed once it is cached.
type commandDir struct {
	stamp
	files []commandFile // what is not a directory, sorted by name
}

type commandFile struct {
	name  string
	place int  // where it came in the directory
	exec  bool // whether it could be executed when the directory was read
}

// recheckNames bounds how many files are looked at again. A chmod leaves a
// directory's mtime alone, so what is cached may be out of date; of many
// names, only those that could not be executed are looked at.
const recheckNames = 200

// commands appends to out the executable files in a directory of PATH whose
// names begin with prefix (in any case, if fold is set), sorted or as the
// directory has them.
func (c *Cache) commands(out []candidate, dir, prefix string, fold, sorted bool) []candidate {
	d := cached(&c.mu, c.dirs, dir, func(d *commandDir) *stamp { return &d.stamp }, readCommands)
	if d == nil {
		return out
	}
	span := d.span(prefix, fold)
	few := len(span) <= recheckNames
	found := make([]*commandFile, 0, len(span))
	for i := range span {
		f := &span[i]
		if !hasPrefix(f.name, prefix, fold) {
			continue
		}
		if f.exec && !few || executable(dir+"/"+f.name) {
			found = append(found, f)
		}
	}
	if !sorted {
		slices.SortFunc(found, func(a, b *commandFile) int { return a.place - b.place })
	}
	out = slices.Grow(out, len(found))
	for _, f := range found {
		out = append(out, candidate{value: f.name, kind: "command"})
	}
	return out
}

// span returns the files whose names may begin with prefix.
func (d *commandDir) span(prefix string, fold bool) []commandFile {
	if fold || prefix == "" {
		return d.files
	}
	from, _ := slices.BinarySearchFunc(d.files, prefix, func(f commandFile, p string) int {
		return strings.Compare(f.name, p)
	})
	to := from
	for to < len(d.files) && strings.HasPrefix(d.files[to].name, prefix) {
		to++
	}
	return d.files[from:to]
}

func readCommands(dir string) (*commandDir, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	if err != nil {
		return nil, err
	}
	d := &commandDir{files: make([]commandFile, 0, len(list))}
	for i, e := range list {
		if !e.IsDir() {
			d.files = append(d.files, commandFile{e.Name(), i, executable(dir + "/" + e.Name())})
		}
	}
	slices.SortFunc(d.files, func(a, b commandFile) int { return strings.Compare(a.name, b.name) })
	return d, nil
}

// hasPrefix tells whether s begins with prefix, in any case if fold is set.
func hasPrefix(s, prefix string, fold bool) bool {
	if !fold {
		return strings.HasPrefix(s, prefix)
	}
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
