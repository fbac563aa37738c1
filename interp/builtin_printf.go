package interp

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/vars"
)

const printfUsage = "printf: usage: printf [-v var] format [arguments]"

// builtinPrintf is printf [-v var] format [arguments].
func builtinPrintf(sh *Shell, args []string) int {
	target, store, rest, status := sh.printfOptions(args[1:])
	if status != 0 {
		return status
	}
	p := printer{sh: sh, args: rest[1:], keep: store}
	start := len(sh.out)
	sh.outKept = store
	p.run(sh.printfFormat(rest[0]))
	sh.outKept = false
	if store {
		text := sh.out[start:]
		if i := bytes.IndexByte(text, 0); i >= 0 {
			text = text[:i]
		}
		err := sh.assignName(target, string(text))
		sh.out = sh.out[:start]
		if err != nil {
			return sh.assignFailed("printf", err)
		}
	}
	return p.status
}

// printfOptions parses -v NAME. rest begins with the format.
func (sh *Shell) printfOptions(args []string) (target string, store bool, rest []string, status int) {
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		word := args[0]
		args = args[1:]
		if word == "--" {
			break
		}
		if word[1] != 'v' {
			sh.errorf("printf: %s: invalid option", word[:2])
			return "", false, nil, sh.usage(printfUsage)
		}
		if target = word[2:]; target == "" {
			if len(args) == 0 {
				sh.errorf("printf: -v: option requires an argument")
				return "", false, nil, sh.usage(printfUsage)
			}
			target, args = args[0], args[1:]
		}
		if _, _, ok := sh.splitRef(target); !ok {
			sh.errorf("printf: `%s': not a valid identifier", target)
			return "", false, nil, 2
		}
		store = true
	}
	if len(args) == 0 {
		return "", false, nil, sh.usage(printfUsage)
	}
	return target, store, args, 0
}

// A printer executes a format.
type printer struct {
	sh      *Shell
	args    []string
	next    int // index of the next argument
	status  int
	keep    bool // the output is for a variable
	flushed int  // bytes that were written out already
	stop    bool // \c in an argument of %b, or an error
}

// run uses the format until all arguments are used up; an argument that is
// missing is null or zero.
func (p *printer) run(f *printfFormat) {
	for {
		used := p.next
		for i := range f.steps {
			if p.step(&f.steps[i]); p.stop {
				return
			}
		}
		p.warn(f.warnings)
		p.sh.out = append(p.sh.out, f.tail...)
		if p.next >= len(p.args) || p.next == used {
			return
		}
		p.drain()
		if p.stop {
			return
		}
	}
}

// drain writes out what has been gathered if it is much.
func (p *printer) drain() {
	if p.keep || len(p.sh.out) < maxOut {
		return
	}
	p.flushed += len(p.sh.out)
	if !p.sh.flush("printf") {
		p.status, p.stop = 1, true
	}
}

func (p *printer) warn(warnings []string) {
	for _, w := range warnings {
		p.complain("%s", w)
	}
}

// complain prints an error. What the lines before it have printed comes first,
// as it does in bash, whose output is buffered by lines.
func (p *printer) complain(format string, args ...any) {
	if !p.keep {
		if i := bytes.LastIndexByte(p.sh.out, '\n'); i >= 0 {
			rest := bytes.Clone(p.sh.out[i+1:])
			p.flushed += i + 1
			p.sh.out = p.sh.out[:i+1]
			if !p.sh.flush("printf") {
				p.status, p.stop = 1, true
			}
			p.sh.out = append(p.sh.out, rest...)
		}
	}
	p.sh.errorf("printf: "+format, args...)
}

func (p *printer) arg() (string, bool) {
	if p.next < len(p.args) {
		p.next++
		return p.args[p.next-1], true
	}
	return "", false
}

func (p *printer) step(st *printfStep) {
	p.warn(st.warnings)
	p.sh.out = append(p.sh.out, st.text...)
	sp := &st.printfSpec
	if sp.starWidth || sp.starPrec {
		resolved := *sp
		p.stars(&resolved)
		sp = &resolved
	} else if sp.width == maxField || sp.prec == maxField {
		p.arg() // the C library refuses
		return
	}
	if sp.wrong {
		p.unknown(sp, st)
		return
	}
	p.convert(sp, st)
}

// convert prints what a conversion makes of the next argument.
func (p *printer) convert(sp *printfSpec, st *printfStep) {
	switch st.conv {
	case 's':
		s, _ := p.arg()
		p.field(sp, s)
	case 'd', 'i':
		p.decimal(sp)
	case 'o', 'u', 'x', 'X':
		p.unsigned(sp, st.conv)
	case 'e', 'E', 'f', 'F', 'g', 'G', 'a', 'A':
		p.float(sp, st.conv)
	case 'c':
		p.character(sp)
	case 'b':
		p.escaped(sp)
	case 'q', 'Q':
		p.quoted(sp, st.conv)
	case 'T':
		p.timestamp(sp, st.time)
	case 'n':
		p.count()
	default:
		p.complain("%s", st.err)
		p.status, p.stop = 1, true
	}
}

