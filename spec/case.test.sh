# Bash manual, 3.2.5.2 Conditional Constructs: case.

#### simple
case abc in abc) echo a;; esac; case x in a) echo no;; x) echo x;; *) echo star;; esac; case y in a) ;; *) echo default;; esac; case z in a) echo no;; esac; echo $?
## STDOUT:
a
x
default
0
## END

#### alternatives
for x in a b c d; do case $x in a|b) echo ab;; c | d) echo cd;; esac; done
## STDOUT:
ab
ab
cd
cd
## END

#### patterns
for x in abc a1 '' '*' 'a b' xyz; do case $x in a?c) echo q;; a[0-9]) echo r;; '') echo empty;; \*) echo star;; *\ *) echo blank;; x*) echo x;; esac; done
## STDOUT:
q
r
empty
star
blank
x
## END

#### leading parentheses
case a in (a) echo 1;; (b|c) echo 2;; esac; case b in (a) ;; (b|c) echo 2;; esac; x=$(case a in a) echo sub;; esac); echo $x; y=$(case a in (a) echo sub2;; esac); echo $y
## STDOUT:
1
2
sub
sub2
## END

#### fall through
case a in a) echo 1;& b) echo 2;& c) echo 3;; d) echo 4;; esac; case d in d) echo d;& esac
## STDOUT:
1
2
3
d
## END

#### testing on
case abc in a*) echo 1;;& *b*) echo 2;;& x) echo 3;;& *c) echo 4;; *) echo 5;; esac
## STDOUT:
1
2
4
## END

#### fall through and testing on mixed
case a in a) echo 1;& b) echo 2;;& c) echo 3;;& a) echo 4;; a) echo 5;; esac
## STDOUT:
1
2
4
## END

#### quoted patterns are literal
x='a*'; case abc in "$x") echo no;; $x) echo yes;; esac; case 'a*' in "$x") echo literal;; esac; case '[a]' in '[a]') echo br;; esac; case a in [a]) echo cl;; esac; case '?' in \?) echo q;; esac; case 'a?' in 'a'\?) echo mix;; esac
## STDOUT:
yes
literal
br
cl
q
mix
## END

#### the word is not split or globbed
x='a  b'; touch f; case $x in 'a  b') echo same;; esac; case * in '*') echo star;; esac; set -- a b; case $* in 'a b') echo joined;; esac; case "$@" in 'a b') echo at;; esac; case $(echo 'x  y') in 'x  y') echo sub;; esac
## STDOUT:
same
star
joined
at
sub
## END

#### the word is expanded once
i=0; case $((i++)) in 1) echo no;; 0) echo zero;; esac; echo $i; case ${u:=v} in v) echo $u;; esac
## STDOUT:
zero
1
v
## END

#### patterns are expanded lazily
i=0; case a in $((i++))) ;; a) echo $i;; $((i++))) ;; esac; echo $i; case x in $(echo x; echo side >&2)) echo y;; $(echo no >&2)) ;; esac 2>&1
## STDOUT:
1
1
side
y
## END

#### the status
case a in a) false;; esac; echo $?; case a in b) false;; esac; echo $?; case a in a) ;; esac; echo $?; false; case a in a) ;; esac; echo $?; case $(exit 3) in '') echo $?;; esac
## STDOUT:
1
0
0
0
3
## END

#### an empty body
case a in a);; b) echo no;; esac; case a in a) ;& b) echo through;; esac; case a in esac; echo $?; case a in
esac; echo $?
## STDOUT:
through
0
0
## END

#### the last terminator may be missing
case a in a) echo 1; esac; case a in a) echo 2
esac; case a in (a) echo 3 ; esac
## STDOUT:
1
2
3
## END

#### nocasematch
shopt -s nocasematch; case ABC in abc) echo 1;; esac; case x in [A-Z]) echo 2;; esac; case É in é) echo 3;; esac; shopt -u nocasematch; case ABC in abc) echo no;; *) echo 4;; esac
## STDOUT:
1
2
3
4
## END

#### character classes
for c in a Z 5 ' ' _ -; do case $c in [[:lower:]]) echo lower;; [[:upper:]]) echo upper;; [[:digit:]]) echo digit;; [[:space:]]) echo space;; [[:punct:]]) echo punct;; esac; done
## STDOUT:
lower
upper
digit
space
punct
punct
## END

