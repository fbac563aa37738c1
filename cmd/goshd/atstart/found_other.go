//go:build !linux || !gc || cgo || !(amd64 || arm64) || !go1.26 || go1.27

package atstart

import (
	"os/signal"
	"syscall"
)

func found(sig syscall.Signal) bool {
	return (sig == syscall.SIGHUP || sig == syscall.SIGINT) && signal.Ignored(sig)
}
