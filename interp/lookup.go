package interp

import (
	"errors"
	"strings"

	"github.com/goshd/goshd/interp/pattern"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

// hashed is an entry of the table of command paths (bash manual, hash).
type hashed struct {
	path string
	hits int
}

// shown is the path as type and command -v print it.
func (h hashed) shown() string {
	if h.path == "" || h.path[0] == '/' || h.path[0] == '.' {
		return h.path
	}
	return "./" + h.path
}

type hashTable = table[hashed]

// errNotFound is a command that is in no directory of PATH.
var errNotFound = errors.New("command not found")

// findCommand returns the path of a command, relative names as they stand. It
// remembers what it found (set -h).
func (sh *Shell) findCommand(name string) (string, error) {
	if strings.IndexByte(name, '/') >= 0 {
		return name, nil
	}
	if name == "" {
		return "", errNotFound
	}
	if h, ok := sh.hash.get(name); ok && !sh.pathIsTemporary() {
		if !sh.checksHash() || sh.executable(h.path) == nil {
			h.hits++
			sh.hash.set(name, h)
			return h.path, nil
		}
	}
	if list, _ := sh.Vars.Text(idPath); list == "" {
		return name, nil // bash 5.2 leaves it to execve(2)
	}
	path, err := sh.searchPath(name)
	if err == nil && sh.opts.hashall && !sh.pathIsTemporary() {
		sh.hash.set(name, hashed{path, 1})
	}
	return path, err
}

// checksHash: what was remembered must be there yet (shopt, checkhash; bash
// manual, Bash POSIX Mode).
func (sh *Shell) checksHash() bool { return sh.opts.checkhash || sh.opts.Posix }

// pathIsTemporary: the command's own assignments hold PATH, which must not
// change the table.
func (sh *Shell) pathIsTemporary() bool {
	v := sh.Vars.Get(idPath)
	return v != nil && v.Temporary()
}

// searchPath looks for name in the directories of PATH. A file that is there
// without permission to execute it gives EACCES if nothing better is found.
func (sh *Shell) searchPath(name string) (string, error) {
	path, _ := sh.Vars.Text(idPath)
	return sh.searchIn(path, name)
}

// searchIn is searchPath with a path of its own.
func (sh *Shell) searchIn(path, name string) (string, error) {
	result := error(errNotFound)
	for rest, more := path, true; more; {
		var dir string
		dir, rest, more = strings.Cut(rest, ":")
		full := joinPath(dir, name)
		if sh.execIgnored(full) {
			continue
		}
		switch err := sh.executable(full); {
		case err == nil:
			return full, nil
		case err == unix.EACCES && result == errNotFound:
			result = &deniedError{full}
		}
	}
	var denied *deniedError
	if errors.As(result, &denied) {
		return denied.path, unix.EACCES
	}
	return "", result
}

var idExecignore = vars.Intern("EXECIGNORE")

// execIgnored reports whether EXECIGNORE keeps a file from being found.
func (sh *Shell) execIgnored(path string) bool {
	list, ok := sh.Vars.Text(idExecignore)
	if !ok || list == "" {
		return false
	}
	for p := range strings.SplitSeq(list, ":") {
		if pattern.Cached(p, pattern.ExtGlob).Match(path) {
			return true
		}
	}
	return false
}

type deniedError struct{ path string }

func (e *deniedError) Error() string { return e.path + ": Permission denied" }

func joinPath(dir, name string) string {
	switch {
	case dir == "":
		return "./" + name
	case dir[len(dir)-1] == '/':
		return dir + name
	}
	return dir + "/" + name
}

// executable tells whether path is a file that may be executed: nil, EACCES
// for a file without permission, another error if there is none.
func (sh *Shell) executable(path string) error {
	var st unix.Stat_t
	full := sh.near(path)
	if err := unix.Stat(full, &st); err != nil {
		return err
	}
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return unix.EISDIR
	}
	if err := unix.Faccessat(unix.AT_FDCWD, full, unix.X_OK, unix.AT_EACCESS); err != nil {
		return unix.EACCES
	}
	return nil
}

// allPaths returns every path that name could mean, for type -a.
func (sh *Shell) allPaths(name string) []string {
	if strings.Contains(name, "/") {
		if sh.executable(name) == nil {
			return []string{name}
		}
		return nil
	}
	path, _ := sh.Vars.Text(idPath)
	if path == "" {
		if name != "" && sh.executable(name) == nil {
			return []string{joinPath(sh.dir, name)} // bash 5.2
		}
		return nil
	}
	var found []string
	for dir := range strings.SplitSeq(path, ":") {
		if full := joinPath(dir, name); sh.executable(full) == nil && !sh.execIgnored(full) {
			found = append(found, full)
		}
	}
	return found
}

// bestPath returns the file that a command name stands for: one that can't be
// executed if there is nothing better, as type and command -v print it.
func (sh *Shell) bestPath(name string) (string, bool) {
	if paths := sh.allPaths(name); len(paths) > 0 {
		return paths[0], true
	}
	if list, _ := sh.Vars.Text(idPath); list == "" || strings.Contains(name, "/") {
		return "", false
	}
	path, err := sh.searchPath(name)
	return path, err == unix.EACCES && path != ""
}
