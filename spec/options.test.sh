# Bash manual, 6.1 Invoking Bash.

#### c
"$SHELL_UNDER_TEST" -c 'echo a; echo b'; "$SHELL_UNDER_TEST" -c 'echo "$0|$1|$2|$#"' name x 'y z'; "$SHELL_UNDER_TEST" -c 'exit 7'; echo $?; "$SHELL_UNDER_TEST" -c ''; echo $?; "$SHELL_UNDER_TEST" -c 'false'; echo $?
## STDOUT:
a
b
name|x|y z|2
7
0
1
## END

#### c with other options
"$SHELL_UNDER_TEST" -ec 'false; echo no'; echo $?; "$SHELL_UNDER_TEST" -c -e 'false; echo no'; echo $?; "$SHELL_UNDER_TEST" -uc 'echo $nosuch; echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -xc 'echo a' 2>&1; "$SHELL_UNDER_TEST" -fc 'echo *'; "$SHELL_UNDER_TEST" -cf 'echo *'; "$SHELL_UNDER_TEST" +B -c 'echo {a,b}'; "$SHELL_UNDER_TEST" -c -- 'echo dashes'
## STDOUT:
1
1
127
+ echo a
a
*
*
{a,b}
dashes
## END

#### c without an argument
"$SHELL_UNDER_TEST" -c 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -c 2>&1 | sed 's/.*: -c/-c/'
## STDOUT:
2
-c: option requires an argument
## END

#### o and O
"$SHELL_UNDER_TEST" -o pipefail -c 'false | true; echo $?'; "$SHELL_UNDER_TEST" -o errexit -o nounset -c 'echo $- | tr -cd eu; echo'; "$SHELL_UNDER_TEST" +o braceexpand -c 'echo {a,b}'; "$SHELL_UNDER_TEST" -O nullglob -c 'echo x*'; "$SHELL_UNDER_TEST" -eo pipefail -c 'false | true; echo no'; echo $?; "$SHELL_UNDER_TEST" -euo pipefail -c 'echo ok'
## STDOUT:
1
eu
{a,b}

1
ok
## END

#### o and O alone list
"$SHELL_UNDER_TEST" -o < /dev/null | head -n 2; "$SHELL_UNDER_TEST" +o < /dev/null | head -n 2; "$SHELL_UNDER_TEST" -O < /dev/null | head -n 2; "$SHELL_UNDER_TEST" +O < /dev/null | head -n 2
## STDOUT:
allexport      	off
braceexpand    	on
set +o allexport
set -o braceexpand
autocd         	off
assoc_expand_once	off
shopt -u autocd
shopt -u assoc_expand_once
## END

#### a script file
echo 'echo "${0##*/} $# $1"; exit 4' > s; "$SHELL_UNDER_TEST" s a b; echo $?; "$SHELL_UNDER_TEST" ./s; "$SHELL_UNDER_TEST" -e -- s -x; "$SHELL_UNDER_TEST" nosuch 2>/dev/null; echo $?; mkdir d; "$SHELL_UNDER_TEST" d 2>/dev/null; echo $?
## STDOUT:
s 2 a
4
s 0 
s 1 -x
127
126
## END

#### messages of missing scripts
"$SHELL_UNDER_TEST" ./nosuch; mkdir d; "$SHELL_UNDER_TEST" d; printf '\177ELF\0\0' > b; "$SHELL_UNDER_TEST" b
## STDOUT:
## END
## STDERR:
SHELL: ./nosuch: No such file or directory
d: d: Is a directory
b: b: cannot execute binary file
## END
## status: 126

#### a script is found in PATH
mkdir bin; echo 'echo found ${0##*/}' > bin/scr_; chmod +x bin/scr_; PATH=$PATH:$PWD/bin "$SHELL_UNDER_TEST" scr_
## STDOUT:
found scr_
## END

#### standard input
echo 'echo in $#; exit 3' | "$SHELL_UNDER_TEST"; echo $?; echo 'echo "$1 $#"' | "$SHELL_UNDER_TEST" -s a b; echo 'echo $0' | "$SHELL_UNDER_TEST" | sed 's,.*/,,;s/goshd/NAME/;s/bash/NAME/'; echo 'echo x' | "$SHELL_UNDER_TEST" -; echo 'echo "$*"' | "$SHELL_UNDER_TEST" -s -- -a b
## STDOUT:
in 0
3
a 2
NAME
x
-a b
## END

