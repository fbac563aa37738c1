# Bash manual, 4.3.1 The Set Builtin.

#### positional parameters
set a 'b c'; echo $# "$2"; set -- -x y; echo $1 $#; set -; echo $#; set - q; echo $1; set -- ; echo $#; set a b; set -x 2>/dev/null; set +x 2>/dev/null; echo $#
## STDOUT:
2 b c
-x 2
2
q
0
2
## END

#### options and parameters together
set -f a b; echo $1 $-  | grep -c f; set +f -- x; echo $1; set -o noglob y; echo $1 *; set +o noglob; set -fu -- z; case $- in *f*u*) echo $1;; esac
## STDOUT:
1
x
y *
z
## END

#### listing options
set -o
## STDOUT:
allexport      	off
braceexpand    	on
emacs          	off
errexit        	off
errtrace       	off
functrace      	off
hashall        	on
histexpand     	off
history        	off
ignoreeof      	off
interactive-comments	on
keyword        	off
monitor        	off
noclobber      	off
noexec         	off
noglob         	off
nolog          	off
notify         	off
nounset        	off
onecmd         	off
physical       	off
pipefail       	off
posix          	off
privileged     	off
verbose        	off
vi             	off
xtrace         	off
## END

#### listing options as commands
set +o
## STDOUT:
set +o allexport
set -o braceexpand
set +o emacs
set +o errexit
set +o errtrace
set +o functrace
set -o hashall
set +o histexpand
set +o history
set +o ignoreeof
set -o interactive-comments
set +o keyword
set +o monitor
set +o noclobber
set +o noexec
set +o noglob
set +o nolog
set +o notify
set +o nounset
set +o onecmd
set +o physical
set +o pipefail
set +o posix
set +o privileged
set +o verbose
set +o vi
set +o xtrace
## END

#### names of all options
for o in $(set -o | cut -f 1); do set +o $o 2>/dev/null && echo -n "$o "; done; echo
## STDOUT:
allexport braceexpand emacs errexit errtrace functrace hashall histexpand history ignoreeof interactive-comments keyword monitor noclobber noexec noglob nolog notify nounset onecmd physical pipefail posix privileged verbose vi xtrace 
## END

#### single letters
for l in a b e f h k m n p t u v x B C E H P T; do case $l in n|v|x|t|m|e|k|p) continue;; esac; set -$l; case $- in *$l*) echo -n "$l on ";; esac; set +$l; case $- in *$l*) echo "$l still";; esac; done; echo
## STDOUT:
a on b on f on h on u on B on C on E on H on P on T on 
## END

#### invalid options
set -z; echo $?; set -o nosuch; echo $?; set +o nosuch; echo $?; set -o; echo $? > /dev/null; set -ez; echo $?; case $- in *e*) echo e set;; *) echo not set;; esac
## STDOUT:
2
2
2
allexport      	off
braceexpand    	on
emacs          	off
errexit        	off
errtrace       	off
functrace      	off
hashall        	on
histexpand     	off
history        	off
ignoreeof      	off
interactive-comments	on
keyword        	off
monitor        	off
noclobber      	off
noexec         	off
noglob         	off
nolog          	off
notify         	off
nounset        	off
onecmd         	off
physical       	off
pipefail       	off
posix          	off
privileged     	off
verbose        	off
vi             	off
xtrace         	off
2
not set
## END
## STDERR:
../case.sh: line 1: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 1: set: nosuch: invalid option name
../case.sh: line 1: set: nosuch: invalid option name
../case.sh: line 1: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
## END

#### SHELLOPTS and dash
set -f; echo $SHELLOPTS; case $SHELLOPTS in *noglob*) echo yes;; esac; set +f; case $SHELLOPTS in *noglob*) echo yes;; *) echo no;; esac; (SHELLOPTS=x) 2>/dev/null; echo $?
## STDOUT:
braceexpand:hashall:interactive-comments:noglob
yes
no
1
## END

#### set without arguments lists variables
zz_1='a b' zz_2="it's" zz_3=$'n\nl' zz_4= zz_5=plain; set | grep ^zz_; zz_f() { :; }; set | grep -c '^zz_f ()'; set -o posix; set | grep -c '^zz_f ()'; set | grep '^zz_[12]'
## STDOUT:
zz_1='a b'
zz_2='it'\''s'
zz_3=$'n\nl'
zz_4=
zz_5=plain
1
0
zz_1='a b'
zz_2='it'\''s'
## END

#### arrays in the listing
zz_a=(1 'x y'); declare -A zz_m=([k]=v); set | grep ^zz_
## STDOUT:
zz_a=([0]="1" [1]="x y")
zz_m=([k]="v" )
## END

#### hashall physical and others
set -P; mkdir d; ln -s d l; cd l; basename "$PWD"; cd ..; set +P; cd l; basename "$PWD"; set +h; case $- in *h*) ;; *) echo off;; esac
## STDOUT:
d
l
off
## END

#### onecmd
echo 'set -t; echo a; echo b
echo c' > s; "$SHELL_UNDER_TEST" s; "$SHELL_UNDER_TEST" -t -c 'echo x; echo y'
## STDOUT:
a
b
x
y
## END

