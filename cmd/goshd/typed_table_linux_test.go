package main

// typedSessions are what is typed into a shell: lines, keys as ^C, and signals.
// Jobs are told of where both shells can only do it at the same place.
var typedSessions = []struct {
	name, lines string
	ends        bool // the last line ends the shell
}{
	{name: "USR1 ends the shell", lines: "trap 'echo bye' EXIT\nkill -USR1 $$", ends: true},
	{name: "a signal at the prompt ends the shell", lines: "trap 'echo bye' EXIT\n~SIG USR1", ends: true},
	{name: "SEGV ends the shell", lines: "ulimit -c 0\nkill -SEGV $$", ends: true},
	{name: "prompts", lines: `
PROMPT_COMMAND='echo pc'
:
PROMPT_COMMAND=('echo a' 'echo b; false')
false
echo $?
PROMPT_COMMAND='echo "$?"'
(exit 7)
unset PROMPT_COMMAND
PS0='<ps0 \#:\!>' PS1='\#:\! \j <@>'
echo x
for i in 1 2
do echo $i
done
# comment
set +o history
echo x
set -o history
PS0=
PS4='+$LINENO '
set -x
echo a
f() {
echo b
}
f
set +x
caller
set -o | grep emacs`},
	{name: "lines of prompts", lines: `
PS1='[$LINENO $(echo $LINENO)]<@>'
PS0='<$LINENO $(echo $LINENO)>'
PROMPT_COMMAND='echo pc $LINENO $(echo $LINENO)'
echo a
echo "b
c"
PS4='+$LINENO $(echo $LINENO) '
set -x
f() {
echo d
}
f
eval 'echo e
echo f'
set +x
x='$LINENO $(echo $LINENO)'
echo "${x@P}"
echo "${x@P}"`},
	{name: "keys that somebody else sends", lines: `
sh -c 'kill -TSTP $PPID; echo done'; echo $?
sh -c 'kill -QUIT $PPID; echo done' | cat; echo $?
trap 'echo by INT $?' INT
trap 'echo by QUIT $?' QUIT
trap 'echo by TSTP $?' TSTP
sh -c 'kill -TSTP $PPID; echo done'; echo $?
sh -c 'kill -QUIT $PPID; echo done; exit 3'; echo $?
sh -c 'kill -INT $PPID; echo done'; echo $?
for i in 1 2; do sh -c 'kill -INT $PPID; kill -TSTP $PPID; echo done'; echo $?; done
(sh -c "kill -INT $$; echo done"; echo in); echo $?
trap '' INT QUIT TSTP
for s in INT QUIT TSTP; do sh -c "kill -$s \$PPID; echo done $s"; echo $?; done
trap - INT QUIT TSTP`},
	{name: "histverify without editing", lines: `
set -o histexpand
shopt -s histverify
echo a
!!
!!:p`},
	{name: "the input ends within a command", lines: `
~sleep 60
^Z
if true
^D
echo $?
~fg
^C
( echo a
~^D`, ends: true},
	{name: "the input ends within a command, ignored", lines: `
set -o ignoreeof
for i in
^D
echo $?
^D`},
	{name: "a signal for a stopped job tells of it again", lines: `
~sleep 60
^Z
kill -0 %1
echo a
kill -WINCH %1
echo b`},
	{name: "directories as commands", lines: `
shopt -s autocd
mkdir -p direct/'two words' other
direct
pwd
'two words'
..
FOO=1 ./'two words'
cd() { echo "cd: $*"; builtin cd "$@"; }
..
unset -f cd
nosuch
cd ..
. ./direct
shopt -s cdspell
cd othre
cd /ur/bin
cd
cd dirct/two\ wrods
cd xyz
shopt -u cdspell
cd othre`},
	{name: "no comments", lines: `
shopt -u interactive_comments
echo a # b
# c
echo d;# e
eval 'echo f # g'
f() { echo in # side
}
f
declare -f f
shopt -s interactive_comments
echo a # b`},
	{name: "mail", lines: `
MAILCHECK=0 MAIL=$PWD/box
echo one > box; touch -md '1 hour' box
:
MAILPATH='box?mail in $_:other%o'
echo two >> box; touch -md '2 hours' box; echo x > other; touch -md '2 hours' other
: > box; touch -md '3 hours' box
shopt -s mailwarn
touch -ad '5 hours' box other
echo three >> box; touch -ad '4 hours' box; touch -md '4 hours' box
MAILCHECK=-1
echo four >> box; touch -md '5 hours' box`},
	{name: "continued lines", lines: `
echo a \\
echo b \\\
c
echo d \\\\\
e
echo 'f \\\\
g'
# comment \
echo h`},
	{name: "set -t", lines: "set -t; echo a", ends: true},
	{name: "history of what was interrupted", lines: `
echo a \
^C
cat << X
^C
history`},
	{name: "an interrupt in front of the last stage", lines: `
~sleep 60 | false
^C
echo $? ${PIPESTATUS[@]}
~sleep 60 | (sleep 60; exit 3) | true
^C
echo $? ${PIPESTATUS[@]}`},
	{name: "what an interrupt ends", lines: `
~! sleep 60
^C
echo $?
~if sleep 60 | cat; then echo y; else echo n; fi
^C
echo $?
~cat | sleep 60 | (read x)
^C
echo $? "${PIPESTATUS[@]}"
~if (sleep 60; echo u); then echo y; else echo n $?; fi
^C
f() { sleep 60; }
~if f; then echo y; else echo n $?; fi
^C
~f; echo z
^C
echo $?
~if f || echo o; then echo y; else echo n; fi
^C
echo $?
~eval 'f; echo z' || echo o
^C
echo $?
printf 'f\necho more\n' > file
~. ./file
^C
echo $?
~for i in 1 2; do if sleep 60; then echo y; else echo n; fi; done
^C
echo $?
sleep 1000 &
~if fg; then echo y; else echo n; fi
^C
trap 'echo ERR $?' ERR
~sleep 60
^C
~sleep 60 | sleep 60
^C
trap - ERR
trap 'echo INT' INT
~if sleep 60; then echo y; else echo n $?; fi
^C
~(sleep 60; echo u); echo after $?
^C`},
	{name: "substitutions have the terminal", lines: `
~echo $(cat) "$(head -1)"
> hello
~^D
line
~x=$(sh -c 'read y </dev/tty; echo "<$y>"'; read z; echo $z); echo $x
> one
two
~x=$(sleep 60; echo e); echo after
^C
echo $?
~x=$(sleep 60 | cat; echo e); echo after
^C
echo $?
~for i in 1 2 3; do x=$(sh -c 'sleep 60'); done; echo after
^C
echo $?
~x=$(sleep 60; echo e); echo after $? "<$x>"
^\
~x=$(trap 'echo quit >&2; exit 4' QUIT; sleep 60; echo e); echo after $? "<$x>"
^\
~x=$(sh -c 'trap "echo T; exit" INT; sleep 60'); echo after
^C
echo $?
x=$(sh -c 'kill -INT $$'; echo e); echo after $? "<$x>"
x=$(kill -INT $BASHPID; echo e); echo after
echo $?
trap 'echo TRAP' INT
~x=$(sleep 60; echo e); echo after $? "<$x>"
^C
~x=$(sh -c 'trap "echo T; exit" INT; sleep 60'); echo after $? "<$x>"
^C
x=$(kill -INT $BASHPID; echo e); echo after $? "<$x>"
trap '' INT
~x=$(read; echo e); echo after $? "<$x>"
~^C
line`},
	{name: "hooks", lines: `
command_not_found_handle() { echo "nf: $*"; return 9; }
nosuch a b
echo $?
nosuch | cat
echo ${PIPESTATUS[@]}
unset -f command_not_found_handle
nosuch
trap 'echo "D:$BASH_COMMAND"' DEBUG
echo a
echo b | cat
for i in 1 2; do echo $i; done
f() { echo in; }
f
(echo sub)
[[ a ]] && ((1))
trap - DEBUG
shopt -s extdebug
trap '[[ $BASH_COMMAND != rm* ]]' DEBUG
rm nosuchfile
echo $?
trap - DEBUG`},
	{name: "history", lines: `
set -o histexpand
echo one two
!!
!echo
echo !$
echo !!:1
^one^uno
!nosuch
history
history -d 2
HISTCONTROL=ignorespace
 echo hidden
HISTCONTROL=erasedups
echo x
echo x
history
HISTIGNORE='echo*'
echo ignored
fc -l
fc -s a=z echo
history -s one two
history -p '!!'
shopt -s lithist
for i in 1
do
echo $i
done
history
HISTSIZE=2
history
history -w h
cat h`},
	{name: "the status of what has stopped", lines: `
false
~true | sleep 50
^Z
echo $? ${PIPESTATUS[@]}
~(exit 3) | sleep 50
^Z
echo $? ${PIPESTATUS[@]}
~sleep 50 | (exit 3)
^Z
echo $? ${PIPESTATUS[@]}
~sh -c 'kill -9 $$' | sleep 50
^Z
echo $? ${PIPESTATUS[@]}
~fg %2
^Z
echo $? ${PIPESTATUS[@]}
(exit 3)
~sleep 50
^Z
echo $? ${PIPESTATUS[@]}
(exit 4)
~(sleep 50)
^Z
echo $? ${PIPESTATUS[@]}
~! sleep 50
^Z
echo $? ${PIPESTATUS[@]}
trap 'echo ERR $?' ERR
~(exit 7) | sleep 50
^Z
~(sleep 50)
^Z
~for i in 1 2; do (exit 7) | sleep 50; done
^Z
echo $? ${PIPESTATUS[@]}
~if (exit 5) | sleep 50; then :; else echo $?; fi
^Z`},
	{name: "who has ended is told of with who has stopped, by number", lines: `
sleep 50 &
~kill %1; sleep 51
^Z
jobs
sleep 52 &
~kill %3; fg %2
^Z
jobs`},
	{name: "set -e and a pipeline that stops", lines: "set -e\n~(exit 3) | sleep 50\n^Z", ends: true},
	{name: "set -e and a loop that stops", lines: "set -e\n~for i in 1 2; do sleep 50; done\n^Z", ends: true},
	{name: "the ERR trap behind an interrupt", lines: `
trap 'echo ERR $? $BASH_COMMAND; sleep 0.1; echo more' ERR
~sleep 50; echo no
^C
echo $? ${PIPESTATUS[@]}
~sleep 50 && echo no
^C
~for i in 1 2; do sleep 50; echo no; done
^C
f() { sleep 50; echo no; }
~f; echo no
^C
~sleep 50 | cat; echo no
^C
~(sleep 50; echo no); echo no
^C
echo $? ${PIPESTATUS[@]}
~{ sleep 50; echo no; }; echo no
^C
~if sleep 50; then :; fi
^C
~eval 'sleep 50'; echo no
^C
sh -c 'kill -INT $$'; echo no
~x=$(sleep 50); echo no
^C
~while :; do :; done; echo no
^C
~read x; echo no
^C
sleep 50 &
~wait; echo no
^C
echo $?`},
	{name: "programs that stop themselves", lines: `
sh -c 'kill -TTIN $$; echo t'
echo $?
fg
sh -c 'kill -TTOU $$; echo t'
echo $?
fg
sh -c 'kill -TSTP $$; echo t'
fg
sh -c 'kill -STOP $$; echo t'
fg
kill -TTIN $$
kill -TSTP $$
trap 'echo trapped' TSTP TTIN TTOU
kill -TTIN $$
kill -TSTP $$
kill -TTOU $$`},
	{name: "a shell in the background", lines: `
ln -s $BASH sh5; unset PS0
./sh5 --norc --noediting -i &
while [ -z "$(jobs -s)" ]; do sleep 0.05; done
fg
echo $-
exit
jobs`},
	{name: "PROMPT_COMMAND ends the shell", lines: "PROMPT_COMMAND='exit 4'", ends: true},
	{name: "exit in a file says nothing", lines: "echo exit 6 >f\n. ./f", ends: true},
	{name: "exit in a trap says nothing", lines: "trap 'exit 3' ERR\nfalse", ends: true},
	{name: "exit asks no more behind exit in a function", ends: true, lines: `
shopt -s checkjobs
sleep 30 </dev/null >/dev/null 2>&1 &
f() { exit 4; }
f
f
exit`},
	{name: "exit asks again behind another command", ends: true, lines: `
shopt -s checkjobs
sleep 30 </dev/null >/dev/null 2>&1 &
exit
:
eval 'exit 5'
exit`},
	{name: "jobs that go on are told of anew", lines: `
sleep 50 </dev/null >/dev/null 2>&1 & jobs -n; echo 1; jobs -n; echo 2
kill -STOP %1; while [ -z "$(jobs -s)" ]; do sleep 0.05; done
jobs -n; echo 3
kill -CONT %1; while [ -z "$(jobs -r)" ]; do sleep 0.05; done
jobs -n; jobs -n; echo 4
kill -STOP $!; while [ -z "$(jobs -s)" ]; do sleep 0.05; done
kill -CONT $!; while [ -z "$(jobs -r)" ]; do sleep 0.05; done
kill -STOP $!; while [ -z "$(jobs -s)" ]; do sleep 0.05; done
bg
jobs -n
jobs -n
disown; kill -9 $!`},
	{name: "readers in the background", lines: `
trap '' TTIN; read x 2>/dev/null & wait $!; echo $?
trap - TTIN; read -t 0.05 x & wait $!; echo $?
p='\l'; [ "/dev/pts/${p@P}" = "$(tty)" ] && echo base`},
}
