package interp

// helpTopicsL are the other topics.
var helpTopicsL = []helpTopic{
	{
		"if", "if COMMANDS; then COMMANDS; [ elif COMMANDS; then COMMANDS; ]... [ else COMMANDS; ] fi",
		"Execute commands conditionally.",
		"The first list whose condition succeeds decides which commands are executed, otherwise those of else. The status is that of the last command, or 0 if none was executed.",
	},
	{
		"jobs", "jobs [-lnprs] [jobspec ...] or jobs -x command [args]",
		"List jobs.",
		"Shows the jobs, or those that are named. With the option x a command is executed instead, with job specifications replaced by process groups. The status is 0 unless there is no such job.",
	},
	{
		"kill", "kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]",
		"Send a signal.",
		"To processes or jobs; SIGTERM if none is named. The status is 0 if a signal could be sent.",
	},
	{
		"let", "let arg [arg ...]",
		"Evaluate arithmetic expressions.",
		"Each argument is evaluated. The status is 0 if the last value is not zero, and 1 if it is.",
	},
	{
		"local", "local [option] name[=value] ...",
		"Make variables local to a function.",
		"Takes the options of declare. A lone hyphen makes the shell options local. The status is failure outside of functions.",
	},
	{
		"logout", "logout [n]",
		"End a login shell.",
		"The status is N, or that of the last command.",
	},
	{
		"mapfile", "mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]",
		"Read lines into an array.",
		"Each line of the input becomes an element of ARRAY, or MAPFILE. The callback gets the index and the line as arguments. The status is 0 unless the array can't be written.",
	},
	{
		"popd", "popd [-n] [+N | -N]",
		"Remove a directory from the stack.",
		"Removes the top directory, or the entry that is named, and goes to the new top. The status is 0 unless there is no such entry.",
	},
	{
		"printf", "printf [-v var] format [arguments]",
		"Print by a format.",
		"The format is used again for as many arguments as there are. Besides the usual conversions, %b obeys backslash escapes, %q quotes for the shell, %Q does so with a precision, and %(FORMAT)T prints a time. The status is 0 unless an argument does not fit.",
	},
	{
		"pushd", "pushd [-n] [+N | -N | dir]",
		"Add a directory to the stack.",
		"Goes to DIR and puts it on top, or rotates the stack, or exchanges the top two. The status is 0 unless the directory can't be changed.",
	},
	{
		"pwd", "pwd [-LP]",
		"Print the working directory.",
		"Without an option the name is the first of these. The status is 0 unless it can't be found out.",
	},
	{
		"read", "read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]",
		"Read a line into variables.",
		"The line is split by IFS and its fields are assigned to the NAMEs; the last one gets the rest, and REPLY gets all if there is no NAME. The status is 0 unless the input ended or time ran out.",
	},
	{
		"readarray", "readarray [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]",
		"Read lines into an array.",
		"Same as mapfile.",
	},
	{
		"readonly", "readonly [-aAf] [name[=value] ...] or readonly -p",
		"Make variables unchangeable.",
		"The NAMEs, with the values given, can't be assigned or unset any more. The status is 0 unless a NAME is not valid.",
	},
	{
		"return", "return [n]",
		"Leave a function or a sourced file.",
		"The status is N, or that of the last command.",
	},
	{
		"select", "select NAME [in WORDS ... ;] do COMMANDS; done",
		"Let the user choose from a menu.",
		"The WORDS are printed with numbers, PS3 is the prompt, and the line that is read is in REPLY. NAME is the word chosen, or empty. The commands are executed each time, until break or the end of the input.",
	},
	{
		"set", "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]",
		"Set shell options and positional parameters.",
		"A plus sign instead of the hyphen turns an option off. Other arguments become the positional parameters. Without arguments the variables and functions are shown. The status is 0 unless an option is not valid.",
	},
	{
		"shift", "shift [n]",
		"Drop positional parameters.",
		"$N+1 becomes $1, and so on; N is 1 if it is not given. The status is 0 unless N is negative or more than $#.",
	},
	{
		"shopt", "shopt [-pqsu] [-o] [optname ...]",
		"Set and unset more options.",
		"Without a name all are listed. The status is 0 if the options listed are set.",
	},
	{
		"source", "source filename [arguments]",
		"Run a file in the current shell.",
		"The commands of the file are read and executed here, so that what they set stays set. Arguments become the positional parameters while it runs. The status is that of the last command, or failure if the file can't be read.",
	},
	{
		"suspend", "suspend [-f]",
		"Stop the shell.",
		"Until SIGCONT arrives.",
	},
	{
		"test", "test [expr]",
		"Test a condition.",
		"Files (-e -f -d -r -w -x -s -L -nt -ot and more), strings (-n -z = != < >), numbers (-eq -ne -lt -le -gt -ge), variables (-v -R) and options (-o); ! negates. What is tested depends on the number of arguments. The status is 0 if it is true, 1 if it is false and 2 if it is not valid.",
	},
	{
		"time", "time [-p] pipeline",
		"Measure a pipeline.",
		"Prints the elapsed, user and system time after it, as TIMEFORMAT says; with -p as POSIX says. The status is the pipeline's.",
	},
	{
		"times", "times",
		"Print processor times.",
		"User and system time of the shell, then of the commands that it ran.",
	},
	{
		"trap", "trap [-lp] [[arg] signal_spec ...]",
		"Execute commands on signals.",
		"ARG is executed when one of the signals arrives; a hyphen restores what was, and an empty ARG ignores the signal. EXIT is for the end of the shell, DEBUG for before each command, RETURN for the end of functions, ERR for failures. Without arguments the traps are shown. The status is 0 unless a signal is not valid.",
	},
	{
		"true", "true",
		"Succeed.",
		"Does nothing, with status 0.",
	},
	{
		"type", "type [-afptP] name [name ...]",
		"Tell what a name is.",
		"Alias, keyword, function, builtin or file. The status is 0 if all names are found.",
	},
	{
		"typeset", "typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]",
		"Set variables and their attributes.",
		"Same as declare.",
	},
	{
		"ulimit", "ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]",
		"Show or set resource limits.",
		"A limit is a number, soft, hard or unlimited; without one it is shown. The unit is 1024 bytes where nothing else is said. The status is 0 unless it can't be set.",
	},
	{
		"umask", "umask [-p] [-S] [mode]",
		"Show or set the file mode mask.",
		"MODE is octal or symbolic; without one the mask is shown. The status is 0 unless MODE is not valid.",
	},
	{
		"unalias", "unalias [-a] name [name ...]",
		"Remove aliases.",
		"The status is 0 unless a NAME is no alias.",
	},
	{
		"unset", "unset [-f] [-v] [-n] [name ...]",
		"Remove variables and functions.",
		"Without an option a variable is tried first, then a function. The status is 0 unless a NAME is readonly.",
	},
	{
		"until", "until COMMANDS; do COMMANDS-2; done",
		"Execute commands until a condition succeeds.",
		"COMMANDS-2 are executed as long as the last of COMMANDS fails. The status is that of the last command of the body, or 0.",
	},
	{
		"variables", "variables - Names and meanings of some shell variables",
		"The shell's variables.",
		"PATH, HOME, IFS, PS1 to PS4, CDPATH and OLDPWD are as in every shell. BASH_VERSION, BASH_SOURCE, FUNCNAME, LINENO, PIPESTATUS, RANDOM, SECONDS and others tell about the shell; HISTSIZE, HISTFILE, HISTCONTROL and HISTIGNORE steer the history, GLOBIGNORE file names, TIMEFORMAT the time keyword, PROMPT_COMMAND what precedes prompts.",
	},
	{
		"wait", "wait [-fn] [-p var] [id ...]",
		"Wait for background jobs.",
		"For the processes and jobs named, or for all; with the option n for one of them only, whose process ID the option p stores in VAR; with the option f until a job really ends. The status is that of the last one.",
	},
	{
		"while", "while COMMANDS; do COMMANDS-2; done",
		"Execute commands while a condition succeeds.",
		"COMMANDS-2 are executed as long as the last of COMMANDS succeeds. The status is that of the last command of the body, or 0.",
	},
	{
		"{ ... }", "{ COMMANDS ; }",
		"Group commands.",
		"The commands are executed in the shell, and redirections apply to all of them. The status is that of the last command.",
	},
}
