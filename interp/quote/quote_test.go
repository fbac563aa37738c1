package quote

import (
	"strings"
	"testing"
)

func TestFormatEscape(t *testing.T) {
	for _, tt := range []struct {
		s, want string
		n       int
	}{
		{`\n`, "\n", 2},
		{`\012x`, "\n", 4},
		{`\0123`, "\n", 4},
		{`\123`, "S", 4},
		{`\x41g`, "A", 4},
		{`\x{41}`, `\x`, 2},
		{`\u00e9`, "é", 6},
		{`\c`, `\c`, 2},
		{`\"`, `"`, 2},
		{`\'`, `'`, 2},
		{`\?`, `?`, 2},
		{`\%`, `\%`, 2},
		{`\`, `\`, 1},
	} {
		if got, n := UTF8.FormatEscape(tt.s); got != tt.want || n != tt.n {
			t.Errorf("FormatEscape(%q) = %q, %d, want %q, %d", tt.s, got, n, tt.want, tt.n)
		}
	}
}

func FuzzDollar(f *testing.F) {
	for _, s := range []string{"", "a'b\\", "\x01\x7f\xffé\u0378", `\x41\cA`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, decode := range []func(string) (string, bool){UTF8.EchoEscapes, UTF8.PrintfB} {
			decode(s)
		}
		DollarSingle(s)
		if strings.Contains(s, "\x00") {
			return
		}
		q := Dollar(s)
		if got := DollarSingle(q[2 : len(q)-1]); got != s {
			t.Errorf("%q is written %s, which is read as %q", s, q, got)
		}
	})
}

func BenchmarkShell(b *testing.B) {
	for b.Loop() {
		Shell("some/path/to a file")
	}
}
