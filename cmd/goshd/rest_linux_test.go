package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// farEnough is the time of the processor, in ticks of 10 ms, after which code
// that never rests is taken to be where it stays.
const farEnough = 15

// atRest waits until a process and all that descend from it sleep: what was
// begun has got as far as it gets by itself, however slow the machine is, since
// what waits for the processor does not sleep. Code that never rests has had the
// processor for a while.
func atRest(t *testing.T, pid int) {
	t.Helper()
	began := -1
	for quiet, deadline := 0, time.Now().Add(2*hang); quiet < 3 && time.Now().Before(deadline); {
		time.Sleep(10 * time.Millisecond)
		busy, ticks := activity(pid)
		if began < 0 {
			began = ticks
		}
		if quiet++; busy {
			quiet = 0
		}
		if busy && ticks-began >= farEnough {
			return
		}
	}
}

func (s *session) rest() {
	s.t.Helper()
	atRest(s.t, s.cmd.Process.Pid)
}

// activity tells whether a process or one that descends from it runs or is about
// to, and how much time of the processor they have had. A process that has ended
// does nothing.
func activity(pid int) (busy bool, ticks int) {
	dir := fmt.Sprintf("/proc/%d/", pid)
	for i, field := range statOf(dir) {
		if i >= 11 && i <= 14 { // utime, stime, and those of children
			n, _ := strconv.Atoi(field) // the kernel's
			ticks += n
		}
	}
	tasks, _ := filepath.Glob(dir + "task/*") // the pattern is right
	for _, task := range tasks {
		if fields := statOf(task + "/"); len(fields) > 0 && strings.Contains("RDW", fields[0]) {
			busy = true
		}
		children, _ := os.ReadFile(task + "/children") // the thread may have ended
		for child := range strings.FieldsSeq(string(children)) {
			n, _ := strconv.Atoi(child) // the kernel's
			b, more := activity(n)
			busy, ticks = busy || b, ticks+more
		}
	}
	return busy, ticks
}

// statOf returns the fields behind the name in the file stat of a process or
// thread (proc(5)), the state first, or nothing if it has ended.
func statOf(dir string) []string {
	text, err := os.ReadFile(dir + "stat")
	if err != nil {
		return nil
	}
	_, fields, _ := strings.Cut(string(text)[strings.LastIndexByte(string(text), ')'):], " ")
	return strings.Fields(fields)
}
