# Bash manual, 3.6 Redirections.

#### output input and append
echo a > f; echo b >> f; cat < f; cat f; > f; wc -c < f; echo c >f 2>&1; cat<f
## STDOUT:
a
b
a
b
0
c
## END

#### descriptor numbers
echo out 1> f; echo err 2> g >&2; cat f g; { echo x >&3; } 3> h; cat h; cat 0< h; echo a2>i; cat i; echo a 2>j; ls j
## STDOUT:
out
err
x
x
a2
a
j
## END

#### order of redirections
f() { echo out; echo err >&2; }
f > a 2>&1; cat a; f 2>&1 > b | sed 's/^/pipe /'; cat b
## STDOUT:
out
err
pipe err
out
## END

#### both streams
f() { echo out; echo err >&2; }
f &> a; cat a; f >& b; cat b; f &>> a; wc -l < a; f > c 2>&1; cat c
## STDOUT:
out
err
out
err
4
out
err
## END

#### duplicating and closing
exec 3>&1; echo three >&3; exec 3>&-; echo x >&3; echo $?
## STDOUT:
three
1
## END
## STDERR:
../case.sh: line 1: 3: Bad file descriptor
## END

#### duplicating input
echo data > f; exec 4< f; cat <&4; exec 4<&-; cat <&4; echo $?
## STDOUT:
data
1
## END
## STDERR:
../case.sh: line 1: 4: Bad file descriptor
## END

#### moving descriptors
exec 5> f; exec 6>&5-; echo moved >&6; echo x 2>/dev/null >&5 || echo closed; exec 6>&-; cat f; echo in > g; exec 7< g 8<&7-; cat <&8; exec 8<&-
## STDOUT:
closed
moved
in
## END

#### variables name descriptors
exec {fd}> f; [ $fd -ge 10 ] && echo high; echo hi >&$fd; exec {fd}>&-; cat f; { echo x; } {v}>g; [ $v -ge 10 ] && echo open; echo y >&$v; exec {v}>&-; cat g; exec {r}< g; read -u $r l; echo $l; exec {r}<&-
## STDOUT:
high
hi
x
open
y
y
## END

#### variable descriptors stay open after the command
true {a}> f; echo x >&$a; cat f; exec {a}>&-
## STDOUT:
x
## END

#### a variable descriptor in an array
declare -A m; exec {m[x]}> f {a[2]}> g; echo 1 >&${m[x]}; echo 2 >&${a[2]}; exec {m[x]}>&- {a[2]}>&-; cat f g
## STDOUT:
1
2
## END

#### noclobber
set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f; echo d >> f; cat f; echo e > /dev/null && echo devices; echo x &> f; echo $?; echo g <> new; ls new
## STDOUT:
1
c
c
d
devices
1
g
new
## END
## STDERR:
../case.sh: line 1: f: cannot overwrite existing file
../case.sh: line 1: f: cannot overwrite existing file
## END

#### reading and writing
echo abcdef > f; exec 3<> f; read -n 2 -u 3 x; echo $x; echo -n XY >&3; exec 3>&-; cat f
## STDOUT:
ab
abXYef
## END

#### exec changes the shell's own descriptors
exec 3>&1 > f; echo in file; exec >&3 3>&-; echo back; cat f; exec 2> err; nosuchcmd; cat err | sed 's/.*: //'
## STDOUT:
back
in file
command not found
## END

#### exec input
printf 'l1\nl2\nl3\n' > f; exec < f; read a; read b; echo $a $b; cat
## STDOUT:
l1 l2
l3
## END

#### redirections of builtins are undone
echo x > f; read l < f; echo $l; cd / > f2 2>/dev/null; echo still here
## STDOUT:
x
still here
## END

#### redirections of compound commands
{ echo a; echo b; } > f; cat f; (echo c; echo d >&2) > g 2>&1; cat g; if true; then echo e; fi > h; cat h; for i in 1 2; do echo $i; done > i; cat i; while read l; do echo "<$l>"; done < i; case x in x) echo k;; esac > k; cat k; [[ a ]] > l; ls l; ((1)) > m; ls m
## STDOUT:
a
b
c
d
e
1
2
<1>
<2>
k
l
m
## END

