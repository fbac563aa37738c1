# Bash manual, 3.2.5 Compound Commands: loops and conditionals.

#### if
if true; then echo a; fi; if false; then echo b; fi; if false; then :; else echo c; fi; if false; then :; elif true; then echo d; else echo e; fi; if false; then :; elif false; then :; elif true; then echo f; fi
## STDOUT:
a
c
d
f
## END

#### if with lists as conditions
if false; true; then echo a; fi; if true && false; then echo b; else echo c; fi; if ! false; then echo d; fi; if { true; }; then echo e; fi; if (exit 1); then echo f; else echo $?; fi; if x=1; then echo $x; fi
## STDOUT:
a
c
d
e
1
1
## END

#### status of if
if true; then false; fi; echo $?; if false; then :; fi; echo $?; if false; then :; else (exit 3); fi; echo $?; if (exit 5); then :; elif (exit 6); then :; fi; echo $?
## STDOUT:
1
0
3
0
## END

#### while and until
i=0; while [ $i -lt 3 ]; do echo -n $i; i=$((i+1)); done; echo; until [ $i -eq 0 ]; do echo -n $i; ((i--)); done; echo; while false; do :; done; echo $?; until true; do :; done; echo $?
## STDOUT:
012
321
0
0
## END

#### status of loops
i=0; while ((i++<2)); do (exit $i); done; echo $?; for i in 1 2 3; do (exit $i); done; echo $?; for i in; do false; done; echo $?; while true; do break; done; echo $?; for i in 1; do false; continue; done; echo $?
## STDOUT:
2
3
0
0
0
## END

#### for over words
for i in a b c; do echo -n $i; done; echo; for i in; do echo no; done; for i in "a b" 'c d'; do echo "$i"; done; for i in $(seq 3); do echo -n $i; done; echo; for i in {1..3} x*; do echo -n "$i "; done; echo; echo $i
## STDOUT:
abc
a b
c d
123
1 2 3 x* 
x*
## END

#### for over the positional parameters
set -- x 'y z'; for i; do echo $i; done; for i do echo "<$i>"; done; for i
do echo "[$i]"; done; for i; { echo b$i; }
## STDOUT:
x
y z
<x>
<y z>
[x]
[y z]
bx
by z
## END

#### for keeps its last value
for i in 1 2; do :; done; echo $i; unset j; for j in; do :; done; echo "[$j]"; k=old; for k in; do :; done; echo $k
## STDOUT:
2
[]
old
## END

#### the list of for is expanded once
x='1 2'; for i in $x; do x='3 4 5'; echo -n $i; done; echo; a=(1 2); for i in "${a[@]}"; do a+=(x); done; echo ${#a[@]}
## STDOUT:
12
4
## END

#### changing the variable within for
for i in 1 2 3; do echo -n $i; i=9; done; echo $i; for i in 1 2; do unset i; done; echo "[$i]"
## STDOUT:
1239
[]
## END

#### for with odd names
for _x1 in a; do echo $_x1; done; for in in b; do echo $in; done; for do in c; do echo $do; done; for if in d; do echo $if; done; eval 'for 1a in x; do :; done' 2>/dev/null; echo $?; eval 'for a-b in x; do echo no; done' 2>/dev/null; echo $?
## STDOUT:
a
b
c
d
1
1
## END

#### break and continue
for i in 1 2 3 4; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo -n $i; done; echo; while true; do while true; do break 2; done; echo no; done; for i in 1 2; do for j in a b; do continue 2; echo no; done; echo no; done; echo $i$j
## STDOUT:
13
2a
## END

#### break with counts
for i in 1 2; do for j in 1 2; do for k in 1 2; do break 3; done; done; done; echo $i$j$k; for i in 1 2; do break 99; done; echo $i; for i in 1 2; do (break; echo in subshell); done
## STDOUT:
111
1
in subshell
in subshell
## END

#### break with bad counts
for i in 1 2; do break 0; echo no; done; echo $? $i; for i in 1 2; do continue -1; done; echo $? $i; for i in 1 2; do break x; done; echo $? $i
## STDOUT:
1 1
1 1
## END
## STDERR:
../case.sh: line 1: break: 0: loop count out of range
../case.sh: line 1: continue: -1: loop count out of range
../case.sh: line 1: break: x: numeric argument required
## END
## status: 128

#### break outside a loop
break; echo $?; continue; echo $?; f() { break; echo in f; }; for i in 1 2; do f; done; echo $i
## STDOUT:
0
0
in f
in f
2
## END
## STDERR:
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: continue: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
## END

#### break in conditions
while break; do echo no; done; echo $?; i=0; until continue; do ((i++ > 2)) && break; done 2>/dev/null & sleep 0.05; kill $! 2>/dev/null; wait $! 2>/dev/null; for i in 1 2; do if break; then :; fi; done; echo $i
## STDOUT:
0
1
## END

#### break in eval and groups
for i in 1 2; do eval break; done; echo $i; for i in 1 2; do { break; }; done; echo $i; for i in 1 2 3; do case $i in 2) break;; esac; done; echo $i; for i in 1 2; do true && continue; echo no; done
## STDOUT:
1
1
2
## END

