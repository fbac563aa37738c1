package interp

// helpTopic is what help knows of a builtin, keyword or subject.
type helpTopic struct {
	name  string
	usage string // as bash writes it
	short string
	long  string
}

// helpTopicsA are the topics of help, in the order that it lists them.
var helpTopicsA = []helpTopic{
	{
		"%", "job_spec [&]",
		"Put a job in the foreground.",
		"A job specification by itself, such as %2 or %vi, does what fg does with it; with & behind it, what bg does. The status is the job's.",
	},
	{
		"(( ... ))", "(( expression ))",
		"Evaluate an arithmetic expression.",
		"The text is evaluated by the rules of shell arithmetic. The status is 0 if the value is not zero, and 1 if it is.",
	},
	{
		".", ". filename [arguments]",
		"Run a file in the current shell.",
		"Same as source: the commands of the file are read and executed here, so that what they set stays set. Arguments become the positional parameters while it runs. The status is that of the last command, or failure if the file can't be read.",
	},
	{
		":", ":",
		"Do nothing, successfully.",
		"Arguments are expanded and redirections performed, and nothing else happens. The status is 0.",
	},
	{
		"[", "[ arg... ]",
		"Test a condition.",
		"Same as test, but the last argument has to be a closing bracket.",
	},
	{
		"[[ ... ]]", "[[ expression ]]",
		"Test a conditional expression.",
		"A compound command with the operators of test and more: == and != match patterns, =~ matches a regular expression, && || ! and parentheses combine. Words in it are not split and not globbed. The status is 0 if the expression is true and 1 if it is false.",
	},
	{
		"alias", "alias [-p] [name[=value] ... ]",
		"Define or list aliases.",
		"NAME=VALUE defines an alias, NAME alone shows it, and without arguments all are shown. The status is 0 unless a name has no alias.",
	},
	{
		"bg", "bg [job_spec ...]",
		"Let a stopped job go on in the background.",
		"Each job specification, or else the current job, continues as if it had been started with &. The status is 0 unless job control is off or there is no such job.",
	},
	{
		"bind", "bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]",
		"List and change key bindings and readline variables.",
		"Arguments are lines as in an inputrc file: a key sequence with a function or a string, or set and a variable. -l lists the functions, -p and -P the functions with their keys, -s and -S the strings, -v and -V the variables, -X the shell commands. -q tells the keys of a function, -u takes them away, -r unbinds a key sequence, -x binds one to a shell command, -f reads a file and -m selects the keymap. goshd keeps all this for the clients that edit lines.",
	},
	{
		"break", "break [n]",
		"Leave a loop.",
		"Ends the innermost for, while, until or select, or as many of them as N says. The status is 0 unless N is less than 1.",
	},
	{
		"builtin", "builtin [shell-builtin [arg ...]]",
		"Run a shell builtin.",
		"Executes the builtin of that name even if there is a function of the same name. The status is the builtin's, or failure if there is none.",
	},
	{
		"caller", "caller [expr]",
		"Tell where the current function was called.",
		"Prints the line and file of the call; with a number, also the function, of that many calls further out. The status is failure outside of functions.",
	},
	{
		"case", "case WORD in [PATTERN [| PATTERN]...) COMMANDS ;;]... esac",
		"Execute commands by pattern.",
		"WORD is compared with the patterns of each clause in order, and the commands of the first that matches are executed. ;& goes on with the next clause's commands, ;;& with the next clauses' patterns. The status is that of the last command, or 0 if nothing matched.",
	},
	{
		"cd", "cd [-L|[-P [-e]] [-@]] [dir]",
		"Change the shell working directory.",
		"Goes to DIR, or to $HOME without one, or to $OLDPWD for a hyphen. Relative names are looked for in the directories of CDPATH. The status is 0 if the directory was changed.",
	},
	{
		"command", "command [-pVv] command [arg ...]",
		"Run a command that is not a function.",
		"Looks the name up among the builtins and in PATH only, not among the functions. The status is the command's, or failure if it is not found.",
	},
	{
		"compgen", "compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]",
		"Generate completions.",
		"Prints what the same options would let complete produce for WORD. The status is 0 if there was any.",
	},
	{
		"complete", "complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]",
		"Say how arguments are completed.",
		"The other options describe what completes the arguments of each NAME: actions, word lists, functions, commands and patterns. The status is 0 unless a NAME has none to show or remove.",
	},
	{
		"compopt", "compopt [-o|+o option] [-DEI] [name ...]",
		"Change completion options.",
		"Changes the options of the NAMEs, or of the completion that is being generated. Without any the present ones are shown. The status is 0 unless a NAME has no completion.",
	},
	{
		"continue", "continue [n]",
		"Go on with the next round of a loop.",
		"Of the innermost loop, or of the loop that is N levels out. The status is 0 unless N is less than 1.",
	},
	{
		"coproc", "coproc [NAME] command [redirections]",
		"Run a command with pipes to and from it.",
		"The command runs in the background; the descriptors of its output and input are elements 0 and 1 of the array NAME, or COPROC. The status is 0.",
	},
	{
		"declare", "declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]",
		"Set variables and their attributes.",
		"A plus sign instead of the hyphen takes an attribute away. In a function the variables are local. The status is 0 unless an assignment fails.",
	},
	{
		"dirs", "dirs [-clpv] [+N] [-N]",
		"Print the directory stack.",
		"Shows the directories that pushd has remembered. The status is 0 unless there is no such entry.",
	},
	{
		"disown", "disown [-h] [-ar] [jobspec ... | pid ...]",
		"Forget jobs.",
		"The jobs are taken off the list of jobs; without a JOBSPEC the current one. The status is 0 unless there is no such job.",
	},
	{
		"echo", "echo [-neE] [arg ...]",
		"Print arguments.",
		"The arguments are printed with spaces between them and a newline behind. The status is 0 unless output fails.",
	},
	{
		"enable", "enable [-a] [-dnps] [-f filename] [name ...]",
		"Turn builtins on and off.",
		"The NAMEs are turned on, or off; without any, those that are on are listed. The status is 0 unless a NAME is no builtin.",
	},
	{
		"eval", "eval [arg ...]",
		"Execute arguments as commands.",
		"The arguments are joined by spaces and executed in the shell as if they had been read. The status is that of the last command, or 0.",
	},
	{
		"exec", "exec [-cl] [-a name] [command [argument ...]] [redirection ...]",
		"Replace the shell with a command.",
		"The command takes the place of the shell. Without a command the redirections stay in effect for the shell. If the command can't be executed the shell ends, unless execfail is set.",
	},
	{
		"exit", "exit [n]",
		"End the shell.",
		"The status is N, or that of the last command.",
	},
	{
		"export", "export [-fn] [name[=value] ...] or export -p",
		"Pass variables on to commands.",
		"The NAMEs become part of the environment of commands. The status is 0 unless a NAME is not valid.",
	},
	{
		"false", "false",
		"Fail.",
		"Does nothing, with status 1.",
	},
	{
		"fc", "fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]",
		"List or run commands of the history again.",
		"FIRST and LAST are numbers, numbers back, or beginnings of commands, which are edited and then executed. fc with the option s executes one command again after replacing PAT by REP. The status is that of what was executed.",
	},
	{
		"fg", "fg [job_spec]",
		"Put a job in the foreground.",
		"The job, or the current one, gets the terminal and the shell waits for it. The status is the job's.",
	},
	{
		"for", "for NAME [in WORDS ... ] ; do COMMANDS; done",
		"Execute commands for each word.",
		"NAME is set to each of the WORDS, or of the positional parameters, in turn, and the commands are executed. The status is that of the last command.",
	},
	{
		"for ((", "for (( exp1; exp2; exp3 )); do COMMANDS; done",
		"Execute commands in an arithmetic loop.",
		"EXP1 is evaluated once, and as long as EXP2 is not zero the commands are executed and EXP3 is evaluated. The status is that of the last command.",
	},
	{
		"function", "function name { COMMANDS ; } or name () { COMMANDS ; }",
		"Define a function.",
		"When NAME is called as a command, the COMMANDS are executed in the shell with the arguments as positional parameters. The status of the definition is 0.",
	},
	{
		"getopts", "getopts optstring name [arg ...]",
		"Parse options.",
		"Each call sets NAME to the next option letter of the arguments, or of the positional parameters, OPTIND to what comes next and OPTARG to the option's argument. A colon in OPTSTRING follows letters that take one; at the beginning it silences messages. The status is 0 as long as there are options.",
	},
	{
		"hash", "hash [-lr] [-p pathname] [-dt] [name ...]",
		"Remember where commands are.",
		"Each NAME is looked up in PATH and remembered. Without any, what is remembered is shown. The status is 0 unless a NAME is not found.",
	},
	{
		"help", "help [-dms] [pattern ...]",
		"Describe builtins.",
		"Prints a description of every topic that a PATTERN matches, or else a list of all. The status is 0 unless nothing matches.",
	},
	{
		"history", "history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]",
		"List or change the history.",
		"Shows the last N entries, or all. The history file is FILENAME, or $HISTFILE. The status is 0 unless something fails.",
	},
}
