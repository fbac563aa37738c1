# Bash manual, 6.11 Bash POSIX Mode.

#### turning it on
set -o posix; set -o | grep posix; shopt -o posix; set +o posix; "$SHELL_UNDER_TEST" --posix -c 'set -o | grep posix'; "$SHELL_UNDER_TEST" -o posix -c 'shopt -o posix'
## STDOUT:
posix          	on
posix          	on
posix          	on
posix          	on
## END

#### named as sh
ln -s "$SHELL_UNDER_TEST" sh; ./sh -c 'set -o | grep posix; echo $0'; ./sh -c 'f() { echo f; }; x=1 f; echo ok'
## STDOUT:
posix          	on
./sh
f
ok
## END

#### assignments before special builtins persist
set -o posix; x=1 :; echo $x; y=2 eval true; echo $y; z=3 true; echo "[$z]"; w=4 export v; echo $w; f() { :; }; u=5 f; echo "[$u]"
## STDOUT:
1
2
[]
4
[]
## END

#### errors of special builtins end the script
"$SHELL_UNDER_TEST" --posix -c 'shift 99; echo no'; echo $?; "$SHELL_UNDER_TEST" --posix -c 'set -o nosuch; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c '. ./nosuch; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'export 1a; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'readonly r=1; r=2; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c ': < nosuch; echo no' 2>/dev/null; echo $?
## STDOUT:
no
0
2
1
no
0
127
1
## END

#### other errors do not
set -o posix; cd /nosuch 2>/dev/null; echo $?; false; echo < nosuch 2>/dev/null; echo $?; command shift 99; echo $?; test a b c d e 2>/dev/null; echo $?
## STDOUT:
1
1
1
2
## END

#### special builtins cannot be functions and come first
"$SHELL_UNDER_TEST" --posix -c 'export() { :; }; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'cd() { echo mine; }; cd'
## STDOUT:
2
mine
## END

#### function names must be names
"$SHELL_UNDER_TEST" --posix -c 'a-b() { echo x; }; a-b' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'function a_b { echo y; }; a_b'
## STDOUT:
2
y
## END

#### tildes in assignments only
set -o posix; HOME=/h; echo a=~ x:~; a=~:~; echo $a; export b=~; echo $b; env c=~ true
## STDOUT:
a=~ x:~
/h:/h
/h
## END

#### aliases are expanded and keywords are not
"$SHELL_UNDER_TEST" --posix -c 'alias x="echo alias"
x a'
## STDOUT:
alias a
## END

#### kill names and trap listing
set -o posix; kill -l 9 TERM; trap 'echo x' INT; trap; trap -p INT; export zz=1; export -p | grep zz; readonly rr=2; readonly -p | grep rr
## STDOUT:
KILL
15
trap -- 'echo x' INT
trap -- 'echo x' INT
export zz="1"
readonly rr="2"
## END

#### set lists no functions and export p
set -o posix; f() { :; }; set | grep -c '^f ()'; alias a=b; alias; type f | head -n 1
## STDOUT:
0
a='b'
f is a function
## END

#### redirections are not globbed
touch only; (set -o posix; echo x > onl*); ls
## STDOUT:
onl*
only
## END

#### process substitution and brace expansion stay
set -o posix; cat <(echo ps); echo {a,b}; [[ a == a ]] && echo cond; a=(1 2); echo ${a[1]}
## STDOUT:
ps
a b
cond
2
## END

#### inherit errexit in substitutions
set -o posix -e; x=$(false; echo no) || echo "[$x]"
## STDOUT:
## END

#### unset of readonly and functions
"$SHELL_UNDER_TEST" --posix -c 'readonly r=1; unset r; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'f() { :; }; unset f; f' 2>/dev/null; echo $?
## STDOUT:
no
0
127
## END

#### a bad for variable and break
"$SHELL_UNDER_TEST" --posix -c 'for 1a in x; do :; done; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'break; echo after' 2>/dev/null; echo $?
## STDOUT:
2
after
0
## END

#### expansion errors end the script
"$SHELL_UNDER_TEST" --posix -c 'echo ${x?gone}; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'echo ${x!y}; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --posix -c 'echo $((1/0)); echo no' 2>/dev/null; echo $?
## STDOUT:
127
127
127
## END

