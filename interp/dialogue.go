package interp

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
)

// A LineReader reads lines that a user types.
type LineReader interface {
	// ReadLine prompts and returns a line without its newline. before are the
	// lines of the same command that were read. A positive limit is how long
	// the user may take. The errors are io.EOF, ErrInterrupt, after which the
	// dialogue begins a line of the screen, ErrTimeout and others, which end it.
	ReadLine(prompt, before string, limit time.Duration) (string, error)
}

// A LineEditor is a LineReader that can have the user change a line. It is asked
// for with shopt histverify and histreedit (bash manual, "History Interaction").
type LineEditor interface {
	LineReader
	// Edits reports whether the user can edit lines at the moment.
	Edits() bool
	// Suggest gives the text that the next line begins as.
	Suggest(line string)
}

var (
	// ErrInterrupt says that the user has dropped what was typed: ^C.
	ErrInterrupt = errors.New("interrupted")
	// ErrTimeout says that the user has typed nothing for too long.
	ErrTimeout = errors.New("timed out")
)

var (
	idPS0 = vars.Intern("PS0")
	idPS1 = vars.Intern("PS1")
)

// A dialogue is an interactive shell without clients.
type dialogue struct {
	sh   *Shell
	r    LineReader
	line int // lines read
	ends int // ends of the input in a row (IGNOREEOF)
	mail mailboxes
}

// RunDialogue prompts for commands and runs them until the user leaves the
// shell (bash manual, Interactive Shell Behavior).
func (sh *Shell) RunDialogue(r LineReader) Outcome {
	d := &dialogue{sh: sh, r: r}
	for {
		if d.prepare() == flowExit {
			return sh.outcome(flowExit)
		}
		text, first, err := d.command()
		switch {
		case errors.Is(err, ErrInterrupt):
			if d.interrupted() == flowExit {
				return sh.outcome(flowExit)
			}
			continue
		case text != "":
			d.ends = 0
			if d.run(&parse.Source{Text: text, Line: first}) == flowExit {
				return sh.outcome(flowExit)
			}
			if sh.strayed != 0 {
				d.line = sh.strayed
			}
			if sh.opts.onecmd {
				sh.logout()
				return sh.outcome(flowExit)
			}
			if err == nil {
				continue
			}
		}
		if d.over(err) {
			return sh.outcome(flowExit)
		}
	}
}

// interrupted is what follows a line that the user has dropped.
func (d *dialogue) interrupted() flow {
	sh := d.sh
	sh.Status = 130
	fl := flowNone
	if sh.isInterrupted() {
		if sh.traps.has(int(syscall.SIGINT)) {
			fl = d.protect(sh.runPendingTraps)
		} else {
			sh.signals.pending[syscall.SIGINT].Store(0)
		}
	}
	sh.writeErr("\n")
	return fl
}

// prepare is what precedes the prompt: what became of jobs, mail, then
// PROMPT_COMMAND, a string or an array of them.
func (d *dialogue) prepare() flow {
	sh := d.sh
	sh.notify()
	d.mail.check(sh)
	v := sh.Vars.Get(idPromptCommand)
	if v == nil {
		return flowNone
	}
	for _, c := range v.Values(nil) {
		status, pipes, pipe, lastArg := sh.Status, sh.pipes, sh.pipe, sh.lastArg
		sh.hooked = true
		sh.traceDepth++
		fl := d.protect(func() flow {
			return sh.runSource(&parse.Source{Name: "PROMPT_COMMAND", Text: c, Line: max(d.line, 1)}, 0)
		})
		sh.traceDepth--
		sh.hooked = false
		if fl == flowExit {
			return fl
		}
		sh.Status, sh.pipes, sh.pipe, sh.lastArg = status, pipes, pipe, lastArg
	}
	return flowNone
}

// command reads lines until they are a complete command, or the input ends: then
// there are a text and an error.
func (d *dialogue) command() (text string, first int, err error) {
	sh := d.sh
	first = d.line + 1
	in := &input{sh: sh, line: d.line}
	ed, ok := d.r.(LineEditor)
	in.edits = ok && ed.Edits()
	id := idPS1
	for {
		line, err := d.read(id, text, in.edits)
		if err != nil {
			if errors.Is(err, io.EOF) && text != "" {
				return text, first, err // the parser says what is missing
			}
			if text != "" && errors.Is(err, ErrInterrupt) {
				sh.recordInput(text) // bash has read it
			}
			return "", first, err
		}
		d.line++
		line = in.expand(text, line+"\n")
		if in.again != "" {
			ed.Suggest(in.again)
			in.again = ""
			continue
		}
		text += line
		if line != "" && in.complete(text, first) || text == "" {
			if text == "" {
				text = "\n"
			}
			return text, first, nil
		}
		id = idPS2
	}
}

// read prompts and reads a line behind text. A terminal that gets another size
// meanwhile tells LINES and COLUMNS, unless there is a trap for that, and a line
// editor, which has its own, is off (bash 5.2).
func (d *dialogue) read(prompt vars.ID, text string, edits bool) (string, error) {
	sh := d.sh
	before := sh.size()
	line, err := d.r.ReadLine(d.prompt(prompt), text, d.limit())
	if now := sh.size(); now != before && (edits || !sh.traps.has(int(syscall.SIGWINCH))) {
		sh.setSize(now.lines, now.columns)
	}
	return line, err
}

