package arith

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/interp/vars"
)

func TestValues(t *testing.T) {
	for _, c := range []struct {
		expr string
		want int64
	}{
		{"1+2*3", 7}, {"2**3**2", 512}, {"-2**2", 4}, {"1?2:3", 2}, {"1,2", 2}, {"0x1f", 31}, {"64#_", 63},
		{"x=5,x+=2,x", 7}, {"--4", 4}, {"", 0}, {"!5", 0}, {"y++ + y", 1},
	} {
		got, err := EvalText(newShell(), c.expr)
		if err != nil || got != c.want {
			t.Errorf("%s = %d, %v, want %d", c.expr, got, err, c.want)
		}
	}
}

// TestDynamic sees to it that a dynamic variable is read as often as it stands
// in the expression.
func TestDynamic(t *testing.T) {
	for _, c := range []struct {
		expr  string
		want  int64
		reads int
	}{
		{"D", 1, 1}, {"D+D*10", 21, 2}, {"D<2&&D<2", 0, 2}, {"0&&D", 0, 0}, {"x=D", 1, 1}, {"x+=D", 1, 1},
		{"a[D]=5", 5, 1}, {"a[D]", 0, 1}, {"a[D]++", 0, 1}, {"r", 1, 1}, {"D+text", 8, 1},
	} {
		sh := newShell()
		sh.store.SetDynamic(vars.Intern("D"), vars.KindScalar, 0, false)
		for _, s := range []string{"declare -n r=D", "text=7"} {
			if err := sh.setUp(s); err != nil {
				t.Fatal(err)
			}
		}
		n, err := EvalText(sh, c.expr)
		if n != c.want || err != nil || sh.reads != c.reads {
			t.Errorf("%s = %d, %v after %d reads, want %d after %d", c.expr, n, err, sh.reads, c.want, c.reads)
		}
	}
}

// TestIntegerStays sees to it that what arithmetic assigned needs no parsing.
func TestIntegerStays(t *testing.T) {
	sh := newShell()
	if _, err := EvalText(sh, "i=5, i++"); err != nil {
		t.Fatal(err)
	}
	if n, ok := sh.store.Int(vars.Intern("i")); n != 6 || !ok {
		t.Errorf("i is %d, an integer: %v", n, ok)
	}
}

func TestNoAllocation(t *testing.T) {
	sh := newShell()
	for _, s := range []string{"i=1", "n=100", "a=(1 2 3)", "declare -A m=([k]=7)", "text=12"} {
		if err := sh.setUp(s); err != nil {
			t.Fatal(err)
		}
	}
	one := func(any) (string, error) { return "1", nil }
	for name, p := range map[string]*Program{
		"i<n": Compile("i<n"), "i++": Compile("i++"), "i+=n*2": Compile("i+=n*2"), "x=y=0": Compile("x=y=0"),
		"a[1]+a[text-11]": Compile("a[1]+a[text-11]"), "m[k]": Compile("m[k]"), "a[2]=5": Compile("a[2]=5"),
		"text": Compile("text ? 1 : 0"), "parts": CompileParts([]Part{{Text: "i="}, {Operand: one}, {Text: "+text"}}),
		"element of part": CompileParts([]Part{{Text: "a["}, {Operand: one}, {Text: "]+text"}}),
		"quoted key":      CompileParts([]Part{{Text: "m[\""}, {Operand: one}, {Text: "\"]"}}),
		"key of part":     CompileParts([]Part{{Text: "m["}, {Operand: one}, {Text: "]"}}),
	} {
		allocs := testing.AllocsPerRun(100, func() {
			if _, err := p.Eval(sh, nil); err != nil {
				t.Fatal(err)
			}
		})
		if allocs > 0 {
			t.Errorf("%s: %v allocations", name, allocs)
		}
	}
}

// quiet is an Env that can't print.
type quiet struct{ sh *shell }

func (q quiet) Vars() *vars.Store                  { return q.sh.store }
func (q quiet) Key(sub string) (string, error)     { return q.sh.Key(sub) }
func (q quiet) Expand(text string) (string, error) { return q.sh.Expand(text) }
func (q quiet) NoUnset() bool                      { return false }
func (q quiet) Unbound(name string) error          { return q.sh.Unbound(name) }

func TestComplaintsAreErrorsWithoutWarn(t *testing.T) {
	_, err := EvalText(quiet{newShell()}, "a[-1] + 5")
	if err == nil || err.Error() != "a: bad array subscript" {
		t.Errorf("error %v, want that of the subscript", err)
	}
}

func TestErrorFields(t *testing.T) {
	for expr, want := range map[string]Error{
		"  1 + ":      {Expr: "1 + ", Msg: msgOperand, Token: "+ "},
		"a[1/0]":      {Expr: "1/0", Msg: msgDivision, Token: "0", Subscript: true},
		"a[bad]":      {Expr: "1 2", Msg: msgExpression, Token: "2", Subscript: true},
		"bad+1":       {Expr: "1 2", Msg: msgExpression, Token: "2"},
		"fixed=1,1/0": {Expr: "fixed=1,1/0"},
		"1 + 09 + 2":  {Expr: "1 + 09", Msg: msgDigit, Token: "09"},
	} {
		sh := newShell()
		set(t, sh, "bad", "1 2")
		if err := sh.store.Declare(vars.Intern("fixed"), vars.KindScalar, vars.NoAssign, 0); err != nil {
			t.Fatal(err)
		}
		_, err := EvalText(sh, expr)
		var got *Error
		if !errors.As(err, &got) {
			t.Errorf("%s: error %v", expr, err)
			continue
		}
		if diff := cmp.Diff(want, *got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", expr, diff)
		}
	}
}
