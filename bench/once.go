package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// oneShot is the workload of once, by its name in the table.
var oneShot = workload{name: "one-shot goshctl run", times: 1, script: "echo hi", repeat: 50}

// once compares bash -c with goshctl run of the same code, in a shell that is
// there. It takes a part of the time because the client starts no runtime.
func (b *bench) once(w workload) (results [2]result) {
	path := filepath.Join(b.dir, "once.sock")
	stop, err := b.listen(path)
	if err != nil {
		results[1].err = err
		return results
	}
	defer stop()
	ctl := filepath.Join(b.dir, "goshctl")
	build := exec.Command("go", "build", "-o", ctl, "github.com/goshd/goshd/cmd/goshctl")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released
	if out, err := build.CombinedOutput(); err != nil {
		results[1].err = fmt.Errorf("building goshctl: %w\n%s", err, out)
		return results
	}
	for range b.rounds {
		b.times(&results[0], w, path, b.shells[0], "-c", w.script)
		b.times(&results[1], w, path, ctl, "run", w.script)
	}
	return results
}

// listen starts goshd on a socket, and returns when it serves.
func (b *bench) listen(path string) (stop func(), err error) {
	cmd := b.command(b.shells[1], "-i", "--norc", "--coprocess-socket", path)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	stop = func() {
		cmd.Process.Kill() // it may have ended
		cmd.Wait()
	}
	for range 200 {
		if _, err := os.Stat(path); err == nil {
			return stop, nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	return nil, errors.New("goshd does not listen")
}

// times takes one measurement and keeps it if it is the fastest.
func (b *bench) times(r *result, w workload, socket, program string, args ...string) {
	start := time.Now()
	for range w.repeat {
		cmd := b.command(program, args...)
		cmd.Env = append(cmd.Env, "GOSHD_SOCKET="+socket)
		out, err := cmd.Output()
		if err != nil {
			r.err = err
			return
		}
		r.output = string(out)
	}
	if took := time.Since(start) / time.Duration(w.repeat); r.time == 0 || took < r.time {
		r.time = took
	}
}
