# Bash manual, 4.3.1 The Set Builtin: -u.

#### an unset variable ends the script
set -u; echo a; echo $nosuch; echo no
## STDOUT:
a
## END
## STDERR:
../case.sh: line 1: nosuch: unbound variable
## END
## status: 1

#### subshells and substitutions
set -u; (echo $nosuch; echo no); echo $?; x=$(echo $nosuch; echo no); echo $? "[$x]"; echo $nosuch | cat; echo end
## STDOUT:
1
1 []
end
## END
## STDERR:
../case.sh: line 1: nosuch: unbound variable
../case.sh: line 1: nosuch: unbound variable
../case.sh: line 1: nosuch: unbound variable
## END

#### operators that do not mind
set -u; echo "[${u-}]" ${u-d} ${u:-d} "[${u+x}]" "[${u:+x}]" ${u=v}; echo $u; unset u; [[ -v u ]] || echo no; echo "${!nos@}" "${#}"
## STDOUT:
[] d d [] [] v
v
no
0
## END

#### operators that mind
set -u; for e in '${u#a}' '${#u}' '${u/a/b}' '${u:1}' '${u^}' '${!u}' '${u@Q}' '${u%x}'; do (eval "echo [$e]") 2>&1 | sed 's/^.*eval: //'; done
## STDOUT:
../case.sh: line 1: u: unbound variable
../case.sh: line 1: u: unbound variable
../case.sh: line 1: u: unbound variable
../case.sh: line 1: u: unbound variable
../case.sh: line 1: u: unbound variable
../case.sh: line 1: u: invalid indirect expansion
../case.sh: line 1: u: unbound variable
../case.sh: line 1: u: unbound variable
## END

#### positional parameters
set -u; set -- a; echo $1; (echo $2) 2>&1 | sed 's/.*: line/line/'; echo "[$@]" "[$*]" $#; set --; echo "[$@][$*]"; (echo $1) 2>&1 | sed 's/.*: line/line/'; echo ${1-none} ${@:1} "${@:2}"
## STDOUT:
a
line 1: $2: unbound variable
[a] [a] 1
[][]
line 1: $1: unbound variable
none
## END

#### special parameters
set -u; (echo $!) 2>&1 | sed 's/.*: line/line/'; echo $# $? "$-" > /dev/null; echo ok; : & wait; echo $(( $! > 0 ))
## STDOUT:
line 1: $!: unbound variable
ok
1
## END

