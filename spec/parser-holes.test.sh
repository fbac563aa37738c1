# What a static parser cannot know: text that bash only looks at when it runs.

#### expansions of other shells in a branch that is never taken
if [ -n "$ZSH_VERSION" ]; then unset ${(M)${(k)parameters[@]}:#x*}; a=( ${=1} ); echo ${x:A:h} ${(%):-%N}; fi; echo reached
## STDOUT:
reached
## END

#### expansions of other shells in functions that are never called
z() { print ${(qq)1}; typeset -T X x; }; y() { echo ${${x}}; }; echo defined; type -t z y
## STDOUT:
defined
function
function
## END

#### they are bad substitutions when reached
(echo ${(M)x}) 2>&1; (echo ${=x}) 2>&1; (echo ${${x}}) 2>&1; (unset ${(k)p}) 2>&1; (echo ${^a}) 2>&1
## STDOUT:
../case.sh: line 1: ${(M)x}: bad substitution
../case.sh: line 1: ${=x}: bad substitution
../case.sh: line 1: ${${x}}: bad substitution
../case.sh: line 1: ${(k)p}: bad substitution
../case.sh: line 1: ${^a}: bad substitution
## END
## status: 1

#### lvalues that are expanded
set -- x; (($1=5)); echo $x; u=y; ((${u}_n++)); ((${u}_n+=2)); echo $y_n; a=q; echo $((a$(echo b)=7)) $ab; i=1; (( arr[$i]=3 )); echo ${arr[1]}
## STDOUT:
5
3
7 7
3
## END

#### a conditional with an assignment
echo $((1 ? 20 : (x+=2))) $x; (echo $((1 ? 20 : x+=2))) 2>&1; (echo $((4--))) 2>&1; (echo $((++4))) 2>&1
## STDOUT:
20
../case.sh: line 1: 1 ? 20 : x+=2: attempted assignment to non-variable (error token is "+=2")
../case.sh: line 1: 4--: syntax error: operand expected (error token is "-")
4
## END

#### let arguments
let 'a['{1..3}']=1'; echo ${!a[@]}; let x=5 'y = x + 1' z=x*2; echo $x $y $z; let "$(echo w=3)"; echo $w; e=v=8; let $e; echo $v; let 'b=1' && echo true; let x++ ++x --y; echo $x $y
## STDOUT:
1 2 3
5 6 10
3
8
true
7 5
## END

#### two parentheses that are subshells
((echo a; echo b); echo c)
((echo d) | cat)
echo $( (echo e); echo f)
echo $((echo g; echo h); echo i)
echo $((echo j) | cat)
x=$(( (1+2) * 3 )); echo $x
## STDOUT:
a
b
c
d
e f
g h i
j
9
## END

#### subscripts of associative arrays
declare -A m; m[hello world]=1; m[!]=2; m[a.b]=3; m[x+y]=4; m[$]=5; m[a/b]=6; m[~]=7; m[%]=8; m[é]=9; m[1 + 1]=10; for k in 'hello world' '!' a.b x+y '$' a/b '~' % é '1 + 1'; do echo -n "${m[$k]} "; done; echo; echo ${m[hello world]} ${m[a.b]} ${m[x+y]} ${m[!]}
## STDOUT:
1 2 3 4 5 6 7 8 9 10 
1 3 4 2
## END

#### keys with expansions and quotes
declare -A m; k=c; m[$k-d]=1; m["$k e"]=2; m[${k}f]=3; m[$(echo g h)]=4; m['$k']=5; m[\$k]=6; echo ${m[$k-d]} ${m["$k e"]} ${m[${k}f]} ${m[$(echo g h)]} ${m['$k']} ${m[c-d]} ${#m[@]}
## STDOUT:
1 2 3 4 6 1 5
## END

#### keys in lists
HOME=/h; declare -A m=([~/k]=v [a b]=w [$HOME]=x [*]=y [a=b]=z); echo "${m[a b]}" ${m[/h]} ${m[*]} ${m[a=b]} ${#m[@]}
## STDOUT:
w x y z x v w z 5
## END

#### arrays before a command
a[0]=x echo one; B=(b b) 2>/dev/null; echo ${B[1]}; (C=(c c) echo two) 2>/dev/null; echo $?
## STDOUT:
one
b
two
0
## END

#### list elements with operators
a=([0]=1 [0]+=2 [2]+=x); echo ${a[@]} ${!a[@]}; a=([0x3]==); echo ${a[3]}; a=([1+1]=p [k]=q); echo ${!a[@]}
## STDOUT:
12 x 0 2
=
0 2
## END

#### operators that are rare
x=abc; echo ${x~} ${x~~} ${##2} ${#x} ${#} ${#-} ${-:+set} ${x[@]: } ${x@Q}; set -- a b; echo ${##} ${#:-x} ${@: -1} ${!#}
## STDOUT:
Abc ABC 0 3 0 2 set abc 'abc'
1 2 b b
## END

#### eval with a list
eval a=\(1 2\); echo ${a[@]}; eval 'b=(3 4)'; echo ${b[@]}; eval c="(5 6)"; echo ${c[1]}
## STDOUT:
1 2
3 4
6
## END

#### empty double parentheses and lone operators
(( )); echo $?; (( 0 )); echo $?; !; echo $?; ! !; echo $?; time ! true 2>/dev/null; echo $?
## STDOUT:
1
1
1
0
1
## END

#### an operator from a variable
op='+'; echo $((1 $op 2)) $((${op}5)) $((10 ${op/+/-} 3)); b=2; echo $((${b}#101)) $((16#$(echo ff))) $(($b$b+1)); n=x; echo $(( ${n}1 + 1 ))
## STDOUT:
3 5 7
5 255 23
1
## END

#### bad arithmetic in code that does not run
f() { echo $((1.5 + 2)) $((a b)); ((1..2)); }; if false; then echo $((1+)); fi; echo fine; type -t f
## STDOUT:
fine
function
## END

#### a comment sign after an expansion is text
(echo $x#y z); echo $(echo "a"#b); echo `echo 'c'#d`; (x=1; echo ${x}#e $x#f
echo g) ; cat <(echo "h"#i)
## STDOUT:
#y z
a#b
c#d
1#e 1#f
g
h#i
## END

#### here-document delimiters
cat <<'A'B
$x
AB
cat <<A"B"
`y`
AB
cat <<${a}
$((1+1))
${a}
cat << \
  E
joined
E
## STDOUT:
$x
`y`
2
joined
## END

#### declaration commands that are quoted or behind others
\declare a=1; builtin export b='x y'; command declare -i c=1+1; "local" 2>/dev/null || echo not in function; echo $a "$b" $c; f() { \local d=5; builtin local e='p q'; command local g=6; echo $d "$e" $g; }; f; echo "[$d$e$g]"; v=declare; $v h='1 2'; echo "$h"; \let i=1+1; echo $i; \export j=~; [ "$j" = "$HOME" ] && echo tilde
## STDOUT:
not in function
1 x y 2
5 p q 6
[]
1 2
2
tilde
## END

#### a declaration behind a variable splits its words
v=export w='a b'; $v x=$w 2>/dev/null; echo "$x"; export y=$w; echo "$y"; command export z=$w; echo "$z"; \export q=$w; echo "$q"; 'export' r=$w; echo "$r"
## STDOUT:
a
a b
a
a
a
## END

#### functions named like declaration commands
let() { echo "my let $*"; }; let x=1; unset -f let; let x=2; echo $x; declare() { builtin echo "my declare $*"; }; declare a=1; unset -f declare; export() { echo "my export $#"; }; export b=1 c=2; local() { echo "my local"; }; local
## STDOUT:
my let x=1
2
my declare a=1
my export 2
my local
## END

#### names of functions that are expansions
foo=x; eval '$foo-bar() { echo no; }' 2>/dev/null; echo $?; eval 'export A-B=1' 2>/dev/null; echo $?
## STDOUT:
1
1
## END

#### extended patterns with expansions inside
shopt -s extglob
v=b; case b in @($v|c)) echo 1;; esac; case 'b c' in @("b c"|x)) echo 2;; esac; [[ ab == a@($v|"z w") ]] && echo 3; x=aXbb; echo ${x##*@(X|$v)} ${x%%+($v)} ${x/@($(echo X))/-}; [[ '' == @() ]] && echo 4; [[ 'a$v' == a@('$v') ]] && echo 5; case '*' in @(\*)) echo 6;; esac
## STDOUT:
1
2
3
aX a-bb
4
5
6
## END

#### single quotes in a default within double quotes
x=v; unset u; echo "${u:-'$x'}" ${u:-'$x'} "${u:-"$x"}" "${u:-\"$x\"}" "${x:+'$x'}"; cat <<E
${u:-'$x'} ${u:-"$x"}
E
## STDOUT:
'v' $x v "v" 'v'
'v' v
## END

#### bytes that are no characters
eval $'echo \xe3'; eval $'x=\xff; echo "$x"' | od -An -tx1 | head -n 1; eval $'f\xe9() { echo called; }; f\xe9'; eval $'case \xe3 in \xe3) echo same;; esac'; printf 'echo "\xe3\x81"; echo ok\n' > s; . ./s
## stdout: "\xe3\n ff 0a\ncalled\nsame\n\xe3\x81\nok\n"

#### a nul byte in a script
printf 'echo a\0b\necho c\n' > s; . ./s 2>/dev/null; "$SHELL_UNDER_TEST" s 2>/dev/null; echo $?
## STDOUT:
ab
c
126
## END

#### tests over several lines and with comments
[[ a == a && # comment
   b == b ]] && echo 1; [[ (
 a == a ) ]] && echo 2; if [[ -n x ]] &&
  ((1)); then echo 3; fi
## STDOUT:
1
2
3
## END

#### case patterns that look like other things
case x in if) ;; x) echo 1;; esac; case '((' in '((') echo 2;; esac; case a in (a) echo 3;; esac; case '[' in [) echo 4;; esac; case 'a)' in a\)) echo 5;; esac; for x in {a,b}; do case $x in {a,b}) echo no;; *) echo 6;; esac; done
## STDOUT:
1
2
3
4
5
6
6
## END

