package interp

import (
	"sync"

	"golang.org/x/sys/unix"
)

// A directory is the working directory of the process, which is that of the main
// shell: it stays the same one when it is moved or removed. Subshells run in the
// same process; those that go elsewhere name theirs by its path.
type directory struct {
	owned bool         // Config.OwnsDir
	mu    sync.RWMutex // held while name changes, and by who starts a child in it
	name  string       // what the main shell calls it; "": it is not the main shell's
}

// goTo makes dir, an absolute path, the working directory of the process, if it
// is the main shell that goes there. Otherwise it returns why nobody can.
func (sh *Shell) goTo(dir string) error {
	if !sh.atHome() {
		return sh.mayEnter(dir)
	}
	return sh.proc.directory.change(func() (string, error) { return dir, unix.Chdir(dir) })
}

// change has do change the directory, which returns its new name.
func (d *directory) change(do func() (name string, err error)) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	name, err := do()
	if err == nil {
		d.name = name
	}
	return err
}

// atHome reports whether the working directory of the process is that of sh.
func (sh *Shell) atHome() bool { return sh.proc.directory.owned && sh == sh.proc.main }

// settle makes the working directory of the process the one that the main shell
// has without having gone there. One that is not there any more stays a path.
func (sh *Shell) settle() {
	if !sh.atHome() || sh.proc.directory.name == sh.dir {
		return
	}
	_ = sh.proc.directory.change(func() (string, error) {
		if unix.Chdir(sh.dir) != nil {
			return "", nil
		}
		return sh.dir, nil
	})
}

// holdDir keeps the working directory of the main shell, whatever becomes of its
// name. It must be given up by a call of done, which makes the process go back
// to it if it should: the name is the one that the shell has by then. One that
// can't be read is found by its name.
func (sh *Shell) holdDir() (done func(back bool)) {
	n := -1
	if sh.near(".") == "." {
		n, _ = unix.Open(".", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0) // -1 if it can't
	}
	return func(back bool) {
		if back && (n < 0 || sh.returnTo(n) != nil) {
			sh.settle()
		}
		if n >= 0 {
			_ = unix.Close(n)
		}
	}
}

func (sh *Shell) returnTo(n int) error {
	return sh.proc.directory.change(func() (string, error) { return sh.dir, unix.Fchdir(n) })
}

// near is path for a system call that is made at once.
func (sh *Shell) near(p string) string {
	if sh.atHome() && sh.proc.directory.name == sh.dir && sh.dir != "" {
		return p
	}
	return sh.path(p)
}

// childDir is the working directory for a child: "" is that of the process, which
// does not change before started is called.
func (sh *Shell) childDir() (dir string, started func()) {
	d := &sh.proc.directory
	d.mu.RLock()
	if d.name != sh.dir || d.name == "" {
		d.mu.RUnlock()
		return sh.dir, func() {}
	}
	return "", d.mu.RUnlock
}

// NearDir is for [expand.State].
func (sh *Shell) NearDir() string {
	if sh.near(".") == "." {
		return ""
	}
	return sh.dir
}
