# Bash manual, 3.3 Shell Functions.

#### definition and call
f() { echo "$1-$2-$#"; }; f a b; f; f "x y"; function g { echo g; }; g; function h() { echo h; }; h; i () { echo i; }; i
## STDOUT:
a-b-2
--0
x y--1
g
h
i
## END

#### the body may be any compound command
f() (echo sub; x=1); f; echo "[$x]"; g() if true; then echo if; fi; g; h() for i in 1 2; do echo $i; done; h; j() while false; do :; done; j; k() case $1 in a) echo A;; esac; k a; l() [[ $1 == x ]]; l x; echo $?; m() ((1)); m; echo $?; function n { echo n; } > f; n; cat f; function o (echo o); o
## STDOUT:
sub
[]
if
1
2
A
0
0
n
o
## END

#### newlines before the body
f()
{
  echo f
}
function g
{
  echo g
}
function h()

( echo h )
f; g; h
## STDOUT:
f
g
h
## END

#### the return status
f() { return 3; }; f; echo $?; g() { false; }; g; echo $?; h() { true; return; }; h; echo $?; i() { :; }; i; echo $?; f && echo no || echo yes; if g; then :; else echo else; fi; ! f; echo $?
## STDOUT:
3
1
0
0
yes
else
0
## END

#### positional parameters are restored
set -- a b; f() { echo $1 $#; set -- x y z; shift; echo $1 $#; }; f p; echo $1 $#; f; echo $@; echo $0 | sed 's,.*/,,'
## STDOUT:
p 1
y 2
a 2
0
y 2
a b
case.sh
## END

#### variables are the caller's
f() { x=2; y=3; }; x=1; f; echo $x $y; g() { echo $z; }; z=5; g; z=6 g; echo $z
## STDOUT:
2 3
5
6
5
## END

#### redefinition
f() { echo 1; }; f; f() { echo 2; }; f; f() { echo 3; f() { echo 4; }; }; f; f; unset -f f; f 2>/dev/null; echo $?
## STDOUT:
1
2
3
4
127
## END

#### recursion
fac() { if [ $1 -le 1 ]; then echo 1; else echo $(($1 * $(fac $(($1 - 1))))); fi; }; fac 10; count() { [ $1 -eq 0 ] && return; echo -n "$1 "; count $(($1-1)); }; count 5; echo; even() { (($1==0)) && echo even || odd $(($1-1)); }; odd() { (($1==0)) && echo odd || even $(($1-1)); }; even 7
## STDOUT:
3628800
5 4 3 2 1 
odd
## END

#### a thousand levels
f() { (($1)) && f $(($1-1)) || echo bottom; }; f 1000
## STDOUT:
bottom
## END

#### names with special characters
a-b() { echo a-b; }; a-b; a.b() { echo a.b; }; a.b; a:b() { echo a:b; }; a:b; +() { echo plus; }; +; a@b() { echo at; }; a@b; function 1a { echo 1a; }; 1a; _() { echo under; }; _; é() { echo e; }; é; function a+=b { echo eq; }; a/b() { echo slash; }; a/b; function @ { echo at; }; @; ,() { echo comma; }; ,
## STDOUT:
a-b
a.b
a:b
plus
at
1a
under
e
slash
at
comma
## END

#### invalid names
eval '$x() { :; }' 2>/dev/null; echo $?; eval 'a$b() { :; }' 2>/dev/null; echo $?; eval '"f"() { :; }' 2>/dev/null; echo $?; eval 'if() { :; }' 2>/dev/null; echo $?; eval 'f(a) { :; }' 2>/dev/null; echo $?; eval 'f() echo' 2>/dev/null; echo $?
## STDOUT:
1
1
1
2
2
2
## END

#### functions hide commands and builtins
echo() { builtin echo "my $*"; }; echo a; command echo b; unset -f echo; echo c; ls() { echo "no ls"; }; ls; unset -f ls; cd() { builtin cd "$@" && echo "in ${PWD##*/}"; }; cd /usr; [() { builtin echo bracket; }; [ a; unset -f [; [ a ] && echo back
## STDOUT:
my a
b
c
no ls
in usr
bracket
back
## END

#### special builtins can be hidden too
export() { echo my export; }; export x; unset -f export; set -o posix; eval 'break() { echo no; }' 2>/dev/null; echo $?
## STDOUT:
my export
## END
## status: 2

#### a function as a pipeline stage and in the background
f() { cat; echo $1; }; echo a | f b | f c; f d < /dev/null & wait; (f e < /dev/null); echo $(f g < /dev/null)
## STDOUT:
a
b
c
d
e
g
## END

#### redirections of the definition are done at each call
n=0; f() { echo $n; } > out$n; f; n=1; f; cat out0 out1; rm out*; g() { cat; } <<< "$1 $n"; g arg
## STDOUT:
0
1
arg 1
## END

#### exported functions
f() { echo "exported $1"; }; export -f f; bash -c 'f a'; env | grep -c '^BASH_FUNC_f%%='; export -nf f; bash -c 'f b' 2>/dev/null; echo $?
## STDOUT:
exported a
1
127
## END

#### functions from the environment
env 'BASH_FUNC_g%%=() { echo from env $1; }' "$SHELL_UNDER_TEST" -c 'g x; declare -F g'
## STDOUT:
from env x
g
## END

#### readonly functions
f() { echo 1; }; readonly -f f; f() { echo 2; }; echo $?; unset -f f; echo $?; f; readonly -f
## STDOUT:
1
1
1
f () 
{ 
    echo 1
}
declare -fr f
## END
## STDERR:
../case.sh: line 1: f: readonly function
../case.sh: line 1: unset: f: cannot unset: readonly function
## END

#### declare F and f
b() { :; }; a() { echo x; }; declare -F; declare -F a; declare -f a; declare -F nosuch; echo $?; declare -f nosuch; echo $?; declare -F a b
## STDOUT:
declare -f a
declare -f b
a
a () 
{ 
    echo x
}
1
1
a
b
## END

#### nested definitions
outer() { inner() { echo inner $1; }; inner $1; }; outer x; inner y; f() { g() { echo first; }; }; f; g; ( h() { echo in subshell; }; h ); h 2>/dev/null; echo $?
## STDOUT:
inner x
inner y
first
in subshell
127
## END

#### arguments with spaces and globs
f() { printf '<%s>' "$@"; echo; }; touch 1 2; f *; f "*" 'a b' ''; f $x "$x"; f a=b -n --; g() { f "$@"; }; g 'x y' z; g() { f $@; }; g 'x y' z; g() { f "$*"; }; g 'x y' z
## STDOUT:
<1><2>
<*><a b><>
<>
<a=b><-n><-->
<x y><z>
<x><y><z>
<x y z>
## END

#### return in nested constructs
f() { for i in 1 2; do while true; do return 4; done; done; echo no; }; f; echo $?; g() { { return 5; }; echo no; }; g; echo $?; h() { (return 6); echo $?; }; h; i() { case x in x) return 7;; esac; }; i; echo $?; j() { eval 'return 8'; echo no; }; j; echo $?
## STDOUT:
4
5
6
7
8
## END

#### return outside a function
return 3; echo $?; (return; echo after); echo end
## STDOUT:
2
after
end
## END
## STDERR:
../case.sh: line 1: return: can only `return' from a function or sourced script
../case.sh: line 1: return: can only `return' from a function or sourced script
## END

#### return with too many arguments or large values
f() { return 1 2; }; (f; echo no); echo $?; g() { return 256; }; g; echo $?; h() { return -1; }; h; echo $?; i() { return 1+1; }; i; echo $?
## STDOUT:
1
0
255
2
## END
## STDERR:
../case.sh: line 1: return: too many arguments
../case.sh: line 1: return: 1+1: numeric argument required
## END

#### a prefix assignment is visible inside and gone after
f() { echo $x; x=changed; echo $x; env | grep ^x=; }; x=tmp f; echo "[$x]"; x=outer; x=tmp f; echo $x
## STDOUT:
tmp
changed
x=changed
[]
tmp
changed
x=changed
outer
## END

#### unset of the running function
f() { unset -f f; echo still running; }; f; f 2>/dev/null; echo $?; g() { g() { echo new; }; echo old; g; }; g; g
## STDOUT:
still running
127
old
new
new
## END

#### special parameters inside
f() { echo $# "$*" "$@" ${#@} $1 ${@:2}; IFS=-; echo "$*"; }; f a b c; echo "$IFS" | od -An -c
## STDOUT:
3 a b c a b c 3 a b c
a-b-c
   -  \n
## END

#### FUNCNAME and name lookup
f() { echo ${FUNCNAME[0]} ${#FUNCNAME[@]}; g; }; g() { echo ${FUNCNAME[@]}; }; f; echo "[$FUNCNAME]"
## STDOUT:
f 2
g f main
[]
## END

#### command not found handle
command_not_found_handle() { echo "missing $1 ($#)"; return 42; }; nosuchcmd_ a b; echo $?; nosuch2_ | cat; ./nosuch 2>/dev/null; echo $?; unset -f command_not_found_handle; nosuchcmd_ 2>/dev/null; echo $?
## STDOUT:
missing nosuchcmd_ (3)
42
missing nosuch2_ (1)
127
127
## END

#### the handle runs in a subshell
command_not_found_handle() { x=1; exit 9; }; nosuchcmd_; echo $? "[$x]"
## STDOUT:
9 []
## END

#### shift and set inside
f() { while [ $# -gt 0 ]; do echo -n "$1,"; shift; done; echo; }; f a b c; g() { set -- "$@" more; echo $#; }; g x; echo $#
## STDOUT:
a,b,c,
2
0
## END

#### a function named like an alias or keyword
shopt -s expand_aliases
alias ll='echo alias'
function ll { echo function; }
ll
\ll
unalias ll
ll
## STDOUT:
alias
function
function
## END

#### a call with a redirection
f() { echo out; echo err >&2; }; f > o 2> e; cat o e; f 2>&1 >/dev/null | cat; x=$(f 2>/dev/null); echo $x; f >> o 2>&1; wc -l < o
## STDOUT:
out
err
err
out
3
## END

#### FUNCNEST limits recursion
FUNCNEST=5; f() { echo $1; f $(($1+1)); }; f 1; echo $?
## STDOUT:
1
2
3
4
5
## END
## STDERR:
../case.sh: line 1: f: maximum function nesting level exceeded (5)
## END
## status: 1

#### a definition's status is zero
false; f() { false; }; echo $?; f() { :; } && echo defined; function g { :; } || echo no
## STDOUT:
0
defined
## END

#### declare f prints what was parsed
f() { if true; then echo "a $x"; else echo b >&2; fi; for i in 1 2; do :; done | cat; x=$(echo y); [[ $x == y ]] && return 1; }; declare -f f
## STDOUT:
f () 
{ 
    if true; then
        echo "a $x";
    else
        echo b 1>&2;
    fi;
    for i in 1 2;
    do
        :;
    done | cat;
    x=$(echo y);
    [[ $x == y ]] && return 1
}
## END

#### local functions do not exist
f() { local -f g 2>/dev/null; echo $?; }; f; h() { echo h; }; (unset -f h); h
## STDOUT:
1
h
## END

#### source inside a function sees its parameters
echo 'echo "$1 $#"; set -- q; return 3' > lib; f() { . ./lib; echo $? $1; }; f a b; f() { . ./lib x; echo $1; }; f a
## STDOUT:
a 2
3 q
x 1
a
## END

#### posix definitions only bind at execution
f 2>/dev/null; echo $?; f() { echo now; }; f; if false; then g() { :; }; fi; type g 2>/dev/null; echo $?; true && h() { echo h; }; h
## STDOUT:
127
now
1
h
## END

#### a group with redirection as the body
f() { cat; echo b; } < in > out 2>&1; echo a > in; f; cat out; f() { echo x; } 2>/dev/null >&2; f; echo $?
## STDOUT:
a
b
0
## END

#### a function that reads
f() { read x y; echo "$y $x"; }; echo a b c | f; f <<< 'p q'; f < <(echo r s)
## STDOUT:
b c a
q p
s r
## END

#### returning values by printf v and globals
f() { printf -v "$1" %s "$2"; }; f out 'a b'; echo "$out"; g() { REPLY=$(($1*2)); }; g 21; echo $REPLY; h() { eval "$1=\$2"; }; h r 'c d'; echo "$r"
## STDOUT:
a b
42
c d
## END

#### an element as assignment before a command is refused
a[1+]=3 true; echo x
echo y $?
## STDOUT:
x
y 0
## END
## STDERR:
../case.sh: line 1: `a[1+]': not a valid identifier
## END

#### a bad subscript ends the function and the line
f() { a[1+]=3; echo x; }; f
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### shift out of range
set -- a b
shift 3; echo $?
shopt -s shift_verbose
shift 3; echo $?
shift -1; echo $?
shift x; echo $?
shift 1 2; echo $?
## STDOUT:
1
1
1
1
## END
## STDERR:
../case.sh: line 4: shift: 3: shift count out of range
../case.sh: line 5: shift: -1: shift count out of range
../case.sh: line 6: shift: x: numeric argument required
../case.sh: line 7: shift: too many arguments
## END
## status: 1

#### a list as assignment before a command
a=( 1   2 ) printenv a
a=(  [1]=x   "y  z" $((1 + 2)) ) printenv a
a=( 1 # c
2
 3 ) printenv a
f() { a=( $(echo x y) `echo z   z` ) printenv a; }; type f; f
a=( 1 2 ) eval 'declare -p a'
## STDOUT:
(1 2)
([1]=x y  z 3)
(1 2 3)
f is a function
f () 
{ 
    a=($(echo x y) `echo z   z`) printenv a
}
(x y z z)
declare -x a="(1 2)"
## END
## STDERR:
## END

#### the line of a readonly function's definition
f() { :; }
readonly -f f
f()
{
 echo
}
g() {
f() { :; }
echo $?
}
g
## STDOUT:
1
## END
## STDERR:
../case.sh: line 6: f: readonly function
../case.sh: line 8: f: readonly function
## END

#### functions that cannot be imported
t() { env -i "BASH_FUNC_$1%%=$2" "$SHELL_UNDER_TEST" -c 'X; echo $?; declare -F' name; }
t X '() { (a)=>\'
t X '() { echo hi'
t X '() { echo hi; }; echo more'
t X '() { echo hi
}
echo more'
t 'a b' '() { echo a; }'
t X '() { if; }'
t a/b '() { :; }'
## STDOUT:
127
127
127
hi
0
declare -fx X
127
127
127
## END
## STDERR:
SHELL: X: line 0: syntax error near unexpected token `='
SHELL: X: line 0: `X () { (a)=>\\'
SHELL: error importing function definition for `X'
name: line 1: X: command not found
SHELL: X: line 1: syntax error: unexpected end of file
SHELL: error importing function definition for `X'
name: line 1: X: command not found
SHELL: warning: X: ignoring function definition attempt
SHELL: error importing function definition for `X'
name: line 1: X: command not found
SHELL: a b: line 0: syntax error near unexpected token `('
SHELL: a b: line 0: `a b () { echo a; }'
SHELL: error importing function definition for `a b'
name: line 1: X: command not found
SHELL: X: line 0: syntax error near unexpected token `;'
SHELL: X: line 0: `X () { if; }'
SHELL: error importing function definition for `X'
name: line 1: X: command not found
SHELL: error importing function definition for `a/b'
name: line 1: X: command not found
## END

#### any compound command is a body
function f for i in 1 2; do echo $i; done
f; type f
function g if true; then echo yes; fi
g
function h while read x; do echo $x; done <<<hey
h
function k [[ a == a ]]
k; echo $?
function m case a in a) echo c;; esac
m
function p
for i in a; do echo $i; done
p
function q # c
if true; then echo q; fi
q; type q
function s select i in a; do echo $i; break; done <<<1
s
## STDOUT:
1
2
f is a function
f () 
{ 
    for i in 1 2;
    do
        echo $i;
    done
}
yes
hey
0
c
a
q
q is a function
q () 
{ 
    if true; then
        echo q;
    fi
}
a
## END
## stderr: "1) a\n#? "

#### too many arguments drop all of the text
for t in 'exit 3 4' 'f() { return 1 2; echo x; }; f' 'for i in 1; do break 1 2; done' 'for i in 1; do continue 1 2; done' 'shift 1 2' 'eval "shift 1 2; echo a"; echo b' 'history 1 2'; do
	"$SHELL_UNDER_TEST" -c "$t"$'\necho next' sh
	echo "$?"
	printf '%s\necho next\n' "$t" > s
	"$SHELL_UNDER_TEST" s
	echo "$?"
done
## STDOUT:
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
## END
## STDERR:
sh: line 1: exit: too many arguments
s: line 1: exit: too many arguments
environment: line 1: return: too many arguments
s: line 1: return: too many arguments
sh: line 1: break: too many arguments
s: line 1: break: too many arguments
sh: line 1: continue: too many arguments
s: line 1: continue: too many arguments
sh: line 1: shift: too many arguments
s: line 1: shift: too many arguments
sh: line 1: shift: too many arguments
s: line 1: shift: too many arguments
sh: line 1: history: too many arguments
s: line 1: history: too many arguments
## END

#### shift_verbose names what was given
{ shopt -s shift_verbose; shift; shift 5; shift -- 3; shift --; set -- a; shift; shift
f() { shift; }; f; set -o posix; command shift; echo $?; } 2>&1 | sed 's/.*shift: /shift: /'
## STDOUT:
shift: shift count out of range
shift: 5: shift count out of range
shift: --: shift count out of range
shift: --: shift count out of range
shift: shift count out of range
shift: shift count out of range
shift: shift count out of range
1
## END