#### backquotes with quotes and nested ones
x="a b"; echo `echo "$x"` "`echo \"$x\"`" `echo \`echo "$x"\`` `echo '\\'` "`echo '$x'`" `echo \\\\`
## STDOUT:
a b a b a b \ $x \
## END

#### coproc select and function words as arguments and names
echo coproc select function time; function=1 select=2; echo $function$select; \coproc 2>/dev/null; echo $?; "select" 2>/dev/null; echo $?
## STDOUT:
coproc select function time
12
127
127
## END

#### process substitution next to words
cat <(echo a)$e; echo x<(:) | sed 's/[0-9]*$//'; f() { echo $#; }; f <(:) >(:) ; f a<(:); wait
## STDOUT:
a
x/dev/fd/
2
1
## END

#### brackets that are no subscripts
echo a[1]=x b[ c] d[e f] [g]=h; x[1]=y; echo ${x[1]}; touch a1; echo a[1]; a [1]=2 2>/dev/null; echo $?
## STDOUT:
a[1]=x b[ c] d[e f] [g]=h
y
a1
127
## END

#### numbers before redirections
echo 1>f 2>&1; cat f; echo a1>g; cat g; echo {fd}>h; cat h; x=3; echo $x>i; cat i; echo 12 >j; cat j; echo "1">k; cat k
## STDOUT:

a1

3
12
1
## END

#### a line continuation anywhere
ec\
ho a; i\
f true; the\
n echo b; f\
i; x=1\
2; echo $x; echo $\
x ${\
x} $(\
echo c) $((1\
+1)); echo a &\
& echo d; cat <\
< E
doc
E
## STDOUT:
a
b
12
12 12 c 2
a
d
doc
## END

#### a parameter over two lines
a=12
ab=19
echo $\
a
echo $a\
b
echo $\
{a}
echo ${a\
b}
echo ${ab\
}
## STDOUT:
12
19
12
19
19
## END

#### a substitution over two lines
echo $\
(echo foobar1)
echo $(\
echo foobar2)
echo $(echo foo\
bar3)
echo $(echo foobar4\
)
echo `
echo stuff1`
echo `echo st\
uff2`
## STDOUT:
foobar1
foobar2
foobar3
foobar4
stuff1
stuff2
## END

#### arithmetic over two lines
echo $\
((1+2))
echo $(\
(1+2+3))
echo $((\
1+2+3+4))
echo $((1+\
2+3+4+5))
echo $((1+2+3+4+5+6)\
)
## STDOUT:
3
6
10
15
21
## END

#### operators over two lines
echo hi &\
& echo there
echo foo |\
| echo bar
cat <\
< EOF
stuff
EOF
cat <\
<\
- EOF
	more stuff
EOF
cat <<\
EOF
abcdef
EOF
echo hi >\
> /dev/null
echo $?
i=1
case $i in
(\
x|\
1\
) echo hi;\
;
(*) echo oops
esac
## STDOUT:
hi
there
foo
stuff
more stuff
abcdef
0
hi
## END

#### line numbers after an operator over two lines
true &\
& echo 'a\
b' "c\
d" $LINENO
echo $LINENO
## STDOUT:
a\
b cd 3
5
## END

#### ends of case clauses over two lines
case x in x) echo one;\
;& y) echo two;\
; esac; echo $LINENO
## STDOUT:
one
3
## END

