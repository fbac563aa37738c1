# Bash manual, 3.2.4 Lists of Commands.

#### and or
true && echo a; false && echo b; true || echo c; false || echo d; true && false || echo e; false || true && echo f; false && true || echo g; true || false && echo h
## STDOUT:
a
d
e
f
g
h
## END

#### status of lists
true && false; echo $?; false || false; echo $?; false && echo; echo $?; true || echo; echo $?; (exit 3) || (exit 4); echo $?; (exit 3) && (exit 4); echo $?
## STDOUT:
1
1
1
0
4
3
## END

#### semicolons and newlines
echo a; echo b;echo c
echo d

;echo 2>/dev/null
## STDOUT:
a
b
c
d
## END
## status: 2

#### newlines after operators
true &&

echo a ||
echo b
false ||
# comment
echo c
## STDOUT:
a
c
## END

#### background
echo a & wait; { echo b; } & wait; (echo c) & wait $!; echo d & echo e > /dev/null; wait; false & wait $!; echo $?
## STDOUT:
a
b
c
d
1
## END

#### a background list
{ true && echo a; } & wait; false || echo b & wait; echo c && false & wait $!; echo $?
## STDOUT:
a
b
c
1
## END

#### background commands are subshells
x=1; x=2 & wait; echo $x; cd / & wait; [ "$PWD" = / ] || echo same; f() { y=1; }; f & wait; echo "[$y]"
## STDOUT:
1
same
[]
## END

#### background and foreground on one line
: & : & echo a; wait; echo b & wait; :& echo c; wait
## STDOUT:
a
b
c
## END

#### groups
{ echo a; echo b; }; { echo c
}; { { echo d; }; }; {
echo e;}; { false; }; echo $?; { exit 3; }
## STDOUT:
a
b
c
d
e
1
## END
## status: 3

#### a group needs blanks and a terminator
eval '{echo a; }' 2>/dev/null; echo $?; eval '{ echo a }' 2>/dev/null; echo $?; echo } {; echo {a}
## STDOUT:
2
2
} {
{a}
## END

#### subshells
(echo a); (echo b; echo c) ; ( (echo d) ); (false); echo $?; (exit 4); echo $?; x=1; (x=2; echo $x); echo $x
## STDOUT:
a
b
c
d
1
4
2
1
## END

#### chains of and
true && true && true && echo yes; true && false && echo no; true || false || echo no; false || false || echo three; ! true || echo neg; ! false && echo neg2
## STDOUT:
yes
three
neg
neg2
## END

#### assignments in lists
x=1 && y=2 && echo $x$y; x=$(false) || echo failed; y=$(true) && echo ok; z=5; [ $z = 5 ] && z=6; echo $z
## STDOUT:
12
failed
ok
6
## END

#### compound commands in lists
if true; then true; fi && echo a; for i in 1; do false; done || echo b; while false; do :; done && echo c; case x in y) ;; esac && echo d; [[ a == a ]] && ((1)) && echo e; { false; } || (true) && echo f
## STDOUT:
a
b
c
d
e
f
## END

#### a semicolon cannot begin a command
eval ';' 2>/dev/null; echo $?; eval 'echo a;;echo b' 2>/dev/null; echo $?; eval '& echo' 2>/dev/null; echo $?; eval '&& true' 2>/dev/null; echo $?; eval 'true &&' 2>/dev/null; echo $?; eval 'true & & true' 2>/dev/null; echo $?; eval 'true; ; true' 2>/dev/null; echo $?
## STDOUT:
2
2
2
2
2
2
2
## END

#### an empty script
eval ''; echo $?; eval ' # only a comment'; echo $?; false; eval ''; echo $?; (eval); echo $?
## STDOUT:
0
0
0
0
## END

#### return values are modulo 256
(exit 256); echo $?; (exit 257); echo $?; (exit -1); echo $?; f() { return 300; }; f; echo $?; (exit 1000) ; echo $?
## STDOUT:
0
1
255
44
232
## END

#### exit without a value
(false; exit); echo $?; (true; exit); echo $?; f() { false; return; }; f; echo $?; f() { true; return; }; f; echo $?
## STDOUT:
1
0
1
0
## END

#### exit with a bad value
(exit abc); echo $?; (exit 1 2); echo $?; f() { return x; }; f; echo $?
## STDOUT:
2
1
2
## END
## STDERR:
../case.sh: line 1: exit: abc: numeric argument required
../case.sh: line 1: exit: too many arguments
../case.sh: line 1: return: x: numeric argument required
## END

#### exit in nested places
f() { exit 5; }; (f; echo no); echo $?; (for i in 1; do exit 6; done); echo $?; ({ exit 7; }); echo $?; (eval 'exit 8'); echo $?; x=$(exit 9); echo $?
## STDOUT:
5
6
7
8
9
## END

#### the last status at the end of the script
echo a; (exit 42)
## STDOUT:
a
## END
## status: 42

#### conditional execution with redirections
echo a > f && cat f || echo no; cat nosuch 2> /dev/null || echo none; { false || echo x; } > g; cat g; true && { echo 1; echo 2; } | tail -n 1
## STDOUT:
a
none
x
2
## END

#### long chains
c=true; for i in {1..500}; do c+=' && true'; done; eval "$c" && echo ok
## STDOUT:
ok
## END

#### precedence of background over and
true && echo a & wait; false && echo b & wait $!; echo $?; echo c; false || false & wait $!; echo $?
## STDOUT:
a
1
c
1
## END

#### commands after a failed one run
false; echo one; nosuchcommand_ 2>/dev/null; echo two $?; cd /nosuch 2>/dev/null; echo three $?
## STDOUT:
one
two 127
three 1
## END

#### status 126 and 127
nosuchcommand_ 2>/dev/null; echo $?; ./nosuch 2>/dev/null; echo $?; mkdir d; ./d 2>/dev/null; echo $?; echo x > f; ./f 2>/dev/null; echo $?; /dev/null 2>/dev/null; echo $?; "" 2>/dev/null; echo $?
## STDOUT:
127
127
126
126
126
127
## END

#### messages of 126 and 127
nosuchcommand_; ./nosuch; mkdir d; ./d; echo x > f; ./f; nosuch/x; ""; 'a b'
## STDOUT:
## END
## STDERR:
../case.sh: line 1: nosuchcommand_: command not found
../case.sh: line 1: ./nosuch: No such file or directory
../case.sh: line 1: ./d: Is a directory
../case.sh: line 1: ./f: Permission denied
../case.sh: line 1: nosuch/x: No such file or directory
../case.sh: line 1: : command not found
../case.sh: line 1: a b: command not found
## END
## status: 127

#### commands killed by a signal
sh -c 'kill -9 $$'; echo $?; sh -c 'kill -15 $$'; echo $?; (kill -9 $BASHPID) 2>/dev/null; echo $?; sh -c 'kill -PIPE $$'; echo $?
## STDOUT:
137
143
137
141
## END
