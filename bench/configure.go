package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// configure measures a project's configure script, by turns, each time in a
// new directory, and compares what comes out.
func (b *bench) configure(source string) (results [2]result) {
	source, err := filepath.Abs(source)
	if err != nil {
		results[0].err = err
		return results
	}
	for round := range b.rounds {
		for i, shell := range b.shells {
			dir := filepath.Join(b.dir, fmt.Sprintf("configure%d.%d", i, round))
			b.configureOnce(&results[i], shell, source, dir)
		}
	}
	return results
}

// configureOnce takes one measurement, in the directory dir, and keeps it if it
// is the fastest.
func (b *bench) configureOnce(r *result, shell, source, dir string) {
	if err := os.Mkdir(dir, 0o755); err != nil {
		r.err = err
		return
	}
	cmd := b.command(shell, filepath.Join(source, "configure"), "--quiet", "--disable-dependency-tracking")
	cmd.Dir = dir
	cmd.Env = append(cmd.Env, "CONFIG_SHELL="+shell, "FORCE_UNSAFE_CONFIGURE=1") // root may configure, too
	start := time.Now()
	if err := cmd.Run(); err != nil {
		r.err = err
		return
	}
	if took := time.Since(start); r.time == 0 || took < r.time {
		r.time = took
	}
	if r.output, r.err = contents(dir, shell); r.err == nil && r.output == "" {
		r.err = fmt.Errorf("%s wrote nothing", filepath.Join(source, "configure"))
	}
}

// contents returns the files below dir as one text, without what is different
// in each run: the log, and the paths of the shell and of the directory.
func contents(dir, shell string) (string, error) {
	var all strings.Builder
	same := strings.NewReplacer(dir, "DIR", filepath.Base(dir), "DIR", shell, "SHELL")
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || d.Name() == "config.log" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		fmt.Fprintf(&all, "%s\n%s\n", strings.TrimPrefix(path, dir), same.Replace(string(text)))
		return nil
	})
	return all.String(), err
}
