# Bash manual, 4.1 Bourne Shell Builtins: eval and source.

#### eval
eval echo a b; eval 'echo a; echo b'; x='echo "c d"'; eval $x; eval "$x"; y=z z=1; eval echo \$$y; eval "w=\$$y"; echo $w; eval; echo $?; eval ''; echo $?; eval ' '; echo $?
## STDOUT:
a b
a
b
c d
c d
1
1
0
0
0
## END

#### eval joins its arguments
eval echo 'a ' ' b'; eval 'echo "' 'x  y' '"'; eval echo '\$z' "'q  r'"; set -- echo 'a  b'; eval "$@"; eval "$1" '"$2"'
## STDOUT:
a b
 x  y 
$z q  r
a b
a  b
## END

#### status of eval
eval false; echo $?; eval '(exit 3)'; echo $?; false; eval; echo $?; false; eval ':'; echo $?; eval 'true; false' || echo no; eval 'f() { return 4; }; f'; echo $?
## STDOUT:
1
3
0
0
no
4
## END

#### eval runs in the shell
eval x=1; echo $x; eval 'cd /'; pwd; eval 'f() { echo f; }'; f; eval 'set -- p q'; echo $2; g() { eval 'local l=1; return 5'; echo no; }; g; echo $? "[$l]"
## STDOUT:
1
/
f
q
5 []
## END

#### eval of several lines and documents
eval 'for i in 1 2
do
  echo $i
done
cat <<E
doc $x
E'; eval "if true
then echo yes
fi"; eval $'echo a\necho b'
## STDOUT:
1
2
doc 
yes
a
b
## END

#### nested eval
eval eval echo a; eval 'eval "echo \$x"'; x='eval echo deep'; eval $x; c=echo; for i in {1..20}; do c="eval $c"; done; $c twenty
## STDOUT:
a

deep
twenty
## END

#### syntax errors in eval
eval 'if'; echo $?; eval 'echo a; fi'; echo $?; eval 'echo (' ; echo $?; eval '"'; echo $?; eval 'for'; echo $?
## STDOUT:
2
2
2
2
2
## END
## STDERR:
../case.sh: eval: line 2: syntax error: unexpected end of file
../case.sh: eval: line 1: syntax error near unexpected token `fi'
../case.sh: eval: line 1: `echo a; fi'
../case.sh: eval: line 1: syntax error near unexpected token `newline'
../case.sh: eval: line 1: `echo ('
../case.sh: eval: line 1: unexpected EOF while looking for matching `"'
../case.sh: eval: line 1: syntax error near unexpected token `newline'
../case.sh: eval: line 1: `for'
## END

#### commands before a syntax error run
eval 'echo a
echo b
fi
echo c' 2>/dev/null; echo $?; eval 'echo d; fi' 2>/dev/null; echo $?
## STDOUT:
a
b
2
2
## END

#### eval with redirections and assignments
eval 'echo a; echo b >&2' > f 2>&1; cat f; x=1 eval 'echo $x'; echo "[$x]"; eval 'cat' <<< in; eval 'x=5; echo $x' | cat; echo "[$x]"; eval 'echo bg' & wait
## STDOUT:
a
b
1
[]
in
5
[]
bg
## END

#### LINENO in eval
eval 'echo $LINENO
echo $LINENO'

eval "echo \$LINENO"
## STDOUT:
2
3
4
## END

#### break continue and return in eval
for i in 1 2 3; do eval '[ $i = 2 ] && continue'; echo $i; eval '[ $i = 3 ] && break'; done; f() { eval return 3; echo no; }; f; echo $?
## STDOUT:
1
3
3
## END

#### source
echo 'echo sourced $# $1; y=2; g() { echo g; }' > lib; . ./lib; echo $y; g; source ./lib; source ./lib a b; . lib 2>/dev/null || echo not in path; echo $?
## STDOUT:
sourced 0
2
g
sourced 0
sourced 2 a
sourced 0
0
## END

#### arguments of source
set -- main args; echo 'echo $# $*; set -- changed; shift' > lib; . ./lib; echo $*; . ./lib x y z; echo $*; f() { . ./lib; echo $*; }; f fa; echo $*
## STDOUT:
2 main args

3 x y z

1 fa


## END

#### return from a sourced file
echo 'echo a; return 3; echo no' > lib; . ./lib; echo $?; echo 'return' > lib2; false; . ./lib2; echo $?; echo 'f() { return 5; }; f; echo $?' > lib3; . ./lib3; echo 'if true; then return 7; fi' > lib4; . ./lib4 || echo $?
## STDOUT:
a
3
1
5
7
## END

#### exit in a sourced file
echo 'echo a; exit 4' > lib; (. ./lib; echo no); echo $?; . ./lib; echo no
## STDOUT:
a
4
a
## END
## status: 4

#### the search in PATH
mkdir bin; echo 'echo from bin' > bin/lib; PATH=$PWD/bin:$PATH; . lib; echo 'echo from here' > lib; . lib; . ./lib; mkdir sub; cd sub; . lib
## STDOUT:
from bin
from bin
from here
from bin
## END

#### missing files
. ./nosuch; echo $?; source nosuch_; echo $?; . ; echo $?; mkdir d; . ./d; echo $?; . ''; echo $?
## STDOUT:
1
1
2
1
1
## END
## STDERR:
../case.sh: line 1: ./nosuch: No such file or directory
../case.sh: line 1: nosuch_: No such file or directory
../case.sh: line 1: .: filename argument required
.: usage: . filename [arguments]
../case.sh: line 1: .: ./d: is a directory
../case.sh: line 1: : No such file or directory
## END

#### a missing file in posix mode ends the script
set -o posix; . ./nosuch; echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: ./nosuch: No such file or directory
## END
## status: 1

#### syntax errors in a sourced file
printf 'echo a\nif\n' > lib; . ./lib; echo $?; printf 'echo b\n)\necho c\n' > lib2; . ./lib2; echo $?; printf 'echo "x\n' > lib3; . ./lib3; echo $?
## STDOUT:
a
2
b
2
2
## END
## STDERR:
./lib: line 3: syntax error: unexpected end of file
./lib2: line 2: syntax error near unexpected token `)'
./lib2: line 2: `)'
./lib3: line 1: unexpected EOF while looking for matching `"'
## END

