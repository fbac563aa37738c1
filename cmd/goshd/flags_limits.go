package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/goshd/goshd/server"
)

// limitFlags are the options of a serving goshd that set a limit, or what
// becomes of the code of clients that have gone. Each parses its value.
var limitFlags = map[string]func(value string) (func(*server.Server), error){
	"max-message":      size(func(s *server.Server, n int) { s.MaxMessage = n }),
	"max-connections":  size(func(s *server.Server, n int) { s.MaxConnections = n }),
	"max-pending":      size(func(s *server.Server, n int) { s.MaxPending = n }),
	"max-files":        size(func(s *server.Server, n int) { s.MaxFiles = n }),
	"max-waiting":      size(func(s *server.Server, n int) { s.MaxWaiting = n }),
	"max-queue":        size(func(s *server.Server, n int) { s.MaxQueue = n }),
	"max-unread":       size(func(s *server.Server, n int) { s.MaxUnread = n }),
	"stdin-window":     size(func(s *server.Server, n int) { s.StdinWindow = n }),
	"capture-memory":   size(func(s *server.Server, n int) { s.CaptureMemory = n }),
	"capture-spool":    size(func(s *server.Server, n int) { s.CaptureSpool = int64(n) }),
	"frame-timeout":    duration(func(s *server.Server, d time.Duration) { s.FrameTimeout = d }),
	"write-timeout":    duration(func(s *server.Server, d time.Duration) { s.WriteTimeout = d }),
	"complete-timeout": duration(func(s *server.Server, d time.Duration) { s.CompleteTime = d }),
	"rc-timeout":       duration(func(s *server.Server, d time.Duration) { s.BootTime = d }),
	"idle-exit":        duration(func(s *server.Server, d time.Duration) { s.IdleExit = d }),
	"shutdown-grace":   duration(func(s *server.Server, d time.Duration) { s.Grace = d }),
	"shutdown-timeout": duration(func(s *server.Server, d time.Duration) { s.Shutdown = d }),
	"hangup":           hangup,
}

// size is a limit that is a number from 1 on.
func size(set func(*server.Server, int)) func(string) (func(*server.Server), error) {
	return func(value string) (func(*server.Server), error) {
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return nil, errors.New("must be a number from 1 on")
		}
		return func(s *server.Server) { set(s, n) }, nil
	}
}

// duration is a limit that is a time: seconds, or a number with a unit.
func duration(set func(*server.Server, time.Duration)) func(string) (func(*server.Server), error) {
	return func(value string) (func(*server.Server), error) {
		d, err := time.ParseDuration(value)
		if seconds, bad := strconv.ParseFloat(value, 64); bad == nil {
			d, err = time.Duration(seconds*float64(time.Second)), nil
		}
		if err != nil || d <= 0 {
			return nil, errors.New("must be a time, as 30s, 500ms or 2m")
		}
		return func(s *server.Server) { set(s, d) }, nil
	}
}

// hangup is what becomes of the code of a client that has gone.
func hangup(value string) (func(*server.Server), error) {
	policy, ok := map[string]server.HangupPolicy{
		"interrupt": server.HangupInterrupt, "terminal": server.HangupTerminal, "keep": server.HangupKeep,
	}[value]
	if !ok {
		return nil, errors.New("must be interrupt, terminal or keep")
	}
	return func(s *server.Server) { s.Hangup = policy }, nil
}

// limit takes the value of an option of limitFlags.
func (f *flags) limit(name string, parse func(string) (func(*server.Server), error), take func() (string, error)) error {
	value, err := take()
	if err != nil {
		return err
	}
	set, err := parse(value)
	if err != nil {
		return &usageError{fmt.Sprintf("--%s: %s: %v", name, value, err)}
	}
	f.limits = append(f.limits, set)
	return nil
}