#### commands share the script's standard input
printf 'read x\nline for read\necho "<$x>"\nhead -n 1 > /dev/null\necho after\n' | "$SHELL_UNDER_TEST"; printf 'cat\nrest\nof input\n' | "$SHELL_UNDER_TEST"; printf 'read x\nv1\necho $x\n' > f; "$SHELL_UNDER_TEST" < f
## STDOUT:
<line for read>
rest
of input
v1
## END

#### a syntax error in standard input
printf 'echo a\nif\nfi\necho b\n' | "$SHELL_UNDER_TEST" 2>/dev/null; echo $?; printf 'echo a\necho )\necho b\n' | "$SHELL_UNDER_TEST" 2>/dev/null; echo $?
## STDOUT:
a
2
a
2
## END

#### messages name where the text is from
"$SHELL_UNDER_TEST" -c 'nosuchcmd_' name; "$SHELL_UNDER_TEST" -c 'echo a
nosuchcmd_' name; "$SHELL_UNDER_TEST" -c 'if' name; "$SHELL_UNDER_TEST" -c 'echo )' name; echo 'nosuchcmd_' > s; "$SHELL_UNDER_TEST" s; printf '\n\nfi\n' > s; "$SHELL_UNDER_TEST" s; echo 'nosuchcmd_' | "$SHELL_UNDER_TEST"
## STDOUT:
a
## END
## STDERR:
name: line 1: nosuchcmd_: command not found
name: line 2: nosuchcmd_: command not found
name: -c: line 2: syntax error: unexpected end of file
name: -c: line 1: syntax error near unexpected token `)'
name: -c: line 1: `echo )'
s: line 1: nosuchcmd_: command not found
s: line 3: syntax error near unexpected token `fi'
s: line 3: `fi'
SHELL: line 1: nosuchcmd_: command not found
## END
## status: 127

#### invalid options
"$SHELL_UNDER_TEST" --nosuch 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -Z 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -o nosuch -c 'echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" +Z -c : 2>/dev/null; echo $?
## STDOUT:
2
2
2
2
## END

#### version and help exist
"$SHELL_UNDER_TEST" --version > /dev/null; echo $?; "$SHELL_UNDER_TEST" --help > /dev/null; echo $?
## STDOUT:
0
0
## END

#### the flags in dash
"$SHELL_UNDER_TEST" -c 'echo $-'; "$SHELL_UNDER_TEST" -e -c 'echo $-'; echo 'echo $-' | "$SHELL_UNDER_TEST"; echo 'echo $-' > s; "$SHELL_UNDER_TEST" s; "$SHELL_UNDER_TEST" -s < s; "$SHELL_UNDER_TEST" -u +h -c 'echo $-'
## STDOUT:
hBc
ehBc
hBs
hB
hBs
uBc
## END

#### interactive by flag
"$SHELL_UNDER_TEST" --norc -i -c 'case $- in *i*) echo interactive;; esac; [ -n "$PS1" ] && echo ps1; shopt expand_aliases; shopt -o history' 2>/dev/null; "$SHELL_UNDER_TEST" --norc -c 'case $- in *i*) ;; *) echo not;; esac; echo "[$PS1]"'
## STDOUT:
interactive
ps1
expand_aliases 	on
history        	on
not
[]
## END

#### rc files
echo 'echo rc $-; RC=1' > rc; "$SHELL_UNDER_TEST" --rcfile ./rc -i -c 'echo main $RC' 2>/dev/null | sed 's/rc .*/rc/'; "$SHELL_UNDER_TEST" --rcfile ./rc -c 'echo no rc "[$RC]"'; "$SHELL_UNDER_TEST" --init-file ./rc --norc -i -c 'echo none "[$RC]"' 2>/dev/null
## STDOUT:
rc
main 1
no rc []
none []
## END

