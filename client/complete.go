package client

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/goshd/goshd/ecmd"
)

// A Completion is what may follow an unfinished line.
type Completion struct {
	Candidates []Candidate

	// Start and End are the bytes of the line that a candidate's Insert takes
	// the place of. They are -1 if the server does not say.
	Start, End int

	// Incomplete tells that the server's deadline passed before all were found.
	Incomplete bool
}

// A Candidate is one way to go on.
type Candidate struct {
	Value       string // what the word would mean
	Description string
	Insert      string // what to put into the line, quoted for its place
	Append      string // what to put behind it: a space, a slash, a quote or nothing
}

// Complete returns the candidates for line, with the cursor at its end.
func (c *Client) Complete(ctx context.Context, line string) (*Completion, error) {
	rep, err := c.call(ctx, &ecmd.Request{Verb: ecmd.Complete, Text: line})
	if err != nil {
		return nil, err
	}
	return parseCompletion(rep.Text)
}

// parseCompletion reads a Shellac V2 body: a key, a number, so many values, and
// again, each ended by a NUL. Unknown keys are skipped.
func parseCompletion(body []byte) (*Completion, error) {
	c := &Completion{Start: -1, End: -1}
	for text := string(body); text != ""; {
		key, rest, _ := strings.Cut(text, "\x00")
		count, rest, ok := strings.Cut(rest, "\x00")
		if !ok {
			return nil, fmt.Errorf("completion: %.40q has no number of values", key)
		}
		n, err := strconv.Atoi(count)
		if err != nil || n < 0 || n > len(rest) {
			return nil, fmt.Errorf("completion: %.40q has %.40q values in %d bytes", key, count, len(rest))
		}
		if text, err = c.take(key, n, rest); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// take reads the n values of a key and returns what follows them.
func (c *Completion) take(key string, n int, text string) (rest string, err error) {
	set := func(int, string) error { return nil }
	switch key {
	case "candidates":
		set = c.column(n, func(d *Candidate) *string { return &d.Value })
	case "descriptions":
		set = c.column(n, func(d *Candidate) *string { return &d.Description })
	case "inserts":
		set = c.column(n, func(d *Candidate) *string { return &d.Insert })
	case "appends":
		set = c.column(n, func(d *Candidate) *string { return &d.Append })
	case "incomplete":
		c.Incomplete = true
	case "replace":
		if n != 2 {
			return "", fmt.Errorf("completion: replace has %d values", n)
		}
		set = c.bound
	}
	for i := range n {
		value, after, ok := strings.Cut(text, "\x00")
		if !ok {
			return "", fmt.Errorf("completion: %.40q ends early", key)
		}
		if err := set(i, value); err != nil {
			return "", err
		}
		text = after
	}
	return text, nil
}

// bound takes the start and the end of what is replaced.
func (c *Completion) bound(i int, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil {
		return fmt.Errorf("completion: replace: %w", err)
	}
	*[...]*int{&c.Start, &c.End}[i] = n
	return nil
}

// column makes room for n candidates and returns what sets a field of them.
func (c *Completion) column(n int, field func(*Candidate) *string) func(i int, value string) error {
	if missing := n - len(c.Candidates); missing > 0 {
		c.Candidates = append(c.Candidates, make([]Candidate, missing)...)
	}
	return func(i int, value string) error {
		*field(&c.Candidates[i]) = value
		return nil
	}
}