#### redirections of functions
f() { echo def; cat; } > out < in; echo input > in; f; cat out; g() { echo g; }; g > out2; cat out2; h() { echo err >&2; } 2>&1; h
## STDOUT:
def
input
g
err
## END

#### a redirection may stand anywhere in a command
> f echo a b; cat f; echo >g c d; cat g; echo e >h f; cat h; < f cat; 2>/dev/null x=1 env > e; grep ^x= e
## STDOUT:
a b
c d
e f
a b
x=1
## END

#### only redirections
> f; ls f; < f; echo $?; < nosuch; echo $?; x=1 > g; echo $x; ls g
## STDOUT:
f
0
1
1
g
## END
## STDERR:
../case.sh: line 1: nosuch: No such file or directory
## END

#### failed redirections
echo x > nosuchdir/f; echo $?; cat < nosuch; echo $?; { echo no; } < nosuch; echo $?; : > / ; echo $?; for i in 1; do echo no; done < nosuch; echo $?
## STDOUT:
1
1
1
1
1
## END
## STDERR:
../case.sh: line 1: nosuchdir/f: No such file or directory
../case.sh: line 1: nosuch: No such file or directory
../case.sh: line 1: nosuch: No such file or directory
../case.sh: line 1: /: Is a directory
../case.sh: line 1: nosuch: No such file or directory
## END

#### a failed redirection of a function or builtin
f() { echo no; }; f < nosuch; echo $?; echo a < nosuch; echo $?; x=1 < nosuch; echo $? $x; set -- z > nosuch/x; echo $? $#
## STDOUT:
1
1
1 1
1 0
## END
## STDERR:
../case.sh: line 1: nosuch: No such file or directory
../case.sh: line 1: nosuch: No such file or directory
../case.sh: line 1: nosuch: No such file or directory
../case.sh: line 1: nosuch/x: No such file or directory
## END

#### a failed redirection of exec
(exec < nosuch; echo no); echo $?; (exec 3> nosuch/x; echo no); echo $?; command exec < nosuch; echo still $?
## STDOUT:
no
0
no
0
still 1
## END
## STDERR:
../case.sh: line 1: nosuch: No such file or directory
../case.sh: line 1: nosuch/x: No such file or directory
../case.sh: line 1: nosuch: No such file or directory
## END

#### ambiguous redirections
x='a b'; echo 1 > $x; echo $?; echo 2 > $unset; echo $?; touch g1 g2; echo 3 > g*; echo $?; echo 4 > "$x"; cat 'a b'; echo 5 > $(echo p q); echo $?
## STDOUT:
1
1
1
4
1
## END
## STDERR:
../case.sh: line 1: $x: ambiguous redirect
../case.sh: line 1: $unset: ambiguous redirect
../case.sh: line 1: g*: ambiguous redirect
../case.sh: line 1: $(echo p q): ambiguous redirect
## END

#### the word of a redirection is expanded
d=dir; mkdir dir; echo a > $d/f; echo b > "$d"/g; cat dir/{f,g}; n=3; exec 3>&1; echo c >&$n; echo d > $(echo file); cat file; i=0; echo e > h$((i++)); ls h0; echo $i; HOME=$PWD; echo t > ~/tf; cat tf
## STDOUT:
a
b
c
d
h0
1
t
## END

#### bad descriptor words
echo a >& x; cat x; echo b 2>&x; echo $?; echo c <&x; echo $?; n=; echo d >&$n; echo $?; echo e >&99; echo $?
## STDOUT:
a
1
1
1
1
## END
## STDERR:
../case.sh: line 1: x: ambiguous redirect
../case.sh: line 1: x: ambiguous redirect
../case.sh: line 1: $n: ambiguous redirect
../case.sh: line 1: 99: Bad file descriptor
## END

#### here documents and other redirections together
cat <<E > f 2>&1
text
E
cat f; cat < f - <<E
stdin
E
## STDOUT:
text
stdin
## END

