// Package interp is the shell: it compiles parsed commands to closures and
// runs them.
//
// A Shell is one shell execution environment (POSIX 2.13). Everything that a
// script can change is a field of it. It belongs to one goroutine; other
// goroutines may only call Signal and Cancel. Nothing forks inside: a subshell
// is a Shell made by Subshell, a copy-on-write copy that runs in the same
// process.
package interp
