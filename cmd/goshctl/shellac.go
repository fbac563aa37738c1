package main

import (
	"context"
	"io"
	"strconv"

	"github.com/goshd/goshd/client"
)

// shellac is a provider of Shellac V2: the arguments are the words of a
// command, and the candidates for the last of them are printed, NUL-terminated.
func shellac(ctx context.Context, c *client.Client, args []string, out io.Writer) (int, error) {
	if len(args) == 0 {
		return 0, errUsage
	}
	got, err := c.CompleteWords(ctx, args)
	if err != nil {
		return 0, err
	}
	var b []byte
	add := func(s string) { b = append(append(b, s...), 0) }
	for _, key := range []string{"candidates", "descriptions"} {
		add(key)
		add(strconv.Itoa(len(got.Candidates)))
		for _, d := range got.Candidates {
			if key == "candidates" {
				add(d.Value)
			} else {
				add(d.Description)
			}
		}
	}
	_, err = out.Write(b)
	return 0, err
}
