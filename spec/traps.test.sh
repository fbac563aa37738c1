# Bash manual, 4.1 trap and 3.7.6 Signals.

#### exit
trap 'echo bye' EXIT; echo hi
## STDOUT:
hi
bye
## END

#### exit with a status
trap 'echo status $?' EXIT; exit 3
## STDOUT:
status 3
## END
## status: 3

#### exit trap changes the status
trap 'exit 5' EXIT; exit 3
## STDOUT:
## END
## status: 5

#### exit trap keeps the status of false inside
trap 'false' EXIT; exit 4
## STDOUT:
## END
## status: 4

#### trap 0 and names
trap 'echo zero' 0; trap -p; trap - exit; trap 'echo x' SIGEXIT; trap; trap - EXIT; trap
## STDOUT:
trap -- 'echo zero' EXIT
## END

#### exit trap sees variables and functions
f() { echo f $x; }; x=1; trap 'f; echo $x' EXIT; x=2
## STDOUT:
f 2
2
## END

#### quotes in trap actions
x=1; trap "echo $x" EXIT; trap 'echo $x' USR1; x=2; kill -USR1 $$; trap -p
## STDOUT:
2
trap -- 'echo 1' EXIT
trap -- 'echo $x' SIGUSR1
1
## END

#### signals to itself
trap 'echo usr1' USR1; kill -USR1 $$; echo after; trap 'echo term; exit 9' TERM; kill $$; echo no
## STDOUT:
usr1
after
term
## END
## status: 9

#### signals by number and name
trap 'echo 10' 10; kill -10 $$; kill -s USR1 $$; kill -n 10 $$; trap 'echo 12' SIGUSR2; kill -SIGUSR2 $$; trap 'echo lower' usr1; kill -usr1 $$; trap
## STDOUT:
10
10
10
12
lower
trap -- 'echo lower' SIGUSR1
trap -- 'echo 12' SIGUSR2
## END

#### ignoring
trap '' USR1 INT; kill -USR1 $$; kill -INT $$; echo alive; sh -c 'kill -USR1 $$; echo child alive'; trap -p
## STDOUT:
alive
child alive
trap -- '' SIGINT
trap -- '' SIGUSR1
## END

#### resetting
trap 'echo a' USR1 USR2; trap - USR1; trap; trap USR2; trap; (trap 'echo x' TERM; trap - TERM; kill $BASHPID; echo no) 2>/dev/null; echo $?
## STDOUT:
trap -- 'echo a' SIGUSR2
143
## END

#### several signals at once
trap 'echo sig' USR1 USR2 HUP; kill -USR1 $$; kill -USR2 $$; kill -HUP $$; trap -p HUP USR1
## STDOUT:
sig
sig
sig
trap -- 'echo sig' SIGHUP
trap -- 'echo sig' SIGUSR1
## END

#### the status in a trap and after it
trap 'echo $?; false' USR1; (exit 3); kill -USR1 $$; echo $?; f() { return 4; }; trap 'f' USR1; kill -USR1 $$; echo $?
## STDOUT:
0
0
0
## END

#### exit in a signal trap
trap 'exit' USR1; (exit 3); kill -USR1 $$; echo no
## STDOUT:
## END

#### return in a trap within a function
f() { trap 'return 7' USR1; kill -USR1 $$; echo no; }; f; echo $?
## STDOUT:
7
## END

#### DEBUG
trap 'echo "D $BASH_COMMAND"' DEBUG
x=1
echo a
for i in 1 2; do echo $i; done
trap - DEBUG
echo end
## STDOUT:
D x=1
D echo a
a
D for i in 1 2
D echo $i
1
D for i in 1 2
D echo $i
2
D trap - DEBUG
end
## END

#### DEBUG before compounds
trap 'echo "D $BASH_COMMAND"' DEBUG
if [ a = a ]; then echo t; fi
case x in x) echo c;; esac
((i=1))
[[ a == a ]]
while ((i--)); do echo w; done
echo a | cat
(echo s)
{ echo g; }
trap - DEBUG
## STDOUT:
D [ a = a ]
D echo t
t
D case x in 
D echo c
c
D ((i=1))
D [[ a == a ]]
D ((i--))
D echo w
w
D ((i--))
D echo a
D cat
a
s
D echo g
g
D trap - DEBUG
## END

#### DEBUG and functions
f() { echo in f; }
trap 'echo D' DEBUG
f
set -T
f
set +T
trap - DEBUG
## STDOUT:
D
in f
D
D
D
D
in f
D
D
## END

#### DEBUG with extdebug skips commands
shopt -s extdebug
trap '[[ $BASH_COMMAND != *skip* ]]' DEBUG
echo a
echo skip this
echo b
trap - DEBUG
## STDOUT:
a
b
## END

#### RETURN
f() { trap 'echo R in f' RETURN; echo a; }; f; g() { echo g; }; g; trap 'echo R' RETURN; g; set -T; g; echo 'echo src' > lib; . ./lib; trap - RETURN; g
## STDOUT:
a
R in f
g
g
g
R
src
R
g
## END

#### RETURN trap and status
f() { trap 'echo $?' RETURN; return 5; }; f; echo $?; trap - RETURN; set -T; trap 'echo R $FUNCNAME' RETURN; g() { h; }; h() { :; }; g; trap - RETURN
## STDOUT:
0
5
R h
R g
## END

#### ERR
trap 'echo E' ERR; false; true; false || true; (exit 3); trap - ERR; false; echo end
## STDOUT:
E
E
end
## END

#### ERR in functions and subshells
trap 'echo E $?' ERR; f() { false; echo a; }; f; (false; echo b); x=$(false; echo c); echo $x; g() { return 2; }; g; set -E; f; (false; echo d)
## STDOUT:
a
b
c
E 2
E 1
a
E 1
d
## END

#### traps print in order
trap 'echo "a b"' INT; trap "echo 'q'" USR2; trap 'x' EXIT; trap '' HUP; trap 'd' DEBUG; trap 'e' ERR; trap - DEBUG; trap; trap - EXIT
## STDOUT:
trap -- 'x' EXIT
trap -- '' SIGHUP
trap -- 'echo "a b"' SIGINT
trap -- 'echo '\''q'\''' SIGUSR2
trap -- 'e' ERR
## END

#### trap p of several and of unset
trap 'echo a' USR1; trap -p USR1 USR2; trap -p NOSUCH; echo $?; trap -- 'echo b' USR1; trap -p USR1
## STDOUT:
trap -- 'echo a' SIGUSR1
1
trap -- 'echo b' SIGUSR1
## END
## STDERR:
../case.sh: line 1: trap: NOSUCH: invalid signal specification
## END

#### errors of trap
trap 'x' NOSUCH; echo $?; trap 'x' 999; echo $?; trap -z; echo $?; trap 'x'; echo $?
## STDOUT:
1
1
2
2
## END
## STDERR:
../case.sh: line 1: trap: NOSUCH: invalid signal specification
../case.sh: line 1: trap: 999: invalid signal specification
../case.sh: line 1: trap: -z: invalid option
trap: usage: trap [-lp] [[arg] signal_spec ...]
trap: usage: trap [-lp] [[arg] signal_spec ...]
## END

