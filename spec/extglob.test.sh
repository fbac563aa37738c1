# Bash manual, 3.5.8.1 Pattern Matching: extended patterns.

#### one of
shopt -s extglob
for x in a b c ab ''; do case $x in @(a|b)) echo "$x yes";; *) echo "$x no";; esac; done
## STDOUT:
a yes
b yes
c no
ab no
 no
## END

#### optional
shopt -s extglob
for x in '' a aa ab; do [[ $x == ?(a) ]] && echo "[$x]"; done; [[ file.c == *.?(c|h) ]] && echo c; [[ ac == a?(b)c ]] && echo ac
## STDOUT:
[]
[a]
c
ac
## END

#### any number
shopt -s extglob
for x in '' a ab abab abc ba; do [[ $x == *(a|b) ]] && echo "[$x]"; done
## STDOUT:
[]
[a]
[ab]
[abab]
[ba]
## END

#### one or more
shopt -s extglob
for x in '' a aa ab 123 1a; do [[ $x == +([0-9]) ]] && echo "num $x"; [[ $x == +(a) ]] && echo "a $x"; done
## STDOUT:
a a
a aa
num 123
## END
## status: 1

#### anything but
shopt -s extglob
for x in '' a b ab foo.c foo.o; do case $x in !(a|*.o)) echo "[$x]";; esac; done
## STDOUT:
[]
[b]
[ab]
[foo.c]
## END

#### files
shopt -s extglob
touch a.c b.c a.h b.o README; echo *.@(c|h); echo !(*.c); echo !(*.?); echo @(a|b).c; echo ?(a|b).o; echo +([A-Z]); echo *.!(c|h); echo !(a*|b*)
## STDOUT:
a.c a.h b.c
README a.h b.o
README
a.c b.c
b.o
README
b.o
README
## END

#### nested patterns
shopt -s extglob
for x in ab aab cdb b; do [[ $x == @(+(a)|cd)b ]] && echo $x; done; [[ foobar == !(foo) ]] && echo 1; [[ foobar == !(foo*) ]] || echo 2; [[ ab12 == +([a-z])+([0-9]) ]] && echo 3; [[ x == @(x|@(y|z)) ]] && echo 4
## STDOUT:
ab
aab
cdb
1
2
3
4
## END

#### in parameter expansion
shopt -s extglob
x=aaabbb; echo ${x##+(a)} ${x%%+(b)} ${x/+(a)/-} ${x//@(a|b)/x} ${x#?(a)} ${x##*(a)} ${x/%+(b)/B} ${x/#+(a)/A}; p='+(a)'; echo ${x##$p} "${x##"$p"}"
## STDOUT:
bbb aaa -bbb xxxxxx aaabbb bbb aaaB Abbb
bbb aaabbb
## END

#### trimming white space
shopt -s extglob
x='   a b   '; x=${x##*( )}; x=${x%%*( )}; echo "<$x>"; y='a   b'; echo "${y//+( )/ }"
## STDOUT:
<a b>
a b
## END

#### double brackets know them without the option
[[ aab == +(a)b ]] && echo yes; [[ xb == @(x|y)b ]] && echo yes; p='@(x|y)b'; [[ xb == $p ]] && echo var
## STDOUT:
yes
yes
var
## END

#### off by default elsewhere
shopt extglob; case '@(a)' in "@(a)") echo literal;; esac; x='@(a)'; case a in $x) echo pattern;; *) echo none;; esac
## STDOUT:
extglob        	off
literal
none
## END

#### empty alternatives
shopt -s extglob
[[ '' == @() ]] && echo 1; [[ a == a@(|b) ]] && echo 2; [[ ab == a@(|b) ]] && echo 3; [[ '' == +() ]] && echo 4; [[ a == !() ]] && echo 5; [[ '' == !() ]] || echo 6
## STDOUT:
1
2
3
4
5
6
## END

#### quoting within
shopt -s extglob
[[ 'a|b' == @(a\|b) ]] && echo 1; [[ 'a|b' == @('a|b') ]] && echo 2; [[ ')' == @(")") ]] && echo 3; [[ '*' == @(\*) ]] && echo 4; [[ x == @(\*) ]] || echo 5; y='a*'; [[ abc == @($y) ]] && echo 6; [[ abc == @("$y") ]] || echo 7
## STDOUT:
1
2
3
4
5
6
7
## END

