# Bash manual, 4.2 Bash Builtins: declare.

#### values
declare a=1 b='x y' c; echo "$a|$b|${c-unset}"; declare "d=e f"; echo "$d"; declare g=$b; echo "$g"; typeset t=5; echo $t
## STDOUT:
1|x y|unset
e f
x y
5
## END

#### p of all kinds
declare s='a "b" $c `d` \e'; declare -i i=5; declare -r r=1; declare -x x=2; declare -l l=ABC; declare -u u=abc; declare -a a=(1 'x y'); declare -A m=([k]=v); declare -n n=s; declare -ix ix=3; declare e=; declare un; declare -i un2; for v in s i r x l u a m n ix e un un2; do declare -p $v; done
## STDOUT:
declare -- s="a \"b\" \$c \`d\` \\e"
declare -i i="5"
declare -r r="1"
declare -x x="2"
declare -l l="abc"
declare -u u="ABC"
declare -a a=([0]="1" [1]="x y")
declare -A m=([k]="v" )
declare -n n="s"
declare -ix ix="3"
declare -- e=""
declare -- un
declare -i un2
## END

#### p of control characters
a=$'x\ny'; b=$'\t'; c=$'\e[m'; d="it's"; e='!'; f=$'\xff'; declare -p a b c d e f
## STDOUT:
declare -- a=$'x\ny'
declare -- b=$'\t'
declare -- c=$'\E[m'
declare -- d="it's"
declare -- e="!"
declare -- f=$'\377'
## END

#### p of missing names
declare -p nosuch; echo $?; declare -p a nosuch b 2>/dev/null; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: declare: nosuch: not found
## END

#### integer
declare -i n=1+2; echo $n; n+=5; echo $n; n=x; echo $n; declare +i n; n=1+1; echo $n; declare -i z; echo "[$z]"; z=; echo "[$z]"; declare -i m='3 * (2 + 1)'; echo $m
## STDOUT:
3
8
0
1+1
[]
[0]
9
## END

#### upper and lower
declare -u u=abc; echo $u; u+=def; echo $u; declare -l l=XYZ; l=Q$u; echo $l; declare +u u; u=abc; echo $u; declare -u both=aB; declare -l both; both=xY; echo $both; declare -c cap='hello WORLD'; echo "$cap"; declare -ul none=aB; echo $none
## STDOUT:
ABC
ABCDEF
qabcdef
abc
xy
Hello world
aB
## END

#### readonly
declare -r a=1; (a=2) 2>/dev/null; echo $?; declare -r a; declare +r a 2>/dev/null; echo $?; declare a=3 2>/dev/null; echo $? $a; declare -i a 2>/dev/null; echo $?
## STDOUT:
1
1
1 1
0
## END

#### messages about readonly
declare -r a=1; declare a=2; declare +r a; unset a; a=3 true; echo next; a=4
echo line
## STDOUT:
next
line
## END
## STDERR:
../case.sh: line 1: declare: a: readonly variable
../case.sh: line 1: declare: a: readonly variable
../case.sh: line 1: unset: a: cannot unset: readonly variable
../case.sh: line 1: a: readonly variable
../case.sh: line 1: a: readonly variable
## END

#### export
declare -x e=1; env | grep ^e=; declare +x e; env | grep -c ^e=; declare -x f; env | grep -c ^f=; f=2; env | grep ^f=
## STDOUT:
e=1
0
0
f=2
## END

#### arrays
declare -a a; a[3]=x; declare -p a; declare -a b=(1 2) c=([5]=y); echo ${b[1]} ${!c[@]}; declare -a d=x; declare -p d; declare b+=(3); echo ${b[@]}; declare b[1]=new; echo ${b[@]}
## STDOUT:
declare -a a=([3]="x")
2 5
declare -a d=([0]="x")
1 2 3
1 new 3
## END

