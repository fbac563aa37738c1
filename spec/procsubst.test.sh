# Bash manual, 3.5.6 Process Substitution.

#### reading
cat <(echo a); cat <(echo b) <(echo c); wc -l < <(seq 5); read x < <(echo v w); echo $x; while read l; do echo "<$l>"; done < <(printf '1\n2\n')
## STDOUT:
a
b
c
5
v w
<1>
<2>
## END

#### the loop's variables stay
n=0; while read l; do ((n+=l)); done < <(seq 4); echo $n; mapfile -t a < <(printf 'x\ny\n'); echo ${a[@]}
## STDOUT:
10
x y
## END

#### writing
echo text > >(cat); wait $!; echo a | tee >(sed 's/^/1:/' > f) > /dev/null; until [ -s f ]; do sleep 0.01; done; cat f
## STDOUT:
text
1:a
## END

#### comparing
diff <(printf 'a\nb\n') <(printf 'a\nc\n'); cmp -s <(echo x) <(echo x) && echo same; comm -12 <(printf '1\n2\n') <(printf '2\n3\n'); paste -d, <(seq 2) <(seq 3 4); join <(echo 'k a') <(echo 'k b')
## STDOUT:
2c2
< b
---
> c
same
2
1,3
2,4
k a b
## END

#### the name is a file
f() { case $1 in /dev/fd/*) echo fd; cat "$1";; esac; }; f <(echo in); [ -e <(:) ] && echo exists; [[ -r <(:) ]] && echo readable
## STDOUT:
fd
in
exists
readable
## END

#### several in one word
cat <(echo a)<(echo b) 2>/dev/null || echo joined; echo x<(:) | grep -c '^x/dev/fd'
## STDOUT:
joined
1
## END

#### nested
cat <(cat <(echo deep)); cat <(echo $(cat <(echo mixed))); cat <(sort <(printf 'b\na\n') | head -n 1)
## STDOUT:
deep
mixed
a
## END

#### in arguments of functions and builtins
f() { cat "$@"; }; f <(echo 1) <(echo 2); . <(echo 'echo sourced; y=5'); echo $y; source <(printf 'g() { echo from g; }\n'); g; eval "$(cat <(echo echo evaled))"
## STDOUT:
1
2
sourced
5
from g
evaled
## END

#### with redirections of descriptors
exec 3< <(printf 'l1\nl2\n'); read -u 3 a; read -u 3 b; echo $a $b; exec 3<&-; cat 4< <(echo four) <&4; { read x; read y; } < <(printf '1\n2\n'); echo $x$y
## STDOUT:
l1 l2
four
12
## END

#### exit status is the command's
cat <(exit 3); echo $?; true <(false); echo $?; ! cat <(echo a) > /dev/null; echo $?
## STDOUT:
0
0
1
## END

#### the last pid
: <(exit 5); wait $!; echo $?; cat < <(echo x; exit 6); wait $!; echo $?
## STDOUT:
5
x
5
## END

#### variables inside are copies
x=1; cat <(x=2; echo $x); echo $x; y=$(cat <(echo $x)); echo $y; z=a; cat < <(echo $z; z=b); echo $z
## STDOUT:
2
1
1
a
a
## END

#### in assignments it is a word
x=<(echo a); case $x in /dev/fd/*) echo name;; esac; a=(<(:)); case ${a[0]} in /dev/fd/*) echo elem;; esac
## STDOUT:
name
elem
## END

#### quoted it is text
echo "<(echo a)" '<(b)' \<\(c\); echo "a<(b"; cat <<E
<(echo x)
E
## STDOUT:
<(echo a) <(b) <(c)
a<(b
<(echo x)
## END

#### in for and case and conditions
for f in <(echo 1); do cat $f; done; case <(:) in /dev/fd/*) echo c;; esac; [[ <(:) == /dev/fd/* ]] && echo t; if grep -q a <(echo abc); then echo g; fi
## STDOUT:
1
c
t
g
## END

#### compound commands in it
cat <(for i in 1 2; do echo $i; done; if true; then echo t; fi); cat <({ echo g; }; (echo s)); cat <(f() { echo fn; }; f)
## STDOUT:
1
2
t
g
s
fn
## END

#### with a pipeline reading both
cat <(echo a) - <<< b; echo p | cat - <(echo q); echo r | cat <(cat)
## STDOUT:
a
b
p
q
r
## END

#### large data
wc -l < <(seq 1 50000); n=0; while read l; do n=$l; done < <(seq 1 3000); echo $n; cat <(seq 1 30000) | tail -n 1
## STDOUT:
50000
3000
30000
## END

#### a reader that stops early
head -n 1 <(yes); read x < <(while :; do echo y; done); echo $x; echo end
## STDOUT:
y
y
end
## END

#### posix mode
set -o posix; cat <(echo still works)
## STDOUT:
still works
## END

#### stderr of it
cat <(echo e >&2) 2>&1; { cat <(echo f >&2); } 2>&1; cat <(nosuchcmd_ 2>&1) | sed 's/.*: //'
## STDOUT:
f
command not found
## END

#### descriptors do not leak into commands
cat <(:) ; ls /dev/fd | wc -l > a; ls /dev/fd | wc -l > b; cmp a b && echo same
## STDOUT:
same
## END

#### tee with two writers
echo x | tee >(cat > a) >(cat > b) > /dev/null; until [ -s a ] && [ -s b ]; do sleep 0.01; done; cat a b
## STDOUT:
x
x
## END

#### wait for writers
{ echo data > >(cat > f); wait $!; cat f; }
## STDOUT:
data
## END

#### in a subshell and background
(cat <(echo sub)); cat <(echo bg) & wait; x=$(cat <(echo subst)); echo $x
## STDOUT:
sub
bg
subst
## END

#### the end of the shell does not end a substitution
"$SHELL_UNDER_TEST" -c 'echo a > >(read x; sleep 0.1; echo "got $x")' | cat
"$SHELL_UNDER_TEST" -c 'exec > >(while read x; do echo "line $x"; done); echo a; echo b' | cat
"$SHELL_UNDER_TEST" -c 'exec > >(while read x; do echo "line $x"; done); exec echo c' | cat
## STDOUT:
got a
line a
line b
line c
## END
## STDERR:
## END

#### a file alone in a process substitution
echo content > file; cat <(<file); cat <(<file; echo more); cat <(<nonesuch) 2>&1
## STDOUT:
content
more
## END

#### jobs in a process substitution lists those of the shell
sleep 60 & sleep 61 | cat &
cat <(jobs); cat <(jobs; true); cat <(jobs %1); cat <(jobs | cat); { cat <(jobs -r); }; cat <(jobs -s)
mapfile -t pids < <(jobs -p); echo ${#pids[@]} $((pids[1] == $(jobs -p %2)))
kill "${pids[@]}" $!
## STDOUT:
[1]-  Running                 sleep 60 &
[2]+  Running                 sleep 61 | cat &
[1]-  Running                 sleep 60 &
[2]+  Running                 sleep 61 | cat &
[1]-  Running                 sleep 60 &
[1]-  Running                 sleep 60 &
[2]+  Running                 sleep 61 | cat &
[1]-  Running                 sleep 60 &
[2]+  Running                 sleep 61 | cat &
2 1
## END

#### jobs in a process substitution lists those of the shell under job control
set -m
sleep 60 & sleep 61 &
cat <(jobs); mapfile -t pids < <(jobs -p); echo ${#pids[@]}
kill -9 %1 %2
## STDOUT:
[1]-  Running                 sleep 60 &
[2]+  Running                 sleep 61 &
2
## END

#### under job control a process substitution is in the process group of the shell
set -m
group() { read -r a b c d group rest < "/proc/$1/stat"; }
group $$; mine=$group
mapfile -t groups < <(/bin/sh -c 'read -r a b c d g r < /proc/$$/stat; echo $g'; /bin/sh -c 'read -r a b c d g r < /proc/$$/stat; echo $g'; :)
[ "${groups[0]}" = "$mine" ] && [ "${groups[1]}" = "$mine" ] && echo same
## STDOUT:
same
## END
