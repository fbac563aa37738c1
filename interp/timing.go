package interp

import (
	"fmt"
	"strings"
	"time"

	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
	"mvdan.cc/sh/v3/syntax"
)

var idTimeformat = vars.Intern("TIMEFORMAT")

const (
	timeFormatBash  = "\nreal\t%3lR\nuser\t%3lU\nsys\t%3lS"
	timeFormatPosix = "real %2R\nuser %2U\nsys %2S"
)

// timeClause is time [-p] PIPELINE (bash manual, Pipelines).
func (k *compiler) timeClause(c *syntax.TimeClause) node {
	posix := c.PosixFormat
	st, negated := c.Stmt, false
	for st != nil && len(st.Redirs) == 0 { // time time is time
		inner, ok := st.Cmd.(*syntax.TimeClause)
		if !ok {
			break
		}
		negated = negated != st.Negated
		posix = posix || inner.PosixFormat
		st = inner.Stmt
	}
	n := func(sh *Shell) flow { sh.Status = 0; return flowNone }
	if st != nil {
		n = k.stmt(st)
	}
	if negated {
		n = negate(n)
	}
	return func(sh *Shell) flow {
		start, before := time.Now(), usage()
		fl := n(sh)
		real, used := time.Since(start), usage()
		format, ok := sh.Vars.Text(idTimeformat)
		switch {
		case posix:
			format = timeFormatPosix
		case !ok:
			format = timeFormatBash
		case format == "":
			return fl
		}
		text, err := formatTimes(format, real, used.user-before.user, used.sys-before.sys)
		if err != nil {
			sh.report(err)
			return fl
		}
		sh.writeErr(text + "\n")
		return fl
	}
}

type cpuTimes struct{ user, sys time.Duration }

// usage is the processor time of the process and of the children it waited for.
func usage() cpuTimes {
	self, children := rusage(unix.RUSAGE_SELF), rusage(unix.RUSAGE_CHILDREN)
	return cpuTimes{self.user + children.user, self.sys + children.sys}
}

func rusage(who int) cpuTimes {
	var ru unix.Rusage
	if unix.Getrusage(who, &ru) != nil {
		return cpuTimes{}
	}
	return cpuTimes{time.Duration(ru.Utime.Nano()), time.Duration(ru.Stime.Nano())}
}

// formatTimes expands TIMEFORMAT: %[p][l]R, U, S, %P and %%.
func formatTimes(format string, real, user, sys time.Duration) (string, error) {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		if format[i] == '%' {
			b.WriteByte('%')
			continue
		}
		if format[i] == 'P' {
			fmt.Fprintf(&b, "%.2f", percent(real, user+sys))
			continue
		}
		start, precision, long := i, 3, false
		if c := format[i]; c >= '0' && c <= '9' {
			precision = min(int(c-'0'), 3)
			i++
		}
		if i < len(format) && format[i] == 'l' {
			long = true
			i++
		}
		var d time.Duration
		switch at(format, i) {
		case 'R', 'E':
			d = real
		case 'U':
			d = user
		case 'S':
			d = sys
		default:
			return "", &testError{"TIMEFORMAT: `" + string([]byte{at(format, min(i, len(format)-1))}) + "': invalid format character"}
		}
		_ = start
		b.WriteString(formatTime(d, precision, long))
	}
	return b.String(), nil
}

func at(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

func percent(real, cpu time.Duration) float64 {
	if real <= 0 {
		return 0
	}
	return 100 * float64(cpu) / float64(real)
}

func formatTime(d time.Duration, precision int, long bool) string {
	ms := d.Milliseconds()
	sec, frac := ms/1000, fmt.Sprintf("%03d", ms%1000)[:precision]
	if precision > 0 {
		frac = "." + frac
	}
	if long {
		return fmt.Sprintf("%dm%d%ss", sec/60, sec%60, frac)
	}
	return fmt.Sprintf("%d%s", sec, frac)
}

// builtinTimes is times: processor times of the shell and its children.
func builtinTimes(sh *Shell, args []string) int {
	if _, ok := sh.noOptions(args, "times"); !ok {
		return 2
	}
	self, children := rusage(unix.RUSAGE_SELF), rusage(unix.RUSAGE_CHILDREN)
	sh.printf("%s %s\n%s %s\n", formatTime(self.user, 3, true), formatTime(self.sys, 3, true),
		formatTime(children.user, 3, true), formatTime(children.sys, 3, true))
	return 0
}
