package interp

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

func init() {
	register(
		builtin{name: "type", run: builtinType},
		builtin{name: "hash", run: builtinHash},
		builtin{name: "enable", run: builtinEnable},
		builtin{name: "caller", run: builtinCaller},
	)
}

// keywords are the reserved words (bash manual, Reserved Words).
var keywords = map[string]bool{
	"if": true, "then": true, "else": true, "elif": true, "fi": true, "case": true, "esac": true, "for": true,
	"select": true, "while": true, "until": true, "do": true, "done": true, "in": true, "function": true,
	"time": true, "{": true, "}": true, "!": true, "[[": true, "]]": true, "coproc": true,
}

// typeOptions are those of type [-afptP].
type typeOptions struct{ all, noFuncs, path, word, force bool }

const typeUsage = "type: usage: type [-afptP] name [name ...]"

// builtinType is type: what a name would be as a command.
func builtinType(sh *Shell, args []string) int {
	var o typeOptions
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		switch word {
		case "-type", "--type":
			word = "-t"
		case "-path", "--path":
			word = "-p"
		case "-all", "--all":
			word = "-a"
		}
		for _, c := range word[1:] {
			switch c {
			case 'a':
				o.all = true
			case 'f':
				o.noFuncs = true
			case 'p':
				o.path, o.word = true, false
			case 't':
				o.word, o.path = true, false
			case 'P':
				o.force, o.path, o.word = true, true, false
			default:
				sh.errorf("type: -%c: invalid option", c)
				return sh.usage(typeUsage)
			}
		}
	}
	status := 0
	for _, name := range rest {
		if !sh.typeOf(name, o) {
			if !o.path && !o.word {
				sh.errorf("type: %s: not found", name)
			}
			status = 1
		}
	}
	return status
}

// typeOf prints what name is; false if it is nothing.
func (sh *Shell) typeOf(name string, o typeOptions) bool {
	found := false
	say := func(word, text string) bool {
		found = true
		switch {
		case o.path:
		case o.word:
			sh.print(word + "\n")
		default:
			sh.print(text + "\n")
		}
		return !o.all
	}
	if !o.force {
		if alias, ok := sh.aliases.get(name); ok && sh.opts.expandAliases {
			if say("alias", name+" is aliased to `"+alias+"'") {
				return true
			}
		}
		if keywords[name] && say("keyword", name+" is a shell keyword") {
			return true
		}
		if fn, ok := sh.funcs.get(name); ok && !o.noFuncs {
			text := name + " is a function"
			if !o.word && !o.path {
				text += "\n" + fn.text()
			}
			if say("function", text) {
				return true
			}
		}
		if b := sh.builtin(name); b != nil {
			text := name + " is a shell builtin"
			if sh.opts.Posix && b.special {
				text = name + " is a special shell builtin"
			}
			if say("builtin", text) {
				return true
			}
		}
	}
	return sh.typePaths(name, o) || found
}

func (sh *Shell) typePaths(name string, o typeOptions) bool {
	if !o.all && !strings.Contains(name, "/") {
		if h, ok := sh.hash.get(name); ok {
			sh.printType(h.shown(), name+" is hashed ("+h.shown()+")", o)
			return true
		}
	}
	paths := sh.allPaths(name)
	if !o.all && len(paths) > 1 {
		paths = paths[:1]
	}
	for _, p := range paths {
		sh.printType(p, name+" is "+p, o)
	}
	return len(paths) > 0
}

func (sh *Shell) printType(path, text string, o typeOptions) {
	switch {
	case o.word:
		sh.print("file\n")
	case o.path:
		sh.print(path + "\n")
	default:
		sh.print(text + "\n")
	}
}

// describeCommands is command -v and command -V.
func (sh *Shell) describeCommands(names []string, verbose bool) int {
	status := 1
	for _, name := range names {
		if verbose {
			if sh.typeOf(name, typeOptions{}) {
				status = 0
			} else {
				sh.errorf("command: %s: not found", name)
			}
			continue
		}
		if text, ok := sh.commandV(name); ok {
			sh.print(text + "\n")
			status = 0
		}
	}
	return status
}

// commandV is what command -v prints of a name.
func (sh *Shell) commandV(name string) (string, bool) {
	if alias, ok := sh.aliases.get(name); ok && sh.opts.expandAliases {
		return "alias " + name + "=" + quote.Single(alias), true
	}
	if _, ok := sh.funcs.get(name); ok || keywords[name] || sh.builtin(name) != nil {
		return name, true
	}
	if h, ok := sh.hash.get(name); ok {
		return h.shown(), true
	}
	paths := sh.allPaths(name)
	if len(paths) == 0 {
		return "", false
	}
	if strings.Contains(name, "/") {
		return name, true
	}
	path := paths[0]
	if strings.HasPrefix(path, "./") {
		path = sh.path(path[2:])
	}
	return path, true
}

const hashUsage = "hash: usage: hash [-lr] [-p pathname] [-dt] [name ...]"

