# Bash manual, 4.3.1 The Set Builtin: -e, -E, -o pipefail.

#### a failing command ends the script
set -e; echo a; false; echo no
## STDOUT:
a
## END
## status: 1

#### the status is the command's
set -e; (exit 7); echo no
## STDOUT:
## END
## status: 7

#### conditions do not count
set -e; if false; then :; fi; while false; do :; done; until true; do :; done; false || true; true && false || echo a; ! false; ! true; if ! true; then :; fi; echo b
## STDOUT:
a
b
## END

#### the last command of an and list counts
set -e; false && true; echo a; true && false; echo no
## STDOUT:
a
## END
## status: 1

#### an or list counts at its end
set -e; false || true; echo a; false || false; echo no
## STDOUT:
a
## END
## status: 1

#### a negated command never counts
set -e; ! true; echo a; ! (exit 3); echo b; ! { false; true; }; echo c $?
## STDOUT:
a
b
c 1
## END

#### functions
set -e; f() { false; echo in f; }; f || echo failed; if f; then echo yes; fi; echo before; f; echo no
## STDOUT:
in f
in f
yes
before
## END
## status: 1

#### functions called in a condition ignore it throughout
set -e; f() { false; g; echo end of f; }; g() { false; echo end of g; }; f && echo ok; ! f; f || echo no; while f; do break; done; echo done
## STDOUT:
end of g
end of f
ok
end of g
end of f
end of g
end of f
end of g
end of f
done
## END

#### subshells
set -e; (false; echo no) || echo a; (echo b; false) ; echo no
## STDOUT:
no
b
## END
## status: 1

#### subshells in conditions ignore it
set -e; if (false; echo in); then echo a; fi; (false; echo b) && echo c; x=$(false; echo d) && echo $x
## STDOUT:
in
a
b
c
d
## END

#### groups and loops
set -e; { false; echo in; } || echo no; for i in 1 2; do [ $i = 2 ] && echo two; done; for i in 1; do false; echo no; done; echo no
## STDOUT:
in
two
## END
## status: 1

#### the last test of a loop body ends it if it fails alone
set -e; for i in 1 2; do [ $i = 1 ] && echo one; done; echo reached $?
## STDOUT:
one
reached 1
## END

#### assignments with substitutions
set -e; x=$(false) || echo a; y=$(true); echo b; z=$(exit 3); echo no
## STDOUT:
a
b
## END
## status: 3

#### local and export hide the status
set -e; f() { local x=$(false); echo a; export y=$(false); echo b; declare z=$(false); echo c; readonly w=$(false); echo d; }; f
## STDOUT:
a
b
c
d
## END

#### command substitution in arguments does not count
set -e; echo $(false) a; : $(exit 3); echo "x$(false)"; [ -z "$(false)" ]; echo b
## STDOUT:
a
x
b
## END

#### pipelines
set -e; false | true; echo a; true | false; echo no
## STDOUT:
a
## END
## status: 1

#### pipelines with pipefail
set -e -o pipefail; true | true; echo a; false | true || echo b; false | true; echo no
## STDOUT:
a
b
## END
## status: 1

#### arithmetic and conditionals
set -e; ((1)); [[ a ]]; ((0)) || echo a; [[ '' ]] || echo b; let 1; ((0)); echo no
## STDOUT:
a
b
## END
## status: 1

#### double brackets end it too
set -e; [[ a == b ]] && echo no; echo a; [[ a == b ]]; echo no
## STDOUT:
a
## END
## status: 1

#### let and test end it
set -e; x=0; ((x++)) || true; echo $x; let x=0; echo no
## STDOUT:
1
## END
## status: 1

#### builtins that fail
set -e; cd /nosuch 2>/dev/null || echo a; cd /nosuch 2>/dev/null; echo no
## STDOUT:
a
## END
## status: 1

#### unset and shift and read
set -e; read x < /dev/null || echo a; shift 5 || echo b; unset nosuch; echo c; read x < /dev/null; echo no
## STDOUT:
a
b
c
## END
## status: 1

