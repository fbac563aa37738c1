package expand

import (
	"os"

	"github.com/goshd/goshd/interp/entries"
)

// kindOf looks at the file itself.
func kindOf(path string) entries.Kind {
	info, err := os.Lstat(path)
	if err != nil {
		return entries.Other
	}
	return entries.KindOf(info.Mode())
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
