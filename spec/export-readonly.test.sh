# Bash manual, 4.1 Bourne Shell Builtins: export, readonly, unset.

#### export with values
export a=1 b='x y' c; env | grep -E '^[abc]='; c=3; env | grep ^c=; export d=$b; env | grep ^d=; export e=~ f=x:~; [ "$e" = "$HOME" ] && echo tilde
## STDOUT:
b=x y
a=1
c=3
d=x y
tilde
## END

#### export n
export a=1; export -n a; env | grep -c ^a=; echo $a; export -n b=2; echo $b; env | grep -c ^b=; export -n nosuch; echo $?
## STDOUT:
0
1
2
0
0
## END

#### export p
for v in $(compgen -e); do unset $v; done; export zz1=1 zz2='a "b"' zz3; export -p; export
## STDOUT:
declare -x OLDPWD
declare -x zz1="1"
declare -x zz2="a \"b\""
declare -x zz3
declare -x OLDPWD
declare -x zz1="1"
declare -x zz2="a \"b\""
declare -x zz3
## END

#### export of unset and empty
export a; env | grep -c ^a=; a=; env | grep ^a=; unset a; env | grep -c ^a=; a=2; env | grep -c ^a=; export b=; env | grep ^b=
## STDOUT:
0
a=
0
0
b=
## END

#### export errors
export 1a=x; echo $?; export a-b; echo $?; export -z; echo $?; export a=1 2b c=3; echo $? $a $c; export =x; echo $?
## STDOUT:
1
1
2
1 1 3
1
## END
## STDERR:
../case.sh: line 1: export: `1a=x': not a valid identifier
../case.sh: line 1: export: `a-b': not a valid identifier
../case.sh: line 1: export: -z: invalid option
export: usage: export [-fn] [name[=value] ...] or export -p
../case.sh: line 1: export: `2b': not a valid identifier
../case.sh: line 1: export: `=x': not a valid identifier
## END

#### export f
f() { echo f; }; export -f f; "$SHELL_UNDER_TEST" -c f; export -f; export -nf f; "$SHELL_UNDER_TEST" -c 'f' 2>/dev/null; echo $?; export -f nosuch; echo $?
## STDOUT:
f
f () 
{ 
    echo f
}
declare -fx f
127
1
## END
## STDERR:
../case.sh: line 1: export: nosuch: not a function
## END

#### the environment passes through
A=1 B='x
y' "$SHELL_UNDER_TEST" -c 'echo "$A|$B"; env | grep ^A='; env -i X=1 "$SHELL_UNDER_TEST" -c 'echo $X; X=2; env | grep ^X='; env 'bad-name=1' "$SHELL_UNDER_TEST" -c 'env | grep -c bad-name'
## STDOUT:
1|x
y
A=1
1
X=2
1
## END

#### variables of the environment are exported
env V=1 "$SHELL_UNDER_TEST" -c 'V=2; env | grep ^V=; declare -p V; unset V; V=3; env | grep -c ^V='
## STDOUT:
V=2
declare -x V="2"
0
## END
## status: 1

#### a clean environment
env -i /bin/env; (unset $(compgen -e); /usr/bin/env | sort); env -i "$SHELL_UNDER_TEST" -c 'export -p' | sed 's,"/.*",DIR,'
## STDOUT:
declare -x OLDPWD
declare -x PWD=DIR
declare -x SHLVL="1"
## END

#### SHLVL
env SHLVL=5 "$SHELL_UNDER_TEST" -c 'echo $SHLVL'; env -u SHLVL "$SHELL_UNDER_TEST" -c 'echo $SHLVL'; env SHLVL=abc "$SHELL_UNDER_TEST" -c 'echo $SHLVL'; env SHLVL=-5 "$SHELL_UNDER_TEST" -c 'echo $SHLVL'; env SHLVL=4 "$SHELL_UNDER_TEST" -c '(echo $SHLVL); exec env' | grep ^SHLVL
## STDOUT:
6
1
1
0
SHLVL=4
## END

#### readonly
readonly a=1 b; echo $a; (a=2) 2>/dev/null; echo $?; (b=x) 2>/dev/null; echo $?; readonly a; echo $?; (unset a) 2>/dev/null; echo $?; (export a=3) 2>/dev/null; echo $?; export a; env | grep ^a=
## STDOUT:
1
1
1
0
1
1
a=1
## END

#### readonly arrays and functions
readonly -a r=(1 2); (r[0]=x) 2>/dev/null; echo $?; readonly -A m=([k]=v); (m[k]=w) 2>/dev/null; echo $?; f() { :; }; readonly -f f; (f() { echo no; }) 2>/dev/null; echo $?; readonly -p | grep -E ' (r|m)='
## STDOUT:
1
1
1
declare -Ar m=([k]="v" )
declare -ar r=([0]="1" [1]="2")
## END

#### readonly p
readonly zz=1 zy='a b'; readonly -p | grep ' z'; readonly | grep -c ' z'
## STDOUT:
declare -r zy="a b"
declare -r zz="1"
2
## END