#### associative
declare -A m=([a]=1) n; n[x]=y; echo ${m[a]} ${n[x]}; declare -A m+=([b]=2); echo ${#m[@]}; declare -A o=(k v); echo ${o[k]}; declare "m[c]=3"; echo ${m[c]}; k=dyn; declare -A p=([$k]=1); echo ${!p[@]}
## STDOUT:
1 y
2
v
3
dyn
## END

#### g in functions
f() { declare -g g=1; declare l=2; declare -gi i=1+1; }; f; echo $g "[$l]" $i; x=0; h() { local x=1; declare -g x=2; echo $x; }; h; echo $x
## STDOUT:
1 [] 2
1
2
## END

#### f and F
f() { echo "x"; }; declare -f f; declare -F f; declare -F; g() { :; }; declare -f nosuch; echo $?; declare -f f g
## STDOUT:
f () 
{ 
    echo "x"
}
f
declare -f f
1
f () 
{ 
    echo "x"
}
g () 
{ 
    :
}
## END

#### F with extdebug shows where
shopt -s extdebug
f() { :; }

g() {
  :
}
declare -F f g
## STDOUT:
f 2 ../case.sh
g 4 ../case.sh
## END

#### several attributes at once
declare -irx a=5+5; declare -p a; declare -ai b=(1+1 2); declare -p b; declare -lx c=ABC; declare -p c; declare -aru d=(x y); declare -p d; declare -xi +x e=1; declare -p e
## STDOUT:
declare -irx a="10"
declare -ai b=([0]="2" [1]="2")
declare -xl c="abc"
declare -aru d=([0]="X" [1]="Y")
declare -i e="1"
## END

#### plus removes
declare -ix a=1; declare +i a; a=1+1; declare -p a; declare +x a; declare -p a; declare -u a; declare +u a; declare -p a; b=(1 2); declare +a b 2>/dev/null; echo $?; declare -t c=1; declare -p c; declare +t c; declare -p c
## STDOUT:
declare -x a="1+1"
declare -- a="1+1"
declare -- a="1+1"
1
declare -t c="1"
declare -- c="1"
## END

#### trace attribute and functions
f() { :; }; declare -ft f; declare -F; declare +t -f f; declare -fx f; declare -F
## STDOUT:
declare -ft f
declare -fx f
## END

#### name errors
declare 1a=x; echo $?; declare a-b; echo $?; declare =x; echo $?; declare -z a; echo $?; declare 'a b=1'; echo $?; declare ''; echo $?
## STDOUT:
1
1
1
2
1
1
## END
## STDERR:
../case.sh: line 1: declare: `1a=x': not a valid identifier
../case.sh: line 1: declare: `a-b': not a valid identifier
../case.sh: line 1: declare: `=x': not a valid identifier
../case.sh: line 1: declare: -z: invalid option
declare: usage: declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]
../case.sh: line 1: declare: `a b=1': not a valid identifier
../case.sh: line 1: declare: `': not a valid identifier
## END

#### assignment words are not split
x='a b'; declare y=$x z=$(echo 'c  d') w=~; echo "$y|$z"; touch g1; declare q=g*; echo "$q"; declare $x; echo "${a-unset}${b-unset}"; v='n=1 m=2'; declare $v; echo $n $m
## STDOUT:
a b|c  d
g*
unsetunset
1 2
## END

#### command prefix to declare
command declare c=1; echo $c; builtin declare b=2; echo $b; x=5 declare y=$x; echo "[$y]"; eval 'declare z="p q"'; echo "$z"; f() { command declare l=3; echo $l; }; f; echo "[$l]"
## STDOUT:
1
2
[]
p q
3
[]
## END

#### I inherits
declare -i x=5; f() { declare -I x; x+=1; echo $x; declare -p x; }; f; declare -p x
## STDOUT:
6
declare -i x="6"
declare -i x="5"
## END

#### listing by attribute
declare -i zz1=1; declare -r zz2=2; declare -x zz3=3; declare -a zz4=(4); declare -A zz5=([a]=5); declare -n zz6=q; declare -l zz7=a; for o in i r x a A n l; do declare -p -$o | grep zz; done
## STDOUT:
declare -i zz1="1"
declare -r zz2="2"
declare -x zz3="3"
declare -a zz4=([0]="4")
declare -A zz5=([a]="5" )
declare -n zz6="q"
declare -l zz7="a"
## END

#### declare without options lists values
zz_b='x y'; zz_a=1; zz_c=$'n\nl'; zz_arr=(1 2); declare | grep ^zz_; set | grep ^zz_; typeset | grep -c ^zz_
## STDOUT:
zz_a=1
zz_arr=([0]="1" [1]="2")
zz_b='x y'
zz_c=$'n\nl'
zz_a=1
zz_arr=([0]="1" [1]="2")
zz_b='x y'
zz_c=$'n\nl'
4
## END

#### declare of an existing variable keeps the value
a=5; declare a; echo $a; declare -i a; echo $a; a=2*3; echo $a; declare -x a; env | grep ^a=; b=text; declare -i b; echo $b; declare -u b; echo $b; b=more; echo $b
## STDOUT:
5
5
6
a=6
text
text
0
## END

#### status
declare a=$(false); echo $?; declare a; echo $?; declare -F nosuch; echo $?; declare -p HOME > /dev/null; echo $?; f() { declare x=$(exit 3); echo $?; }; f
## STDOUT:
0
0
1
0
0
## END

#### a quoted list is a list for declared arrays
declare -a a='(1 "2 3")'; echo ${#a[@]}; declare b='(1 2)'; echo "$b"; x='(p q)'; declare -a c=$x; echo ${#c[@]} "${c[0]}"; declare -a d="$x"; declare -p d
## STDOUT:
2
(1 2)
2 p
declare -a d=([0]="p" [1]="q")
## END

#### integer arrays and appends
declare -ia a=(1 2); a+=(3*3); a[0]+=4; echo ${a[@]}; declare -i s=1; s+=2+3; echo $s; declare -A m; declare -i m; m[x]=2*2; m[x]+=1; echo ${m[x]}
## STDOUT:
5 2 9
6
5
## END

#### declare n
declare -n r=t; r=5; echo $t; declare -n r; declare -p r; declare -p t; declare +n r; echo $r; declare -p r
## STDOUT:
5
declare -n r="t"
declare -- t="5"
t
declare -- r="t"
## END

#### export and readonly lists
declare -rx zzrx=1; readonly -p | grep zz; export -p | grep zz; declare -rp | grep zz; unset -v nosuch
## STDOUT:
declare -rx zzrx="1"
declare -rx zzrx="1"
declare -rx zzrx="1"
## END

#### local with declare options in functions
f() { declare -a a=(1); declare -A m=([k]=v); declare -i i=2+2; declare -r r=5; declare -p a m i r; }; f; declare -p a 2>/dev/null; echo $?
## STDOUT:
declare -a a=([0]="1")
declare -A m=([k]="v" )
declare -i i="4"
declare -r r="5"
1
## END

#### an assignment in front of declare -r lasts
tempenv=foo declare -r tempenv
echo tempenv = $tempenv
declare -p tempenv
## STDOUT:
tempenv = foo
declare -rx tempenv="foo"
## END

#### assignments in front of declaration builtins
a=1 readonly a; declare -p a
b=1 export b; declare -p b
c=1 declare -x c; declare -p c
d=1 declare -i d; declare -p d
e=1 declare e; declare -p e
f=1 declare -rx f=7; declare -p f
g=1 export g=2; declare -p g
## STDOUT:
declare -rx a="1"
declare -x b="1"
declare -x c="1"
declare -rx f="7"
declare -x g="2"
## END
## STDERR:
../case.sh: line 4: declare: d: not found
../case.sh: line 5: declare: e: not found
## END

#### options that do not exist
typeset -Z x; declare -z; local -q; export -z; readonly -z
## STDOUT:
## END
## STDERR:
../case.sh: line 1: typeset: -Z: invalid option
typeset: usage: typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]
../case.sh: line 1: declare: -z: invalid option
declare: usage: declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]
../case.sh: line 1: local: can only be used in a function
../case.sh: line 1: export: -z: invalid option
export: usage: export [-fn] [name[=value] ...] or export -p
../case.sh: line 1: readonly: -z: invalid option
readonly: usage: readonly [-aAf] [name[=value] ...] or readonly -p
## END
## status: 2

#### dynamic variables that were never read have no value
declare -p | grep -E ' (BASHPID|BASH_ALIASES|BASH_ARGV0|BASH_CMDS|BASH_COMMAND|BASH_SUBSHELL|COMP_WORDBREAKS|DIRSTACK|EPOCHREALTIME|EPOCHSECONDS|GROUPS|HISTCMD|LINENO|RANDOM|SECONDS|SRANDOM)'
: $COMP_WORDBREAKS ${DIRSTACK[0]}
declare -p | grep -E ' (COMP_WORDBREAKS|DIRSTACK)' | sed "s,\"$PWD\",DIR,"
## STDOUT:
declare -i BASHPID
declare -A BASH_ALIASES=()
declare -- BASH_ARGV0
declare -A BASH_CMDS=()
declare -- BASH_COMMAND
declare -- BASH_SUBSHELL
declare -- COMP_WORDBREAKS
declare -a DIRSTACK=()
declare -- EPOCHREALTIME
declare -- EPOCHSECONDS
declare -a GROUPS=()
declare -i HISTCMD
declare -- LINENO
declare -i RANDOM
declare -- SECONDS
declare -i SRANDOM
declare -- COMP_WORDBREAKS=$' \t\n"\'@><=;|&(:'
declare -a DIRSTACK=([0]=DIR)
## END
## STDERR:
## END

#### an empty subscript
declare a[]=x; echo $?; declare -p a; declare 'b[]=x'; declare -p b; declare -A c[]=x; declare -p c; export d[]=1; readonly e[]=1; echo $?
## STDOUT:
1
declare -a a=()
declare -a b=()
declare -A c=()
1
## END
## STDERR:
../case.sh: line 1: a[]: bad array subscript
../case.sh: line 1: b[]: bad array subscript
../case.sh: line 1: c[]: bad array subscript
../case.sh: line 1: export: `d[]': not a valid identifier
../case.sh: line 1: readonly: `e[]': not a valid identifier
## END

#### brackets in subscripts have to be balanced
declare -A A; for k in ']' '*' '@' 'a[b' 'x]y' '[z]'; do declare A[$k]=X; done; declare -p A
shopt -s assoc_expand_once; declare A["a[b"]=Y; declare A["x]y"]=Y; declare -p A
## STDOUT:
declare -A A=(["*"]="X" ["@"]="X" ["[z]"]="X" )
declare -A A=(["a[b"]="Y" ["*"]="X" ["@"]="X" ["[z]"]="X" )
## END
## STDERR:
../case.sh: line 1: declare: `A[]]=X': not a valid identifier
../case.sh: line 1: declare: `A[a[b]=X': not a valid identifier
../case.sh: line 1: declare: `A[x]y]=X': not a valid identifier
../case.sh: line 2: declare: `A[x]y]=Y': not a valid identifier
## END

#### a list in quotes as value of an element
declare a[1]='(var)'; declare -p a; a=x; declare a[2]='(z)'; declare -p a
declare -A h; declare h[1]='(a)'; declare -p h
declare i[2]=(q); echo no
## STDOUT:
declare -a a=([1]="(var)")
declare -a a=([0]="x" [1]="(var)" [2]="(z)")
declare -A h=([1]="(a)" )
## END
## STDERR:
../case.sh: line 1: warning: a[1]=(var): quoted compound array assignment deprecated
../case.sh: line 3: i[2]: cannot assign list to array member
## END
## status: 1

#### options that functions don't have
a() { echo a; }; for o in a A i n u l g I; do echo "-- $o"; declare -f -$o a; echo $?; declare -F -$o a; echo $?; done
declare -f a=1; echo $?; declare -fx b='() { :; }'; declare +f a; declare +F a; declare -fp nosuch; echo $?
## STDOUT:
-- a
1
1
-- A
1
1
-- i
1
1
-- n
1
1
-- u
0
0
-- l
0
0
-- g
a () 
{ 
    echo a
}
0
a
0
-- I
a () 
{ 
    echo a
}
0
a
0
1
1
## END
## STDERR:
../case.sh: line 1: declare: -a: invalid option
../case.sh: line 1: declare: -a: invalid option
../case.sh: line 1: declare: -A: invalid option
../case.sh: line 1: declare: -A: invalid option
../case.sh: line 1: declare: -i: invalid option
../case.sh: line 1: declare: -i: invalid option
../case.sh: line 1: declare: -n: invalid option
../case.sh: line 1: declare: -n: invalid option
../case.sh: line 2: declare: cannot use `-f' to make functions
../case.sh: line 2: declare: cannot use `-f' to make functions
../case.sh: line 2: declare: nosuch: not found
## END

#### lists for arrays of the other kind
f() { declare -a c; declare -A c=([x]=1); echo $?; local -a d=(1); local -A d=(2); local -A d; }; f
g() { declare -gA c2=([0]=X); }; c2=(1); g
readonly q=42
h() { local x=7; local q=(one two); echo x; }; h; echo $?
declare -A b; declare -a b=(1); echo no $?
echo yes $?
## STDOUT:
1
x
0
yes 1
## END
## STDERR:
../case.sh: line 1: c: cannot convert indexed to associative array
../case.sh: line 1: declare: c: cannot convert indexed to associative array
../case.sh: line 1: d: cannot convert indexed to associative array
../case.sh: line 1: local: d: cannot convert indexed to associative array
../case.sh: line 1: local: d: cannot convert indexed to associative array
../case.sh: line 2: g: c2: cannot convert indexed to associative array
../case.sh: line 2: declare: c2: cannot convert indexed to associative array
../case.sh: line 4: q: readonly variable
../case.sh: line 4: local: q: readonly variable
../case.sh: line 5: b: cannot convert associative to indexed array
## END

#### arithmetic in a value that fails
f() { local -i q=1+; }; (f; echo no)
(declare -i z=1+; echo no)
(declare -i w; export w=2+; echo no)
(typeset -i z=08; echo no)
(declare -ai z=(1 2+); echo no)
## STDOUT:
## END
## STDERR:
../case.sh: line 1: local: 1+: syntax error: operand expected (error token is "+")
../case.sh: line 2: declare: 1+: syntax error: operand expected (error token is "+")
../case.sh: line 3: export: 2+: syntax error: operand expected (error token is "+")
../case.sh: line 4: typeset: 08: value too great for base (error token is "08")
../case.sh: line 5: 2+: syntax error: operand expected (error token is "+")
## END
## status: 1

#### a local scalar that becomes an array
f() {
  local x=1; declare x[1]=2; declare -p x
  local y=1; declare -a y; declare -p y
  local z=1; declare z+=(2); declare -p z
  local -i w=1; declare -A w+=([k]=3); declare -p w
  local v=1; v+=(2); declare -p v
  local u=1; u[1]=2; declare -p u
}; f
g() { declare x[1]=2; declare -p x; }; x=5 g
s=1; declare s+=(2); declare -p s
## STDOUT:
declare -a x=([1]="2")
declare -a y=()
declare -a z=([0]="2")
declare -Ai w=([k]="3" )
declare -a v=([0]="1" [1]="2")
declare -a u=([0]="1" [1]="2")
declare -ax x=([1]="2")
declare -a s=([0]="1" [1]="2")
## END
## STDERR:
## END

#### arrays that would be destroyed
declare -a x=(1); declare +a x=(2); echo $?; declare -p x; declare +a x[1]=3; echo $?; declare -p x
declare +a y=(1); echo $?; declare -p y
declare +a z[1]=5; echo $?; declare -p z
declare -A h=([a]=1); declare +a h[b]=2; echo $?; declare +A h; echo $?; declare -p h
f() { declare +a q[1]=5; echo $?; declare -p q; }; f
## STDOUT:
1
declare -a x=([0]="2")
1
declare -a x=([0]="2")
1
declare -a y=([0]="1")
1
declare -a z=()
0
1
declare -A h=([b]="2" [a]="1" )
1
declare -a q
## END
## STDERR:
../case.sh: line 1: declare: x: cannot destroy array variables in this way
../case.sh: line 1: declare: x: cannot destroy array variables in this way
../case.sh: line 2: declare: y: cannot destroy array variables in this way
../case.sh: line 3: declare: z: cannot destroy array variables in this way
../case.sh: line 4: declare: h: cannot destroy array variables in this way
../case.sh: line 5: declare: q: cannot destroy array variables in this way
## END

#### an element of a readonly array
declare -r x[0]=ABC; echo $?; declare -p x
z=(1); declare -r z[1]=2; echo $?; declare -p z
declare -rA h[k]=v; echo $?; declare -p h
x=(1); (declare z2[0]+=(3); echo $?)
declare x[0]="(1 2)"; f() { declare y[0]="(1 2)"; declare -p y; }; f
## STDOUT:
0
declare -ar x=()
0
declare -ar z=([0]="1")
0
declare -Ar h=()
declare -a y=([0]="(1 2)")
## END
## STDERR:
../case.sh: line 1: x: readonly variable
../case.sh: line 2: z: readonly variable
../case.sh: line 3: h: readonly variable
../case.sh: line 4: x: readonly variable
../case.sh: line 5: declare: x: readonly variable
## END

#### declare -f of a function again, and of its successor
f() { echo "a  b"; }; g() { declare -f f; f() { echo inner $1; }; declare -f f; }
for i in 1 2; do declare -f f; declare -pf f; declare -f f > /dev/null && echo there; done
(f() { echo sub; }; declare -f f); declare -f f
g; declare -fx f; declare -pf f; unset -f f; declare -f f; echo $?
## STDOUT:
f () 
{ 
    echo "a  b"
}
f () 
{ 
    echo "a  b"
}
there
f () 
{ 
    echo "a  b"
}
f () 
{ 
    echo "a  b"
}
there
f () 
{ 
    echo sub
}
f () 
{ 
    echo "a  b"
}
f () 
{ 
    echo "a  b"
}
f () 
{ 
    echo inner $1
}
f () 
{ 
    echo inner $1
}
declare -fx f
1
## END

#### arguments whose name is quoted are split
set "1 b=2" "3 d=4"
export a=$1 \c=$2
declare -p a b c d
declare x=$1 y"="$2 'z'=$1 w=~ "v"=~
declare -p x y z w v
## STDOUT:
declare -x a="1 b=2"
declare -x c="3"
declare -x d="4"
declare -- x="1 b=2"
declare -- y="3"
declare -- z="1"
declare -- w="DIR/home"
declare -- v="~"
## END
## STDERR:
../case.sh: line 3: declare: b: not found
## END

#### options without names list what has any of the attributes
declare -i n=1
declare -r c=2
declare -n nr=n
declare -a a=(1)
declare -ir arr=3
declare -ri | grep -E ' (n|c|nr|a|arr)(=|$)'
echo --
declare -rn | grep -E ' (n|c|nr|a|arr)(=|$)'
echo --
declare -ai | grep -E ' (n|c|nr|a|arr)(=|$)'
echo $?
## STDOUT:
declare -ir arr="3"
declare -r c="2"
declare -i n="1"
--
declare -ir arr="3"
declare -r c="2"
declare -n nr="n"
--
1
## END
## STDERR:
## END

#### a subscript with blanks among the arguments of declare is several words
declare a[ 2 ]=Y; declare -p a
declare b[ 1 + 1 ]=Y
export c[ 2 ]=Y d=3
readonly e[ 2 ]=Y
declare x[ 1 ]
declare -A m; declare m["a b"]=3 m[c\ d]=4 m['e f']=5 m[${x:-g h}]=6; declare -p m d
a[ 2 ]=Y; declare -p a
## STDOUT:
declare -A m=(["e f"]="5" ["c d"]="4" ["a b"]="3" ["g h"]="6" )
declare -x d="3"
declare -a a=([2]="Y")
## END
## STDERR:
../case.sh: line 1: declare: `a[': not a valid identifier
../case.sh: line 1: declare: `2': not a valid identifier
../case.sh: line 1: declare: `]=Y': not a valid identifier
../case.sh: line 1: declare: a: not found
../case.sh: line 2: declare: `b[': not a valid identifier
../case.sh: line 2: declare: `1': not a valid identifier
../case.sh: line 2: declare: `+': not a valid identifier
../case.sh: line 2: declare: `1': not a valid identifier
../case.sh: line 2: declare: `]=Y': not a valid identifier
../case.sh: line 3: export: `c[': not a valid identifier
../case.sh: line 3: export: `2': not a valid identifier
../case.sh: line 3: export: `]=Y': not a valid identifier
../case.sh: line 4: readonly: `e[': not a valid identifier
../case.sh: line 4: readonly: `2': not a valid identifier
../case.sh: line 4: readonly: `]=Y': not a valid identifier
../case.sh: line 5: declare: `x[': not a valid identifier
../case.sh: line 5: declare: `1': not a valid identifier
../case.sh: line 5: declare: `]': not a valid identifier
## END

