# Bash manual, 4.2 Bash Builtins: read.

#### words to names
read a b c <<< '1 2 3'; echo $a-$b-$c; read a b <<< '1 2 3  4 '; echo "[$a][$b]"; read a b c <<< 'x'; echo "[$a][$b][$c]"; read a <<< '  p q  '; echo "[$a]"; read <<< '  r s  '; echo "[$REPLY]"
## STDOUT:
1-2-3
[1][2 3  4]
[x][][]
[p q]
[  r s  ]
## END

#### backslashes
read a b <<< 'x\ y z'; echo "[$a][$b]"; read a <<< 'a\\b\c'; echo "$a"; read -r a <<< 'a\\b\c'; echo "$a"; printf 'one\\\ntwo\nthree\n' | { read a; read b; echo "$a|$b"; }; printf 'one\\\ntwo\n' | { read -r a; read -r b; echo "$a|$b"; }
## STDOUT:
[x y][z]
a\bc
a\\b\c
onetwo|three
one\|two
## END

#### status at the end
printf 'a\nb' | { read x; echo $? $x; read x; echo $? $x; read x; echo $? "[$x]"; }; read x < /dev/null; echo $?
## STDOUT:
0 a
1 b
1 []
1
## END

#### IFS
IFS=: read a b c <<< 'x:y z:w:v'; echo "$a|$b|$c"; IFS=, read a b <<< 'p,q,'; echo "$a|$b"; IFS= read a <<< '  keep  '; echo "[$a]"; IFS=': ' read a b c <<< ' x : y :z'; echo "$a|$b|$c"; IFS=$'\t' read a b <<< $'x\t\ty'; echo "$a|$b"
## STDOUT:
x|y z|w:v
p|q
[  keep  ]
x|y|z
x|y
## END

#### trailing separators of the last name
IFS=: read a b <<< 'x:y:'; echo "$a|$b"; IFS=: read a b <<< 'x:y::'; echo "$a|$b"; IFS=: read a b <<< 'x:'; echo "$a|$b"; IFS=: read a <<< 'x:'; echo "$a"; IFS=: read a <<< 'x::'; echo "$a"; IFS=: read a b <<< ':'; echo "$a|$b"
## STDOUT:
x|y
x|y::
x|
x
x::
|
## END

