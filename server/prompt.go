package server

import (
	"strconv"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// prompt is PROMPT in the json dialect.
func (q *query) prompt() (any, *ecmd.Error) {
	var r ecmd.PromptRequest
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	if r.Width < 0 || !isName(r.Name) {
		return nil, ecmd.Errorf(ecmd.BadArgument, "PROMPT: name is no name of a variable, or width is negative")
	}
	if r.Width > 0 {
		q.snap.SetVariable("COLUMNS", strconv.Itoa(r.Width))
	}
	return promptText(q.snap.Render(q.ctx, promptSource(q.snap, &r), r.Hooks)), nil
}

// promptSource is what is rendered. It is asked when the hooks have run, which
// may set it.
func promptSource(snap *interp.Snapshot, r *ecmd.PromptRequest) func() string {
	return func() string {
		if r.Text != nil {
			return *r.Text
		}
		name := r.Name
		if name == "" {
			name = "PS1"
		}
		text, _ := snap.Variable(name)
		return text
	}
}

// promptAfter is PS1 after code. Where rendering it would run code of the user,
// it is done only if the prompt was asked for by its name.
func (s *session) promptAfter(t *task, snap *interp.Snapshot) *ecmd.PromptText {
	if !snap.PlainPrompt() && len(t.run.Want) == 0 {
		return &ecmd.PromptText{Pending: true}
	}
	return promptText(snap.Render(t.context(), promptSource(snap, new(ecmd.PromptRequest)), true))
}

func promptText(text string, err error) *ecmd.PromptText {
	if err != nil {
		return &ecmd.PromptText{Error: err.Error()}
	}
	r := interp.MeasurePrompt(text)
	return &ecmd.PromptText{Text: r.Text, Plain: r.Plain, Width: r.Width, Zero: r.Zero}
}
