package interp

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// A subst is a command or process substitution. It is compiled when it is first
// run, and again where its text was parsed at run time and the line is another.
type subst struct {
	stmts  []*syntax.Stmt
	cmd    *parse.Command
	source *parse.Source // of `...` and $((...), parsed when it is first run
	out    bool          // >( ), not <( )
	text   string        // as it is written, if it was parsed at run time
	again  *parse.Source // for aliases: the text inside
	names  []string      // that begin its commands

	mu   sync.Mutex // held by compiled
	last atomic.Pointer[substBody]
}

// A substBody is what a substitution runs.
type substBody struct {
	line int // of the command that contains the substitution
	node node
	file *expand.Word // of $(<file)
}

func newSubst(cs *syntax.CmdSubst, c *parse.Command) *subst {
	s := &subst{stmts: cs.Stmts, cmd: c}
	if nested := c.Nested(cs); nested != nil {
		s = &subst{source: nested}
	} else if cs.Backquotes {
		s = &subst{source: c.Backquoted(cs, false)}
	}
	if c.Fragment {
		s.text = c.Source(cs)
	}
	if s.source == nil {
		s.again, s.names = c.Inside(cs), parse.FirstWords(cs.Stmts)
	}
	return s
}

func newProcSubst(ps *syntax.ProcSubst, c *parse.Command) *subst {
	s := &subst{stmts: ps.Stmts, cmd: c, out: ps.Op == syntax.CmdOut}
	if c.Fragment {
		s.text = c.Source(ps)
	}
	s.again, s.names = c.Inside(ps), parse.FirstWords(ps.Stmts)
	return s
}

// Backquote compiles the text of `...` within double quotes.
func (hooks) Backquote(src *parse.Source) any {
	return &subst{source: src, text: "`" + src.Text + "`"}
}

