package interp

import (
	"context"
	"io"
	"syscall"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// A Snapshot is a copy of a shell's state at one moment. Making one costs the
// same whatever the state holds. Nothing done with it changes the shell, and
// it has /dev/null as its descriptors. It belongs to one goroutine.
type Snapshot struct {
	sh   *Shell
	jobs []snapshotJob
	// traps are the shell's own; those of sh are a subshell's.
	traps   traps
	version uint64
	// commands is how many command lines were run.
	commands int
	files    *fds.Table // or nil: the descriptors were not asked for
	kept     bool       // by a Savepoint: several goroutines may read it
}

// A snapshotJob is an entry of the job table.
type snapshotJob struct {
	job     *jobs.Job
	id      int
	current string // "+" or "-"
}

// jobMark is "+" for the current job, "-" for the previous one.
func (sh *Shell) jobMark(j *jobs.Job) string {
	switch j {
	case sh.jobs.Current():
		return "+"
	case sh.jobs.Previous():
		return "-"
	}
	return ""
}

// snapshot copies the shell. The baton is held.
func (sh *Shell) snapshot() *Snapshot {
	if !sh.proc.baton.idle.Load() {
		sh.proc.stateVersion++
	}
	sub := sh.Subshell()
	sub.detach()
	sub.depth = sh.depth
	sub.elsewhere = true
	sub.gate, sub.heard = nil, nil // what is asked of a copy is not the code's
	sub.setBare(false)
	sub.signals = &attention{owner: sub}
	sub.fds.Release()
	null := sh.proc.devNull()
	sub.fds = fds.NewTable([3]*fds.FD{null, null, null})
	s := &Snapshot{sh: sub, traps: sh.traps, version: sh.proc.stateVersion, commands: sh.proc.commands}
	s.traps.shared = true
	if sh.jobs != nil {
		for _, j := range sh.jobs.Jobs() {
			s.jobs = append(s.jobs, snapshotJob{j, j.Number(), sh.jobMark(j)})
		}
	}
	return s
}

// Close gives up what a copy with descriptors holds.
func (s *Snapshot) Close() {
	if s.files != nil {
		s.files.Release()
		s.files = nil
	}
}

// Version identifies the state: equal numbers are equal states of one shell.
func (s *Snapshot) Version() uint64 { return s.version }

// Dir is the working directory.
func (s *Snapshot) Dir() string { return s.sh.dir }

// Dump is Shell.Dump of the copy.
func (s *Snapshot) Dump(w io.Writer, sections ...string) error {
	own := s.sh.traps
	s.sh.traps = s.traps
	defer func() { s.sh.traps = own }()
	return s.sh.Dump(w, sections...)
}

// Prompt is Shell.RenderPrompt in the copy: what the prompt runs changes
// nothing.
func (s *Snapshot) Prompt(ctx context.Context, name string) (string, error) {
	defer s.until(ctx)()
	return s.sh.RenderPrompt(name)
}

// until abandons what runs in the copy when ctx is done.
func (s *Snapshot) until(ctx context.Context) (stop func()) {
	unhook := context.AfterFunc(ctx, func() { s.sh.Cancel(syscall.SIGTERM) })
	return func() { unhook() }
}

// Complete is Shell.Complete in the copy. What completers learn the shell
// learns too, at the next moment at which it runs nothing.
func (s *Snapshot) Complete(ctx context.Context, line string, point int) (*completion.Result, error) {
	c := s.sh.newAttempt()
	if !c.runUntil(ctx, line, point) {
		return completion.Unfinished(&completionHost{sh: s.sh}, line, point)
	}
	if c.err == nil && c.taught() {
		s.sh.proc.baton.teach(c.sub)
	}
	return c.res, c.err
}

// teach hands the main shell a copy that has something to learn from.
func (b *baton) teach(sub *Shell) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.lessons = append(b.lessons, sub)
}

// applyLessons learns what completers have taught. The baton is held. What is
// new in the shell itself since a copy was made stays.
func (sh *Shell) applyLessons() {
	b := &sh.proc.baton
	b.mu.Lock()
	lessons := b.lessons
	b.lessons = nil
	b.mu.Unlock()
	if len(lessons) > 0 {
		sh.proc.stateVersion++
	}
	for _, sub := range lessons {
		sh.learn(sub)
	}
}
