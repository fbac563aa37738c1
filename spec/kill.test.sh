# Bash manual, 7.2 Job Control Builtins: kill.

#### listing
kill -l HUP INT 9 TERM SIGUSR1 0; kill -l 129 137 143; kill -L 15; kill -l | head -n 1
## STDOUT:
1
2
KILL
15
10
EXIT
HUP
KILL
TERM
TERM
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
## END

#### all names
kill -l | tr -s '\t ' '\n\n' | grep SIG | tr '\n' ' '
## stdout: "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS SIGRTMIN SIGRTMIN+1 SIGRTMIN+2 SIGRTMIN+3 SIGRTMIN+4 SIGRTMIN+5 SIGRTMIN+6 SIGRTMIN+7 SIGRTMIN+8 SIGRTMIN+9 SIGRTMIN+10 SIGRTMIN+11 SIGRTMIN+12 SIGRTMIN+13 SIGRTMIN+14 SIGRTMIN+15 SIGRTMAX-14 SIGRTMAX-13 SIGRTMAX-12 SIGRTMAX-11 SIGRTMAX-10 SIGRTMAX-9 SIGRTMAX-8 SIGRTMAX-7 SIGRTMAX-6 SIGRTMAX-5 SIGRTMAX-4 SIGRTMAX-3 SIGRTMAX-2 SIGRTMAX-1 SIGRTMAX "

#### listing errors
kill -l NOSUCH; echo $?; kill -l 999; echo $?; kill -l 64 65; echo $?; kill -l ''; echo $?
## STDOUT:
1
1
RTMAX
1
1
## END
## STDERR:
../case.sh: line 1: kill: NOSUCH: invalid signal specification
../case.sh: line 1: kill: 999: invalid signal specification
../case.sh: line 1: kill: 65: invalid signal specification
../case.sh: line 1: kill: : invalid signal specification
## END

#### sending
sleep 10 & kill $!; wait $!; echo $?; sleep 10 & kill -9 $!; wait $! 2>/dev/null; echo $?; sleep 10 & kill -n 15 $!; wait $!; echo $?; sleep 10 & kill -SIGHUP $!; wait $!; echo $?
## STDOUT:
143
137
143
129
## END

#### signal zero
kill -0 $$; echo $?; true & wait $!; kill -0 $! 2>/dev/null; echo $?; kill -s 0 $$; echo $?; kill -n 0 $$ $$; echo $?
## STDOUT:
0
1
0
0
## END

