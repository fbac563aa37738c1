package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The runes that a keyboard makes of keys: commands of the line editor, by their
// names in the manual of GNU readline. No keyboard has these characters, the last
// ones of Unicode.
const (
	beginningOfLine rune = 0x10ff00 + iota
	endOfLine
	forwardChar
	backwardChar
	forwardWord
	backwardWord
	deleteChar
	backwardDeleteChar
	transposeChars
	transposeWords
	upcaseWord
	downcaseWord
	capitalizeWord
	killLine
	unixLineDiscard
	killWord
	backwardKillWord
	unixWordRubout
	deleteHorizontalSpace
	yank
	yankPop
	yankLastArg
	undo
	revertLine
	previousHistory
	nextHistory
	beginningOfHistory
	endOfHistory
	insertComment
	endSearch // what ends a search and is no command
	noCommand
)

// commandKeys are the keys of commands, as in the emacs mode of readline.
var commandKeys = map[string]rune{
	"\x01": beginningOfLine, "\x05": endOfLine, "\x06": forwardChar, "\x02": backwardChar,
	"\x1b[H": beginningOfLine, "\x1b[1~": beginningOfLine, "\x1b[7~": beginningOfLine, "\x1bOH": beginningOfLine,
	"\x1b[F": endOfLine, "\x1b[4~": endOfLine, "\x1b[8~": endOfLine, "\x1bOF": endOfLine,
	"\x1b[C": forwardChar, "\x1bOC": forwardChar, "\x1b[D": backwardChar, "\x1bOD": backwardChar,
	"\x1bf": forwardWord, "\x1b[1;5C": forwardWord, "\x1b[1;3C": forwardWord, "\x1b\x1b[C": forwardWord,
	"\x1bb": backwardWord, "\x1b[1;5D": backwardWord, "\x1b[1;3D": backwardWord, "\x1b\x1b[D": backwardWord,
	"\x1b[3~": deleteChar, "\x08": backwardDeleteChar, "\x7f": backwardDeleteChar,
	"\x14": transposeChars, "\x1bt": transposeWords, "\x1bu": upcaseWord, "\x1bl": downcaseWord, "\x1bc": capitalizeWord,
	"\x0b": killLine, "\x15": unixLineDiscard, "\x18\x7f": unixLineDiscard, "\x17": unixWordRubout,
	"\x1bd": killWord, "\x1b[3;5~": killWord, "\x1b\x7f": backwardKillWord, "\x1b\x08": backwardKillWord,
	"\x1b\\": deleteHorizontalSpace, "\x19": yank, "\x1by": yankPop, "\x1b.": yankLastArg, "\x1b_": yankLastArg,
	"\x1f": undo, "\x18\x15": undo, "\x1br": revertLine,
	"\x10": previousHistory, "\x1b[A": previousHistory, "\x1bOA": previousHistory,
	"\x0e": nextHistory, "\x1b[B": nextHistory, "\x1bOB": nextHistory,
	"\x1b<": beginningOfHistory, "\x1b>": endOfHistory, "\x1b#": insertComment,
}

// A line is what is edited.
type line struct {
	text string
	at   int // the cursor, in bytes
}

func (l line) before() string { return l.text[:l.at] }

func (l line) after() string { return l.text[l.at:] }

// insert puts s in front of the cursor.
func (l line) insert(s string) line { return line{l.before() + s + l.after(), l.at + len(s)} }

// cut takes the bytes from and up to out.
func (l line) cut(from, to int) (rest line, out string) {
	return line{l.text[:from] + l.text[to:], from}, l.text[from:to]
}

// next and previous are the ends of the characters around the cursor.
func (l line) next() int {
	_, n := utf8.DecodeRuneInString(l.after())
	return l.at + n
}

func (l line) previous() int {
	_, n := utf8.DecodeLastRuneInString(l.before())
	return l.at - n
}

// inWord reports whether a character is one of a word.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func outsideWord(r rune) bool { return !inWord(r) }

// wordEnd is the end of the word that the cursor is in or before.
func (l line) wordEnd() int {
	rest := strings.TrimLeftFunc(strings.TrimLeftFunc(l.after(), outsideWord), inWord)
	return len(l.text) - len(rest)
}

// wordStart is the beginning of the word that the cursor is in or behind.
func (l line) wordStart() int {
	return len(strings.TrimRightFunc(strings.TrimRightFunc(l.before(), outsideWord), inWord))
}

// blankStart is the beginning of what is not blank in front of the cursor.
func (l line) blankStart() int {
	notSpace := func(r rune) bool { return !unicode.IsSpace(r) }
	return len(strings.TrimRightFunc(strings.TrimRightFunc(l.before(), unicode.IsSpace), notSpace))
}

// changeWord applies change to the rest of the word.
func (l line) changeWord(change func(string) string) line {
	end := l.wordEnd()
	changed := l.before() + change(l.text[l.at:end])
	return line{changed + l.text[end:], len(changed)}
}

func capitalized(s string) string {
	s = strings.ToLower(s)
	i := strings.IndexFunc(s, inWord)
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i] + strings.ToUpper(s[i:i+n]) + s[i+n:]
}

// transpose exchanges the characters around the cursor, at the end of the line
// the two before it.
func (l line) transpose() line {
	if l.at == len(l.text) {
		l.at = l.previous()
	}
	if l.at == 0 {
		return l
	}
	from, to := l.previous(), l.next()
	return line{l.text[:from] + l.text[l.at:to] + l.text[from:l.at] + l.text[to:], to}
}

// transposeWord exchanges the word that the cursor is in or before, at the end of
// the line the last one, with the one before it.
func (l line) transposeWord() line {
	end := l.wordEnd()
	second := line{l.text, end}.wordStart()
	first := line{l.text, second}.wordStart()
	firstEnd := line{l.text, first}.wordEnd()
	if first == second || firstEnd > second {
		return l
	}
	return line{l.text[:first] + l.text[second:end] + l.text[firstEnd:second] + l.text[first:firstEnd] + l.text[end:], end}
}

// withoutSpace removes the blanks around the cursor.
func (l line) withoutSpace() line {
	before := strings.TrimRight(l.before(), " \t")
	return line{before + strings.TrimLeft(l.after(), " \t"), len(before)}
}