// prompt is a prompt variable, expanded where the last line was read.
func (d *dialogue) prompt(id vars.ID) string {
	sh := d.sh
	sh.line = max(d.line, 1)
	text, _ := sh.Vars.Text(id)
	out, err := sh.promptBetween(text)
	if err != nil {
		return text
	}
	return out
}

// limit is TMOUT.
func (d *dialogue) limit() time.Duration {
	text, _ := d.sh.Vars.Text(idTmout)
	n, err := strconv.Atoi(text)
	if err != nil || n <= 0 {
		return 0
	}
	return time.Duration(n) * time.Second
}

// run runs a command.
func (d *dialogue) run(src *parse.Source) flow {
	sh := d.sh
	if text := d.prompt(idPS0); text != "" && !isBlank(src.Text) {
		sh.writeErr(plainPrompt(text))
	}
	return d.protect(func() flow {
		if isBlank(src.Text) { // there is no command to run them before
			if fl := sh.runPendingTraps(); fl != flowNone {
				return fl
			}
		}
		return sh.runSource(src, recorded|literal|keepStatus)
	})
}

// isBlank reports whether a line holds no command: white space or a comment. PS0
// is not shown for it.
func isBlank(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line[0] == '#' && !strings.Contains(line, "\n")
}

// protect runs do at the top level. flowExit says that the shell is to end.
func (d *dialogue) protect(do func() flow) flow {
	sh, p := d.sh, d.sh.proc
	sh.enterState()
	defer sh.leaveState()
	sh.signals.clear(attKeys)
	if t := p.tty.Load(); t != nil {
		t.modes, _ = t.Modes() // a hang-up shows soon enough
	}
	p.active.Store(true)
	fl := sh.protected(do)
	p.active.Store(false)
	if sh.abandoned() {
		sh.signals.clear(attCancel)
		return sh.runPendingTraps()
	}
	if sh.signals.word.Load()&attCancel != 0 {
		sh.pipes, sh.pipe = nil, sh.Status
		sh.newLine()
	}
	sh.signals.clear(attKeys)
	if fl == flowExit && !sh.leaves() {
		sh.exiting, fl = notExiting, flowNone
	}
	return fl
}

// leaves reports whether an interactive shell ends for the reason that it has.
func (sh *Shell) leaves() bool {
	switch sh.exiting {
	case exitBuiltin, exitExec, exitErrexit:
		return true
	case exitSignal:
		return sh.diedOf != 0 && sh.diedOf != syscall.SIGINT
	}
	return false
}

// over reports whether the dialogue ends, for lack of input.
func (d *dialogue) over(err error) bool {
	sh := d.sh
	sh.proc.awaitHangUp()
	sh.proc.settle()
	switch {
	case errors.Is(err, errLeft):
		return true
	case errors.Is(err, ErrTimeout):
		sh.writeErr("\a" + "timed out waiting for input: auto-logout\n")
		return true
	case sh.mortal():
		sh.runPendingTraps()
		return true
	case !errors.Is(err, io.EOF):
		return true
	}
	if text, ok := sh.Vars.Text(idIgnoreeof); ok {
		limit, err := strconv.Atoi(text)
		if err != nil {
			limit = 10
		}
		if d.ends++; d.ends <= limit {
			if ed, ok := d.r.(LineEditor); ok && ed.Edits() {
				sh.writeErr("\n")
			}
			sh.writeErr("Use \"exit\" to leave the shell.\n")
			return false
		}
	}
	sh.lastBuiltin, sh.thisBuiltin = sh.thisBuiltin, builtins["exit"]
	sh.sayExit()
	if sh.hesitates() {
		return false
	}
	sh.logout()
	return true
}

// HistoryLen is how many entries the history has.
func (sh *Shell) HistoryLen() int {
	sh.loadHistory()
	return len(sh.history.entries)
}

// HistoryLine returns the entry that is back entries before the last one.
func (sh *Shell) HistoryLine(back int) string {
	es := sh.history.entries
	if back < 0 || back >= len(es) {
		return ""
	}
	return es[len(es)-1-back].line
}

// HistoryLastWord returns the last word of the entry that is back entries before
// the last one.
func (sh *Shell) HistoryLastWord(back int) string {
	words := historyWords(sh.HistoryLine(back))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// SaveHistory appends what was entered to HISTFILE, as an interactive shell
// does when it ends (bash manual, Bash History Facilities). A shell with
// clients writes nothing unless it is asked.
func (sh *Shell) SaveHistory() error {
	name, _ := sh.Vars.Text(idHistFile)
	n := sh.history.session
	if name == "" || n == 0 || !sh.opts.history {
		return nil
	}
	if err := sh.writeHistory(name, n, syscall.O_APPEND); err != nil {
		return err
	}
	sh.editHistory().session = 0
	if text, ok := sh.Vars.Text(idHistFileSize); ok {
		if limit, err := strconv.Atoi(text); err == nil && limit >= 0 {
			sh.truncateHistory(limit)
		}
	}
	return nil
}
