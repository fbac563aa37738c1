package interp

import (
	"cmp"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
)

// A dynamic variable's value is computed when it is read.
type dynamic struct {
	kind vars.Kind
	attr vars.Attr
	lazy bool // listings don't compute the value
	get  func(sh *Shell, v vars.Setter)
	// set is what assigning does; nil: the variable becomes an ordinary one.
	// Variables with NoAssign ignore it before.
	set func(sh *Shell, val string)
}

// dynamics are the dynamic variables (bash manual, Bash Variables), each at the
// place of its ID; nil for others.
var dynamics []*dynamic

func init() {
	dynamics = make([]*dynamic, 0, 128)
	for i := range dynamicRows {
		id := int(vars.Intern(dynamicRows[i].name))
		for len(dynamics) <= id {
			dynamics = append(dynamics, nil)
		}
		dynamics[id] = &dynamicRows[i].dynamic
	}
}

var dynamicRows = [...]struct {
	name string
	dynamic
}{
	{"BASHPID", dynamic{vars.KindScalar, vars.Integer | vars.NoAssign, true, func(sh *Shell, v vars.Setter) { v.Int(int64(sh.bashpid())) }, nil}},
	{"BASH_ALIASES", dynamic{vars.KindAssoc, 0, true, (*Shell).getAliases, (*Shell).setAlias}},
	{"BASH_ARGC", dynamic{vars.KindIndexed, vars.NoAssign, true, (*Shell).getArgc, nil}},
	{"BASH_ARGV", dynamic{vars.KindIndexed, vars.NoAssign, true, (*Shell).getArgv, nil}},
	{"BASH_ARGV0", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(sh.Name) }, func(sh *Shell, val string) { sh.Name = val }}},
	{"BASH_CMDS", dynamic{vars.KindAssoc, 0, true, (*Shell).getCmds, (*Shell).setCmd}},
	{"BASH_COMMAND", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(sh.commandText()) }, ignoreAssign}},
	{"BASH_LINENO", dynamic{vars.KindIndexed, vars.NoAssign, false, (*Shell).getBashLineno, nil}},
	{"BASH_SOURCE", dynamic{vars.KindIndexed, vars.NoAssign, false, (*Shell).getBashSource, nil}},
	{"BASH_SUBSHELL", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(strconv.Itoa(sh.subshellDepth() + sh.depthShift)) }, (*Shell).setSubshellDepth}},
	{"BASHOPTS", dynamic{vars.KindScalar, vars.ReadOnly, false, func(sh *Shell, v vars.Setter) { v.Text(cmp.Or(sh.shownShopts, sh.optionList(shoptOptions))) }, nil}},
	{"SHELLOPTS", dynamic{vars.KindScalar, vars.ReadOnly, false, func(sh *Shell, v vars.Setter) { v.Text(sh.optionList(setOptions)) }, nil}},
	{"COMP_WORDBREAKS", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(sh.wordBreaks()) }, nil}},
	{"DIRSTACK", dynamic{vars.KindIndexed, 0, true, func(sh *Shell, v vars.Setter) { v.Array(sh.dirStack()) }, (*Shell).setDirstack}},
	{"EPOCHREALTIME", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(epochRealtime()) }, ignoreAssign}},
	{"EPOCHSECONDS", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(strconv.FormatInt(time.Now().Unix(), 10)) }, ignoreAssign}},
	{"FUNCNAME", dynamic{vars.KindIndexed, vars.NoAssign, false, (*Shell).getFuncname, nil}},
	{"GROUPS", dynamic{vars.KindIndexed, vars.NoAssign, true, func(sh *Shell, v vars.Setter) { v.Array(groupList()) }, nil}},
	{"HISTCMD", dynamic{vars.KindScalar, vars.Integer, true, func(sh *Shell, v vars.Setter) { v.Int(int64(sh.historyCommand())) }, ignoreAssign}},
	{"LINENO", dynamic{vars.KindScalar, 0, true, func(sh *Shell, v vars.Setter) { v.Text(strconv.Itoa(sh.lineno())) }, (*Shell).setLineno}},
	{"PIPESTATUS", dynamic{vars.KindIndexed, vars.NoAssign, false, (*Shell).getPipestatus, nil}},
	{"RANDOM", dynamic{vars.KindScalar, vars.Integer, true, func(sh *Shell, v vars.Setter) { v.Int(int64(sh.random.next(sh.opts.CompatibleWith(50)))) }, (*Shell).seedRandom}},
	{"SECONDS", dynamic{vars.KindScalar, 0, true, (*Shell).getSeconds, (*Shell).setSeconds}},
	{"SRANDOM", dynamic{vars.KindScalar, vars.Integer, true, func(sh *Shell, v vars.Setter) { v.Int(int64(srandom())) }, ignoreAssign}},
	{"_", dynamic{vars.KindScalar, 0, false, func(sh *Shell, v vars.Setter) { v.Text(sh.lastArg.String()) }, func(sh *Shell, val string) { sh.lastArg = lastArgument{head: val} }}},
}

