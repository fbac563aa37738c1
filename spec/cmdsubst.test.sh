# Bash manual, 3.5.4 Command Substitution.

#### both forms
echo $(echo a) `echo b` "$(echo 'c  d')" "`echo 'e  f'`" x$(echo y)z $(echo $(echo nested)) `echo \`echo n2\`` $()x ``y $( )z
## STDOUT:
a b c  d e  f xyz nested n2 x y z
## END

#### trailing newlines are removed and others kept
x=$(printf 'a\n\nb\n\n\n'); echo "$x|"; x=$(printf '\n\n'); echo "[$x]"; x=$(printf '\na'); echo "$x"; echo $(printf 'a\nb\n')
## STDOUT:
a

b|
[]

a
a b
## END

#### status
x=$(false); echo $?; x=$(exit 4); echo $?; echo $(exit 5) $?; $(true); echo $?; $(false); echo $?; $(exit 6) x=1; echo $?; x=$(exit 7)$(true); echo $?; : $(false); echo $?
## STDOUT:
1
4
5
0
1
127
0
0
## END

#### quotes inside
x='a b'; echo "$(echo "$x" '"' \" ")")" $(echo ')') "$(echo '(')" $(echo \)) $(echo "'") "$(echo "a $(echo "b c")")"
## STDOUT:
a b " " ) ) ( ) ' a b c
## END

#### comments and case inside
echo $(echo a # comment )
echo b
) $(case x in x) echo c;; esac) $(case x in (x) echo d;; esac) "$(
# it's a comment
echo e)"
## STDOUT:
a b c d e
## END

#### variables set inside are lost
x=1; y=$(x=2; echo $x); echo $x $y; z=$(cd /; pwd); echo $z; [ "$PWD" != / ] && echo same; $(f() { :; }); type f 2>/dev/null || echo none; i=0; a=$((i++))$(echo $((i++)) $i); echo "$a $i"
## STDOUT:
1 2
/
same
none
01 2 1
## END

#### stderr is not captured
x=$(echo out; echo err >&2) 2> e; echo "$x"; cat e; x=$(echo both 2>&1; echo e2 2>&1 >&2); echo $x; y=$({ echo err >&2; } 2>&1); echo $y
## STDOUT:
out
both e2
err
## END

#### splitting and globbing of the result
touch f1 f2; printf '<%s>' $(echo 'a  b' 'f*') "$(echo 'f*')"; echo; for i in $(echo 1 2); do echo $i; done; set -- $(echo x y z); echo $#; IFS=,; set -- $(echo a,b c); echo $#
## STDOUT:
<a><b><f1><f2><f*>
1
2
3
2
## END

#### reading a file
printf 'l1\nl2\n' > f; echo "$(<f)"; echo $(< f); x=$(<f) ; echo ${#x}; n=f; echo "$(<$n)"; echo "$(< "$n")"; y=$(<nosuch) 2>/dev/null; echo $?
## STDOUT:
l1
l2
l1 l2
5
l1
l2
l1
l2
1
## END

#### nul bytes are dropped
x=$(printf 'a\0b'); echo "$x" ${#x}
## STDOUT:
ab 2
## END
## STDERR:
../case.sh: line 1: warning: command substitution: ignored null byte in input
## END

#### exit inside
x=$(echo a; exit 3; echo b); echo $? $x; f() { echo $(return 4); x=$(return 5); echo $?; }; f; y=$(exec echo replaced; echo no); echo $y
## STDOUT:
3 a

5
replaced
## END

#### nested with quotes and backquotes
echo $(echo `echo a` "`echo "b"`") `echo $(echo c) "$(echo "d")"` `echo "\`echo e\`"`; echo "`echo "x y"`" "`echo 'q'`" `echo '\$x' "\\\\"`
## STDOUT:
a b c d e
x y q $x \
## END

#### in arithmetic and patterns
echo $(( $(echo 1) + $(echo 2) )); case abc in $(echo 'a*')) echo pat;; esac; x=a.b; echo ${x%$(echo '.*')} ${x#"$(echo a)"} ${u:-$(echo def)} ${x/$(echo .)/-}; a=(p q); echo ${a[$(echo 1)]}
## STDOUT:
3
pat
a .b def a-b
q
## END

#### in assignments and redirections
x=$(echo a b); echo "$x"; y="$(echo 'c  d')"; echo "$y"; echo text > $(echo file); cat file; cat < $(echo file); a[$(echo 2)]=z; echo ${!a[@]}; declare v=$(echo e f); echo "$v"; export w=$(echo g  h); echo "$w"
## STDOUT:
a b
c  d
text
text
2
e f
g h
## END

#### a multi-line body
x=$(
  for i in 1 2 3
  do
    echo $i
  done | tail -n 1
  if true; then
    echo yes
  fi
)
echo $x
## STDOUT:
3 yes
## END

#### a here document inside
x=$(cat <<E
a $(echo nested)
E
); echo "$x"; echo "$(cat <<'E'
) not the end
E
)"
## STDOUT:
a nested
) not the end
## END

