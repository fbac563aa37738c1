# Bash manual, 4.3.1 The Set Builtin: -x and -v.

#### simple commands
set -x; echo a 'b c' "d'e" $'f\ng' '' '$x' \*; : ; false
## STDOUT:
a b c d'e f
g  $x *
## END
## STDERR:
+ echo a 'b c' 'd'\''e' 'f
g' '' '$x' '*'
+ :
+ false
## END
## status: 1

#### assignments
set -x; x=1; y='a b'; z=$x$y; a=(1 'b c'); a[3]=q; a+=(r); x+=5; declare -A m; m[k v]=w; x=2 y=3 true; i=0; ((i++)); declare -i n=1+1
## STDOUT:
## END
## STDERR:
+ x=1
+ y='a b'
+ z='1a b'
+ a=(1 'b c')
+ a[3]=q
+ a+=(r)
+ x+=5
+ declare -A m
+ m[k v]=w
+ x=2
+ y=3
+ true
+ i=0
+ (( i++ ))
+ declare -i n=1+1
## END

#### compound commands
set -x; for i in a 'b c'; do echo $i; done; if [ a = b ]; then :; else echo c; fi; while false; do :; done; case x in x) echo y;; esac; { echo g; }; (echo s)
## STDOUT:
a
b c
c
y
g
s
## END
## STDERR:
+ for i in a 'b c'
+ echo a
+ for i in a 'b c'
+ echo b c
+ '[' a = b ']'
+ echo c
+ false
+ case x in
+ echo y
+ echo g
+ echo s
## END

#### conditionals and arithmetic
set -x; x='a b'; [[ $x == a* && -n $y ]]; [[ ! -f nosuch || $x < c ]]; [[ $x =~ ^a ]]; ((1 + 2)); ((x2 = 5, x2 > 3)); let y=1; for ((i=0;i<1;i++)); do :; done; [[ $x == "a*" ]]; [[ -z '' ]]
## STDOUT:
## END
## STDERR:
+ x='a b'
+ [[ a b == a* ]]
+ [[ -n '' ]]
+ [[ ! -f nosuch ]]
+ [[ a b =~ ^a ]]
+ (( 1 + 2 ))
+ (( x2 = 5, x2 > 3 ))
+ let y=1
+ (( i=0 ))
+ (( i<1 ))
+ :
+ (( i++ ))
+ (( i<1 ))
+ [[ a b == \a\* ]]
+ [[ -z '' ]]
## END

#### functions and substitutions
f() { echo "in $1"; }; set -x; f x; y=$(f z); echo $(echo a) `echo b`; f $(f w)
## STDOUT:
in x
a b
in in
## END
## STDERR:
+ f x
+ echo 'in x'
++ f z
++ echo 'in z'
+ y='in z'
++ echo a
++ echo b
+ echo a b
++ f w
++ echo 'in w'
+ f in w
+ echo 'in in'
## END

#### PS4
PS4='[$LINENO] '; set -x
echo a
PS4='+ ${FUNCNAME[0]:-main}: '
f() { echo b; }
f
PS4=; echo c
unset PS4; echo d
## STDOUT:
a
b
c
d
## END
## STDERR:
[2] echo a
[3] PS4='+ ${FUNCNAME[0]:-main}: '
+ main: f
+ f: echo b
+ main: PS4=
echo c
unset PS4
echo d
## END

#### the first character of PS4 is repeated
set -x; eval 'echo a'; eval "eval 'echo b'"; x=$(echo $(echo c)); echo 'echo d' > lib; . ./lib
## STDOUT:
a
b
d
## END
## STDERR:
+ eval 'echo a'
++ echo a
+ eval 'eval '\''echo b'\'''
++ eval 'echo b'
+++ echo b
+++ echo c
++ echo c
+ x=c
+ echo 'echo d'
+ . ./lib
++ echo d
## END

#### PS4 with expansion and quotes
PS4='$(echo sub) ${x:-u} > '; x=v; set -x; echo a; x=w; echo b
## STDOUT:
a
b
## END
## STDERR:
sub v > echo a
sub v > x=w
sub w > echo b
## END

