package interp

import (
	"os"
	"syscall"

	"github.com/goshd/goshd/interp/jobs"
)

// Enter must be the first thing that main calls in a program that embeds a
// Shell: job control, and ulimit where children are started by fork(2) alone, start
// the program itself as a helper. Usually
// it returns at once; in such a helper it does the work and never returns.
func Enter() { jobs.Enter() }

// Notify is signal.Notify for a program that embeds a Shell. Signals that the
// shell ignores (trap "" SIGNAL) go on arriving on c; after signal.Notify they
// may stop when the shell has started a command.
func Notify(c chan<- os.Signal, sigs ...syscall.Signal) { jobs.Notify(c, sigs...) }

// NotifyAlways is Notify for signals of which not a single one may be lost. But for
// Linux on amd64 and arm64 commands that ignore them start a millisecond later, and it
// needs Enter.
func NotifyAlways(c chan<- os.Signal, sigs ...syscall.Signal) {
	jobs.Keep(sigs...)
	jobs.Notify(c, sigs...)
}

// Version is the bash whose behaviour the shell has, as $BASH_VERSION.
const Version = bashVersion

// Pid is $$.
func (sh *Shell) Pid() int { return sh.proc.pid }