#### dev stdin stdout stderr and fd
echo x | cat /dev/stdin; echo y > /dev/stdout; echo z 2>&1 >/dev/stderr; exec 3<<< three; cat /dev/fd/3; echo w | cat /dev/fd/0; echo v > /dev/fd/1
## STDOUT:
x
y
z
three
w
v
## END

#### redirecting loops reads line by line
printf '1\n2\n3\n' > f; while read x; do read y; echo "$x-$y"; done < f; while read -u 4 x; do echo $x; done 4< f
## STDOUT:
1-2
3-
1
2
3
## END

#### nested redirections
{ { echo a; echo b >&2; } 2> e; echo c; } > f; cat e; echo --; cat f
## STDOUT:
b
--
a
c
## END

#### descriptors are inherited by commands
exec 3> f; sh -c 'echo child >&3'; exec 3>&-; cat f; { sh -c 'echo c2 >&4'; } 4>&1; (echo sub >&5) 5>&1
## STDOUT:
child
c2
sub
## END

#### descriptors of one command only
sh -c 'echo a >&3' 3>&1; sh -c 'echo b >&3' 2>/dev/null || echo closed
## STDOUT:
a
closed
## END

#### closing standard output
echo x >&-; echo $?; (exec >&-; echo y; echo $? >&2) 2>&1; cat <&- 2>/dev/null; echo $?
## STDOUT:
1
../case.sh: line 1: echo: write error: Bad file descriptor
1
1
## END

#### multiple redirections of one descriptor
echo x > a > b; ls a b; wc -c < a; cat b; cat < a < b
## STDOUT:
a
b
0
x
x
## END

#### append from several writers
for i in 1 2 3; do echo $i >> f; done; (echo 4; echo 5) >> f; cat f
## STDOUT:
1
2
3
4
5
## END

#### stdin of a background command is empty without job control
echo data | { cat & wait; }; echo end
## STDOUT:
data
end
## END

#### swapping streams
f() { echo out; echo err >&2; }; { f 3>&1 1>&2 2>&3 3>&- | sed 's/^/from stderr: /'; } 2> o; cat o
## STDOUT:
from stderr: err
out
## END

#### tee to several
echo x | tee a b > c; cat a b c; { echo 1 | tee /dev/fd/3; } 3> d; cat d
## STDOUT:
x
x
x
1
1
## END

#### output of a subshell and its descriptors
exec 3> f; (exec 3>&-; echo x >&3) 2>/dev/null; echo still >&3; exec 3>&-; cat f
## STDOUT:
still
## END

#### a numeric word that is an argument
echo 2 > f; cat f; echo 2>g; cat g; echo "2"> h; cat h; echo 2\> i; x=2; echo $x>j; cat j; echo a$x>k; cat k
## STDOUT:
2

2
2> i
2
a2
## END

#### large descriptors
exec 200> f; echo big >&200; exec 200>&-; cat f; echo x 255> g; ls g
## STDOUT:
big
x
g
## END

#### reading a file within a command substitution
echo 'a  b' > f; echo "$(< f)"; x=$(<f); echo "$x"; echo $(<f); echo "$(<nosuch)" 2>/dev/null; printf 'x\n\n\n' > g; echo "[$(<g)]"; echo "`< f`"
## STDOUT:
a  b
a  b
a b

[x]
a  b
## END

#### dollar less with more is a plain redirection
echo a > f; echo b > g; echo "$(< f; echo z)"; echo "[$(< f < g)]"; x=$(cat < f); echo $x
## STDOUT:
z
[]
a
## END

#### a trailing redirection after arguments with equals signs
env a=1 > f; grep ^a= f; command echo x > g; cat g; builtin echo y > h; cat h; eval 'echo z' > i; cat i
## STDOUT:
a=1
x
y
z
## END

#### redirect on the time keyword's command
{ time true; } 2> f; grep -c real f
## STDOUT:
1
## END

