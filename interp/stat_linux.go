package interp

import "golang.org/x/sys/unix"

// mtime and atime are times of a file in nanoseconds.
func mtime(st *unix.Stat_t) int64 { return st.Mtim.Nano() }
func atime(st *unix.Stat_t) int64 { return st.Atim.Nano() }
