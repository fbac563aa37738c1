package interp

import (
	"strings"

	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/vars"
	"mvdan.cc/sh/v3/syntax"
)

var idAutoResume = vars.Intern("auto_resume")

// namesJob reports whether a command is nothing but a job to be continued: a
// job specification (bash manual, Job Control Basics), or with auto_resume a
// word that names a stopped job (Job Control Variables).
func (sh *Shell) namesJob(c *simple, args []string) bool {
	if strings.HasPrefix(args[0], "%") {
		return true
	}
	return sh.jobs != nil && len(args) == 1 && len(c.redirs) == 0 && sh.controls() &&
		!quotedName(c.info) && sh.autoResume(args[0]) != nil
}

// quotedName reports whether the first word of a simple command is quoted.
func quotedName(info *commandInfo) bool {
	call, ok := info.stmt.Cmd.(*syntax.CallExpr)
	return ok && len(call.Args) > 0 && strings.ContainsAny(info.cmd.Source(call.Args[0]), `'"\`)
}

// autoResume returns the newest stopped job that word means, or nil.
func (sh *Shell) autoResume(word string) *jobs.Job {
	how, ok := sh.Vars.Text(idAutoResume)
	if !ok || word == "" {
		return nil
	}
	match := strings.HasPrefix
	switch how {
	case "exact":
		match = func(text, word string) bool { return text == word }
	case "substring":
		match = strings.Contains
	}
	list := sh.jobs.Jobs()
	for i := len(list) - 1; i >= 0; i-- {
		if j := list[i]; j.State() == jobs.Stopped && match(j.Text, word) {
			return j
		}
	}
	return nil
}

// continueJob is fg for the job that a command names.
func (sh *Shell) continueJob(args []string) flow {
	call := append([]string{"fg"}, args...)
	if !strings.HasPrefix(args[0], "%") {
		call[1] = "%" + itoa(sh.autoResume(args[0]).Number())
	}
	return sh.runBuiltin(builtins["fg"], call, nil)
}

// resumption is %JOB &, which is bg.
func (k *compiler) resumption(info *commandInfo, spec string) node {
	return func(sh *Shell) flow {
		sh.line, sh.current = info.line, info
		return sh.afterCommand(info, sh.runBuiltin(builtins["bg"], []string{"bg", spec}, nil))
	}
}
