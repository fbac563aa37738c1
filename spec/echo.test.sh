# Bash manual, 4.2 Bash Builtins: echo.

#### plain
echo; echo a; echo a b  c; echo "a  b"; echo '' ''; echo -; echo -- a; echo a -n
## STDOUT:

a
a b c
a  b
 
-
-- a
a -n
## END

#### n
echo -n a; echo; echo -n; echo -n -n b; echo; echo -n '' | wc -c; echo a -n b
## STDOUT:
a
b
0
a -n b
## END

#### e
echo -e 'a\tb\nc\\d\x41\0101\101\u00e9\a\b\e\f\r\v' | od -An -c; echo -e 'stop\cno' more; echo; echo -e '\x' '\u' '\q' '\0' | od -An -c; echo -e "a\\" b
## STDOUT:
   a  \t   b  \n   c   \   d   A   A   \   1   0   1 303 251  \a
  \b 033  \f  \r  \v  \n
stop
   \   x       \   u       \   q      \0  \n
a\ b
## END

#### E and combinations
echo -E 'a\tb'; echo -e -E 'a\tb'; echo -eE 'a\tb'; echo -Ee 'a\tb'; echo -ne 'a\n'; echo -en 'b\n'; echo -nE 'c\n'; echo; echo -neE d; echo
## STDOUT:
a\tb
a\tb
a\tb
a	b
a
b
c\n
d
## END

#### what is not an option
echo -x; echo -nx; echo -n-e; echo -e- a; echo - -n; echo --help; echo -nn a; echo -ee 'x\ty'
## STDOUT:
-x
-nx
-n-e
-e- a
- -n
--help
ax	y
## END

#### xpg echo
shopt -s xpg_echo; echo 'a\tb' -n; echo -n 'c\n'; echo -E 'd\te'; echo 'stop\cx'; echo; shopt -u xpg_echo; echo 'a\tb'
## STDOUT:
a	b -n
c
d\te
stop
a\tb
## END

#### xpg echo in posix mode
set -o posix; shopt -s xpg_echo; echo -n a; echo -e 'b\tc'
## STDOUT:
-n a
-e b	c
## END

#### octal and hexadecimal escapes
echo -e '\0' | od -An -c; echo -e '\01\012\0123\01234' | od -An -c; echo -e '\x4\x41\x414' | od -An -c; echo -e '\1\12' | od -An -c; echo -e '\u41\u0041\U00000041\u20ac'
## STDOUT:
  \0  \n
 001  \n   S   S   4  \n
 004   A   A   4  \n
   \   1   \   1   2  \n
AAA€
## END

#### status and write errors
echo a; echo $?; echo a > /dev/full; echo $?; echo a >&-; echo $?
## STDOUT:
a
0
1
1
## END
## STDERR:
../case.sh: line 1: echo: write error: No space left on device
../case.sh: line 1: echo: write error: Bad file descriptor
## END

#### long output and many arguments
echo {1..2000} | wc; echo $(seq 1000) | cksum; x=$(printf '%0100000d' 0); echo $x | wc -c
## STDOUT:
      1    2000    8893
2983050115 3893
100001
## END

#### special bytes
echo $'\xff\x01' | od -An -tx1; echo 'é日' | wc -c; echo -n $'a\0b' | wc -c
## STDOUT:
 ff 01 0a
6
1
## END

#### in pipelines and conditions
echo a | cat && echo b || echo c; if echo x > /dev/null; then echo y; fi; echo "$(echo -n z)"; [ "$(echo -e 'a\nb' | wc -l)" -eq 2 ] && echo two
## STDOUT:
a
b
y
z
two
## END

#### command and builtin echo
command echo -n a; builtin echo b; /bin/echo c; \echo d; 'echo' e; x=echo; $x f
## STDOUT:
ab
c
d
e
f
## END

#### escapes inside e with backslash at the end
echo -e 'a\\'; echo -e 'a\'; echo -e '\\n' '\\\n' 'x\\tb'
## STDOUT:
a\
a\
\n \
 x\tb
## END