#### a subscript below the elements names no builtin in its message
declare m[-1]=9; echo $?; declare -p m
n=5; declare n[-2]=9; declare -p n
declare -i i[-1]=9; declare -p i
declare -a k; declare k[-1]=9; declare -p k
f() { local l[-1]=9; echo $?; declare -p l; }; f
## STDOUT:
1
declare -a m=()
declare -a n=([0]="5")
declare -ai i=()
declare -a k
1
declare -a l
## END
## STDERR:
../case.sh: line 1: m[-1]: bad array subscript
../case.sh: line 2: n[-2]: bad array subscript
../case.sh: line 3: i[-1]: bad array subscript
../case.sh: line 4: k[-1]: bad array subscript
../case.sh: line 5: l[-1]: bad array subscript
## END

#### attributes for upper and lower case cancel each other
f() { local -cu y=aB; declare -p y; }; f; declare -cl x=aB; declare -p x; declare -c x; declare -p x; declare -u x; declare -p x; declare -lu x=aB; declare -p x; declare -c x=abC; declare -u x; declare -p x; declare -clu x; declare -p x; declare +c x; declare -p x
## STDOUT:
declare -- y="aB"
declare -- x="aB"
declare -c x="aB"
declare -u x="aB"
declare -- x="aB"
declare -u x="Abc"
declare -- x="Abc"
declare -- x="Abc"
## END
## STDERR:
## END

