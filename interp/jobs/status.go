package jobs

import "syscall"

// A State is where a process or a job is in its life.
type State uint8

// The states.
const (
	Running State = iota
	Stopped
	Exited // by exit
	Killed // by a signal
)

// Ended reports whether there is nothing left to wait for.
func (s State) Ended() bool { return s >= Exited }

// A Status is the state of a process with its reason.
type Status struct {
	State  State
	Code   uint8          // Exited: the exit status
	Core   bool           // Killed: a core was dumped
	Signal syscall.Signal // Stopped, Killed: by which
}

// Exit returns the Status of having exited with code.
func Exit(code int) Status { return Status{State: Exited, Code: uint8(code)} }

// Number is the status as $? has it (POSIX 2.8.2): for a signal 128 and its
// number, also while stopped, as bash has it.
func (s Status) Number() int {
	switch s.State {
	case Stopped, Killed:
		return 128 + int(s.Signal)
	}
	return int(s.Code)
}

// statusOf translates what wait4 has reported.
func statusOf(ws syscall.WaitStatus) Status {
	switch {
	case ws.Stopped():
		return Status{State: Stopped, Signal: ws.StopSignal()}
	case ws.Signaled():
		return Status{State: Killed, Signal: ws.Signal(), Core: ws.CoreDump()}
	case ws.Exited():
		return Exit(ws.ExitStatus())
	}
	return Status{} // continued
}
