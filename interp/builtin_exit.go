package interp

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/jobs"
)

// builtinExit is exit [n].
func builtinExit(sh *Shell, args []string) flow {
	rest := afterDashes(args)
	sh.sayExit()
	if sh.hesitates() {
		sh.Status = 1
		return flowNone
	}
	sh.logout()
	if len(rest) == 0 {
		if sh.inTrap > 0 && sh.trapRunning == trapEXIT {
			sh.Status = sh.trapStatus
		}
		return sh.exitHere(sh.Status, exitBuiltin)
	}
	n, err := strconv.ParseInt(strings.TrimSpace(rest[0]), 10, 64)
	if err != nil {
		sh.errorf("exit: %s: numeric argument required", rest[0])
		return sh.exitHere(2, exitBuiltin)
	}
	if len(rest) > 1 {
		sh.errorf("exit: too many arguments")
		return sh.dropAll()
	}
	return sh.exitHere(int(n), exitBuiltin)
}

// logout reads the files that a login shell reads before it exits (bash
// manual, Bash Startup Files).
func (sh *Shell) logout() {
	if !sh.opts.loginShell || sh.parent != nil || sh.loggedOut {
		return
	}
	sh.loggedOut = true
	home, _ := sh.Vars.Text(idHome)
	status := sh.Status
	for _, path := range []string{home + "/.bash_logout", "/etc/bash.bash_logout"} {
		if text, err := sh.readSource(path); err == nil {
			_ = sh.runFile(path, text, nil, false) // the shell ends in any case
		}
	}
	sh.Status = status
}

// builtinLogout is logout [n]: exit of a login shell.
func builtinLogout(sh *Shell, args []string) flow {
	if !sh.opts.loginShell {
		return sh.builtinError(1, "logout: not login shell: use `exit'")
	}
	return builtinExit(sh, args)
}

// converses reports whether an interactive shell is told to exit by what was
// typed: not by a trap, a file or PROMPT_COMMAND, which get no answers.
func (sh *Shell) converses() bool {
	return sh.Interactive() && sh.parent == nil && sh.inTrap == 0 && sh.sourcing == 0 && !sh.hooked
}

// sayExit prints what an interactive shell says when it is told to exit. To
// clients that is said otherwise.
func (sh *Shell) sayExit() {
	if !sh.converses() || sh.proc.serving {
		return
	}
	if sh.opts.loginShell {
		sh.writeErr("logout\n")
		return
	}
	sh.writeErr("exit\n")
}

// hesitates reports whether an interactive shell does not exit yet because of
// its jobs, and says so: of those that are stopped, and with checkjobs of
// those that run. It does so once (bash manual, The Shopt Builtin, and Job
// Control Basics).
func (sh *Shell) hesitates() bool {
	if !sh.converses() || sh.jobs == nil || sh.keeps || sh.proc.serving && sh.onExit != EndShell {
		return false
	}
	if b := sh.lastBuiltin; b != nil && (b.name == "exit" || b.name == "logout" || b.name == "jobs") {
		return false
	}
	state := jobs.Exited
	for _, j := range sh.jobs.Jobs() {
		switch s := j.State(); {
		case s == jobs.Stopped:
			state = s
		case s == jobs.Running && sh.opts.checkjobs && state != jobs.Stopped:
			state = s
		}
	}
	switch state {
	case jobs.Stopped:
		sh.writeErr("There are stopped jobs.\n")
	case jobs.Running:
		sh.writeErr("There are running jobs.\n")
	default:
		return false
	}
	if sh.opts.checkjobs {
		for _, j := range sh.jobs.Jobs() {
			sh.writeErr(sh.jobs.Line(j, jobs.Standard, sh.dir, sh.tildeDir))
		}
	}
	return true
}
