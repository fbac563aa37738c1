package interp

// builtins are the builtins by name. Nobody writes to them after init.
var builtins map[string]*builtin

// builtinRows is the table of the builtins. It stands here as a whole, not in the
// files of the builtins: a start of the shell must not look at pages of the
// program all over the place.
var builtinRows = [...]builtin{
	{name: ".", special: true, flow: builtinSource},
	{name: ":", special: true, run: builtinTrue, inward: true},
	{name: "[", run: builtinTest, inward: true},
	{name: "alias", run: builtinAlias},
	{name: "bg", run: builtinFg},
	{name: "bind", run: builtinBind},
	{name: "break", special: true, flow: builtinBreak, inward: true},
	{name: "builtin", flow: builtinBuiltin},
	{name: "caller", run: builtinCaller, heedless: true},
	{name: "cd", run: builtinCd},
	{name: "command", flow: builtinCommand},
	{name: "compgen", run: builtinCompgen, heedless: true},
	{name: "complete", run: builtinComplete},
	{name: "compopt", run: builtinCompopt},
	{name: "continue", special: true, flow: builtinBreak, inward: true},
	{name: "declare", declare: builtinDeclare},
	{name: "dirs", run: builtinDirs},
	{name: "disown", run: builtinDisown},
	{name: "echo", run: builtinEcho, inward: true},
	{name: "enable", run: builtinEnable},
	{name: "eval", special: true, flow: builtinEval},
	{name: "exec", special: true, exec: true, flow: builtinExec},
	{name: "exit", special: true, flow: builtinExit},
	{name: "export", special: true, declare: builtinDeclare},
	{name: "false", run: builtinFalse, inward: true},
	{name: "fc", flow: builtinFc},
	{name: "fg", run: builtinFg},
	{name: "getopts", run: builtinGetopts},
	{name: "hash", run: builtinHash},
	{name: "help", run: builtinHelp},
	{name: "history", flow: builtinHistory},
	{name: "jobs", flow: builtinJobs},
	{name: "kill", run: builtinKill, heedless: true},
	{name: "let", run: builtinLet, inward: true},
	{name: "local", declare: builtinDeclare},
	{name: "logout", flow: builtinLogout},
	{name: "mapfile", flow: builtinMapfile},
	{name: "popd", run: builtinPopd},
	{name: "printf", run: builtinPrintf, inward: true},
	{name: "pushd", run: builtinPushd},
	{name: "pwd", run: builtinPwd},
	{name: "read", run: builtinRead},
	{name: "readarray", flow: builtinMapfile},
	{name: "readonly", special: true, declare: builtinDeclare},
	{name: "return", special: true, flow: builtinReturn},
	{name: "set", special: true, run: builtinSet},
	{name: "shift", special: true, run: builtinShift, inward: true},
	{name: "shopt", run: builtinShopt},
	{name: "source", special: true, flow: builtinSource},
	{name: "suspend", run: builtinSuspend},
	{name: "test", run: builtinTest, inward: true},
	{name: "times", special: true, run: builtinTimes},
	{name: "trap", special: true, run: builtinTrap},
	{name: "true", run: builtinTrue, inward: true},
	{name: "type", run: builtinType},
	{name: "typeset", declare: builtinDeclare},
	{name: "ulimit", run: builtinUlimit},
	{name: "umask", run: builtinUmask},
	{name: "unalias", run: builtinUnalias},
	{name: "unset", special: true, run: builtinUnset},
	{name: "wait", run: builtinWait},
}

func init() {
	builtins = make(map[string]*builtin, len(builtinRows))
	for i := range builtinRows {
		builtins[builtinRows[i].name] = &builtinRows[i]
	}
}

// builtinTrue is true, and the builtin called : .
func builtinTrue(*Shell, []string) int { return 0 }

// builtinFalse is false.
func builtinFalse(*Shell, []string) int { return 1 }
