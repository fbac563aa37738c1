# Bash manual, 3.7.3 Command Execution Environment.

#### variables and functions do not come back
x=1; (x=2; y=3; f() { :; }; echo $x$y); echo "$x[$y]"; type f 2>/dev/null || echo no f; (unset x); echo $x; (a=(1 2)); echo ${#a[@]}
## STDOUT:
23
1[]
no f
1
0
## END

#### directory umask and options do not come back
(cd /; pwd); [ "$PWD" = / ] || echo same; (umask 077; umask); umask 022; umask; (set -f; shopt -s nullglob; echo $- | grep -c f); shopt nullglob; echo $- | grep -c f; (umask 027; : > f); stat -c %a f
## STDOUT:
/
same
0077
0022
1
nullglob       	off
0
640
## END

#### arrays and positional parameters are copies
a=(1 2 3); (a[1]=x; a+=(4); echo ${a[@]}); echo ${a[@]}; set -- p q; (shift; echo $#; set -- 1 2 3; echo $#); echo $#; declare -A m=([k]=v); (m[k]=w; m[n]=x; unset 'm[k]'); echo ${m[@]}
## STDOUT:
1 x 3 4
1 2 3
1
3
2
v
## END

#### exit status
(exit 3); echo $?; (true); echo $?; (false; true); echo $?; ( (exit 5) ); echo $?; (exit); echo $?; if (exit 1); then :; else echo else; fi
## STDOUT:
3
0
0
5
0
else
## END

#### BASH_SUBSHELL and BASHPID
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo $(echo $BASH_SUBSHELL); [ $BASHPID = $$ ] && echo main; ([ $BASHPID != $$ ] && echo other); (echo $$) | grep -qx $$ && echo same; { [ $BASHPID = $$ ] && echo group; }; x=$(echo $BASHPID); [ $x != $$ ] && echo subst
## STDOUT:
0
1
2
1
main
other
same
group
subst
## END

#### traps are reset
trap 'echo exit trap' EXIT; (echo sub); (trap -p EXIT); (trap 'echo inner' EXIT; echo b); echo end
## STDOUT:
sub
trap -- 'echo exit trap' EXIT
b
inner
end
exit trap
## END

#### signal traps are reset but ignored ones stay
trap 'echo got' USR1; (kill -USR1 $BASHPID; echo no) 2>/dev/null; echo $?; trap '' USR1; (kill -USR1 $BASHPID; echo ignored); trap - USR1; (trap -p)
## STDOUT:
138
ignored
## END

#### aliases and functions are inherited
f() { echo f $1; }; (f x); shopt -s expand_aliases
alias a='echo alias'
(a y)
(unalias a; f() { echo new; }; f)
f z; a w
## STDOUT:
f x
alias y
new
f z
alias w
## END

#### output order
echo a; (echo b; echo c); echo d; (echo e >&2) 2>&1; x=$( (echo f) ); echo $x
## STDOUT:
a
b
c
d
e
f
## END

#### redirections of a subshell
(echo a; echo b) > f; cat f; (cat; cat) < f; (echo x >&3) 3>&1; (exec > g; echo to g); cat g; echo back
## STDOUT:
a
b
a
b
x
to g
back
## END

#### exec in a subshell
(exec echo replaced; echo no); echo still; (exec nosuchcmd_ 2>/dev/null); echo $?; (exec 5> f; echo x >&5); echo y 2>/dev/null >&5 || echo closed
## STDOUT:
replaced
still
127
closed
## END

#### return and break in a subshell
f() { (return 3; echo no); echo $?; }; f; for i in 1 2; do (break; echo no) ; echo $i; done; for i in 1 2; do (continue); echo $i; done
## STDOUT:
3
no
1
no
2
1
2
## END

#### errors in a subshell stay there
(set -u; echo $nosuch; echo no) 2>/dev/null; echo $?; (set -e; false; echo no); echo $?; (: ${x?gone}; echo no) 2>/dev/null; echo $?; (readonly r=1; r=2; echo no) 2>/dev/null; echo $?; (echo $((1/0)); echo no) 2>/dev/null; echo $?
## STDOUT:
1
1
1
1
1
## END

#### nested subshells
(echo 1; (echo 2; (echo 3; (echo 4)))); ((((echo deep)))) 2>/dev/null || ( ( ( (echo deep2) ) ) ); x=0; (x=1; (x=2; echo $x); echo $x); echo $x
## STDOUT:
1
2
3
4
deep2
2
1
0
## END

#### background subshells
(echo a) & wait; (exit 4) & wait $!; echo $?; x=1; (x=2) & wait; echo $x; (until [ -e go ]; do sleep 0.01; done; echo late) & echo early; : > go; wait
## STDOUT:
a
4
1
early
late
## END

#### kill of a subshell
(sleep 5) & kill $!; wait $! 2>/dev/null; echo $?; (while :; do :; done) & p=$!; kill -TERM $p; wait $p 2>/dev/null; echo $?; (trap 'echo term; exit 7' TERM; : > ready; while :; do sleep 0.01; done) & p=$!; until [ -e ready ]; do sleep 0.01; done; kill $p; wait $p; echo $?
## STDOUT:
143
143
term
7
## END

#### SECONDS RANDOM and LINENO go on
SECONDS=50; (echo $((SECONDS >= 50))); RANDOM=5; a=$(echo $RANDOM); b=$(echo $RANDOM); [ -n "$a" ] && echo ok
(
echo $LINENO
); echo $LINENO
## STDOUT:
1
ok
3
4
## END

#### getopts state is a copy
set -- -a -b; getopts ab o; echo $o; (getopts ab o; echo $o); getopts ab o; echo $o
## STDOUT:
a
b
b
## END

#### the directory stack is a copy
cd /; (pushd /usr > /dev/null; dirs); dirs; (cd /tmp; echo $OLDPWD); (cd /usr; cd - > /dev/null; pwd)
## STDOUT:
/usr /
/
/
/
## END

#### environment of commands in a subshell
(export E=1; env | grep ^E=); env | grep -c ^E=; export F=1; (F=2; env | grep ^F=; unset F; env | grep -c ^F=); env | grep ^F=
## STDOUT:
E=1
0
F=2
0
F=1
## END

#### a subshell reads the same input
printf '1\n2\n3\n' | { read a; (read b; echo sub $b); read c; echo $a $c; }
## STDOUT:
sub 2
1 3
## END

#### hash and command caches are copies
hash -r; (hash cat; hash | grep -c cat); hash 2>&1 | grep -c cat
## STDOUT:
1
0
## END
## status: 1

#### a subshell with only assignments or redirections
(x=1); echo "[$x]"; (> f); ls f; () 2>/dev/null || true
## STDOUT:
## END
## status: 2

#### long loops in subshells do not touch the outer state
s=0; for i in 1 2 3; do (for ((j=0;j<1000;j++)); do ((s++)); done; echo $s); done; echo $s
## STDOUT:
1000
1000
1000
0
## END

#### many subshells
n=0; for ((i=0;i<500;i++)); do (exit $((i%3))) || ((n++)); done; echo $n
## STDOUT:
333
## END

#### exit traps of subshells run at their end
(trap 'echo bye' EXIT; echo hi); x=$(trap 'echo in' EXIT; echo a); echo $x; (trap 'exit 5' EXIT; true); echo $?; (trap 'echo $?' EXIT; exit 3); echo $?
## STDOUT:
hi
bye
a in
5
3
3
## END

#### wait in a subshell does not know the parent's children
sleep 0.01 & p=$!; (wait $p 2>/dev/null; echo $?); wait $p; echo $?
## STDOUT:
127
0
## END

#### functions changed in a subshell by unset
f() { echo f; }; (unset -f f; f 2>/dev/null; echo $?); f; (export -f f; bash -c f); bash -c f 2>/dev/null || echo not exported
## STDOUT:
127
f
f
not exported
## END

#### a subshell as a condition with output
if (echo text; exit 0); then echo yes; fi; while (exit 1); do :; done; (echo a) && (echo b) || (echo c); ! (false) && echo neg
## STDOUT:
text
yes
a
b
neg
## END

#### PIPESTATUS after a subshell
(false | true); echo ${PIPESTATUS[@]}; (exit 7) | (exit 8); echo ${PIPESTATUS[@]}; false | (echo ${PIPESTATUS[@]})
## STDOUT:
0
7 8
0
## END

#### what is told of commands that signals have killed
exec 2>&1
for s in TERM HUP INT PIPE; do
export s
{ echo 1; sh -c 'kill -$s $$'
echo 2; sleep 3 & kill -$s $!; wait $!
echo 3; (sh -c 'kill -$s $$'; echo $?)
echo 4; x=$(sh -c 'kill -$s $$'; echo $?)
echo 5; sh -c 'kill -$s $$' | cat
echo 6; (kill -$s $BASHPID)
echo 7; f() { sh -c 'kill -$s $$'; }; f
echo 8; trap : $s; sh -c 'kill -$s $$'; trap - $s
echo 9; ! sh -c 'kill -$s $$'; } 2>&1
done > out
sed 's/line [0-9]*: *[0-9]* /line N: PID /' out
## STDOUT:
1
Terminated
2
3
Terminated
143
4
5
6
Terminated
7
Terminated
8
Terminated
9
Terminated
1
../case.sh: line N: PID Hangup                  sh -c 'kill -$s $$'
2
../case.sh: line N: PID Hangup                  sleep 3
3
../case.sh: line N: PID Hangup                  sh -c 'kill -$s $$'
129
4
5
6
../case.sh: line N: PID Hangup                  ( kill -$s $BASHPID )
7
../case.sh: line N: PID Hangup                  sh -c 'kill -$s $$'
8
Hangup
9
../case.sh: line N: PID Hangup                  sh -c 'kill -$s $$'
1
2
3
130
4
5
6
7
8
9
1
2
3
141
4
5
6
7
8
9
## END

#### a bad subscript in eval ends the subshell
(eval 'a[1+]=3; echo x'; echo z)
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### the parent of a command in a subshell is the subshell
( p=$(sh -c 'echo $PPID'; :); [ "$p" = $$ ] && echo the shell || echo the subshell )
## STDOUT:
the subshell
## END
