package interp

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

// ErrOption is an option that the shell doesn't have.
var ErrOption = errors.New("invalid option")

// SetFlag sets or clears an option by its letter, as set -e does.
func (sh *Shell) SetFlag(letter byte, on bool) error {
	o := findLetter(letter)
	if o == nil {
		return ErrOption
	}
	sh.changeOption(o, on)
	return nil
}

// SetOption sets or clears an option by its name, as set -o does.
func (sh *Shell) SetOption(name string, on bool) error {
	o := findOption(setOptions, name)
	if o == nil {
		return ErrOption
	}
	sh.changeOption(o, on)
	sh.shownShopts = ""
	return nil
}

// Option reports whether an option of set -o is set; one that the shell doesn't
// have is not.
func (sh *Shell) Option(name string) bool {
	o := findOption(setOptions, name)
	return o != nil && *o.at(&sh.opts)
}

// SetShopt sets or clears an option of shopt.
func (sh *Shell) SetShopt(name string, on bool) error {
	o := findOption(shoptOptions, name)
	if o == nil {
		return ErrOption
	}
	*o.at(&sh.opts) = on
	sh.optionsChanged()
	return nil
}

// PrintOptions writes what set -o or set +o prints.
func (sh *Shell) PrintOptions(pretty bool) {
	sh.listOptions(setOptions, pretty)
	sh.flush("set")
}

// PrintShopts writes what shopt or shopt -p prints.
func (sh *Shell) PrintShopts(asCommands bool) {
	sh.shoptList(shoptOptions, shoptFlags{print: asCommands})
	sh.flush("shopt")
}

// An Outcome is how code run by RunCommand, RunFile, RunInput or Source ended.
type Outcome struct {
	Status int
	Exited bool // the shell is to end: exit, exec, set -e, a signal

	Messages []Message // of Source: what the shell itself said on the standard error, at most 100
}

// RunCommand runs the string of -c.
func (sh *Shell) RunCommand(code string) Outcome {
	sh.inhibitHistory()
	id := idExecutionString
	sh.must(sh.Vars.Assign(id, code, false))
	fl := sh.runTop(parse.Source{Name: "-c", Text: code, Line: 1})
	return sh.outcome(fl)
}

func (sh *Shell) outcome(fl flow) Outcome {
	sh.signals.clear(attCancel)
	return Outcome{Status: sh.Status, Exited: fl == flowExit}
}

// RunFile runs a script (bash manual, Shell Scripts). The error, if any, says
// why it can't be read; then Status is 126 or 127.
func (sh *Shell) RunFile(name string) (Outcome, error) {
	path := name
	if _, err := os.Stat(sh.path(name)); err != nil && !strings.Contains(name, "/") {
		path = sh.scriptInPath(name)
	}
	text, err := sh.readFile(path)
	if err == nil && looksBinary(text[:min(len(text), 80)]) {
		err = errBinary
	}
	if err != nil {
		sh.Status = 126
		if errors.Is(err, unix.ENOENT) {
			sh.Status = 127
		}
		return Outcome{Status: sh.Status}, sh.scriptError(path, err)
	}
	sh.frames = append(sh.frames, callFrame{name: "main", source: path})
	src := parse.Source{Line: 1}
	if path != name {
		src.Name = name // bash tells of syntax errors with both
	}
	return sh.outcome(sh.runScriptText(path, text, src)), nil
}

