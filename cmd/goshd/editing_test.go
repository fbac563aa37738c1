package main

import (
	"io"
	"testing"
	"unicode/utf8"

	"golang.org/x/term"
)

// silent is a terminal on which nobody types or reads.
type silent struct{}

func (silent) Read([]byte) (int, error) { return 0, io.EOF }

func (silent) Write(p []byte) (int, error) { return len(p), nil }

// Whatever a command does, the cursor is between two characters of the line.
func TestCommandsKeepTheCursor(t *testing.T) {
	for _, text := range []string{"", " ", "a", "ab", "a b", "  one-two  三四 五 ", "日本\u0301語", "--", "a\xffb"} {
		for at := range len(text) + 1 {
			if at < len(text) && !utf8.RuneStart(text[at]) {
				continue
			}
			l := line{text, at}
			for key := beginningOfLine; key <= noCommand; key++ {
				ed := &editor{kills: &kills{ring: []string{"x", "日"}}, t: term.NewTerminal(silent{}, "")}
				ed.changes.add(line{"before", 3})
				switch key {
				case yankLastArg, previousHistory, nextHistory, beginningOfHistory, endOfHistory:
					continue // these need a shell
				}
				to := ed.command(l, key)
				if to.at < 0 || to.at > len(to.text) || to.at < len(to.text) && !utf8.RuneStart(to.text[to.at]) {
					t.Errorf("%#v: command %d: %#v", l, key-beginningOfLine, to)
				}
				if key == yank {
					ed.command(to, yankPop)
				}
			}
		}
	}
}
