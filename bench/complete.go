package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/goshd/goshd/client"
)

// completions measures what completing the lines of the comparison with bash
// costs. In bash that is the time in which it calls the completion functions for
// the same words, without a terminal; in goshd it is the time from a request on
// the socket to its reply.
type completions struct {
	*bench
	fixture string // where the lines, the rc file and the set-up script are
	lines   []completedLine
	env     []string
	took    [2][]time.Duration // of each line: the fastest of the rounds
	first   [2]map[string]time.Duration
}

// complete measures completions and prints a table of them.
func (b *bench) complete(fixture string) error {
	c := &completions{bench: b}
	if err := c.prepare(fixture); err != nil {
		return err
	}
	for i := range c.first {
		c.first[i] = map[string]time.Duration{}
		c.took[i] = make([]time.Duration, len(c.lines))
	}
	for range b.rounds {
		if err := c.inBash(); err != nil {
			return fmt.Errorf("completing in bash: %w", err)
		}
		if err := c.inGoshd(); err != nil {
			return fmt.Errorf("completing in goshd: %w", err)
		}
	}
	name, wide, err := c.names()
	if err != nil {
		return err
	}
	c.table(name, wide)
	return nil
}

// prepare makes the directory in which the lines are completed.
func (c *completions) prepare(fixture string) (err error) {
	if c.fixture, err = filepath.Abs(fixture); err != nil {
		return err
	}
	if c.lines, err = readLines(filepath.Join(c.fixture, "lines.txt")); err != nil {
		return err
	}
	dir := filepath.Join(c.dir, "completion")
	c.env = []string{
		"FIX=" + dir, "HOME=" + dir + "/home", "PATH=" + dir + "/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
		"TERM=dumb", "INPUTRC=/dev/null", "LC_ALL=C.UTF-8", "USER=root", "LOGNAME=root", "SHELL=/bin/bash",
		"GIT_CONFIG_NOSYSTEM=1", "PAGER=cat",
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	if out, err := c.command("bash", filepath.Join(c.fixture, "setup.sh")).CombinedOutput(); err != nil {
		return fmt.Errorf("setting the lines up: %w\n%s", err, out)
	}
	return nil
}

// command is a process in the directory of the lines.
func (c *completions) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = filepath.Join(c.dir, "completion"), c.env
	return cmd
}

// note keeps the time of a line if it is the fastest.
func (c *completions) note(shell, line int, took time.Duration) {
	if t := &c.took[shell][line]; *t == 0 || took < *t {
		*t = took
	}
}

// noteFirst keeps the time of the first completion of a command.
func (c *completions) noteFirst(shell int, command string, took time.Duration) {
	if t, ok := c.first[shell][command]; !ok || took < t {
		c.first[shell][command] = took
	}
}

// inGoshd completes all lines twice in a new goshd: the first completion of a
// command loads what completes it.
func (c *completions) inGoshd() error {
	ctx := context.Background()
	socket, end, err := c.serve(ctx, filepath.Join(c.fixture, "rc.sh"))
	if err != nil {
		return err
	}
	defer end()
	met := map[string]bool{}
	for range 2 {
		for i, l := range c.lines {
			if c.took[0][i] == 0 { // bash has no function for it
				continue
			}
			if _, err := socket.Run(ctx, l.chdir(), nil, nil, nil); err != nil {
				return err
			}
			start := time.Now()
			if _, err := socket.Complete(ctx, l.text); err != nil {
				return fmt.Errorf("%s: %w", l.text, err)
			}
			took := time.Since(start)
			c.note(1, i, took)
			if !met[l.query.Command] {
				met[l.query.Command] = true
				c.noteFirst(1, l.query.Command, took)
			}
		}
	}
	return nil
}

