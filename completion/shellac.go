package completion

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// The Shellac protocol V2 carries completions as NUL-terminated strings: a
// key, the number of its values in decimal, and the values; then the next key.
// Readers skip the keys that they don't know.

// ErrShellac is what DecodeShellac returns for text that is not Shellac V2.
var ErrShellac = errors.New("malformed Shellac reply")

// A ShellacField is a key and its values.
type ShellacField struct {
	Key    string
	Values []string
}

// Shellac returns the result in Shellac V2: candidates and descriptions, then
// fields of ours: what each candidate inserts and appends, and the range, in
// bytes, that the insert text replaces.
func (r *Result) Shellac() []byte {
	n := len(r.Items)
	fields := []ShellacField{
		{"candidates", make([]string, n)},
		{"descriptions", make([]string, n)},
		{"inserts", make([]string, n)},
		{"appends", make([]string, n)},
		{"replace", []string{strconv.Itoa(r.Replace.Start), strconv.Itoa(r.Replace.End)}},
	}
	for i, it := range r.Items {
		for f, v := range [...]string{it.Value, it.Description, it.Insert, it.Append} {
			fields[f].Values[i] = v
		}
	}
	return EncodeShellac(fields)
}

// EncodeShellac encodes fields. A NUL in a value, which no argument can have,
// ends that value.
func EncodeShellac(fields []ShellacField) []byte {
	var b []byte
	add := func(s string) {
		s, _, _ = strings.Cut(s, "\x00")
		b = append(append(b, s...), 0)
	}
	for _, f := range fields {
		add(f.Key)
		add(strconv.Itoa(len(f.Values)))
		for _, v := range f.Values {
			add(v)
		}
	}
	return b
}

// DecodeShellac decodes fields. The strings share the memory of one copy of data.
func DecodeShellac(data []byte) ([]ShellacField, error) {
	text := string(data)
	next := func() (string, bool) {
		s, rest, ok := strings.Cut(text, "\x00")
		if ok {
			text = rest
		}
		return s, ok
	}
	var fields []ShellacField
	for text != "" {
		key, _ := next()
		count, ok := next()
		n, err := strconv.Atoi(count)
		if !ok || err != nil || n < 0 || n > len(text) {
			return nil, fmt.Errorf("%w: field %q with %q values", ErrShellac, key, count)
		}
		f := ShellacField{Key: key, Values: make([]string, n)}
		for i := range f.Values {
			if f.Values[i], ok = next(); !ok {
				return nil, fmt.Errorf("%w: field %q ends early", ErrShellac, key)
			}
		}
		fields = append(fields, f)
	}
	return fields, nil
}
