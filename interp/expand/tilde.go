package expand

import (
	"os/user"
	"strconv"
	"strings"
)

// tildePlace says where a tilde stands, and so when it is special.
type tildePlace uint8

const (
	tildeStart tildePlace = iota // at the start of a word
	tildeValue                   // after the = of a word that looks like NAME=VALUE
	tildeColon                   // after a : in VALUE
)

// A tildeNode is ~, or ~ and a login name, where a home directory may be
// meant (bash manual, Tilde Expansion).
type tildeNode struct {
	text  string // without ~
	place tildePlace
	// value: the word looks like NAME=VALUE, and this is in VALUE.
	value bool
	split bool // if it is text after all
}

func (n *tildeNode) emit(b *builder) error {
	if n.special(b) {
		if dir, ok := b.st.home(n.text); ok {
			b.quotedText(dir)
			return nil
		}
	}
	return (&literal{text: "~" + n.text, split: n.split}).emit(b)
}

func (n *tildeNode) special(b *builder) bool {
	switch {
	case b.mode == toElement:
		return false
	case b.mode == toAssignment:
		return n.place != tildeValue
	case n.place == tildeStart:
		return true
	case b.mode != toFields || !n.value:
		return false
	}
	return b.noSplit || !b.st.Opts.Posix && !b.element
}

// tilde compiles a tilde at the position if it is in a place where one is
// special and what follows may be a login name. start is where the text of
// the context begins.
func (s *scanner) tilde(out *nodeList, ctx context, start int) bool {
	n := &tildeNode{split: ctx&splits != 0}
	word := ctx == 0 || ctx == inOperand|splits
	switch {
	case s.pos == start:
	case !word || s.last != s.pos:
		return false
	case ctx == 0 && s.assign && s.pos == s.value:
		n.place, n.value = tildeValue, true
	case s.text[s.pos-1] == ':':
		n.place, n.value = tildeColon, ctx == 0 && s.assign && s.pos > s.value
	default:
		return false
	}
	end := s.pos + 1
	for end < len(s.text) && s.text[end] != '/' && s.text[end] != ':' {
		if c := s.text[end]; c == '}' && ctx&inOperand != 0 {
			break
		} else if strings.IndexByte("\\'\"$`", c) >= 0 {
			return false
		}
		end++
	}
	n.text = s.text[s.pos+1 : end]
	s.pos = end
	out.add(n)
	return true
}

// assignment finds out whether the text looks like NAME=VALUE, NAME+=VALUE or
// NAME[subscript]=VALUE.
func (s *scanner) assignment() {
	i := 0
	for i < len(s.text) && nameByte(s.text[i]) {
		i++
	}
	if i == 0 || isDigit(s.text[0]) {
		return
	}
	if i < len(s.text) && s.text[i] == '[' {
		end := matchBracket(s.text, i+1)
		if end < 0 {
			return
		}
		i = end + 1
	}
	if i < len(s.text) && s.text[i] == '+' {
		i++
	}
	if i < len(s.text) && s.text[i] == '=' {
		s.assign, s.value = true, i+1
	}
}

// home returns the directory that ~text means.
func (st *State) home(text string) (string, bool) {
	switch text {
	case "":
		if dir, ok := st.Vars.Text(idHome); ok {
			return dir, true
		}
		return homeOf("")
	case "+":
		return st.Vars.Text(idPwd)
	case "-":
		return st.Vars.Text(idOldPwd)
	}
	if isDigit(text[0]) || (text[0] == '+' || text[0] == '-') && len(text) > 1 {
		return st.stacked(text)
	}
	return homeOf(text)
}

// stacked returns an entry of the directory stack: ~N, ~+N, ~-N.
func (st *State) stacked(text string) (string, bool) {
	n, err := strconv.ParseUint(strings.TrimLeft(text[:1], "+-")+text[1:], 10, 31)
	v := st.Vars.Get(idDirStack)
	if err != nil || v == nil {
		return "", false
	}
	dirs := v.Values(nil)
	i := int(n)
	if text[0] == '-' {
		i = len(dirs) - 1 - i
	}
	if i < 0 || i >= len(dirs) {
		return "", false
	}
	return dirs[i], true
}

// homeOf returns the home directory of a user; "" is the one who runs the
// shell. Nobody's name has characters of patterns, as in [[ $word == ~* ]].
func homeOf(name string) (string, bool) {
	if strings.ContainsAny(name, "*?[") {
		return "", false
	}
	var u *user.User
	var err error
	if name == "" {
		u, err = user.Current()
	} else {
		u, err = user.Lookup(name)
	}
	if err != nil {
		return "", false
	}
	return u.HomeDir, true
}
