package client

import (
	"context"
	"strings"
)

// CompleteWords returns the candidates for the last of the words of a command,
// as a Shellac provider gives them: each is a whole word. Nothing is special in
// the words, but for a tilde at the front of the last one.
func (c *Client) CompleteWords(ctx context.Context, words []string) (*Completion, error) {
	line, starts := wordsLine(words)
	got, err := c.Complete(ctx, line)
	if err != nil {
		return nil, err
	}
	stays := 0 // what the candidates do not replace of the last word
	for stays < len(starts) && starts[stays] < got.Start {
		stays++
	}
	if stays > 0 {
		last := words[len(words)-1]
		for i := range got.Candidates {
			got.Candidates[i].Value = last[:stays] + got.Candidates[i].Value
		}
	}
	got.Start, got.End = -1, -1
	return got, nil
}

// wordsLine makes a line of words. starts is where each byte of the last word
// begins in it.
func wordsLine(words []string) (line string, starts []int) {
	var b strings.Builder
	for i, w := range words {
		last := i == len(words)-1
		if i > 0 {
			b.WriteByte(' ')
		}
		if w == "" && !last {
			b.WriteString("''")
		}
		for k := range len(w) {
			if last {
				starts = append(starts, b.Len())
			}
			writeByte(&b, w[k], last && k == 0 && w[k] == '~')
		}
	}
	return b.String(), starts
}

// writeByte writes a byte quoted, unless it is plain.
func writeByte(b *strings.Builder, c byte, plain bool) {
	switch {
	case c == '\n':
		b.WriteString(`$'\n'`)
		return
	case plain, c >= 0x80, c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', strings.IndexByte("%+,-./:=@_", c) >= 0:
	default:
		b.WriteByte('\\')
	}
	b.WriteByte(c)
}
