# Bash manual, 3.3 Shell Functions and 4.2 local.

#### local hides and is gone afterwards
x=g; f() { local x=l; echo $x; x=m; echo $x; }; f; echo $x; g() { local y=1; }; g; echo "[$y]"
## STDOUT:
l
m
g
[]
## END

#### local without a value is unset
x=g; f() { local x; echo "[$x]" ${x-unset}; x=1; echo $x; }; f; echo $x
## STDOUT:
[] unset
1
g
## END

#### dynamic scope
x=g; f() { local x=f; g; echo $x; }; g() { echo $x; x=set; }; f; echo $x; g; echo $x
## STDOUT:
f
set
g
g
set
## END

#### local through several levels
a() { local v=1; b; echo a$v; }; b() { local v=2; c; echo b$v; }; c() { v=3; echo c$v; }; v=0; a; echo $v
## STDOUT:
c3
b3
a1
0
## END

#### unset of a local shows the outer one only from a callee
x=g; f() { local x=l; unset x; echo ${x-unset}; x=again; echo $x; }; f; echo $x; outer() { local x=o; inner; echo ${x-gone}; }; inner() { unset x; echo ${x-gone}; }; outer; echo $x
## STDOUT:
unset
again
g
g
g
g
## END

#### localvar_unset
shopt -s localvar_unset; x=g; outer() { local x=o; inner; echo ${x-unset}; }; inner() { unset x; echo ${x-unset}; x=new; }; outer; echo $x
## STDOUT:
unset
new
g
## END

#### localvar_inherit
x=g; declare -i n=5; f() { local x n; echo "${x-unset} ${n-unset}"; n=1+1; echo $n; }; f; shopt -s localvar_inherit; f
## STDOUT:
unset unset
1+1
g 5
2
## END

#### local I inherits value and attributes
declare -i x=5; f() { local -I x; echo $x; x+=1; echo $x; }; f; echo $x; a=(1 2); g() { local -I a; a+=(3); echo ${a[@]}; }; g; echo ${a[@]}
## STDOUT:
5
6
5
1 2 3
1 2
## END

#### local with attributes
f() { local -i n=1+2; local -r c=9; local -u u=ab; local -a a=(x y); local -A m=([k]=v); local -x e=exp; echo $n $c $u ${a[1]} ${m[k]}; env | grep ^e=; (c=1) 2>/dev/null || echo ro; }; f; echo "[$n$c$u${a[1]}$e]"
## STDOUT:
3 9 AB y v
e=exp
ro
[]
## END

#### the attributes of the outer variable are not inherited
declare -i i=1; export x=1; declare -u up=AB; f() { local i=1+1 x=2 up=cd; echo $i $x $up; env | grep ^x=; }; f
## STDOUT:
1+1 2 cd
x=2
## END

#### the outer variable keeps its attributes
declare -i i=1; f() { local i=abc; echo $i; }; f; i=2+3; echo $i
## STDOUT:
abc
5
## END

#### several names
f() { local a=1 b c=3 d="x y"; echo "$a[$b]$c$d"; }; b=out; f; f() { local a=1 b=$a; echo "[$b]"; }; a=g; f
## STDOUT:
1[]3x y
[g]
## END

#### local outside a function
local x=1; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: local: can only be used in a function
## END

#### local in a subshell and a pipeline
x=g; f() { local x=l; (echo $x; x=s); echo $x; echo a | { read y; echo $x; x=p; }; echo $x; z=$(echo $x; x=q); echo $x $z; }; f; echo $x
## STDOUT:
l
l
l
l
l l
g
## END

#### local dash restores options
f() { local -; set -f; set -u; echo $- | grep -c f; }; set +f; f; case $- in *f*) echo leaked;; *) echo restored;; esac; g() { local -; set -o pipefail; false | true; echo $?; }; g; false | true; echo $?
## STDOUT:
1
restored
1
0
## END

