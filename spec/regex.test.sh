# Bash manual, 3.2.5.2 Conditional Constructs: =~.

#### matching and BASH_REMATCH
[[ foobar =~ o+ ]] && echo ${BASH_REMATCH[0]}; [[ 2024-05-06 =~ ^([0-9]+)-([0-9]+)-([0-9]+)$ ]] && echo ${BASH_REMATCH[@]} ${#BASH_REMATCH[@]}; [[ a =~ b ]]; echo $? ${#BASH_REMATCH[@]}
## STDOUT:
oo
2024-05-06 2024 05 06 4
1 0
## END

#### anchors and quantifiers
[[ abc =~ ^abc$ ]] && echo 1; [[ abc =~ ^b ]] || echo 2; [[ aaa =~ ^a{2,3}$ ]] && echo 3; [[ aaaa =~ ^a{2,3}$ ]] || echo 4; [[ a =~ ^a{1}$ ]] && echo 5; [[ ab =~ ^ab?c*$ ]] && echo 6; [[ '' =~ ^$ ]] && echo 7; [[ a =~ '' ]] && echo 8; [[ x =~ ^.$ ]] && echo 9; [[ aa =~ ^a{2,}$ ]] && echo 10
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

#### alternation and groups
[[ cat =~ ^(cat|dog)$ ]] && echo ${BASH_REMATCH[1]}; [[ abcd =~ (a(b)(c))d ]] && echo "${BASH_REMATCH[*]}"; [[ ac =~ a(b)?c ]] && echo "[${BASH_REMATCH[1]}]" ${#BASH_REMATCH[@]}; [[ xyz =~ x|y ]] && echo ${BASH_REMATCH[0]}; [[ ab =~ (a)|(b) ]] && echo "[${BASH_REMATCH[1]}][${BASH_REMATCH[2]}]"
## STDOUT:
cat
abcd abc b c
[] 2
x
[a][]
## END

#### quoted parts are literal
[[ a.c =~ a\.c ]] && echo 1; [[ abc =~ a\.c ]] || echo 2; [[ a.c =~ "a.c" ]] && echo 3; [[ abc =~ "a.c" ]] || echo 4; [[ 'a+b' =~ a'+'b ]] && echo 5; x='a.c'; [[ abc =~ $x ]] && echo 6; [[ abc =~ "$x" ]] || echo 7; [[ 'a$' =~ a\$ ]] && echo 8; [[ '(x)' =~ \(x\) ]] && echo 9; [[ 'a*' =~ ^a\*$ ]] && echo 10
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

#### expressions in variables
re='^([a-z]+) ([0-9]+)$'; [[ 'abc 123' =~ $re ]] && echo ${BASH_REMATCH[2]}; re='a b'; [[ 'a b' =~ $re ]] && echo 2; re='[[:space:]]'; [[ $'a\tb' =~ $re ]] && echo 3; re='"'; [[ 'a"b' =~ $re ]] && echo 4; re="\\."; [[ a.b =~ $re ]] && echo 5; re='(a|b)+'; [[ abab =~ $re ]] && echo ${BASH_REMATCH[0]} ${BASH_REMATCH[1]}
## STDOUT:
123
2
3
4
5
abab b
## END

#### spaces and special characters
[[ 'a b' =~ a\ b ]] && echo 1; [[ 'a b' =~ a' 'b ]] && echo 2; [[ 'a;b' =~ a\;b ]] && echo 3; [[ 'a&b' =~ a'&'b ]] && echo 4; [[ 'a|b' =~ a\|b ]] && echo 5; [[ '<x>' =~ '<'(.)'>' ]] && echo ${BASH_REMATCH[1]}; [[ 'a#b' =~ a#b ]] && echo 7; [[ '[x]' =~ ^\[(.*)\]$ ]] && echo ${BASH_REMATCH[1]}
## STDOUT:
1
2
3
4
5
x
7
x
## END

#### bracket expressions
[[ a1 =~ ^[a-z][0-9]$ ]] && echo 1; [[ x =~ [^a-c] ]] && echo 2; [[ - =~ [a-] ]] && echo 3; [[ ']' =~ []] ]] && echo 4; [[ 'a b' =~ [[:space:]] ]] && echo 5; [[ A =~ [[:upper:]] ]] && echo 6; [[ _ =~ [[:alnum:]_] ]] && echo 7; [[ '\' =~ [\\] ]] && echo 8; [[ b =~ [[:alpha:][:digit:]] ]] && echo 9; [[ . =~ ^[.]$ && x =~ ^[^.]$ ]] && echo 10
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

#### leftmost longest
[[ abcd =~ a|ab|abc ]] && echo ${BASH_REMATCH[0]}; [[ xaaay =~ a* ]] && echo "[${BASH_REMATCH[0]}]"; [[ xaaay =~ a+ ]] && echo ${BASH_REMATCH[0]}; [[ foofoobar =~ (foo)+ ]] && echo ${BASH_REMATCH[@]}; [[ abcabc =~ (a|ab)(c|bcd)? ]] && echo ${BASH_REMATCH[@]}
## STDOUT:
abc
[]
aaa
foofoo foo
abc ab c
## END

#### back-references
[[ abab =~ ^(ab)\1$ ]] && echo 1; [[ aba =~ ^(.)b\1$ ]] && echo 2; [[ abc =~ ^(.)b\1$ ]] || echo 3; re='(.)\1'; [[ hello =~ $re ]] && echo ${BASH_REMATCH[0]}
## STDOUT:
3
ll
## END

#### case
[[ ABC =~ abc ]] || echo 1; shopt -s nocasematch; [[ ABC =~ abc ]] && echo 2; [[ ABC =~ ^[a-c]+$ ]] && echo 3
## STDOUT:
1
2
3
## END

#### an invalid expression
[[ a =~ ( ]]; echo $?
## STDOUT:
## END
## STDERR:
../case.sh: line 1: unexpected EOF while looking for matching `)'
../case.sh: line 2: unexpected argument to conditional binary operator
## END
## status: 2

#### an invalid expression in a variable
re='('; [[ a =~ $re ]]; echo $?; re='['; [[ a =~ $re ]]; echo $?; re='*a'; [[ a =~ $re ]]; echo $?; re='a{2,1}'; [[ a =~ $re ]]; echo $?; re='a**'; [[ aa =~ $re ]]; echo $?
## STDOUT:
2
2
2
2
0
## END

#### multibyte
[[ äöü =~ ^...$ ]] && echo 1; [[ aéb =~ a(.)b ]] && echo ${BASH_REMATCH[1]}; [[ é =~ [é] ]] && echo 3; [[ É =~ [[:upper:]] ]] && echo 4; [[ 日本 =~ 本$ ]] && echo ${BASH_REMATCH[0]}
## STDOUT:
1
é
3
4
本
## END

#### newlines
x=$'a\nb'; [[ $x =~ a.b ]] && echo 1; [[ $x =~ ^b ]] || echo 2; [[ $x =~ $'\n' ]] && echo 3; [[ $x =~ b$ ]] && echo 4
## STDOUT:
1
2
3
4
## END

#### loops over matches
s='a1b22c333'; while [[ $s =~ ([0-9]+)(.*) ]]; do echo ${BASH_REMATCH[1]}; s=${BASH_REMATCH[2]}; done; s='k1=v1;k2=v2'; while [[ $s =~ ^([^=]+)=([^;]*)\;?(.*)$ ]]; do echo "${BASH_REMATCH[1]} ${BASH_REMATCH[2]}"; s=${BASH_REMATCH[3]}; done
## STDOUT:
1
22
333
k1 v1
k2 v2
## END

#### with logic
[[ a =~ a && b =~ (b) ]] && echo ${BASH_REMATCH[1]}; [[ ! x =~ y ]] && echo 2; [[ a =~ b || c =~ (c) ]] && echo ${BASH_REMATCH[0]}; [[ (ab =~ a) && -n x ]] && echo 4
## STDOUT:
b
2
c
4
## END

#### BASH_REMATCH is kept by other commands and in functions
[[ ab =~ (b) ]]; echo x > /dev/null; f() { echo ${BASH_REMATCH[1]}; [[ q =~ (q) ]]; }; f; echo ${BASH_REMATCH[1]}; [[ a == a ]]; echo ${BASH_REMATCH[0]}; (echo ${BASH_REMATCH[0]}; [[ z =~ z ]]); echo ${BASH_REMATCH[0]}; declare -p BASH_REMATCH
## STDOUT:
b
q
q
q
q
declare -a BASH_REMATCH=([0]="q" [1]="q")
## END

#### parentheses unquoted
[[ abc =~ (a)(b)(c) ]] && echo ${#BASH_REMATCH[@]}; [[ a =~ (a|b) ]] && echo 2; [[ 'x y' =~ (x y) ]] 2>/dev/null && echo ${BASH_REMATCH[1]}; [[ ab =~ ((a)(b)) ]] && echo ${BASH_REMATCH[@]}; [[ aa =~ (a)* ]] && echo ${BASH_REMATCH[@]}; [[ '' =~ ()() ]] && echo ${#BASH_REMATCH[@]}
## STDOUT:
4
2
x y
ab ab a b
aa a
3
## END

#### backslashes in words
[[ 'a\b' =~ a\\b ]] && echo 1; x='a\\b'; [[ 'a\b' =~ $x ]] && echo 2; [[ 'a.b' =~ a[.]b ]] && echo 3; [[ ab =~ a\b ]] && echo 4; x='\.'; [[ . =~ $x ]] && echo 5; [[ '\.' =~ "$x" ]] && echo 6; [[ a =~ \a ]] && echo 7
## STDOUT:
1
2
3
4
5
6
7
## END

#### version and number formats
for v in 1.2.3 1.2 v1.2.3 1.2.3-rc1; do [[ $v =~ ^v?([0-9]+)\.([0-9]+)(\.([0-9]+))?(-(.+))?$ ]] && echo "${BASH_REMATCH[1]}.${BASH_REMATCH[2]}.${BASH_REMATCH[4]:-x} ${BASH_REMATCH[6]}"; done; for n in 5 -5 5.5 .5 5. x; do [[ $n =~ ^-?[0-9]*\.?[0-9]+$ ]] && echo "$n yes" || echo "$n no"; done
## STDOUT:
1.2.3 
1.2.x 
1.2.3 
1.2.3 rc1
5 yes
-5 yes
5.5 yes
.5 yes
5. no
x no
## END

#### gnu operators
[[ 'foo bar' =~ \bbar\b ]] && echo 1; re='\bbar\b'; [[ 'foo bar' =~ $re ]] && echo 2; re='\<foo\>'; [[ 'foo bar' =~ $re ]] && echo 3; re='^\w+\s\w+$'; [[ 'foo bar' =~ $re ]] && echo 4; re='\W'; [[ 'a b' =~ $re ]] && echo "[${BASH_REMATCH[0]}]"; re='\S+$'; [[ 'a bc' =~ $re ]] && echo ${BASH_REMATCH[0]}; re='\Bo'; [[ foo =~ $re ]] && echo 7
## STDOUT:
2
3
4
[ ]
bc
7
## END

#### intervals
[[ abc =~ ^.{3}$ ]] && echo 1; [[ ab12 =~ ^[a-z]{2}[0-9]{1,3}$ ]] && echo 2; re='^(ab){2}$'; [[ abab =~ $re ]] && echo ${BASH_REMATCH[1]}; re='a{,2}b'; [[ aab =~ $re ]] && echo ${BASH_REMATCH[0]}; re='x{0}y'; [[ y =~ $re ]] && echo 5; re='a{1'; [[ 'a{1' =~ $re ]]; echo $?
## STDOUT:
1
2
ab
aab
5
2
## END

#### a long string
x=$(printf 'a%.0s' {1..5000}); [[ ${x}b =~ ^a+b$ ]] && echo 1; [[ $x =~ (a*)b ]] || echo 2; [[ $x =~ a{10} ]] && echo ${BASH_REMATCH[0]}; [[ $x =~ ^(a|aa)+$ ]] && echo 4
## STDOUT:
1
2
aaaaaaaaaa
4
## END

#### an operand without quotes ends at blanks
[[ a =~ a ]]&&echo 1;[[ ab =~ ^a(b) ]]&&echo ${BASH_REMATCH[1]}; if [[ x =~ x ]];then echo 3;fi; [[ "a]]b" =~ ]]b$ ]] 2>/dev/null; echo $?
## STDOUT:
1
b
3
0
## END

#### quotes within brackets
for s in 'ab]' ']' '\' 'a]b' '^' '[a' 'l:'; do
[[ $s =~ ([\]\[a-z]+) ]] && echo "1 ${BASH_REMATCH[1]}"
[[ $s =~ [^\]a]+ ]] && echo "2 $BASH_REMATCH"
[[ $s =~ [\^a] ]] && echo "3 $BASH_REMATCH"
[[ $s =~ [\[:alpha:]] ]] && echo "4 $BASH_REMATCH"
[[ $s =~ [a"]"b] ]] && echo "5 $BASH_REMATCH"
[[ $s =~ [[:alpha:]\]] ]] && echo "6 $BASH_REMATCH"
[[ $s =~ [a\] ]] && echo "7 $BASH_REMATCH"
done
## STDOUT:
1 ab]
2 b
3 b
4 a
5 ab]
6 b]
7 a
1 ]
3 ]
2 \
3 \
1 a]b
2 b
3 ]
4 a
6 a]
7 a
2 ^
3 ^
1 [a
2 [
3 [
4 a
7 a
1 l
2 l:
3 l
4 l
## END
## status: 1

#### operators in an expression that is not quoted
for e in '<' '>' '<|>' '{x}<y' '{x[1]}>y' '1>2' ';' '&' '|' 'a|b' 'a|<' '(<)' '(;)' '(&|;)' 'a<' '<a' '^<' 'a;' '()' '(a' 'a)' '{a}' '{x[$i]}>' '\<' '[<]' '[<>]' "a'<'"; do
  $SHELL_UNDER_TEST -c "[[ x =~ $e ]]; echo \$?" sh 2>&1 | sed 's/.*line 1/line 1/'
done
## STDOUT:
line 1: syntax error in conditional expression: unexpected token `<'
line 1: syntax error in conditional expression: unexpected token `>'
line 1: syntax error in conditional expression: unexpected token `<'
line 1: unexpected argument to conditional binary operator
line 1: unexpected argument to conditional binary operator
line 1: unexpected argument to conditional binary operator
line 1: syntax error in conditional expression: unexpected token `;'
line 1: syntax error in conditional expression: unexpected token `&'
0
1
line 1: syntax error in conditional expression: unexpected token `<'
1
1
1
line 1: syntax error in conditional expression: unexpected token `<'
line 1: syntax error in conditional expression: unexpected token `<'
line 1: syntax error in conditional expression: unexpected token `<'
line 1: syntax error in conditional expression: unexpected token `;'
0
line 1: unexpected EOF while looking for matching `)'
sh: -c: line 2: unexpected argument to conditional binary operator
line 1: syntax error in conditional expression: unexpected token `)'
2
line 1: unexpected argument to conditional binary operator
1
line 1: syntax error in conditional expression: unexpected token `<'
line 1: syntax error in conditional expression: unexpected token `<>'
1
## END