#### negated and odd brackets
case b in [!a]) echo 1;; esac; case b in [^a]) echo 2;; esac; case ']' in []]) echo 3;; esac; case - in [a-]) echo 4;; esac; case '[' in [) echo 5;; esac; case '[x' in [x) echo 6;; esac; case '\' in [\\]) echo 7;; esac; case '!' in [\!]) echo 8;; esac
## STDOUT:
1
2
3
4
5
6
7
8
## END

#### slashes and periods are ordinary
case a/b in a*b) echo 1;; esac; case .hid in *) echo 2;; esac; case .hid in ?hid) echo 3;; esac; case a/b/c in */*) echo 4;; esac
## STDOUT:
1
2
3
4
## END

#### newlines in words and patterns
case $'a\nb' in a*b) echo 1;; esac; case $'a\nb' in $'a\nb') echo 2;; esac; case 'a
b' in 'a
b') echo 3;; esac; case $'\n' in ?) echo 4;; esac
## STDOUT:
1
2
3
4
## END

#### with loops and control flow
for x in 1 2 3; do case $x in 1) continue;; 2) echo two;; 3) break;; esac; echo after $x; done; f() { case $1 in a) return 5;; esac; }; f a; echo $?
## STDOUT:
two
after 2
5
## END

#### on many lines with comments
case $1 in
  # first
  one | uno) # eins
    echo 1
    ;;
  two|\
dos)
    echo 2
    ;;
  *) echo other ;;
esac
## args: dos
## STDOUT:
2
## END

#### in one word with nested case
case a in a) case b in b) echo nested;; esac;; esac; case x in x) if true; then echo t; fi;; esac; case x in x) (echo s);; esac
## STDOUT:
nested
t
s
## END

#### tildes and braces in patterns
HOME=/h; case /h/x in ~/*) echo tilde;; esac; case a in {a,b}) echo no;; *) echo braces are literal;; esac; case '{a,b}' in {a,b}) echo same;; esac
## STDOUT:
tilde
braces are literal
same
## END

#### unset and empty words
unset u; case $u in '') echo empty;; esac; case "$u" in "") echo empty2;; esac; case in in in) echo in;; esac; case '' in *) echo star;; esac; case '' in ?*) ;; *) echo none;; esac
## STDOUT:
empty
empty2
in
star
none
## END

#### numbers and ranges
for n in 5 42 100 x; do case $n in [0-9]) echo one;; [1-9][0-9]) echo two;; *[!0-9]*) echo nan;; *) echo more;; esac; done
## STDOUT:
one
two
more
nan
## END

#### variables as alternatives separators are not special
p='a|b'; case a in $p) echo no;; *) echo literal;; esac; case 'a|b' in $p) echo same;; esac; case a in a\|b) ;; *) echo esc;; esac
## STDOUT:
literal
same
esc
## END

#### redirection of a case
case a in a) echo x; cat;; esac > f <<< input; cat f
## STDOUT:
x
input
## END

#### a case as a pipeline stage and in background
echo q | case x in x) cat;; esac; case a in a) echo bg;; esac & wait
## STDOUT:
q
bg
## END

#### reserved words as patterns
case if in if) echo if;; esac; case done in then|done) echo done;; esac; case esac in (esac) echo esac;; esac; for w in for do in; do case $w in for|do|in) echo $w;; esac; done
## STDOUT:
if
done
esac
for
do
in
## END

#### syntax errors
eval 'case a in a) echo x' 2>/dev/null; echo $?; eval 'case a a) ;; esac' 2>/dev/null; echo $?; eval 'case a in a echo;; esac' 2>/dev/null; echo $?; eval 'case a in |a) ;; esac' 2>/dev/null; echo $?; eval 'case a b in a) ;; esac' 2>/dev/null; echo $?
## STDOUT:
2
2
2
2
2
## END

#### a substitution as the word keeps trailing text
case $(printf 'a\n\n')x in ax) echo 1;; esac; case "$(echo a)"'b' in ab) echo 2;; esac; case ${x-a}$((1)) in a1) echo 3;; esac
## STDOUT:
1
2
3
## END

#### many branches
c='case 150 in '; for i in {1..200}; do c+="$i) echo hit $i;; "; done; eval "$c esac"
## STDOUT:
hit 150
## END

#### patterns with an equals sign and colon
case --name=val in --*=*) echo long;; esac; case a:b in *:*) echo colon;; esac; case -x in -*) echo dash;; esac; case '#' in \#) echo hash;; esac; case '$x' in \$*) echo dollar;; esac; case '~' in \~) echo tilde;; esac
## STDOUT:
long
colon
dash
hash
dollar
tilde
## END
