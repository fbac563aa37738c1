package arith

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/interp/vars"
)

// split makes parts of text: {...} in it are operands that expand to what is
// between the braces.
func split(text string) (parts []Part, joined string) {
	lits := ""
	for text != "" {
		lit, rest, found := strings.Cut(text, "{")
		if lit != "" {
			parts = append(parts, Part{Text: lit})
		}
		joined += lit
		lits += lit
		if !found {
			break
		}
		op, rest, _ := strings.Cut(rest, "}")
		value := op
		parts = append(parts, Part{Operand: func(any) (string, error) { return value, nil }})
		if strings.Count(lits, "[") > strings.Count(lits, "]") {
			var b strings.Builder
			quoteSubscript(&b, op)
			op = b.String()
		}
		joined += op
		text = rest
	}
	return parts, joined
}

func TestCompileParts(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"{1}+{2}", "= 3"},
		{"{-1}-{-2}", "= 1"},
		{"x-{5}", "= -2"},
		{"x-{-5}", "x--5: syntax error in expression (error token is \"5\")"},
		{"x- {-5}", "= 8"},
		{"2**{-1}", "2**-1: exponent less than 0 (error token is \"1\")"},
		{"0&&2**{-1}", "0&&2**-1: exponent less than 0 (error token is \"1\")"},
		{"{-3}**2", "= 9"},
		{"{1 + 2} * 3", "= 7"},
		{"{}+1", "= 1"},
		{"1 {+} 2", "= 3"},
		{"{1}{2}", "= 12"},
		{"{16}#ff", "= 255"},
		{"x{1}", "= 0"},
		{"{x}", "= 3"},
		{"{x}++, x", "= 4"},
		{"{5}++", "5++: syntax error: operand expected (error token is \"+\")"},
		{"1/{0} + {7}", "1/0 + 7: division by 0 (error token is \"0 + 7\")"},
		{"{08}", "08: value too great for base (error token is \"08\")"},
		{"a[{1}]", "= 6"},
		{"a[{1}+{1}]", "= 7"},
		{"a[{-1}]", "= 7"},
		{"a[2-{-1}]", "= 0"},
		{"a[{x}-1]++", "= 7"},
		{"a[1{0}/{0}]", "10/0: division by 0 (error token is \"0\")"},
		{"m[{k}]++ + m[k]", "= 9"},
		{"m[{a b}]=7, m[a b]", "= 7"},
		{"m[x{y}z]=3, m[xyz]", "= 3"},
		{"m[{]}]", "= 0"},
		{"m[{$x}]=1, m[3]", "= 0"},
		{"m[{$x}]=1, m[{$x}]", "= 1"},
		{"m[\"{k}\"]++, m[k]", "= 5"},
		{"m['{k}{a}']=2, m[ka]", "= 2"},
		{"m[\"{}\"]=1", "m[\"\"]: bad array subscript\n= 1"},
		{"m[{}]=1", "`m[]': not a valid identifier\n= 1"},
		{"{a}[1]", "= 6"},
		{"a[a[{0}]-{4}]", "= 6"},
		{"{1},{2},{3},{4},{5}", "= 5"},
		{"{9223372036854775808}", "= -9223372036854775808"},
		{"1 + {2} @", "1 + 2 @: syntax error: invalid arithmetic operator (error token is \"@\")"},
		{" {3} +", "3 +: syntax error: operand expected (error token is \"+\")"},
	} {
		parts, _ := split(c.text)
		sh := partsShell(t)
		if diff := cmp.Diff(c.want, sh.show(CompileParts(parts).Eval(sh, nil))); diff != "" {
			t.Errorf("%s: -want +got:\n%s", c.text, diff)
		}
	}
}

func partsShell(t *testing.T) *shell {
	sh := newShell()
	for _, s := range []string{"x=3", "a=(5 6 7)", "declare -A m=([k]=4)"} {
		if err := sh.setUp(s); err != nil {
			t.Fatal(err)
		}
	}
	return sh
}

// show returns the messages and the outcome of an evaluation.
func (sh *shell) show(n int64, err error) string {
	if err != nil {
		return strings.Join(append(sh.warned, err.Error()), "\n")
	}
	return strings.Join(append(sh.warned, fmt.Sprint("= ", n)), "\n")
}

// TestPartsAreText looks for a difference between operands and their text.
func TestPartsAreText(t *testing.T) {
	g := generator{rand.New(rand.NewPCG(max(*seed, 1), 0))}
	for range 20_000 {
		e := g.expr(1 + g.IntN(3))
		for range 1 + g.IntN(3) {
			at := g.IntN(len(e) + 1)
			if strings.Count(e[:at], "{") > strings.Count(e[:at], "}") {
				continue
			}
			over := at
			for over < len(e) && digitByte(e[over]) {
				over++
			}
			e = e[:at] + "{" + g.pick("1", "-1", "0", "12", "x", "1+1", "", "k", "010", "]", "a[1]", "$x", "-", "++", "@") + "}" + e[over:]
		}
		parts, text := split(e)
		one, two := partsShell(t), partsShell(t)
		got := one.show(CompileParts(parts).Eval(one, nil))
		if diff := cmp.Diff(two.show(EvalText(two, text)), got); diff != "" {
			t.Errorf("%s: -text +parts:\n%s", e, diff)
		}
	}
}

func TestOperandOrderAndErrors(t *testing.T) {
	var order []string
	op := func(name string, err error) Part {
		return Part{Operand: func(ctx any) (string, error) {
			order = append(order, fmt.Sprint(name, ctx))
			return "1", err
		}}
	}
	failed := errors.New("failed")
	sh := newShell()
	_, err := CompileParts([]Part{op("a", nil), {Text: "+x++ +"}, op("b", failed), {Text: "+"}, op("c", nil)}).Eval(sh, 7)
	if !errors.Is(err, failed) {
		t.Errorf("error %v, want that of the operand", err)
	}
	if diff := cmp.Diff([]string{"a7", "b7"}, order); diff != "" {
		t.Error(diff)
	}
	if _, ok := sh.store.Text(vars.Intern("x")); ok {
		t.Error("something was evaluated before all operands were expanded")
	}
}

func TestIntOperand(t *testing.T) {
	part := Part{
		Int:     func(any) (int64, bool) { return -5, true },
		Operand: func(any) (string, error) { return "", errors.New("not to be called") },
	}
	for _, c := range []struct {
		before, after, want string
	}{
		{"2*", "", "= -10"},
		{"x-", "", "x--5: syntax error in expression (error token is \"5\")"},
		{"1", "", "= -4"},
		{"1/(5+", ")", "1/(5+-5): division by 0 (error token is \"(5+-5)\")"},
	} {
		sh := newShell()
		got := sh.show(CompileParts([]Part{{Text: c.before}, part, {Text: c.after}}).Eval(sh, nil))
		if got != c.want {
			t.Errorf("%s{-5}%s: %s, want %s", c.before, c.after, got, c.want)
		}
	}
}
