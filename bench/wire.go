package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A wire measures requests over the socket. The clients and the bare server are
// the C program in the directory wire, all on one processor.
type wire struct {
	dir    string
	shells [2]string // bash, goshd
	rounds int
	n      int    // requests in a round
	tool   string // the compiled C program
}

//go:embed wire/wire.c
var wireSource []byte

// cpu is the processor on which everything is measured.
const cpu = "0"

// turns is how often requests are measured in a round: a median of microseconds
// depends on what else the machine does more than the time of a workload.
const turns = 5

// A wireTime is what one round of requests took.
type wireTime struct{ least, p50, p99, rate float64 } // nanoseconds, requests a second

// noGoal is for a row that is there to compare: with one marker for all commands,
// what a command prints late ends the next one, and the code on its line can
// make the marker a part of itself. No program that has to be right uses it.
const noGoal = 0

// A wireRow is a measurement and what it may be: at most so many times what
// another one is.
type wireRow struct {
	what, than string
	goal       float64
	got, base  float64
}

// requests measures requests, n in a round, and prints their table.
func (b *bench) requests(n int) error {
	w := &wire{dir: b.dir, shells: b.shells, rounds: b.rounds, n: n, tool: filepath.Join(b.dir, "wire")}
	cc, err := exec.LookPath("cc")
	if err != nil {
		return errors.New("requests are not measured: there is no C compiler (cc) for bench/wire/wire.c")
	}
	source := w.tool + ".c"
	if err := os.WriteFile(source, wireSource, 0o600); err != nil {
		return err
	}
	if out, err := exec.Command(cc, "-O2", "-o", w.tool, source).CombinedOutput(); err != nil {
		return fmt.Errorf("compiling wire.c: %w\n%s", err, out)
	}
	bare, stopBare, err := w.serve("bare", w.tool, "serve")
	if err != nil {
		return err
	}
	defer stopBare()
	goshd, stop, err := w.serve("goshd", w.shells[1], "-i", "--norc", "--coprocess-socket")
	if err != nil {
		return err
	}
	defer stop()
	best, err := w.best(bare, goshd)
	if err != nil {
		return err
	}
	oneShot, err := w.oneShot(goshd)
	if err != nil {
		return err
	}
	printWire(append(w.rows(best), oneShot))
	return nil
}

