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
coproc (exit 3); wait $COPROC_PID; echo $?; coproc X { exit 5; }; p=$X_PID; wait $p; echo $?
## STDOUT:
3
5
## END

#### the array is gone afterwards
coproc X { :; }; wait $X_PID; sleep 0.05; echo "[${X[@]}]" "[$X_PID]"
## STDOUT:
[] []
## END

#### a subshell of variables
x=1; coproc { x=2; echo $x; }; read y <&${COPROC[0]}; echo $y $x; wait
## STDOUT:
2 1
## END

#### copies of its descriptors
coproc cat; exec 3>&${COPROC[1]} 4<&${COPROC[0]}; echo a >&3; read x <&4; echo $x; exec 3>&-; eval "exec ${COPROC[1]}>&-"; wait; exec 4<&-
## STDOUT:
a
## END

#### many lines
coproc sort; for i in 3 1 2; do echo $i >&${COPROC[1]}; done; exec 5<&${COPROC[0]}; eval "exec ${COPROC[1]}>&-"; cat <&5; wait
## STDOUT:
1
2
3
## END

#### a function
f() { read x; echo "got $x"; }; coproc f; echo v >&${COPROC[1]}; read y <&${COPROC[0]}; echo $y; wait; coproc NAME { f; }; echo w >&${NAME[1]}; read y <&${NAME[0]}; echo $y; wait
## STDOUT:
got v
got w
## END

#### compound forms
coproc (read a; echo "<$a>"); echo 1 >&${COPROC[1]}; read r <&${COPROC[0]}; echo $r; wait; coproc if true; then echo if; fi; read r <&${COPROC[0]}; echo $r; wait; coproc L for i in 1 2; do echo $i; done; read r <&${L[0]}; echo $r; wait
## STDOUT:
<1>
if
1
## END

#### redirections of it
coproc { echo out; echo err >&2; } 2> e; read x <&${COPROC[0]}; wait; echo $x; cat e
## STDOUT:
out
err
## END

#### killing it
coproc sleep 10; kill $COPROC_PID; wait $COPROC_PID; echo $?
## STDOUT:
143
## END
