package completion

import (
	"os"
	"slices"
	"sort"
	"strings"
	"sync/atomic"
)

// A commandDir is a directory of PATH. But for what is found out about files
// it is not changed once it is cached.
type commandDir struct {
	stamp
	files []commandFile // what is not a directory, sorted by name
	runs  []atomic.Bool // of each file: it could be executed when it was looked at
}

type commandFile struct {
	name    string
	place   int  // where it came in the directory
	regular bool // neither a link nor anything special
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
	from, to := d.span(prefix, fold)
	few := to-from <= recheckNames
	out = slices.Grow(out, to-from)
	begun := len(out)
	var places []int
	for i := from; i < to; i++ {
		f := &d.files[i]
		if fold && !hasPrefix(f.name, prefix, true) || (few || !d.runs[i].Load()) && !d.look(dir, i) {
			continue
		}
		out = append(out, candidate{value: f.name, kind: "command"})
		if !sorted {
			places = append(places, f.place)
		}
	}
	if !sorted {
		sort.Sort(byPlace{out[begun:], places})
	}
	return out
}

// byPlace sorts candidates as their directory has them.
type byPlace struct {
	cs     []candidate
	places []int
}

func (b byPlace) Len() int           { return len(b.cs) }
func (b byPlace) Less(i, j int) bool { return b.places[i] < b.places[j] }
func (b byPlace) Swap(i, j int) {
	b.cs[i], b.cs[j] = b.cs[j], b.cs[i]
	b.places[i], b.places[j] = b.places[j], b.places[i]
}

// look looks whether a file can be executed.
func (d *commandDir) look(dir string, i int) bool {
	f := &d.files[i]
	path := dir + "/" + f.name
	runs := f.regular && accessible(path) || !f.regular && executable(path)
	d.runs[i].Store(runs)
	return runs
}

// span returns from and up to where the files are whose names may begin with
// prefix.
func (d *commandDir) span(prefix string, fold bool) (from, to int) {
	if fold || prefix == "" {
		return 0, len(d.files)
	}
	from, _ = slices.BinarySearchFunc(d.files, prefix, func(f commandFile, p string) int {
		return strings.Compare(f.name, p)
	})
	to = from
	for to < len(d.files) && strings.HasPrefix(d.files[to].name, prefix) {
		to++
	}
	return from, to
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
			d.files = append(d.files, commandFile{e.Name(), i, e.Type().IsRegular()})
		}
	}
	slices.SortFunc(d.files, func(a, b commandFile) int { return strings.Compare(a.name, b.name) })
	d.runs = make([]atomic.Bool, len(d.files))
	return d, nil
}

// hasPrefix tells whether s begins with prefix, in any case if fold is set.
func hasPrefix(s, prefix string, fold bool) bool {
	if !fold {
		return strings.HasPrefix(s, prefix)
	}
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