#### trap l lists signals
trap -l | head -n 2; trap -l | tr -s ' \t' '\n\n' | grep -c SIG
## STDOUT:
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 6) SIGABRT	 7) SIGBUS	 8) SIGFPE	 9) SIGKILL	10) SIGUSR1
62
## END

#### subshells reset traps
trap 'echo T' USR1 EXIT; (trap -p USR1; kill -USR1 $BASHPID; echo no) 2>/dev/null; echo $?; (echo in subshell); x=$(echo in subst); echo $x
## STDOUT:
trap -- 'echo T' SIGUSR1
138
in subshell
in subst
T
## END

#### a trap set in a subshell
(trap 'echo sub exit' EXIT; echo a); (trap 'echo usr; exit 3' USR1; kill -USR1 $BASHPID; echo no); echo $?; { trap 'echo pipe' EXIT; echo b; } | cat
## STDOUT:
a
sub exit
usr
3
b
pipe
## END

#### exit trap on errors
trap 'echo cleanup' EXIT; set -u; echo $nosuch
## STDOUT:
cleanup
## END
## status: 1

#### exit trap on a syntax error at the end
trap 'echo cleanup' EXIT; echo a
if
## STDOUT:
a
cleanup
## END
## status: 2

#### exit trap and exec
trap 'echo no' EXIT; exec echo replaced
## STDOUT:
replaced
## END

#### exit trap and being killed
(trap 'echo cleanup' EXIT; kill -TERM $BASHPID; sleep 1) 2>/dev/null; echo $?; (trap 'echo i' INT; kill -INT $BASHPID; echo went on)
## STDOUT:
cleanup
143
i
went on
## END

#### exit within the exit trap keeps the status
trap 'echo a; exit' EXIT; (exit 6)
## STDOUT:
a
## END
## status: 6

#### a trap that replaces itself
trap 'echo 1; trap "echo 2; trap - USR1" USR1' USR1; kill -USR1 $$; kill -USR1 $$; trap -p USR1; trap 'trap "echo new" EXIT; echo old' EXIT
## STDOUT:
1
2
old
## END

#### wait is interrupted by a trap
trap 'echo got' USR1; (sleep 0.5; kill -USR1 $$) & sleep 5 & p=$!; wait $p; echo $?; kill $p
## STDOUT:
got
138
## END

#### read continues after a trap
trap 'echo got' USR1; mkfifo p; (sleep 0.3; kill -USR1 $$; sleep 0.3; echo line > p) & read x < p; echo $x; wait
## STDOUT:
got
line
## END

#### signals during a command are handled afterwards
trap 'echo trap' USR1; sh -c "kill -USR1 $$; echo child"; echo after
## STDOUT:
child
trap
after
## END

#### CHLD
trap 'n=$((n+1))' CHLD; true; /bin/true; (exit 3); x=$(echo a); trap - CHLD; [ $n -ge 1 ] && echo counted
## STDOUT:
counted
## END

#### ignored signals are inherited and cannot be trapped
(trap '' USR1; "$SHELL_UNDER_TEST" -c 'trap "echo no" USR1; kill -USR1 $$; trap -p; echo end')
## STDOUT:
trap -- '' SIGUSR1
end
## END

