# Bash manual, 3.5.7 Word Splitting.

#### default separators
f() { printf '<%s>' "$@"; echo; }
x=$' a  b\tc\n\nd '; f $x; f "$x"; f a$x; f ${x}b; f "q"$x"r"
## STDOUT:
<a><b><c><d>
< a  b	c

d >
<a><a><b><c><d>
<a><b><c><d><b>
<q><a><b><c><d><r>
## END

#### other blanks do not split
f() { printf '<%s>' "$@"; echo; }
x=$'a\vb\fc\rd'; f $x | od -An -c
## STDOUT:
   <   a  \v   b  \f   c  \r   d   >  \n
## END

#### a separator that is no white space
f() { printf '<%s>' "$@"; echo; }
IFS=:; x=a:b::c:; f $x; y=:a; f $y; z=::; f $z; e=:; f $e; f a:b; f "$x"
## STDOUT:
<a><b><><c>
<><a>
<><>
<>
<a:b>
<a:b::c:>
## END

#### mixed separators
f() { printf '<%s>' "$@"; echo; }
IFS=': '; x=' a : b  c::d : '; f $x; IFS=' ,'; y='a, b ,c , , d'; f $y; IFS=,' '; z=',, a'; f $z
## STDOUT:
<a><b><c><><d>
<a><b><c><><d>
<><><a>
## END

#### an empty IFS does not split
f() { printf '<%s>' "$@"; echo; }
IFS=; x='a b  c'; f $x; set -- 'p q' r; f $@; f $*; f "$*"; f $(echo a b)
## STDOUT:
<a b  c>
<p q><r>
<p q><r>
<p qr>
<a b>
## END

#### an unset IFS is the default
f() { printf '<%s>' "$@"; echo; }
unset IFS; x=$' a b\n'; f $x; set -- p 'q r'; f $*; f "$*"
## STDOUT:
<a><b>
<p><q><r>
<p q r>
## END

#### only results of expansions are split
f() { printf '<%s>' "$@"; echo; }
IFS=x; f axb; y=axb; f $y; f a$y; f "a"x$y; f $(echo axb) $((10)); IFS=1; f $((213))
## STDOUT:
<axb>
<a><b>
<aa><b>
<axa><b>
<a><b><10>
<2><3>
## END

#### adjacent expansions
f() { printf '<%s>' "$@"; echo; }
a='1 2' b='3 4' s=' ' e=; f $a$b; f $a"$b"; f "$a"$b; f $a$s$b; f $a$e$b; f $s$a; f x$s y$s$s"z"
## STDOUT:
<1><23><4>
<1><23 4>
<1 23><4>
<1><2><3><4>
<1><23><4>
<1><2>
<x><y><z>
## END

#### trailing white space before text makes a field boundary
f() { printf '<%s>' "$@"; echo; }
x='a '; f ${x}b; f $x"b"; f $x''; y=' a'; f b$y; f ''$y; f "$e"$y
## STDOUT:
<a><b>
<a><b>
<a><>
<b><a>
<><a>
<><a>
## END

#### expansions that vanish
f() { echo $#; }; e=; s='  '; f $e; f $s; f "$e"; f $e$e; f $e"" ; f ''$s; f $s''
## STDOUT:
0
0
1
0
1
1
1
## END

#### quoted nulls beside separators
f() { printf '<%s>' "$@"; echo; }
IFS=:; x=a:; f $x''; f $x""b; f ''$x; y=:; f $y''; f ''$y; f ''$y''
## STDOUT:
<a><>
<a><b>
<a>
<><>
<>
<><>
## END

#### command substitution is split after its newlines are gone
f() { printf '<%s>' "$@"; echo; }
f $(printf 'a b\nc\n\n'); f "$(printf 'a b\nc\n\n')"; IFS=$'\n'; f $(printf 'a b\nc d\n'); f `echo x y`
## STDOUT:
<a><b><c>
<a b
c>
<a b><c d>
<x y>
## END

#### splitting and globbing
f() { printf '<%s>' "$@"; echo; }
touch 'a b' c; x='* c'; f $x; IFS=; f $x; y='*'; f $y; set -f; f $y; set +f; f "$y"
## STDOUT:
<a b><c><c>
<* c>
<a b><c>
<*>
<*>
## END

#### arrays in unquoted use
f() { printf '<%s>' "$@"; echo; }
a=('x y' '' z); f ${a[@]}; f ${a[*]}; IFS=; f ${a[@]}; f ${a[*]}; IFS=:; b=(p:q r); f ${b[@]}; f "${b[*]}"
## STDOUT:
<x><y><z>
<x><y><z>
<x y><z>
<x y><z>
<p><q><r>
<p:q:r>
## END

#### positional parameters and empty ones
f() { printf '<%s>' "$@"; echo; }
set -- '' a ''; f $@; f $*; f "$@"; f x$@y; IFS=:; f $@; f "$*"; f $*; set -- '' ''; f $*; f $@; f "$*"
## STDOUT:
<a>
<a>
<><a><>
<x><a><y>
<><a>
<:a:>
<><a>
<>
<>
<:>
## END

#### star in an assignment joins with IFS
set -- a b c; IFS=-; x=$*; echo "$x"; y="$*"; echo "$y"; z=$@; echo "$z"; case $* in a-b-c) echo case;; esac; echo ${u-$*} "${u-$*}"
## STDOUT:
a-b-c
a-b-c
a b c
case
a b c a-b-c
## END

