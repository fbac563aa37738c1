package interp

// A topicOptions is the list of options in a topic of help: a line each, the
// option and what it does parted by a tab. Completers read such lists.
type topicOptions struct{ name, lines string }

// helpOptions are those of the topics that have options, by name.
var helpOptions = []topicOptions{
	{"alias", "-p	show all aliases, as commands that define them again"},
	{"cd", `-L	keep the symbolic links in the name of the directory
-P	replace them by what they mean
-e	with -P, fail if the new name can't be found out
-@	show the extended attributes of a file as a directory, where the system can`},
	{"command", `-p	search a PATH that has the standard utilities
-v	tell what would be executed
-V	tell it in a sentence`},
	{"complete", `-p	show what is defined, as commands that define it again
-r	remove what is defined for the NAMEs, or everything
-D	for commands that nothing is defined for
-E	for an empty line
-I	for the first word, the name of a command`},
	{"compopt", `-o option	turn a completion option on; +o turns it off
-D	of the definition for commands without one
-E	of the definition for an empty line
-I	of the definition for the first word`},
	{"declare", `-f	functions, with their bodies
-F	functions, by their names only
-g	set the global variable even within a function
-I	a local variable takes over attributes and value from outside
-p	show attributes and values
-a	an indexed array
-A	an associative array
-i	an integer: what is assigned is an arithmetic expression
-l	what is assigned becomes lower case
-n	a reference to the variable that its value names
-r	readonly
-t	traced: functions inherit the traps for DEBUG and RETURN
-u	what is assigned becomes upper case
-x	exported`},
	{"dirs", `-c	clear the stack
-l	write the home directory out
-p	one entry in a line
-v	one entry in a line, with its number
+N	only entry N from the left, from 0
-N	only entry N from the right, from 0`},
	{"disown", `-a	all jobs
-h	keep them in the list, but send them no SIGHUP
-r	running jobs only`},
	{"echo", `-n	no newline at the end
-e	backslash sequences mean characters
-E	they do not`},
	{"enable", `-a	list all builtins, with those that are off
-n	turn the NAMEs off, or list those that are
-p	list, as commands
-s	special builtins of POSIX only
-f	load a builtin from a shared object
-d	remove one that was loaded`},
	{"exec", `-a name	the command finds NAME as its own
-c	in an empty environment
-l	its own name begins with a hyphen`},
	{"export", `-f	the NAMEs are functions
-n	do not pass them on any more
-p	show what is passed on`},
	{"fc", `-e ename	the editor; without it FCEDIT, EDITOR or vi
-l	list instead of editing
-n	without numbers
-r	in reverse order`},
	{"hash", `-d	forget the NAMEs
-l	list, as commands
-p path	remember PATH for the NAME
-r	forget all
-t	print what is remembered`},
	{"help", `-d	one line for each topic
-m	in the form of a manual page
-s	the usage only`},
	{"history", `-c	clear the list
-d offset	delete an entry, counted from the end if OFFSET is negative
-d start-end	delete a range of entries
-a	append the new entries to the history file
-n	read what was added to the history file
-r	read the history file
-w	write the whole list to the history file
-p	expand the arguments as history, and print them
-s	store the arguments as one entry`},
	{"jobs", `-l	with process IDs
-n	those whose state has changed since it was told
-p	process IDs only
-r	running jobs only
-s	stopped jobs only`},
	{"kill", `-s sig	the signal, by name
-n sig	the signal, by number
-l	list the names of signals, or translate the arguments
-L	the same`},
	{"mapfile", `-d delim	what ends a line, instead of newline
-n count	how many lines at most; 0 means all
-O origin	the index of the first line
-s count	how many lines to skip
-t	without the characters that end the lines
-u fd	read from this descriptor
-C callback	execute this for every QUANTUM lines
-c quantum	how many those are`},
	{"popd", `-n	leave the working directory as it is
+N	entry N from the left, from 0
-N	entry N from the right, from 0`},
	{"printf", "-v var	store the text in VAR instead of printing it"},
	{"pushd", `-n	leave the working directory as it is
+N	rotate entry N from the left, from 0, to the top
-N	rotate entry N from the right, from 0, to the top`},
	{"pwd", `-L	the name by which it was reached, with symbolic links
-P	the name without symbolic links`},
	{"read", `-a array	the fields become the elements of ARRAY
-d delim	what ends the line, instead of newline
-e	with line editing
-i text	with line editing, start with TEXT
-n nchars	stop after NCHARS characters, or at the end of the line
-N nchars	stop after exactly NCHARS characters
-p prompt	write PROMPT first, on a terminal
-r	backslashes mean themselves
-s	do not show what is typed
-t timeout	give up after so many seconds, which may have a fraction
-u fd	read from this descriptor`},
	{"readonly", `-a	indexed arrays
-A	associative arrays
-f	functions
-p	show what is readonly`},
	{"set", `-a	export what is assigned
-b	tell at once when a job ends
-e	exit when a command fails
-f	no file name generation
-h	remember the paths of commands
-k	all assignments of a command are for its environment
-m	job control
-n	read commands, but do not execute them
-o name	the option of that name, or list them
-p	privileged
-t	exit after one command
-u	unset variables are errors
-v	print lines as they are read
-x	print commands as they are executed
-B	brace expansion
-C	do not overwrite files
-E	functions inherit the trap for ERR
-H	history expansion
-P	directories without symbolic links
-T	functions inherit the traps for DEBUG and RETURN
--	the rest are positional parameters
-	the same, and -v and -x are turned off`},
	{"shopt", `-o	the options of set -o
-p	list, as commands
-q	print nothing; the status tells
-s	set the options
-u	unset them`},
	{"suspend", "-f	even a login shell, or one without job control"},
	{"trap", `-l	list the names of signals
-p	show the traps, as commands`},
	{"type", `-a	everything of that name
-f	without functions
-P	search PATH in any case
-p	only the path of what would be executed
-t	only one word: alias, keyword, function, builtin or file`},
	{"ulimit", `-S	the soft limit
-H	the hard limit
-a	all limits
-b	the size of socket buffers
-c	the size of core files
-d	the size of a process's data
-e	the highest scheduling priority
-f	the size of files that are written
-i	how many signals may be pending
-k	how many kqueues there may be
-l	how much memory may be locked
-m	the resident set
-n	how many files may be open
-p	the size of the buffer of a pipe
-q	the bytes in POSIX message queues
-r	the highest real-time priority
-s	the size of the stack
-t	processor time, in seconds
-u	how many processes the user may have
-v	virtual memory
-x	how many files may be locked
-P	how many pseudoterminals there may be
-R	how long a real-time process may run, in microseconds
-T	how many threads there may be`},
	{"umask", `-p	show it as a command
-S	show it in symbols`},
	{"unalias", "-a	all aliases"},
	{"unset", `-f	functions only
-v	variables only
-n	a name reference itself`},
}

// optionsOf returns the lines of a topic's options, or "".
func optionsOf(topic string) string {
	for i := range helpOptions {
		if helpOptions[i].name == topic {
			return helpOptions[i].lines
		}
	}
	return ""
}