#### echo and printf are as before
set -o posix; echo -e 'a\tb'; echo -n c; echo; printf '%s\n' d
## STDOUT:
a	b
c
d
## END

#### dot searches only PATH
set -o posix; echo 'echo here' > lib; (. lib; echo no) 2>/dev/null; echo $?; . ./lib
## STDOUT:
1
here
## END

#### the exit status of a failed exec and wait
"$SHELL_UNDER_TEST" --posix -c 'exec nosuchcmd_; echo no' 2>/dev/null; echo $?; set -o posix; true & wait $!; echo $?; wait 99999999 2>/dev/null; echo $?
## STDOUT:
127
0
127
## END

#### here document delimiters and arithmetic
set -o posix; cat <<E
$((1+1)) ${x:-d}
E
echo $((x=5)) $x; echo $((010))
## STDOUT:
2 d
5 5
8
## END

#### local and declare still work
set -o posix; f() { local x=1; declare y=2; echo $x$y; }; f; echo "[$x$y]"; declare -i n=1+1; echo $n
## STDOUT:
12
[]
2
## END

#### fc history and jobs formats
set -o posix; sleep 10 & jobs | sed 's/\[1\]+/JOB/'; kill $!; wait 2>/dev/null; pwd -P > /dev/null && echo ok; hash -r; hash
## STDOUT:
JOB  Running                 sleep 10 &
ok
## END

#### single quotes in expansions within double quotes
set -o posix
echo "${IFS+'bar}"
echo "foo ${IFS+'bar} baz"
echo ${IFS+'}'z}
echo "${IFS+'}'z}"
x=a\'b; echo "${x%'b'}" "${x#a}"
echo "${x/'b'/c}"
## STDOUT:
'bar
foo 'bar baz
}z
''z}
a' 'b
a'c
## END

#### quotes in expansions of here-documents
set -o posix
echo "${IFS+"'"x}"
echo "a${IFS+'x'}b"
cat <<E
${IFS+'x}
${IFS+"y"}
E
## STDOUT:
'x
a'x'b
'x
y
## END

#### readonly -p and export -p with arrays
set -o posix; a=(1 2); readonly a; export b=2 c; readonly -p | grep -E ' (-a )?a='; export -p | grep -E ' (b|c)($|=)'
## STDOUT:
readonly -a a=([0]="1" [1]="2")
export b="2"
export c
## END

#### options that come with it
set -o posix; shopt -p inherit_errexit shift_verbose expand_aliases sourcepath interactive_comments; set +o posix; shopt -p inherit_errexit shift_verbose expand_aliases sourcepath interactive_comments
POSIXLY_CORRECT=1; shopt -p inherit_errexit shift_verbose; unset POSIXLY_CORRECT; shopt -p inherit_errexit shift_verbose expand_aliases
## STDOUT:
shopt -s inherit_errexit
shopt -s shift_verbose
shopt -s expand_aliases
shopt -s sourcepath
shopt -s interactive_comments
shopt -s inherit_errexit
shopt -u shift_verbose
shopt -u expand_aliases
shopt -s sourcepath
shopt -s interactive_comments
shopt -s inherit_errexit
shopt -s shift_verbose
shopt -s inherit_errexit
shopt -u shift_verbose
shopt -u expand_aliases
## END
## STDERR:
## END
## status: 1

#### errors of special builtins after command
set -o posix; readonly v; command eval '( ' || echo ok 1; command export v=foo || echo ok 2; command shift 12 || echo ok 4; command return 16 || echo ok 5
## STDOUT:
ok 1
ok 2
ok 4
ok 5
## END
## STDERR:
../case.sh: eval: line 2: syntax error: unexpected end of file
../case.sh: line 1: v: readonly variable
../case.sh: line 1: shift: 12: shift count out of range
../case.sh: line 1: return: can only `return' from a function or sourced script
## END

#### a readonly variable before an external command
set -o posix
readonly x=4; x=8 notthere
echo a $?
x=8 echo builtin
echo no
## STDOUT:
a 1
no
## END
## STDERR:
../case.sh: line 2: x: readonly variable
../case.sh: line 4: x: readonly variable
## END

#### return outside of functions
set -o posix
return; echo no
## STDOUT:
## END
## STDERR:
../case.sh: line 2: return: can only `return' from a function or sourced script
## END
## status: 2

#### break outside of a loop says nothing
break; echo $?; continue 2; echo $?
set -o posix
break; echo $?; continue 2; echo $?; break x; echo $?
f() { break; echo $?; }; for i in 1 2; do f; echo $i; done
## STDOUT:
0
0
0
0
0
0
1
0
2
## END
## STDERR:
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: continue: only meaningful in a `for', `while', or `until' loop
## END

#### an assignment to a readonly variable in front of a command drops the line
set -o posix
readonly r
r=1 env >/dev/null; echo "ext $?"
echo next
r=1 true; echo "builtin $?"
echo next
f() { echo f; }
r=1 f; echo "func $?"
echo next
r=1 eval echo hi; echo "special $?"
echo not reached
## STDOUT:
next
next
next
## END
## STDERR:
../case.sh: line 3: r: readonly variable
../case.sh: line 5: r: readonly variable
../case.sh: line 8: r: readonly variable
../case.sh: line 10: r: readonly variable
## END
## status: 1

#### export of a readonly variable ends the script
set -o posix
readonly r
command export r=3; echo $?
(readonly r=1; echo not reached); echo $?
(for r in a; do echo b; done; echo not reached); echo $?
(select r in a; do echo b; done <<<1; echo not reached); echo $?
export r=2; echo not reached
echo not reached
## STDOUT:
1
1
1
1
## END
## STDERR:
../case.sh: line 3: r: readonly variable
../case.sh: line 4: r: readonly variable
../case.sh: line 5: r: readonly variable
1) a
#? ../case.sh: line 6: r: readonly variable
../case.sh: line 7: r: readonly variable
## END
## status: 1