#### case and if bodies
set -e; case a in a) false;; esac || echo a; if true; then false; fi || echo b; case a in a) false;; esac; echo no
## STDOUT:
a
b
## END
## status: 1

#### while bodies count
set -e; i=0; while ((i++ < 3)); do echo $i; [ $i -lt 2 ]; done; echo no
## STDOUT:
1
2
## END
## status: 1

#### eval and source
set -e; eval 'false; echo in' || echo no; eval 'false' || echo a; echo 'false; echo in lib' > lib; . ./lib || echo no; echo b; eval false; echo no
## STDOUT:
in
a
in lib
b
## END
## status: 1

#### source ends the script
set -e; echo 'echo x; false; echo no' > lib; . ./lib; echo no
## STDOUT:
x
## END
## status: 1

#### background commands do not count
set -e; false & wait || echo a; false & echo b; wait; echo c; false & wait $!; echo no
## STDOUT:
b
c
## END
## status: 1

#### the exit trap runs
set -e; trap 'echo trap $?' EXIT; false; echo no
## STDOUT:
trap 1
## END
## status: 1

#### the ERR trap runs first
set -e; trap 'echo err $?' ERR; trap 'echo exit $?' EXIT; false || echo a; (exit 4); echo no
## STDOUT:
a
err 4
exit 4
## END
## status: 4

#### ERR trap rules are errexit's
trap 'echo E$?' ERR; false; (exit 3); false || true; if false; then :; fi; ! true; true && false; f() { false; true; }; f; x=$(exit 5); true | (exit 6); [[ a == b ]]; ((0)); for i in 1; do false; done; echo end
## STDOUT:
E1
E3
E1
E5
E6
E6
E1
E1
E1
end
## END

#### errtrace
trap 'echo E' ERR; f() { false; true; }; f; set -E; f; (false; true); x=$(false; echo in); echo $x; set +E; f; echo end
## STDOUT:
E
E
E in
end
## END

#### ERR trap in functions with errtrace names the line
set -E
trap 'echo "line $LINENO in ${FUNCNAME[0]:-main}: $BASH_COMMAND"' ERR
f() {
  false
}
f
false
## STDOUT:
line 4 in f: false
line 6 in main: false
line 7 in main: false
## END
## status: 1

#### set -e within a function and a subshell
f() { set -e; true; }; f; case $- in *e*) echo on;; esac; set +e; (set -e; false; echo no); echo $?; false; echo a
## STDOUT:
on
1
a
## END

#### turning it off around a command
set -e; set +e; false; x=$?; set -e; echo $x; false || { echo b; }; set +o errexit; false; echo c; set -o errexit; false; echo no
## STDOUT:
1
b
c
## END
## status: 1

#### inherit_errexit
set -e; x=$(false; echo a); echo $x; shopt -s inherit_errexit; x=$(false; echo b) || echo "failed [$x]"; y=$(set -e; false; echo c) || echo no; echo end $y
## STDOUT:
a
end c
## END

#### posix mode inherits
set -o posix; set -e; x=$(false; echo no) || echo "[$x]"; echo $(false; echo no) end
## STDOUT:
end
## END

#### return with a status
set -e; f() { return 3; }; f || echo $?; if f; then :; else echo $?; fi; f; echo no
## STDOUT:
3
3
## END
## status: 3

#### command builtin eval and exec
set -e; command false || echo a; builtin false 2>/dev/null || echo b; command nosuchcmd_ 2>/dev/null || echo c $?; nosuchcmd_ 2>/dev/null; echo no
## STDOUT:
a
b
c 127
## END
## status: 127

#### a failed redirection counts
set -e; echo x > /nosuch/y || echo a; { echo x; } > /nosuch/z || echo b; echo x > /nosuch/w; echo no
## STDOUT:
a
b
## END
## STDERR:
../case.sh: line 1: /nosuch/y: No such file or directory
../case.sh: line 1: /nosuch/z: No such file or directory
../case.sh: line 1: /nosuch/w: No such file or directory
## END
## status: 1

#### process substitution does not count
set -e; cat <(false); echo a; read x < <(false) || echo b; true <(exit 3); echo c
## STDOUT:
a
b
c
## END

