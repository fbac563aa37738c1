package interp

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"golang.org/x/sys/unix"
)

// charsetOf returns the charset of the locale called name. The error is
// unix.ENOENT if there is no such locale.
//
// C, POSIX and C.UTF-8 are part of every C library. Others are there if the
// system has them: characters are those of UTF-8 if their names say so, and
// bytes otherwise.
func charsetOf(name string) (ctype.Charset, error) {
	lang, codeset, _ := strings.Cut(name, ".")
	codeset, _, _ = strings.Cut(codeset, "@")
	c := ctype.Bytes
	if normalCodeset(codeset) == "utf8" {
		c = ctype.UTF8
	}
	if name == "C" || name == "POSIX" || lang == "C" && c == ctype.UTF8 || localeExists(name) {
		return c, nil
	}
	return 0, unix.ENOENT
}

// normalCodeset writes a codeset as the directories of locales do: UTF-8 and
// utf8 are the same.
func normalCodeset(codeset string) string {
	return strings.ToLower(strings.ReplaceAll(codeset, "-", ""))
}

// localeRoots are where systems keep their locales, each in a directory of its
// name.
var localeRoots = []string{"/usr/lib/locale", "/usr/share/locale"}

// localeExists looks for a locale. A system that keeps none anywhere takes any
// name.
func localeExists(name string) bool {
	if name == "" || strings.Contains(name, "/") {
		return false
	}
	if lang, rest, ok := strings.Cut(name, "."); ok {
		codeset, modifier, at := strings.Cut(rest, "@")
		rest = normalCodeset(codeset)
		if at {
			rest += "@" + modifier
		}
		if installed(lang + "." + rest) {
			return true
		}
	}
	if installed(name) {
		return true
	}
	for _, root := range localeRoots {
		if _, err := os.Stat(root); err == nil {
			return false
		}
	}
	return true
}

func installed(name string) bool {
	for _, root := range localeRoots {
		if _, err := os.Stat(filepath.Join(root, name, "LC_CTYPE")); err == nil {
			return true
		}
	}
	return archived(name, filepath.Join(localeRoots[0], "locale-archive"))
}

// archiveMagic starts a file in which the GNU C library keeps its locales. What
// follows are numbers of 32 bits; the names are in one piece, each ended by a
// NUL.
const (
	archiveMagic   = 0xde020109
	archiveStrings = 5 // the place of the offset of the names, and behind it of their size
	maxNames       = 1 << 20
)

// archived looks for a name in such a file.
func archived(name, path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [archiveStrings + 2]uint32
	if binary.Read(f, binary.NativeEndian, &head) != nil || head[0] != archiveMagic {
		return false
	}
	size := head[archiveStrings+1]
	if size > maxNames {
		return false
	}
	names := make([]byte, size)
	if _, err := f.ReadAt(names, int64(head[archiveStrings])); err != nil {
		return false
	}
	return bytes.Contains(append([]byte{0}, names...), []byte("\x00"+name+"\x00"))
}
