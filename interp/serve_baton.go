package interp

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// A baton is held by whoever may touch the state of the main shell: its
// goroutine while it runs code, or for a moment somebody who copies the state
// while the shell does nothing or waits for something outside. A shell that
// runs hands out copies itself, before its next command.
type baton struct {
	state atomic.Uint32
	// idle says that no code is running: what was learnt may be applied.
	idle atomic.Bool
	// depth is how deep enterState is nested; the shell's goroutine counts.
	depth int

	mu      sync.Mutex
	wanted  []wish
	lessons []*Shell // the copies in which completers have learned
}

// A wish is for a copy of the state; files: of the descriptors too.
type wish struct {
	c     chan *Snapshot
	files bool
}

// States of a baton. The zero baton is free.
const (
	batonFree uint32 = iota
	batonHeld
)

func (b *baton) take() bool { return b.state.CompareAndSwap(batonFree, batonHeld) }

func (b *baton) give() { b.state.Store(batonFree) }

// hold takes the baton for the shell. Who else has it makes a copy, which
// takes microseconds.
func (b *baton) hold() {
	for !b.take() {
		runtime.Gosched()
	}
}

// enterState begins work on the state of the main shell, leaveState ends it.
// In copies they do nothing.
func (sh *Shell) enterState() {
	b := &sh.proc.baton
	if sh.elsewhere {
		return
	}
	if b.depth++; b.depth > 1 {
		return
	}
	b.hold()
	b.idle.Store(false)
	sh.applyLessons()
	sh.proc.stateVersion++
}

func (sh *Shell) leaveState() {
	b := &sh.proc.baton
	if sh.elsewhere {
		return
	}
	if b.depth--; b.depth > 0 {
		return
	}
	sh.proc.stateVersion++
	b.idle.Store(true)
	sh.letCopy()
}

// Park lets others copy the state while the shell waits, for fds.Wait. It does
// nothing in shells that run beside the main one.
func (sh *Shell) Park() {
	if m := sh.signals.owner.member; m != nil {
		m.stalls()
	}
	if !sh.elsewhere && sh.proc.baton.depth > 0 {
		sh.letCopy()
	}
}

// Unpark ends Park.
func (sh *Shell) Unpark() {
	Rouse()
	if !sh.elsewhere && sh.proc.baton.depth > 0 {
		sh.proc.baton.hold()
	}
}

// letCopy gives the baton away. Who has asked for a copy before gets it: who
// asks tries to take the baton after that, and if it fails, the one who has it
// sees the wish here.
func (sh *Shell) letCopy() {
	b := &sh.proc.baton
	b.give()
	for sh.proc.main.signals.word.Load()&attSnapshot != 0 && b.take() {
		sh.handOut()
		b.give()
	}
}

// handOut gives a copy of the main shell to everybody who wants one. The
// baton is held.
func (sh *Shell) handOut() {
	main, b := sh.proc.main, &sh.proc.baton
	main.signals.word.And(^attSnapshot)
	b.mu.Lock()
	wanted := b.wanted
	b.wanted = nil
	b.mu.Unlock()
	for _, w := range wanted {
		w.c <- main.copied(w.files)
	}
}

// copied is snapshot, and what Close of the result closes if files.
func (sh *Shell) copied(files bool) *Snapshot {
	s := sh.snapshot()
	if files {
		s.files = sh.fds.Clone()
	}
	return s
}

// Snapshot returns a copy of the state as it is between requests, or while
// code runs, as it was before the command that is being executed. It may be
// called from any goroutine. The error is that of ctx.
func (sh *Shell) Snapshot(ctx context.Context) (*Snapshot, error) { return sh.copy(ctx, false) }

// SnapshotFiles is Snapshot with the descriptors, for the section fds of Data. It
// keeps them open until it is closed.
func (sh *Shell) SnapshotFiles(ctx context.Context) (*Snapshot, error) { return sh.copy(ctx, true) }

// copy is Snapshot, with the descriptors if files.
func (sh *Shell) copy(ctx context.Context, files bool) (*Snapshot, error) {
	main, b := sh.proc.main, &sh.proc.baton
	if b.take() {
		if b.idle.Load() {
			main.applyLessons()
		}
		s := main.copied(files)
		main.letCopy()
		return s, nil
	}
	c := make(chan *Snapshot, 1)
	b.mu.Lock()
	b.wanted = append(b.wanted, wish{c, files})
	b.mu.Unlock()
	main.signals.word.Or(attSnapshot)
	if b.take() { // the shell has begun to wait before it saw the bit
		main.handOut()
		main.letCopy()
	}
	select {
	case s := <-c:
		return s, nil
	case <-ctx.Done():
		if !b.withdraw(c) && files {
			go func() { (<-c).files.Release() }() // ends when the shell has handed it out
		}
		return nil, context.Cause(ctx)
	}
}

// withdraw takes back a wish, and reports whether it was still one.
func (b *baton) withdraw(c chan *Snapshot) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := len(b.wanted)
	b.wanted = slices.DeleteFunc(b.wanted, func(w wish) bool { return w.c == c })
	return len(b.wanted) < n
}
