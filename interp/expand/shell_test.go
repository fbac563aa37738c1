package expand

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/pattern"
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

func (sh *shell) Dir() string { return sh.dir }

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

func (sh *shell) assign(c *parse.Command, as *syntax.Assign, kind vars.Kind) error {
	id := vars.Intern(as.Name.Value)
	if as.Array != nil {
		return sh.assignArray(c, id, as, kind)
	}
	val, err := sh.k.Word(c, as.Value).Assign(&sh.st)
	if err != nil {
		return err
	}
	if as.Index == nil {
		return sh.st.Vars.Assign(id, val, as.Append)
	}
	return sh.st.Vars.AssignElement(id, c.Subscript(as.Index), val, as.Append)
}

func (sh *shell) assignArray(c *parse.Command, id vars.ID, as *syntax.Assign, kind vars.Kind) error {
	if v := sh.st.Vars.Get(id); v != nil && v.Kind() == vars.KindAssoc {
		kind = vars.KindAssoc
	}
	var elems []element
	for _, el := range as.Array.Elems {
		if el.Index != nil {
			val, err := sh.k.Word(c, el.Value).Assign(&sh.st)
			if err != nil {
				return err
			}
			elems = append(elems, element{c.Subscript(el.Index), val})
			continue
		}
		vals, err := sh.k.Word(c, el.Value).Fields(&sh.st, nil)
		if err != nil {
			return err
		}
		for _, v := range vals {
			elems = append(elems, element{val: v})
		}
	}
	switch {
	case as.Append:
	case kind == vars.KindAssoc:
		sh.must(sh.st.Vars.SetAssoc(id, vars.NewAssoc()))
	default:
		sh.must(sh.st.Vars.SetArray(id, vars.NewArray(nil)))
	}
	for _, el := range elems {
		if el.sub != "" {
			sh.must(sh.st.Vars.AssignElement(id, el.sub, el.val, false))
		} else {
			sh.must(sh.st.Vars.Append(id, el.val))
		}
	}
	return nil
}

type element struct{ sub, val string }

var attributes = map[byte]vars.Attr{
	'i': vars.Integer, 'r': vars.ReadOnly, 'x': vars.Export, 'l': vars.Lower, 'u': vars.Upper, 'n': vars.NameRef,
}

func (sh *shell) declare(c *parse.Command, cmd *syntax.DeclClause) error {
	var attr vars.Attr
	kind := vars.KindScalar
	if cmd.Variant.Value == "readonly" {
		attr = vars.ReadOnly
	}
	for _, as := range cmd.Args {
		if as.Naked && as.Name == nil {
			flags, err := sh.k.Word(c, as.Value).Text(&sh.st)
			sh.must(err)
			for i := 1; i < len(flags); i++ {
				switch flags[i] {
				case 'a':
					kind = vars.KindIndexed
				case 'A':
					kind = vars.KindAssoc
				default:
					attr |= attributes[flags[i]]
				}
			}
			continue
		}
		id := vars.Intern(as.Name.Value)
		sh.must(sh.st.Vars.Declare(id, kind, attr&^vars.ReadOnly, 0))
		if attr&vars.NameRef != 0 && as.Value != nil {
			val, err := sh.k.Word(c, as.Value).Assign(&sh.st)
			sh.must(err)
			sh.must(sh.st.Vars.SetRef(id, val))
		} else if !as.Naked {
			if err := sh.assign(c, as, kind); err != nil {
				return err
			}
		}
		sh.must(sh.st.Vars.Declare(id, kind, attr, 0))
	}
	return nil
}

func (sh *shell) caseClause(c *parse.Command, cmd *syntax.CaseClause) error {
	subject, err := sh.k.Word(c, cmd.Word).Text(&sh.st)
	if err != nil {
		return err
	}
	for _, item := range cmd.Items {
		for _, w := range item.Patterns {
			ok, err := sh.match(c, w, subject)
			if err != nil {
				return err
			}
			if ok {
				sh.stmts(c, item.Stmts)
				return nil
			}
		}
	}
	return nil
}

func (sh *shell) match(c *parse.Command, w *syntax.Word, s string) (bool, error) {
	text, err := sh.k.Word(c, w).Pattern(&sh.st)
	if err != nil {
		return false, err
	}
	f := pattern.ExtGlob
	if sh.st.Opts.NoCaseMatch {
		f |= pattern.NoCase
	}
	return pattern.Compile(text, f).Match(s), nil
}

// test prints whether [[ a == b ]] or [[ a =~ b ]] is true.
func (sh *shell) test(c *parse.Command, cmd *syntax.TestClause) error {
	x := cmd.X.(*syntax.BinaryTest)
	left, err := sh.k.Word(c, x.X.(*syntax.Word)).Text(&sh.st)
	if err != nil {
		return err
	}
	right := x.Y.(*syntax.Word)
	ok := false
	if x.Op == syntax.TsReMatch {
		text, err := sh.k.Word(c, right).Regexp(&sh.st)
		if err != nil {
			return err
		}
		re, err := regexp.CompilePOSIX(text)
		if err != nil {
			return err
		}
		ok = re.MatchString(left)
	} else if ok, err = sh.match(c, right, left); err != nil {
		return err
	}
	sh.st.Status = 1
	if ok {
		sh.st.Status = 0
	}
	return nil
}
