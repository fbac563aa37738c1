package interp

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/unparse"
	"mvdan.cc/sh/v3/syntax"
)

// PrettyPrint reads a script without running it and writes its commands as
// bash would print them (goshd --pretty-print).
func (sh *Shell) PrettyPrint(w io.Writer, name string) error {
	line := 1
	err := sh.readScript(name, func(cmd *parse.Command, next int) error {
		gap := ""
		if cmd.Line(cmd.Stmts[0].Pos()) > line {
			gap = "\n"
		}
		line = next
		_, err := fmt.Fprintf(w, "%s%s\n", gap, commandList(cmd))
		return err
	}, func() error {
		_, err := io.WriteString(w, "\n")
		return err
	})
	if sh.badSyntax { // bash 5.2
		sh.Status = 1
	}
	return err
}

// commandList is the text of a command line.
func commandList(cmd *parse.Command) string {
	var b strings.Builder
	for i, st := range cmd.Stmts {
		switch {
		case i > 0 && cmd.Stmts[i-1].Background:
			b.WriteByte(' ')
		case i > 0:
			b.WriteString("; ")
		}
		text := unparse.Command(st, cmd)
		if _, ok := st.Cmd.(*syntax.FuncDecl); ok {
			text = strings.TrimPrefix(text, "function ")
		}
		b.WriteString(text)
	}
	return b.String()
}

// DumpStrings reads a script without running it and writes the strings that
// are to be translated, $"...": one a line, or as a PO file (goshd -D,
// --dump-po-strings).
func (sh *Shell) DumpStrings(w io.Writer, name string, po bool) error {
	return sh.readScript(name, stringDumper(w, name, po), func() error { return nil })
}

// DumpCommandStrings is DumpStrings for the string of -c.
func (sh *Shell) DumpCommandStrings(w io.Writer, code string, po bool) error {
	return sh.readText(code, stringDumper(w, "-c", po), func() error { return nil })
}

// stringDumper returns what writes the strings of a command.
func stringDumper(w io.Writer, name string, po bool) func(*parse.Command, int) error {
	return func(cmd *parse.Command, _ int) error {
		var err error
		for _, st := range cmd.Stmts {
			parse.Walk(st, func(n syntax.Node) bool {
				if q, ok := n.(*syntax.DblQuoted); ok && q.Dollar && err == nil {
					_, err = io.WriteString(w, dumped(name, cmd, q, po))
				}
				return err == nil
			})
		}
		return err
	}
}

// dumped is the entry of one string.
func dumped(name string, cmd *parse.Command, q *syntax.DblQuoted, po bool) string {
	text := strings.TrimPrefix(cmd.Source(q), "$")
	if !po {
		return text + "\n"
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, `"`), `"`)
	text = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text)
	if strings.Contains(text, "\n") {
		text = "\"\n\"" + strings.ReplaceAll(text, "\n", "\\n\"\n\"")
	}
	return fmt.Sprintf("#: %s:%d\nmsgid \"%s\"\nmsgstr \"\"\n", name, cmd.Line(q.End()), text)
}

// readScript hands the commands of a file to each, with the number of the line
// that follows, and calls end. An error is one of theirs, of reading or of
// syntax.
func (sh *Shell) readScript(name string, each func(cmd *parse.Command, next int) error, end func() error) error {
	text, err := sh.readSource(name)
	if err != nil {
		return &testError{name + ": " + sysText(err)}
	}
	return sh.readText(text, each, end)
}

// readText is readScript for a text.
func (sh *Shell) readText(text string, each func(cmd *parse.Command, next int) error, end func() error) error {
	r := parse.NewReader(&parse.Source{Text: text, Line: 1}, sh.parseOptions)
	for {
		cmd, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			return end()
		case err != nil:
			sh.syntaxError(err, recorded)
			return nil
		}
		if len(cmd.Stmts) > 0 {
			if err := each(cmd, 1+strings.Count(text[:r.Offset()], "\n")); err != nil {
				return err
			}
		}
	}
}
