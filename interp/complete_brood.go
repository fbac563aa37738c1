package interp

import (
	"slices"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
	"golang.org/x/sys/unix"
)

// A brood is everything that a completion has started, however deep in
// subshells: processes, each the leader of a group, and the shells that run at
// the same time. A nil brood is that of a shell which is not completing.
type brood struct {
	line string // that nothing may be run of, without quotes; see watch

	greedy atomic.Bool // too much memory was used, or would have been

	mu     sync.Mutex
	procs  []*jobs.Process
	shells []*attention
	killed syscall.Signal // what came last; what starts later gets it too
	helps  [][]string     // commands with --help: the file, the arguments
}

// process adds a process.
func (b *brood) process(p *jobs.Process) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.procs = append(b.procs, p)
	if b.killed != 0 {
		killGroup(p, b.killed)
	}
}

// help notes a command that prints its help.
func (b *brood) help(path string, args []string) {
	if b == nil || !slices.Contains(args, "--help") {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.helps = append(b.helps, append([]string{path}, args[1:]...))
}

// commands returns what help has noted.
func (b *brood) commands() [][]string {
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.helps)
}

// shell adds a shell that runs on a goroutine of its own.
func (b *brood) shell(a *attention) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.shells = append(b.shells, a)
	if b.killed != 0 {
		a.cancel(b.killed)
	}
}

// signal sends a signal to all processes and abandons what the shells run.
func (b *brood) signal(sig syscall.Signal) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.killed = sig
	for _, a := range b.shells {
		a.cancel(sig)
	}
	for _, p := range b.procs {
		killGroup(p, sig)
	}
}

// end kills what is still there when the completion is over.
func (b *brood) end() { b.signal(syscall.SIGKILL) }

// killGroup sends a signal to the group that a process leads or led. While
// there is a group no process gets its number, so a process of that number is
// none of ours.
func killGroup(p *jobs.Process, sig syscall.Signal) {
	if p.SignalGroup(sig) == nil || p.Signal(sig) == nil || unix.Kill(p.Pid(), 0) != unix.ESRCH {
		return
	}
	_ = unix.Kill(-p.Pid(), sig) // ESRCH: the group is gone, too
}

// independent gives a shell that is not waited for an attention of its own.
func (sub *Shell) independent() {
	sub.async = true
	sub.signals = &attention{owner: sub}
	sub.elsewhere = true
	sub.brood.shell(sub.signals)
}