#### quoting of words
set -x; echo 'a;b' 'a&b' '#c' 'd#' '~' 'a=b' '!' '{' '}' 'é' $'\t' $'\e' '[a]' '?' '<' '(' '^' '\' '"' '`' '%' , : @ + - . /
## stdout: "a;b a&b #c d# ~ a=b ! { } é \t \x1b [a] ? < ( ^ \\ \" ` % , : @ + - . /\n"
## STDERR:
+ echo 'a;b' 'a&b' '#c' d# '~' a=b '!' '{' '}' é '	' $'\E' '[a]' '?' '<' '(' '^' '\' '"' '`' % , : @ + - . /
## END

#### redirections are not shown
set -x; echo a > f; cat < f > /dev/null; echo b 2>&1; { echo c; } > f; > g
## STDOUT:
b
## END
## STDERR:
+ echo a
+ cat
+ echo b
+ echo c
## END

#### turning it off
set -x; echo a; set +x; echo b; { set -x; } 2>/dev/null; echo c; { set +x; } 2>/dev/null; echo d; set -o xtrace; :; set +o xtrace
## STDOUT:
a
b
c
d
## END
## STDERR:
+ echo a
+ set +x
+ echo c
+ :
+ set +o xtrace
## END

#### BASH_XTRACEFD
exec 5> trace; BASH_XTRACEFD=5; set -x; echo a; x=1; set +x; unset BASH_XTRACEFD; cat trace
## STDOUT:
a
+ echo a
+ x=1
+ set +x
## END
## STDERR:
## END

#### declaration commands
set -x; export e=1 f='a b'; readonly r=2; declare -a arr=(1 2); f() { local l=5 m=$1; }; f 'x y'; unset e; typeset t=1; export g
## STDOUT:
## END
## STDERR:
+ export e=1 'f=a b'
+ e=1
+ f='a b'
+ readonly r=2
+ r=2
+ arr=('1' '2')
+ declare -a arr
+ f 'x y'
+ local l=5 'm=x y'
+ unset e
+ typeset t=1
+ export g
## END

#### subshells and pipelines are traced
set -x; (x=1; echo $x); ! true; true && false || true
## STDOUT:
1
## END
## STDERR:
+ x=1
+ echo 1
+ true
+ true
+ false
+ true
## END

#### the flag on the command line
echo a
x=1
## flags: -x
## STDOUT:
a
## END
## STDERR:
+ echo a
+ x=1
## END

#### verbose echoes input
set -v
echo a
x=1; echo $x
f() {
  echo f
}
f
set +v
echo b
## STDOUT:
a
1
f
b
## END
## STDERR:
echo a
x=1; echo $x
f() {
  echo f
}
f
set +v
## END

#### verbose on the command line
echo a # comment
# another

for i in 1; do
  echo $i; done
## flags: -v
## STDOUT:
a
1
## END
## STDERR:
echo a # comment
# another

for i in 1; do
  echo $i; done
## END

#### traps and xtrace
set -x; trap 'echo T' EXIT; echo a
## STDOUT:
a
T
## END
## STDERR:
+ trap 'echo T' EXIT
+ echo a
+ echo T
## END

#### select and coproc words in traces
set -x; x=5; case $x in 4) ;; [5-6]) echo five;; esac; until true; do :; done; time true 2>/dev/null
## STDOUT:
five
## END

#### here documents do not show
set -x; cat <<E
a $(echo b)
E
cat <<< 'c d'
## STDOUT:
a b
c d
## END
## STDERR:
+ cat
++ echo b
+ cat
## END

#### exec and command
set -x; command echo a; builtin echo b; exec 3>&1; eval 'x=1; echo $x'; env -i true; [ 1 -eq 1 ]; test -n x; printf '%s\n' 'a b'
## STDOUT:
a
b
1
a b
## END
## STDERR:
+ command echo a
+ builtin echo b
+ exec
+ eval 'x=1; echo $x'
++ x=1
++ echo 1
+ env -i true
+ '[' 1 -eq 1 ']'
+ test -n x
+ printf '%s\n' 'a b'
## END

#### long and multi-line words
set -x; x='a
b'; echo "$x" 'c
d'; echo "tab	tab"
## STDOUT:
a
b c
d
tab	tab
## END
## STDERR:
+ x='a
b'
+ echo 'a
b' 'c
d'
+ echo 'tab	tab'
## END

