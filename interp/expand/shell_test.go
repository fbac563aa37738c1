package expand

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// A shell is just enough of one to run the cases of testdata.
type shell struct {
	st  State
	k   *Compiler
	out *bytes.Buffer
	dir string
}

func newShell(dir string) *shell {
	sh := &shell{out: new(bytes.Buffer), dir: dir}
	sh.k = NewCompiler(hooks{})
	sh.st = State{
		Name: "sh0", Host: sh, Compiler: sh.k,
		Opts: &Opts{BraceExpand: true, PatsubReplacement: true, ExtQuote: true, GlobSkipDots: true, GlobASCIIRanges: true},
	}
	sh.st.Vars = vars.New(sh)
	for name, val := range map[string]string{"HOME": "/h", "IFS": " \t\n", "PWD": dir} {
		sh.must(sh.st.Vars.Assign(vars.Intern(name), val, false))
	}
	return sh
}

func (sh *shell) must(err error) {
	if err != nil {
		panic(err)
	}
}

type hooks struct{}

type substitution struct {
	stmts []*syntax.Stmt
	c     *parse.Command
	src   *parse.Source
}

func (hooks) CommandSubst(cs *syntax.CmdSubst, c *parse.Command) any {
	return substitution{stmts: cs.Stmts, c: c}
}

func (hooks) Backquote(src *parse.Source) any { return substitution{src: src} }

func (hooks) ProcessSubst(*syntax.ProcSubst, *parse.Command) any { return nil }

func (sh *shell) CommandSubst(st *State, body any) (string, error) {
	sub := *sh
	sub.st = *st
	sub.st.Vars = st.Vars.Fork(&sub)
	sub.st.Host = &sub
	sub.out = new(bytes.Buffer)
	switch s := body.(substitution); {
	case s.src != nil:
		sub.script(s.src.Text)
	default:
		sub.stmts(s.c, s.stmts)
	}
	return strings.TrimRight(sub.out.String(), "\n"), nil
}

func (sh *shell) ProcessSubst(*State, any) (string, error) { return "/dev/fd/63", nil }

func (sh *shell) OpenSubst(_ *State, text string) (string, error) { return "", badSubstitution(text) }

func (sh *shell) Special(c byte) (string, bool) {
	switch c {
	case '-':
		return "hB", true
	case '$':
		return "1", true
	}
	return "", false
}

func (sh *shell) Prompt(s string) (string, error) { return Expand(&sh.st, sh.k, s, DoubleQuoted) }

func (sh *shell) NearDir() string { return sh.dir }

func (sh *shell) Warn(msg string) { fmt.Fprintln(sh.out, "! "+msg) }

func (sh *shell) Dynamic(vars.ID, vars.Setter) {}

func (sh *shell) AssignDynamic(vars.ID, string) bool { return false }

func (sh *shell) Arith(expr string) (int64, error) { return sh.k.Arith(nil, expr).Eval(&sh.st) }

func (sh *shell) Subscript(_ vars.ID, text string, assoc bool) (int64, string, error) {
	i, key, _, err := sh.k.Subscript(nil, text).Eval(&sh.st, assoc)
	return i, key, err
}

func (sh *shell) Changed(vars.ID) {}

// script runs text; an error ends a line, or everything.
func (sh *shell) script(text string) {
	r := parse.NewReader(&parse.Source{Name: "sh0", Text: text, Line: 1}, func() parse.Options {
		return parse.Options{ExtGlob: sh.st.Opts.ExtGlob}
	})
	for {
		c, err := r.Next()
		if err == io.EOF {
			return
		}
		if err != nil {
			sh.Warn(err.Error())
			return
		}
		if err := sh.stmts(c, c.Stmts); err != nil && (err.Kind == ExitShell || err.Input) {
			return
		}
	}
}

func (sh *shell) stmts(c *parse.Command, stmts []*syntax.Stmt) *Error {
	for _, s := range stmts {
		err := sh.stmt(c, s)
		if err == nil {
			continue
		}
		e := new(Error)
		if !errors.As(err, &e) {
			e = &Error{Kind: DiscardLine, Msg: err.Error()}
		}
		if e.Msg != "" {
			sh.Warn(e.Msg)
		}
		return e
	}
	return nil
}