#### exec with an assignment
set -o posix
a=a
a=b exec
echo $a
a=c exec 3>/dev/null
echo $a
## STDOUT:
b
c
## END
## STDERR:
## END

#### declaration commands behind command
set -o posix
set "1 b=2" "3 d=4"
command export a=$1 c=~
declare -p a c b
command command export e=$1 g=~
declare -p e g b
builtin export h=~ i=$1
declare -p h i b
command readonly r=$1
command -p export j=$1
command -- export k=$1
declare -p r j k b
## STDOUT:
declare -x a="1 b=2"
declare -x c="DIR/home"
declare -x e="1 b=2"
declare -x g="DIR/home"
declare -x h="~"
declare -x i="1"
declare -x b="2"
declare -r r="1 b=2"
declare -x j="1"
declare -x k="1"
declare -x b="2"
## END
## STDERR:
../case.sh: line 4: declare: b: not found
../case.sh: line 6: declare: b: not found
## END

#### kill -l
set -o posix; kill -l; trap -l | head -2; kill -l 1
## STDOUT:
HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS RTMIN RTMIN+1 RTMIN+2 RTMIN+3 RTMIN+4 RTMIN+5 RTMIN+6 RTMIN+7 RTMIN+8 RTMIN+9 RTMIN+10 RTMIN+11 RTMIN+12 RTMIN+13 RTMIN+14 RTMIN+15 RTMAX-14 RTMAX-13 RTMAX-12 RTMAX-11 RTMAX-10 RTMAX-9 RTMAX-8 RTMAX-7 RTMAX-6 RTMAX-5 RTMAX-4 RTMAX-3 RTMAX-2 RTMAX-1 RTMAX
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 6) SIGABRT	 7) SIGBUS	 8) SIGFPE	 9) SIGKILL	10) SIGUSR1
HUP
## END
## STDERR:
## END

#### assignments in front of special builtins stay and are exported
set -o posix
x=1 :
declare -p x
y=1
y=2 eval 'declare -p y'
declare -p y
f() { local x; x=5 :; declare -p x; z=5 set --; }
f
declare -p x z
d=1 readonly d
declare -p d
## STDOUT:
declare -x x="1"
declare -x y="2"
declare -x y="2"
declare -x x="5"
declare -x x="1"
declare -x z="5"
declare -rx d="1"
## END
## STDERR:
## END

