# Bash manual, 4.2 type, command, builtin, enable, hash.

#### type
f() { echo f; }; type f; type cd; type if; type nosuch; echo $?; alias al='echo x'; type al; shopt -s expand_aliases
type al
## STDOUT:
f is a function
f () 
{ 
    echo f
}
cd is a shell builtin
if is a shell keyword
1
al is aliased to `echo x'
## END
## STDERR:
../case.sh: line 1: type: nosuch: not found
../case.sh: line 1: type: al: not found
## END

#### type of files
mkdir b; printf '#!/bin/sh\n' > b/tool_; chmod +x b/tool_; PATH=/nosuch:b; type tool_; type -t tool_; type -p tool_; type -P tool_; type ./b/tool_; tool_; type tool_; type b; echo $?
## STDOUT:
tool_ is b/tool_
file
b/tool_
b/tool_
./b/tool_ is ./b/tool_
tool_ is hashed (./b/tool_)
1
## END
## STDERR:
../case.sh: line 1: type: b: not found
## END

#### type t
f() { :; }; alias al=x; shopt -s expand_aliases
type -t f cd if al ls nosuch; echo $?; type -t [[ { ! time function coproc select [ : . ; type -t nosuch; echo $?
## STDOUT:
function
builtin
keyword
alias
file
1
keyword
keyword
keyword
keyword
keyword
keyword
keyword
builtin
builtin
builtin
1
## END

#### type a
echo() { :; }; type -a echo | head -n 4; unset -f echo; PATH=/bin; type -at echo; type -a echo; type -ap cd; echo $?; type -aP nosuch; echo $?
## STDOUT:
echo is a function
echo () 
{ 
    :
builtin
file
echo is a shell builtin
echo is /bin/echo
0
1
## END

#### type f and P
f() { :; }; type -f f; echo $?; ls() { :; }; type -t ls; type -ft ls; type -P ls cd if | sed 's,.*/,,'; type -p cd; echo $?; type -p ls | wc -l
## STDOUT:
1
function
file
ls
0
0
## END
## STDERR:
../case.sh: line 1: type: f: not found
## END

#### type errors
type -z; echo $?; type; echo $?; type a_ b_; echo $?
## STDOUT:
2
0
1
## END
## STDERR:
../case.sh: line 1: type: -z: invalid option
type: usage: type [-afptP] name [name ...]
../case.sh: line 1: type: a_: not found
../case.sh: line 1: type: b_: not found
## END

#### command
echo() { builtin echo function "$@"; }; command echo a; unset -f echo; command true; echo $?; command nosuch_ 2>/dev/null; echo $?; command; echo $?; command -- echo dashes; x=1 command eval 'echo $x'; command exec 3>&1; command . /dev/null; echo $?
## STDOUT:
a
0
127
0
dashes
1
0
## END

#### command v and V
f() { :; }; alias al='a b'; shopt -s expand_aliases
command -v cd f if al nosuch; echo $?; command -v nosuch; echo $?; command -V cd; command -V f; command -V if; command -V al; command -V nosuch; echo $?; command -v /bin/sh ./nosuch; command -v; echo $?
## STDOUT:
cd
f
if
alias al='a b'
0
1
cd is a shell builtin
f is a function
f () 
{ 
    :
}
if is a shell keyword
al is aliased to `a b'
1
/bin/sh
0
## END
## STDERR:
../case.sh: line 2: command: nosuch: not found
## END

#### command p
PATH=/nosuch; command -p ls -d /; command ls 2>/dev/null; echo $?; command -pv ls | /bin/sed 's,.*/,,'; command -pV ls > /dev/null; echo $?
## STDOUT:
/
0
ls
0
## END

#### command suppresses special builtins' exits
set -o posix; command . ./nosuch 2>/dev/null; echo $?; command set -o nosuch 2>/dev/null; echo $?; command export 1a 2>/dev/null; echo $?; command shift 5; echo $?
## STDOUT:
1
2
1
1
## END

#### builtin
cd() { echo no; }; builtin cd /; pwd; builtin echo x; builtin ls; echo $?; builtin; echo $?; builtin nosuch_; echo $?; builtin -z; echo $?; builtin -- echo y
## STDOUT:
/
x
1
0
1
2
y
## END
## STDERR:
../case.sh: line 1: builtin: ls: not a shell builtin
../case.sh: line 1: builtin: nosuch_: not a shell builtin
../case.sh: line 1: builtin: -z: invalid option
builtin: usage: builtin [shell-builtin [arg ...]]
## END

