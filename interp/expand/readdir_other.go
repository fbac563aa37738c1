//go:build !linux

package expand

import "os"

// readNames calls f with every entry of a directory, . and .. among them. A
// directory that cannot be read has none.
func readNames(path string, f func(name string, kind fileKind)) {
	entries, err := os.ReadDir(path)
	if err != nil && len(entries) == 0 {
		return
	}
	f(".", aDirectory)
	f("..", aDirectory)
	for _, e := range entries {
		f(e.Name(), kindOfMode(e.Type()))
	}
}
