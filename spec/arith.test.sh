# Bash manual, 3.5.5 and 6.5 Shell Arithmetic.

#### the four operations and remainder
echo $((1+2)) $((5-7)) $((3*4)) $((7/2)) $((-7/2)) $((7%3)) $((-7%3)) $((7%-3)) $((2+3*4)) $(((2+3)*4))
## STDOUT:
3 -2 12 3 -3 1 -1 1 14 20
## END

#### power
echo $((2**10)) $((2**3**2)) $((-2**2)) $((2**0)) $((0**0)) $((2**62)) $((2**63)) $((2**64)) $((3**39))
## STDOUT:
1024 512 4 1 1 4611686018427387904 -9223372036854775808 0 4052555153018976267
## END

#### unary operators
x=5; echo $((-x)) $((+x)) $((!x)) $((!0)) $((~x)) $((- -x)) $((!!x)) $((-+-x)) $((~~x))
## STDOUT:
-5 5 0 1 -6 5 1 5 5
## END

#### increment and decrement
x=5; echo $((x++)) $x $((++x)) $x $((x--)) $x $((--x)) $x; echo $((y++)) $y $((--z)) $z
## STDOUT:
5 6 7 7 7 6 5 5
0 1 -1 -1
## END

#### comparison
echo $((1<2)) $((2<1)) $((1<=1)) $((2>=3)) $((1==1)) $((1!=1)) $((3>2)) $((-1<0)) $((1<2<3)) $((3>2>1))
## STDOUT:
1 0 1 0 1 0 1 1 1 0
## END

#### bit operators
echo $((5&3)) $((5|3)) $((5^3)) $((1<<10)) $((1024>>3)) $((-8>>1)) $((~0)) $((1<<62)) $((1<<63)) $((1<<64)) $((1<<65))
## STDOUT:
1 7 6 1024 128 -4 -1 4611686018427387904 -9223372036854775808 1 2
## END

#### logic is lazy
x=0; echo $((0 && x++)) $x $((1 || x++)) $x $((1 && x++)) $x $((0 || ++x)) $x $((2&&3)) $((0||0))
## STDOUT:
0 0 1 0 0 1 1 2 1 0
## END

#### the conditional operator is lazy
x=0 y=0; echo $((1 ? x++ : y++)) $x $y $((0 ? x++ : ++y)) $x $y $((1?2:3)) $((0?1:0?2:3)) $((1?0?4:5:6))
## STDOUT:
0 1 0 1 1 1 2 3 5
## END

#### the comma operator
echo $((1,2,3)) $((x=1,x+1)) $x; for ((i=0,j=5; i<j; i++,j--)); do :; done; echo $i $j
## STDOUT:
3 2 1
3 2
## END

#### assignment operators
x=10; echo $((x+=5)) $((x-=3)) $((x*=2)) $((x/=5)) $((x%=3)) $((x<<=4)) $((x>>=2)) $((x|=3)) $((x&=6)) $((x^=5)) $x $((y=x=7)) $y
## STDOUT:
15 12 24 4 1 16 4 7 6 3 3 7 7
## END

#### assignment is right associative and lowest
echo $((a=b=3)) $a $b $((a=1?2:3)) $a $((c=1,2)) $c
## STDOUT:
3 3 3 2 2 2 1
## END

#### precedence
echo $((1+2<<1)) $((1|2&4)) $((1^3&2)) $((5&3==3)) $((!1+1)) $((-1**2)) $((2*3%4)) $((10-3-2)) $((100/10/2)) $((1<2==1)) $((1||0&&0)) $((~1+1)) $((1?2,3:4))
## STDOUT:
6 1 3 1 1 1 2 5 5 1 1 -1 3
## END