#### enable
enable -n echo; type -t echo; echo still; enable echo; type -t echo; enable -n | grep echo; enable -n test pwd; enable -n; enable test pwd; enable nosuch_; echo $?; enable -z; echo $?
## STDOUT:
file
still
builtin
enable -n pwd
enable -n test
1
2
## END
## STDERR:
../case.sh: line 1: enable: nosuch_: not a shell builtin
../case.sh: line 1: enable: -z: invalid option
enable: usage: enable [-a] [-dnps] [-f filename] [name ...]
## END

#### enable lists
enable; enable -s
## STDOUT:
enable .
enable :
enable [
enable alias
enable bg
enable bind
enable break
enable builtin
enable caller
enable cd
enable command
enable compgen
enable complete
enable compopt
enable continue
enable declare
enable dirs
enable disown
enable echo
enable enable
enable eval
enable exec
enable exit
enable export
enable false
enable fc
enable fg
enable getopts
enable hash
enable help
enable history
enable jobs
enable kill
enable let
enable local
enable logout
enable mapfile
enable popd
enable printf
enable pushd
enable pwd
enable read
enable readarray
enable readonly
enable return
enable set
enable shift
enable shopt
enable source
enable suspend
enable test
enable times
enable trap
enable true
enable type
enable typeset
enable ulimit
enable umask
enable unalias
enable unset
enable wait
enable .
enable :
enable break
enable continue
enable eval
enable exec
enable exit
enable export
enable readonly
enable return
enable set
enable shift
enable source
enable times
enable trap
enable unset
## END

#### enable a and p
enable -n echo; enable -a | grep -E ' (echo|cd)$'; enable -p | grep -c .; enable -ps | head -n 3
## STDOUT:
enable cd
enable -n echo
60
enable .
enable :
enable break
## END

#### disabled builtins are looked up in PATH
enable -n printf test; printf '%s\n' external; test a = a && builtin printf x 2>/dev/null; echo $?; enable -n [; [ a = a ] && echo bracket
## STDOUT:
external
1
bracket
## END

#### hash
hash -r; hash; hash ls cat; hash -t ls | sed 's,.*/,,'; hash -l | sed 's,/.*/,DIR/,'; hash -d ls; hash -t ls; echo $?; hash nosuch_; echo $?; hash -r; hash
## STDOUT:
hash: hash table empty
ls
builtin hash -p DIR/ls ls
builtin hash -p DIR/cat cat
1
1
hash: hash table empty
## END
## STDERR:
../case.sh: line 1: hash: ls: not found
../case.sh: line 1: hash: nosuch_: not found
## END

#### hash counts
hash -r; cat /dev/null; cat /dev/null; hash | sed 's,/.*/,,'; hash -p /bin/echo myecho; myecho hi; hash -t myecho; hash -d myecho; myecho 2>/dev/null; echo $?
## STDOUT:
hits	command
   2	cat
hi
/bin/echo
127
## END

#### hash errors
hash -d nosuch; echo $?; hash -z; echo $?; hash -p; echo $?; hash -t; echo $?; set +h; hash ls; echo $?
## STDOUT:
0
2
2
1
1
## END
## STDERR:
../case.sh: line 1: hash: -z: invalid option
hash: usage: hash [-lr] [-p pathname] [-dt] [name ...]
../case.sh: line 1: hash: -p: option requires an argument
hash: usage: hash [-lr] [-p pathname] [-dt] [name ...]
../case.sh: line 1: hash: -t: option requires an argument
../case.sh: line 1: hash: hashing disabled
## END

#### a hashed file that is gone
mkdir a b; printf '#!/bin/sh\necho a\n' > a/t_; printf '#!/bin/sh\necho b\n' > b/t_; chmod +x a/t_ b/t_; PATH=$PWD/a:$PWD/b:$PATH; t_; rm a/t_; t_ 2>/dev/null; echo $?; hash -r; t_; shopt -s checkhash; printf '#!/bin/sh\necho c\n' > a/t_; chmod +x a/t_; hash -r; t_; rm a/t_; t_
## STDOUT:
a
127
b
c
b
## END

#### builtins and functions are not hashed
f() { :; }; hash -r; f; echo x > /dev/null; hash; hash f cd; echo $?; hash
## STDOUT:
hash: hash table empty
0
hash: hash table empty
## END

#### help exists
help : | head -n 1; help -d cd; help -s echo; help nosuch_ > /dev/null 2>&1; echo $?; help -m true > /dev/null; echo $?
## STDOUT:
:: :
cd - Change the shell working directory.
echo: echo [-neE] [arg ...]
1
0
## END

#### caller outside and inside
caller; echo $?; caller 0; echo $?; f() { caller; caller 0; caller 1; echo $?; }; f
## STDOUT:
0 NULL
0
1
1 ../case.sh
1 main ../case.sh
1
## END

#### true false and colon
true a b; echo $?; false a; echo $?; : a $(echo b) > /dev/null; echo $?; : || echo no; ! false && echo neg; type -t : true false
## STDOUT:
0
1
0
neg
builtin
builtin
builtin
## END

#### times prints four numbers twice
times | tr -d 0-9; times | wc -l; times x > /dev/null; echo $?
## STDOUT:
m.s m.s
m.s m.s
2
0
## END

#### type of a function prints it
f() { local a=1; if [ $a ]; then echo "x y"; fi; }; type f; type -a f; command -V f
## STDOUT:
f is a function
f () 
{ 
    local a=1;
    if [ $a ]; then
        echo "x y";
    fi
}
f is a function
f () 
{ 
    local a=1;
    if [ $a ]; then
        echo "x y";
    fi
}
f is a function
f () 
{ 
    local a=1;
    if [ $a ]; then
        echo "x y";
    fi
}
## END

#### logout and suspend need what they are for
(logout; echo $?) 2>&1 | sed 's/.*: line/line/'; (suspend; echo $?) 2>&1 | sed 's/.*: line/line/'
## STDOUT:
line 1: logout: not login shell: use `exit'
1
line 1: suspend: cannot suspend: no job control
1
## END

#### command -p does not look in PATH
command -p foo
mkdir bin
echo "echo hello" > bin/hello
chmod +x bin/hello
export PATH=$PWD/bin
command -p hello
## STDOUT:
## END
## STDERR:
../case.sh: line 1: foo: command not found
../case.sh: line 6: hello: command not found
## END
## status: 127

#### a file that can not be executed
touch non-executable
PATH=$PWD:$PATH
type -t non-executable
type non-executable
command -v non-executable
command -V non-executable
type -P non-executable
type -a non-executable
non-executable
hash non-executable
## STDOUT:
file
non-executable is DIR/cwd/non-executable
DIR/cwd/non-executable
non-executable is DIR/cwd/non-executable
DIR/cwd/non-executable
## END
## STDERR:
../case.sh: line 8: type: non-executable: not found
../case.sh: line 9: DIR/cwd/non-executable: Permission denied
../case.sh: line 10: hash: non-executable: not found
## END
## status: 1

#### the order of BASH_CMDS
hash -p /bin/a foo; hash -p /bin/b qux; hash -p /bin/c blat; echo "${!BASH_CMDS[@]}" "${BASH_CMDS[qux]}"; BASH_CMDS[new]=/bin/new; hash -t new
## STDOUT:
foo blat qux /bin/b
/bin/new
## END

#### an empty PATH is the working directory
(PATH= cat; echo $?; PATH=; cat; echo $?; unset PATH; cat; echo $?; echo 'echo x "$0"' > x; ./x; x; echo $?; mkdir d; d; echo $?; type x) 2>&1 | /bin/sed 's/^.*line [0-9]*: //'
chmod +x x; PATH= x; echo $?; PATH= type x; PATH=: type x; hash
## STDOUT:
cat: No such file or directory
127
cat: No such file or directory
127
cat: No such file or directory
127
./x: Permission denied
x: Permission denied
126
mkdir: No such file or directory
d: No such file or directory
127
type: x: not found
x x
0
x is DIR/cwd/x
x is ./x
hash: hash table empty
## END

#### options are single bytes
for b in type hash wait umask command history read mapfile cd unset trap exec; do
	"$b" -é; echo "$b $?"
done 2>&1 | LC_ALL=C tr '\303' X | grep -v usage
## STDOUT:
../case.sh: line 2: type: -X: invalid option
type 2
../case.sh: line 2: hash: -X: invalid option
hash 2
../case.sh: line 2: wait: -X: invalid option
wait 2
../case.sh: line 2: umask: -X: invalid option
umask 2
../case.sh: line 2: command: -X: invalid option
command 2
../case.sh: line 2: history: -X: invalid option
history 2
../case.sh: line 2: read: -X: invalid option
read 2
../case.sh: line 2: mapfile: -X: invalid option
mapfile 2
../case.sh: line 2: cd: -X: invalid option
cd 2
../case.sh: line 2: unset: -X: invalid option
unset 2
../case.sh: line 2: trap: -X: invalid option
trap 2
../case.sh: line 2: exec: -X: invalid option
exec 2
## END

#### what counts as a use
date >/dev/null; date > /dev/null; hash -t date > /dev/null; hash
type date > /dev/null; command -v date > /dev/null; hash
( date >/dev/null ); x=$(date); date | cat >/dev/null; hash | sort
hash -dt nope; hash -d nope
hash -p /bin/nonexist ls; ls; echo $?
hash -p $PWD ls; echo $?
## STDOUT:
hits	command
   3	/usr/bin/date
hits	command
   5	/usr/bin/date
   5	/usr/bin/date
hits	command
127
1
## END
## STDERR:
../case.sh: line 4: hash: nope: not found
../case.sh: line 4: hash: nope: not found
../case.sh: line 5: /bin/nonexist: No such file or directory
../case.sh: line 6: hash: DIR/cwd: Is a directory
## END

#### a restricted shell remembers what it finds
mkdir bin; PATH=$PWD/bin
set -r
BASH_CMDS[x]=/bin/sh
BASH_CMDS[a]="sh"
hash -p /bin/sh sh
hash -p sh a
a -c 'echo hello'
## STDOUT:
## END
## STDERR:
../case.sh: line 3: /bin/sh: restricted
../case.sh: line 4: sh: not found
../case.sh: line 5: hash: /bin/sh: restricted
../case.sh: line 6: hash: sh: not found
../case.sh: line 7: a: command not found
## END
## status: 127

#### enable -f of a file that is missing
enable -f /nonexistent foo; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: enable: cannot open shared object /nonexistent: /nonexistent: cannot open shared object file: No such file or directory
## END

#### the file of enable -f
enable -f; echo $?; enable -f /nonexistent | head -1; enable -f/nonexistent a b; echo $?; enable -f x a; echo $?
## STDOUT:
2
enable .
1
1
## END
## STDERR:
../case.sh: line 1: enable: -f: option requires an argument
enable: usage: enable [-a] [-dnps] [-f filename] [name ...]
../case.sh: line 1: enable: cannot open shared object /nonexistent: /nonexistent: cannot open shared object file: No such file or directory
../case.sh: line 1: enable: cannot open shared object x: x: cannot open shared object file: No such file or directory
## END

#### hash -d of what is not remembered
hash -d nope; echo $?; hash ls; hash -d ls; echo $?; hash -d ls; echo $?; hash -r; hash -d ls; echo $?
PATH=$PATH; hash -d ls; echo $?
## STDOUT:
0
0
1
1
1
## END
## STDERR:
../case.sh: line 1: hash: ls: not found
../case.sh: line 1: hash: ls: not found
../case.sh: line 2: hash: ls: not found
## END

#### hash with paths and with names that are not found

hash -p /bin/ls /a/b; echo $?; hash; hash /bin/ls; echo $?; hash; hash -t /bin/ls; hash -d /bin/ls; hash -p /bin foo; hash -p /nosuch foo; hash; hash -p /bin/ls foo; hash /bin/ls foo; echo $?; hash; hash -t foo /a/b
hash -r

hash -p /bin/ls foo; hash /bin/ls; echo $?; hash -d /bin/ls; echo $?; hash -t /bin/ls; hash -p x ./y; echo $?; hash -l; hash nosuch /bin/ls; echo $?; hash -r; hash -d /a; hash cd; hash -t cd; hash -p /bin/ls cd; hash; hash -t cd
hash -r

hash -p /bin/ls foo; hash; hash foo; echo $?; hash
hash -r

hash -p /nosuch foo; hash; hash cat foo; echo $?; hash; cat=; hash -p /x/y cat; hash cat; hash
hash -r

hash ls ; hash; PATH=/nosuch; hash; hash ls; echo $?; hash
hash -r
## STDOUT:
0
hash: hash table empty
0
hash: hash table empty
hits	command
   0	/nosuch
1
hash: hash table empty
0
0
0
builtin hash -p /bin/ls foo
1
hits	command
   0	/bin/ls
/bin/ls
hits	command
   0	/bin/ls
1
hash: hash table empty
hits	command
   0	/nosuch
1
hits	command
   0	/usr/bin/cat
hits	command
   0	/usr/bin/cat
hits	command
   0	/usr/bin/ls
hash: hash table empty
1
hash: hash table empty
## END
## STDERR:
../case.sh: line 2: hash: /bin/ls: not found
../case.sh: line 2: hash: /bin: Is a directory
../case.sh: line 2: hash: foo: not found
../case.sh: line 2: hash: foo: not found
../case.sh: line 2: hash: /a/b: not found
../case.sh: line 5: hash: /bin/ls: not found
../case.sh: line 5: hash: nosuch: not found
../case.sh: line 5: hash: cd: not found
../case.sh: line 8: hash: foo: not found
../case.sh: line 11: hash: foo: not found
../case.sh: line 14: hash: ls: not found
## END
