package arith

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goshd/goshd/interp/vars"
)

// TestSizes looks for what takes more than linear time or too deep a stack.
func TestSizes(t *testing.T) {
	const n = 100_000
	for _, c := range []struct {
		name, text, want string
	}{
		{"sum", strings.Repeat("1+", n) + "1", ""},
		{"names", strings.Repeat("x+", 40_000) + "1", ""},
		{"names, many", strings.Repeat("x+", n) + "1", msgRecursion},
		{"parentheses", strings.Repeat("(", 20_000) + "1" + strings.Repeat(")", 20_000), ""},
		{"parentheses, many", strings.Repeat("(", n), msgRecursion},
		{"not", strings.Repeat("!", n) + "1", msgRecursion},
		{"minus", strings.Repeat("- ", 20_000) + "1", ""},
		{"assignments", strings.Repeat("x=", n) + "1", msgRecursion},
		{"conditions", strings.Repeat("x?1:", n) + "1", msgRecursion},
		{"powers", strings.Repeat("1**", n) + "1", msgRecursion},
		{"commas", strings.Repeat("1,", 20_000) + "1", ""},
		{"strays", strings.Repeat("x ", 20_000), msgExpression},
		{"subscripts", strings.Repeat("a[", 1000) + "0" + strings.Repeat("]", 1000), ""},
		{"subscripts, many", strings.Repeat("a[", 2000) + "0" + strings.Repeat("]", 2000), msgRecursion},
		{"open subscripts", strings.Repeat("a[", n), msgSubscript},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, err := Compile(c.text).Eval(newShell(), nil)
			var e *Error
			got := ""
			if errors.As(err, &e) {
				got = e.Msg
			}
			if got != c.want {
				t.Errorf("message %q, want %q", got, c.want)
			}
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

// TestDepth finds the limit of values that refer to values where bash has it.
func TestDepth(t *testing.T) {
	sh := newShell()
	for i := range 2000 {
		set(t, sh, fmt.Sprint("v", i), fmt.Sprint("v", i+1, "+0"))
	}
	set(t, sh, "v1022", "5")
	if n, err := EvalText(sh, "v0"); n != 5 || err != nil {
		t.Errorf("1022 values deep: %d, %v", n, err)
	}
	set(t, sh, "v1022", "v1023+0")
	set(t, sh, "v1023", "5")
	want := "v1023+0: expression recursion level exceeded (error token is \"v1023+0\")"
	if _, err := EvalText(sh, "v0"); err == nil || err.Error() != want {
		t.Errorf("1023 values deep: %v, want %s", err, want)
	}
}

func set(t *testing.T, sh *shell, name, value string) {
	t.Helper()
	if err := sh.store.Assign(vars.Intern(name), value, false); err != nil {
		t.Fatal(err)
	}
}

// TestEndlessExpansion has an expression that contains itself by way of Expand.
func TestEndlessExpansion(t *testing.T) {
	sh := newShell()
	set(t, sh, "x", "a[$((x))]")
	var e *Error
	if _, err := EvalText(sh, "x"); !errors.As(err, &e) || e.Msg != msgRecursion {
		t.Errorf("%#v, want %s", err, msgRecursion)
	}
	if sh.depth != 0 {
		t.Errorf("the depth is %d afterwards", sh.depth)
	}
}

// TestCacheBound looks at what stays of texts that are met once.
func TestCacheBound(t *testing.T) {
	sh := newShell()
	for i := range 5 * cacheSize {
		if n, err := EvalText(sh, fmt.Sprint(i, "+0")); n != int64(i) || err != nil {
			t.Fatalf("%d, %v, want %d", n, err, i)
		}
	}
	programs.RLock()
	defer programs.RUnlock()
	if n := len(programs.young) + len(programs.old); n > 2*cacheSize {
		t.Errorf("%d programs are kept, want at most %d", n, 2*cacheSize)
	}
}

// TestShared evaluates one program for many shells at once.
func TestShared(t *testing.T) {
	p := Compile("i=0, a[i++]+=i, m[$i]=2, x='1', i") // fails at the quote
	q := Compile("i=0, a[i++]+=i, a[0]+i")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			sh := newShell()
			for j := range 200 {
				if _, err := p.Eval(sh, nil); err == nil {
					t.Error("no error")
				}
				if n, err := q.Eval(sh, nil); err != nil || n != int64(2*j+3) {
					t.Errorf("%d, %v, want %d", n, err, 2*j+3)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzEval(f *testing.F) {
	for _, s := range []string{"1+2", "x=y?z:3", "a[i++]--", "m['x y']", "16#ff<<=2", "(((", "x ++ + ++ y", "a[$((x))]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		one, two := newShell(), newShell()
		got, err := Compile(text).Eval(one, nil)
		again, err2 := EvalText(two, text)
		if got != again || (err == nil) != (err2 == nil) {
			t.Errorf("%q: %d, %v and then %d, %v", text, got, err, again, err2)
		}
	})
}
