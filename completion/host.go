package completion

import (
	"context"
	"errors"
)

// ErrNoFunction is what CallCompleter returns for a function that is not defined.
var ErrNoFunction = errors.New("function not found")

// A Host is the shell that completes. Its methods are called on the
// goroutine that called Complete or Compgen.
type Host interface {
	// Names returns the names of shell state that a lists. It is asked for
	// Alias, ArrayVar, Binding, Builtin, Disabled, Enabled, Export, Function,
	// Job, Running, SetOpt, Shopt, Signal, Stopped and Variable. Names that do not
	// begin with prefix may be left out; variables are those that are set.
	// Binding, Builtin, Enabled, Disabled, SetOpt and Shopt come in the order of
	// "bind -l", "enable -a", "set -o" and "shopt"; jobs, each as the first word of its
	// text, the newest first; Signal as EXIT, SIGHUP and so on by number, then
	// DEBUG, ERR, RETURN; the rest in any order.
	Names(a Action, prefix string) []string

	// Variable returns the value of a shell variable (of element 0 of an
	// array), and whether it is set.
	Variable(name string) (value string, set bool)

	// Alias returns the text of an alias.
	Alias(name string) (value string, ok bool)

	// Option tells whether an option of shopt or of "set -o" is on.
	Option(name string) bool

	// Readline returns the value that "bind 'set name value'" or an inputrc
	// gave a readline variable. Without one, readline's default holds.
	Readline(name string) (value string, set bool)

	// Path returns a path by which this process reaches the file that the
	// shell knows as name: absolute, or relative to a descriptor in /proc.
	Path(name string) string

	// Respell returns the absolute path of the directory that was probably meant
	// by one that does not exist; ok is false if there is none.
	Respell(dir string) (right string, ok bool)

	// Glob returns the files that a pattern names, in the order of compgen -G.
	// A pattern without a match gives none, whatever the options.
	Glob(ctx context.Context, pattern string) ([]string, error)

	// ExpandWords performs every expansion but pathname expansion, and word
	// splitting and quote removal, on words as they are written.
	ExpandWords(ctx context.Context, words []string) ([]string, error)

	// CallCompleter calls a shell function with the arguments q.Command,
	// q.Word and q.Prev and with the COMP_ variables of q set, then returns
	// COMPREPLY and the function's status. Afterwards COMPREPLY and the COMP_
	// variables are unset, and $?, $_ and PIPESTATUS are put back. A function
	// that is not defined is ErrNoFunction.
	// The function runs in the shell itself, so that what it defines stays.
	// Outside "compgen" its stdin is /dev/null and its output is dropped.
	CallCompleter(ctx context.Context, fn string, q *Query) (reply []string, status int, err error)

	// Output runs code in a subshell and returns what it writes to stdout,
	// trailing newlines and NULs included; its stdin is /dev/null and its
	// stderr is dropped outside "compgen". COMP_LINE, COMP_POINT, COMP_KEY and
	// COMP_TYPE of q are in the environment.
	Output(ctx context.Context, code string, q *Query) (string, error)

	// Helps returns the commands, each its file and its arguments, that
	// completers have run with the argument --help since Complete was called.
	Helps() [][]string

	// Cache returns the cache to use. Shells may share one.
	Cache() *Cache
}

// A Query is what a completer of a command is told.
type Query struct {
	Command string // $1: the command's name
	Word    string // $2: the word under the cursor, up to the cursor
	Prev    string // $3: the word before it

	Line  string   // COMP_LINE: the command under the cursor, to its end
	Point int      // COMP_POINT: how many characters of Line are before the cursor
	Words []string // COMP_WORDS: Line as COMP_WORDBREAKS splits it, quotes kept
	CWord int      // COMP_CWORD: the index in Words of the word under the cursor
	Key   int      // COMP_KEY: the key pressed, a Tab
	Type  int      // COMP_TYPE: the kind of completion, a Tab
}
