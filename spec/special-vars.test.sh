# Bash manual, 5.2 Bash Variables.

#### BASH_VERSION and BASH_VERSINFO
echo ${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]} ${#BASH_VERSINFO[@]}; case $BASH_VERSION in 5.2.*) echo five two;; esac; (BASH_VERSINFO[0]=4) 2>/dev/null; echo $?; [[ ${BASH_VERSINFO[4]} == release ]] && echo release
## STDOUT:
5.2 6
five two
1
release
## END

#### LINENO
echo $LINENO

echo $LINENO; f() {
  echo $LINENO
}
f
echo $LINENO $(echo $LINENO)
if true; then
  echo $LINENO; fi
echo "a
b $LINENO"
x=$LINENO; echo $x
## STDOUT:
1
3
4
7 7
9
a
b 11
12
## END

#### LINENO over continued lines
echo $LINENO \
  $LINENO
cat <<E
$LINENO
E
echo $LINENO; for i in 1 \
  2; do echo $LINENO; done
((x = LINENO)); echo $x; [[ $LINENO -gt 8 ]] && echo $LINENO
## STDOUT:
1 1
3
6
7
7
8
## END
## status: 1

#### assigning LINENO
LINENO=100; echo $LINENO
echo $LINENO; unset LINENO; echo "[$LINENO]"
## STDOUT:
1
2
[]
## END

#### SECONDS
SECONDS=10; echo $((SECONDS >= 10 && SECONDS < 15)); SECONDS=5+5; echo $((SECONDS < 30)); unset SECONDS; SECONDS=x; echo $SECONDS
## STDOUT:
1
1
x
## END

#### RANDOM and SRANDOM
RANDOM=7; a=$RANDOM b=$RANDOM; RANDOM=7; [ $a = $RANDOM ] && [ $b = $RANDOM ] && echo same; [ $a != $b ] && echo differ; ((SRANDOM >= 0)) && echo ok; SRANDOM=5; echo $?; unset RANDOM; echo "[$RANDOM]"
## STDOUT:
same
differ
ok
0
[]
## END

#### EPOCHSECONDS and EPOCHREALTIME
((EPOCHSECONDS > 1600000000)) && echo ok; [[ $EPOCHREALTIME =~ ^[0-9]+\.[0-9]{6}$ ]] && echo format; EPOCHSECONDS=5; ((EPOCHSECONDS > 5)) && echo ignored
## STDOUT:
ok
format
ignored
## END

#### BASHPID PPID UID EUID
[ $BASHPID = $$ ] && echo same; (UID=5) 2>/dev/null; echo $?; (EUID=5) 2>/dev/null; echo $?; (PPID=5) 2>/dev/null; echo $?; [ "$UID" = "$(id -ru)" ] && [ "$EUID" = "$(id -u)" ] && echo ids; declare -p UID | sed 's/".*//'; [ ${GROUPS[0]} = $(id -g) ] && echo groups; GROUPS=x; echo $?
## STDOUT:
same
1
1
1
ids
declare -ir UID=
groups
0
## END

#### PPID is the parent
"$SHELL_UNDER_TEST" -c "[ \$PPID = $$ ] && echo child; true"; (echo $PPID) | grep -qx $PPID && echo same
## STDOUT:
child
same
## END

#### HOSTNAME HOSTTYPE MACHTYPE OSTYPE
[ "$HOSTNAME" = "$(uname -n)" ] && echo host; [ "$HOSTTYPE" = "$(uname -m)" ] && echo type; echo $OSTYPE | sed 's/-.*//'; case $MACHTYPE in $HOSTTYPE-*-$OSTYPE) echo mach;; esac; HOSTNAME=x; echo $HOSTNAME
## STDOUT:
host
type
linux
mach
x
## END

#### defaults
echo $OPTIND $OPTERR "[$OPTARG]" "[$PS1]" "[$PS2]" "[$PS4]"; printf '%q\n' "$IFS"; echo ${PATH+path} ${TERM} ${HISTFILE-none} ${HISTSIZE-none} ${PROMPT_COMMAND-none} ${MAILCHECK-none} ${COLUMNS-none} ${LINES-none}
## STDOUT:
1 1 [] [] [] [+ ]
$' \t\n'
path dumb none none none none none none
## END

