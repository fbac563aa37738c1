package interp

import (
	"errors"
	"io"
	"strings"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
)

// expandsInput says that source text must be read line by line, because
// history expansion is on in a script.
func (sh *Shell) expandsInput() bool {
	return sh.opts.histexpand && sh.opts.history && !sh.history.inhibited && !sh.Interactive()
}

// runExpanding runs the rest of src, from an offset on, line by line.
func (sh *Shell) runExpanding(src *parse.Source, from int, mode runMode) flow {
	line := max(src.Line, 1) + strings.Count(src.Text[:from], "\n")
	f := fds.Text(src.Text[from:])
	defer f.Close()
	in := &input{sh: sh, f: f, line: line - 1}
	for {
		text, line, err := in.command()
		if text == "" {
			if err == errUnwound {
				return flowExit
			}
			return flowNone
		}
		fl := sh.runSource(&parse.Source{Name: src.Name, Text: text, Line: line}, mode|literal|keepStatus)
		if fl != flowNone {
			return fl
		}
	}
}

// recordRead adds what was read to the history: n bytes of text, or, if there
// is a syntax error, all of it.
func (sh *Shell) recordRead(text string, n int, err error) {
	switch {
	case err == nil || errors.Is(err, io.EOF):
		text = text[:n]
	}
	if text != "" {
		sh.recordInput(text)
	}
}

// expandLine expands a line of input with its newline. Of a line that is not
// to be executed only the newline is left. before are the lines of the same
// command that were read.
func (sh *Shell) expandLine(before, line string) string {
	if line == "" || !sh.opts.history || !sh.opts.histexpand || sh.history.inhibited {
		return line
	}
	body := strings.TrimSuffix(line, "\n")
	quoted := byte(0)
	if before != "" {
		quoted = openQuote(before)
	}
	sh.loadHistory()
	out, res := sh.expandHistory(body, quoted)
	switch res {
	case expandedNot:
		return line
	case expandedFail:
		sh.errorf("%s", out)
		return "\n"
	}
	sh.writeErr(out + "\n")
	if res == expandedShow {
		if out != "" {
			sh.recordInput(out)
		}
		return "\n"
	}
	return out + line[len(body):]
}
