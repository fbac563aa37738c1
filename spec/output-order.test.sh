#### what is written to a file is there for a program, a file test and a reader
for ((i = 1; i <= 40; i++)); do
  echo "line $i"
  case $i in
  12) wc -l <out >&2 ;;
  20) [[ -s out ]] && stat -c %s out >&2 ;;
  25) mapfile -t all <out; echo "${#all[@]}" >&2 ;;
  30) text=$(<out); echo "${#text}" >&2 ;;
  35) cp out copy; wc -l <copy >&2 ;;
  39) [ out -nt copy ]; cmp out copy >&2 ;;
  esac
done >out
cksum <out
## STDOUT:
666439774 311
## END
## STDERR:
12
151
25
230
35
cmp: EOF on copy after byte 271, line 35
## END

#### output and errors in one file keep their order
for i in {1..40}; do
  echo "out $i"
  [ $i = 15 ] && echo "err $i" >&2
  [ $i = 20 ] && unset -v 'no[' 
  [ $i = 22 ] && [ 1 -eq x ]
  [ $i = 25 ] && { set -x; : traced; set +x; }
  [ $i = 30 ] && sh -c 'echo program; echo its error >&2'
  [ $i = 33 ] && (echo subshell)
  [ $i = 36 ] && echo "$(echo in; echo out of >&2)"
