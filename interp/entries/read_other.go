//go:build !linux

package entries

import "os"

// Each calls f with every entry of a directory, . and .. among them, in its own
// order. A name is valid until f returns. The error is of type *os.PathError.
func Each(path string, f func(name string, kind Kind)) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	defer dir.Close()
	list, err := dir.ReadDir(-1)
	if err != nil && len(list) == 0 {
		return err
	}
	f(".", Directory)
	f("..", Directory)
	for _, e := range list {
		f(e.Name(), KindOf(e.Type()))
	}
	return err
}
