# Bash manual, 3.5.8 Filename Expansion.

#### star question and brackets
touch a b ab abc a1 a2 b1 .hid; echo *; echo a*; echo ?; echo ??; echo [ab]; echo a[0-9]; echo *[12]; echo [!a]*; echo [^a]*; echo a?c
## STDOUT:
a a1 a2 ab abc b b1
a a1 a2 ab abc
a b
a1 a2 ab b1
a b
a1 a2
a1 a2 b1
b b1
b b1
abc
## END

#### no match leaves the pattern
echo nomatch* [x]y "a"*z; touch q; echo q* r*
## STDOUT:
nomatch* [x]y a*z
q r*
## END

#### hidden files need a period
mkdir d; touch .a d/.b d/c a; echo * .* d/* d/.*; echo [.]a ?a *a
## STDOUT:
a d .a d/c d/.b
[.]a ?a a
## END

#### hidden files with dotglob
touch .a b; shopt -s dotglob; echo *; echo .*; shopt -u dotglob; echo *
## STDOUT:
.a b
.a
b
## END

#### directories
mkdir -p x/y z; touch x/f x/y/g z/f; echo */ ; echo */*; echo */*/*; echo x/*/; echo */f; echo ./*; echo x//*; echo */y/..
## STDOUT:
x/ z/
x/f x/y z/f
x/y/g
x/y/
x/f z/f
./x ./z
x//f x//y
x/y/..
## END

#### a slash is matched by itself only
mkdir d; touch d/e; echo d?e d[/]e d*e; echo d/[e] "d"/*
## STDOUT:
d?e d[/]e d*e
d/e d/e
## END

#### quoted parts
touch 'a*' ab 'a b'; echo a'*' "a*" a\* a*; echo "a"*; echo 'a '*; x='a*'; echo $x; echo "$x"; echo "$x"* ; echo a[*]
## STDOUT:
a* a* a* a b a* ab
a b a* ab
a b
a b a* ab
a*
a*
a*
## END

#### ranges and classes
touch a B c 1 _ é; echo [[:alpha:]]; echo [[:digit:]]; echo [[:upper:]]; echo [[:lower:]]; echo [![:alnum:]]; echo [a-c]; echo [A-C]; echo [[:alpha:]1]; echo [[:nosuch:]]
## STDOUT:
B a c é
1
B
a c é
_
a c
B
1 B a c é
[[:nosuch:]]
## END

#### brackets with special members
touch ] - a '[' '!' '\'; echo []a]; echo [a-]; echo [-a]; echo [!a-]; echo [[]; echo [\!]; echo [\\]; echo [a\]]; echo [
## STDOUT:
] a
a
a
! [ \ ]
[
!
\
] a
[
## END

#### nullglob
shopt -s nullglob; echo a* b*; set -- no*; echo $#; for f in *.none; do echo no; done; a=(x*); echo ${#a[@]}; echo "x*" x\*
## STDOUT:

0
0
x* x*
## END

#### failglob
shopt -s failglob; echo a*; echo status $?; touch ab; echo a*
## STDOUT:
## END
## STDERR:
../case.sh: line 1: no match: a*
## END
## status: 1

#### nocaseglob
touch Abc aBd xyz; shopt -s nocaseglob; echo a*; echo [A]*; echo XYZ X*; shopt -u nocaseglob; echo a*
## STDOUT:
Abc aBd
Abc aBd
XYZ xyz
aBd
## END

#### globstar
mkdir -p a/b/c d; touch a/f a/b/f a/b/c/f d/f f .h; shopt -s globstar; echo **; echo **/; echo **/f; echo a/**; echo a/**/c; echo **/b/**; shopt -u globstar; echo **; echo **/f
## STDOUT:
a a/b a/b/c a/b/c/f a/b/f a/f d d/f f
a/ a/b/ a/b/c/ d/
a/b/c/f a/b/f a/f d/f f
a/ a/b a/b/c a/b/c/f a/b/f a/f
a/b/c
a/b a/b/c a/b/c/f a/b/f
a d f
a/f d/f
## END

