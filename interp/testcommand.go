package interp

import (
	"os"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

func init() {
	register(
		builtin{name: "test", run: builtinTest},
		builtin{name: "[", run: builtinTest},
	)
}

// A tester evaluates the arguments of test (bash manual, test; POSIX test).
type tester struct {
	sh   *Shell
	args []string
	pos  int
	err  error
}

// builtinTest is test expr and [ expr ].
func builtinTest(sh *Shell, args []string) int {
	rest := args[1:]
	if args[0] == "[" {
		if len(rest) == 0 || rest[len(rest)-1] != "]" {
			sh.errorf("[: missing `]'")
			return 2
		}
		rest = rest[:len(rest)-1]
	}
	t := tester{sh: sh, args: rest}
	ok := t.byCount()
	if t.err != nil {
		sh.errorf("%s: %s", args[0], t.err.Error())
		return 2
	}
	if ok {
		return 0
	}
	return 1
}

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
		return a[0] != ""
	case 2:
		return t.two(a)
	case 3:
		return t.three(a)
	case 4:
		if a[0] == "!" {
			t.args = a[1:]
			return !t.three(a[1:]) && t.err == nil
		}
		if a[0] == "(" && a[3] == ")" {
			return t.two(a[1:3])
		}
	}
	ok := t.or()
	if t.err == nil && t.pos < len(t.args) {
		return t.fail("too many arguments")
	}
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
		return t.binary(a[1], a[0], a[2])
	case a[1] == "-a":
		return a[0] != "" && a[2] != ""
	case a[1] == "-o":
		return a[0] != "" || a[2] != ""
	case a[0] == "!":
		ok := t.two(a[1:])
		return !ok && t.err == nil
	case a[0] == "(" && a[2] == ")":
		return a[1] != ""
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

func (t *tester) or() bool {
	ok := t.and()
	for t.err == nil && t.more() && t.peek() == "-o" {
		t.pos++
		r := t.and()
		ok = ok || r
	}
	return ok
}

func (t *tester) and() bool {
	ok := t.term()
	for t.err == nil && t.more() && t.peek() == "-a" {
		t.pos++
		r := t.term()
		ok = ok && r
	}
	return ok
}

func (t *tester) term() bool {
	if !t.more() {
		return t.fail("argument expected")
	}
	a := t.args[t.pos:]
	switch {
	case a[0] == "!":
		t.pos++
		ok := t.term()
		return !ok && t.err == nil
	case a[0] == "(":
		t.pos++
		ok := t.or()
		if t.err != nil {
			return false
		}
		if !t.more() {
			return t.fail("`)' expected")
		}
		if t.peek() != ")" {
			return t.fail("`)' expected, found " + t.peek())
		}
		t.pos++
		return ok
	case len(a) >= 3 && isBinaryTest(a[1]):
		t.pos += 3
		return t.binary(a[1], a[0], a[2])
	case len(a) >= 2 && isUnaryTest(a[0]):
		t.pos += 2
		return t.unary(a[0], a[1])
	}
	t.pos++
	return a[0] != ""
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
	case "-t":
		if !isNumber(strings.TrimSpace(arg)) {
			return t.fail(arg + ": integer expression expected")
		}
	}
	ok, err := t.sh.testUnary(op, arg)
	if err != nil {
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
	if err != nil {
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

// stat is stat(2) on a name as the shell knows it: /dev/fd/N is one of its
// own descriptors.
func (sh *Shell) stat(name string, st *unix.Stat_t) error {
	if name == "" {
		return unix.ENOENT
	}
	if n, ok := fdNumber(name); ok {
		f := sh.fds.Get(n)
		if f == nil {
			return unix.ENOENT
		}
		return f.Stat(st)
	}
	return unix.Stat(sh.path(name), st)
}

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
		return arg != "" && unix.Lstat(sh.path(arg), &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFLNK, nil
	}
	var st unix.Stat_t
	if sh.stat(arg, &st) != nil {
		return false, nil
	}
	return testMode(op, &st), nil
}

func (sh *Shell) access(name string, mode uint32) bool {
	if name == "" {
		return false
	}
	if n, ok := fdNumber(name); ok {
		return sh.fds.Get(n) != nil
	}
	return unix.Faccessat(unix.AT_FDCWD, sh.path(name), mode, unix.AT_EACCESS) == nil
}

func testMode(op string, st *unix.Stat_t) bool {
	format := uint32(st.Mode) & unix.S_IFMT
	switch op {
	case "-a", "-e":
		return true
	case "-b":
		return format == unix.S_IFBLK
	case "-c":
		return format == unix.S_IFCHR
	case "-d":
		return format == unix.S_IFDIR
	case "-f":
		return format == unix.S_IFREG
	case "-g":
		return st.Mode&unix.S_ISGID != 0
	case "-k":
		return st.Mode&unix.S_ISVTX != 0
	case "-p":
		return format == unix.S_IFIFO
	case "-s":
		return st.Size > 0
	case "-u":
		return st.Mode&unix.S_ISUID != 0
	case "-G":
		return int(st.Gid) == os.Getegid()
	case "-N":
		return mtime(st) > atime(st)
	case "-O":
		return int(st.Uid) == os.Geteuid()
	case "-S":
		return format == unix.S_IFSOCK
	}
	return false
}

// isSet is -v NAME or -v NAME[SUBSCRIPT].
func (sh *Shell) isSet(name string) (bool, error) {
	if n, err := strconv.Atoi(name); err == nil {
		return n >= 0 && n <= len(sh.Params), nil
	}
	base, sub, ok := vars.SplitRef(name)
	if !ok {
		return false, nil
	}
	id := vars.Intern(base)
	ref, err := sh.Vars.Resolve(id)
	if err != nil {
		return false, nil
	}
	if ref.Sub != "" && sub == "" {
		sub = ref.Sub
	}
	v := sh.Vars.Get(ref.ID)
	switch {
	case v == nil:
		return false, nil
	case sub == "":
		_, set := v.Text()
		return set, nil
	case (sub == "@" || sub == "*") && v.Kind() != vars.KindAssoc:
		return v.Len() > 0, nil
	}
	_, set, err := sh.Vars.Element(ref.ID, sub)
	return set && err == nil, err
}