#### reserved words over two lines
echo a >\
& 2 2>/dev/null
if tr\
ue; th\
en echo yes; f\
i
wh\
ile false; do :; done; echo $LINENO
## STDOUT:
yes
8
## END
## STDERR:
a
## END

#### parentheses and subscripts over two lines
f(\
) { echo f; }; f |\
& cat
x=(a \
b); echo ${x[\
1]}
## STDOUT:
f
b
## END

#### an expansion where the name of a parameter belongs
t() { printf '%s\n' "$1" > script; "$BASH" script; echo "= $?"; }
t 'w=1; echo ${${w}b}x; echo after'
t 'echo ${${w}[(c)]}; echo after'
t 'f() { local x; : ${${words:*_modes}[(R)(${(j.|.)_modes})]}; echo in; }; echo a; f; echo b'
t 'echo ${!${w}}; echo a'
t 'echo ${#${w}}; echo a'
t 'echo ${$(echo a)} ${$[1+1]}; echo b'
t 'echo ${${w}'
t 'echo "${${w}"; echo c'
t 'echo ${${w}}}; echo c'
t 'x=${${w}"}"}; echo e'
t ': ${#$(echo ")")}; echo f'
t 'if false; then echo ${${w}(a)}; fi; echo ok'
t 'echo `echo ${${w}(x)}`; echo h'
t 'case ${${w}} in a) ;; esac; echo i'
t 'echo ${a[${${w}}]}; echo l'
t 'echo ${x-${${w}(z)}}; echo m'
## STDOUT:
= 1
= 1
a
= 1
= 1
= 1
= 1
= 2
= 2
= 1
= 1
= 1
ok
= 0

