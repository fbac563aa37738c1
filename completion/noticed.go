package completion

import (
	"path"
	"sync"
)

// noticed are the kinds of the files that completers have had listed. What they
// make of the names is most often the same names, for which the system need not
// be asked again. A completion forgets them when it is over.
type noticed struct {
	mu    sync.Mutex // completers call compgen in subshells, which may run at the same time
	dirs  map[string]map[string]string
	count int
}

// maxNoticed bounds how many files are noticed.
const maxNoticed = 10_000

// note adds what was found in a directory, written as dir before each value.
func (n *noticed) note(directory, dir string, found []candidate) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.count += len(found); n.count > maxNoticed {
		return
	}
	directory = path.Clean(directory)
	kinds := n.dirs[directory]
	if kinds == nil {
		kinds = make(map[string]string, len(found))
		if n.dirs == nil {
			n.dirs = make(map[string]map[string]string)
		}
		n.dirs[directory] = kinds
	}
	for _, c := range found {
		kinds[c.value[len(dir):]] = c.kind
	}
}

// kind returns the kind of a file, "" if it is not known.
func (n *noticed) kind(file string) string {
	directory, name := splitPath(file)
	if n == nil || directory == "" {
		return ""
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.dirs) == 0 {
		return ""
	}
	return n.dirs[path.Clean(directory)][name]
}
