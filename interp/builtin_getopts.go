package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

const getoptsUsage = "getopts: usage: getopts optstring name [arg ...]"

var (
	idOptarg = vars.Intern("OPTARG")
	idOpterr = vars.Intern("OPTERR")
)

// A getoptsState is how far getopts has come (POSIX XCU getopts).
type getoptsState struct {
	optindState
	// saved are the states of the scopes that this one's OPTIND hides.
	saved []optindState
	own   bool // OPTIND is being assigned by getopts itself
}

// An optindState belongs to one variable OPTIND: a function that declares a
// local one has a state of its own.
type optindState struct {
	level int // function depth of OPTIND
	index int // of the next argument, from 1; 0: nothing was parsed yet
	word  int // the argument that has more options, 0 if none has
	char  int // of the next option in it
}

// optindChanged follows assignments to OPTIND, and its being local.
func (sh *Shell) optindChanged() {
	st := &sh.opt
	if st.own {
		return
	}
	level, text := 0, ""
	if v := sh.Vars.Get(idOptind); v != nil {
		level = v.Level()
		text, _ = v.Text()
	}
	switch {
	case level > st.level:
		st.saved = append(st.saved[:len(st.saved):len(st.saved)], st.optindState)
		st.optindState = optindState{level: level}
	case level < st.level:
		for st.level > level && len(st.saved) > 0 {
			last := len(st.saved) - 1
			st.optindState, st.saved = st.saved[last], st.saved[:last]
		}
		return
	}
	st.index = leadingInt(text)
	if st.index <= 1 {
		st.index, st.word = 1, 0
	}
}

// leadingInt is atoi(3).
func leadingInt(s string) int {
	_, n, rest, over := scanDecimal(s)
	if over || len(rest) == len(s) {
		return 0
	}
	return n
}

func scanDecimal(s string) (neg bool, n int, rest string, over bool) {
	i := skipBlanks(s)
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		neg = s[i] == '-'
		i++
	}
	first := i
	for ; i < len(s) && s[i]-'0' < 10; i++ {
		if n = n*10 + int(s[i]-'0'); n > maxField {
			n, over = maxField, true
		}
	}
	if i == first {
		return false, 0, s, false
	}
	if neg {
		n = -n
	}
	return neg, n, s[i:], over
}

// builtinGetopts is getopts optstring name [arg ...].
func builtinGetopts(sh *Shell, args []string) int {
	rest := args[1:]
	if len(rest) > 0 && len(rest[0]) > 1 && rest[0][0] == '-' {
		if rest[0] != "--" {
			sh.errorf("getopts: %s: invalid option", rest[0][:2])
			return sh.usage(getoptsUsage)
		}
		rest = rest[1:]
	}
	if len(rest) < 2 {
		return sh.usage(getoptsUsage)
	}
	params := sh.Params
	if len(rest) > 2 {
		params = rest[2:]
	}
	found := sh.opt.next(rest[0], params)
	silent := strings.HasPrefix(rest[0], ":")
	if !silent && (found.kind == optionIllegal || found.kind == optionNoArg) {
		sh.optionError(found)
	}
	sh.opt.own = true
	err := sh.Vars.AssignInt(idOptind, int64(sh.opt.index))
	sh.opt.own = false
	if err != nil {
		sh.report(err)
	}
	return sh.storeOption(silent, rest[1], found)
}

// An optionFound is what the next option is.
type optionFound struct {
	kind optionKind
	char byte
	arg  string
}

type optionKind uint8

const (
	optionEnd optionKind = iota
	optionPlain
	optionArg
	optionIllegal
	optionNoArg // its argument is missing
)

// next parses the next option.
func (st *optindState) next(spec string, params []string) optionFound {
	if st.index <= 0 {
		st.index, st.word = 1, 0
	}
	if st.index > len(params) {
		st.index = len(params) + 1
		return optionFound{}
	}
	if st.word == 0 || st.word > len(params) || st.char >= len(params[st.word-1]) {
		word := params[st.index-1]
		switch {
		case word == "--":
			st.index++
			st.word = 0
			return optionFound{}
		case len(word) < 2 || word[0] != '-':
			st.word = 0
			return optionFound{}
		}
		st.word, st.char = st.index, 1
	}
	word := params[st.word-1]
	c := word[st.char]
	st.char++
	last := st.char == len(word)
	at := strings.IndexByte(spec, c)
	switch {
	case at < 0 || c == ':':
		st.finish(last)
		return optionFound{kind: optionIllegal, char: c}
	case !strings.HasPrefix(spec[at+1:], ":"):
		st.finish(last)
		return optionFound{kind: optionPlain, char: c}
	}
	arg := word[st.char:]
	st.finish(true)
	if !last {
		return optionFound{kind: optionArg, char: c, arg: arg}
	}
	if st.index > len(params) {
		return optionFound{kind: optionNoArg, char: c}
	}
	st.index++
	return optionFound{kind: optionArg, char: c, arg: params[st.index-2]}
}

// finish goes on to the next argument if the present one is over.
func (st *optindState) finish(over bool) {
	if over {
		st.index++
		st.word = 0
	}
}

// storeOption assigns what was found to name and OPTARG.
func (sh *Shell) storeOption(silent bool, name string, found optionFound) int {
	val := "?"
	optarg, set := "", false
	switch found.kind {
	case optionPlain:
		val = string([]byte{found.char})
	case optionArg:
		val, optarg, set = string([]byte{found.char}), found.arg, true
	case optionIllegal, optionNoArg:
		if silent {
			optarg, set = string([]byte{found.char}), true
		}
		if silent && found.kind == optionNoArg {
			val = ":"
		}
	}
	sh.storeOptarg(found.kind, optarg, set)
	if !vars.ValidName(name) {
		sh.errorf("getopts: `%s': not a valid identifier", name)
		return 1
	}
	if err := sh.Vars.Assign(vars.Intern(name), val, false); err != nil {
		sh.report(err)
		if found.kind != optionEnd {
			return 2
		}
	}
	if found.kind == optionEnd {
		return 1
	}
	return 0
}

// storeOptarg gives OPTARG its value. Behind an option without an argument it has
// none; at the end and behind what is wrong it is unset, whatever it is (bash 5.2).
func (sh *Shell) storeOptarg(kind optionKind, val string, set bool) {
	var err error
	switch {
	case set:
		err = sh.Vars.Assign(idOptarg, val, false)
	case kind == optionPlain:
		err = sh.Vars.Clear(idOptarg)
	default:
		sh.Vars.Remove(idOptarg)
	}
	if err != nil {
		sh.report(err)
	}
}

// optionError prints an error unless OPTERR is 0.
func (sh *Shell) optionError(found optionFound) {
	if text, ok := sh.Vars.Text(idOpterr); ok && text != "" && leadingInt(text) == 0 {
		return
	}
	what := "illegal option -- "
	if found.kind == optionNoArg {
		what = "option requires an argument -- "
	}
	sh.writeErr(sh.Name + ": " + what + string([]byte{found.char}) + "\n")
}
