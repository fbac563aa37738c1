package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
)

// memoryAllowance is how far above bash's the peak memory may be, in KiB.
const memoryAllowance = 16 << 10

func main() {
	goshd := flag.String("goshd", "", "the binary to measure; built from this checkout if empty")
	bash := flag.String("bash", "bash", "the shell to compare with")
	only := flag.String("run", "", "measure the workloads whose name matches this expression")
	lines := flag.String("complete", "", "directory of lines to complete, with a set-up script: cmd/goshd/testdata/completion")
	rounds := flag.Int("rounds", 3, "measurements of each workload and shell; the fastest counts")
	requests := flag.Int("requests", 0, "measure requests over the socket instead, so many in a round (20000 is a good number); needs cc")
	source := flag.String("configure", "", "directory of a project (an unpacked source release) whose configure script is measured too; see go doc ./bench")
	profiled := flag.String("profile", "", "write a profile of the workloads to this file instead: cmd/goshd/default.pgo")
	flag.Parse()
	if *profiled != "" {
		if err := profile(*profiled); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*goshd, *bash, *only, *source, *lines, *rounds, *requests); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(goshd, bash, only, source, lines string, rounds, requests int) error {
	match, err := regexp.Compile(only)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "goshd-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{dir: dir, rounds: rounds}
	if b.shells, err = shells(dir, bash, goshd); err != nil {
		return err
	}
	if requests > 0 {
		return b.requests(requests)
	}
	if err := files(dir); err != nil {
		return err
	}
	t := newTable()
	for _, w := range workloads {
		if match.MatchString(w.name) {
			t.row(w, b.compare(w))
		}
	}
	if match.MatchString(oneShot.name) {
		t.row(oneShot, b.once(oneShot))
	}
	if source != "" {
		t.row(workload{name: "configure", times: 1}, b.configure(source))
	}
	t.end()
	if lines != "" {
		return b.complete(lines)
	}
	return nil
}

// shells finds bash and finds or builds goshd.
func shells(dir, bash, goshd string) (found [2]string, err error) {
	if found[0], err = exec.LookPath(bash); err != nil {
		return found, err
	}
	if goshd != "" {
		found[1], err = filepath.Abs(goshd)
		return found, err
	}
	linked := filepath.Join(dir, "linked")
	build := exec.Command("go", "build", "-o", linked, "github.com/goshd/goshd/cmd/goshd")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released
	out, err := build.CombinedOutput()
	if err != nil {
		return found, fmt.Errorf("building goshd: %w\n%s", err, out)
	}
	found[1] = filepath.Join(dir, "goshd")
	return found, install(linked, found[1])
}

// install copies a program, as installing it does. Until the system is started
// anew, what Go's linker has written lies in memory in single pages, because it
// writes by mmap(2): each start of such a file takes half a millisecond more.
func install(from, to string) error {
	program, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, program, 0o755)
}

// table prints a row as soon as it is measured.
type table struct{ rows, met int }

func newTable() *table {
	fmt.Printf("%d processors, %s/%s\n\n", runtime.NumCPU(), runtime.GOOS, runtime.GOARCH)
	fmt.Println("| workload | bash ms | goshd ms | times | goal | bash MB | goshd MB | |")
	fmt.Println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
	return new(table)
}

func (t *table) row(w workload, r [2]result) {
	times := float64(r[0].time) / float64(max(r[1].time, 1))
	verdict := verdict(w, r, times)
	t.rows++
	if verdict == "" {
		t.met++
	}
	fmt.Printf("| %s | %.1f | %.1f | %.2f | %.2f | %.1f | %.1f | %s |\n", w.name,
		r[0].time.Seconds()*1e3, r[1].time.Seconds()*1e3, times, w.times,
		float64(r[0].memory)/1024, float64(r[1].memory)/1024, verdict)
}

// verdict says what is wrong, or nothing.
func verdict(w workload, r [2]result, times float64) string {
	switch {
	case r[0].err != nil:
		return fmt.Sprintf("bash: %v", r[0].err)
	case r[1].err != nil:
		return fmt.Sprintf("goshd: %v", r[1].err)
	case r[0].output != r[1].output:
		return "the output differs"
	case times < w.times:
		return "slower than the goal"
	case r[1].memory > r[0].memory+memoryAllowance:
		return "too much memory"
	}
	return ""
}

func (t *table) end() {
	fmt.Printf("\n%d of %d workloads meet their goals\n", t.met, t.rows)
}
