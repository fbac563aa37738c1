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

#### the line with which a death is told of
cat >plain <<'SCRIPT'
sh -c '
kill -HUP $$
:
'
sh -c 'kill -HUP $$' a \
 b \
 c
sh -c 'kill -TERM $$' <<X
a
b
X
{ sh -c '
kill -KILL $$
'
}
f() {
 sh -c '
 kill -HUP $$
 '
 :
}
f
if sh -c '
kill -HUP $$'; then :
fi
x=$(sh -c '
kill -HUP $$
')
(sh -c '
kill -HUP $$
'; :
)
nosuch '
a' \
 b
echo ${x?'
a'}
SCRIPT
$SHELL_UNDER_TEST ./plain 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
cat >lists <<'SCRIPT'
sh -c 'kill -KILL $$' |
 cat
cat </dev/null | sh -c '
kill -KILL $$'
! sh -c '
kill -HUP $$
'
sh -c '
kill -HUP $$
' && :
while sh -c '
kill -HUP $$
' 
do :
done
case a in
a) sh -c '
kill -HUP $$
' ;;
esac
eval "sh -c '
kill -HUP \$\$
'"
sh -c '
kill -HUP $$
' &
wait $!
kill -HUP $(sh -c 'sleep 5 >/dev/null & echo $!')
sh -c '
kill -HUP $$
' > /dev/null
X='
' sh -c 'kill -HUP $$'
for i in 1; do sh -c '
kill -HUP $$
'
done
SCRIPT
$SHELL_UNDER_TEST ./lists 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
cat >compound <<'SCRIPT'
if true; then
  sh -c 'kill -HUP $$'
  :
fi
while :; do
  :
  sh -c 'kill -HUP $$'
  break
done
for i in 1; do
  :
  sh -c 'kill -HUP $$'
done
f() {
  :
  sh -c 'kill -HUP $$'
  sh -c 'kill -HUP $$'
  if :; then
   sh -c 'kill -HUP $$'
  fi
  for i in 1; do
   :
   sh -c 'kill -HUP $$'
  done
}
f
case x in
x)
 :
 sh -c 'kill -HUP $$'
esac
(
:
sh -c 'kill -HUP $$'
:
)
{
:
sh -c 'kill -HUP $$' | cat
cat </dev/null | sh -c 'kill -HUP $$'
:
}
eval '
:
 sh -c "kill -HUP \$\$"
 :
'
sh -c 'kill -KILL $$' && :
sh -c 'kill -KILL $$' \
 && :
! sh -c 'kill -KILL $$'
{ :
 sh -c 'kill -KILL $$' 
 :
} 2>&1
{ :
 (:; sh -c 'kill -KILL $$')
 :
}
SCRIPT
$SHELL_UNDER_TEST ./compound 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
cat >nested <<'SCRIPT'
k()
{
 :
 sh -c 'exit 3; kill -HUP $$'
}
case x in
x) while :; do
  sh -c ': a; kill -HUP $$'
  break
  done
  sh -c ': b; kill -HUP $$'
  k
  sh -c ': c; kill -HUP $$'
  :
  sh -c ': d; kill -HUP $$'
  if :; then
  sh -c ': e; kill -HUP $$'
  fi
  sh -c ': f; kill -HUP $$'
  ;;
esac
for i in 1; do
  while :; do
  sh -c ': a; kill -HUP $$'
  break
  done
  if :; then
  sh -c ': b; kill -HUP $$'
  fi
  while :; do
  sh -c ': c; kill -HUP $$'
  break
  done
  :
  case x in x)
  sh -c ': d; kill -HUP $$'
  esac
  sh -c ': e; kill -HUP $$'
  for j in 1; do
  :
  sh -c ': f; kill -HUP $$'
  done
  sh -c ': g; kill -HUP $$'
  (
  sh -c ': h; kill -HUP $$'
  :
  )
done
SCRIPT
$SHELL_UNDER_TEST ./nested 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
cat >arith <<'SCRIPT'
if :; then
for ((;;)); do
 :
 sh -c 'kill -HUP $$'
 break
done
:
for ((;;)); do
 sh -c ': 2; kill -HUP $$'
 break