#### arrays
set -u; a=(1); echo ${a[0]}; (echo ${a[1]}) 2>&1 | sed 's/.*: line/line/'; e=(); echo "[${e[@]}]" "[${e[*]}]" ${#e[@]}; (echo ${b[@]}; echo "x${b[*]}") 2>&1 | sed 's/.*: line/line/'; (echo $e) 2>&1 | sed 's/.*: line/line/'; declare -A m=([k]=v); (echo ${m[z]}) 2>&1 | sed 's/.*: line/line/'; echo ${a[1]-d} ${#a[0]}; (echo ${#a[5]}) 2>&1 | sed 's/.*: line/line/'
## STDOUT:
1
line 1: a[1]: unbound variable
[] [] 0

x
line 1: e: unbound variable
line 1: m[z]: unbound variable
d 1
0
## END

#### arithmetic
set -u; (echo $((x+1)); echo no) 2>&1; (((y)); echo no) 2>&1; x=z; (echo $((x))) 2>&1; ((w=1)); echo $w; (let q++; echo no) 2>&1; echo $((u=5)) $u
## STDOUT:
../case.sh: line 1: x: unbound variable
../case.sh: line 1: y: unbound variable
../case.sh: line 1: z: unbound variable
1
../case.sh: line 1: q: unbound variable
5 5
## END

#### declared but unset
set -u; declare d; (echo $d) 2>&1; declare -i n; (echo $n) 2>&1; export e; (echo $e) 2>&1; f() { local l; echo $l; }; (f) 2>&1; declare -a arr; echo "${arr[@]}" ${#arr[@]}
## STDOUT:
../case.sh: line 1: d: unbound variable
../case.sh: line 1: n: unbound variable
../case.sh: line 1: e: unbound variable
../case.sh: line 1: l: unbound variable
## END
## status: 1

#### conditions and tests
set -u; ([ -n "$x" ]) 2>&1; ([[ $x == a ]]) 2>&1; [[ -v x ]] || echo unset; [ -v x ] || echo unset; [[ ${x-} ]] || echo empty; (case $x in a) ;; esac) 2>&1; (for i in $x; do :; done) 2>&1
## STDOUT:
../case.sh: line 1: x: unbound variable
../case.sh: line 1: x: unbound variable
unset
unset
empty
../case.sh: line 1: x: unbound variable
../case.sh: line 1: x: unbound variable
## END
## status: 1

#### here documents and redirections
set -u; (cat <<E
$nosuch
E
echo no) 2>&1; (echo a > $nosuch; echo no) 2>&1; (cat <<< $nosuch; echo no) 2>&1
## STDOUT:
../case.sh: line 1: nosuch: unbound variable
no
../case.sh: line 4: nosuch: unbound variable
../case.sh: line 4: nosuch: unbound variable
no
## END

#### eval and functions end the script
set -u; f() { echo $nosuch; echo no; }; trap 'echo exit $?' EXIT; eval 'f; echo no' || echo no; echo no
## STDOUT:
exit 1
## END
## STDERR:
../case.sh: line 1: nosuch: unbound variable
## END
## status: 1

#### the exit status in a condition
set -u; if (echo $nosuch) 2>/dev/null; then echo yes; else echo $?; fi; (echo $nosuch) 2>/dev/null || echo or; ! (echo $nosuch) 2>/dev/null && echo neg
## STDOUT:
1
or
neg
## END

#### quoted and adjacent uses
set -u; a=1; (echo "x${a}y$b"z) 2>&1; (echo $a$) ; (echo ${a}${nosuch:-}b); (echo $ab) 2>&1
## STDOUT:
../case.sh: line 1: b: unbound variable
1$
1b
../case.sh: line 1: ab: unbound variable
## END
## status: 1

#### indirect expansion
set -u; p=q; (echo ${!p}) 2>&1; q=v; echo ${!p}; unset p; (echo ${!p}) 2>&1; r='a[3]'; a=(1); (echo ${!r}) 2>&1
## STDOUT:
../case.sh: line 1: !p: unbound variable
v
../case.sh: line 1: p: invalid indirect expansion
../case.sh: line 1: !r: unbound variable
## END
## status: 1

#### namerefs
set -u; declare -n r=t; (echo $r) 2>&1; t=1; echo $r
## STDOUT:
../case.sh: line 1: r: unbound variable
1
## END

#### turning it off
set -u; set +u; echo "[$nosuch]"; set -o nounset; set +o nounset; echo "[$nosuch]"; f() { local -; set -u; }; f; echo "[$nosuch]"
## STDOUT:
[]
[]
[]
## END

#### the flag on the command line
echo a; echo $nosuch; echo no
## flags: -u
## STDOUT:
a
## END
## STDERR:
../case.sh: line 1: nosuch: unbound variable
## END
## status: 1

#### prompt and transformations
set -u; x='$nosuch'; (echo "${x@P}") 2>&1 | sed 's/.*: line/line/'; y=; echo "[${y@Q}]" "[${y}]"
## STDOUT:
line 1: nosuch: unbound variable
$nosuch
[''] []
## END

#### an assignment before use on one line
set -u; x=1 y=$x; echo $y; z=${z-}${z-new}; echo $z; a[0]=1; a[${a[0]}]=2; echo ${a[@]}
## STDOUT:
1
new
1 2
## END

#### lengths of elements
set -u; ( echo ${#narray[4]} ); (echo ${#a[@]}); (a=1; echo ${#a[4]}); b=(1); (echo ${#b[4]}); (echo ${!b[7]})
## STDOUT:
0
## END
## STDERR:
../case.sh: line 1: narray: unbound variable
../case.sh: line 1: a: unbound variable
../case.sh: line 1: a: unbound variable
../case.sh: line 1: !b[7]: unbound variable
## END
## status: 1

#### attributes of what has no value
set -u
declare -A H; echo ${H[@]@a} ${H[@]@A}
echo ${H@a}
## STDOUT:
A declare -A H
## END
## STDERR:
../case.sh: line 3: H: unbound variable
## END
## status: 1

#### the EXIT trap sees no functions
trial() {
	printf '%s\n' 'set -u' 'trap '\''echo "X ${FUNCNAME[*]} ${BASH_LINENO[*]} x=$x 1=$1 $# $LINENO" >&2; echo out'\'' EXIT' 'x=g; set -- p' "f() { local x=1; ${1:-echo \$u}; }" "g() { ${2:-f}; }" "${3:-g}" >t.sh
	$SH t.sh
}
trial; trial '' 'f >/dev/null'; trial '' '(f)' ; trial '' '' 'g >/dev/null'; trial '' '' '{ g; } >/dev/null'; trial ': ${u?}'; trial '' '' 'echo $u'
rm t.sh
## STDOUT:
## END
## STDERR:
../case.sh: line 3: t.sh: command not found
../case.sh: line 3: t.sh: command not found
../case.sh: line 3: t.sh: command not found
../case.sh: line 3: t.sh: command not found
../case.sh: line 3: t.sh: command not found
../case.sh: line 3: t.sh: command not found
../case.sh: line 3: t.sh: command not found
## END

#### attributes of arrays without an element 0
set -u; exec 2>&1
a=([1]=x); declare -A m=([k]=v); declare -a e=()
for v in a m e; do
	for op in a A Q; do (eval "echo $v $op \"<\${$v@$op}>\""); done
	(eval "echo $v \"<\${$v[1]@a}>\" \"<\${$v[0]@a}>\"")
done
## STDOUT:
a a <a>
a A <declare -a a>
../case.sh: line 4: a: unbound variable
../case.sh: line 5: a[0]: unbound variable
m a <A>
m A <declare -A m>
../case.sh: line 4: m: unbound variable
../case.sh: line 5: m[1]: unbound variable
../case.sh: line 4: e: unbound variable
../case.sh: line 4: e: unbound variable
../case.sh: line 4: e: unbound variable
../case.sh: line 5: e[1]: unbound variable
## END
## status: 1

#### the length of an element of nothing drops the line
set -u; echo ${#x[1]}; echo a
echo next $?
f() { echo ${#x[@]}; echo b; }
f; echo c
echo next $?
x=(1); echo ${#x[1]}
eval 'echo ${#y[1]}; echo b'; echo $?
(echo ${#y[*]}; echo b); echo $?
"$SHELL_UNDER_TEST" -c 'set -u; echo ${#x[1]}; echo a'; echo $?
"$SHELL_UNDER_TEST" -c 'set -u; echo ${#x[@]}; echo a'; echo $?
"$SHELL_UNDER_TEST" -uc 'declare -A m; echo ${#m[x]}; echo a'; echo $?
## STDOUT:
next 1
next 1
0
1
1
1
1
1
## END
## STDERR:
../case.sh: line 1: x: unbound variable
../case.sh: line 3: x: unbound variable
../case.sh: line 7: y: unbound variable
../case.sh: line 8: y: unbound variable
SHELL: line 1: x: unbound variable
SHELL: line 1: x: unbound variable
SHELL: line 1: m: unbound variable
## END
