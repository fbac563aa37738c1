package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
)

// expandsInput says that source text must be read line by line, because
// history expansion is on in a script, or for the code of clients. In a dialogue it
// is done when lines are read.
func (sh *Shell) expandsInput() bool {
	return sh.opts.histexpand && sh.opts.history && !sh.history.inhibited && (sh.proc.serving || !sh.Interactive())
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

// recordRead adds what was read to the history: n bytes of text, or all of it
// if there are no more commands in it.
func (sh *Shell) recordRead(text string, n int, err error) {
	if err == nil {
		text = text[:n]
	}
	if text != "" {
		sh.recordInput(text)
	}
}

// expand does history expansion in a line with its newline. Nothing is left of
// a line that is not to be executed; in.again is what the user is to edit then. before are the lines of the same command
// that were read.
func (in *input) expand(before, line string) string {
	sh := in.sh
	if !sh.opts.history || !sh.opts.histexpand || sh.history.inhibited {
		return line
	}
	quote := byte(0)
	if before != "" {
		var doc bool
		if quote, doc = openConstruct(before); doc {
			return line
		}
	}
	sh.loadHistory()
	body := strings.TrimSuffix(line, "\n")
	out, res := sh.expandHistory(body, quote)
	switch res {
	case expandedNot:
		return line
	case expandedFail:
		if in.edits && sh.opts.histreedit {
			in.again = body
		}
		outer := sh.line
		sh.line = in.line
		sh.errorf("%s", out)
		sh.line = outer
		return ""
	}
	if sh.opts.histverify && res != expandedShow {
		if in.edits { // otherwise the line is lost, as in bash
			in.again = out
		}
		return ""
	}
	sh.writeErr(out + "\n")
	if res == expandedShow {
		if out != "" {
			sh.recordInput(out)
		}
		return ""
	}
	return out + line[len(body):]
}