#### coproc and time
set -e; time false || echo a; { time true; } ; echo b; ! time true; echo c; time false; echo no
## STDOUT:
a
b
c
## END
## status: 1

#### the options of the shell
echo a; false; echo no
## flags: -e
## STDOUT:
a
## END
## status: 1

#### a trap action may fail
set -e; trap 'false; echo in trap' USR1; kill -USR1 $$; echo after
## STDOUT:
## END
## status: 1

#### a failing command in an exit trap
set -e; trap 'false; echo no' EXIT; echo a; exit 0
## STDOUT:
a
## END
## status: 1

#### an empty substitution as command
set -e; $(true); echo a; $(exit 3) || echo b; x=1 $(false); echo no
## STDOUT:
a
b
## END
## status: 1

#### compound conditions
set -e; if { false; true; }; then echo a; fi; while { false; false; }; do :; done; if (false) || (true); then echo b; fi; until { false; true; }; do :; done; if f() { false; }; then echo c; fi; if [ a ] && false; then :; else echo d; fi
## STDOUT:
a
b
c
d
## END

#### nested function in a negation
set -e; f() { false; echo reached; return 5; }; ! f; echo $?; f || x=$?; echo $x; { ! f; } ; echo end
## STDOUT:
reached
0
reached
5
reached
end
## END

#### a command after a failing one, part 1
exec 2> /dev/null
t() { ( set -e; eval "$1"; echo "  reached: $1" ); echo "  status $?"; }
t 'false'
t 'false || :'
t 'f() { false; :; }; f'
t 'f() { false; :; }; f || :'
t '(false)'
t '(false) || :'
t 'x=$(false)'
t 'x=$(false) || :'
t 'echo $(false)'
t 'local x=$(false)'
t 'f() { local x=$(false); }; f'
t 'f() { local x; x=$(false); }; f'
t 'false | true'
t 'true | false'
t 'set -o pipefail; false | true'
t '! true'
t '! false'
t 'if false; then :; fi'
## STDOUT:
  status 1
  reached: false || :
  status 0
  status 1
  reached: f() { false; :; }; f || :
  status 0
  status 1
  reached: (false) || :
  status 0
  status 1
  reached: x=$(false) || :
  status 0

  reached: echo $(false)
  status 0
  reached: local x=$(false)
  status 0
  reached: f() { local x=$(false); }; f
  status 0
  status 1
  reached: false | true
  status 0
  status 1
  status 1
  status 1
  reached: ! false
  status 0
  reached: if false; then :; fi
  status 0
## END

#### a command after a failing one, part 2
exec 2> /dev/null
t() { ( set -e; eval "$1"; echo "  reached: $1" ); echo "  status $?"; }
t 'while false; do :; done'
t 'until true; do :; done'
t 'for i in 1; do false; done'
t 'case x in x) false;; esac'
t '{ false; }'
t '[[ a = b ]]'
t '((0))'
t 'let 0'
t '[ a = b ]'
t 'test a = b && :'
t ': && false'
t 'false && :'
t 'false; true'
t 'eval false'
t 'eval "false; true"'
t 'eval "false" || :'
t '. /dev/stdin <<< "false; echo in"'
t 'command false'
## STDOUT:
  reached: while false; do :; done
  status 0
  reached: until true; do :; done
  status 0
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  reached: eval "false" || :
  status 0
  status 1
  status 1
## END

#### a command after a failing one, part 3
exec 2> /dev/null
t() { ( set -e; eval "$1"; echo "  reached: $1" ); echo "  status $?"; }
t 'builtin false'
t 'false &'
t 'false & wait $!'
t 'wait %1'
t 'return 3'
t 'f() { return 3; }; f'
t 'trap "false; echo trap" USR1; kill -USR1 $BASHPID'
t 'unset -v RO; readonly RO=1; RO=2'
t 'export 1x'
t 'cd /nosuch'
t 'nosuchcommand'
t ': > /nosuch/x'
t 'echo a > /nosuch/x'
t '{ echo a; } > /nosuch/x'
t 'exec 3< /nosuch'
t 'read x < /dev/null'
t 'shift 5'
t 'break'
## STDOUT:
  status 1
  reached: false &
  status 0
  status 1
  status 127
  status 3
  status 3
  status 1
  status 1
  status 1
  status 1
  status 127
  status 1
  status 1
  status 1
  status 1
  status 1
  status 1
  reached: break
  status 0
