# Bash manual, 3.2.5.2 Conditional Constructs: [[ ]].

#### strings and patterns
[[ abc == abc ]] && echo 1; [[ abc == a* ]] && echo 2; [[ abc != b* ]] && echo 3; [[ abc = ?b? ]] && echo 4; [[ abc == "a*" ]] || echo 5; [[ 'a*' == "a*" ]] && echo 6; x='a*'; [[ abc == $x ]] && echo 7; [[ abc == "$x" ]] || echo 8; [[ abc == a"b"c ]] && echo 9; [[ abc == [a-c]* ]] && echo 10
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

#### no splitting no globbing
x='a b'; touch f1; [[ $x == 'a b' ]] && echo 1; [[ f* == 'f*' ]] && echo 2; [[ $e == '' ]] && echo 3; [[ -z $e ]] && echo 4; [[ -n $x ]] && echo 5; [[ $x ]] && echo 6; [[ $e ]] || echo 7; [[ {a,b} == '{a,b}' ]] && echo 8; y=*; [[ $y == '*' ]] && echo 9
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

#### string order
[[ a < b ]] && echo 1; [[ b > a ]] && echo 2; [[ a<b ]] && echo 3; [[ 10 < 9 ]] && echo 4; [[ "" < a ]] && echo 5; [[ a > A ]] && echo 6
## STDOUT:
1
2
3
4
5
6
## END

#### numbers are arithmetic
x=5 y=x+1; [[ 1+1 -eq 2 ]] && echo 1; [[ x -eq 5 ]] && echo 2; [[ y -eq 6 ]] && echo 3; [[ 010 -eq 8 ]] && echo 4; [[ 0x10 -eq 16 ]] && echo 5; [[ '' -eq 0 ]] && echo 6; [[ nosuch -eq 0 ]] && echo 7; [[ 3 -gt 2 && 2 -lt 3 && 2 -le 2 && 2 -ge 2 && 1 -ne 2 ]] && echo 8; [[ '2 * 3' -eq 6 ]] && echo 9; a=(7); [[ a[0] -eq 7 ]] && echo 10
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

