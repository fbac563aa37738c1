package interp

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
	"mvdan.cc/sh/v3/syntax"
)

// varFD reads the descriptor number that {name} holds, for {name}>&-. What is
// no number is a descriptor that is not open: -1.
func (sh *Shell) varFD(r *redir) (int, error) {
	name := r.variable()
	text, err := expand.Expand(&sh.State, words, "${"+name+"-}", expand.DoubleQuoted)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(strings.TrimSpace(text))
	switch {
	case text == "", err == nil && n < 0:
		return 0, &redirError{name + ": ambiguous redirect"}
	case err != nil:
		return -1, nil
	}
	return n, nil
}

// variable is the name that {name} has between the braces.
func (r *redir) variable() string {
	if r.sub != nil {
		return r.name.String() + "[" + r.sub.Source() + "]"
	}
	return r.name.String()
}

// duplicate is [n]>&WORD and [n]<&WORD: WORD is a number, a number and - to
// move it, or - to close. [n]>&FILE without n is &>FILE. What WORD expands to
// moves nothing: the - has to be written.
func (sh *Shell) duplicate(r *redir, target string, u undoing) (undoing, error) {
	if target == "-" {
		return sh.closeFD(r, u)
	}
	written := r.word.Source()
	move := strings.HasSuffix(written, "-") && strings.HasSuffix(target, "-") && !strings.HasSuffix(written, `\-`)
	if move {
		target = target[:len(target)-1]
	}
	src, err := strconv.Atoi(target)
	switch {
	case target == "":
		return u, &redirError{r.badFD(target, move) + ": " + sysText(unix.EBADF)}
	case err != nil || src < 0:
		return sh.duplicateFile(r, target, move, u)
	}
	f := sh.fds.Get(src)
	if f == nil {
		if r.n < 0 || move && sh.fds.Get(r.n) != nil {
			sh.warnDuplicate(unix.EBADF)
		}
		if src == r.n {
			return u, nil
		}
		return u, redirFailed(r.badFD(target, move), unix.EBADF)
	}
	if src == r.n {
		return u, nil
	}
	if u, err = sh.install(r, f.Dup(), u); err != nil {
		return u, err
	}
	if move {
		u = append(u, sh.fds.Save(src))
		sh.fds.Close(src)
		sh.lostByCoproc(src)
	}
	return u, nil
}

// duplicateFile is the WORD of a duplication that is no number: a file, or a
// mistake.
func (sh *Shell) duplicateFile(r *redir, target string, move bool, u undoing) (undoing, error) {
	if r.op == syntax.DplOut && r.n == 1 && !move {
		return sh.redirectBoth(r, target, u)
	}
	what := target
	if r.n < 0 {
		what = r.variable()
	}
	return u, &redirError{what + ": ambiguous redirect"}
}

// badFD is what the message about a descriptor that is not open calls it (bash
// 5.2): its number if that was written so, or else the descriptor that it was
// to become, or else the word.
func (r *redir) badFD(target string, move bool) string {
	if lit, ok := r.word.Literal(); ok && target != "" {
		if _, err := strconv.ParseInt(strings.TrimSuffix(lit, "-"), 10, 32); err == nil {
			return target
		}
	}
	switch {
	case r.n < 0:
		return target
	case !move && (r.op == syntax.DplIn && r.n == 0 || r.op == syntax.DplOut && r.n == 1):
		return r.word.Source()
	}
	return strconv.Itoa(r.n)
}

// warnDuplicate is the message that precedes that about a descriptor whose
// number the shell cannot have: it has no line.
func (sh *Shell) warnDuplicate(err error) {
	sh.writeErr(sh.errorName() + ": redirection error: cannot duplicate fd: " + sysText(err) + "\n")
}

func (sh *Shell) closeFD(r *redir, u undoing) (undoing, error) {
	n := r.n
	if n < 0 {
		var err error
		if n, err = sh.varFD(r); err != nil {
			return u, err
		}
		if fds.Valid(n) {
			sh.fds.Close(n)
			sh.lostByCoproc(n)
		}
		return u, nil
	}
	if !fds.Valid(n) {
		return u, nil
	}
	u = append(u, sh.fds.Save(n))
	sh.fds.Close(n)
	sh.lostByCoproc(n)
	return u, nil
}
