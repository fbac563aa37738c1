package interp

import (
	"sort"

	"github.com/goshd/goshd/interp/vars"
)

// overlay makes what holds for one request, and returns what undoes it.
func (sh *Shell) overlay(req *Request) (restore func(), err error) {
	undo := []func(){}
	restore = func() {
		for i := len(undo) - 1; i >= 0; i-- {
			undo[i]()
		}
	}
	if req.Args != nil {
		params := sh.Params
		sh.Params = *req.Args
		undo = append(undo, func() { sh.Params = params })
	}
	if req.Name != "" {
		name := sh.Name
		sh.Name = req.Name
		undo = append(undo, func() { sh.Name = name })
	}
	if req.NoAliases && sh.opts.expandAliases {
		sh.opts.expandAliases = false
		undo = append(undo, func() { sh.opts.expandAliases = true })
	}
	if req.Dir != "" {
		if err := sh.overlayDir(req.Dir, &undo); err != nil {
			restore()
			return nil, err
		}
	}
	if len(req.Env) > 0 || req.Dir != "" {
		sh.Vars.PushTemporary()
		undo = append(undo, sh.Vars.Pop)
		if err := sh.overlayEnv(req); err != nil {
			restore()
			return nil, err
		}
	}
	return restore, nil
}

func (sh *Shell) overlayDir(dir string, undo *[]func()) error {
	full := cleanDir(sh.path(dir))
	back := sh.holdDir()
	if err := sh.goTo(full); err != nil {
		back(false)
		return &testError{dir + ": " + sysText(err)}
	}
	old := sh.dir
	sh.dir = full
	*undo = append(*undo, func() {
		stayed := sh.dir == full
		if stayed {
			sh.dir = old
		}
		back(stayed)
		if stayed {
			sh.tellDir()
		} else { // the code went elsewhere, and so does the shell
			sh.reportAssign(sh.Vars.Assign(idPwd, sh.dir, false))
		}
	})
	return nil
}

// overlayEnv assigns the variables of a request in the innermost scope.
func (sh *Shell) overlayEnv(req *Request) error {
	if req.Dir != "" {
		if err := sh.Vars.AssignTemporary(idPwd, sh.dir, false); err != nil {
			return err
		}
	}
	names := make([]string, 0, len(req.Env))
	for name := range req.Env {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if !vars.ValidName(name) {
			return &testError{"`" + name + "': not a valid identifier"}
		}
		id, value := vars.Intern(name), req.Env[name]
		text := ""
		if value != nil {
			text = *value
		}
		if err := sh.Vars.AssignTemporary(id, text, false); err != nil {
			return err
		}
		if value == nil {
			sh.Vars.Conceal(id)
		}
	}
	return nil
}