## END

#### a command after a failing one, part 4
exec 2> /dev/null
t() { ( set -e; eval "$1"; echo "  reached: $1" ); echo "  status $?"; }
t 'declare -r Q=1; declare Q=2'
t 'printf %d x'
t 'set +e; false'
t 'a=(1 2); a[-5]=1'
t 'x=$((1/0))'
t 'echo ${x?msg}'
t 'coproc false; wait $!'
t 'time false'
t 'time -p false || :'
t 'select x in a; do false; done <<< 1'
t 'f() if false; then :; else false; fi; f'
t 'g() { f || return 1; echo g; }; f() { false; echo f; }; g'
t 'f() (false; echo no); f || echo or'
t 'f() { set +e; false; echo f; }; f; false'
t 'echo a | { read x; false; echo b; }'
t '{ false; echo b; } | cat'
t 'x=1 false'
t 'x=$(false) true'
t 'x=$(false) :'
t '$(false)'
t '`false`'
t '$(exit 3) x'
t 'x=`false`; echo in'
t 'declare x=`false`; echo in'
t 'echo ${x:-$(false)}'
t 'a[$(false)0]=1'
t 'case $(false) in *) :;; esac'
t 'for i in $(false); do :; done'
t '[[ -n $(false) ]] || :'
t 'cat <<< $(false)'
t 'cat <(false)'
t ': $(exit 3)'
## STDOUT:
  status 1
0  status 1
  reached: set +e; false
  status 0
  status 1
  status 1
  status 1
  status 1
  status 1
  reached: time -p false || :
  status 0
  status 1
  status 1
f
g
  reached: g() { f || return 1; echo g; }; f() { false; echo f; }; g
  status 0
no
  reached: f() (false; echo no); f || echo or
  status 0
f
  reached: f() { set +e; false; echo f; }; f; false
  status 0
  status 1
  reached: { false; echo b; } | cat
  status 0
  status 1
  reached: x=$(false) true
  status 0
  reached: x=$(false) :
  status 0
  status 1
  status 1
  status 127
  status 1
in
  reached: declare x=`false`; echo in
  status 0

  reached: echo ${x:-$(false)}
  status 0
  status 1
  reached: case $(false) in *) :;; esac
  status 0
  reached: for i in $(false); do :; done
  status 0
  reached: [[ -n $(false) ]] || :
  status 0

  reached: cat <<< $(false)
  status 0
  reached: cat <(false)
  status 0
  reached: : $(exit 3)
  status 0
## END

#### a negated command is no failure but for the ERR trap
set -E; trap 'echo "E $LINENO"' ERR; f() { false; echo f; }
! f
! { false; echo b; }
! (false; echo s)
! eval "false; echo e"
! for i in 1; do false; done
! false
trap - ERR; set -e
! f
! { false; echo b; }
! (false; echo s)
echo end
## STDOUT:
E 1
f
E 3
b
E 4
s
E 5
e
E 6
f
b
s
end
## END

