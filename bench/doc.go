// Command bench measures goshd against bash and prints a table of ratios.
//
//	go run ./bench                  every workload
//	go run ./bench -run 'loop|read' some
//	go run ./bench -goshd ./goshd   a binary that is there already
//	go run ./bench -configure DIR   and the configure script of a project, see below
//	go run ./bench -requests 20000  requests over the socket instead
//	go run ./bench -run '^$' -complete cmd/goshd/testdata/completion
//	                                completions: the lines that are compared with bash's
//	go build -trimpath -o /tmp/bench ./bench && /tmp/bench -profile cmd/goshd/default.pgo
//	                                what the compiler is to know of the workloads
//
// A measurement is a whole process, from its start to its end. The two shells
// take turns, so that what else the machine does meets both, and the fastest of
// the rounds counts. "times" is bash's time by goshd's: 10 means ten times
// faster. Both have to print the same; a workload for which they do not is marked
// and proves nothing. Memory is the peak of the shell's own process (VmHWM), from
// a run of its own, and may be 16 MB above bash's.
//
// The row "configure" is the configure script in DIR, an unpacked source
// release such as GNU hello's or sed's, which are small enough to be measured:
//
//	apt-get source hello
//	go run ./bench -run '^$' -rounds 3 -configure hello-2.10
//
// Each round is a run in a new directory, with the shell as CONFIG_SHELL. It
// needs a C compiler, and takes tens of seconds, most of them the compiler's.
// What both shells have to make alike are the files that configure writes,
// config.h, Makefile, config.status and the others, but for config.log; the
// paths of the shell and of the directory, which they contain, are replaced.
package main
