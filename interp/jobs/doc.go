// Package jobs starts processes, waits for them and keeps a shell's job table.
//
// A Job is a pipeline. Its members are processes, or tasks: goroutines of the
// shell that run a builtin or a function. A List is the job table of one shell
// environment and belongs to one goroutine; everything else here may be used
// concurrently.
//
// Children are a property of the process, not of a shell, so these are shared
// by all shells in it: one lock around everything that starts a process, and
// one goroutine, the reaper, that collects the processes being watched. Only
// processes that Start has started are ever waited for, so that others in the
// program, os/exec for one, may have children too.
package jobs