#### readonly errors
readonly 1a; echo $?; readonly a-b=1; echo $?; readonly -z; echo $?; readonly a=1; readonly a=2; echo $?
## STDOUT:
1
1
2
1
## END
## STDERR:
../case.sh: line 1: readonly: `1a': not a valid identifier
../case.sh: line 1: readonly: `a-b=1': not a valid identifier
../case.sh: line 1: readonly: -z: invalid option
readonly: usage: readonly [-aAf] [name[=value] ...] or readonly -p
../case.sh: line 1: a: readonly variable
## END

#### assigning a readonly ends a line but not the script
readonly r=1
r=2; echo not shown
echo shown $?
f() { r=3; echo not shown; }
f; echo not shown either
echo shown $?
if r=4; then :; fi; echo no
echo end
## STDOUT:
shown 1
shown 1
end
## END
## STDERR:
../case.sh: line 2: r: readonly variable
../case.sh: line 4: r: readonly variable
../case.sh: line 7: r: readonly variable
## END

#### assigning a readonly in posix mode ends the script
set -o posix
readonly r=1
r=2
echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 3: r: readonly variable
## END
## status: 1

#### readonly in loops and reads
readonly r=1; for r in 1 2; do echo $r; done; echo $?; read r <<< x; echo $?; printf -v r x; echo $?; ((r=5)); echo $?; getopts a r -a; echo $?; mapfile r <<< x; echo $?; unset -v r; echo $?; local_f() { local r=2; echo $?; }; local_f
## STDOUT:
1
1
1
1
2
1
1
1
## END
## STDERR:
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: readonly variable
../case.sh: line 1: unset: r: cannot unset: readonly variable
../case.sh: line 1: local: r: readonly variable
## END

#### unset
x=1 y=2; f() { :; }; unset x y f; echo "${x-u}${y-u}"; f 2>/dev/null; echo $?; unset; echo $?; unset -v nosuch; echo $?; unset -f nosuch; echo $?; a=(1 2 3); unset 'a[1]' a[2]; echo ${!a[@]}; unset a; declare -p a 2>/dev/null; echo $?
## STDOUT:
uu
127
0
0
0
0
1
## END

#### unset errors
unset 1a; echo $?; unset -z; echo $?; unset -v -f x; echo $?; readonly r; unset r; echo $?; unset a-b; echo $?; unset 'x[0]'; echo $?; x=s; unset 'x[0]'; echo ${x-gone}; y=t; unset 'y[1]'; echo $?
## STDOUT:
0
2
1
1
0
0
gone
1
## END
## STDERR:
../case.sh: line 1: unset: -z: invalid option
unset: usage: unset [-f] [-v] [-n] [name ...]
../case.sh: line 1: unset: cannot simultaneously unset a function and a variable
../case.sh: line 1: unset: r: cannot unset: readonly variable
../case.sh: line 1: unset: y: not an array variable
## END

#### unset n
declare -n r=t; t=1; unset -n r; echo ${r-unset} $t; declare -n q=t; unset q; echo ${t-unset}; declare -p q 2>/dev/null
## STDOUT:
unset 1
unset
declare -n q="t"
## END

#### unset of special variables
unset IFS; x='a b'; set -- $x; echo $#; unset RANDOM; RANDOM=5; echo $RANDOM; unset SECONDS LINENO; echo "[$LINENO]"; unset PATH; ls 2>/dev/null; echo $?; unset HOME; cd 2>/dev/null; echo $?
## STDOUT:
2
5
[]
127
1
## END

#### temporary environment is not kept
x=1 env | grep ^x=; echo "[$x]"; y=1; y=2 env | grep ^y=; export y; y=3 env | grep ^y=; echo $y; z=1 f() { :; } 2>/dev/null
## STDOUT:
## END
## status: 2

#### exported variables change with assignments
export e=1; e=2; env | grep ^e=; f() { local e=3; env | grep ^e=; }; f; env | grep ^e=; (e=4; env | grep ^e=); unset e; e=5; env | grep -c ^e=; set -a; g=1; env | grep ^g=; set +a; h=1; env | grep -c ^h=
## STDOUT:
e=2
e=3
e=2
e=4
0
g=1
0
## END
## status: 1

#### allexport
set -o allexport; a=1; read b <<< 2; for c in 3; do :; done; printf -v d 4; declare e=5; ((g=6)); f() { local l=7; env | grep -E '^[a-z]=' | sort | tr '\n' ' '; }; f; echo
## STDOUT:
a=1 b=2 c=3 d=4 e=5 g=6 l=7 
## END

#### export of a variable that the call assigned
x=0
f() { export x; x=5; echo in $x; }
x=4 f; echo $x; declare -p x
## STDOUT:
in 5
5
declare -x x="5"
## END

#### readonly of a variable that the call assigned
x=0
f() { readonly x; echo in $x; }
x=4 f; echo $x; declare -p x
## STDOUT:
in 4
4
declare -rx x="4"
## END

