# Bash manual, 3.4 Shell Parameters: namerefs.

#### reading and writing
declare -n r=t; t=1; echo $r; r=2; echo $t; r+=3; echo $t; unset t; echo ${r-unset}; r=new; echo $t; echo ${!r}
## STDOUT:
1
2
23
unset
new
t
## END

#### in functions
f() { local -n ref=$1; ref=changed; }; x=old; f x; echo $x; g() { local -n a=$1 b=$2; local t=$a; a=$b; b=$t; }; p=1 q=2; g p q; echo $p $q; h() { declare -n r=$1; echo $r; }; h p
## STDOUT:
changed
2 1
2
## END

#### arrays
arr=(a b c); declare -n r=arr; echo ${r[1]} ${#r[@]} ${r[@]} ${!r[@]}; r[1]=x; r+=(d); echo ${arr[@]}; unset 'r[0]'; echo ${!arr[@]}; r=(new list); echo ${arr[@]}; for i in "${r[@]}"; do echo $i; done
## STDOUT:
b 3 a b c 0 1 2
a x c d
1 2 3
new list
new
list
## END

#### elements
arr=(a b c); declare -n e='arr[1]'; echo $e; e=z; echo ${arr[@]}; declare -A m=([k]=v); declare -n k='m[k]'; echo $k; k=w; echo ${m[k]}
## STDOUT:
b
a z c
v
w
## END

#### associative arrays
declare -A m=([a]=1); f() { local -n mm=$1; mm[b]=2; echo ${mm[a]} ${!mm[@]}; for k in "${!mm[@]}"; do echo $k=${mm[$k]}; done; }; f m | sort; f m > /dev/null; echo ${#m[@]}
## STDOUT:
1 b a
a=1
b=2
2
## END

#### chains
declare -n a=b b=c; c=end; echo $a; a=x; echo $c; declare -n d=a; echo $d; unset -n a; echo ${a-unset}
## STDOUT:
end
x
x
unset
## END

#### declare p and flags
declare -n r=t; declare -p r; t=5; declare -p t; echo ${r@a} ${r@A}; declare -n; [[ -R r ]] && echo ref; declare -n u; declare -p u; u=t; echo $u
## STDOUT:
declare -n r="t"
declare -- t="5"
t='5'
declare -n r="t"
ref
declare -n u
5
## END

#### changing the target
a=1 b=2; declare -n r=a; echo $r; declare -n r=b; echo $r; unset -n r; declare -n r=a; echo $r; r=b; echo $a; for r in a b; do echo $r; done; echo $a $b
## STDOUT:
1
2
1
b
b
2
b 2
## END

#### for loops over references
x=1 y=2; declare -n r; for r in x y; do echo $r; r=$((r*10)); done; echo $x $y
## STDOUT:
1
2
10 20
## END

#### circular references
declare -n a=a; echo $?; declare -n b=c; declare -n c=b; echo $b; f() { local -n v=v; echo $v; }; v=glob; f v
## STDOUT:
1

glob
## END
## STDERR:
../case.sh: line 1: declare: a: nameref variable self references not allowed
../case.sh: line 1: warning: b: circular name reference
../case.sh: line 1: local: warning: v: circular name reference
../case.sh: line 1: warning: v: circular name reference
../case.sh: line 1: warning: v: circular name reference
## END

#### invalid names
declare -n r=1a; echo $?; declare -n q='a b'; echo $?; declare -n p=; echo $?; declare -n ar=(1); echo $?; declare -na x; echo $?
## STDOUT:
1
1
1
1
0
## END
## STDERR:
../case.sh: line 1: declare: `1a': invalid variable name for name reference
../case.sh: line 1: declare: `a b': invalid variable name for name reference
../case.sh: line 1: declare: `': not a valid identifier
../case.sh: line 1: declare: ar: reference variable cannot be an array
## END

#### attributes pass to the target
declare -n r=t; declare -i r; r=1+1; echo $t; declare -p t; readonly r; (t=5) 2>/dev/null; echo $?; declare -n s=u; export s=1; env | grep ^u=; declare -n w=z; declare -u w=abc; echo $z
## STDOUT:
2
declare -i t="2"
1
u=1
ABC
## END

#### unset of the target and the reference
declare -n r=t; t=1; unset r; echo ${t-unset}; t=2; echo $r; unset -n r; r=5; echo $t $r; declare -n l=nosuch; echo ${l-u}; unset l; declare -p l
## STDOUT:
unset
2
2 5
u
declare -n l="nosuch"
## END

#### read printf mapfile and getopts
declare -n r=t; read r <<< v1; echo $t; printf -v r v2; echo $t; declare -n m=list; mapfile -t m <<< $'x\ny'; echo ${list[@]}; declare -n o=opt; getopts a o -a; echo $opt; read -a m <<< 'p q'; echo ${list[1]}; unset -n m
## STDOUT:
v1
v2
x y
a
q
## END

#### arithmetic
n=5; declare -n r=n; echo $((r+1)); ((r++)); echo $n; ((r=10)); echo $n; let r*=2; echo $n; a=(1 2); declare -n q=a; echo $((q[1]*3)); ((q[0]+=5)); echo ${a[0]}
## STDOUT:
6
6
10
20
6
6
## END

#### operators
s=hello; declare -n r=s; echo ${r#he} ${r/l/L} ${r:1:2} ${r^^} ${#r} ${r:-d} ${r@Q}; unset s; echo ${r:-none} ${r:=set} $s ${r+yes}
## STDOUT:
llo heLlo el HELLO 5 hello 'hello'
none set set yes
## END

#### local targets with the same name in callers
f() { local x=inner; g x; echo $x; }; g() { local -n ref=$1; ref=changed; }; x=outer; f; echo $x
## STDOUT:
changed
outer
## END

#### a local with the target's name hides it
g() { local -n ref=$1; local x=shadow; ref=set; echo $x; }; x=glob; g x; echo $x
## STDOUT:
set
glob
## END

#### references to positional and special parameters are invalid
declare -n r=1; echo $?; declare -n q='?'; echo $?; declare -n p=@; echo $?
## STDOUT:
1
1
1
## END
## STDERR:
../case.sh: line 1: declare: `1': invalid variable name for name reference
../case.sh: line 1: declare: `?': invalid variable name for name reference
../case.sh: line 1: declare: `@': invalid variable name for name reference
## END

#### nameref and indirect expansion
x=y y=z; declare -n r=x; echo ${!r} $r; i=r; echo ${!i}; declare -n e='a[0]'; a=(q); echo ${!e}
## STDOUT:
x y
y
a[0]
## END

#### a list of results
keys() { local -n out=$2; local -n in=$1; out=("${!in[@]}"); }; declare -A m=([k1]=1); keys m res; echo ${res[@]}; push() { local -n s=$1; shift; s+=("$@"); }; push st a 'b c'; echo ${#st[@]}; pop() { local -n s=$1; unset 's[-1]'; }; pop st; echo ${st[@]}
## STDOUT:
k1
2
a
## END

#### test v with references
declare -n r=t; [[ -v r ]] || echo unset; t=; [[ -v r ]] && echo set; [ -v r ] && echo set; [[ -z $r ]] && echo empty; declare -n q='a[1]'; [[ -v q ]] || echo no; a[1]=x; [[ -v q ]] && echo yes
## STDOUT:
unset
set
set
empty
no
## END
## status: 1

#### export of references
declare -n r=t; t=v; export r; env | grep -E '^[rt]='; (r=w; env | grep ^t=)
## STDOUT:
t=v
t=w
## END

#### nameref in a subshell and a substitution
declare -n r=t; t=1; (r=2; echo $t); echo $t; x=$(r=3; echo $t); echo $x $t; echo 5 | { read r; echo $t; }; echo $t
## STDOUT:
2
1
3 1
5
1
## END

#### a reference to an argument
f() { local -n r=$1; r=new; }; v=old; f v; echo $v
## STDOUT:
new
## END

#### a reference to the name that it has itself
f() { local -n v=$1; v=inside; echo "in $v"; }; v=global; f v 2>&1; echo $v
## STDOUT:
../case.sh: line 1: local: warning: v: circular name reference
../case.sh: line 1: warning: v: circular name reference
../case.sh: line 1: warning: v: circular name reference
../case.sh: line 1: warning: v: circular name reference
in inside
inside
## END

#### a reference to an element is unset
declare -n r=a[1]; a=(x y z); echo $r; r=Q; declare -p a; unset r; declare -p a r
## STDOUT:
y
declare -a a=([0]="x" [1]="Q" [2]="z")
declare -a a=([0]="x" [2]="z")
declare -n r="a[1]"
## END

#### the first assignment is the target
declare -n r; r=t; t=5; echo $r; declare -p r t
## STDOUT:
5
declare -n r="t"
declare -- t="5"
## END

#### a target that is no name in a declaration
declare -n r; declare r=42; declare -p r; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: declare: `42': not a valid identifier
../case.sh: line 1: declare: r: not found
## END

#### an element of a reference without target
declare -n r; r[0]=foo; declare -p r
## STDOUT:
## END
## STDERR:
../case.sh: line 1: `': not a valid identifier
## END
## status: 1

#### lists are assigned to the target
declare -n r=v; r=(1 2); declare -p v; r+=(3); declare -p v; declare -n r=w; r[3]=x; declare -p w
## STDOUT:
declare -a v=([0]="1" [1]="2")
declare -a v=([0]="1" [1]="2" [2]="3")
declare -a w=([3]="x")
## END

#### a list for a reference without target
declare -n r; r=(1 2); declare -p r
## STDOUT:
declare -a r=([0]="1" [1]="2")
## END
## STDERR:
../case.sh: line 1: warning: r: removing nameref attribute
## END

#### a list for a reference to an element
declare -n r='v[1]'; r=(1 2); echo $?; read -a r <<< "a b"; echo $?; mapfile r <<< x; echo $?; declare -p v
## STDOUT:
## END
## STDERR:
../case.sh: line 1: `v[1]': not a valid identifier
## END
## status: 1

#### attributes go to the target
declare -n r=v; declare -i r=4+4; declare -p r v; declare +i r; r=1+1; declare -p v
## STDOUT:
declare -n r="v"
declare -i v="8"
declare -- v="1+1"
## END

#### a reference that is none any more
v=5; declare -n r=v; declare +n r; declare -p r v; r=6; declare -p r v
## STDOUT:
declare -- r="v"
declare -- v="5"
declare -- r="6"
declare -- v="5"
## END

#### declare +n with a value
declare -n r=v; v=1; declare +n r=7; declare -p r v
## STDOUT:
declare -- r="v"
declare -- v="7"
## END

#### readonly references
typeset -nr r=v; v=1; r=2; declare -p r v; declare -n r=w; declare +n r; declare -p r
## STDOUT:
declare -nr r="v"
declare -- v="2"
declare -nr r="v"
## END
## STDERR:
../case.sh: line 1: declare: r: readonly variable
../case.sh: line 1: declare: r: readonly variable
## END

#### a local with the name of a local reference
f() { declare -n r=v; local r=X; declare -p r v; }; v=g; f; declare -p v
## STDOUT:
declare -n r="v"
declare -- v="X"
declare -- v="g"
## END

#### a local with the name of a global reference
f() { declare r=X; declare -p r; }; declare -n r=v; v=g; f; declare -p r v
## STDOUT:
declare -- r="X"
declare -n r="v"
declare -- v="g"
## END

#### an assignment in front of a command
declare -n r=v; v=1; r=tmp env | grep -c '^v=tmp'; r=tmp eval 'echo $v'; echo $v
## STDOUT:
1
tmp
1
## END

#### a chain is unset at its end
declare -n a=b b=c c=d; d=end; echo $a ${!a}; a=new; declare -p d; unset a; declare -p d c
## STDOUT:
end d
declare -- d="new"
declare -n c="d"
## END
## STDERR:
../case.sh: line 1: declare: d: not found
## END
## status: 1

#### a circle of two
declare -n a=b b=a; echo "$a"; a=1; echo $?
## STDOUT:

## END
## STDERR:
../case.sh: line 1: warning: a: circular name reference
../case.sh: line 1: warning: a: circular name reference
## END
## status: 1

#### for changes what is referred to
declare -n r=PATH; for r in x y; do echo $r ${!r}; done; declare -p r
## STDOUT:
x
y
declare -n r="y"
## END

#### what no reference can have
declare -n r=1; echo $?; declare -n r='a b'; echo $?; declare -n r=; echo $?; declare -n r[0]=x; echo $?
## STDOUT:
1
1
1
1
## END
## STDERR:
../case.sh: line 1: declare: `1': invalid variable name for name reference
../case.sh: line 1: declare: `a b': invalid variable name for name reference
../case.sh: line 1: declare: `': not a valid identifier
../case.sh: line 1: declare: r[0]: reference variable cannot be an array
## END

#### an array can not become a reference
declare -a arr=(1); declare -n arr; echo $?; declare -n arr=x; echo $?; declare -p arr
## STDOUT:
1
1
declare -a arr=([0]="1")
## END
## STDERR:
../case.sh: line 1: declare: arr: reference variable cannot be an array
../case.sh: line 1: declare: arr: reference variable cannot be an array
## END

#### a readonly variable can not become a reference
readonly R=1; declare -n R; echo $?; declare -n R=x; echo $?; declare -p R
## STDOUT:
1
1
declare -r R="1"
## END
## STDERR:
../case.sh: line 1: declare: `1': invalid variable name for name reference
../case.sh: line 1: declare: R: readonly variable
## END

#### in arithmetic commands
x=5; declare -n r=x; ((r++)); echo $x $((r*2)); let r+=3; echo $x; ((r=0)); echo $x
## STDOUT:
6 12
9
0
## END

#### elements of an associative array
declare -A m=([k]=v); declare -n r=m; echo "${r[k]}" "${!r[@]}" "${#r[@]}"; r[j]=w; unset 'r[k]'; declare -p m
## STDOUT:
v k 1
declare -A m=([j]="w" )
## END

#### operators on what is referred to
declare -n r=v; v=abc; echo ${r#a} ${r^^} ${#r} ${r:1:1} ${r/b/X} ${r@Q} ${r-unset}; unset v; echo ${r-unset} ${r:=def} $v
## STDOUT:
bc ABC 3 b aXc 'abc' abc
unset def def
## END

#### printf -v and a reference
f() { printf -v "$1" %s done; local -n o=$1; o+=!; }; f res; echo $res
## STDOUT:
done!
## END

#### elements of a reference to an element
y=(1 2); declare -n r="y[1]"
echo "[${r[0]}]" "[${r[@]}]" "[${r[0]-u}]" ${#r}
declare -n s=none
echo "${s[-9]}" "${s[5]}"
x=5; declare -n t=x; echo "${t[-9]}" "${t[0]}"
echo "${nope[-1]-d}" ${#nope[-1]}
## STDOUT:
[] [] [u] 0
 
 5
d 0
## END
## STDERR:
../case.sh: line 4: s: bad array subscript
../case.sh: line 5: x: bad array subscript
../case.sh: line 6: nope: bad array subscript
## END

#### values that no reference can have, in arithmetic
declare -n r; ((r=0)); echo $?; let r=1; echo $?; [[ r=5 -eq 1 ]]; echo $?; echo $((r=5))
readonly q=1; [[ q=5 -eq 1 ]]; echo $?
## STDOUT:
1
0
1
5
1
## END
## STDERR:
../case.sh: line 1: ((: `0': not a valid identifier
../case.sh: line 1: let: `1': not a valid identifier
../case.sh: line 1: [[: `5': not a valid identifier
../case.sh: line 1: `5': not a valid identifier
../case.sh: line 2: q: readonly variable
## END

#### a reference with a list
declare -n a1=(x y); echo $?; declare -p a1
a4=(1); declare -n a4=(x y z); echo $?; declare -p a4
declare -na a7; echo $?; declare -p a7
declare -nA a9=([x]=y); echo $?; declare -p a9
## STDOUT:
1
declare -a a1=([0]="x" [1]="y")
1
declare -a a4=([0]="x" [1]="y" [2]="z")
0
declare -a a7
1
declare -A a9=([x]="y" )
## END
## STDERR:
../case.sh: line 1: declare: a1: reference variable cannot be an array
../case.sh: line 2: declare: a4: reference variable cannot be an array
../case.sh: line 4: declare: a9: reference variable cannot be an array
## END

#### unset -n of what is no reference
x=1; unset -n x; echo $? $x; x=(1 2); unset -n x[1]; echo $?; declare -p x
declare -n r=x; unset -n 'r[0]'; declare -p r x; unset -n r; echo ${x[1]} ${r-unset}
readonly ro=1; unset -n ro; echo $?
## STDOUT:
0 1
0
declare -a x=([0]="1" [1]="2")
declare -n r="x"
declare -a x=([0]="1" [1]="2")
2 unset
1
## END
## STDERR:
../case.sh: line 3: unset: ro: cannot unset: readonly variable
## END

#### a reference with the attribute -i has no value
declare -in a=x; echo $?; declare -p a
f() { local -in b=x; echo $?; b=3; declare -p b; }; f
declare -in c; declare -p c; c=x; declare -p c; c=1+1; declare -p c
## STDOUT:
1
1
declare -i b="3"
declare -in c
declare -in c="0"
## END
## STDERR:
../case.sh: line 1: declare: a: not found
../case.sh: line 3: `0': not a valid identifier
## END
## status: 1

#### the attributes for case change the names that references have
declare -ln a=X; declare -un b=x; declare -cn c=x; declare -un d; d=x; declare -p a b c d
## STDOUT:
declare -nl a="x"
declare -nu b="X"
declare -nc c="X"
declare -nu d="X"
## END
## STDERR:
## END

#### a reference that is declared as an array is one
declare -na a=x b=y c; echo $?; declare -p a b c
declare -nA m=x; echo $?; declare -p m
s=3; declare -na s=x; declare -p s
t=(3 4); declare -na t=x; echo $?; declare -p t
declare -na u=1; echo $?; declare -p u
declare -na v=v; echo $?; declare -p v
f() { local -na l=x; echo $?; declare -p l; local -nA m=x; declare -p m; }; f
## STDOUT:
0
declare -a a=([0]="x")
declare -a b=([0]="y")
declare -a c
0
declare -A m=([0]="x" )
declare -a s=([0]="x")
1
declare -a t=([0]="3" [1]="4")
1
1
1
declare -a l
declare -A m
## END
## STDERR:
../case.sh: line 4: declare: t: reference variable cannot be an array
../case.sh: line 5: declare: `1': invalid variable name for name reference
../case.sh: line 5: declare: u: not found
../case.sh: line 6: declare: v: nameref variable self references not allowed
../case.sh: line 6: declare: v: not found
../case.sh: line 7: local: l: reference variable cannot be an array
../case.sh: line 7: local: m: reference variable cannot be an array
## END

#### a reference to an element that is found by the reference has no end
(
m=([k]=v); declare -n k='m[k]'; echo $k; echo no
)
(
m=(1); declare -n k='m[k]'; k=w; echo $?
)
(
m=(1); declare -n k='m[k]'; echo $((k))
)
(
m=(1); declare -n k='m[k]'; echo ${m[k]}
)
(
m=(1); declare -n k='m[k]'; echo "${k:-x}" ${#k} "${k@Q}" ${!k}; 
)
(
m=(1); declare -n k='m[k]'; unset k; echo $?
)
(
m=(1); declare -n k='m[k]'; read k <<<1; echo $?
)
(
m=(1); declare -n k='m[k+1]'; printf -v k 1; echo $?
)
(
m=(1); declare -n k='m[k]'; declare -i k; k+=1; echo $?
)
(
m=(1); declare -n k='m[k]'; [[ -v k ]]; echo $?;  [[ k -eq 1 ]]; echo $?
)
(
m=(1); declare -n k='m[$((k))]'; echo $k
)
(
m=(1); declare -n k='m[${m[k]}]'; echo $k
)
(
declare -n a='b[a]' b='a[b]'; echo $a; echo $((a))
)
## STDOUT:
1
## END
## STDERR:
../case.sh: line 2: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 5: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 8: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 11: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 14: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 17: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 20: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 23: m[k+1]: expression recursion level exceeded (error token is "m[k+1]")
../case.sh: line 26: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 29: m[k]: expression recursion level exceeded (error token is "m[k]")
../case.sh: line 32: m[$((k))]: expression recursion level exceeded (error token is "m[$((k))]")
../case.sh: line 35: m[${m[k]}]: expression recursion level exceeded (error token is "m[${m[k]}]")
../case.sh: line 38: b[a]: expression recursion level exceeded (error token is "b[a]")
## END
## status: 1

#### unset of elements that references name
x=1; declare -n foo='x[2]'; unset foo; echo $?; declare -p x foo
x=1; declare -n foo='x[0]'; unset foo; echo $?; declare -p x foo
x=1; unset 'x[2]'; echo $?
unset x; declare -n foo='x[2]'; unset foo; echo $?
x=(1 2 3); unset foo; echo $?; declare -p x
declare -A x2=([a]=1); declare -n foo='x2[a]'; unset foo; declare -p x2
declare -n foo='x2[@]'; unset foo; declare -p x2
declare -n g='x[7'; unset g; echo $?
declare -n h='x[@]'; unset h; echo $?; declare -p x
readonly x; declare -n foo='x[1]'; unset foo; echo $?
y=(1); declare -n f='y[-5]'; unset f; echo $?
z=q; declare -n f2='z[@]'; unset f2; echo $?; declare -p z
declare -A w=([a]=1); readonly w; declare -n f3='w[a]'; unset f3; echo $?
declare -n f4='y[1/0]'; unset f4; echo $?
echo next
declare -n f5='nosuch[-1]'; unset f5; echo $?
## STDOUT:
0
declare -- x="1"
declare -n foo="x[2]"
0
declare -n foo="x[0]"
1
0
0
declare -a x=([0]="1" [1]="2")
declare -A x2=()
declare -A x2=()
0
0
declare -a x=()
0
0
0
declare -- z="q"
0
next
0
## END
## STDERR:
../case.sh: line 2: declare: x: not found
../case.sh: line 3: unset: x: not an array variable
../case.sh: line 8: declare: `x[7': invalid variable name for name reference
../case.sh: line 11: unset: [-5]: bad array subscript
../case.sh: line 14: 1/0: division by 0 (error token is "0")
## END
