# Bash manual, 3.2.3 Pipelines.

#### simple
echo a | cat; echo b | cat | cat | tr b c; printf '3\n1\n2\n' | sort | head -n 1
## STDOUT:
a
c
1
## END

#### status is the last command's
true | false; echo $?; false | true; echo $?; exit 3 | exit 4; echo $?
## STDOUT:
1
0
4
## END

#### PIPESTATUS
true | false | (exit 3); echo ${PIPESTATUS[@]}; true; echo ${PIPESTATUS[@]}; exit 5 | true; echo ${PIPESTATUS[0]} ${PIPESTATUS[1]}; (exit 2) | false; x=("${PIPESTATUS[@]}"); echo ${x[@]}
## STDOUT:
0 1 3
0
5 0
2 1
## END

#### PIPESTATUS of compound commands and negation
{ exit 4; } | true; echo ${PIPESTATUS[@]}; ! false | true; echo $? ${PIPESTATUS[@]}; if true | false; then :; fi; echo ${PIPESTATUS[@]}; [[ a == b ]]; echo ${PIPESTATUS[@]}; ((0)); echo ${PIPESTATUS[@]}; x=$(false); echo ${PIPESTATUS[@]}
## STDOUT:
4 0
1 1 0
0 1
1
1
1
## END

#### pipefail
set -o pipefail; true | false | true; echo $?; (exit 3) | (exit 4) | true; echo $?; true | true; echo $?; ! (exit 3) | true; echo $?; set +o pipefail; false | true; echo $?
## STDOUT:
1
4
0
0
0
## END

#### negation
! true; echo $?; ! false; echo $?; ! ! true; echo $?; ! (exit 5); echo $?; ! true | false; echo $?; !; echo $?
## STDOUT:
1
0
0
0
0
1
## END

#### both streams with the bar ampersand
f() { echo out; echo err >&2; }; f |& sort; f 2>&1 | sort | tr a-z A-Z; f |& cat | wc -l
## STDOUT:
err
out
ERR
OUT
2
## END

#### the last command runs in a subshell
echo v | read x; echo "[$x]"; echo v | { read x; echo "$x"; }; x=0; echo a | while read l; do x=1; done; echo $x
## STDOUT:
[]
v
0
## END

#### lastpipe
shopt -s lastpipe; echo v | read x; echo "[$x]"; y=0; printf '1\n2\n' | while read l; do ((y+=l)); done; echo $y; echo z | { read w; }; echo $w; echo a | exit 3 | true; echo still
## STDOUT:
[v]
3
z
still
## END

#### every command is a subshell
x=1; x=2 | x=3; echo $x; cd / | true; [ "$PWD" = / ] || echo same dir; { x=5; echo $x; } | cat; echo $x
## STDOUT:
1
same dir
5
1
## END

#### a function in a pipeline
f() { while read l; do echo "$1:$l"; done; }; printf 'a\nb\n' | f p | f q
## STDOUT:
q:p:a
q:p:b
## END

#### a newline after the bar
echo a |
  cat |

  # comment
  tr a b
## STDOUT:
b
## END

#### a reader that stops early ends the writer
yes | head -n 2; echo ${PIPESTATUS[@]}; seq 1 100000 | head -n 1; echo ${PIPESTATUS[@]}
## STDOUT:
y
y
141 0
1
141 0
## END

#### a builtin writer whose reader is gone
while :; do echo y; done | head -n 1; echo ${PIPESTATUS[@]}; for ((;;)); do printf 'x\n'; done 2>/dev/null | read l; echo ${PIPESTATUS[@]}
## STDOUT:
y
141 0
141 0
## END

#### a function writer whose reader is gone
f() { while :; do echo line; done; }; f | head -n 1; echo ${PIPESTATUS[@]}; { f; echo not reached >&2; } | head -n 1
## STDOUT:
line
141 0
line
## END

#### compound commands as stages
for i in 3 1 2; do echo $i; done | sort | while read x; do echo -n "$x "; done | (cat; echo end); if true; then echo t; fi | cat; case a in a) echo c;; esac | cat; { echo g; } | { cat; } ; (echo s) | (cat)
## STDOUT:
1 2 3 end
t
c
g
s
## END

#### redirections within stages
echo a 2>&1 | cat > f; cat f; echo b | cat < f; { echo c; echo d >&2; } 2> g | cat; cat g
## STDOUT:
a
a
c
d
## END

#### stages run at the same time
mkfifo p; cat p | tr a b & echo a > p; wait; (until [ -e go ]; do sleep 0.01; done; echo slow) | (echo fast; : > go; cat)
## STDOUT:
b
fast
slow
## END

#### large data through builtins
for ((i = 0; i < 5000; i++)); do echo "line $i of the data"; done | while read -r a b c; do echo $b; done | tail -n 1
## STDOUT:
4999
## END

#### a hundred stages
c='echo x'; for i in {1..100}; do c+=' | cat'; done; eval "$c"
## STDOUT:
x
## END

