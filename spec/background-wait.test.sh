# Bash manual, 7.2 Job Control Builtins (in scripts): &, wait, jobs, disown.

#### wait for all
(echo a) & wait; echo $?; false & true & wait; echo $?; wait; echo $?
## STDOUT:
a
0
0
0
## END

#### wait for a pid
(exit 3) & p=$!; wait $p; echo $?; wait $p; echo $?; true & wait $!; echo $?; (exit 4) & a=$!; (exit 5) & b=$!; wait $a $b; echo $?; wait $b; echo $?
## STDOUT:
3
3
0
5
5
## END

#### wait for a stranger
wait 1; echo $?; wait 99999999; echo $?; wait abc; echo $?; wait -z; echo $?; wait %5; echo $?
## STDOUT:
127
127
1
2
127
## END
## STDERR:
../case.sh: line 1: wait: pid 1 is not a child of this shell
../case.sh: line 1: wait: pid 99999999 is not a child of this shell
../case.sh: line 1: wait: `abc': not a pid or valid job spec
../case.sh: line 1: wait: -z: invalid option
wait: usage: wait [-fn] [-p var] [id ...]
../case.sh: line 1: wait: %5: no such job
## END

#### wait n
(until [ -e f ]; do sleep 0.01; done; exit 5) & (exit 3) & wait -n; echo $?; : > f; wait -n; echo $?; wait -n; echo $?
## STDOUT:
3
5
127
## END

#### wait n with a list and p
(exit 7) & a=$!; wait -n -p v $a; echo $? $([ $v = $a ] && echo same); (until [ -e f ]; do sleep 0.01; done; exit 1) & a=$!; (exit 2) & b=$!; wait -n -p v $a $b; echo $?; [ $v = $b ] && echo b; : > f; wait -p w $a; echo $?; [ "$w" = $a ] && echo a; wait -n -p v; echo $? ${v-unset}
## STDOUT:
7 same
2
b
1
a
127 unset
## END

#### wait for job specs
(sleep 0.2; exit 6) & wait %1; echo $?; (sleep 0.2; exit 7) & wait %%; echo $?; (sleep 0.2; exit 8) & wait %+; echo $?; (sleep 0.2; exit 9) & sleep 0.3 & wait %-; echo $?; wait
## STDOUT:
6
7
8
9
## END

#### jobs
sleep 10 & jobs; jobs -p | grep -c .; jobs -l | sed 's/+ *[0-9]* /+ PID /'; kill %1; wait 2>/dev/null
## STDOUT:
[1]+  Running                 sleep 10 &
1
[1]+ PID Running                 sleep 10 &
## END

#### jobs of compound commands
exec 2>/dev/null; { until [ -e f ]; do sleep 0.01; done; } & (until [ -e f ]; do sleep 0.01; done) & for i in 1; do until [ -e f ]; do sleep 0.01; done; done & until [ -e f ]; do sleep 0.01; done | cat & jobs | sort; : > f; wait
## STDOUT:
        sleep 0.01;
    done;
    sleep 0.01;
    sleep 0.01;
    sleep 0.01;
    until [ -e f ]; do
[1]   Running                 { until [ -e f ]; do
[2]   Running                 ( until [ -e f ]; do
[3]-  Running                 for i in 1;
[4]+  Running                 until [ -e f ]; do
do
done &
done ) &
done | cat &
done; } &
## END

#### jobs s r n and x
sleep 10 & jobs -r; jobs -s; jobs -x echo %1 | grep -c '^[0-9]*$'; jobs %1; jobs %9; echo $?; jobs -z; echo $?; kill %1
## STDOUT:
[1]+  Running                 sleep 10 &
1
[1]+  Running                 sleep 10 &
1
2
## END
## STDERR:
../case.sh: line 1: jobs: %9: no such job
../case.sh: line 1: jobs: -z: invalid option
jobs: usage: jobs [-lnprs] [jobspec ...] or jobs -x command [args]
## END

#### disown
sleep 10 & disown; jobs; kill $!; sleep 10 & disown -h %1; jobs; kill %1; disown -a; jobs; disown %7; echo $?; disown -r; echo $?
## STDOUT:
[1]+  Running                 sleep 10 &
1
0
## END
## STDERR:
../case.sh: line 1: disown: %7: no such job
## END

#### the last pid
true & a=$!; true & b=$!; [ $a != $b ] && echo differ; (exit 1); [ $! = $b ] && echo same; x=$(true & echo $!); [ $x != $b ] && echo other; [ $! = $b ] && echo still; wait
## STDOUT:
differ
same
other
still
## END

#### output order with wait
(echo 1) & wait; echo 2; { echo 3; } & wait $!; echo 4; for i in a b c; do echo $i & wait; done
## STDOUT:
1
2
3
4
a
b
c
## END

#### several in parallel
for i in 1 2 3 4 5; do (exit $i) & pids+=($!); done; for p in "${pids[@]}"; do wait $p; echo -n "$? "; done; echo
## STDOUT:
1 2 3 4 5 
## END

#### a hundred jobs
for i in {1..100}; do (exit $((i % 7))) & pids[i]=$!; done; s=0; for i in {1..100}; do wait ${pids[i]}; ((s += $?)); done; echo $s
## STDOUT:
297
## END

#### standard input of background jobs
echo data | { cat & wait; }; echo data > f; cat < f & wait; { cat <&0 & wait; } < f; (cat; echo end) < /dev/null & wait
## STDOUT:
data
data
data
end
## END

#### killed jobs
sleep 10 & kill $!; wait $!; echo $?; sleep 10 & kill -9 $!; wait $! 2>/dev/null; echo $?; (kill -TERM $BASHPID) & wait $!; echo $?
## STDOUT:
143
137
143
## END

#### signals ignored by background jobs
(trap - INT; sh -c 'kill -INT $$; echo alive') & wait $!; echo $?; sh -c 'kill -INT $$; echo ignored' & wait $!; echo $?; sh -c 'kill -QUIT $$; echo ignored' & wait; set -m; sh -c 'kill -INT $$; echo no' & wait $!; echo $?
## STDOUT:
130
ignored
0
ignored
130
## END

#### functions and builtins in the background
f() { x=1; echo in $1; }; f a & wait; echo "[$x]"; cd / & wait; [ "$PWD" != / ] && echo same; read v <<< in & wait; echo "[$v]"; x=5 & wait; echo "[$x]"; f b > o & wait; cat o
## STDOUT:
in a
[]
same
[]
[]
in b
## END

#### background in a subshell and a function
(true & wait; echo sub $?); f() { (exit 4) & wait $!; echo $?; }; f; { (exit 5) & } ; wait $!; echo $?; x=$( (exit 6) & wait $!; echo $?); echo $x
## STDOUT:
sub 0
4
5
6
## END

#### nested background
( (echo inner) & wait; echo outer) & wait; { { echo a; } & wait; echo b; } & wait
## STDOUT:
inner
outer
a
b
## END

#### exit does not wait
(until [ -e f ]; do sleep 0.01; done; echo late > g) & "$SHELL_UNDER_TEST" -c 'sleep 10 > /dev/null 2>&1 & exit 3'; echo $?; : > f; wait; cat g
## STDOUT:
3
late
## END

#### SIGCHLD trap counts
n=0; trap '((n++))' CHLD; for i in 1 2 3; do (exit 0) & wait $!; done; trap - CHLD; ((n >= 3)) && echo counted
## STDOUT:
counted
## END

#### wait returns early for a trap
trap 'echo trapped' TERM; sleep 10 & p=$!; (sleep 0.5; kill -TERM $$) & wait $p; echo $?; kill $p; wait $p 2>/dev/null; echo $?
## STDOUT:
trapped
143
143
## END

#### pipelines in the background
echo a | tr a b & wait; (exit 1) | (exit 2) & wait $!; echo $?; true | false | true & wait $!; echo $?; set -o pipefail; false | true & wait $!; echo $?
## STDOUT:
b
2
0
1
## END

#### and lists in the background
true && echo a & wait; false || echo b & wait; false && echo c & wait $!; echo $?; { false; true; } & wait $!; echo $?
## STDOUT:
a
b
1
0
## END

#### fg and bg need job control
sleep 10 & fg; echo $?; bg; echo $?; fg %1; echo $?; kill $!
## STDOUT:
1
1
1
## END
## STDERR:
../case.sh: line 1: fg: no job control
../case.sh: line 1: bg: no job control
../case.sh: line 1: fg: no job control
## END

#### fg with job control on
set -m; sleep 0.2 & fg > /dev/null; echo $?; bg 2>/dev/null; echo $?; fg %nosuch; echo $?
## STDOUT:
0
1
1
## END
## STDERR:
../case.sh: line 1: fg: %nosuch: no such job
## END

#### wait f
(exit 3) & wait -f $!; echo $?; set -m; (exit 4) & wait -f %1; echo $?
## STDOUT:
3
4
## END

#### job specs by name
sleep 10.5 & sleep 10.7 & jobs %?5; kill %?5; kill 'sl' 2>/dev/null; echo $?; wait %1; kill %sleep; wait
## STDOUT:
[1]-  Running                 sleep 10.5 &
1
## END

#### coprocess and background pid in the same shell
sleep 10 & a=$!; coproc cat; [ $! = $COPROC_PID ] && echo coproc; kill $a $COPROC_PID; wait 2>/dev/null
## STDOUT:
coproc
## END

#### wait -p with an element
wait -n -p 'a[2]'; echo $?; sleep 0.01 & wait -n -p 'a[2]'; echo $?; [[ ${a[2]} -gt 0 ]] && echo ok; declare -p a | sed 's/"[0-9]*"/N/'
wait -n -p 'a[1+]'; echo $?
## STDOUT:
127
0
ok
declare -a a=([2]=N)
127
## END
## STDERR:
## END

#### the end of the shell does not end a subshell
"$SHELL_UNDER_TEST" -c '(sleep 0.1; echo a)& exit 3' | cat
"$SHELL_UNDER_TEST" -c 'f() { until [ -e go ]; do sleep 0.01; done; echo b; }; trap "echo bye; : > go" EXIT; f &' | cat
"$SHELL_UNDER_TEST" -c '{ { until [ -e now ]; do sleep 0.01; done; echo c; }& }; exec sh -c "echo d; : > now"' | cat
## STDOUT:
a
bye
b
d
c
## END
## STDERR:
## END

#### the input of asynchronous commands
r() { printf 'line\n' | "$SHELL_UNDER_TEST" -c "$1" 2>/dev/null | sed "s/^/[$2] /"; }
n=0
for code in 'cat & wait' 'cat | cat & wait' '! cat | cat & wait' '{ cat; } & wait' 'cat && : & wait' 'true & cat & wait' \
	'true & { cat; } & wait' 'true; cat & wait' 'true; true & cat & wait' 'true && true & cat & wait' '(true & cat & wait)' \
	'x=$(true & cat & wait); echo "$x"' 'f() { true & cat & wait; }; f' 'true & read x & wait; cat' 'cat < <(cat & wait)' \
	'set -m; (cat & wait)' 'set -m; (true & cat & wait)' 'if true; then true & cat & wait; fi' '{ cat & wait; } & wait'; do
	r "$code" $((++n))
done
## STDOUT:
[2] line
[3] line
[6] line
[7] line
[9] line
[10] line
[11] line
[12] line
[13] line
[17] line
[18] line
## END

#### which asynchronous commands ignore the keyboard
g='grep -o "SigIgn:.*" /proc/self/status'
for code in "$g & wait" "{ $g; } & wait" "($g) & wait" "($g; :) & wait" "f() { $g; }; f & wait" "$g && : & wait" "$g | cat & wait" \
	"{ $g & wait; } & wait" "{ ($g); } & wait" "! $g & wait" "command $g & wait" "eval '$g' & wait" "coproc $g; cat <&\${COPROC[0]}" \
	"x=\$($g & wait); echo \$x" "(trap - INT; $g) & wait" "(trap 'echo int' INT; kill -INT \$BASHPID; :) & wait" \
	"{ kill -INT \$BASHPID; echo alive; } & wait"; do
	"$SHELL_UNDER_TEST" -c "$code" 2>/dev/null | while read -r word set; do echo "$([ "$set" ] && echo $((0x$set & 6)) || echo $word)"; done
done
## STDOUT:
6
0
0
0
0
0
6
6
0
6
6
0
0
6
0
int
alive
## END

#### set -m in a command string tells of jobs
"$SHELL_UNDER_TEST" -c 'set -m; sleep .1 & wait; echo a; (exit 3) & wait $!; echo b; sleep 5 & kill $!; wait; echo c; sleep .1 & sleep .5; echo d' 2>&1
## STDOUT:
[1]+  Done                    sleep .1
a
[1]+  Exit 3                  ( exit 3 )
b
[1]+  Terminated              sleep 5
c
[1]+  Done                    sleep .1
d
## END

#### a script keeps ended jobs for jobs and wait, a command string does not
cat > s <<'X'
ended() { while kill -0 $1 2>/dev/null; do :; done; }
for i in 1 2 3; do (exit $i) & ended $!; done; sleep 0; jobs; echo a; jobs
true & p=$!; ended $p; sleep 0; jobs | cat; echo b; jobs; wait $p; echo $?
(exit 4) & ended $!; sleep 0; wait; jobs; wait $! 2>/dev/null; echo $?
X
"$SHELL_UNDER_TEST" s | sed 's/[+-] / /'; echo --; "$SHELL_UNDER_TEST" -c "$(cat s)" | sed 's/[+-] / /'
## STDOUT:
[1]   Exit 1                  ( exit $i )
[2]   Exit 2                  ( exit $i )
[3]  Exit 3                  ( exit $i )
a
[1]  Done                    true
b
[1]  Done                    true
0
[1]  Exit 4                  ( exit 4 )
4
--
a
b
0
127
## END

#### a substitution keeps the job that $! means
ended() { while kill -0 $1 2>/dev/null; do :; done; }
x=$(true & ended $!; (exit 3) & ended $!; sleep 0; jobs); echo "$x" | sed 's/[+-] / /'
x=$(sleep 9 & kill -9 $!; ended $!; sleep 0; jobs); echo "$x" | sed 's/[+-] / /'
## STDOUT:
[2]  Exit 3                  ( exit 3 )
[1]  Killed                  sleep 9
## END

#### a killed job is told of behind the next command
ended() { while kill -0 $1 2>/dev/null; do :; done; }
sleep 9 & kill -9 $!; ended $!; sleep 0; jobs; echo a; wait %1; echo $?; wait $!; echo $?
## STDOUT:
a
127
137
## END

#### wait warns of stopped jobs, and wait -n does not wait for them
cat > s <<'X'
set -m
stopped() { while [[ $(ps -o stat= -p $1) != T* ]]; do :; done; }
sleep 9 & kill -STOP $!; stopped $!; sleep 0
wait; echo $?; wait -n; echo $?; wait -n %1; echo $?; wait $!; echo $?
sleep .1 & wait; echo $?
jobs; jobs -n; p=$(jobs -p); exec 2>/dev/null; disown; kill -9 $p
X
"$SHELL_UNDER_TEST" s 2>&1 | sed 's/1\[[0-9]*\]/1[PID]/'
## STDOUT:
s: line 4: wait: warning: job 1[PID] stopped
0
127
127
147
s: line 5: wait: warning: job 1[PID] stopped
s: line 5: wait: warning: job 1[PID] stopped
0
[1]+  Stopped                 sleep 9
## END

#### kill -CONT lets a stopped job run for wait -n
set -m
stopped() { while [[ $(ps -o stat= -p $1) != T* ]]; do :; done; }
sleep .1 & kill -STOP $!; stopped $!; sleep 0; kill -CONT %1; wait -n; echo $?; wait -n; echo $?
## STDOUT:
0
127
## END

#### a disowned job that runs is taken for one that has ended well
sleep 9 & disown; wait $!; echo $?; kill $!
## STDOUT:
0
## END

#### $! of the parent is no child of a subshell
sleep .1 & (wait; echo $?; wait $! 2>/dev/null; echo $?)
## STDOUT:
0
127
## END

#### ! before a command with & means nothing
! false & wait $!; echo $?; ! true & wait $!; echo $?
! { false; } & wait $!; echo $?; ! (false) & wait $!; echo $?; ! false | false & wait $!; echo $?
f() { false; }; ! f & wait $!; echo $?; ! false && true & wait $!; echo $?; ! ! false & wait $!; echo $?
! x=$(false) & wait $!; echo $?; ! [[ a == b ]] & wait $!; echo $?; ! ((0)) & wait $!; echo $?
! sleep 5 & kill -0 $! && ps -o args= -p $! | grep -v sleep; kill $!; wait $! 2>/dev/null
for c in '{ sleep .5; }' 'sleep .5' 'sleep .5 | cat' 'if sleep .5; then :; fi'; do eval "! $c & jobs; wait"; done
## STDOUT:
1
0
1
1
1
1
0
1
1
1
1
[1]+  Running                 ! { sleep .5; } &
[1]+  Running                 sleep .5 &
[1]+  Running                 sleep .5 | cat &
[1]+  Running                 ! if sleep .5; then
    :;
fi &
## END

#### wait waits for the process substitution that $! means
echo x > >(sleep .3; cat); wait; echo end
## STDOUT:
x
end
## END

#### the shell does not wait for subshells in the background when it ends
start=${EPOCHREALTIME/./}
"$BASH" -c '( sleep 4; : ) &' </dev/null >/dev/null 2>&1
(( ${EPOCHREALTIME/./} - start < 3500000 )) && echo at once || echo waits
## STDOUT:
at once
## END

#### options of jobs
sleep 0.2 &
jobs -nx; echo $?
jobs -lx echo; echo $?
jobs -x -l echo hi
jobs -xn
jobs -pl | wc -w
jobs -lp | wc -w
jobs -sr
jobs -rs
wait
## STDOUT:
1
1
hi
6
1
[1]+  Running                 sleep 0.2 &
## END
## STDERR:
../case.sh: line 2: jobs: no other options allowed with `-x'
../case.sh: line 3: jobs: no other options allowed with `-x'
## END

#### -m needs a terminal, set -m does not
setsid -w $SHELL_UNDER_TEST -m -c 'echo "$-"; set -m; echo "$-"' 2>err
sed 's/^[^:]*: //' err
setsid -w $SHELL_UNDER_TEST -o monitor -c '[[ -o monitor ]]; echo $?' 2>&1 | sed 's/^[^:]*: //'
## STDOUT:
hBc
hmBc
cannot set terminal process group (-1): Inappropriate ioctl for device
no job control in this shell
cannot set terminal process group (-1): Inappropriate ioctl for device
no job control in this shell
1
## END

#### an interactive shell without a terminal says that it has no job control
setsid -w $SHELL_UNDER_TEST --norc -i +m -c 'echo "$-"' 2>&1 | sed 's/^[^:]*: //'
setsid -w sh -c '$SHELL_UNDER_TEST --norc -im -c "echo \$-"; :' 2>&1 | sed 's/^[^:]*: //; s/[0-9]\+/N/'
echo 'echo "$-"' | PS1= setsid -w $SHELL_UNDER_TEST --norc --noediting -i 2>&1 | sed 's/^[^:]*: //'
## STDOUT:
cannot set terminal process group (-1): Inappropriate ioctl for device
no job control in this shell
hiBHc
cannot set terminal process group (N): Inappropriate ioctl for device
no job control in this shell
hiBHc
cannot set terminal process group (-1): Inappropriate ioctl for device
no job control in this shell
hiBHs
exit
## END

#### a negative number is no process for wait
wait -- -4; echo $?; wait -- 1-1; echo $?
## STDOUT:
1
1
## END

#### a job specification without a percent sign, and with more than it needs
sleep 60 & sleep 61 & sleep 62 &
for spec in 1 %01 + %+x %%x - %-x %-1 '?61' '%?61' 'sleep 62' '' 0 %0 %1x %99999999999999999999; do jobs "$spec" 2>&1; echo $?; done
jobs $! 2>&1 | tr -s 0-9 N
kill %%x; wait %+x; kill %1 %2; wait
## STDOUT:
[1]   Running                 sleep 60 &
0
[1]   Running                 sleep 60 &
0
[3]+  Running                 sleep 62 &
0
[3]+  Running                 sleep 62 &
0
[3]+  Running                 sleep 62 &
0
[2]-  Running                 sleep 61 &
0
[2]-  Running                 sleep 61 &
0
[2]-  Running                 sleep 61 &
0
[2]-  Running                 sleep 61 &
0
[2]-  Running                 sleep 61 &
0
[3]+  Running                 sleep 62 &
0
../case.sh: line 2: jobs: : no such job
1
../case.sh: line 2: jobs: 0: no such job
1
../case.sh: line 2: jobs: %0: no such job
1
../case.sh: line 2: jobs: %1x: no such job
1
../case.sh: line 2: jobs: %99999999999999999999: no such job
1
../case.sh: line N: jobs: N: no such job
## END

#### what bg and fg say of specifications that mean no job or several
set -m
sleep 60 & sleep 61 &
{ bg %1 %9 sle 2; echo $?; bg %2; echo $?; fg sle; echo $?; fg x 1; echo $?; } 2>&1
kill %1 %2
## STDOUT:
../case.sh: line 3: bg: job 1 already in background
../case.sh: line 3: bg: %9: no such job
../case.sh: line 3: bg: sle: ambiguous job spec
../case.sh: line 3: bg: job 2 already in background
1
../case.sh: line 3: bg: job 2 already in background
0
../case.sh: line 3: fg: sle: ambiguous job spec
1
../case.sh: line 3: fg: x: no such job
1
## END

#### what wait and disown say of specifications that mean several jobs
sleep 60 & first=$!; sleep 61 &
wait %s 2>&1; echo $?
wait -n %s 2>&1; echo $?
wait +1 2>&1; echo $?
readonly r=1; wait -p r 2>&1; echo $?
disown '?60' ; echo $?
disown 2 2>&1; echo $?; disown -- -2 2>&1; echo $?
jobs
kill $first $!
## STDOUT:
../case.sh: line 2: wait: s: ambiguous job spec
127
../case.sh: line 3: wait: s: ambiguous job spec
../case.sh: line 3: wait: %s: no such job
127
../case.sh: line 4: wait: `+1': not a pid or valid job spec
1
../case.sh: line 5: wait: r: cannot unset: readonly variable
1
0
../case.sh: line 7: disown: 2: no such job
1
../case.sh: line 7: disown: -2: no such job
1
[2]+  Running                 sleep 61 &
## END

