//go:build !linux || mips || mipsle || mips64 || mips64le

package jobs

import "syscall"

// defaultAction is for Linux. Elsewhere a program that is to react to SIGHUP
// or SIGINT after it has started a process with them ignored calls Notify.
func defaultAction(syscall.Signal) bool { return false }

// ignoreAction is for Linux too.
func ignoreAction(syscall.Signal) bool { return false }

// lethal is for Linux too.
var lethal [0]syscall.Signal

// leaveDefault and restoreAction are for Linux too.
func leaveDefault(syscall.Signal) bool { return false }

func restoreAction(syscall.Signal) bool { return false }