#### the ERR trap in functions, substitutions and pipelines
trap 'echo "ERR $? $LINENO ${FUNCNAME[*]} $BASH_COMMAND"' ERR
set -E
f() {
  false
  g || true
  (exit 4)
  return 3
}
g() { false; echo g; }
f
x=$(f; echo sub)
echo "$x"
! f
f && echo no
if f; then :; fi
while f; do :; done
until f; do break; done
{ f; } | cat
f | true
true | f
(f)
eval 'f'
eval 'false
false'
. /dev/stdin <<'A'
false
f
A
case $(f) in *) false;; esac
[[ $(f) ]] || false
((0)) ||
false
command false
builtin false
nosuchcmd 2>/dev/null
: > /nosuch/x 2>/dev/null
a=$(false) b=$(true)
a=$(true) b=$(false)
local z 2>/dev/null
for i in 1 2; do ((i==2)); done
declare x=$(false)
export y=$(false)
false &
wait $!
wait $!
trap - ERR
false
## STDOUT:
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
ERR 3 10  return 3
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
ERR 3 11  return 3
sub
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
g
g
g
g
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
ERR 3 18  return 3
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
ERR 3 20  f
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
ERR 3 21  return 3
ERR 3 21  ( f )
ERR 1 4 f main false
g
ERR 4 6 f main ( exit 4 )
ERR 3 22  return 3
ERR 3 22  eval 'f'
ERR 1 24  false
ERR 1 25  false
ERR 1 24  eval 'false
false'
ERR 1 1  false
ERR 1 4 f source main false
g
ERR 4 6 f source main ( exit 4 )
ERR 3 2  return 3
ERR 3 25  . /dev/stdin <<'A'
false
f
A

ERR 1 29  false
ERR 1 32  false
ERR 1 33  command false
ERR 1 34  builtin false
ERR 127 35  nosuchcmd 2> /dev/null
ERR 1 36  : > /nosuch/x 2> /dev/null
ERR 1 38  a=$(true) b=$(false)
ERR 1 39  local z 2> /dev/null
ERR 1 40  ((i==2))
ERR 1 44  wait $!
ERR 1 45  wait $!
## END
## status: 1

#### conditions and exit traps
set -e
f() { false; echo "f goes on"; }
f || echo "or"
if f; then echo yes; fi
x=$(false; echo sub); echo "x=$x"
! f
(set +e; false; echo inner)
( false; echo no ) || echo failed
y=$(set -e; false; echo no) || echo "y failed"
shopt -s inherit_errexit
z=$(false; echo no) || echo "z failed"
echo $(false; echo no)
{ false; echo braces; } || true
false | true
for i in 1; do false || true; done
[ 1 = 2 ] && echo no
g() { [ 1 = 2 ] && echo no; }
trap 'echo exit $?; exit 9' EXIT
if g; then :; fi
g
echo not reached
## STDOUT:
f goes on
f goes on
yes
x=sub
f goes on
inner
no

braces
exit 1
## END
## status: 9

#### set -e in a negated function
foo() {
  set -e
  false
  echo "should be executed"
}
! foo
echo "should be executed"
## STDOUT:
## END
## status: 1

#### a negated function
set -e; f(){ false; echo x; }; ! f; echo y
## STDOUT:
x
y
## END

#### a negated group
set -e; ! { false; echo z; }; echo y
## STDOUT:
z
y
## END

#### set -e again in a negated function
set -e; f(){ set +e; set -e; false; echo x; }; ! f; echo y
## STDOUT:
x
y
## END

#### the EXIT trap sees the functions that were left
cat > src.sh <<'F'
f
F
trial() {
	printf '%s\n' 'set -e' 'trap '\''echo "X ${FUNCNAME[*]} ${BASH_LINENO[*]} x=$x 1=$1 $# $LINENO" >&2; echo out'\'' EXIT' 'x=g; set -- p' "f() { local x=1; ${1:-false}; }" "g() { ${2:-f}; }" "${3:-g}" >t.sh
	$SH t.sh
}
trial; trial 'f2() { false; }; f2'; trial '{ false; } 3>/dev/null'; trial 'eval false'; trial '(exit 3)'
trial '' 'f >/dev/null'; trial '' '. ./src.sh'; trial '' '. ./src.sh >/dev/null'; trial '' '(f)'
trial '' '' 'g 3>/dev/null'; trial '' '' '{ g; }'; trial '' '' '{ g; } >/dev/null'; trial '' '' 'for i in 1; do g; done'; trial '' '' 'eval g'
trial '' '' 'g >/dev/null'; trial 'readonly x; x=2' '' 'g >/dev/null'; trial ': ${u?}' '' 'g >/dev/null'; trial 'set -u; : $u' '' 'g >/dev/null'; trial 'x[-5]=1'
rm src.sh t.sh
## STDOUT:
## END
## STDERR:
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
../case.sh: line 6: t.sh: command not found
## END

