package arith

import (
	"flag"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var seed = flag.Uint64("seed", 0, "compare 4000 random expressions of this seed with bash, instead of recorded ones")

// A generator makes expressions, most of them valid.
type generator struct{ *rand.Rand }

func (g generator) pick(s ...string) string { return s[g.IntN(len(s))] }

const setups = ":|x=5; y=-3; z='x+1'; i=0; a=(1 2 x); declare -A m=([k]=3 [0]=4)|" +
	"x=y; y='z=3'; z=2; i=-1; a=([2]=7 [5]='i++'); declare -A m=([x]=y)|" +
	"set -u; x=7; i=1; a=(3 2 1)|readonly x=2; y=x; z='1 +'; a=(y z 5)|" +
	"x=9223372036854775807; y=-9223372036854775808; z=-1; i=63; a=(-1 0x10 010)|" +
	"x=3; declare -n y=x; declare -n z=a; declare -n i=a[1]; a=(4 5 6)|declare -i x=3; y='m[k]'; declare -iA m=([k]=2); declare -ia a=(1 2)"

func (g generator) setup() string { return g.pick(strings.Split(setups, "|")...) }

func (g generator) number() string {
	switch g.IntN(12) {
	case 0:
		return g.pick("0x1F", "017", "08", "2#101", "64#@Z", "16#fg", "1#1", "0x", "36#Zz", "37#Zz", "9223372036854775808", "10#08", "1a", "2#")
	case 1:
		return strconv.FormatInt(int64(g.Uint64()), 10)
	}
	return strconv.Itoa(g.IntN(10))
}

func (g generator) lvalue(depth int) string {
	switch g.IntN(8) {
	case 0:
		return "a[" + g.expr(depth-1) + "]"
	case 1:
		return "m[" + g.pick("k", "x", "0", "a b", "$x", "@", "", " ") + "]"
	case 2:
		return g.pick("a", "m", "x", "z", "y", "i") + g.pick("", "[0]", "[-1]", "[1]", "[i]", "[@]", "[*]", "[]", "[x[0]]", "[$i]")
	}
	return g.pick("x", "y", "z", "i", "u")
}

func (g generator) operand(depth int) string {
	switch g.IntN(9) {
	case 0:
		return g.space("++") + g.lvalue(depth)
	case 1:
		return g.lvalue(depth) + g.pick("++", "--", " ++", " -- ")
	case 2:
		return "(" + g.expr(depth-1) + ")"
	case 3:
		return g.pick("!", "~", "-", "+", "--", "++", "- ") + g.operand(depth-1)
	case 4, 5, 6:
		return g.number()
	}
	return g.lvalue(depth)
}

func (g generator) space(s string) string { return g.pick("", "", " ") + s + g.pick("", "", " ") }

func (g generator) expr(depth int) string {
	if depth <= 0 {
		return g.pick(g.number(), g.pick("x", "y", "z", "i", "u"))
	}
	switch g.IntN(9) {
	case 0:
		return g.lvalue(depth) + g.space(g.pick("=", "=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "|=", "^=")) + g.expr(depth-1)
	case 1:
		return g.expr(depth-1) + g.space("?") + g.expr(depth-1) + g.space(":") + g.expr(depth-1)
	case 2:
		return g.expr(depth-1) + g.space(g.pick("&&", "||", ",")) + g.expr(depth-1)
	case 3:
		return g.operand(depth)
	}
	return g.expr(depth-1) + g.space(g.pick("+", "-", "*", "/", "%", "**", "<<", ">>", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^")) + g.expr(depth-1)
}

// broken spoils an expression in one place.
func (g generator) broken(s string) string {
	at := g.IntN(len(s) + 1)
	switch g.IntN(3) {
	case 0:
		return s[:at]
	case 1:
		return s[:at] + g.pick("+", "-", "=", "(", ")", "?", ":", ",", "@", " ", "x", "5", "]", "[", "#", "!", "&", ".", "\t", "\n", "++", "--", " y ", "{", ";") + s[at:]
	}
	return s[:at] + s[min(at+1, len(s)):]
}

func (g generator) cases(n int) []recorded {
	cases := make([]recorded, n)
	for i := range cases {
		e := g.expr(1 + g.IntN(3))
		if g.IntN(3) == 0 {
			e = g.broken(e)
		}
		c := recorded{setup: g.setup(), expr: e}
		if strings.Contains(c.setup, "set -u") { // bash: (null): unbound variable
			c.expr = strings.ReplaceAll(c.expr, "[]", "[1]")
		}
		cases[i] = c
	}
	return cases
}

func TestRandom(t *testing.T) {
	const file = "testdata/random.txt"
	if *seed == 0 && !*update {
		testRecorded(t, file)
		return
	}
	n, s := 800, uint64(1)
	if *seed != 0 {
		n, s = 4000, *seed
	}
	cases := generator{rand.New(rand.NewPCG(s, 0))}.cases(n)
	record(t, cases)
	if *seed == 0 {
		writeRecorded(t, file, cases)
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, c.run(t)); diff != "" {
			t.Errorf("%s; $((%s)): -bash +ours:\n%s", c.setup, c.expr, diff)
		}
	}
}
