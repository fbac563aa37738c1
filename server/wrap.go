package server

import (
	"context"
	"io"

	"github.com/goshd/goshd/interp"
)

// Wrap makes a Shell of an interp.Shell, which it owns from then on. It can do
// everything that the protocol has, the json dialect included.
func Wrap(sh *interp.Shell) Shell { return &wrapped{sh} }

type wrapped struct{ sh *interp.Shell }

func (w *wrapped) Run(ctx context.Context, src string, stdio [3]int) Result {
	r := w.sh.RunOwned(ctx, src, stdio)
	return Result{Status: r.Status, Exited: r.Exited}
}

// TellInput is that of a Teller.
func (w *wrapped) TellInput(tell func(input int)) { w.sh.TellInput(tell) }

// Attention and Attend are for traps.
func (w *wrapped) Attention() <-chan struct{} { return w.sh.Attention() }

func (w *wrapped) Attend(ctx context.Context) Result {
	r := w.sh.Attend(ctx)
	return Result{Status: r.Status, Exited: r.Exited}
}

func (w *wrapped) Complete(ctx context.Context, line string, point int) ([]byte, error) {
	r, err := w.sh.Complete(ctx, line, point)
	if err != nil {
		return nil, err
	}
	return r.Shellac(), nil
}

func (w *wrapped) Dump(out io.Writer, sections ...string) error { return w.sh.Dump(out, sections...) }

func (w *wrapped) Prompt(name string) (string, error) {
	if name == "" {
		name = "PS1"
	}
	return w.sh.RenderPrompt(name)
}

func (w *wrapped) Dir() string { return w.sh.Dir() }

// Close ends the shell. Where no code has ended it, it ends with status 0.
func (w *wrapped) Close(why Reason) int {
	if why != Exit {
		return w.sh.CloseWith(0)
	}
	return w.sh.Close()
}

func (w *wrapped) Snapshot(ctx context.Context) (View, error) {
	s, err := w.sh.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return &view{s, ctx}, nil
}

// A view is a snapshot for one request, whose context it keeps.
type view struct {
	*interp.Snapshot
	ctx context.Context
}

func (v *view) Complete(ctx context.Context, line string, point int) ([]byte, error) {
	r, err := v.Snapshot.Complete(ctx, line, point)
	if err != nil {
		return nil, err
	}
	return r.Shellac(), nil
}

func (v *view) Prompt(name string) (string, error) {
	if name == "" {
		name = "PS1"
	}
	return v.Snapshot.Prompt(v.ctx, name)
}
