//go:build !linux

package fds

// nameless returns a descriptor, for reading only, of a file that holds s.
func nameless(s string) (int, error) { return namelessFile(s) }
