package server

import (
	"context"
	"time"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/ecmd"
)

// completeTime is how long a completion may take.
func (s *session) completeTime() time.Duration { return or(s.CompleteTime, DefaultCompleteTime) }

// complete is COMPLETE in the json dialect.
func (q *query) complete() (any, *ecmd.Error) {
	var r ecmd.Line
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	point := len(r.Line)
	if r.Point != nil {
		point = *r.Point
	}
	if point < 0 || point > len(r.Line) {
		return nil, ecmd.Errorf(ecmd.BadArgument, "COMPLETE: point is outside of the line")
	}
	limit := q.s.completeTime()
	if r.Timeout < 0 {
		return nil, ecmd.Errorf(ecmd.BadArgument, "COMPLETE: timeout_ms is negative")
	}
	if wanted := time.Duration(r.Timeout) * time.Millisecond; wanted > 0 {
		limit = min(limit, wanted)
	}
	ctx, cancel := context.WithTimeout(q.ctx, limit)
	defer cancel()
	res, err := q.snap.Complete(ctx, r.Line, point)
	if err != nil {
		return nil, ecmd.Errorf(ecmd.Failed, "%v", err)
	}
	return completionReply(res), nil
}

// completionReply is a result as the protocol has it.
func completionReply(r *completion.Result) *ecmd.Completion {
	out := &ecmd.Completion{
		Context: string(r.Context), Command: r.Command, Argv: r.Argv, Word: r.Word, Quote: r.Quote,
		Replace: ecmd.Range(r.Replace), CommonPrefix: r.CommonPrefix, Inner: r.Inner, Source: r.Source, KeepOrder: r.KeepOrder,
		Incomplete: r.Incomplete, NoSpace: r.NoSpace, Messages: r.Messages, Items: make([]ecmd.Item, len(r.Items)),
	}
	if r.CommonReplace != nil {
		at := ecmd.Range(*r.CommonReplace)
		out.CommonRange = &at
	}
	for i, it := range r.Items {
		out.Items[i] = ecmd.Item{
			Value: it.Value, Insert: it.Insert, Display: it.Display, Description: it.Description,
			Kind: it.Kind, Append: it.Append,
		}
		if it.Replace != nil {
			at := ecmd.Range(*it.Replace)
			out.Items[i].Replace = &at
		}
	}
	return out
}
