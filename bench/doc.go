// Command bench measures goshd against bash and prints a table of ratios.
//
//	go run ./bench                  every workload
//	go run ./bench -run 'loop|read' some
//	go run ./bench -goshd ./goshd   a binary that is there already
//	go run ./bench -configure DIR   and the configure script of a project
//	go run ./bench -requests 20000  requests over the socket instead
//	go run ./bench -run '^$' -complete cmd/goshd/testdata/completion
//	                                completions: the lines that are compared with bash's
//
// A measurement is a whole process, from its start to its end. The two shells
// take turns, so that what else the machine does meets both, and the fastest of
// the rounds counts. "times" is bash's time by goshd's: 10 means ten times
// faster. Both have to print the same; a workload for which they do not is marked
// and proves nothing. Memory is the peak of the shell's own process (VmHWM), from
// a run of its own, and may be 16 MB above bash's.
package main