#### globstar and hidden directories
mkdir -p .h/x n; touch .h/f n/f; shopt -s globstar; echo **/f; shopt -s dotglob; echo **/f
## STDOUT:
n/f
.h/f n/f
## END

#### globstar does not follow links
mkdir -p r/s; touch r/s/f; ln -s r l; shopt -s globstar; echo **; echo **/f; echo l/**; echo l/*/f
## STDOUT:
l r r/s r/s/f
r/s/f
l/ l/s l/s/f
l/s/f
## END

#### set f turns it off
touch a; set -f; echo *; x='*'; echo $x; set +f; echo * $x; set -o noglob; echo ?; set +o noglob
## STDOUT:
*
*
a a
?
## END

#### GLOBIGNORE
touch a.o b.o c.c .hid; GLOBIGNORE='*.o'; echo *; GLOBIGNORE='*.o:c*'; echo *; echo .*; unset GLOBIGNORE; echo *
## STDOUT:
.hid c.c
.hid
.hid
a.o b.o c.c
## END

#### GLOBIGNORE shows hidden files
touch .a b; GLOBIGNORE=zzz; echo *; GLOBIGNORE=; echo *
## STDOUT:
.a b
.a b
## END

#### sorting
touch b a C B A c 10 9 1; echo *; echo [a-z]; LC_ALL=C; echo *
## STDOUT:
1 10 9 A B C a b c
a b c
1 10 9 A B C a b c
## END

#### sorting of case and punctuation
touch ab a-b a_b a.b aB Ab 'a b'; printf '%s\n' *
## STDOUT:
Ab
a b
a-b
a.b
aB
a_b
ab
## END

#### matching of special file names
touch -- -x '$y' '`' "q'r" 'a;b' $'n\nl' '#h' '~t'; printf '%q ' *; echo
## STDOUT:
\#h \$y -x \` a\;b $'n\nl' q\'r \~t 
## END

#### a pattern in a variable and in an array
touch a1 a2; p='a?'; echo $p; for f in $p; do echo $f; done; a=($p); echo ${#a[@]}; b="a*"; c=$b; echo "$c" $c
## STDOUT:
a1 a2
a1
a2
2
a* a1 a2
## END

#### patterns that come from command substitution
touch a1 a2; echo $(echo 'a*') "$(echo 'a*')" `echo a\*`; set -- $(echo '?1'); echo $1
## STDOUT:
a1 a2 a* a1 a2
a1
## END

#### no globbing in assignments and case words
touch a; x=*; echo "$x"; case * in '*') echo star;; esac; [[ * == '*' ]] && echo cond; y=[a]; echo "$y"; export z=*; echo "$z"
## STDOUT:
*
star
cond
[a]
*
## END

#### redirection to a pattern
touch only; echo x > onl*; cat only; touch only2; echo y > only* 2>/dev/null; echo $?; cat only
## STDOUT:
x
1
x
## END

#### a literal directory and a pattern
mkdir -p dir/sub; touch dir/sub/f1 dir/sub/f2; echo dir/sub/f*; echo dir/*/f1; echo d*/s*/f?; echo dir/sub/../sub/*; echo ./d*/../d*
## STDOUT:
dir/sub/f1 dir/sub/f2
dir/sub/f1
dir/sub/f1 dir/sub/f2
dir/sub/../sub/f1 dir/sub/../sub/f2
./dir/../dir
## END

#### absolute patterns
echo /de[v] /etc/passw[d] /us?/bi[n] /nosuch*/x
## STDOUT:
/dev /etc/passwd /usr/bin /nosuch*/x
## END