#### errors
kill; echo $?; kill abc; echo $?; kill -NOSUCH $$; echo $?; kill -s NOSUCH $$; echo $?; kill -s; echo $?; kill 99999999; echo $?; kill %9; echo $?; kill -999 $$; echo $?; kill ''; echo $?
## STDOUT:
2
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
kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]
../case.sh: line 1: kill: abc: arguments must be process or job IDs
../case.sh: line 1: kill: NOSUCH: invalid signal specification
../case.sh: line 1: kill: NOSUCH: invalid signal specification
../case.sh: line 1: kill: -s: option requires an argument
../case.sh: line 1: kill: (99999999) - No such process
../case.sh: line 1: kill: %9: no such job
../case.sh: line 1: kill: 999: invalid signal specification
../case.sh: line 1: kill: `': not a pid or valid job spec
## END

#### several processes
sleep 10 & a=$!; sleep 10 & b=$!; kill $a $b; wait $a; echo $?; wait $b; echo $?; sleep 10 & kill 99999999 $! 2>/dev/null; echo $?; wait $!; echo $?
## STDOUT:
143
143
0
143
## END

#### job specs
sleep 10 & kill %1; wait; sleep 10 & kill %%; wait; sleep 10 & kill -KILL %+; wait 2>/dev/null; sleep 10 & kill %sleep; wait; echo done
## STDOUT:
done
## END

#### itself with a trap
trap 'echo t' TERM; kill $$; kill -TERM $$; kill -15 $$; trap 'echo h' HUP; kill -HUP $$; echo alive
## STDOUT:
t
t
t
h
alive
## END

#### a subshell's pid
(trap 'echo sub; exit 3' USR1; kill -USR1 $BASHPID; echo no); echo $?; (kill -USR1 $BASHPID; echo no) 2>/dev/null; echo $?; (trap '' USR1; kill -USR1 $BASHPID; echo ignored)
## STDOUT:
sub
3
138
ignored
## END

#### the parent from a child
trap 'echo from child' USR1; (kill -USR1 $$); sh -c 'kill -USR1 $PPID'; x=$(kill -USR1 $$; echo sub); echo $x; echo a | { cat > /dev/null; kill -USR1 $$; }; echo end
## STDOUT:
from child
from child
from child
sub
from child
end
## END

#### a background loop of builtins
(while :; do :; done) & kill $!; wait $!; echo $?; (while :; do :; done) & kill -KILL $!; wait $! 2>/dev/null; echo $?; { while :; do x=1; done; } & kill -HUP $!; wait $!; echo $?
## STDOUT:
143
137
129
## END

#### negative pids are groups
set -m; sleep 10 & kill -TERM -$!; wait $!; echo $?; (sleep 10; echo no) & kill -- -$!; wait $!; echo $?
## STDOUT:
143
143
## END

#### lower case and prefixes
sleep 10 & kill -term $!; wait $!; echo $?; sleep 10 & kill -s sigterm $!; wait $!; echo $?; sleep 10 & kill -sTERM $!; wait $!; echo $?; sleep 10 & kill -n15 $!; wait $!; echo $?
## STDOUT:
143
143
143
143
## END

#### stopping and going on
sleep 10 & p=$!; kill -STOP $p; kill -CONT $p; kill $p; wait $p; echo $?
## STDOUT:
143
## END

#### real-time signals
trap 'echo rt' RTMIN; kill -RTMIN $$; trap 'echo rt1' RTMIN+1; kill -RTMIN+1 $$; kill -l 34 35 64; trap -p | sed 's/.* //'
## STDOUT:
rt
rt1
RTMIN
RTMIN+1
RTMAX
SIGRTMIN
SIGRTMIN+1
## END

#### double dash
sleep 10 & kill -- $!; wait $!; echo $?; sleep 10 & kill -9 -- $!; wait $! 2>/dev/null; echo $?
## STDOUT:
143
137
## END

#### the first word with a minus that is no option names the signal
kill -; echo $?
kill - 1; echo $?
kill -- -; echo $?
kill ''; echo $?
kill -s; echo $?
kill -l - | head -1
kill -s '' 1; echo $?
kill -HUP -TERM $$ 2>/dev/null; echo $?
kill -l -s TERM | head -1
kill -L 1
kill -NOSUCH; echo $?
kill -s NOSUCH -l 1; echo $?
## STDOUT:
1
1
1
1
1
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
1
## END
## STDERR:
../case.sh: line 1: kill: : invalid signal specification
../case.sh: line 2: kill: : invalid signal specification
../case.sh: line 3: kill: -: arguments must be process or job IDs
../case.sh: line 4: kill: `': not a pid or valid job spec
../case.sh: line 5: kill: -s: option requires an argument
../case.sh: line 7: kill: : invalid signal specification
## END
## status: 129

#### posix mode knows no SIG in front of names
set -o posix
kill -SIGCONT $$; echo $?
kill -s SIGCONT $$; echo $?
kill -CONT $$; echo $?
kill -l SIGHUP; echo $?
kill -l HUP
## STDOUT:
1
1
0
1
1
## END
## STDERR:
../case.sh: line 2: kill: SIGCONT: invalid signal specification
../case.sh: line 3: kill: SIGCONT: invalid signal specification
../case.sh: line 5: kill: SIGHUP: invalid signal specification
## END

#### commands begun before a signal to the shell itself are processes
for sig in KILL TERM HUP; do
 "$SHELL_UNDER_TEST" -c 'sh -c "sleep 0.05; echo started >so" & kill -'$sig' $$' 2>/dev/null
 while ! [ -s so ]; do sleep 0.05; done
 cat so; rm so
done 2>/dev/null
sh -c 'while ! [ -s p ] || ! [ -s so ]; do sleep 0.05; done; cat so; while kill -CONT $(cat p); do sleep 0.05; done 2>/dev/null' &
"$SHELL_UNDER_TEST" -c 'echo $$ >p; sh -c "echo started >so" & kill -STOP $$; wait $!; echo $?'
wait
## STDOUT:
started
started
started
started
0
## END

#### kill -l knows the traps that are no signals
kill -l ERR DEBUG RETURN err EXIT SIGERR; echo $?
## STDOUT:
66
65
67
66
0
1
## END
## STDERR:
../case.sh: line 1: kill: SIGERR: invalid signal specification
## END
