package spec

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// file is one NAME.test.sh: a head of comments, then cases.
type file struct {
	path  string
	name  string // path without its ending, as test names have it
	head  string
	cases []*testCase
}

// testCase is a script and what bash did with it.
type testCase struct {
	name  string
	line  int // of the "####"
	code  string
	flags []string
	args  []string
	needs string
	stdin string
	want  outcome
	// stderr says that want.Stderr counts.
	stderr bool
}

// outcome is what a run of a script leaves to see.
type outcome struct {
	Stdout string
	Stderr string
	Status int // as $? would have it
}

// load reads the cases of a file and checks that their names can be asked for.
func load(path string) (*file, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f := &file{path: path, name: strings.TrimSuffix(filepath.ToSlash(path), ".test.sh")}
	p := &fileParser{file: f, lines: strings.SplitAfter(string(text), "\n")}
	if err := p.parse(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, p.line, err)
	}
	seen := make(map[string]bool)
	for _, c := range f.cases {
		if strings.Contains(c.name, "/") || seen[c.name] {
			return nil, fmt.Errorf("%s:%d: the name %q is taken or has a slash", path, c.line, c.name)
		}
		seen[c.name] = true
	}
	return f, nil
}

// fileParser goes over a file's lines once.
type fileParser struct {
	file  *file
	lines []string
	line  int // of the line read last, from 1
}

// next returns the next line with its newline, or false at the end.
func (p *fileParser) next() (string, bool) {
	if p.line >= len(p.lines) || p.line == len(p.lines)-1 && p.lines[p.line] == "" {
		return "", false
	}
	p.line++
	return p.lines[p.line-1], true
}

func (p *fileParser) parse() error {
	var c *testCase
	directives := false
	for line, ok := p.next(); ok; line, ok = p.next() {
		name, isName := strings.CutPrefix(line, "#### ")
		directive, isDirective := strings.CutPrefix(line, "## ")
		switch {
		case isName:
			c = &testCase{name: strings.TrimSpace(name), line: p.line}
			p.file.cases = append(p.file.cases, c)
			directives = false
		case c == nil:
			p.file.head += line
		case isDirective:
			directives = true
			if err := p.directive(c, strings.TrimSuffix(directive, "\n")); err != nil {
				return err
			}
		case !directives:
			c.code += line
		case strings.TrimSpace(line) != "":
			return fmt.Errorf("text after a directive: %q", line)
		}
	}
	for _, c := range p.file.cases {
		c.code = strings.TrimRight(c.code, "\n") + "\n"
	}
	return nil
}

func (p *fileParser) directive(c *testCase, line string) (err error) {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("no colon in directive %q", line)
	}
	value = strings.TrimSpace(value)
	switch key {
	case "flags":
		c.flags = strings.Fields(value)
	case "args":
		c.args = strings.Fields(value)
	case "needs":
		c.needs = value
	case "STDIN":
		c.stdin, err = p.block()
	case "STDOUT":
		c.want.Stdout, err = p.block()
	case "STDERR":
		c.stderr = true
		c.want.Stderr, err = p.block()
	case "stdin":
		c.stdin, err = strconv.Unquote(value)
	case "stdout":
		c.want.Stdout, err = strconv.Unquote(value)
	case "stderr":
		c.stderr = true
		c.want.Stderr, err = strconv.Unquote(value)
	case "status":
		c.want.Status, err = strconv.Atoi(value)
	default:
		err = fmt.Errorf("unknown directive %q", key)
	}
	return err
}

// block returns the lines up to "## END".
func (p *fileParser) block() (string, error) {
	var b strings.Builder
	for line, ok := p.next(); ok; line, ok = p.next() {
		if line == "## END\n" {
			return b.String(), nil
		}
		b.WriteString(line)
	}
	return "", fmt.Errorf("no ## END")
}

// format is the inverse of load, in the one order and spelling that files have.
func (f *file) format() []byte {
	var b bytes.Buffer
	b.WriteString(f.head)
	for i, c := range f.cases {
		if i > 0 {
			b.WriteByte('\n')
		}
		c.format(&b)
	}
	return b.Bytes()
}

func (c *testCase) format(b *bytes.Buffer) {
	fmt.Fprintf(b, "#### %s\n%s", c.name, c.code)
	if len(c.flags) > 0 {
		fmt.Fprintf(b, "## flags: %s\n", strings.Join(c.flags, " "))
	}
	if len(c.args) > 0 {
		fmt.Fprintf(b, "## args: %s\n", strings.Join(c.args, " "))
	}
	if c.needs != "" {
		fmt.Fprintf(b, "## needs: %s\n", c.needs)
	}
	if c.stdin != "" {
		formatText(b, "stdin", c.stdin)
	}
	if c.needs != "" {
		return // compared with what is installed
	}
	formatText(b, "stdout", c.want.Stdout)
	if c.stderr {
		formatText(b, "stderr", c.want.Stderr)
	}
	if c.want.Status != 0 {
		fmt.Fprintf(b, "## status: %d\n", c.want.Status)
	}
}

// formatText writes a text as lines if a reader can see all of it, and as a Go
// string literal otherwise.
func formatText(b *bytes.Buffer, key, text string) {
	if plain(text) {
		fmt.Fprintf(b, "## %s:\n%s## END\n", strings.ToUpper(key), text)
		return
	}
	fmt.Fprintf(b, "## %s: %s\n", key, strconv.Quote(text))
}

// plain reports whether text consists of whole lines of printable characters.
func plain(text string) bool {
	if text != "" && !strings.HasSuffix(text, "\n") || !utf8.ValidString(text) {
		return false
	}
	if strings.HasPrefix(text, "##") || strings.Contains(text, "\n##") {
		return false
	}
	for _, r := range text {
		if r != '\n' && r != '\t' && !unicode.IsPrint(r) {
			return false
		}
	}
	return true
}