#### stdin of the first stage and stdout of the last
echo in | { cat | cat; cat; }; { echo a | cat >&3; } 3>&1 | sed 's/^/got /'
## STDOUT:
in
got a
## END

#### time of a pipeline goes to stderr
{ time echo a | cat; } 2>/dev/null; { time -p true | true; } 2>&1 | sed 's/[0-9.]*$/N/'
## STDOUT:
a
real N
user N
sys N
## END

#### assignments in stages
x=1 | cat; echo "[$x]"; echo $(x=5; echo $x | cat); y=a env | grep ^y=
## STDOUT:
[]
5
y=a
## END

#### exit in a stage
echo a | { read x; exit 9; }; echo $?; exit 7 | cat; echo still here
## STDOUT:
9
still here
## END

#### return in a stage of a function
f() { echo a | { read x; return 4; }; echo $?; return 2 | true; echo after; }; f
## STDOUT:
4
after
## END

#### break in a stage
for i in 1 2; do echo $i | { break; }; echo after $i; done; while true; do true | break; echo once; break; done
## STDOUT:
after 1
after 2
once
## END

#### errexit in a stage
set -e; false | true; echo 1; { false; echo not shown; } | cat; echo 2; true | false || echo 3; true | false; echo no
## STDOUT:
1
2
3
## END
## status: 1

#### a pipeline's stages see positional parameters and functions
f() { echo "$1"; }; set -- p; f "$1" | cat; { shift; echo $#; } | cat; echo $#
## STDOUT:
p
0
1
## END

#### a pipeline of backgrounded and waited
echo a | cat & wait $!; echo $?; true | (exit 6) & wait $!; echo $?
## STDOUT:
a
0
6
## END

#### subshell variables
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL); echo x | { cat > /dev/null; echo $BASH_SUBSHELL; }; { echo $BASH_SUBSHELL; } | cat; echo $BASH_SUBSHELL | cat
## STDOUT:
0
1
1
1
0
## END

#### a missing command in a pipeline
nosuchcmd_ 2>/dev/null | cat; echo ${PIPESTATUS[@]}; true | nosuchcmd_ 2>/dev/null; echo $? ${PIPESTATUS[@]}
## STDOUT:
127 0
127 0 127
## END

#### syntax errors
eval 'echo a |' ; echo $?; eval '| cat'; echo $?; eval 'a | | b'; echo $?
## STDOUT:
2
2
2
## END
## STDERR:
../case.sh: eval: line 2: syntax error: unexpected end of file
../case.sh: eval: line 1: syntax error near unexpected token `|'
../case.sh: eval: line 1: `| cat'
../case.sh: eval: line 1: syntax error near unexpected token `|'
../case.sh: eval: line 1: `a | | b'
## END

#### a pipeline ended by a comment or newline
echo a | # comment
cat; echo b |

cat
## STDOUT:
a
b
## END

#### reading a pipeline line by line with other readers
printf '1\n2\n3\n4\n' | { read a; read b; echo $a$b; head -n 1 > /dev/null; echo end; }
## STDOUT:
12
end
## END

#### unread output is no error
echo data | true; echo ${PIPESTATUS[1]}; seq 1 10 | { read x; }; echo $?; : | cat | cat; echo $?
## STDOUT:
0
0
0
## END

#### a trap for the pipe signal in a writer
(trap '' PIPE; while echo y; do :; done) 2>/dev/null | head -n 1; echo ${PIPESTATUS[@]}
## STDOUT:
y
0 0
## END

#### coprocess like use of named pipes
mkfifo a; (echo hello > a) & read l < a; wait; echo $l
## STDOUT:
hello
## END

#### tee and process groups of one pipeline
echo x | tee f | tee g | cat > h; cat f g h
## STDOUT:
x
x
x
## END

#### grep quits early with pipefail
set -o pipefail; printf 'a\nb\n' | grep -q a; echo $?; printf 'a\n' | grep -q z; echo $?; printf 'a\n' | grep z | cat; echo $? ${PIPESTATUS[@]}
## STDOUT:
0
1
1 0 1 0
## END

#### programs whose words and redirections wait for each other
mkfifo f; timeout 20 cat f | tr a b & timeout 20 sh -c 'echo a > f'; wait; timeout 20 cat < f | tr a c & sh -c 'echo a > f'; wait
timeout 20 sh -c 'echo x; cat' <<< y | sh -c 'read a; echo "$a"; cat'; x=$(echo z); cat <<< "$x$(echo w)" | cat
timeout 20 cat < f | timeout 20 sh -c 'echo m > f'; timeout 20 sh -c 'echo n' > f | timeout 20 cat f
## STDOUT:
b
c
x
y
zw
n
## END