#### spaces within
shopt -s extglob
case 'a b' in @(a b|c)) echo yes;; esac; case ' ' in @( )) echo space;; esac; [[ 'x y' == +([a-z ]) ]] && echo cls
## STDOUT:
yes
space
cls
## END

#### hidden files
shopt -s extglob
touch .a b; echo @(.a|b); echo !(b); echo *(b); echo ?(.)a; echo .@(a); echo @(.)a
## STDOUT:
.a b
!(b)
b
.a
.a
.a
## END

#### with slashes
shopt -s extglob
mkdir -p x/y z; touch x/y/f z/f; echo @(x|z)/*; echo @(x/y|z)/f; echo !(x)/f; echo */@(f|y)
## STDOUT:
x/y z/f
z/f
z/f
x/y z/f
## END

#### nullglob and failglob
shopt -s extglob nullglob
touch a; echo @(b|c) x; set -- +(b); echo $#
## STDOUT:
x
0
## END

#### case with extglob enabled in the same script
shopt -s extglob
f() { case $1 in -h|--help) echo help;; --@(no-)color) echo no;; --?(no-)color) echo color;; +([0-9])) echo number;; !(-*)) echo word;; *) echo other;; esac; }
f --help; f --color; f --no-color; f 42; f abc; f -x
## STDOUT:
help
color
no
number
word
other
## END

#### repetition is greedy but backtracks
shopt -s extglob
[[ aaab == *(a)ab ]] && echo 1; [[ aab == +(a|aa)b ]] && echo 2; [[ abcabc == +(abc) ]] && echo 3; [[ abcab == +(abc) ]] || echo 4; x=ababc; echo ${x#+(ab)} ${x##+(ab)} ${x#*(ab)}; [[ foofoobar == *(foo)*bar ]] && echo 5
## STDOUT:
1
2
3
4
abc c ababc
5
## END

#### negation with a suffix
shopt -s extglob
for f in a.tar.gz a.gz a.txt .gz; do [[ $f == !(*.tar).gz ]] && echo $f; done; x=foo.bar.baz; echo ${x%%.!(*a)} ${x##!(*.)}
## STDOUT:
a.gz
.gz
foo
## END

#### nocasematch
shopt -s extglob nocasematch
[[ ABC == @(abc|x) ]] && echo 1; case FOO in +(foo)) echo 2;; esac; [[ B == !(b) ]] || echo 3
## STDOUT:
1
2
3
## END

#### long strings do not explode
shopt -s extglob
x=$(printf 'a%.0s' {1..40}); [[ $x == +(a) ]] && echo 1; [[ ${x}b == +(a) ]] || echo 2; [[ $x == *(a)*(a)b ]] || echo 3
## STDOUT:
1
2
3
## END

#### a pattern from a variable is a pattern in case
shopt -s extglob
p='@(a|b)*'; case bcd in $p) echo yes;; esac; case bcd in "$p") echo no;; *) echo quoted;; esac
## STDOUT:
yes
quoted
## END

#### a function name or subshell is not a pattern
shopt -s extglob
f() { echo f; }; f; (echo sub); ! (false) && echo neg; !(true) || echo file
## STDOUT:
f
sub
neg
file
## END

#### in for words and arrays
shopt -s extglob
touch 1 22 a; for f in +([0-9]); do echo $f; done; a=(!([0-9]*)); echo ${a[@]}; echo [0-9]?([0-9])
## STDOUT:
1
22
a
1 22
## END

#### with classes and ranges
shopt -s extglob
[[ ab12_ == +([[:alnum:]_]) ]] && echo 1; [[ 1.5 == ?([+-])+([0-9])?(.*([0-9])) ]] && echo 2; [[ -3 == ?([+-])+([0-9])?(.*([0-9])) ]] && echo 3; [[ x == ?([+-])+([0-9]) ]] || echo 4; [[ 10.0.0.1 == +([0-9]).+([0-9]).+([0-9]).+([0-9]) ]] && echo 5
## STDOUT:
1
2
3
4
5
## END

