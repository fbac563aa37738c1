# Bash manual, 3.4 Shell Parameters.

#### assignment takes no splitting and no globbing
touch a b
x='1  2' y=* z=$x
echo "$z" "$y"
## STDOUT:
1  2 *
## END

#### assignments of one command go from left to right
x=1 y=$x x=2 z=$x
echo $x $y $z
## STDOUT:
2 1 2
## END

#### an assignment's status is that of its last substitution
x=$(false) ; echo $?
x=$(false) y=$(true); echo $?
x=$(exit 3) y=1; echo $?
x=1; echo $?
## STDOUT:
1
0
3
0
## END

#### temporary assignments reach the command only
x=1
x=2 eval 'echo $x'
echo $x
x=3 env | grep ^x=
x=4 true; echo $x
f() { echo f $x; x=5; }
x=4 f; echo $x
## STDOUT:
2
1
x=3
1
f 4
1
## END

#### temporary assignments are expanded before
x=1
x=2 echo $x
x=2 y=$x eval 'echo $y'
## STDOUT:
1
2
## END

#### a plus-assignment appends
x=a; x+=b; x+="c d"; echo "$x"
unset n; n+=1; n+=1; echo $n
declare -i i=1; i+=2; i+=3*2; echo $i
x+=y eval 'echo "$x"'; echo "$x"
## STDOUT:
abc d
11
9
abc dy
abc d
## END

#### positional parameters
set -- a b c d e f g h i j k
echo $1 $9 $10 ${10} ${11} $# ${#} $0x
shift 2; echo $1 $#
shift; echo $1 $#
## STDOUT:
a i a0 j k 11 11 ../case.shx
c 9
d 8
## END

#### shift too far fails
set -- a b
shift 3; echo $? $#
shift -1 2>/dev/null; echo $?
shift 2; echo $? $#
shift; echo $?
shift 0; echo $?
## STDOUT:
1 2
1
0 0
1
0
## END

#### set dash dash without words
set -- a b; set --; echo $#
set -- -a -- b; echo "$@" $#
set - x y; echo "$@"
set a b; echo "$@"
## STDOUT:
0
-a -- b 3
x y
a b
## END

#### star joins with the first character of IFS
set -- a b 'c d'
IFS=,:
echo "$*"
IFS=
echo "$*"
unset IFS
echo "$*"
IFS=' '
echo "$*"
## STDOUT:
a,b,c d
abc d
a b c d
a b c d
## END

#### at-sign gives one word each
set -- a '' 'b c'
for i in "$@"; do echo "<$i>"; done
for i; do echo "[$i]"; done
for i in $@; do echo "{$i}"; done
for i in "x$@y"; do echo "($i)"; done
## STDOUT:
<a>
<>
<b c>
[a]
[]
[b c]
{a}
{b}
{c}
(xa)
()
(b cy)
## END

#### at-sign without parameters is no word
set --
f() { echo $#; }
f "$@"; f "$*"; f $@ $*; f "a$@b"; f ""$@; f "$@$@"; f "$@" ''
## STDOUT:
0
1
0
1
1
0
1
## END

#### the at-sign twice in one word
set -- a b
printf '<%s>' "$@$@" "-$@-$@-"; echo
printf '<%s>' $@$@; echo
## STDOUT:
<a><ba><b><-a><b-a><b->
<a><ba><b>
## END

#### at-sign with other IFS
set -- 'a b' c
IFS=:
printf '<%s>' $@ $* "$@" "$*"; echo
x=$@; echo "$x"; x=$*; echo "$x"; x="$@"; echo "$x"; x="$*"; echo "$x"
## STDOUT:
<a b><c><a b><c><a b><c><a b:c>
a b c
a b:c
a b c
a b:c
## END

#### the number of arguments as a value
set -- a b c
echo $# "${#}" ${#@} ${#*} ${#1} $(($# * 2))
## STDOUT:
3 3 3 3 1 6
## END

#### question mark
true; echo $?; false; echo $?
(exit 7); echo $?
! true; echo $?
[ a = b ]; echo $?
nosuchcommand 2>/dev/null; echo $?
## STDOUT:
0
1
7
1
1
127
## END

#### hyphen shows the options
case $- in *h*B*) echo hB;; esac
set -u; case $- in *u*) echo u;; esac
set -f; case $- in *f*) echo f;; esac
set +uf; case $- in *u*|*f*) echo no;; *) echo gone;; esac
## STDOUT:
hB
u
f
gone
## END

