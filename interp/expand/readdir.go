package expand

import (
	"io/fs"
	"os"
)

// A fileKind is what a directory says about an entry.
type fileKind uint8

const (
	notDirectory fileKind = iota
	aDirectory
	isLink         // a symbolic link, to whatever
	maybeDirectory // the file system does not say
)

func kindOfMode(m fs.FileMode) fileKind {
	switch {
	case m.IsDir():
		return aDirectory
	case m&fs.ModeSymlink != 0:
		return isLink
	}
	return notDirectory
}

// kindOf looks at the file itself.
func kindOf(path string) fileKind {
	info, err := os.Lstat(path)
	if err != nil {
		return notDirectory
	}
	return kindOfMode(info.Mode())
}

func isDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// exists reports whether there is a file of that name, if only a symbolic
// link that leads nowhere.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