#### redirections are expanded after the command's words
unset x; echo ${x:=1} > f$x 2>/dev/null; ls; i=0; echo $((i++)) $((i++)) > g$i; ls g*
## STDOUT:
f1
g2
## END

#### errors go where stderr goes at that moment
nosuchcommand_ 2> f; cat f | sed 's/^.*line/line/'; echo x 2> g > nosuch/y; cat g | sed 's/^.*line/line/'; echo x > nosuch/y 2> h; ls h 2>&1 | sed 's/.*: //'
## STDOUT:
line 1: nosuchcommand_: command not found
line 1: nosuch/y: No such file or directory
No such file or directory
## END

#### dev null
echo x > /dev/null; cat < /dev/null; read x < /dev/null; echo $?; wc -c < /dev/null
## STDOUT:
1
0
## END

#### a directory cannot be written or read
mkdir d; echo x > d; echo $?; read x < d; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: d: Is a directory
../case.sh: line 1: read: read error: 0: Is a directory
## END

#### dev tcp without a listener
(exec 3<> /dev/tcp/127.0.0.1/1) 2>/dev/null; echo $?; (echo > /dev/tcp/nosuch.invalid/80) 2>/dev/null; echo $?
## STDOUT:
1
1
## END

#### truncation happens before the command
echo old > f; cat f > f; wc -c < f; echo new > g; { cat g; } >> g2; cat g2
## STDOUT:
0
new
## END

#### seek position is shared between processes
printf 'a\nb\nc\nd\n' > f; { read x; echo $x; (read y; echo $y); head -n 1 | wc -l; read z; echo "[$z]"; } < f
## STDOUT:
a
b
1
[d]
## END

#### reading exactly one line leaves the rest for commands
printf 'one\ntwo\nthree\n' > f; { read l; cat; } < f; printf 'one\ntwo\n' | { read l; cat; }
## STDOUT:
two
three
two
## END

#### hash and semicolon after redirections
echo a >f;cat f;echo b>f # comment
cat f;cat<f|cat
## STDOUT:
a
b
b
## END

#### ampersand redirections in posix mode
set -o posix; echo x &>f; wait; cat f
## STDOUT:
x
## END

#### a descriptor in an array element
exec {N[1]}</dev/null; [ ${N[1]} -ge 10 ]; echo $?; n=${N[1]}; exec {N[1]}>&-; : <&$n; echo $? ${!N[@]}
## STDOUT:
0
1 1
## END

#### a readonly variable for the descriptor
readonly v=42; exec {v}>/dev/null; echo $?; : {v}>/dev/null; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: v: readonly variable
../case.sh: line 1: v: cannot assign fd to variable
../case.sh: line 1: v: readonly variable
../case.sh: line 1: v: cannot assign fd to variable
## END

#### what a descriptor that is not open is called
a=42
echo x 3>&$a
echo x >&$a
echo x 2>&$a
echo x 9<&42
exec 9>&$a
: <&$a-
: >&42-
a=x; : 7>&$a
a=-1; : 7>&$a
a=4-; : <&$a
a=99999999999; : 7>&$a
: 7>&"" ; : >&""
: >&4x-
: {b}>&x
: {b}>&44
## STDOUT:
## END
## STDERR:
../case.sh: line 2: 3: Bad file descriptor
../case.sh: line 3: $a: Bad file descriptor
../case.sh: line 4: 2: Bad file descriptor
../case.sh: line 5: 42: Bad file descriptor
../case.sh: line 6: 9: Bad file descriptor
../case.sh: redirection error: cannot duplicate fd: Bad file descriptor
../case.sh: line 7: 0: Bad file descriptor
../case.sh: redirection error: cannot duplicate fd: Bad file descriptor
../case.sh: line 8: 42: Bad file descriptor
../case.sh: line 9: x: ambiguous redirect
../case.sh: line 10: -1: ambiguous redirect
../case.sh: line 11: 4-: ambiguous redirect
../case.sh: line 12: 7: Bad file descriptor
../case.sh: line 13: 7: Bad file descriptor
../case.sh: line 13: "": Bad file descriptor
../case.sh: line 14: 4x: ambiguous redirect
../case.sh: line 15: b: ambiguous redirect
../case.sh: redirection error: cannot duplicate fd: Bad file descriptor
../case.sh: line 16: 44: Bad file descriptor
## END
## status: 1