#### bases
echo $((010)) $((0x1F)) $((0Xff)) $((2#1010)) $((8#17)) $((16#ff)) $((16#FF)) $((36#z)) $((36#Z)) $((62#Z)) $((62#z)) $((64#@)) $((64#_)) $((10#010))
## STDOUT:
8 31 255 10 15 255 255 35 35 61 35 62 63 10
## END

#### bases up to sixty-four
echo $((37#A)) $((37#a)) $((64#10)) $((3#12)) $((16#dead))
## STDOUT:
36 10 64 5 57005
## END

#### invalid digits
echo $((08)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 08: value too great for base (error token is "08")
## END
## status: 1

#### a digit too great for the base
echo $((2#12)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 2#12: value too great for base (error token is "2#12")
## END
## status: 1

#### an invalid base
echo $((65#1)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 65#1: invalid arithmetic base (error token is "65#1")
## END
## status: 1

#### an invalid number
echo $((1a)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 1a: value too great for base (error token is "1a")
## END
## status: 1

#### variables without a dollar
x=5 y=x z=y; echo $((x)) $((y)) $((z)) $((x+y*z)) $((nosuch)) $((nosuch+1))
## STDOUT:
5 5 5 30 0 1
## END

#### the value of a variable is an expression
x='1+2' y='x*2' ; echo $((x)) $((x*2)) $((y)) $(($x*2)); z='(1+2)*3'; echo $((z)); w=' 7 '; echo $((w)); e=; echo $((e)) $((e+1))
## STDOUT:
3 6 6 5
9
7
0 1
## END

#### recursion in variables is an error
x=y y=x; echo $((x)); echo no
## STDOUT:
## END
## status: 1

#### substitutions in arithmetic
x=3; echo $(( $x + $(echo 4) + `echo 5` + ${#x} + ${u:-6} )) $(( ${x}2 )) $(( $(echo '1 + 1') * 2 )) $(( x$((1))=4 )) $x1
## STDOUT:
19 32 3 4 4
## END

#### an operator from a variable
op=+ ; echo $((1 $op 2)) $((3${op}4)); set -- 10 20; echo $(($1*$2)) $(($#)) $(($1 $op $2))
## STDOUT:
3 7
200 2 30
## END

#### overflow wraps
echo $((9223372036854775807)) $((9223372036854775807+1)) $((-9223372036854775808)) $((9223372036854775808)) $((9223372036854775807*2)) $((-9223372036854775807-2)) $((18446744073709551616))
## STDOUT:
9223372036854775807 -9223372036854775808 -9223372036854775808 -9223372036854775808 -2 9223372036854775807 0
## END

#### the smallest number divided by minus one
echo $((-9223372036854775808/-1)) $((-9223372036854775808%-1))
## STDOUT:
-9223372036854775808 0
## END

#### division by zero
echo $((1/0)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 1/0: division by 0 (error token is "0")
## END
## status: 1

#### division by zero in double parentheses
((1/0)); echo $?; ((x=5%0)); echo $?; let 'y=1/0'; echo $?
## STDOUT:
1
1
1
## END
## STDERR:
../case.sh: line 1: ((: 1/0: division by 0 (error token is "0")
../case.sh: line 1: ((: x=5%0: division by 0 (error token is "0")
../case.sh: line 1: let: y=1/0: division by 0 (error token is "0")
## END

#### a negative exponent
echo $((2**-1)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 2**-1: exponent less than 0 (error token is "1")
## END
## status: 1

#### a syntax error
echo $((1+)); echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END
## status: 1

#### other syntax errors
for e in '1 2' '*1' '1 +* 2' '(1' '1)' '1?2' '1:2' '5=3' 'a b' '1++' '++' '=1' '1 ==' '#1' '1.5' '@' '1 $ 2' '&&1' '2 3 + 4'; do (eval "let '$e'") 2>&1; echo $?; done
## STDOUT:
../case.sh: line 1: let: 1 2: syntax error in expression (error token is "2")
1
../case.sh: line 1: let: *1: syntax error: operand expected (error token is "*1")
1
../case.sh: line 1: let: 1 +* 2: syntax error: operand expected (error token is "* 2")
1
../case.sh: line 1: let: (1: missing `)' (error token is "1")
1
../case.sh: line 1: let: 1): syntax error in expression (error token is ")")
1
../case.sh: line 1: let: 1?2: `:' expected for conditional expression (error token is "2")
1
../case.sh: line 1: let: 1:2: syntax error in expression (error token is ":2")
1
../case.sh: line 1: let: 5=3: attempted assignment to non-variable (error token is "=3")
1
../case.sh: line 1: let: a b: syntax error in expression (error token is "b")
1
../case.sh: line 1: let: 1++: syntax error: operand expected (error token is "+")
1
../case.sh: line 1: let: ++: syntax error: operand expected (error token is "+")
1
../case.sh: line 1: let: =1: syntax error: operand expected (error token is "=1")
1
../case.sh: line 1: let: 1 ==: syntax error: operand expected (error token is "==")
1
../case.sh: line 1: let: #1: syntax error: operand expected (error token is "#1")
1
../case.sh: line 1: let: 1.5: syntax error: invalid arithmetic operator (error token is ".5")
1
../case.sh: line 1: let: @: syntax error: operand expected (error token is "@")
1
../case.sh: line 1: let: 1 $ 2: syntax error: invalid arithmetic operator (error token is "$ 2")
1
../case.sh: line 1: let: &&1: syntax error: operand expected (error token is "&&1")
1
../case.sh: line 1: let: 2 3 + 4: syntax error in expression (error token is "3 + 4")
1
## END

#### assignment to a number
((5=3)); echo $?; ((x+1=2)); echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: ((: 5=3: attempted assignment to non-variable (error token is "=3")
../case.sh: line 1: ((: x+1=2: attempted assignment to non-variable (error token is "=2")
## END

#### double parentheses give the opposite status
((0)); echo $?; ((1)); echo $?; ((-1)); echo $?; ((x=0)); echo $?; ((x=5)); echo $?; (( )); echo $?; ((5>3)) && echo yes
## STDOUT:
1
0
0
1
0
1
yes
## END

#### let
let x=1+2; echo $? $x; let x=0; echo $?; let 'y = 5 * 2' z=y+1; echo $y $z; let 0 1; echo $?; let 1 0; echo $?; let "x += 5"; echo $x; let -- x--; echo $x
## STDOUT:
0 3
1
10 11
0
1
5
4
## END

#### let without arguments
let; echo $?; let ''; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: let: expression expected
## END

#### the integer attribute
declare -i n; n=1+2; echo $n; n=n*5; echo $n; n+=2; echo $n; n=abc; echo $n; n='2 * 3'; echo $n; n=0x10; echo $n
## STDOUT:
3
15
17
0
6
16
## END

#### elements as operands
a=(1 2 3); declare -A m=([k]=7); echo $((a[1]+a[2])) $((a[a[0]])) $((m[k]+1)) $((a[0]++)) ${a[0]} $((a[5]=9)) ${a[5]} $((++a[1])) $((a[1]*=4)) $((a[-1]))
## STDOUT:
5 2 8 1 2 9 9 3 12 9
## END

#### the arithmetic for
for ((i=0; i<3; i++)); do echo -n $i; done; for ((;;)); do break; done; i=0; for ((; i<2; )); do ((i++)); done; echo $i; for ((i=3;i--;)); do echo -n $i; done; echo; for ((i=0;i<2;i++)) { echo b$i; }
## STDOUT:
0122
210
b0
b1
## END

#### arithmetic for with a bad expression
for ((i=0; i<2 2; i++)); do echo no; done; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: ((: i<2 2: syntax error in expression (error token is "2")
## END

#### the old form of expansion
echo $[1+2] $[ 2*3 ] "$[x=4]" $x $[$x+1]
## STDOUT:
3 6 4 4 5
## END

#### white space and newlines
echo $((  1  +  2 )) $((
1 +
2
)) "$((	3	))"; (( x = 1,
 y = 2 )); echo $x $y
## STDOUT:
3 3 3
1 2
## END

#### parentheses nest
echo $(((1))) $((((1+1)))) $(( ((1+2))*((3)) )) $(((1+2)*(3+4)))
## STDOUT:
1 2 9 21
## END

#### nested substitution of subshells and arithmetic
echo $( (echo sub) ) $((1+$( (echo 2) ))) $(echo $((3)))
## STDOUT:
sub 3 3
## END

#### a double parenthesis that is a subshell in a subshell
((echo nested); echo two)
( (echo a) )
echo $( (echo b); (echo c) )
## STDOUT:
nested
two
a
b c
## END

#### quotes in arithmetic
x=5; echo $(("x"+1)) $((" 1 + 2 ")) "$(("3"))"; (("x" == 5)) && echo eq
## STDOUT:
6 3 3
eq
## END

#### arithmetic in other places
a=(a b c d); x=abcdef; echo ${a[1+1]} ${x:1+1:2} ${x:(-2)}; [[ 1+1 -eq 2 ]] && echo test; declare -i d=3*3; echo $d; set -- p q; echo ${@:1+1}
## STDOUT:
c cd ef
test
9
q
## END

#### expression with a name and a digit
x1=5; _y=6; echo $((x1+_y)) $((x1*2)) $((2*x1))
## STDOUT:
11 10 10
## END

#### no octal for ten's base prefix
for i in 08 09 10; do echo $((10#$i + 1)); done
## STDOUT:
9
10
11
## END

#### shifts by negative counts
echo $((1<<-1)) $((8>>-1)) $((1<<0)) $((-1>>63))
## STDOUT:
-9223372036854775808 0 1 -1
## END

#### unset names under nounset
set -u; (echo $((nosuch+1)); echo no) 2>&1; echo $?; (x=nosuch; echo $((x))) 2>&1
## STDOUT:
../case.sh: line 1: nosuch: unbound variable
1
../case.sh: line 1: nosuch: unbound variable
## END
## status: 1

#### assignment to a readonly variable
readonly r=1; ((r=2)); echo $?; ((r++)); echo $?; echo $r
## STDOUT:
1
1
1
## END
## STDERR:
../case.sh: line 1: r: readonly variable
../case.sh: line 1: r: readonly variable
## END

#### the value is a decimal string
x=0x10; ((y=x)); echo $y; ((x++)); echo $x; z=007; ((z+=0)); echo $z; printf '%s\n' $((1==1))
## STDOUT:
16
17
7
1
## END

#### increments of expressions are not lvalues
x=3; echo $((- --x)) $x $((x - -1)); echo $((x+ ++x)) $((1+ +1)) $((1- -1)) $((5+-3))
## STDOUT:
-2 2 3
5 2 2 2
## END

#### increments of numbers are signs
echo $((++5)) $((--5)) $((+ +5)) $((1++2)) 2>/dev/null; echo end
## STDOUT:
5 5 5 3
end
## END

#### logical value of strings of digits
x=00; if ((x)); then echo t; else echo f; fi; x=-0; ((x)) && echo t || echo f
## STDOUT:
f
f
## END

#### ternary with assignment in branches
x=1; ((x ? (y=5) : (y=6))); echo $y; echo $((x==1 ? y=7 : 0)) $y
## STDOUT:
5
7 7
## END

#### gcd and primes
gcd() { local a=$1 b=$2; while ((b)); do ((t=a%b, a=b, b=t)); done; echo $a; }; gcd 48 36
for ((n=2;n<30;n++)); do p=1; for ((d=2;d*d<=n;d++)); do ((n%d==0)) && { p=0; break; }; done; ((p)) && echo -n "$n "; done; echo
## STDOUT:
12
2 3 5 7 11 13 17 19 23 29 
## END

#### fibonacci by recursion
fib() { (($1<2)) && { echo $1; return; }; echo $(($(fib $(($1-1)))+$(fib $(($1-2))))); }; fib 10
## STDOUT:
55
## END

#### a loop of a hundred thousand
s=0; for ((i=0;i<100000;i++)); do ((s+=i)); done; echo $s
## STDOUT:
4999950000
## END

#### braces and parameter expansion within double parentheses
x=abc; ((${#x}==3)) && echo three; a=(1 2); ((${a[0]}+${a[1]}==3)) && echo sum; (( ${x:+1} )) && echo set
## STDOUT:
three
sum
set
## END

#### comments are not recognised within arithmetic
echo $((16#1)) $((2#11)); x=16; echo $((16#a+x))
## STDOUT:
1 3
26
## END

#### status of arithmetic expansion in a command
: $((0)); echo $?; true $((1)); echo $?; x=$((0)); echo $?
## STDOUT:
0
0
0
## END

#### special parameters in arithmetic
set -- a b c; false; echo $(($?)) $(($#)) $(($#+$?)) $(($$ > 0))
## STDOUT:
1 3 4 1
## END

#### arithmetic on RANDOM and SECONDS is a number
((RANDOM >= 0 && RANDOM < 32768)) && echo ok; ((SECONDS >= 0)) && echo ok; SECONDS=100; ((SECONDS>=100)) && echo set
RANDOM=42; a=$RANDOM; RANDOM=42; b=$RANDOM; ((a==b)) && echo repeatable
## STDOUT:
ok
ok
set
repeatable
## END

#### the RANDOM sequence after a seed
RANDOM=1; echo $RANDOM $RANDOM $RANDOM; RANDOM=42; echo $RANDOM $RANDOM
## STDOUT:
16807 10791 19566
17772 26794
## END

#### a backslash as key
A=1
declare -A A
key='\'
(( A["$key"] = 42 ))
declare -p A
declare -A B
(( B["$key"] = 42 ))
declare -p B
## STDOUT:
declare -A A=([0]="1" ["\\"]="42" )
declare -A B=(["\\"]="42" )
## END

#### a process substitution in a subscript is text
x='a[<(echo 42 | tee PWNED)]=1'
echo $(( x ))
echo hi
## STDOUT:
hi
## END
## STDERR:
../case.sh: line 2: <(echo 42 | tee PWNED): syntax error: operand expected (error token is "<(echo 42 | tee PWNED)")
## END

#### a bad subscript in the value of a variable
x='a[1+]=1'
echo $(( x ))
echo hi
## STDOUT:
hi
## END
## STDERR:
../case.sh: line 2: 1+: syntax error: operand expected (error token is "+")
## END

#### elements as subscripts
a=(1 2 3); i='a[0]'; echo $((a[i])) $((a[a[0]])) $((a[$i])); (( a[a[0]+1] = 9 )); declare -p a
## STDOUT:
## END
## STDERR:
../case.sh: line 1: a\[0\]: syntax error: invalid arithmetic operator (error token is "\[0\]")
## END
## status: 1

#### a substitution in a subscript is not run twice
i='$(echo bad >&2)'; a=(1 2); (( a[$i] )); echo $?; echo $((a[$i]))
echo next
## STDOUT:
next
## END
## STDERR:
../case.sh: line 1: $(echo bad >&2): syntax error: operand expected (error token is "$(echo bad >&2)")
## END

#### a bad subscript in a variable drops the line
x='b[1+]'; echo $((x)); echo no
echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: 1+: syntax error: operand expected (error token is "+")
## END

#### nothing is expanded in arguments of let and values of integers
y=5
let 'jv += $iv'; let '1 + "3"'; let '$(echo 1)'; echo $?
[[ '$y' -eq 5 ]]; echo $?; [[ 'y' -eq 5 ]]; echo $?
a=(1 2 3 4 5 6); let 'x=a[$y]'; echo $x
declare -i n; n='$y'; echo no
## STDOUT:
1
1
0
6
## END
## STDERR:
../case.sh: line 2: let: jv += $iv: syntax error: operand expected (error token is "$iv")
../case.sh: line 2: let: 1 + "3": syntax error: operand expected (error token is ""3"")
../case.sh: line 2: let: $(echo 1): syntax error: operand expected (error token is "$(echo 1)")
../case.sh: line 3: [[: $y: syntax error: operand expected (error token is "$y")
../case.sh: line 5: $y: syntax error: operand expected (error token is "$y")
## END
## status: 1

#### a quoted key is one of its own
declare -A m=([2]=x); y=2; let 'm[$y]=7'; declare -p m; let "m['\$y']=8"; declare -p m; n='m[$y]'; echo $((n)) ${!n}
## STDOUT:
declare -A m=([2]="7" )
declare -A m=([2]="7" ["\$y"]="8" )
7 7
## END
## STDERR:
## END

#### an error in the value of an integer variable or in a subscript drops all of the text
for t in 'declare -i i; i="1 2"' 'declare -i i; i+="1 2"' 'declare -i i="1 2"' 'declare -i i; read i <<< "1 2"' 'declare -i i; printf -v i "1 2"' 'declare -i i; export i="1 2"' 'declare -i i; : ${i:="1 2"}' 'a=(1); read "a[1 2]" <<< x' 'a=(1); printf -v "a[1 2]" x' 'a=(1); unset "a[1 2]"' 'a=(1); test -v "a[1 2]"' 'a=(1); [[ -v "a[1 2]" ]]' 'declare -i m; f() { m=x-; }; f' 'f() { declare -ia r; r=("a b"); echo not; }; f' 'set -e; a=(1); test -v "a[1 2]"'; do
	"$SHELL_UNDER_TEST" -c "$t"$'\necho next' sh
	echo "$?"
	printf '%s\necho next\n' "$t" > s
	"$SHELL_UNDER_TEST" s
	echo "$?"
done
## STDOUT:
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
1
next
0
## END
## STDERR:
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: declare: 1 2: syntax error in expression (error token is "2")
s: line 1: declare: 1 2: syntax error in expression (error token is "2")
sh: line 1: read: 1 2: syntax error in expression (error token is "2")
s: line 1: read: 1 2: syntax error in expression (error token is "2")
sh: line 1: printf: 1 2: syntax error in expression (error token is "2")
s: line 1: printf: 1 2: syntax error in expression (error token is "2")
sh: line 1: export: 1 2: syntax error in expression (error token is "2")
s: line 1: export: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
environment: line 1: x-: syntax error: operand expected (error token is "-")
s: line 1: x-: syntax error: operand expected (error token is "-")
environment: line 1: a b: syntax error in expression (error token is "b")
s: line 1: a b: syntax error in expression (error token is "b")
sh: line 1: 1 2: syntax error in expression (error token is "2")
s: line 1: 1 2: syntax error in expression (error token is "2")
## END

#### arithmetic without an expression
echo $[]; echo st $?; echo $[1+1]; echo $[ ]; echo $[   ]x; x=3; echo $[x*2] "$[x]" "$[]" $[ x[0] ]; echo ${y:-$[]}; f() { echo $[] $[ ]; }; declare -f f; f; cat <<E
$[] $[1]
E
f() { echo $(()) "$(())" ; (()); ((  )); echo $[] $((  )); for ((;;)); do break; done; }; declare -f f; f
## STDOUT:
0
st 0
2
0
0x
6 3 0 3
0
f () 
{ 
    echo $[] $[ ]
}
0 0
0 1
f () 
{ 
    echo $(()) "$(())";
    (());
    ((  ));
    echo $[] $((  ));
    for ((1; 1; 1))
    do
        break;
    done
}
0 0
0 0
## END
## STDERR:
## END

#### an error of an expansion in arithmetic drops the line
(
(( $((1/0)) )); echo a
echo b
)
(
(( 1 + $((1/0)) )) || echo a
echo b
)
(
for ((i=$((1/0));;)); do :; done; echo a
echo b
)
(
for ((i=1;i<$((1/0));)); do :; done; echo a
echo b
)
(
for ((i=1;i<3;i+=$((1/0)))); do echo x; done; echo a
echo b
)
(
for ((i=1;i<${x?nope};i++)); do echo x; done; echo a
echo b
)
(
for ((i=1;i<$(exit 3; echo 3);i++)); do echo x; done; echo a $?
echo b
)
(
for ((i=1;i<${x!};i++)); do echo x; done; echo a $?
echo b
)
(
f() { for ((i=$((1/0));;)); do :; done; echo a; }; f; echo c
echo b
)
(
set -x; for ((i=1;i<$((1/0));)); do :; done; echo a
echo b
)
(
set -u; for ((i=$u;i<3;)); do :; done; echo a
echo b
)
(
set -u; for ((i=u;i<3;)); do :; done; echo a
echo b
)
(
eval 'for ((i=$((1/0));;)); do :; done; echo a'; echo c
echo b
)
(
(for ((i=$((1/0));;)); do :; done; echo a); echo c
echo b
)
(
for ((i=1/0;;)); do :; done || echo c; echo d
)
(
set -x; (( $((1/0)) )); echo a
echo b
)
(
a=(1 2); echo ${a[$((1/0))]}; echo a
echo b
)
(
a[$((1/0))]=1; echo a
echo b
)
(
let "x=$((1/0))"; echo a
echo b
)
(
(( ${x:-$((1/0))} )); echo a
echo b
)
(
(( a[$((1/0))] )); echo a
echo b
)
(
[[ $((1/0)) -eq 1 ]]; echo a
echo b
)
(
x=abcd; echo ${x:$((1/0))}; echo a
echo b
)
(
declare -i i=$((1/0)); echo a
echo b
)
(
readonly r=1; (( $((r=2)) )); echo a
echo b
)
(
echo $(( $((1/0)) )); echo a
echo b
)
(
echo $((1+$((1/0)))) || echo c; echo a
echo b
)
(
if (( $((08)) )); then :; fi; echo a
echo b
)
(
set -e; (( $((1/0)) )) || echo x; echo a
)
## STDOUT:
x
a 1
b
c
b
c
d
## END
## STDERR:
../case.sh: line 2: 1/0: division by 0 (error token is "0")
../case.sh: line 6: 1/0: division by 0 (error token is "0")
../case.sh: line 10: 1/0: division by 0 (error token is "0")
../case.sh: line 14: 1/0: division by 0 (error token is "0")
../case.sh: line 18: 1/0: division by 0 (error token is "0")
../case.sh: line 22: x: nope
../case.sh: line 26: ((: i<: syntax error: operand expected (error token is "<")
../case.sh: line 30: i<${x!}: bad substitution
../case.sh: line 34: 1/0: division by 0 (error token is "0")
+ (( i=1 ))
../case.sh: line 38: 1/0: division by 0 (error token is "0")
../case.sh: line 42: u: unbound variable
../case.sh: line 46: u: unbound variable
../case.sh: line 50: 1/0: division by 0 (error token is "0")
../case.sh: line 54: 1/0: division by 0 (error token is "0")
../case.sh: line 58: ((: i=1/0: division by 0 (error token is "0")
../case.sh: line 61: 1/0: division by 0 (error token is "0")
../case.sh: line 65: 1/0: division by 0 (error token is "0")
../case.sh: line 69: 1/0: division by 0 (error token is "0")
../case.sh: line 73: 1/0: division by 0 (error token is "0")
../case.sh: line 77: 1/0: division by 0 (error token is "0")
../case.sh: line 81: 1/0: division by 0 (error token is "0")
../case.sh: line 85: 1/0: division by 0 (error token is "0")
../case.sh: line 89: 1/0: division by 0 (error token is "0")
../case.sh: line 93: 1/0: division by 0 (error token is "0")
../case.sh: line 97: r: readonly variable
../case.sh: line 101: 1/0: division by 0 (error token is "0")
../case.sh: line 105: 1/0: division by 0 (error token is "0")
../case.sh: line 109: 08: value too great for base (error token is "08")
../case.sh: line 113: 1/0: division by 0 (error token is "0")
## END
## status: 1

#### quotes with a dollar
for (( i = '3'; i < 5; ++i )); do echo $i; done
for (( i = "3"; i < 5; ++i )); do echo $i; done
for (( i = $'3'; i < 5; ++i )); do echo $i; done
for (( i = $"3"; i < 5; ++i )); do echo $i; done
(( i = $'3' )); echo $? $i
(( i = $"4" )); echo $? $i
(( i = '5' )); echo $? $i
echo $(( $'6' ))
echo $(( $"7" ))
echo $(( '8' ))
echo $(( "9" ))
let "i = $'3'"; let i=$'4'; echo $i
echo $[ $'6' ]
echo ${x:$'1':$'2'}
[[ $'3' -eq 3 ]]; echo $?
[[ '$'"'3'" -eq 3 ]]; echo $?
x=5
echo $(( $(echo $'3') + $(echo $'a\tb' | wc -w) + $(( $'4' )) ))
(( y = "$'3'" )); echo $y
(( y = x$'\x2b'1 )); echo $y
for ((i=$(echo $'1');i<2;i++)); do echo i$i; done
(( x == $'5' )) && echo ok
echo $(( `echo $'3'` )) $(( "$x" )) $(( $"${x}" ))
echo $((x+$'
'))
## STDOUT:
3
4
3
4
1 5
0 4
1 4
7
9
4

0
1


i1
3 5 5
## END
## STDERR:
../case.sh: line 1: ((: i = '3': syntax error: operand expected (error token is "'3'")
../case.sh: line 3: ((: i = '3': syntax error: operand expected (error token is "'3'")
../case.sh: line 5: ((: i = '3' : syntax error: operand expected (error token is "'3' ")
../case.sh: line 7: ((: i = '5' : syntax error: operand expected (error token is "'5' ")
../case.sh: line 8: '6' : syntax error: operand expected (error token is "'6' ")
../case.sh: line 10: '8' : syntax error: operand expected (error token is "'8' ")
../case.sh: line 12: let: i = $'3': syntax error: operand expected (error token is "$'3'")
../case.sh: line 13: '6' : syntax error: operand expected (error token is "'6' ")
../case.sh: line 16: [[: $'3': syntax error: operand expected (error token is "$'3'")
../case.sh: line 18: '4' : syntax error: operand expected (error token is "'4' ")
../case.sh: line 19: ((: y = $'3' : syntax error: operand expected (error token is "$'3' ")
../case.sh: line 20: ((: y = x'+'1 : syntax error: invalid arithmetic operator (error token is "'+'1 ")
../case.sh: line 22: ((: x == '5' : syntax error: operand expected (error token is "'5' ")
../case.sh: line 25: x+'
': syntax error: operand expected (error token is "'
'")
## END
## status: 1
