# Bash manual, 3.5.3 Shell Parameter Expansion.

#### defaults
unset u; n= s=set
printf '<%s>' "${u-d}" "${n-d}" "${s-d}" "${u:-d}" "${n:-d}" "${s:-d}"; echo
## STDOUT:
<d><><set><d><d><set>
## END

#### assigning defaults
unset u; n=
echo ${u=a} $u ${n=b} "[$n]" ${n:=c} $n
set -- ; (echo ${1:=x}) 2>/dev/null; echo $?
## STDOUT:
a a [] c c
1
## END

#### the assigned default is expanded but not split before the assignment
unset u
printf '<%s>' ${u:=a  b}; echo
echo "$u"
unset v; : "${v:=$(echo x   y)}"; echo "$v"
## STDOUT:
<a><b>
a  b
x y
## END

#### alternative values
unset u; n= s=set
printf '<%s>' "${u+a}" "${n+a}" "${s+a}" "${u:+a}" "${n:+a}" "${s:+a}"; echo
## STDOUT:
<><a><a><><><a>
## END

#### an error if unset
(unset u; echo ${u?gone}; echo no); echo $?
(n=; echo ${n:?empty value}; echo no); echo $?
(unset u; echo ${u:?}; echo no); echo $?
s=1; echo ${s?x}
## STDOUT:
1
1
1
1
## END
## STDERR:
../case.sh: line 1: u: gone
../case.sh: line 2: n: empty value
../case.sh: line 3: u: parameter null or not set
## END

#### a set parameter does not evaluate its default
i=0 x=set
echo "${x:-$((i++))}" $i
unset x; echo "${x:-$((i++))}" $i
echo ${x+$((i++))} $i
## STDOUT:
set 0
0 1
1
## END

#### the word of a default keeps its quotes' meaning
unset u
f() { printf '<%s>' "$@"; echo; }
f ${u-a b} ; f "${u-a b}"; f ${u-"a b"}; f ${u-a "b c"}; f "${u-"a b" c}"
f ${u-'a  b'}; f "${u-'a  b'}"; f x${u-a b}y; f ${u-$'\t'}
## STDOUT:
<a><b>
<a b>
<a b>
<a><b c>
<a b c>
<a  b>
<'a  b'>
<xa><by>
<	>
## END

#### at-sign in a default
set -- 'a b' c
unset u
printf '<%s>' ${u-"$@"}; echo
printf '<%s>' "${u-$@}"; echo
printf '<%s>' "${u-"$@"}"; echo
printf '<%s>' ${@-x} "${@:-y}"; echo
set --; printf '<%s>' "${@-x}" "${@:-y}" "${*:-z}" "${@+p}"; echo
## STDOUT:
<a b><c>
<a b><c>
<a b><c>
<a><b><c><a b><c>
<x><y><z>
## END

#### defaults nest
unset a b c
echo ${a:-${b:-${c:-deep}}}
echo "${a:-"${b:-'x'}"}"
c=v; echo ${a:-${b:-$c}}
## STDOUT:
deep
'x'
v
## END

