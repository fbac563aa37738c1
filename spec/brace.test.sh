# Bash manual, 3.5.1 Brace Expansion.

#### lists
echo {a,b,c} x{a,b}y {,a} {a,} x{,}y {a,,b} {,} pre{1,2}post{3,4}
## STDOUT:
a b c xay xby a a xy xy a b pre1post3 pre1post4 pre2post3 pre2post4
## END

#### nested lists
echo {a,{b,c},d} {{a,b},{c,d}} x{a,b{1,2}}y {a{b{c,d}e}f,g}
## STDOUT:
a b c d a b c d xay xb1y xb2y a{bce}f a{bde}f g
## END

#### sequences of numbers
echo {1..5} {5..1} {-2..2} {0..10..3} {10..0..3} {1..1} {3..1..1} {1..10..-2} {-1..-5}
## STDOUT:
1 2 3 4 5 5 4 3 2 1 -2 -1 0 1 2 0 3 6 9 10 7 4 1 1 3 2 1 1 3 5 7 9 -1 -2 -3 -4 -5
## END

#### sequences with padding
echo {01..05} {001..3} {-05..5..5} {08..11} {1..010} {0..05} {-01..1}
## STDOUT:
01 02 03 04 05 001 002 003 -05 000 005 08 09 10 11 001 002 003 004 005 006 007 008 009 010 00 01 02 03 04 05 -01 000 001
## END

#### sequences of letters
echo {a..e} {e..a} {a..i..2} {A..E} {z..w} {a..a} {X..c}
## STDOUT:
a b c d e e d c b a a c e g i A B C D E z y x w a X Y Z [  ] ^ _ ` a b c
## END

#### what is not a brace expansion
echo {} {a} {a,b {a..b a,b} {1..} {..2} {1..a} {a..1} {1...3} {1..2..} a{}b {"a,b"} {a\,b} { a,b } {1..2,3}
## STDOUT:
{} {a} {a,b {a..b a,b} {1..} {..2} {1..a} {a..1} {1...3} {1..2..} a{}b {a,b} {a,b} { a,b } 1..2 3
## END

#### quotes within braces
echo {"a b",c} {'x,y',z} {a\ b,c} {"1".."3"} {a,"b"}{c,'d'} {$'\t',x}| od -An -c
## STDOUT:
   a       b       c       x   ,   y       z       a       b    
   c       {   1   .   .   3   }       a   c       a   d       b
   c       b   d      \t       x  \n
## END

#### a dollar brace is no brace expansion
x=v; echo ${x}{a,b} {$x,y} ${x},{1,2} a${x}{b,c} {${x},z} ${x:-{a,b}} ${u:-{1..3}}
## STDOUT:
va vb v y v,1 v,2 avb avc v z v} {1..3}
## END

#### variables are not expanded before
n=3; echo {1..$n}; a=x,y; echo {$a}; eval "echo {1..$n}"
## STDOUT:
{1..3}
{x,y}
1 2 3
## END

#### expansions within elements come later
x=1; echo {$x,$((x+1)),$(echo 3)} {`echo a`,b} "{$x,2}"
touch fa fb; echo {f*,z} f{a,b} {a,b}*
## STDOUT:
1 2 3 a b {1,2}
fa fb z fa fb a* b*
## END

#### order is kept
echo {c,a,b} {3,1,2}{x,y}
## STDOUT:
c a b 3x 3y 1x 1y 2x 2y
## END

#### the increment operator in elements is evaluated in order
i=0; echo {$((i++)),$((i++)),$((i++))} $i
## STDOUT:
0 1 2 3
## END

#### brace expansion in assignments does not happen
x={a,b}; echo $x; y={1..3}; echo $y; a=({1..3} x{y,z}); echo ${#a[@]}; declare z={p,q}; echo $z
## STDOUT:
{a,b}
{1..3}
5
q
## END

#### brace expansion in redirections
echo x > {o,}1 2>/dev/null; echo $?
echo y > "{a,b}"; ls
## STDOUT:
1
{a,b}
## END

#### brace expansion is off with set
set +B; echo {a,b} {1..3}; set -B; echo {a,b}; set +o braceexpand; echo {x,y}
## STDOUT:
{a,b} {1..3}
a b
{x,y}
## END

#### in for loops and arguments
for i in {1..3} {a,b}; do echo -n "$i "; done; echo; set -- {a..c}; echo $#
## STDOUT:
1 2 3 a b 
3
## END

#### escaped braces
echo \{a,b\} {a,b\} \{a,b} {a\}b,c} {a,\},b} {\{,x} a\,b
## STDOUT:
{a,b} {a,b} {a,b} a}b c a } b { x a,b
## END

#### a comma in a nested quoted part
echo {a,'b,c',"d,e"}
eval 'echo {a,"(",b}'
## STDOUT:
a b,c d,e
a ( b
## END

#### cartesian products
echo {a,b}{1,2}{x,y} | wc -w; echo {1..3}{a..c}; echo {{1..3},{a..c}}
## STDOUT:
8
1a 1b 1c 2a 2b 2c 3a 3b 3c
1 2 3 a b c
## END

#### an empty element makes an empty word only when quoted
f() { echo $#; }; f {,} ; f x{,}; f {a,}; f ""{,}; f {"",x}
## STDOUT:
0
2
1
2
2
## END

#### with tilde
HOME=/h; echo {~,x} ~/{a,b} {~/a,~/b} x{~,y}
## STDOUT:
/h x /h/a /h/b /h/a /h/b x~ xy
## END

#### large increments and reversed increments
echo {1..10..100} {10..1..2} {1..3..0} {a..z..13} {z..a..-5} {5..1..-2}
## STDOUT:
1 10 8 6 4 2 1 2 3 a n z u p k f a 5 3 1
## END

#### big numbers
echo {9223372036854775805..9223372036854775807} {100000000000..100000000002}
## STDOUT:
9223372036854775805 9223372036854775806 9223372036854775807 100000000000 100000000001 100000000002
## END

#### a prefix and suffix with slashes and dots
echo /usr/{bin,lib}/{x,y}.{c,h} a.{b,c}.d {a,b}.. {.,..}/x
## STDOUT:
/usr/bin/x.c /usr/bin/x.h /usr/bin/y.c /usr/bin/y.h /usr/lib/x.c /usr/lib/x.h /usr/lib/y.c /usr/lib/y.h a.b.d a.c.d a.. b.. ./x ../x
## END

#### unbalanced braces keep the balanced part
echo {a,b}} {{a,b} {a,b}{ }{a,b} {a,{b} {{a},b}
## STDOUT:
a} b} {a {b a{ b{ }a }b {a,{b} {a} b
## END

#### letters beyond the alphabet by code
echo {Z..a}; echo {a..A..8}
## STDOUT:
Z [  ] ^ _ ` a
a Y Q I A
## END

