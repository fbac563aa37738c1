# Bash manual, 4.1 exec, 3.7.2 Command Search and Execution.

#### exec replaces the shell
echo before; exec echo replaced; echo no
## STDOUT:
before
replaced
## END

#### exec with redirections only
exec > f; echo x; exec > /dev/null; echo y; cat f >&2
## STDOUT:
## END
## STDERR:
x
## END

#### exec options
(exec -a newname sh -c 'echo $0'); (exec -l sh -c 'echo $0'); (A=1; export A; exec -c env); (exec -cl sh -c 'echo $0'); (exec -a 'a b' "$SHELL_UNDER_TEST" -c 'echo "$0"'); (exec -- echo dashes)
## STDOUT:
newname
-sh
-sh
a b
dashes
## END

#### exec of a missing command
(exec nosuchcmd_; echo no); echo $?; (exec ./nosuch; echo no); echo $?; mkdir d; (exec ./d; echo no); echo $?; echo x > f; (exec ./f; echo no); echo $?
## STDOUT:
127
127
126
126
## END
## STDERR:
../case.sh: line 1: exec: nosuchcmd_: not found
../case.sh: line 1: DIR/cwd/nosuch: No such file or directory
../case.sh: line 1: DIR/cwd/d: Is a directory
../case.sh: line 1: exec: DIR/cwd/d: cannot execute: Is a directory
../case.sh: line 1: DIR/cwd/f: Permission denied
../case.sh: line 1: exec: DIR/cwd/f: cannot execute: Permission denied
## END

#### exec of a builtin or function name takes the file
echo() { builtin echo function; }; (exec echo file); (exec true; builtin echo no); builtin echo $?; (exec cd / 2>/dev/null); builtin echo $?
## STDOUT:
file
0
127
## END

#### exec with prefix assignments
(X=1 exec env) | grep ^X=; Y=2 exec 3>&1; echo ${Y-unset}
## STDOUT:
X=1
unset
## END

#### exec status
(exec sh -c 'exit 5'); echo $?; (exec true); echo $?; (exec sh -c 'kill -TERM $$'); echo $?
## STDOUT:
5
0
143
## END

#### exec keeps descriptors and ignored signals
exec 3> f; (exec sh -c 'echo three >&3'); cat f; (trap '' USR1; exec sh -c 'kill -USR1 $$; echo alive'); (trap 'echo no' USR1; exec sh -c 'kill -USR1 $$; echo dead'); echo $?
## STDOUT:
three
alive
138
## END

#### exec and the exit trap
(trap 'echo trap' EXIT; exec true); (trap 'echo trap' EXIT; exec nosuchcmd_ 2>/dev/null); echo $?
## STDOUT:
trap
127
## END

#### scripts without an interpreter line
printf 'echo script $# $1\nexit 3\n' > s; chmod +x s; ./s a b; echo $?; PATH=$PWD:$PATH; s x; printf '' > e; chmod +x e; ./e; echo $?
## STDOUT:
script 2 a
3
script 1 x
0
## END

#### scripts with an interpreter line
printf '#!/bin/sh\necho sh $1\n' > s; chmod +x s; ./s a; printf '#!/usr/bin/env -S cat -n\nline\n' > c; chmod +x c; ./c; printf '#!/nosuch/interp\n' > n; chmod +x n; ./n 2>/dev/null; echo $?; printf '#! /bin/echo  two words\n' > t; chmod +x t; ./t x
## STDOUT:
sh a
     1	#!/usr/bin/env -S cat -n
     2	line
127
two words ./t x
## END

#### messages of bad interpreters and binaries
printf '#!/nosuch/interp\n' > n; chmod +x n; ./n; printf '\0\1\2\3\n' > b; chmod +x b; ./b
## STDOUT:
## END
## STDERR:
../case.sh: line 1: ./n: cannot execute: required file not found
../case.sh: line 1: ./b: cannot execute binary file: Exec format error
## END
## status: 126

#### a script without an interpreter line is a new shell
x=1; f() { echo f; }; printf 'echo "[$x]"; f 2>/dev/null || echo none; echo ${0##*/}' > s; chmod +x s; ./s; export x; ./s
## STDOUT:
[]
none
s
[1]
none
s
## END

#### the PATH search
mkdir a b; printf '#!/bin/sh\necho from a\n' > a/cmd; printf '#!/bin/sh\necho from b\n' > b/cmd; chmod +x a/cmd b/cmd; PATH=$PWD/a:$PWD/b:$PATH; cmd; rm a/cmd; cmd; chmod -x b/cmd; cmd 2>/dev/null; echo $?; mkdir a/cmd; cmd 2>/dev/null; echo $?
## STDOUT:
from a
127
126
## END