done
fi
f() {
:
for ((i=0;i<1;i++)); do
 :
 sh -c 'kill -HUP $$'
done
:
for i in 1; do
for ((i=0;i<1;i++)); do
 :
 sh -c 'kill -HUP $$'
done
done
for ((i=0;i<1;i++)); do
for j in 1; do
 :
 sh -c 'kill -HUP $$'
done
done
}
f
select x in 1; do 
:
sh -c 'kill -HUP $$'; break; done <<<1
SCRIPT
$SHELL_UNDER_TEST ./arith 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
## STDOUT:
./plain: line 4:PID Hangup                  sh -c '
kill -HUP $$
:
'
./plain: line 7:PID Hangup                  sh -c 'kill -HUP $$' a b c
Terminated
./plain: line 15:PID Killed                  sh -c '
kill -KILL $$
'
./plain: line 16:PID Hangup                  sh -c '
 kill -HUP $$
 '
./plain: line 25:PID Hangup                  sh -c '
kill -HUP $$'
./plain: line 32:PID Hangup                  sh -c '
kill -HUP $$
'
./plain: line 34: nosuch: command not found

./lists: line 4:PID Done                    cat < /dev/null
PID Killed                  | sh -c '
kill -KILL $$'
./lists: line 7:PID Hangup                  sh -c '
kill -HUP $$
'
./lists: line 10:PID Hangup                  sh -c '
kill -HUP $$
'
./lists: line 15:PID Hangup                  sh -c '
kill -HUP $$
'
./lists: line 16:PID Hangup                  sh -c '
kill -HUP $$
'
./lists: line 25:PID Hangup                  sh -c '
kill -HUP $$
'
./lists: line 27:PID Hangup                  sh -c '
kill -HUP $$
'
./lists: line 31:PID Hangup                  sh -c '
kill -HUP $$
' > /dev/null
./lists: line 33:PID Hangup                  X='
' sh -c 'kill -HUP $$'
./lists: line 34:PID Hangup                  sh -c '
kill -HUP $$
'
./compound: line 4:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 9:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 10:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 14:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 14:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 14:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 21:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 27:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 36:PID Hangup                  sh -c 'kill -HUP $$'
./compound: line 42:PID Done                    cat < /dev/null
PID Hangup                  | sh -c 'kill -HUP $$'
./compound: line 49:PID Hangup                  sh -c "kill -HUP \$\$"
./compound: line 48:PID Killed                  sh -c 'kill -KILL $$'
./compound: line 50:PID Killed                  sh -c 'kill -KILL $$'
./compound: line 51:PID Killed                  sh -c 'kill -KILL $$'
./compound: line 55:PID Killed                  sh -c 'kill -KILL $$'
./compound: line 59:PID Killed                  ( :; sh -c 'kill -KILL $$' )
./nested: line 6:PID Hangup                  sh -c ': a; kill -HUP $$'
./nested: line 6:PID Hangup                  sh -c ': b; kill -HUP $$'
./nested: line 6:PID Hangup                  sh -c ': c; kill -HUP $$'
./nested: line 6:PID Hangup                  sh -c ': d; kill -HUP $$'
./nested: line 6:PID Hangup                  sh -c ': e; kill -HUP $$'
./nested: line 6:PID Hangup                  sh -c ': f; kill -HUP $$'
./nested: line 22:PID Hangup                  sh -c ': a; kill -HUP $$'
./nested: line 22:PID Hangup                  sh -c ': b; kill -HUP $$'
./nested: line 22:PID Hangup                  sh -c ': c; kill -HUP $$'
./nested: line 35:PID Hangup                  sh -c ': d; kill -HUP $$'
./nested: line 22:PID Hangup                  sh -c ': e; kill -HUP $$'
./nested: line 39:PID Hangup                  sh -c ': f; kill -HUP $$'
./nested: line 22:PID Hangup                  sh -c ': g; kill -HUP $$'
./nested: line 47:PID Hangup                  sh -c ': h; kill -HUP $$'
./arith: line 12:PID Hangup                  sh -c 'kill -HUP $$'
./arith: line 12:PID Hangup                  sh -c ': 2; kill -HUP $$'
./arith: line 13:PID Hangup                  sh -c 'kill -HUP $$'
./arith: line 20:PID Hangup                  sh -c 'kill -HUP $$'
./arith: line 27:PID Hangup                  sh -c 'kill -HUP $$'
1) 1
#? ./arith: line 34:PID Hangup                  sh -c 'kill -HUP $$'
## END

#### the line with which a death is told of, with job control
cat >monitor <<'SCRIPT'
set -m
if :; then
  sh -c 'kill -HUP $$'
  (:; kill -HUP $BASHPID)
  sh -c 'kill -HUP $$' | cat
  cat </dev/null | sh -c 'kill -HUP $$'
  :
