# Bash manual, 4.2 Bash Builtins: mapfile.

#### lines
mapfile a < <(printf 'x\ny z\n\n'); echo ${#a[@]}; printf '%q ' "${a[@]}"; echo; mapfile <<< $'p\nq'; echo ${#MAPFILE[@]} ${MAPFILE[1]}; readarray -t b <<< $'r\ns'; echo "${b[*]}"
## STDOUT:
3
$'x\n' $'y z\n' $'\n' 
2 q
r s
## END

#### without newlines
mapfile -t a < <(printf 'x\ny'); printf '<%s>' "${a[@]}"; echo; mapfile -t b < /dev/null; echo ${#b[@]}; mapfile -t c <<< ''; echo ${#c[@]} "[${c[0]}]"
## STDOUT:
<x><y>
0
1 []
## END

#### counts and skips
mapfile -t -n 2 a < <(seq 5); echo ${a[@]}; mapfile -t -s 3 a < <(seq 5); echo ${a[@]}; mapfile -t -s 1 -n 2 a < <(seq 5); echo ${a[@]}; mapfile -t -n 0 a < <(seq 3); echo ${a[@]}
## STDOUT:
1 2
4 5
2 3
1 2 3
## END

#### origin
a=(p q r s); mapfile -t -O 1 a <<< $'x\ny'; echo ${a[@]}; mapfile -t -O 10 a <<< z; echo ${!a[@]}; b=(1 2 3); mapfile -t b <<< new; echo ${b[@]}
## STDOUT:
p x y s
0 1 2 3 10
new
## END

#### delimiter
mapfile -d : -t a <<< 'x:y:z'; printf '<%s>' "${a[@]}"; echo; mapfile -d '' -t b < <(printf 'p\0q\0'); echo ${b[@]} ${#b[@]}; mapfile -d : c <<< 'x:y'; printf '<%s>' "${c[@]}"; echo
## STDOUT:
<x><y><z
>
p q 2
<x:><y
>
## END

#### callback
f() { echo "cb $1 ${2%$'\n'}"; }; mapfile -C f -c 2 a < <(seq 5); mapfile -t -C 'echo line' -c 1 b <<< $'x\ny'; echo ${#b[@]}
## STDOUT:
cb 1 2
cb 3 4
line 0 x
line 1 y
2
## END

#### descriptor
exec 4<<< $'a\nb'; mapfile -t -u 4 x; echo ${x[@]}; exec 4<&-; mapfile -u 4 y; echo $?
## STDOUT:
a b
1
## END
## STDERR:
../case.sh: line 1: mapfile: 4: invalid file descriptor: Bad file descriptor
## END

#### the rest of the input stays
printf '1\n2\n3\n' > f; { mapfile -n 1 a; cat; } < f; printf '1\n2\n3\n' | { mapfile -n 2 a; cat; }
## STDOUT:
2
3
3
## END

#### errors
mapfile -n x a < /dev/null; echo $?; mapfile -O -1 a < /dev/null; echo $?; mapfile 1a < /dev/null; echo $?; declare -A m; mapfile m < /dev/null; echo $?; mapfile -z; echo $?; readonly r=(1); mapfile r <<< x; echo $?; mapfile -c 0 -C : a < /dev/null; echo $?
## STDOUT:
1
1
1
1
2
1
1
## END
## STDERR:
../case.sh: line 1: mapfile: x: invalid line count
../case.sh: line 1: mapfile: -1: invalid array origin
../case.sh: line 1: mapfile: `1a': not a valid identifier
../case.sh: line 1: mapfile: m: not an indexed array
../case.sh: line 1: mapfile: -z: invalid option
mapfile: usage: mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]
../case.sh: line 1: r: readonly variable
../case.sh: line 1: mapfile: 0: invalid callback quantum
## END

#### a pipeline keeps nothing without lastpipe
seq 3 | mapfile -t a; echo ${#a[@]}; shopt -s lastpipe; seq 3 | mapfile -t b; echo ${#b[@]}
## STDOUT:
0
3
## END

#### special lines
mapfile -t a <<'E'
$x `y`
  lead and trail  
\backslash
*
E
printf '<%s>\n' "${a[@]}"; mapfile -t b < <(printf 'a\r\nb\r\n'); printf '%q ' "${b[@]}"; echo
## STDOUT:
<$x `y`>
<  lead and trail  >
<\backslash>
<*>
$'a\r' $'b\r' 
## END

#### many lines
mapfile -t a < <(seq 1 20000); echo ${#a[@]} ${a[19999]}; mapfile a < <(seq 1 10); echo -n "${a[@]}"
## STDOUT:
20000 20000
1
 2
 3
 4
 5
 6
 7
 8
 9
 10
## END

#### local arrays
f() { local l; mapfile -t l <<< $'x\ny'; echo ${l[@]}; }; f; echo "[${l[@]}]"; g() { local -a q; readarray -t q < <(echo in); echo ${q[0]}; }; g
## STDOUT:
x y
[]
in
## END

#### sorting and filtering idioms
a=(c a b); mapfile -t s < <(printf '%s\n' "${a[@]}" | sort -r); echo ${s[@]}; mapfile -t w < <(grep -o . <<< xyz); echo ${#w[@]} ${w[1]}
## STDOUT:
c b a
3 y
## END

#### an array that gets nothing is set
mapfile -O 1 a </dev/null; declare -p a; mapfile -O 1 -s 3 b <<<x; declare -p b; declare -a c; mapfile -O 2 c </dev/null; declare -p c
f=(1); mapfile -O 2 f </dev/null; declare -p f
## STDOUT:
declare -a a=()
declare -a b=()
declare -a c=()
declare -a f=([0]="1")
## END

#### a reference without target is made an array by mapfile
a=(1 2); mapfile -t 'a[1]' <<<x; echo $?; declare -n r; mapfile -t r <<<x; echo $?; declare -p r; declare -n q; read q <<< x; declare -p q; declare -n q2; printf -v q2 x; declare -n q3; q3=(1 2); declare -p q3; declare -n q4; read -a q4 <<<"1 2"; declare -p q4; declare -n q5; q5[1]=2;  declare -p q5
## STDOUT:
1
0
declare -a r=([0]="x")
declare -n q="x"
declare -a q3=([0]="1" [1]="2")
declare -a q4=([0]="1" [1]="2")
## END
## STDERR:
../case.sh: line 1: mapfile: `a[1]': not a valid identifier
../case.sh: line 1: warning: r: removing nameref attribute
../case.sh: line 1: warning: q3: removing nameref attribute
../case.sh: line 1: warning: q4: removing nameref attribute
../case.sh: line 1: `': not a valid identifier
## END
## status: 1
