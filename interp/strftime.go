package interp

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// strftime formats t as strftime(3) of the GNU C library does in the C locale.
func strftime(format string, t time.Time) string {
	return string(appendTime(make([]byte, 0, 32), format, t))
}

// A timeField is what stands between % and the conversion.
type timeField struct {
	pad   byte // '_', '-', '0' or 0
	upper bool // ^
	swap  bool // #
	width int
}

func appendTime(b []byte, format string, t time.Time) []byte {
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			b = append(b, format[i])
			continue
		}
		f, next := scanTimeField(format, i+1)
		end := min(next+1, len(format))
		ok := false
		if next < len(format) {
			c := format[next]
			modifier := byte(0)
			if (c == 'E' || c == 'O') && end < len(format) {
				modifier, c = c, format[end]
				end++
			}
			if modifier == 0 || modified(modifier, c) {
				b, ok = f.conversion(b, c, t)
			}
		}
		if !ok {
			b = f.text(b, format[i:end])
		}
		i = end - 1
	}
	return b
}

// modified reports whether E or O may precede c.
func modified(mod, c byte) bool {
	switch mod {
	case 'E':
		return strings.IndexByte("cCxXyYz", c) >= 0
	case 'O':
		return strings.IndexByte("deHImMSuUVwWy", c) >= 0
	}
	return false
}

// scanTimeField takes flags and width and returns where the conversion is.
func scanTimeField(s string, i int) (timeField, int) {
	var f timeField
	for ; i < len(s); i++ {
		switch s[i] {
		case '_', '-', '0':
			f.pad = s[i]
			continue
		case '^':
			f.upper = true
			continue
		case '#':
			f.swap = true
			continue
		}
		break
	}
	for ; i < len(s) && s[i]-'0' < 10; i++ {
		f.width = min(f.width*10+int(s[i]-'0'), maxTimestamp)
	}
	return f, i
}

// conversion appends what c stands for; ok is false if that is nothing.
func (f timeField) conversion(b []byte, c byte, t time.Time) (_ []byte, ok bool) {
	if n, digits, pad, ok := timeNumber(c, t); ok {
		return f.number(b, n, digits, pad), true
	}
	if sub := timeFormats[c]; sub != "" {
		return f.text(b, strftime(sub, t)), true
	}
	switch c {
	case 'a', 'A', 'b', 'h', 'B':
		f.upper = f.upper || f.swap
		return f.text(b, t.Format(timeLayouts[c])), true
	case 'n':
		return f.text(b, "\n"), true
	case 't':
		return f.text(b, "\t"), true
	case '%':
		return f.text(b, "%"), true
	case 'p', 'P', 'Z':
		text := t.Format(timeLayouts[c])
		if c == 'P' || f.swap {
			text, f.upper = strings.ToLower(text), false
		}
		return f.text(b, text), true
	case 'z':
		return f.zone(b, t), true
	}
	return b, false
}

// timeFormats are the conversions that stand for several.
var timeFormats = [256]string{
	'c': "%a %b %e %H:%M:%S %Y", 'D': "%m/%d/%y", 'x': "%m/%d/%y", 'F': "%Y-%m-%d",
	'r': "%I:%M:%S %p", 'R': "%H:%M", 'T': "%H:%M:%S", 'X': "%H:%M:%S",
}

var timeLayouts = [256]string{
	'a': "Mon", 'A': "Monday", 'b': "Jan", 'h': "Jan", 'B': "January", 'p': "PM", 'P': "PM", 'Z': "MST",
}

// timeNumber is the value of a numeric conversion, its least number of digits
// and what it is padded with.
func timeNumber(c byte, t time.Time) (n int64, digits int, pad byte, ok bool) {
	switch c {
	case 'd':
		return int64(t.Day()), 2, '0', true
	case 'e':
		return int64(t.Day()), 2, '_', true
	case 'H':
		return int64(t.Hour()), 2, '0', true
	case 'k':
		return int64(t.Hour()), 2, '_', true
	case 'I':
		return int64(hour12(t)), 2, '0', true
	case 'l':
		return int64(hour12(t)), 2, '_', true
	case 'j':
		return int64(t.YearDay()), 3, '0', true
	case 'm':
		return int64(t.Month()), 2, '0', true
	case 'M':
		return int64(t.Minute()), 2, '0', true
	case 's':
		return t.Unix(), 1, '0', true
	case 'S':
		return int64(t.Second()), 2, '0', true
	case 'u', 'w', 'U', 'V', 'W', 'g', 'G':
		return weekNumber(c, t)
	case 'C':
		return floorDiv(t.Year(), 100), 2, '0', true
	case 'y':
		return floorMod(t.Year(), 100), 2, '0', true
	case 'Y':
		return int64(t.Year()), 1, '0', true
	}
	return 0, 0, 0, false
}

// weekNumber is timeNumber for what depends on the day of the week.
func weekNumber(c byte, t time.Time) (n int64, digits int, pad byte, ok bool) {
	sunday := int(t.Weekday())
	monday := (sunday + 6) % 7
	year, week := t.ISOWeek()
	switch c {
	case 'u':
		return int64(monday + 1), 1, '0', true
	case 'w':
		return int64(sunday), 1, '0', true
	case 'U':
		return int64(t.YearDay()+6-sunday) / 7, 2, '0', true
	case 'W':
		return int64(t.YearDay()+6-monday) / 7, 2, '0', true
	case 'V':
		return int64(week), 2, '0', true
	case 'g':
		return floorMod(year, 100), 2, '0', true
	}
	return int64(year), 1, '0', true
}

func hour12(t time.Time) int { return (t.Hour()+11)%12 + 1 }

func floorMod(a, b int) int64 { return int64((a%b + b) % b) }

func floorDiv(a, b int) int64 { return (int64(a) - floorMod(a, b)) / int64(b) }

func (f timeField) number(b []byte, n int64, digits int, pad byte) []byte {
	if f.pad != 0 {
		pad = f.pad
	}
	least := max(f.width, digits)
	fill := byte('0')
	switch pad {
	case '_':
		fill = ' '
	case '-':
		least, fill = f.width, ' '
	}
	if n < 0 {
		b = append(b, '-')
		n = -n
		least--
	}
	for unit, width := int64(10), 1; width < least; width++ {
		if n < unit {
			b = append(b, fill)
		}
		if unit < 1e18 {
			unit *= 10
		}
	}
	return strconv.AppendInt(b, n, 10)
}

func (f timeField) text(b []byte, s string) []byte {
	fill := byte(' ')
	if f.pad == '0' {
		fill = '0'
	}
	for n := f.width - len(s); n > 0; n-- {
		b = append(b, fill)
	}
	if f.upper {
		return append(b, bytes.ToUpper([]byte(s))...)
	}
	return append(b, s...)
}

// zone is %z: the C library gives the width to the sign and to the number.
func (f timeField) zone(b []byte, t time.Time) []byte {
	_, offset := t.Zone()
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	f.upper = false
	b = f.text(b, sign)
	minutes := offset / 60
	return f.number(b, int64(minutes/60*100+minutes%60), 4, '0')
}
