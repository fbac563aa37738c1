package interp

import (
	"strconv"
	"strings"
)

// dirStack is DIRSTACK: the working directory, then the stack.
func (sh *Shell) dirStack() []string {
	return append([]string{sh.tildeFull(sh.pwd())}, sh.dirs...)
}

// tildeFull is how the stack shows a directory in DIRSTACK: in full.
func (sh *Shell) tildeFull(dir string) string { return dir }

// setDirstack is an assignment to an element of DIRSTACK.
func (sh *Shell) setDirstack(val string) {
	key, dir, ok := cutElement(val)
	n, err := strconv.Atoi(key)
	if !ok || err != nil || n < 1 || n > len(sh.dirs) {
		return
	}
	dirs := append([]string(nil), sh.dirs...)
	dirs[n-1] = dir
	sh.dirs = dirs
}

// stackIndex evaluates +N and -N; n is an index into dirStack.
func (sh *Shell) stackIndex(name, arg string) (n int, ok bool) {
	i, err := strconv.Atoi(arg[1:])
	size := len(sh.dirs) + 1
	switch {
	case err != nil || arg[1:] == "":
		sh.errorf("%s: %s: invalid number", name, arg)
		return 0, false
	case i >= size:
		if size == 1 {
			sh.errorf("%s: directory stack empty", name)
		} else {
			if name == "dirs" {
				arg = arg[1:]
			}
			sh.errorf("%s: %s: directory stack index out of range", name, arg)
		}
		return 0, false
	case arg[0] == '-':
		return size - 1 - i, true
	}
	return i, true
}

const dirsUsage = "dirs: usage: dirs [-clpv] [+N] [-N]"

// builtinDirs is dirs [-clpv] [+N | -N].
func builtinDirs(sh *Shell, args []string) int {
	var clear, long, lines, numbered bool
	only := -1
	for _, word := range args[1:] {
		if word == "--" {
			break
		}
		switch word {
		case "-c":
			clear = true
		case "-l":
			long = true
		case "-p":
			lines = true
		case "-v":
			lines, numbered = true, true
		default:
			var status int
			if only, status = sh.dirsIndex(word); status != 0 {
				return status
			}
		}
	}
	if clear {
		sh.dirs = nil
		return 0
	}
	sh.printStack(long, lines, numbered, only)
	return 0
}

// dirsIndex is an argument of dirs that is no option.
func (sh *Shell) dirsIndex(word string) (n, status int) {
	switch {
	case word == "" || word[0] != '+' && word[0] != '-':
		sh.errorf("dirs: %s: invalid option", word)
		return 0, sh.usage(dirsUsage)
	case !isNumber(word[1:]):
		sh.errorf("dirs: %s: invalid number", word)
		return 0, sh.usage(dirsUsage)
	}
	n, ok := sh.stackIndex("dirs", word)
	if !ok {
		return 0, 1
	}
	return n, 0
}

func (sh *Shell) printStack(long, lines, numbered bool, only int) {
	var out []string
	for i, dir := range sh.dirStack() {
		if only >= 0 && i != only {
			continue
		}
		if !long {
			dir = sh.tildeDir(dir)
		}
		if numbered {
			dir = strings.Repeat(" ", 2-min(2, len(strconv.Itoa(i)))) + strconv.Itoa(i) + "  " + dir
		}
		out = append(out, dir)
	}
	sep := " "
	if lines {
		sep = "\n"
	}
	sh.print(strings.Join(out, sep) + "\n")
}

// A stackArg is what pushd is given: -n, and +N, -N or a directory.
type stackArg struct {
	keep  bool // -n
	text  string
	given bool
	index bool // text is +N or -N
	many  bool // there are too many
}

// pushdArgs parses the arguments of pushd.
func (sh *Shell) pushdArgs(args []string) (a stackArg, ok bool) {
	rest := args[1:]
	for len(rest) > 0 {
		word := rest[0]
		switch {
		case word == "-n":
			a.keep = true
		case word == "--":
			if rest = rest[1:]; len(rest) > 0 {
				a.text, a.given = rest[0], true
			}
			return a, true
		case word == "-":
			a.text, a.given = word, true
			return a, true
		case word != "" && (word[0] == '+' || word[0] == '-'):
			if !isNumber(word[1:]) {
				sh.errorf("pushd: %s: invalid number", word)
				sh.writeErr("pushd: usage: pushd [-n] [+N | -N | dir]\n")
				return a, false
			}
			a.text, a.given, a.index = word, true, true
		case len(rest) > 1:
			sh.errorf("pushd: too many arguments")
			a.many = true
			return a, false
		default:
			a.text, a.given = word, true
			return a, true
		}
		rest = rest[1:]
	}
	return a, true
}