#### an empty file and one without a newline
: > e; false; . ./e; echo $?; printf 'echo no newline' > n; . ./n; printf '# only comment' > c; . ./c; echo $?; printf '\n\n\n' > b; . ./b; echo $?
## STDOUT:
0
no newline
0
0
## END

#### nested sources
echo 'echo 1; . ./b; echo 3' > a; echo 'echo 2; return 5' > b; . ./a; echo $?; echo 'echo $((++n)); ((n<4)) && . ./r' > r; n=0; . ./r
## STDOUT:
1
2
3
0
1
2
3
4
## END
## status: 1

#### BASH_SOURCE and FUNCNAME
echo 'echo ${BASH_SOURCE[0]} ${FUNCNAME[0]} ${#BASH_SOURCE[@]}; h() { echo ${BASH_SOURCE[0]} ${FUNCNAME[@]}; }; h' > lib; . ./lib; h; f() { . ./lib; }; f; echo "${BASH_SOURCE[0]##*/}"
## STDOUT:
./lib 2
./lib h source main
./lib h main
./lib source 3
./lib h source f main
case.sh
## END

#### source with redirections and pipes
echo 'cat; echo e >&2' > lib; . ./lib <<< in > o 2>&1; cat o; echo 'read v' > r; echo x | . ./r; echo "[$v]"; . ./r <<< y; echo $v; . /dev/stdin <<< 'echo from stdin'; . <(echo 'echo from ps')
## STDOUT:
in
e
[]
y
from stdin
from ps
## END

#### aliases in sourced files
shopt -s expand_aliases
echo "alias hi='echo hello'
hi a" > lib; . ./lib
hi b
## STDOUT:
hello a
hello b
## END

#### set and shopt in sourced files persist
echo 'set -f; shopt -s nullglob' > lib; . ./lib; echo $- | grep -c f; shopt nullglob
## STDOUT:
1
nullglob       	on
## END

#### locals in a file sourced by a function
echo 'local v=1; w=2; declare x=3' > lib; f() { . ./lib; echo $v$w$x; }; f; echo "[$v][$w][$x]"
## STDOUT:
123
[][2][]
## END

#### traps in sourced files
echo 'trap "echo bye" EXIT; echo set' > lib; . ./lib; echo end
## STDOUT:
set
end
bye
## END

#### break in a sourced file
echo 'break' > lib; for i in 1 2; do . ./lib; echo no; done; echo $i; echo 'continue' > lib; for i in 1 2; do . ./lib; echo no; done; echo $i
## STDOUT:
1
2
## END

#### LINENO and errors in sourced files
printf 'echo $LINENO\n\nnosuchcmd_\necho $LINENO\n' > lib; . ./lib; echo $LINENO
## STDOUT:
1
4
1
## END
## STDERR:
./lib: line 3: nosuchcmd_: command not found
## END