#### arithmetic for
for ((i=0;i<3;i++)); do echo -n $i; done; echo; for ((i=0,j=9;i<j;i+=3,j-=3)); do echo $i $j; done; for ((i=5;i;i--)) do echo -n $i; done; echo; for ((;;)); do break; done; for (( i = 0 ; i < 2 ; i++ ))
do
echo $i; done
## STDOUT:
012
0 9
3 6
54321
0
1
## END

#### arithmetic for with continue and its step
for ((i=0;i<5;i++)); do ((i%2)) && continue; echo -n $i; done; echo $i
## STDOUT:
0245
## END

#### loops with redirections and pipes
for i in 3 1 2; do echo $i; done | sort; while read x; do echo "<$x>"; done <<< $'a\nb'; for i in a; do cat; done <<< input; until read x; do :; done <<< v; echo $x
## STDOUT:
1
2
3
<a>
<b>
input
v
## END

#### loops in the background
for i in 1 2; do echo $i; done & wait; while read l; do echo $l; done <<< x & wait
## STDOUT:
1
2
x
## END

#### nested compounds
for i in 1 2; do if [ $i = 1 ]; then while true; do case $i in 1) { echo one; break; };; esac; done; else (until true; do :; done; echo two); fi; done
## STDOUT:
one
two
## END

#### newlines in odd places
if
true
then

echo a
elif
false
then
echo b
else

echo c
fi
for i
in a b
do
echo $i
done 2>&1 | head -n 1
while

false
do
:
done
case x
in
x)
echo d
esac
## STDOUT:
a
a
d
## END

#### reserved words as arguments
echo if then else fi for in do done case esac while until function time { } ! [[ ]] select coproc; for i in do done in; do echo $i; done
## STDOUT:
if then else fi for in do done case esac while until function time { } ! [[ ]] select coproc
do
done
in
## END

#### reserved words need a command's place
echo a; if true; then echo if; fi; x=if; echo $x; then=1; echo $then; case in in in) echo in;; esac; case esac in (esac) echo esac;; esac
## STDOUT:
a
if
if
1
in
esac
## END

#### an if without body is an error
eval 'if true; then fi' 2>/dev/null; echo $?; eval 'while true; do done' 2>/dev/null; echo $?; eval 'for i in a; do done' 2>/dev/null; echo $?; eval '{ }' 2>/dev/null; echo $?; eval '()' 2>/dev/null; echo $?; eval 'if; then :; fi' 2>/dev/null; echo $?
## STDOUT:
2
2
2
2
2
2
## END

#### double brackets and parentheses as conditions
if [[ a < b ]]; then echo a; fi; if ((2>1)); then echo b; fi; while ((n<3)); do ((n++)); done; echo $n; until ((n==0)); do ((n--)); done; echo $n; ((0)) || echo c; if [[ -z $u ]] && ((1)); then echo d; fi
## STDOUT:
a
b
3
0
c
d
## END

#### reading lines in a loop with a counter
n=0; while IFS= read -r l; do ((n++)); echo "$n:$l"; done <<E
 a
b\c

d
E
echo $n
## STDOUT:
1: a
2:b\c
3:
4:d
4
## END

#### while with a read of the last unterminated line
printf 'a\nb' | while read x; do echo "<$x>"; done; printf 'a\nb' | while read x || [ -n "$x" ]; do echo "<$x>"; done
## STDOUT:
<a>
<a>
<b>
## END

#### the time keyword in front of compounds
{ time for i in 1; do echo $i; done; } 2>/dev/null; { time { echo g; }; } 2>/dev/null; { time (echo s); } 2>/dev/null; { time if true; then echo t; fi; } 2>/dev/null; { ! time false; } 2>/dev/null; echo $?
## STDOUT:
1
g
s
t
0
## END

#### a loop variable may be an exported integer or upper case
declare -i n; for n in 1+1 2*3; do echo $n; done; declare -u u; for u in ab; do echo $u; done; export e; for e in x; do env | grep ^e=; done
## STDOUT:
2
6
AB
e=x
## END

#### for with a nameref
declare -n r; a=1 b=2; for r in a b; do echo $r; done
## STDOUT:
1
2
## END

#### deep nesting
c=:; for i in {1..100}; do c="if true; then $c; fi"; done; eval "$c"; echo $?; c='echo deep'; for i in {1..50}; do c="{ $c; }"; done; eval "$c"; c='echo sub'; for i in {1..20}; do c="( $c )"; done; eval "$c"
## STDOUT:
0
deep
sub
## END