#### functions and aliases inside
f() { echo "f $1"; }; echo $(f a) "$(f "b c")"; g() { echo $(f $1); }; g x; shopt -s expand_aliases
alias hi='echo hello'
echo $(hi) `hi`
## STDOUT:
f a f b c
f x
hello hello
## END

#### large output
x=$(seq 1 20000); echo ${#x}; x=$(printf '%0200000d' 0); echo ${#x}; y=$(echo "$x"; echo tail); echo ${y: -4}; z=$(cat <<< "$x"); echo ${#z}
## STDOUT:
108893
200000
tail
200000
## END

#### background commands hold the substitution
x=$(echo a; (sleep 0.05; echo b) &); echo $x; y=$( (sleep 0.05; echo c) > /dev/null & echo d); echo $y
## STDOUT:
a b
d
## END

#### errexit is off inside unless asked
set -e; x=$(false; echo on); echo $x; shopt -s inherit_errexit; y=$(false; echo no) || echo "[$y]"; echo end
## STDOUT:
on
end
## END

#### positional parameters and special ones inside
set -- a b; echo $(echo $1 $# "$@") $(shift; echo $1) $1; false; echo $(echo $?); true; x=$(echo $?); echo $x; f() { echo $(echo $1 ${FUNCNAME[0]}); }; f arg
## STDOUT:
a 2 a b b a
1
0
arg f
## END

#### PIPESTATUS and the last status
x=$(false | true); echo ${PIPESTATUS[@]}; x=$(exit 3); echo $? ${PIPESTATUS[@]}; echo "$(true | false | true; echo ${PIPESTATUS[@]})"
## STDOUT:
0
3 3
0 1 0
## END

#### a substitution that is the command
$(echo echo hi there); x='echo a'; $x b; $(echo) ; echo $?; $(echo) y=5; echo $y; e=; $e echo vanished; $(exit 3); echo $?
## STDOUT:
hi there
a b
0

vanished
3
## END

#### in double quotes within double quotes
echo "a "$(echo "b  c")" d" "$(echo "$(echo "x  y")")" "${u:-$(echo "p  q")}" "${u:-"$(echo 'r  s')"}"
## STDOUT:
a b c d x  y p  q r  s
## END

#### stdin inside
echo in | echo $(cat); printf 'a\nb\nc\n' | { read x; y=$(read z; echo $z); read w; echo $x $y $w; }; x=$(cat < /dev/null); echo "[$x]"
## STDOUT:
in
a b c
[]
## END

#### a syntax error inside
(eval 'echo $(if)'; echo $?) 2>/dev/null; echo $?; (eval 'echo $('; echo $?) 2>/dev/null; echo $?; (eval 'echo $(echo a'; echo $?) 2>/dev/null; echo $?; (eval 'echo `if`'; echo $?) 2>/dev/null; echo $?; (eval 'echo `'; echo $?) 2>/dev/null; echo $?; echo after
## STDOUT:
1
2
0
2
0

0
0
2
0
after
## END

#### parentheses within
echo $(echo $((1+2))) $( (echo sub) ) $(echo $( (echo x); echo y)) $(f() { echo fn; }; f) $( ( (echo d) ) ) $(echo a;(echo b))
## STDOUT:
3 sub x y fn d a b
## END

#### dollar paren parens ambiguity
echo $((echo a); echo b) 2>/dev/null; echo $( (echo c) | cat ); echo $((1)); x=$(( 1 + (2) )); echo $x
## STDOUT:
a b
c
1
3
## END

#### backquotes keep a backslash newline out
echo `echo a\
b` "`echo c\
d`" $(echo e\
f)
## STDOUT:
ab cd ef
## END

#### jobs and traps inside
trap 'echo T' EXIT; x=$(trap); echo "$x"; y=$(trap -p EXIT); echo "$y"; trap - EXIT
## STDOUT:
trap -- 'echo T' EXIT
trap -- 'echo T' EXIT
## END

#### set and shopt inside do not leak
x=$(set -f; shopt -s nullglob; echo $-); case $- in *f*) echo leak;; *) echo ok;; esac; shopt -q nullglob || echo off
## STDOUT:
ok
off
## END

