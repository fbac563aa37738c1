package main

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A search is the incremental search in the history: ^R.
type search struct {
	on       bool
	query    string
	back     int    // where the entry shown is
	line     string // that is shown, and where the cursor is in it
	pos      int
	original line // that was edited before
}

// knows reports whether a key is one of the search.
func (s *search) knows(key byte) bool { return key == 'R'&31 || key == 'S'&31 || key == 'G'&31 }

func (ed *editor) searchBack(now line) line {
	s := &ed.search
	if !s.on {
		*s = search{on: true, original: now, line: now.text, pos: now.at}
		ed.showSearch("")
		return now
	}
	if s.query != "" {
		before := now.text[:min(len(now.text), now.at+len(s.query)-1)]
		if i := strings.LastIndex(before, s.query); i >= 0 {
			s.pos = i
			return line{now.text, i}
		}
	}
	s.back++
	return ed.find(now, 1)
}

// searchForward is ^S in a search.
func (ed *editor) searchForward(now line) line {
	s := &ed.search
	if _, n := utf8.DecodeRuneInString(now.after()); n > 0 && s.query != "" {
		if i := strings.Index(now.text[now.at+n:], s.query); i >= 0 {
			s.pos = now.at + n + i
			return line{now.text, s.pos}
		}
	}
	if s.back == 0 {
		ed.bell()
		return now
	}
	s.back--
	return ed.find(now, -1)
}

// shorten takes the last character off what is searched for.
func (ed *editor) shorten(now line) line {
	s := &ed.search
	_, n := utf8.DecodeLastRuneInString(s.query)
	s.query, s.back = s.query[:len(s.query)-n], 0
	if s.query == "" {
		now = s.original
		s.line, s.pos = now.text, now.at
		ed.showSearch("")
		return now
	}
	return ed.find(now, 0)
}

// find shows the next entry that contains the query, from back on: with step 1
// an older and with -1 a newer one than that which is shown.
func (ed *editor) find(now line, step int) line {
	s := &ed.search
	for at := s.back; at >= 0 && at < ed.sh.HistoryLen(); at += cmp.Or(step, 1) {
		entry := oneLine(ed.sh.HistoryLine(at))
		if i := strings.LastIndex(entry, s.query); i >= 0 && (step == 0 || entry != now.text) {
			s.line, s.pos, s.back = entry, i, at
			ed.showSearch("")
			return line{entry, i}
		}
	}
	s.line, s.pos = now.text, now.at
	ed.showSearch("failed ")
	return now
}

func (ed *editor) showSearch(how string) {
	ed.show(fmt.Sprintf("(%sreverse-i-search)`%s': ", how, ed.search.query))
}

func (ed *editor) endSearch() {
	ed.search.on = false
	ed.show(ed.prompt)
}
