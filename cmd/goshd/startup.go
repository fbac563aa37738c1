package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/goshd/goshd/interp"
	"golang.org/x/sys/unix"
)

// systemRC is sourced before ~/.bashrc where the system's bash is built so, as
// Debian's is.
const systemRC = "/etc/bash.bashrc"

// startupFiles returns the files to be sourced (bash manual, Bash Startup
// Files). BASH_ENV is for shells that are not interactive, ENV for those in posix
// mode that are.
func startupFiles(sh *interp.Shell, f *flags, cfg interp.Config) []string {
	home, _ := sh.Variable("HOME")
	posix := sh.Option("posix")
	var files []string
	if f.login && !posix {
		files = profiles(home, f)
	}
	switch {
	case cfg.Interactive && posix:
		files = append(files, fromVariable(sh, "ENV")...)
	case cfg.Interactive && !f.login && !f.norc:
		files = append(files, systemRC)
		if f.rcfile != "" {
			return append(files, f.rcfile)
		}
		files = append(files, filepath.Join(home, ".bashrc"))
	case !cfg.Interactive && !posix:
		files = append(files, fromVariable(sh, "BASH_ENV")...)
	}
	return files
}

// fromVariable is the file that the value of a variable names, if there is one.
func fromVariable(sh *interp.Shell, name string) []string {
	value, ok := sh.Variable(name)
	if !ok || value == "" || sh.Option("privileged") || privileged() {
		return nil
	}
	path, err := sh.Expand(value)
	if err != nil {
		return nil
	}
	return []string{path}
}

// profiles are the files of a login shell.
func profiles(home string, f *flags) []string {
	if f.noprofile {
		return nil
	}
	files := []string{"/etc/profile"}
	for _, name := range []string{".bash_profile", ".bash_login", ".profile"} {
		if path := filepath.Join(home, name); readable(path) {
			return append(files, path)
		}
	}
	return files
}

func readable(path string) bool { return unix.Access(path, unix.R_OK) == nil }

// privileged: files that the environment names are not read with the rights
// of another user.
func privileged() bool {
	return unix.Getuid() != unix.Geteuid() || unix.Getgid() != unix.Getegid()
}

// startup sources the start-up files. One that exits ends a shell without
// clients; errors are reported.
func startup(sh *interp.Shell, f *flags, cfg interp.Config) interp.Outcome {
	for _, path := range startupFiles(sh, f, cfg) {
		out, err := sh.Source(context.Background(), path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(os.Stderr, "%s: %s: %v\n", cfg.Name, path, err)
		}
		if out.Exited {
			return out
		}
	}
	return interp.Outcome{}
}