// dynamicOf returns the dynamic variable of an ID, or nil.
func dynamicOf(id vars.ID) *dynamic {
	if int(id) < len(dynamics) {
		return dynamics[id]
	}
	return nil
}

func ignoreAssign(*Shell, string) {}

// setDynamic makes the dynamic variables.
func (sh *Shell) setDynamic() {
	for id, d := range dynamics {
		if d != nil {
			sh.Vars.SetDynamic(vars.ID(id), d.kind, d.attr, d.lazy)
		}
	}
}

// Dynamic computes a dynamic variable for vars.Host.
func (sh *Shell) Dynamic(id vars.ID, v vars.Setter) {
	if d := dynamicOf(id); d != nil {
		d.get(sh, v)
	}
}

// AssignDynamic assigns a dynamic variable for vars.Host.
func (sh *Shell) AssignDynamic(id vars.ID, val string) bool {
	d := dynamicOf(id)
	if d == nil || d.set == nil {
		return false
	}
	d.set(sh, val)
	return true
}

// Arith evaluates the value of an integer variable for vars.Host.
func (sh *Shell) Arith(expr string) (int64, error) {
	n, err := sh.evalRaw(expr)
	return n, expand.DropInput(err)
}

// evalRaw evaluates an expression in which nothing but subscripts is expanded:
// an operand of [[ -eq ]], a value for an integer variable.
func (sh *Shell) evalRaw(expr string) (int64, error) {
	return expand.EvalRaw(&sh.State, expr)
}

