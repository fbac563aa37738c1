package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

// result is what one shell did with one workload.
type result struct {
	time   time.Duration // the fastest of the rounds
	memory int           // peak of the shell's process in KiB, 0 if unknown
	output string
	err    error
}

// bench is the place and the two shells.
type bench struct {
	dir    string
	shells [2]string // bash, goshd
	rounds int
}

// compare runs the workload in both shells by turns.
func (b *bench) compare(w workload) (results [2]result) {
	script := filepath.Join(b.dir, "workload.sh")
	if err := os.WriteFile(script, []byte(w.script+"\n"), 0o644); err != nil {
		results[0].err = err
		return results
	}
	for range b.rounds * max(w.repeat, 1) {
		for i := range results {
			b.round(&results[i], b.shells[i], script)
		}
	}
	peak := w.script + "\ngrep VmHWM /proc/$$/status >&2\n"
	if err := os.WriteFile(script, []byte(peak), 0o644); err != nil {
		results[0].err = err
	}
	for i := range results {
		results[i].memory = b.memory(b.shells[i], script)
	}
	return results
}

// round takes one measurement and keeps it if it is the fastest.
func (b *bench) round(r *result, shell string, script string) {
	var out bytes.Buffer
	cmd := b.command(shell, script)
	cmd.Stdout = &out
	start := time.Now()
	if err := cmd.Run(); err != nil {
		r.err = err
		return
	}
	if took := time.Since(start); r.time == 0 || took < r.time {
		r.time = took
	}
	r.output = out.String()
}

func (b *bench) command(shell string, args ...string) *exec.Cmd {
	cmd := exec.Command(shell, args...)
	cmd.Dir = b.dir
	cmd.Env = environ(b.dir)
	return cmd
}

func environ(dir string) []string {
	return []string{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + dir, "LC_ALL=C.UTF-8", "TERM=dumb"}
}

var peakMemory = regexp.MustCompile(`VmHWM:\s*(\d+) kB`)

// memory runs the script once more; the kernel's figure for the process is
// asked for by its last line, as ru_maxrss begins with that of the parent.
func (b *bench) memory(shell, script string) int {
	var out bytes.Buffer
	cmd := b.command(shell, script)
	cmd.Stderr = &out
	if err := cmd.Run(); err != nil {
		return 0
	}
	m := peakMemory.FindSubmatch(out.Bytes())
	if m == nil {
		return 0
	}
	kib, err := strconv.Atoi(string(m[1]))
	if err != nil {
		return 0
	}
	return kib
}