#### an unset PATH TERM and PS4
env -i "$SHELL_UNDER_TEST" -c 'echo $PATH; echo $TERM; echo "$PS4"; echo $PWD | grep -c /; echo ${OLDPWD-none} $SHLVL; echo ${HOME-none} ${SHELL+shell} $_' | sed 's,/[^:]*/goshd$,BIN,;s,/[^:]*/bash$,BIN,'
## STDOUT:
/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin:.
dumb
+ 
1
none 1
none shell 1
## END

#### DIRSTACK and PIPESTATUS
cd /; echo ${DIRSTACK[@]} ${#DIRSTACK[@]}; true | false; echo ${PIPESTATUS[@]} ${#PIPESTATUS[@]}; PIPESTATUS=5; echo ${PIPESTATUS[@]}
## STDOUT:
/ 1
0 1 2
0
## END

#### BASH_SUBSHELL and SHLVL
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; x=$(echo $BASH_SUBSHELL); echo $x); a=$SHLVL; (echo $((SHLVL-a))); "$SHELL_UNDER_TEST" -c "echo \$((SHLVL-$a))"
## STDOUT:
0
1
2
0
1
## END

#### BASH_COMMAND
echo $BASH_COMMAND; x=$BASH_COMMAND; echo "$x"; f() { echo "$BASH_COMMAND"; }; f a 'b c'; echo a | echo "$BASH_COMMAND"; eval 'echo "$BASH_COMMAND"'
## STDOUT:
echo $BASH_COMMAND
x=$BASH_COMMAND
echo "$BASH_COMMAND"
echo "$BASH_COMMAND"
echo "$BASH_COMMAND"
## END

#### BASH_EXECUTION_STRING
echo "[$BASH_EXECUTION_STRING]"; "$SHELL_UNDER_TEST" -c 'echo "$BASH_EXECUTION_STRING"; x=1' 
## STDOUT:
[]
echo "$BASH_EXECUTION_STRING"; x=1
## END

#### BASH and dollar zero
case $BASH in /*) echo path;; esac; [ -x "$BASH" ] && echo executable; echo ${0##*/}; "$SHELL_UNDER_TEST" -c 'echo $0' name; BASH=x; echo $BASH
## STDOUT:
path
executable
case.sh
name
x
## END

#### BASH_ARGC and BASH_ARGV with extdebug
shopt -s extdebug; f() { echo ${BASH_ARGC[@]}; echo ${BASH_ARGV[@]}; }; f a b; g() { f x; }; g p q r
## STDOUT:
2 0
b a
1 3 0
x r q p
## END

#### BASH_SOURCE and FUNCNAME at the top
echo ${BASH_SOURCE[0]##*/} ${#BASH_SOURCE[@]} ${#FUNCNAME[@]} ${BASH_LINENO[@]}; echo "[$FUNCNAME]"; FUNCNAME=x; echo "[$FUNCNAME]"; unset FUNCNAME; f() { echo "[$FUNCNAME]"; }; f
## STDOUT:
case.sh 1 0 0
[]
[]
[]
## END

#### REPLY MAPFILE and others are set by builtins
read <<< r; echo $REPLY; mapfile <<< m; echo ${MAPFILE[0]}; [[ ab =~ b ]]; echo ${BASH_REMATCH[0]}; getopts a o -a; echo $OPTIND; coproc cat; echo ${#COPROC[@]}; kill $COPROC_PID; wait 2>/dev/null
## STDOUT:
r
m
b
2
2
## END

#### the underscore after commands
echo a b > /dev/null; echo $_; f() { :; }; f x y; echo $_; x=5; echo "[$_]"; [ a = b ]; echo $_; [[ a == b ]]; echo $_; ((1)); echo $_; for i in p; do :; done; echo $_; : $_ z; echo $_
## STDOUT:
b
y
[]
]
]
]
:
z
## END

#### IFS changes
IFS=,; set -- a b; echo "$*"; x=$(echo 1,2); set -- $x; echo $#; unset IFS; echo "$*"; echo "${IFS-unset}"
## STDOUT:
a,b
2
1 2
unset
## END

#### HOME and PWD changes
HOME=/x; echo ~; PWD=/y; echo ~+; cd /usr; echo $PWD $OLDPWD | sed 's, .*,,'; OLDPWD=/z; echo ~-
## STDOUT:
/x
/y
/usr
/z
## END