#### closing the descriptor in a variable
v=-5; : {v}>&-; echo $?
v=99; : {v}>&-; echo $?
v=x; : {v}>&-; echo $?
unset v; : {v}>&-; echo $?
exec 3>&1; v=3; exec {v}>&-; echo hi >&3
declare -A A; : {A[x]}>&-
## STDOUT:
1
0
0
1
## END
## STDERR:
../case.sh: line 1: v: ambiguous redirect
../case.sh: line 4: v: ambiguous redirect
../case.sh: line 5: 3: Bad file descriptor
../case.sh: line 6: A[x]: ambiguous redirect
## END
## status: 1

#### no descriptor for a variable
ulimit -n 6
exec {v}</dev/null
echo ${v-unset}
## STDOUT:
unset
## END
## STDERR:
../case.sh: redirection error: cannot duplicate fd: Invalid argument
../case.sh: line 2: /dev/null: Invalid argument
## END

#### assignments before a command are expanded before its redirections
d=$TMPDIR/x$$; mkdir "$d"; cd "$d"
f() { echo "$E"; }
E=${x=assign} f 2>${x=redir}; ls
unset x; E=${x=assign2} env 2>${x=redir2} | grep -c E=; ls
unset x; E=${x=a3} true 2>${x=r3}; ls
unset x; E=${x=a6} :  2>${x=r6}; ls
x=1; x=2 eval : 3>a$x; x=2 env 3>b$x >/dev/null; x=2 f 3>c$x; ls
readonly r
r=1 echo hi >/nonexistent/b; echo $?
cd /; rm -r "$d"
## STDOUT:
assign
assign
2
assign
assign2
a3
assign
assign2
a3
a6
assign
assign2

a1
a3
a6
assign
assign2
b1
c1
1
## END
## STDERR:
../case.sh: line 9: r: readonly variable
../case.sh: line 9: /nonexistent/b: No such file or directory
## END

#### the line of a redirection that fails
while read a; do
 echo
done <foo
echo a; { echo
} <foo
f() {
 echo f
 while read x; do
  :
 done <foo
 if :
 then
  :
 fi >/nonexist/x
}
f
for i in a
do
  :
done 3</nonexist
case a in
 b)
esac </nonexist
(
:
) </nonexist
[[ a ]] \
 </nonexist
if :; then
  while :; do
    break
  done </nonexist
fi
## STDOUT:
a
f
## END
## STDERR:
../case.sh: line 3: foo: No such file or directory
../case.sh: line 5: foo: No such file or directory
../case.sh: line 6: foo: No such file or directory
../case.sh: line 6: /nonexist/x: No such file or directory
../case.sh: line 20: /nonexist: No such file or directory
../case.sh: line 23: /nonexist: No such file or directory
../case.sh: line 26: /nonexist: No such file or directory
../case.sh: line 27: /nonexist: No such file or directory
../case.sh: line 33: /nonexist: No such file or directory
## END
## status: 1

#### builtins that do not look whether their output is written
for c in pwd 'command -v echo' 'command -V echo' 'kill -l' 'kill -l 1' help 'help cd' 'type echo' caller 'compgen -A builtin' 'printf a' 'echo a'; do $c >/dev/full; echo "$c $?"; done
help >&-; echo $?
## STDOUT:
pwd 1
command -v echo 0
command -V echo 0
kill -l 0
kill -l 1 0
help 0
help cd 1
type echo 1
caller 0
compgen -A builtin 0
printf a 1
echo a 1
0
## END
## STDERR:
../case.sh: line 1: pwd: write error: No space left on device
../case.sh: line 1: help: write error: No space left on device
../case.sh: line 1: type: write error: No space left on device
../case.sh: line 1: printf: write error: No space left on device
../case.sh: line 1: echo: write error: No space left on device
## END

