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
	words := strings.Split(string(body), "\x00")
	words = words[:len(words)-1] // behind the last NUL there is nothing
	c := &Completion{Start: -1, End: -1}
	for len(words) > 0 {
		if len(words) < 2 {
			return nil, fmt.Errorf("completion: %q has no number of values", words[0])
		}
		n, err := strconv.Atoi(words[1])
		if err != nil || n < 0 || n > len(words)-2 {
			return nil, fmt.Errorf("completion: %q has %q values of %d", words[0], words[1], len(words)-2)
		}
		if err := c.take(words[0], words[2:2+n]); err != nil {
			return nil, err
		}
		words = words[2+n:]
	}
	return c, nil
}

func (c *Completion) take(key string, values []string) error {
	switch key {
	case "candidates":
		c.column(values, func(d *Candidate) *string { return &d.Value })
	case "descriptions":
		c.column(values, func(d *Candidate) *string { return &d.Description })
	case "inserts":
		c.column(values, func(d *Candidate) *string { return &d.Insert })
	case "appends":
		c.column(values, func(d *Candidate) *string { return &d.Append })
	case "incomplete":
		c.Incomplete = true
	case "replace":
		if len(values) != 2 {
			return fmt.Errorf("completion: replace has %d values", len(values))
		}
		for i, at := range []*int{&c.Start, &c.End} {
			n, err := strconv.Atoi(values[i])
			if err != nil {
				return fmt.Errorf("completion: replace: %w", err)
			}
			*at = n
		}
	}
	return nil
}

func (c *Completion) column(values []string, field func(*Candidate) *string) {
	for len(c.Candidates) < len(values) {
		c.Candidates = append(c.Candidates, Candidate{})
	}
	for i, v := range values {
		*field(&c.Candidates[i]) = v
	}
}
