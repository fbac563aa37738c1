//go:build !linux || !(amd64 || arm64)

package jobs

import "syscall"

// TakeSource is for Linux on amd64 and arm64.
func TakeSource(syscall.Signal) (s Source, known bool) { return Source{}, false }

func trace(syscall.Signal) {}