#### loops with substitutions
s=; for i in 1 2 3; do s=$s$(echo $i); done; echo $s; i=0; while [ $(echo $i) -lt 3 ]; do i=$(expr $i + 1); done; echo $i; n=0; for i in $(seq 200); do x=$(echo $i); ((n+=x)); done; echo $n
## STDOUT:
123
3
20100
## END

#### assignments see earlier ones
x=1 y=$(echo $x) ; echo $y; x=5 eval 'y=$(echo $x)'; echo $y; unset z; z=a w=$(echo "[$z]") env | grep -E '^w='
## STDOUT:
1
5
w=[a]
## END

#### an unset of a variable inside
x=1; y=$(unset x; echo ${x-gone}); echo $y $x; local_test() { local v=1; echo $(v=2; echo $v) $v; }; local_test
## STDOUT:
gone 1
2 1
## END

#### carriage returns and spaces are kept
x=$(printf ' a \r\n'); printf %s "$x" | od -An -c; y=$(printf 'a\n \n'); printf %s "$y" | od -An -c
## STDOUT:
       a      \r
   a  \n    
## END

#### a bad subscript in eval ends the substitution
x=$(eval 'a[1+]=3; echo x'; echo z)
echo y $?
## STDOUT:
y 1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### output of programs, of every size
x=$(head -c 10 /dev/zero | tr '\0' a); echo ${#x}; x=$(head -c 300000 /dev/zero | tr '\0' b); echo ${#x}; x=$(/bin/echo hi); echo $x; x=$(seq 100000); echo ${#x}; x=`seq 50000 | tail -n 1`; echo $x; x=`seq 30000`; echo ${#x}; x=$(cat < /dev/null); echo "[$x]"
## STDOUT:
10
300000
hi
588894
50000
168893
[]
## END

#### a background process holds the output of a program
x=$(sh -c 'echo a; (sleep 0.2; echo b) & echo c'); echo $x; x=$(sh -c '(sleep 0.2; seq 40000) & echo c' | cat); echo ${#x}; x=$(sh -c 'exec 2>&1; (sleep 0.1; echo late) & exit 3'); echo $? $x
## STDOUT:
a c b
228895
3 late
## END

#### a stage that writes to the output after the last one has ended
x=$(exec 2>&1; sh -c 'exec > /dev/null; sleep 0.1; seq 40000 >&2' | true); echo ${#x}; x=$(exec 2>&1; { sleep 0.1; seq 40000 >&2; } | true); echo ${#x}
## STDOUT:
228893
228893
## END

#### what follows a program in a substitution
x=$(/bin/echo a; seq 30000; echo b); echo ${#x}; x=$(trap 'seq 30000' EXIT; /bin/echo a); echo ${#x}; x=$(/bin/echo a && seq 30000 || echo b); echo ${#x}; x=$(command -- seq 30000); echo ${#x}; x=$(eval 'seq 30000; printf %70000s b'); echo ${#x}; x=$(nosuch 2>&1; echo $?); echo "${x#*: }"; x=$(/nosuch/a 2> /dev/null); echo $?; x=$(sh -c 'kill -9 $$'); echo $?; x=$(sh -c 'echo a; exit 4'); echo $? $x; x=$(exec seq 30000); echo ${#x}; x=$(! seq 30000); echo $? ${#x}; x=$(time seq 30000) 2> /dev/null; echo ${#x}; x=$(seq 30000 | cat & wait); echo ${#x}
## STDOUT:
168897
168895
168895
168893
238894
line 1: nosuch: command not found
127
127
137
4 a
168893
1 168893
168893
168893
## END

#### a substitution without a command is a success
false; ``; echo $?
false; $(); echo $?
false; $(   ); echo $?
false; a=$(); echo $?
false; a=$(#x
); echo $?
false; a="$(  )"; echo $?
## STDOUT:
0
0
0
0
0
0
## END
## STDERR:
## END

#### break ends substitutions and simple commands of their own, but no other subshell
for i in 1 2; do
  x=$(break; echo no); echo "$i <$x> $?"
  x=`for j in 1 2; do continue 2; echo no; done; echo no`; echo "$i <$x> $?"
  cat <(break; echo no)
  : | break; echo ${PIPESTATUS[@]}
  break | cat; echo ${PIPESTATUS[@]}
  break & wait $!; echo $?
  x=$( (break; echo in) ); echo "$x"
  { break; echo in; } | cat
  { break; echo in; } & wait $!
done
f() { break; echo in; }; for i in 1; do x=$(f); echo "$x"; done
x=$(break; echo in); echo "$x"
## STDOUT:
1 <> 0
1 <> 0
0 0
0 0
0
in
in
in
2 <> 0
2 <> 0
0 0
0 0
0
in
in
in
in
in
## END
## STDERR:
../case.sh: line 8: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 9: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 10: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 8: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 9: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 10: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 12: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 13: break: only meaningful in a `for', `while', or `until' loop
## END

#### two parentheses that are no arithmetic are a substitution, whose errors are of its own
:
:
echo a `(echo x) y` b
echo a $((echo x) y) b
x="$((echo $LINENO; nosuchcmd) 
y)"
f() { echo $((echo x) y) $((echo 1); echo 2); }
declare -f f
f; f
if false; then echo $((a) b; fi) ; fi; echo ok
echo $((a); b=(1 2
3); c) d
## STDOUT:
a b
a b
f () 
{ 
    echo $((echo x) y) $((echo 1); echo 2)
}
1 2
1 2
ok
d
## END
## STDERR:
../case.sh: command substitution: line 3: syntax error near unexpected token `y'
../case.sh: command substitution: line 3: `(echo x) y'
../case.sh: command substitution: line 4: syntax error near unexpected token `y'
../case.sh: command substitution: line 4: `(echo x) y'
../case.sh: line 6: nosuchcmd: command not found
../case.sh: line 7: y: command not found
../case.sh: command substitution: line 7: syntax error near unexpected token `y'
../case.sh: command substitution: line 7: `(echo x) y'
../case.sh: command substitution: line 7: syntax error near unexpected token `y'
../case.sh: command substitution: line 7: `(echo x) y'
../case.sh: line 12: a: command not found
../case.sh: line 13: c: command not found
## END

#### two parentheses of a substitution in documents and prompts, over lines
cat <<E
$((echo x) y)
b
E
echo "a $((echo x); nosuch) b"
echo ${z:-$((echo x) y)}
x='$((echo x) y)'; echo "${x@P}"
echo $(( (1) + (2) ))
:
echo $((nosuch
); nosuch2
nosuch3)
echo $((echo ")") "a" 'b)' )
## STDOUT:

b
a x b


3


## END
## STDERR:
../case.sh: command substitution: line 1: syntax error near unexpected token `y'
../case.sh: command substitution: line 1: `(echo x) y'
../case.sh: line 5: nosuch: command not found
../case.sh: command substitution: line 6: syntax error near unexpected token `y'
../case.sh: command substitution: line 6: `(echo x) y'
../case.sh: command substitution: line 7: syntax error near unexpected token `y'
../case.sh: command substitution: line 7: `(echo x) y'
../case.sh: line 12: nosuch: command not found
../case.sh: line 13: nosuch2: command not found
../case.sh: line 14: nosuch3: command not found
../case.sh: command substitution: line 13: syntax error near unexpected token `"a"'
../case.sh: command substitution: line 13: `(echo ")") "a" 'b)' '
## END