// scriptInPath returns where a script is that is not in the working directory: the
// first file of that name in PATH that can be read; or else its name.
func (sh *Shell) scriptInPath(name string) string {
	path, _ := sh.Vars.Text(idPath)
	for dir := range strings.SplitSeq(path, ":") {
		full := joinPath(dir, name)
		var st unix.Stat_t
		if unix.Stat(sh.path(full), &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFDIR && sh.access(full, unix.R_OK) {
			return full
		}
	}
	return name
}

// scriptError says, with the name that is in front of it, why a script can't
// be run: the shell's if it can't be opened, else the script's.
func (sh *Shell) scriptError(name string, err error) error {
	switch err {
	case errBinary:
		return &testError{name + ": " + name + ": cannot execute binary file"}
	case unix.EISDIR:
		return &testError{name + ": " + name + ": " + sysText(err)}
	}
	return &testError{sh.proc.program + ": " + name + ": " + sysText(err)}
}

// runScriptText runs a script, and what it appends to itself meanwhile: bash
// reads scripts as it runs them.
func (sh *Shell) runScriptText(path string, text []byte, src parse.Source) flow {
	seen := 0
	for {
		src.Text = ended(string(bytes.ReplaceAll(text[seen:], []byte{0}, nil)))
		part := src // kept by what it defines
		fl := sh.runGuarded(&part, lineByLine|recorded|outermost)
		var st unix.Stat_t
		if fl != flowNone || unix.Stat(sh.path(path), &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFREG || st.Size <= int64(len(text)) {
			return fl
		}
		now, err := sh.readFile(path)
		if err != nil || !bytes.HasPrefix(now, text) {
			return fl
		}
		src.Line += bytes.Count(text[seen:], []byte{'\n'})
		seen, text = len(text), now
	}
}

// ended is a script whose last line has a newline if a backslash ends it: bash
// ends the last line of what it reads by lines, and so joins it to nothing. What
// it has as a string, as source has a file, keeps the backslash.
func ended(text string) string {
	if quotesNewline(text) {
		return text + "\n"
	}
	return text
}

// runGuarded is runTop with a mode.
func (sh *Shell) runGuarded(src *parse.Source, mode runMode) (fl flow) {
	defer sh.recovered(&fl)
	fl = sh.runSource(src, mode)
	return fl
}

// Source runs a start-up file if it exists, in the current environment. The
// error is why it can't be read.
func (sh *Shell) Source(ctx context.Context, path string) (Outcome, error) {
	sh.enterState()
	defer sh.leaveState()
	text, err := sh.readSource(path)
	if err != nil {
		return Outcome{}, err
	}
	defer sh.watchContext(ctx, false).stop(sh)
	heard := sh.listen()
	depth := len(sh.frames)
	sh.traceDepth-- // bash runs start-up files at the level of the shell itself
	defer func() { sh.traceDepth++ }()
	var fl flow
	func() {
		defer sh.recovered(&fl)
		fl = sh.runFile(path, text, nil, false)
	}()
	sh.frames = sh.frames[:depth]
	exited := fl == flowExit
	sh.exiting = notExiting
	return Outcome{Status: sh.Status, Exited: exited, Messages: heard()}, nil
}

// RunInput runs the commands on standard input. A command sees the input that
// follows it, so input is read no further than the line that ends a command.
// Where a command replaces standard input for good, the next one comes from there.
func (sh *Shell) RunInput() Outcome {
	in := &input{sh: sh}
	defer in.follow(nil)
	for {
		if in.follow(sh.fds.Get(0)); in.f == nil {
			return sh.outcome(flowNone)
		}
		text, line, err := in.command()
		if text == "" {
			if err == errUnwound {
				return sh.outcome(flowExit)
			}
			if err != nil && err != io.EOF {
				sh.report(err)
				sh.Status = 1
			}
			return sh.outcome(flowNone)
		}
		fl := sh.runGuarded(&parse.Source{Text: text, Line: line}, lineByLine|keepStatus|recorded|literal|outermost)
		if fl == flowExit || fl == flowDiscard && !sh.Interactive() { // a syntax error
			return sh.outcome(fl)
		}
		if sh.strayed != 0 {
			in.line = sh.strayed
		}
	}
}

// An input reads complete commands from a description.
type input struct {
	sh   *Shell
	f    *fds.FD
	line int
	// edits says that the user can edit lines, again is what is to be edited
	// instead of being run, "" for nothing.
	edits bool
	again string
}

// follow has the next command come from f, or with nil from nowhere.
func (in *input) follow(f *fds.FD) {
	if f == in.f {
		return
	}
	if in.f != nil {
		in.f.Close()
	}
	if in.f = f; f != nil {
		f.Dup()
	}
}

// command reads lines until they are a complete command. line is the number
// of the first one.
func (in *input) command() (text string, line int, err error) {
	var b strings.Builder
	first := in.line + 1
	for {
		var s string
		s, err = in.nextLine(&b)
		if err != nil || s == "" {
			return b.String(), first, err
		}
		if in.complete(b.String(), first) {
			return b.String(), first, nil
		}
		parse.Gather(b.String(), first, in.sh.parseOptions(), func() (string, bool) {
			from := b.Len()
			for {
				if s, err = in.nextLine(&b); err != nil || s == "" {
					return "", false
				}
				if !strings.HasSuffix(s, "\\\n") {
					return b.String()[from:], true
				}
			}
		})
		if err != nil || s == "" || in.complete(b.String(), first) {
			return b.String(), first, err
		}
	}
}

// nextLine appends the next line to b, and returns it, "" at the end.
func (in *input) nextLine(b *strings.Builder) (string, error) {
	for {
		s, err := in.readLine()
		if s != "" {
			in.line++
			s = in.expand(b.String(), s)
			if s == "" && err == nil { // history expansion left nothing
				in.line-- // bash 5.2 doesn't count the line
				continue
			}
		}
		b.WriteString(s)
		return s, err
	}
}

// complete reports whether more lines could not change how text is parsed.
func (in *input) complete(text string, line int) bool {
	if continued(text) {
		return false
	}
	r := parse.NewReader(&parse.Source{Text: text, Line: line}, in.sh.parseOptions)
	for {
		c, err := r.Next()
		if err != nil {
			var pe *parse.Error
			return !errors.As(err, &pe) || !pe.Incomplete
		}
		if slices.ContainsFunc(c.Warnings, func(w parse.Warning) bool { return w.Open }) {
			return false
		}
	}
}

// continued reports whether a backslash quotes the newline at the end.
func continued(text string) bool {
	line := strings.TrimSuffix(text, "\n")
	return len(line) < len(text) && quotesNewline(line)
}

// quotesNewline reports whether a backslash at the end of a line quotes what follows.
func quotesNewline(line string) bool {
	return (len(line)-len(strings.TrimRight(line, `\`)))%2 == 1
}

// readLine reads a line with its newline.
func (in *input) readLine() (string, error) {
	line, err := in.f.ReadUntil(nil, '\n', -1, in.sh.wait())
	for err == fds.ErrInterrupted {
		if in.sh.interrupted() == flowExit {
			return "", errUnwound
		}
		line, err = in.f.ReadUntil(line, '\n', -1, in.sh.wait())
	}
	if err == io.EOF {
		return ended(string(line)), err
	}
	return string(line), err
}

// Variable returns the value of a variable.
func (sh *Shell) Variable(name string) (string, bool) {
	id, ok := vars.Known(name)
	if !ok {
		return "", false
	}
	return sh.Vars.Text(id)
}

// Expand expands text as if it stood within double quotes.
func (sh *Shell) Expand(text string) (string, error) {
	return expand.Expand(&sh.State, words, text, expand.DoubleQuoted)
}