func (sh *shell) stmt(c *parse.Command, s *syntax.Stmt) error {
	switch cmd := s.Cmd.(type) {
	case *syntax.CallExpr:
		return sh.call(c, s, cmd)
	case *syntax.DeclClause:
		return sh.declare(c, cmd)
	case *syntax.CaseClause:
		return sh.caseClause(c, cmd)
	case *syntax.TestClause:
		return sh.test(c, cmd)
	case *syntax.ArithmCmd:
		_, err := sh.k.Arith(c, c.Arithm(cmd)).Eval(&sh.st)
		return err
	}
	return fmt.Errorf("no rule for %T", s.Cmd)
}

func (sh *shell) call(c *parse.Command, s *syntax.Stmt, cmd *syntax.CallExpr) error {
	var args []string
	for _, w := range cmd.Args {
		var err error
		if args, err = sh.k.Word(c, w).Fields(&sh.st, args); err != nil {
			return err
		}
	}
	if len(args) == 0 {
		for _, as := range cmd.Assigns {
			if err := sh.assign(c, as, vars.KindScalar); err != nil {
				return err
			}
		}
		return nil
	}
	return sh.builtin(c, s, args)
}

func (sh *shell) builtin(c *parse.Command, s *syntax.Stmt, args []string) error {
	switch args[0] {
	case "p":
		fmt.Fprintf(sh.out, "%d:", len(args)-1)
		for _, a := range args[1:] {
			fmt.Fprintf(sh.out, "[%s]", a)
		}
		fmt.Fprintln(sh.out)
	case "echo":
		fmt.Fprintln(sh.out, strings.Join(args[1:], " "))
	case "printf":
		fmt.Fprint(sh.out, quote.DollarSingle(args[1]))
	case "cat":
		return sh.cat(c, s.Redirs[0])
	case "set", "shopt":
		sh.options(args)
	case "unset":
		for _, name := range args[1:] {
			sh.must(sh.st.Vars.Unset(vars.Intern(name)))
		}
	case "touch", "mkdir":
		return sh.files(args)
	case "cd":
		sh.dir = filepath.Join(sh.dir, args[1])
	}
	return nil
}

func (sh *shell) files(args []string) error {
	for _, name := range args[1:] {
		if name == "-p" {
			continue
		}
		path := filepath.Join(sh.dir, name)
		if args[0] == "mkdir" {
			sh.must(os.MkdirAll(path, 0o755))
		} else {
			sh.must(os.WriteFile(path, nil, 0o644))
		}
	}
	return nil
}

func (sh *shell) cat(c *parse.Command, rd *syntax.Redirect) error {
	var text string
	var err error
	switch {
	case rd.Op == syntax.WordHdoc:
		text, err = sh.k.Word(c, rd.Word).Text(&sh.st)
		text += "\n"
	default:
		text, err = sh.k.Document(c, rd).Document(&sh.st)
	}
	sh.out.WriteString(text)
	return err
}

func (sh *shell) options(args []string) {
	o := sh.st.Opts
	letters := map[byte]*bool{'f': &o.NoGlob, 'u': &o.NoUnset, 'B': &o.BraceExpand}
	names := map[string]*bool{
		"extglob": &o.ExtGlob, "globstar": &o.GlobStar, "nullglob": &o.NullGlob, "failglob": &o.FailGlob,
		"dotglob": &o.DotGlob, "nocaseglob": &o.NoCaseGlob, "nocasematch": &o.NoCaseMatch,
		"patsub_replacement": &o.PatsubReplacement, "globskipdots": &o.GlobSkipDots, "posix": &o.Posix,
	}
	switch {
	case args[1] == "--":
		sh.st.Params = args[2:]
	case args[1] == "-o":
		*names[args[2]] = true
	case args[0] == "set":
		*letters[args[1][1]] = args[1][0] == '-'
	default:
		for _, name := range args[2:] {
			*names[name] = args[1] == "-s"
		}
	}
}