h
= 0
= 1
= 1
= 1
## END

#### a backquote ends its substitution in quotes, too
t() { "$SHELL_UNDER_TEST" -c "$1" 2>/dev/null; echo "= $?"; }
t "\`'\`'\`'\`'"
t "echo \`echo a'\`'\`'\`'"
t "echo \`echo 'a\`b'\`'"
t "echo \`echo \"a\`\"\`c\`\""
t "echo \`echo \"a\"\` '\`'"
## STDOUT:
= 2
= 2
b`
= 0

= 0
a `
= 0
## END

#### reserved words behind coproc
for w in select 'select x' then do '!' in coproc function esac '}' ']]' 'X }' 'X !' 'X function' 'X then' 'X in' 'X coproc' 'echo then' 'X time' 'X "}"' '\}'; do
  printf 'coproc %s\n' "$w" | "$SHELL_UNDER_TEST" -n 2>&1 | sed 's/^[^:]*: //'
done
## STDOUT:
line 1: syntax error near unexpected token `newline'
line 1: `coproc select'
line 2: syntax error: unexpected end of file
line 1: syntax error near unexpected token `then'
line 1: `coproc then'
line 1: syntax error near unexpected token `do'
line 1: `coproc do'
line 1: syntax error near unexpected token `!'
line 1: `coproc !'
line 1: syntax error near unexpected token `in'
line 1: `coproc in'
line 1: syntax error near unexpected token `coproc'
line 1: `coproc coproc'
line 1: syntax error near unexpected token `function'
line 1: `coproc function'
line 1: syntax error near unexpected token `esac'
line 1: `coproc esac'
line 1: syntax error near unexpected token `}'
line 1: `coproc }'
line 1: syntax error near unexpected token `]]'
line 1: `coproc ]]'
line 1: syntax error near unexpected token `}'
line 1: `coproc X }'
line 1: syntax error near unexpected token `!'
line 1: `coproc X !'
line 1: syntax error near unexpected token `function'
line 1: `coproc X function'
line 1: syntax error near unexpected token `then'
line 1: `coproc X then'
line 1: syntax error near unexpected token `in'
line 1: `coproc X in'
line 1: syntax error near unexpected token `coproc'
line 1: `coproc X coproc'
line 1: syntax error near unexpected token `then'
line 1: `coproc echo then'
## END

#### the last reserved word of a text is on two lines
printf '%s\n' 'if true; then' 'echo 1' 'f\' 'i' >a; printf '%s\n' 'for i in 1; do' 'echo $i' 'don\' 'e' 'echo after' >b
for f in a b; do "$SHELL_UNDER_TEST" $f; "$SHELL_UNDER_TEST" <$f; "$SHELL_UNDER_TEST" -c "$(<$f)"; done
## STDOUT:
1
1
1
1
after
1
after
1
after
## END
