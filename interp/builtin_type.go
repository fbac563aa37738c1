package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// isKeyword reports whether s is a reserved word (bash manual, Reserved Words).
func isKeyword(s string) bool {
	switch s {
	case "if", "then", "else", "elif", "fi", "case", "esac", "for", "select", "while", "until", "do", "done", "in",
		"function", "time", "{", "}", "!", "[[", "]]", "coproc":
		return true
	}
	return false
}

// typeOptions are those of type [-afptP].
type typeOptions struct{ all, noFuncs, path, word, force bool }

const typeUsage = "type: usage: type [-afptP] name [name ...]"

// builtinType is type: what a name would be as a command.
func builtinType(sh *Shell, args []string) int {
	var o typeOptions
	rest, status := sh.options(shortened(args), "", typeUsage, o.set)
	if status != 0 {
		return status
	}
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

func (o *typeOptions) set(c byte, _ string) int {
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
		return unknownOption
	}
	return 0
}

// shortened replaces the words that were the options of type once.
func shortened(args []string) []string {
	args = slices.Clone(args) // $_ is one of them
	for i := 1; i < len(args) && strings.HasPrefix(args[i], "-"); i++ {
		switch args[i] {
		case "-type", "--type":
			args[i] = "-t"
		case "-path", "--path":
			args[i] = "-p"
		case "-all", "--all":
			args[i] = "-a"
		}
	}
	return args
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
		if isKeyword(name) && say("keyword", name+" is a shell keyword") {
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
		if h, ok := sh.remembered(name); ok {
			sh.printType(h.shown(), name+" is hashed ("+h.shown()+")", o)
			return true
		}
	}
	paths := sh.allPaths(name)
	if best, ok := sh.bestPath(name); ok && !o.all {
		paths = []string{best}
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
	if _, ok := sh.funcs.get(name); ok || isKeyword(name) || sh.builtin(name) != nil {
		return name, true
	}
	if h, ok := sh.remembered(name); ok {
		return h.shown(), true
	}
	path, ok := sh.bestPath(name)
	if !ok {
		return "", false
	}
	if strings.Contains(name, "/") {
		return name, true
	}
	if strings.HasPrefix(path, "./") {
		path = sh.path(path[2:])
	}
	return path, true
}
