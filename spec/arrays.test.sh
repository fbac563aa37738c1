# Bash manual, 6.7 Arrays: indexed arrays.

#### assignment of a list
a=(one 'two words' "three" $'four\n')
echo ${#a[@]} "${a[1]}" ${a[2]}
a=(); echo ${#a[@]} "[${a[@]}]"
## STDOUT:
4 two words three
0 []
## END

#### assignment with indexes
a=([3]=x y [1]=z w)
echo ${!a[@]} ${a[@]}
a=([0]=a [0]=b); echo ${a[@]}
a=([2+2]=e [a[4]]=f); echo ${!a[@]}
## STDOUT:
1 2 3 4 z w x y
b
0 4
## END

#### assignment to an element
a[5]=x; a[2]=y; a[2+1]=z
echo ${!a[@]} "${a[@]}" ${#a[@]}
i=9; a[i]=n; a[i+1]=m; a[$i]+=k; echo ${a[9]} ${a[10]}
## STDOUT:
2 3 5 y z x 3
nk m
## END

#### negative indexes count from the end
a=(a b c d)
echo ${a[-1]} ${a[-4]} ${a[-2]}
a[-1]=z; echo ${a[@]}
unset 'a[-2]'; echo ${!a[@]}
a[-9]=x; echo $?
## STDOUT:
d a c
a b c z
0 1 3
## END
## STDERR:
../case.sh: line 5: a[-9]: bad array subscript
## END
## status: 1

#### appending
a=(1); a+=(2 3); a+=([7]=x y); echo ${!a[@]}; echo ${a[@]}
a[0]+=5; echo ${a[0]}
a+=z; echo ${a[0]}
unset b; b+=(x); echo ${b[@]}
## STDOUT:
0 1 2 7 8
1 2 3 x y
15
15z
x
## END

#### unset of elements and arrays
a=(a b c d); unset a[1]; echo ${!a[@]} ${#a[@]}
unset 'a[3]'; echo ${a[@]}
a+=(new); echo ${!a[@]}
unset a; echo "${a[@]}" ${#a[@]} ${a-unset}
b=(1 2); unset b[@]; echo "[${b[@]}]" 
c=(1 2); unset 'c[*]'; declare -p c
## STDOUT:
0 2 3 3
a c
0 2 3
0 unset
[]
declare -a c=()
## END

#### sparse arrays
a[1000000]=x; a[5]=y
echo ${#a[@]} ${!a[@]} ${a[@]:0:1} ${a[-1]}
a[9223372036854775807]=max; echo ${!a[@]}
## STDOUT:
2 5 1000000 y x
5 1000000 9223372036854775807
## END

#### at-sign and star
a=('a b' c ''); f() { printf '<%s>' "$@"; echo; }
f "${a[@]}"; f "${a[*]}"; f ${a[@]}; f ${a[*]}; f "x${a[@]}y"; IFS=,; f "${a[*]}"; f "${#a[*]}"
## STDOUT:
<a b><c><>
<a b c >
<a><b><c>
<a><b><c>
<xa b><c><y>
<a b,c,>
<3>
## END

#### an empty array in quotes is no word
a=(); f() { echo $#; }
f "${a[@]}"; f "${a[*]}"; f x"${a[@]}"; f ""${a[@]}; f "${a[@]}" "${a[@]}"
## STDOUT:
0
1
1
1
0
## END

#### subscripts are arithmetic
a=(10 20 30); i=1 s='i+1'
echo ${a[i]} ${a[i+1]} ${a[$i]} ${a[s]} ${a[i++]} $i ${a[--i]} ${a[a[0]-9]} ${a[ 1 ]} ${a[i==1?2:0]}
## STDOUT:
20 30 20 30 20 2 20 20 20 30
## END

#### quoted subscripts
a=(x y z)
echo ${a["1"]} "${a["2"]}" ${a[$((1))]} ${a[`echo 2`]}
## STDOUT:
y z y z
## END

#### elements are unset or empty
a=([1]=)
echo ${a[0]-unset} "${a[1]-unset}" ${a[1]:-empty} ${a[0]+set} ${a[1]+set} ${#a[1]} ${a[@]-x} ${b[@]-none} ${b[*]:-n}
## STDOUT:
unset  empty set 0 none n
## END

#### copying an array
a=('1 2' [5]=3 ''); b=("${a[@]}"); echo ${!b[@]}; c=(${a[@]}); echo ${#c[@]}
declare -a d=("${a[@]}" more); echo "${d[@]}"
## STDOUT:
0 1 2
3
1 2 3  more
## END

#### globs and braces in lists
touch f1 f2
a=(f* {x,y}z *.none "f*"); echo ${a[@]} ${#a[@]}
a=([0]=f* [1]={p,q}); echo "${a[@]}"
## STDOUT:
f1 f2 xz yz *.none f1 f2 6
f* [1]=p [1]=q
## END

#### command substitutions in lists
a=($(echo x 'y z') "$(echo p q)"); printf '<%s>' "${a[@]}"; echo
IFS=:; a=($(echo a:b)); echo ${#a[@]}
## STDOUT:
<x><y><z><p q>
2
## END

#### comments and newlines in lists
a=(
  one # first
  # nothing
  two

  three)
echo ${#a[@]} ${a[2]}
## STDOUT:
3 three
## END

#### a list is evaluated before the array is emptied
a=(1 2 3); a=(${a[2]} ${a[1]} ${a[0]}); echo ${a[@]}
a=("${a[@]:1}"); echo ${a[@]}
## STDOUT:
3 2 1
2 1
## END

#### declare p prints arrays
a=(x 'y z' [5]="q'" $'n\nl' '$v'); declare -p a
b=(); declare -p b; declare -a c; declare -p c
declare -ai d=(1+1 2*3); declare -p d
declare -ar e=(1); declare -p e; declare -ax g=(2); declare -p g
## STDOUT:
declare -a a=([0]="x" [1]="y z" [5]="q'" [6]=$'n\nl' [7]="\$v")
declare -a b=()
declare -a c
declare -ai d=([0]="2" [1]="6")
declare -ar e=([0]="1")
declare -ax g=([0]="2")
## END

#### an integer array evaluates its elements
declare -ai n; n=(1+2 3); n[2]=4*5; n+=(6/2); n[0]+=10; echo ${n[@]}
## STDOUT:
13 3 20 3
## END

#### attributes of case for arrays
declare -au u=(ab cd); u+=(ef); u[0]=zz; echo ${u[@]}
declare -al l=(AB); l[1]=CD; echo ${l[@]}
## STDOUT:
ZZ CD EF
ab cd
## END

#### a readonly array
declare -ra r=(1 2)
(r[0]=3; echo no) 2>/dev/null; echo $?
(r+=(3); echo no) 2>/dev/null; echo $?
(r=(); echo no) 2>/dev/null; echo $?
echo ${r[@]}
## STDOUT:
1
1
1
1 2
## END

#### a scalar becomes an array
x=s; x[2]=t; declare -p x
y=s; y+=(t); declare -p y
z=s; declare -a z; declare -p z
## STDOUT:
declare -a x=([0]="s" [2]="t")
declare -a y=([0]="s" [1]="t")
declare -a z=([0]="s")
## END

#### declare a with a value and name
declare -a a=(1 2); declare a[3]=4; echo ${!a[@]} ${a[@]}
declare -a b='(1 2 3)'; echo ${#b[@]}
declare c[1]=x; declare -p c
## STDOUT:
0 1 3 1 2 4
3
declare -a c=([1]="x")
## END

#### local arrays
f() { local a=(in side); local -a b; b[1]=x; echo ${a[@]} ${!b[@]}; }
a=(out); b=(o u t); f; echo ${a[@]} ${b[@]}
## STDOUT:
in side 1
out o u t
## END

#### looping over keys and values
a=(p q r); a[7]=s
for i in "${!a[@]}"; do echo $i=${a[i]}; done
for v in "${a[@]}"; do echo -n "$v."; done; echo
## STDOUT:
0=p
1=q
2=r
7=s
p.q.r.s.
## END

#### reading into arrays
read -ra a <<< 'one two  three'; echo ${#a[@]} ${a[2]}
IFS=, read -ra b <<< 'x,,y'; echo ${#b[@]} "[${b[1]}]"
mapfile -t c < <(printf 'l 1\nl 2\n'); echo ${#c[@]} "${c[1]}"
## STDOUT:
3 three
3 []
2 l 2
## END

#### reversing and joining
a=(1 2 3 4); for ((i=${#a[@]}-1; i>=0; i--)); do r+=(${a[i]}); done; echo ${r[@]}
(IFS=-; echo "${a[*]}"); printf -v j '%s,' "${a[@]}"; echo ${j%,}
## STDOUT:
4 3 2 1
1-2-3-4
1,2,3,4
## END

#### a stack and a queue
s=(); s+=(1); s+=(2); s+=(3); echo ${s[-1]}; unset 's[-1]'; echo ${s[@]}
q=(a b c); q=("${q[@]:1}"); echo ${q[@]} ${#q[@]}
## STDOUT:
3
1 2
b c 2
## END

#### test of elements
a=(x '' [5]=y)
for i in 0 1 2 5; do [ -v "a[$i]" ] && echo $i set || echo $i unset; done
[[ -v a[5] ]] && echo yes; [[ -v a ]] && echo a; [[ -n ${a[1]} ]] || echo empty
b=([1]=x); [[ -v b ]] || echo element zero is unset; [[ -v b[@] ]] && echo any
## STDOUT:
0 set
1 set
2 unset
5 set
yes
a
empty
element zero is unset
any
## END

#### a bad subscript
a=(1)
echo ${a[]}; echo after
## STDOUT:
## END
## STDERR:
../case.sh: line 2: ${a[]}: bad substitution
## END
## status: 1

#### a bad subscript in an assignment
(a[]=1; echo no); echo $?
a[-1]=1; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: a[]: bad array subscript
../case.sh: line 2: a[-1]: bad array subscript
## END
## status: 1

#### a subscript of words with blanks
a=(1 2 3 4); echo ${a[1 + 1]} ${a[ 0]}
a[1 + 2]=x; echo ${a[3]}
## STDOUT:
3 1
x
## END

#### subscripts with side effects happen once
a=(); i=0; a[i++]=x; a[i++]+=y; echo $i ${a[@]}
((a[i++]+=5)); echo $i ${a[2]}
echo ${a[i-=2]} $i
## STDOUT:
2 x y
3 5
y 1
## END

#### an array element as a command's temporary variable is not allowed
a=(1); a[0]=2 true; echo $? ${a[0]}
## STDOUT:
0 1
## END

#### arrays are not exported
a=(1 2); export a; bash -c 'echo "[$a]"'; env | grep -c '^a='
## STDOUT:
[]
0
## END
## status: 1

#### sorting with an external command
a=(c b a); mapfile -t s < <(printf '%s\n' "${a[@]}" | sort); echo ${s[@]}
## STDOUT:
a b c
## END

#### arrays of lines with special characters
a=('*' '$(x)' '`' "'" '"' '\'); printf '%s\n' "${a[@]}"; declare -p a
## STDOUT:
*
$(x)
`
'
"
\
declare -a a=([0]="*" [1]="\$(x)" [2]="\`" [3]="'" [4]="\"" [5]="\\")
## END

#### linear append
for ((i = 0; i < 20000; i++)); do a+=($i); done; echo ${#a[@]} ${a[19999]}
## STDOUT:
20000 19999
## END

#### assignment to a slice of positional parameters
set -- "${@:2}" new; a=("$@"); echo ${#a[@]} ${a[-1]}
## args: a b c
## STDOUT:
3 new
## END

#### the whole array in arithmetic
a=(5 6); echo $((a)) $((a[0]+a[1])) $((${a[1]}*2)) $((${#a[@]}+1))
## STDOUT:
5 11 12 3
## END

#### at-sign subscripts of scalars
x=scalar; echo ${x[@]} ${x[0]} ${x[*]} ${#x[@]} "[${x[1]}]" ${!x[@]}
## STDOUT:
scalar scalar scalar 1 [] 0
## END

#### assignment of at-sign in a list keeps words
set -- 'a b' c; a=("$@" "d e"); echo ${#a[@]}; b=("${@}"); echo ${#b[@]}
## STDOUT:
3
2
## END

#### the length of elements
a=(a bb 'c c' äö); for i in ${!a[@]}; do echo ${#a[i]}; done
## STDOUT:
1
2
3
2
## END

#### unset of a nonexistent element succeeds
a=(1); unset 'a[5]'; echo $?; unset 'b[0]'; echo $?
## STDOUT:
0
0
## END

#### an array as a function's result by nameref
f() { local -n r=$1; r=(x "y z"); }; f out; echo ${#out[@]} "${out[1]}"
## STDOUT:
2 y z
## END

#### printf v into an element
printf -v 'a[2]' '%03d' 7; printf -v a[0] x; echo ${!a[@]} ${a[@]}
## STDOUT:
0 2 x 007
## END

#### the blanks between the elements of a list are not kept
exec 2>&1
set -x
a=( 1   2
  3 ) # comment
a+=( [5]=x   [ 1 + 1 ]=y )
f() { local b=( p   q ); }
f
declare -a c=( 1   2 )
echo $_
## STDOUT:
+ a=(1 2 3)
+ a+=([5]=x [ 1 + 1 ]=y)
+ f
+ b=('p' 'q')
+ local b
+ c=('1' '2')
+ declare -a c
+ echo c
c
## END

#### subscripts of a traced declaration are expanded once
exec 2>/dev/null
set -x
declare -A m=( [$(echo a >> log; echo k)]=$(echo b >> log; echo v) )
declare -a n=( [i++]=x )
cat log; echo "${m[k]} ${!n[*]} $i"
## STDOUT:
a
b
v 0 1
## END

#### how many elements an array has
a=(x '' z) b=() ; declare -A m=([k]=v [l]=w); s=text; declare -n r=a; unset u
a[1000]=far; unset 'a[0]'
echo ${#a[@]} ${#a[*]} "${#a[@]}" ${#b[@]} ${#m[@]} ${#s[@]} ${#r[@]} ${#u[@]} $((${#a[@]} + ${#m[*]}))
for ((i = 0; i < 1500; i++)); do many[i]=$i; done
unset 'many[1499]' 'many[512]' 'many[511]'
echo ${#many[@]} "${many[@]:510:4}" ${many[-1]} "${many[*]: -2}"
many+=(end); echo ${many[1499]} ${#many[@]}
## STDOUT:
3 3 3 0 2 1 3 0 5
1497 510 513 514 515 1498 1497 1498
end 1498
## END

#### which is expanded first, a subscript or the value
l() { echo $1 >> log; echo $2; }
n=( [$(l g1 1)]=$(l h1 v) [$(l g2 2)]=$(l h2 w) )
declare -A m=( [$(l a1 1)]=$(l b1 v) [$(l a2 2)]=$(l b2 w) )
m+=( [$(l c1 1)]=$(l d1 v) [$(l c2 2)]+=$(l d2 w) )
m[$(l e 1)]+=$(l f 1)
n[$(l i 1)]=$(l j 1)
i=0; q=( [i++]=$((i++)) [i++]=$((i++)) ); declare -p q
tr '\n' ' ' < log; echo
## STDOUT:
declare -a q=([2]="0" [3]="1")
g1 h1 g2 h2 a1 b1 a2 b2 c1 d1 c2 d2 f e j i 
## END

#### an element without subscript is not assigned
a=(1 2 3)

a[]=42
echo status=$?
echo ${a[@]}
## STDOUT:
status=1
1 2 3
## END
## STDERR:
../case.sh: line 3: a[]: bad array subscript
## END

#### quotes in subscripts of indexed arrays
a["1"]=2
echo status=$? len=${#a[@]}

a['2']=3
echo status=$? len=${#a[@]}

a[2 + "3"]=5
echo status=$? len=${#a[@]}
## STDOUT:
status=0 len=1
status=1 len=1
status=0 len=2
## END
## STDERR:
../case.sh: line 4: '2': syntax error: operand expected (error token is "'2'")
## END

#### a bad subscript drops the assignments that follow
a=x b[0+]=y c=z
echo $a $b $c
## STDOUT:
x
## END
## STDERR:
../case.sh: line 1: 0+: syntax error: operand expected (error token is "+")
## END

#### a list in a list
a=( inside=() )
echo len=${#a[@]}
## STDOUT:
len=0
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `('
../case.sh: line 1: `a=( inside=() )'
## END

#### a bad subscript drops the line
a[1+]=3; echo x
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### a bad subscript after another assignment
a=1 b[1+]=3; echo x
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### a bad subscript before another assignment
b[1+]=3 a=1; echo x
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### elements as assignments before commands
a[1]=3 true; echo x
a[1]=3 /bin/true; echo x
a[1]=3 eval :; echo x
f() { :; }
a[1]=3 f; echo x
declare -p a
## STDOUT:
x
x
x
x
## END
## STDERR:
../case.sh: line 1: `a[1]': not a valid identifier
../case.sh: line 2: `a[1]': not a valid identifier
../case.sh: line 3: `a[1]': not a valid identifier
../case.sh: line 5: `a[1]': not a valid identifier
../case.sh: line 6: declare: a: not found
## END
## status: 1

#### brackets with blanks are one word of a list
a=(grep [ 123 ] \*); declare -p a
## STDOUT:
declare -a a=([0]="grep" [1]="[ 123 ]" [2]="*")
## END

#### brackets at the start of elements that have no =
a=([1 2] y [3]z); declare -p a
## STDOUT:
declare -a a=([0]="[1 2]" [1]="y" [2]="[3]z")
## END

#### bracket patterns in a list
a=([a-c]* [!x]y); declare -p a
## STDOUT:
declare -a a=([0]="[a-c]*" [1]="[!x]y")
## END

#### bad subscripts in a list
d=([]=abcde [1]="test test" [*]=last [-65]=negative ); declare -p d
## STDOUT:
declare -a d=([1]="test test")
## END
## STDERR:
../case.sh: line 1: []=abcde: bad array subscript
../case.sh: line 1: [*]=last: cannot assign to non-numeric index
../case.sh: line 1: [-65]=negative: bad array subscript
## END

#### an element of a readonly name without value
readonly c; c[1]=3; echo $?
## STDOUT:
## END
## STDERR:
../case.sh: line 1: c: readonly variable
## END
## status: 1

#### a quoted list for an element makes the array
declare -a e[10]='(test)'
declare -p e
## STDOUT:
declare -a e=([0]="test")
## END

#### an empty subscript
a[]=1; echo $?
b[]=(1 2); echo x
## STDOUT:
## END
## STDERR:
../case.sh: line 1: a[]: bad array subscript
../case.sh: line 2: b[]: cannot assign list to array member
## END
## status: 1

#### an equals sign as element
a=(x = y); declare -p a
## STDOUT:
declare -a a=([0]="x" [1]="=" [2]="y")
## END

#### an equals sign as first element
a=(= x); declare -p a
## STDOUT:
declare -a a=([0]="=" [1]="x")
## END

#### braces in the value of an element
a=([1]={p,q}); declare -p a; a=([1]=x{p,q} z); declare -p a; declare -A m=([k]={p,q}); declare -p m
## STDOUT:
declare -a a=([0]="[1]=p" [1]="[1]=q")
declare -a a=([0]="[1]=xp" [1]="[1]=xq" [2]="z")
declare -A m=([k]="{p,q}" )
## END

#### a sequence in the subscript of an element
a=([{1..3}]=x); declare -p a
## STDOUT:
declare -a a=([0]="[1]=x" [1]="[2]=x" [2]="[3]=x")
## END

#### braces in an element of a local list
f() { local -a a=([1]={p,q}); declare -p a; }; f
## STDOUT:
declare -a a=([0]="[1]=p" [1]="[1]=q")
## END

#### braces in an element that is appended
a+=([1]={p,q}); declare -p a
## STDOUT:
declare -a a=([0]="[1]=p" [1]="[1]=q")
## END

#### what a bad subscript leaves
a=x b[0+]=y c=z; echo $?
echo "$a $b $c" $?
## STDOUT:
x   1
## END
## STDERR:
../case.sh: line 1: 0+: syntax error: operand expected (error token is "+")
## END

#### a blank behind the equals sign of an element
a=([0]= x); declare -p a
b=([0]=  y [2]= z); declare -p b
declare -a c=([0]=	x ); declare -p c
f() { a=([0]= x [1]=y); declare -p a; }; type f; f
## STDOUT:
declare -a a=([0]="" [1]="x")
declare -a b=([0]="" [1]="y" [2]="" [3]="z")
declare -a c=([0]="" [1]="x")
f is a function
f () 
{ 
    a=([0]= x [1]=y);
    declare -p a
}
declare -a a=([0]="" [1]="y")
## END
## STDERR:
## END

#### an index that is too low, of a readonly array
declare -a c=(1 2); readonly c; c[-5]=4; echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: c[-5]: bad array subscript
## END
## status: 1

#### brackets in the expansions of a subscript
declare -A m
m[$(echo ])]=def
m[`echo "]b"`]=ghi
m[${x:-]c}]=jkl
m["]"]+=d
m+=([$(echo "]")]+=3 ["]a"]=5 [$(echo ]b)]+=4)
for k in ']' ']a' ']b' ']c'; do echo "$k ${m[$k]}"; done
echo ${m[$(echo ])]} "${m["$(echo ])"]}" ${m[`echo ]`]}
## STDOUT:
] defd3
]a 5
]b ghi4
]c jkl
defd3 defd3 defd3
## END
## STDERR:
## END

#### errors of unset and of negative subscripts
c=r
unset 'c[@]'; echo $?
unset 'c[*]'; echo $?
unset 'c[0]'; echo "$? ${c-u}"
unset 'nope[@]'; echo $?
d[-1]=9
declare -p d
declare -a k
k[-1]=3
declare -p k
## STDOUT:
1
1
0 u
0
declare -a k
## END
## STDERR:
../case.sh: line 2: unset: c: not an array variable
../case.sh: line 3: unset: c: not an array variable
../case.sh: line 6: d[-1]: bad array subscript
../case.sh: line 7: declare: d: not found
../case.sh: line 9: k[-1]: bad array subscript
## END

#### an empty list that is appended makes an array
x=ab; x+=(); declare -p x; y=; y+=(); declare -p y; unset z; z+=(); declare -p z; declare -A m=([a]=1); m+=(); declare -p m; declare -i i=3; i+=(); declare -p i; export e=1; e+=(); declare -p e; a=(1 2); a+=(); declare -p a; readonly r=1; r+=(); declare -p r
x=ab; declare x+=(); declare -p x; f() { local y=1; y+=(); declare -p y; local z=2; local z+=(); declare -p z; }; f; x=; x=(); declare -p x; declare -n n=t; t=5; n+=(); declare -p t
## STDOUT:
declare -a x=([0]="ab")
declare -a y=([0]="")
declare -a z=()
declare -A m=([a]="1" )
declare -ai i=([0]="3")
declare -ax e=([0]="1")
declare -a a=([0]="1" [1]="2")
declare -a x=([0]="ab")
declare -a y=([0]="1")
declare -a z=()
declare -a x=()
declare -a t=([0]="5")
## END
## STDERR:
../case.sh: line 1: r: readonly variable
## END
