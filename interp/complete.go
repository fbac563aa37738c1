package interp

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
)

// builtinComplete is complete.
func builtinComplete(sh *Shell, args []string) int {
	if len(args) == 1 || len(args) == 2 && args[1] == "-p" {
		sh.heed = heedNothing
	}
	return sh.comps.Complete(args[1:], sh.completionStdio())
}

// builtinCompopt is compopt.
func builtinCompopt(sh *Shell, args []string) int {
	return sh.comps.Compopt(args[1:], sh.completionStdio())
}

// builtinCompgen is compgen.
func builtinCompgen(sh *Shell, args []string) int {
	h := &completionHost{sh: sh, inside: true}
	status := completion.Compgen(context.Background(), h, sh.comps, args[1:], sh.completionStdio())
	if h.failed != flowNone {
		sh.out, sh.unwound = sh.out[:0], h.failed
		return sh.Status
	}
	return status
}

// outWriter is the output of the builtin being run as an io.Writer.
type outWriter struct{ sh *Shell }

func (w outWriter) Write(p []byte) (int, error) {
	w.sh.out = append(w.sh.out, p...)
	return len(p), nil
}

// errWriter is the shell's standard error as an io.Writer.
type errWriter struct{ sh *Shell }

func (w errWriter) Write(p []byte) (int, error) {
	w.sh.writeErr(string(p))
	return len(p), nil
}

func (sh *Shell) completionStdio() completion.Stdio {
	return completion.Stdio{Out: outWriter{sh}, Err: errWriter{sh}, Prefix: sh.prefix()}
}

// A completionHost is a shell as package completion sees it.
type completionHost struct {
	sh *Shell
	// inside: compgen was called by a script; completers run as they stand.
	inside bool
	// failed is what an error in the words of compgen -W leads to.
	failed flow
}

// Names lists shell state for the actions of complete -A.
func (h *completionHost) Names(a completion.Action, prefix string) []string {
	sh := h.sh
	switch a {
	case completion.Alias:
		return prefixed(sh.aliases.m, prefix)
	case completion.Binding:
		return sh.bindingNames()
	case completion.ArrayVar:
		return sh.variableNames(prefix, func(v *vars.Var) bool { return v.Kind() != vars.KindScalar && v.IsSet() })
	case completion.Export:
		return sh.variableNames(prefix, func(v *vars.Var) bool { return v.Attr&vars.Export != 0 && v.IsSet() })
	case completion.Variable:
		return sh.variableNames(prefix, (*vars.Var).Known)
	case completion.Function:
		return prefixed(sh.funcs.m, prefix)
	case completion.Builtin:
		return sortedKeys(builtins)
	case completion.Enabled:
		return sh.builtinNames(prefix, true)
	case completion.Disabled:
		return sh.builtinNames(prefix, false)
	case completion.SetOpt:
		return optionNames(setOptions)
	case completion.Shopt:
		return optionNames(shoptOptions)
	case completion.Signal:
		return signalNames()
	case completion.Job:
		return sh.jobNames(func(jobs.State) bool { return true })
	case completion.Running:
		return sh.jobNames(func(s jobs.State) bool { return s == jobs.Running })
	case completion.Stopped:
		return sh.jobNames(func(s jobs.State) bool { return s == jobs.Stopped })
	}
	return nil
}