#### builtins whose output is lost
for s in 'pushd /' 'dirs' 'pushd / >&2; popd' 'declare -p HOME' 'declare -p' 'declare' 'declare -x' 'declare -f' 'declare -F' 'export' 'readonly -p' 'alias x=y; alias' 'alias x=y; alias x' 'trap : INT; trap -p' 'shopt -p extglob' 'set -o' 'ulimit -a' 'ulimit -n' 'umask' 'hash ls; hash' 'hash ls; hash -t ls' 'kill -l' 'pwd' 'printf a' 'echo a' 'help cd' 'history -p a' 'enable' 'compgen -b' 'complete -W a b; complete -p' 'complete -W a b; complete -p b' 'sleep 0 & jobs' 'f() { local x=1; local; }; f' 'declare -a'; do (eval "{ $s; } 2>&1 >/dev/full 2>e"; echo "$? $s"; sed 's/.*: \(.*: write\)/\1/' e); done 2>&1
## STDOUT:
0 pushd /
sed: can't read e: No such file or directory
1 dirs
dirs: write error: No space left on device
0 pushd / >&2; popd
/ DIR/cwd
popd: write error: No space left on device
1 declare -p HOME
declare: write error: No space left on device
0 declare -p
declare: write error: No space left on device
1 declare
declare: write error: No space left on device
0 declare -x
declare: write error: No space left on device
0 declare -f
0 declare -F
1 export
export: write error: No space left on device
1 readonly -p
readonly: write error: No space left on device
1 alias x=y; alias
alias: write error: No space left on device
0 alias x=y; alias x
1 trap : INT; trap -p
trap: write error: No space left on device
1 shopt -p extglob
shopt: write error: No space left on device
1 set -o
set: write error: No space left on device
1 ulimit -a
ulimit: write error: No space left on device
0 ulimit -n
1 umask
umask: write error: No space left on device
1 hash ls; hash
hash: write error: No space left on device
0 hash ls; hash -t ls
0 kill -l
1 pwd
pwd: write error: No space left on device
1 printf a
printf: write error: No space left on device
1 echo a
echo: write error: No space left on device
1 help cd
help: write error: No space left on device
0 history -p a
1 enable
enable: write error: No space left on device
0 compgen -b
0 complete -W a b; complete -p
1 complete -W a b; complete -p b
complete: write error: No space left on device
0 sleep 0 & jobs
0 f() { local x=1; local; }; f
local: write error: No space left on device
0 declare -a
declare: write error: No space left on device
## END
## STDERR:
## END

#### {name} without a command is redirected in a subshell
{fd}>o; echo "$? fd=$fd"
x=1 {fd}>o; echo "$? fd=$fd $x"
{fd}>/nonexistent/x; echo "$?"
x=$(false) {fd}>o; echo $?
{fd}>o {fe}>o; echo "$fd $fe"
exec {fd}>o
{fd}>&-
echo hi >&$fd
cat o
trap 'echo E' ERR
{fd}<nope
## STDOUT:
0 fd=
0 fd= 1
1
0
 
hi
E
## END
## STDERR:
../case.sh: line 3: /nonexistent/x: No such file or directory
../case.sh: line 11: nope: No such file or directory
## END
## status: 1

#### shopt -s varredir_close
shopt -s varredir_close
state() { (: >&$1) 2>/dev/null && echo open || echo closed; }
f() { echo in >&$fd; }
f {fd}>out; cat out; state $fd
{ echo group >&$fd; } {fd}>out; cat out; state $fd
for i in 1; do echo loop >&$fd; done {fd}>out; cat out; state $fd
eval 'echo eval >&$fd' {fd}>out; state $fd
exec {fd}>out; state $fd; exec {fd}>&-
command exec {fd}>out; state $fd
exec 7>out; : {fd}>&7-; state $fd; state 7
/bin/true {fd}>out; state $fd
## STDOUT:
in
closed
group
closed
loop
closed
closed
open
open
closed
open
closed
## END

