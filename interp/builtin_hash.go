package interp

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

const hashUsage = "hash: usage: hash [-lr] [-p pathname] [-dt] [name ...]"

// hashOptions are those of hash [-lrdt] [-p path].
type hashOptions struct {
	list, reset, remove, tell bool
	path                      string
	given                     bool // path is
	several                   bool // names
}

// builtinHash is hash: the table of command paths.
func builtinHash(sh *Shell, args []string) int {
	var o hashOptions
	rest, status := sh.options(args, "p", hashUsage, o.set)
	if status != 0 {
		return status
	}
	if !sh.opts.hashall {
		sh.errorf("hash: hashing disabled")
		return 1
	}
	if o.reset {
		sh.flushHash()
	}
	switch {
	case o.remove && len(rest) == 0:
		sh.errorf("hash: -d: option requires an argument")
		return 1
	case o.tell && len(rest) == 0:
		sh.errorf("hash: -t: option requires an argument")
		return 1
	case len(rest) == 0 && !o.reset:
		return sh.listHash(o.list)
	}
	if o.tell {
		sh.heed = heedNothing
	}
	o.several = len(rest) > 1
	for _, name := range rest {
		if !sh.hashOne(name, &o) {
			status = 1
		}
	}
	return status
}

func (o *hashOptions) set(c byte, value string) int {
	switch c {
	case 'l':
		o.list = true
	case 'r':
		o.reset = true
	case 'd':
		o.remove = true
	case 't':
		o.tell = true
	case 'p':
		o.path, o.given = value, true
	default:
		return unknownOption
	}
	return 0
}

func (sh *Shell) listHash(commands bool) int {
	if len(sh.hash.m) == 0 {
		if !sh.opts.Posix && (!commands || sh.opts.CompatibleWith(50)) {
			sh.print("hash: hash table empty\n")
		}
		return 0
	}
	if !commands {
		sh.print("hits\tcommand\n")
	}
	for _, name := range sh.hashedNames() {
		h := sh.hash.m[name]
		if commands {
			sh.print("builtin hash -p " + h.path + " " + name + "\n")
		} else {
			sh.printf("%4d\t%s\n", h.hits, h.path)
		}
	}
	return 0
}

// hashedNames are the names in the table in the order in which bash lists
// them: that of its hash table, FNV-1 with 256 buckets.
func (sh *Shell) hashedNames() []string {
	names := sortedKeys(sh.hash.m)
	bucket := func(name string) uint32 {
		h := fnv.New32()
		h.Write([]byte(name)) // a hash.Hash never returns an error
		return h.Sum32() % 256
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(bucket(a), bucket(b)) })
	return names
}

// hashPath is hash -p.
func (sh *Shell) hashPath(name, path string) bool {
	path, ok := sh.restrictedHash("hash: ", path)
	if !ok {
		return false
	}
	var st unix.Stat_t
	if unix.Stat(sh.path(path), &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR {
		sh.errorf("hash: %s: Is a directory", path)
		return false
	}
	sh.hash.set(name, hashed{path: path})
	return true
}

// restrictedHash returns the path that a restricted shell may remember for a
// command: what it finds in PATH.
func (sh *Shell) restrictedHash(who, path string) (string, bool) {
	if !sh.opts.restrictedShell {
		return path, true
	}
	if strings.Contains(path, "/") {
		sh.errorf("%s%s: restricted", who, path)
		return "", false
	}
	found, err := sh.searchPath(path)
	if err != nil {
		sh.errorf("%s%s: not found", who, path)
		return "", false
	}
	return found, true
}

// remembered looks a command up in the table, which counts.
func (sh *Shell) remembered(name string) (hashed, bool) {
	h, ok := sh.hash.get(name)
	if ok {
		h.hits++
		sh.hash.set(name, h)
	}
	return h, ok
}

// forgetHash is hash -d. While nothing is remembered no name is an error.
func (sh *Shell) forgetHash(name string) bool {
	if _, known := sh.hash.get(name); !known && sh.hash.m != nil {
		sh.errorf("hash: %s: not found", name)
		return false
	}
	if sh.hash.m != nil {
		sh.hash.delete(name)
	}
	return true
}

// flushHash forgets all. A table that was made is there still: hash -d does not
// miss a name before.
func (sh *Shell) flushHash() {
	made := sh.hash.m != nil
	if sh.hash = (hashTable{}); made {
		sh.hash.m = make(map[string]hashed)
	}
}

// tellHash is hash -t.
func (sh *Shell) tellHash(name string, o *hashOptions) bool {
	h, known := sh.remembered(name)
	switch {
	case !known:
		sh.errorf("hash: %s: not found", name)
	case o.list:
		sh.print("builtin hash -p " + h.path + " " + name + "\n")
	case o.several:
		sh.print(name + "\t" + h.shown() + "\n")
	default:
		sh.print(h.shown() + "\n")
	}
	return known
}

// hashOne does with one name what hash was asked for.
func (sh *Shell) hashOne(name string, o *hashOptions) bool {
	switch {
	case o.tell:
		return sh.tellHash(name, o)
	case strings.Contains(name, "/"):
		return true // a path is not looked for
	case o.given:
		return sh.hashPath(name, o.path)
	case o.remove:
		return sh.forgetHash(name)
	case sh.builtin(name) != nil:
		return true
	}
	if _, ok := sh.funcs.get(name); ok {
		return true
	}
	found, err := sh.searchPath(name)
	if err != nil {
		sh.errorf("hash: %s: not found", name)
		if sh.hash.m != nil {
			sh.hash.delete(name)
		}
		return false
	}
	sh.hash.set(name, hashed{path: found})
	return true
}
