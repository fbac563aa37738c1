package main

import "strings"

func isCommand(key rune) bool { return key >= beginningOfLine && key <= noCommand }

// command executes a command on the line.
func (ed *editor) command(now line, key rune) line {
	if do := motions[key]; do != nil {
		ed.kills.over()
		return do(now)
	}
	if do := edits[key]; do != nil {
		ed.kills.over()
		to := do(now)
		ed.changed(now, to.text)
		return to
	}
	if kill := killings[key]; kill != nil {
		from, to := kill(now)
		rest, out := now.cut(from, to)
		ed.changed(now, rest.text)
		ed.kills.add(out, from < now.at)
		return rest
	}
	return ed.special(now, key)
}

// motions move the cursor.
var motions = map[rune]func(line) line{
	beginningOfLine: func(l line) line { return line{l.text, 0} },
	endOfLine:       func(l line) line { return line{l.text, len(l.text)} },
	forwardChar:     func(l line) line { return line{l.text, l.next()} },
	backwardChar:    func(l line) line { return line{l.text, l.previous()} },
	forwardWord:     func(l line) line { return line{l.text, l.wordEnd()} },
	backwardWord:    func(l line) line { return line{l.text, l.wordStart()} },
	endSearch:       func(l line) line { return l },
}

// edits change the line.
var edits = map[rune]func(line) line{
	deleteChar:            func(l line) line { rest, _ := l.cut(l.at, l.next()); return rest },
	backwardDeleteChar:    func(l line) line { rest, _ := l.cut(l.previous(), l.at); return rest },
	transposeChars:        line.transpose,
	transposeWords:        line.transposeWord,
	upcaseWord:            func(l line) line { return l.changeWord(strings.ToUpper) },
	downcaseWord:          func(l line) line { return l.changeWord(strings.ToLower) },
	capitalizeWord:        func(l line) line { return l.changeWord(capitalized) },
	deleteHorizontalSpace: line.withoutSpace,
	insertComment:         func(l line) line { return line{"#" + l.text, len(l.text) + 1} },
}

// killings say what is taken out of the line, to be put back by yank.
var killings = map[rune]func(line) (from, to int){
	killLine:         func(l line) (int, int) { return l.at, len(l.text) },
	unixLineDiscard:  func(l line) (int, int) { return 0, l.at },
	killWord:         func(l line) (int, int) { return l.at, l.wordEnd() },
	backwardKillWord: func(l line) (int, int) { return l.wordStart(), l.at },
	unixWordRubout:   func(l line) (int, int) { return l.blankStart(), l.at },
}

// special executes the commands that need more than the line.
func (ed *editor) special(now line, key rune) line {
	kills := ed.kills
	switch key {
	case yank:
		return ed.put(now, kills.yank(now))
	case yankPop:
		return ed.put(now, kills.pop(now))
	case yankLastArg:
		return ed.put(now, ed.past.lastArg(ed, now))
	}
	kills.over()
	switch key {
	case undo:
		return ed.changes.undo(now)
	case revertLine:
		return ed.changes.revert(now)
	case previousHistory:
		return ed.remember(now, ed.past.back+1)
	case nextHistory:
		return ed.remember(now, ed.past.back-1)
	case beginningOfHistory:
		return ed.remember(now, ed.sh.HistoryLen())
	case endOfHistory:
		return ed.remember(now, 0)
	}
	return now
}

func (ed *editor) put(now, to line) line {
	if to == now {
		ed.bell()
		return now
	}
	ed.changed(now, to.text)
	return to
}

// changed records a change of the line, unless it is none.
func (ed *editor) changed(from line, to string) {
	if from.text != to {
		ed.changes.add(from)
	}
}

// A past is where in the history the line is.
type past struct {
	back    int  // 1 is the last entry, 0 the new line
	pending line // the new line, while another is shown
	arg     int  // the entry whose last word was inserted last, and where
	from    int
}

// remember shows the entry that is so far back.
func (ed *editor) remember(now line, back int) line {
	p := &ed.past
	if back < 0 || back > ed.sh.HistoryLen() || back == p.back {
		return now
	}
	if p.back == 0 {
		p.pending = now
	}
	p.back, ed.changes = back, changes{}
	if back == 0 {
		return line{p.pending.text, len(p.pending.text)}
	}
	text := oneLine(ed.sh.HistoryLine(back - 1))
	return line{text, len(text)}
}

// lastArg inserts the last word of the entry before, and when that was done last,
// of the one before that instead.
func (p *past) lastArg(ed *editor, now line) line {
	rest, arg := now, p.back
	if ed.kills.last == now && now.text != "" {
		rest, _ = now.cut(p.from, now.at)
		arg = p.arg
	}
	ed.kills.over()
	if arg >= ed.sh.HistoryLen() {
		return now
	}
	p.arg, p.from = arg+1, rest.at
	to := rest.insert(oneLine(ed.sh.HistoryLastWord(arg)))
	ed.kills.last = to
	return to
}
