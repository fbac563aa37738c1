# Bash manual, 3.2.6 Coprocesses.

#### talking to one
coproc cat; echo hi >&${COPROC[1]}; read x <&${COPROC[0]}; echo $x; eval "exec ${COPROC[1]}>&-"; wait $COPROC_PID; echo $?
## STDOUT:
hi
0
## END

#### a name
coproc UP { while read l; do echo "${l^^}"; done; }; echo abc >&${UP[1]}; read x <&${UP[0]}; echo $x; echo def >&"${UP[1]}"; read -u ${UP[0]} y; echo $y; [ -n "$UP_PID" ] && echo pid; eval "exec ${UP[1]}>&-"; wait
## STDOUT:
ABC
DEF
pid
## END

#### descriptors are above the user's
coproc c { cat; }; ((${c[0]} > 9 && ${c[1]} > 9)) && echo high; ((${#c[@]} == 2)) && echo two; eval "exec ${c[1]}>&-"; wait
## STDOUT:
high
two
## END

#### its status
coproc (read x; exit 3); p=$COPROC_PID; echo >&${COPROC[1]}; wait $p; echo $?; coproc X { read x; exit 5; }; p=$X_PID; echo >&${X[1]}; wait $p; echo $?
## STDOUT:
3
5
## END

#### the array is gone afterwards
coproc X { read x; }; p=$X_PID; echo >&${X[1]}; wait $p; sleep 0.05; echo "[${X[@]}]" "[$X_PID]"
## STDOUT:
[] []
## END

#### a subshell of variables
x=1; coproc { read y; x=2; echo $x; }; exec 3<&${COPROC[0]}; echo >&${COPROC[1]}; read y <&3; echo $y $x; wait
## STDOUT:
2 1
## END

#### copies of its descriptors
coproc cat; exec 3>&${COPROC[1]} 4<&${COPROC[0]}; echo a >&3; read x <&4; echo $x; exec 3>&-; eval "exec ${COPROC[1]}>&-"; wait; exec 4<&-
## STDOUT:
a
## END

#### many lines
coproc sort; exec 5<&${COPROC[0]} 6>&${COPROC[1]}; eval "exec ${COPROC[1]}>&-"; for i in 3 1 2; do echo $i >&6; done; exec 6>&-; cat <&5; wait
## STDOUT:
1
2
3
## END

#### a function
f() { read x; echo "got $x"; }; coproc f; exec 3<&${COPROC[0]}; echo v >&${COPROC[1]}; read y <&3; echo $y; wait; coproc NAME { f; }; exec 3<&${NAME[0]}; echo w >&${NAME[1]}; read y <&3; echo $y; wait
## STDOUT:
got v
got w
## END

#### compound forms
run() { exec 3<&${1}; echo go >&${2}; read r <&3; echo $r; wait; }
coproc (read a; echo "<$a>"); run ${COPROC[@]}
coproc if read a; then echo if; fi; run ${COPROC[@]}
coproc L for i in 1; do read a; echo $i; done; run ${L[@]}
## STDOUT:
<go>
if
1
## END

#### redirections of it
coproc { read a; echo out; echo err >&2; } 2> e; exec 3<&${COPROC[0]}; echo >&${COPROC[1]}; read x <&3; wait; echo $x; cat e
## STDOUT:
out
err
## END

#### killing it
coproc sleep 10; p=$COPROC_PID; kill $p; wait $p; echo $?
## STDOUT:
143
## END

#### wait forgets it
coproc { echo a b c; read z; }; read x <&${COPROC[0]}; echo $x; echo >&${COPROC[1]}; wait; echo "${COPROC[@]-none}" "${COPROC_PID-none}"
coproc { echo a b c; }; wait; echo "${COPROC[@]-none}"
## STDOUT:
a b c
none none
none
## END
## STDERR:
## END

#### elements whose descriptors were closed or moved are -1
coproc A { cat; }
exec {A[1]}>&-; echo ${A[1]}
wait; coproc B { cat; }
b=${B[0]}; exec 6<&${B[0]}; [ "${B[0]}" = "$b" ] && echo kept
exec {x}<&${B[0]}-; echo ${B[0]}
f() { { echo hi; } 7>&${B[1]}-; echo ${B[1]}; }
f
## STDOUT:
-1
kept
-1
hi
-1
## END

#### the number of a coprocess is unset when it has ended, a readonly one as well
declare -r RO RO_PID; coproc RO { sleep 0.3; }; declare -p RO_PID; wait; declare -p RO RO_PID
## STDOUT:
declare -r RO_PID
declare -r RO
## END
## STDERR:
../case.sh: line 1: RO: readonly variable
../case.sh: line 1: RO: cannot unset: readonly variable
../case.sh: line 1: declare: RO_PID: not found
## END
## status: 1
