package interp

import (
	"os"
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

// Version is what BASH_VERSION says: the bash whose behaviour goshd has.
const bashVersion = "5.2.15(1)-release"

var (
	idPosixlyCorrect  = vars.Intern("POSIXLY_CORRECT")
	idPath            = vars.Intern("PATH")
	idPS3             = vars.Intern("PS3")
	idReply           = vars.Intern("REPLY")
	idPwd             = vars.Intern("PWD")
	idOldPwd          = vars.Intern("OLDPWD")
	idHome            = vars.Intern("HOME")
	idPS4             = vars.Intern("PS4")
	idOptind          = vars.Intern("OPTIND")
	idExecutionString = vars.Intern("BASH_EXECUTION_STRING")
	idFuncNest        = vars.Intern("FUNCNEST")
	idShlvl           = vars.Intern("SHLVL")
	idIFS             = vars.Intern("IFS")
	idGlobignore      = vars.Intern("GLOBIGNORE")
)

// initDir finds the working directory: $PWD if that names it.
func (sh *Shell) initDir(cfg Config) error {
	sh.dir = cfg.Dir
	if sh.dir != "" {
		return nil
	}
	for _, e := range cfg.Environ {
		if pwd, ok := strings.CutPrefix(e, "PWD="); ok && strings.HasPrefix(pwd, "/") && sameFile(pwd, ".") {
			sh.dir = pwd
			return nil
		}
	}
	dir, err := unix.Getwd()
	if err != nil {
		dir = "/"
	}
	sh.dir = dir
	return nil
}

func sameFile(a, b string) bool {
	var sa, sb unix.Stat_t
	return unix.Stat(a, &sa) == nil && unix.Stat(b, &sb) == nil && sa.Dev == sb.Dev && sa.Ino == sb.Ino
}

// initVars imports the environment and sets the shell's own variables (bash
// manual, Shell Variables).
func (sh *Shell) initVars(cfg Config) {
	sh.Vars = vars.New(sh, watchedVars...)
	sh.importEnviron(cfg.Environ, cfg.Privileged)
	seconds, counting := sh.Vars.Text(vars.Intern("SECONDS"))
	sh.setDynamic()
	if counting {
		sh.setSeconds(seconds)
	}
	for _, name := range sh.exported {
		sh.must(sh.Vars.Declare(vars.Intern(name), vars.KindScalar, vars.Export, 0))
	}
	set := func(name, val string, a vars.Attr) {
		id := vars.Intern(name)
		sh.must(sh.Vars.Assign(id, val, false))
		sh.must(sh.Vars.Declare(id, vars.KindScalar, a, 0))
	}
	unless := func(name, val string) {
		if _, ok := sh.Vars.Text(vars.Intern(name)); !ok {
			set(name, val, 0)
		}
	}
	sh.must(sh.Vars.Unset(idIFS))
	set("IFS", " \t\n", 0)
	set("OPTIND", "1", vars.Integer)
	set("OPTERR", "1", 0)
	set("PPID", strconv.Itoa(os.Getppid()), vars.Integer|vars.ReadOnly)
	set("UID", strconv.Itoa(os.Getuid()), vars.Integer|vars.ReadOnly)
	set("EUID", strconv.Itoa(os.Geteuid()), vars.Integer|vars.ReadOnly)
	set("BASH", cfg.Executable, 0)
	set("BASH_VERSION", bashVersion, 0)
	this := thisMachine()
	unless("HOSTTYPE", this.host)
	unless("MACHTYPE", this.triplet())
	unless("OSTYPE", this.os)
	host, _ := os.Hostname()
	unless("HOSTNAME", host)
	unless("PATH", "/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin:.")
	unless("TERM", "dumb")
	unless("BASH_LOADABLES_PATH", "/usr/local/lib/bash:/usr/lib/bash:/opt/local/lib/bash:/usr/pkg/lib/bash:/opt/pkg/lib/bash:.")
	sh.initHome(cfg.Login)
	sh.initHistory()
	set("PWD", sh.dir, vars.Export)
	if old, _ := sh.Vars.Text(idOldPwd); sh.mayEnter(old) != nil {
		sh.must(sh.Vars.Unset(idOldPwd))
	}
	sh.must(sh.Vars.Declare(idOldPwd, vars.KindScalar, vars.Export, 0))
	sh.initShlvl()
	if os.Geteuid() == 0 { // bash takes none from the environment of root
		set("PS4", "+ ", 0)
	}
	unless("PS4", "+ ")
	if cfg.Interactive {
		unless("PS1", `\s-\v\$ `)
		unless("PS2", "> ")
		unless("MAILCHECK", "60")
		sh.must(sh.Vars.Declare(vars.Intern("MAILCHECK"), vars.KindScalar, vars.Integer, 0))
	}
	if !cfg.Interactive && !cfg.Serving { // who tests PS1 asks whether there is a user
		sh.must(sh.Vars.Unset(idPS1))
		sh.must(sh.Vars.Unset(vars.Intern("PS2")))
	}
	info := vars.Intern("BASH_VERSINFO")
	sh.must(sh.Vars.SetArray(info, vars.NewArray([]string{"5", "2", "15", "1", "release", this.triplet()})))
	sh.must(sh.Vars.Declare(info, vars.KindIndexed, vars.ReadOnly, 0))
	sh.lastArg = lastArgument{head: cfg.Executable}
}

// initHome sets SHELL, and HOME in a login shell.
func (sh *Shell) initHome(login bool) {
	shell := vars.Intern("SHELL")
	_, hasHome := sh.Vars.Text(idHome)
	_, hasShell := sh.Vars.Text(shell)
	hasHome = hasHome || !login
	if hasHome && hasShell {
		return
	}
	me, ok := account(os.Getuid())
	if !ok {
		return
	}
	if !hasHome {
		sh.must(sh.Vars.Assign(idHome, me.home, false))
	}
	if !hasShell {
		sh.must(sh.Vars.Assign(shell, me.shell, false))
	}
}

// initShlvl increments SHLVL.
func (sh *Shell) initShlvl() {
	id := idShlvl
	text, _ := sh.Vars.Text(id)
	n, _ := strconv.Atoi(text)
	if n++; n < 0 {
		n = 0
	}
	if n >= 1000 {
		sh.writeErr(sh.proc.program + ": warning: shell level (" + strconv.Itoa(n) + ") too high, resetting to 1\n")
		n = 1
	}
	sh.must(sh.Vars.Assign(id, strconv.Itoa(n), false))
	sh.must(sh.Vars.Declare(id, vars.KindScalar, vars.Export, 0))
}

// importEnviron makes variables of the environment: names that are no names
// are kept for children only, BASH_FUNC_x%% are functions. A privileged shell takes
// neither functions nor options from there.
func (sh *Shell) importEnviron(env []string, privileged bool) {
	// bash manual, The Set Builtin, -p
	privileged = privileged || os.Getuid() != os.Geteuid() || os.Getgid() != os.Getegid()
	for _, e := range env {
		name, val, ok := strings.Cut(e, "=")
		if !ok {
			continue
		}
		if fn, ok := strings.CutPrefix(name, "BASH_FUNC_"); ok && strings.HasSuffix(fn, "%%") {
			if !privileged {
				sh.importFunction(strings.TrimSuffix(fn, "%%"), val)
			}
			continue
		}
		if name == "SHELLOPTS" || name == "BASHOPTS" {
			if !privileged {
				sh.importOptions(name, val)
			}
			continue
		}
		if !vars.ValidName(name) && !strings.HasPrefix(name, "BASH_FUNC_") {
			sh.proc.passed = append(sh.proc.passed, e)
		}
		if name == "_" {
			sh.proc.underscore = []string{e}
		}
		if !vars.ValidName(name) || name == "_" || name == "SHELLOPTS" || name == "BASHOPTS" {
			continue
		}
		id := vars.Intern(name)
		sh.must(sh.Vars.Assign(id, val, false))
		sh.must(sh.Vars.Declare(id, vars.KindScalar, vars.Export, 0))
	}
}

// importOptions turns on the options that SHELLOPTS or BASHOPTS of the
// environment list (bash manual, Bash Variables).
func (sh *Shell) importOptions(name, list string) {
	table := setOptions
	if name == "BASHOPTS" {
		table = shoptOptions
	}
	for option := range strings.SplitSeq(list, ":") {
		if o := findOption(table, option); o != nil && !o.fixed {
			*o.at(&sh.opts) = true
		}
	}
	sh.exported = append(sh.exported, name)
}