#### signals that were ignored when the shell was started
ignored() { echo $((0x${1#*:?} >> $(kill -l $s) - 1 & 1)); }
for s in HUP QUIT TRAP ABRT BUS USR1 PIPE ALRM TERM CHLD CONT TSTP TTIN TTOU URG WINCH XFSZ RTMIN RTMIN+3 RTMAX; do
  (trap '' $s; "$SHELL_UNDER_TEST" -c 's=$0
    trap; trap "echo no" $s; kill -$s $$; trap - $s; kill -$s $$; (trap -p; trap - $s; trap)' $s)
  ignored "$(trap '' $s; "$SHELL_UNDER_TEST" -c '/bin/grep SigIgn /proc/self/status; :')"
  ignored "$(trap '' $s; "$SHELL_UNDER_TEST" -c 'exec /bin/grep SigIgn /proc/self/status')"
done
## STDOUT:
trap -- '' SIGHUP
trap -- '' SIGHUP
trap -- '' SIGHUP
1
1
trap -- '' SIGQUIT
trap -- '' SIGQUIT
trap -- '' SIGQUIT
1
1
trap -- '' SIGTRAP
trap -- '' SIGTRAP
trap -- '' SIGTRAP
1
1
trap -- '' SIGABRT
trap -- '' SIGABRT
trap -- '' SIGABRT
1
1
trap -- '' SIGBUS
trap -- '' SIGBUS
trap -- '' SIGBUS
1
1
trap -- '' SIGUSR1
trap -- '' SIGUSR1
trap -- '' SIGUSR1
1
1
trap -- '' SIGPIPE
trap -- '' SIGPIPE
trap -- '' SIGPIPE
1
1
trap -- '' SIGALRM
trap -- '' SIGALRM
trap -- '' SIGALRM
1
1
trap -- '' SIGTERM
trap -- '' SIGTERM
trap -- '' SIGTERM
1
1
trap -- '' SIGCHLD
trap -- '' SIGCHLD
trap -- '' SIGCHLD
1
1
trap -- '' SIGCONT
trap -- '' SIGCONT
trap -- '' SIGCONT
1
1
trap -- '' SIGTSTP
trap -- '' SIGTSTP
trap -- '' SIGTSTP
1
1
trap -- '' SIGTTIN
trap -- '' SIGTTIN
trap -- '' SIGTTIN
1
1
trap -- '' SIGTTOU
trap -- '' SIGTTOU
trap -- '' SIGTTOU
1
1
trap -- '' SIGURG
trap -- '' SIGURG
trap -- '' SIGURG
1
1
trap -- '' SIGWINCH
trap -- '' SIGWINCH
trap -- '' SIGWINCH
1
1
trap -- '' SIGXFSZ
trap -- '' SIGXFSZ
trap -- '' SIGXFSZ
1
1
trap -- '' SIGRTMIN
trap -- '' SIGRTMIN
trap -- '' SIGRTMIN
1
1
trap -- '' SIGRTMIN+3
trap -- '' SIGRTMIN+3
trap -- '' SIGRTMIN+3
1
1
trap -- '' SIGRTMAX
trap -- '' SIGRTMAX
trap -- '' SIGRTMAX
1
1
## END

#### the interrupt that was ignored when the shell was started
(trap '' INT; "$SHELL_UNDER_TEST" -c 'trap -p; trap "echo no" INT; trap; kill -INT $$; echo on; trap - INT; trap; (trap)')
## STDOUT:
trap -- '' SIGINT
trap -- '' SIGINT
on
trap -- '' SIGINT
trap -- '' SIGINT
## END

#### programs ignore what is ignored, faults included
ignored() { echo $s $((0x${1#*:?} >> $(kill -l $s) - 1 & 1)); }
for s in ILL TRAP BUS FPE SEGV SYS PROF STKFLT RTMIN; do
  ignored "$(trap '' $s; /bin/grep SigIgn /proc/self/status)"
  ignored "$(trap '' $s; exec /bin/grep SigIgn /proc/self/status)"
done
## STDOUT:
ILL 1
ILL 1
TRAP 1
TRAP 1
BUS 1
BUS 1
FPE 1
FPE 1
SEGV 0
SEGV 0
SYS 1
SYS 1
PROF 1
PROF 1
STKFLT 1
STKFLT 1
RTMIN 1
RTMIN 1
## END

#### trap -p in POSIX mode
set -o posix; trap '' USR1; trap 'a b' TERM; trap -p EXIT USR1 usr2 TERM 33; trap -p | tail -n 4; trap; (trap -p INT); trap -p bad
## STDOUT:
trap -- - EXIT
trap -- '' USR1
trap -- - USR2
trap -- 'a b' TERM
trap -- - 33
trap -- - RTMAX
trap -- - DEBUG
trap -- - ERR
trap -- - RETURN
trap -- '' USR1
trap -- 'a b' TERM
trap -- - INT
## END
## status: 1

#### signals without a name
trap x 32; trap y 33; trap; kill -l 32 160; echo $?
## STDOUT:
trap -- 'x' 32
trap -- 'y' 33
0
## END

#### BASH_COMMAND in traps
trap 'echo "[$BASH_COMMAND]"' USR1; kill -USR1 $$; echo "$BASH_COMMAND"; trap 'echo "<$BASH_COMMAND>"' EXIT; true last
## STDOUT:
[kill -USR1 $$]
echo "$BASH_COMMAND"
<true last>
## END

#### LINENO in traps
trap 'echo line $LINENO' USR1

kill -USR1 $$
trap 'echo err $LINENO' ERR
false
## STDOUT:
line 1
err 5
## END
## status: 1

#### a multi-line action
trap 'echo a
echo b
for i in 1 2; do echo $i; done' EXIT; trap -p EXIT
## STDOUT:
trap -- 'echo a
echo b
for i in 1 2; do echo $i; done' EXIT
a
b
1
2
## END

#### traps in functions are global
f() { trap 'echo from f' USR1; }; f; kill -USR1 $$; g() { trap 'echo exit from g' EXIT; }; g; echo end
## STDOUT:
from f
end
exit from g
## END

#### break and continue in a DEBUG or signal trap
for i in 1 2 3; do trap 'break' USR1; kill -USR1 $$; echo no; done; echo $i; trap - USR1
## STDOUT:
1
## END

#### exit status of a shell killed by a signal
"$SHELL_UNDER_TEST" -c 'kill -TERM $$'; echo $?; "$SHELL_UNDER_TEST" -c 'kill -KILL $$' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -c 'trap "echo t" TERM; kill $$; echo on'; "$SHELL_UNDER_TEST" -c 'trap "trap - TERM; kill \$\$" TERM; kill $$; echo no'; echo $?
## STDOUT:
143
137
t
on
143
## END

#### EXIT trap when killed by a signal
"$SHELL_UNDER_TEST" -c 'trap "echo bye" EXIT; kill -TERM $$; sleep 1'; echo $?; "$SHELL_UNDER_TEST" -c 'trap "echo bye" EXIT; kill -HUP $$; sleep 1'; echo $?
## STDOUT:
bye
143
bye
129
## END

#### the kill builtin lists
kill -l 9 15 INT TERM 130 SIGHUP; kill -l | head -n 1; kill -L | wc -l
## STDOUT:
KILL
TERM
2
15
INT
1
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
13
## END

#### eval and command in traps
trap 'eval "echo $(echo sub)"' USR1; kill -USR1 $$; trap 'command echo c; builtin echo b' USR1; kill -USR1 $$
## STDOUT:
sub
c
b
## END

#### traps do not change PIPESTATUS and underscore
trap 'true | false | true' USR1; false | true | false; kill -USR1 $$; echo ${PIPESTATUS[@]}
## STDOUT:
0
## END

#### a trap in a loop of builtins
n=0; trap 'n=1' USR1; (kill -USR1 $$) & while [ $n = 0 ]; do :; done; echo $n; wait
## STDOUT:
1
## END

#### DEBUG and RETURN with and without functrace
trap 'echo "DBG $LINENO ${FUNCNAME[0]} [$BASH_COMMAND]"' DEBUG
f() {
  local a=1
  echo in $1
  return 2
}
f x
set -T
f y
g() { f z; }
g
(echo sub)
x=$(echo cs; echo cs2)
echo "$x"
for i in a b; do
  :
done
while [[ $i == b ]]; do i=c; done
if (( 1 )); then :; elif true; then :; fi
case a in
 a) echo A ;;
esac
{ echo g; echo h; }
echo p | cat | cat
trap 'echo RET $? ${FUNCNAME[0]}' RETURN
f w
. /dev/stdin <<< 'echo sourced'
eval 'echo ev
echo ev2'
! true
true && false || true
select s in a; do break; done <<< 1
arr=(1 2); arr[0]=5
declare -i q=1
let q++
set +T
f v
trap - DEBUG RETURN
## STDOUT:
DBG 7  [f x]
in x
DBG 8  [set -T]
DBG 9  [f y]
DBG 2 f [f y]
DBG 3 f [local a=1]
DBG 4 f [echo in $1]
in y
DBG 5 f [return 2]
DBG 11  [g]
DBG 10 g [g]
DBG 10 g [f z]
DBG 2 f [f z]
DBG 3 f [local a=1]
DBG 4 f [echo in $1]
in z
DBG 5 f [return 2]
DBG 12  [echo sub]
sub
DBG 13  [x=$(echo cs; echo cs2)]
DBG 14  [echo "$x"]
DBG 13  [echo cs]
cs
DBG 13  [echo cs2]
cs2
DBG 15  [for i in a b]
DBG 16  [:]
DBG 15  [for i in a b]
DBG 16  [:]
DBG 18  [[[ $i == b ]]]
DBG 18  [i=c]
DBG 18  [[[ $i == b ]]]
DBG 19  [(( 1 ))]
DBG 19  [:]
DBG 20  [case a in ]
DBG 21  [echo A]
A
DBG 23  [echo g]
g
DBG 23  [echo h]
h
DBG 24  [echo p]
DBG 24  [cat]
DBG 24  [cat]
p
DBG 25  [trap 'echo RET $? ${FUNCNAME[0]}' RETURN]
DBG 26  [f w]
DBG 2 f [f w]
DBG 3 f [local a=1]
DBG 4 f [echo in $1]
in w
DBG 5 f [return 2]
DBG 5 f [return 2]
RET 0 f
DBG 27  [. /dev/stdin <<< 'echo sourced']
DBG 1  [echo sourced]
sourced
DBG 27  [. /dev/stdin <<< 'echo sourced']
RET 0
DBG 29  [eval 'echo ev
echo ev2']
DBG 29  [echo ev]
ev
DBG 30  [echo ev2]
ev2
DBG 30  [true]
DBG 31  [true]
DBG 31  [false]
DBG 31  [true]
DBG 32  [select s in a]
DBG 32  [break]
DBG 33  [arr=(1 2)]
DBG 33  [arr[0]=5]
DBG 34  [declare -i q=1]
DBG 35  [let q++]
DBG 36  [set +T]
DBG 37  [f v]
in v
DBG 38  [trap - DEBUG RETURN]
## END

#### signals of the shell and of subshells
trap 'echo usr1 $? $LINENO' USR1
trap 'echo exit $? $LINENO $BASH_COMMAND' EXIT
f() { kill -USR1 $$; return 5; }
f
echo st $?
kill -USR1 $$; echo $?
(kill -USR1 $BASHPID; echo not) ; echo $?
(trap 'echo sub' USR1; kill -USR1 $BASHPID; echo s $?)
trap '' USR1; kill -USR1 $$; sh -c 'kill -USR1 $$; echo alive'
trap - USR1
trap -p
trap 'echo x' INT HUP 3 sigterm
trap
trap - INT
trap -p INT HUP
trap 1 2
trap 2>&1 | cat
trap -- '-foo' USR2; trap -p USR2
trap 'echo nested; trap "echo n2" USR1; kill -USR1 $$' USR1; kill -USR1 $$
trap 'return 7' USR1; h() { kill -USR1 $$; echo no; }; h; echo h=$?
trap 'false' USR1; set -e; kill -USR1 $$; echo still
set +e
exit 3
## STDOUT:
usr1 0 1
st 5
usr1 0 1
0
138
sub
s 0
alive
trap -- 'echo exit $? $LINENO $BASH_COMMAND' EXIT
trap -- 'echo exit $? $LINENO $BASH_COMMAND' EXIT
trap -- 'echo x' SIGHUP
trap -- 'echo x' SIGINT
trap -- 'echo x' SIGQUIT
trap -- 'echo x' SIGTERM
trap -- 'echo x' SIGHUP
trap -- 'echo exit $? $LINENO $BASH_COMMAND' EXIT
trap -- 'echo x' SIGQUIT
trap -- 'echo x' SIGTERM
trap -- '-foo' SIGUSR2
nested
n2
h=7
exit 1 1 kill -USR1 $$
## END
## status: 1

#### the exit trap sees what exit leaves
f() { local x=5; exit 3; }; x=1
(trap 'echo $x ${FUNCNAME[*]}' EXIT; f > out); cat out
(trap 'echo bye' EXIT; { exit 4; } > out); echo $?; cat out
(trap 'echo bye' EXIT; { exec nosuch_; } > out 2> /dev/null); echo $?; cat out
(trap 'echo bye; exit 7' EXIT; exit 4); echo $?
(trap 'echo bye; false' EXIT; set -e; exit 3); echo $?
"$SHELL_UNDER_TEST" -c 'trap "echo E; exit 4" EXIT; kill -TERM $$; echo no'; echo $?
"$SHELL_UNDER_TEST" -uc 'f() { local x=5; echo $nosuch; }; trap "echo \$x \${FUNCNAME[*]-none}" EXIT; x=1; f' 2> /dev/null; echo $?
## STDOUT:
5 f main
4
bye
127
bye
bye
7
bye
1
E
143
1 none
127
## END

#### return and exit without arguments in traps
trap 'f; echo r=$?' USR1; f() { false; return; }; kill -USR1 $$; f; echo $?
trap 'break; echo no' USR1; for i in 1 2 3; do echo $i; kill -USR1 $$; done
trap 'return 7' USR1; h() { kill -USR1 $$; echo no; }; h; echo $?
trap 'echo a; (exit 4); exit' USR1; g() { kill -USR1 $$; echo no; }; false; g
## STDOUT:
r=0
1
1
7
a
## END
## status: 4

#### a trap for EXIT that a start-up file sets
printf 'trap "echo bye" EXIT\n/bin/true\n/bin/echo loaded\n' > rc
"$SHELL_UNDER_TEST" --rcfile rc -i -c '/bin/echo ran' 2> /dev/null
## STDOUT:
loaded
ran
bye
## END

#### a trap for EXIT that the trap for EXIT sets is not run
(trap 'trap "echo no; exit 3" EXIT; exit 2' EXIT; exit 1); echo $?
(trap 'trap "echo no; exit 3" EXIT' EXIT; exit 1); echo $?
trap '(trap "echo inner" EXIT; :); trap "echo no" EXIT' EXIT
## STDOUT:
2
1
inner
## END

#### ERR sees PIPESTATUS of the pipeline
err() {
  echo "err [$@] status=$? [${PIPESTATUS[@]}]"
}
trap 'err' ERR 
echo A
false
echo B | grep B
echo C | grep zzz
echo D | grep zzz | cat
set -o pipefail
echo E | grep zzz | cat
trap - ERR  # disable trap
## STDOUT:
A
err [] status=1 [1]
B
err [] status=1 [0 1]
err [] status=1 [0 1 0]
## END

#### a bad subscript in the EXIT trap
trap 'a[1+]=3; echo z' EXIT
echo y $?
## STDOUT:
y 0
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### a bad subscript in a signal trap drops the line
trap 'a[1+]=3; echo z' USR1
kill -USR1 $$; echo q
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### an unset parameter in a signal trap
trap ': ${x?bad}; echo z' USR1
kill -USR1 $$; echo q
echo y $?
## STDOUT:
## END
## STDERR:
../case.sh: line 1: x: bad
## END
## status: 1

#### a division by zero in a signal trap
trap 'echo $((1/0)); echo z' USR1
kill -USR1 $$; echo q
echo y $?
## STDOUT:
q
y 0
## END
## STDERR:
../case.sh: line 1: 1/0: division by 0 (error token is "0")
## END

#### a division by zero in the DEBUG trap
trap 'echo $((1/0)); echo z' DEBUG
echo q
echo y $?
## STDOUT:
q
y 0
## END
## STDERR:
../case.sh: line 2: 1/0: division by 0 (error token is "0")
../case.sh: line 3: 1/0: division by 0 (error token is "0")
## END

#### a bad subscript in the DEBUG trap
trap 'a[1+]=3; echo z' DEBUG
echo q
echo y $?
## STDOUT:
## END
## STDERR:
../case.sh: line 2: 1+: syntax error: operand expected (error token is "+")
../case.sh: line 3: 1+: syntax error: operand expected (error token is "+")
## END
## status: 1

#### a bad subscript in the ERR trap
trap 'a[1+]=3; echo z' ERR
false; echo q
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 2: 1+: syntax error: operand expected (error token is "+")
## END

#### a bad subscript in the RETURN trap
f() { trap 'a[1+]=3; echo z' RETURN; echo in; }
f; echo q
echo y $?
## STDOUT:
in
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### ERR and PIPESTATUS with pipefail
trap 'echo "err ${PIPESTATUS[*]}"' ERR; true | false | (exit 3) | true; set -o pipefail; true | false | (exit 3) | true; (exit 4)
## STDOUT:
err 0 1 3 0
err 4
## END
## status: 4

#### functions called by the DEBUG trap run no RETURN trap
d() { :; }
f() { echo f; }
trap 'echo "ret $FUNCNAME"' RETURN
trap 'd' DEBUG
f
set -T
f
## STDOUT:
f
f
ret f
## END
## STDERR:
## END

#### LINENO in the RETURN trap
set -T
trap 'echo "ret $FUNCNAME $LINENO"' RETURN
f()
{
 :
 for i in 1; do
 :
done
}
f
g() {
 :
 return 3
}
g
## STDOUT:
ret f 4
ret g 13
## END
## STDERR:
## END
## status: 3

#### the RETURN trap of a sourced file
echo 'trap "echo R \$LINENO \${FUNCNAME[*]} \${BASH_LINENO[*]} \$1" RETURN
:' > x
. ./x
. ./x A
f2() {
 . ./x B
 echo end f2; }
f2 C
set -T
f2 D
## STDOUT:
R 3 0
R 4 0 A
R 6 f2 main 8 0 B
end f2
R 5 f2 main 8 0 C
R 6 f2 main 10 0 B
end f2
R 5 f2 main 10 0 D
## END
## STDERR:
## END

#### what extdebug skips is a success, a turn of for is not
shopt -s extdebug
trap 'echo "t $? $BASH_COMMAND"; [[ $BASH_COMMAND != *skip* ]]' DEBUG
(exit 3); for skip in 1 2; do echo $?; done; echo $?
(exit 3); for ((skip=1;skip<2;skip++)); do echo $?; done; echo $?
(exit 3); for ((i=1;i<2;i++)); do echo $?; : skip; done; echo $?
(exit 3); case skip in *) echo $?;; esac; echo $?
(exit 3); (( skip )); echo $?
(exit 3); [[ skip ]]; echo $?
(exit 3); select skip in 1; do echo $?; break;  done <<<1; echo $?
## STDOUT:
t 0 exit 3
t 3 for skip in 1 2
t 3 for skip in 1 2
t 1 echo $?
1
t 0 exit 3
t 3 ((skip=1))
t 3 ((skip<2))
t 0 echo $?
0
t 0 exit 3
t 3 ((i=1))
t 3 ((i<2))
t 3 echo $?
3
t 0 : skip
t 0 ((i++))
t 0 ((i<2))
t 0 echo $?
0
t 0 exit 3
t 3 case skip in 
t 0 echo $?
0
t 0 exit 3
t 3 (( skip ))
t 0 echo $?
0
t 0 exit 3
t 3 [[ -n skip ]]
t 0 echo $?
0
t 0 exit 3
t 3 select skip in 1
t 0 echo $?
0
## END
## STDERR:
## END

#### the EXIT trap sees the last status when a signal ends the shell
for s in USR1 TERM HUP; do
for w in '' '(exit 3);'; do
"$SHELL_UNDER_TEST" -c "trap 'echo EXIT \$?' EXIT; $w kill -$s \$\$; echo no"; echo $?
"$SHELL_UNDER_TEST" -c "(trap 'echo EXIT \$?' EXIT; $w kill -$s \$BASHPID; echo no); echo \$?"
"$SHELL_UNDER_TEST" -c "trap 'echo EXIT \$?' EXIT; f() { $w kill -$s \$\$; echo no; }; f"; echo $?
done; done 2>/dev/null
## STDOUT:
EXIT 0
138
EXIT 0
138
EXIT 0
138
EXIT 0
138
EXIT 0
138
EXIT 0
138
EXIT 0
143
EXIT 0
143
EXIT 0
143
EXIT 0
143
EXIT 0
143
EXIT 0
143
EXIT 0
129
EXIT 0
129
EXIT 0
129
EXIT 0
129
EXIT 0
129
EXIT 0
129
## END
## STDERR:
## END

#### BASH_COMMAND after a pipeline
trap 'echo "E $BASH_COMMAND"' ERR
: one; echo a | { false; }
: two; { :; } | { false; }
: three; { :; } | false
: four; echo a | ( false )
: five; declare x=1 | { false; }
: six; x=1 | { false; }
: seven; ((1)) | { false; }
: eight; [[ a ]] | if true; then false; fi
: nine; echo b | for i in 1; do false; done
: ten; echo b | let 0 | { false; }
f() { echo c | { false; }; }; f
set -o pipefail
false | { :; }
## STDOUT:
E echo a
E : two
E false
E ( false )
E ( false )
E declare x=1
E x=1
E : seven
E : eight
E echo b
E let 0
E echo c
E false
## END
## STDERR:
## END
## status: 1

#### DEBUG runs for declarations and let in pipelines
trap 'echo "D $BASH_COMMAND"' DEBUG
declare x=1 | :
x=1 | export y=2 | :
((1)) | [[ a ]]
let 1 | { :; }
## STDOUT:
D declare x=1
D :
D x=1
D export y=2
D :
D let 1
## END
## STDERR:
## END

#### the status of subshells in the action of a trap
trap '((exit 2); exit); echo $?; (exit 3) | { (exit 2); exit; }; echo $?' INT
(exit 1)
kill -INT $$
trap '(echo $?; exit); echo $?; (exit 4); (exit); echo $?; (exit 4); exit' EXIT
(exit 9)
## STDOUT:
2
2
9
0
4
## END
## STDERR:
## END
## status: 9

#### the EXIT trap is listed while it is run
trap 'echo x; trap' EXIT
(trap 'echo sub; trap; exit 4' EXIT; trap)
f() { trap 'echo again' EXIT; trap; (trap); }
trap 'echo y; trap; trap - EXIT; trap; f; trap -p EXIT; trap -p' EXIT
## STDOUT:
trap -- 'echo sub; trap; exit 4' EXIT
sub
trap -- 'echo sub; trap; exit 4' EXIT
y
trap -- 'echo y; trap; trap - EXIT; trap; f; trap -p EXIT; trap -p' EXIT
trap -- 'echo again' EXIT
trap -- 'echo again' EXIT
trap -- 'echo again' EXIT
trap -- 'echo again' EXIT
## END
## STDERR:
## END

#### what asynchronous subshells list
trap 'echo foo' USR1
cat <(trap)
cat <(trap 'echo b' USR2; trap)
{ trap; trap 'x' USR2; trap; } & wait
(trap) & wait
## STDOUT:
trap -- 'echo b' SIGUSR2
trap -- '' SIGINT
trap -- 'echo foo' SIGUSR1
trap -- '' SIGINT
trap -- 'x' SIGUSR2
trap -- '' SIGINT
trap -- 'echo foo' SIGUSR1
## END
## STDERR:
## END

#### ERR, DEBUG and EXIT in functions under set -eET
set -eET
dbg() { echo "D ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$1"; }
err() { echo "E ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$1"; }
ext() { echo "X ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$1"; }
f() {
  false
}
g() {
  return 1
}
trap 'dbg $?' DEBUG
trap 'err $?' ERR
trap 'ext $?' EXIT
t() {
  ! f
  ! g
  g || :
  f || false
}
t
## STDOUT:
D 12 0 dbg main [trap 'err $?' ERR] s=0
D 13 0 dbg main [trap 'ext $?' EXIT] s=0
D 20 0 dbg main [t] s=0
D 14 20 0 dbg t main [t] s=0
D 15 20 0 dbg t main [f] s=0
D 5 15 20 0 dbg f t main [f] s=0
D 6 15 20 0 dbg f t main [false] s=0
D 16 20 0 dbg t main [g] s=0
D 8 16 20 0 dbg g t main [g] s=0
D 9 16 20 0 dbg g t main [return 1] s=0
D 17 20 0 dbg t main [g] s=0
D 8 17 20 0 dbg g t main [g] s=0
D 9 17 20 0 dbg g t main [return 1] s=0
D 17 20 0 dbg t main [:] s=1
D 18 20 0 dbg t main [f] s=0
D 5 18 20 0 dbg f t main [f] s=0
D 6 18 20 0 dbg f t main [false] s=0
D 18 20 0 dbg t main [false] s=1
D 18 20 0 dbg t main [false] s=1
D 3 18 20 0 dbg err t main [false] s=1
D 3 18 20 0 dbg err t main [false] s=1
E 18 20 0 err t main [false] s=1
D 1 20 0 dbg t main [false] s=1
D 4 1 20 0 dbg ext t main [false] s=1
D 4 1 20 0 dbg ext t main [false] s=1
X 1 20 0 ext t main [false] s=1
## END
## STDERR:
## END
## status: 1

#### DEBUG and EXIT after an unset variable under set -euT
set -eET
dbg() {  echo "D $1 ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$?"; }
trap 'dbg "$_"' DEBUG
trap 'echo "E ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$?"' ERR
ext() { echo "X ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$?"; }
trap ext EXIT
t2() {
  set -u
  echo "$unset_p"
}
f() {
{
  : a
  "$@"
} 2>&1 4>&1
echo
}
f t2
## STDOUT:
D DEBUG 4 0 dbg main [trap 'echo "E ${BASH_LINENO[*]} ${FUNCNAME[*]} [$BASH_COMMAND] s=$?"' ERR] s=0
D ERR 6 0 dbg main [trap ext EXIT] s=0
D EXIT 18 0 dbg main [f t2] s=0
D EXIT 11 18 0 dbg f main [f t2] s=0
D EXIT 13 18 0 dbg f main [: a] s=0
D a 14 18 0 dbg f main ["$@"] s=0
D a 7 14 18 0 dbg t2 f main ["$@"] s=0
D a 8 14 18 0 dbg t2 f main [set -u] s=0
D -u 9 14 18 0 dbg t2 f main [echo "$unset_p"] s=0
../case.sh: line 9: unset_p: unbound variable
D -u 1 14 18 0 dbg t2 f main [echo "$unset_p"] s=1
D -u 5 1 14 18 0 dbg ext t2 f main [echo "$unset_p"] s=1
D -u 5 1 14 18 0 dbg ext t2 f main [echo "$unset_p"] s=1
X 1 14 18 0 ext t2 f main [echo "$unset_p"] s=1
## END
## STDERR:
## END
## status: 1

#### the trap of SIGPIPE when a builtin writes to a pipe that nobody reads
trap 'echo PIPE >&2' PIPE; exec 3>&1; mkfifo p; : < p & exec > p; wait; echo a; echo $? >&2; printf x; echo $? >&2; f() { echo a; echo $? >&2; }; f; for i in 1 2; do echo $i; done; trap '' PIPE; echo c; echo $? >&2; trap 'echo last >&2; exit 3' PIPE; echo d; echo never >&2
## STDOUT:
## END
## STDERR:
../case.sh: line 1: echo: write error: Broken pipe
PIPE
1
../case.sh: line 1: printf: write error: Broken pipe
PIPE
1
../case.sh: line 1: echo: write error: Broken pipe
PIPE
1
../case.sh: line 1: echo: write error: Broken pipe
PIPE
../case.sh: line 1: echo: write error: Broken pipe
PIPE
../case.sh: line 1: echo: write error: Broken pipe
1
../case.sh: line 1: echo: write error: Broken pipe
last
## END
## status: 3

#### the trap of SIGPIPE is not that of a subshell
trap 'echo PIPE >&2' PIPE; mkfifo p; : < p & exec 3>p; wait; (echo a >&3; echo never >&2); echo $?; (trap 'echo sub >&2' PIPE; echo c >&3; echo $? >&2); echo $?; x=$(echo a >&3; echo never); echo $? "$x"
## STDOUT:
141
0
141 
## END
## STDERR:
../case.sh: line 1: echo: write error: Broken pipe
sub
1
## END

#### the EXIT trap after an error in what eval and source run
T='echo "exit: ${FUNCNAME[*]} ${BASH_LINENO[*]} $l $*"'
"$SHELL_UNDER_TEST" -c "trap '$T' EXIT"'
f() { local l=3; eval "echo \${x?bad}"; }
f 1 2'
"$SHELL_UNDER_TEST" -c "trap '$T' EXIT"'
f() { local l=3; . /dev/stdin <<< "echo \${x?bad}"; }
f 1 2'
"$SHELL_UNDER_TEST" -c "trap '$T' EXIT"'
set -u
f() { local l=3; eval "h 5"; }
h() { echo $y; }
g() { local l=2; f 3; }
g 1 2'
"$SHELL_UNDER_TEST" -c "trap '$T' EXIT"'
set -u
f() { local l=3; h 5; }
h() { echo $y; }
l=0
g() { local l=2; eval f 3; }
g 1 2'
"$SHELL_UNDER_TEST" -c "trap '$T' EXIT"'
f() { local l=3; trap "echo \${x?bad}" USR1; kill -USR1 $$; }
f 1 2'
f() { local l=3; eval 'echo ${x?bad}' ; }
(eval trap "'$T'" EXIT; f 1 2)
x=$(eval trap "'$T'" EXIT; f 1 2); echo "$x"
set -e
(eval trap "'$T'" EXIT; f 1 2)
## STDOUT:
exit:    
exit:    
exit:   0 
exit:    
exit: f main 25 0 3 1 2
exit: main 0  
exit: main 0
exit:  0  
## END
## STDERR:
environment: line 2: x: bad
/dev/stdin: line 1: x: bad
environment: line 4: y: unbound variable
SHELL: line 1: l: unbound variable
environment: line 4: y: unbound variable
environment: line 1: x: bad
../case.sh: line 24: x: bad
../case.sh: line 24: x: bad
## END

#### the EXIT trap after an error that ends a posix script
T='echo "exit: ${FUNCNAME[*]} ${BASH_LINENO[*]} $l $*"'
run() { "$SHELL_UNDER_TEST" --posix -c "trap '$T' EXIT
f() { local l=3; $1; }
f 1 2" sh; echo "$?"; }
run 'set -z'
run '. /nosuch'
run ': < /nosuch'
run 'readonly r; r=1'
run 'readonly r; r=1 :'
run 'readonly r; for r in 1; do :; done'
run 'eval if'
run 'echo $((1/0))'
run "eval 'set -z'"
run "eval 'readonly r; r=1'"
## STDOUT:
exit:    
2
exit:    
1
exit:    
1
exit:    
127
exit:    
127
exit:    
127
exit:    
2
exit:    
127
exit:    
2
exit:    
127
## END
## STDERR:
environment: line 2: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
environment: line 2: /nosuch: No such file or directory
environment: line 2: /nosuch: No such file or directory
environment: line 2: r: readonly variable
environment: line 2: r: readonly variable
environment: line 2: r: readonly variable
environment: eval: line 3: syntax error: unexpected end of file
environment: line 2: 1/0: division by 0 (error token is "0")
environment: line 2: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
environment: line 2: r: readonly variable
## END

#### what a condition makes of failures does not reach the actions of traps
sh() { "$SHELL_UNDER_TEST" -c "$1" sh; echo "st=$?"; }
sh 'trap "echo T \$?" ERR; trap "(exit 9)" DEBUG; if false; then :; fi; echo x'
sh 'trap "return 7" EXIT; trap "exit 8" ERR; if exit; then :; fi'
sh 'trap "exit 8" ERR; trap "false; echo no" EXIT; if exit 2; then :; fi'
sh 'set -e; trap "false; echo no" USR1; if kill -USR1 $$; then echo yes; fi; echo after'
sh 'set -e; trap "false; echo no" USR1; kill -USR1 $$ || echo or; echo after'
## STDOUT:
T 9
T 9
x
st=0
st=8
st=8
st=1
st=1
## END
## STDERR:
sh: line 1: return: can only `return' from a function or sourced script
## END

#### RETURN and functions within a DEBUG trap
sh() { "$SHELL_UNDER_TEST" -c "$1" sh; echo "st=$?"; }
sh 'f() { trap "echo T \$LINENO" RETURN; }; trap f DEBUG; echo end'
sh 'trap "echo R" RETURN; f() { echo inf; }; declare -ft f; trap f DEBUG; echo end'
sh 'set -T; trap "echo R" RETURN; f() { echo inf; }; trap f DEBUG; echo end'
echo 'echo src' > src
sh 'trap "echo R" RETURN; trap ". ./src" DEBUG; echo end'
## STDOUT:
T 1
end
st=0
inf
end
st=0
inf
end
st=0
src
R
end
st=0
## END
## STDERR:
## END

#### RETURN runs for a sourced file that cannot be read
trap 'echo R $?' RETURN
trap 'echo E' ERR
. ./nosuch
echo next
. nosuchfile
for i in 1 2; do . ./nosuch; done
. /
## STDOUT:
R 0
E
next
R 0
E
R 1
E
R 1
E
R 1
E
## END
## STDERR:
../case.sh: line 3: ./nosuch: No such file or directory
../case.sh: line 5: nosuchfile: No such file or directory
../case.sh: line 6: ./nosuch: No such file or directory
../case.sh: line 6: ./nosuch: No such file or directory
../case.sh: line 7: .: /: is a directory
## END
## status: 1

#### the EXIT trap of a script after an error in what eval and source run
T='echo "exit: ${FUNCNAME[*]} ${BASH_LINENO[*]} $l $*"'
run() { printf '%s\n' "trap '$T' EXIT" "$@" >s; "$SHELL_UNDER_TEST" ./s; echo "st=$?"; }
run 'f() { local l=3; eval "echo \${x?bad}"; }' 'f 1 2'
run 'f() { local l=3; . /dev/stdin <<< "echo \${x?bad}"; }' 'f 1 2'
run 'set -u; l=' 'f() { local l=3; eval "h 5"; }' 'h() { echo $y; }' 'g() { local l=2; f 3; }' 'g 1 2'
run 'set -u; l=' 'f() { local l=3; h 5; }' 'h() { echo $y; }' 'g() { local l=2; eval f 3; }' 'g 1 2'
run 'f() { local l=3; trap "echo \${x?bad}" USR1; kill -USR1 $$; }' 'f 1 2'
run 'set -e' 'f() { local l=3; eval false; }' 'f 1 2'
run 'set -e' 'f() { local l=3; eval "echo \${x?bad}"; }' 'f 1 2'
## STDOUT:
exit: f main 3 0 3 1 2
st=1
exit: source f main 2 3 0 3 1 2
st=1
exit: f g main 5 6 0 3 3
st=1
exit: g main 6 0 2 1 2
st=1
exit: f main 3 0 3 1 2
st=1
exit: f main 4 0  1 2
st=1
exit: f main 4 0 3 1 2
st=1
## END
## STDERR:
./s: line 2: x: bad
/dev/stdin: line 1: x: bad
./s: line 4: y: unbound variable
./s: line 4: y: unbound variable
./s: line 1: x: bad
./s: line 3: x: bad
## END

#### the EXIT trap after an error that ends a script in posix mode
T='echo "exit: ${FUNCNAME[*]} ${BASH_LINENO[*]} $l $*"'
run() { printf '%s\n' "trap '$T' EXIT" "f() { local l=3; $1; }" 'f 1 2' >s; "$SHELL_UNDER_TEST" --posix ./s; echo "st=$?"; }
run 'set -z'
run '. /nosuch'
run ': < /nosuch'
run 'readonly r; r=1'
run 'readonly r; r=1 :'
run 'readonly r; for r in 1; do :; done'
run 'eval if'
run 'echo $((1/0))'
run "eval 'set -z'"
run "eval 'readonly r; r=1'"
## STDOUT:
exit: f main 3 0 3 1 2
st=2
exit: f main 3 0 3 1 2
st=1
exit: f main 3 0 3 1 2
st=1
exit: main 0  
st=1
exit: main 0  
st=1
exit: f main 3 0 3 1 2
st=1
exit: f main 3 0 3 1 2
st=2
exit: main 0  
st=1
exit: f main 3 0 3 1 2
st=2
exit: f main 3 0 3 1 2
st=1
## END
## STDERR:
./s: line 2: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
./s: line 2: /nosuch: No such file or directory
./s: line 2: /nosuch: No such file or directory
./s: line 2: r: readonly variable
./s: line 2: r: readonly variable
./s: line 2: r: readonly variable
./s: eval: line 3: syntax error: unexpected end of file
./s: line 2: 1/0: division by 0 (error token is "0")
./s: line 2: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
./s: line 2: r: readonly variable
## END

#### break and continue in a DEBUG trap leave the loop behind the command
sh() { "$SHELL_UNDER_TEST" -c "$1" sh; echo "st=$?"; }
sh 'trap break DEBUG
for i in 1 2; do command false; done
echo end $?'
sh 'trap "[ \"\$i\" = 1 ] && break" DEBUG
for i in 0 1 2; do echo $i; echo b$i; done
echo end $?'
sh 'trap "[ \"\$i\" = 1 ] && continue" DEBUG
for i in 0 1 2; do echo $i; echo b$i; done
echo end $?'
sh 'trap "[ \"\$i\" = 1 ] && { i=2; continue; }" DEBUG
i=0; while [ $i -lt 4 ]; do let i++; echo $i; done
echo end $?'
sh 'trap continue DEBUG
while false; do :; done
echo end'
sh 'trap break DEBUG
while true; do :; done; until false; do echo b; done
while :; do while :; do :; done; echo outer; break; done
for i in 1 2; do case x in x) echo c;; esac; echo d; done
for ((i=0;i<2;i++)); do echo e; done
for i in 1; do [[ x ]]; ((1)); echo f; done
echo end'
## STDOUT:
end 0
st=0
0
b0
1
end 0
st=0
0
b0
1
end 0
st=0
2
3
4
end 0
st=0
end
st=0
end
st=0
## END
## STDERR:
sh: line 3: break: only meaningful in a `for', `while', or `until' loop
sh: line 3: break: only meaningful in a `for', `while', or `until' loop
sh: line 3: continue: only meaningful in a `for', `while', or `until' loop
sh: line 7: break: only meaningful in a `for', `while', or `until' loop
## END

#### the DEBUG trap of commands in the background
trap 'echo "D $BASH_COMMAND"' DEBUG
false & wait $!
{ false; } & wait
(false) & wait
false | true & wait
x=1 & wait
[[ x ]] & wait
for i in 1; do :; done & wait
set -T
false & wait
## STDOUT:
D false
D wait $!
D wait
D wait
D false
D true
D wait
D x=1
D wait
D wait
D wait
D set -T
D false
D wait
## END
## STDERR:
## END

#### what ends the exit trap and the shell with its own status
for o in '' --posix -u; do
  for t in 'set <_nofile' 'exec /nonexistent' 'eval "("' '. /nonexistent' 'return 4' 'shift 9' 'export 1=2' 'readonly r=1; r=2' ': ${x?}' 'echo $((1/0))'; do
    $SHELL_UNDER_TEST $o -c "trap '$t' EXIT" 2>/dev/null
    a=$?
    $SHELL_UNDER_TEST $o -c "trap '$t' EXIT; (exit 5)" 2>/dev/null
    b=$?
    $SHELL_UNDER_TEST $o -c "(trap '$t' EXIT; (exit 5)); echo \$?" 2>/dev/null
    echo "$o $t: $a $b"
  done
done
## STDOUT:
5
 set <_nofile: 0 5
127
 exec /nonexistent: 127 127
5
 eval "(": 0 5
5
 . /nonexistent: 0 5
5
 return 4: 0 5
5
 shift 9: 0 5
5
 export 1=2: 0 5
5
 readonly r=1; r=2: 0 5
5
 : ${x?}: 0 5
5
 echo $((1/0)): 0 5
1
--posix set <_nofile: 1 1
127
--posix exec /nonexistent: 127 127
2
--posix eval "(": 2 2
1
--posix . /nonexistent: 1 1
2
--posix return 4: 2 2
5
--posix shift 9: 0 5
5
--posix export 1=2: 0 5
5
--posix readonly r=1; r=2: 0 5
5
--posix : ${x?}: 0 5
5
--posix echo $((1/0)): 0 5
5
-u set <_nofile: 0 5
127
-u exec /nonexistent: 127 127
5
-u eval "(": 0 5
5
-u . /nonexistent: 0 5
5
-u return 4: 0 5
5
-u shift 9: 0 5
5
-u export 1=2: 0 5
5
-u readonly r=1; r=2: 0 5
5
-u : ${x?}: 0 5
5
-u echo $((1/0)): 0 5
## END

#### traps of signals that others send, the rarer ones
for s in SYS ILL TRAP STKFLT ABRT XCPU IO PWR 40; do
	"$SHELL_UNDER_TEST" -c 'trap "echo got $1" $1; sh -c "kill -$1 \$PPID"; sleep 0.05
trap "" $1; sh -c "kill -$1 \$PPID"; sleep 0.05; echo ignored
ulimit -c 0; trap - $1; sh -c "kill -$1 \$PPID"; sleep 1; echo alive' sh $s
	echo $?
done 2>/dev/null
## STDOUT:
got SYS
ignored
159
got ILL
ignored
132
got TRAP
ignored
133
ignored
alive
0
got ABRT
ignored
134
got XCPU
ignored
152
got IO
ignored
157
got PWR
ignored
158
got 40
ignored
168
## END

#### signals of faults and SIGPIPE that somebody sends end the shell
for s in SEGV BUS FPE PIPE ILL TRAP SYS ABRT; do
  "$SHELL_UNDER_TEST" -c 'sh -c "kill -'$s' \$PPID"; sleep 1; echo no' 2>&1
  echo $s $?
done 2>/dev/null
## STDOUT:
SEGV 139
BUS 135
FPE 136
PIPE 141
ILL 132
TRAP 133
SYS 159
ABRT 134
## END
## STDERR:
## END

#### signals of faults and SIGPIPE run the EXIT trap first
for s in SEGV BUS FPE PIPE ILL TRAP SYS ABRT; do
  "$SHELL_UNDER_TEST" -c 'trap "echo bye" EXIT; sh -c "kill -'$s' \$PPID"; sleep 1; echo no' 2>&1
  echo $s $?
done 2>/dev/null
## STDOUT:
bye
SEGV 139
bye
BUS 135
bye
FPE 136
bye
PIPE 141
bye
ILL 132
bye
TRAP 133
bye
SYS 159
bye
ABRT 134
## END
## STDERR:
## END

#### signals of faults and SIGPIPE that were ignored when the shell was started
for s in SEGV BUS FPE PIPE ILL TRAP SYS ABRT; do
  (trap '' $s; "$SHELL_UNDER_TEST" -c 'sh -c "kill -'$s' \$PPID"; echo on; trap "echo no" '$s'; trap')
done
## STDOUT:
on
trap -- '' SIGSEGV
on
trap -- '' SIGBUS
on
trap -- '' SIGFPE
on
trap -- '' SIGPIPE
on
trap -- '' SIGILL
on
trap -- '' SIGTRAP
on
trap -- '' SIGSYS
on
trap -- '' SIGABRT
## END
## STDERR:
## END

#### SIGPROF can be trapped and ignored
trap 'echo profiled' PROF
sh -c 'kill -PROF $PPID'; echo $?
sh -c 'kill -PROF $PPID'; echo $?
kill -PROF $$
trap '' PROF
sh -c 'kill -PROF $PPID'; echo $?
"$SHELL_UNDER_TEST" -c 'sh -c "kill -PROF \$PPID"; echo ignored'
trap - PROF
{ "$SHELL_UNDER_TEST" -c 'sh -c "kill -PROF \$PPID"; sleep 1; echo no'; echo $?; } 2>/dev/null
## STDOUT:
profiled
0
profiled
0
profiled
0
ignored
155
## END
## STDERR:
## END

#### ERR with lastpipe: for the last command and for the pipeline
trap 'echo T' ERR; shopt -s lastpipe
true | false; echo 1; eval 'true | false'; echo 2; true | eval false; echo 3; true | { false; }; echo 4; true | [ a = b ]; echo 5
true | [[ a = b ]]; echo 6; true | (( 0 )); echo 7; f() { false; }; true | f; echo 8; true | x=$(false); echo 9; true | (false); echo 10
f() { true | false; }; f; echo 11; if true | false; then :; fi; true | false || echo z; ! true | false; set -o pipefail; false | true; echo 12
set -E; f; true | { f; }; echo 13; true | if false; then :; else false; fi
## STDOUT:
T
T
1
T
T
T
2
T
T
T
3
T
T
4
T
T
5
T
T
6
T
T
7
T
T
8
T
T
9
T
T
10
T
11
z
T
T
12
T
T
T
T
T
T
T
13
T
T
## END
## STDERR:
## END
## status: 1
