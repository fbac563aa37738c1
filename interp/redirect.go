package interp

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
	"mvdan.cc/sh/v3/syntax"
)

// A redir is a compiled redirection (bash manual, Redirections).
type redir struct {
	op   syntax.RedirOperator
	n    int     // the descriptor; -1: allocate one and assign it to name
	name vars.ID // of {name}>
	text string  // what is between those braces
	sub  *expand.Subscript
	word *expand.Word
	doc  *expand.Word // here-document body
}

func (k *compiler) redirects(rs []*syntax.Redirect) []redir {
	out := make([]redir, 0, len(rs))
	for _, r := range rs {
		c := redir{op: r.Op, n: 1, word: words.Word(k.cmd, r.Word)}
		switch r.Op {
		case syntax.RdrIn, syntax.RdrInOut, syntax.DplIn, syntax.Hdoc, syntax.DashHdoc, syntax.WordHdoc:
			c.n = 0
		}
		if r.N != nil {
			k.redirNumber(&c, r.N.Value)
		}
		if r.Hdoc != nil {
			c.doc = words.Word(k.cmd, r.Hdoc)
		}
		out = append(out, c)
	}
	return out
}

// largeNumbers makes arguments of the numbers of redirections that are too large
// for a descriptor, as which bash does not read them: echo 99999999999>file.
func largeNumbers(st *syntax.Stmt, c *syntax.CallExpr) (*syntax.Stmt, *syntax.CallExpr) {
	if !slices.ContainsFunc(st.Redirs, largeNumber) {
		return st, c
	}
	stmt, call := *st, *c
	stmt.Redirs, call.Args = slices.Clone(st.Redirs), slices.Clone(c.Args)
	for i, r := range stmt.Redirs {
		if largeNumber(r) {
			plain := *r
			plain.N, stmt.Redirs[i] = nil, &plain
			call.Args = append(call.Args, &syntax.Word{Parts: []syntax.WordPart{r.N}})
		}
	}
	slices.SortFunc(call.Args, func(a, b *syntax.Word) int { return cmp.Compare(a.Pos().Offset(), b.Pos().Offset()) })
	stmt.Cmd = &call
	return &stmt, &call
}

func largeNumber(r *syntax.Redirect) bool {
	if r.N == nil || len(r.N.Value) < len("2147483648") || r.N.Value[0] == '{' {
		return false
	}
	_, err := strconv.ParseInt(r.N.Value, 10, 32)
	return err != nil
}

func (k *compiler) redirNumber(c *redir, n string) {
	if name, ok := strings.CutPrefix(n, "{"); ok {
		name = strings.TrimSuffix(name, "}")
		c.n, c.text = -1, name
		if base, sub, ok := vars.SplitRef(name); ok && sub != "" {
			c.sub = words.Subscript(k.cmd, sub)
			name = base
		}
		c.name = vars.Intern(name)
		return
	}
	if v, err := strconv.Atoi(n); err == nil {
		c.n = v
	} else {
		c.n = 1 << 30
	}
}

// An undoing restores the descriptors that redirections changed.
type undoing []fds.Saved

func (u undoing) undo(sh *Shell) {
	if len(u) > 0 {
		sh.writeHeld()
	}
	for i := len(u) - 1; i >= 0; i-- {
		sh.fds.Restore(u[i])
	}
}

// keep makes the redirections permanent, as exec does.
func (u undoing) keep() {
	for _, s := range u {
		s.Drop()
	}
}

// redirError is a redirection that failed: the command is not run and its
// status is 1.
type redirError struct{ msg string }

func (e *redirError) Error() string { return e.msg }

// A refusedFile is the file of a redirection that the shell does not open by its
// options, or a word that is more than one file.
type refusedFile struct{ name, why string }

func (e *refusedFile) Error() string { return e.name + ": " + e.why }

func redirFailed(what string, err error) error {
	if err == errUnwound {
		return err
	}
	return &redirError{what + ": " + sysText(err)}
}

// sysText is the text of a system error as the C library has it.
func sysText(err error) string {
	var e syscall.Errno
	if errors.As(err, &e) {
		return errnoText(e)
	}
	return err.Error()
}

