package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/goshd/goshd/server"
)

// A limitFlag parses the value of an option of a serving goshd that sets a limit,
// or says what becomes of the code of clients that have gone.
type limitFlag func(value string) (func(*server.Server), error)

// limitFlagNamed returns the limitFlag of an option, or nil.
func limitFlagNamed(name string) limitFlag {
	switch name {
	case "max-message":
		return size(func(s *server.Server, n int) { s.MaxMessage = n })
	case "max-connections":
		return size(func(s *server.Server, n int) { s.MaxConnections = n })
	case "max-pending":
		return size(func(s *server.Server, n int) { s.MaxPending = n })
	case "max-files":
		return size(func(s *server.Server, n int) { s.MaxFiles = n })
	case "max-waiting":
		return size(func(s *server.Server, n int) { s.MaxWaiting = n })
	case "max-queue":
		return size(func(s *server.Server, n int) { s.MaxQueue = n })
	case "max-unread":
		return size(func(s *server.Server, n int) { s.MaxUnread = n })
	case "stdin-window":
		return size(func(s *server.Server, n int) { s.StdinWindow = n })
	case "capture-memory":
		return size(func(s *server.Server, n int) { s.CaptureMemory = n })
	case "capture-spool":
		return size(func(s *server.Server, n int) { s.CaptureSpool = int64(n) })
	case "frame-timeout":
		return duration(func(s *server.Server, d time.Duration) { s.FrameTimeout = d })
	case "write-timeout":
		return duration(func(s *server.Server, d time.Duration) { s.WriteTimeout = d })
	case "complete-timeout":
		return duration(func(s *server.Server, d time.Duration) { s.CompleteTime = d })
	case "rc-timeout":
		return duration(func(s *server.Server, d time.Duration) { s.BootTime = d })
	case "idle-exit":
		return duration(func(s *server.Server, d time.Duration) { s.IdleExit = d })
	case "shutdown-grace":
		return duration(func(s *server.Server, d time.Duration) { s.Grace = d })
	case "shutdown-timeout":
		return duration(func(s *server.Server, d time.Duration) { s.Shutdown = d })
	case "hangup":
		return hangup
	}
	return nil
}

// size is a limit that is a number from 1 on.
func size(set func(*server.Server, int)) limitFlag {
	return func(value string) (func(*server.Server), error) {
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return nil, errors.New("must be a number from 1 on")
		}
		return func(s *server.Server) { set(s, n) }, nil
	}
}

// duration is a limit that is a time: seconds, or a number with a unit.
func duration(set func(*server.Server, time.Duration)) limitFlag {
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

// limit takes the value of an option of limitFlagNamed.
func (f *flags) limit(name string, parse limitFlag, take func() (string, error)) error {
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
