# Bash manual, 8.7 Programmable Completion Builtins.

#### words
compgen -W 'one two three' t; compgen -W 'a b c'; compgen -W 'x y' z; echo $?; compgen -W '$v "q r" '"'s t'" ; v='p1 p2'; compgen -W '$v' p; IFS=:; compgen -W 'a b:c' ''
## STDOUT:
two
three
a
b
c
1
q r
s t
p1
p2
a b
c
## END

#### builtins keywords and options
compgen -b ec; compgen -k wh; compgen -A builtin ex; compgen -A keyword f; compgen -A shopt null; compgen -A setopt no; compgen -A helptopic ec; compgen -A enabled pw; enable -n pwd; compgen -A disabled
## STDOUT:
echo
while
exec
exit
export
fi
for
function
nullglob
noclobber
noexec
noglob
nolog
notify
nounset
echo
pwd
pwd
## END

#### functions aliases variables
zz_f() { :; }; alias zz_a=x; zz_v=1; export zz_e=2; zz_arr=(1); compgen -A function zz; compgen -a zz; compgen -v zz; compgen -e zz; compgen -A arrayvar zz; compgen -c zz
## STDOUT:
zz_f
zz_a
zz_arr
zz_e
zz_v
zz_e
zz_arr
zz_a
zz_f
## END

#### files and directories
touch f1 f2 'f 3'; mkdir d1 .h; compgen -f; compgen -f f; compgen -d; compgen -d d; compgen -f nosuch; echo $?; compgen -f ./f1; compgen -f d1/; touch d1/x; compgen -f d1/
## STDOUT:
f 3
d1
f1
.h
f2
f 3
f1
f2
d1
.h
d1
1
./f1
d1/x
## END

#### globs
touch a.c b.c a.h; compgen -G '*.c'; compgen -G 'x*'; echo $?; compgen -G 'a*' a.h
## STDOUT:
b.c
a.c
1
a.h
a.c
## END

#### filters
compgen -W 'a.o a.c b.o' -X '*.o'; compgen -W 'a.o a.c b.o' -X '!*.o'; compgen -W 'foo bar' -X '&*' f; touch x.c y.o; compgen -f -X '!*.c'
## STDOUT:
a.c
a.o
b.o
x.c
## END

#### prefix and suffix
compgen -W 'a b' -P pre- -S -suf; compgen -P '<' -S '>' -W 'one two' o; compgen -P x -W ''; echo $?
## STDOUT:
pre-a-suf
pre-b-suf
<one>
1
## END

#### functions
f() { COMPREPLY=($(compgen -W 'alpha beta' -- "$2")); echo "args: $1,$2,$3" >&2; }; compgen -F f al 2>&1; g() { COMPREPLY=(x y z); }; compgen -F g y 2>/dev/null; h() { :; }; compgen -F h a 2>/dev/null; echo $?
## STDOUT:
../case.sh: line 1: compgen: warning: -F option may not work as you expect
args: compgen,al,
alpha
x
y
z
1
## END

#### commands
compgen -C 'echo one; echo two' t; compgen -C 'printf "%s\n" c1 c2; :' 2>/dev/null
## STDOUT:
one
two compgen t 
c1
c2
## END

#### signals users and others
compgen -A signal SIGT; compgen -A user root; compgen -u roo; compgen -A group roo; compgen -A job; compgen -A hostname nosuchhost; echo $?; compgen -A running; compgen -A stopped; compgen -s nosuchservice; echo $?
## STDOUT:
SIGTRAP
SIGTERM
SIGTSTP
SIGTTIN
SIGTTOU
root
root
root
1
1
## END

#### several actions at once
zz_v=1; zz_f() { :; }; alias zz_a=b; compgen -A function -A variable -A alias -W 'zz_w' zz; compgen -v -W 'zz_w zz_v' zz_
## STDOUT:
zz_a
zz_f
zz_v
zz_w
zz_v
zz_w
zz_v
## END

