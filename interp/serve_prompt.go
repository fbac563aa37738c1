package interp

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goshd/goshd/interp/vars"
)

// A Rendered is a prompt, and what of it takes room.
type Rendered struct {
	Text  string   // as it is printed
	Plain string   // what is left of it without escape sequences and what \[ \] enclose
	Width int      // columns of the last line of Plain
	Zero  [][2]int // from and to: bytes of Text that take no column
}

var idPromptCommand = vars.Intern("PROMPT_COMMAND")

// PlainPrompt reports whether PS1 can be rendered without running commands of
// the user.
func (s *Snapshot) PlainPrompt() bool {
	if v := s.sh.Vars.Get(idPromptCommand); v != nil && v.Len() > 0 {
		return false
	}
	text, _ := s.sh.Variable("PS1")
	return !strings.Contains(text, "$(") && !strings.Contains(text, "`")
}

// Render renders prompt text with its marks of what takes no room, for
// MeasurePrompt. With hooks the commands of PROMPT_COMMAND run before, in the
// copy, as they do before each prompt.
func (s *Snapshot) Render(ctx context.Context, text func() string, hooks bool) (string, error) {
	defer s.until(ctx)()
	sh := s.sh
	status, pipes, pipe, lastArg := sh.Status, sh.pipes, sh.pipe, sh.lastArg
	if v := sh.Vars.Get(idPromptCommand); hooks && v != nil {
		for _, command := range v.Values(nil) {
			sh.protected(func() flow { return sh.eval(command) })
			sh.Status, sh.pipes, sh.pipe, sh.lastArg = status, pipes, pipe, lastArg
		}
	}
	return sh.Prompt(text())
}

// SetVariable sets a variable of the copy.
func (s *Snapshot) SetVariable(name, value string) {
	s.sh.must(s.sh.Vars.Assign(vars.Intern(name), value, false))
}

// Variable returns the value of a variable.
func (s *Snapshot) Variable(name string) (string, bool) { return s.sh.Variable(name) }

// Marks of what takes no room, as \[ and \] leave them.
const (
	markOpen  = '\x01'
	markClose = '\x02'
)

// MeasurePrompt measures a prompt that Render has made.
func MeasurePrompt(marked string) Rendered {
	r := Rendered{Zero: [][2]int{}}
	var text, plain strings.Builder
	open := -1
	for i := 0; i < len(marked); {
		switch c := marked[i]; {
		case c == markOpen && open < 0:
			open = text.Len()
			i++
		case c == markClose && open >= 0:
			r.zero(open, text.Len())
			open = -1
			i++
		case c == markOpen || c == markClose:
			i++
		case c == 0x1b && open < 0:
			n := escapeLen(marked[i:])
			r.zero(text.Len(), text.Len()+n)
			text.WriteString(marked[i : i+n])
			i += n
		default:
			_, n := utf8.DecodeRuneInString(marked[i:])
			text.WriteString(marked[i : i+n])
			if open < 0 {
				plain.WriteString(marked[i : i+n])
			}
			i += n
		}
	}
	if open >= 0 {
		r.zero(open, text.Len())
	}
	r.Text, r.Plain = text.String(), plain.String()
	r.Width = Columns(r.Plain[strings.LastIndexAny(r.Plain, "\r\n")+1:])
	return r
}

func (r *Rendered) zero(from, to int) {
	if n := len(r.Zero); n > 0 && r.Zero[n-1][1] == from {
		r.Zero[n-1][1] = to
	} else if from < to {
		r.Zero = append(r.Zero, [2]int{from, to})
	}
}

// escapeLen is the length of the escape sequence at the start of s (ECMA-48):
// a control sequence, a string with its terminator, or two bytes.
func escapeLen(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
		}
		return len(s)
	case ']', 'P', '^', '_', 'X':
		for i := 2; i < len(s); i++ {
			if s[i] == '\a' {
				return i + 1
			}
			if s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
		}
		return len(s)
	case '(', ')', '*', '+':
		return min(3, len(s))
	}
	return 2
}

// Columns is how many columns of a terminal a text takes (Unicode Standard
// Annex 11: wide and fullwidth characters take two, combining ones none).
func Columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x20 || r >= 0x7f && r < 0xa0 || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wide are the ranges of wide and fullwidth characters.
var wide = [][2]rune{
	{0x1100, 0x115f}, {0x231a, 0x231b}, {0x23e9, 0x23ec}, {0x25fd, 0x25fe}, {0x2614, 0x2615}, {0x2648, 0x2653},
	{0x267f, 0x267f}, {0x2693, 0x2693}, {0x26a1, 0x26a1}, {0x26aa, 0x26ab}, {0x26bd, 0x26be}, {0x26c4, 0x26c5},
	{0x26ce, 0x26ce}, {0x26d4, 0x26d4}, {0x26ea, 0x26ea}, {0x26f2, 0x26f3}, {0x26f5, 0x26f5}, {0x26fa, 0x26fa},
	{0x26fd, 0x26fd}, {0x2705, 0x2705}, {0x270a, 0x270b}, {0x2728, 0x2728}, {0x274c, 0x274c}, {0x274e, 0x274e},
	{0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27b0, 0x27b0}, {0x27bf, 0x27bf}, {0x2b1b, 0x2b1c},
	{0x2b50, 0x2b50}, {0x2b55, 0x2b55}, {0x2e80, 0x303e}, {0x3041, 0x33ff}, {0x3400, 0x4dbf}, {0x4e00, 0x9fff},
	{0xa000, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe10, 0xfe19}, {0xfe30, 0xfe6f},
	{0xff01, 0xff60}, {0xffe0, 0xffe6}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf}, {0x1f18e, 0x1f18e},
	{0x1f191, 0x1f19a}, {0x1f200, 0x1f320}, {0x1f32d, 0x1f335}, {0x1f337, 0x1f37c}, {0x1f37e, 0x1f393},
	{0x1f3a0, 0x1f3ca}, {0x1f3cf, 0x1f3d3}, {0x1f3e0, 0x1f3f0}, {0x1f3f4, 0x1f3f4}, {0x1f3f8, 0x1f43e},
	{0x1f440, 0x1f440}, {0x1f442, 0x1f4fc}, {0x1f4ff, 0x1f53d}, {0x1f54b, 0x1f54e}, {0x1f550, 0x1f567},
	{0x1f57a, 0x1f57a}, {0x1f595, 0x1f596}, {0x1f5a4, 0x1f5a4}, {0x1f5fb, 0x1f64f}, {0x1f680, 0x1f6c5},
	{0x1f6cc, 0x1f6cc}, {0x1f6d0, 0x1f6d2}, {0x1f6d5, 0x1f6d7}, {0x1f6eb, 0x1f6ec}, {0x1f6f4, 0x1f6fc},
	{0x1f7e0, 0x1f7eb}, {0x1f90c, 0x1f93a}, {0x1f93c, 0x1f945}, {0x1f947, 0x1f9ff}, {0x1fa70, 0x1faff},
	{0x20000, 0x3fffd},
}

func isWide(r rune) bool {
	if r < wide[0][0] {
		return false
	}
	for _, w := range wide {
		if r <= w[1] {
			return r >= w[0]
		}
	}
	return false
}