#### appending and array elements
set -x; a=(x); a[1]+=y; a+=z; declare -A m=([k]=1 ['b c']=2); m+=([q]=3); a=([2]=p "q r"); b=(); c=($(echo 1 2) {3,4}); d=("$@" "x y")
## STDOUT:
## END
## STDERR:
+ a=(x)
+ a[1]+=y
+ a+=z
+ m=(['k']='1' ['b c']='2')
+ declare -A m
+ m+=([q]=3)
+ a=([2]=p "q r")
+ b=()
+ c=($(echo 1 2) {3,4})
++ echo 1 2
+ d=("$@" "x y")
## END

#### noexec reads only
echo a; set -n; echo b; x=1
echo c
## STDOUT:
a
## END

#### noexec finds syntax errors
set -n
if true; then
## STDOUT:
## END
## STDERR:
../case.sh: line 3: syntax error: unexpected end of file
## END
## status: 2

#### lines, functions, loops and declarations
PS4='+ $LINENO ${FUNCNAME[0]}: '
set -x
f() { local x=$1; echo $x; [ $x ] && x=5; return 1; }
f 1
f 2 || :
x=$(f 3)
(f 4)
if [[ -n $x && ! -z $x ]]; then y=1; fi
for ((i=0;i<2;i++)); do echo $i; done
case $x in [0-9]) echo digit;; *) echo other;; esac
while ((i-- > 0)); do continue; done
until true; do :; done
a=(1 "b c" $x); a+=(d); a[5]=e
declare -A m=([a]=1 [b]=2); m[c]=3
echo "${a[@]}" "${m[c]}"
eval 'echo e; eval "echo f"'
! false
{ echo g; } > /dev/null
cat <<E2
$(echo heredoc)
E2
function q { :; }
q
unset x
readonly ro=1
export ex=2
let i=5 i++
printf '%s\n' 'a b' '' '*' $'x\ny'
: "${x:=$(echo def)}"
set +x
## STDOUT:
1
2
4
0
1
digit
1 b c 3 d e 3
e
f
heredoc
a b

*
x
y
## END
## STDERR:
+ 4 : f 1
+ 3 f: local x=1
+ 3 f: echo 1
+ 3 f: '[' 1 ']'
+ 3 f: x=5
+ 3 f: return 1
+ 5 : f 2
+ 3 f: local x=2
+ 3 f: echo 2
+ 3 f: '[' 2 ']'
+ 3 f: x=5
+ 3 f: return 1
+ 5 : :
++ 6 : f 3
++ 3 f: local x=3
++ 3 f: echo 3
++ 3 f: '[' 3 ']'
++ 3 f: x=5
++ 3 f: return 1
+ 6 : x=3
+ 7 : f 4
+ 3 f: local x=4
+ 3 f: echo 4
+ 3 f: '[' 4 ']'
+ 3 f: x=5
+ 3 f: return 1
+ 8 : [[ -n 3 ]]
+ 8 : [[ ! -z 3 ]]
+ 8 : y=1
+ 9 : (( i=0 ))
+ 9 : (( i<2 ))
+ 9 : echo 0
+ 9 : (( i++ ))
+ 9 : (( i<2 ))
+ 9 : echo 1
+ 9 : (( i++ ))
+ 9 : (( i<2 ))
+ 10 : case $x in
+ 10 : echo digit
+ 11 : (( i-- > 0 ))
+ 11 : continue
+ 11 : (( i-- > 0 ))
+ 11 : continue
+ 11 : (( i-- > 0 ))
+ 12 : true
+ 13 : a=(1 "b c" $x)
+ 13 : a+=(d)
+ 13 : a[5]=e
+ 14 : m=(['a']='1' ['b']='2')
+ 14 : declare -A m
+ 14 : m[c]=3
+ 15 : echo 1 'b c' 3 d e 3
+ 16 : eval 'echo e; eval "echo f"'
++ 16 : echo e
++ 16 : eval 'echo f'
+++ 16 : echo f
+ 17 : false
+ 18 : echo g
+ 19 : cat
++ 19 : echo heredoc
+ 23 : q
+ 22 q: :
+ 24 : unset x
+ 25 : readonly ro=1
+ 25 : ro=1
+ 26 : export ex=2
+ 26 : ex=2
+ 27 : let i=5 i++
+ 28 : printf '%s\n' 'a b' '' '*' 'x
y'
++ 29 : echo def
+ 29 : : def
+ 30 : set +x
## END