#### {name} of what bash forks for is the child's
/bin/true {a}>o; nosuch {b}>o 2>/dev/null; (:) {c}>o; (echo $BASH_SUBSHELL >&$d) {d}>o; cat o; echo "<$a$b$c$d>"
(exit 3) {a}>o; echo $?; /bin/false {a}>/nonexistent/x 2>/dev/null; echo $?; v=1 env {a}>o >&$a; grep ^v= o
true {a}>o; { :; } {b}>o; f() { :; }; f {c}>o; echo $a $b $c
/bin/true | /bin/true {e}>o; /bin/false {e}>o & wait $!; echo "$? <$e>"
## STDOUT:
1
<>
3
1
v=1
10 11 12
1 <>
## END

#### a number that no descriptor has is an argument
echo 99999999999>x; cat x
echo a 99999999999999<&1; echo $?
echo a 3000000000>x b 4000000000>>x c; cat x
f() { echo "$@"; }; f 3000000000>x; cat x
echo 2147483647>x; echo $?
2147483648>x; echo $?
exec 2147483648>x; echo no
## STDOUT:
99999999999
a 99999999999999
0
a 3000000000 b 4000000000 c
3000000000
1
127
## END
## STDERR:
../case.sh: line 5: 2147483647: Bad file descriptor
../case.sh: line 6: 2147483648: command not found
../case.sh: line 7: exec: 2147483648: not found
## END
## status: 127

#### what goes wrong in a redirection is written where those before it lead
cat 2>e </nonexist; echo "$? [$(cat e)]" | sed 's/\[.*line/[line/'; rm e
ls >o 2>&1 <&9; echo "$? [$(cat o)]" | sed 's/\[.*line/[line/'; rm o
cat </dev/null 2>e </nonexist | cat; echo "$? [$(cat e)]" | sed 's/\[.*line/[line/'; rm e
f() { :; }; f 2>e </nonexist; echo "$? [$(cat e)]" | sed 's/\[.*line/[line/'; rm e
env 2>e </nonexist & wait $!; echo "$? [$(cat e)]" | sed 's/\[.*line/[line/'; rm e
## STDOUT:
1 [line 1: /nonexist: No such file or directory]
1 [line 2: 9: Bad file descriptor]
0 [line 3: /nonexist: No such file or directory]
1 [line 4: /nonexist: No such file or directory]
1 [line 5: /nonexist: No such file or directory]
## END

#### the error of a redirection to {name} names the variable
set -C; : > o
{ :; } {v}>o
: {v}>o
exec {v}>o
exec {v}>/nosuch/x
exec {v}</nosuch/x
exec {v}<>/nosuch/x
exec {v}>>/nosuch/x
exec {a[1]}>/nosuch/x
exec {v}>&77
exec {v}<&77
exec {v}<''
v=; exec {v}>&-
echo "$v"
: {v}>/nosuch/x
cat {v}</nosuch/x
cat {v}</nosuch/x 2>/dev/null || echo bad
set -C; : > o; f() { echo hi; } {v}>o; f; echo $?
while :; do break; done {v}>o; echo $?
(echo hi) {v}>o
set -C; exec {v}> $nosuch
exec {v}> *; exec {v}< $nosuch
f() { : {v[2]}>f1; }; :>f1; f
echo x {v}>f1; ls {v}>f1; set +C; ls / {v}>f1 >/dev/null; echo $v
## STDOUT:

bad
1
1

