package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// builtinAlias is alias [-p] [name[=value] ...].
func builtinAlias(sh *Shell, args []string) int {
	print := false
	rest, ok := sh.letters(args, "alias: usage: alias [-p] [name[=value] ... ]", func(c byte) bool {
		print = print || c == 'p'
		return c == 'p'
	})
	if !ok {
		return 2
	}
	print = print || len(rest) == 0
	if print && len(sh.aliases.m) == 0 {
		return 0 // bash 5.2 does not look at the names then
	}
	if print {
		for _, name := range sortedKeys(sh.aliases.m) {
			sh.printAlias(name)
		}
	}
	if !print {
		sh.heed = heedNothing
	}
	status := 0
	for _, word := range rest {
		name, value, ok := strings.Cut(word, "=")
		switch {
		case ok && name != "" && !validAlias(name):
			sh.errorf("alias: `%s': invalid alias name", name)
			status = 1
		case ok && name != "":
			sh.aliases.set(name, value)
		default:
			if _, found := sh.aliases.get(word); !found {
				sh.errorf("alias: %s: not found", word)
				status = 1
				continue
			}
			sh.printAlias(word)
		}
	}
	return status
}

func validAlias(name string) bool {
	return !strings.ContainsAny(name, "/$`=\"'\\ \t\n|&;()<>")
}

func (sh *Shell) printAlias(name string) {
	value, _ := sh.aliases.get(name)
	dash := ""
	if strings.HasPrefix(name, "-") {
		dash = "-- "
	}
	if sh.opts.Posix {
		sh.print(name + "=" + quote.Single(value) + "\n")
		return
	}
	sh.print("alias " + dash + name + "=" + quote.Single(value) + "\n")
}

// builtinUnalias is unalias [-a] [name ...].
func builtinUnalias(sh *Shell, args []string) int {
	rest := args[1:]
	if len(rest) > 0 && rest[0] == "-a" {
		sh.aliases = table[string]{}
		return 0
	}
	rest, ok := sh.noOptions(args, "unalias [-a] name [name ...]")
	if !ok {
		return 2
	}
	if len(rest) == 0 {
		return sh.usage("unalias: usage: unalias [-a] name [name ...]")
	}
	status := 0
	for _, name := range rest {
		if _, found := sh.aliases.get(name); !found {
			sh.errorf("unalias: %s: not found", name)
			status = 1
			continue
		}
		sh.aliases.delete(name)
	}
	return status
}