#### loops are traced before the DEBUG trap runs
trap 'echo "t $? $BASH_COMMAND"' DEBUG
set -x
(exit 3); for i in 1 2; do :; done
(exit 3); for ((i=0;i<2;i++)); do :; done
(exit 3); case $(exit 4) in '') :;; esac
(exit 3); [[ a == a ]]
(exit 3); ((1+1))
(exit 3); x=$(exit 4)
(exit 3); while ((i++<4)); do :; done
(exit 3); declare q=$(exit 4)
f() { return 4; }
f
for i; do :; done
(exit 3); for i in $(exit 4) 1; do :; done
(exit 3); { :; } 2>&1
(exit 3); (:) 
for ((;;)); do break; done
set +x
for ((;;)); do break; done
for ((i=$(echo 1);i<2;i+=$(echo 2))); do :; done
set -x
for ((i=$(echo 1);i<$(echo 2);i+=$(echo 2))); do :; done
trap - DEBUG
for ((;;)); do break; done
for ((i=$(echo 1);i<$(echo 2);i+=$(echo 2))); do :; done
for ((i=1+;i;i)); do :; done
set -x
select x in a b; do echo $x; done <<< "1
2"
## STDOUT:
t 0 set -x
t 3 for i in 1 2
t 3 :
t 0 for i in 1 2
t 0 :
t 3 ((i=0))
t 3 ((i<2))
t 3 :
t 0 ((i++))
t 0 ((i<2))
t 0 :
t 0 ((i++))
t 0 ((i<2))
t 3 case $(exit 4) in 
t 4 :
t 3 [[ a == a ]]
t 3 ((1+1))
t 3 x=$(exit 4)
t 3 ((i++<4))
t 0 :
t 0 ((i++<4))
t 0 :
t 0 ((i++<4))
t 3 declare q=$(exit 4)
t 0 f
t 4 for i in $(exit 4) 1
t 4 :
++ echo 't 3 :'
t 3 :
+ :
t 0 ((1))
t 0 ((1))
t 0 break
t 0 set +x
t 0 ((1))
t 0 ((1))
t 0 break
t 0 ((i=1))
t 0 ((i<2))
t 0 :
t 0 ((i+=2))
t 0 ((i<2))
t 0 set -x
t 0 ((i=1))
t 0 ((i<2))
t 0 :
t 0 ((i+=2))
t 0 ((i<2))
t 0 trap - DEBUG
a
b

## END
## stderr: "+ exit 3\n+ for i in 1 2\n++ echo 't 3 for i in 1 2'\n++ echo 't 3 :'\n+ :\n+ for i in 1 2\n++ echo 't 0 for i in 1 2'\n++ echo 't 0 :'\n+ :\n+ exit 3\n+ (( i=0 ))\n++ echo 't 3 ((i=0))'\n+ (( i<2 ))\n++ echo 't 3 ((i<2))'\n++ echo 't 3 :'\n+ :\n+ (( i++ ))\n++ echo 't 0 ((i++))'\n+ (( i<2 ))\n++ echo 't 0 ((i<2))'\n++ echo 't 0 :'\n+ :\n+ (( i++ ))\n++ echo 't 0 ((i++))'\n+ (( i<2 ))\n++ echo 't 0 ((i<2))'\n+ exit 3\n+ case $(exit 4) in\n++ echo 't 3 case $(exit 4) in '\n++ exit 4\n++ echo 't 4 :'\n+ :\n+ exit 3\n++ echo 't 3 [[ a == a ]]'\n+ [[ a == a ]]\n+ exit 3\n++ echo 't 3 ((1+1))'\n+ (( 1+1 ))\n+ exit 3\n++ echo 't 3 x=$(exit 4)'\n++ exit 4\n+ x=\n+ exit 3\n++ echo 't 3 ((i++<4))'\n+ (( i++<4 ))\n++ echo 't 0 :'\n+ :\n++ echo 't 0 ((i++<4))'\n+ (( i++<4 ))\n++ echo 't 0 :'\n+ :\n++ echo 't 0 ((i++<4))'\n+ (( i++<4 ))\n+ exit 3\n++ echo 't 3 declare q=$(exit 4)'\n++ exit 4\n+ declare q=\n++ echo 't 0 f'\n+ f\n+ return 4\n+ exit 3\n++ exit 4\n+ for i in $(exit 4) 1\n++ echo 't 4 for i in $(exit 4) 1'\n++ echo 't 4 :'\n+ :\n+ exit 3\n+ exit 3\n+ :\n+ (( 1 ))\n++ echo 't 0 ((1))'\n+ (( 1 ))\n++ echo 't 0 ((1))'\n++ echo 't 0 break'\n+ break\n++ echo 't 0 set +x'\n+ set +x\n++ echo 1\n+ (( i=1 ))\n++ echo 't 0 ((i=1))'\n++ echo 2\n+ (( i<2 ))\n++ echo 't 0 ((i<2))'\n++ echo 't 0 :'\n+ :\n++ echo 2\n+ (( i+=2 ))\n++ echo 't 0 ((i+=2))'\n++ echo 2\n+ (( i<2 ))\n++ echo 't 0 ((i<2))'\n++ echo 't 0 trap - DEBUG'\n+ trap - DEBUG\n+ (( 1 ))\n+ (( 1 ))\n+ break\n++ echo 1\n+ (( i=1 ))\n++ echo 2\n+ (( i<2 ))\n+ :\n++ echo 2\n+ (( i+=2 ))\n++ echo 2\n+ (( i<2 ))\n+ (( i=1+ ))\n../case.sh: line 26: ((: i=1+: syntax error: operand expected (error token is \"+\")\n+ set -x\n+ select x in a b\n1) a\n2) b\n#? + echo a\n#? + echo b\n#? "
## status: 1