#### trailing slash matches directories only
mkdir d; touch f; ln -s d ld; ln -s f lf; echo */; echo f*/; echo ld*/; echo l*
## STDOUT:
d/ ld/
f*/
ld/
ld lf
## END

#### dangling links match
ln -s nowhere dang; echo d* *; echo d*/
## STDOUT:
dang dang
d*/
## END

#### backslash in patterns from variables
touch 'a*b' axb; x='a\*b'; echo $x; y='a\xb'; echo $y; z='\a*'; echo $z
## STDOUT:
a\*b
a\xb
a*b axb
## END

#### escaped glob characters
touch '*' '?' '[x]'; echo \* \? \[x\] '[x]'* [*]; echo "*"*
## STDOUT:
* ? [x] [x] *
*
## END

#### period directories are not matched
mkdir d; touch d/.x; echo d/.*; echo .*; shopt -u globskipdots; cd d; echo .* | tr ' ' '\n' | sort | tr '\n' ' '; echo
## STDOUT:
d/.x
.*
. .. .x 
## END

#### character classes with ranges reversed
touch b m; echo [z-a]; echo [a-m]; echo [m-m]; echo [!z-a]
## STDOUT:
[z-a]
b m
m
b m
## END

#### equivalence classes and collating symbols
touch a - b; echo [[=a=]]; echo [[.a.]]; echo [[.-.]]; echo [[.hyphen.]]; echo [[.space.]b]
## STDOUT:
a
a
[[.-.]]
[[.hyphen.]]
b
## END

#### unicode file names
touch ä ö äö 日本; echo ?; echo ??; echo ä*; echo [äö]; echo *本
## STDOUT:
ä ö
äö 日本
ä äö
ä ö
日本
## END

#### many files
for i in {1..300}; do : > f$i; done; set -- f*; echo $# $1 $2 ${300}; set -- f?; echo $#; set -- f*[05]; echo $#
## STDOUT:
300 f1 f10 f99
9
60
## END

#### globasciiranges
touch a B b C; shopt globasciiranges; echo [a-c] - [B-C]; echo [A-z]
## STDOUT:
globasciiranges	on
a b - B C
B C a b
## END

#### the pattern with only quotes is no pattern
touch x; echo "*" '?' "[x]" \[x] "["x]
## STDOUT:
* ? [x] [x] [x]
## END

#### in here documents and strings nothing is expanded
touch a; cat <<E
*
E
cat <<< *
## STDOUT:
*
*
## END

#### for over a pattern
touch 'a 1' 'a 2'; for f in a*; do echo "<$f>"; done; for f in "a "*; do echo "<$f>"; done
## STDOUT:
<a 1>
<a 2>
<a 1>
<a 2>
## END

#### failglob in for
shopt -s failglob; for f in none*; do echo $f; done; echo not here
echo next line
## STDOUT:
next line
## END
## STDERR:
../case.sh: line 1: no match: none*
## END

#### extglob names with nocaseglob and dotglob
shopt -s dotglob nocaseglob; touch .Ab aB; echo *ab; echo .[A]b
## STDOUT:
.Ab aB
.Ab
## END

#### pathname components that are unreadable are skipped
mkdir a b; touch a/x b/x; echo */x; rm -r b; echo */x
## STDOUT:
a/x b/x
a/x
## END

#### question mark and multibyte characters in classes
touch aé b; echo ?é; echo *[é]; echo *[!a-z]; echo [[:alpha:]][[:alpha:]]
## STDOUT:
aé
aé
aé
aé
## END

#### ** twice in a row
mkdir -p a/b/c; touch a/f a/b/g; shopt -s globstar
echo a/**; echo a/**/**; echo a/**/**/**; echo **/**; echo a/**/; echo **/**/; echo a/**/b/**; echo **/b/**/**
## STDOUT:
a/ a/b a/b/c a/b/g a/f
a a/b a/b/c a/b/g a/f
a a/b a/b/c a/b/g a/f
a a/b a/b/c a/b/g a/f
a/ a/b/ a/b/c/
a/ a/b/ a/b/c/
a/b a/b/c a/b/g
a/b a/b/c a/b/g
## END
## STDERR:
## END

