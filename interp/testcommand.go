package interp

import (
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

// A tester evaluates the arguments of test (bash manual, test; POSIX test).
type tester struct {
	sh   *Shell
	args []string
	pos  int
	end  string // what follows the arguments: "]"
	err  error
}

// builtinTest is test expr and [ expr ].
func builtinTest(sh *Shell, args []string) int {
	t := tester{sh: sh, args: args[1:]}
	if args[0] == "[" {
		last := len(t.args) - 1
		if last < 0 || t.args[last] != "]" {
			sh.errorf("[: missing `]'")
			return 2
		}
		t.args, t.end = t.args[:last], "]"
	}
	ok := t.byCount()
	if t.err == nil && t.more() {
		if strings.HasPrefix(t.peek(), "-") {
			t.fail("syntax error: `" + t.peek() + "' unexpected")
		} else {
			t.fail("too many arguments")
		}
	}
	if t.err != nil {
		return sh.testFailed(args[0], t.err)
	}
	if ok {
		return 0
	}
	return 1
}

// testFailed reports an error of test. One of arithmetic, in the subscript of
// -v, abandons the line.
func (sh *Shell) testFailed(name string, err error) int {
	var te *testError
	if errors.As(err, &te) {
		sh.errorf("%s: %s", name, err.Error())
		return 2
	}
	sh.unwound = sh.fail(err)
	return 1
}

// fail records an error; what was evaluated before it doesn't count.
func (t *tester) fail(msg string) bool {
	if t.err == nil {
		t.err = &testError{msg}
	}
	return false
}

// byCount applies POSIX's rules for up to four arguments.
func (t *tester) byCount() bool {
	a := t.args
	switch len(a) {
	case 0:
		return false
	case 1:
		return t.all(a[0] != "")
	case 2:
		return t.all(t.two(a))
	case 3:
		return t.three(a)
	case 4:
		if a[0] == "!" {
			t.pos = 1
			return !t.three(a[1:])
		}
		if a[0] == "(" && a[3] == ")" {
			return t.all(t.two(a[1:3]))
		}
	}
	return t.or()
}

// all says that all arguments were used.
func (t *tester) all(ok bool) bool {
	t.pos = len(t.args)
	return ok
}

func (t *tester) two(a []string) bool {
	switch {
	case a[0] == "!":
		return a[1] == ""
	case isUnaryTest(a[0]):
		return t.unary(a[0], a[1])
	}
	return t.fail(a[0] + ": unary operator expected")
}

func (t *tester) three(a []string) bool {
	switch {
	case isBinaryTest(a[1]):
		return t.all(t.binary(a[1], a[0], a[2]))
	case a[1] == "-a":
		return t.all(a[0] != "" && a[2] != "")
	case a[1] == "-o":
		return t.all(a[0] != "" || a[2] != "")
	case a[0] == "!":
		return t.all(!t.two(a[1:]))
	case a[0] == "(" && a[2] == ")":
		return t.all(a[1] != "")
	}
	return t.fail(a[1] + ": binary operator expected")
}

func (t *tester) peek() string {
	if t.pos < len(t.args) {
		return t.args[t.pos]
	}
	return ""
}

func (t *tester) more() bool { return t.pos < len(t.args) }

// or is and [-o or]. Both sides are evaluated.
func (t *tester) or() bool {
	ok := t.and()
	for t.err == nil && t.more() && t.peek() == "-o" {
		t.pos++
		right := t.and()
		ok = ok || right
	}
	return ok
}

func (t *tester) and() bool {
	ok := t.term()
	for t.err == nil && t.more() && t.peek() == "-a" {
		t.pos++
		right := t.term()
		ok = ok && right
	}
	return ok
}

func (t *tester) term() bool {
	negate := false
	for t.more() && t.peek() == "!" {
		t.pos++
		negate = !negate
	}
	if !t.more() {
		return t.fail("argument expected")
	}
	return t.primary(t.args[t.pos:]) != negate
}

func (t *tester) primary(a []string) bool {
	switch {
	case a[0] == "(":
		return t.parenthesized()
	case len(a) >= 3 && isBinaryTest(a[1]):
		t.pos += 3
		return t.binary(a[1], a[0], a[2])
	case len(a) >= 2 && a[0] == "-t":
		t.pos++
		if _, err := arith.ParseInt(a[1]); err != nil {
			return false // the word stays, as an argument too many
		}
		t.pos++
		return t.unary(a[0], a[1])
	case len(a) >= 2 && isUnaryTest(a[0]):
		t.pos += 2
		return t.unary(a[0], a[1])
	}
	t.pos++
	return a[0] != ""
}

func (t *tester) parenthesized() bool {
	t.pos++
	ok := t.or()
	if t.err != nil {
		return false
	}
	next := t.end
	if t.more() {
		next = t.peek()
	}
	switch {
	case next == ")":
		t.pos++
		return ok
	case next == "":
		if !t.more() {
			return t.fail("`)' expected")
		}
	}
	return t.fail("`)' expected, found " + next)
}

func isUnaryTest(op string) bool {
	return len(op) == 2 && op[0] == '-' && strings.IndexByte("abcdefghknoprstuvwxzGLNORS", op[1]) >= 0
}

func isBinaryTest(op string) bool {
	switch op {
	case "=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef":
		return true
	}
	return false
}

func (t *tester) unary(op, arg string) bool {
	switch op {
	case "-n":
		return arg != ""
	case "-z":
		return arg == ""
	}
	ok, err := t.sh.testUnary(op, arg)
	if err != nil && t.err == nil {
		t.err = err
	}
	return ok
}

func (t *tester) binary(op, a, b string) bool {
	switch op {
	case "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
		x, ok1 := t.integer(a)
		if !ok1 {
			return false
		}
		y, ok2 := t.integer(b)
		return ok2 && compareInts(op, x, y)
	}
	ok, err := t.sh.testBinary(op, a, b)
	if err != nil && t.err == nil {
		t.err = err
	}
	return ok
}

func (t *tester) integer(s string) (int64, bool) {
	n, err := arith.ParseInt(s)
	if err != nil {
		return 0, t.fail(s + ": integer expression expected")
	}
	return n, true
}

// testBinary is a comparison of strings or files.
func (sh *Shell) testBinary(op, a, b string) (bool, error) {
	switch op {
	case "=", "==":
		return a == b, nil
	case "!=":
		return a != b, nil
	case "<":
		return a < b, nil
	case ">":
		return a > b, nil
	}
	var sa, sb unix.Stat_t
	ea, eb := sh.stat(a, &sa), sh.stat(b, &sb)
	switch op {
	case "-nt":
		return ea == nil && (eb != nil || newer(&sa, &sb)), nil
	case "-ot":
		return eb == nil && (ea != nil || newer(&sb, &sa)), nil
	case "-ef":
		return ea == nil && eb == nil && sa.Dev == sb.Dev && sa.Ino == sb.Ino, nil
	}
	return false, &testError{op + ": binary operator expected"}
}

func newer(a, b *unix.Stat_t) bool { return mtime(a) > mtime(b) }

// testUnary is a test of a file, a variable or an option.
func (sh *Shell) testUnary(op, arg string) (bool, error) {
	switch op {
	case "-v":
		return sh.isSet(arg)
	case "-R":
		id, ok := vars.Known(arg)
		v := sh.Vars.Get(id)
		return ok && v != nil && v.Attr&vars.NameRef != 0 && v.IsSet(), nil
	case "-o":
		o := findOption(setOptions, arg)
		return o != nil && *o.at(&sh.opts), nil
	case "-t":
		n, err := strconv.Atoi(strings.TrimSpace(arg))
		f := sh.fds.Get(max(n, 0))
		return err == nil && n >= 0 && f != nil && f.IsTerminal(), nil
	case "-r":
		return sh.access(arg, unix.R_OK), nil
	case "-w":
		return sh.access(arg, unix.W_OK), nil
	case "-x":
		return sh.access(arg, unix.X_OK), nil
	case "-h", "-L":
		var st unix.Stat_t
		return arg != "" && unix.Lstat(sh.near(arg), &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFLNK, nil
	}
	var st unix.Stat_t
	if sh.stat(arg, &st) != nil {
		return false, nil
	}
	return testMode(op, &st), nil
}

// isSet is -v NAME or -v NAME[SUBSCRIPT].
func (sh *Shell) isSet(name string) (bool, error) {
	if n, err := strconv.Atoi(name); err == nil {
		return n >= 0 && n <= len(sh.Params), nil
	}
	base, sub, ok := sh.splitWhole(name)
	if !ok {
		return false, nil
	}
	id := vars.Intern(base)
	ref, err := sh.Vars.Resolve(id)
	if err != nil {
		return false, nil
	}
	if ref.Sub != "" && sub == "" {
		return false, nil // bash 5.2 does not look at elements behind references
	}
	v := sh.Vars.Get(ref.ID)
	switch {
	case v == nil:
		return false, nil
	case sub == "":
		_, set := v.Text()
		return set, nil
	case (sub == "@" || sub == "*") && (v.Kind() != vars.KindAssoc || sh.opts.CompatibleWith(51)):
		return v.Len() > 0, nil
	}
	if v.Kind() == vars.KindAssoc {
		return sh.hasKey(v, base, ref.ID, sub)
	}
	_, set, err := sh.Vars.Element(ref.ID, sub)
	var ve *vars.Error
	if errors.As(err, &ve) {
		sh.errorf("%s: bad array subscript", base)
		return false, nil
	}
	return set && err == nil, err
}

func (sh *Shell) hasKey(v *vars.Var, base string, id vars.ID, sub string) (bool, error) {
	key := sub
	var err error
	if !sh.opts.AssocExpandOnce {
		_, key, err = sh.Subscript(id, sub, true)
	}
	switch {
	case err != nil:
		return false, err
	case key == "":
		sh.errorf("%s: bad array subscript", base)
		return false, nil
	}
	_, set := v.Key(key)
	return set, nil
}
