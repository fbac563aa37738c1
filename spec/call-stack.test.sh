# Bash manual, 5.2 Bash Variables: FUNCNAME, BASH_LINENO, BASH_SOURCE; 4.2 caller.

#### FUNCNAME
f() { echo ${FUNCNAME[@]}; g; }; g() { echo ${FUNCNAME[@]}; h; }; h() { echo "${FUNCNAME[0]} < ${FUNCNAME[1]} < ${FUNCNAME[2]} < ${FUNCNAME[3]}" ${#FUNCNAME[@]}; }; f; echo "${FUNCNAME[@]-none}"
## STDOUT:
f main
g f main
h < g < f < main 4
none
## END

#### BASH_LINENO
f() {
  g
}
g() {
  echo ${BASH_LINENO[@]} $LINENO
}
f
echo ${BASH_LINENO[@]}
f
## STDOUT:
2 7 0 5
0
2 9 0 5
## END

#### BASH_SOURCE
f() { printf '%s ' "${BASH_SOURCE[@]##*/}"; echo; }; f; echo 'g() { printf "%s " "${BASH_SOURCE[@]##*/}"; echo; f; }; g' > lib; . ./lib; g
## STDOUT:
case.sh case.sh 
lib lib case.sh 
case.sh lib lib case.sh 
lib case.sh 
case.sh lib case.sh 
## END

#### caller
f() {
  caller 0
  caller 1
  caller
  g
}
g() {
  local i=0
  while caller $i; do ((i++)); done
}
f
## STDOUT:
11 main ../case.sh
11 ../case.sh
5 f ../case.sh
11 main ../case.sh
## END

#### a stack trace
trace() {
  local i
  for ((i = 1; i < ${#FUNCNAME[@]}; i++)); do
    echo "${FUNCNAME[i]} (${BASH_SOURCE[i]##*/}:${BASH_LINENO[i-1]})"
  done
}
a() { b "$@"; }
b() {
  trace
}
a x
## STDOUT:
b (case.sh:9)
a (case.sh:7)
main (case.sh:11)
## END

#### in sourced files
cat > lib <<'E'
lf() {
  echo "${FUNCNAME[*]}|${BASH_LINENO[*]}|${BASH_SOURCE[*]##*/}"
}
lf
E
. ./lib
f() {
  . ./lib
  lf
}
f
## STDOUT:
lf source main|4 7 0|lib lib case.sh
lf source f main|4 9 12 0|lib lib case.sh case.sh
lf f main|10 12 0|lib case.sh case.sh
## END

#### in subshells and substitutions
f() { (echo ${FUNCNAME[@]}); echo $(echo ${FUNCNAME[@]} ${BASH_LINENO[@]}); echo x | { cat > /dev/null; echo ${FUNCNAME[0]}; }; }
f
## STDOUT:
f main
f main 2 0
f
## END

#### in eval
f() {
  eval 'echo ${FUNCNAME[@]} ${BASH_LINENO[@]}
g'
}
g() { echo ${FUNCNAME[@]} ${BASH_LINENO[@]}; caller 0; }
f
## STDOUT:
f main 6 0
g f main 4 6 0
4 f ../case.sh
## END

#### in traps
f() {
  kill -USR1 $$
  false
}
trap 'echo "usr1 ${FUNCNAME[*]} ${BASH_LINENO[*]}"' USR1
f
set -E; trap 'echo "err ${FUNCNAME[*]-main} ${BASH_LINENO[*]} $LINENO"' ERR
f
false
## STDOUT:
usr1 f main 6 0
usr1 f main 8 0
err f main 8 0 3
err main 0 8
err main 0 9
## END
## status: 1

#### an exit trap
f() { exit 3; }
trap 'echo "exit ${FUNCNAME[*]-none} ${#FUNCNAME[@]} $?"' EXIT
f
## STDOUT:
exit f main 2 3
## END
## status: 3

#### the DEBUG trap and LINENO
trap 'echo "$LINENO: $BASH_COMMAND"' DEBUG
x=1

echo a
f() {
  echo in f
}
f
trap - DEBUG
## STDOUT:
2: x=1
4: echo a
a
8: f
in f
9: trap - DEBUG
## END

#### recursion
r() { if (($1)); then r $(($1-1)); else echo ${#FUNCNAME[@]} ${FUNCNAME[*]}; fi; }; r 3
## STDOUT:
5 r r r r main
## END

#### functions with redirections and background
f() { echo ${FUNCNAME[0]} ${BASH_LINENO[0]}; }
f > o; cat o
f &
wait
x=$(f)
echo "$x"
f | cat
## STDOUT:
f 2
f 3
f 5
f 7
## END

#### an error message names the function's line
f() {
  nosuchcmd_
  cd /nosuch
}

f
. /dev/stdin <<< 'nosuchcmd_'
## STDOUT:
## END
## STDERR:
../case.sh: line 2: nosuchcmd_: command not found
../case.sh: line 3: cd: /nosuch: No such file or directory
/dev/stdin: line 1: nosuchcmd_: command not found
## END
## status: 127

#### die functions
die() { echo "${BASH_SOURCE[1]##*/}:${BASH_LINENO[0]}: $*"; return 1; }
check() {
  [ "$1" = ok ] ||
    die "not ok: $1"
}
check ok
check bad
## STDOUT:
case.sh:4: not ok: bad
## END
## status: 1

#### called from c
"$SHELL_UNDER_TEST" -c 'f() { echo "${FUNCNAME[*]}|${BASH_SOURCE[*]}|${BASH_LINENO[*]}"; caller 0; }
f' name; "$SHELL_UNDER_TEST" -c 'echo "${FUNCNAME[*]}|${BASH_SOURCE[*]}"'; echo 'f() { echo "${FUNCNAME[*]}|${BASH_LINENO[*]}"; }; f' | "$SHELL_UNDER_TEST"
## STDOUT:
f|environment|2
|
f|1
## END

#### caller with a bad argument
f() { caller x; echo $?; caller 99; echo $?; caller -1; echo $?; }; f
## STDOUT:
2
1
2
## END
## STDERR:
../case.sh: line 1: caller: x: invalid number
caller: usage: caller [expr]
../case.sh: line 1: caller: -1: invalid option
caller: usage: caller [expr]
## END

#### multi-line commands have their first line
f() { echo ${BASH_LINENO[0]} $LINENO; }
f a \
  b
echo $(
  f
)
if f; then
  f
fi
f "
" ; f
## STDOUT:
2 1
6 1
7 1
8 1
11 1
11 1
## END

#### functions defined by functions
outer() {
  inner() {
    echo ${FUNCNAME[@]} ${BASH_LINENO[@]}
  }
  inner
}
outer
inner
## STDOUT:
inner outer main 5 7 0
inner main 8 0
## END

#### LINENO in functions called on one line
f() { echo $LINENO; }; f; g() { f; echo $LINENO; }; g; h() {

echo $LINENO; }; h
## STDOUT:
1
1
1
3
## END

#### functions called from everywhere
f() { echo "$FUNCNAME ${FUNCNAME[*]} ${BASH_LINENO[*]} ${BASH_SOURCE[*]##*/} $LINENO"; caller; caller 0; caller 1; }
f
g() {

  f
}
g
eval g
(g)
x=$(g); echo "$x"
h() { eval '
g
'; }
h
cat > lib5 <<'A'

f
k() { g; }
k
A
. ./lib5
k
shopt -s extdebug
f a b c
declare -F f
l() { echo "${BASH_ARGC[*]} ${BASH_ARGV[*]}"; }
l 1 2 3
m() { l "$@" x; }
m q r
shopt -u extdebug
trap 'f' EXIT
trap 'f $LINENO' DEBUG
:
trap - DEBUG
## STDOUT:
f f main 2 0 case.sh case.sh 1
2 ../case.sh
2 main ../case.sh
f f g main 5 7 0 case.sh case.sh case.sh 1
5 ../case.sh
5 g ../case.sh
7 main ../case.sh
f f g main 5 8 0 case.sh case.sh case.sh 1
5 ../case.sh
5 g ../case.sh
8 main ../case.sh
f f g main 5 9 0 case.sh case.sh case.sh 1
5 ../case.sh
5 g ../case.sh
9 main ../case.sh
f f g main 5 10 0 case.sh case.sh case.sh 1
5 ../case.sh
5 g ../case.sh
10 main ../case.sh
f f g h main 5 14 14 0 case.sh case.sh case.sh case.sh 1
5 ../case.sh
5 g ../case.sh
14 h ../case.sh
f f source main 2 21 0 case.sh lib5 case.sh 1
2 ./lib5
2 source ./lib5
21 main ../case.sh
f f g k source main 5 3 4 21 0 case.sh case.sh lib5 lib5 case.sh 1
5 ../case.sh
5 g ../case.sh
3 k ./lib5
f f g k main 5 3 22 0 case.sh case.sh lib5 case.sh 1
5 ../case.sh
5 g ../case.sh
3 k ./lib5
f f main 24 0 case.sh case.sh 1
24 ../case.sh
24 main ../case.sh
f 1 ../case.sh
3 0 3 2 1
3 2 0 x r q r q
f f main 33 0 case.sh case.sh 1
33 ../case.sh
33 main ../case.sh
f f main 34 0 case.sh case.sh 1
34 ../case.sh
34 main ../case.sh
f f main 1 0 case.sh case.sh 1
1 ../case.sh
1 main ../case.sh
## END

#### the line of a command of several lines
echo $LINENO \
$LINENO
echo "
$LINENO"
x="
$LINENO"; echo "$x"
x=$(
echo $LINENO

echo $LINENO
); echo "$x"
x=`
echo $LINENO
`; echo "$x"
x=a y="

" echo $LINENO
a=(1
2 $LINENO
3); echo ${a[@]}
((LINENO==
3)) || echo $LINENO
(
echo $LINENO
)
for i in $LINENO \
 $LINENO; do
 echo $i
done
cat <<E
$LINENO
E
eval "echo \$LINENO
echo \$LINENO"
: \
 < /dev/null
echo $LINENO | cat
## STDOUT:
1 1

4

6
11
12
15
15
1 2 20 3
22
24
26
26
30
34
35
37
## END

#### BASH_ARGV without extdebug
f() { echo "${BASH_ARGC[@]}-${BASH_ARGV[@]}"; }
f 1 2
set -- a b c
f x
declare -p BASH_ARGC BASH_ARGV
f x y
shopt -s extdebug; f x y
shopt -u extdebug; f z
## STDOUT:
-
-
declare -a BASH_ARGC=([0]="3")
declare -a BASH_ARGV=([0]="c" [1]="b" [2]="a")
3-c b a
2 3-y x c b a
3-c b a
## END
## STDERR:
## END

#### BASH_ARGV when a function sets extdebug
f() { declare -p BASH_ARGC BASH_ARGV; shopt -s extdebug; declare -p BASH_ARGC BASH_ARGV; g q r; }
g() { declare -p BASH_ARGC BASH_ARGV; shopt -u extdebug; }
f x y; declare -p BASH_ARGC BASH_ARGV
## STDOUT:
declare -a BASH_ARGC=()
declare -a BASH_ARGV=()
declare -a BASH_ARGC=([0]="2")
declare -a BASH_ARGV=([0]="y" [1]="x")
declare -a BASH_ARGC=([0]="2" [1]="2")
declare -a BASH_ARGV=([0]="r" [1]="q" [2]="y" [3]="x")
declare -a BASH_ARGC=([0]="2")
declare -a BASH_ARGV=([0]="y" [1]="x")
## END
## STDERR:
## END

#### BASH_ARGV of sourced files
echo 'declare -p BASH_ARGC BASH_ARGV' > s
. ./s a b; shopt -s extdebug; . ./s a b; . ./s; (. ./s c)
## STDOUT:
declare -a BASH_ARGC=([0]="2")
declare -a BASH_ARGV=([0]="b" [1]="a")
declare -a BASH_ARGC=([0]="2" [1]="2")
declare -a BASH_ARGV=([0]="b" [1]="a" [2]="b" [3]="a")
declare -a BASH_ARGC=([0]="1" [1]="2")
declare -a BASH_ARGV=([0]="./s" [1]="b" [2]="a")
declare -a BASH_ARGC=([0]="1" [1]="2")
declare -a BASH_ARGV=([0]="c" [1]="b" [2]="a")
## END
## STDERR:
## END

#### caller of a command string
"$SHELL_UNDER_TEST" -c 'caller; echo $?; caller 0; echo $?; f() { caller; caller 0; }; f'; caller; echo $?
## STDOUT:
1
1
1 NULL
0 NULL
0
## END
## STDERR:
## END

#### caller with options outside of functions
"$SHELL_UNDER_TEST" -c 'caller -z; echo $?; f() { caller -z; echo $?; }; f' sh
caller -z
echo $?
## STDOUT:
1
2
2
## END
## STDERR:
environment: line 1: caller: -z: invalid option
caller: usage: caller [expr]
../case.sh: line 2: caller: -z: invalid option
caller: usage: caller [expr]
## END

#### lines behind a command that an error has dropped
for i in 1 2; do
  echo $i ${ foo;}
  :
  :
done
nosuch1
if true; then
  echo ${x y}
fi
nosuch2
{
  :
  echo $((1/0))
  :
}
nosuch3
f() {
  :
  echo ${x y}
  :
}
f
nosuch4
while :; do
  break $((1/0))
done; nosuch5
nosuch6
case x in
x) echo ${a b} ;;
esac
nosuch7
## STDOUT:
## END
## STDERR:
../case.sh: line 2: ${ foo;}: bad substitution
../case.sh: line 3: nosuch1: command not found
../case.sh: line 5: ${x y}: bad substitution
../case.sh: line 6: nosuch2: command not found
../case.sh: line 9: 1/0: division by 0 (error token is "0")
../case.sh: line 10: nosuch3: command not found
../case.sh: line 13: ${x y}: bad substitution
../case.sh: line 17: nosuch4: command not found
../case.sh: line 19: 1/0: division by 0 (error token is "0")
../case.sh: line 20: nosuch6: command not found
../case.sh: line 22: ${a b}: bad substitution
../case.sh: line 23: nosuch7: command not found
## END
## status: 127

#### lines behind dropped commands of many kinds
echo a \
 ${x y} \
 b
nosuch1
echo "a
b ${x y}
c"
nosuch2
x=$((1/0)) \

nosuch3
cat <<X
 ${x y}
X
nosuch4
: <<X
 $((1/0))
X
nosuch4
if ((1/0)); then
:
fi
nosuch5
if [[ 1/0 -eq 1 ]]; then
:
fi
nosuch6
for x in 1 2 ${x y} \
 3; do
:
done
nosuch7
for ((i=0;
 i<${x y};
 i++)); do
:
done
nosuch8
case ${x y} in
 a) ;;
esac
nosuch9
{ :
 f() { echo ${x y}
 }
 f
 }
nosuch10
while f; do
 :
done
nosuch11
until ! echo ${x y}; do
 :
done
nosuch12
(
echo ${x y}
)
nosuch13
x=$(
echo ${x y}
)
nosuch14
eval 'echo 1
 echo ${x y}
 echo 3'
nosuch15
eval 'echo 1
 :' \
 ${x y}
nosuch16
{
eval 'echo 1
 echo ${x y}'
:

}
nosuch17
{

:
:
}
nosuch18
{

readonly r=1
r=2
:
:
}
nosuch19
{
f() {
 readonly r=2
 r=3
}
f
:
:
}
nosuch20
{
declare -i q; q=1+
:
:
}
nosuch21
{
: | echo ${x y}
:
:
}
nosuch22
{
declare q[0]=$((1/0))
:
:
}
nosuch23
while :; do
a=( 1
2
$((1/0))
3 )
done
nosuch24
TIMEFORMAT=; time {
:
: ${x y}
:
}
nosuch25
if :; then
:
fi > ${x y}
nosuch26
## STDOUT:
1
3
1
## END
## STDERR:
../case.sh: line 1: ${x y}: bad substitution
../case.sh: line 2: nosuch1: command not found
../case.sh: line 5: a
b ${x y}
c: bad substitution
../case.sh: line 6: nosuch2: command not found
../case.sh: line 7: 1/0: division by 0 (error token is "0")
../case.sh: line 8: nosuch3: command not found
../case.sh: line 9:  ${x y}
: bad substitution
../case.sh: line 12: nosuch4: command not found
../case.sh: line 13: 1/0: division by 0 (error token is "0")
../case.sh: line 14: nosuch4: command not found
../case.sh: line 15: ((: 1/0: division by 0 (error token is "0")
../case.sh: line 18: nosuch5: command not found
../case.sh: line 19: [[: 1/0: division by 0 (error token is "0")
../case.sh: line 22: nosuch6: command not found
../case.sh: line 23: ${x y}: bad substitution
../case.sh: line 24: nosuch7: command not found
../case.sh: line 25: 
 i<${x y}: bad substitution
../case.sh: line 26: nosuch8: command not found
../case.sh: line 27: ${x y}: bad substitution
../case.sh: line 28: nosuch9: command not found
../case.sh: line 30: ${x y}: bad substitution
../case.sh: line 33: nosuch10: command not found
../case.sh: line 30: ${x y}: bad substitution
../case.sh: line 35: nosuch11: command not found
../case.sh: line 36: ${x y}: bad substitution
../case.sh: line 37: nosuch12: command not found
../case.sh: line 39: ${x y}: bad substitution
../case.sh: line 41: nosuch13: command not found
../case.sh: line 44: ${x y}: bad substitution
../case.sh: line 45: nosuch14: command not found
../case.sh: line 49: ${x y}: bad substitution
../case.sh: line 49: nosuch15: command not found
../case.sh: line 51: ${x y}: bad substitution
../case.sh: line 52: nosuch16: command not found
../case.sh: line 56: ${x y}: bad substitution
../case.sh: line 59: nosuch17: command not found
../case.sh: line 65: nosuch18: command not found
../case.sh: line 69: r: readonly variable
../case.sh: line 70: nosuch19: command not found
../case.sh: line 73: r: readonly variable
../case.sh: line 74: r: readonly variable
../case.sh: line 77: nosuch20: command not found
../case.sh: line 79: 1+: syntax error: operand expected (error token is "+")
../case.sh: line 80: nosuch21: command not found
../case.sh: line 82: ${x y}: bad substitution
../case.sh: line 86: nosuch22: command not found
../case.sh: line 88: 1/0: division by 0 (error token is "0")
../case.sh: line 89: nosuch23: command not found
../case.sh: line 94: 1/0: division by 0 (error token is "0")
../case.sh: line 95: nosuch24: command not found
../case.sh: line 98: ${x y}: bad substitution
../case.sh: line 99: nosuch25: command not found
../case.sh: line 102: ${x y}: bad substitution
../case.sh: line 103: nosuch26: command not found
## END
## status: 127

#### lines behind dropped commands in a script on standard input
cat >script <<'X'
for i in 1; do
  :
  echo ${x y}
  :
done
echo $LINENO
(
  :
) |
  cat
echo $LINENO
f() {
  :
  echo ${x y}
}
{
  f
  :
}
echo $LINENO
X
$SHELL_UNDER_TEST <script 2>/dev/null
$SHELL_UNDER_TEST ./script 2>/dev/null
. ./script 2>/dev/null
$SHELL_UNDER_TEST --norc --noediting -i <script 2>/dev/null
## STDOUT:
4
8
15
4
8
15
4
8
15
4
8
15
## END
