package interp

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// selectLoop is select NAME in WORDS: a menu on standard error, the choice
// from standard input.
func (k *compiler) selectLoop(st *syntax.Stmt, l *syntax.WordIter, do node) node {
	id := vars.Intern(l.Name.Value)
	items := k.wordList(l.Items)
	params := !l.InPos.IsValid()
	info := k.info(st)
	return func(sh *Shell) flow {
		if !vars.ValidName(l.Name.Value) {
			sh.line = info.line
			return sh.badName(l.Name.Value)
		}
		if fl, skip := sh.loopHead(info); skip {
			if fl == flowNone {
				sh.Status = 0
			}
			return fl
		}
		list, fl := sh.loopItems(info, items, params)
		if fl != flowNone {
			return fl
		}
		if len(list) == 0 {
			sh.Status = 0
			return flowNone
		}
		sh.loopDepth++
		fl = sh.selectTurns(id, append([]string(nil), list...), do)
		sh.loopDepth--
		return fl
	}
}

func (sh *Shell) selectTurns(id vars.ID, list []string, do node) flow {
	menu := true
	for {
		if fl := sh.attend(); fl != flowNone {
			return fl
		}
		if menu {
			sh.writeErr(sh.selectMenu(list))
		}
		ps3, ok := sh.Vars.Text(idPS3)
		if !ok {
			ps3 = "#? "
		}
		sh.writeErr(ps3)
		reply, ok := sh.selectReply()
		if !ok {
			if fl := sh.attend(); fl != flowNone {
				return fl
			}
			sh.print("\n")
			sh.flushHeedless()
			sh.Status = 1
			return flowNone
		}
		if reply == "" {
			menu = true
			continue
		}
		menu = false
		choice := ""
		if n, err := strconv.Atoi(strings.TrimSpace(reply)); err == nil && n > 0 && n <= len(list) {
			choice = list[n-1]
		}
		if err := sh.Vars.Assign(id, choice, false); err != nil {
			return sh.failLoopVar(err)
		}
		fl := do(sh)
		if fl != flowNone {
			if out, stop := sh.loopFlow(fl); stop {
				return out
			}
		}
		if r, _ := sh.Vars.Text(idReply); r == "" {
			menu = true
		}
	}
}

// selectMenu is the menu of select: the words in columns, numbered.
func (sh *Shell) selectMenu(list []string) string {
	width := 80
	if text, ok := sh.Vars.Text(vars.Intern("COLUMNS")); ok {
		if n, err := strconv.Atoi(text); err == nil && n > 0 {
			width = n
		}
	}
	return formatMenu(list, width)
}

// formatMenu lays the words out as bash does: in one column if that is short,
// else down the columns.
func formatMenu(list []string, width int) string {
	digits := len(strconv.Itoa(len(list)))
	longest := 0
	for _, s := range list {
		longest = max(longest, displayWidth(s))
	}
	longest += digits + 2 + 2
	cols := max(width/longest, 1)
	rows := (len(list) + cols - 1) / cols
	cols = (len(list) + rows - 1) / rows
	if rows == 1 {
		rows, cols = cols, 1
	}
	firstDigits := len(strconv.Itoa(rows))
	out := ""
	for row := range rows {
		pos := 0
		for i := row; i < len(list); i += rows {
			d := digits
			if pos == 0 {
				d = firstDigits
			}
			item := fmt.Sprintf("%*d) %s", d, i+1, list[i])
			out += item
			w := displayWidth(item)
			if i+rows >= len(list) {
				break
			}
			out += menuGap(pos+w, pos+longest)
			pos += longest
		}
		out += "\n"
	}
	return out
}

// menuGap moves from column from to column to with tabs and spaces.
func menuGap(from, to int) string {
	out := ""
	for from < to {
		if to/8 > from/8 {
			out += "\t"
			from += 8 - from%8
		} else {
			out += " "
			from++
		}
	}
	return out
}

func displayWidth(s string) int { return len([]rune(s)) }

// selectReply reads a line of standard input into REPLY, as read does.
func (sh *Shell) selectReply() (string, bool) {
	line, ok := sh.readLine()
	if !ok {
		sh.reportAssign(sh.Vars.Assign(idReply, "", false))
		return "", false
	}
	sh.reportAssign(sh.Vars.Assign(idReply, line, false))
	return line, true
}
