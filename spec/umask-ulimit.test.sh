# Bash manual, 4.1 umask, 4.2 ulimit.

#### umask
umask 022; umask; umask 077; umask; : > f; stat -c %a f; mkdir d; stat -c %a d; umask 0; : > g; stat -c %a g; umask; umask 7; umask
## STDOUT:
0022
0077
600
700
666
0000
0007
## END

#### symbolic
umask 022; umask -S; umask u=rwx,g=rx,o=; umask; umask -S; umask g+w; umask -S; umask o=rx,u-w; umask; umask a+rwx; umask; umask ug-x; umask -S; umask =; umask
## STDOUT:
u=rwx,g=rx,o=rx
0027
u=rwx,g=rx,o=
u=rwx,g=rwx,o=
0202
0000
u=rw,g=rw,o=rwx
0777
## END

#### p prints a command
umask 027; umask -p; umask -pS; umask -S 022; umask
## STDOUT:
umask 0027
umask -S u=rwx,g=rx,o=
u=rwx,g=rx,o=rx
0022
## END

#### errors
umask 999; echo $?; umask 10000; echo $?; umask z=r; echo $?; umask u=q; echo $?; umask -z; echo $?; umask 0 1; umask
## STDOUT:
1
1
1
1
2
0000
## END
## STDERR:
../case.sh: line 1: umask: 999: octal number out of range
../case.sh: line 1: umask: 10000: octal number out of range
../case.sh: line 1: umask: `z': invalid symbolic mode operator
../case.sh: line 1: umask: `q': invalid symbolic mode character
../case.sh: line 1: umask: -z: invalid option
umask: usage: umask [-p] [-S] [mode]
## END

#### subshells and children
umask 022; (umask 077; umask; : > f); umask; stat -c %a f; sh -c umask; (umask 027; sh -c umask); x=$(umask 0; umask); echo $x; umask; { umask 077; } | cat; umask; umask 002 & wait; umask
## STDOUT:
0077
0022
600
0022
0027
0000
0022
0022
0022
## END

#### redirections obey it
umask 077; echo x > f; stat -c %a f; { echo y; } >> g; stat -c %a g; exec 3> h; stat -c %a h; (umask 0; echo > i); stat -c %a i; mapfile -t a < f; umask 777; echo z > j 2>/dev/null; umask 022; stat -c %a j
## STDOUT:
600
600
600
666
0
## END

#### ulimit of descriptors
ulimit -n 64; ulimit -n; (ulimit -n 32; ulimit -n; sh -c 'ulimit -n'); ulimit -n; ulimit -Sn; ulimit -Hn 64; ulimit -Hn
## STDOUT:
64
32
32
64
64
64
## END

#### ulimit of core and file sizes
ulimit -c 0; ulimit -c; ulimit -Sc; ulimit -f unlimited; ulimit -f; ulimit -S -t unlimited; ulimit -t; (ulimit -f 10; ulimit -f); ulimit; (ulimit -c hard; ulimit -c)
## STDOUT:
0
0
unlimited
unlimited
10
unlimited
0
## END

#### several at once
ulimit -c 0 -n 100 2>/dev/null; ulimit -c 0; ulimit -n 100; ulimit -c -n | sed 's/  */ /g'; ulimit -a | wc -l | grep -c .; ulimit -a | grep -E '^(core|open)' | sed 's/  */ /g'
## STDOUT:
core file size (blocks, -c) 0
open files (-n) 100
1
core file size (blocks, -c) 0
open files (-n) 100
## END

#### ulimit errors
ulimit -n abc; echo $?; ulimit -z 5; echo $?; ulimit -n 5 6; echo $?
## STDOUT:
1
2
0
## END
## STDERR:
../case.sh: line 1: ulimit: abc: invalid number
../case.sh: line 1: ulimit: -z: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
## END

#### limits reach children
ulimit -c 0; sh -c 'ulimit -c'; ulimit -s 4096; sh -c 'ulimit -s'; (ulimit -v 1000000; ulimit -v; sh -c 'ulimit -v'); ulimit -u > /dev/null; echo $?
## STDOUT:
0
4096
1000000
1000000
0
## END

#### builtins can not write more than the file size limit
trap '' XFSZ; ulimit -f 1; printf '%3000s' x > big; echo $?; wc -c < big; echo x >> big; echo $?; printf '%1000s' x > small; echo $?
trap 'echo xfsz' XFSZ; printf '%3000s' x > big; echo $?
## STDOUT:
1
1024
1
0
xfsz
1
## END
## STDERR:
../case.sh: line 1: printf: write error: File too large
../case.sh: line 1: echo: write error: File too large
../case.sh: line 2: printf: write error: File too large
## END

#### the file size limit ends a subshell
ulimit -f 1; (printf '%3000s' x; echo no >&2) > big; echo $?; wc -c < big
## STDOUT:
153
1024
## END

#### redirections can not use more descriptors than the limit
ulimit -n 12; exec 9</dev/null; echo $?; exec 12</dev/null; echo $?; : 20</dev/null; echo $?
## STDOUT:
0
1
1
## END
## STDERR:
../case.sh: line 1: 12: Bad file descriptor
../case.sh: line 1: 20: Bad file descriptor
## END
