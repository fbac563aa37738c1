package completion

// Lists of names that are the same in every shell, in bash's order.

var keywords = []string{
	"if", "then", "else", "elif", "fi", "case", "esac", "for", "select",
	"while", "until", "do", "done", "in", "function", "time", "{", "}", "!",
	"[[", "]]", "coproc",
}

// helpTopics are the topics of help.
var helpTopics = []string{
	"%", "(( ... ))", ".", ":", "[", "[[ ... ]]", "alias", "bg", "bind", "break", "builtin",
	"caller", "case", "cd", "command", "compgen", "complete", "compopt", "continue", "coproc",
	"declare", "dirs", "disown", "echo", "enable", "eval", "exec", "exit", "export", "false",
	"fc", "fg", "for", "for ((", "function", "getopts", "hash", "help", "history", "if",
	"jobs", "kill", "let", "local", "logout", "mapfile", "popd", "printf", "pushd", "pwd",
	"read", "readarray", "readonly", "return", "select", "set", "shift", "shopt", "source",
	"suspend", "test", "time", "times", "trap", "true", "type", "typeset", "ulimit", "umask",
	"unalias", "unset", "until", "variables", "wait", "while", "{ ... }",
}
