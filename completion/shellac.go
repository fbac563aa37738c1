package completion

import (
	"bytes"
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
// fields of ours: what each candidate inserts and appends, the range, in
// bytes, that the insert text replaces, and, if the deadline passed before all
// were found, incomplete, which has no values.
func (r *Result) Shellac() []byte {
	size := 100
	for i := range r.Items {
		it := &r.Items[i]
		size += len(it.Value) + len(it.Description) + len(it.Insert) + len(it.Append) + 4
	}
	e := shellacEncoder{body: make([]byte, 0, size)}
	e.column("candidates", r.Items, func(it *Item) string { return it.Value })
	e.column("descriptions", r.Items, func(it *Item) string { return it.Description })
	e.column("inserts", r.Items, func(it *Item) string { return it.Insert })
	e.column("appends", r.Items, func(it *Item) string { return it.Append })
	e.key("replace", 2)
	e.add(strconv.Itoa(r.Replace.Start))
	e.add(strconv.Itoa(r.Replace.End))
	if r.Incomplete {
		e.key("incomplete", 0)
	}
	return e.body
}

type shellacEncoder struct{ body []byte }

// add writes one string. A NUL in it, which no argument can have, ends it.
func (e *shellacEncoder) add(s string) {
	if i := strings.IndexByte(s, 0); i >= 0 {
		s = s[:i]
	}
	e.body = append(append(e.body, s...), 0)
}

func (e *shellacEncoder) key(name string, values int) {
	e.add(name)
	e.add(strconv.Itoa(values))
}

// column writes a value of each item. There may be thousands: they are looked
// through for a NUL together.
func (e *shellacEncoder) column(name string, items []Item, of func(*Item) string) {
	e.key(name, len(items))
	start, body := len(e.body), e.body
	for i := range items {
		body = append(append(body, of(&items[i])...), 0)
	}
	if bytes.Count(body[start:], []byte{0}) == len(items) {
		e.body = body
		return
	}
	for i := range items {
		e.add(of(&items[i]))
	}
}

// EncodeShellac encodes fields. A NUL in a value, which no argument can have,
// ends that value.
func EncodeShellac(fields []ShellacField) []byte {
	var e shellacEncoder
	for _, f := range fields {
		e.key(f.Key, len(f.Values))
		for _, v := range f.Values {
			e.add(v)
		}
	}
	return e.body
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
