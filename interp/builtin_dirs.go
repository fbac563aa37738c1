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
	var long, lines, numbered bool
	only := -1
	for _, word := range args[1:] {
		if word == "--" {
			break
		}
		if len(word) > 1 && (word[0] == '+' || word[0] == '-') && word[1] >= '0' && word[1] <= '9' {
			n, ok := sh.stackIndex("dirs", word)
			if !ok {
				return 1
			}
			only = n
			continue
		}
		if len(word) < 2 || word[0] != '-' {
			sh.errorf("dirs: %s: invalid option", word)
			return sh.usage(dirsUsage)
		}
		for _, c := range word[1:] {
			switch c {
			case 'c':
				sh.dirs = nil
				return 0
			case 'l':
				long = true
			case 'p':
				lines = true
			case 'v':
				lines, numbered = true, true
			default:
				sh.errorf("dirs: -%c: invalid option", c)
				return sh.usage(dirsUsage)
			}
		}
	}
	sh.printStack(long, lines, numbered, only)
	return 0
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

// stackArgs parses [-n] [+N | -N | dir] of pushd and popd.
func (sh *Shell) stackArgs(args []string, usage string) (keep bool, arg string, given, ok bool) {
	rest := args[1:]
	for len(rest) > 0 {
		word := rest[0]
		switch {
		case word == "-n":
			keep = true
		case word == "--":
			rest = rest[1:]
			if len(rest) > 0 {
				return keep, rest[0], true, true
			}
			return keep, "", false, true
		case len(word) > 1 && (word[0] == '+' || word[0] == '-') && word[1] >= '0' && word[1] <= '9', word == "-":
			return keep, word, true, true
		case len(word) > 1 && word[0] == '-':
			sh.errorf("%s: %s: invalid number", args[0], word)
			sh.writeErr(args[0] + ": usage: " + usage + "\n")
			return false, "", false, false
		default:
			if len(rest) > 1 {
				sh.errorf("%s: too many arguments", args[0])
				return false, "", false, false
			}
			return keep, word, true, true
		}
		rest = rest[1:]
	}
	return keep, "", false, true
}

// builtinPushd is pushd [-n] [+N | -N | dir].
func builtinPushd(sh *Shell, args []string) int {
	keep, arg, given, ok := sh.stackArgs(args, "pushd [-n] [+N | -N | dir]")
	if !ok {
		return 2
	}
	switch {
	case !given:
		return sh.pushdSwap(keep)
	case arg != "-" && (arg[0] == '+' || arg[0] == '-') && isNumber(arg):
		return sh.pushdRotate(arg, keep)
	}
	if keep {
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
	if err := sh.enterDir(target, cdOptions{physical: sh.opts.physical}); err != nil {
		sh.errorf("%s: %s: %s", name, printable(target), sysText(err))
		return 1
	}
	return 0
}

func (sh *Shell) pushdSwap(keep bool) int {
	if len(sh.dirs) == 0 {
		sh.errorf("pushd: no other directory")
		return 1
	}
	old, top := sh.pwd(), sh.dirs[0]
	if !keep {
		if status := sh.cdNamed("pushd", top); status != 0 {
			return status
		}
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
	if !keep {
		if status := sh.cdNamed("pushd", all[0]); status != 0 {
			return status
		}
	}
	sh.dirs = all[1:]
	sh.printStack(false, false, false, -1)
	return 0
}

// builtinPopd is popd [-n] [+N | -N].
func builtinPopd(sh *Shell, args []string) int {
	keep, arg, given, ok := sh.stackArgs(args, "popd [-n] [+N | -N]")
	if !ok {
		return 2
	}
	if given && (arg == "-" || !isNumber(arg)) {
		sh.errorf("popd: %s: invalid argument", arg)
		return sh.usage("popd: usage: popd [-n] [+N | -N]")
	}
	if len(sh.dirs) == 0 {
		sh.errorf("popd: directory stack empty")
		return 1
	}
	n := 0
	if given {
		if n, ok = sh.stackIndex("popd", arg); !ok {
			return 1
		}
	}
	if n == 0 && !keep {
		if status := sh.cdNamed("popd", sh.dirs[0]); status != 0 {
			return status
		}
		n = 1
	}
	n = max(n, 1)
	sh.dirs = append(append([]string(nil), sh.dirs[:n-1]...), sh.dirs[n:]...)
	sh.printStack(false, false, false, -1)
	return 0
}
