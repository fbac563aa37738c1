//go:build !linux

package server

import "github.com/goshd/goshd/ecmd"

// inputOf would say what a process waits to read from. Only Linux tells.
func inputOf(pid, generations int) *ecmd.Input { return nil }

// holdsOf would say which of the files a process has. Only Linux tells.
func holdsOf(pid int, files [3]fileID) (held [3]bool) { return held }
