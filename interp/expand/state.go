package expand

import (
	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// Opts are the options of set and shopt that change how words expand.
type Opts struct {
	NoGlob            bool // set -f
	NoUnset           bool // set -u
	BraceExpand       bool // set -B
	ExtGlob           bool
	GlobStar          bool
	NullGlob          bool
	FailGlob          bool
	DotGlob           bool
	NoCaseGlob        bool
	NoCaseMatch       bool
	Posix             bool // set -o posix
	AssocExpandOnce   bool
	GlobASCIIRanges   bool
	PatsubReplacement bool
	ExtQuote          bool
	GlobSkipDots      bool
	Interactive       bool
	Compat            int // the level of BASH_COMPAT, 42 for 4.2; 0 as 52
	// Charset is that of the locale.
	Charset ctype.Charset
}

// CompatibleWith reports whether the shell is to do what bash did up to a version:
// 42 for 4.2 (bash manual, Shell Compatibility Mode).
func (o *Opts) CompatibleWith(level int) bool { return o.Compat != 0 && o.Compat <= level }

// A Host is the shell that a State belongs to.
type Host interface {
	// CommandSubst runs the body of a command substitution and returns its
	// output without trailing newlines.
	CommandSubst(st *State, body any) (string, error)
	// OpenSubst is told of the rest of a text that begins with $( and has no
	// end of that. It returns what stands for it, if that is no error.
	OpenSubst(st *State, text string) (string, error)
	// ProcessSubst starts the body of a process substitution and returns the
	// path that stands for it.
	ProcessSubst(st *State, body any) (path string, err error)
	// Special returns $- $$ and $!; the others are in State. ok is false if
	// the parameter is unset.
	Special(c byte) (s string, ok bool)
	// Prompt decodes and expands s as a prompt string, for ${x@P}.
	Prompt(s string) (string, error)
	// NearDir is what names in the working directory are to follow in system
	// calls: its path, or nothing where it is that of the process.
	NearDir() string
	// Warn prints a message.
	Warn(msg string)
}

// A Complainer is a Host that prints errors that do not stop the expansion,
// such as that of a bad array subscript. They are warnings for other Hosts.
type Complainer interface {
	Complain(msg string)
}

// An Interrupter is a Host that may want an expansion that takes long to be given
// up.
type Interrupter interface {
	// Interrupted returns the error that the expansion ends with, or nil. It
	// must be quick.
	Interrupted() error
}

// interrupted asks the Host once in a while: n counts what was done.
func (st *State) interrupted(n int) error {
	if n&0x3fff != 0 {
		return nil
	}
	if h, ok := st.Host.(Interrupter); ok {
		return h.Interrupted()
	}
	return nil
}

// complain prints an error that does not stop the expansion.
func (st *State) complain(msg string) {
	if c, ok := st.Host.(Complainer); ok {
		c.Complain(msg)
		return
	}
	st.Host.Warn(msg)
}

// A State is what expansion reads and writes of one shell. It belongs to one
// goroutine. A copy for a subshell may be made by assignment.
type State struct {
	Vars   *vars.Store
	Name   string   // $0
	Params []string // $1 ...
	Status int      // $?
	Opts   *Opts
	Host   Host
	// Compiler compiles what is only known at run time: subscripts and
	// arithmetic that come out of variables.
	Compiler *Compiler

	viewed []byte // for View, unless it is lent
	ifs    *separators
	depth  int // of expansions that run inside one another
	// ArithDepth counts the expressions that are being evaluated, for
	// interp/arith: one that comes to itself is an error.
	ArithDepth int
}

// Names of the variables that expansion looks at.
var (
	idIFS        = vars.Intern("IFS")
	idHome       = vars.Intern("HOME")
	idPwd        = vars.Intern("PWD")
	idOldPwd     = vars.Intern("OLDPWD")
	idGlobIgnore = vars.Intern("GLOBIGNORE")
	idDirStack   = vars.Intern("DIRSTACK")
)

// maxDepth bounds how deep run-time expansions nest, as in
// x='${x@P}'; echo "${x@P}", where bash dies.
const maxDepth = 1000

// characters counts the characters of s; a byte that belongs to none is one.
func (st *State) characters(s string) int { return st.Opts.Charset.Len(s) }

// SetCharset changes what characters are.
func (st *State) SetCharset(c ctype.Charset) {
	st.Opts.Charset, st.Vars.Charset = c, c
	st.ifs = nil
}

// quote writes strings as the locale has them.
func (st *State) quote() quote.In { return quote.In(st.Opts.Charset) }

// enter counts one more nested expansion; leave undoes it.
func (st *State) enter() error {
	if st.depth >= maxDepth {
		return &Error{Kind: DiscardLine, Status: 1, Msg: "expansion recursion level exceeded"}
	}
	st.depth++
	return nil
}

func (st *State) leave() { st.depth-- }