#### an unclosed group is literal
[[ '@(a' == @\(a ]] && echo 1; x='@(a'; [[ '@(a' == $x ]] && echo 2; x='+('; [[ '+(' == $x ]] && echo 3
## STDOUT:
1
2
3
## END

#### multibyte
shopt -s extglob
[[ äöü == +([äöü]) ]] && echo 1; x=ääb; echo ${x##+(ä)}; [[ é == !(e) ]] && echo 2
## STDOUT:
1
b
2
## END

#### turning it off again
shopt -s extglob
x='+(a)'; case aa in $x) echo on;; esac; shopt -u extglob; case aa in $x) echo on;; *) echo off;; esac; y=aab; echo ${y##$x}
## STDOUT:
on
off
aab
## END

#### patterns that match leading periods
shopt -s extglob
touch .a .foo a b
echo @(.*) ; echo !(.*); echo @(?|.?); echo @(?|.*); echo ?(.)a; echo .!(a); echo +(.)a; echo *(.)foo
## STDOUT:
.a .foo
a b
.a a b
.a .foo a b
.a a
.foo
.a
.foo
## END

#### negation in conditional expressions
[[ !(x) ]] && echo a; shopt -s extglob; [[ !(x) ]] && echo b; [[ a == !(x) ]] && echo c; shopt -u extglob; [[ a == !(x) ]] && echo d
## STDOUT:
c
d
## END

#### patterns are no words while it is off
echo 1: no-file+(a|b)stuff
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `('
../case.sh: line 1: `echo 1: no-file+(a|b)stuff'
## END
## status: 2

#### patterns in case while it is off
echo hi
case foo in *(a|b)) echo yes;; *) echo no;; esac
## STDOUT:
hi
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `('
../case.sh: line 2: `case foo in *(a|b)) echo yes;; *) echo no;; esac'
## END
## status: 2

#### patterns in case while it is on
shopt -s extglob
case foo in *(f|o)) echo yes;; *) echo no;; esac
## STDOUT:
yes
## END

#### always on behind == and in eval after shopt
[[ foo == *(f|o) ]] && echo yes
f() { shopt -s extglob
eval '[ -e x ] || echo !(zz)'
}
f
## STDOUT:
yes
!(zz)
## END

#### arithmetic and quotes while it is off
echo $(( 2*(3+4) )) $((3+(1))); (( x=2*(1+1) )); echo $x; a=(1 2); echo ${a[1*(1)]}
echo "a*(b)" 'a?(b)' a\*\(b\)
## STDOUT:
14 4
4
2
a*(b) a?(b) a*(b)
## END

#### what replaces the start of an empty string
shopt -s extglob; s= e=; a=('' b '')
echo "${s/#/x}|${s/#$e/x}|${s/#*/x}|${s/#*(c)/x}|${s/#?(c)/x}|${s/#!(c)/x}|${s/#@(|c)/x}|${s/%?(c)/x}|${a[@]/#?(c)/x}|${a[@]/#*/x}"
## STDOUT:
x|x|x|x||||x| xb |x x x
## END

#### . and .. under dotglob match where the pattern has the period
shopt -s extglob dotglob
shopt -u globskipdots
touch .foo bar .a
echo 1 @(.*); echo 2 !(.foo); echo 3 @(.foo|*); echo 4 *; echo 5 .*; echo 6 @(*); echo 7 @(.|..); echo 8 ?(.)*
echo 9 +(.)*; echo 11 @(.?|.); echo 12 .!(a); echo 14 @(..); echo 15 !(bar); echo 16 ?; echo 17 ??; echo 20 @(b*|.*)
echo @(?|.*) @(?|.?)
## STDOUT:
1 . .. .a .foo
2 .a bar
3 .a .foo bar
4 .a .foo bar
5 . .. .a .foo
6 .a .foo bar
7 . ..
8 . .. .a .foo bar
9 . .. .a .foo
11 . .. .a
12 . .. .foo
14 ..
15 .a .foo
16 ?
17 .a
20 . .. .a .foo bar
. .. .a .foo .. .a
## END
## STDERR:
## END