#### upper and lower case are of the whole value when it is appended to
declare -c y=ABC; y+="a b"; declare -p y; declare -c y+="DEF g"; declare -p y; declare -l l=ABC; l+=DEF; declare -p l; declare -u u; u=abc; u+=def; declare -p u; declare -c a=(abc DEF); a[0]+=GHI; a+=(xYZ); declare -p a; declare -c z=; z+=aB; declare -p z; q=ABC; declare -c q; q+=DE; declare -p q; q=ABC; declare -l q; q+=DE; declare -p q; declare -u w=é; w+=é; declare -p w
declare -c y=ABC; y="a b"; declare -p y; printf -v y '%s' 'xY Z'; declare -p y; read y <<<'qR s'; declare -p y; for y in aB; do declare -p y; done; y+=C; declare -p y; declare -c b; b[0]=xY; b[0]+=Z; declare -p b
## STDOUT:
declare -c y="Abca b"
declare -c y="Abca bdef g"
declare -l l="abcdef"
declare -u u="ABCDEF"
declare -ac a=([0]="Abcghi" [1]="Def" [2]="Xyz")
declare -c z="Ab"
declare -c q="Abcde"
declare -l q="abcde"
declare -u w="ÉÉ"
declare -c y="A b"
declare -c y="Xy z"
declare -c y="Qr s"
declare -c y="Ab"
declare -c y="Abc"
declare -ac b=([0]="Xyz")
## END
## STDERR:
## END