#### login shells read profiles
echo 'echo profile; P=1' > $HOME/.bash_profile; echo 'echo other' > $HOME/.profile; echo 'echo logout' > $HOME/.bash_logout; "$SHELL_UNDER_TEST" -l -c 'echo main $P; shopt login_shell' | tail -n 3; "$SHELL_UNDER_TEST" --login --noprofile -c 'echo none "[$P]"'; rm $HOME/.bash_profile; "$SHELL_UNDER_TEST" -lc 'echo main' | tail -n 2; echo 'exit' | "$SHELL_UNDER_TEST" -l | tail -n 1
## STDOUT:
profile
main 1
login_shell    	on
none []
other
main
logout
## END

#### an argument zero with a dash is a login shell
echo 'echo profile' > $HOME/.profile; (exec -a -bash "$SHELL_UNDER_TEST" -c 'shopt login_shell' | tail -n 1); (exec -l "$SHELL_UNDER_TEST" -c 'echo $0' | sed 's,-.*/,-,;s/goshd/NAME/;s/bash/NAME/' | tail -n 1)
## STDOUT:
login_shell    	on
-NAME
## END

#### the exit status of the last command
"$SHELL_UNDER_TEST" -c 'true; (exit 9)'; echo $?; "$SHELL_UNDER_TEST" -c 'nosuchcmd_' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -c 'if' 2>/dev/null; echo $?; printf 'false\n' | "$SHELL_UNDER_TEST"; echo $?; "$SHELL_UNDER_TEST" -c 'kill -TERM $$'; echo $?; : | "$SHELL_UNDER_TEST"; echo $?
## STDOUT:
9
127
2
1
143
0
## END

#### n checks syntax only
echo 'echo no' > s; "$SHELL_UNDER_TEST" -n s; echo $?; echo 'if' > s; "$SHELL_UNDER_TEST" -n s 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -nc 'echo no'; echo $?
## STDOUT:
0
2
0
## END

#### v and x
"$SHELL_UNDER_TEST" -vc 'echo a' 2>&1; "$SHELL_UNDER_TEST" -xvc 'echo b' 2>&1; printf 'echo c\n' | "$SHELL_UNDER_TEST" -v 2>&1
## STDOUT:
echo a
a
echo b
+ echo b
b
echo c
c
## END

#### t reads one command
printf 'echo a\necho b\n' | "$SHELL_UNDER_TEST" -t
## STDOUT:
a
## END

#### the environment of options
env SHELLOPTS=errexit "$SHELL_UNDER_TEST" -c 'false; echo no'; echo $?; env SHELLOPTS=xtrace:braceexpand "$SHELL_UNDER_TEST" -c 'echo a' 2>&1
## STDOUT:
1
+ echo a
a
## END

#### dump strings
printf 'echo $"hello" $"b c"\necho "no"\n' > s; "$SHELL_UNDER_TEST" -D s; "$SHELL_UNDER_TEST" --dump-strings s; "$SHELL_UNDER_TEST" --dump-po-strings s
## STDOUT:
"hello"
"b c"
"hello"
"b c"
#: s:1
msgid "hello"
msgstr ""
#: s:1
msgid "b c"
msgstr ""
## END

#### restricted shells
"$SHELL_UNDER_TEST" -r -c 'cd /' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -r -c '/bin/echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -r -c 'echo x > f' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -r -c 'PATH=/' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -r -c 'echo ok; shopt restricted_shell; exec ls' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" --restricted -c 'set +r' 2>/dev/null; echo $?
## STDOUT:
1
1
1
1
ok
restricted_shell	on
1
1
## END

#### pretty printing
printf 'if true;then echo a;fi\nf(){ echo b;}\nfor i in 1 2;do :;done\n' > s; "$SHELL_UNDER_TEST" --pretty-print s
## STDOUT:
if true; then
    echo a;
fi
f () 
{ 
    echo b
}
for i in 1 2;
do
    :;
done

## END

#### a script with a carriage return or no final newline
printf 'echo no newline' > s; "$SHELL_UNDER_TEST" s; printf '' > s; "$SHELL_UNDER_TEST" s; echo $?; printf '# only' > s; "$SHELL_UNDER_TEST" s; echo $?; printf '\n\n\n' > s; "$SHELL_UNDER_TEST" s; echo $?; printf 'echo "a\n' > s; "$SHELL_UNDER_TEST" s 2>/dev/null; echo $?
## STDOUT:
no newline
0
0
0
2
## END

