package main

import (
	"io"
	"syscall"
	"unicode/utf8"
)

// A keyboard turns the bytes of keys into what the line editor reads: characters,
// the few keys that it knows itself, and for all others the runes of commands. It
// reads one key at a time, so that ed is up to date, and ^C ends the line.
type keyboard struct {
	in  io.Reader
	ed  *editor
	err error

	sequence []byte // the beginning of a key of several bytes
	out      []byte // for the line editor
}

// keySuggested is a key that nobody presses: the line becomes what is suggested.
const keySuggested = 0

func (k *keyboard) Read(p []byte) (int, error) {
	if k.ed.suggested != "" && k.ed.empty {
		k.ed.empty = false
		p[0] = keySuggested
		return 1, nil
	}
	var b [1]byte
	for len(k.out) == 0 {
		n, err := k.in.Read(b[:])
		switch {
		case n == 1 && k.signals(b[0]):
			continue
		case n == 0 && err == nil:
			err = io.EOF // the terminal was hung up
		}
		if n == 1 {
			k.press(b[0])
		}
		if err != nil {
			k.err = err
			return 0, err
		}
	}
	n := copy(p, k.out)
	k.out = k.out[n:]
	return n, nil
}

// signals reports whether a key is one that sends a signal to the shell, of which
// the next Read is told.
func (k *keyboard) signals(key byte) bool {
	sig, ok := signalKeys[key]
	if !ok || sig != syscall.SIGINT && !k.ed.sh.Traps(sig) {
		return false
	}
	k.ed.sh.Signal(sig)
	return true
}

var signalKeys = map[byte]syscall.Signal{'C' & 31: syscall.SIGINT, '\\' & 31: syscall.SIGQUIT, 'Z' & 31: syscall.SIGTSTP}

// press takes a byte of a key.
func (k *keyboard) press(b byte) {
	k.sequence = append(k.sequence, b)
	if len(k.sequence) == 1 && (b == escape || b == 'X'&31) || k.within() {
		return
	}
	sequence := string(k.sequence)
	k.sequence = k.sequence[:0]
	command, ok := commandKeys[sequence]
	switch {
	case ok:
		k.command(command)
	case len(sequence) > 1: // a key that means nothing
	case b == 'D'&31 && !k.ed.empty:
		k.command(deleteChar)
	case b < ' ' && k.ed.search.on && !k.ed.search.knows(b):
		k.command(endSearch)
		k.out = append(k.out, b)
	default:
		k.out = append(k.out, b)
	}
	if sequence == "\x1b#" {
		k.out = append(k.out, '\r')
	}
}

const escape = 0x1b

// within reports whether a key has more bytes: those of a sequence that begins
// with ESC [ end with a byte from @ on (ECMA-48).
func (k *keyboard) within() bool {
	s := k.sequence
	last := s[len(s)-1]
	switch {
	case len(s) < 2 || s[0] != escape:
		return false
	case last == escape: // the key before it was ESC itself
		k.sequence = append(s[:0], escape)
		return true
	case len(s) == 2:
		return last == '[' || last == 'O'
	}
	return s[1] == '[' && (last < '@' || last > '~')
}

func (k *keyboard) command(c rune) { k.out = utf8.AppendRune(k.out, c) }