#### a list among what declare -p shows is assigned first
y=1
declare -p x=(1 2) y z=3
echo $?
declare -p x+=(3); declare -pi n=(1+2 2); declare -px x=(1); declare -F x=(4 5); declare -p x
f() { local -p v=(1 2); declare -gp w=(3); echo $?; }
f
declare -p v w
declare -p $y a[$y]=1 a["$y"]
export -f l=(1 2); readonly -f m=(3); declare -p l m
## STDOUT:
declare -a x=([0]="1" [1]="2")
declare -- y="1"
1
declare -a x=([0]="1" [1]="2" [2]="3")
declare -ai n=([0]="3" [1]="2")
declare -a x=([0]="1")
declare -a x=([0]="4" [1]="5")
declare -a v=([0]="1" [1]="2")
declare -a w=([0]="3")
0
declare -a w=([0]="3")
declare -a l=([0]="1" [1]="2")
declare -a m=([0]="3")
## END
## STDERR:
../case.sh: line 2: declare: z=3: not found
../case.sh: line 7: declare: v: not found
../case.sh: line 8: declare: 1: not found
../case.sh: line 8: declare: a[1]=1: not found
../case.sh: line 8: declare: a[1]: not found
../case.sh: line 9: export: l: not a function
../case.sh: line 9: readonly: m: not a function
## END

