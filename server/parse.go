package server

import (
	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// parse is PARSE.
func (q *query) parse() (any, *ecmd.Error) {
	var src ecmd.Source
	if err := q.decode(&src); err != nil {
		return nil, err
	}
	p := q.snap.Parse(src.Code)
	out := &ecmd.Parsed{State: "complete", Lines: p.Lines, Commands: make([]ecmd.Simple, len(p.Commands)), Tokens: make([]ecmd.Token, len(p.Tokens))}
	if d := p.Diagnostic; d != nil {
		told := diagnostic(d)
		out.State, out.Diagnostic = "error", &told
		if d.Kind == "incomplete" {
			out.State = "incomplete"
		}
	}
	for i, c := range p.Commands {
		out.Commands[i] = ecmd.Simple{
			Start: c.Start, End: c.End, Within: c.Within,
			Assignments: written(c.Assignments), Words: written(c.Words), Redirects: written(c.Redirects),
		}
	}
	for i, t := range p.Tokens {
		out.Tokens[i] = ecmd.Token{Start: t.Start, End: t.End, Kind: t.Kind}
	}
	return out, nil
}

func written(list []interp.Written) []ecmd.Written {
	out := make([]ecmd.Written, len(list))
	for i, w := range list {
		out[i] = ecmd.Written{Start: w.Start, End: w.End, Text: w.Text, Literal: w.Literal}
	}
	return out
}
