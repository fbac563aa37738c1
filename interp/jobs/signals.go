package jobs

import (
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// The real-time signals that bash lists (Linux; 32 and 33 belong to libc).
const (
	rtMin = 34
	rtMax = 64
)

// MaxSignal is the highest signal number.
const MaxSignal = lastSignal

// A signalSet has the bit n for signal n+1.
type signalSet uint64

func (s *signalSet) add(sig syscall.Signal)     { *s |= 1 << uint(sig-1) }
func (s *signalSet) drop(sig syscall.Signal)    { *s &^= 1 << uint(sig-1) }
func (s signalSet) has(sig syscall.Signal) bool { return s>>uint(sig-1)&1 != 0 }

// SignalName returns the name of a signal as trap -p prints it, "SIGINT" or
// "SIGRTMIN+3"; "" if there is no such signal.
func SignalName(sig syscall.Signal) string {
	if name := unix.SignalName(sig); name != "" {
		return name
	}
	n := int(sig)
	switch {
	case lastSignal < rtMax || n < rtMin || n > rtMax:
		return ""
	case n == rtMin:
		return "SIGRTMIN"
	case n == rtMax:
		return "SIGRTMAX"
	case n <= (rtMin+rtMax)/2:
		return "SIGRTMIN+" + strconv.Itoa(n-rtMin)
	}
	return "SIGRTMAX-" + strconv.Itoa(rtMax-n)
}

// ParseSignal returns the signal that s names: a number from 1 on, or a name
// with or without SIG, in any case of letters (bash manual, "kill").
func ParseSignal(s string) (syscall.Signal, bool) {
	if n, err := strconv.ParseUint(s, 10, 8); err == nil {
		return syscall.Signal(n), n >= 1 && n <= lastSignal
	}
	name := strings.TrimPrefix(strings.ToUpper(s), "SIG")
	for sig := syscall.Signal(1); sig <= lastSignal; sig++ {
		if full := SignalName(sig); full != "" && full[3:] == name {
			return sig, true
		}
	}
	return realTime(name)
}

// realTime parses RTMIN+n and RTMAX-n, which name one signal in two ways.
func realTime(name string) (syscall.Signal, bool) {
	sign, base := 1, rtMin
	rest, ok := strings.CutPrefix(name, "RTMIN+")
	if !ok {
		sign, base = -1, rtMax
		if rest, ok = strings.CutPrefix(name, "RTMAX-"); !ok {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(rest, 10, 8)
	if err != nil || n > rtMax-rtMin || lastSignal < rtMax {
		return 0, false
	}
	return syscall.Signal(base + sign*int(n)), true
}

// SignalNames is what kill -l prints in posix mode: the names on one line.
func SignalNames() string {
	var names []string
	for sig := syscall.Signal(1); sig <= lastSignal; sig++ {
		if name := SignalName(sig); name != "" {
			names = append(names, strings.TrimPrefix(name, "SIG"))
		}
	}
	return strings.Join(names, " ") + "\n"
}

// ListSignals is what kill -l and trap -l print: five to a line.
func ListSignals() string {
	var b strings.Builder
	column := 0
	for sig := syscall.Signal(1); sig <= lastSignal; sig++ {
		name := SignalName(sig)
		if name == "" {
			continue
		}
		b.WriteString(pad(int(sig)) + strconv.Itoa(int(sig)) + ") " + name)
		if column++; column%5 == 0 {
			b.WriteByte('\n')
		} else {
			b.WriteByte('\t')
		}
	}
	if column%5 != 0 {
		b.WriteByte('\n')
	}
	return b.String()
}

func pad(n int) string {
	if n < 10 {
		return " "
	}
	return ""
}

// Describe returns what a signal's effect is called, "Segmentation fault", as
// strsignal(3) of the GNU C library has it and bash prints it.
func Describe(sig syscall.Signal) string {
	name := SignalName(sig)
	for _, d := range descriptions {
		if d[0] == name {
			return d[1]
		}
	}
	if n := int(sig); n >= rtMin && n <= rtMax && lastSignal >= rtMax {
		return "Real-time signal " + strconv.Itoa(n-rtMin)
	}
	return "Unknown signal " + strconv.Itoa(int(sig))
}

// descriptions are what signals are called, by their names.
var descriptions = [...][2]string{
	{"SIGHUP", "Hangup"},
	{"SIGINT", "Interrupt"},
	{"SIGQUIT", "Quit"},
	{"SIGILL", "Illegal instruction"},
	{"SIGTRAP", "Trace/breakpoint trap"},
	{"SIGABRT", "Aborted"},
	{"SIGBUS", "Bus error"},
	{"SIGFPE", "Floating point exception"},
	{"SIGKILL", "Killed"},
	{"SIGUSR1", "User defined signal 1"},
	{"SIGSEGV", "Segmentation fault"},
	{"SIGUSR2", "User defined signal 2"},
	{"SIGPIPE", "Broken pipe"},
	{"SIGALRM", "Alarm clock"},
	{"SIGTERM", "Terminated"},
	{"SIGSTKFLT", "Stack fault"},
	{"SIGCHLD", "Child exited"},
	{"SIGCONT", "Continued"},
	{"SIGSTOP", "Stopped (signal)"},
	{"SIGTSTP", "Stopped"},
	{"SIGTTIN", "Stopped (tty input)"},
	{"SIGTTOU", "Stopped (tty output)"},
	{"SIGURG", "Urgent I/O condition"},
	{"SIGXCPU", "CPU time limit exceeded"},
	{"SIGXFSZ", "File size limit exceeded"},
	{"SIGVTALRM", "Virtual timer expired"},
	{"SIGPROF", "Profiling timer expired"},
	{"SIGWINCH", "Window changed"},
	{"SIGIO", "I/O possible"},
	{"SIGPWR", "Power failure"},
	{"SIGSYS", "Bad system call"},
	{"SIGEMT", "EMT trap"},
	{"SIGINFO", "Information request"},
}
