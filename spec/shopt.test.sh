# Bash manual, 4.3.2 The Shopt Builtin.

#### listing
shopt
## STDOUT:
autocd         	off
assoc_expand_once	off
cdable_vars    	off
cdspell        	off
checkhash      	off
checkjobs      	off
checkwinsize   	on
cmdhist        	on
compat31       	off
compat32       	off
compat40       	off
compat41       	off
compat42       	off
compat43       	off
compat44       	off
complete_fullquote	on
direxpand      	off
dirspell       	off
dotglob        	off
execfail       	off
expand_aliases 	off
extdebug       	off
extglob        	off
extquote       	on
failglob       	off
force_fignore  	on
globasciiranges	on
globskipdots   	on
globstar       	off
gnu_errfmt     	off
histappend     	off
histreedit     	off
histverify     	off
hostcomplete   	on
huponexit      	off
inherit_errexit	off
interactive_comments	on
lastpipe       	off
lithist        	off
localvar_inherit	off
localvar_unset 	off
login_shell    	off
mailwarn       	off
no_empty_cmd_completion	off
nocaseglob     	off
nocasematch    	off
noexpand_translation	off
nullglob       	off
patsub_replacement	on
progcomp       	on
progcomp_alias 	off
promptvars     	on
restricted_shell	off
shift_verbose  	off
sourcepath     	on
varredir_close 	off
xpg_echo       	off
## END

#### listing as commands
shopt -p
## STDOUT:
shopt -u autocd
shopt -u assoc_expand_once
shopt -u cdable_vars
shopt -u cdspell
shopt -u checkhash
shopt -u checkjobs
shopt -s checkwinsize
shopt -s cmdhist
shopt -u compat31
shopt -u compat32
shopt -u compat40
shopt -u compat41
shopt -u compat42
shopt -u compat43
shopt -u compat44
shopt -s complete_fullquote
shopt -u direxpand
shopt -u dirspell
shopt -u dotglob
shopt -u execfail
shopt -u expand_aliases
shopt -u extdebug
shopt -u extglob
shopt -s extquote
shopt -u failglob
shopt -s force_fignore
shopt -s globasciiranges
shopt -s globskipdots
shopt -u globstar
shopt -u gnu_errfmt
shopt -u histappend
shopt -u histreedit
shopt -u histverify
shopt -s hostcomplete
shopt -u huponexit
shopt -u inherit_errexit
shopt -s interactive_comments
shopt -u lastpipe
shopt -u lithist
shopt -u localvar_inherit
shopt -u localvar_unset
shopt -u login_shell
shopt -u mailwarn
shopt -u no_empty_cmd_completion
shopt -u nocaseglob
shopt -u nocasematch
shopt -u noexpand_translation
shopt -u nullglob
shopt -s patsub_replacement
shopt -s progcomp
shopt -u progcomp_alias
shopt -s promptvars
shopt -u restricted_shell
shopt -u shift_verbose
shopt -s sourcepath
shopt -u varredir_close
shopt -u xpg_echo
## END

#### setting and asking
shopt -s nullglob; shopt nullglob; echo $?; shopt -q nullglob && echo on; shopt -u nullglob; shopt nullglob; echo $?; shopt -q nullglob || echo off; shopt -s nullglob dotglob; shopt nullglob dotglob extglob; echo $?; shopt -q nullglob dotglob; echo $?; shopt -q nullglob extglob; echo $?
## STDOUT:
nullglob       	on
0
on
nullglob       	off
1
off
nullglob       	on
dotglob        	on
extglob        	off
1
0
1
## END

#### only the set or unset ones
shopt -s | grep -E 'null|sourcepath'; shopt -s nullglob; shopt -s | grep null; shopt -u | grep -c .; shopt -p nullglob dotglob; shopt -sp | grep -c shopt
## STDOUT:
sourcepath     	on
nullglob       	on
43
shopt -s nullglob
shopt -u dotglob
14
## END