#### an empty PATH element is the current directory
printf '#!/bin/sh\necho here\n' > cmd_; chmod +x cmd_; PATH=:$PATH; cmd_; PATH=${PATH#:}; cmd_ 2>/dev/null; echo $?; PATH=$PATH:; hash -r; cmd_; PATH=.:/usr/bin; hash -r; cmd_
## STDOUT:
here
127
here
here
## END

#### PATH changes are seen
mkdir a; printf '#!/bin/sh\necho a\n' > a/tool_; chmod +x a/tool_; tool_ 2>/dev/null; echo $?; PATH=$PATH:$PWD/a; tool_; PATH=/nosuch; tool_ 2>/dev/null; /bin/echo $?
## STDOUT:
127
a
127
## END

#### a prefix PATH
mkdir a; printf '#!/bin/sh\necho a\n' > a/tool_; chmod +x a/tool_; PATH=$PWD/a:$PATH tool_; tool_ 2>/dev/null; echo $?; PATH=/nosuch ls 2>/dev/null; echo $?
## STDOUT:
a
127
127
## END

#### functions builtins and files in order
mkdir a; printf '#!/bin/sh\necho file\n' > a/pwd; chmod +x a/pwd; PATH=$PWD/a:$PATH; cd /; pwd; enable -n pwd; pwd; enable pwd; pwd; pwd() { echo function; }; pwd; command pwd; builtin pwd; env pwd
## STDOUT:
/
file
/
function
/
/
file
## END

#### names with slashes are not searched
mkdir d; printf '#!/bin/sh\necho d/x\n' > d/x; chmod +x d/x; d/x; cd d; ./x; ../d/x; f/g() { echo func; } ; f/g
## STDOUT:
d/x
d/x
d/x
func
## END

#### status from signals and large values
sh -c 'exit 255'; echo $?; sh -c 'exit 256'; echo $?; sh -c 'kill -SEGV $$' 2>/dev/null; echo $?; sh -c 'kill -INT $$'; echo $?
## STDOUT:
255
0
139
130
## END

#### the environment of commands
A=1 B=2 env | grep -E '^[AB]='; C=3; env | grep -c ^C=; export C; env | grep ^C=; D=4 sh -c 'echo $D'; E=5; E=6 sh -c 'echo $E'; echo $E; _X= env | grep ^_X=
## STDOUT:
B=2
A=1
0
C=3
4
6
5
_X=
## END

#### the underscore variable in the environment
env | grep ^_=; /bin/true; x=$(sh -c 'echo $_'); echo $x
## STDOUT:
_=/usr/bin/env
/usr/bin/sh
## END

#### arguments with special characters reach the program
sh -c 'for a; do echo "<$a>"; done' sh 'a b' '' '*' "q'q" $'n\nl' $'\xff' -- -x | od -An -c | tail -n 3
## STDOUT:
   <   a       b   >  \n   <   >  \n   <   *   >  \n   <   q   '
   q   >  \n   <   n  \n   l   >  \n   < 377   >  \n   <   -   -
   >  \n   <   -   x   >  \n
## END

#### many arguments
/bin/echo {1..5000} | wc -w; /bin/true $(seq 1 10000); echo $?
## STDOUT:
5000
0
## END

#### an argument list that is too long
x=$(printf '%0200000d' 0); /bin/true $x 2>/dev/null; echo $?
## STDOUT:
126
## END

#### stdin of commands
echo in | sh -c cat; sh -c cat < /dev/null; echo a > f; sh -c 'read x; echo $x' < f; sh -c 'cat' <<< here
## STDOUT:
in
a
here
## END

#### inherited descriptors
exec 7>&1 12< /dev/null; "$BASH" -c 'echo seven >&7; cat <&12; /bin/sh -c "echo child >&7"; (echo sub >&7); exec 7>&-; { echo closed >&7; } 2> /dev/null || echo $?'
echo 'echo in a script >&"$1"; exec "$BASH" -c "echo executed >&7"' > s; "$BASH" s 7; echo 'echo from stdin >&7' | "$BASH"
## STDOUT:
seven
child
sub
1
in a script
executed
from stdin
## END

#### what the messages call a program that does not start
PATH=$PWD:$PATH
printf '#!/nonexistent\n' > bb; chmod +x bb; bb; ./bb; bb | cat
printf '\0ELF\0\n' > bb; bb; ./bb
printf '#!/tmp\n' > bb; bb; echo $?
## STDOUT:
126
## END
## STDERR:
../case.sh: line 2: DIR/cwd/bb: cannot execute: required file not found
../case.sh: line 2: ./bb: cannot execute: required file not found
../case.sh: line 2: DIR/cwd/bb: cannot execute: required file not found
../case.sh: line 3: DIR/cwd/bb: cannot execute binary file: Exec format error
../case.sh: line 3: ./bb: cannot execute binary file: Exec format error
../case.sh: DIR/cwd/bb: /tmp: bad interpreter: Permission denied
## END

#### command exec keeps its redirections, builtin exec does not
command exec 8<<<x
read a <&8; echo $a
command exec 8<&-
builtin exec 8<<<y
read b <&8; echo $b $?
v=`echo First >&2` exec 9<<<z
read a <&9; echo $a
## STDOUT:
x
1
z
## END
## STDERR:
../case.sh: line 5: 8: Bad file descriptor
First
## END

#### the environment variable _ is the one that the shell was given
env -i _=given A=1 "$SHELL_UNDER_TEST" -c 'exec env' | grep -v SHLVL | sort
env -i "$SHELL_UNDER_TEST" -c 'B=1 exec env' | grep '^[_B]'
env -i "$SHELL_UNDER_TEST" -c '(exec env)' | grep '^_'
env -i "$SHELL_UNDER_TEST" -c 'env; :' | grep '^_' | sed 's,/.*/,,'
## STDOUT:
A=1
PWD=DIR/cwd
_=given
B=1
_=env
## END