// builtinHash is hash: the table of command paths.
func builtinHash(sh *Shell, args []string) int {
	var list, reset, remove, tell bool
	path, given := "", false
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			switch word[i] {
			case 'l':
				list = true
			case 'r':
				reset = true
			case 'd':
				remove = true
			case 't':
				tell = true
			case 'p':
				switch {
				case i+1 < len(word):
					path = word[i+1:]
				case len(rest) > 0:
					path, rest = rest[0], rest[1:]
				default:
					sh.errorf("hash: -p: option requires an argument")
					return sh.usage(hashUsage)
				}
				given = true
				i = len(word)
			default:
				sh.errorf("hash: -%c: invalid option", word[i])
				return sh.usage(hashUsage)
			}
		}
	}
	if !sh.opts.hashall {
		sh.errorf("hash: hashing disabled")
		return 1
	}
	if reset {
		sh.hash = hashTable{}
	}
	switch {
	case tell && len(rest) == 0:
		sh.errorf("hash: -t: option requires an argument")
		return 1
	case len(rest) == 0 && !reset && !remove:
		return sh.listHash(list)
	}
	status := 0
	for _, name := range rest {
		if !sh.hashOne(name, path, given, remove, tell, list, len(rest) > 1) {
			status = 1
		}
	}
	return status
}

func (sh *Shell) listHash(commands bool) int {
	if len(sh.hash.m) == 0 {
		if !sh.opts.Posix {
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

func (sh *Shell) hashOne(name, path string, given, remove, tell, list, several bool) bool {
	h, known := sh.hash.get(name)
	switch {
	case given:
		sh.hash.set(name, hashed{path: path})
		return true
	case remove && !known:
		return true
	case tell && !known:
		sh.errorf("hash: %s: not found", name)
		return false
	case remove:
		sh.hash.delete(name)
		return true
	case tell && list:
		sh.print("builtin hash -p " + h.path + " " + name + "\n")
		return true
	case tell && several:
		sh.print(name + "\t" + h.shown() + "\n")
		return true
	case tell:
		sh.print(h.shown() + "\n")
		return true
	case strings.Contains(name, "/") || sh.builtin(name) != nil:
		return true
	}
	if _, ok := sh.funcs.get(name); ok {
		return true
	}
	found, err := sh.searchPath(name)
	if err != nil {
		sh.errorf("hash: %s: not found", name)
		return false
	}
	sh.hash.set(name, hashed{path: found})
	return true
}

const enableUsage = "enable: usage: enable [-a] [-dnps] [-f filename] [name ...]"

// builtinEnable is enable: builtins may be switched off. Loading them from
// shared objects (-f) is not possible.
func builtinEnable(sh *Shell, args []string) int {
	var all, off, print, special, file, unload bool
	rest := args[1:]
	for len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		word := rest[0]
		rest = rest[1:]
		if word == "--" {
			break
		}
		for _, c := range word[1:] {
			switch c {
			case 'a':
				all = true
			case 'n':
				off = true
			case 'p':
				print = true
			case 's':
				special = true
			case 'f':
				file = true
			case 'd':
				unload = true
			default:
				sh.errorf("enable: -%c: invalid option", c)
				return sh.usage(enableUsage)
			}
		}
	}
	switch {
	case file:
		return sh.loadBuiltin(rest)
	case len(rest) == 0 || print:
		sh.listBuiltins(all, off, special)
		return 0
	}
	status := 0
	for _, name := range rest {
		switch {
		case builtins[name] == nil:
			sh.errorf("enable: %s: not a shell builtin", name)
			status = 1
		case unload:
			sh.errorf("enable: %s: not dynamically loaded", name)
			status = 1
		default:
			sh.enableBuiltin(name, !off)
		}
	}
	return status
}

func (sh *Shell) loadBuiltin(rest []string) int {
	name := ""
	if len(rest) > 0 {
		name = rest[0]
	}
	sh.errorf("enable: cannot open shared object %s: dynamic loading not available", name)
	return 1
}

// enableBuiltin switches a builtin on or off. The map is replaced, not
// changed: subshells share it.
func (sh *Shell) enableBuiltin(name string, on bool) {
	m := make(map[string]bool, len(sh.disabled)+1)
	for k := range sh.disabled {
		m[k] = true
	}
	delete(m, name)
	if !on {
		m[name] = true
	}
	sh.disabled = m
	sh.commandsChanged()
}

func (sh *Shell) listBuiltins(all, off, special bool) {
	for _, name := range sortedKeys(builtins) {
		switch {
		case special && !builtins[name].special:
		case sh.disabled[name] && (all || off):
			sh.print("enable -n " + name + "\n")
		case !sh.disabled[name] && !off:
			sh.print("enable " + name + "\n")
		}
	}
}

// builtinCaller is caller [expr]: the context of the current function call.
func builtinCaller(sh *Shell, args []string) int {
	if len(args) > 1 && strings.HasPrefix(args[1], "-") && isNumber(args[1]) {
		sh.errorf("caller: %s: invalid option", args[1][:2])
		return sh.usage("caller: usage: caller [expr]")
	}
	rest, ok := sh.noOptions(args, "caller [expr]")
	if !ok {
		return 2
	}
	n := len(sh.frames)
	if !sh.inFunctionOrSource() {
		if len(rest) == 0 {
			sh.print("0 NULL\n")
			return 0
		}
		return 1
	}
	if len(rest) == 0 {
		source := "NULL"
		if n > 1 {
			source = sh.frames[n-2].source
		}
		sh.printf("%d %s\n", sh.frames[n-1].line, source)
		return 0
	}
	i, err := sh.evalText(rest[0])
	if err != nil || !isNumber(rest[0]) {
		sh.errorf("caller: %s: invalid number", rest[0])
		return sh.usage("caller: usage: caller [expr]")
	}
	at := n - 1 - int(i)
	if i < 0 || at < 1 {
		return 1
	}
	sh.printf("%d %s %s\n", sh.frames[at].line, sh.frames[at-1].name, sh.frames[at-1].source)
	return 0
}