#### TIMEFORMAT
TIMEFORMAT=done; { time true; } 2>&1; TIMEFORMAT='%R %U %S %%'; { time true; } 2>&1 | tr 0-9 N; TIMEFORMAT=%P; { time true; } 2>&1 | tr -d 0-9; TIMEFORMAT='%0R %3lR %1U'; { time true; } 2>&1 | tr 0-9 N; TIMEFORMAT=; { time true; } 2>&1; TIMEFORMAT='%x'; { time true; } 2>&1
## STDOUT:
done
N.NNN N.NNN N.NNN %
.
N NmN.NNNs N.N
../case.sh: line 1: TIMEFORMAT: `x': invalid format character
## END

#### PROMPT_DIRTRIM and PS variables are ordinary in scripts
PS1='x$ '; echo "$PS1"; PROMPT_COMMAND='echo no'; true; PS4='> '; (set -x; true) 2>&1; PS2=y; PS3=z; echo $PS2$PS3
## STDOUT:
x$ 
> true
yz
## END

#### HISTCMD and history variables
echo $HISTCMD; HISTSIZE=10; echo $HISTSIZE; HISTCONTROL=ignoredups; echo ${HISTFILE-none}
## STDOUT:
0
10
none
## END

#### COMP variables are not set
echo ${COMP_WORDS-u} ${COMP_CWORD-u} ${COMP_LINE-u} ${COMPREPLY-u}; printf '%q\n' "$COMP_WORDBREAKS"; unset COMP_WORDBREAKS; echo ${COMP_WORDBREAKS-gone}
## STDOUT:
u u u u
$' \t\n"\'@><=;|&(:'
gone
## END

#### BASH_ENV
echo 'echo env file; X=5' > envf; BASH_ENV=$PWD/envf "$SHELL_UNDER_TEST" -c 'echo main $X'; echo 'echo script $X' > s; BASH_ENV='$PWD/envf' "$SHELL_UNDER_TEST" s; BASH_ENV=$PWD/nosuch "$SHELL_UNDER_TEST" -c 'echo quiet'; BASH_ENV=$PWD/envf "$SHELL_UNDER_TEST" --posix -c 'echo posix'
## STDOUT:
env file
main 5
env file
script 5
quiet
posix
## END

#### ENV in posix mode only for interactive shells
echo 'echo env' > envf; ENV=$PWD/envf "$SHELL_UNDER_TEST" --posix -c 'echo main'
## STDOUT:
main
## END

#### POSIXLY_CORRECT
POSIXLY_CORRECT=1; set -o | grep posix; unset POSIXLY_CORRECT; set -o | grep posix; set -o posix; echo $POSIXLY_CORRECT; set +o posix; echo "[$POSIXLY_CORRECT]"; env POSIXLY_CORRECT=y "$SHELL_UNDER_TEST" -c 'set -o | grep posix'
## STDOUT:
posix          	on
posix          	off
y
[]
posix          	on
## END

#### FUNCNEST GLOBIGNORE and TMOUT keep their values
FUNCNEST=100; GLOBIGNORE=x; TMOUT=5; CHILD_MAX=50; echo $FUNCNEST $GLOBIGNORE $TMOUT $CHILD_MAX; FUNCNEST=abc; f() { echo f; }; f
## STDOUT:
100 x 5 50
f
## END

#### BASH_LOADABLES_PATH EXECIGNORE and INSIDE_EMACS
echo ${BASH_LOADABLES_PATH+set} ${EXECIGNORE-unset}; mkdir b; printf '#!/bin/sh\necho t\n' > b/t_; chmod +x b/t_; PATH=$PATH:$PWD/b; EXECIGNORE='*/t_'; t_ 2>/dev/null; echo $?; unset EXECIGNORE; t_
## STDOUT:
set unset
127
t
## END

#### LC variables can be set
LC_ALL=C; x=é; echo ${#x}; LC_ALL=C.UTF-8; echo ${#x}; (LC_ALL=nosuch_XX; echo ok) 2>/dev/null; unset LC_ALL; LANG=C; echo ${#x}; LC_CTYPE=C.UTF-8; echo ${#x}
## STDOUT:
2
1
ok
2
1
## END

#### SHELL and readonly ones
readonly -p | sed 's/="\?.*//;s/=(.*//' | grep -vE 'goshd'; env -u SHELL "$SHELL_UNDER_TEST" -c 'case $SHELL in /*) echo shell set;; esac; env | grep -c ^SHELL='
## STDOUT:
declare -r BASHOPTS
declare -ar BASH_VERSINFO
declare -ir EUID
declare -ir PPID
declare -r SHELLOPTS
declare -ir UID
shell set
0
## END
## status: 1

#### LINENO in the expressions of for
echo one
for (( i = 0; i < $LINENO; i++ )); do
  echo $i
done
## STDOUT:
one
0
1
## END

#### the last argument of declarations
: foo
echo "colon [$_]"
s=bar
echo "bare assign [$_]"
declare s=bar
echo "declare [$_]"
a=(1 2)
echo "array [$_]"
declare a=(1 2)
echo "declare array [$_]"
declare -g d=(1 2)
echo "declare flag [$_]"
## STDOUT:
colon [foo]
bare assign []
declare [s=bar]
array []
declare array [a]
declare flag [d]
## END

#### the last argument
: a b; echo $_; declare x=1; echo $_; declare y=(1 2); echo $_; export z=3; echo $_; w=5; echo "<$_>"
## STDOUT:
b
x=1
y
z=3
<>
## END

#### SECONDS is an integer from the first read on
declare -p | grep ' SECONDS'; declare -p SECONDS; SECONDS=5; declare -p SECONDS
## STDOUT:
declare -- SECONDS
declare -i SECONDS="0"
declare -i SECONDS="5"
## END
## STDERR:
## END

#### names of dynamic variables
echo ${!BASH*} ${!R*} ${!SE*} ${!EP*} ${!D*} ${!LI*} ${!G*} ${!H*}
## STDOUT:
BASH BASHOPTS BASHPID BASH_ALIASES BASH_ARGC BASH_ARGV BASH_ARGV0 BASH_CMDS BASH_COMMAND BASH_LINENO BASH_LOADABLES_PATH BASH_SOURCE BASH_SUBSHELL BASH_VERSINFO BASH_VERSION RANDOM SECONDS EPOCHREALTIME EPOCHSECONDS DIRSTACK LINENO GROUPS HISTCMD HOME HOSTNAME HOSTTYPE
## END
## STDERR:
## END

#### a pipeline with a subshell of several lines moves the number of the line
: here the numbers are those of the lines
for x in 1; do (
 :
) |
 cat
done
echo 7 $LINENO
while [ -z $y ]; do (
 :
) |
 cat
y=1
done
echo 14 $LINENO
case a in a) (
:
) |
cat
esac
echo 20 $LINENO
{ :
} |
cat
echo 24 $LINENO
for ((i=0;i<1;i++)); do (
:
) |
cat
done
echo 30 $LINENO
! (
:
) |
cat
echo 35 $LINENO
time (
:
) |
cat
echo 40 $LINENO
(
:
) | cat && echo x |
cat
echo 45 $LINENO
(
:
) > /dev/null |
cat
echo 50 $LINENO
(
:
) | cat <<A
a
b
A
echo 57 $LINENO
(
:
) | cat &
echo 61 $LINENO
wait
(
:
) |
cat &
echo 67 $LINENO
wait
((
: | (:
)
) |
cat)
echo 74 $LINENO
false || (
:
) |
cat
echo 79 $LINENO
if (
:
) |
cat
then :
fi
echo 86 $LINENO
x=$( (
:
) |
cat
)
echo 92 $LINENO
until (
:
) |
cat
do
:
done
echo 100 $LINENO
for x in a; do (
:
) |
cat
done > /dev/null
echo 106 $LINENO
wait; {
:
}
echo 110 $LINENO
[[ a ]] && (
:
) |
cat; echo 114 $LINENO
echo 115 $LINENO
f() (
:
)
f |
cat
echo 121 $LINENO
(
:
) |& 
cat; nosuch
echo 126 $LINENO
(
:
) |
(
:
)
echo 133 $LINENO
## STDOUT:
7 7
14 11
20 17
24 21
30 27
35 31
40 35
x
45 39
50 43
a
b
57 47
61 51
67 56
74 63
79 67
86 74
92 80
100 84
106 90
110 94
114 98
115 98
121 104
126 108
133 112
## END

#### the number of the line in groups, functions and eval after such a pipeline
(
  echo a
) |
  cat
echo 5 $LINENO
{ (
  echo a
) |
  cat
}
echo 11 $LINENO
f() {
 (
  echo a
 ) |
  cat
 echo f17 $LINENO
}
f
echo 20 $LINENO
f | cat
echo 22 $LINENO
if true; then
 (
  echo a
 ) |
  cat
 echo 28 $LINENO
fi
echo 30 $LINENO
(
 echo a
) <<A
a
b
A
echo 37 $LINENO
echo a |
(
 cat
) |
cat
echo 43 $LINENO
echo a |
(
 cat
)
echo 48 $LINENO
x=$( ( echo
 echo ) |
 cat
)
echo 53 $LINENO
(
 : a)  
echo 56 $LINENO
(:
) | (
:
 :
 ) | cat |
 cat
echo 63 $LINENO
( echo a; ) > /dev/null \
   2>&1
echo 66 $LINENO
eval '(
:
) |
cat
echo e5 $LINENO
'
echo 72 $LINENO
## STDOUT:
a
5 4
a
11 8
a
f17 14
20 17
a
f17 14
22 19
a
28 25
30 24
a
37 31
a
43 36
a
48 41
53 46
56 49
63 55
66 58
e5 67
72 65
## END

#### the last argument is there while variables are assigned
: a b
z=$_; echo "$z"
: a b
z=($_ c); echo "${z[@]}"
: a b
x=1 y=$_; echo "$y $_"
## STDOUT:
b
b c
b 
## END
## STDERR:
## END

#### BASH_SUBSHELL counts on from an assignment
BASH_SUBSHELL=9; echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; BASH_SUBSHELL=2; (echo $BASH_SUBSHELL))); echo $BASH_SUBSHELL
## STDOUT:
9
10
11
3
9
## END
## STDERR:
## END

#### LINENO in pipelines over several lines in a substitution
x=$(echo a |
 echo $LINENO ${u:?}
)
y="$(true \
  && echo $LINENO ${u:?} |
 cat
 echo $LINENO)"
echo $y
echo $( ( echo $LINENO
echo $LINENO ) )
## STDOUT:
8
10 11
## END
## STDERR:
../case.sh: line 3: u: parameter null or not set
../case.sh: line 7: u: parameter null or not set
## END

#### a script has no PS1 and PS2 of the environment
PS1=a PS2=b "$SHELL_UNDER_TEST" -c 'echo "<$PS1><$PS2>"; declare -p PS1'
PS1=a "$SHELL_UNDER_TEST" --norc -ic 'echo "<$PS1>"' 2>/dev/null
## STDOUT:
<><>
<a>
## END
## STDERR:
SHELL: line 1: declare: PS1: not found
## END

#### OLDPWD of the environment has to be a directory
for d in /nope /etc /etc/passwd . ''; do OLDPWD=$d "$SHELL_UNDER_TEST" -c 'declare -p OLDPWD'; done
OLDPWD=/nope "$SHELL_UNDER_TEST" -c 'cd -; echo $?'
## STDOUT:
declare -x OLDPWD
declare -x OLDPWD="/etc"
declare -x OLDPWD
declare -x OLDPWD="."
declare -x OLDPWD
1
## END
## STDERR:
SHELL: line 1: cd: OLDPWD not set
## END

#### $_ behind traps is the last argument of their action
trap 'echo "T $_ x"' DEBUG
echo a b
for i in 1; do echo $_; done
(( 1 )); echo $_
case $_ in *) echo $_;; esac
trap - DEBUG
f() { : in fn; return 0; }; trap 'echo R $_ r' RETURN; set -T; f a b; echo $_; set +T; trap - RETURN
trap 'echo E "$_" $LINENO z' ERR; false m; echo $_; trap - ERR
trap 'echo U u' USR1; kill -USR1 $$; echo $_
## STDOUT:
T DEBUG x
a b
T b x
T T b x x
T T b x x
T x x
T T x x x
T T x x x
T x x
T T x x x
T T x x x
T x x
R fn r
b
E m 8 z
z
U u
u
## END
## STDERR:
## END