#### options
mkdir dd; touch df; compgen -o dirnames -W '' d; compgen -o plusdirs -W 'dw' d; compgen -o default nosuch; echo $?; compgen -o bashdefault df; compgen -o filenames -W 'x' x; compgen -o nosort -W 'c a b'; compgen -o plusdirs -W 'b a c'
## STDOUT:
dd
dw
dd
1
x
c
a
b
b
a
c
dd
## END

#### order and duplicates
compgen -W 'b a b c a'; compgen -W 'z y' -A keyword w
## STDOUT:
b
a
b
c
a
while
## END

#### errors
compgen -z; echo $?; compgen -A nosuch; echo $?; compgen -o nosuch; echo $?; compgen -F; echo $?; compgen; echo $?; compgen a b; echo $?; compgen -V x; echo $?
## STDOUT:
2
2
2
2
0
0
2
## END
## STDERR:
../case.sh: line 1: compgen: -z: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
../case.sh: line 1: compgen: nosuch: invalid action name
../case.sh: line 1: compgen: nosuch: invalid option name
../case.sh: line 1: compgen: -F: option requires an argument
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
../case.sh: line 1: compgen: -V: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
## END

#### complete and its listing
complete -W 'a b' x; complete -F f -o nospace y; complete -A file -d z; complete -C cmd -P p -S s -X 'f*' w; complete -p | sort; complete -p y; complete -p nosuch; echo $?; complete | wc -l
## STDOUT:
complete -P 'p' -S 's' -X 'f*' -C 'cmd' w
complete -W 'a b' x
complete -d -f z
complete -o nospace -F f y
complete -o nospace -F f y
1
4
## END
## STDERR:
../case.sh: line 1: complete: nosuch: no completion specification
## END

#### complete prints quoted
complete -W 'a "b" $c' -X '*.o' -P "it's" x; complete -p x; complete -A alias -A arrayvar -A binding -A builtin -A command -A directory -A disabled -A enabled -A export -A file -A function -A group -A helptopic -A hostname -A job -A keyword -A running -A service -A setopt -A shopt -A signal -A stopped -A user -A variable y; complete -p y; complete -abcdefgjksuv z; complete -p z; complete -G '*.c' q; complete -p q
## STDOUT:
complete -W 'a "b" $c' -P 'it'\''s' -X '*.o' x
complete -a -b -c -d -e -f -g -j -k -s -u -v -A arrayvar -A binding -A disabled -A enabled -A function -A helptopic -A hostname -A running -A setopt -A shopt -A signal -A stopped y
complete -a -b -c -d -e -f -g -j -k -s -u -v z
complete -G '*.c' q
## END

#### default empty and initial word
complete -D -F d; complete -E -W e; complete -I -A command; complete -p | sort; complete -r -D; complete -p -D; echo $?; complete -p -E
## STDOUT:
complete -F d -D
complete -W 'e' -E
complete -c -I
1
complete -W 'e' -E
## END
## STDERR:
../case.sh: line 1: complete: _DefaultCmD_: no completion specification
## END

#### removing
complete -W a x; complete -W b y; complete -r x; complete -p; complete -r nosuch; echo $?; complete -r; complete -p; echo $?
## STDOUT:
complete -W 'b' y
1
0
## END
## STDERR:
../case.sh: line 1: complete: nosuch: no completion specification
## END

#### replacing and sharing
complete -W a x; complete -F f x; complete -p x; complete -W 'q' a b c; complete -p a b c; complete -o nospace -o filenames -o default x; complete -p x
## STDOUT:
complete -F f x
complete -W 'q' a
complete -W 'q' b
complete -W 'q' c
complete -o default -o filenames -o nospace x
## END