#### what lists the jobs of the shell in a pipeline
f() { jobs -p; }
g() { echo $(jobs -p); }
sleep 50 >/dev/null 2>&1 &
jobs -p | wc -l
command jobs -p | wc -l
echo $(jobs -p) | wc -w
echo `jobs -p` ${x-$(jobs -p)} | wc -w
true | echo $(jobs -p | wc -l)
env echo $(jobs -p) | wc -w
cat < <(jobs -p) | wc -w
(echo $(jobs -p)) | wc -w
{ echo $(jobs -p); } | wc -w
{ jobs -p; } | wc -w
f | wc -w
g | wc -w
eval jobs -p | wc -w
eval 'echo $(jobs -p)' | wc -w
builtin jobs -p | wc -w
for i in 1; do jobs -p; done | wc -w
echo $( (jobs -p) | wc -w)
kill -9 $!
## STDOUT:
1
1
1
2
1
1
1
0
0
0
0
0
0
0
0
0
0
## END

#### fg and bg in substitutions
set -m
sleep 30 &
echo $(fg %% 2>&1)
echo $(bg %% 2>&1)
echo $(fg 2>&1)
echo $(fg %9 2>&1)
(fg %% 2>&1)
x=$(set -m; fg 2>&1); echo $x
{ fg %9; } 2>&1 | cat
kill %1
set +m
echo $(fg 2>&1)
(fg 2>&1)
fg
bg
## STDOUT:
../case.sh: line 3: fg: no current jobs
../case.sh: line 4: bg: no current jobs
../case.sh: line 5: fg: no current jobs
../case.sh: line 6: fg: %9: no such job
../case.sh: line 7: fg: no job control
../case.sh: line 8: fg: no current jobs
../case.sh: line 9: fg: no job control
../case.sh: line 12: fg: no job control
../case.sh: line 13: fg: no job control
## END
## STDERR:
../case.sh: line 14: fg: no job control
../case.sh: line 15: bg: no job control
## END
## status: 1