#### local status
f() { local x=$(false); echo $?; local y; y=$(false); echo $?; local z=1; echo $?; }; f; f() { local 1a; echo $?; local x=$(exit 3) y; echo $?; }; f 2>/dev/null
## STDOUT:
0
1
0
1
0
## END

#### local p lists
f() { local a=1 b='x y'; local -i c=3; local; echo --; local -p; }; f
## STDOUT:
declare -- a="1"
declare -- b="x y"
declare -i c="3"
--
declare -- a="1"
declare -- b="x y"
declare -i c="3"
## END

#### local of a readonly global
readonly r=1; f() { local r=2; echo $? $r; }; f; echo $r
## STDOUT:
1 1
1
## END
## STDERR:
../case.sh: line 1: local: r: readonly variable
## END

#### a local readonly is local
f() { local -r x=1; x=2; echo no; }; (f); echo $?; x=ok; echo $x; g() { readonly y=1; }; g; (y=2) 2>/dev/null; echo $? $y
## STDOUT:
1
ok
1 1
## END

#### declare in a function is local
f() { declare x=1; declare -g y=2; typeset z=3; echo $x$y$z; }; f; echo "[$x][$y][$z]"; declare -g w=4; echo $w
## STDOUT:
123
[][2][]
4
## END

#### declare g with arrays and attributes
f() { declare -ga a=(1 2); declare -gA m=([k]=v); declare -gi i=1+1; declare -gx e=1; local l=1; declare -g l=global; echo $l; }; f; echo ${a[@]} ${m[k]} $i $l; env | grep ^e=
## STDOUT:
1
1 2 v 2 global
e=1
## END

#### export in a function is global unless local
f() { export x=1; local y=2; export y; env | grep -E '^[xy]='; }; f; echo "$x[$y]"; env | grep -E '^[xy]='
## STDOUT:
y=2
x=1
1[]
x=1
## END