// unknown prints a conversion with a minus behind the point, which the C library
// does not know: it prints what it has understood, and what follows as text.
// %b, %q and %(...)T are bash's own and have the precision 0.
func (p *printer) unknown(sp *printfSpec, st *printfStep) {
	if st.conv == 'Q' { // its text is cut before and after it is quoted
		p.quoted(sp, 'q')
		return
	}
	start := p.flushed + len(p.sh.out)
	p.convert(sp, st)
	length := ""
	switch st.conv {
	case 'b', 'q', 'Q', 'T', 'n', 0:
		return
	case 'd', 'i', 'o', 'u', 'x', 'X':
		length = "l"
	case 'e', 'E', 'f', 'F', 'g', 'G', 'a', 'A':
		length = "L"
	}
	p.sh.out = append(p.sh.out[:start-p.flushed], sp.text()+"-"+sp.rest+length+string(rune(st.conv))...)
}

// text is the specification as the C library prints those that it does not know.
func (sp *printfSpec) text() string {
	s := "%"
	for _, f := range []struct {
		on   bool
		text string
	}{
		{sp.alt, "#"}, {sp.group, "'"}, {sp.plus, "+"}, {sp.space && !sp.plus, " "},
		{sp.minus, "-"}, {sp.zero && !sp.minus, "0"}, {sp.width != 0, strconv.Itoa(sp.width)},
	} {
		if f.on {
			s += f.text
		}
	}
	return s + "." + strconv.Itoa(sp.prec)
}

// stars takes the arguments of * (POSIX XCU printf).
func (p *printer) stars(sp *printfSpec) {
	if sp.starWidth {
		sp.width = p.smallInt()
		if sp.width < 0 {
			sp.minus, sp.width = true, -sp.width
		}
	}
	if sp.starPrec {
		sp.prec = max(p.smallInt(), -1)
	}
}

// smallInt is an argument of *.
func (p *printer) smallInt() int {
	n := p.integer()
	if n > maxField || n < -maxField {
		next := ""
		if p.next < len(p.args) {
			next = p.args[p.next]
		}
		p.complain("warning: %s: Numerical result out of range", next)
	}
	return int(max(min(n, maxField), -maxField))
}

// field prints s as %s does: width and precision count bytes.
func (p *printer) field(sp *printfSpec, s string) {
	if sp.prec >= 0 && sp.prec < len(s) {
		s = s[:sp.prec]
	}
	if sp.width <= len(s) {
		p.sh.out = append(p.sh.out, s...)
		return
	}
	if !sp.minus {
		p.fill(' ', sp.width-len(s))
	}
	p.sh.out = append(p.sh.out, s...)
	if sp.minus {
		p.fill(' ', sp.width-len(s))
	}
}

// fill prints c n times.
func (p *printer) fill(c byte, n int) {
	for n > 0 && !p.stop {
		k := min(n, maxOut)
		for range k {
			p.sh.out = append(p.sh.out, c)
		}
		n -= k
		p.drain()
	}
}

// character is %c: the first byte.
func (p *printer) character(sp *printfSpec) {
	s, _ := p.arg()
	if s == "" {
		s = "\x00"
	}
	one := *sp
	one.prec = 1
	p.field(&one, s)
}

// escaped is %b.
func (p *printer) escaped(sp *printfSpec) {
	s, _ := p.arg()
	stop := false
	if strings.IndexByte(s, '\\') >= 0 {
		p.warnEscapes(s)
		s, stop = p.sh.quote().PrintfB(s)
	}
	p.field(sp, s)
	if stop {
		p.stop, p.status = true, 0 // whatever was wrong before
	}
}

func (p *printer) warnEscapes(s string) {
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		if w := escapeWarning(s[i:]); w != "" {
			p.complain("%s", w)
		}
		if i++; i < len(s) && s[i] == 'c' {
			return
		}
	}
}

// quoted is %q and %Q, which applies the precision before it quotes; but bash
// overlooks one that is only a point, or a star.
func (p *printer) quoted(sp *printfSpec, conv byte) {
	s, _ := p.arg()
	limited := *sp
	if conv == 'Q' && !sp.point {
		if sp.prec >= 0 && sp.prec < len(s) && !sp.starPrec {
			s = s[:sp.prec]
		}
		limited.prec = -1
	}
	p.field(&limited, p.sh.quote().Shell(s))
}

// count is %n: the number of bytes printed so far goes to a variable.
func (p *printer) count() {
	name, ok := p.arg()
	if !ok || name == "" {
		return
	}
	if !vars.ValidName(name) {
		p.complain("`%s': not a valid identifier", name)
		p.status, p.stop = 1, true
		return
	}
	if err := p.sh.Vars.AssignInt(vars.Intern(name), int64(p.flushed+len(p.sh.out))); err != nil {
		p.sh.assignFailed("printf", err) // the status stays
	}
}

// assignFailed reports that a builtin could not assign to a variable, and
// returns 1. An error of arithmetic abandons the line.
func (sh *Shell) assignFailed(builtin string, err error) int {
	var ae *arith.Error
	var ve *vars.Error
	var ne *nameError
	switch {
	case errors.As(err, &ve) || errors.As(err, &ne):
		sh.report(err)
	case errors.As(err, &ae) && !ae.Subscript:
		sh.errorf("%s: %s", builtin, err.Error())
		sh.unwound = sh.dropAll()
	default:
		sh.unwound = sh.fail(err)
	}
	return 1
}