#### complete errors
complete -z; echo $?; complete -A nosuch x; echo $?; complete -o nosuch x; echo $?; complete -W a; echo $?; complete -F 'a b' x; echo $?; complete -F; echo $?
## STDOUT:
2
2
2
2
2
2
## END
## STDERR:
../case.sh: line 1: complete: -z: invalid option
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
../case.sh: line 1: complete: nosuch: invalid action name
../case.sh: line 1: complete: nosuch: invalid option name
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
../case.sh: line 1: complete: `a b': not a valid identifier
../case.sh: line 1: complete: -F: option requires an argument
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
## END

#### compopt outside a completion
complete -W a x; compopt -o nospace x; complete -p x; compopt +o nospace -o default x; complete -p x; compopt x; compopt; echo $?; compopt -o nosuch x; echo $?; compopt nosuch; echo $?; compopt -D -o nospace; echo $?
## STDOUT:
complete -o nospace -W 'a' x
complete -o default -W 'a' x
compopt +o bashdefault -o default +o dirnames +o filenames +o noquote +o nosort +o nospace +o plusdirs x
1
2
1
1
## END
## STDERR:
../case.sh: line 1: compopt: not currently executing completion function
../case.sh: line 1: compopt: nosuch: invalid option name
../case.sh: line 1: compopt: nosuch: no completion specification
../case.sh: line 1: compopt: _DefaultCmD_: no completion specification
## END

#### compgen in functions with locals
f() { local words='red green' cur=$1; compgen -W "$words" -- "$cur"; }; f g; f ''; COMPREPLY=($(f r)); echo ${COMPREPLY[@]}; mapfile -t a < <(compgen -W 'x y'); echo ${#a[@]}
## STDOUT:
green
red
green
red
2
## END

#### special characters
compgen -W 'a\ b c' ; compgen -W "'a b' c"; touch 'x y' "q'r" 'd$'; compgen -f; compgen -f 'x '; compgen -f x\ ; compgen -W '~ \~' ''; compgen -W '$(echo sub) `echo bq`' ''
## STDOUT:
a b
c
a b
c
q'r
x y
d$
x y
x y
DIR/home
~
sub
bq
## END

#### a dash dash before the word
compgen -W '-a --long -b' -- -; compgen -W '-a --long' -- --; compgen -W 'a b' --; compgen -W '-x' -- -y; echo $?
## STDOUT:
-a
--long
-b
--long
a
b
1
## END

#### commands in PATH
mkdir b; printf '' > b/zz_tool1; printf '' > b/zz_tool2; chmod +x b/zz_tool1; PATH=$PWD/b; compgen -c zz_; compgen -A command zz_tool1; zz_fn() { :; }; compgen -c zz_
## STDOUT:
zz_tool1
zz_tool1
zz_fn
zz_tool1
## END

#### bindings before readline is set up
compgen -A binding | wc -l; compgen -A binding shell-; bind -l > /dev/null 2>&1; compgen -A binding | wc -l; compgen -A binding shell-
## STDOUT:
142
142
## END
## status: 1

#### bindings after readline is set up
compgen -A binding | wc -l; bind -l > /dev/null 2>&1; compgen -A binding | wc -l; compgen -A binding shell-
## STDOUT:
142
173
shell-backward-kill-word
shell-backward-word
shell-expand-line
shell-forward-word
shell-kill-word
shell-transpose-words
## END

#### every action has a list, and letters mean the same
for a in alias arrayvar builtin command directory disabled enabled export file function group helptopic hostname keyword service setopt shopt signal user variable; do
	compgen -A $a > all && [ -s all ] || echo "$a: nothing"
done
alias zz=x; zz() { :; }; export zz=1; zza=(1); enable -n cd; mkdir zzd; : > zzf
for p in 'a alias' 'b builtin' 'c command' 'd directory' 'e export' 'f file' 'g group' 'j job' 'k keyword' 's service' 'u user' 'v variable'; do
	set -- $p
	diff <(compgen -$1 | sort) <(compgen -A $2 | sort) > /dev/null && echo "-$1 is $2"
done
compgen -A alias z; compgen -A arrayvar zz; compgen -A disabled; compgen -A export zz; compgen -A function zz; compgen -d zz; compgen -f zz; compgen -A nosuch; echo $?
## STDOUT:
alias: nothing
directory: nothing
disabled: nothing
function: nothing
-a is alias
-b is builtin
-c is command
-d is directory
-e is export
-f is file
-g is group
-j is job
-k is keyword
-s is service
-u is user
-v is variable
zz
zza
cd
zz
zz
zzd
zzd
zzf
2
## END

#### all that complete can be told, and what it prints
complete -abcdefgjksuv -A helptopic -o nospace -o nosort -o filenames -P '<' -S '>' -W 'a b' -X '!x*' -G '*.c' -F f -C 'c d' one two
complete -p one two; complete -r one; complete -p one; complete -p two | wc -l; complete -r; complete; echo $?
## STDOUT:
complete -o filenames -o nosort -o nospace -a -b -c -d -e -f -g -j -k -s -u -v -A helptopic -G '*.c' -W 'a b' -P '<' -S '>' -X '!x*' -C 'c d' -F f one
complete -o filenames -o nosort -o nospace -a -b -c -d -e -f -g -j -k -s -u -v -A helptopic -G '*.c' -W 'a b' -P '<' -S '>' -X '!x*' -C 'c d' -F f two
1
0
## END

#### an unset parameter in the words of compgen
compgen -W 'a ${x:?bad}'; echo $?
## STDOUT:
## END
## STDERR:
../case.sh: line 1: x: bad
## END
## status: 1

#### a bad substitution in the words of compgen drops the line
compgen -W 'a b ${x!}'; echo no
echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: ${x!}: bad substitution
## END

#### a division by zero in the words of compgen
compgen -W 'a $((1/0))'; echo no
echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: 1/0: division by 0 (error token is "0")
## END

#### words of compgen that have no end
compgen -W '"a'; compgen -W "a 'b"; compgen -W 'a `'; compgen -W 'a `x'; echo no
## STDOUT:
a
a
b
a
`
## END
## STDERR:
../case.sh: line 1: bad substitution: no closing "`" in `x
## END
## status: 1

#### COMP_WORDBREAKS and hostcomplete
shopt -u hostcomplete
declare -p | grep COMP_WORDBREAKS=
echo "${COMP_WORDBREAKS@Q}"
COMP_WORDBREAKS=a@b
shopt -u hostcomplete; echo "$COMP_WORDBREAKS"
shopt -s hostcomplete; echo "$COMP_WORDBREAKS"
shopt -s hostcomplete; echo "$COMP_WORDBREAKS"
shopt -u hostcomplete; echo "$COMP_WORDBREAKS"
## STDOUT:
$' \t\n"\'><=;|&(:'
ab
@ab
@ab
ab
## END
## STDERR:
## END

#### EXECIGNORE and empty directories of PATH in compgen -c
mkdir b; for n in foo1 foo2 foo3; do echo : >b/$n; chmod +x b/$n; done; c() { compgen -c "$@" | /usr/bin/sort; }
PATH=$PWD/b; EXECIGNORE='*/foo2'; c foo; EXECIGNORE='foo2'; c foo; EXECIGNORE="$PWD/b/*1:*[3]"; c foo
PATH=b; EXECIGNORE=b/foo1; c foo; c $PWD/b/foo; c b/foo; c ./b/foo; HOME=$PWD EXECIGNORE='*1:~/b/foo2'; c \~/b/foo
unset EXECIGNORE; cd b; for PATH in '' : :: :/nonexistent /nonexistent:; do echo "PATH=$PATH"; c foo; done
## STDOUT:
foo1
foo3
foo1
foo2
foo3
foo2
foo2
foo3
DIR/cwd/b/foo1
DIR/cwd/b/foo2
DIR/cwd/b/foo3
b/foo2
b/foo3
./b/foo1
./b/foo2
./b/foo3
~/b/foo2
~/b/foo3
PATH=
PATH=:
foo1
foo2
foo3
PATH=::
foo1
foo1
foo2
foo2
foo3
foo3
PATH=:/nonexistent
foo1
foo2
foo3
PATH=/nonexistent:
foo1
foo2
foo3
## END
## STDERR:
## END