#### bad arithmetic
[[ 1/0 -eq 1 ]]; echo $?; [[ 'a b' -eq 1 ]]; echo $?; [[ 08 -eq 8 ]]; echo $?
## STDOUT:
1
1
1
## END
## STDERR:
../case.sh: line 1: [[: 1/0: division by 0 (error token is "0")
../case.sh: line 1: [[: a b: syntax error in expression (error token is "b")
../case.sh: line 1: [[: 08: value too great for base (error token is "08")
## END

#### logic
[[ a && b ]] && echo 1; [[ a || '' ]] && echo 2; [[ '' && a ]] || echo 3; [[ ! '' ]] && echo 4; [[ ! a || b ]] && echo 5; [[ ( a ) ]] && echo 6; [[ ! ( a && '' ) ]] && echo 7; [[ '' || a && b ]] && echo 8; [[ ('' || a) && '' ]] || echo 9; [[ ! ! a ]] && echo 10; [[ a == b || c == c && d == d ]] && echo 11
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
11
## END

#### logic is lazy
x=0; [[ '' && $((x++)) ]]; echo $x; [[ a || $((x++)) ]]; echo $x; [[ a && $((x++)) -eq 0 ]]; echo $? $x; [[ -n $(echo side >&2) ]] 2>&1
## STDOUT:
0
0
0 1
side
## END
## status: 1

#### over several lines
[[ a == a &&
  b == b ||
  c == d
]] && echo 1
[[
a
]] && echo 2
[[ ( a == a
 && b == b ) ]] && echo 3
## STDOUT:
1
## END

#### files
touch f; mkdir d; ln -s f l; [[ -e f && -f f && ! -d f ]] && echo 1; [[ -d d && -L l && -h l ]] && echo 2; [[ f -ef l ]] && echo 3; [[ -s f ]] || echo 4; [[ -r f && -w f ]] && echo 5; [[ -a f ]] && echo 6; [[ -e nosuch ]] || echo 7; f='a b'; touch "$f"; [[ -f $f ]] && echo 8; [[ -f "" ]] || echo 9
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

#### variables
x= a=([2]=y); declare -A m=([k]=); [[ -v x ]] && echo 1; [[ -v nosuch ]] || echo 2; [[ -v a[2] && ! -v a[0] ]] && echo 3; [[ -v m[k] && ! -v m[z] ]] && echo 4; n=x; [[ -v $n ]] && echo 5; [[ -o hashall ]] && echo 6; [[ -o errexit ]] || echo 7; [[ -v a[@] ]] && echo 8; [[ -v HOME ]] && echo 9
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

#### quoting of the right side
x='[ab]'; [[ a == $x ]] && echo 1; [[ '[ab]' == "$x" ]] && echo 2; [[ a == "[ab]" ]] || echo 3; [[ a == \[ab\] ]] || echo 4; [[ '[ab]' == \[ab\] ]] && echo 5; [[ 'a\b' == 'a\b' ]] && echo 6; [[ a == '['ab']' ]] || echo 7; [[ 'a b' == a\ b ]] && echo 8; [[ '*' == \* ]] && echo 9; y='\*'; [[ '*' == $y ]] && echo 10; [[ 'x' == $y ]] || echo 11
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
11
## END

#### the left side is no pattern
[[ a* == 'a*' ]] && echo 1; [[ 'a*' == a* ]] && echo 2; x='*'; [[ $x == [*] ]] && echo 3; [[ $x == \* ]] && echo 4
## STDOUT:
1
2
3
4
## END

#### extended patterns
[[ foobar == @(foo|bar)* ]] && echo 1; [[ abab == +(ab) ]] && echo 2; [[ x == !(y) ]] && echo 3; [[ a == ?(a|b) ]] && echo 4; [[ '' == *(z) ]] && echo 5; [[ a.c == *.@(c|h) ]] && echo 6
## STDOUT:
1
2
3
4
5
6
## END

#### nocasematch
shopt -s nocasematch; [[ ABC == abc ]] && echo 1; [[ ABC == a?c ]] && echo 2; [[ aBc =~ ^AbC$ ]] && echo 3; [[ abc != ABC ]] || echo 4; [[ a < B ]] && echo 5; shopt -u nocasematch; [[ ABC == abc ]] || echo 6
## STDOUT:
1
2
3
4
6
## END

#### special words as operands
[[ "-n" ]] && echo 2; [[ "(" == "(" ]] && echo 4; [[ a == "]]" ]] || echo 7; [[ if == if ]] && echo 8
## STDOUT:
2
4
7
8
## END

#### tilde and substitutions
HOME=/h; [[ ~ == /h ]] && echo 1; [[ /h/x == ~/* ]] && echo 2; [[ $(echo 'a b') == 'a b' ]] && echo 3; [[ `echo x` == x ]] && echo 4; [[ $((1+1)) == 2 ]] && echo 5; [[ ${u:-a b} == 'a b' ]] && echo 6; [[ $'a\tb' == *$'\t'* ]] && echo 7; [[ "a'b" == *\'* ]] && echo 8
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

#### status
[[ a == b ]]; echo $?; [[ a ]]; echo $?; ! [[ a ]]; echo $?; [[ a ]] && [[ b ]] || echo no; if [[ a == b ]]; then :; elif [[ 1 -lt 2 ]]; then echo elif; fi; while [[ $i -lt 3 ]]; do ((i++)); done; echo $i
## STDOUT:
1
0
1
elif
3
## END

#### syntax errors
eval '[[ ]]' 2>/dev/null; echo $?; eval '[[ a b ]]' 2>/dev/null; echo $?; eval '[[ a == ]]' 2>/dev/null; echo $?; eval '[[ -f ]]' 2>/dev/null; echo $?; eval '[[ a' 2>/dev/null; echo $?; eval '[[ ( a ]]' 2>/dev/null; echo $?; eval '[[ a -foo b ]]' 2>/dev/null; echo $?; eval '[[ a && ]]' 2>/dev/null; echo $?; eval '[[a == a ]]' 2>/dev/null; echo $?; eval '[[ a == a]]' 2>/dev/null; echo $?
## STDOUT:
2
2
2
2
2
2
2
2
127
2
## END

#### messages of syntax errors
eval '[[ a b ]]'
eval '[[ -f ]]'
eval '[[ a == ]]'
eval '[[ a -foo b ]]'
## STDOUT:
## END
## STDERR:
../case.sh: eval: line 1: conditional binary operator expected
../case.sh: eval: line 2: syntax error near unexpected token `-f'
../case.sh: eval: line 2: `[[ -f ]]'
../case.sh: eval: line 3: unexpected argument `]]' to conditional binary operator
../case.sh: eval: line 4: syntax error near unexpected token `a'
../case.sh: eval: line 4: `[[ a -foo b ]]'
## END
## status: 2

#### it is a keyword
x='[['; $x a ]] 2>/dev/null; echo $?; \[[ a ]] 2>/dev/null; echo $?; type -t [[; echo [[ a ]]; command [[ a ]] 2>/dev/null; echo $?
## STDOUT:
127
127
keyword
[[ a ]]
127
## END

#### file times and types
touch -d 2020-01-01 a; touch -d 2021-01-01 b; [[ b -nt a ]] && echo 1; [[ a -ot b ]] && echo 2; [[ a -nt nosuch ]] && echo 3; [[ -c /dev/null ]] && echo 4; [[ -t 9 ]] || echo 5; mkfifo p; [[ -p p ]] && echo 6
## STDOUT:
1
2
3
4
5
6
## END

#### redirections and pipelines
[[ a ]] > f; ls; [[ a == b ]] | cat; echo ${PIPESTATUS[0]}; [[ a ]] & wait $!; echo $?; ([[ a ]]); echo $?
## STDOUT:
f
1
0
0
## END

#### arrays and positional parameters
a=(x y); [[ ${a[@]} == 'x y' ]] && echo 1; [[ "${a[*]}" == 'x y' ]] && echo 2; set -- p q; [[ $* == 'p q' ]] && echo 3; [[ "$@" == 'p q' ]] && echo 4; [[ $# -eq 2 ]] && echo 5; [[ ${#a[@]} -gt 1 ]] && echo 6; IFS=-; [[ "${a[*]}" == x-y ]] && echo 7
## STDOUT:
1
2
3
4
5
6
7
## END

#### comparison of empties
[[ '' == '' ]] && echo 1; [[ $u == "" ]] && echo 2; [[ '' != x ]] && echo 3; [[ '' == * ]] && echo 4; [[ '' == ? ]] || echo 5; [[ "" -lt 1 ]] && echo 6; [[ -z "" && -z '' && -z $u ]] && echo 7
## STDOUT:
1
2
3
4
5
6
7
## END

#### unary operators with comparison operands
eval '[[ -n a == b ]]' 2>/dev/null; echo $?; eval '[[ -n == -n ]]' 2>/dev/null; echo $?; [[ '-n' == -n ]] && echo 1; [[ "-f" ]] && echo 2
## STDOUT:
2
2
1
2
## END

#### in functions with arguments
is() { [[ $1 == "$2" ]]; }; is a a && echo 1; is 'a*' 'a*' && echo 2; is ab 'a*' || echo 3; like() { [[ $1 == $2 ]]; }; like ab 'a*' && echo 4; num() { [[ $1 =~ ^-?[0-9]+$ ]]; }; num -5 && echo 5; num 5x || echo 6
## STDOUT:
1
2
3
4
5
6
## END

#### ! in front of a parenthesis
empty=''
str='x'
[[ !($empty) ]]  && echo TRUE   # test if $empty is empty
[[ !($str) ]]    || echo FALSE  # test if $str is empty
shopt -s extglob  # mksh doesn't have this
[[ !($empty) ]]  && echo TRUE   # negated glob
[[ !($str) ]]    && echo TRUE   # negated glob
## STDOUT:
TRUE
FALSE
TRUE
TRUE
## END

#### it is no reserved word behind an assignment
foo=1 [[ a b ]]
echo x
## STDOUT:
x
## END
## STDERR:
../case.sh: line 1: [[: command not found
## END

#### negation and extended patterns
shopt -u extglob
x=a
[[ !(a) ]]; echo $?
[[ !($x == a) ]]; echo $?
[[ ! ($x == b) ]]; echo $?
[[ $x == !(b) ]]; echo $?
[[ !($x == b) && a == a ]]; echo $?
if [[ !(-z $x) ]]; then echo yes; fi
## STDOUT:
1
1
0
0
0
yes
## END

#### arithmetic that fails fails its part only
[[ 1+ -eq 1 || 2 -eq 2 ]]; echo $?
[[ ! 1+ -eq 1 ]]; echo $?
[[ 1/0 -eq 1 && 2+ -eq 3 ]]; echo $?
r='('; [[ ! a =~ $r ]]; echo $?; [[ a =~ $r || 1 ]]; echo $?; [[ 1 && a =~ $r ]]; echo $?
[[ a[1+] -eq 1 || 1 ]]; echo no
## STDOUT:
0
0
1
0
0
2
## END
## STDERR:
../case.sh: line 1: [[: 1+: syntax error: operand expected (error token is "+")
../case.sh: line 2: [[: 1+: syntax error: operand expected (error token is "+")
../case.sh: line 3: [[: 1/0: division by 0 (error token is "0")
../case.sh: line 5: 1+: syntax error: operand expected (error token is "+")
## END
## status: 1

#### errors within parentheses
(eval '[[ ( a b ) ]]')
(eval '[[ ( -n ) ]]')
(eval '[[ ( ( x -f (a) ) ) ]]')
(eval '[[ ( -f -ge y ) ]]')
(eval '[[ ( a ; ) ]]')
## STDOUT:
## END
## STDERR:
../case.sh: eval: line 1: conditional binary operator expected
../case.sh: eval: line 1: expected `)'
../case.sh: eval: line 2: unexpected argument `)' to conditional unary operator
../case.sh: eval: line 2: expected `)'
../case.sh: eval: line 3: conditional binary operator expected
../case.sh: eval: line 3: expected `)'
../case.sh: eval: line 3: expected `)'
../case.sh: eval: line 4: expected `)'
../case.sh: eval: line 5: unexpected token `;', conditional binary operator expected
../case.sh: eval: line 5: expected `)'
## END
## status: 2

#### broken conditions and what they leave behind
for s in '[[ a b ]]' '[[ -f ]]' '[[ a == ]]' '[[ a -foo b ]]' '[[ ( a' '[[ ( a ; ]]' '[[ a && ]]' '[[ ; ]]' '[[ && a ]]' '[[ a ; ]]' '[[ ( a == a b ) ]]' '[[ a == a b ]]' '[[ ]]' '[[ ! ]]' '[[ a || b c ]]' 'if [[ ]]; then :; fi' 'f() { [[ a b ]]; }' '[[ a && ( ) ]]'; do echo "-- $s"; "$SHELL_UNDER_TEST" -c "$s" bash 2>&1; echo $?; "$SHELL_UNDER_TEST" -c 'eval "$1"; echo $?; eval "[[ a ]]"; echo $?; eval "[[ a ]]"; echo $?' bash "$s" 2>&1; done
## STDOUT:
-- [[ a b ]]
bash: -c: line 1: conditional binary operator expected
0
bash: eval: line 1: conditional binary operator expected
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ -f ]]
bash: -c: line 1: unexpected argument `]]' to conditional unary operator
0
bash: eval: line 1: unexpected argument `]]' to conditional unary operator
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a == ]]
bash: -c: line 1: unexpected argument `]]' to conditional binary operator
0
bash: eval: line 1: unexpected argument `]]' to conditional binary operator
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a -foo b ]]
bash: -c: line 1: conditional binary operator expected
0
bash: eval: line 1: conditional binary operator expected
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ ( a
bash: -c: line 1: unexpected token `newline', conditional binary operator expected
bash: -c: line 1: expected `)'
2
bash: eval: line 1: unexpected token `newline', conditional binary operator expected
bash: eval: line 1: expected `)'
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ ( a ; ]]
bash: -c: line 1: unexpected token `;', conditional binary operator expected
bash: -c: line 1: expected `)'
0
bash: eval: line 1: unexpected token `;', conditional binary operator expected
bash: eval: line 1: expected `)'
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a && ]]
0
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ ; ]]
bash: -c: line 1: unexpected token `;' in conditional command
0
bash: eval: line 1: unexpected token `;' in conditional command
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ && a ]]
bash: -c: line 1: unexpected token `&&' in conditional command
0
bash: eval: line 1: unexpected token `&&' in conditional command
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a ; ]]
bash: -c: line 1: unexpected token `;', conditional binary operator expected
0
bash: eval: line 1: unexpected token `;', conditional binary operator expected
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ ( a == a b ) ]]
bash: -c: line 1: expected `)'
0
bash: eval: line 1: expected `)'
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a == a b ]]
bash: -c: line 1: syntax error in conditional expression
0
bash: eval: line 1: syntax error in conditional expression
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ ]]
0
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ ! ]]
0
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a || b c ]]
bash: -c: line 1: conditional binary operator expected
0
bash: eval: line 1: conditional binary operator expected
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- if [[ ]]; then :; fi
0
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- f() { [[ a b ]]; }
bash: -c: line 1: conditional binary operator expected
0
bash: eval: line 1: conditional binary operator expected
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
-- [[ a && ( ) ]]
bash: -c: line 1: unexpected token `)' in conditional command
bash: -c: line 1: expected `)'
0
bash: eval: line 1: unexpected token `)' in conditional command
bash: eval: line 1: expected `)'
2
bash: eval: line 1: syntax error near unexpected token `a'
bash: eval: line 1: `[[ a ]]'
2
0
## END
## STDERR:
## END

#### quotes that do not end in a condition
for s in '[[ "b ]]' '[[ -n "b ]]' '[[ a "b ]]' '[[ ( a == "b ) ]]' '[[ a == b "' '[[ a == b ' '[[ a ==' '[[ a && ( b == "x' $'\n[[ a == b\n\n' '[[ a =~ ( ]]' $'[[ a =~ ( ]]\necho hi\n' '[[ a =~ "b ]]' '[[ a == "b ]]' '[[ a =~ ${ ]]' '[[ a == @(b ]]'; do echo "-- $s"; "$SHELL_UNDER_TEST" -c "$s" bash 2>&1; echo $?; "$SHELL_UNDER_TEST" -c 'eval "$1"; echo $?; eval "[[ a ]]"; echo $?' bash "$s" 2>&1; done | od -An -c | tail -3; for s in '[[ "b ]]' '[[ a == b "' '[[ a =~ ( ]]'; do "$SHELL_UNDER_TEST" -c "$s" bash 2>&1 | tr '\377' '?'; done
## STDOUT:
   e   c   t   e   d       t   o   k   e   n       `   a   '  \n
   b   a   s   h   :       e   v   a   l   :       l   i   n   e
       1   :       `   [   [       a       ]   ]   '  \n   2  \n
bash: -c: line 1: unexpected EOF while looking for matching `"'
bash: -c: line 2: unexpected token `?' in conditional command
bash: -c: line 1: unexpected EOF while looking for matching `"'
bash: -c: line 1: unexpected EOF while looking for `]]'
bash: -c: line 1: unexpected EOF while looking for matching `)'
bash: -c: line 2: unexpected argument to conditional binary operator
## END
## STDERR:
## END

#### what clears a broken condition
eval '[[ a b ]]'; eval 'echo hi'; eval '[[ a ]]'; echo $?; eval '[[ a ]]'; echo $?
eval '[[ a b ]]'; eval 'if'; eval '[[ a ]]'; echo $?
eval '[[ a b ]]'; eval 'echo "'; eval '[[ a ]]'; echo $?
eval '[[ a b ]]'; (eval '[[ a ]]'; echo $?); eval '[[
 a ]]'; echo $?
eval '[[ a b ]]'
[[ a ]]
echo never
## STDOUT:
hi
2
0
0
2
2
2
## END
## STDERR:
../case.sh: eval: line 1: conditional binary operator expected
../case.sh: eval: line 1: syntax error near unexpected token `a'
../case.sh: eval: line 1: `[[ a ]]'
../case.sh: eval: line 2: conditional binary operator expected
../case.sh: eval: line 3: syntax error: unexpected end of file
../case.sh: eval: line 3: conditional binary operator expected
../case.sh: eval: line 3: unexpected EOF while looking for matching `"'
../case.sh: eval: line 3: syntax error near unexpected token `a'
../case.sh: eval: line 3: `[[ a ]]'
../case.sh: eval: line 4: conditional binary operator expected
../case.sh: eval: line 4: syntax error near unexpected token `a'
../case.sh: eval: line 4: `[[ a ]]'
../case.sh: eval: line 5: syntax error near unexpected token `newline'
../case.sh: eval: line 5: `[['
../case.sh: eval: line 6: conditional binary operator expected
../case.sh: line 7: syntax error near unexpected token `a'
../case.sh: line 7: `[[ a ]]'
## END
## status: 2

#### newlines in conditions
for s in $'[[\na\n]]' $'[[ a\n== a ]]' $'[[ a ==\na ]]' $'[[ -n\na ]]' $'[[ !\na ]] && echo ok' $'[[ ( a\n) ]]' $'[[ ( a == a\n) ]] && echo ok' $'[[ a \\\n ]] && echo ok'  $'[[ a \\\n == \\\n a ]] && echo ok' $'[[ -n \\\n a && b \n]]' $'[[ a =~ \n a ]]' $'[[ a < \n b ]]' $'[[ a \n -eq b ]]' $'[[ a # foo\n == a ]]' $'f() { [[ a\n]]; }' $'[[ a &&\nb ||\nc ]] && echo ok' $'[[ -n a\n&& b\n]] && echo ok'; do "$SHELL_UNDER_TEST" -c "$s" bash 2>&1; echo $?; done
## STDOUT:
bash: -c: line 2: unexpected token `newline', conditional binary operator expected
0
bash: -c: line 1: unexpected token `newline', conditional binary operator expected
0
bash: -c: line 1: unexpected argument `newline' to conditional binary operator
0
bash: -c: line 1: unexpected argument `newline' to conditional unary operator
0
1
bash: -c: line 1: unexpected token `newline', conditional binary operator expected
bash: -c: line 1: expected `)'
0
ok
0
ok
0
ok
0
bash: -c: line 2: unexpected token `newline', conditional binary operator expected
0
bash: -c: line 1: unexpected argument `newline' to conditional binary operator
0
bash: -c: line 1: unexpected argument `newline' to conditional binary operator
0
bash: -c: line 1: unexpected token `newline', conditional binary operator expected
0
bash: -c: line 1: unexpected token `newline', conditional binary operator expected
0
bash: -c: line 1: unexpected token `newline', conditional binary operator expected
0
ok
0
bash: -c: line 2: unexpected token `newline', conditional binary operator expected
0
## END
## STDERR:
## END