#### windows line ends and binary files
printf 'echo a\r\n' > lib; . ./lib | od -An -c; printf '\x7fELF\0\0\0\n' > bin; . ./bin; echo $?
## STDOUT:
   a  \r  \n
127
## END
## STDERR:
./bin: line 1: $'\177ELF': command not found
## END

#### a large sourced file
for i in {1..3000}; do echo "v$i=$i"; done > lib; . ./lib; echo $v1 $v3000; for i in {1..500}; do echo "fn$i() { echo $i; }"; done > lib; . ./lib; fn500
## STDOUT:
1 3000
500
## END

#### prefix assignments to source
echo 'echo $x' > lib; x=1 . ./lib; echo "[$x]"; PATH=/nosuch:$PATH . ./lib; IFS=: . ./lib
## STDOUT:
1
[]


## END

#### source with a path of dashes and options
echo 'echo dash' > ./-x; . -- -x 2>/dev/null || . ./-x; source -z 2>/dev/null; echo $?
## STDOUT:
dash
2
## END

#### the temporary file is read before it runs
echo 'echo one; echo "echo two" > lib; echo three' > lib; . ./lib; . ./lib
## STDOUT:
one
three
two
## END

#### a bad subscript ends what is around eval
eval 'a[1+]=3; echo x'; echo x
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### a bad subscript ends a sourced file and the line
echo 'a[1+]=3; echo x' > f
. ./f; echo z
echo y $?
## STDOUT:
y 1
## END
## STDERR:
./f: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### a large file of functions: their lines, and what declare -f prints
{ printf '#%.0s' {1..3000}; cat <<'X'

f() {

  echo f $LINENO "$BASH_SOURCE" ${FUNCNAME[*]}
  nested() {
    echo nested $LINENO
  }
} 2>&1
echo top $LINENO
function g
{
  cat <<E
in g: $LINENO
}
E
  for i in 1; do f; done
}; echo behind $LINENO
function h () {  	
  local a=(1 2 "}")
  echo "${a[@]}" $LINENO # }
}
h; g; nested
declare -f f h
type nested
X
} > lib; . ./lib
## STDOUT:
top 9
behind 17
1 2 } 20
in g: 12
}
f 4 ./lib f g source main
nested 6
f () 
{ 
    echo f $LINENO "$BASH_SOURCE" ${FUNCNAME[*]};
    function nested () 
    { 
        echo nested $LINENO
    }
} 2>&1
h () 
{ 
    local a=(1 2 "}");
    echo "${a[@]}" $LINENO
}
nested is a function
nested () 
{ 
    echo nested $LINENO
}
## END
## STDERR:
## END

#### a large file of functions: text that only looks like one
{ printf '#%.0s' {1..3000}; cat <<'X'

cat <<E
f() {
  echo doc
}
E
x='
g() {
  echo quoted
}
'
echo "$x"
f() {
  echo f $LINENO
} | cat
k() {
  echo k $LINENO
} && k
m() {
  echo m $LINENO
}; n() {
  echo n $LINENO
}
m; n
type f
echo $LINENO
X
} > lib; . ./lib
## STDOUT:
f() {
  echo doc
}

g() {
  echo quoted
}

k 17
m 20
n 22
26
## END
## STDERR:
./lib: line 25: type: f: not found
## END

#### a large file of functions: a syntax error in one
{ printf '#%.0s' {1..3000}; cat <<'X'

f() {
  echo f
}
f
g() {
  echo g
  if
}
g
X
} > lib; . ./lib; echo $?; type g
## STDOUT:
f
2
## END
## STDERR:
./lib: line 9: syntax error near unexpected token `}'
./lib: line 9: `}'
../case.sh: line 13: type: g: not found
## END
## status: 1

