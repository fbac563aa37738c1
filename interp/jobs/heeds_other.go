//go:build !linux

package jobs

import "syscall"

// heeds is for Linux. Elsewhere any process may have a handler.
func (p *Process) heeds(syscall.Signal) bool { return !p.gone() }