// serve starts a goshd on a socket. end ends it.
func (c *completions) serve(ctx context.Context, rc string) (socket *client.Client, end func(), err error) {
	path := filepath.Join(c.dir, "socket")
	cmd := c.command(c.shells[1], "-i", "--rcfile", rc, "--coprocess-socket", path)
	cmd.Dir += "/work"
	if err := cmd.Start(); err != nil {
		return nil, nil, err
	}
	end = func() {
		cmd.Process.Signal(syscall.SIGTERM) // fails if it has ended
		cmd.Wait()                          // its status is that of a signal
	}
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if socket, err = client.Dial(ctx, path); err == nil {
			break
		}
		if time.Now().After(deadline) {
			end()
			return nil, nil, err
		}
	}
	stop := end
	end = func() { socket.Close(); stop() }
	if _, err = socket.Pwd(ctx); err != nil { // answered when the rc file is done
		end()
	}
	return socket, end, err
}

// commandNames is how many commands are in PATH for the last measurements.
const commandNames = 5000

// names measures completions of a command's name among many: one that a few
// names begin with, and one that all begin with.
func (c *completions) names() (few, all time.Duration, err error) {
	ctx := context.Background()
	dir := filepath.Join(c.dir, "commands")
	if err := os.Mkdir(dir, 0o755); err != nil {
		return 0, 0, err
	}
	for i := range commandNames {
		if err := os.WriteFile(fmt.Sprintf("%s/zq%04d", dir, i), nil, 0o755); err != nil {
			return 0, 0, err
		}
	}
	c.env = append(slices.Clone(c.env), "PATH="+dir+":/usr/bin:/bin")
	socket, end, err := c.serve(ctx, "/dev/null")
	if err != nil {
		return 0, 0, err
	}
	defer end()
	for line, best := range map[string]*time.Duration{"zq123": &few, "zq": &all} {
		for i := range 20 {
			start := time.Now()
			if _, err := socket.Complete(ctx, line); err != nil {
				return 0, 0, err
			}
			if took := time.Since(start); i > 0 && (*best == 0 || took < *best) {
				*best = took
			}
		}
	}
	return few, all, nil
}

// table prints what was found.
func (c *completions) table(few, all time.Duration) {
	took := c.without(nil)
	var first [2][]time.Duration
	var slower []string
	for command, t := range c.first[0] {
		first[0], first[1] = append(first[0], t), append(first[1], c.first[1][command])
		if c.first[1][command] > t {
			slower = append(slower, fmt.Sprintf("%s (%.1f, %.1f)", command, ms(t), ms(c.first[1][command])))
		}
	}
	for i := range first {
		slices.Sort(first[i])
	}
	fmt.Printf("\n%d lines with completion functions, %d commands loaded when needed\n\n", len(took[0]), len(first[0]))
	fmt.Println("| completion | bash ms | goshd ms | times | goal | |")
	fmt.Println("| --- | ---: | ---: | ---: | ---: | --- |")
	compared("median", percentile(took[0], 50), percentile(took[1], 50), 5)
	compared("99th percentile", percentile(took[0], 99), percentile(took[1], 99), 2)
	for name, t := range c.alone() {
		own := c.without(map[string]time.Duration{name: t})
		compared(fmt.Sprintf("the same without the %.0f ms of %s itself", ms(t), name), percentile(own[0], 99), percentile(own[1], 99), 2)
	}
	compared("first of a command, median", percentile(first[0], 50), percentile(first[1], 50), 1)
	bounded("one of a few among 5,000 commands", few, time.Millisecond)
	bounded("each of 5,000 commands", all, time.Millisecond)
	slices.Sort(slower)
	fmt.Printf("\nslower than bash the first time: %s\n", cmp.Or(strings.Join(slower, ", "), "none"))
}

func compared(name string, bash, goshd time.Duration, goal float64) {
	times := float64(bash) / float64(max(goshd, 1))
	verdict := ""
	if times < goal {
		verdict = "slower than the goal"
	}
	fmt.Printf("| %s | %.2f | %.2f | %.2f | %.2f | %s |\n", name, ms(bash), ms(goshd), times, goal, verdict)
}

func bounded(name string, took, goal time.Duration) {
	verdict := ""
	if took > goal {
		verdict = "slower than the goal"
	}
	fmt.Printf("| %s | | %.2f | | %.0f ms | %s |\n", name, ms(took), ms(goal), verdict)
}

func ms(d time.Duration) float64 { return d.Seconds() * 1e3 }

// percentile returns the element of a sorted slice that n per cent are at most.
func percentile(sorted []time.Duration, n int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)-1)*n/100]
}
