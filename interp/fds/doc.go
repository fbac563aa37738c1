// Package fds holds a shell's virtual descriptor table.
//
// An FD is one open description, as POSIX 3.258 calls it: whatever shares it
// shares its position. Redirections, subshells and jobs share FDs by counting
// references, so that "3>&1" and a subshell cost no system call. A Table maps
// the numbers that a script sees to FDs; they have nothing to do with the
// numbers in this process.
//
// A description is real (a descriptor of this process, close-on-exec, owned by
// its FD) or lives in memory: the output of a command substitution, the text
// of a here-document, a pipe between two stages that both run in the process.
// What lives in memory becomes real when something outside the process needs
// it, with every byte still in order.
//
// Reads and writes block the calling goroutine, whatever O_NONBLOCK says, and
// never change that flag: the description may be shared with a client. A Wait
// bounds them by a deadline and lets an Interrupt end them.
package fds
