package completion

import (
	"os"
	"slices"
	"strings"
	"time"
)

// A commandDir is a directory of PATH. It is not changed once it is cached.
type commandDir struct {
	stamp
	names []string // what is not a directory, sorted
	exec  []bool   // whether it could be executed when the directory was read
}

// chmod leaves a directory's mtime alone. So names are looked at again, but
// not too many of them.
const (
	recheckNames = 200
	recheckAfter = 2 * time.Second
)

// commands calls f with the executable files in a directory of PATH whose
// names begin with prefix (in any case, if fold is set), sorted.
func (c *Cache) commands(dir, prefix string, fold bool, f func(name string)) {
	d := cached(&c.mu, c.dirs, dir, func(d *commandDir) *stamp { return &d.stamp }, readCommands)
	if d == nil {
		return
	}
	from, to := d.span(prefix, fold)
	recheck := to-from <= recheckNames || time.Since(d.read) > recheckAfter
	for i := from; i < to; i++ {
		name := d.names[i]
		if !hasPrefix(name, prefix, fold) {
			continue
		}
		if ok := d.exec[i]; recheck && executable(dir+"/"+name) || !recheck && ok {
			f(name)
		}
	}
}

// span bounds the names that may begin with prefix.
func (d *commandDir) span(prefix string, fold bool) (from, to int) {
	if fold || prefix == "" {
		return 0, len(d.names)
	}
	from, _ = slices.BinarySearch(d.names, prefix)
	to = from
	for to < len(d.names) && strings.HasPrefix(d.names[to], prefix) {
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
	d := &commandDir{names: make([]string, 0, len(list))}
	for _, e := range list {
		if !e.IsDir() {
			d.names = append(d.names, e.Name())
		}
	}
	slices.Sort(d.names)
	d.exec = make([]bool, len(d.names))
	for i, n := range d.names {
		d.exec[i] = executable(dir + "/" + n)
	}
	return d, nil
}

// hasPrefix tells whether s begins with prefix, in any case if fold is set.
func hasPrefix(s, prefix string, fold bool) bool {
	if !fold {
		return strings.HasPrefix(s, prefix)
	}
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
