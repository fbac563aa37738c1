# Small programs as users write them.

#### a sieve
n=50; for ((i = 2; i <= n; i++)); do p[i]=1; done; for ((i = 2; i * i <= n; i++)); do if ((p[i])); then for ((j = i * i; j <= n; j += i)); do p[j]=0; done; fi; done; for i in "${!p[@]}"; do ((p[i])) && echo -n "$i "; done; echo
## STDOUT:
2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 
## END

#### quicksort
qs() { (($# == 0)) && return; local p=$1 l=() r=() x; shift; for x; do if ((x < p)); then l+=("$x"); else r+=("$x"); fi; done; qs "${l[@]}"; echo -n "$p "; qs "${r[@]}"; }; qs 5 3 9 1 7 3 0; echo
## STDOUT:
0 1 3 3 5 7 9 
## END

#### bubble sort in place
a=(5 2 9 1); n=${#a[@]}; for ((i = 0; i < n; i++)); do for ((j = 0; j < n - i - 1; j++)); do if ((a[j] > a[j + 1])); then t=${a[j]}; a[j]=${a[j + 1]}; a[j + 1]=$t; fi; done; done; echo "${a[@]}"
## STDOUT:
1 2 5 9
## END

#### towers of hanoi
moves=0; hanoi() { (($1 == 0)) && return; hanoi $(($1 - 1)) $2 $4 $3; ((moves++)); last="$2->$3"; hanoi $(($1 - 1)) $4 $3 $2; }; hanoi 8 A C B; echo $moves $last
## STDOUT:
255 B->C
## END

#### counting words
text='the cat and the dog and the bird'; declare -A c; for w in $text; do ((c[$w]++)); done; for w in "${!c[@]}"; do echo "${c[$w]} $w"; done | sort -k1,1nr -k2
## STDOUT:
3 the
2 and
1 bird
1 cat
1 dog
## END

#### options with long names
parse() { local verbose=0 out= args=(); while (($#)); do case $1 in -v|--verbose) verbose=1 ;; -o|--out) out=$2; shift ;; --out=*) out=${1#*=} ;; --) shift; args+=("$@"); break ;; -*) echo "bad $1"; return 2 ;; *) args+=("$1") ;; esac; shift; done; echo "v=$verbose o=$out n=${#args[@]} ${args[*]}"; }; parse -v a --out=x b; parse -o y -- -z; parse --nope; echo $?
## STDOUT:
v=1 o=x n=2 a b
v=0 o=y n=1 -z
bad --nope
2
## END

#### a log function with levels
declare -A levels=([debug]=0 [info]=1 [error]=2); threshold=info; log() { local l=$1; shift; ((levels[$l] >= levels[$threshold])) || return 0; printf '%-5s %s\n' "${l^^}" "$*"; }; log debug hidden; log info started with "two  blanks"; log error failed
## STDOUT:
INFO  started with two  blanks
ERROR failed
## END

#### reading an ini file
section=; declare -A conf; while IFS= read -r line; do line=${line%%[;#]*}; [[ $line =~ ^\[(.+)\]$ ]] && { section=${BASH_REMATCH[1]}; continue; }; [[ $line =~ ^[[:space:]]*([^=[:space:]]+)[[:space:]]*=[[:space:]]*(.*[^[:space:]])[[:space:]]*$ ]] && conf[$section.${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}; done <<'E'
[main]
name = a name   ; comment
# nothing
[net]
port=80
E
echo "${conf[main.name]}|${conf[net.port]}|${#conf[@]}"
## STDOUT:
a name|80|2
## END

#### comma separated values
while IFS=, read -r name age city; do [ "$name" = name ] && continue; printf '%s is %d, from %s\n' "$name" "$age" "${city:-nowhere}"; done <<'E'
name,age,city
Ann,30,Rome
Bob,25,
E
## STDOUT:
Ann is 30, from Rome
Bob is 25, from nowhere
## END

#### a template
render() { local t=$1 k; while [[ $t =~ \{\{([a-z]+)\}\} ]]; do k=${BASH_REMATCH[1]}; t=${t/"{{$k}}"/"${vars[$k]}"}; done; echo "$t"; }; declare -A vars=([name]=World [what]='a & b'); render 'Hello {{name}}, {{what}} {{name}}!'
## STDOUT:
Hello World, a & b World!
## END

#### retries
n=0; flaky() { ((++n >= 3)); }; retry() { local i; for ((i = 1; i <= $1; i++)); do "${@:2}" && { echo "ok after $i"; return 0; }; done; return 1; }; retry 5 flaky; n=-10; retry 2 flaky || echo gave up
## STDOUT:
ok after 3
gave up
## END

#### cleanup by trap
tmp=$(mktemp -d); trap 'rm -rf "$tmp"; echo cleaned' EXIT; echo data > "$tmp/f"; cat "$tmp/f"
## STDOUT:
data
cleaned
## END

#### a lock directory
lock() { mkdir lock 2>/dev/null; }; lock && echo got; lock || echo busy; rmdir lock; lock && echo again
## STDOUT:
got
busy
again
## END

#### string helpers
trim() { local s=$1; s=${s#"${s%%[![:space:]]*}"}; s=${s%"${s##*[![:space:]]}"}; printf '%s' "$s"; }; rev() { local s=$1 r= i; for ((i = ${#s} - 1; i >= 0; i--)); do r+=${s:i:1}; done; echo "$r"; }; repeat() { printf "%.0s$1" $(seq $2); echo; }; echo "[$(trim '  a b  ')]"; rev 'héllo'; repeat ab 3; join() { local IFS=$1; shift; echo "$*"; }; join , a b 'c d'
## STDOUT:
[a b]
olléh
ababab
a,b,c d
## END

#### version comparison
vercmp() { local IFS=. i a=($1) b=($2); for ((i = 0; i < ${#a[@]} || i < ${#b[@]}; i++)); do ((10#${a[i]:-0} > 10#${b[i]:-0})) && { echo '>'; return; }; ((10#${a[i]:-0} < 10#${b[i]:-0})) && { echo '<'; return; }; done; echo '='; }; vercmp 1.2.3 1.2.10; vercmp 2.0 1.9.9; vercmp 1.0 1; vercmp 1.08 1.8
## STDOUT:
=
=
=
=
## END

#### numbers in words and bases
tobin() { local n=$1 r=; while ((n)); do r=$((n % 2))$r; ((n /= 2)); done; echo ${r:-0}; }; tobin 10; tobin 255; printf '%x %o\n' 255 8; echo $((2#$(tobin 37))); hex=DEADBEEF; echo $((16#$hex)); roman() { local n=$1 r= v=(10 9 5 4 1) s=(X IX V IV I) i; for i in 0 1 2 3 4; do while ((n >= v[i])); do r+=${s[i]}; ((n -= v[i])); done; done; echo $r; }; roman 14; roman 9
## STDOUT:
1010
11111111
ff 10
37
3735928559
XIV
IX
## END

#### a stack machine
rpn() { local s=() t a b; for t; do case $t in [-+*/]) b=${s[-1]}; a=${s[-2]}; unset 's[-1]' 's[-1]'; s+=($((a $t b))) ;; *) s+=("$t") ;; esac; done; echo "${s[@]}"; }; rpn 3 4 + 2 '*' 7 -; rpn 100 5 / 2 /
## STDOUT:
7
10
## END

#### a matrix
declare -A m; r=3; for ((i = 0; i < r; i++)); do for ((j = 0; j < r; j++)); do m[$i,$j]=$((i * r + j)); done; done; for ((j = 0; j < r; j++)); do row=; for ((i = 0; i < r; i++)); do row+="${m[$i,$j]} "; done; echo $row; done
## STDOUT:
0 3 6
1 4 7
2 5 8
## END

#### game of life
w=5; g=(0 0 0 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 0); for gen in 1 2; do ng=(); for ((i = 0; i < 25; i++)); do n=0; for d in -6 -5 -4 -1 1 4 5 6; do k=$((i + d)); ((k >= 0 && k < 25)) && ((n += g[k])); done; ng[i]=$((n == 3 || (n == 2 && g[i]))); done; g=("${ng[@]}"); done; for ((i = 0; i < 25; i += w)); do echo ${g[@]:i:w}; done
## STDOUT:
0 0 0 0 0
0 0 1 0 0
0 0 1 0 0
0 0 1 0 0
0 0 0 0 0
## END

#### walking a tree of directories
mkdir -p t/a/b t/c; touch t/1 t/a/2 t/a/b/3; walk() { local f; for f in "$1"/*; do [ -e "$f" ] || continue; echo "${f#t/}"; [ -d "$f" ] && walk "$f"; done; }; walk t
## STDOUT:
1
a
a/2
a/b
a/b/3
c
## END

#### finding and filtering
mkdir d; touch d/{a,b,c}.{txt,log} 'd/x y.txt'; find d -name '*.txt' -print0 | sort -z | while IFS= read -r -d '' f; do echo "<${f##*/}>"; done; for f in d/*.log; do mv "$f" "${f%.log}.old"; done; ls d | tr '\n' ' '; echo
## STDOUT:
<a.txt>
<b.txt>
<c.txt>
<x y.txt>
a.old a.txt b.old b.txt c.old c.txt x y.txt 
## END

#### a dispatch table
cmd_add() { echo $(($1 + $2)); }; cmd_mul() { echo $(($1 * $2)); }; main() { local c=$1; shift; if declare -F "cmd_$c" > /dev/null; then "cmd_$c" "$@"; else echo "no $c"; return 64; fi; }; main add 2 3; main mul 4 5; main div 1 1; echo $?
## STDOUT:
5
20
no div
64
## END

#### a menu without a terminal
printf '2\nq\n' | while read -r -p '' c; do case $c in [0-9]) echo "item $c" ;; q) echo bye; break ;; esac; done
## STDOUT:
item 2
bye
## END

#### escaping html and urls
esc() { local s=$1; s=${s//&/\&amp;}; s=${s//</\&lt;}; s=${s//>/\&gt;}; echo "$s"; }; esc 'a<b & c>d'; urlenc() { local s=$1 o= c i; for ((i = 0; i < ${#s}; i++)); do c=${s:i:1}; case $c in [a-zA-Z0-9._~-]) o+=$c ;; *) printf -v c '%%%02X' "'$c"; o+=$c ;; esac; done; echo "$o"; }; urlenc 'a b/c?d=e&f'; urldec() { printf '%b\n' "${1//%/\\x}"; }; urldec 'a%20b%2Fc'
## STDOUT:
a&lt;b &amp; c&gt;d
a%20b%2Fc%3Fd%3De%26f
a b/c
## END

#### json by printf
json() { local k first=1; printf '{'; for k in $(printf '%s\n' "${!o[@]}" | sort); do ((first)) || printf ','; first=0; printf '"%s":"%s"' "$k" "${o[$k]//\"/\\\"}"; done; printf '}\n'; }; declare -A o=([a]=1 [b]='say "hi"'); json
## STDOUT:
{"a":"1","b":"say \"hi\""}
## END

#### a progress bar
for p in 0 50 100; do n=$((p / 10)); bar=$(printf '%*s' $n ''); printf '[%-10s] %3d%%\n' "${bar// /#}" $p; done
## STDOUT:
[          ]   0%
[#####     ]  50%
[##########] 100%
## END

#### dates and arithmetic on them
days() { echo $((($(date -u -d "$1" +%s) - $(date -u -d "$2" +%s)) / 86400)); }; days 2024-03-01 2024-02-01; leap() { (($1 % 4 == 0 && ($1 % 100 || $1 % 400 == 0))); }; for y in 1900 2000 2023 2024; do leap $y && echo $y; done
## STDOUT:
29
2000
2024
## END

#### parallel work with a limit
work() { echo "done $1" > out.$1; }; max=3 running=0; for i in 1 2 3 4 5 6; do work $i & ((++running >= max)) && { wait -n; ((running--)); }; done; wait; cat out.* | sort
## STDOUT:
done 1
done 2
done 3
done 4
done 5
done 6
## END

#### a pipeline with errors collected
run() { "$@" 2>> errs || { echo "failed: $*"; ((fails++)); }; }; fails=0; run true; run false; run ls /nosuch; run nosuchcmd_; echo $fails; [ -s errs ] && echo has errors
## STDOUT:
failed: false
failed: ls /nosuch
failed: nosuchcmd_
3
has errors
## END

#### a spinner of generators
gen() { local i; for ((i = 1; i <= $1; i++)); do echo $i; done; }; gen 10 | while read -r x; do ((x % 2)) && echo $x; done | { s=0; while read -r x; do ((s += x)); done; echo $s; }
## STDOUT:
25
## END

#### merging sorted lists
mapfile -t a <<< $'1\n4\n7'; mapfile -t b <<< $'2\n4\n9'; i=0 j=0 r=(); while ((i < ${#a[@]} && j < ${#b[@]})); do if ((a[i] <= b[j])); then r+=(${a[i++]}); else r+=(${b[j++]}); fi; done; r+=("${a[@]:i}" "${b[@]:j}"); echo "${r[@]}"
## STDOUT:
1 2 4 4 7 9
## END

#### unique and set operations
uniq_() { local -A s; local x; for x; do [[ ${s[$x]+_} ]] || { s[$x]=1; printf '%s ' "$x"; }; done; echo; }; uniq_ a b a c b; in_() { local x n=$1; shift; for x; do [[ $x == "$n" ]] && return 0; done; return 1; }; in_ b a b c && echo yes; in_ z a b || echo no; comm -12 <(printf '%s\n' a b c) <(printf '%s\n' b c d) | tr '\n' ' '; echo
## STDOUT:
a b c 
yes
no
b c 
## END

#### default settings by colon
: "${NAME:=world}" "${COUNT:=2}"; for ((i = 0; i < COUNT; i++)); do echo "hello $NAME"; done; NAME=; : "${NAME:=again}"; echo $NAME
## STDOUT:
hello world
hello world
again
## END

#### a state machine
state=start; for c in a b b c x; do case $state,$c in start,a) state=A ;; A,b) state=B ;; B,b) ;; B,c) state=end ;; *) echo "bad $c in $state" ;; esac; echo -n "$state "; done; echo
## STDOUT:
A B B end bad x in end
end 
## END

#### a here document as a program
"$SHELL_UNDER_TEST" -s -- x y <<'E'
echo "$# $1"
f() { echo "inner $1"; }
f "$2"
exit 5
E
echo $?
## STDOUT:
2 x
inner y
5
## END

#### checking dependencies
need() { local m=() c; for c; do command -v "$c" > /dev/null || m+=("$c"); done; ((${#m[@]})) && { echo "missing: ${m[*]}"; return 1; }; echo all there; }; need cat ls; need cat nosuch1 nosuch2; echo $?
## STDOUT:
all there
missing: nosuch1 nosuch2
1
## END

#### colours only on terminals
if [ -t 1 ]; then red=$'\e[31m'; else red=; fi; printf '%sx\n' "$red" | od -An -c
## STDOUT:
   x  \n
## END

#### assertions of a test suite
pass=0 fail=0; assert() { if "$@"; then ((++pass)); else ((++fail)); echo "not ok: $*"; fi; }; eq() { [ "$1" = "$2" ]; }; assert eq a a; assert eq a b; assert [ 1 -lt 2 ]; assert test -d /; echo $pass $fail
## STDOUT:
not ok: eq a b
3 1
## END

#### xargs and friends
printf '%s\n' a 'b c' d | xargs -I{} echo '<{}>'; printf '1 2 3 4' | xargs -n 2 echo; export -f 2>/dev/null; f() { echo "f:$1"; }; export -f f; printf 'x\ny\n' | xargs -n 1 "$SHELL_UNDER_TEST" -c 'f "$@"' _
## STDOUT:
<a>
<b c>
<d>
1 2
3 4
f:x
f:y
## END

#### sed awk and quoting
echo 'a b c' | awk '{ print $2, NF }'; x=5; awk -v x="$x" 'BEGIN { print x * 2 }'; echo path/to | sed "s|/|$x|"; echo "it's" | sed 's/'"'"'/"/'; awk 'BEGIN { while (i++ < 3) printf "%d ", i; print "" }'
## STDOUT:
b 3
10
path5to
it"s
1 2 3 
## END

#### an array as queue and breadth first search
declare -A e=([A]='B C' [B]='D' [C]='D E' [D]='F' [E]='F' [F]='') seen; q=(A); seen[A]=1; while ((${#q[@]})); do n=${q[0]}; q=("${q[@]:1}"); echo -n "$n "; for k in ${e[$n]}; do [[ ${seen[$k]} ]] || { seen[$k]=1; q+=("$k"); }; done; done; echo
## STDOUT:
A B C D E F 
## END

#### string builder of a big text
s=; for i in {1..1000}; do s+="line $i"$'\n'; done; echo ${#s}; grep -c . <<< "$s"; readarray -t l <<< "${s%$'\n'}"; echo ${#l[@]} "${l[999]}"
## STDOUT:
8893
1000
1000 line 1000
## END

#### memoised fibonacci
declare -A memo; fib() { local n=$1; if [[ ${memo[$n]} ]]; then r=${memo[$n]}; return; fi; if ((n < 2)); then r=$n; else fib $((n - 1)); local a=$r; fib $((n - 2)); ((r += a)); fi; memo[$n]=$r; }; fib 60; echo $r
## STDOUT:
1548008755920
## END

#### caesar and rot13
rot() { echo "$1" | tr 'A-Za-z' 'N-ZA-Mn-za-m'; }; rot Hello; rot "$(rot Hello)"; caesar() { local s=$1 k=$2 o= c i n; for ((i = 0; i < ${#s}; i++)); do c=${s:i:1}; if [[ $c == [a-z] ]]; then printf -v n %d "'$c"; printf -v c "\\x$(printf %x $(((n - 97 + k) % 26 + 97)))"; fi; o+=$c; done; echo "$o"; }; caesar 'abc xyz' 3
## STDOUT:
Uryyb
Hello
def abc
## END

#### nested functions and callbacks
each() { local f=$1 x; shift; for x; do "$f" "$x"; done; }; show() { echo "<$1>"; }; each show a 'b c'; map() { local f=$1 x; shift; for x; do echo -n "$("$f" "$x") "; done; echo; }; sq() { echo $(($1 * $1)); }; map sq 1 2 3; fold() { local f=$1 acc=$2 x; shift 2; for x; do acc=$("$f" $acc $x); done; echo $acc; }; add() { echo $(($1 + $2)); }; fold add 0 1 2 3 4
## STDOUT:
<a>
<b c>
1 4 9 
10
## END

#### -D prints the strings of -c
"$SHELL_UNDER_TEST" -D -c 'echo $"hi"; echo no $"a
b"'; echo $?
## STDOUT:
"hi"
"a
b"
0
## END
## STDERR:
## END

#### -t ends after one command of the input only
echo 'echo env; : $BASH_ENV' > e; export BASH_ENV=./e
printf 'echo one\necho two\n' | "$SHELL_UNDER_TEST" -t
"$SHELL_UNDER_TEST" -t -c 'echo a
echo b'
printf 'echo f1\necho f2\n' > s; "$SHELL_UNDER_TEST" -t ./s
## STDOUT:
env
one
env
a
b
env
f1
## END
## STDERR:
## END

#### a script on standard input that replaces it
printf 'echo other 1\nread x; echo "x=$x"\ndata\necho other end $LINENO\n' > other
printf 'echo a\nexec < other\necho b\n' | "$SHELL_UNDER_TEST"
printf 'echo a\nexec < other; echo same\necho b\n' > s; "$SHELL_UNDER_TEST" < s
printf 'echo a\nexec <&-\necho b\n' | "$SHELL_UNDER_TEST"; echo $?
printf 'echo a\nexec 3<&0 </dev/null\nexec 0<&3\necho b\n' | "$SHELL_UNDER_TEST"
printf 'f() { exec < other; }; f; read y; echo "y=$y"\necho b\n' | "$SHELL_UNDER_TEST"
printf '{ read q; } < other\necho b $q\n' | "$SHELL_UNDER_TEST"
printf '(exec < other; read z; echo $z)\necho b\n' | "$SHELL_UNDER_TEST"
## STDOUT:
a
other 1
x=data
other end 5
a
same
other 1
x=data
other end 5
a
0
a
y=echo other 1
x=data
other end 3
b echo other 1
echo other 1
b
## END

#### a backslash at the end of a script is ignored, of a string it is not
S="$SHELL_UNDER_TEST"
for t in 'echo a\' 'echo a\n\' 'echo a \' 'echo a;\' 'echo a\\\\\' 'echo a #\' '\' 'echo a\\\n\' 'x=a; echo $x\' 'echo a\\\\'; do
  printf "$t" > f; "$S" f; "$S" < f; "$S" -s < f; "$S" -c "$(cat f)"; eval "$(cat f)"; . ./f
done 2>/dev/null
printf 'echo b\n\' | "$S"
## STDOUT:
a
a
a
a\
a\
a\
a
a
a
a
a
a
a
a
a
a \
a \
a \
a
a
a
a
a
a
a\
a\
a\
a\\
a\\
a\\
a
a
a
a
a
a
a
a
a
a\
a\
a\
a
a
a
a\
a\
a\
a\
a\
a\
a\
a\
a\
b
## END
## STDERR:
## END

#### a script that is found in PATH
mkdir p q p/adir; printf 'echo $0 "$@" ${BASH_SOURCE##*/}; nosuch; echo ${x?y}\n' >p/scr; printf 'echo other\n' >q/scr
PATH=$PWD/nodir:$PWD/p:$PWD/q:$PATH
$SHELL_UNDER_TEST scr a b 2>&1 | sed "s|$PWD|PWD|"
chmod +x q/scr
$SHELL_UNDER_TEST scr 2>&1 | sed "s|$PWD|PWD|"
$SHELL_UNDER_TEST nosuchscript 2>&1 | sed 's/.*nosuch/nosuch/'; echo ${PIPESTATUS[0]}
$SHELL_UNDER_TEST adir 2>&1 | sed "s/.*adir/adir/"; echo ${PIPESTATUS[0]}
printf 'echo first\nfi\n' >p/wrong
$SHELL_UNDER_TEST wrong 2>&1 | sed "s|$PWD|PWD|"; echo ${PIPESTATUS[0]}
$SHELL_UNDER_TEST -n wrong 2>&1 | sed "s|$PWD|PWD|"
printf 'echo here\n' >scr; $SHELL_UNDER_TEST scr
printf '\0\1\2' >p/binary; $SHELL_UNDER_TEST binary 2>&1 | sed "s|$PWD|PWD|g"; echo ${PIPESTATUS[0]}
## STDOUT:
scr a b scr
PWD/p/scr: line 1: nosuch: command not found
PWD/p/scr: line 1: x: y
scr scr
PWD/p/scr: line 1: nosuch: command not found
PWD/p/scr: line 1: x: y
nosuchscript: No such file or directory
127
adir: No such file or directory
127
first
PWD/p/wrong: wrong: line 2: syntax error near unexpected token `fi'
PWD/p/wrong: wrong: line 2: `fi'
2
PWD/p/wrong: wrong: line 2: syntax error near unexpected token `fi'
PWD/p/wrong: wrong: line 2: `fi'
here
PWD/p/binary: PWD/p/binary: cannot execute binary file
126
## END
