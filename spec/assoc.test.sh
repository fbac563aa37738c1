# Bash manual, 6.7 Arrays: associative arrays.

#### declaration and elements
declare -A m; m[a]=1; m['b c']=2; m["d"]=3; k=e; m[$k]=4; m[f$k]=5
echo ${m[a]} "${m[b c]}" ${m['b c']} ${m["$k"]} ${m[fe]} ${#m[@]}
## STDOUT:
1 2 2 4 5 5
## END

#### compound assignment
declare -A m=([one]=1 ["two words"]='x y' [three]=$'3\n'); echo ${#m[@]} "${m[two words]}"
m=([new]=n); echo ${!m[@]} ${m[@]}
m+=([more]=o); echo ${#m[@]}
## STDOUT:
3 x y
new n
2
## END

#### key value pairs without brackets
declare -A m=(a 1 b 2 'c d' 3); for k in a b 'c d'; do echo "$k=${m[$k]}"; done
declare -A n=(a 1 b); echo ${#n[@]} "[${n[b]}]"
## STDOUT:
a=1
b=2
c d=3
2 []
## END

#### the order of keys is bash's
declare -A m; for k in one two three four five six seven eight nine ten; do m[$k]=${#k}; done
echo "${!m[@]}"; echo "${m[@]}"
## STDOUT:
ten four nine seven two three six one five eight
3 4 4 5 3 5 3 3 4 5
## END

#### the order of many numeric keys
declare -A m; for ((i = 0; i < 50; i++)); do m[$i]=$((i * i)); done; echo ${!m[@]}
## STDOUT:
34 35 36 37 30 31 32 33 38 39 9 8 7 6 5 4 3 2 1 0 27 26 25 24 23 22 21 20 29 28 41 40 43 42 45 44 47 46 49 48 18 19 12 13 10 11 16 17 14 15
## END

#### the order after unset and new keys
declare -A m=([a]=1 [b]=2 [c]=3 [d]=4); unset 'm[b]'; m[e]=5; m[b]=6; echo ${!m[@]}; declare -p m
## STDOUT:
e d c b a
declare -A m=([e]="5" [d]="4" [c]="3" [b]="6" [a]="1" )
## END

#### the order when the table grows
declare -A m; for ((i = 0; i < 2000; i++)); do m[key$i]=$i; done; echo ${!m[@]} | cksum
## STDOUT:
3005750145 14890
## END

#### keys are strings not arithmetic
declare -A m; i=5; m[i]=x; m[1+1]=y; m[01]=z; echo ${m[i]} ${m[1+1]} "[${m[2]}]" "[${m[1]}]" ${m[01]} ${!m[i]-none}
## STDOUT:
x y [] [] z none
## END

#### special characters in keys
declare -A m; for k in '*' '@x' '"' "'" '$' '`' '\' ']' '[' ' ' $'\n' '#' '!' '~'; do m[$k]=v; done
for k in '*' '"' "'" '$' '\' ']' '[' ' ' $'\n'; do printf '%q ' "$k"; echo ${m[$k]}; done; echo ${#m[@]}
## STDOUT:
\* v
\" v
\' v
\$ v
\\ v
\] v
\[ v
\  v
$'\n' v
14
## END

#### star and at-sign as keys
declare -A m; m[x]=1; k=@; m[$k]=at; k='*'; m[$k]=star; echo ${#m[@]}; for k in "${!m[@]}"; do echo "$k"; done | sort
## STDOUT:
3
*
@
x
## END

#### declare p prints keys and values quoted
declare -A m=([a b]="c d" [e]="f'g" [$'n\nl']=h ["i\"j"]='k$l'); declare -p m
declare -A e; declare -p e; declare -A f=(); declare -p f
declare -Ai i=([x]=1+1); declare -p i; declare -Arx r=([k]=v); declare -p r
## STDOUT:
declare -A m=(["i\"j"]="k\$l" [e]="f'g" [$'n\nl']="h" ["a b"]="c d" )
declare -A e
declare -A f=()
declare -Ai i=([x]="2" )
declare -Arx r=([k]="v" )
## END

#### unset of elements and the whole
declare -A m=([a]=1 [b]=2); unset m[a]; echo ${!m[@]}; unset 'm[nosuch]'; echo $?; k='b'; unset "m[$k]"; echo ${#m[@]}
m[x]=1; unset m; echo "${m[x]-gone}"
## STDOUT:
b
0
0
gone
## END

#### an empty key is an error
declare -A m; (m['']=x; echo no); echo $?; e=; (m[$e]=y; echo no); echo $? ${#m[@]}
## STDOUT:
1
1 0
## END
## STDERR:
../case.sh: line 1: m['']: bad array subscript
../case.sh: line 1: m[$e]: bad array subscript
## END

#### appending to an element
declare -A m; m[k]=a; m[k]+=b; m[n]+=c; echo ${m[k]} ${m[n]}
declare -Ai n; n[k]=1; n[k]+=5; echo ${n[k]}
## STDOUT:
ab c
6
## END

#### element defaults and lengths
declare -A m=([k]=value [e]=); echo ${m[k]:-x} ${m[e]:-x} ${m[z]-unset} ${m[e]+set} ${#m[k]} ${#m[z]} ${m[z]:=new} ${#m[@]}
## STDOUT:
value x unset set 5 0 new 3
## END

#### keys in double quotes and with substitutions
declare -A m; m["$(echo a b)"]=1; m[`echo c`]=2; m[$((1+2))]=3; echo "${m[a b]}" "${m["a b"]}" ${m[c]} ${m[3]}
## STDOUT:
1 1 2 3
## END

#### looping over keys
declare -A m=([x]=1 [y]=2 [z]=3); for k in "${!m[@]}"; do echo "$k ${m[$k]}"; done | sort
## STDOUT:
x 1
y 2
z 3
## END

#### arithmetic on elements
declare -A m=([n]=5); ((m[n]++)); ((m[new]+=3)); echo ${m[n]} ${m[new]} $((m[n]*2)) $((${m[n]}+1)); k=n; ((m[$k]+=10)); echo ${m[n]}
## STDOUT:
6 3 12 7
16
## END

#### test of elements
declare -A m=([a]= ['x y']=1); [ -v 'm[a]' ] && echo a; [[ -v m[b] ]] || echo not b; [[ -v 'm[x y]' ]] && echo xy; k='x y'; [[ -v m[$k] ]] && echo k
## STDOUT:
a
not b
xy
k
## END

#### local associative arrays
declare -A m=([g]=1); f() { local -A m=([l]=2); m[k]=3; echo ${#m[@]} ${m[l]} ${m[g]-none}; }; f; echo ${!m[@]}
## STDOUT:
2 2 none
g
## END

#### counting words
declare -A c; for w in a b a c b a; do ((c[$w]++)); done; for k in a b c; do echo $k ${c[$k]}; done
## STDOUT:
a 3
b 2
c 1
## END

#### a set of seen values
declare -A seen; for w in x y x z y; do [[ ${seen[$w]} ]] && continue; seen[$w]=1; echo $w; done
## STDOUT:
x
y
z
## END

#### an indexed array cannot become associative
a=(1 2); declare -A a; echo $?; declare -p a
declare -A m; declare -a m; echo $?
## STDOUT:
1
declare -a a=([0]="1" [1]="2")
1
## END
## STDERR:
../case.sh: line 1: declare: a: cannot convert indexed to associative array
../case.sh: line 2: declare: m: cannot convert associative to indexed array
## END

#### at and star expansions of values
declare -A m=([k]='a b'); f() { printf '<%s>' "$@"; echo; }; f "${m[@]}"; f ${m[@]}; f "${m[*]}"; f "${!m[@]}"
## STDOUT:
<a b>
<a><b>
<a b>
<k>
## END

#### operators over all values
declare -A m=([k]=abc); echo ${m[@]#a} ${m[@]/b/-} ${m[@]^^} ${m[@]:0:1} "${m[@]@Q}" ${m[*]%c}
## STDOUT:
bc a-c ABC abc 'abc' ab
## END

#### assignment needs a subscript in a list with brackets
declare -A m; m=([a]=1 b); echo $? ${#m[@]}
## STDOUT:
0 1
## END
## STDERR:
../case.sh: line 1: m: b: must use subscript when assigning associative array
## END

#### without a declaration a subscript is arithmetic
unset m; m[x]=1; m[y]=2; declare -p m
## STDOUT:
declare -a m=([0]="2")
## END

#### reading a file into a map
declare -A m; while IFS='=' read -r k v; do m[$k]=$v; done <<'E'
a=1
b=x=y
c=
E
echo ${m[a]} ${m[b]} "[${m[c]}]" ${#m[@]}
## STDOUT:
1 x=y [] 3
## END

#### element zero of an associative array
declare -A m=([0]=zero [a]=b); echo $m ${m[0]}; m=str; echo ${m[0]} ${#m[@]}
## STDOUT:
zero zero
str 2
## END

#### keys with quotes in assignments and look-ups
declare -A m; m["a'b"]=1; m['c"d']=2; m[e\ f]=3; echo ${m["a'b"]} ${m['c"d']} ${m[e\ f]} ${m["e f"]}
## STDOUT:
1 2 3 3
## END

#### copying by a loop and by A
declare -A m=([a]=1 ['b c']='2 3') n; for k in "${!m[@]}"; do n[$k]=${m[$k]}; done; echo ${#n[@]} "${n[b c]}"
declare -A o; eval "o=(${m[@]@K})"; echo ${#o[@]} "${o[b c]}"
## STDOUT:
2 2 3
2 2 3
## END

#### keys of bytes and unicode
declare -A m; m[é]=1; m[$'\xff']=2; m[日本]=3; echo ${m[é]} ${m[$'\xff']} ${m[日本]} ${#m[@]}
## STDOUT:
1 2 3 3
## END

#### nested look-ups
declare -A m=([a]=b [b]=c [c]=end); echo ${m[${m[a]}]} ${m[${m[${m[a]}]}]}
## STDOUT:
c end
## END

#### an associative array as options
declare -A opt=([verbose]=0 [name]=x); while [ $# -gt 0 ]; do case $1 in --*=*) k=${1#--}; opt[${k%%=*}]=${k#*=};; esac; shift; done; echo ${opt[verbose]} ${opt[name]}
## args: --verbose=1 --name=new
## STDOUT:
1 new
## END

#### BASH_ALIASES is an associative array
alias ll='ls -l'; echo "${BASH_ALIASES[ll]}"; BASH_ALIASES[x]='echo y'; alias x; unset 'BASH_ALIASES[ll]'; alias ll 2>/dev/null || echo none
## STDOUT:
ls -l
alias x='echo y'
alias ll='ls -l'
## END

#### BASH_CMDS is the hash table
hash -r; hash cat; case ${BASH_CMDS[cat]} in */cat) echo cat;; esac; BASH_CMDS[mytool]=/bin/true; mytool && echo ran
## STDOUT:
cat
ran
## END

#### += in a list appends to the old value
declare -A a
hello=100
a=([hello]=1 [hello]+=2)
declare -p a
a+=([hello]+=:34 [hello]+=:56)
declare -p a
b=([1]=x [1]+=y)
declare -p b
b+=([1]+=:34 [1]+=:56)
declare -p b
## STDOUT:
declare -A a=([hello]="2" )
declare -A a=([hello]="2:34:56" )
declare -a b=([1]="xy")
declare -a b=([1]="xy:34:56")
## END

#### an empty subscript
declare -A m; m[]=1; echo x
## STDOUT:
## END
## STDERR:
../case.sh: line 1: m[]: bad array subscript
## END
## status: 1

#### brackets in keys
declare -A m; k='a]b'; m[$k]=1; echo "${m[$k]}"; unset "m[$k]"; declare -p m; unset m["$k"]; declare -p m
## STDOUT:
1
declare -A m=(["a]b"]="1" )
declare -A m=()
## END

#### keys with substitutions are expanded once
declare -A m; k='$(echo boo)'; m[$k]=1; (( m[$k]++ )); declare -p m; [[ -v m[$k] ]]; echo $?; unset m["$k"]; declare -p m
## STDOUT:
declare -A m=(["\$(echo boo)"]="2" )
0
declare -A m=()
## END

#### keys with quotes in arithmetic
declare -A m; k='80'"'"'s'; (( m[$k]++ )); (( m["$k"] += 5 )); echo "${m[$k]}" $(( m[$k] * 2 )); declare -p m
## STDOUT:
6 12
declare -A m=(["80's"]="6" )
## END

#### a scalar that becomes an associative array
v=1; declare -A v; declare -p v; v[one]=1 v[two]=2 v[three]=3; echo "${!v[@]}"
## STDOUT:
declare -A v=([0]="1" )
two 0 three one
## END

#### a blank behind the equals sign of an element
declare -A c=([a]= x [b]= y); declare -p c
declare -A d; d=([a]= x); declare -p d
## STDOUT:
declare -A c=([b]="" [a]="" )
declare -A d=([a]="" )
## END
## STDERR:
../case.sh: line 1: c: 'x': must use subscript when assigning associative array
../case.sh: line 1: c: 'y': must use subscript when assigning associative array
../case.sh: line 2: d: x: must use subscript when assigning associative array
## END

#### messages show elements without subscript as they are written
declare -A a=([x]=1 "z y" $HOME 'q'"r" a\ b "it's")
a=([x]=1 "z y" $HOME 'q'"r" a\ b "it's")
declare -p a
## STDOUT:
declare -A a=([x]="1" )
## END
## STDERR:
../case.sh: line 1: a: '"z y"': must use subscript when assigning associative array
../case.sh: line 1: a: '$HOME': must use subscript when assigning associative array
../case.sh: line 1: a: ''\''q'\''"r"': must use subscript when assigning associative array
../case.sh: line 1: a: 'a\ b': must use subscript when assigning associative array
../case.sh: line 1: a: '"it'\''s"': must use subscript when assigning associative array
../case.sh: line 2: a: "z y": must use subscript when assigning associative array
../case.sh: line 2: a: $HOME: must use subscript when assigning associative array
../case.sh: line 2: a: 'q'"r": must use subscript when assigning associative array
../case.sh: line 2: a: a\ b: must use subscript when assigning associative array
../case.sh: line 2: a: "it's": must use subscript when assigning associative array
## END

#### assoc_expand_once and quotes in subscripts of read and printf
typeset -A a; b="80's"; shopt -s assoc_expand_once; read a[$b] <<<x; printf -v a["c'd"] "%s" y
typeset -p a
## STDOUT:
declare -A a=(["80's"]="x" ["c'd"]="y" )
## END
## STDERR:
## END

#### subscripts in arithmetic are expanded once, quotes and all
declare -A m; k='a$b]' q="']"
m[$k]=1; (( m[$k]++ )); (( m["$k"]++ )); (( m['$k']++ )); (( m[\$k]++ )); (( m['$q']++ )); (( m["x$q"]++ ))
declare -p m
for k in 'x],y[$(echo oops >&2)' ']' '$x' "'" '"' '\'; do
  m[$k]=42; [[ m[$k] -eq 42 ]]; echo $?; [[ 'm[$k]' -eq 42 ]]; echo $?; (( m[$k] == 42 )); echo $?
done
a=(1 2) i=1; echo $(( a['1'] + $i )) $(( a[\1] + $i )) $(( a[$(echo 1)] + a[`echo 1`] ))
## STDOUT:
declare -A m=(["x']"]="1" ["a\$b]"]="3" ["\$k"]="2" ["\$q"]="1" )
0
0
0
0
0
0
0
0
0
0
0
0
0
0
0
0
0
0
3 3 4
## END

#### -v expands subscripts once
declare -A m; m['<(echo)']=1 x=5
[[ -v m[<(echo)] ]]; echo $?
for k in 'a b' ']' '[' '$x' '$(echo oops >&2)' '"q"' "s'q" '\' @ '*' 'x],y['; do
  m[$k]=1; [[ -v m[$k] ]]; echo $?; [[ -v m["$k"] ]]; echo $?; [[ -v "m[$k]" ]]; echo $?; [[ -v 'm[$k]' ]]; echo $?; [[ -v m['$k'] ]]; echo $?
done
k=']'; test -v m[$k]; echo $?; k='$x'; [ -v m[$k] ]; echo $?
## STDOUT:
0
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
0
0
0
0
1
1
1
## END

#### empty keys of unset and -v
declare -A m=([a]=1); e=; unset 'm[$e]'; unset m[$e]; unset "m['']"; [[ -v 'm[$e]' ]]; test -v 'm[$e]'; echo $?; declare -p m
## STDOUT:
1
declare -A m=([a]="1" )
## END

#### let under assoc_expand_once
declare -A a; shopt -s assoc_expand_once; b=y; let "++a[$b]"; declare -p a; let 'a[$b]++'; declare -p a; (( a[$b]++ )); declare -p a; let 'a[$b] += 2'; declare -p a; let "a[y]=7"; declare -p a; b='x y'; let 'a[$b]++';  declare -p a; (( ++a[$b] ));declare -p a; echo $((a[$b]))
declare -A a; shopt -s assoc_expand_once; a[x]=1; k=x; echo $((a[$k])) $((a["x"])) $((a['x'])); ((a["y"]=2)); declare -p a; x='a[$k]'; echo $((x)); [[ a[$k] -eq 1 ]] && echo yes; [[ 'a[$k]' -eq 1 ]] && echo yes; let a["z"]=3; declare -p a; declare -i i; i='a[$k]+1'; echo $i; i=a[x]+1; echo $i; b=(1 2 3); echo ${b[a[x]]} ${b['a[$k]']} ${b[a[$k]]}; for ((a[$k]=5; a[$k]<7; a[$k]++)); do :; done; declare -p a;  echo ${b[@]:a[x]-7:a[$k]}; k='q]w'; ((a[$k]=9)); echo $?; declare -p a
## STDOUT:
declare -A a=([y]="1" )
declare -A a=([y]="1" ["\$b"]="1" )
declare -A a=([y]="2" ["\$b"]="1" )
declare -A a=([y]="2" ["\$b"]="3" )
declare -A a=([y]="7" ["\$b"]="3" )
declare -A a=([y]="7" ["\$b"]="4" )
declare -A a=([y]="7" ["x y"]="1" ["\$b"]="4" )
1
1 1 1
declare -A a=([y]="2" [x]="1" ["x y"]="1" ["\$b"]="4" )
1
yes
yes
declare -A a=([z]="3" [y]="2" [x]="1" ["x y"]="1" ["\$b"]="4" )
2
2
## END
## STDERR:
../case.sh: line 2: 'a[x]': syntax error: operand expected (error token is "'a[x]'")
## END
## status: 1

#### assoc_expand_once: keys of let and of names that builtins take are text
shopt -s assoc_expand_once; declare -A a; k=']'
let 'a["w"]=4' "a['k']=4" 'a[$k]=4'; declare -p a
a=(); read "a[$k]" <<< y; read 'a["w"]' <<< 1; printf -v 'a[$k]' x; printf -v "a[$k]" x; printf -v 'a[x]y]' 1; printf -v 'a[x[]' 1; declare -p a
true & wait -n -p "a[$k]"; a[']']=1 a[w]=2; unset "a[$k]" 'a["w"]' 'a[$k]'; declare -p a
declare -n r='a["w"]'; r=1; declare -n r2='a[$k]'; r2=2; p='a["w"]'; echo "${!p}"; declare -p a
declare -n s=a; read 's["x"]' <<< 5; declare -p a; unset 's["x"]'; declare -p a
## STDOUT:
declare -A a=(["\"w\""]="4" ["'k'"]="4" ["\$k"]="4" )
declare -A a=(["\"w\""]="1" ["x["]="1" ["\$k"]="x" )
declare -A a=(["]"]="1" [w]="2" ["x["]="1" )
1
declare -A a=(["]"]="2" [w]="1" ["x["]="1" )
declare -A a=(["\"x\""]="5" ["]"]="2" [w]="1" ["x["]="1" )
declare -A a=(["]"]="2" [w]="1" ["x["]="1" )
## END
## STDERR:
../case.sh: line 3: read: `a[]]': not a valid identifier
../case.sh: line 3: printf: `a[]]': not a valid identifier
../case.sh: line 3: printf: `a[x]y]': not a valid identifier
../case.sh: line 4: wait: `a[]]': not a valid identifier
## END
