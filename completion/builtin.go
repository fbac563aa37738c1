package completion

import "strings"

const (
	specLetters = "abcdefgjksuv"
	specFields  = "oAGWFCXPS"

	specSynopsis     = "[-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix]"
	completeSynopsis = "complete [-abcdefgjksuv] [-pr] [-DEI] " + specSynopsis + " [name ...]"
	compgenSynopsis  = "compgen [-abcdefgjksuv] " + specSynopsis + " [word]"
	compoptSynopsis  = "compopt [-o|+o option] [-DEI] [name ...]"
)

// specArgs are the arguments of complete and compgen.
type specArgs struct {
	spec  Spec
	given bool // an option that says something about the spec was there
	flags map[byte]bool
	names []string
}

// parseSpec reads the options of complete or compgen; flags are the letters
// that only complete has. The status is 0, or 2 after an error message.
func parseSpec(builtin, synopsis, flags string, args []string, io Stdio) (*specArgs, int) {
	a := &specArgs{flags: map[byte]bool{}}
	g := getopt{args: args, with: specFields, bare: specLetters + flags}
	for c := g.next(); c != optEnd; c = g.next() {
		switch {
		case c == optInvalid || c == optMissing:
			return nil, optionFault(c, builtin, synopsis, g.arg, io)
		case strings.IndexByte(flags, c) >= 0:
			a.flags[c] = true
			continue
		}
		a.given = true
		if status := a.option(builtin, c, g.arg, io); status != 0 {
			return nil, status
		}
	}
	a.names = g.args
	return a, 0
}

func optionFault(c byte, builtin, synopsis, arg string, io Stdio) int {
	if c == optMissing {
		io.errorf(builtin, "%s: option requires an argument", arg)
	} else {
		io.errorf(builtin, "%s: invalid option", arg)
	}
	return io.usage(builtin, synopsis)
}

// option puts one option into the spec.
func (a *specArgs) option(builtin string, c byte, arg string, io Stdio) int {
	if act, ok := actionLettered(c); ok {
		a.spec.Actions.add(act)
		return 0
	}
	switch c {
	case 'A':
		act, ok := actionNamed(arg)
		if !ok {
			io.errorf(builtin, "%s: invalid action name", arg)
			return 2
		}
		a.spec.Actions.add(act)
	case 'o':
		o, ok := optionNamed(arg)
		if !ok {
			io.errorf(builtin, "%s: invalid option name", arg)
			return 2
		}
		a.spec.Options |= o
	case 'F':
		if strings.ContainsAny(arg, "()<>;&| \t\n") {
			io.errorf(builtin, "`%s': not a valid identifier", arg)
			return 2
		}
		a.spec.Function = &arg
	default:
		*a.spec.field(c) = &arg
	}
	return 0
}

// field returns where the string option c is kept.
func (s *Spec) field(c byte) **string {
	switch c {
	case 'G':
		return &s.Glob
	case 'W':
		return &s.Words
	case 'P':
		return &s.Prefix
	case 'S':
		return &s.Suffix
	case 'X':
		return &s.Filter
	case 'C':
		return &s.Command
	}
	panic("completion: no field for option -" + string(c))
}

// wholeTarget returns the name under which -D, -E or -I is kept, or "". If
// there are several, the first of this order counts.
func wholeTarget(flags map[byte]bool) string {
	switch {
	case flags['D']:
		return defaultName
	case flags['E']:
		return emptyName
	case flags['I']:
		return initialName
	}
	return ""
}
