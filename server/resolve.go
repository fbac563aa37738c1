package server

import (
	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// resolve is RESOLVE.
func (q *query) resolve() (any, *ecmd.Error) {
	var r ecmd.Resolving
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	out := &ecmd.Resolved{Words: make([]ecmd.Meaning, len(r.Words))}
	for i, word := range r.Words {
		m := q.snap.Resolve(word)
		out.Words[i] = ecmd.Meaning{Word: word, Kind: m.Kind, Value: m.Value, File: m.File, Line: m.Line, Paths: m.Found}
	}
	return out, nil
}

// quote is QUOTE.
func (q *query) quote() (any, *ecmd.Error) {
	var r ecmd.Quoting
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	text, ok := interp.Quote(r.Text, r.Place)
	if !ok {
		return nil, ecmd.Errorf(ecmd.BadArgument, "QUOTE: no such place: %.40s", r.Place)
	}
	return ecmd.Quoted{Text: text}, nil
}
