package jobs

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// The reaper collects watched processes when SIGCHLD arrives. Its goroutine
// ("reaper") is started once and lives as long as the program; it listens only
// while something is watched.
var reaper struct {
	start sync.Once
	mu    sync.Mutex
	live  map[int]*Process // watched and not ended, by pid
	chld  chan os.Signal
}

// Reap makes the reaper collect p from now on, so that its status changes by
// itself. Background and stopped jobs are reaped.
func (p *Process) Reap() {
	reaper.mu.Lock()
	reaper.start.Do(func() {
		reaper.live = make(map[int]*Process)
		reaper.chld = make(chan os.Signal, 1)
		go reap(reaper.chld)
	})
	if p.watched {
		reaper.mu.Unlock()
		return
	}
	p.watched = true
	if len(reaper.live) == 0 {
		signal.Notify(reaper.chld, syscall.SIGCHLD)
	}
	reaper.live[p.pid] = p
	reaper.mu.Unlock()
	// What happened before is there to be collected.
	p.collect()
}

// forget ends watching p if it has ended, whoever has collected it.
func forget(p *Process) {
	if !p.Status().State.Ended() {
		return
	}
	reaper.mu.Lock()
	defer reaper.mu.Unlock()
	if reaper.live[p.pid] != p {
		return
	}
	delete(reaper.live, p.pid)
	if len(reaper.live) == 0 {
		signal.Stop(reaper.chld)
	}
}

// reap is the reaper's goroutine.
func reap(chld <-chan os.Signal) {
	for range chld {
		collectChanged()
	}
}

// collectChanged collects what watched processes have to tell. It asks for the
// next child with news, so that thousands of jobs cost nothing while they run,
// and asks all of them only if that child is not watched.
func collectChanged() {
	for {
		pid := changedChild()
		if pid == 0 {
			return
		}
		p := lookup(pid)
		if p == nil || !p.collect() {
			break
		}
	}
	for _, p := range watched() {
		p.collect()
	}
}

func lookup(pid int) *Process {
	reaper.mu.Lock()
	defer reaper.mu.Unlock()
	return reaper.live[pid]
}

func watched() []*Process {
	reaper.mu.Lock()
	defer reaper.mu.Unlock()
	ps := make([]*Process, 0, len(reaper.live))
	for _, p := range reaper.live {
		ps = append(ps, p)
	}
	return ps
}