#### keyword
set -k; f() { echo "$# $*"; env | grep ^kw=; }; f a kw=1 b; env kw=2 true; echo x y=1; set +k; f a kw=3
## STDOUT:
2 a b
kw=1
x
2 a kw=3
## END
## status: 1

#### noexec and verbose are not undone by functions
f() { set -f; }; f; case $- in *f*) echo kept;; esac; g() { set -- x; }; set -- a b; g; echo $1 $#; (set +f); case $- in *f*) echo still;; esac
## STDOUT:
kept
a 2
still
## END

#### set in command substitutions and pipelines
set -f; x=$(set +f; echo $-); case $x in *f*) echo f;; *) echo none;; esac; set +f | cat; case $- in *f*) echo on;; esac; true | set +f; case $- in *f*) echo on;; esac
## STDOUT:
none
on
on
## END

#### plus and minus o with names
set -o errexit; set +o errexit; set -o nounset; echo ${x-unset}; set +o nounset; set -o pipefail; false | true; echo $?; set +o pipefail; set -o noclobber; echo > f; (echo > f) 2>/dev/null; echo $?; set +o noclobber; set -o monitor; set +o monitor; set -o emacs; set +o emacs; set -o vi; set -o | grep ^vi; set +o vi
## STDOUT:
unset
1
1
vi             	on
## END

#### interactive comments and histexpand
set +o interactive-comments; eval 'echo a # b'; set -H; echo 'a!b' a!b; set +H; set -o ignoreeof; echo $IGNOREEOF; set +o ignoreeof; echo "[$IGNOREEOF]"
## STDOUT:
a
a!b a!b
10
[]
## END

#### privileged
set -p; case $- in *p*) echo p;; esac; set +p; case $- in *p*) ;; *) echo off;; esac
## STDOUT:
p
off
## END

#### option o twice and combined
set -o noglob -o nounset; echo $- | tr -cd 'fu'; echo; set +o noglob +o nounset; set -euo pipefail; echo $- | tr -cd 'eu'; echo; set +euo pipefail; set -of noglob 2>/dev/null; echo $?
## STDOUT:
fu
eu
0
## END

#### double dash and words that look like options
set -- -a -b; echo $*; set -- -- x; echo $*; set -e -- -f; echo $*; set +e; set - -x y; echo $*; set -- + -; echo $*; set + a; echo $# $*
## STDOUT:
-a -b
-- x
-f
-x y
+ -
1 a
## END

#### local options with local dash
f() { local -; set -fC; set -o pipefail; }; f; echo $- | tr -cd 'fC'; set -o | grep -E 'noglob|noclobber|pipefail'
## STDOUT:
noclobber      	off
noglob         	off
pipefail       	off
## END

#### dynamic variables are listed as they were read last
set | grep -E '^(RANDOM|SECONDS|LINENO|DIRSTACK|GROUPS|BASH_COMMAND|BASH_SUBSHELL|EPOCH|COMP_W)'
x=$LINENO; : $BASH_SUBSHELL $BASH_COMMAND
set | grep -E '^(LINENO|BASH_COMMAND|BASH_SUBSHELL)'
RANDOM=42; set | grep ^RANDOM; x=$RANDOM; set | grep ^RANDOM
LINENO=40
set | grep ^LINENO
## STDOUT:
DIRSTACK=()
GROUPS=()
BASH_COMMAND=': $BASH_SUBSHELL $BASH_COMMAND'
BASH_SUBSHELL=0
LINENO=2
RANDOM=42
RANDOM=17772
LINENO=40
## END
## STDERR:
## END

#### options that are none
set -?; echo $?; set -Z; echo $?; set -o nosuch; echo $?
set -o -u | head -2; set -o -u > /dev/null; echo $- $?
## STDOUT:
0
2
2
allexport      	off
braceexpand    	on
huB 0
## END
## STDERR:
../case.sh: line 1: set: -?: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 1: set: -Z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 1: set: nosuch: invalid option name
## END

#### keyword assignments are those of the parsed words
set -k
unset e
a=5 b=6 $e c=7 $e d=8
echo $a $b $c $d
printenv X X=3
echo a=1 b x=$'q' "c=3" d\=3
f() { echo "$@" $x; }
f a x=5 b
eval 'echo $x' x=4
X=1 Y=2 env Z=3 | grep '^[XYZ]='
declare -i xx=3+4 > /dev/null; echo $xx
test a=b ; echo $?
arr=(a=3 b); echo "${arr[@]}"
f {a,b}=3 a={1,2}
f x=~ y=~:~ <<< foo
## STDOUT:
5 6 7 8
3
b c=3 d=3
a b 5
4
Z=3
Y=2
X=1

1
a=3 b
a=3 b=3
DIR/home
## END
## STDERR:
## END

