package interp

import (
	"strings"
	"testing"
	"time"

	"github.com/goshd/goshd/interp/ctype"
)

// FuzzPrintfFormat: whatever the format, compiling it ends and loses no
// literal text.
func FuzzPrintfFormat(f *testing.F) {
	for _, s := range []string{"%s %d\n", "%", "%5", "%-+ #0*.*lx", "%(%F)T", "%(%(a)T", "%(", `\x41\u20ac\`, "%%", "%.-3s", "%99999999999d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, format string) {
		c := compilePrintf(format, ctype.UTF8)
		if !strings.ContainsAny(format, `%\`) && (c.tail != format || len(c.steps) > 0) {
			t.Errorf("%q became %+v", format, c)
		}
	})
}

// FuzzScanNumbers: numbers are read without a panic, and what is left is the
// end of the argument.
func FuzzScanNumbers(f *testing.F) {
	for _, s := range []string{"1", "-0x1p-16445", "0x", "1e99999999999999999999", "inf", "nan(a", "08", " +7", "1e-5000", ".", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, _, rest, _ := scanInteger(s); !strings.HasSuffix(s, rest) {
			t.Errorf("integer %q leaves %q", s, rest)
		}
		x, rest, _ := scanFloat(s)
		if !strings.HasSuffix(s, rest) || x.abs == nil {
			t.Errorf("float %q leaves %q", s, rest)
		}
	})
}

// FuzzLineSplitter: read's fields are parts of the line, in order.
func FuzzLineSplitter(f *testing.F) {
	f.Add(" a : b:: ", " :")
	f.Add("xéyéz", "é")
	f.Fuzz(func(t *testing.T, line, ifs string) {
		l := lineSplitter{s: line, ifs: makeLineSeparators(ifs, ctype.UTF8)}
		rest := line
		for _, w := range l.words() {
			_, after, found := strings.Cut(rest, w)
			if !found {
				t.Fatalf("%q at %q has field %q", line, ifs, w)
			}
			rest = after
		}
	})
}

// FuzzTexts: formats of times, rules of time zones, masks and time limits are
// taken or refused, never a panic.
func FuzzTexts(f *testing.F) {
	f.Add("%Y-%m-%d %10z %E", "CET-1CEST,M3.5.0,M10.5.0/3")
	f.Add("%-^#_0999999999999d", "<+03>-3")
	f.Fuzz(func(t *testing.T, format, zone string) {
		_ = strftime(format, time.Unix(1e9, 0).In(loadZone(":"+zone)))
		_, _ = parseUmask(format, 0o22)
		_, _ = parseSeconds(format)
	})
}