#### functions that can not be exported
foo=bar
export -f foo 2>&1; echo $?
f() { echo hi; }; export -f f; $SHELL_UNDER_TEST -c f
function a=b { echo x; }; export -f a=b; echo $?
function /bin/xx { echo x; }; export -f /bin/xx; echo $?
## STDOUT:
../case.sh: line 2: export: foo: not a function
1
hi
1
1
## END
## STDERR:
../case.sh: line 4: export: a=b: cannot export
../case.sh: line 5: export: /bin/xx: cannot export
## END

#### an exported local without value
export V=1; f() { local V; unset V; echo "<${V-unset}>"; printenv V; V=2; printenv V; }; f; printenv V
## STDOUT:
<unset>
1
1
1
## END

#### arrays
export -a e=(1 2); declare -p e; readonly -A m=([a]=1); declare -p m; readonly -a 'q=(3 4)'; declare -p q; readonly p='(5 6)'; declare -p p
## STDOUT:
declare -ax e=([0]="1" [1]="2")
declare -Ar m=([a]="1" )
declare -ar q=([0]="3" [1]="4")
declare -r p="(5 6)"
## END

#### a list for a readonly variable drops the line
readonly -a a=(2); readonly a=(3); echo no
echo next $?
declare a=(4); echo no
echo next $?
f() { readonly -a a=(6); echo in; }; f; echo no
(declare a+=(1); echo no); echo sub $?
eval 'declare a=(1); echo no'; echo ev $?
readonly 'a=(3)'; echo q $?
g() { local a=(1); echo go on; }; g
## STDOUT:
next 1
next 1
sub 1
ev 1
q 1
go on
## END
## STDERR:
../case.sh: line 1: a: readonly variable
../case.sh: line 3: a: readonly variable
../case.sh: line 5: a: readonly variable
../case.sh: line 6: a: readonly variable
../case.sh: line 7: a: readonly variable
../case.sh: line 8: a: readonly variable
../case.sh: line 9: g: a: readonly variable
../case.sh: line 9: local: a: readonly variable
## END

#### readonly -n
readonly x=1; readonly -n x; echo $?; x=2; echo no
## STDOUT:
0
## END
## STDERR:
../case.sh: line 1: x: readonly variable
## END
## status: 1

#### listings leave out the assignments in front
Y=4 export -p | grep Y=; Y=6 export Y; declare -p Y
Z=3 declare -x | grep ' Z'; Z=3 set | grep ^Z=; Z=3 declare -p | grep ' Z='
Z=3 declare -p Z
f() { export -p | grep Z=; }; Z=5 f; Z=5 eval 'export -p | grep Z='
HOME=x export -p | grep -c HOME=.x
## STDOUT:
declare -x Y="6"
declare -x Z="3"
declare -x TZ="UTC"
declare -x Z="5"
declare -x TZ="UTC"
declare -x Z="5"
0
## END
## STDERR:
## END
## status: 1

#### the order of the environment of a command with assignments
B=2 A=1 Z=0 C=3 env | grep '^[ABCZ]='; export Q=1; B=2 Q=3 A=1 env | grep '^[ABQ]='; a=1 b=2 c=3 d=4 e=5 f=6 g=7 env | grep '^[a-z]='
f() { A=5 Q=7 env | grep '^[ABCDEXQ]='; local B=9; env | grep '^[ABCDEXQ]='; export Z=1; local -x Y=2; env | grep '^[ABCDEXQYZ]='; }; export X=0; B=1 A=2 C=3 D=4 E=5 f; env | grep '^[XZ]='
## STDOUT:
C=3
Z=0
B=2
A=1
B=2
A=1
Q=3
g=7
c=3
f=6
b=2
e=5
a=1
d=4
Q=7
A=5
C=3
B=1
E=5
D=4
X=0
C=3
B=9
E=5
A=2
D=4
X=0
Q=1
C=3
B=9
Y=2
E=5
A=2
D=4
Z=1
X=0
Q=1
Z=1
X=0
## END
## STDERR:
## END

#### a plus is no option
export +x; echo $?; readonly +x y; echo $?; declare +x y; echo $?; export -- +q; echo $?; readonly -p +x; echo $?; export -n +x; echo $?; "$SHELL_UNDER_TEST" -c 'caller x; echo $?'
## STDOUT:
1
1
0
1
1
1
1
## END
## STDERR:
../case.sh: line 1: export: `+x': not a valid identifier
../case.sh: line 1: readonly: `+x': not a valid identifier
../case.sh: line 1: export: `+q': not a valid identifier
../case.sh: line 1: readonly: `+x': not a valid identifier
../case.sh: line 1: export: `+x': not a valid identifier
## END

#### readonly -n does not make readonly
readonly -n n=3
declare -p n
n=4
readonly q=1
readonly -n q
declare -p q
readonly -n | grep -c BASH_VERSINFO
## STDOUT:
declare -- n="3"
declare -r q="1"
1
## END
## STDERR:
## END
