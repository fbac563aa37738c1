# Bash manual, 4.1 Bourne Shell Builtins: getopts.

#### options of the script
while getopts ab:c o; do echo $o ${OPTARG-none} $OPTIND; done; shift $((OPTIND-1)); echo $@
## args: -a -b val -c rest more
## STDOUT:
a none 2
b val 4
c none 5
rest more
## END

#### grouped options
set -- -abfoo -cb bar x; while getopts ab:c o; do echo "$o ${OPTARG-none} $OPTIND"; done; echo $o $OPTIND
## STDOUT:
a none 1
b foo 2
c none 2
b bar 4
? 4
## END

#### the end of options
set -- -a -- -b; while getopts ab o; do echo $o; done; echo $OPTIND; OPTIND=1; set -- -a x -b; while getopts ab o; do echo $o; done; echo $OPTIND; OPTIND=1; set -- -a - -b; while getopts ab o; do echo $o; done; echo $OPTIND
## STDOUT:
a
3
a
2
a
2
## END

#### unknown options and missing arguments
set -- -x -a -b; while getopts ab: o; do echo "$o [${OPTARG-unset}] $OPTIND"; done
## STDOUT:
? [unset] 2
a [unset] 3
? [unset] 4
## END
## STDERR:
../case.sh: illegal option -- x
../case.sh: option requires an argument -- b
## END

#### silent reporting
set -- -x -a -b; while getopts :ab: o; do echo "$o [${OPTARG-unset}] $OPTIND"; done
## STDOUT:
? [x] 2
a [unset] 3
: [b] 4
## END
## STDERR:
## END

#### OPTERR
OPTERR=0; set -- -x; getopts a o; echo $o $?; OPTERR=1; OPTIND=1; getopts a o; echo $o
## STDOUT:
? 0
?
## END
## STDERR:
../case.sh: illegal option -- x
## END

#### explicit arguments
getopts ab: o -a; echo $o $?; getopts ab: o -a; echo $o $?; OPTIND=1; while getopts ab: o -b v -a; do echo $o $OPTARG; done
## STDOUT:
a 0
? 1
b v
a
## END

#### in functions with a local OPTIND
f() { local OPTIND=1 o; while getopts xy: o; do echo "$o $OPTARG"; done; shift $((OPTIND-1)); echo "rest $*"; }; f -x -y 1 p q; f -y 2 r
## STDOUT:
x 
y 1
rest p q
y 2
rest r
## END

#### resetting
set -- -a -b; getopts ab o; echo $o; OPTIND=1; getopts ab o; echo $o; getopts ab o; echo $o; getopts ab o; echo $? $o $OPTIND
## STDOUT:
a
a
b
1 ? 3
## END

#### status at the end
set --; getopts a o; echo $? $o $OPTIND; set -- x; getopts a o; echo $? $o; set -- -a; getopts a o; echo $?; getopts a o; echo $? $o
## STDOUT:
1 ? 1
1 ?
0
1 ?
## END

#### option characters
set -- -1 -? -: -A; while getopts '1A' o; do echo "$o" ${OPTARG-none}; done 2>/dev/null; OPTIND=1; set -- -é; getopts é o 2>/dev/null; echo "$o" | od -An -c
## STDOUT:
1 none
? none
? none
A none
 303  \n
## END

#### arguments that are empty or begin with a dash
set -- -b '' -b -a -b--; while getopts ab: o; do echo "$o [$OPTARG]"; done; OPTIND=1; set -- -b; getopts b: o 2>/dev/null; echo "$o $?"
## STDOUT:
b []
b [-a]
b [--]
? 0
## END

