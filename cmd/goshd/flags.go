package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/goshd/goshd/server"
)

// A setting is an option for the shell that -e, +o NAME or -O NAME asked for,
// in the order given.
type setting struct {
	kind byte // 0: a letter of set; 'o': a name of set; 'O': a name of shopt
	name string
	on   bool
}

// privileged reports whether the shell is started with -p or -o privileged.
func (f *flags) privileged() bool {
	on := false
	for _, s := range f.settings {
		if s.kind == 0 && s.name == "p" || s.kind == 'o' && s.name == "privileged" {
			on = s.on
		}
	}
	return on
}

// flags are what the command line says (bash manual, Invoking Bash, and the
// options of goshd).
type flags struct {
	command     bool // -c
	stdin       bool // -s
	interactive bool // -i
	login       bool // -l, --login, or a name that begins with -
	norc        bool
	noediting   bool
	noprofile   bool
	rcfile      string
	posix       bool // --posix, or the name sh
	restricted  bool // -r, --restricted, or the name rbash
	strings, po bool // -D, --dump-strings, --dump-po-strings
	pretty      bool // --pretty-print
	settings    []setting
	listSet     int // -o without a name: 1 for reading, 2 as commands
	listShopt   int // -O without a name

	socket   string // --coprocess-socket
	serve    bool
	headless bool
	keep     bool                   // --on-exit keep
	limits   []func(*server.Server) // what --max-message and its like set
	version  bool
	help     bool

	// Of a goshd that another one starts for FORK: how many descriptors of the
	// shell it inherits, -1 for any other goshd, and where it is to listen.
	resume       int
	resumeSocket string

	args []string // what follows the options
}

// usageError is a command line that is wrong: status 2.
type usageError struct{ msg string }

func (e *usageError) Error() string { return e.msg }

// parseFlags reads the command line. argv[0] is the name.
func parseFlags(argv []string) (*flags, error) {
	f := &flags{resume: -1}
	if len(argv) > 0 {
		f.named(argv[0])
	}
	args := argv[min(1, len(argv)):]
	for len(args) > 0 {
		word := args[0]
		switch {
		case word == "--" || word == "-":
			f.args = args[1:]
			return f, nil
		case strings.HasPrefix(word, "--"):
			rest, err := f.long(word, args[1:])
			if err != nil {
				return nil, err
			}
			args = rest
		case len(word) > 1 && (word[0] == '-' || word[0] == '+'):
			rest, err := f.short(word, args[1:])
			if err != nil {
				return nil, err
			}
			args = rest
		default:
			f.args = args
			return f, nil
		}
	}
	return f, nil
}

// named takes what the name of the program says (bash manual, Invoking Bash).
func (f *flags) named(name string) {
	f.login = strings.HasPrefix(name, "-")
	switch filepath.Base(strings.TrimPrefix(name, "-")) {
	case "sh":
		f.posix = true
	case "rbash":
		f.restricted = true
	}
}

// long handles --name, --name=value and --name value.
func (f *flags) long(word string, args []string) (rest []string, err error) {
	name, value, given := strings.Cut(word[2:], "=")
	take := func() (string, error) {
		switch {
		case given:
			return value, nil
		case len(args) == 0:
			return "", &usageError{word + ": option requires an argument"}
		}
		value, args = args[0], args[1:]
		return value, nil
	}
	switch name {
	case "coprocess-socket":
		f.serve = true
		if f.socket, err = take(); err == nil && f.socket == "" {
			err = &usageError{"--coprocess-socket: the path is empty"}
		}
	case "coprocess":
		f.serve = true
	case "on-exit":
		var what string
		if what, err = take(); err == nil && what != "keep" && what != "end" {
			err = &usageError{"--on-exit: " + what + ": must be keep or end"}
		}
		f.keep = what == "keep"
	case "rcfile", "init-file":
		f.rcfile, err = take()
	case "resume":
		var n string
		if n, err = take(); err == nil {
			if f.resume, err = strconv.Atoi(n); err != nil || f.resume < 0 {
				err = &usageError{"--resume: for goshd's own use"}
			}
		}
	case "resume-socket":
		f.resumeSocket, err = take()
	default:
		if parse := limitFlagNamed(name); parse != nil {
			err = f.limit(name, parse, take)
			break
		}
		if given {
			return nil, &usageError{word + ": invalid option"}
		}
		err = f.longPlain(name, word)
	}
	return args, err
}

func (f *flags) longPlain(name, word string) error {
	switch name {
	case "headless":
		f.headless, f.interactive = true, true // clients of FANOS give no -i, and expect the rc files
	case "version":
		f.version = true
	case "help":
		f.help = true
	case "login":
		f.login = true
	case "norc":
		f.norc = true
	case "noprofile":
		f.noprofile = true
	case "posix":
		f.posix = true
	case "restricted":
		f.restricted = true
	case "dump-strings":
		f.strings = true
	case "dump-po-strings":
		f.strings, f.po = true, true
	case "pretty-print":
		f.pretty = true
	case "verbose":
		f.settings = append(f.settings, setting{name: "v", on: true})
	case "noediting":
		f.noediting = true
	default:
		return &usageError{word + ": invalid option"}
	}
	return nil
}

// short handles -abc and +abc; o and O take names.
func (f *flags) short(word string, args []string) (rest []string, err error) {
	on := word[0] == '-'
	for i := 1; i < len(word); i++ {
		switch c := word[i]; c {
		case 'c':
			f.command = true
		case 's':
			f.stdin = true
		case 'i':
			f.interactive = on
		case 'l':
			f.login = true
		case 'r':
			f.restricted = on
		case 'D':
			f.strings = true
		case 'o', 'O':
			if len(args) == 0 {
				f.list(c, on)
				continue
			}
			f.settings = append(f.settings, setting{c, args[0], on})
			args = args[1:]
		default:
			if !strings.ContainsRune("abefhkmnptuvxBCEHPT", rune(c)) {
				return nil, &usageError{fmt.Sprintf("%s: invalid option", []byte{word[0], c})}
			}
			f.settings = append(f.settings, setting{0, string(c), on})
		}
	}
	return args, nil
}

func (f *flags) list(c byte, on bool) {
	how := 2
	if on {
		how = 1
	}
	if c == 'o' {
		f.listSet = how
	} else {
		f.listShopt = how
	}
}