#### an empty list of positional parameters in for
set --; for i; do echo no; done; echo $?; for i in "$@"; do echo no; done; for i in ""; do echo "<$i>"; done
## STDOUT:
0
<>
## END

#### conditions with pipelines
if echo abc | grep -q b; then echo yes; fi; while echo x | grep -q y; do echo no; done; until ! false | true; do echo u; break; done; if ! echo a | grep -q b; then echo neg; fi
## STDOUT:
yes
u
neg
## END

#### exit inside loops ends the script
for i in 1 2 3; do echo $i; [ $i = 2 ] && exit 7; done; echo no
## STDOUT:
1
2
## END
## status: 7

#### too many arguments of continue drop the line
for i in foo; do
  continue 1 extra
done
echo status=$?
## STDOUT:
status=1
## END
## STDERR:
../case.sh: line 2: continue: too many arguments
## END

#### arguments of break and continue
for i in 1 2; do
 break x
done; echo $?
for i in 1 2; do break 0; done; echo $?
for i in 1 2; do continue -1; done; echo $?
break; echo $?
continue; echo $?
f() { break; }; for i in 1 2; do f; echo $i; done
## STDOUT:
## END
## STDERR:
../case.sh: line 2: break: x: numeric argument required
## END
## status: 128

#### the status before a loop is seen in it
(exit 3); for c in 1; do echo $?; done
(exit 3); for c in 1; do eval 'echo $?'; done
(exit 3); for c in 1 2; do echo $?; done
(exit 3); case 1 in 1) echo $?; esac
(exit 3); case $(exit 5) in '') echo $?; esac
(exit 3); for ((i=0;i<1;i++)); do echo $?; done
(exit 3); while echo $?; do echo $?; break; done
(exit 3); until ! echo $?; do echo $?; break; done
(exit 3); if echo $?; then echo $?; fi
(exit 3); select x in 1; do echo $?; break; done <<<1
(exit 3); { echo $?; }
(exit 3); ( echo $? )
(exit 3); ( : ; echo $? )
(exit 3); for c in $(exit 6) 1; do echo $?; done
(exit 3); [[ $? == 3 ]]; echo $?
(exit 3); (( $? == 3 )); echo $?
(exit 3); x=$?; echo $x
(exit 3); x=(1); echo $?
(exit 3); f() { :; }; echo $?
(exit 3); for c in 1; do :; done; for c in; do :; done; echo $?
(exit 3); for c in; do :; done; echo $?
(exit 3); case x in y) ;; esac; echo $?
(exit 3); case x in x) ;; esac; echo $?
(exit 3); if false; then :; fi; echo $?
(exit 3); while false; do :; done; echo $?
(exit 3); { echo $?; } | cat
(exit 3); ! echo $?
(exit 3); { echo $?; } 2>/dev/null
(exit 3); { echo $?; } >&1 2>/dev/null
(exit 3); >/dev/null; echo $?
(exit 3); x=$(echo $?); echo $x
(exit 3); f() { echo $?; }; f
(exit 3); f() ( echo $? ); f
(exit 3); eval ''; echo $?
(exit 3); eval; echo $?
(exit 3); eval 'echo $?'
(exit 3); for ((i=$?;i<4;i++)); do echo $i $?; done
(exit 3); for c in 1; do echo $?; done
(exit 3); for c in 1; do break; done; echo $?
(exit 3); for c in 1; do continue; done; echo $?
(exit 3); for c in 1 2; do (exit $((c+4))); continue; done; echo $?
(exit 3); f() { for c in 1; do return; done; }; f; echo $?
f() { (exit 3); for c in 1; do return; done; }; f; echo $?
f() { (exit 3); for c in 1; do return $?; done; }; f; echo $?
(exit 3); select x in; do :; done; echo $?
(exit 3); select x in 1; do break; done <<<1; echo $?
(exit 3); select x in 1; do :; done <<<1; echo $?
readonly ro
(exit 3); for ro in 1; do :; done; echo $?
## STDOUT:
3
3
3
0
3
5
3
3
0
3
1
3
0
3
3
3
0
6
0
0
3
0
0
0
0
0
0
0
0
3
3
3
3
0
3
0
0
0
0
3
3 3
3
0
0
0
0
3
3
0
0

1
1
## END
## STDERR:
1) 1
#? 1) 1
#? 1) 1
#? #? ../case.sh: line 49: ro: readonly variable
## END

#### break and continue that are negated
for i in 1; do
    ! break
    echo not reached
done
echo $?
for i in 1; do
    ! continue
    echo not reached
done
echo $?
f() { ! return 3; }
f; echo $?
## STDOUT:
1
1
3
## END
## STDERR:
## END
