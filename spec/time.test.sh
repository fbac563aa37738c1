# Bash manual, 3.2.3 Pipelines: time.

#### the default format
{ time true; } 2>&1 | tr 0-9 N
## STDOUT:

real	NmN.NNNs
user	NmN.NNNs
sys	NmN.NNNs
## END

#### the posix format
{ time -p true; } 2>&1 | tr 0-9 N; { time -p -- true; } 2>&1 | tr 0-9 N | head -n 1
## STDOUT:
real N.NN
user N.NN
sys N.NN
real N.NN
## END

#### TIMEFORMAT
TIMEFORMAT='r=%R u=%U s=%S'; { time :; } 2>&1 | tr 0-9 N; TIMEFORMAT='%3lR|%0R|%1U|%2S|%lU'; { time :; } 2>&1 | tr 0-9 N; TIMEFORMAT=''; { time :; } 2>&1 | wc -c; TIMEFORMAT='a%%b\n'; { time :; } 2>&1
## STDOUT:
r=N.NNN u=N.NNN s=N.NNN
NmN.NNNs|N|N.N|N.NN|NmN.NNNs
0
a%b\n
## END

#### status
time false; echo $?; time true; echo $?; time (exit 3); echo $?; ! time true; echo $?; time ! true; echo $?; time; echo $?
## STDOUT:
1
0
3
1
1
0
## END

#### compound commands
TIMEFORMAT=T; time { echo a; }; time (echo b); time for i in 1 2; do echo $i; done; time if true; then echo c; fi; time while false; do :; done; time [[ a ]]; time ((1)); time case x in x) echo d;; esac
## STDOUT:
a
b
1
2
c
d
## END
## STDERR:
T
T
T
T
T
T
T
T
## END

#### pipelines and lists
TIMEFORMAT=T; time echo a | cat; time echo b && echo c; time echo d; echo e; time true || echo no
## STDOUT:
a
b
c
d
e
## END
## STDERR:
T
T
T
T
## END

#### functions and assignments
TIMEFORMAT=T; f() { echo f; return 4; }; time f; echo $?; time x=5; echo $x; time x=6 f; time eval 'echo ev'; time echo r > o; cat o
## STDOUT:
f
4
5
f
ev
r
## END
## STDERR:
T
T
T
T
T
## END

#### time is a word elsewhere
echo time; x=time; $x true 2>/dev/null; case $? in 0|127) echo ok;; esac; type -t time; for i in time; do echo $i; done; \time true 2>/dev/null; case $? in 0|127) echo ok;; esac
## STDOUT:
time
ok
keyword
time
ok
## END

#### redirecting its output
TIMEFORMAT=T; { time true; } 2> f; cat f; (time true) 2>&1; time true 2> g; cat g; exec 2> h; time true; cat h
## STDOUT:
T
T
T
## END

#### in subshells and the background
TIMEFORMAT=T; (time echo s) 2>&1; x=$( { time echo v; } 2>&1 ); echo $x; { time echo bg; } 2>&1 & wait
## STDOUT:
s
T
v T
bg
T
## END

#### nested
TIMEFORMAT=%%; { time time true; } 2>&1; { time { time true; }; } 2>&1; { time ! time false; } 2>&1; echo $?
## STDOUT:
%
%
%
%
0
## END

#### posix mode
set -o posix; { time; } 2>&1 | grep -c user; { time true; } 2>&1 | tr 0-9 N
## STDOUT:
1

real	NmN.NNNs
user	NmN.NNNs
sys	NmN.NNNs
## END

#### the values
TIMEFORMAT=%R; x=$( { time sleep 0.1; } 2>&1 ); [[ $x == 0.[1-9]* ]] && echo ok; TIMEFORMAT=%U; x=$( { time (for ((i=0;i<100000;i++)); do :; done); } 2>&1 ); [[ $x =~ ^[0-9]+\.[0-9]{3}$ ]] && echo user
## STDOUT:
ok
user
## END
