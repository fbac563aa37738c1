# Errors of syntax, in bash's words.

#### an unexpected end of file
echo a
if true; then
  echo no
## STDOUT:
a
## END
## STDERR:
../case.sh: line 4: syntax error: unexpected end of file
## END
## status: 2

#### an unexpected token
echo a
)
echo no
## STDOUT:
a
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `)'
../case.sh: line 2: `)'
## END
## status: 2

#### an unexpected word
echo a
fi
echo no
## STDOUT:
a
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `fi'
../case.sh: line 2: `fi'
## END
## status: 2

#### an unterminated quote
echo a
echo "no
echo b
## STDOUT:
a
## END
## STDERR:
../case.sh: line 2: unexpected EOF while looking for matching `"'
## END
## status: 2

#### an unterminated single quote
echo a
echo 'no
## STDOUT:
a
## END
## STDERR:
../case.sh: line 2: unexpected EOF while looking for matching `''
## END
## status: 2

#### an unterminated substitution
echo a
echo $(no
## STDOUT:
a
## END
## STDERR:
../case.sh: line 3: unexpected EOF while looking for matching `)'
## END
## status: 2

#### an unterminated backquote and brace
eval 'echo `a'; eval 'echo ${a'; eval 'echo $((1'; eval 'echo ${'; eval 'echo "$(a"'
## STDOUT:
## END
## STDERR:
../case.sh: eval: line 1: unexpected EOF while looking for matching ``'
../case.sh: eval: line 1: unexpected EOF while looking for matching `}'
../case.sh: eval: line 1: unexpected EOF while looking for matching `)'
../case.sh: eval: line 1: unexpected EOF while looking for matching `}'
../case.sh: eval: line 1: unexpected EOF while looking for matching `"'
## END
## status: 2

#### operators out of place
for s in '&&' 'a &&' '|| b' 'a | ' '; a' 'a ;; b' 'a & & b' '| a' 'a || || b' 'a > ' '> ' '< <' 'a >>' 'a <&' '<<' 'a <<<' '& ' 'a ; ; b' ';;' '( )' 'a ( b )' 'a b ()' '(a' 'a)' '{ a' 'a }' '}' '{ }' '{ ;}' '!' '! |' ; do echo "-- $s"; (eval "$s") 2>&1 | sed 's/^.*eval: //'; done
## STDOUT:
-- &&
line 1: syntax error near unexpected token `&&'
line 1: `&&'
-- a &&
line 2: syntax error: unexpected end of file
-- || b
line 1: syntax error near unexpected token `||'
line 1: `|| b'
-- a | 
line 2: syntax error: unexpected end of file
-- ; a
line 1: syntax error near unexpected token `;'
line 1: `; a'
-- a ;; b
line 1: syntax error near unexpected token `;;'
line 1: `a ;; b'
-- a & & b
line 1: syntax error near unexpected token `&'
line 1: `a & & b'
-- | a
line 1: syntax error near unexpected token `|'
line 1: `| a'
-- a || || b
line 1: syntax error near unexpected token `||'
line 1: `a || || b'
-- a > 
line 1: syntax error near unexpected token `newline'
line 1: `a > '
-- > 
line 1: syntax error near unexpected token `newline'
line 1: `> '
-- < <
line 1: syntax error near unexpected token `<'
line 1: `< <'
-- a >>
line 1: syntax error near unexpected token `newline'
line 1: `a >>'
-- a <&
line 1: syntax error near unexpected token `newline'
line 1: `a <&'
-- <<
line 1: syntax error near unexpected token `newline'
line 1: `<<'
-- a <<<
line 1: syntax error near unexpected token `newline'
line 1: `a <<<'
-- & 
line 1: syntax error near unexpected token `&'
line 1: `& '
-- a ; ; b
line 1: syntax error near unexpected token `;'
line 1: `a ; ; b'
-- ;;
line 1: syntax error near unexpected token `;;'
line 1: `;;'
-- ( )
line 1: syntax error near unexpected token `)'
line 1: `( )'
-- a ( b )
line 1: syntax error near unexpected token `b'
line 1: `a ( b )'
-- a b ()
line 1: syntax error near unexpected token `('
line 1: `a b ()'
-- (a
line 2: syntax error: unexpected end of file
-- a)
line 1: syntax error near unexpected token `)'
line 1: `a)'
-- { a
line 2: syntax error: unexpected end of file
-- a }
../case.sh: line 1: a: command not found
-- }
line 1: syntax error near unexpected token `}'
line 1: `}'
-- { }
line 1: syntax error near unexpected token `}'
line 1: `{ }'
-- { ;}
line 1: syntax error near unexpected token `;'
line 1: `{ ;}'
-- !
-- ! |
line 1: syntax error near unexpected token `|'
line 1: `! |'
## END

#### compound commands that are broken
for s in 'if' 'if a' 'if a; then' 'if a; then b' 'then' 'if a; then; fi' 'else' 'fi' 'if a; fi' 'while' 'while a' 'while a; do' 'do' 'done' 'while a; done' 'for' 'for x' 'for x in' 'for x in a' 'for x in a; b' 'for x in a; do' 'for in do' 'case' 'case a' 'case a in' 'case a in b' 'case a in b)' 'case a in b) c' 'case a in b) c;;' 'esac' 'case a in esac b' 'select' 'until' 'function' 'function f' 'f()' 'f() a' 'function f a' 'f( {' 'for ((' 'for ((;;' 'for ((a;b))' '((' '[[' '[[ a' '[[ a ==' '[[ -n' '[[ a b' '[[ a && ' '[[ ( a ' ; do echo "-- $s"; (eval "$s") 2>&1 | sed 's/^.*eval: //'; done
## STDOUT:
-- if
line 2: syntax error: unexpected end of file
-- if a
line 2: syntax error: unexpected end of file
-- if a; then
line 2: syntax error: unexpected end of file
-- if a; then b
line 2: syntax error: unexpected end of file
-- then
line 1: syntax error near unexpected token `then'
line 1: `then'
-- if a; then; fi
line 1: syntax error near unexpected token `;'
line 1: `if a; then; fi'
-- else
line 1: syntax error near unexpected token `else'
line 1: `else'
-- fi
line 1: syntax error near unexpected token `fi'
line 1: `fi'
-- if a; fi
line 1: syntax error near unexpected token `fi'
line 1: `if a; fi'
-- while
line 2: syntax error: unexpected end of file
-- while a
line 2: syntax error: unexpected end of file
-- while a; do
line 2: syntax error: unexpected end of file
-- do
line 1: syntax error near unexpected token `do'
line 1: `do'
-- done
line 1: syntax error near unexpected token `done'
line 1: `done'
-- while a; done
line 1: syntax error near unexpected token `done'
line 1: `while a; done'
-- for
line 1: syntax error near unexpected token `newline'
line 1: `for'
-- for x
line 2: syntax error: unexpected end of file
-- for x in
line 2: syntax error: unexpected end of file
-- for x in a
line 2: syntax error: unexpected end of file
-- for x in a; b
line 1: syntax error near unexpected token `b'
line 1: `for x in a; b'
-- for x in a; do
line 2: syntax error: unexpected end of file
-- for in do
line 2: syntax error: unexpected end of file
-- case
line 1: syntax error near unexpected token `newline'
line 1: `case'
-- case a
line 2: syntax error: unexpected end of file
-- case a in
line 2: syntax error: unexpected end of file
-- case a in b
line 1: syntax error near unexpected token `newline'
line 1: `case a in b'
-- case a in b)
line 2: syntax error: unexpected end of file
-- case a in b) c
line 2: syntax error: unexpected end of file
-- case a in b) c;;
line 2: syntax error: unexpected end of file
-- esac
line 1: syntax error near unexpected token `esac'
line 1: `esac'
-- case a in esac b
line 1: syntax error near unexpected token `b'
line 1: `case a in esac b'
-- select
line 1: syntax error near unexpected token `newline'
line 1: `select'
-- until
line 2: syntax error: unexpected end of file
-- function
line 1: syntax error near unexpected token `newline'
line 1: `function'
-- function f
line 2: syntax error: unexpected end of file
-- f()
line 2: syntax error: unexpected end of file
-- f() a
line 1: syntax error near unexpected token `a'
line 1: `f() a'
-- function f a
line 1: syntax error near unexpected token `a'
line 1: `function f a'
-- f( {
line 1: syntax error near unexpected token `{'
line 1: `f( {'
-- for ((
line 1: unexpected EOF while looking for matching `)'
-- for ((;;
line 1: unexpected EOF while looking for matching `)'
-- for ((a;b))
line 2: syntax error: unexpected end of file
-- ((
line 1: unexpected EOF while looking for matching `)'
-- [[
line 2: unexpected token `EOF' in conditional command
-- [[ a
line 1: unexpected token `newline', conditional binary operator expected
-- [[ a ==
line 1: unexpected argument `newline' to conditional binary operator
-- [[ -n
line 1: unexpected argument `newline' to conditional unary operator
-- [[ a b
line 1: conditional binary operator expected
-- [[ a && 
line 2: unexpected token `EOF' in conditional command
-- [[ ( a 
line 1: unexpected token `newline', conditional binary operator expected
line 1: expected `)'
## END

#### assignments and arrays that are broken
for s in 'a=(' 'a=(1 2' 'a=(1;2)' 'a=(&)' 'a=(|)' 'a[' 'a[1' 'a[1]=(2)' 'declare a=(' 'a=b(' 'a=(()' ; do echo "-- $s"; (eval "$s") 2>&1 | sed 's/^.*eval: //'; done
## STDOUT:
-- a=(
line 1: unexpected EOF while looking for matching `)'
-- a=(1 2
line 1: unexpected EOF while looking for matching `)'
-- a=(1;2)
line 1: syntax error near unexpected token `;'
line 1: `a=(1;2)'
-- a=(&)
line 1: syntax error near unexpected token `&'
line 1: `a=(&)'
-- a=(|)
line 1: syntax error near unexpected token `|'
line 1: `a=(|)'
-- a[
line 1: unexpected EOF while looking for matching `]'
-- a[1
line 1: unexpected EOF while looking for matching `]'
-- a[1]=(2)
../case.sh: line 1: a[1]: cannot assign list to array member
-- declare a=(
line 1: unexpected EOF while looking for matching `)'
-- a=b(
line 1: syntax error near unexpected token `('
line 1: `a=b('
-- a=(()
line 1: syntax error near unexpected token `('
line 1: `a=(()'
## END

#### words that are broken
for s in 'echo ${x' 'echo ${x:-' 'echo ${x:-"' 'echo $(' 'echo $((1' 'echo $[1' 'echo `' 'echo "' "echo '" "echo \$'" 'echo "${x"' 'echo <(' 'echo $(if)' 'echo $(a;;)' 'echo ${x:-$(}' ; do echo "-- $s"; (eval "$s") 2>&1 | sed 's/^.*eval: //'; done
## STDOUT:
-- echo ${x
line 1: unexpected EOF while looking for matching `}'
-- echo ${x:-
line 1: unexpected EOF while looking for matching `}'
-- echo ${x:-"
line 1: unexpected EOF while looking for matching `"'
-- echo $(
line 2: unexpected EOF while looking for matching `)'
-- echo $((1
line 1: unexpected EOF while looking for matching `)'
-- echo $[1
line 1: unexpected EOF while looking for matching `]'
-- echo `
line 1: unexpected EOF while looking for matching ``'
-- echo "
line 1: unexpected EOF while looking for matching `"'
-- echo '
line 1: unexpected EOF while looking for matching `''
-- echo $'
line 1: unexpected EOF while looking for matching `''
-- echo "${x"
line 1: unexpected EOF while looking for matching `"'
-- echo <(
line 2: unexpected EOF while looking for matching `)'
-- echo $(if)
line 1: syntax error near unexpected token `)'
line 1: `echo $(if)'
-- echo $(a;;)
line 1: syntax error near unexpected token `;;'
line 1: `echo $(a;;)'
-- echo ${x:-$(}
line 1: syntax error near unexpected token `}'
line 1: `echo ${x:-$(}'
## END

#### bad substitutions at run time
for s in '${x.y}' '${-x-}' '${x!}' '${1a}' '${x@}' '${x@QQ}' '${}' '${ }' '${x y}' '${!}' '${!x!}' '${#x-y}' '${x:}' '${x^@}' '${/}' '${x//}' '${$x}' '${"x"}' ; do (eval "echo \"[$s]\"") 2>&1 | sed 's/^.*eval: //;s/^.*: line/line/'; done
## STDOUT:
line 1: [${x.y}]: bad substitution
line 1: [${-x-}]: bad substitution
line 1: [${x!}]: bad substitution
line 1: [${1a}]: bad substitution
[]
[]
line 1: [${}]: bad substitution
line 1: [${ }]: bad substitution
line 1: [${x y}]: bad substitution
[]
line 1: [${!x!}]: bad substitution
line 1: [${#x-y}]: bad substitution
line 1: [${x:}]: bad substitution
[]
line 1: [${/}]: bad substitution
[]
line 1: [${$x}]: bad substitution
line 1: [${"x"}]: bad substitution
## END

#### the line that is shown
echo a; if; then
echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `;'
../case.sh: line 1: `echo a; if; then'
## END
## status: 2

#### a here document inside a broken command
if true; then cat <<E
text
E
## STDOUT:
## END
## STDERR:
../case.sh: line 4: syntax error: unexpected end of file
## END
## status: 2

#### commands on earlier lines have run
echo one; echo two
echo three; (
## STDOUT:
one
two
## END
## STDERR:
../case.sh: line 3: syntax error: unexpected end of file
## END
## status: 2

#### the whole line is rejected
echo one
echo not this; fi; echo nor this
## STDOUT:
one
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `fi'
../case.sh: line 2: `echo not this; fi; echo nor this'
## END
## status: 2

#### a function that is not closed
f() {
  echo in f
echo here
## STDOUT:
## END
## STDERR:
../case.sh: line 4: syntax error: unexpected end of file
## END
## status: 2

#### in a sourced file the script goes on
printf 'echo a\nfi\necho no\n' > lib; . ./lib; echo $?; . ./lib || echo failed
## STDOUT:
a
2
a
failed
## END
## STDERR:
./lib: line 2: syntax error near unexpected token `fi'
./lib: line 2: `fi'
./lib: line 2: syntax error near unexpected token `fi'
./lib: line 2: `fi'
## END

#### in c
"$SHELL_UNDER_TEST" -c 'echo a; if' name; echo $?; "$SHELL_UNDER_TEST" -c 'echo "x' name; echo $?; "$SHELL_UNDER_TEST" -c 'echo a
fi' name; echo $?
## STDOUT:
2
2
a
2
## END
## STDERR:
name: -c: line 2: syntax error: unexpected end of file
name: -c: line 1: unexpected EOF while looking for matching `"'
name: -c: line 2: syntax error near unexpected token `fi'
name: -c: line 2: `fi'
## END

#### a keyword after a semicolon in for
for i in a b; do; echo $i; done
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `;'
../case.sh: line 1: `for i in a b; do; echo $i; done'
## END
## status: 2

#### unexpected parentheses
echo a(b)
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `('
../case.sh: line 1: `echo a(b)'
## END
## status: 2

#### a redirection to nothing
echo a >
echo b
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `newline'
../case.sh: line 1: `echo a >'
## END
## status: 2

#### conditional expressions
[[ a == b ]
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error in conditional expression
## END

#### conditional expressions without operand
[[ -f ]]
## STDOUT:
## END
## STDERR:
../case.sh: line 1: unexpected argument `]]' to conditional unary operator
## END

#### case without in
case x y in z) ;; esac
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `y'
../case.sh: line 1: `case x y in z) ;; esac'
## END
## status: 2

#### an exit trap runs after a syntax error
trap 'echo trap $?' EXIT
echo a
done
## STDOUT:
a
trap 2
## END
## STDERR:
../case.sh: line 3: syntax error near unexpected token `done'
../case.sh: line 3: `done'
## END
## status: 2

#### quotes closed far away
echo "a
b
c" 'd
e'
echo "
## STDOUT:
a
b
c d
e
## END
## STDERR:
../case.sh: line 5: unexpected EOF while looking for matching `"'
## END
## status: 2

#### a long script with an error at its end
for i in {1..20}; do :; done



x=$((1+2))
echo $x
while true; do break; done; }
## STDOUT:
3
## END
## STDERR:
../case.sh: line 7: syntax error near unexpected token `}'
../case.sh: line 7: `while true; do break; done; }'
## END
## status: 2

#### an operator in a list of elements drops the line
a=(x & y); echo same
echo next $?
## STDOUT:
next 1
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `&'
../case.sh: line 1: `a=(x & y); echo same'
## END

#### an operator on the second line of a list
a=(x
& y); echo same
echo next $?
## STDOUT:
next 1
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `&'
../case.sh: line 2: `& y); echo same'
## END

#### reading goes on behind the line of a bad list
a=(x
&
y)
echo next $?
## STDOUT:
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `&'
../case.sh: line 2: `&'
../case.sh: line 3: syntax error near unexpected token `)'
../case.sh: line 3: `y)'
## END
## status: 2

#### a bad list in a function
f() {
 a=(x & y)
 echo in
}
echo next $?
f
## STDOUT:
in
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `&'
../case.sh: line 2: ` a=(x & y)'
../case.sh: line 4: syntax error near unexpected token `}'
../case.sh: line 4: `}'
## END
## status: 2

#### a bad list in a compound command
if true; then
 a=(x & y)
 echo in
fi
echo next $?
## STDOUT:
in
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `&'
../case.sh: line 2: ` a=(x & y)'
../case.sh: line 4: syntax error near unexpected token `fi'
../case.sh: line 4: `fi'
## END
## status: 2

#### a bad list in eval
eval 'a=(x & y); echo same
echo more $?'
echo next $?
## STDOUT:
more 1
next 0
## END
## STDERR:
../case.sh: eval: line 2: syntax error near unexpected token `&'
../case.sh: eval: line 2: `a=(x & y); echo same'
## END

#### a bad list in a sourced file
echo 'a=(x & y); echo same
echo more $?' > f
. ./f
echo next $?
## STDOUT:
more 1
next 0
## END
## STDERR:
./f: line 1: syntax error near unexpected token `&'
./f: line 1: `a=(x & y); echo same'
## END

#### a bad list in a subshell
(a=(x & y); echo same)
echo next $?
## STDOUT:
next 1
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `&'
../case.sh: line 1: `(a=(x & y); echo same)'
## END

#### a bad list of declare
declare a=(x & y); echo same
echo next $?
## STDOUT:
next 1
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `&'
../case.sh: line 1: `declare a=(x & y); echo same'
## END

#### a bad conditional expression ends the input
false
[[ -z ]]; echo same
echo next $?
## STDOUT:
## END
## STDERR:
../case.sh: line 2: unexpected argument `]]' to conditional unary operator
## END
## status: 1

#### a bad conditional expression in a function
f() {
 [[ -z ]]
 echo in
}
echo next $?
## STDOUT:
## END
## STDERR:
../case.sh: line 2: unexpected argument `]]' to conditional unary operator
## END

#### the status before a bad conditional expression stays
(exit 7)
[[ a b ]]
## STDOUT:
## END
## STDERR:
../case.sh: line 2: conditional binary operator expected
## END
## status: 7

#### a bad conditional expression in eval
eval '[[ -z ]]; echo same
echo more $?'
echo next $?
## STDOUT:
next 2
## END
## STDERR:
../case.sh: eval: line 2: unexpected argument `]]' to conditional unary operator
## END

#### a bad conditional expression in a substitution
x=$([[ -z ]]; echo same
echo more $?)
echo next $? "$x"
## STDOUT:
## END
## STDERR:
../case.sh: line 1: unexpected argument `]]' to conditional unary operator
## END
## status: 1

#### a bad conditional expression in if
if [[ a b ]]; then echo x; fi
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: conditional binary operator expected
## END

#### a parenthesis that is open in a conditional expression
[[ ( a ]]
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: unexpected token `]]', expected `)'
## END

#### for with too few expressions
for ((i=0)); do echo; done
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error: arithmetic expression required
../case.sh: line 1: syntax error: `((i=0))'
## END
## status: 2

#### a bad conditional expression in the EXIT trap
trap '[[ a b ]]; echo x' EXIT
false
## STDOUT:
## END
## STDERR:
../case.sh: exit trap: line 1: conditional binary operator expected
## END
## status: 1

#### a newline behind the first operand
[[ a
b ]]
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: unexpected token `newline', conditional binary operator expected
## END

#### a broken substitution in a script
echo a; echo $(if)
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `)'
../case.sh: line 1: `echo a; echo $(if)'
## END
## status: 2

#### a broken substitution in eval ends the shell
eval 'echo $(if)'; echo x
echo next
## STDOUT:
## END
## STDERR:
../case.sh: eval: line 1: syntax error near unexpected token `)'
../case.sh: eval: line 1: `echo $(if)'
## END
## status: 1

#### a broken substitution in a sourced file ends the shell
echo 'echo $(if)' > f; . ./f; echo x
echo next
## STDOUT:
## END
## STDERR:
./f: line 1: syntax error near unexpected token `)'
./f: line 1: `echo $(if)'
## END
## status: 1

#### a broken process substitution
cat <(if); echo x
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `)'
../case.sh: line 1: `cat <(if); echo x'
## END
## status: 2

#### a broken substitution within an expansion
echo "${x:-$(if)}"; echo x
echo next
## STDOUT:
## END
## STDERR:
../case.sh: line 1: syntax error near unexpected token `)'
../case.sh: line 1: `echo "${x:-$(if)}"; echo x'
## END
## status: 2

#### the EXIT trap after a broken substitution
trap 'echo bye' EXIT
echo $(if)
echo next
## STDOUT:
bye
## END
## STDERR:
../case.sh: line 2: syntax error near unexpected token `)'
../case.sh: line 2: `echo $(if)'
## END
## status: 2

#### a broken substitution in backquotes
echo `if`; echo x $?
echo next
## STDOUT:

x 0
next
## END
## STDERR:
../case.sh: command substitution: line 2: syntax error: unexpected end of file
## END

#### the header of an arithmetic loop is looked at behind the body
for s in 'for ((a;b)) do :; done' 'for ((a;b)) do if; done' 'for ((a;b)) x' 'for ((a;b))' 'for ((a;;;b)) do x;' 'f() { for ((a;b)) do :; done; }' 'for ((a;b)) do :; done; for ((c)) do :; done'; do (eval "$s"); done
## STDOUT:
## END
## STDERR:
../case.sh: eval: line 1: syntax error: arithmetic expression required
../case.sh: eval: line 1: syntax error: `((a;b))'
../case.sh: eval: line 1: syntax error near unexpected token `;'
../case.sh: eval: line 1: `for ((a;b)) do if; done'
../case.sh: eval: line 1: syntax error near unexpected token `x'
../case.sh: eval: line 1: `for ((a;b)) x'
../case.sh: eval: line 2: syntax error: unexpected end of file
../case.sh: eval: line 2: syntax error: unexpected end of file
../case.sh: eval: line 1: syntax error: arithmetic expression required
../case.sh: eval: line 1: syntax error: `((a;b))'
../case.sh: eval: line 1: syntax error: arithmetic expression required
../case.sh: eval: line 1: syntax error: `((a;b))'
## END
## status: 2

#### the text of a bad substitution in declarations, documents and arithmetic
for s in 'declare x=${y!z}' 'f() { local -r v=a${y!z}b w; }; f' 'export x=1 y=q${y!z}r' 'export z="a ${y!z}"' 'echo $((1 + ${y!z}))' '(( x = ${y!z} ))' 'for ((i=${y!z};;)); do :; done' 'echo ${x:${y!z}}' $'cat <<E\ntext ${y!z} more\nline\nE' $'cat <<E\na ${x\nE'; do (eval "$s; echo after"); done
## STDOUT:

after
## END
## STDERR:
../case.sh: line 1: x=${y!z}: bad substitution
../case.sh: line 1: v=a${y!z}b: bad substitution
../case.sh: line 1: y=q${y!z}r: bad substitution
../case.sh: line 1: a ${y!z}: bad substitution
../case.sh: line 1: 1 + ${y!z}: bad substitution
../case.sh: line 1:  x = ${y!z} : bad substitution
../case.sh: line 1: i=${y!z}: bad substitution
../case.sh: line 4: warning: here-document at line 1 delimited by end-of-file (wanted `E')
../case.sh: line 1: text ${y!z} more
line
E; echo after
: bad substitution
../case.sh: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `E')
../case.sh: line 1: a ${x
E; echo after
: bad substitution
## END
## status: 1

#### the status when the input ends within quotes
for q in 'echo "a' "echo 'a" 'echo `a' 'echo ${a' 'echo $((1' '[[ a' 'a=(1' 'a[1' '((1' 'if' '(a' 'cat <<E'; do
  printf '(exit 5)\n%s' "$q" > u
  "$SHELL_UNDER_TEST" u 2>/dev/null; s=$?; "$SHELL_UNDER_TEST" < u 2>/dev/null; s="$s $?"; "$SHELL_UNDER_TEST" -c "$(< u)" 2>/dev/null; s="$s $?"
  (exit 6); . ./u 2>/dev/null; s="$s $?"; eval "$q" 2>/dev/null; echo "$q: $s $?"
done
## STDOUT:
echo "a: 5 5 5 2 2
echo 'a: 5 5 5 2 2
echo `a: 5 5 5 2 2
echo ${a: 5 5 5 2 2
echo $((1: 5 5 5 2 2
[[ a: 5 5 5 2 2
a=(1: 1 1 1 1 1
a[1: 5 5 5 2 2
((1: 5 5 5 2 2
if: 2 2 2 2 2
(a: 2 2 2 2 2
cat <<E: 0 0 0 0 0
## END

#### tokens that are not printable, or of several lines
eval $'(a) b\xff'; eval $'(a) \x02'; eval $'(a) "b\nc" d'; eval $'echo (\xc3\xa9'; eval $'(a) $(b\nc)'
## STDOUT:
## END
## stderr: "../case.sh: eval: line 1: syntax error near unexpected token `$'b\\377''\n../case.sh: eval: line 1: `(a) b\xff'\n../case.sh: eval: line 1: syntax error near unexpected token `$'\\002''\n../case.sh: eval: line 1: `(a) \x02'\n../case.sh: eval: line 2: syntax error near unexpected token `$'\"b\\nc\"''\n../case.sh: eval: line 2: `c\" d'\n../case.sh: eval: line 1: syntax error near unexpected token `é'\n../case.sh: eval: line 1: `echo (é'\n../case.sh: eval: line 2: syntax error near unexpected token `$'$(b\\nc)''\n../case.sh: eval: line 2: `c)'\n"
## status: 2

#### the input ends within a quote within the elements of an array
for q in 'a=(1 "b' 'a=(1 ${b' 'a=([1]=`b' 'declare a=(1 $((1' "a=('"; do "$SHELL_UNDER_TEST" -c "$q" 2>&1 | sed 's/^[^:]*: //'; echo "${PIPESTATUS[0]}"; done
## STDOUT:
-c: line 1: unexpected EOF while looking for matching `"'
-c: line 2: syntax error: unexpected end of file
1
-c: line 1: unexpected EOF while looking for matching `}'
-c: line 2: syntax error: unexpected end of file
1
-c: line 1: unexpected EOF while looking for matching ``'
-c: line 2: syntax error: unexpected end of file
1
-c: line 1: unexpected EOF while looking for matching `)'
-c: line 2: syntax error: unexpected end of file
1
-c: line 1: unexpected EOF while looking for matching `''
-c: line 2: syntax error: unexpected end of file
1
## END

#### in an interactive shell they name the file and the line
printf '%s\n' 'eval "if )"' 'f() { eval ")"; }; f' '. ./rc2' 'echo )' >rc; printf 'echo 2\nif true; then )\n' >rc2
PS1= HOME=$PWD setsid -w $SHELL_UNDER_TEST --noediting --rcfile ./rc -i </dev/null 2>&1 | grep rc | sed 's/^[a-z]*: //'
echo --
ENV=./rc2 PS1= setsid -w $SHELL_UNDER_TEST --noediting --posix -i </dev/null 2>&1 | grep rc2 | sed 's/^[a-z]*: //'
## STDOUT:
./rc2: line 2: syntax error near unexpected token `)'
./rc2: line 2: `if true; then )'
./rc: line 4: syntax error near unexpected token `)'
./rc: line 4: `echo )'
--
./rc2: line 2: syntax error near unexpected token `)'
./rc2: line 2: `if true; then )'
## END
## STDERR:
## END
