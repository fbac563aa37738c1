package jobs

import (
	"slices"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Group returns the process group, 0 if there is none (yet).
func (j *Job) Group() int {
	spawning.Lock()
	defer spawning.Unlock()
	return j.pgid
}

// Start starts a process in the job's process group, or founds it; a new one
// if all processes of that group are gone, which happens when a stage of a
// running pipeline starts a process. The process is not made a member. Errors
// are those of Start.
//
// If the job is in the foreground of t, which may be nil, its group is brought
// there: on Linux (amd64, arm64) before the process executes its program, elsewhere
// when it has.
func (j *Job) Start(spec *Spec, t *Terminal) (*Process, error) {
	spawning.Lock()
	defer spawning.Unlock()
	if t != nil && t.job == j {
		return j.startInFront(spec, t)
	}
	return j.start(spec, j.host(t), -1)
}

// host returns the group that a guest joins, or 0. spawning is held.
func (j *Job) host(t *Terminal) int {
	if t == nil || !j.Guest {
		return 0
	}
	return t.shell
}

// start starts a process in the group, or in that of the host if there is one
// and no group yet. A terminal that is not negative gets the group in its foreground,
// where that is for the process to do. spawning is held.
func (j *Job) start(spec *Spec, host, terminal int) (*Process, error) {
	spec.NewGroup, spec.Pgid = j.pgid == 0 && host == 0, j.pgid
	if j.pgid == 0 {
		spec.Pgid = host
	}
	p, err := launch(spec, terminal)
	if err == unix.EPERM && spec.Pgid != 0 {
		spec.NewGroup, spec.Pgid = true, 0
		p, err = launch(spec, terminal)
	}
	if err != nil {
		return nil, err
	}
	if spec.NewGroup {
		j.pgid = p.Pid()
		j.founded.Store(int64(j.pgid))
	}
	p.inGroup, p.guest = true, spec.Pgid == host && host != 0
	j.procs = append(slices.DeleteFunc(j.procs, (*Process).gone), p)
	return p, nil
}

// gone reports whether the process has ended and was collected.
func (p *Process) gone() bool { return p.Status().State.Ended() }

// processes returns the processes of the group that may not be gone.
func (j *Job) processes() []*Process {
	spawning.Lock()
	defer spawning.Unlock()
	return slices.Clone(j.procs)
}

// Heeds reports whether a process of the job has a handler for the signal, ignores
// or blocks it, so that its death of another cause does not mean that the signal
// came too late. Where the system does not tell, every process may have one.
func (j *Job) Heeds(sig syscall.Signal) bool {
	return slices.ContainsFunc(j.processes(), func(p *Process) bool { return p.heeds(sig) })
}

// Join has p, the last process that was started, stop if the terminal has
// stopped the group before p was in it: a shell that forks has started all of a
// pipeline before the first program reads.
func (j *Job) Join(p *Process) {
	for _, other := range j.processes() {
		if other == p {
			continue
		}
		other.collect()
		if st := other.Status(); st.State == Stopped && slices.Contains(stops, st.Signal) {
			_ = p.Signal(st.Signal) // ESRCH: it has ended
			return
		}
	}
}

// SignalGroup sends a signal to the process group, and to nothing else. Guests
// get it one by one. ESRCH: there is none, or all in it are gone, so that the
// number may be another's. No process is started meanwhile, so none escapes.
func (j *Job) SignalGroup(sig syscall.Signal) error {
	spawning.Lock()
	defer spawning.Unlock()
	err := error(unix.ESRCH)
	for _, p := range j.procs {
		one := p.signalAmong(j.pgid, sig)
		switch {
		case p.guest && one == nil:
			err = nil
		case !p.guest && one != unix.ESRCH:
			return one
		}
	}
	return err
}

// SignalYoung sends a signal that the keyboard has sent to the guests that may
// have been started after it: those that are no older than age. The others have
// got it.
func (j *Job) SignalYoung(sig syscall.Signal, age time.Duration) {
	spawning.Lock()
	defer spawning.Unlock()
	for _, p := range j.procs {
		if p.guest && p.Age() <= age {
			_ = p.Signal(sig) // ESRCH: it has ended
		}
	}
}

// signalAmong sends a signal to a guest alone, or to the group of all others.
func (p *Process) signalAmong(pgid int, sig syscall.Signal) error {
	if p.guest {
		return p.Signal(sig)
	}
	return p.signalGroup(pgid, sig)
}

// signalGroup sends a signal to the group pgid, of which p is a member as
// long as it is not collected.
func (p *Process) signalGroup(pgid int, sig syscall.Signal) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.status.State.Ended() {
		return unix.ESRCH
	}
	return unix.Kill(-pgid, sig)
}
