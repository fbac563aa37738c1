package interp

import (
	"strings"
	"sync"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/quote"
)

// A printfFormat is a compiled format of printf: text and conversions in turn.
type printfFormat struct {
	steps []printfStep
	tail  string // text after the last conversion
	// warnings are for escapes without digits in tail.
	warnings []string
}

// A printfStep is text and the conversion that follows it.
type printfStep struct {
	text     string
	warnings []string
	printfSpec
	conv byte   // the conversion, 'T' for %(FORMAT)T, 0 for an error
	time string // FORMAT of %(FORMAT)T
	err  string // of an error, which ends the output
}

// A printfSpec is what stands between % and the conversion.
type printfSpec struct {
	minus, plus, space, alt, zero bool

	width     int
	prec      int // -1: none
	starWidth bool
	starPrec  bool
	point     bool // the precision is a point and nothing else

	group bool   // '
	wrong bool   // a minus stands behind the point
	rest  string // the digits behind that minus
}

// printfFormats are the formats in use: compiled once for all shells.
var printfFormats struct {
	sync.RWMutex
	m map[string]*printfFormat
}

const maxPrintfFormats = 512

// printfFormat compiles a format. Escapes mean other bytes in other locales.
func (sh *Shell) printfFormat(text string) *printfFormat {
	if sh.opts.Charset == ctype.Bytes && (strings.Contains(text, `\u`) || strings.Contains(text, `\U`)) {
		return compilePrintf(text, sh.opts.Charset)
	}
	return cachedPrintfFormat(text)
}

func cachedPrintfFormat(text string) *printfFormat {
	printfFormats.RLock()
	f := printfFormats.m[text]
	printfFormats.RUnlock()
	if f != nil {
		return f
	}
	f = compilePrintf(text, ctype.UTF8)
	printfFormats.Lock()
	if printfFormats.m == nil || len(printfFormats.m) >= maxPrintfFormats {
		printfFormats.m = make(map[string]*printfFormat)
	}
	printfFormats.m[strings.Clone(text)] = f
	printfFormats.Unlock()
	return f
}

// A printfCompiler is at s[i].
type printfCompiler struct {
	s        string
	i        int
	text     []byte
	warnings []string
	steps    []printfStep
	charset  ctype.Charset
}

func compilePrintf(format string, c ctype.Charset) *printfFormat {
	k := printfCompiler{s: format, charset: c}
	for k.i < len(k.s) {
		c := k.s[k.i]
		switch {
		case c == '\\':
			k.escape()
		case c != '%':
			k.text = append(k.text, c)
			k.i++
		case strings.HasPrefix(k.s[k.i+1:], "%"):
			k.text = append(k.text, '%')
			k.i += 2
		default:
			k.conversion()
		}
	}
	return &printfFormat{steps: k.steps, tail: string(k.text), warnings: k.warnings}
}

func (k *printfCompiler) escape() {
	if w := escapeWarning(k.s[k.i:]); w != "" {
		k.warnings = append(k.warnings, w)
	}
	out, n := quote.In(k.charset).FormatEscape(k.s[k.i:])
	k.text = append(k.text, out...)
	k.i += n
}

// escapeWarning is what printf says of an escape that lacks its digits.
func escapeWarning(s string) string {
	if len(s) < 2 || len(s) > 2 && isHexDigit(s[2]) {
		return ""
	}
	switch s[1] {
	case 'x':
		return `missing hex digit for \x`
	case 'u', 'U':
		return `missing unicode digit for \` + s[1:2]
	}
	return ""
}

func isHexDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}

// emit ends a step.
func (k *printfCompiler) emit(st printfStep) {
	st.text, st.warnings = string(k.text), k.warnings
	k.text, k.warnings = k.text[:0], nil
	k.steps = append(k.steps, st)
}

// fail ends the format: bash finds errors when it gets there.
func (k *printfCompiler) fail(sp printfSpec, msg string) {
	k.emit(printfStep{printfSpec: sp, err: msg})
	k.i = len(k.s)
}

// conversion compiles what begins with the % at s[i].
func (k *printfCompiler) conversion() {
	start := k.i
	k.i++
	sp := k.spec()
	for k.i < len(k.s) && strings.IndexByte("hjlLtz", k.s[k.i]) >= 0 {
		k.i++
	}
	if k.i == len(k.s) {
		k.fail(sp, "`"+k.s[start:]+"': missing format character")
		return
	}
	c := k.s[k.i]
	k.i++
	switch {
	case c == '(':
		k.time(sp, start)
	case strings.IndexByte("diouxXeEfFgGaAcsbqQn", c) >= 0:
		k.emit(printfStep{printfSpec: sp, conv: c})
	default:
		k.fail(sp, "`"+string([]byte{c})+"': invalid format character")
	}
}

// spec compiles flags, width and precision.
func (k *printfCompiler) spec() printfSpec {
	sp := printfSpec{prec: -1}
	for ; k.i < len(k.s); k.i++ {
		switch k.s[k.i] {
		case '-':
			sp.minus = true
		case '+':
			sp.plus = true
		case ' ':
			sp.space = true
		case '#':
			sp.alt = true
		case '0':
			sp.zero = true
		case '\'':
			sp.group = true
		default:
			sp.width, sp.starWidth = k.number()
			if k.i < len(k.s) && k.s[k.i] == '.' {
				k.i++
				k.precision(&sp)
			}
			return sp
		}
	}
	return sp
}

// precision compiles what stands behind a point. The C library has no minus
// there, bash 5.2 lets it pass: %.-3d prints itself, see printer.unknown.
func (k *printfCompiler) precision(sp *printfSpec) {
	first := k.i
	if k.i < len(k.s) && k.s[k.i] == '-' {
		sp.wrong = true
		for k.i++; k.i < len(k.s) && k.s[k.i]-'0' < 10; k.i++ {
		}
		sp.prec, sp.rest = 0, k.s[first+1:k.i]
		return
	}
	sp.prec, sp.starPrec = k.number()
	sp.point = k.i == first
}

// maxField bounds widths and precisions, as C's int does.
const maxField = 1<<31 - 1

// number takes digits or a star.
func (k *printfCompiler) number() (n int, star bool) {
	if k.i < len(k.s) && k.s[k.i] == '*' {
		k.i++
		return 0, true
	}
	for ; k.i < len(k.s) && k.s[k.i]-'0' < 10; k.i++ {
		n = min(n*10+int(k.s[k.i]-'0'), maxField)
	}
	return n, false
}

// time compiles %(FORMAT)T. If it is none, the % and ( are text.
func (k *printfCompiler) time(sp printfSpec, start int) {
	open := k.i
	depth := 1
	for ; k.i < len(k.s) && depth > 0; k.i++ {
		switch k.s[k.i] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	if depth == 0 && strings.HasPrefix(k.s[k.i:], "T") {
		k.emit(printfStep{printfSpec: sp, conv: 'T', time: k.s[open : k.i-1]})
		k.i++
		return
	}
	found := "\x00"
	if k.i < len(k.s) {
		found = k.s[k.i : k.i+1]
	}
	k.warnings = append(k.warnings, "warning: `"+found+"': invalid time format specification")
	k.text = append(k.text, '%')
	k.i = start + 1
}
