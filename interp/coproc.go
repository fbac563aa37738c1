package interp

import (
	"fmt"
	"strconv"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

// coproc is coproc [NAME] command (bash manual, Coprocesses): the command
// runs in the background with pipes to the shell, whose descriptors are
// NAME[0] for its output and NAME[1] for its input.
func (k *compiler) coproc(st *syntax.Stmt, c *syntax.CoprocClause) node {
	name := "COPROC"
	if c.Name != nil {
		name = k.cmd.Source(c.Name)
	}
	body := k.stmt(c.Stmt)
	info := k.info(st)
	return func(sh *Shell) flow {
		sh.line = info.line
		if !vars.ValidName(name) {
			return sh.failText("`" + name + "': not a valid identifier")
		}
		outR, outW, err := fds.Pipe()
		if err != nil {
			return sh.failText("coproc: " + sysText(err))
		}
		inR, inW, err := fds.Pipe()
		if err != nil {
			outR.Close()
			outW.Close()
			return sh.failText("coproc: " + sysText(err))
		}
		r := sh.fds.Free(63)
		sub := sh.Subshell()
		sub.detach()
		sub.independent()
		sub.noErrexit = 0
		sub.fds.Take(0, inR)
		sub.fds.Take(1, outW)
		sh.fds.Take(r, outR)
		w := sh.fds.Free(60)
		sh.fds.Take(w, inW)
		b := &background{known: make(chan struct{})}
		sub.asyncStart = b
		sh.startJob(sub, b, body, info)
		sh.awaitStart(b)
		b.setPid(b.job.Members[0].Pid())
		sh.remember(b)
		sh.Status = 0
		return sh.setCoproc(name, r, w, b.Pid())
	}
}

func (sh *Shell) setCoproc(name string, r, w, pid int) flow {
	id := vars.Intern(name)
	if err := sh.Vars.SetArray(id, vars.NewArray([]string{strconv.Itoa(r), strconv.Itoa(w)})); err != nil {
		return sh.failAssign(err)
	}
	if err := sh.Vars.Assign(vars.Intern(name+"_PID"), strconv.Itoa(pid), false); err != nil {
		return sh.failAssign(err)
	}
	return flowNone
}

// let compiles let with arguments that the parser took for arithmetic: as the
// simple command that it is.
func (k *compiler) let(st *syntax.Stmt, c *syntax.LetClause) node {
	r := parse.NewReader(&parse.Source{Text: "\\" + k.cmd.Source(c), Line: k.line(c.Pos())}, func() parse.Options { return parse.Options{} })
	cmd, err := r.Next()
	if err != nil || len(cmd.Stmts) != 1 {
		return func(sh *Shell) flow { return sh.syntaxError(err) }
	}
	call, ok := cmd.Stmts[0].Cmd.(*syntax.CallExpr)
	if !ok {
		return k.compound(st)
	}
	inner := compiler{cmd: cmd}
	s := &simple{info: k.info(st), redirs: k.redirects(st.Redirs), words: inner.wordList(call.Args)}
	s.name = "let"
	return s.run
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
		return "", false
	}
	sh.reportAssign(sh.Vars.Assign(idReply, line, false))
	return line, true
}
