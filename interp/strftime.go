package interp

import (
	"fmt"
	"strings"
	"time"
)

// strftime formats t as strftime(3) does in the C locale.
func strftime(format string, t time.Time) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		pad := byte(0)
		if strings.IndexByte("-_0^#", format[i]) >= 0 && i+1 < len(format) {
			pad = format[i]
			i++
		}
		if (format[i] == 'E' || format[i] == 'O') && i+1 < len(format) {
			i++
		}
		text, ok := strftimeOne(format[i], t, pad)
		if !ok {
			b.WriteString("%" + string(format[i]))
			continue
		}
		if pad == '^' {
			text = strings.ToUpper(text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// strftimeOne is one conversion.
func strftimeOne(c byte, t time.Time, pad byte) (string, bool) {
	if s, ok := strftimeNumber(c, t, pad); ok {
		return s, true
	}
	switch c {
	case 'a':
		return t.Format("Mon"), true
	case 'A':
		return t.Format("Monday"), true
	case 'b', 'h':
		return t.Format("Jan"), true
	case 'B':
		return t.Format("January"), true
	case 'c':
		return strftime("%a %b %e %H:%M:%S %Y", t), true
	case 'D', 'x':
		return t.Format("01/02/06"), true
	case 'F':
		return t.Format("2006-01-02"), true
	case 'n':
		return "\n", true
	case 't':
		return "\t", true
	case 'p':
		return t.Format("PM"), true
	case 'P':
		return strings.ToLower(t.Format("PM")), true
	case 'r':
		return t.Format("03:04:05 PM"), true
	case 'R':
		return t.Format("15:04"), true
	case 'T', 'X':
		return t.Format("15:04:05"), true
	case 'z':
		return t.Format("-0700"), true
	case 'Z':
		return t.Format("MST"), true
	case '+':
		return strftime("%a %b %e %H:%M:%S %Z %Y", t), true
	case '%':
		return "%", true
	}
	return "", false
}

func strftimeNumber(c byte, t time.Time, pad byte) (string, bool) {
	year, week := t.ISOWeek()
	hour12 := (t.Hour()+11)%12 + 1
	monday := (int(t.Weekday()) + 6) % 7
	rows := map[byte]struct {
		n, width int
		fill     byte
	}{
		'C': {t.Year() / 100, 2, '0'}, 'd': {t.Day(), 2, '0'}, 'e': {t.Day(), 2, '_'}, 'g': {year % 100, 2, '0'},
		'G': {year, 1, '0'}, 'H': {t.Hour(), 2, '0'}, 'I': {hour12, 2, '0'}, 'j': {t.YearDay(), 3, '0'},
		'k': {t.Hour(), 2, '_'}, 'l': {hour12, 2, '_'}, 'm': {int(t.Month()), 2, '0'}, 'M': {t.Minute(), 2, '0'},
		's': {int(t.Unix()), 1, '0'}, 'S': {t.Second(), 2, '0'}, 'u': {monday + 1, 1, '0'},
		'U': {(t.YearDay() + 6 - int(t.Weekday())) / 7, 2, '0'}, 'V': {week, 2, '0'}, 'w': {int(t.Weekday()), 1, '0'},
		'W': {(t.YearDay() + 6 - monday) / 7, 2, '0'}, 'y': {t.Year() % 100, 2, '0'}, 'Y': {t.Year(), 1, '0'},
	}
	r, ok := rows[c]
	if !ok {
		return "", false
	}
	switch pad {
	case '-':
		r.width = 1
	case '_', '0':
		r.fill = pad
	}
	if r.fill == '_' {
		return fmt.Sprintf("%*d", r.width, r.n), true
	}
	return fmt.Sprintf("%0*d", r.width, r.n), true
}
