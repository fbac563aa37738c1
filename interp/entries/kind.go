// Package entries reads directories.
//
// Each hands out what a directory says of its entries as it is read, with
// nothing made for any of them: most are not wanted.
//
//	entries.Each("/usr/bin", func(name string, kind entries.Kind) {
//		if strings.HasPrefix(name, "git") {
//			names = append(names, strings.Clone(name))
//		}
//	})
package entries

import "io/fs"

// A Kind is what a directory says of an entry.
type Kind uint8

// The kinds.
const (
	Other     Kind = iota // a file, or anything else
	Directory             // a directory
	Link                  // a symbolic link, to whatever
	Unknown               // the file system does not say
)

// KindOf returns the kind of a file with the mode m.
func KindOf(m fs.FileMode) Kind {
	switch {
	case m.IsDir():
		return Directory
	case m&fs.ModeSymlink != 0:
		return Link
	}
	return Other
}