#### POSIXLY_CORRECT in front of a command
shopt -s expand_aliases shift_verbose; shopt -u interactive_comments
s() { echo $(shopt expand_aliases inherit_errexit; shopt interactive_comments shift_verbose; shopt -o posix); }
POSIXLY_CORRECT=1 s; s
POSIXLY_CORRECT=1 true; s
POSIXLY_CORRECT=1 command :; s
POSIXLY_CORRECT=1 /bin/true; s
shopt -s shift_verbose expand_aliases
f() { local POSIXLY_CORRECT=1; s; }; f; s
## STDOUT:
expand_aliases on inherit_errexit on interactive_comments on shift_verbose on posix on
expand_aliases on inherit_errexit off interactive_comments off shift_verbose on posix off
expand_aliases on inherit_errexit off interactive_comments off shift_verbose on posix off
expand_aliases on inherit_errexit off interactive_comments off shift_verbose on posix off
expand_aliases off inherit_errexit off interactive_comments off shift_verbose off posix off
expand_aliases on inherit_errexit on interactive_comments on shift_verbose on posix on
expand_aliases off inherit_errexit on interactive_comments on shift_verbose off posix off
## END

#### POSIXLY_CORRECT in front of a special builtin stays
s() { echo $(shopt expand_aliases; shopt -o posix); }
x=5 POSIXLY_CORRECT=1 y=6 :
declare -p x y POSIXLY_CORRECT; s
unset POSIXLY_CORRECT; s; x=7 :; echo $x
## STDOUT:
declare -x x="5"
declare -x y="6"
declare -x POSIXLY_CORRECT="1"
expand_aliases on posix on
expand_aliases off posix off
5
## END

#### what was remembered of a command must be there yet
mkdir a b; printf 'echo in b\n' >b/prog; printf 'echo in a\n' >a/prog; chmod +x b/prog
PATH=$PWD/a:$PWD/b:$PATH
prog; chmod +x a/prog; prog; rm b/prog
(prog) 2>/dev/null; echo $?
set -o posix; prog; hash | sed 's,/.*/,,'
## STDOUT:
in b
in b
127
in a
hits	command
   1	prog
   1	chmod
   1	rm
## END

#### wrong usage of a special builtin ends no shell where a failure does not count
for c in '! set -Z; echo here' '! { set -Z; echo in; }; echo here' 'x=$(set -Z; echo in) || true; echo "$x" here' '(set -Z; echo x) || true; echo here' '(set -Z; echo x); echo here' 'trap "set -Z; echo in" USR1; { kill -USR1 $$; echo after; } || true' 'f() { set -Z; echo in; }; if f; then echo th; fi; eval f || true; echo here' '. ./q || true; echo here' 'f() { . ./q; }; f || true; echo here' 'eval "set -Z || true; echo in" && echo here' 'eval "eval \"set -Z\" || true; echo in" && echo here' 'command eval "set -Z; echo in" || true; echo here' 'command . ./q || true; echo here' 'command set -Z; echo here' 'set -Z | cat; echo here' 'cat </dev/null | set -Z; echo here' 'set -Z & wait; echo here' 'trap "set -Z; echo dbg" DEBUG; true' 'while ! set -Z; do echo loop; break; done' 'case x in x) set -Z;; esac || true; echo here' 'for i in 1; do set -Z; echo in; done || true; echo here' 'trap "echo T" EXIT; set -Z; echo no' '{ set -Z; } && true; echo here' 'set -Z && echo b || echo here' 'shift -Z || true; echo here' 'unset -Z || true; echo here' 'trap -Z || true; echo here' 'exec -Z || true; echo here' 'eval -Z || true; echo here' '. -Z || true; echo here' 'export -Z; echo here' 'break -Z || true; echo here' 'times -Z || true; echo here' 'return -Z || true; echo here' 'readonly -Z || true; echo here' ': -Z; echo here'  'exit -Z || true; echo here' '{ eval "set -Z; echo in"; echo h2; } || true; echo here' '! eval "set -Z; echo in"; echo here' 'eval "! set -Z; echo in"; echo here'; do
echo 'set -Z; echo in' > q
  "$SHELL_UNDER_TEST" -o posix -c "$c" 2>/dev/null; echo "$? $c"
