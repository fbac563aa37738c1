# Bash manual, 4.2 Bash Builtins: bind, in scripts.

#### listing functions
bind -l 2>/dev/null | head -n 5; bind -l 2>/dev/null | wc -l
## STDOUT:
abort
accept-line
alias-expand-line
arrow-key-prefix
backward-byte
173
## END

#### variables
bind -v 2>/dev/null | grep -E 'bell-style|completion-ignore-case|show-all-if-ambiguous'; bind 'set completion-ignore-case on' 2>/dev/null; bind -v 2>/dev/null | grep ignore-case; bind -V 2>/dev/null | grep bell-style
## STDOUT:
set completion-ignore-case off
set show-all-if-ambiguous off
set bell-style audible
set completion-ignore-case on
bell-style is set to `audible'
## END

#### binding keys
bind '"\C-xa": "text"' 2>/dev/null; bind -s 2>/dev/null; bind -S 2>/dev/null; bind '"\C-xb": beginning-of-line' 2>/dev/null; bind -q beginning-of-line 2>/dev/null; bind -p 2>/dev/null | grep 'C-xb'
## STDOUT:
"\C-xa": "text"
\C-xa outputs text
beginning-of-line can be invoked via "\C-a", "\C-xb", "\eOH", "\e[1~", "\e[H".
"\C-xb": beginning-of-line
## END

#### shell commands
bind -x '"\C-xc": echo hi' 2>/dev/null; bind -X 2>/dev/null; bind -x '"\et":"ls -l"' 2>/dev/null; bind -X 2>/dev/null | sort
## STDOUT:
"\C-xc": "echo hi"
"\C-xc": "echo hi"
"\et": "ls -l"
## END

#### unbinding
bind '"\C-xb": beginning-of-line' 2>/dev/null; bind -r '\C-xb' 2>/dev/null; bind -p 2>/dev/null | grep -c 'C-xb'; bind '"\C-xd": kill-line' 2>/dev/null; bind -u kill-line 2>/dev/null; bind -q kill-line 2>/dev/null; echo $?
## STDOUT:
0
kill-line is not bound to any keys.
1
## END

#### keymaps
bind -m vi-insert '"\C-xz": "v"' 2>/dev/null; bind -m vi-insert -s 2>/dev/null; bind -m nosuch -p 2>/dev/null; echo $?; bind -m emacs-meta -q kill-word 2>/dev/null | head -n 1
## STDOUT:
"\C-xz": "v"
1
kill-word can be invoked via "[3;5~", "d".
## END

#### the warning of scripts
bind 'set bell-style none'; echo $?
## STDOUT:
0
## END
## STDERR:
../case.sh: line 1: bind: warning: line editing not enabled
## END

#### errors
bind -q nosuch; echo $?; bind -z; echo $?; bind -u nosuch; echo $?; bind '"\C-xq": nosuch-function'; echo $?; bind -f /nosuch/file; echo $?
## STDOUT:
1
2
1
0
1
## END
## STDERR:
../case.sh: line 1: bind: warning: line editing not enabled
../case.sh: line 1: bind: `nosuch': unknown function name
../case.sh: line 1: bind: warning: line editing not enabled
../case.sh: line 1: bind: -z: invalid option
bind: usage: bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]
../case.sh: line 1: bind: warning: line editing not enabled
../case.sh: line 1: bind: `nosuch': unknown function name
../case.sh: line 1: bind: warning: line editing not enabled
../case.sh: line 1: bind: warning: line editing not enabled
../case.sh: line 1: bind: /nosuch/file: cannot read: No such file or directory
## END

#### a file of bindings
printf 'set mark-directories off\n"\\C-xf": "from file"\n# comment\n$if Bash\n"\\C-xg": "in if"\n$endif\n' > rc; bind -f rc 2>/dev/null; bind -s 2>/dev/null; bind -v 2>/dev/null | grep mark-dir
## STDOUT:
"\C-xf": "from file"
"\C-xg": "in if"
set mark-directories off
## END

#### history-size is HISTSIZE
HISTSIZE=7; bind -v 2>/dev/null | grep history-size; HISTSIZE=; bind -v 2>/dev/null | grep history-size
## STDOUT:
set history-size 7
set history-size 0
## END
## STDERR:
## END

#### the size that bind sets, once and in this shell
bind -l >/dev/null 2>&1; echo $LINES $COLUMNS
declare -p LINES COLUMNS
unset LINES COLUMNS
bind -l >/dev/null 2>&1; declare -p LINES COLUMNS
## STDOUT:
24 80
declare -- LINES="24"
declare -- COLUMNS="80"
## END
## STDERR:
../case.sh: line 4: declare: LINES: not found
../case.sh: line 4: declare: COLUMNS: not found
## END
## status: 1

#### the size in the variables is kept
COLUMNS=30
f() { local LINES=-3; bind -l >/dev/null 2>&1; declare -p LINES COLUMNS; }
f
echo $LINES $COLUMNS
(COLUMNS=0; bind -l >/dev/null 2>&1; declare -p LINES COLUMNS)
## STDOUT:
declare -- LINES="24"
declare -- COLUMNS="30"
30
declare -- COLUMNS="0"
## END
## STDERR:
../case.sh: line 5: declare: LINES: not found
## END
## status: 1

#### commands have prefixes of their own
bind -x '"\e\e": one' 2>/dev/null
bind -x '"\C-xa": two' 2>/dev/null
bind -X 2>/dev/null
bind -x '"\e": three' 2>/dev/null
bind -x '"\C-x": four' 2>/dev/null
bind -X 2>/dev/null
bind -x '"\e\ea": five' 2>/dev/null
bind -X 2>/dev/null
bind -m vi-insert -x '"\e": six' 2>/dev/null
bind -m vi-insert -X 2>/dev/null
## STDOUT:
"\C-xa": "two"
"\e\e": "one"
"\C-xa": "two"
"\C-x\000": "four"
"\e\e": "one"
"\e\000": "three"
"\C-xa": "two"
"\C-x\000": "four"
"\e\ea": "five"
"\e\e\000": "one"
"\e\000": "three"
"\e": "six"
## END
## STDERR:
## END
