package client

import (
	"context"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// ask makes a request whose answer is a T.
func ask[T any](ctx context.Context, s *Session, verb ecmd.Verb, in any) (*T, error) {
	out := new(T)
	if err := s.Do(ctx, verb, in, out); err != nil {
		return nil, err
	}
	return out, nil
}

// Status tells what the shell does. It is answered while code runs.
func (s *Session) Status(ctx context.Context) (*ecmd.Condition, error) {
	return ask[ecmd.Condition](ctx, s, ecmd.Status, nil)
}

// Jobs returns the job table.
func (s *Session) Jobs(ctx context.Context) ([]state.Job, error) {
	list, err := ask[ecmd.JobList](ctx, s, ecmd.Jobs, nil)
	if err != nil {
		return nil, err
	}
	return list.Jobs, nil
}

// Wait waits for a job.
func (s *Session) Wait(ctx context.Context, w ecmd.WaitFor) (*ecmd.Waited, error) {
	return ask[ecmd.Waited](ctx, s, ecmd.Wait, w)
}

// Signal sends a signal to what runs, to a job, or to the session.
func (s *Session) Signal(ctx context.Context, k ecmd.Kill) error {
	return s.Do(ctx, ecmd.Signal, k, nil)
}

// Cancel ends a request of this Session. The request is answered.
func (s *Session) Cancel(ctx context.Context, id uint64) error {
	return s.Do(ctx, ecmd.Cancel, ecmd.Target{ID: &id}, nil)
}

// Background makes a job of what runs in the foreground.
func (s *Session) Background(ctx context.Context) error {
	return s.Do(ctx, ecmd.Background, nil, nil)
}

// Complete returns what may follow an unfinished line, with the cursor behind
// point bytes.
func (s *Session) Complete(ctx context.Context, line string, point int) (*ecmd.Completion, error) {
	return ask[ecmd.Completion](ctx, s, ecmd.Complete, ecmd.Line{Line: line, Point: &point})
}

// Parse tells what code means, without running it.
func (s *Session) Parse(ctx context.Context, code string) (*ecmd.Parsed, error) {
	return ask[ecmd.Parsed](ctx, s, ecmd.Parse, ecmd.Source{Code: code})
}

// Prompt renders a prompt.
func (s *Session) Prompt(ctx context.Context, p ecmd.PromptRequest) (*ecmd.PromptText, error) {
	return ask[ecmd.PromptText](ctx, s, ecmd.Prompt, p)
}

// Resolve tells what words mean as commands, in their order.
func (s *Session) Resolve(ctx context.Context, words ...string) ([]ecmd.Meaning, error) {
	r, err := ask[ecmd.Resolved](ctx, s, ecmd.Resolve, ecmd.Resolving{Words: words})
	if err != nil {
		return nil, err
	}
	return r.Words, nil
}

// Quote returns text quoted for a place in code: "word", "single", "double",
// "ansi", "assignment", "pattern".
func (s *Session) Quote(ctx context.Context, text, place string) (string, error) {
	q, err := ask[ecmd.Quoted](ctx, s, ecmd.Quote, ecmd.Quoting{Text: text, Place: place})
	if err != nil {
		return "", err
	}
	return q.Text, nil
}

// Set changes the state of the shell, and returns the version of the new one.
func (s *Session) Set(ctx context.Context, change ecmd.Setting) (version uint64, err error) {
	return s.change(ctx, ecmd.Set, change)
}

func (s *Session) change(ctx context.Context, verb ecmd.Verb, in any) (version uint64, err error) {
	v, err := ask[ecmd.VersionReply](ctx, s, verb, in)
	if err != nil {
		return 0, err
	}
	return v.StateVersion, nil
}

// History lists or searches the history.
func (s *Session) History(ctx context.Context, r ecmd.HistoryRequest) ([]state.Line, error) {
	list, err := ask[ecmd.HistoryList](ctx, s, ecmd.History, r)
	if err != nil {
		return nil, err
	}
	return list.Entries, nil
}

// AddHistory adds lines to the history.
func (s *Session) AddHistory(ctx context.Context, lines ...string) error {
	_, err := s.change(ctx, ecmd.HistoryAdd, ecmd.HistoryAddition{Lines: lines})
	return err
}

// Hello returns the contract as it is now.
func (s *Session) Hello(ctx context.Context) (*ecmd.Contract, error) {
	return ask[ecmd.Contract](ctx, s, ecmd.Hello, ecmd.Greeting{Version: ecmd.ProtocolVersion})
}

// Dump returns the named sections of the state as data, all without names. With
// since, a state version that the server has told, it is what has changed since
// then, unless State.Since is 0: the server has forgotten that state.
func (s *Session) Dump(ctx context.Context, since uint64, sections ...string) (*state.State, error) {
	return ask[state.State](ctx, s, ecmd.Dump, ecmd.DumpRequest{Sections: sections, Since: since})
}

// DumpSource returns sections of the state as text that bash can source.
func (s *Session) DumpSource(ctx context.Context, sections ...string) (string, error) {
	d, err := ask[ecmd.SourceReply](ctx, s, ecmd.Dump, ecmd.DumpRequest{Sections: sections, Source: true})
	if err != nil {
		return "", err
	}
	return d.Source, nil
}

// Snapshot remembers the state under a name, which the server finds if it is
// empty, drops remembered ones, or lists them.
func (s *Session) Snapshot(ctx context.Context, r ecmd.SnapshotRequest) (*ecmd.SnapshotReply, error) {
	return ask[ecmd.SnapshotReply](ctx, s, ecmd.Snapshot, r)
}

// Restore goes back to a remembered state.
func (s *Session) Restore(ctx context.Context, r ecmd.RestoreRequest) (*ecmd.SnapshotReply, error) {
	return ask[ecmd.SnapshotReply](ctx, s, ecmd.Restore, r)
}

// Diff tells what differs between two remembered states, or one and the state as
// it is.
func (s *Session) Diff(ctx context.Context, r ecmd.DiffRequest) (*state.Difference, error) {
	return ask[state.Difference](ctx, s, ecmd.Diff, r)
}

// Argv runs one command in a copy of the state, with copies of files as ECMD has
// them, and returns its exit status.
func (s *Session) Argv(ctx context.Context, argv []string, files ...int) (status int, err error) {
	var r ecmd.StatusReply
	err = s.Do(ctx, ecmd.Argv, ecmd.Words{Argv: argv}, &r, files...)
	return r.Status, err
}

// Chdir sets the directory of the Argv commands of this Session.
func (s *Session) Chdir(ctx context.Context, dir string) error {
	return s.Do(ctx, ecmd.Chdir, ecmd.DirReply{Dir: dir}, nil)
}

// Setenv sets variables of the Argv commands of this Session; nil unsets one.
func (s *Session) Setenv(ctx context.Context, env map[string]*string) error {
	return s.Do(ctx, ecmd.Setenv, ecmd.Environment{Env: env}, nil)
}

// Pid returns the process id of the shell.
func (s *Session) Pid(ctx context.Context) (int, error) {
	p, err := ask[ecmd.PidReply](ctx, s, ecmd.GetPid, nil)
	if err != nil {
		return 0, err
	}
	return p.Pid, nil
}

// Pwd returns its working directory.
func (s *Session) Pwd(ctx context.Context) (string, error) {
	p, err := ask[ecmd.DirReply](ctx, s, ecmd.GetPwd, nil)
	if err != nil {
		return "", err
	}
	return p.Dir, nil
}

// Terminate ends the shell as SIGTERM does.
func (s *Session) Terminate(ctx context.Context) error {
	return s.Do(ctx, ecmd.Terminate, nil, nil)
}