#### the underscore is the last argument
echo a b c > /dev/null; echo $_
true x; echo $_
: ; echo "[$_]"
x=1; echo "[$_]"
## STDOUT:
c
x
[:]
[]
## END

#### dollar zero in functions and eval
f() { echo "$0"; }; f
eval 'echo $0'
(echo "$0")
## STDOUT:
../case.sh
../case.sh
../case.sh
## END

#### names are letters digits and underscores
_a1=x; echo $_a1 ${_a1}b $_a1-b "$_a1.c"
a1=1; echo $a1b${a1}b
## STDOUT:
x xb x-b x.c
1b
## END

#### unset removes variables
x=1; unset x; echo "[$x]" ${x-unset}
x=; echo "[$x]" ${x-unset}
unset nosuch; echo $?
unset -v x; echo ${x-unset}
## STDOUT:
[] unset
[]
0
unset
## END

#### unset prefers variables to functions
x=1; x() { echo function; }
unset x; echo ${x-unset}; x
unset x; x 2>/dev/null; echo $?
## STDOUT:
unset
function
127
## END

#### unset f removes only functions
x=1; x() { echo function; }
unset -f x; echo $x; x 2>/dev/null; echo $?
## STDOUT:
1
127
## END

#### an invalid name is an error
unset 1a; echo $?
export a-b; echo $?
readonly 2x=3; echo $?
## STDOUT:
0
1
1
## END
## STDERR:
../case.sh: line 2: export: `a-b': not a valid identifier
../case.sh: line 3: readonly: `2x=3': not a valid identifier
## END

#### a readonly variable cannot be assigned
readonly r=1
(r=2; echo not reached)
echo $?
r=3 true; echo $?
unset r; echo $?
echo $r
## STDOUT:
1
0
1
1
## END
## STDERR:
../case.sh: line 2: r: readonly variable
../case.sh: line 4: r: readonly variable
../case.sh: line 5: unset: r: cannot unset: readonly variable
## END

#### reading a readonly for does not loop
readonly r=1
for r in a b; do echo $r; done
echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 2: r: readonly variable
## END

