package main

import (
	"bytes"
	"io"
	"strings"

	"github.com/goshd/goshd/interp"
	"golang.org/x/term"
)

// The line editor takes each character for one column. Behind those that take two
// there is one of no width, which is not printed, and one in front of those that do not fit into a
// row any more.
const wideMark = '\u2060'

func isWide(r rune) bool { return r > 0x1000 && r != wideMark && interp.Columns(string(r)) == 2 }

// widened marks the wide characters of s, which is shown from a column on.
func (ed *editor) widened(s string) string {
	if strings.IndexFunc(s, isWide) < 0 {
		return s
	}
	width, _, err := term.GetSize(0)
	if err != nil || width <= 0 {
		width = 80
	}
	column := promptColumns(ed.shown)
	var b strings.Builder
	mark := func() { b.WriteRune(wideMark); column++ }
	for _, r := range s {
		if isWide(r) {
			if column%width == width-1 {
				mark()
			}
			mark()
		}
		b.WriteRune(r)
		column++
	}
	return b.String()
}

// wideMarked marks the wide characters of a prompt.
func wideMarked(prompt string) string {
	var b strings.Builder
	for _, r := range prompt {
		if isWide(r) {
			b.WriteRune(wideMark)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// promptColumns is how many columns the line editor takes a prompt for.
func promptColumns(prompt string) (n int) {
	sequence := false
	for _, r := range prompt {
		switch {
		case sequence:
			sequence = !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
		case r == escape:
			sequence = true
		default:
			n++
		}
	}
	return n
}

// narrow undoes widened.
func narrow(s string) string { return strings.ReplaceAll(s, string(wideMark), "") }

// unmarked prints without wideMark.
type unmarked struct{ to io.Writer }

func (u unmarked) Write(p []byte) (int, error) {
	_, err := u.to.Write(bytes.ReplaceAll(p, []byte(string(wideMark)), nil))
	return len(p), err
}
