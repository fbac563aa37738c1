package interp

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

// cdOptions are those of cd [-L|[-P [-e]] [-@]].
type cdOptions struct{ physical, exists bool }

// builtinCd is cd (bash manual, Bourne Shell Builtins; POSIX cd).
func builtinCd(sh *Shell, args []string) int {
	if sh.restricted("cd") {
		return 1
	}
	o := cdOptions{physical: sh.opts.physical}
	rest, ok := sh.letters(args, "cd: usage: cd [-L|[-P [-e]] [-@]] [dir]", func(c byte) bool {
		switch c {
		case 'L':
			o.physical = false
		case 'P':
			o.physical = true
		case 'e':
			o.exists = true
		default:
			return false
		}
		return true
	})
	if !ok {
		return 2
	}
	if len(rest) > 1 {
		sh.errorf("cd: too many arguments")
		return 1
	}
	target, print, ok := sh.cdTarget(rest)
	if !ok {
		return 1
	}
	return sh.cd(target, print, o)
}

// cdTarget returns the directory that cd is to go to; print says that its
// name is printed.
func (sh *Shell) cdTarget(rest []string) (target string, print, ok bool) {
	switch {
	case len(rest) == 0:
		home, ok := sh.Vars.Text(idHome)
		if !ok {
			sh.errorf("cd: HOME not set")
			return "", false, false
		}
		return home, false, true
	case rest[0] == "-":
		old, ok := sh.Vars.Text(idOldPwd)
		if !ok {
			sh.errorf("cd: OLDPWD not set")
			return "", false, false
		}
		return old, true, true
	}
	return rest[0], false, true
}

var idCdpath = vars.Intern("CDPATH")

// cd goes to target, trying CDPATH for relative names.
func (sh *Shell) cd(target string, print bool, o cdOptions) int {
	if cdpath, ok := sh.Vars.Text(idCdpath); ok && relativeName(target) {
		for dir := range strings.SplitSeq(cdpath, ":") {
			if sh.enterDir(joinPath(dir, target), o) == nil {
				if dir != "" || print {
					sh.print(sh.dir + "\n")
				}
				return 0
			}
		}
	}
	err := sh.enterDir(target, o)
	if err != nil && sh.opts.cdableVars {
		if v, ok := sh.Vars.Text(vars.Intern(target)); ok && vars.ValidName(target) {
			if sh.enterDir(v, o) == nil {
				sh.print(v + "\n")
				return 0
			}
		}
	}
	if err != nil && sh.opts.cdspell && sh.typed() {
		if right, ok := sh.respell(target); ok && sh.enterDir(right, o) == nil {
			sh.print(right + "\n")
			return 0
		}
	}
	if err != nil {
		sh.errorf("cd: %s: %s", sh.printable(target), sysText(err))
		return 1
	}
	if print {
		sh.print(target + "\n")
	}
	return 0
}

func dirExists(dir string) bool {
	st, err := os.Stat(dir)
	return err == nil && st.IsDir()
}

// relativeName: CDPATH is not used for names that begin with /, ./ or ../.
func relativeName(s string) bool {
	return s != "" && s[0] != '/' && s != "." && s != ".." && !strings.HasPrefix(s, "./") && !strings.HasPrefix(s, "../")
}

// enterDir changes the working directory, PWD and OLDPWD.
func (sh *Shell) enterDir(target string, o cdOptions) error {
	if target == "" && !o.physical {
		target = sh.dir
	}
	dir := sh.path(target)
	if o.physical {
		real, err := filepath.EvalSymlinks(dir)
		if err != nil {
			return sh.enterAsGiven("chdir", target, dir, unwrapErrno(err))
		}
		dir = real
	} else {
		// Every component has to exist before .. removes it (POSIX cd, 8b).
		if strings.Contains(dir, "..") {
			if err := prefixesExist(dir); err != nil && (err != unix.ENOENT || sh.opts.Posix || dirExists(sh.dir) && !dirExists(dir)) {
				return err
			}
		}
		dir = cleanDir(dir)
	}
	if err := sh.goTo(dir); err != nil {
		return sh.enterAsGiven("cd", target, dir, err)
	}
	sh.setDir(dir)
	return nil
}