// redirect performs redirections in order. What was done before an error is
// in the undoing.
func (sh *Shell) redirect(rs []redir) (undoing, error) {
	if len(rs) == 0 {
		return nil, nil
	}
	sh.writeHeld()
	final := sh.final
	sh.final = false
	u := make(undoing, 0, len(rs)+1)
	for i := range rs {
		var err error
		if u, err = sh.redirectOne(&rs[i], u); err != nil {
			return u, err
		}
	}
	if final {
		u.keep()
		return nil, nil
	}
	return u, nil
}

func (sh *Shell) redirectOne(r *redir, u undoing) (undoing, error) {
	switch r.op {
	case syntax.Hdoc, syntax.DashHdoc:
		text, err := sh.hereText(r.doc.Document)
		if err != nil {
			return u, err
		}
		return sh.install(r, fds.Text(text), u)
	case syntax.WordHdoc:
		text, err := sh.hereText(r.word.Text)
		if err != nil {
			return u, err
		}
		return sh.install(r, fds.Text(text+"\n"), u)
	}
	target, err := sh.redirTarget(r.word)
	if err != nil {
		return u, r.blamed(err)
	}
	switch r.op {
	case syntax.DplIn, syntax.DplOut:
		return sh.duplicate(r, target, u)
	case syntax.RdrAll, syntax.AppAll, syntax.RdrAllClob, syntax.AppAllClob:
		return sh.redirectBoth(r, target, u)
	}
	f, err := sh.openRedirect(r.op, target)
	if err != nil {
		return u, r.blamed(err)
	}
	return sh.install(r, f, u)
}

// blamed is an error about a file as {name}> words it: bash names the variable
// where the shell has refused the file.
func (r *redir) blamed(err error) error {
	if refused := (*refusedFile)(nil); r.n < 0 && errors.As(err, &refused) {
		return &refusedFile{r.variable(), refused.why}
	}
	return err
}

// hereText expands a here-document or here-string. That of an external command
// is expanded in the child: what it assigns is lost, and an error fails the
// command only.
func (sh *Shell) hereText(expandIn func(*expand.State) (string, error)) (string, error) {
	if !sh.forChild {
		return expandIn(&sh.State)
	}
	m := sh.mark()
	sub := sh.Subshell()
	text, err := expandIn(&sub.State)
	sub.finish()
	sh.release(m)
	var ee *expand.Error
	switch {
	case errors.As(err, &ee):
		err = &redirError{ee.Msg}
	case errors.Is(err, errUnwound):
		sh.unwound = sh.attend() // what has ended the subshell is for the shell too
	}
	return text, err
}

// redirTarget expands the word of a redirection; it must be one field.
func (sh *Shell) redirTarget(w *expand.Word) (string, error) {
	if s, ok := w.Literal(); ok {
		return s, nil
	}
	glob := sh.opts.NoGlob
	sh.opts.NoGlob = glob || sh.posixScript() // POSIX 2.7: an interactive shell may expand
	fs, err := w.Fields(&sh.State, nil)
	sh.opts.NoGlob = glob
	if err != nil {
		return "", err
	}
	if len(fs) != 1 {
		return "", &refusedFile{w.Source(), "ambiguous redirect"}
	}
	return fs[0], nil
}

// install makes the redirection's descriptor be f, taking f over.
func (sh *Shell) install(r *redir, f *fds.FD, u undoing) (undoing, error) {
	n := r.n
	if n < 0 {
		n = sh.fds.Free(10)
		if sh.mayInstall(n) != nil {
			f.Close()
			sh.warnDuplicate(unix.EINVAL)
			return u, redirFailed(r.word.Source(), unix.EINVAL)
		}
		if err := sh.assignFD(r, n); err != nil {
			f.Close()
			var ve *vars.Error
			if errors.As(err, &ve) {
				sh.report(err)
				err = &redirError{r.text + ": cannot assign fd to variable"}
			}
			return u, err
		}
		if sh.opts.varredirClose {
			u = append(u, sh.fds.Save(n))
		}
		sh.fds.Take(n, f)
		return u, nil
	}
	if !fds.Valid(n) {
		f.Close()
		return u, redirFailed(strconv.Itoa(n), unix.EBADF)
	}
	if err := sh.mayInstall(n); err != nil {
		f.Close()
		return u, redirFailed(strconv.Itoa(n), err)
	}
	u = append(u, sh.fds.Save(n))
	sh.fds.Take(n, f)
	return u, nil
}

