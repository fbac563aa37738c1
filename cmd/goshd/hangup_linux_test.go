package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// hangUp closes the user's side of the terminal, as a client does that ends.
func (s *screen) hangUp() {
	s.t.Helper()
	if err := s.master.Close(); err != nil {
		s.t.Error(err)
	}
}

// TestHangUpEndsTheForeground: the job in the foreground gets SIGHUP and
// SIGCONT, what follows it is not run, and the shell goes on.
func TestHangUpEndsTheForeground(t *testing.T) {
	u := newGoshdUser(t)
	began := time.Now()
	// No wait: both signals may come before it.
	u.begin(`sh -c "trap 'echo hup > hup' HUP; trap 'echo cont > cont' CONT; echo r; until [ -e hup ] && [ -e cont ]; do sleep 0.05; done"; echo after > after`)
	u.screen.expect("r\n")
	u.slave.Close()
	u.screen.hangUp()
	u.end()
	if d := time.Since(began); d > hang {
		t.Errorf("it took %v", d)
	}
	for name, want := range map[string]bool{"hup": true, "cont": true, "after": false} {
		if exists(filepath.Join(u.cmd.Dir, name)) != want {
			t.Errorf("%s: want %v", name, want)
		}
	}
	u.want("echo alive", "alive\n", true)
}

// TestHangUpIgnored: a program in the foreground that ignores SIGHUP goes on in the
// background, and the request ends.
func TestHangUpIgnored(t *testing.T) {
	for _, code := range []string{
		`sh -c "trap '' HUP; echo r; until [ -e end ]; do sleep 0.05; done; echo over > over"`,
		`f() { trap "" HUP; echo r; sh -c 'until [ -e end ]; do sleep 0.05; done; echo over > over'; trap - HUP; echo no > no; }; f; echo no > no`,
	} {
		u := newGoshdUser(t)
		u.begin(code)
		u.screen.expect("r\n")
		u.slave.Close()
		u.screen.hangUp()
		u.end()
		u.screen, u.slave = newScreen(t)
		u.want("trap - HUP; jobs -r | wc -l; echo e > end; wait; cat over; [ -e no ] || echo none", "1\nover\nnone\n", true)
	}
}

// TestHangUpWhatever: whatever runs ends with its terminal, again and again,
// and jobs in the background go on.
func TestHangUpWhatever(t *testing.T) {
	u := newGoshdUser(t)
	for _, code := range []string{
		"while :; do :; done", "read x; read y", "cat", "sleep 60 | cat", "(sleep 60; echo in); sleep 60",
		"x=$(sleep 60)", "sleep 60 & sleep 60", "wait", "f() { while :; do sleep 1; done; }; f | while read x; do :; done",
	} {
		s, slave := newScreen(t)
		u.screen, u.slave = s, slave
		u.begin("echo r; " + code)
		s.expect("r\n")
		u.rest()
		slave.Close()
		s.hangUp()
		u.end()
	}
	u.screen, u.slave = newScreen(t)
	u.begin("jobs -r | cat; echo ctty > /dev/tty")
	u.screen.expect("sleep 60 &\nctty\n")
	u.end()
	u.slave.Close()
	u.screen.hangUp() // which is not taken for the signal, nor the signal for that
	u.want("echo alive", "alive\n", true)
	ended := make(chan struct{})
	go func() {
		u.cmd.Wait()
		close(ended)
	}()
	late := time.AfterFunc(2*hang, func() { u.cmd.Process.Kill() })
	defer late.Stop()
	for over := false; !over; { // one that comes while that of the terminal is pending is none to the kernel
		// It may have ended.
		_ = u.cmd.Process.Signal(syscall.SIGHUP)
		select {
		case <-ended:
			over = true
		case <-time.After(100 * time.Millisecond):
		}
	}
	if status := u.cmd.ProcessState.ExitCode(); status != 129 {
		t.Errorf("status %d", status)
	}
}

// TestHangUpBetweenRequests: a terminal that goes when nothing runs on it is no
// hang-up of the shell, whatever the next request does and how soon it comes.
func TestHangUpBetweenRequests(t *testing.T) {
	u := newGoshdUser(t)
	for range 60 {
		s, slave := newScreen(t)
		u.screen, u.slave = s, slave
		u.begin("echo r")
		u.end()
		slave.Close()
		s.hangUp()
		u.want("/bin/echo alive", "alive\n", true)
	}
}

// TestTerminalsTakeTurns: each request may have a terminal of its own, jobs of
// an earlier one go on, and no descriptor stays open.
func TestTerminalsTakeTurns(t *testing.T) {
	u := newGoshdUser(t)
	one, oneSlave := u.screen, u.slave
	two, twoSlave := newScreen(t)
	u.begin("{ sleep 0.7; echo late > late; } >/dev/null 2>&1 </dev/null & sh -c 'echo on 1 > /dev/tty'")
	one.expect("on 1\n")
	u.end()
	for range 3 {
		u.screen, u.slave = two, twoSlave
		u.begin("sh -c 'echo on 2 > /dev/tty'; echo r; sleep 9; echo after")
		two.expect("on 2\n")
		two.expect("r\n")
		u.rest()
		two.press("\x03")
		u.end()
		u.want("[ -t 0 ] || echo none; sh -c ': < /dev/tty' 2>/dev/null; echo $-", "none\nhiBs\n", true)
		u.screen, u.slave = one, oneSlave
		u.begin("sh -c 'echo on 1 > /dev/tty'; echo r; sleep 9; echo after")
		one.expect("on 1\n")
		one.expect("r\n")
		u.rest()
		one.press("\x1a")
		one.expect("Stopped")
		u.end()
		u.begin("kill -9 %+; wait; true")
		u.end()
	}
	if open := terminalsOpen(t, u.cmd.Process.Pid); open != "" {
		t.Errorf("open: %s", open)
	}
	for deadline := time.Now().Add(2 * hang); !exists(filepath.Join(u.cmd.Dir, "late")); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the job of the first terminal did not go on")
		}
	}
}

// terminalsOpen lists the terminals that a process has open.
func terminalsOpen(t *testing.T, pid int) string {
	t.Helper()
	dir := filepath.Join("/proc", strconv.Itoa(pid), "fd")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var open []string
	for _, e := range entries {
		if to, err := os.Readlink(filepath.Join(dir, e.Name())); err == nil && strings.HasPrefix(to, "/dev/pts/") {
			open = append(open, e.Name()+" "+to)
		}
	}
	return strings.Join(open, ", ")
}