#### o uses set's options
shopt -o noglob; shopt -so noglob; shopt -o noglob; echo $- | grep -c f; shopt -uo noglob; shopt -po noglob errexit; shopt -qo noglob; echo $?; shopt -o | head -n 3; shopt -op | tail -n 2
## STDOUT:
noglob         	off
noglob         	on
1
set +o noglob
set +o errexit
1
allexport      	off
braceexpand    	on
emacs          	off
set +o vi
set +o xtrace
## END

#### errors
shopt -s nosuch; echo $?; shopt nosuch; echo $?; shopt -q nosuch; echo $?; shopt -z; echo $?; shopt -su nullglob; echo $?; shopt -so nosuch; echo $?
## STDOUT:
1
1
1
2
1
0
## END
## STDERR:
../case.sh: line 1: shopt: nosuch: invalid shell option name
../case.sh: line 1: shopt: nosuch: invalid shell option name
../case.sh: line 1: shopt: nosuch: invalid shell option name
../case.sh: line 1: shopt: -z: invalid option
shopt: usage: shopt [-pqsu] [-o] [optname ...]
../case.sh: line 1: shopt: cannot set and unset shell options simultaneously
../case.sh: line 1: shopt: nosuch: invalid option name
## END

#### BASHOPTS
shopt -s nullglob; case :$BASHOPTS: in *:nullglob:*) echo yes;; esac; shopt -u nullglob; case :$BASHOPTS: in *:nullglob:*) ;; *) echo no;; esac; echo $BASHOPTS; (BASHOPTS=x) 2>/dev/null; echo $?
## STDOUT:
yes
no
checkwinsize:cmdhist:complete_fullquote:extquote:force_fignore:globasciiranges:globskipdots:hostcomplete:interactive_comments:patsub_replacement:progcomp:promptvars:sourcepath
1
## END

#### options from the environment
env BASHOPTS=nullglob:extglob "$SHELL_UNDER_TEST" -c 'shopt nullglob extglob'; env SHELLOPTS=noglob "$SHELL_UNDER_TEST" -c 'shopt -o noglob'
## STDOUT:
nullglob       	on
extglob        	on
noglob         	on
## END

#### autocd and others are stored
for o in autocd cdable_vars checkhash checkjobs checkwinsize cmdhist histappend lithist mailwarn progcomp promptvars restricted_shell login_shell; do shopt -s $o 2>/dev/null; shopt $o; done
## STDOUT:
autocd         	on
cdable_vars    	on
checkhash      	on
checkjobs      	on
checkwinsize   	on
cmdhist        	on
histappend     	on
lithist        	on
mailwarn       	on
progcomp       	on
promptvars     	on
restricted_shell	off
login_shell    	off
## END
## status: 1

#### cdspell direxpand and compat levels
shopt -s cdspell direxpand dirspell; shopt cdspell direxpand dirspell; shopt -s compat44; shopt compat44 compat43; echo $BASH_COMPAT; shopt -u compat44; BASH_COMPAT=5.0; shopt compat50; BASH_COMPAT=
## STDOUT:
cdspell        	on
direxpand      	on
dirspell       	on
compat44       	on
compat43       	off
44
## END

#### expand aliases
shopt expand_aliases; alias hi='echo hello'
hi 2>/dev/null; echo $?
shopt -s expand_aliases
hi
shopt -u expand_aliases
hi 2>/dev/null; echo $?
## STDOUT:
expand_aliases 	off
127
hello
127
## END

#### sourcepath
mkdir lib; echo 'echo from path' > lib/s; PATH=$PWD/lib:$PATH; . s; shopt -u sourcepath; . s 2>/dev/null; echo $?; echo 'echo here' > s; . s
## STDOUT:
from path
1
here
## END

