package arith

import (
	"testing"

	"github.com/goshd/goshd/interp/vars"
)

func bench(b *testing.B, p *Program) {
	sh := newShell()
	for name, n := range map[string]int64{"i": 5, "n": 100, "x": 3} {
		if err := sh.store.AssignInt(vars.Intern(name), n); err != nil {
			b.Fatal(err)
		}
	}
	if err := sh.store.Assign(vars.Intern("text"), "100", false); err != nil {
		b.Fatal(err)
	}
	if err := sh.store.SetIndex(vars.Intern("a"), 7, "42", false); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Eval(sh, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIncrement(b *testing.B) { bench(b, Compile("i++")) }
func BenchmarkLess(b *testing.B)      { bench(b, Compile("i<n")) }
func BenchmarkLessConst(b *testing.B) { bench(b, Compile("i<1000")) }
func BenchmarkLessText(b *testing.B)  { bench(b, Compile("i < text")) }
func BenchmarkSum(b *testing.B)       { bench(b, Compile("x=x+i")) }
func BenchmarkAddAssign(b *testing.B) { bench(b, Compile("x+=i")) }
func BenchmarkMixed(b *testing.B)     { bench(b, Compile("(i*3 + n) % 7 == 2 && x > 1")) }
func BenchmarkElement(b *testing.B)   { bench(b, Compile("a[i+2] + 1")) }
func BenchmarkParts(b *testing.B) {
	bench(b, CompileParts([]Part{
		{Operand: func(any) (string, error) { return "17", nil }}, {Text: " + x"},
	}))
}
func BenchmarkText(b *testing.B) {
	sh := newShell()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := EvalText(sh, "1 + y * 2"); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkConst(b *testing.B) { bench(b, Compile("1")) }
func BenchmarkName(b *testing.B)  { bench(b, Compile("i")) }
