package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

// idleCost is how much memory an idle connection may cost.
const idleCost = 20 << 10

// TestIdleConnections: they cost little, and requests of others are served as
// before.
func TestIdleConnections(t *testing.T) {
	count := 10_000
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	count = min(count, int(limit.Max)-500)
	s := start(t, "--norc", "--max-connections", strconv.Itoa(count+100))
	s.want("echo x", "x\n", true)
	c := &chaotic{path: s.path}
	before := memoryOf(t, s.cmd.Process.Pid)
	for range count {
		ec, err := c.connect(false)
		if err != nil {
			t.Fatal(err)
		}
		defer ec.Close()
		if _, err := c.ask(ec, &ecmd.Request{Verb: ecmd.GetPid}); err != nil {
			t.Fatal(err)
		}
	}
	s.want("echo y", "y\n", true)
	each := (memoryOf(t, s.cmd.Process.Pid) - before) / count
	t.Logf("each of %d idle connections costs %d bytes", count, each)
	if each > idleCost {
		t.Errorf("each of %d idle connections costs %d bytes", count, each)
	}
}

// memoryOf returns the resident memory of a process in bytes.
func memoryOf(t *testing.T, pid int) int {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "VmRSS:")
	kib, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(kib)
	if err != nil {
		t.Fatal(err)
	}
	return n << 10
}