#### interactive comments
shopt -u interactive_comments; eval 'echo a #b'; shopt -s interactive_comments; eval 'echo a #b'
## STDOUT:
a
a
## END

#### xpg echo and gnu errfmt
shopt -s xpg_echo; echo 'a\tb'; shopt -u xpg_echo; shopt -s gnu_errfmt; nosuchcmd_
## STDOUT:
a	b
## END
## STDERR:
../case.sh:1: nosuchcmd_: command not found
## END
## status: 127

#### shift verbose
set -- a; shift 5; echo $?; shopt -s shift_verbose; shift 5; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: shift: 5: shift count out of range
## END

#### execfail
(exec nosuchcmd_ 2>/dev/null; echo no); echo $?; shopt -s execfail; exec nosuchcmd_ 2>/dev/null; echo still $?
## STDOUT:
127
still 127
## END

#### assoc expand once
declare -A m; shopt -s assoc_expand_once; k='x'; m[$k]=1; echo $((m[$k]+1)); [[ -v m[$k] ]] && echo set; unset m[$k]; echo ${#m[@]}
## STDOUT:
2
set
0
## END

#### noexpand translation and patsub replacement
shopt noexpand_translation patsub_replacement globskipdots varredir_close; x=abc; echo ${x/b/&&}; shopt -u patsub_replacement; echo ${x/b/&&}
## STDOUT:
noexpand_translation	off
patsub_replacement	on
globskipdots   	on
varredir_close 	off
abbc
a&&c
## END

#### inherit errexit and localvar options
shopt -s inherit_errexit localvar_inherit; x=5; f() { local x; echo $x; }; f; set -e; y=$(false; echo no) || echo stopped; set +e
## STDOUT:
5
## END

#### huponexit no_empty_cmd_completion and histverify
shopt -s huponexit no_empty_cmd_completion histverify histreedit hostcomplete; shopt huponexit no_empty_cmd_completion histverify histreedit hostcomplete
## STDOUT:
huponexit      	on
no_empty_cmd_completion	on
histverify     	on
histreedit     	on
hostcomplete   	on
## END

#### nocasematch extglob nullglob in subshells
shopt -s nocasematch; (shopt -u nocasematch; [[ A == a ]] || echo sub); [[ A == a ]] && echo outer; x=$(shopt -s nullglob; echo no*); echo "[$x]"; echo no*
## STDOUT:
sub
outer
[]
no*
## END

#### the option O of the binary
"$SHELL_UNDER_TEST" -O nullglob -c 'shopt nullglob; echo x*'; "$SHELL_UNDER_TEST" +O sourcepath -c 'shopt sourcepath'; "$SHELL_UNDER_TEST" -O nosuch -c 'echo no' 2>/dev/null; echo $?; "$SHELL_UNDER_TEST" -O extglob -c 'echo @(a|b)'
## STDOUT:
nullglob       	on

sourcepath     	off
2
@(a|b)
## END

#### BASH_COMPAT and the compat options follow each other
BASH_COMPAT=4.2; echo $BASH_COMPAT; shopt compat42; BASH_COMPAT=42; shopt -p compat42; BASH_COMPAT=9; echo "[$BASH_COMPAT]"; shopt -s compat31; echo $BASH_COMPAT; shopt -s compat44; echo $BASH_COMPAT; shopt compat31; shopt -u compat44; echo "[$BASH_COMPAT]"; BASH_COMPAT=5.3; BASH_COMPAT=3.0; BASH_COMPAT=x; unset BASH_COMPAT
shopt -s compat42; unset BASH_COMPAT; shopt -p compat42; shopt -s compat40; shopt -u compat42; echo $BASH_COMPAT; shopt -p | grep 'compat[34]'; f() { local BASH_COMPAT=4.3; shopt compat43; }; f; shopt compat43
## STDOUT:
4.2
compat42       	on
shopt -s compat42
[9]
31
44
compat31       	off
[52]
shopt -u compat42
40
shopt -u compat31
shopt -u compat32
shopt -s compat40
shopt -u compat41
shopt -u compat42
shopt -u compat43
shopt -u compat44
compat43       	on
compat43       	off
## END
## STDERR:
../case.sh: line 1: BASH_COMPAT: 9: compatibility value out of range
../case.sh: line 1: BASH_COMPAT: 5.3: compatibility value out of range
../case.sh: line 1: BASH_COMPAT: 3.0: compatibility value out of range
../case.sh: line 1: BASH_COMPAT: x: compatibility value out of range
## END
## status: 1

#### BASH_COMPAT=3.1: quotes in regular expressions mean nothing
for v in 3.1 3.2; do
  BASH_COMPAT=$v; x='a.c'
  [[ abc =~ "a.c" ]]; echo $v $?; [[ abc =~ "$x" ]]; echo $?; [[ abc =~ a\.c ]]; echo $?; [[ a.c =~ "a\.c" ]]; echo $?
done
shopt -s compat31; [[ abc =~ 'a.c' ]]; echo $?
## STDOUT:
3.1 0
0
0
0
3.2 1
1
1
1
0
## END
## STDERR:
## END

#### BASH_COMPAT=4.3: break in a function ends the loops of its caller
f() { break; }; g() { continue 2; }
for v in 44 43; do
  BASH_COMPAT=$v
  for i in 1 2; do for j in 1 2; do g; echo $v $i $j; done; done
  for i in 1 2; do f; echo $v $i; done
  f
done
## STDOUT:
44 1 1
44 1 2
44 2 1
44 2 2
44 1
44 2
## END
## STDERR:
../case.sh: line 1: continue: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: continue: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: continue: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: continue: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 1: break: only meaningful in a `for', `while', or `until' loop
## END

#### BASH_COMPAT=4.4: break in a subshell ends it
for v in 50 44; do
  BASH_COMPAT=$v
  for i in 1 2; do (break; echo in $v $i); (continue; echo in $v $i); echo $v $i "$(break; echo no)" $?; echo | break; done
done
## STDOUT:
in 50 1
in 50 1
50 1  0
in 50 2
in 50 2
50 2  0
44 1  0
44 2  0
## END
## STDERR:
../case.sh: line 3: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 3: continue: only meaningful in a `for', `while', or `until' loop
../case.sh: line 3: break: only meaningful in a `for', `while', or `until' loop
../case.sh: line 3: continue: only meaningful in a `for', `while', or `until' loop
## END

#### BASH_COMPAT=5.0: RANDOM and hash -l
for v in 51 50; do
  BASH_COMPAT=$v; RANDOM=42; echo $RANDOM $RANDOM
  hash -r; hash -l
done
BASH_COMPAT=50 "$SHELL_UNDER_TEST" -c 'hash -l; RANDOM=7; echo $RANDOM; (RANDOM=7; echo $RANDOM)'
## STDOUT:
17772 26794
17766 11151
hash: hash table empty
hash: hash table empty
19345
19345
## END
## STDERR:
## END

#### BASH_COMPAT=5.1: unset and test -v with @ and *
for v in 52 51; do
  BASH_COMPAT=$v
  a=(1 2); unset a[@]; declare -p a
  a=(1 2); unset 'a[*]'; declare -p a
  declare -A m=([@]=1 [x]=2); [[ -v m[*] ]]; echo $?; test -v m[@]; echo $?
  unset 'm[@]'; declare -p m; unset 'm[*]'; declare -p m
  unset m
done
## STDOUT:
declare -a a=()
declare -a a=()
1
0
declare -A m=([x]="2" )
declare -A m=([x]="2" )
0
0
## END
## STDERR:
../case.sh: line 3: declare: a: not found
../case.sh: line 4: declare: a: not found
../case.sh: line 6: declare: m: not found
../case.sh: line 6: declare: m: not found
## END