#### IFS changes take effect at once
f() { printf '<%s>' "$@"; echo; }
x=a:b; IFS=: ; f $x; IFS=' '; f $x; IFS=: eval 'f $x'; f $x
## STDOUT:
<a><b>
<a:b>
<a><b>
<a:b>
## END

#### a temporary IFS for read
IFS=: read a b <<< x:y:z; echo $a $b; x='p q'; set -- $x; echo $#
## STDOUT:
x y:z
2
## END

#### local IFS in a function
x=a,b; f() { local IFS=,; set -- $x; echo $#; }; f; set -- $x; echo $#
## STDOUT:
2
1
## END

#### backslashes do not escape separators in values
f() { printf '<%s>' "$@"; echo; }
x='a\ b'; f $x; y='a\\b'; f $y; IFS='\'; z='p\q'; f $z
## STDOUT:
<a\><b>
<a\\b>
<p><q>
## END

#### IFS with regular and special letters
f() { printf '<%s>' "$@"; echo; }
IFS='a-c'; x='1a2-3c4b5'; f $x; IFS='*'; y='p*q'; f $y; IFS=']['; z='p[q]r'; f $z; IFS='?'; w='u?v'; f $w; IFS='"'; v='m"n'; f $v; IFS="'"; t="m'n"; f $t
## STDOUT:
<1><2><3><4b5>
<p><q>
<p><q><r>
<u><v>
<m><n>
<m><n>
## END

#### IFS of a multibyte character
f() { printf '<%s>' "$@"; echo; }
IFS=é; x=aébéc; f $x; set -- 1 2; echo "$*"
## STDOUT:
<a><b><c>
1é2
## END

#### IFS with tab and newline only
f() { printf '<%s>' "$@"; echo; }
IFS=$'\t\n'; x=$'a b\tc\n\nd\t\te'; f $x; IFS=$'\t'; y=$'a\t\tb'; f $y
## STDOUT:
<a b><c><d><e>
<a><b>
## END

#### no splitting in assignments case and double brackets
x='a b'; y=$x; case $x in 'a b') echo case;; esac; [[ $x == 'a b' ]] && echo cond; z=$(echo $x); echo "$z"; a[0]=$x; echo "${a[0]}"
## STDOUT:
case
cond
a b
a b
## END

#### no splitting in redirections and here strings
x='a b'; echo ok > $x 2>/dev/null || echo ambiguous; cat <<< $x; IFS=:; y=a:b; cat <<< $y; cat <<< "$y"
## STDOUT:
ambiguous
a b
a:b
a:b
## END

#### for loops split
x='1 2 3'; for i in $x; do echo -n "[$i]"; done; echo; IFS=,; y=a,b; for i in $y "$y"; do echo -n "[$i]"; done; echo
## STDOUT:
[1][2][3]
[a][b][a,b]
## END

#### the quoted part protects its neighbours
f() { printf '<%s>' "$@"; echo; }
x='a b'; f $x'c d'$x; f "$x $x"$x; f 1"$x"2$x
## STDOUT:
<a><bc da><b>
<a b a ba><b>
<1a b2a><b>
## END

#### defaults with quotes are split by parts
f() { printf '<%s>' "$@"; echo; }
unset u; f ${u:-a b "c d"}; f ${u:-"a b" c}; f "${u:-a b}"; IFS=:; f ${u:-a:b}; f ${u:-"a:b"}; y=p:q; f ${u:-$y} ${u:-"$y"}
## STDOUT:
<a><b><c d>
<a b><c>
<a b>
<a><b>
<a:b>
<p><q><p:q>
## END

#### leading separators that are no white space
f() { printf '<%s>' "$@"; echo; }
IFS=,; x=,a,,b; f $x; IFS=', '; y=' , a'; f $y; z='a ,, b'; f $z
## STDOUT:
<><a><><b>
<><a>
<a><><b>
## END

#### splitting at digits in arithmetic results
f() { printf '<%s>' "$@"; echo; }
IFS=0; f $((10203)) "$((10203))"; x=102; f $x; f $#
## STDOUT:
<1><2><3><10203>
<1><2>
<>
## END

#### length of split fields
x=$(seq 1 1000); set -- $x; echo $# ${1000}; IFS=$'\n'; set -- $x; echo $#
## STDOUT:
1000 1000
1000
## END

#### read keeps other separators' empty fields
IFS=: read -r a b c d <<< 'x::y:'; echo "[$a][$b][$c][$d]"; IFS=: read -r a b <<< 'x:y:'; echo "[$a][$b]"; IFS=': ' read -r a b <<< ' x : y '; echo "[$a][$b]"
## STDOUT:
[x][][y][]
[x][y]
[x][y]
## END

#### set without quotes loses empties
x="a  b"; set -- $x; echo $#; set -- "$x"; echo $#; set -- $x $x; echo $#
## STDOUT:
2
1
4
## END

#### printing with unquoted newlines
x=$'l1\nl2\n\nl3'; echo $x; echo "$x"
## STDOUT:
l1 l2 l3
l1
l2

l3
## END

#### unquoted at in double quoted default
f() { printf '<%s>' "$@"; echo; }
set -- 'a b' c; f "${u:-$@}"; f ${u:-$@}; f "${1+$@}"; f "${1+"$@"}"; f ${1+"$@"}
## STDOUT:
<a b><c>
<a><b><c>
<a b><c>
<a b><c>
<a b><c>
## END