// serve starts a server on the processor, and waits for its socket.
func (w *wire) serve(name string, argv ...string) (path string, stop func(), err error) {
	path = filepath.Join(w.dir, name+".sock")
	cmd := exec.Command(w.tool, append(append([]string{"on", cpu}, argv...), path)...)
	cmd.Dir, cmd.Stderr = w.dir, os.Stderr
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() {
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()         // it was killed
	}
	for range 500 {
		if out, err := exec.Command(w.tool, "client", path, "bare", "1").CombinedOutput(); err == nil && len(out) > 0 {
			return path, stop, nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	return "", nil, fmt.Errorf("%s does not serve", name)
}

// best takes the measurements by turns and keeps the best of each.
func (w *wire) best(bare, goshd string) (map[string]wireTime, error) {
	best := map[string]wireTime{}
	for range turns * w.rounds {
		for _, m := range [][]string{
			{"bare files", "client", bare, "files"}, {"goshd files", "client", goshd, "files"},
			{"goshd bare", "client", goshd, "bare"},
			{"bare split", "client", bare, "split"}, {"goshd split", "client", goshd, "split"},
			{"goshd overlap", "client", goshd, "overlap"},
			{"pipes short", "bash"}, {"pipes numbered", "bash"}, {"pipes redirected", "bash"},
		} {
			args := append([]string{"on", cpu, w.tool}, m[1:]...)
			if args = append(args, strconv.Itoa(w.n)); m[1] == "bash" {
				args = append(args, w.shells[0], strings.TrimPrefix(m[0], "pipes "))
			}
			out, err := exec.Command(w.tool, args...).Output()
			if err != nil {
				return nil, fmt.Errorf("%s: %w", m[0], err)
			}
			var t wireTime
			if _, err := fmt.Sscan(string(out), &t.least, &t.p50, &t.p99, &t.rate); err != nil {
				return nil, fmt.Errorf("%s: %q: %w", m[0], out, err)
			}
			best[m[0]] = t.better(best[m[0]])
		}
	}
	return best, nil
}

// better takes the better of each figure.
func (t wireTime) better(old wireTime) wireTime {
	if old.rate == 0 {
		return t
	}
	return wireTime{min(t.least, old.least), min(t.p50, old.p50), min(t.p99, old.p99), max(t.rate, old.rate)}
}

func (w *wire) rows(t map[string]wireTime) []wireRow {
	us := func(name string) float64 { return t[name].p50 / 1e3 }
	return []wireRow{
		{"ECMD : with three descriptors, µs", "a bare server in C", 1.5, us("goshd files"), us("bare files")},
		{"the same in three writes, µs", "a bare server in C", 1.5, us("goshd split"), us("bare split")},
		{"ECMD : without descriptors, µs", "bash through pipes, shortest marker", 1, us("goshd bare"), us("pipes short")},
		{"ECMD : with three descriptors, µs", "bash through pipes, numbered markers", 1, us("goshd files"), us("pipes numbered")},
		{"the same, µs", "with descriptors of its own as well", 1, us("goshd files"), us("pipes redirected")},
		{"the same, µs", "without them, shortest marker", noGoal, us("goshd files"), us("pipes short")},
		{"its 99th percentile, µs", "that of the bare server in C", 3, t["goshd files"].p99 / 1e3, t["bare files"].p99 / 1e3},
		{"the same, µs", "its median", 3, t["goshd files"].p99 / 1e3, us("goshd files")},
		{"µs per request with overlap", "100,000 requests a second", 1, 1e6 / t["goshd overlap"].rate, 10},
	}
}

// oneShot compares goshctl run with bash -c.
func (w *wire) oneShot(goshd string) (wireRow, error) {
	row := wireRow{what: "goshctl run ':', ms", than: "bash -c ':'", goal: 1}
	client := filepath.Join(w.dir, "goshctl")
	build := exec.Command("go", "build", "-o", client, "github.com/goshd/goshd/cmd/goshctl")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return row, fmt.Errorf("building goshctl: %w\n%s", err, out)
	}
	for range 30 * w.rounds {
		for _, m := range []struct {
			into *float64
			argv []string
		}{{&row.base, []string{w.shells[0], "--norc", "-c", ":"}}, {&row.got, []string{client, "--socket", goshd, "run", ":"}}} {
			began := time.Now()
			if out, err := exec.Command(m.argv[0], m.argv[1:]...).CombinedOutput(); err != nil {
				return row, fmt.Errorf("%s: %w\n%s", strings.Join(m.argv, " "), err, bytes.TrimSpace(out))
			}
			if ms := time.Since(began).Seconds() * 1e3; *m.into == 0 || ms < *m.into {
				*m.into = ms
			}
		}
	}
	return row, nil
}

func printWire(rows []wireRow) {
	fmt.Println("\n| request | goshd | compared with | it is | times | at most | |")
	fmt.Println("| --- | ---: | --- | ---: | ---: | ---: | --- |")
	met, goals := 0, 0
	for _, r := range rows {
		verdict, goal := "", fmt.Sprintf("%.2f", r.goal)
		switch {
		case r.goal == noGoal:
			goal = ""
		case r.got > r.goal*r.base:
			goals++
			verdict = "slower than the goal"
		default:
			goals++
			met++
		}
		fmt.Printf("| %s | %.2f | %s | %.2f | %.2f | %s | %s |\n", r.what, r.got, r.than, r.base, r.got/r.base, goal, verdict)
	}
	fmt.Printf("\n%d of %d requests meet their goals\n", met, goals)
}