#### declare -a -A
declare -Aa x; echo $?; declare -p x
declare -Aa y=(1); echo $?; declare -p y
declare -aA z=([a]=1); declare -p z
declare -Aa w=1; declare -p w
declare -a i=(1); declare -Aa i; declare -p i
f() { local -Aa x; echo $?; declare -p x; declare -gAa g; }; f; declare -p g
readonly -Aa r=(1); echo $?; declare -p r
declare -A +A q; echo $?; declare -p q; declare -a +a q2=1; declare -p q2
## STDOUT:
1
declare -A x
1
declare -A y=([1]="" )
declare -A z=([a]="1" )
declare -A w=()
declare -a i=([0]="1")
1
declare -A x
declare -A g
0
declare -Ar r=([1]="" )
1
declare -A q
declare -a q2=()
## END
## STDERR:
../case.sh: line 1: declare: x: cannot convert associative to indexed array
../case.sh: line 2: declare: y: cannot convert associative to indexed array
../case.sh: line 3: declare: z: cannot convert associative to indexed array
../case.sh: line 4: declare: w: cannot convert associative to indexed array
../case.sh: line 5: declare: i: cannot convert indexed to associative array
../case.sh: line 6: local: x: cannot convert associative to indexed array
../case.sh: line 6: declare: g: cannot convert associative to indexed array
../case.sh: line 8: declare: q: cannot destroy array variables in this way
../case.sh: line 8: declare: q2: cannot destroy array variables in this way
## END