done
## STDOUT:
here
0 ! set -Z; echo here
2 ! { set -Z; echo in; }; echo here
in here
0 x=$(set -Z; echo in) || true; echo "$x" here
x
here
0 (set -Z; echo x) || true; echo here
here
0 (set -Z; echo x); echo here
2 trap "set -Z; echo in" USR1; { kill -USR1 $$; echo after; } || true
in
th
2 f() { set -Z; echo in; }; if f; then echo th; fi; eval f || true; echo here
2 . ./q || true; echo here
2 f() { . ./q; }; f || true; echo here
in
here
0 eval "set -Z || true; echo in" && echo here
2 eval "eval \"set -Z\" || true; echo in" && echo here
2 command eval "set -Z; echo in" || true; echo here
2 command . ./q || true; echo here
here
0 command set -Z; echo here
here
0 set -Z | cat; echo here
here
0 cat </dev/null | set -Z; echo here
here
0 set -Z & wait; echo here
2 trap "set -Z; echo dbg" DEBUG; true
loop
0 while ! set -Z; do echo loop; break; done
here
0 case x in x) set -Z;; esac || true; echo here
in
here
0 for i in 1; do set -Z; echo in; done || true; echo here
T
2 trap "echo T" EXIT; set -Z; echo no
here
0 { set -Z; } && true; echo here
here
0 set -Z && echo b || echo here
here
0 shift -Z || true; echo here
here
0 unset -Z || true; echo here
here
0 trap -Z || true; echo here
here
0 exec -Z || true; echo here
here
0 eval -Z || true; echo here
here
0 . -Z || true; echo here
2 export -Z; echo here
here
0 break -Z || true; echo here
here
0 times -Z || true; echo here
here
0 return -Z || true; echo here
here
0 readonly -Z || true; echo here
here
0 : -Z; echo here
2 exit -Z || true; echo here
2 { eval "set -Z; echo in"; echo h2; } || true; echo here
2 ! eval "set -Z; echo in"; echo here
in
here
0 eval "! set -Z; echo in"; echo here
## END
## STDERR:
## END

#### export and readonly of an element end the shell
echo 'set -o posix; readonly b[3]=4; echo no' >s; $SHELL_UNDER_TEST ./s; echo $?
echo 'set -o posix; export "b[3]=4"; echo no' >s; $SHELL_UNDER_TEST ./s; echo $?
echo 'set -o posix; export "b[]=4"; echo no' >s; $SHELL_UNDER_TEST ./s; echo $?
echo 'set -o posix; export "b[3]"; command export b[3]=1; readonly 1a=3; echo yes' >s; $SHELL_UNDER_TEST ./s; echo $?
## STDOUT:
1
1
1
yes
0
## END
## STDERR:
./s: line 1: readonly: `b[3]': not a valid identifier
./s: line 1: export: `b[3]': not a valid identifier
./s: line 1: export: `b[]': not a valid identifier
./s: line 1: export: `b[3]': not a valid identifier
./s: line 1: export: `b[3]': not a valid identifier
./s: line 1: readonly: `1a=3': not a valid identifier
## END

#### an assignment in front of a special builtin in a call that assigns the same outlasts it
set -o posix
f() { x=2 :; echo in $x; declare -p x; }; declare -i x; x=1 f; declare -p x
unset x; f() { x=2 return 3; }; x=0; x=1 f; echo $? $x
f() { x=2 g; echo in $x; }; g() { x=3 :; echo g $x; }; x=1 f; echo out $x
f() { x=2 :; unset x; echo in $x; }; x=0; x=1 f; echo out $x
f() { local x; x=4 :; }; x=0; x=1 f; echo $x
f() { x=4; }; x=1 f; echo $x
f() { x=4 eval 'x=5'; }; x=1 f; echo $x
f() { x=4 unset y; }; x=1 f; echo $x
f() { x=5 export y; }; x=1 f; echo $x
x=3 command eval 'f() { x=6 :; }; x=5 f; echo $x'; echo $x
## STDOUT:
in 2
declare -x x="2"
declare -ix x="2"
3 2
g 3
in 3
out 3
in 0
out 0
0
0
0
0
5
6
6
## END
## STDERR:
## END