// builtinPushd is pushd [-n] [+N | -N | dir].
func builtinPushd(sh *Shell, args []string) int {
	sh.heed = heedTold
	a, ok := sh.pushdArgs(args)
	switch {
	case a.many:
		return 1
	case !ok:
		return 2
	case !a.given && a.keep:
		return 0
	case !a.given:
		return sh.pushdSwap()
	case a.index:
		return sh.pushdRotate(a.text, a.keep)
	}
	arg := a.text
	if a.keep {
		sh.dirs = append([]string{arg}, sh.dirs...)
		sh.printStack(false, false, false, -1)
		return 0
	}
	old := sh.pwd()
	if arg == "-" {
		var has bool
		if arg, has = sh.Vars.Text(idOldPwd); !has {
			sh.errorf("pushd: OLDPWD not set")
			return 1
		}
	}
	if status := sh.cdNamed("pushd", arg); status != 0 {
		return status
	}
	sh.dirs = append([]string{old}, sh.dirs...)
	sh.printStack(false, false, false, -1)
	return 0
}

// cdNamed is cd with the messages of another builtin.
func (sh *Shell) cdNamed(name, target string) int {
	if sh.restricted(name) {
		return 1
	}
	if err := sh.enterDir(target, cdOptions{physical: sh.opts.physical}); err != nil {
		sh.errorf("%s: %s: %s", name, sh.printable(target), sysText(err))
		return 1
	}
	return 0
}

func (sh *Shell) pushdSwap() int {
	if len(sh.dirs) == 0 {
		sh.errorf("pushd: no other directory")
		return 1
	}
	old, top := sh.pwd(), sh.dirs[0]
	if status := sh.cdNamed("pushd", top); status != 0 {
		return status
	}
	sh.dirs = append([]string{old}, sh.dirs[1:]...)
	sh.printStack(false, false, false, -1)
	return 0
}

func (sh *Shell) pushdRotate(arg string, keep bool) int {
	n, ok := sh.stackIndex("pushd", arg)
	if !ok {
		return 1
	}
	all := sh.dirStack()
	all = append(append([]string(nil), all[n:]...), all[:n]...)
	if keep {
		sh.dirs = all[1:]
		return 0
	}
	if status := sh.cdNamed("pushd", all[0]); status != 0 {
		return status
	}
	sh.dirs = all[1:]
	sh.printStack(false, false, false, -1)
	return 0
}

const popdUsage = "popd: usage: popd [-n] [+N | -N]"

// popdArgs parses the arguments of popd. A null word ends them, and leaves
// neither + nor - as the side to count from.
func (sh *Shell) popdArgs(words []string) (index string, side byte, keep bool, status int) {
	side = '+'
	for _, word := range words {
		switch {
		case word == "-n":
			keep = true
		case word == "--":
			return index, side, keep, 0
		case word == "":
			return index, 0, keep, 0
		case word[0] != '+' && word[0] != '-':
			sh.errorf("popd: %s: invalid argument", word)
			return "", 0, false, sh.usage(popdUsage)
		case !isNumber(word[1:]):
			sh.errorf("popd: %s: invalid number", word)
			return "", 0, false, sh.usage(popdUsage)
		default:
			index, side = word, word[0]
		}
	}
	return index, side, keep, 0
}

// builtinPopd is popd [-n] [+N | -N].
func builtinPopd(sh *Shell, args []string) int {
	sh.heed = heedTold
	index, side, keep, status := sh.popdArgs(args[1:])
	switch {
	case status != 0:
		return status
	case len(sh.dirs) == 0:
		sh.errorf("popd: directory stack empty")
		return 1
	}
	n := 0
	if side == 0 { // bash 5.2 counts from the end then
		index = "-" + strings.TrimLeft(index, "+-")
		if index == "-" {
			index = "-0"
		}
		keep = true
	}
	if index != "" {
		var ok bool
		if n, ok = sh.stackIndex("popd", index); !ok {
			return 1
		}
	}
	if n == 0 && !keep {
		if status := sh.cdNamed("popd", sh.dirs[0]); status != 0 {
			return status
		}
	}
	n = max(n, 1)
	sh.dirs = append(append([]string(nil), sh.dirs[:n-1]...), sh.dirs[n:]...)
	sh.printStack(false, false, false, -1)
	return 0
}