#### length
x=hello; n=
echo ${#x} ${#n} ${#u}
a=(abc de f); echo ${#a} ${#a[1]} ${#a[@]} ${#a[*]}
x=äöü; echo ${#x}
## STDOUT:
5 0 0
3 2 3 3
3
## END

#### substring
x=0123456789
echo ${x:3} ${x:3:2} ${x:0:1} ${x: -3} ${x: -3:2} ${x:(-4):1} ${x:2:-3} "[${x:10}]" "[${x:11}]"
i=2; echo ${x:i} ${x:i+1:i} ${x:$i:$((i+1))} ${x:i?1:0:2}
echo "[${x::3}]" "[${x:0:0}]" "[${x::}]"
## STDOUT:
3456789 34 0 789 78 6 23456 [] []
23456789 34 234 12
[012] [] []
## END

#### substring before the beginning
x=abc
echo "[${x: -5}]" "[${x: -5:2}]" "[${x: -3:1}]"
## STDOUT:
[] [] [a]
## END

#### substring with a negative length before the offset
x=abcdef
echo ${x:4:-3}
echo not reached
## STDOUT:
not reached
## END
## STDERR:
../case.sh: line 2: -3: substring expression < 0
## END

#### substring of positional parameters
set -- a b c d e
echo ${@:2} - ${@:2:2} - ${@: -2} - ${@: -2:1} - ${*:4} - "${@:5}" - "[${@:6}]"
printf '<%s>' "${@:2:3}"; echo
[ "${@:0:1}" = "$0" ] && echo zero
echo ${@:1:0}x
## STDOUT:
b c d e - b c - d e - d - d e - e - []
<b><c><d>
zero
x
## END

#### substring of arrays
a=(zero one two three four)
echo ${a[@]:1:2} - ${a[@]: -2} - ${a[*]:3} - "${a[@]:4}" - "[${a[@]:5}]"
unset 'a[1]'; echo ${a[@]:1:2} - ${a[@]:0:2}
s=([5]=x [7]=y [9]=z); echo ${s[@]:5:2} ${s[@]:6:1} ${s[@]: -1}
## STDOUT:
one two - three four - three four - four - []
two three - zero two
x y y z
## END

#### a negative length of an array slice is an error
a=(1 2 3)
echo ${a[@]:0:-1}
## STDOUT:
## END
## STDERR:
../case.sh: line 2: -1: substring expression < 0
## END
## status: 1

#### prefix removal
x=/usr/local/lib/a.tar.gz
echo ${x#*/} ${x##*/} ${x#/usr} "${x#nomatch}" ${x#/*/} ${x##*.}
echo "${x#\/}" "${x#"/usr"}" ${x#'/u'}
## STDOUT:
usr/local/lib/a.tar.gz a.tar.gz /local/lib/a.tar.gz /usr/local/lib/a.tar.gz local/lib/a.tar.gz gz
usr/local/lib/a.tar.gz /local/lib/a.tar.gz sr/local/lib/a.tar.gz
## END

#### suffix removal
x=/usr/local/lib/a.tar.gz
echo ${x%/*} ${x%%/*}x ${x%.*} ${x%%.*} ${x%.gz} "${x%nomatch}" ${x%?} ${x%%*}x
## STDOUT:
/usr/local/lib x /usr/local/lib/a.tar /usr/local/lib/a /usr/local/lib/a.tar /usr/local/lib/a.tar.gz /usr/local/lib/a.tar.g x
## END

#### removal patterns from variables
x='a*b*c' p='*b' q='a*'
echo "${x#$p}" "${x#"$p"}" "${x##$q}" "${x#"$q"}"
x='[a]b'; echo "${x#[a]}" "${x#'[a]'}" "${x#\[a\]}"
## STDOUT:
*c a*b*c  b*c
[a]b b b
## END

#### removal from every positional parameter
set -- a.c b.c c.h
echo ${@%.c} - "${@%.*}" - ${*#?}
printf '<%s>' "${@##*.}"; echo
## STDOUT:
a b c.h - a b c - .c .c .h
<c><c><h>
## END

#### removal from every element
a=(a/b c/d e/f)
echo ${a[@]#*/} - ${a[*]%/*} - "${a[@]##*/}"
## STDOUT:
b d f - a c e - b d f
## END

#### removal with classes and extglob
x=abc123def
echo ${x##[a-z]*[0-9]} ${x#[[:alpha:]]} ${x%%[[:digit:]]*} ${x##+([a-z])}
shopt -s extglob
echo ${x##+([a-z])} ${x%%+([a-z])} ${x#@(ab|abc)} ${x##@(ab|abc)} ${x/+([0-9])/-}
## STDOUT:
def bc123def abc abc123def
123def abc123 c123def 123def abc-def
## END

#### replacement
x=banana
echo ${x/a/o} ${x//a/o} ${x/#b/B} ${x/%a/A} ${x/#a/X} ${x/%b/X} ${x/an} ${x//an/} ${x//a} ${x/nomatch/y}
## STDOUT:
bonana bonono Banana bananA banana banana bana ba bnn banana
## END

#### replacement takes the longest match
x=aaabbb
echo ${x/a*/-} ${x/a*b/-} ${x//[ab]/-} ${x/?/-} ${x//?/-} ${x/*/-}
## STDOUT:
- - ------ -aabbb ------ -
## END

#### an empty pattern replaces nothing
x=abc; e=
echo ${x//$e/-} ${x/$e/-} ${x/#$e/-} ${x/%$e/-} ${x/#/-} ${x/%/-}
## STDOUT:
abc abc -abc abc- -abc abc-
## END

#### ampersand in a replacement
x=abc
echo ${x/b/[&]} ${x//?/<&>} ${x/b/\&} ${x/b/"&"} ${x/b/'&'}
r='[&]'; echo ${x/b/$r} ${x/b/"$r"}
shopt -u patsub_replacement
echo ${x/b/[&]} ${x/b/$r}
## STDOUT:
a[b]c <a><b><c> a&c a&c a&c
a[b]c a[&]c
a[&]c a[&]c
## END

#### a backslash in a replacement
x=abc
echo "${x/b/\\}" "${x/b/\/}" "${x/b/a\b}" ${x/b/\\\\}
r='\\&'; echo "${x/b/$r}"
## STDOUT:
a\c a/c aabc a\\c
a\bc
## END

#### slashes in patterns and replacements
x=a/b/c
echo ${x/\//-} ${x//\//-} ${x//'/'/-} ${x//"/"/:} ${x/b/\/\/} ${x/b//} ${x////-}
## STDOUT:
a-b/c a-b-c a-b-c a:b:c a////c a///c a-b-c
## END

#### replacement of quoted and unquoted specials
x='a*b?c'
echo "${x/\*/-}" "${x/'*'/-}" "${x/"*"/-}" "${x//\?/-}" "${x/[*]/-}"
x='a\b'; echo "${x/\\/-}" "${x//'\'/+}"
## STDOUT:
a-b?c a-b?c a-b?c a*b-c a-b?c
a-b a+b
## END

#### replacement in positional parameters and arrays
set -- aa ba ca
echo ${@/a/-} ${@//a/-} "${*/#a/x}" ${@/%a/y}
a=(xx yx); echo ${a[@]//x/-} ${a[*]/x}
## STDOUT:
-a b- c- -- b- c- xa ba ca ay by cy
-- y- x y
## END

#### replacement with newlines and tildes
HOME=/h; x='a b'
echo "${x/ /$'\n'}" ${x/a/~} "${x/a/~}" "${x/a/$HOME}"
## STDOUT:
a
b /h b /h b /h b
## END

#### case modification
x='hello World'
echo ${x^} ${x^^} ${x,} ${x,,} ${x~} ${x~~}
echo ${x^^[lo]} ${x^[a-g]} ${x^[h]} ${x,,[W]} ${x^^"l"}
y=äÖü; echo ${y^^} ${y,,} ${y^}
## STDOUT:
Hello World HELLO WORLD hello World hello world Hello World HELLO wORLD
heLLO WOrLd hello World Hello World hello world heLLo WorLd
ÄÖÜ äöü ÄÖü
## END

#### case modification of arrays
a=(ab cd EF); set -- x yz
echo ${a[@]^} ${a[@]^^} ${a[*],,} ${@^^} ${*^}
declare -A m=([k]=v); echo ${m[@]^^}
## STDOUT:
Ab Cd EF AB CD EF ab cd ef X YZ X Yz
V
## END

#### transformation Q
x="a'b c" n= ; unset u
echo ${x@Q} ${n@Q} "[${u@Q}]"
a=(1 'b c'); echo ${a[@]@Q} "${a[*]@Q}" ${a@Q}
set -- 'p q' r; echo ${@@Q} "${*@Q}"
## STDOUT:
'a'\''b c' '' []
'1' 'b c' '1' 'b c' '1'
'p q' 'r' 'p q' 'r'
## END

#### transformation E expands escapes
x='a\tb\n\x41\u00e9\'"'"
echo "${x@E}"
## STDOUT:
a	b
Aé'
## END

#### transformation P expands as a prompt
x='[\a\e\n]\\'
echo "${x@P}" | od -An -c
y=v; z='$y $(echo sub) \\$y'; echo "${z@P}"
## STDOUT:
   [  \a 033  \n   ]   \  \n
v sub $y
## END

#### transformation A makes an assignment
x='a b'; declare -i i=3; declare -r r=1; declare -x e=2; a=(1 2); declare -A m=([k]=v); unset u
echo ${x@A}; echo ${i@A}; echo ${r@A}; echo ${e@A}; echo ${a@A}; echo ${a[@]@A}; echo ${m[@]@A}; echo "[${u@A}]"
## STDOUT:
x='a b'
declare -i i='3'
declare -r r='1'
declare -x e='2'
declare -a a='1'
declare -a a=([0]="1" [1]="2")
declare -A m=([k]="v" )
[]
## END

#### transformation a shows attributes
x=1; declare -i i=1; declare -rx r=1; a=(1); declare -A m=([a]=b); declare -u u=x; declare -l l=x; declare -n n=x; unset z; declare -i z
echo "[${x@a}]" ${i@a} ${r@a} ${a@a} ${m[@]@a} ${u@a} ${l@a} "[${n@a}]" ${z@a} "[${nosuch@a}]"
echo ${a[@]@a}
## STDOUT:
[] i rx a A u l [] i []
a
## END

#### transformations K and k list keys and values
a=(x 'y z'); declare -A m=([k]='v w')
echo ${a[@]@K}; echo ${m[@]@K}; printf '<%s>' "${a[@]@K}"; echo
printf '<%s>' "${a[@]@k}"; echo; printf '<%s>' "${m[@]@k}"; echo
x='s t'; echo ${x@K} ${x@k}
## STDOUT:
0 "x" 1 "y z"
k "v w"
<0 "x" 1 "y z">
<0><x><1><y z>
<k><v w>
's t' 's t'
## END

#### transformations U u L change case
x='hello World'
echo "${x@U} ${x@u} ${x@L}"
a=(ab cd); echo ${a[@]@U} ${a[@]@u}
## STDOUT:
HELLO WORLD Hello World hello world
AB CD Ab Cd
## END

#### an unknown transformation
x=1; echo ${x@Z}; echo after
## STDOUT:
## END
## STDERR:
../case.sh: line 1: ${x@Z}: bad substitution
## END
## status: 1

#### operators on an element
a=(abc def); declare -A m=([k]=hello)
echo ${a[1]#d} ${a[1]:1} ${a[0]/b/-} ${a[1]^} ${m[k]%o} ${m[k]:1:2} ${#m[k]} ${a[2]:-none} ${m[z]=new} ${m[z]}
## STDOUT:
ef ef a-c Def hell el 5 none new new
## END

#### operators on the length are errors
x=abc
(eval 'echo ${#x:1}') 2>/dev/null; echo $?
(eval 'echo ${#x#a}') 2>/dev/null; echo $?
## STDOUT:
1
1
## END

#### special parameters with operators
set -- a bb ccc
echo ${#} ${#-} ${#?} ${?:-x} ${1#a}x ${3%c} ${#:-x} "${@:$#}" ${!#}
true; echo ${?#0}x ${?/0/zero}
## STDOUT:
3 2 1 0 x cc 3 ccc ccc
x zero
## END

#### the unquoted result is split and globbed
touch f1 f2; x='f*' y='a b'
printf '<%s>' ${x} ${x%} "${x}" ${y/a/p q} "${y/a/p q}"; echo
## STDOUT:
<f1><f2><f1><f2><f*><p><q><b><p q b>
## END

#### star and at in a string context
a=(1 2 3); IFS=-
x=${a[*]} y="${a[*]}" z=${a[@]} w="${a[@]}"
echo "$x" "$y" "$z" "$w"
## STDOUT:
1-2-3 1-2-3 1 2 3 1 2 3
## END

#### empty elements survive in quotes only
a=('' x '')
printf '<%s>' "${a[@]}" ; echo; printf '<%s>' ${a[@]}; echo; printf '<%s>' "${a[@]/#/-}"; echo
## STDOUT:
<><x><>
<x>
<-><-x><->
## END

#### expansion of a default with a command substitution is lazy
x=1; f() { echo called >&2; echo y; }
echo ${x:-$(f)} ${u:-$(f)} 2>&1
## STDOUT:
1 y
## END

#### nested quotes braces and substitutions
x=a
echo "${x/a/"${x}b}"}" "${x:+"$(echo "}")"}" ${x:+'}'} "${y:-{}"
## STDOUT:
ab} } } {
## END

#### parameters adjacent to operators
a=1; b=2
echo ${a}${b} $a$b ${a:-x}${b:-y} "${a}"'$b'"$b" $a/$b $a.$b,$a
## STDOUT:
12 12 12 1$b2 1/2 1.2,1
## END

#### colon question in a function ends the script
f() { : ${nosuch:?must be set}; echo no; }
f; echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: nosuch: must be set
## END
## status: 1

#### substring offsets are arithmetic
x=abcdefgh; a=(1 2 3)
echo ${x:a[1]} ${x:${#a[@]}} ${x:1+1:a[0]+1} ${x: 1 } ${x:(1):(2)}
## STDOUT:
cdefgh defgh cd bcdefgh bc
## END

#### a bad offset
x=abc
echo ${x:1/0}; echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 2: x: 1/0: division by 0 (error token is "0")
## END
## status: 1

#### trailing newline and space patterns
x=$'a b\nc\t'
echo "${x%%[[:space:]]*}" "${x##*[[:space:]]}|" "${x//[$' \t\n']/_}"
## STDOUT:
a | a_b_c_
## END

#### trim idioms
x='  some text  '
y=${x#"${x%%[![:space:]]*}"}; y=${y%"${y##*[![:space:]]}"}; echo "<$y>"
shopt -s extglob
y=${x##+([[:space:]])}; echo "<${y%%+( )}>"
## STDOUT:
<some text>
<some text>
## END

#### path idioms
p=/a/b/c.tar.gz
echo "${p##*/} ${p%/*} ${p%%.*} ${p#*.} ${p##*.}"; f=${p##*/}; echo ${f%%.*} ${f%.*}
## STDOUT:
c.tar.gz /a/b /a/b/c tar.gz gz
c c.tar
## END

#### splitting a string by replacement
x=a,b,c; y=(${x//,/ }); echo ${#y[@]} ${y[2]}
## STDOUT:
3 c
## END

#### indirect arrays with slices
a=(p q r s); n='a[@]'; echo "${!n}" "${!n:1:2}" "${!n/#/x}"
## STDOUT:
p q r s q r xp xq xr xs
## END

#### removal of everything
x=abc; echo "[${x##*}]" "[${x%%*}]" "[${x#*}]" "[${x%*}]" "[${x/*}]"
## STDOUT:
[] [] [abc] [abc] []
## END

#### brackets that do not close in a pattern
x='a[b'; echo "${x#a[}" "${x%[b}" "${x/[/-}"
## STDOUT:
b a a-b
## END

#### ranges and negation in patterns
x=a1B2
echo ${x//[a-z]/.} ${x//[^a-z]/.} ${x//[!0-9]/.} ${x//[A-Z0-9]/.} ${x//[]a]/.} ${x//[a-]/.}
## STDOUT:
.1B2 a... .1.2 a... .1B2 .1B2
## END

#### the pattern is expanded like a word
x=/home/u/f; HOME=/home/u; y=f
echo ${x#~} ${x#$HOME/} ${x%/$y} ${x%$(echo f)} ${x#"$HOME"} ${x%$((1))}
## STDOUT:
/f f /home/u /home/u/ /f /home/u/f
## END

#### long strings and patterns
x=$(printf 'a%.0s' {1..2000})b
y=${x//a}; echo $y ${#x}; z=${x/%b/c}; echo ${z: -2}; echo ${#x%a*}  2>/dev/null; w=${x%%a*}; echo "[$w]"
## STDOUT:
b 2001
ac
## END
## status: 1

#### a bad subscript in an expansion drops the line
echo ${a[1+]}; echo x
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### a bad substitution names the word
echo a${x!}b
## STDOUT:
## END
## STDERR:
../case.sh: line 1: a${x!}b: bad substitution
## END
## status: 1

#### a bad substitution names what is in quotes
echo "q a${x!}b" c
## STDOUT:
## END
## STDERR:
../case.sh: line 1: q a${x!}b: bad substitution
## END
## status: 1

#### a bad substitution in a default value
echo ${z:-p${x!}} r
## STDOUT:
## END
## STDERR:
../case.sh: line 1: p${x!}: bad substitution
## END
## status: 1

#### a bad substitution between other parts
echo a"b${x!}c"d
## STDOUT:
## END
## STDERR:
../case.sh: line 1: b${x!}c: bad substitution
## END
## status: 1

#### a bad substitution in a list
a=(1 p${x!}q)
## STDOUT:
## END
## STDERR:
../case.sh: line 1: p${x!}q: bad substitution
## END
## status: 1

#### operators whose operands are not expanded
i=0 x=
echo "${x#$((i++))}" "${x%%$((i++))}" $i
unset x
echo "${x#$((i++))}" "${x^^$((i++))}" "${x/$((i++))}" $i
x=() ; echo "${x[@]#$((i++))}" ${x[*]^^$((i++))} ${x[@]:i++} $i
set -- ; echo ${@#$((i++))} ${*%$((i++))} ${@^$((i++))} $i
x=abc; echo "${x:9:i++}" "${x: -9:i++}" "${x:3:0*i++}" $i
x=v; echo "${x#$((i++))}" $i
## STDOUT:
  0
   0
0
0
   1
v 2
## END
## STDERR:
## END

#### the colon between offset and length
x=0 s=abcdef j=4
echo ${s:(j?1:0):j} ${s:j?1:0:j} ${s:(j?(x?1:0):0):j} ${s:j?x?1:0:2:j} ${s:0:j?1:2}
a=(1 2 3 4 5)
echo ${a[@]:j?1:0:2} ${a[*]:(1?(0):2)}
## STDOUT:
bcde bcde abcd abcd a
2 3 1 2 3 4 5
## END
## STDERR:
## END

#### a negative length is shown as it was written
x=abcdef y=-9
echo ${x:0: y }
echo ${x:0:"$y"}
set -- a b c
echo ${*: 1 : y-1 }
## STDOUT:
## END
## STDERR:
../case.sh: line 2:  y : substring expression < 0
../case.sh: line 3: "$y": substring expression < 0
../case.sh: line 5:  y-1 : substring expression < 0
## END
## status: 1

#### indirection through what is not set
set --
echo "${!9-d}" "${!9:+d}" "[${!9}]" "${!@-a}" "x${!*}"
x=5; echo "${!x[1]-d}"; declare -A n; echo "[${!n[k]}]" "[${!n[@]:-e}]"
a=(); echo "[${!a-u}]"
echo "${!nope[1]}"
echo "${!9:=d}"
x=9; echo ${!x:=d}
## STDOUT:
d  [] a x
d
[] [e]
[u]
## END
## STDERR:
../case.sh: line 5: nope[1]: invalid indirect expansion
../case.sh: line 6: !9: invalid indirect expansion
../case.sh: line 7: 9: invalid variable name
## END
## status: 1

#### the declaration of what has no value
declare -rl v; echo "${v@A}|${v[@]@A}|${v@a}|${v[0]@a}"
declare -arl w; echo "${w@A}|${w[@]@A}|${w@a}|${w[@]@a}"
declare -i j; echo ${j[@]@a}
declare -A H; echo ${H@a} ${H[@]@a} ${H[@]@A} ${H[x]@a}
declare -A I=(); echo ${I@a} ${I[@]@a} ${I[@]@A} ${I[x]@a}
declare -x X; echo ${X[@]@A} ${X@A} "[${X@Q}]"
declare z; echo "[${z@A}]" "[${z@a}]"
declare -n r; echo "[${r@A}]" "[${r@a}]"
q=j; echo "[${!q@A}]" "[${!q@a}]"
## STDOUT:
declare -rl v|declare -rl v|rl|rl
declare -arl w|declare -arl w|arl|arl
i
A A declare -A H A
A declare -A I=() A
declare -x X declare -x X []
[] []
[] []
[] []
## END
## STDERR:
## END

#### quotes within quotes hide backslashes
x=1 y=
printf '<%s>\n' "${x:+"\p"}" "${x:+a"b\c"d\e}" "${x:+"\$"a\p"\`\q\""}" "${x:+'"\p"'}" "${y:-"\\"\\}"
cat <<X
${x:+"\p"} ${x:+\p} ${x:+"\'"} ${y:-$'a\tb'}
X
v=ab e=
echo ${v^$e} ${v^^""} ${v^^$e"a"} ${v^^"$e"}
## STDOUT:
<p>
<abcd\e>
<$a\p`q">
<'p'>
<\\>
p \p ' $'a\tb'
Ab ab Ab ab
## END
## STDERR:
## END

#### special parameters without a case
set -- ab
(echo "x${?,}y")
(echo "x${-^^}y")
(echo "x${#~}y")
(echo "x${!#,}y")
(echo a${#@*}b"c")
(echo "a${v-x}${1@z}b")
echo "${1^}" "${_^}" > /dev/null
## STDOUT:
## END
## STDERR:
../case.sh: line 2: x${?,}y: bad substitution
../case.sh: line 3: x${-^^}y: bad substitution
../case.sh: line 4: x${#~}y: bad substitution
../case.sh: line 5: x${!#,}y: bad substitution
../case.sh: line 6: a${#@*}b"c": bad substitution
../case.sh: line 7: a${v-x}${1@z}b: bad substitution
## END

#### the name of a parameter in dollar quotes
x1=5
echo "${$'x1'}" "${$'x1'%5}" "${x9:-$'a\tb'}" "${x1:+"$'a'"}"
echo ${$'x1'}
## STDOUT:
5  a	b $'a'
## END
## STDERR:
../case.sh: line 3: ${'x1'}: bad substitution
## END
## status: 1

#### patterns of case changes are extended
v=abab
echo ${v^^+(ab|b)} ${v^^@(a|c)} ${v^^!(a)} ${v^@(a)}
## STDOUT:
aBaB AbAb aBaB Abab
## END
## STDERR:
## END

#### attributes of what an indirection means, without a value
a1=(); declare -A m=(); b=(x y); s=; declare -i n; declare -a d; declare -A dm; declare -x ex; declare -ai e=(); declare -r ro
for t in a1 m b s n d dm ex e ro nope 'a1[@]' 'a1[0]' 'b[5]' 'b[@]' 'd[@]' 'd[0]' 'm[x]' 'm[@]' 'n[0]' 'n[@]' 'nope[@]' 'nope[0]' 'dm[k]' 'ex[@]' 'b[1]' 'a1[*]'; do r=$t; echo "$t [${!r@a}] [${!r@A}] <"${!r@a}"> <"${!r@A}">"; done
## STDOUT:
a1 [a] [declare -a a1] <a> <declare -a a1>
m [A] [declare -A m] <A> <declare -A m>
b [a] [declare -a b='x'] <a> <declare -a b='x'>
s [] [s=''] <> <s=''>
n [] [] <> <>
d [] [] <> <>
dm [] [] <> <>
ex [] [] <> <>
e [ai] [declare -ai e] <ai> <declare -ai e>
ro [] [] <> <>
nope [] [] <> <>
a1[@] [] [declare -a a1=()] <> <declare -a a1=()>
a1[0] [a] [declare -a a1] <a> <declare -a a1>
b[5] [a] [declare -a b] <a> <declare -a b>
b[@] [a a] [declare -a b=([0]="x" [1]="y")] <a a> <declare -a b=([0]="x" [1]="y")>
d[@] [a] [declare -a d] <a> <declare -a d>
d[0] [a] [declare -a d] <a> <declare -a d>
m[x] [A] [declare -A m] <A> <declare -A m>
m[@] [] [declare -A m=()] <> <declare -A m=()>
n[0] [i] [declare -i n] <i> <declare -i n>
n[@] [i] [declare -i n] <i> <declare -i n>
nope[@] [] [] <> <>
nope[0] [] [] <> <>
dm[k] [A] [declare -A dm] <A> <declare -A dm>
ex[@] [x] [declare -x ex] <x> <declare -x ex>
b[1] [a] [declare -a b='y'] <a> <declare -a b='y'>
a1[*] [] [declare -a a1=()] <> <declare -a a1=()>
## END

#### slices with empty expressions
set -- a b c
x=abc
echo ${@:1:} "${@::}" ${*:2:} ${#:1:} ${#::} ${#::1} ${?:1:} ${x::} ${x:1:} ${x: :} ${x::1}
## STDOUT:
3 a
## END
## STDERR:
## END

#### what is no operation on the number of parameters
f() { echo ${#@:+"$@"} ${#@z}; }
set -- a b
for t in '${#@z}' '"${#@%b}"' '${#@/a/b}' '${#@~}' '${#@@Q}' '${#@:1}' '${#@[0]}' '${#@QQ}' '${#@Q@Q}' '${!1@}' '${#@Q}' '${#@}' '${#*}'; do
	(eval "echo $t")
	echo $?
done
## STDOUT:
1
1
1
1
1
1
1
1
1
1
'2'
0
2
0
2
0
## END
## STDERR:
../case.sh: line 4: ${#@z}: bad substitution
../case.sh: line 4: ${#@%b}: bad substitution
../case.sh: line 4: ${#@/a/b}: bad substitution
../case.sh: line 4: ${#@~}: bad substitution
../case.sh: line 4: ${#@@Q}: bad substitution
../case.sh: line 4: ${#@:1}: bad substitution
../case.sh: line 4: ${#@[0]}: bad substitution
../case.sh: line 4: ${#@QQ}: bad substitution
../case.sh: line 4: ${#@Q@Q}: bad substitution
../case.sh: line 4: ${!1@}: bad substitution
## END

#### empty matches are replaced in front of each character, but not at the end
shopt -s extglob
for s in abc x.y éa aab '' a; do echo "${s//?(x)/_} ${s//*(a)/_} ${s//@(|b)/_} ${s/%?(x)/_} ${s//*/_} ${s/?(q)/_}"; done
## STDOUT:
_a_b_c __b_c _a__c abc_ _ _abc
__._y _x_._y _x_._y x.y_ _ _x.y
_é_a _é_ _é_a éa_ _ _éa
_a_a_b __b _a_a_ aab_ _ _aab
 _  _ _ 
_a _ _a a_ _ _a
## END

#### negative subscripts of what has no elements
echo "${z[-1]@Q}"
echo "${z[-1]@K}"
echo "${z[-1]@P}"
echo "${z[-1]@U}"
echo "${z[-1]@k}"
echo "${z[-1]@E}"
echo "${z[-1]@u}"
echo "${z[-1]@L}"
echo "${z[-1]}"
z=x; echo "${z[-1]@a}"; echo "${z[-2]@a}"; echo "${z[-2]@A}";echo "${z[-2]}"; a=(); echo "${a[-1]@a}" "${a[-1]@Q}"; a=(1); echo "${a[-2]@a}"; echo "${a[-2]@Q}"; declare -A m; echo "${m[-1]@a}"; echo "${m[]@a}"; declare -a q;  echo "${q[-1]@a}" "${q[-1]@A}"
## STDOUT:













a 
a

A
## END
## STDERR:
../case.sh: line 1: z: bad array subscript
../case.sh: line 2: z: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 4: z: bad array subscript
../case.sh: line 5: z: bad array subscript
../case.sh: line 6: z: bad array subscript
../case.sh: line 7: z: bad array subscript
../case.sh: line 8: z: bad array subscript
../case.sh: line 9: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: z: bad array subscript
../case.sh: line 10: a: bad array subscript
../case.sh: line 10: a: bad array subscript
../case.sh: line 10: a: bad array subscript
../case.sh: line 10: a: bad array subscript
../case.sh: line 10: a: bad array subscript
../case.sh: line 10: a: bad array subscript
../case.sh: line 10: ${m[]@a}: bad substitution
## END
## status: 1

#### errors in offsets and in expansions in them
(
x=abcd; echo ${x:$((1/0))}; echo a
)
(
x=abcd; echo ${x:1/0}; echo a
)
## STDOUT:
## END
## STDERR:
../case.sh: line 2: 1/0: division by 0 (error token is "0")
../case.sh: line 5: x: 1/0: division by 0 (error token is "0")
## END
## status: 1

#### transformations of elements that cannot be
for o in Q P A K a k; do eval 'echo "$o ${z[-1]@'$o'}" $?'; done
declare -a z; declare -i n; declare -a s=([3]=1)
for o in Q P A K a k; do eval 'echo "$o ${z[-1]@'$o'} ${n[-1]@'$o'} ${s[-9]@'$o'}" $?'; done
## STDOUT:
Q  0
P  0
A  0
K  0
a  0
k  0
Q    0
P    0
A declare -a z declare -i n declare -a s 0
K    0
a a i a 0
k    0
## END
## STDERR:
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 1: z: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: s: bad array subscript
../case.sh: line 3: z: bad array subscript
../case.sh: line 3: n: bad array subscript
../case.sh: line 3: s: bad array subscript
## END

#### what messages quote of bad substitutions in operands
c=""
echo ${c//${$(($#-1))}/x/}
x=notOK x1=not
echo "${x#${'x1'%'t'}}"
echo ${x#${'x1'%'t'}}
echo ${x#a${y z}b}
echo ${x%%${y z}}
echo ${x/${y z}/q}
echo ${x/q/${y z}}
echo ${x:-${y z}}
echo ${u:-${y z}}
echo "${u:-${y z}}"
echo ${x:${y z}:1}
echo ${x[${y z}]}
echo ${x^${y z}}
echo "a ${x#${y z}} b"
cat <<X
${x#${y z}}
X
echo ${x#$(echo ${y z})}
echo $((${y z}))
echo ${x@${y z}}
: ${w=${y z}}
: ${w?${y z}}
y=${x#${'x1'%'t'}}
## STDOUT:
notOK
notOK
## END
## STDERR:
../case.sh: line 2: ${$(($#-1))}: bad substitution
../case.sh: line 4: ${'x1'%'t'}: bad substitution
../case.sh: line 5: ${'x1'%'t'}: bad substitution
../case.sh: line 6: a${y z}b: bad substitution
../case.sh: line 7: ${y z}: bad substitution
../case.sh: line 8: ${y z}: bad substitution
../case.sh: line 9: ${y z}: bad substitution
../case.sh: line 11: ${y z}: bad substitution
../case.sh: line 12: ${y z}: bad substitution
../case.sh: line 13: ${y z}: bad substitution
../case.sh: line 14: ${y z}: bad substitution
../case.sh: line 15: ${y z}: bad substitution
../case.sh: line 16: ${y z}: bad substitution
../case.sh: line 17: ${y z}: bad substitution
../case.sh: line 20: ${y z}: bad substitution
../case.sh: line 21: ${y z}: bad substitution
../case.sh: line 22: ${x@${y z}}: bad substitution
## END
## status: 1

#### an exclamation mark and special parameters
for b in "" ": & wait;"; do
for e in '!?' '!@*' '!@@' '!?*' '!?@' '!**' '!*@' '!#*' '!#@' '!-*' '!-@' '!$*' '!$@' '!!*' '!@Q' '!?Q' '!#?' '!#' '!?}' '!?:1' '!@:1' '!*:1' '!-:1' '!?-x' '!@-x' '!*-x' '!#-x' '!?:-x' '!?:?x' '!??x' '!??' '!?:?' '!:?' '!:?x' '!?x' '!+x' '!?+x' '!?=x' '!=x' '!?#x' '!?%x' '!?/x/y' '!?^' '!@^' '!*^' '!#^' '!?@Q' '!#@Q' '!@@Q' '!*@Q'; do
echo "posix $b $e: $($SHELL_UNDER_TEST --posix -c "$b echo \"\${$e}\" | tr 0-9 N" sh a b 2>&1 | sed 's/NN*/N/')"
echo "$b $e: $($SHELL_UNDER_TEST -c "$b echo \"\${$e}\" | tr 0-9 N" sh a b 2>&1 | sed 's/NN*/N/')"
done; done
## STDOUT:
posix  !?: sh: line 1: !: parameter not set
 !?: sh
posix  !@*: sh: line 1: ${!@*}: bad substitution
 !@*: sh: line 1: ${!@*}: bad substitution
posix  !@@: sh: line 1: a b: invalid variable name
 !@@: sh: line 1: a b: invalid variable name
posix  !?*: sh: line 1: !: *
 !?*: sh: line 1: ${!?*}: bad substitution
posix  !?@: sh: line 1: !: @
 !?@: sh: line 1: ${!?@}: bad substitution
posix  !**: sh: line 1: ${!**}: bad substitution
 !**: sh: line 1: ${!**}: bad substitution
posix  !*@: sh: line 1: ${!*@}: bad substitution
 !*@: sh: line 1: ${!*@}: bad substitution
posix  !#*: 
 !#*: sh: line 1: ${!#*}: bad substitution
posix  !#@: 
 !#@: sh: line 1: ${!#@}: bad substitution
posix  !-*: *
 !-*: *
posix  !-@: @
 !-@: @
posix  !$*: sh: line 1: ${!$*}: bad substitution
 !$*: sh: line 1: ${!$*}: bad substitution
posix  !$@: sh: line 1: ${!$@}: bad substitution
 !$@: sh: line 1: ${!$@}: bad substitution
posix  !!*: sh: line 1: ${!!*}: bad substitution
 !!*: sh: line 1: ${!!*}: bad substitution
posix  !@Q: sh: line 1: ${!@Q}: bad substitution
 !@Q: sh: line 1: ${!@Q}: bad substitution
posix  !?Q: sh: line 1: !: Q
 !?Q: sh: line 1: ${!?Q}: bad substitution
posix  !#?: 
 !#?: b
posix  !#: 
 !#: b
posix  !?}: sh: line 1: !: parameter not set
 !?}: sh}
posix  !?:1: sh: line 1: !: :1
 !?:1: h
posix  !@:1: sh: line 1: a b: invalid variable name
 !@:1: sh: line 1: a b: invalid variable name
posix  !*:1: sh: line 1: a b: invalid variable name
 !*:1: sh: line 1: a b: invalid variable name
posix  !-:1: :N
 !-:1: :N
posix  !?-x: sh: line 1: !: -x
 !?-x: sh
posix  !@-x: sh: line 1: a b: invalid variable name
 !@-x: sh: line 1: a b: invalid variable name
posix  !*-x: sh: line 1: a b: invalid variable name
 !*-x: sh: line 1: a b: invalid variable name
posix  !#-x: 
 !#-x: b
posix  !?:-x: sh: line 1: !: :-x
 !?:-x: sh
posix  !?:?x: sh: line 1: !: :?x
 !?:?x: sh
posix  !??x: sh: line 1: !: ?x
 !??x: sh
posix  !??: sh: line 1: !: ?
 !??: sh
posix  !?:?: sh: line 1: !: :?
 !?:?: sh
posix  !:?: sh: line 1: !: parameter null or not set
 !:?: sh: line 1: !: parameter null or not set
posix  !:?x: sh: line 1: !: x
 !:?x: sh: line 1: !: x
posix  !?x: sh: line 1: !: x
 !?x: sh: line 1: ${!?x}: bad substitution
posix  !+x: 
 !+x: 
posix  !?+x: sh: line 1: !: +x
 !?+x: x
posix  !?=x: sh: line 1: !: =x
 !?=x: sh
posix  !=x: sh: line 1: $!: cannot assign in this way
 !=x: sh: line 1: $!: cannot assign in this way
posix  !?#x: sh: line 1: !: #x
 !?#x: sh
posix  !?%x: sh: line 1: !: %x
 !?%x: sh
posix  !?/x/y: sh: line 1: !: /x/y
 !?/x/y: sh
posix  !?^: sh: line 1: !: ^
 !?^: sh: line 1: ${!?^}: bad substitution
posix  !@^: sh: line 1: ${!@^}: bad substitution
 !@^: sh: line 1: ${!@^}: bad substitution
posix  !*^: sh: line 1: a b: invalid variable name
 !*^: sh: line 1: a b: invalid variable name
posix  !#^: 
 !#^: sh: line 1: ${!#^}: bad substitution
posix  !?@Q: sh: line 1: !: @Q
 !?@Q: 'sh'
posix  !#@Q: 
 !#@Q: 'b'
posix  !@@Q: sh: line 1: a b: invalid variable name
 !@@Q: sh: line 1: a b: invalid variable name
posix  !*@Q: sh: line 1: a b: invalid variable name
 !*@Q: sh: line 1: a b: invalid variable name
posix : & wait; !?: N
: & wait; !?: sh
posix : & wait; !@*: sh: line 1: ${!@*}: bad substitution
: & wait; !@*: sh: line 1: ${!@*}: bad substitution
posix : & wait; !@@: sh: line 1: a b: invalid variable name
: & wait; !@@: sh: line 1: a b: invalid variable name
posix : & wait; !?*: N
: & wait; !?*: sh: line 1: ${!?*}: bad substitution
posix : & wait; !?@: N
: & wait; !?@: sh: line 1: ${!?@}: bad substitution
posix : & wait; !**: sh: line 1: ${!**}: bad substitution
: & wait; !**: sh: line 1: ${!**}: bad substitution
posix : & wait; !*@: sh: line 1: ${!*@}: bad substitution
: & wait; !*@: sh: line 1: ${!*@}: bad substitution
posix : & wait; !#*: N
: & wait; !#*: sh: line 1: ${!#*}: bad substitution
posix : & wait; !#@: N
: & wait; !#@: sh: line 1: ${!#@}: bad substitution
posix : & wait; !-*: N
: & wait; !-*: N
posix : & wait; !-@: N
: & wait; !-@: N
posix : & wait; !$*: sh: line 1: ${!$*}: bad substitution
: & wait; !$*: sh: line 1: ${!$*}: bad substitution
posix : & wait; !$@: sh: line 1: ${!$@}: bad substitution
: & wait; !$@: sh: line 1: ${!$@}: bad substitution
posix : & wait; !!*: sh: line 1: ${!!*}: bad substitution
: & wait; !!*: sh: line 1: ${!!*}: bad substitution
posix : & wait; !@Q: sh: line 1: ${!@Q}: bad substitution
: & wait; !@Q: sh: line 1: ${!@Q}: bad substitution
posix : & wait; !?Q: N
: & wait; !?Q: sh: line 1: ${!?Q}: bad substitution
posix : & wait; !#?: N
: & wait; !#?: b
posix : & wait; !#: N
: & wait; !#: b
posix : & wait; !?}: N}
: & wait; !?}: sh}
posix : & wait; !?:1: N
: & wait; !?:1: h
posix : & wait; !@:1: sh: line 1: a b: invalid variable name
: & wait; !@:1: sh: line 1: a b: invalid variable name
posix : & wait; !*:1: sh: line 1: a b: invalid variable name
: & wait; !*:1: sh: line 1: a b: invalid variable name
posix : & wait; !-:1: N
: & wait; !-:1: N
posix : & wait; !?-x: N
: & wait; !?-x: sh
posix : & wait; !@-x: sh: line 1: a b: invalid variable name
: & wait; !@-x: sh: line 1: a b: invalid variable name
posix : & wait; !*-x: sh: line 1: a b: invalid variable name
: & wait; !*-x: sh: line 1: a b: invalid variable name
posix : & wait; !#-x: N
: & wait; !#-x: b
posix : & wait; !?:-x: N
: & wait; !?:-x: sh
posix : & wait; !?:?x: N
: & wait; !?:?x: sh
posix : & wait; !??x: N
: & wait; !??x: sh
posix : & wait; !??: N
: & wait; !??: sh
posix : & wait; !?:?: N
: & wait; !?:?: sh
posix : & wait; !:?: N
: & wait; !:?: N
posix : & wait; !:?x: N
: & wait; !:?x: N
posix : & wait; !?x: N
: & wait; !?x: sh: line 1: ${!?x}: bad substitution
posix : & wait; !+x: x
: & wait; !+x: x
posix : & wait; !?+x: N
: & wait; !?+x: x
posix : & wait; !?=x: N
: & wait; !?=x: sh
posix : & wait; !=x: N
: & wait; !=x: N
posix : & wait; !?#x: N
: & wait; !?#x: sh
posix : & wait; !?%x: N
: & wait; !?%x: sh
posix : & wait; !?/x/y: N
: & wait; !?/x/y: sh
posix : & wait; !?^: N
: & wait; !?^: sh: line 1: ${!?^}: bad substitution
posix : & wait; !@^: sh: line 1: ${!@^}: bad substitution
: & wait; !@^: sh: line 1: ${!@^}: bad substitution
posix : & wait; !*^: sh: line 1: a b: invalid variable name
: & wait; !*^: sh: line 1: a b: invalid variable name
posix : & wait; !#^: N
: & wait; !#^: sh: line 1: ${!#^}: bad substitution
posix : & wait; !?@Q: N
: & wait; !?@Q: 'sh'
posix : & wait; !#@Q: N
: & wait; !#@Q: 'b'
posix : & wait; !@@Q: sh: line 1: a b: invalid variable name
: & wait; !@@Q: sh: line 1: a b: invalid variable name
posix : & wait; !*@Q: sh: line 1: a b: invalid variable name
: & wait; !*@Q: sh: line 1: a b: invalid variable name
## END
## STDERR:
## END

#### a pattern with [^]...] replaces nothing
x='a]b'; echo "${x//[^]a]/_}" "${x/[^]]/_}" "${x/[!]a]/_}" "${x/#[^]]/_}" "${x/%[^]]/_}" "${x//[^]]?/_}"
echo "${x/[^]]*/_}" "${x/#*[^]]/_}" "${x#[^]]}" "${x%[^]]}" "${x//[^a]/_}" "${x//[\]]/_}" "${x//[^\]]/_}" "${x//[^][:alpha:]]/_}"
shopt -s extglob; y='[^]a]'; echo "${x//@([^]])/_}" "${x//$y/_}" "${x//"$y"/_}" "${x//\[^]a]/_}"
## STDOUT:
a]b a]b a]b a]b a]b a]b
_ _ ]b a] a__ a_b _]_ a]b
_]_ a]b a]b a]b
## END
## STDERR:
## END