#### a large file of functions: a loop without its semicolons
{ printf '#%.0s' {1..3000}; cat <<'X'

f() {
  for ((i = 0; i < 3)); do :; done
}
echo not reached
X
} > lib; . ./lib; echo $?
## STDOUT:
2
## END
## STDERR:
./lib: line 3: syntax error: arithmetic expression required
./lib: line 3: syntax error: `((i = 0; i < 3))'
## END

#### a large file of functions: extended patterns
{ printf '#%.0s' {1..3000}; cat <<'X'

shopt -s extglob
f() {
  case $1 in @(a|b)) echo "a or b";; !(c)) echo "not c";; *) echo c;; esac
}
shopt -u extglob
f a; f c; f d
g() {
  echo !(x)
}
X
} > lib; . ./lib; echo $?
## STDOUT:
c
c
c
2
## END
## STDERR:
./lib: line 9: syntax error near unexpected token `('
./lib: line 9: `  echo !(x)'
## END

#### a large file of functions: aliases
shopt -s expand_aliases
alias say='echo alias:' q=')'
{ printf '#%.0s' {1..3000}; cat <<'X'

f() {
  say f
}
alias later='echo later:'
g() {
  later g; echo say
}
h() {
  echo say
}
f; g; h; declare -f f g h
X
} > lib; . ./lib
## STDOUT:
alias: f
later: g
say
say
f () 
{ 
    echo alias: f
}
g () 
{ 
    echo later: g;
    echo say
}
h () 
{ 
    echo say
}
## END
## STDERR:
## END

#### a large file of functions: posix mode begins in it
{ printf '#%.0s' {1..3000}; cat <<'X'

set -o posix
f() {
  echo "${x-it's}"
}
f
set +o posix
g() {
  echo "${x-'a'}"
}
g
X
} > lib; . ./lib
## STDOUT:
it's
'a'
## END
## STDERR:
## END

#### a large file of functions: what is rejected when it is run
{ printf '#%.0s' {1..3000}; cat <<'X'

f() {
  echo before
  echo ${x@}
  echo not reached
}
g() {
  (( $1 = 3 ))
  echo $? $x
}
readonly -f g
echo defined; g x
g() {
  :
}
f
X
} > lib; . ./lib; echo $?
## STDOUT:
defined
0 3
before
## END
## STDERR:
./lib: line 15: g: readonly function
./lib: line 4: ${x@}: bad substitution
## END
## status: 1

#### the status of text with a list that is broken
eval 'x=(1 2 ( )'; echo $?
(eval 'x=(;)
echo hi'; echo $?)
## STDOUT:
1
## END
## STDERR:
../case.sh: eval: line 1: syntax error near unexpected token `('
../case.sh: eval: line 1: `x=(1 2 ( )'
../case.sh: eval: line 3: syntax error near unexpected token `;'
../case.sh: eval: line 3: `x=(;)'
## END
## status: 1

#### the same text is evaluated again, and means something else
shopt -s expand_aliases
t='say $x'
alias say='echo one'
for x in 1 2 3; do eval "$t"; done
alias say='echo two'
for x in 1 2 3; do eval "$t"; done
unalias say
say() { echo "three $1"; }
for x in 1 2 3; do eval "$t"; done
x=$'  a\n'
t='[[ ab == @(ab|c) ]] && echo $LINENO'
for i in 1 2 3; do eval "$t"; done
eval "$t"
for i in 1 2 3; do shopt -s extglob; eval 'echo @(x|y)'; shopt -u extglob; eval 'echo $i'; done
for i in 1 2 3; do set -v; eval 'echo $i'; set +v; done 2>&1
for i in 1 2 3; do (eval 'echo $BASH_SUBSHELL'); eval 'echo $BASH_SUBSHELL'; done
## STDOUT:
one 1
one 2
one 3
two 1
two 2
two 3
three 1
three 2
three 3
12
12
12
13
@(x|y)
1
@(x|y)
2
@(x|y)
3
echo $i
1
echo $i
2
echo $i
3
1
0
1
0
1
0
## END

#### what leaves a text that is evaluated again
f() { for i in 1 2 3 4; do eval 'if ((i == 2)); then continue; fi; echo $i'; eval '((i == 3)) && break'; done; }
f
g() { local n; for n in 1 2 3 4; do eval 'echo n=$n; ((n < 3)) || return $n'; done; }
g; echo $?
h() { eval 'local v=$1; (($1 > 0)) && h $(($1 - 1)); echo $1 $v'; }
h 3
for i in 1 2 3; do (eval 'echo "${x?is not set}"'; echo "no $i"); done
for i in 1 2 3; do eval 'echo $i; f() { echo $i $1; }; f $LINENO'; done
for i in 1 2 3; do eval 'echo ('; echo $?; done
trap 'echo "debug $BASH_COMMAND"' DEBUG
for i in 1 2; do eval 'echo $i; :'; done
trap - DEBUG
set -e
for i in 1 2 3; do eval '((i < 3))'; echo $i; done
## STDOUT:
1
3
n=1
n=2
n=3
3
0 0
1 1
2 2
3 3
1
1 8
2
2 8
3
3 8
2
2
2
debug for i in 1 2
debug eval 'echo $i; :'
debug echo $i
1
debug :
debug for i in 1 2
debug eval 'echo $i; :'
debug echo $i
2
debug :
debug trap - DEBUG
1
2
## END
## status: 1