// watchedVars are the names whose values the shell keeps in another form.
var watchedVars = []string{"PATH", "IFS", "OPTIND", "FUNCNEST", "POSIXLY_CORRECT", "GLOBIGNORE", "HISTSIZE", "HISTFILESIZE",
	"HISTCONTROL", "HISTIGNORE", "TMOUT", "IGNOREEOF", "TZ", "BASH_COMPAT", "LC_ALL", "LC_COLLATE", "LC_CTYPE", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME", "LANG", "HOSTFILE", "BASH_XTRACEFD", "COLUMNS", "LINES"}

// Changed follows a change of a watched variable, for vars.Host.
func (sh *Shell) Changed(id vars.ID) {
	if sh.childVars && id != idPath { // by which the command is found
		return
	}
	switch id {
	case idPath:
		if v := sh.Vars.Get(idPath); v == nil || !v.Temporary() {
			sh.flushHash()
		}
	case idXtraceFD:
		sh.xtraceFDChanged()
	case idOptind:
		sh.optindChanged()
	case idFuncNest:
		text, _ := sh.Vars.Text(id)
		n, _ := strconv.Atoi(text)
		sh.funcNest = max(n, 0)
	case idPosixlyCorrect:
		if v := sh.Vars.Get(id); v != nil && v.Temporary() && !sh.opts.Posix {
			sh.keepPosixOptions()
		}
		was := sh.opts.Posix
		if _, sh.opts.Posix = sh.Vars.Text(id); sh.opts.Posix || was {
			sh.posixOptions(sh.opts.Posix)
		}
	case idGlobignore:
		if text, ok := sh.Vars.Text(id); !ok || text != "" {
			sh.opts.DotGlob = ok
		}
	case idCompat:
		sh.compatChanged()
	case idIgnoreeof:
		_, sh.opts.ignoreeof = sh.Vars.Text(id)
	default:
		sh.changedOther(id)
	}
}

// Special returns $- $$ and $! for expand.Host.
func (sh *Shell) Special(c byte) (string, bool) {
	switch c {
	case '-':
		return sh.dash(), true
	case '$':
		return strconv.Itoa(sh.proc.pid), true
	case '!':
		if sh.lastBg == nil {
			return "", false
		}
		return strconv.Itoa(sh.lastPid()), true
	}
	return "", false
}

// evalText evaluates an arithmetic expression known at run time, expanded
// first: a subscript.
func (sh *Shell) evalText(expr string) (int64, error) {
	return expand.EvalArith(&sh.State, expr)
}

func epochRealtime() string {
	us := time.Now().UnixMicro()
	return strconv.FormatInt(us/1e6, 10) + "." + strings.Repeat("0", 6-len(strconv.FormatInt(us%1e6, 10))) + strconv.FormatInt(us%1e6, 10)
}

func groupList() []string {
	gids, err := os.Getgroups()
	if err != nil {
		return nil
	}
	out := []string{strconv.Itoa(os.Getgid())}
	for _, g := range gids {
		if g != os.Getgid() {
			out = append(out, strconv.Itoa(g))
		}
	}
	return out
}

func (sh *Shell) getPipestatus(v vars.Setter) {
	if sh.pipes == nil {
		if sh.pipe < 0 {
			v.Unset()
			return
		}
		v.Array([]string{strconv.Itoa(sh.pipe)})
		return
	}
	out := make([]string, len(sh.pipes))
	for i, n := range sh.pipes {
		out[i] = strconv.Itoa(n)
	}
	v.Array(out)
}

// getSeconds: the variable is an integer from the first read on (bash 5.2).
func (sh *Shell) getSeconds(v vars.Setter) {
	v.Attr(vars.Integer)
	v.Int(int64(time.Since(sh.started) / time.Second))
}

func (sh *Shell) setSeconds(val string) {
	n, _ := strconv.ParseInt(val, 10, 64)
	sh.started = time.Now().Add(-time.Duration(n) * time.Second)
}

// setSubshellDepth makes BASH_SUBSHELL count on from val.
func (sh *Shell) setSubshellDepth(val string) {
	n, _ := strconv.Atoi(val)
	sh.depthShift = n - sh.subshellDepth()
}

func (sh *Shell) setLineno(val string) {
	if n, err := strconv.Atoi(val); err == nil {
		sh.line = n
	}
}

// random is the generator behind RANDOM: the sequence after a seed is bash's.
type random struct {
	seed   uint32
	last   uint32
	seeded bool
}

func (r *random) fork() random { return random{} }

// next returns the next number: Park and Miller's minimal standard generator,
// its halves xor-ed, 15 bits, never the same twice in a row. Up to bash 5.0 it was
// the lower half.
func (r *random) next(lower bool) int {
	if !r.seeded {
		r.seed, r.seeded = srandom(), true
	}
	for {
		if r.seed == 0 {
			r.seed = 123459876
		}
		h := int64(r.seed) / 127773
		l := int64(r.seed) - 127773*h
		t := 16807*l - 2836*h
		if t < 0 {
			t += 0x7fffffff
		}
		r.seed = uint32(t)
		n := r.seed
		if !lower {
			n = r.seed>>16 ^ r.seed&65535
		}
		if n &= 32767; n != r.last {
			r.last = n
			return int(n)
		}
	}
}

func (sh *Shell) seedRandom(val string) {
	n, _ := strconv.ParseInt(val, 10, 64)
	sh.random = random{seed: uint32(n), seeded: true}
}

// srandom is a number that nobody can guess: the generator is ChaCha8, which
// the kernel seeds. (crypto/rand is not linked: what its packages initialise
// would cost every start of the shell.)
func srandom() uint32 { return rand.Uint32() }

// The call stack variables list the innermost level first.

func (sh *Shell) getFuncname(v vars.Setter) {
	if !sh.inFunction() && (sh.departed == nil || !sh.inExitTrap || !sh.departed.shown) {
		v.Unset()
		return
	}
	frames := sh.calls()
	out := make([]string, 0, len(frames))
	for i := len(frames) - 1; i >= 0; i-- {
		out = append(out, frames[i].name)
	}
	v.Array(out)
}

func (sh *Shell) getBashSource(v vars.Setter) {
	frames := sh.calls()
	out := make([]string, 0, len(frames))
	for i := len(frames) - 1; i >= 0; i-- {
		out = append(out, frames[i].source)
	}
	v.Array(out)
}

func (sh *Shell) getBashLineno(v vars.Setter) {
	frames := sh.calls()
	out := make([]string, 0, len(frames))
	for i := len(frames) - 1; i >= 0; i-- {
		out = append(out, strconv.Itoa(frames[i].line))
	}
	v.Array(out)
}

func (sh *Shell) inFunctionOrSource() bool {
	n := len(sh.frames)
	return n > 1 || n == 1 && sh.frames[0].name != "main"
}

// inFunction reports whether a function is being executed.
func (sh *Shell) inFunction() bool {
	for i := len(sh.frames) - 1; i >= 0; i-- {
		if sh.frames[i].fn != nil {
			return true
		}
	}
	return false
}

// aliasBuckets and hashBuckets are the sizes of bash's tables of aliases and of
// remembered commands, whose orders BASH_ALIASES and BASH_CMDS have.
const (
	aliasBuckets = 64
	hashBuckets  = 256
)

func (sh *Shell) getAliases(v vars.Setter) {
	m := vars.NewAssocSized(aliasBuckets)
	for _, name := range sortedKeys(sh.aliases.m) {
		m.Set(name, sh.aliases.m[name])
	}
	v.Assoc(m)
}

func (sh *Shell) setAlias(val string) {
	if key, text, ok := cutElement(val); ok {
		sh.aliases.set(key, text)
	}
}

func (sh *Shell) getCmds(v vars.Setter) {
	m := vars.NewAssocSized(hashBuckets)
	for _, name := range sortedKeys(sh.hash.m) {
		m.Set(name, sh.hash.m[name].path)
	}
	v.Assoc(m)
}

func (sh *Shell) setCmd(val string) {
	key, path, ok := cutElement(val)
	if ok {
		path, ok = sh.restrictedHash("", path)
	}
	if ok {
		sh.hash.set(key, hashed{path: path})
	}
}

// cutElement splits the "[key]value" that an element's assignment to a dynamic
// array comes as.
func cutElement(val string) (key, text string, ok bool) {
	if !strings.HasPrefix(val, "[") {
		return "", "", false
	}
	return strings.Cut(val[1:], "]")
}