#### usage errors
getopts; echo $?; getopts a; echo $?; getopts a 1x -a; echo $?
## STDOUT:
2
2
1
## END
## STDERR:
getopts: usage: getopts optstring name [arg ...]
getopts: usage: getopts optstring name [arg ...]
../case.sh: line 1: getopts: `1x': not a valid identifier
## END

#### plus is no option
set -- +a -a; getopts a o; echo $? $o $OPTIND
## STDOUT:
1 ? 1
## END

#### long options by hand
set -- --verbose --file=x -v; while getopts v-: o; do case $o in -) echo "long $OPTARG";; v) echo v;; esac; done
## STDOUT:
long verbose
long file=x
v
## END

#### changing the parameters midway
set -- -a -b -c; getopts abc o; echo $o; set -- -c; getopts abc o; echo $o $OPTIND; getopts abc o; echo $o
## STDOUT:
a
? 2
?
## END

#### OPTIND is not reset by a function call
set -- -a -b; getopts ab o; f() { getopts ab o; echo in $o $OPTIND; }; f -a -b; getopts ab o; echo $o
## STDOUT:
in b 3
?
## END

#### a readonly or array target
declare -A m; getopts a m[k] -a 2>/dev/null; echo $? ${m[k]}; OPTIND=1; a=(); getopts a a[1] -a 2>/dev/null; echo $? ${a[1]}
## STDOUT:
1
1
## END

#### OPTARG is unset when there is none
OPTARG=old; set -- -a -b x; getopts ab: o; echo ${OPTARG-unset}; getopts ab: o; echo $OPTARG
## STDOUT:
unset
x
## END

#### repeated options count
v=0; set -- -vvv -v; while getopts v o; do ((v++)); done; echo $v; list=(); OPTIND=1; set -- -i a -ib -i c; while getopts i: o; do list+=("$OPTARG"); done; echo ${list[@]}
## STDOUT:
4
a b c
## END

#### a typical script
usage() { echo "usage: ${0##*/} [-n NAME] [-v] FILE"; exit 2; }; name=default verbose=0; while getopts :n:vh o; do case $o in n) name=$OPTARG;; v) verbose=1;; h) usage;; :) echo "-$OPTARG needs a value"; usage;; \?) echo "unknown -$OPTARG"; usage;; esac; done; shift $((OPTIND-1)); echo "$name $verbose $1"
## args: -v -n me file
## STDOUT:
me 1 file
## END

#### readonly variables
set -- -x; readonly OPTARG; getopts :a x; echo $? $x; OPTIND=1; readonly OPTIND; getopts a x; echo $?
## STDOUT:
0 ?
0
## END
## STDERR:
../case.sh: line 1: OPTARG: readonly variable
../case.sh: illegal option -- x
../case.sh: line 1: OPTIND: readonly variable
## END

#### variables that are read-only
go() { getopts a:b "$v" "$@"; echo "st=$? opt=$opt OPTIND=$OPTIND OPTARG=$OPTARG"; }
v=opt
(readonly opt; go -a x; go -a x; go -b -b; go -z; go x) 2>&1
(readonly OPTIND; go -a x; go -a x; go -b -b; go -z) 2>&1
(readonly OPTARG opt OPTIND; go -a x; go -a x; go -b -b; go -z) 2>&1
## STDOUT:
../case.sh: line 1: opt: readonly variable
st=2 opt= OPTIND=3 OPTARG=x
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=3 OPTARG=
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=3 OPTARG=
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=2 OPTARG=
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=2 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
st=0 opt=a OPTIND=1 OPTARG=x
../case.sh: line 1: OPTIND: readonly variable
st=1 opt=? OPTIND=1 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
st=1 opt=? OPTIND=1 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
st=1 opt=? OPTIND=1 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
../case.sh: line 1: OPTARG: readonly variable
../case.sh: line 1: opt: readonly variable
st=2 opt= OPTIND=1 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=1 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=1 OPTARG=
../case.sh: line 1: OPTIND: readonly variable
../case.sh: line 1: opt: readonly variable
st=1 opt= OPTIND=1 OPTARG=
## END

#### OPTARG behind an option without an argument, and one that is readonly
set -- -a bb
OPTARG=q; getopts a x; echo $? "<${OPTARG-unset}>"; declare -p OPTARG; echo ${OPTARG+set}; [[ -v OPTARG ]]; echo $?
getopts a x; declare -p OPTARG
OPTIND=1; declare -i OPTARG=5; getopts a x; declare -p OPTARG
OPTIND=1; declare -x OPTARG=5; getopts a x; declare -p OPTARG; env | grep ^OPTA
OPTIND=1; unset OPTARG; set -- -q; getopts a x; declare -p OPTARG
f() { local OPTARG=7 OPTIND=1; getopts a x; declare -p OPTARG; set --; getopts a x; declare -p OPTARG; }; OPTARG=glob; f -a; declare -p OPTARG
set -- -a bb; readonly OPTARG=q; OPTIND=1
getopts :x x; echo $? "<$OPTARG>"; declare -p OPTARG
getopts x x; echo $? "<$OPTARG>"; declare -p OPTARG
OPTIND=1; readonly OPTARG=z; getopts a: x; echo $? "<$OPTARG> $x"
OPTIND=1; getopts a x; echo $? "<$OPTARG> $x"; declare -p OPTARG
set -- b; OPTIND=1; getopts a x; echo $? "<$OPTARG> $x"; declare -p OPTARG
## STDOUT:
0 <unset>
declare -- OPTARG

1
declare -i OPTARG="0"
declare -ix OPTARG="0"
OPTARG=0
declare -- OPTARG
declare -- OPTARG
declare -- OPTARG="glob"
0 <q>
declare -r OPTARG="q"
1 <>
0 <z> a
0 <z> a
declare -r OPTARG="z"
1 <> ?
## END
## STDERR:
../case.sh: line 3: declare: OPTARG: not found
../case.sh: illegal option -- q
../case.sh: line 6: declare: OPTARG: not found
../case.sh: line 9: OPTARG: readonly variable
../case.sh: line 10: declare: OPTARG: not found
../case.sh: line 11: OPTARG: readonly variable
../case.sh: line 12: OPTARG: readonly variable
../case.sh: line 13: declare: OPTARG: not found
## END
## status: 1
