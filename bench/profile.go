package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"time"

	"github.com/goshd/goshd/interp"
)

// profileTime is how long each workload is run for the profile.
const profileTime = 2 * time.Second

// profile writes a profile of the workloads, run in this process one after the
// other, each anew until its time is over. The Go compiler takes what the functions
// of cmd/goshd call most from the file default.pgo.
func profile(path string) error {
	dir, err := os.MkdirTemp("", "goshd-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := files(dir); err != nil {
		return err
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer null.Close()
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	defer out.Close()
	if err := pprof.StartCPUProfile(out); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	for _, w := range workloads {
		if err := repeat(w, dir, int(null.Fd())); err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
	}
	return nil
}

// repeat runs a workload in new shells, whose descriptors are all null.
func repeat(w workload, dir string, null int) error {
	script := filepath.Join(dir, "workload.sh")
	if err := os.WriteFile(script, []byte(w.script+"\n"), 0o644); err != nil {
		return err
	}
	for end := time.Now().Add(profileTime); time.Now().Before(end); {
		sh, err := interp.New(interp.Config{Name: script, Environ: environ(dir), Dir: dir, Stdio: [3]int{null, null, null}})
		if err != nil {
			return err
		}
		_, err = sh.RunFile(script)
		if status := sh.Close(); err == nil && status != 0 {
			err = fmt.Errorf("status %d", status)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
