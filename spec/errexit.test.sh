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