#### arrays are traced as they are kept
b=($'t\n' $'a\tb' [3]=$'x\n' é); set -x; b=($'t\n' $'a\tb' [3]=$'x\n' é 'a b'); b+=([3]=$'t\n' [4]='a b' [5]="it's" [6]=); b+=($'t\n'); c=$'t\n'; b[2]=$'t\n'; declare -a q=($'t\n' [2]=$'t\n' [3]='a b'); declare -A m=([a]=$'t\n'); m+=([q]=$'t\n' ["$c"]="$c"); m=($'t\n' $'a\n'); local x=$'t\n'; export y=$'t\n'; for i in $'t\n'; do :; done; case $'t\n' in a) ;; esac; [[ $'t\n' == $'x\n' ]]
set +x
b=($'t\n' $'a\tb'  [3]=$'x\n'   é $"q  r" `echo   $'a\n'` $(echo   $'a\n')  "$(echo   $'a\n')" [$'k'1]=2); set -x
b=($'t\n' $'a\tb'  [3]=$'x\n'   é $"q  r" `echo   $'a\n'` $(echo   $'a\n')  "$(echo   $'a\n')" [1+$'1']=2)
b=(a
b   # c
c)
b=()
b=(  x  )
b+=(x\
y "a\
b" ${x:-$'t\n'} "${x:-$'t\n'}")
declare b=(  $'t\n'  'a b' )
declare -a b=(a  b)
b=(  $'t\n'  'a b' ) eval 'echo'
## STDOUT:

## END
## STDERR:
+ b=('t
' 'a	b' [3]='x
' é 'a b')
+ b+=([3]='t
' [4]='a b' [5]="it's" [6]=)
+ b+=('t
')
+ c='t
'
+ b[2]='t
'
+ q=('t
' ['2']='t
' ['3']='a b')
+ declare -a q
+ m=(['a']='t
')
+ declare -A m
+ m+=([q]='t
' ["$c"]="$c")
+ m=('t
' 'a
')
+ local 'x=t
'
../case.sh: line 1: local: can only be used in a function
+ export 'y=t
'
+ y='t
'
+ for i in 't
'
+ :
+ case 't
' in
+ [[ t
 == \x\
 ]]
+ set +x
+ b=('t
' 'a	b' [3]='x
' é "q  r" `echo   $'a\n'` $(echo 'a
') "$(echo 'a
')" [1+'1']=2)
++ echo 'a
'
++ echo 'a
'
++ echo 'a
'
+ b=(a b c)
+ b=()
+ b=(x)
+ b+=(xy "ab" ${x:-'t
'} "${x:-t
}")
+ b=('t
' 'a b')
+ declare b
+ b=('a' 'b')
+ declare -a b
+ b='(t
 a b)'
+ eval echo
++ echo
## END