fi
f() {
  :
  sh -c 'kill -HUP $$'
  (:; kill -HUP $BASHPID)
  cat </dev/null | sh -c 'kill -HUP $$'
  :
}
f
set +m
SCRIPT
$SHELL_UNDER_TEST ./monitor 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
## STDOUT:
./monitor: line 8:PID Hangup                  sh -c 'kill -HUP $$'
./monitor: line 8:PID Hangup                  ( :; kill -HUP $BASHPID )
./monitor: line 8:PID Done                    cat < /dev/null
PID Hangup                  | sh -c 'kill -HUP $$'
./monitor: line 9:PID Hangup                  sh -c 'kill -HUP $$'
./monitor: line 9:PID Hangup                  ( :; kill -HUP $BASHPID )
./monitor: line 9:PID Done                    cat < /dev/null
PID Hangup                  | sh -c 'kill -HUP $$'
## END

#### the line with which a death is told of, in traps, files and functions
cat >around <<'SCRIPT'
sh -c 'kill -HUP $$' <<X
a
b
X
if sh -c 'kill -HUP $$' <<X
a
b
X
then :
fi
trap '
 sh -c "kill -HUP \$\$"
 :' USR1
kill -USR1 $$
trap 'sh -c "kill -HUP \$\$"
' ERR
false
trap - ERR
g() {
  trap '
   sh -c "kill -HUP \$\$"
   :' USR1
  kill -USR1 $$
  :
}
g
printf ':\nif :; then\nsh -c "kill -HUP \\$\\$"\nfi\n:\n' > src
. ./src
h() {
  . ./src
  eval '
  sh -c "kill -HUP \$\$"
  :'
  :
}
h
(
 h
)
h &
wait
select x in 1; do sh -c 'kill -HUP $$'; break; done <<<1
for ((;;)); do
 :
 sh -c 'kill -HUP $$'
 break
done
k()
{
 :
 sh -c 'kill -HUP $$'
}
k
function l ()
 (
 :
 sh -c 'kill -HUP $$'
 :
 )
l
m() for i in 1; do
 :
 sh -c 'kill -HUP $$'
done
m
{
 k
 :
}
case x in
x) while :; do
  sh -c 'kill -HUP $$'
  break
  done
  k
  sh -c 'kill -HUP $$'
  ;;
esac
trap '
:
sh -c "kill -HUP \$\$"
' EXIT
SCRIPT
$SHELL_UNDER_TEST ./around 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
cat >functions <<'SCRIPT'
function l ()
 (
 :
 sh -c 'kill -HUP $$'
 :
 )
l
l

{
:
l
:
}
q() (
 sh -c 'kill -HUP $$'
 :
 )
q
for i in 1; do
:
q
done
r() { q
:
}
r
SCRIPT
$SHELL_UNDER_TEST ./functions 2>&1 | sed 's, *[0-9][0-9]* *\(Hangup\|Killed\|Done\),PID \1,'
## STDOUT:
./around: line 4:PID Hangup                  sh -c 'kill -HUP $$' <<X
a
b
X

./around: line 10:PID Hangup                  sh -c 'kill -HUP $$' <<X
a
b
X

./around: line 2:PID Hangup                  kill -USR1 $$
./around: line 17:PID Hangup                  false
./around: line 2:PID Hangup                  kill -USR1 $$
./src: line 4:PID Hangup                  sh -c "kill -HUP \$\$"
./src: line 4:PID Hangup                  sh -c "kill -HUP \$\$"
./around: line 34:PID Hangup                  sh -c "kill -HUP \$\$"
./src: line 4:PID Hangup                  sh -c "kill -HUP \$\$"
./around: line 34:PID Hangup                  sh -c "kill -HUP \$\$"
./src: line 4:PID Hangup                  sh -c "kill -HUP \$\$"
./around: line 34:PID Hangup                  sh -c "kill -HUP \$\$"
1) 1
#? ./around: line 42:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 47:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 49:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 59:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 61:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 49:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 70:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 49:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 70:PID Hangup                  sh -c 'kill -HUP $$'
./around: line 3:PID Hangup                  trap '
:
sh -c "kill -HUP \$\$"
' EXIT
./functions: line 6:PID Hangup                  sh -c 'kill -HUP $$'
./functions: line 6:PID Hangup                  sh -c 'kill -HUP $$'
./functions: line 6:PID Hangup                  sh -c 'kill -HUP $$'
./functions: line 18:PID Hangup                  sh -c 'kill -HUP $$'
./functions: line 18:PID Hangup                  sh -c 'kill -HUP $$'
./functions: line 18:PID Hangup                  sh -c 'kill -HUP $$'
## END
