package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
)

// takesElements reports whether a builtin takes names of array elements. Where
// such an argument is written as one, unset a[$k], its subscript is expanded as
// part of the word and not again by the builtin (bash 5.2).
func takesElements(name string) bool { return name == "unset" }

// elementWords tells which words of a command are written as elements; nil if
// none is.
func elementWords(name string, ws []*expand.Word) []bool {
	if !takesElements(name) {
		return nil
	}
	var is []bool
	for i, w := range ws {
		if _, sub, ok := vars.SplitRef(w.Source()); ok && sub != "" {
			if is == nil {
				is = make([]bool, len(ws))
			}
			is[i] = true
		}
	}
	return is
}

// expandElementWords is fields for a command with elements among its words, which
// it remembers in elementArgs.
func (sh *Shell) expandElementWords(c *simple, dst []string) ([]string, error) {
	var err error
	sh.elementArgs = sh.elementArgs[:0]
	for i, w := range c.words {
		n := len(dst)
		if dst, err = w.Fields(&sh.State, dst); err != nil {
			return dst, err
		}
		if c.elements[i] && len(dst) == n+1 {
			sh.elementArgs = append(sh.elementArgs, dst[n])
		}
	}
	return dst, nil
}

func (sh *Shell) isElementArg(arg string) bool { return slices.Contains(sh.elementArgs, arg) }

// splitRef is vars.SplitRef for an argument of a builtin: the subscript of one
// that was written as an element may hold any bracket, and under assoc_expand_once
// the key of an associative array is the text up to the first bracket, which has
// to be the last byte.
func (sh *Shell) splitRef(arg string) (name, sub string, ok bool) {
	open := strings.IndexByte(arg, '[')
	switch {
	case open <= 0 || len(arg) <= open+2 || arg[len(arg)-1] != ']':
		return vars.SplitRef(arg)
	case sh.isElementArg(arg):
		return arg[:open], arg[open+1 : len(arg)-1], vars.ValidName(arg[:open])
	case sh.opts.AssocExpandOnce && sh.namesAssoc(arg[:open]):
		shut := strings.IndexByte(arg, ']')
		return arg[:open], arg[open+1 : len(arg)-1], shut == len(arg)-1
	}
	return vars.SplitRef(arg)
}

// namesAssoc reports whether name is, or refers to, an associative array.
func (sh *Shell) namesAssoc(name string) bool {
	id, known := vars.Known(name)
	return known && sh.isAssoc(id)
}

// splitWhole is splitRef for -v NAME: under assoc_expand_once a key may hold any
// bracket.
func (sh *Shell) splitWhole(arg string) (name, sub string, ok bool) {
	open := strings.IndexByte(arg, '[')
	if sh.opts.AssocExpandOnce && open > 0 && len(arg) > open+2 && strings.HasSuffix(arg, "]") {
		return arg[:open], arg[open+1 : len(arg)-1], vars.ValidName(arg[:open])
	}
	return sh.splitRef(arg)
}