#### a readonly variable becomes an array
readonly x=1 y
declare -a x; echo $?; declare -p x; declare -A x; echo $?
declare -A y; echo $?; declare -p y; declare -a y
readonly -A z; readonly -a z; echo $?; declare -p z
## STDOUT:
0
declare -ar x=([0]="1")
1
0
declare -Ar y
0
declare -r z
## END
## STDERR:
../case.sh: line 2: declare: x: cannot convert indexed to associative array
../case.sh: line 3: declare: y: cannot convert associative to indexed array
## END

#### subscripts in operands are expanded before and by the builtin
y=1; x='$y'; declare -A b; declare b[$x]=1; declare -p b
declare 'b[$x]=4'; declare b['$x']=3; declare -p b
k='a]b'; declare b[$k]=1; k=; declare b[$k]=1; k=@; declare b[$k]=1; declare -p b
shopt -s assoc_expand_once; declare b[$x]=1 b['$x']=2; declare -p b; shopt -u assoc_expand_once
i='1 2'; declare a[$i]=3; declare a[$i]; declare -p a; touch c1; declare c[1]; declare -p c1
set -x; i=4; declare d[$i]=5 d["$i"]+=6; f() { local e[$i]=1; }; f; set +x
declare -p d; echo "$_"; declare d[$i]=7; echo "$_"
## STDOUT:
declare -A b=([1]="1" )
declare -A b=([1]="1" ["\$y"]="3" )
declare -A b=([1]="1" ["@"]="1" ["\$y"]="3" )
declare -A b=([1]="1" ["@"]="1" ["\$y"]="1" ["\$x"]="2" )
declare -a d=([4]="56")
d
d[4]=7
## END
## STDERR:
../case.sh: line 3: declare: `b[a]b]=1': not a valid identifier
../case.sh: line 3: b[]: bad array subscript
../case.sh: line 5: 1 2: syntax error in expression (error token is "2")
+ i=4
+ declare 'd[4]=5' 'd[4]+=6'
+ f
+ local 'e[4]=1'
+ set +x
## END

#### an empty subscript makes an array of a variable
a=1; declare 'a[]=2'; declare -p a; declare 'b[]=2'; declare -p b
f() { declare 'a[]=2' 'q[]=2'; declare -p a q; local z; local 'z[]=1'; declare -p z; declare -gA 'r[]=2'; }; f; declare -p a r
c=1; declare -A 'c[]=2'; declare -p c
## STDOUT:
declare -a a=([0]="1")
declare -a b=()
declare -a a
declare -a q
declare -a z
declare -a a=([0]="1")
declare -A r=()
declare -A c=([0]="1" )
## END
## STDERR:
../case.sh: line 1: a[]: bad array subscript
../case.sh: line 1: b[]: bad array subscript
../case.sh: line 2: a[]: bad array subscript
../case.sh: line 2: q[]: bad array subscript
../case.sh: line 2: z[]: bad array subscript
../case.sh: line 2: r[]: bad array subscript
../case.sh: line 3: c[]: bad array subscript
## END