#### brackets with a slash in them are no pattern
mkdir qwe; touch qwe/qwe
shopt -s nullglob; echo 1 [qwe/qwe]; echo 2 [qwe/]; echo 3 [a/b]*; echo 4 [[:alpha:]/x]
shopt -u nullglob; shopt -s failglob; echo 6 [qwe/qwe]
## STDOUT:
1 [qwe/qwe]
2 [qwe/]
3
4
6 [qwe/qwe]
## END

#### slashes in brackets, quoted and not
mkdir a; touch ab a/b; x='a/b'
for o in nullglob globskipdots; do
	shopt -s $o
	echo 1 ["a/b"]; echo 2 [a\/b]; echo 3 [a/b]; echo 4 ["a"/b]; echo 5 ["a/"b]; echo 6 [a"/b"]
	echo 7 a["/"]b; echo 8 x"[a/b]"; echo 9 [a'/'b]*; echo 10 [a'/'b]?; echo 11 [$x] ["$x"]; echo 12 a\/["b"] "a/"*
	shopt -u nullglob
done
## STDOUT:
1
2
3 [a/b]
4 [a/b]
5
6
7
8 x[a/b]
9
10
11 [a/b]
12 a/b a/b
1 [a/b]
2 [a/b]
3 [a/b]
4 [a/b]
5 [a/b]
6 [a/b]
7 a[/]b
8 x[a/b]
9 [a/b]*
10 [a/b]?
11 [a/b] [a/b]
12 a/b a/b
## END

#### a backslash before a slash
mkdir -p tmp/a/b; touch tmp/a/b/c
bs=\\
echo ./tm[p]${bs}/a/b/c
echo ./tm[p]\/a/b/c
echo ./tm[p]/a${bs}/b/c
echo ./tmp${bs}/a/b/[c]
echo ./tm[p]${bs}/a/b/*
echo ./tm[p]/a/b/${bs}c
echo ./tm[p]/a/${bs}b/c
echo ./tm[p]/a/b\/c
echo ./tm[p]/a/b${bs}/[c]
x='./tm[p]\/a/b/c'; echo $x
x='./tm[p]/a\/b/c'; echo $x
x='./tm[p]/a/b\/c'; echo $x
x='./tm[p]/a/\b/c'; echo $x
x='./t\mp/a/b/c'; echo $x
x='./t\mp/a/b/c*'; echo $x
x='./t\mp/[a]/b/c'; echo $x
x='tmp\/[a]'; echo $x
x='tmp/[a]\/b'; echo $x
x='tmp/[a]\/*'; echo $x
x='tmp/[a]/\*'; echo $x
mkdir -p 'tmq\/a'; x='tm[q]\/a'; echo $x; x='tm[q]\/*'; echo $x; x='tm[q]\\/*'; echo $x
x='tm[p]\'; echo $x; x='tm[q]\'; echo $x; x='tm[q]\\'; echo $x; echo tm[q]\\; echo tm[q]\\/a
## STDOUT:
./tm[p]\/a/b/c
./tmp/a/b/c
./tmp/a/b/c
./tmp/a/b/c
./tm[p]\/a/b/*
./tmp/a/b/c
./tmp/a/b/c
./tmp/a/b/c
./tmp/a/b/c
./tm[p]\/a/b/c
./tmp/a/b/c
./tmp/a/b/c
./tmp/a/b/c
./t\mp/a/b/c
./tmp/a/b/c
./tmp/a/b/c
tmp/a
tmp/[a]\/b
tmp/[a]\/*
tmp/[a]/\*
tmq\/a
tmq\/a
tmq\/a
tm[p]\
tmq\
tmq\
tmq\
tmq\/a
## END
