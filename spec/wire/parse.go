package wire

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// A Vector is what one client does and what it must get.
type Vector struct {
	Name  string
	File  string
	Line  int // of its name
	Whole bool
	Steps []Step
}

// A Step is one line of a vector.
type Step struct {
	Line  int
	Do    string   // send, recv, error, json, heads, text, finish, eof
	Kinds []string // of the descriptors of a send
	Bytes string   // of send, recv and text; of json: the object
	Word  string   // of error: the word, with the ID in front; of text: out or err; of json and heads: how messages begin
}

// Load reads the vectors of every .txt file at the root of fsys.
func Load(fsys fs.FS) ([]*Vector, error) {
	files, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, err
	}
	var all []*Vector
	for _, name := range files {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		vectors, err := Parse(name, string(text))
		if err != nil {
			return nil, err
		}
		all = append(all, vectors...)
	}
	return all, nil
}

// Parse reads the vectors of one file.
func Parse(file, text string) ([]*Vector, error) {
	var all []*Vector
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		do, rest, _ := strings.Cut(line, " ")
		if do == "vector" {
			all = append(all, &Vector{Name: rest, File: path.Base(file), Line: number})
			continue
		}
		if len(all) == 0 {
			return nil, fmt.Errorf("%s:%d: no vector has begun", file, number)
		}
		if err := all[len(all)-1].add(number, do, rest); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, number, err)
		}
	}
	return all, nil
}

func (v *Vector) add(line int, do, rest string) (err error) {
	s := Step{Line: line, Do: do}
	switch do {
	case "whole":
		v.Whole = true
		return nil
	case "finish", "eof":
	case "error":
		s.Word = rest
	case "heads":
		s.Word = rest
	case "json":
		s.Word, s.Bytes, err = cutObject(rest)
	case "recv":
		s.Bytes, err = unescape(rest)
	case "text":
		s.Word, rest, _ = strings.Cut(rest, " ")
		s.Bytes, err = unescape(rest)
	case "send":
		if kinds, bytes, ok := strings.Cut(rest, " "); ok && strings.HasPrefix(kinds, "+") && !digit(kinds[1:]) {
			s.Kinds, err = parseKinds(kinds[1:])
			rest = bytes
		}
		if err == nil {
			s.Bytes, err = unescape(rest)
		}
	default:
		return fmt.Errorf("no such step: %s", do)
	}
	v.Steps = append(v.Steps, s)
	return err
}

// cutObject cuts HEAD OBJECT at the object.
func cutObject(s string) (head, object string, err error) {
	at := strings.IndexByte(s, '{')
	if at < 1 {
		return "", "", fmt.Errorf("no object")
	}
	object, err = unescape(s[at:])
	return strings.TrimSpace(s[:at]), object, err
}

// digit tells "+1:x" (bytes) from "+1*null" (kinds).
func digit(s string) bool {
	return len(s) > 1 && s[0] >= '0' && s[0] <= '9' && !strings.Contains(s, "*")
}

func parseKinds(s string) (kinds []string, err error) {
	for kind := range strings.SplitSeq(s, ",") {
		n := 1
		if count, rest, ok := strings.Cut(kind, "*"); ok {
			if n, err = strconv.Atoi(count); err != nil {
				return nil, err
			}
			kind = rest
		}
		for range n {
			kinds = append(kinds, kind)
		}
	}
	return kinds, nil
}

// unescape leaves \{pid} and \{pidreply}, which are known only when a vector is
// played.
func unescape(s string) (string, error) {
	var b strings.Builder
	for s != "" {
		c := s[0]
		s = s[1:]
		if c != '\\' {
			b.WriteByte(c)
			continue
		}
		if s == "" {
			return "", fmt.Errorf("a backslash ends the line")
		}
		text, rest, err := escape(s)
		if err != nil {
			return "", err
		}
		b.WriteString(text)
		s = rest
	}
	return b.String(), nil
}

func escape(s string) (text, rest string, err error) {
	switch s[0] {
	case 'n':
		return "\n", s[1:], nil
	case '0':
		return "\x00", s[1:], nil
	case '\\':
		return `\`, s[1:], nil
	case 'x':
		n, err := strconv.ParseUint(s[1:min(3, len(s))], 16, 8)
		return string([]byte{byte(n)}), s[min(3, len(s)):], err
	case '{':
		inner, rest, ok := strings.Cut(s[1:], "}")
		if !ok {
			return "", "", fmt.Errorf("no } behind \\{")
		}
		count, what, repeated := strings.Cut(inner, "*")
		if !repeated {
			return `\{` + inner + "}", rest, nil
		}
		n, err := strconv.Atoi(count)
		if err != nil {
			return "", "", err
		}
		return strings.Repeat(what, n), rest, nil
	}
	return "", "", fmt.Errorf("no such escape: \\%c", s[0])
}