#### scripts are read as they run
printf 'echo a\necho "echo added" >> s\necho b\n' > s; "$SHELL_UNDER_TEST" s
## STDOUT:
a
b
added
## END

#### the exit builtin with trailing text
printf 'echo a\nexit\nif this is ( not read\n' > s; "$SHELL_UNDER_TEST" s; echo $?; "$SHELL_UNDER_TEST" -c 'exit 5
)'; echo $?
## STDOUT:
a
0
5
## END

#### noediting noprofile and others are accepted
"$SHELL_UNDER_TEST" --noediting --noprofile --norc -c 'echo ok'; "$SHELL_UNDER_TEST" --verbose -c 'echo v' 2>/dev/null; "$SHELL_UNDER_TEST" --posix --norc +e -c 'echo p'
## STDOUT:
ok
v
p
## END

#### dollar zero and BASH in a symlinked shell
ln -s "$SHELL_UNDER_TEST" mysh; ./mysh -c 'echo $0'; echo 'echo $0' > s; ./mysh s; PATH=$PWD:$PATH mysh -c 'echo $0; echo ${BASH##*/}'
## STDOUT:
./mysh
s
mysh
mysh
## END

#### BASH_ENV is read for scripts and c but not for interactive shells
echo 'echo env' > e; export BASH_ENV=$PWD/e; "$SHELL_UNDER_TEST" -c 'echo c'; echo 'echo s' > s; "$SHELL_UNDER_TEST" s; "$SHELL_UNDER_TEST" --norc -i -c 'echo i' 2>/dev/null; echo 'echo in' | "$SHELL_UNDER_TEST"
## STDOUT:
env
c
env
s
i
env
in
## END

#### ignoreeof and IGNOREEOF
IGNOREEOF=0
shopt -o ignoreeof
f() { local -; set +o ignoreeof; shopt -o ignoreeof; }
f; shopt -o ignoreeof; echo $IGNOREEOF
unset IGNOREEOF; shopt -o ignoreeof; set -o ignoreeof; echo $IGNOREEOF; set +o ignoreeof; echo "<$IGNOREEOF>"
## STDOUT:
ignoreeof      	on
ignoreeof      	off
ignoreeof      	on
10
ignoreeof      	off
10
<>
## END

#### suspend
suspend -x; suspend; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: suspend: -x: invalid option
suspend: usage: suspend [-f]
../case.sh: line 1: suspend: cannot suspend: no job control
## END