#### a sequence of mixed width
echo {9..11} {09..11} {-9..-11..1} {099..101}
## STDOUT:
9 10 11 09 10 11 -9 -10 -11 099 100 101
## END

#### command names from braces
{echo,one,two}; {ec,}ho 2>/dev/null || echo status $?
## STDOUT:
one two
ho
## END

#### sequences used as keys
declare -A m; for k in {a..c}{1,2}; do m[$k]=1; done; echo ${#m[@]}; a=([{1,2}]=x) 2>/dev/null; echo ${#a[@]}
## STDOUT:
6
2
## END

#### in here strings and case words
cat <<< {a,b}; case {a,b} in {a,b}) echo same;; *) echo other;; esac; [[ {a,b} == {a,b} ]] && echo equal
## STDOUT:
{a,b}
same
equal
## END

#### braces within parameter expansions count
f() { printf '<%s>' "$@"; echo; }
f {,${x:-{p,q}}}Z; f {a,b${x:-{p,q}}c,d}; f a${x:-{p,q}}{1,2}; f {${x:-{p},q}},a}; f {a,"${x:-{p,q}}"}
x=1; f {a,${x#{}}
## STDOUT:
<Z><{p,q}Z>
<a><b{p,q}c><d>
<a{p,q}1><a{p,q}2>
<{p,q}}><a>
<a><{p,q}>
<{a,1}>
## END

#### what braces make is no assignment
HOME=/h; x="1 2"; a=(p "q r")
declare v={a,b}$x 2>&1 | sed 's/.*declare/declare/'; declare q={-,}${a[@]}; declare -p q r
echo x=~/{a,b} {p,q}=~/e ~/{a,b} x={~,a} x=~; declare u=~/{a,b}; declare -p u
## STDOUT:
declare: `2': not a valid identifier
declare: `2': not a valid identifier
declare -- q="p"
declare -- r
x=~/a x=~/b p=~/e q=~/e /h/a /h/b x=~ x=a x=/h
declare -- u="~/b"
## END