#### what is not run because of set -n
t() { printf '%s\n' "$1" > script; $BASH script; echo "= $?"; }
t 'set -n; while :; do echo b; break; done; echo c'
t 'f() { set -n; echo in; }; f; echo out'
t 'if set -n; then echo a; else echo b; fi; echo c'
t '(set -n; echo e); echo f; x=$(set -n; echo g); echo "[$x]"; set -n | cat; echo k'
t '! set -n; echo $?'
t 'trap "echo T" EXIT; set -n; exit 3'
n() { printf '%s\n' "$1" > script; $BASH -n script; echo "= $?"; }
n 'while :; do :; done; until false; do :; done; for ((;;)); do :; done'
n 'for i in $(echo x >&2); do echo $i; done < nosuch; { echo; } > dir/nosuch; coproc x { echo y; }; x=$(< nosuch); f() { echo z; }; f; select i in a; do echo; done; (exit 3)'
n 'case $(echo c >&2) in *) echo d;; esac; (( x = y / 0 )); [[ -n $(echo t >&2) ]]; ! true; a=(1 2); declare b=$(echo >&2); true & false && true | true; let 1/0'
n 'false; exit 3'
n 'set -v
set -n
echo foo'
## STDOUT:
= 0
= 0
= 0
f
[]
k
= 0
= 1
= 0
= 0
= 0
= 0
= 0
= 0
## END

#### the options in front of a name that is none are set
(set -e -o nosuch; echo no) 2>/dev/null; echo $?
(set -u -C -o pipefail -o nosuch -x; echo "$? $-") 2>/dev/null; (set -o nosuch -z; echo $?)
set -o errexit -o nosuch || echo "$? $-"
## STDOUT:
2
2 huBC
2
2 ehB
## END
## STDERR:
../case.sh: line 2: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 3: set: nosuch: invalid option name
## END

#### set -v echoes what has been read before the message of an error, 1
set -v
echo a
b=("a=b c" [[)
echo $?
## STDOUT:
a
## END
## STDERR:
echo a
b=("a=b c" [[)
echo $?
../case.sh: line 3: unexpected EOF while looking for matching `]'
../case.sh: line 5: syntax error: unexpected end of file
## END
## status: 1

#### set -v echoes what has been read before the message of an error, 2
set -v
echo a
cat <<E
foo
## STDOUT:
a
foo
## END
## STDERR:
echo a
cat <<E
foo
../case.sh: line 4: warning: here-document at line 3 delimited by end-of-file (wanted `E')
## END

#### set -v echoes what has been read before the message of an error, 3
set -v
echo a
if true; then
echo b
## STDOUT:
a
## END
## STDERR:
echo a
if true; then
echo b
../case.sh: line 5: syntax error: unexpected end of file
## END
## status: 2

#### set -v echoes what has been read before the message of an error, 4
set -v
echo a
echo "b
c
## STDOUT:
a
## END
## STDERR:
echo a
echo "b
c
../case.sh: line 3: unexpected EOF while looking for matching `"'
## END
## status: 2

#### set -v echoes what has been read before the message of an error, 5
set -v
echo a
echo )
echo b
## STDOUT:
a
## END
## STDERR:
echo a
echo )
../case.sh: line 3: syntax error near unexpected token `)'
../case.sh: line 3: `echo )'
## END
## status: 2

#### set -v echoes what has been read before the message of an error, 6
set -v
echo a; for i in 1; do
echo )
echo b
## STDOUT:
## END
## STDERR:
echo a; for i in 1; do
echo )
../case.sh: line 3: syntax error near unexpected token `)'
../case.sh: line 3: `echo )'
## END
## status: 2

#### set -v echoes what has been read before the message of an error, 7
set -v
cat <<E
a
## STDOUT:
a
## END
## STDERR:
cat <<E
a
../case.sh: line 3: warning: here-document at line 2 delimited by end-of-file (wanted `E')
## END

#### set -v echoes what has been read before the message of an error, 8
set -v

# comment
echo ${x
# c
## STDOUT:
## END
## STDERR:

# comment
echo ${x
# c
../case.sh: line 4: unexpected EOF while looking for matching `}'
## END
## status: 2

#### set -v echoes what has been read before the message of an error, 9
set -v
f() {
# c
 echo a
}
f
. /dev/stdin <<<'echo a
echo "b'
echo z
## STDOUT:
a
a
z
## END
## STDERR:
f() {
# c
 echo a
}
f
. /dev/stdin <<<'echo a
echo "b'
echo a
echo "b
/dev/stdin: line 2: unexpected EOF while looking for matching `"'
echo z
## END

#### letters behind o in the same word
set -oe pipefail; echo $? $-; shopt -o pipefail; set +e +o pipefail
set -oeo pipefail posix; echo $?; shopt -o pipefail posix; set +e +o pipefail +o posix
set -oposix | tail -1; set -oq | tail -1; set -oq >/dev/null; echo $? $-
set -oe -q | tail -1; set -o? | tail -1; set +oe | tail -1; set -ox pipefail a b; echo $1
## STDOUT:
0 ehB
pipefail       	on
0
pipefail       	on
posix          	on
xtrace         	off
xtrace         	off
1 hB
xtrace         	off
set +o xtrace
a
## END
## STDERR:
../case.sh: line 3: set: -s: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 3: set: -q: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 3: set: -q: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
../case.sh: line 4: set: -q: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
+ echo a
## END
