# Bash manual, 4.1 test and 6.4 Bash Conditional Expressions.

#### strings
[ a = a ] && echo 1; [ a == a ] && echo 2; [ a != b ] && echo 3; [ -n a ] && echo 4; [ -z '' ] && echo 5; [ a ] && echo 6; [ '' ] || echo 7; [ ] || echo 8; test || echo 9; test x && echo 10
## STDOUT:
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
## END

#### string order
[ a \< b ] && echo 1; [ b '>' a ] && echo 2; [ a \> b ] || echo 3; [ A \< a ] && echo 4; [ 10 \< 9 ] && echo 5
## STDOUT:
1
2
3
4
5
## END

#### numbers
[ 1 -eq 1 ] && echo eq; [ 1 -ne 2 ] && echo ne; [ 1 -lt 2 ] && echo lt; [ 2 -le 2 ] && echo le; [ 3 -gt 2 ] && echo gt; [ 3 -ge 3 ] && echo ge; [ -5 -lt 0 ] && echo neg; [ 010 -eq 10 ] && echo decimal; [ ' 5 ' -eq 5 ] && echo blanks; [ +5 -eq 5 ] && echo plus
## STDOUT:
eq
ne
lt
le
gt
ge
neg
decimal
blanks
plus
## END

#### bad numbers
[ a -eq 1 ]; echo $?; [ 1 -eq '' ]; echo $?; [ 1+1 -eq 2 ]; echo $?; [ 0x10 -eq 16 ]; echo $?; [ 1.5 -gt 1 ]; echo $?; [ 99999999999999999999 -gt 1 ]; echo $?
## STDOUT:
2
2
2
2
2
2
## END
## STDERR:
../case.sh: line 1: [: a: integer expression expected
../case.sh: line 1: [: : integer expression expected
../case.sh: line 1: [: 1+1: integer expression expected
../case.sh: line 1: [: 0x10: integer expression expected
../case.sh: line 1: [: 1.5: integer expression expected
../case.sh: line 1: [: 99999999999999999999: integer expression expected
## END

#### files
touch f; mkdir d; ln -s f l; ln -s nowhere dl; echo x > s; mkfifo p
for o in e f d h L s p r w x S b c O G N k u g; do for n in f d l dl s p nosuch; do [ -$o $n ] && echo -n "$o:$n "; done; done; echo
## STDOUT:
e:f e:d e:l e:s e:p f:f f:l f:s d:d h:l h:dl L:l L:dl s:d s:s p:p r:f r:d r:l r:s r:p w:f w:d w:l w:s w:p x:d O:f O:d O:l O:s O:p G:f G:d G:l G:s G:p N:s 
## END

#### devices and terminals
[ -c /dev/null ] && echo c; [ -b /dev/null ] || echo not b; [ -t 0 ] || echo no tty; [ -t 99 ] || echo 99; [ -e /dev/fd/0 ] && echo fd; [ -d / ] && echo root; [ -S /dev/null ] || echo not s
## STDOUT:
c
not b
no tty
99
fd
root
not s
## END

#### file comparison
touch -d 2020-01-01 old; touch -d 2021-01-01 new; ln old same; [ new -nt old ] && echo nt; [ old -ot new ] && echo ot; [ old -ef same ] && echo ef; [ old -nt nosuch ] && echo nt2; [ nosuch -ot old ] && echo ot2; [ nosuch -nt old ] || echo no; [ old -nt same ] || echo equal; [ old -ef new ] || echo differ
## STDOUT:
nt
ot
ef
nt2
ot2
no
equal
differ
## END

#### negation and parentheses
[ ! a = b ] && echo 1; [ ! '' ] && echo 2; [ ! -e nosuch ] && echo 3; [ \( a = a \) ] && echo 4; [ ! \( a = b \) ] && echo 5; [ ! ! a ] && echo 6; ! [ a = b ] && echo 7; [ '(' a ')' ] && echo 8; [ \( '' \) ] || echo 9
## STDOUT:
1
2
3
4
5
6
7
8
9
## END

#### and or
[ a = a -a b = b ] && echo 1; [ a = b -o b = b ] && echo 2; [ a = b -a b = b -o c = c ] && echo 3; [ ! a = b -a c ] && echo 4; [ \( a = b -o c = c \) -a d = d ] && echo 5; [ '' -o x ] && echo 6; [ x -a '' ] || echo 7
## STDOUT:
1
2
3
4
5
6
7
## END

#### one to four arguments by posix
[ ! ]; echo $?; [ -n ]; echo $?; [ -z ]; echo $?; [ = ]; echo $?; [ '!' '' ]; echo $?; [ ! x ]; echo $?; [ -n = ]; echo $?; [ = = = ]; echo $?; [ ! = ! ]; echo $?; [ -f = -f ]; echo $?; [ ! a = a ]; echo $?; [ \( = \) ]; echo $?; [ ! -n x ]; echo $?; [ ! ! ! x ]; echo $?
## STDOUT:
0
0
0
0
0
1
0
0
0
0
1
1
1
1
## END

#### operators as operands
[ -a ] && echo 1; [ -o ] && echo 2; [ ! -a x ]; echo $?; x=-f; [ "$x" ] && echo 3; [ "$x" = -f ] && echo 4; [ "$x" = "" ] || echo 5; [ "(" = "(" ] && echo 6; [ "!" = "!" ] && echo 7; [ -n "-n" ] && echo 8; [ "-z" = "-z" ] && echo 9
## STDOUT:
1
2
0
3
4
5
6
7
8
9
## END

#### errors
[ a b ]; echo $?; [ a = ]; echo $?; [ a b c ]; echo $?; [ a = b c ]; echo $?; [ -q x ]; echo $?; [ a -foo b ]; echo $?; [ \( a ]; echo $?; [ a -a ]; echo $?; [ a; echo $?; [ 1 2 3 4 5 ]; echo $?
## STDOUT:
2
2
2
2
2
2
2
2
2
2
## END
## STDERR:
../case.sh: line 1: [: a: unary operator expected
../case.sh: line 1: [: a: unary operator expected
../case.sh: line 1: [: b: binary operator expected
../case.sh: line 1: [: too many arguments
../case.sh: line 1: [: -q: unary operator expected
../case.sh: line 1: [: -foo: binary operator expected
../case.sh: line 1: [: (: unary operator expected
../case.sh: line 1: [: a: unary operator expected
../case.sh: line 1: [: missing `]'
../case.sh: line 1: [: too many arguments
## END

#### test without a closing bracket
test a = a && echo 1; test a = a ] 2>/dev/null; echo $?; test -d /; echo $?; test ] && echo 2; test '[' && echo 3
## STDOUT:
1
2
0
2
3
## END

#### unquoted empties
e=; [ $e ]; echo $?; [ -n $e ]; echo $?; [ -z $e ]; echo $?; [ "$e" = "" ]; echo $?; [ $e = a ] 2>/dev/null; echo $?; x='a b'; [ $x = 'a b' ] 2>/dev/null; echo $?; [ -f $e ]; echo $?
## STDOUT:
1
0
0
0
2
2
0
## END

#### variables and options
x=1 a=(1 '' 3); e=; unset u; [ -v x ] && echo x; [ -v e ] && echo e; [ -v u ] || echo u; [ -v a[2] ] && echo a2; [ -v 'a[5]' ] || echo a5; [ -v a ] && echo a; set -f; [ -o noglob ] && echo noglob; set +f; [ -o noglob ] || echo off; [ -o nosuch ] || echo nosuch; [ -v 1 ] || echo one; set -- p; [ -v 1 ] && echo one is set
## STDOUT:
x
e
u
a2
a5
a
noglob
off
nosuch
one
one is set
## END

#### namerefs
declare -n r=t; t=1; [ -R r ] && echo R; [ -R t ] || echo not; [ -v r ] && echo v; [[ -R r ]] && echo RR; unset -n r; [ -R r ] || echo gone
## STDOUT:
R
not
v
RR
gone
## END

#### status in conditions
[ -e / ]; echo $?; [ -e /nosuch ]; echo $?; if [ 1 -gt 2 ]; then echo no; elif [ 2 -gt 1 ]; then echo yes; fi; [ a ] && [ b ] && echo both; [ a = b ] || [ c = c ] && echo or
## STDOUT:
0
1
yes
both
or
## END

#### empty file names
[ -e '' ]; echo $?; [ -f "" ]; echo $?; [ -d "" ]; echo $?; [ '' -ef '' ]; echo $?; [ -t '' ]; echo $?; [ -t x ] 2>/dev/null; echo $?
## STDOUT:
1
1
1
1
1
1
## END

#### strings with special characters
[ 'a b' = 'a b' ] && echo 1; [ '*' = '*' ] && echo 2; [ "$(printf 'a\nb')" = $'a\nb' ] && echo 3; [ 'é' = $'\u00e9' ] && echo 4; [ '\' = \\ ] && echo 5; [ "a" = a* ] || echo 6
## STDOUT:
1
2
3
4
5
6
## END

#### locale order in double brackets and test
[[ a < B ]] && echo 1; [[ B < a ]] && echo 2; [ B \< a ] && echo 3; [[ a-b < ab ]] && echo 4; [[ é > z ]] && echo 5
## STDOUT:
2
3
4
5
## END

#### redirections in a test
[ a > b ]; ls; [ -s b ] || echo empty; test x < b && echo ok
## STDOUT:
b
empty
ok
## END

#### size and permission tests of the file system
echo data > f; chmod 644 f; [ -s f ] && echo s; [ -x f ] || echo not x; chmod +x f; [ -x f ] && echo x; chmod u+s f; [ -u f ] && echo u; chmod g+s f; [ -g f ] && echo g; chmod +t f 2>/dev/null; mkdir t; chmod +t t; [ -k t ] && echo k
## STDOUT:
s
not x
x
u
g
k
## END

#### modification since reading
touch -a -d 2020-01-01 f; touch -m -d 2021-01-01 f; [ -N f ] && echo new; touch -a -d 2022-01-01 f; [ -N f ] || echo read
## STDOUT:
new
read
## END

#### deep expressions
c='[ a = a'; for i in {1..50}; do c+=' -a b = b'; done; eval "$c ]" && echo ok; c='[ '; for i in {1..20}; do c+='\( '; done; c+=x; for i in {1..20}; do c+=' \)'; done; eval "$c ]" && echo nested
## STDOUT:
ok
nested
## END

#### a file named like an operator
touch -- -f '!' '='; [ -e -f ] && echo 1; [ -e '!' ] && echo 2; [ -e = ] && echo 3; [ ! -e = ] || echo 4
## STDOUT:
1
2
3
4
## END