#### numbers of shift, return, break and exit are no options
shift -a; echo no
echo next $?
f() { shift x; echo no; }; f; echo no
(shift x; echo no); echo $?
shift -1; echo $?; set -- a b c; shift -0; echo $#
f() { return -a; echo no; }; f; echo $?; f() { return -1; }; f; echo $?; f() { return ""; }; f; echo $?
return x; echo $?; break -a; echo $?
(exit -a; echo no); echo $?; (exit -1); echo $?
for i in 1; do break -a; echo no; done; echo no
## STDOUT:
no
next 0
no
no
no
0
1
3
2
255
2
2
0
2
255
## END
## STDERR:
../case.sh: line 1: shift: -a: numeric argument required
../case.sh: line 3: shift: x: numeric argument required
../case.sh: line 4: shift: x: numeric argument required
../case.sh: line 5: shift: -1: shift count out of range
../case.sh: line 6: return: -a: numeric argument required
../case.sh: line 6: return: : numeric argument required
../case.sh: line 7: return: x: numeric argument required
../case.sh: line 7: return: can only `return' from a function or sourced script
../case.sh: line 7: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 8: exit: -a: numeric argument required
../case.sh: line 9: break: -a: numeric argument required
## END
## status: 128

#### -0 is no option of other builtins
. -0; source -0; eval -0; builtin -0; unalias -0; caller -0; times -x; hash -d; kill -?; echo $?
caller x; echo $?; alias -p x; echo $?; alias a=b; alias -p x; echo $?
## STDOUT:
2
2
0
alias a='b'
1
## END
## STDERR:
../case.sh: line 1: .: -0: invalid option
.: usage: . filename [arguments]
../case.sh: line 1: source: -0: invalid option
source: usage: source filename [arguments]
../case.sh: line 1: eval: -0: invalid option
eval: usage: eval [arg ...]
../case.sh: line 1: builtin: -0: invalid option
builtin: usage: builtin [shell-builtin [arg ...]]
../case.sh: line 1: unalias: -0: invalid option
unalias: usage: unalias [-a] name [name ...]
../case.sh: line 1: caller: -0: invalid option
caller: usage: caller [expr]
../case.sh: line 1: times: -x: invalid option
times: usage: times
../case.sh: line 1: hash: -d: option requires an argument
kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]
../case.sh: line 2: caller: x: invalid number
caller: usage: caller [expr]
../case.sh: line 2: alias: x: not found
## END

#### what a restricted shell refuses besides
r() { "$SHELL_UNDER_TEST" -rc "$1"; echo $?; }
r 'echo $-'
r 'pushd /'
r 'pushd -n /; popd'
r 'enable -f x y'
r 'enable -d x'
r 'enable -n echo; enable echo'
r 'history -r /etc/passwd'
r 'history -w ./x'
r 'history -a x/y'
r 'history -n /x'
## STDOUT:
hrBc
0
1
DIR/cwd /
1
1
1
1
1
1
1
1
## END
## STDERR:
SHELL: line 1: pushd: restricted
SHELL: line 1: popd: restricted
SHELL: line 1: enable: restricted
SHELL: line 1: enable: restricted
SHELL: line 1: enable: restricted
SHELL: line 1: history: /etc/passwd: restricted
SHELL: line 1: history: ./x: restricted
SHELL: line 1: history: x/y: restricted
SHELL: line 1: history: /x: restricted
## END

#### privileged and restricted shells take no functions and options from the environment
f() { echo hi; }; export -f f
for o in -p -r '-o privileged' --restricted +p; do
  "$SHELL_UNDER_TEST" $o -c f; echo $?
  env SHELLOPTS=errexit:pipefail BASHOPTS=extglob "$SHELL_UNDER_TEST" $o -c 'echo $SHELLOPTS; shopt extglob'
done
## STDOUT:
127
braceexpand:hashall:interactive-comments:privileged
extglob        	off
127
braceexpand:hashall:interactive-comments
extglob        	off
127
braceexpand:hashall:interactive-comments:privileged
extglob        	off
127
braceexpand:hashall:interactive-comments
extglob        	off
hi
0
braceexpand:errexit:hashall:interactive-comments:pipefail
extglob        	on
## END
## STDERR:
SHELL: line 1: f: command not found
SHELL: line 1: f: command not found
SHELL: line 1: f: command not found
SHELL: line 1: f: command not found
## END

#### printing a script from standard input, or one that is not there
printf 'f(){ echo $"a";}\nif true;then echo x;fi\n' >f
"$SHELL_UNDER_TEST" --pretty-print <f; echo $?
"$SHELL_UNDER_TEST" -D <f; echo $?
"$SHELL_UNDER_TEST" -D nope; echo $?
"$SHELL_UNDER_TEST" --pretty-print nope; echo $?
## STDOUT:
f () 
{ 
    echo "a"
}
if true; then
    echo x;
fi

0
"a"
0
127
127
## END
## STDERR:
SHELL: nope: No such file or directory
SHELL: nope: No such file or directory
## END

#### --pretty-print fails with 1 for a syntax error
printf 'echo a\nif\n' >s; $SHELL_UNDER_TEST --pretty-print s; echo $?; $SHELL_UNDER_TEST -D s; echo $?
printf 'echo a\n)\necho b\n' >s; $SHELL_UNDER_TEST --pretty-print <s; echo $?; $SHELL_UNDER_TEST -n s; echo $?
## STDOUT:
echo a
1
2
echo a
1
2
## END
## STDERR:
s: line 3: syntax error: unexpected end of file
s: line 3: syntax error: unexpected end of file
SHELL: line 2: syntax error near unexpected token `)'
SHELL: line 2: `)'
s: line 2: syntax error near unexpected token `)'
s: line 2: `)'
## END