#### local arrays hide scalars and the other way
x=scalar; f() { local x=(a b); echo ${x[1]}; }; f; echo $x; a=(p q); g() { local a=s; echo $a ${#a[@]}; }; g; echo ${a[@]}; h() { local -A a; a[k]=v; echo ${!a[@]}; }; h; echo ${!a[@]}
## STDOUT:
b
scalar
s 1
p q
k
0 1
## END

#### recursion has its own locals
f() { local n=$1; if ((n > 0)); then f $((n-1)); fi; echo -n "$n "; }; f 4; echo
## STDOUT:
0 1 2 3 4 
## END

#### loops and read assign to locals
i=g; f() { local i x; for i in 1 2; do :; done; read x <<< v; echo $i $x; ((i++)); echo $i; printf -v x %s p; echo $x; }; f; echo $i "[$x]"
## STDOUT:
2 v
3
p
g []
## END

#### local in a loop body and a condition
f() { for i in 1 2; do local v=$i; echo $v; done; echo $v; if local c=1; then echo $c; fi; while local w=1; do break; done; echo $w; }; f; echo "[$v$c$w]"
## STDOUT:
1
2
2
1
1
[]
## END

#### local and eval or source
f() { eval 'local x=1'; echo $x; echo 'local y=2' > lib; . ./lib; echo $y; }; f; echo "[$x$y]"
## STDOUT:
1
2
[]
## END

#### nounset and locals
f() { set -u; local x; echo ${x-ok}; (echo $x) 2>/dev/null || echo unbound; }; f
## STDOUT:
ok
unbound
## END

#### assignment to a variable that a caller has local
f() { local res; g; echo "$res"; }; g() { res=from g; } 2>/dev/null; g() { res='from g'; }; f; echo "[$res]"
## STDOUT:
from g
[]
## END

#### positional parameters are not variables
f() { local set=1; echo $1 $set; }; f a; f() { local x=$1 y=$2 z=$#; echo $x$y$z; }; f p q
## STDOUT:
a 1
pq2
## END

#### local of special variables
f() { local IFS=,; set -- 'a,b'; set -- $1; echo $#; local PATH=/nosuch; ls 2>/dev/null || echo no ls; }; f; x='a b'; set -- $x; echo $#; ls > /dev/null && echo ls; g() { local OPTIND=1; while getopts ab o; do echo $o; done; }; g -a -b; g -b
## STDOUT:
2
no ls
2
ls
a
b
b
## END

#### local nameref to an outer array
f() { local -n ref=$1; ref+=(new); local i; for i in "${ref[@]}"; do echo -n "$i "; done; echo; }; arr=(a b); f arr; echo ${#arr[@]}
## STDOUT:
a b new 
3
## END

#### unset of a global in a function
x=1; f() { unset x; echo ${x-unset}; x=2; }; f; echo $x; y=1; g() { local y=2; unset -v y; echo ${y-unset}; }; g; echo $y
## STDOUT:
unset
2
unset
1
## END

#### prefix assignments and locals
f() { local x; echo "[$x]"; }; x=tmp f; g() { local x=${x}l; echo $x; }; x=p g; echo "[$x]"; x=glob; h() { local x=loc; i; }; i() { echo $x; }; h; x=q i
## STDOUT:
[tmp]
pl
[]
loc
q
## END

#### a local exported temporary variable
f() { x=changed; h; }; h() { echo $x; env | grep ^x=; }; x=tmp f; echo "[$x]"
## STDOUT:
changed
x=changed
[]
## END

#### local with a plus assignment
x=a; f() { local x+=b; echo $x; local y=1; y+=2; echo $y; local -i n=1; n+=2; echo $n; }; f; echo $x
## STDOUT:
b
12
3
a
## END

#### local names from expansions
f() { local $1=v; eval echo \$$1; local "$2"='a b'; eval echo \$$2; local "c=$3"; echo "$c"; }; f n m 'x  y'; echo "[$n$m$c]"
## STDOUT:
v
a b
x  y
[]
## END

#### local quotes and splitting
x='a b'; f() { local y=$x z="$x" w=$(echo 'p  q'); echo "$y|$z|$w"; local $x; a=1; }; f; echo "[$a]"
## STDOUT:
a b|a b|p  q
[]
## END

#### local in eval with an assignment in front
f(){ x=1 eval 'local x; echo $x'; echo "[$x]"; declare -p x; }; f; echo "<$x>"
## STDOUT:
1
[]
<>
## END
## STDERR:
../case.sh: line 1: declare: x: not found
## END

#### local with a value in eval with an assignment in front
f(){ x=1 eval 'local x=3; echo $x'; echo "[$x]"; declare -p x; }; x=0; f; echo "<$x>"
## STDOUT:
3
[0]
declare -- x="0"
<0>
## END

#### an assignment in front of typeset becomes the local
f(){ z=y typeset z; echo "|$z|"; }; f; z=42 f; echo "<$z>"
## STDOUT:
|y|
|y|
<>
## END

#### an assignment in front of typeset -i
f(){ z=y typeset -i z; echo "|$z|"; declare -p z; }; f; z=42 f; echo "<$z>"
## STDOUT:
|y|
declare -ix z="y"
|y|
declare -ix z="y"
<>
## END

#### locals without value hide nothing from children
export V=abc W=abc
f() { local V; local W=q; printenv V W; declare -p V W; V=new; printenv V; unset W; printenv W; }; f; printenv V W
## STDOUT:
abc
q
declare -x V
declare -x W="q"
new
abc
abc
abc
## END

#### export with an assignment reaches the caller's local
g() { x=9 export x; echo "in g $x"; }
f() { local x=1; g; echo "in f $x"; }
x=0; f; echo "out $x"
## STDOUT:
in g 9
in f 9
out 0
## END

#### declare of a variable that the call assigned
f() { declare -p v; }
f
v=t f
f() { declare v; declare -p v; }
f
v=t f
f() { declare -x v; declare -p v; }
v=t f
## STDOUT:
declare -x v="t"
declare -- v
declare -x v="t"
declare -x v="t"
## END
## STDERR:
../case.sh: line 1: declare: v: not found
## END

#### local inherits the value that the call assigned
f() { local v; declare -p v; v=x; declare -p v; }
v=t f
export v=u; f
## STDOUT:
declare -x v="t"
declare -x v="x"
declare -x v
declare -x v="x"
## END

#### unset of assignments in front of commands
a=1 unset a; echo "<$a>"; declare -p a
a=5; a=1 unset a; echo "<$a>"
f() { unset a; echo "<$a>"; unset a; echo "<$a>"; }; a=5; a=1 f; echo "$a"
## STDOUT:
<>
<5>
<5>
<>

## END
## STDERR:
../case.sh: line 1: declare: a: not found
## END

#### an assignment in front of a command has none of the variable's attributes
declare -i i=1
i=1+1 env | grep ^i=
i=1+1 eval 'echo $i; declare -p i; i=2+3; echo $i'
i+=4 eval 'echo $i; declare -p i'
i='1 2' true
echo $?
declare -u u=x
f() { u+=y; echo $u; declare -p u; }
u=a f
u+=b f
declare -p u i
g() { local i=4+4; declare -p i; }
i=1+1 g
declare -a arr=(1 2)
arr+=5 eval 'declare -p arr'
declare -l l=XY
l+=ZZ eval 'declare -p l'
## STDOUT:
i=1+1
1+1
declare -x i="1+1"
2+3
5
declare -x i="5"
0
ay
declare -x u="ay"
XBy
declare -x u="XBy"
declare -u u="X"
declare -i i="1"
declare -x i="4+4"
declare -x arr="15"
declare -x l="xyzz"
## END
## STDERR:
## END

#### localvar_inherit and -I with arrays and references
s=X
f() { local -aI s; declare -p s; }; f
f() { local -I s[2]=5; declare -p s; }; f
shopt -s localvar_inherit
f() { local -a s; declare -p s; }; f
f() { local -A s; declare -p s; }; f
f() { local s[2]=5; declare -p s; }; f
shopt -u localvar_inherit
declare -n r=s; f() { local -I r; declare -p r; r=5; }; f; declare -p r s
## STDOUT:
declare -a s=()
declare -a s=([2]="5")
declare -a s=([0]="X")
declare -A s=([0]="X" )
declare -a s=([0]="X" [2]="5")
declare -- r="s"
declare -n r="s"
declare -- s="X"
## END
## STDERR:
## END

#### an assignment before a call that was made local is exported when it is unset
f() { local v=x; unset v; declare -p v; v=5; declare -p v; env | grep ^v=; }
v=g
f; v=t f; export v; f
g() { local v; declare -p v; unset v; declare -p v; unset v; declare -p v; }; v=t g; g
h() { local v=1; export v; unset v; declare -p v; v=3; declare -p v; }; h; declare -p v
i() { local -i v=1; unset v; declare -p v; v=3+1; declare -p v; }; i; v=1 i; declare -p v
v=1 eval 'j() { local v=2; unset v; declare -p v; }; j'
## STDOUT:
declare -- v
declare -- v="5"
declare -x v
declare -x v="5"
v=5
declare -- v
declare -- v="5"
v=g
declare -x v="t"
declare -x v
declare -- v
declare -x v
declare -- v
declare -- v
declare -- v
declare -- v="3"
declare -x v="g"
declare -- v
declare -- v="3+1"
declare -x v
declare -x v="3+1"
declare -x v="g"
declare -- v
## END
## STDERR:
## END

#### assignments by expansions in front of a command last
# who sees what
unset X
X=1 Y=$((X=3)) Z=$X sh -c 'echo $X $Y $Z'; echo "[$X]"
X=old; X=1 Y=$((X=3)) Z=$X sh -c 'echo $X $Y $Z'; echo "[$X]"
export X=old; X=1 Y=$((X=3)) Z=$X sh -c 'echo $X $Y $Z'; echo "[$X]"
declare -i n=1; n=2 Y=$((n+=5)) sh -c 'echo $n $Y'; echo "[$n]"
f() { local X=loc; X=1 Y=$((X=3)) sh -c 'echo $X $Y'; echo "[$X]"; }; f; echo "[$X]"
g() { echo "g $X"; X=1 Y=$((X=4)) sh -c 'echo $X $Y'; echo "[$X]"; }; X=tmp g; echo "[$X]"
h() { X=1 Y=$((X=5)) eval 'echo $X $Y; X=9; echo $X'; echo "[$X]"; }; X=tmp h; echo "[$X]"
h; echo "[$X]"
X=1 Y=${X:+$(( X = 7 ))} : ; echo "[$X]"
unset U; U+=x V=$((U=3)) sh -c 'echo $U $V'; declare -p U
readonly R=1; T=1 R=2 V=$((T=4)) sh -c 'echo $T $V'; echo $T
X=1 read Q <<<"$((X=8))"; echo $X $Q
X=1 Y=$((X=6)) declare -p X Y; echo $X
X=1 Y=$((X=6)) export W=$((X=7)); echo $X $W
for X in 1; do X=5 Y=$((X+=1)) true; echo $X; done
unset X; X=1 Y=$((X++)) Z=$((X++)) W=$((X++)) sh -c 'echo $X $Y $Z $W'; echo $X
unset X; X=q Y=${X:=z} sh -c 'echo $X $Y'; echo "[${X-unset}]"
unset X; X= Y=${X:=z} sh -c 'echo $X $Y'; declare -p X
set -a; unset X; X= Y=${X:=z} sh -c 'echo $X $Y'; declare -p X
## STDOUT:
3 3 3
[3]
3 3 3
[3]
3 3 3
[3]
7 7
[7]
3 3
[3]
[3]
g tmp
4 4
[4]
[3]
5 5
9
[5]
[3]
5 5
9
[5]
[5]
[7]
3 3
declare -- U="3"
4 4
4
8 8
declare -x X="6"
declare -x Y="6"
6
6 7
6
4 1 2 3
4
q q
[unset]
z z
declare -- X="z"
z z
declare -x X="z"
## END

#### assignments in front of a command that assign by others
unset X Y
X= Y=${X:=b} sh -c 'echo +$X+ +$Y+'
echo /$X/
unset X Y
X=c Y=${X:=b} sh -c 'echo +$X+ +$Y+'
echo /$X/
unset X
X= Y=$((X=3)) sh -c 'echo +$X+ +$Y+'
echo /$X/
unset X
f() { echo +$X+ +$Y+; X=in; }
X= Y=${X:=b} f
echo /$X/
X=old
X= Y=${X:=b} f
echo /$X/
X=old
X= Y=${X:=b} eval 'echo $X $Y'
echo /$X/
X=old
X= Y=${X:=b} sh -c 'echo +$X+ +$Y+'
echo /$X/
X=old
X=new Y=$((X+=1)) sh -c 'echo +$X+ +$Y+'
echo /$X/
X=5
X=7 Y=$((X+=1)) f
echo /$X/
X=5
X=7 read y <<<"$((X+=1))"
echo /$X/ $y
X=5 
X=7 Z=${X/7/8} W=$((X++)) eval 'echo $X $Z $W'
echo $X
g() { local X=1; X=2 Y=$((X=9)) f; echo g $X; }
g; echo $X
## STDOUT:
+b+ +b+
/b/
+c+ +c+
//
+3+ +3+
/3/
+b+ +b+
/b/
+b+ +b+
/b/
b b
/b/
+b+ +b+
/b/
+1+ +1+
/1/
+8+ +8+
/8/
/6/ 6
8 8 7
8
+9+ +9+
g 9
8
## END