done >out 2>&1
sed 's/^[^ ]*: line/X: line/' out
## STDOUT:
out 1
out 2
out 3
out 4
out 5
out 6
out 7
out 8
out 9
out 10
out 11
out 12
out 13
out 14
out 15
err 15
out 16
out 17
out 18
out 19
out 20
X: line 4: unset: `no[': not a valid identifier
out 21
out 22
X: line 5: [: x: integer expression expected
out 23
out 24
out 25
+ : traced
+ set +x
out 26
out 27
out 28
out 29
out 30
program
its error
out 31
out 32
out 33
subshell
out 34
out 35
out 36
out of
in
out 37
out 38
out 39
out 40
## END

#### a descriptor for each of two files, and two for one
exec 3>three 4>&3
for i in {1..30}; do
  echo "a $i" >&3
  echo "b $i" >&4
  echo "c $i"
done >one
for i in {1..30}; do printf '%s\n' "d $i"; done >&3
for i in {1..30}; do echo "e $i"; done >>three
for i in {1..30}; do echo "f $i" >&4; done
exec 3>&- 4>&-
cksum three one
## STDOUT:
1551895895 564 three
530825571 141 one
## END

#### functions, subshells and background commands that share a file
f() { for ((n = 0; n < 15; n++)); do echo "$1 $n"; done; }
{ f a; f b; (f c); f d & wait; f e; f x | sed 's/^/piped /'; f g; echo "$(f y | tail -n 1)"; } >out
cat out
## STDOUT:
a 0
a 1
a 2
a 3
a 4
a 5
a 6
a 7
a 8
a 9
a 10
a 11
a 12
a 13
a 14
b 0
b 1
b 2
b 3
b 4
b 5
b 6
b 7
b 8
b 9
b 10
b 11
b 12
b 13
b 14
c 0
c 1
c 2
c 3
c 4
c 5
c 6
c 7
c 8
c 9
c 10
c 11
c 12
c 13
c 14
d 0
d 1
d 2
d 3
d 4
d 5
d 6
d 7
d 8
d 9
d 10
d 11
d 12
d 13
d 14
e 0
e 1
e 2
e 3
e 4
e 5
e 6
e 7
e 8
e 9
e 10
e 11
e 12
e 13
e 14
piped x 0
piped x 1
piped x 2
piped x 3
piped x 4
piped x 5
piped x 6
piped x 7
piped x 8
piped x 9
piped x 10
piped x 11
piped x 12
piped x 13
piped x 14
g 0
g 1
g 2
g 3
g 4
g 5
g 6
g 7
g 8
g 9
g 10
g 11
g 12
g 13
g 14
y 14
## END

#### a trap sees what was written before
trap 'wc -l <out >&2; echo trap' USR1
for ((i = 1; i <= 60; i++)); do
  echo "$i"
  [ $i = 33 ] && kill -USR1 $$
done >out
sed -n 30,40p out
## STDOUT:
30
31
32
33
trap
34
35
36
37
38
39
## END
## STDERR:
33
## END

#### the EXIT trap and a program behind exec
$SHELL_UNDER_TEST -c 'exec >out; trap "wc -l <out >&2" EXIT; for ((i = 0; i < 50; i++)); do echo $i; done; exit 3'
echo $?
wc -l <out
$SHELL_UNDER_TEST -c 'exec >out; for ((i = 0; i < 50; i++)); do echo $i; done; exec wc -l out'
tail -n 2 out
$SHELL_UNDER_TEST -c 'exec >out; for ((i = 0; i < 50; i++)); do echo $i; done; kill -KILL $$' | cat
tail -n 1 out
$SHELL_UNDER_TEST -ec 'exec >out; for ((i = 0; i < 50; i++)); do echo $i; [ $i != 44 ]; done; false; echo no'
tail -n 1 out
## STDOUT:
3
50
49
50 out
49
44
## END
## STDERR:
50
## END

#### a limit of the size ends a file where it is exceeded
$SHELL_UNDER_TEST -c 'trap "" XFSZ; ulimit -f 1; for ((i = 1000; i < 1300; i++)); do echo $i || { echo $i $? >&2; break; }; done >out'
tail -n 1 out; wc -c <out
$SHELL_UNDER_TEST -c 'ulimit -f 1; for ((i = 1000; i < 1300; i++)); do echo $i || { echo $i $? >&2; break; }; done >out'
echo $?
tail -n 1 out; wc -c <out
## STDOUT:
12041024
153
12041024
## END

#### a file for reading and writing
exec 5<>both
for ((i = 0; i < 20; i++)); do echo "line $i"; done >&5
exec 6<both
read -r x <&6; echo "$x"
for ((i = 0; i < 20; i++)); do echo "more $i"; done >&5
while read -r x <&6; do last=$x; done; echo "$last"
read -r x <&5; echo "[$x]"
echo end >&5
wc -l <both
## STDOUT:
line 0
more 19
[]
41
## END

#### a long line among short ones
printf -v long '%20000s' x
for ((i = 0; i < 30; i++)); do
  echo short $i
  ((i % 10)) || echo "$long"
done >out
cksum <out
## STDOUT:
4201960921 60263
## END

#### what is appended to a file from two sides
for ((i = 0; i < 30; i++)); do
  echo mine $i
  ((i % 7)) || echo theirs $i >>out
done >>out
cat out
## STDOUT:
mine 0
theirs 0
mine 1
mine 2
mine 3
mine 4
mine 5
mine 6
mine 7
theirs 7
mine 8
mine 9
mine 10
mine 11
mine 12
mine 13
mine 14
theirs 14
mine 15
mine 16
mine 17
mine 18
mine 19
mine 20
mine 21
theirs 21
mine 22
mine 23
mine 24
mine 25
mine 26
mine 27
mine 28
theirs 28
mine 29
## END

#### a file that has gone, and one in its place
for ((i = 0; i < 30; i++)); do
  echo $i
  [ $i = 15 ] && { mv out old; echo new >out; }
done >out
cat old out
## STDOUT:
0
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
11
12
13
14
15
16
17
18
19
20
21
22
23
24
25
26
27
28
29
new
## END

#### printf, test, let, break and continue among the output
for ((i = 0; ; i++)); do
  let 'i % 3' || continue
  [ $i -lt 40 ] || break
  printf '%s ' "$i"
  test $((i % 10)) = 0 && printf '\n'
done >out
cat out
## stdout: "1 2 4 5 7 8 10 \n11 13 14 16 17 19 20 \n22 23 25 26 28 29 31 32 34 35 37 38 "

#### a closed output and one that fails
for i in {1..20}; do echo $i; [ $i = 15 ] && exec >&-; done >out
echo $?
tail -n 2 out
for i in {1..3}; do echo $i; done >/dev/full
echo $?
## STDOUT:
1
14
15
1
## END