// compiled returns the body of a substitution that a command on line contains.
func (s *subst) compiled(line int) *substBody {
	if b := s.last.Load(); b != nil && (b.line == line || s.text == "") {
		return b
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if b := s.last.Load(); b != nil && (b.line == line || s.text == "") {
		return b
	}
	b := s.compile(line)
	s.last.Store(b)
	return b
}

// nodeOf returns what the body is at the moment: aliases change it (bash 5.2
// expands them when a substitution is run, unless in posix mode).
func (s *subst) nodeOf(sh *Shell, b *substBody) node {
	if b.file != nil {
		return func(sh *Shell) flow { return sh.catFile(b.file) }
	}
	opt := sh.parseOptions()
	if s.again == nil || !opt.ExpandAliases || opt.Posix || !s.aliased(sh) {
		return b.node
	}
	src := *s.again
	return func(sh *Shell) flow { return sh.runSource(&src, 0) }
}

func (s *subst) aliased(sh *Shell) bool {
	alias := func(word string) bool {
		_, ok := sh.aliases.get(word)
		return ok
	}
	return slices.ContainsFunc(s.names, alias) || parse.Reserved(alias)
}

func (s *subst) compile(line int) *substBody {
	if s.source != nil {
		return s.compileSource(line)
	}
	k := &compiler{cmd: s.cmd}
	k.lines = newSubLines(k, s.stmts, line)
	b := &substBody{line: line, file: k.readFile(s.stmts), node: k.list(s.stmts)}
	if len(s.stmts) == 0 { // no command is a success
		b.node = func(sh *Shell) flow { sh.Status = 0; return flowNone }
	}
	return b
}

// compileSource parses the text of `...` or $((...). A syntax error is one of the
// substitution, when it is run.
func (s *subst) compileSource(line int) *substBody {
	text := &parse.Source{Name: "command substitution", Text: s.source.Text, Line: line}
	kept := &keptSource{whole: true}
	b := &substBody{line: line, node: func(sh *Shell) flow { return sh.runKept(kept, text) }}
	if !strings.HasPrefix(strings.TrimLeft(text.Text, " \t\n"), "<") {
		return b
	}
	r := parse.NewReader(text, func() parse.Options { return parse.Options{} })
	if cmd, err := r.Next(); err == nil {
		k := &compiler{cmd: cmd}
		b.file = k.readFile(cmd.Stmts)
	}
	return b
}

// readFile recognises $(<file).
func (k *compiler) readFile(stmts []*syntax.Stmt) *expand.Word {
	if len(stmts) != 1 {
		return nil
	}
	st := stmts[0]
	if st.Cmd != nil || st.Negated || st.Background || len(st.Redirs) != 1 {
		return nil
	}
	r := st.Redirs[0]
	if r.Op != syntax.RdrIn || r.N != nil && r.N.Value != "0" {
		return nil
	}
	return words.Word(k.cmd, r.Word)
}

// substLine is the line of a substitution that is run now: in a prompt 1 (bash
// 5.2).
func (sh *Shell) substLine() int {
	if sh.prompting {
		return 1
	}
	return sh.line
}

// OpenSubst is $( without an end in text that is expanded when it is executed: a
// here-document is an error, but a prompt has the output of all but the last byte
// (bash 5.2).
func (sh *Shell) OpenSubst(st *expand.State, text string) (string, error) {
	body := strings.TrimPrefix(text, "$(")
	if body == "" && sh.rendering {
		return "", nil
	}
	line := sh.substLine() + strings.Count(strings.TrimSuffix(body, "\n"), "\n") + 2
	sh.writeErr(fmt.Sprintf("%s: command substitution: line %d: unexpected EOF while looking for matching `)'\n", sh.errorName(), line))
	if !sh.rendering {
		return "", &expand.Error{Kind: expand.DiscardLine, Status: 1}
	}
	sh.rendering = false // what has no end without that byte either is nothing
	out, err := expand.Expand(st, words, "$("+body[:len(body)-1]+"\n)", expand.DoubleQuoted)
	sh.rendering = true
	if ee := (*expand.Error)(nil); errors.As(err, &ee) {
		return "", nil
	}
	return out, err
}

// CommandSubst runs a command substitution (bash manual, Command
// Substitution) in a subshell whose standard output is memory.
func (sh *Shell) CommandSubst(_ *expand.State, body any) (string, error) {
	s := body.(*subst)
	if s.text != "" && sh.brood.forbids(s.text) {
		return "", nil
	}
	b := s.compiled(sh.substLine())
	m := sh.mark()
	sub := sh.Subshell()
	sub.traceDepth++
	sub.loopDepth = sh.loopDepth // break ends the substitution
	sub.inSubst, sub.seesJobs, sub.tail = true, true, tailOf(s.stmts)
	if !sh.opts.inheritErrexit && !sh.opts.Posix {
		sub.opts.errexit = false
		sub.optionsChanged()
	}
	w, out := fds.CaptureOutput()
	out.Limit(sh.brood.outputLimit())
	sub.fds.Take(1, w)
	sub.output, sub.lastly = out, lastOf(s.stmts)
	status := sub.run(s.nodeOf(sh, b))
	var text []byte
	err := sh.retry(func() (err error) {
		text, err = out.Text(sh.wait())
		return err
	})
	sh.release(m)
	sh.substRan, sh.substStatus, sh.Status = true, status, status
	if sub.diedOf == syscall.SIGINT && status == 128+int(sub.diedOf) {
		sh.diesToo()
	}
	if fl := sh.attend(); fl != flowNone {
		sh.unwound = fl
		return "", errUnwound
	}
	if errors.Is(err, fds.ErrLimit) {
		sh.brood.greedy.Store(true)
		sh.Status, sh.substStatus = 1, 1
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if b.file != nil && status != 0 && sh.opts.errexit && !sh.Interactive() { // bash 5.2: in conditions, too
		sh.depart(true)
		sh.unwound = sh.exitWith(status, exitErrexit)
		return "", errUnwound
	}
	return sh.trimSubst(text), nil
}

// diesToo is what becomes of a shell whose substitution died of SIGINT: it sends
// the signal to itself (bash 5.2).
func (sh *Shell) diesToo() {
	a := sh.signals
	switch {
	case sh.parent != nil || a.catches(syscall.SIGINT) || !sh.proc.serving && !sh.Interactive():
		_ = sh.signalSelf(sh, syscall.SIGINT) // it is there
	case !a.ignores(syscall.SIGINT):
		a.cancel(syscall.SIGINT)
	}
}

// trimSubst removes trailing newlines, and NUL bytes with a warning.
func (sh *Shell) trimSubst(text []byte) string {
	if bytes.IndexByte(text, 0) >= 0 {
		sh.Warn("command substitution: ignored null byte in input")
		text = bytes.ReplaceAll(text, []byte{0}, nil)
	}
	n := len(text)
	for n > 0 && text[n-1] == '\n' {
		n--
	}
	return string(text[:n])
}

// catFile is the body of $(<file).
func (sh *Shell) catFile(w *expand.Word) flow {
	name, err := sh.redirTarget(w)
	if err != nil {
		return sh.fail(err)
	}
	f, err := sh.openAsked(name, fds.ForInput)
	if err != nil {
		return sh.fail(redirFailed(name, err))
	}
	defer f.Close()
	_, err = io.CopyBuffer(fds.Stream{FD: sh.fds.Get(1), Wait: sh.wait()}, fds.Stream{FD: f, Wait: sh.wait()}, make([]byte, 32<<10))
	sh.Status = 0
	if err != nil {
		return sh.fail(redirFailed(name, err))
	}
	return flowNone
}
