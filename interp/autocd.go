package interp

// autoCd returns the command that a directory stands for: cd -- DIR (bash
// manual, "The Shopt Builtin", autocd). It is told as xtrace would tell it.
func (sh *Shell) autoCd(args []string) []string {
	if !sh.namesDir(args[0]) {
		return args
	}
	args = append([]string{"cd", "--"}, args...)
	sh.writeErr(sh.traceable(args) + "\n")
	return args
}

// namesDir reports whether the name of a command is that of a directory, and no
// program is found by it.
func (sh *Shell) namesDir(name string) bool {
	path, err := sh.findCommand(name)
	if err != nil {
		path = name
	}
	return name != "" && dirExists(sh.path(path))
}
