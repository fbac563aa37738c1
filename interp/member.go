package interp

import (
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/jobs"
)

// A member is a subshell that runs on a goroutine of its own, as a member of a
// job.
type member struct {
	sub   *Shell
	job   *jobs.Job
	group *group
	task  *jobs.Task
	body  *body
	// known is closed when it is known which process the member has become, if
	// any, or when that may take long.
	known   chan struct{}
	once    sync.Once // closing known
	decided sync.Once // settling
	// introduce tells the user of the member, as the job that it is in the
	// background; nil: nobody is told. See introduced.
	introduce    func()
	introduction sync.Once
	born         chan int // gets the pid of the process that it may become
	// counted says that process.undecided counts the member until it is settled
	// what it becomes, lingers that process.lingering counts it.
	counted, lingers bool

	mu      sync.Mutex
	ended   bool           // the body has; guarded by mu
	standIn *jobs.Sentinel // or nil; guarded by mu

	// direct says when a signal came that the process standing in gets too.
	direct [trapDEBUG]atomic.Int64
}

// newMember makes sub, which is to run b, a member of a job.
func (sub *Shell) newMember(job *jobs.Job, g *group, b *body) *member {
	m := &member{sub: sub, job: job, group: g, body: b, known: make(chan struct{})}
	sub.proc.members.Add(1)
	m.task = jobs.NewTask(0, m.signal)
	m.task.Identify(m.identify)
	sub.group = g
	sub.signals = &attention{owner: sub, task: m.task}
	sub.brood.shell(sub.signals)
	sub.signals.dispose(&sub.traps)
	sub.elsewhere = true // and the shell itself only waits
	sub.member, sub.tail, sub.pid, sub.final = m, b.tail, 0, b.final
	if !b.program(sub) {
		m.decide()
	}
	if g != nil {
		g.mu.Lock()
		g.members = append(g.members, m)
		g.mu.Unlock()
	}
	job.Add(m.task, "")
	return m
}

// decide ends the time in which the member might become a process.
func (m *member) decide() { m.settle(false) }

// settle says that the member has become a process, or that it will not.
func (m *member) settle(process bool) {
	m.stalls()
	m.decided.Do(func() {
		if m.counted {
			m.lingers = !process
			if m.lingers {
				m.sub.proc.lingering.Add(1)
			}
			m.sub.proc.undecided.Done()
		}
	})
}

// stalls says that the member waits for something, so that nobody is to wait
// for what it becomes.
func (m *member) stalls() { m.once.Do(func() { close(m.known) }) }

// undecided reports whether the member, which has not begun, may become a
// process.
func (m *member) undecided() bool { return !closed(m.known) }

// count has awaitMembers wait for the member. It is called before the member
// runs.
func (m *member) count() {
	if m.undecided() {
		m.counted = true
		m.sub.proc.begun.Store(true)
		m.sub.proc.undecided.Add(1)
		return
	}
	m.lingers = true
	m.sub.proc.lingering.Add(1)
}

// leaves is called by the member when the end of the process would not end it
// any more.
func (m *member) leaves() {
	if m.lingers {
		m.lingers = false
		m.sub.proc.lingering.Add(-1)
		m.sub.proc.leaving.signal()
	}
}

// becomes makes the process, which the shell is about to wait for, what the
// member is, if nothing comes after it.
func (sh *Shell) becomes(p *jobs.Process) {
	m := sh.member
	if m == nil || m.sub != sh || !sh.last() {
		return
	}
	m.task.Become(p)
	sh.signals.handOver(p)
	if sh.async && m.group != nil {
		m.group.job.Join(p)
	}
	sh.pid = p.Pid()
	m.settle(true)
	m.leaves()
}

// bears tells of the process that is about to execute a program, which may print
// something before the shell, which waits, has the processor. If the terminal is not
// ready the shell does it.
func (m *member) bears(pid int) {
	if sh := m.sub.parent; sh.fds.Get(2).Takes() {
		m.introduction.Do(func() { sh.announce(m.job, pid) })
	}
	m.born <- pid // it is the only one
}

// introduced has the user told of a member that is about to print something, and
// is no process. The shell that has begun it waits for that.
func (m *member) introduced() {
	if m.introduce != nil {
		m.decide()
		m.introduction.Do(m.introduce)
	}
}

// last reports whether the command being executed is the last one of the
// subshell, so that a forking shell would not fork again for a program.
func (sh *Shell) last() bool {
	return sh.tail != nil && sh.current != nil && sh.current.stmt == sh.tail &&
		!sh.catches() && !sh.exitTrapped()
}

// catches reports whether the shell itself has traps for signals.
func (sh *Shell) catches() bool {
	if sh.signals.owner == sh {
		return sh.signals.caught.Load() != 0
	}
	for n := 1; sh.traps.set != nil && n < trapDEBUG; n++ {
		if sh.traps.has(n) {
			return true
		}
	}
	return false
}

// replaced reports whether the program that is run has taken the place of the
// substitution, and of those around it.
func (sh *Shell) replaced() bool {
	for ; sh.inSubst && sh.parent != nil; sh = sh.parent {
		if !sh.last() {
			return false
		}
	}
	return true
}

// run executes the member; it is called on its goroutine.
func (m *member) run() (status int) {
	status = m.sub.run(m.body.node)
	m.end(status)
	return status
}

