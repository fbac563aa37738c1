package arith

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/interp/vars"
)

var update = flag.Bool("update", false, "record the expectations in testdata from bash")

// A recorded is an expression, what is to be done before it, and what bash
// printed: its messages, the value, and the variables afterwards.
type recorded struct{ setup, expr, want string }

// readRecorded reads the cases of a file:
//
//	x=1; set -u
//	x+1
//	| = 2
//	| x=1 ...
func readRecorded(t *testing.T, file string) []recorded {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []recorded
	for block := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
		lines := strings.Split(block, "\n")
		c := recorded{setup: lines[0], expr: lines[1]}
		if u, err := strconv.Unquote(c.expr); err == nil {
			c.expr = u
		}
		for _, l := range lines[2:] {
			c.want += strings.TrimPrefix(l, "| ") + "\n"
		}
		cases = append(cases, c)
	}
	return cases
}

func writeRecorded(t *testing.T, file string, cases []recorded) {
	var b strings.Builder
	for _, c := range cases {
		if strings.ContainsAny(c.expr, "\n\r\"") || c.expr == "" || c.expr != strings.TrimSpace(c.expr) {
			c.expr = strconv.Quote(c.expr)
		}
		fmt.Fprintf(&b, "%s\n%s\n", c.setup, c.expr)
		for l := range strings.Lines(c.want) {
			b.WriteString("| " + l)
		}
		b.WriteString("\n")
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

var linePrefix = regexp.MustCompile(`(?m)^testdata/record\.sh: line \d+: `)

// record fills in the wants.
func record(t *testing.T, cases []recorded) {
	var in bytes.Buffer
	for _, c := range cases {
		fmt.Fprintf(&in, "%s\x00%s\x00", c.setup, c.expr)
	}
	cmd := exec.Command("bash", "--norc", "testdata/record.sh")
	cmd.Env = []string{"LC_ALL=C.UTF-8", "PATH=/bin:/usr/bin"}
	cmd.Stdin = &in
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(string(out), "\x00")
	if len(got) != len(cases)+1 {
		t.Fatalf("bash answered %d of %d cases", len(got)-1, len(cases))
	}
	for i := range cases {
		cases[i].want = linePrefix.ReplaceAllString(got[i], "")
	}
}

// run does what record.sh does.
func (c *recorded) run(t *testing.T) string {
	sh := newShell()
	for stmt := range strings.SplitSeq(c.setup, "; ") {
		if stmt = strings.TrimSpace(stmt); stmt != "" && stmt != ":" {
			if err := sh.setUp(stmt); err != nil {
				t.Fatalf("%s: %v", stmt, err)
			}
		}
	}
	for _, name := range []string{"GROUPS", "FUNCNAME"} {
		if err := sh.store.Declare(vars.Intern(name), vars.KindIndexed, vars.NoAssign, 0); err != nil {
			t.Fatal(err)
		}
	}
	n, err := EvalText(sh, c.expr)
	var b strings.Builder
	for _, w := range sh.warned {
		fmt.Fprintln(&b, w)
	}
	var e *Error
	switch {
	case err == nil:
		fmt.Fprintln(&b, "=", n)
	case !errors.As(err, &e) || e.Msg != "":
		fmt.Fprintln(&b, err)
	}
	sh.state(&b)
	return b.String()
}

func (sh *shell) state(b *strings.Builder) {
	for _, name := range []string{"x", "y", "z", "i", "s"} {
		s, _ := sh.store.Text(vars.Intern(name))
		fmt.Fprintf(b, "%s=%s ", name, s)
	}
	for _, name := range []string{"a", "m"} {
		if name == "m" {
			b.WriteString(" ")
		}
		b.WriteString(name + ":")
		if v := sh.store.Get(vars.Intern(name)); v != nil {
			keys, values := v.Keys(nil), v.Values(nil)
			for i := range keys {
				fmt.Fprintf(b, " %s=%s", keys[i], values[i])
			}
		}
	}
	b.WriteString("\n")
}

// setUp does a statement of a setup: an assignment, readonly NAME, declare
// -KIND NAME[=VALUE], or set -u.
func (sh *shell) setUp(stmt string) error {
	word, rest, _ := strings.Cut(stmt, " ")
	switch word {
	case "set":
		sh.nounset = true
		return nil
	case "readonly":
		name, value, assigned := strings.Cut(rest, "=")
		if assigned {
			if err := sh.setValue(vars.Intern(name), value); err != nil {
				return err
			}
		}
		return sh.store.Declare(vars.Intern(name), vars.KindScalar, vars.ReadOnly, 0)
	case "declare":
		flags, rest, _ := strings.Cut(rest, " ")
		name, value, assigned := strings.Cut(rest, "=")
		if err := sh.declare(flags, vars.Intern(name)); err != nil || !assigned {
			return err
		}
		if strings.Contains(flags, "n") {
			return sh.store.SetRef(vars.Intern(name), value)
		}
		return sh.setValue(vars.Intern(name), value)
	}
	name, value, _ := strings.Cut(stmt, "=")
	return sh.setValue(vars.Intern(name), value)
}

func (sh *shell) declare(flags string, id vars.ID) error {
	kind, attr := vars.KindScalar, vars.Attr(0)
	for _, f := range flags {
		switch f {
		case 'a':
			kind = vars.KindIndexed
		case 'A':
			kind = vars.KindAssoc
		case 'i':
			attr |= vars.Integer
		case 'n':
			attr |= vars.NameRef
		case 'u':
			attr |= vars.Upper
		}
	}
	return sh.store.Declare(id, kind, attr, 0)
}

func (sh *shell) setValue(id vars.ID, value string) error {
	if !strings.HasPrefix(value, "(") {
		return sh.store.Assign(id, strings.Trim(value, "'"), false)
	}
	next := int64(0)
	for _, elem := range strings.Fields(strings.Trim(value, "()")) {
		elem = strings.Trim(elem, "'")
		key, val, keyed := strings.Cut(strings.TrimPrefix(elem, "["), "]=")
		if !keyed {
			key, val = strconv.FormatInt(next, 10), elem
		}
		val = strings.Trim(val, "'")
		if v := sh.store.Get(id); v != nil && v.Kind() == vars.KindAssoc {
			if err := sh.store.SetKey(id, key, val, false); err != nil {
				return err
			}
			continue
		}
		i, err := strconv.ParseInt(key, 10, 64)
		if err != nil {
			return err
		}
		if err := sh.store.SetIndex(id, i, val, false); err != nil {
			return err
		}
		next = i + 1
	}
	return nil
}

func testRecorded(t *testing.T, file string) {
	cases := readRecorded(t, file)
	if *update {
		record(t, cases)
		writeRecorded(t, file, cases)
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, c.run(t)); diff != "" {
			t.Errorf("%s; $((%s)): -bash +ours:\n%s", c.setup, c.expr, diff)
		}
	}
}

func TestRecorded(t *testing.T) { testRecorded(t, "testdata/cases.txt") }