#### arrays
read -a a <<< '1 2  3'; echo ${#a[@]} ${a[2]}; IFS=: read -ra b <<< 'x::y:'; echo ${#b[@]} "[${b[1]}]"; read -a c <<< ''; echo ${#c[@]}; c=(old old2); read -a c <<< new; echo ${c[@]}
## STDOUT:
3 3
3 []
0
new
## END

#### delimiter
printf 'a:b:c' | { read -d : x; read -d : y; echo $x $y; read -d : z; echo $? $z; }; printf 'x\0y\0' | while IFS= read -r -d '' l; do echo "<$l>"; done; printf 'a\nb;' | { read -d ';' x; echo "$x"; }; read -d '' x <<< $'l1\nl2'; echo "$x"
## STDOUT:
a b
1 c
<x>
<y>
a
b
l1
l2
## END

#### counts of characters
printf 'abcdef' | { read -n 2 x; read -n 3 y; echo $x $y; }; printf 'a\nbc' | { read -n 5 x; echo "[$x]"; read -N 2 y; echo "[$y]"; }; printf 'a\nb c' | { read -N 4 x; printf '%q\n' "$x"; }; printf 'äöü' | { read -n 2 x; echo $x; }; printf ab | { read -n 5 x; echo $? $x; }; read -n 0 x <<< abc; echo $? "[$x]"; read -N 3 -r x <<< 'a\b'; echo "$x"
## STDOUT:
ab cde
[a]
[bc]
$'a\nb '
äö
1 ab
0 []
a\b
## END

#### descriptors
exec 5<<< $'one\ntwo'; read -u 5 a; read -u5 b; echo $a $b; read -u 5 c; echo $?; exec 5<&-; read -u 5 d; echo $?
## STDOUT:
one two
1
1
## END
## STDERR:
../case.sh: line 1: read: 5: invalid file descriptor: Bad file descriptor
## END

#### timeouts
read -t 0 x < /dev/null; echo $?; mkfifo p; exec 3<> p; read -t 0.01 -u 3 x; echo $(($? > 128)); echo partial >&3; read -t 5 -u 3 x; echo $? $x; read -t 0 -u 3; echo $?; read -t -1 x <<< a; echo $?; printf abc >&3; read -t 0.01 -u 3 x; echo $(($? > 128)) $x
## STDOUT:
0
1
0 partial
1
1
1 abc
## END
## STDERR:
../case.sh: line 1: read: -1: invalid timeout specification
## END

#### TMOUT
mkfifo p; exec 3<> p; TMOUT=0.02; read -u 3 x; echo $(($? > 128))
## STDOUT:
1
## END

#### prompt and silence without a terminal
read -p 'prompt> ' x <<< v; echo $x; read -s y <<< w; echo $y; read -e z <<< e; echo $z; read -i init -e q <<< ''; echo "[$q]"
## STDOUT:
v
w
e
[]
## END
## STDERR:
## END

#### invalid names and options
read 1a <<< x; echo $?; read -z <<< x; echo $?; read a-b <<< x; echo $?; read -n x y <<< z; echo $?; read -u x y <<< z; echo $?; read -t abc y <<< z; echo $?; readonly r; read r <<< x; echo $?
## STDOUT:
1
2
1
1
1
1
1
## END
## STDERR:
../case.sh: line 1: read: `1a': not a valid identifier
../case.sh: line 1: read: -z: invalid option
read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]
../case.sh: line 1: read: `a-b': not a valid identifier
../case.sh: line 1: read: x: invalid number
../case.sh: line 1: read: x: invalid file descriptor specification
../case.sh: line 1: read: abc: invalid timeout specification
../case.sh: line 1: r: readonly variable
## END

#### reading into elements
read a[2] <<< v; echo ${a[2]}; declare -A m; read m[k] 'm[b c]' <<< 'x y'; echo ${m[k]} "${m[b c]}"; i=5; read a[i+1] <<< w; echo ${!a[@]}
## STDOUT:
v
x y
2 6
## END

#### exactly one line is taken
printf '1\n2\n3\n' > f; { read x; cat; } < f; printf '1\n2\n3\n' | { read x; cat; }; exec 4< f; read -u 4 a; (read -u 4 b; echo $b); read -u 4 c; echo $a $c
## STDOUT:
2
3
2
3
2
1 3
## END

#### loops
printf 'a 1\nb 2\n' | while read k v; do echo $v $k; done; while IFS== read -r k v; do echo "$k:$v"; done <<< $'x=1\ny=2=3'; while read -r l; do echo "$l"; done << 'E'
$x `y` \z
  lead
E
## STDOUT:
1 a
2 b
x:1
y:2=3
$x `y` \z
lead
## END

#### reading with nested readers
while read a; do read b; echo $a-$b; done <<< $'1\n2\n3\n4'; while read -u 3 x; do while read -u 4 y; do echo $x$y; done 4<<< $'a\nb'; done 3<<< $'1\n2'
## STDOUT:
1-2
3-4
1a
1b
2a
2b
## END

#### empty lines and blanks
printf '\n \n\tx\n' | while read l; do echo "[$l]"; done; printf '\n \n' | while IFS= read l; do echo "[$l]"; done; read a b <<< $'\t x \t y \t'; echo "[$a][$b]"
## STDOUT:
[]
[]
[x]
[]
[ ]
[x][y]
## END

#### escaped newline and delimiter
printf 'a\\:b:c\n' | { IFS=: read x y; echo "$x|$y"; }; printf 'a\\:b:c' | { read -d : x; echo "$x"; read -d : y; echo $y; }; printf 'a\\ b c\n' | { read x y; echo "$x|$y"; }; printf 'end\\' | { read x; echo "$x"; }
## STDOUT:
a:b|c
a:b
c
a b|c
end
## END

#### nul and invalid bytes
printf 'a\0b\n' | { read x; echo "$x" ${#x}; }; printf '\xff\xfe\n' | { read x; printf %s "$x" | od -An -tx1; }; printf 'a\r\n' | { read x; printf %s "$x" | od -An -c; }
## STDOUT:
ab 2
 ff fe
   a  \r
## END

#### assignments of attributes
declare -i n; read n <<< 2+3; echo $n; declare -u u; read u <<< abc; echo $u; f() { local l; read l <<< in; echo $l; }; f; echo "[$l]"; declare -n r=t; read r <<< ref; echo $t
## STDOUT:
5
ABC
in
[]
ref
## END

#### REPLY keeps white space
while read; do echo "<$REPLY>"; done <<< $'  a  \n\tb'; IFS=, read <<< ' x,y '; echo "<$REPLY>"; read -r <<< 'a\b'; echo "$REPLY"
## STDOUT:
<  a  >
<	b>
< x,y >
a\b
## END

#### more names than words clears the rest
x=old y=old z=old; read x y z <<< 'a'; echo "[$x][$y][$z]"; x=old; read x < /dev/null; echo "[$x]"; a=(1 2); read a <<< s; echo ${a[@]}
## STDOUT:
[a][][]
[]
s 2
## END

#### read from a process substitution and a here string with n
read x < <(echo ps); echo $x; read -n 1 c <<< yes; echo $c; case $c in y) echo yes;; esac; read -rn1 d <<< $'\n'; printf '[%s]\n' "$d"
## STDOUT:
ps
y
yes
[]
## END

#### long lines
printf '%0100000d\n' 5 | { read x; echo ${#x}; }; seq 1 3000 | tr '\n' ' ' | { read -a a; echo ${#a[@]} ${a[2999]}; }
## STDOUT:
100000
3000 3000
## END

#### IFS with a backslash and with letters
IFS='\' read -r a b <<< 'x\y'; echo "$a|$b"; IFS=xy read a b c <<< '1x2y3'; echo $a$b$c; IFS=é read a b <<< 'pér'; echo "$a|$b"
## STDOUT:
x|y
123
p|r
## END

#### combined options
read -ra a -d : <<< 'x y:z'; echo ${a[1]}; read -rd ';' x <<< 'p;q'; echo $x; read -rn 3 -d c x <<< abcdef; echo $x; printf 'k v\n' | { read -r -u 0 -a b; echo ${b[@]}; }
## STDOUT:
y
p
ab
k v
## END

#### read in a condition
if read x <<< a; then echo yes; fi; if read x < /dev/null; then echo no; else echo eof; fi; until read x <<< b; do :; done; echo $x; ! read x < /dev/null && echo neg
## STDOUT:
yes
eof
b
neg
## END

#### a closed standard input
read x <&-; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: read: read error: 0: Bad file descriptor
## END

#### a character that the input ends within
printf 'a\xc3' | { read -r x; printf %q\\n "$x"; }
printf '\xe2\x82z\n' | { read -n 2 -r x; printf %q\\n "$x"; read y; printf %q\\n "$y"; }
printf '\xc3\xa9\xc3' | { read -n 3 x; echo $?; printf %q\\n "$x"; }
## STDOUT:
$'a\303'
$'\342\202z'
''
1
$'é\303'
## END
## STDERR:
## END

#### a newline or delimiter within a character is a part of it
printf '\xe2\x82\nz\n' | { read -n 4 -r x; printf %q\\n "$x"; read y; printf %q\\n "$y"; }
printf '\xc3\xa9x\n' | { read -d $'\xa9' x; printf %q\\n "$x"; read y; printf %q\\n "$y"; }
printf 'a\xc3\nb\n' | { read -r x; printf %q\\n "$x"; }
## STDOUT:
$'\342\202\nz'
''
éx
''
$'a\303\nb'
## END
## STDERR:
## END

#### a bad subscript of the variable
declare -a a
read 'a[1+]' <<< x; echo $?
## STDOUT:
## END
## STDERR:
../case.sh: line 2: 1+: syntax error: operand expected (error token is "+")
## END
## status: 1

#### names with an array
read -a A 1x <<< 'a b'; echo $? "${A[@]}"
read -u 9 1x <<< a; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: read: `1x': not a valid identifier
../case.sh: line 2: read: 9: invalid file descriptor: Bad file descriptor
## END

#### read of no character tells whether one could read
read -N 0 x <&-; echo $?; read -n 0 x <&-; echo $?; read x <&-; echo $?; read -N 0 -u 9 x; echo $?;  read -n 0 -u 9 x; echo $?; x=q; read -N 0 x </dev/null; echo $? "[$x]"; x=q;  read -n 0 x </nosuch; echo $? "[$x]"; read -n0 x < /; echo $?;  read -n 0 x y </dev/null; echo $? "[$x]"; read -t 0 x <&-; echo $?; x=q; read -N 0 -t 1 x <&-; echo $? "[$x]"; read -a x -n 0 <&-; echo $?; declare -p x
read -N 0 -r <&-; echo $?; declare -p REPLY; read -t 0 <&-; echo $?
## STDOUT:
1
1
1
1
1
0 []
1 [q]
1
0 []
1
1 []
1
declare -a x=()
1
declare -- REPLY=""
1
## END
## STDERR:
../case.sh: line 1: read: read error: 0: Bad file descriptor
../case.sh: line 1: read: 9: invalid file descriptor: Bad file descriptor
../case.sh: line 1: read: 9: invalid file descriptor: Bad file descriptor
../case.sh: line 1: /nosuch: No such file or directory
## END