// end ends the member, whose body has ended with the status.
func (m *member) end(status int) {
	m.decide()
	m.sub.signals.detach()
	end := m.status(status)
	m.mu.Lock()
	m.ended = true
	s := m.standIn
	m.mu.Unlock()
	if s != nil { // its pid is not to outlive the member
		_ = s.Signal(syscall.SIGKILL) // ESRCH: somebody has killed it
		<-s.Done()
	}
	m.sub.proc.members.Add(-1)
	m.sub.lastBg, m.sub.lastSubst = nil, nil // else every job would keep the one before it
	m.task.Finish(end, m.sub.parent.childEnded)
	m.leaves()
}

// over reports whether the body has ended.
func (m *member) over() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.ended
}

// leave makes the member independent of the shell that has waited for it. It is
// called on that shell's goroutine, while the member is parked or has ended.
func (m *member) leave() {
	m.sub.signals.detach()
	if !m.over() {
		m.sub.detach()
		m.sub.async = true
	}
}

// status is how the member ended.
func (m *member) status(status int) jobs.Status {
	if p := m.task.Process(); p != nil {
		if st := p.Status(); st.Number() == status {
			return st
		}
	}
	sub := m.sub
	a := sub.signals
	a.mu.Lock()
	killed := a.killed
	a.mu.Unlock()
	switch {
	case sub.exiting == exitSignal && killed != 0:
		return jobs.Status{State: jobs.Killed, Signal: killed}
	case sub.diedOf != 0 && status == 128+int(sub.diedOf):
		return jobs.Status{State: jobs.Killed, Signal: sub.diedOf}
	}
	return jobs.Exit(status)
}

// signal is called for the signals that the shell itself sends.
func (m *member) signal(sig syscall.Signal) {
	if sig > 0 && int(sig) < trapDEBUG {
		m.direct[sig].Store(time.Now().UnixNano())
	}
	m.told(sig)
}

// told hands a signal to the member while it is no process. What it has become
// meanwhile stops in its place.
func (m *member) told(sig syscall.Signal) {
	m.sub.signalled(sig)
	if p := m.task.Process(); p != nil {
		m.sub.signals.handOver(p)
	}
}

// echo is how long a signal takes at most from the process standing in.
const echo = 100 * time.Millisecond

// relayed is called for the signals that the process standing in has got. Those
// that the member has got before are the echo of a signal to the group.
func (m *member) relayed(sig syscall.Signal) {
	if m.group != nil && time.Since(time.Unix(0, m.direct[sig].Swap(0))) < echo {
		return
	}
	m.told(sig)
}

// signalled is called, from any goroutine, when a signal is sent to a member
// that is no process.
func (sub *Shell) signalled(sig syscall.Signal) {
	a := sub.signals
	ignored := signalSet(a.ignored.Load()).has(sig)
	switch {
	case sig == syscall.SIGKILL:
		a.cancel(sig)
	case sig == syscall.SIGSTOP:
		a.pause(sig)
	case sig == syscall.SIGCONT:
		a.resume()
		sub.Signal(sig)
	case a.catches(sig):
		sub.Signal(sig)
	case ignored:
	case stops(sig):
		a.pause(sig)
	case !harmless(sig):
		a.cancel(sig)
	}
}

// spawnPatience is how long $! waits for an external command to start, whose pid
// it is, unless the command waits for something before, as for the other end of
// a FIFO. Then it is known by another number.
const spawnPatience = time.Second

// await waits until it is known what the member becomes.
func (m *member) await() {
	select {
	case <-m.known:
		return
	default:
	}
	timer := time.NewTimer(spawnPatience)
	defer timer.Stop()
	select {
	case <-m.known:
	case <-timer.C:
	}
}

// identify finds a pid for the member: that of the process that it has become,
// or of a process that stands in for it, or if there can be none, a number
// that no process has.
func (m *member) identify() int {
	m.await()
	if p := m.task.Process(); p != nil {
		return p.Pid()
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.ended {
		return inventPid()
	}
	p := m.sub.proc
	if p.standIns.Add(1) > maxStandIns {
		p.standIns.Add(-1)
		return inventPid()
	}
	s, err := m.job.StandIn(m.group != nil)
	if err != nil {
		p.standIns.Add(-1)
		return inventPid()
	}
	m.standIn = s
	go m.relay(s)
	return s.Pid()
}

// maxStandIns bounds the processes that stand in at a time, each of which takes
// about 3 MiB.
const maxStandIns = 500

// relay hands the signals of a process that stands in to the member. Its
// goroutine ends with the member, and the process with it.
func (m *member) relay(s *jobs.Sentinel) {
	defer m.sub.proc.standIns.Add(-1)
	defer s.Close()
	// What stops a process is not told by it.
	s.Watch(func() {
		if st := s.Status(); st.State == jobs.Stopped {
			m.relayed(st.Signal)
		}
	})
	for {
		select {
		case sig, alive := <-s.Signals():
			if !alive {
				<-s.Done() // its end is known a little later
				if st := s.Status(); st.State == jobs.Killed {
					m.relayed(st.Signal)
				}
				return
			}
			m.relayed(sig)
		case <-m.task.Done():
			return
		}
	}
}

// invented are the pids of subshells that are no processes. They lie above
// every pid that Linux gives out (pid_max is at most 2^22).
var invented atomic.Int64

func inventPid() int { return 1<<22 + int(invented.Add(1)) }