// assignFD gives {name} the number of the descriptor that was allocated.
func (sh *Shell) assignFD(r *redir, n int) error {
	text := strconv.Itoa(n)
	if r.sub == nil {
		return sh.Vars.Assign(r.name, text, false)
	}
	return sh.assignElement(r.name, r.sub, text, false)
}

// redirectBoth is &>FILE and &>>FILE.
func (sh *Shell) redirectBoth(r *redir, target string, u undoing) (undoing, error) {
	op := syntax.RdrOut
	switch r.op {
	case syntax.AppAll, syntax.AppAllClob:
		op = syntax.AppOut
	case syntax.RdrAllClob:
		op = syntax.RdrClob
	}
	f, err := sh.openRedirect(op, target)
	if err != nil {
		return u, err
	}
	u = append(u, sh.fds.Save(1), sh.fds.Save(2))
	sh.fds.Set(2, f)
	sh.fds.Take(1, f)
	return u, nil
}

// redirFlags are the flags to open a file with.
func redirFlags(op syntax.RedirOperator) int {
	switch op {
	case syntax.RdrInOut:
		return fds.ForUpdate
	case syntax.RdrOut, syntax.RdrClob:
		return fds.ForOutput
	case syntax.AppOut, syntax.AppClob:
		return fds.ForAppend
	}
	return fds.ForInput
}

// openRedirect opens the file of a redirection. The caller owns the FD.
func (sh *Shell) openRedirect(op syntax.RedirOperator, target string) (*fds.FD, error) {
	flags := redirFlags(op)
	if target == "" {
		return nil, redirFailed("", unix.ENOENT)
	}
	if sh.opts.restrictedShell && op != syntax.RdrIn {
		return nil, &refusedFile{target, "restricted: cannot redirect output"}
	}
	if op == syntax.RdrOut && sh.opts.noclobber {
		return sh.openNoClobber(target)
	}
	f, err := sh.openAsked(target, flags)
	if err != nil {
		return nil, redirFailed(target, err)
	}
	return f, nil
}

// openNoClobber is > under set -C: an existing regular file is an error.
func (sh *Shell) openNoClobber(target string) (*fds.FD, error) {
	var st unix.Stat_t
	if _, virtual := fds.Number(target); virtual || unix.Stat(sh.near(target), &st) == nil {
		if !virtual && st.Mode&unix.S_IFMT == unix.S_IFREG {
			return nil, &refusedFile{target, "cannot overwrite existing file"}
		}
		f, err := sh.openAsked(target, unix.O_WRONLY)
		if err != nil {
			return nil, redirFailed(target, err)
		}
		return f, nil
	}
	f, err := sh.openAsked(target, fds.ForNoClobber)
	if err == unix.EEXIST {
		return nil, &refusedFile{target, "cannot overwrite existing file"}
	}
	if err != nil {
		return nil, redirFailed(target, err)
	}
	return f, nil
}

// open opens a file as the shell names it: relative to its working directory,
// /dev/fd/N and the like from its own descriptors, /dev/tcp and /dev/udp as
// connections. The caller owns the FD.
func (sh *Shell) open(name string, flags int) (*fds.FD, error) {
	if strings.HasPrefix(name, "/dev/") || strings.HasPrefix(name, "/proc/self/fd/") {
		if n, ok := fds.Number(name); ok {
			return sh.reopen(n, flags)
		}
		if network, host, port, ok := fds.Socket(name); ok {
			return fds.Net(network, host, port, sh.wait())
		}
	}
	file := fds.File{Dir: fds.AtCWD, Path: sh.near(name), Flags: flags, Mode: 0o666, Umask: sh.umask, Wait: sh.wait()}
	var f *fds.FD
	err := sh.retry(func() (err error) {
		f, err = file.Open() // a FIFO waits for its other end
		return err
	})
	return f, err
}

// reopen is the opening of /dev/fd/N: what is real is opened anew where the
// system allows it, what isn't is shared.
func (sh *Shell) reopen(n, flags int) (*fds.FD, error) {
	f := sh.fds.Get(n)
	if f == nil {
		return nil, unix.ENOENT
	}
	real, err := f.Real()
	if err != nil {
		return nil, err
	}
	again, err := fds.Open(fds.AtCWD, "/proc/self/fd/"+strconv.Itoa(real), flags, 0o666)
	if err == unix.ENXIO || err == unix.ENOENT || err == unix.EACCES { // a socket, or no /proc
		return f.Dup(), nil
	}
	return again, err
}
