//go:build !linux

package fdpass

import "runtime"

// Yield lets others run: here goroutines of this process.
func Yield() { runtime.Gosched() }