// enterAsGiven goes to target where dir, which is its path without symbolic
// links, can't be entered: the shell may be in a directory that was moved.
func (sh *Shell) enterAsGiven(who, target, dir string, failed error) error {
	if !sh.atHome() {
		return failed
	}
	var lost error
	enter := func() (string, error) {
		if err := unix.Chdir(target); err != nil {
			return "", err
		}
		real, err := unix.Getwd()
		if lost = err; err != nil {
			return dir, nil
		}
		return real, nil
	}
	if sh.proc.directory.change(enter) != nil {
		return failed
	}
	if lost != nil {
		sh.lostDir(who, lost)
	}
	sh.setDir(sh.proc.directory.name)
	return nil
}

// lostDir says that there is no path to the working directory. Bash does it
// without the shell's name.
func (sh *Shell) lostDir(who string, err error) {
	sh.writeErr(who + ": error retrieving current directory: getcwd: cannot access parent directories: " + sysText(err) + "\n")
}

// cleanDir is path.Clean that keeps a leading // as POSIX allows.
func cleanDir(dir string) string {
	clean := path.Clean(dir)
	if strings.HasPrefix(dir, "//") && !strings.HasPrefix(dir, "///") {
		return "/" + clean
	}
	return clean
}

func prefixesExist(dir string) error {
	for i := 0; i < len(dir); i++ {
		if strings.HasPrefix(dir[i:], "/..") && (i+3 == len(dir) || dir[i+3] == '/') && i > 0 {
			var st unix.Stat_t
			if err := unix.Stat(dir[:i], &st); err != nil {
				return err
			}
			if st.Mode&unix.S_IFMT != unix.S_IFDIR {
				return unix.ENOTDIR
			}
		}
	}
	return nil
}

// mayEnter reports why dir can't be the working directory.
func (sh *Shell) mayEnter(dir string) error {
	var st unix.Stat_t
	if err := unix.Stat(dir, &st); err != nil {
		return err
	}
	if st.Mode&unix.S_IFMT != unix.S_IFDIR {
		return unix.ENOTDIR
	}
	return unix.Faccessat(unix.AT_FDCWD, dir, unix.X_OK, unix.AT_EACCESS)
}

func (sh *Shell) setDir(dir string) {
	old := sh.dir
	sh.dir = dir
	if pwd, ok := sh.Vars.Text(idPwd); ok {
		old = pwd
	}
	sh.reportAssign(sh.Vars.Assign(idOldPwd, old, false))
	sh.reportAssign(sh.Vars.Assign(idPwd, dir, false))
	if v := sh.Vars.Get(idOldPwd); v != nil && v.Attr&vars.Export == 0 {
		sh.reportAssign(sh.Vars.Declare(idOldPwd, vars.KindScalar, vars.Export, 0))
	}
	sh.tellDir()
}

func (sh *Shell) reportAssign(err error) {
	if err != nil {
		sh.report(err)
	}
}

func unwrapErrno(err error) error {
	if pe, ok := err.(*os.PathError); ok {
		return pe.Err
	}
	return err
}

// builtinPwd is pwd [-LP].
func builtinPwd(sh *Shell, args []string) int {
	physical := sh.opts.physical
	_, ok := sh.letters(args, "pwd: usage: pwd [-LP]", func(c byte) bool {
		switch c {
		case 'L':
			physical = false
		case 'P':
			physical = true
		default:
			return false
		}
		return true
	})
	if !ok {
		return 2
	}
	dir := sh.dir
	if physical {
		real, err := filepath.EvalSymlinks(dir)
		if err != nil {
			sh.lostDir("pwd", unwrapErrno(err))
			return 1
		}
		dir = real
	}
	sh.print(dir + "\n")
	return 0
}