## END
## STDERR:
../case.sh: line 2: v: cannot overwrite existing file
../case.sh: line 3: v: cannot overwrite existing file
../case.sh: line 4: v: cannot overwrite existing file
../case.sh: line 5: /nosuch/x: No such file or directory
../case.sh: line 6: /nosuch/x: No such file or directory
../case.sh: line 7: /nosuch/x: No such file or directory
../case.sh: line 8: /nosuch/x: No such file or directory
../case.sh: line 9: /nosuch/x: No such file or directory
../case.sh: redirection error: cannot duplicate fd: Bad file descriptor
../case.sh: line 10: 77: Bad file descriptor
../case.sh: redirection error: cannot duplicate fd: Bad file descriptor
../case.sh: line 11: 77: Bad file descriptor
../case.sh: line 12: : No such file or directory
../case.sh: line 13: v: ambiguous redirect
../case.sh: line 15: /nosuch/x: No such file or directory
../case.sh: line 16: /nosuch/x: No such file or directory
../case.sh: line 17: /nosuch/x: No such file or directory
../case.sh: line 18: o: cannot overwrite existing file
../case.sh: line 18: v: cannot overwrite existing file
../case.sh: line 19: v: cannot overwrite existing file
../case.sh: line 20: v: cannot overwrite existing file
../case.sh: line 21: v: ambiguous redirect
../case.sh: line 22: v: cannot overwrite existing file
../case.sh: line 22: v: ambiguous redirect
../case.sh: line 23: v[2]: cannot overwrite existing file
../case.sh: line 24: v: cannot overwrite existing file
../case.sh: line 24: v: cannot overwrite existing file
## END

#### {name} in a restricted shell
set -r; : > o; : {v}>o; : {v}>>o; : {v}<>o; : {v}<o
## STDOUT:
## END
## STDERR:
../case.sh: line 1: o: restricted: cannot redirect output
../case.sh: line 1: v: restricted: cannot redirect output
../case.sh: line 1: v: restricted: cannot redirect output
../case.sh: line 1: v: restricted: cannot redirect output
../case.sh: line 1: o: No such file or directory
## END
## status: 1

#### {name[subscript]} with expansions
i=3; exec {a[$i]}>f {b["$i"]}<<<hi {c[`echo 2`]}>f {d[$(echo 1)]}>f
echo ${!a[@]} ${!b[@]} ${!c[@]} ${!d[@]}; cat <&${b[3]}
declare -A h; x() { exec {h[$1]}>"$1"; exec {h["$1"]}>&-; }; declare -f x; x a; x b; echo ${!h[@]}
while read -u ${e[i]} l; do echo $l; done {e["$i"]}<<<there
{ echo to >&${g[3]}; } {g[$i]}>f; cat f
{k[$i]}>f; echo ${!k[@]}; echo {h[$i]}> f "{h[$i]}" {h[$i]} >f; cat f
## STDOUT:
3 3 2 1
hi
x () 
{ 
    exec {h[$1]}> "$1";
    exec {h["$1"]}>&-
}
b a
there
to

{h[3]} {h[3]}
## END
## STDERR:
## END

#### the message for {name[subscript]} that is readonly
readonly r=3; { echo hi; } {r}>f; echo $?
declare -ar a=(1); exec {a[0]}>f; i=0; exec {a[$i]}>f; exec {a[i+1]}>f
declare -Ar h; exec {h["$i"]}>f; { :; } {h[x]}>f; echo x {h[x]}>f
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: cannot assign fd to variable
../case.sh: line 2: a: readonly variable
../case.sh: line 2: a[0]: cannot assign fd to variable
../case.sh: line 2: a: readonly variable
../case.sh: line 2: a[$i]: cannot assign fd to variable
../case.sh: line 2: a: readonly variable
../case.sh: line 2: a[i+1]: cannot assign fd to variable
../case.sh: line 3: h: readonly variable
../case.sh: line 3: h["$i"]: cannot assign fd to variable
../case.sh: line 3: h: readonly variable
../case.sh: line 3: h[x]: cannot assign fd to variable
../case.sh: line 3: h: readonly variable
../case.sh: line 3: h[x]: cannot assign fd to variable
## END
## status: 1

#### what follows >&- is a word of its own
echo hi 2>&-foo
echo hi 2>&-"foo bar"x 0<&-$x
f() { echo 2>&-foo bar; }; declare -f f; f
2>&-echo a; x=5 2>&-echo b; echo hi 2>&--n 2>& -c
echo a 2>&-2>&1; exec 3>&-no
## STDOUT:
hi foo
hi foo barx
f () 
{ 
    echo foo bar 2>&-
}
foo bar
a
b
hi -n c
a
## END
## STDERR:
../case.sh: line 5: exec: no: not found
## END
## status: 127