#### a negated function without consequences
set -e
f() { false; echo y; }
! f
trap 'echo E' ERR
! f
for i in 1 2; do ! f; set +e; done
! { false; echo z; }
! (false; echo z)
! eval false
## STDOUT:
y
y
y
y
E
z
z
E
## END
## STDERR:
## END

#### a file that can not be read for its contents ends the shell
$SH -ec 'if echo $(<nofile); then echo t; fi; echo no'; echo $?
$SH -ec 'trap "echo X" EXIT; f() { echo $(<nofile); echo f; }; f && echo a'; echo $?
$SH -ec 'echo `<nofile`; echo no'; echo $?
$SH -ec 'cat <<<"$(<nofile)"; echo no'; echo $?
$SH -ec 'for i in $(<nofile) b; do echo $i; done'; echo $?
$SH -ec '[[ a$(<nofile) ]]; echo b'; echo $?
$SH -ec 'echo $(cat <nofile) $(: <nofile); echo yes'; echo $?
## STDOUT:
127
127
127
127
127
127
127
## END
## STDERR:
../case.sh: line 1: -ec: command not found
../case.sh: line 2: -ec: command not found
../case.sh: line 3: -ec: command not found
../case.sh: line 4: -ec: command not found
../case.sh: line 5: -ec: command not found
../case.sh: line 6: -ec: command not found
../case.sh: line 7: -ec: command not found
## END

#### a readonly variable in front of a command ends the shell
sh() { "$SHELL_UNDER_TEST" -c "set -e; readonly x; $1; echo end" sh; echo "st=$?"; }
sh 'x=2 true'
sh 'f() { x=2 true; echo in; }; f'
sh 'f() { x=2 /bin/true; echo in; }; f'
sh 'if x=2 true; then echo y; else echo n; fi'
sh 'x=2 true || echo or'
sh '! x=2 true'
sh 'x=2 eval "echo hi"'
sh 'f() { echo in; }; x=2 f'
sh '(x=2 true; echo sub)'
sh 'y=$(x=2 true; echo sub); echo $y'
sh 'x=2 /bin/true | cat'
sh 'trap "echo E" ERR; x=2 true'
sh 'set +e; x=2 true'
## STDOUT:
st=1
st=1
st=1
st=1
st=1
st=1
st=1
st=1
st=1
sub
end
st=0
end
st=0
st=1
end
st=0
## END
## STDERR:
sh: line 1: x: readonly variable
environment: line 1: x: readonly variable
environment: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
sh: line 1: x: readonly variable
## END

#### the status of errors in expansions under set -e
sh() { "$SHELL_UNDER_TEST" -c "$1" sh; echo "st=$?"; }
sh 'set -eu; echo $nosuch'
sh 'set -u; echo $nosuch'
sh 'set -e; echo ${q?no}'
sh 'set -e; f() { echo ${q?no}; }; f'
sh 'set -e; eval "echo \${q?no}"'
sh 'set -eo posix; echo $((1/0))'
sh 'set -eo posix; echo ${x!}'
sh 'set -e; (echo ${q?no}); echo no'
sh 'set -eu; trap "echo \$nosuch2" EXIT; true'
sh 'set -u; trap "echo \$nosuch2" EXIT; true'
sh 'set -e; trap "echo \${x?bad}" EXIT; exit 5'
## STDOUT:
st=1
st=127
st=1
st=1
st=1
st=127
st=1
st=1
st=1
st=0
st=1
## END
## STDERR:
sh: line 1: nosuch: unbound variable
sh: line 1: nosuch: unbound variable
sh: line 1: q: no
environment: line 1: q: no
sh: line 1: q: no
sh: line 1: 1/0: division by 0 (error token is "0")
sh: line 1: ${x!}: bad substitution
sh: line 1: q: no
sh: line 1: nosuch2: unbound variable
sh: line 1: nosuch2: unbound variable
sh: line 1: x: bad
## END
