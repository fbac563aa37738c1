package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// TestProbes compares where commands find themselves in goshd and in bash 5.2, in
// every kind of position: process group, session, the foreground group of the
// terminal, ignored and blocked signals, descriptors and their flags.
func TestProbes(t *testing.T) {
	// What the test was started with is not to reach bash, nor a goshd -c.
	if err := unix.CloseRange(3, math.MaxInt32, unix.CLOSE_RANGE_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	all := slices.Concat(basicPositions, otherPositions)
	for _, c := range []struct {
		name, before string
		positions    []position
	}{
		{"on a terminal", "", all},
		{"ignored", `trap "" INT HUP TERM USR1 PIPE; `, basicPositions},
		{"stops ignored", `trap "" TSTP QUIT; `, basicPositions},
		{"trapped", `trap : INT USR1 TERM; `, basicPositions},
		{"set +m", `set +m; `, all},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			compareProbes(t, onTerminal(t, newBashUser(t), c.before), onTerminal(t, newGoshdUser(t), c.before), c.positions)
		})
	}
	t.Run("scripts", func(t *testing.T) {
		t.Parallel()
		compareProbes(t, inScript(t, "bash"), inScript(t, binary), all)
	})
}

// A prober runs the code of a position and tells what the probes found.
type prober func(position) string

// compareProbes compares two probers, more than once where they differ: for a
// moment, while commands are started, another group may be in the foreground.
func compareProbes(t *testing.T, bash, goshd prober, positions []position) {
	for _, p := range positions {
		diff := ""
		for range 6 {
			if diff = cmp.Diff(alike(bash(p), goshd(p))); diff == "" {
				break
			}
		}
		if diff != "" {
			t.Errorf("%s\n-bash +goshd:\n%s", p.code, diff)
		}
	}
}

// probeDir is a directory with the probe and what the positions use.
func probeDir(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	text, err := os.ReadFile("testdata/probe/probe")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "probe"), text, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "in"), "line\n")
	return dir
}

// probed waits until the probes have written n lines, and removes them.
func probed(t *testing.T, dir, code string, n int) string {
	t.Helper()
	path := filepath.Join(dir, "out")
	var text []byte
	for deadline := time.Now().Add(2 * hang); strings.Count(string(text), "\n") < n; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%s: the probes told\n%s", code, text)
		}
		text, _ = os.ReadFile(path) // it may not be there yet
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// resetting undoes what the code of a position may have left.
const resetting = "trap - INT HUP TERM USR1 PIPE TSTP QUIT; set -m; exec 3>&- 4>&-; wait"

// onTerminal is a prober for the shell of a user. before is run with each code.
func onTerminal(t *testing.T, u user, before string) prober {
	dir := probeDir(t)
	run := func(code string) {
		u.begin(code)
		u.end()
		if b, ok := u.(*bashUser); ok {
			b.await()
		}
	}
	run(fmt.Sprintf("cd %s; export PROBE=$PWD/out; echo $$ > pid", dir))
	pid, err := os.ReadFile(filepath.Join(dir, "pid"))
	if err != nil {
		t.Fatal(err)
	}
	return func(p position) string {
		run(before + p.code)
		text := probed(t, dir, before+p.code, p.probes)
		run(resetting)
		return summary(text, strings.TrimSpace(string(pid)))
	}
}

// inScript is a prober for scripts without a terminal.
func inScript(t *testing.T, shell string) prober {
	dir := probeDir(t)
	return func(p position) string {
		write(t, filepath.Join(dir, "script"), p.code+"\nwait\n")
		cmd := exec.Command(shell, "script")
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "PROBE="+dir+"/out")
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		_ = cmd.Run() // its status is that of the code
		return summary(probed(t, dir, p.code, p.probes), fmt.Sprint(cmd.Process.Pid))
	}
}

var (
	probeLine = regexp.MustCompile(`^(\w+) pid=(\d+) pgid=(\d+) sid=(\d+) (.*) tpgid=(-?\d+)$`)
	unique    = regexp.MustCompile(` (?:(pipe|socket):\[\d+\]|/dev/(pts/)\d+|/\S*/(\w+))`)
)

// summary replaces numbers that differ between two runs by what they mean. shell
// is the pid of the shell.
func summary(text, shell string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	slices.Sort(lines)
	for i, line := range lines {
		m := probeLine.FindStringSubmatch(line)
		if m == nil {
			lines[i] = "? " + line
			continue
		}
		name, pid, pgid, sid, rest, front := m[1], m[2], m[3], m[4], m[5], m[6]
		group := "job"
		switch {
		case pgid == shell:
			group = "shell"
		case pgid == pid:
			group = "job leader"
		}
		switch front {
		case "-1":
			front = "none"
		case pgid:
			front = "own"
		default:
			front = "other"
		}
		lines[i] = fmt.Sprintf("%s: group %s, session %v, front %s, %s", name, group, sid == shell, front,
			unique.ReplaceAllString(rest, " $1$2$3"))
	}
	return strings.Join(lines, "\n")
}

// alike makes two summaries equal in what a shell that does not fork has
// otherwise: jobs without a program of their own as the first command are led
// by the first program; and what bash has in its own group is in groups of
// its own, in a shell with a terminal.
func alike(bash, goshd string) (string, string) {
	bs, gs := strings.Split(bash, "\n"), strings.Split(goshd, "\n")
	if len(bs) != len(gs) {
		return bash, goshd
	}
	for i := range bs {
		if !strings.Contains(bs[i], "job leader") || i > 0 {
			bs[i], gs[i] = strings.Replace(bs[i], "job leader", "job", 1), strings.Replace(gs[i], "job leader", "job", 1)
		}
		if !strings.Contains(bs[i], "front none") && strings.Contains(bs[i], "group shell") {
			bs[i] = strings.Replace(bs[i], "group shell", "group job", 1)
			for _, front := range []string{"front own", "front other"} {
				bs[i], gs[i] = strings.Replace(bs[i], front, "", 1), strings.Replace(gs[i], front, "", 1)
			}
		}
	}
	return strings.Join(bs, "\n"), strings.Join(gs, "\n")
}