#### programs that cannot be started
(nosuchcommand | cat; echo ${PIPESTATUS[@]}; cat < nosuchfile | cat; echo ${PIPESTATUS[@]}; : | cat 2>&9; echo ${PIPESTATUS[@]}; /dev | cat; echo ${PIPESTATUS[@]}; PATH= cat | cat; echo ${PIPESTATUS[@]}) 2>&1 | sed 's/^.*line [0-9]*: //'
## STDOUT:
nosuchcommand: command not found
127 0
nosuchfile: No such file or directory
1 0
9: Bad file descriptor
0 1
/dev: Is a directory
126 0
cat: No such file or directory
127 0
## END

#### a script without #! as a stage
echo 'echo "$0" $#; cat' > s; chmod +x s; /bin/echo in | ./s a b | cat; PATH=.:$PATH; /bin/echo in | s a; echo ${PIPESTATUS[@]}
## STDOUT:
./s 2
in
./s 1
in
0 0
## END

#### stages that are killed by signals
sh -c 'kill -9 $$' | cat; echo ${PIPESTATUS[@]}; true | sh -c 'kill -TERM $$' 2> /dev/null; echo ${PIPESTATUS[@]}; yes | head -n 1; echo ${PIPESTATUS[@]}; set -o pipefail; yes | head -n 1; echo $?; sh -c 'exit 3' | sh -c 'exit 4' | cat; echo $?
## STDOUT:
137 0
0 143
y
141 0
y
141
4
## END

#### a program that outlives the last one
sh -c 'sleep 0.2; exit 7' | sh -c 'exit 3'; echo ${PIPESTATUS[@]}; { sh -c 'exec > /dev/null; sleep 0.2; echo late >&2' 2>&1 | true; } 2>&1; echo ${PIPESTATUS[@]}
## STDOUT:
7 3
141 0
## END

#### stages whose names become functions and builtins
f() { echo "f $*"; }; for c in /bin/echo echo f; do $c a | cat; done; c='echo b'; $c | cat; true() { read x; return 5; }; /bin/echo | true; echo ${PIPESTATUS[@]}
## STDOUT:
a
a
f a
b
0 5
## END

#### assignments, here-documents and descriptors of stages
A=1 sh -c 'echo $A; cat' <<E | B=2 sh -c 'cat; echo $B$A'
doc $((1 + 1))
E
A=5; sh -c 'echo out; echo err >&2' |& cat; exec 3> o; sh -c 'echo a; echo b >&3' | sh -c 'cat >&3'; exec 3>&-; sort o; sh -c 'echo q' > p | cat; cat p; cat p p >> p2 | cat < p; cat p2; set -C; cat p > p | cat; echo ${PIPESTATUS[@]}; cat p > p3 | cat; cat p3
## STDOUT:
1
doc 2
2
out
err
a
b
q
q
q
q
1 0
q
## END

#### a program between others lets go of its input when it ends
{ cat /dev/zero; } | head -c 5 | wc -c | tr -d ' '; yes </dev/zero | head -n 5 | tail -n 2; echo ${PIPESTATUS[*]}
f() { while :; do echo x || return; done; }; f 2>/dev/null | head -n 1 | cat
## STDOUT:
5
y
y
141 0 0
x
## END

#### a script ends when nobody reads what it writes
"$SHELL_UNDER_TEST" -c 'while :; do echo y; done' | head -1
echo ${PIPESTATUS[@]}
"$SHELL_UNDER_TEST" -c 'while :; do cd /nosuch; done' 2>&1 | read -r line
echo ${PIPESTATUS[@]}
"$SHELL_UNDER_TEST" -c 'trap "echo bye >&2" EXIT; f() { while :; do printf "%s\n" y; done; }; f' | head -1
echo ${PIPESTATUS[@]}
"$SHELL_UNDER_TEST" -c 'set -x; while :; do :; done' 2>&1 | head -1
echo ${PIPESTATUS[@]}
"$SHELL_UNDER_TEST" -c 'exec 2>&1; for i in 1 2 3 4 5 6; do nosuch; sleep 0; done; exit 5' | head -1 >/dev/null
echo ${PIPESTATUS[@]}
## STDOUT:
y
141 0
141 0
y
141 0
+ :
141 0
5 0
## END
## STDERR:
bye
## END

#### lastpipe: a subshell that comes last is one
shopt -s lastpipe; true | (x=1; cd /; exit 3); echo "$? [$x]"; [ "$PWD" != / ] && echo here
echo a | (read y; echo $y $BASH_SUBSHELL); echo "[$y]"; echo b | (cat; false) >o; echo $? ${PIPESTATUS[@]}; cat o
echo q | (trap 'echo ex' EXIT; read z; echo $z); x=1; : | (x=2; echo $x); echo $x
: | (x=3; (x=4; echo $x); echo $x) | (cat; x=7); echo $x; for i in 1 2; do : | (break 2>/dev/null; echo $i); done
f() { : | (return 3); echo $?; }; f
set -e; true | (exit 0); false | (true); true | (false); echo no
## STDOUT:
3 []
here
a 1
[]
1 0 1
b
q
ex
2
1
4
3
1
1
2
3
## END
## STDERR:
## END
## status: 1
