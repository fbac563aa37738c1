package expand

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/goshd/goshd/interp/vars"
)

// TestNesting expands texts that nest as deep as a megabyte allows: an error
// or a result, soon.
func TestNesting(t *testing.T) {
	const n = 100_000
	sh := newShell(t.TempDir())
	texts := map[string]string{
		"defaults":   strings.Repeat("${x:-", n) + strings.Repeat("}", n),
		"open":       strings.Repeat("${x:-", n),
		"quotes":     strings.Repeat(`"${x:-`, n),
		"subscripts": strings.Repeat("${a[", n),
		"arithmetic": strings.Repeat("$((", n),
		"brackets":   strings.Repeat("$[", n),
		"braces":     strings.Repeat("{a,", n) + strings.Repeat("}", n),
		"openBraces": strings.Repeat("{", n) + ",}",
		"pairs":      strings.Repeat("{", n) + "a,b" + strings.Repeat("}", n),
		"backquotes": strings.Repeat("`", n),
		"slices":     strings.Repeat("${x:", n),
		"tildes":     strings.Repeat("~:", n),
		"patterns":   strings.Repeat("${x//", n),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			w := sh.k.word(source{k: sh.k, text: text})
			if _, err := w.Fields(&sh.st, nil); err != nil && !errors.As(err, new(*Error)) {
				t.Errorf("%T", err)
			}
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

// An impatientHost interrupts what asks it for the third time.
type impatientHost struct {
	Host
	asked int
}

var errImpatient = errors.New("interrupted")

func (h *impatientHost) Interrupted() error {
	if h.asked++; h.asked < 3 {
		return nil
	}
	return errImpatient
}

// TestInterruptedBraces: the host is asked while braces make ever more words.
func TestInterruptedBraces(t *testing.T) {
	sh := newShell(t.TempDir())
	for _, text := range []string{"{1..9000000}", "{$x,a}{1..3000000}", "{1..3000}{1..3000}"} {
		h := &impatientHost{Host: sh.st.Host}
		st := sh.st
		st.Host = h
		w := sh.k.word(source{k: sh.k, text: text})
		if fields, err := w.Fields(&st, nil); err != errImpatient || h.asked != 3 {
			t.Errorf("%s: %d fields, error %v, asked %d times", text, len(fields), err, h.asked)
		}
	}
}

// TestRecursion expands values that contain themselves.
func TestRecursion(t *testing.T) {
	for _, code := range []string{
		`x='${x@P}'; p "${x@P}"`,
		`a='a[$((a[0]))]'; p $((a))`,
		`x='a[$x]'; a=(1); p "${!x}"`,
		`x=x; p "${!x}"; declare -n r=x; p "$r"`,
	} {
		runCase(t, code)
	}
}

func TestBraceLimit(t *testing.T) {
	sh := newShell(t.TempDir())
	for _, text := range []string{"{1..100000000}", "{1..9223372036854775807}", "{1..10000}{1..10000}", strings.Repeat("{a,b}", 64)} {
		w := sh.k.word(source{k: sh.k, text: text})
		_, err := w.Fields(&sh.st, nil)
		var e *Error
		if !errors.As(err, &e) || e.Kind != DiscardLine {
			t.Errorf("%.40s: %v", text, err)
		}
	}
}

// TestSelfReference: a reference to an element whose subscript is the reference's
// value is an error, not a stack without end (bash 5.2 ends by SIGSEGV).
func TestSelfReference(t *testing.T) {
	sh := newShell(t.TempDir())
	k, m := vars.Intern("k"), vars.Intern("m")
	if err := errors.Join(
		sh.st.Vars.SetArray(m, vars.NewArray([]string{"1"})),
		sh.st.Vars.Declare(k, vars.KindScalar, vars.NameRef, 0),
		sh.st.Vars.SetRef(k, "m[${k}]"),
	); err != nil {
		t.Fatal(err)
	}
	_, err := sh.k.word(source{k: sh.k, text: "$k"}).Fields(&sh.st, nil)
	if err == nil || !strings.Contains(err.Error(), "expression recursion level exceeded") {
		t.Error(err)
	}
	if sh.st.ArithDepth != 0 {
		t.Errorf("the depth is %d afterwards", sh.st.ArithDepth)
	}
}