#### long values
x=$(printf '%05000d' 7)
echo ${#x}; x=$x$x; echo ${#x}; echo ${x: -3}
## STDOUT:
5000
10000
007
## END

#### parameters in braces keep their neighbours apart
x=a; xy=b
echo $xy ${x}y ${xy}
## STDOUT:
b ay b
## END

#### the value of an array without index is element zero
a=(x y z)
echo $a ${a} "$a" ${#a}
a=w; echo ${a[@]}
unset a[0]; echo "[$a]" ${a-unset} ${a[@]}
## STDOUT:
x x x 1
w y z
[] unset y z
## END

#### exported variables reach commands
export E=1; F=2
env | grep -E '^(E|F)='
export F; env | grep ^F=
export -n E; env | grep ^E=; echo $? $E
## STDOUT:
E=1
F=2
1 1
## END

#### a tilde in assignments
HOME=/h
x=~ y=~/a z=a:~:~/b w='~' v="~" u=a~
echo $x $y $z $w $v $u
## STDOUT:
/h /h/a a:/h:/h/b ~ ~ a~
## END

#### assigning to special parameters is an error of syntax or a command
eval '1=2' 2>/dev/null; echo $?
eval '?=2' 2>/dev/null; echo $?
## STDOUT:
127
127
## END

#### bad substitutions
echo ${x y}
echo status $?
## STDOUT:
status 1
## END
## STDERR:
../case.sh: line 1: ${x y}: bad substitution
## END

#### bad substitution ends the line only in eval within a subshell
(eval 'echo ${x!}'; echo after) 2>/dev/null; echo $?
## STDOUT:
1
## END

#### setting positional parameters in a function is its own
f() { set -- x y; echo $1 $#; }
set -- a; f b c; echo $1 $#
## STDOUT:
x 2
a 1
## END

#### the positional parameters of the script
echo $# "$1" "$2" "$@"
## args: one two three
## STDOUT:
3 one two one two three
## END

#### dash and double dash arguments reach the script
printf '<%s>' "$@"; echo
## args: -a --b -- c
## STDOUT:
<-a><--b><--><c>
## END

#### indirect expansion
x=y y=z z=w
echo ${!x} ${!y}
n=3; set -- a b c; echo ${!n} ${!#}
a=(1 2 3); i='a[1]'; echo ${!i}; i='a[@]'; echo "${!i}"
m=HOME; [ "${!m}" = "$HOME" ] && echo home
## STDOUT:
z w
c c
2
1 2 3
home
## END

#### indirection with operators
x=y; y=abc
echo ${!x:-no} ${!x#a} ${!x:1} ${!x/b/-} ${!x^^}
unset y; echo ${!x:-none}
## STDOUT:
abc bc bc a-c ABC
none
## END

#### indirection through an unset or invalid name
unset x
echo ${!x}; echo $?
x='a b'; echo ${!x}; echo not reached
## STDOUT:
## END
## STDERR:
../case.sh: line 2: x: invalid indirect expansion
../case.sh: line 3: a b: invalid variable name
## END
## status: 1

#### names by prefix
ab_1=x ab_2=y ab_=z
echo ${!ab_*} "${!ab_@}"
IFS=,; echo "${!ab_*}"; printf '<%s>' "${!ab_@}"; echo
echo "[${!nosuchprefix*}]"
## STDOUT:
ab_ ab_1 ab_2 ab_ ab_1 ab_2
ab_,ab_1,ab_2
<ab_><ab_1><ab_2>
[]
## END

#### keys by indirection
a=(x y z); unset 'a[1]'
echo ${!a[@]} "${!a[*]}"
## STDOUT:
0 2 0 2
## END

#### a variable named by another through printf and read
v=t
printf -v $v '%s' 1; echo $t
read -r $v <<< 2; echo $t
declare $v=3; echo $t
eval $v=4; echo $t
let $v=5; echo $t
## STDOUT:
1
2
3
4
5
## END

#### null and unset are different
unset u; n=
echo "${u-1}${n-2}" "${u:-3}${n:-4}" "${u+5}${n+6}" "${u:+7}${n:+8}"
## STDOUT:
1 34 6 
## END

#### an assignment before a special builtin stays only in posix mode
x=1
x=2 : ; echo $x
set -o posix
x=2 : ; echo $x
## STDOUT:
1
2
## END

#### assignments before export and declare
x=0
x=5 export y=6; echo $x $y
x=7 declare z=8; echo $x $z
## STDOUT:
0 6
0 8
## END

#### a word with an equals sign after the command is an argument
f() { printf '<%s>' "$@"; echo; }
HOME=/h; f a=b x=~ c=*
## STDOUT:
<a=b><x=/h><c=*>
## END

#### a value with newlines
x='a
b'
echo $x
echo "$x"
printf '%s\n' "${#x}"
## STDOUT:
a b
a
b
3
## END

#### dollar dollar is the same in a subshell
[ "$$" = "$(echo $$)" ] && echo same
( [ "$$" = "$BASHPID" ] && echo same || echo differs )
## STDOUT:
same
differs
## END

#### the last background pid
[ -z "$!" ] && echo none
: & wait $! && echo waited
x=$!; [ "$x" -gt 1 ] && echo number
## STDOUT:
none
waited
number
## END

#### BASH_ARGV0 sets dollar zero
BASH_ARGV0=newname
echo $0 $BASH_ARGV0
## STDOUT:
newname newname
## END

#### the arguments after many shifts
set -- $(seq 1 100)
while [ $# -gt 3 ]; do shift; done
echo "$@"
## STDOUT:
98 99 100
## END

#### twenty thousand arguments
set -- $(seq 1 20000)
echo $# ${20000} ${@: -1}
shift 19998; echo "$@"
## STDOUT:
20000 20000 20000
19999 20000
## END