// prefixed returns the names in m that begin with prefix, in no order.
func prefixed[T any](m map[string]T, prefix string) (names []string) {
	for name := range m {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	return names
}

// variableNames returns the variables that are wanted, in no order.
func (sh *Shell) variableNames(prefix string, want func(*vars.Var) bool) (names []string) {
	sh.Vars.Each(func(id vars.ID, v *vars.Var) {
		if name := id.String(); strings.HasPrefix(name, prefix) && want(v) {
			names = append(names, name)
		}
	})
	return names
}

func (sh *Shell) builtinNames(prefix string, enabled bool) []string {
	names := prefixed(builtins, prefix)
	slices.Sort(names)
	return slices.DeleteFunc(names, func(name string) bool { return sh.disabled[name] == enabled })
}

func optionNames(table []option) []string {
	names := make([]string, len(table))
	for i := range table {
		names[i] = table[i].name
	}
	return names
}

func signalNames() []string {
	names := []string{"EXIT"}
	for n := 1; n < trapDEBUG; n++ {
		name := jobs.SignalName(syscall.Signal(n))
		if name == "" { // one that the C library keeps for itself
			name = "SIGJUNK(" + strconv.Itoa(n) + ")"
		}
		names = append(names, name)
	}
	return append(names, "DEBUG", "ERR", "RETURN")
}

func (sh *Shell) jobNames(want func(jobs.State) bool) []string {
	var names []string
	list := sh.visibleJobs().Jobs()
	for i := len(list) - 1; i >= 0; i-- {
		if want(list[i].State()) {
			first, _, _ := strings.Cut(list[i].Text, " ")
			names = append(names, first)
		}
	}
	return names
}

// Variable returns a variable's value.
func (h *completionHost) Variable(name string) (string, bool) { return h.sh.Variable(name) }

// Alias returns an alias's text.
func (h *completionHost) Alias(name string) (string, bool) { return h.sh.aliases.get(name) }

// Option tells whether an option is on.
func (h *completionHost) Option(name string) bool {
	for _, table := range [][]option{shoptOptions, setOptions} {
		if o := findOption(table, name); o != nil {
			return *o.at(&h.sh.opts)
		}
	}
	return false
}

// Path returns how this process reaches a file.
func (h *completionHost) Path(name string) string { return h.sh.path(name) }

// Respell returns the directory that was probably meant.
func (h *completionHost) Respell(dir string) (string, bool) {
	if !strings.HasPrefix(dir, "/") {
		dir = h.sh.dir + "/" + dir
	}
	return h.sh.respell(dir)
}

// Glob returns the files that a pattern names.
func (h *completionHost) Glob(_ context.Context, pattern string) ([]string, error) {
	return expand.GlobUnsorted(&h.sh.State, pattern), nil
}

// ExpandWords expands words as they are written.
func (h *completionHost) ExpandWords(_ context.Context, list []string) ([]string, error) {
	sh := h.sh
	noglob := sh.opts.NoGlob
	sh.opts.NoGlob = true
	defer func() { sh.opts.NoGlob = noglob }()
	var out []string
	for _, text := range list {
		var err error
		if out, err = words.Runtime(text).Fields(&sh.State, out); err != nil {
			fl := sh.fail(err)
			if h.inside {
				h.failed = fl
			}
			return nil, err
		}
	}
	return out, nil
}

// CallCompleter calls a completion function.
func (h *completionHost) CallCompleter(ctx context.Context, name string, q *completion.Query) ([]string, int, error) {
	sh := h.sh
	fn, ok := sh.funcs.get(name)
	if !ok {
		return nil, 0, completion.ErrNoFunction
	}
	status, pipes, pipe, lastArg := sh.Status, sh.pipes, sh.pipe, sh.lastArg
	sh.setCompletionVars(q)
	out := sh.out
	sh.out = nil
	known := sh.lessons.begin(sh)
	fl := sh.callFunction(fn, []string{name, q.Command, q.Word, q.Prev}, nil)
	result := sh.Status
	if result == completion.StatusRetry {
		sh.lessons.end(sh, known)
	}
	sh.out = out
	sh.Status, sh.pipes, sh.pipe, sh.lastArg = status, pipes, pipe, lastArg
	var reply []string
	if v := sh.Vars.Get(idCompreply); v != nil && fl != flowDiscard {
		reply = v.Values(nil)
	}
	sh.unsetCompletionVars()
	if fl == flowExit || ctx.Err() != nil {
		return reply, result, ctx.Err()
	}
	return reply, result, nil
}

var (
	idCompreply = vars.Intern("COMPREPLY")
	idCompLine  = vars.Intern("COMP_LINE")
	idCompPoint = vars.Intern("COMP_POINT")
	idCompKey   = vars.Intern("COMP_KEY")
	idCompType  = vars.Intern("COMP_TYPE")
	idCompWords = vars.Intern("COMP_WORDS")
	idCompCword = vars.Intern("COMP_CWORD")
)

func (sh *Shell) setCompletionVars(q *completion.Query) {
	sh.must(sh.Vars.Assign(idCompLine, q.Line, false))
	for id, n := range map[vars.ID]int{idCompPoint: q.Point, idCompKey: q.Key, idCompType: q.Type, idCompCword: q.CWord} {
		sh.must(sh.Vars.Assign(id, strconv.Itoa(n), false))
	}
	sh.must(sh.Vars.SetArray(idCompWords, vars.NewArray(append([]string(nil), q.Words...))))
}

func (sh *Shell) unsetCompletionVars() {
	for _, id := range []vars.ID{idCompreply, idCompLine, idCompPoint, idCompKey, idCompType, idCompWords, idCompCword} {
		sh.must(sh.Vars.Unset(id))
	}
}

// Output runs code in a subshell and returns what it prints.
func (h *completionHost) Output(_ context.Context, code string, q *completion.Query) (string, error) {
	sh := h.sh
	m := sh.mark()
	sub := sh.Subshell()
	if q != nil {
		sub.Vars.PushTemporary()
		for id, val := range map[vars.ID]string{
			idCompLine: q.Line, idCompPoint: strconv.Itoa(q.Point), idCompKey: strconv.Itoa(q.Key), idCompType: strconv.Itoa(q.Type),
		} {
			sub.must(sub.Vars.AssignTemporary(id, val, false))
		}
	}
	w, out := fds.CaptureOutput()
	out.Limit(sh.brood.outputLimit())
	sub.fds.Take(1, w)
	sub.run(func(sub *Shell) flow { return sub.runSource(&parse.Source{Text: code, Line: 1}, 0) })
	text, err := out.Text(sh.wait())
	sh.release(m)
	if errors.Is(err, fds.ErrLimit) {
		sh.brood.greedy.Store(true)
	}
	return string(text), err
}

// Helps returns the commands that were run for their help.
func (h *completionHost) Helps() [][]string { return h.sh.brood.commands() }

// Cache returns the cache of command names.
func (h *completionHost) Cache() *completion.Cache { return h.sh.proc.cache }

// Readline returns a readline variable that bind has set.
func (h *completionHost) Readline(name string) (string, bool) { return h.sh.readlineVariable(name) }
