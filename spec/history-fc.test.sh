# Bash manual, 9.2 Bash History Builtins, in scripts.

#### off in scripts
echo a; history; echo $?; set -o | grep history
## STDOUT:
a
0
history        	off
## END

#### adding and listing
history -s 'echo one'; history -s echo two 'th ree'; history; history 1; history -c; history; echo $?
## STDOUT:
    1  echo one
    2  echo two th ree
    2  echo two th ree
0
## END

#### on with set
set -o history
echo a
echo b
history
set +o history
echo c
history | tail -n 1
## STDOUT:
a
b
    1  echo a
    2  echo b
    3  history
c
    4  set +o history
## END

#### deleting
for i in 1 2 3 4 5; do history -s "cmd $i"; done; history -d 2; history; history -d 1-2; history; history -d -1; history; history -d 9; echo $?
## STDOUT:
    1  cmd 1
    2  cmd 3
    3  cmd 4
    4  cmd 5
    1  cmd 4
    2  cmd 5
    1  cmd 4
1
## END
## STDERR:
../case.sh: line 1: history: 9: history position out of range
## END

#### reading and writing files
history -s one; history -s 'two words'; history -w h; cat h; history -c; printf 'a\nb\n' > in; history -r in; history; history -s new; history -a h2; cat h2; history -n in; history | tail -n 2
## STDOUT:
one
two words
    1  a
    2  b
new
    2  b
    3  new
## END

#### HISTFILE
HISTFILE=$PWD/hf; history -s x; history -w; cat hf; history -s y; history -a; cat hf; unset HISTFILE; history -w; echo $?
## STDOUT:
x
x
x
y
0
## END

#### HISTSIZE and HISTFILESIZE
HISTSIZE=3; for i in 1 2 3 4 5; do history -s c$i; done; history; HISTFILESIZE=2; HISTFILE=$PWD/hf; history -w; cat hf; HISTSIZE=0; history -s z; history
## STDOUT:
    3  c3
    4  c4
    5  c5
c3
c4
c5
## END

#### HISTCONTROL
HISTCONTROL=ignoredups; set -o history
echo a
echo a
echo b
set +o history
history; history -c; HISTCONTROL=ignorespace; set -o history
echo c
 echo hidden
set +o history
history
## STDOUT:
a
a
b
    1  echo a
    2  echo b
    3  set +o history
c
hidden
    1  echo c
    2  set +o history
## END

#### erasedups and HISTIGNORE
HISTCONTROL=erasedups; HISTIGNORE='ls*:set*'; set -o history
echo a
ls -d /
echo b
echo a
set +o history
history
## STDOUT:
a
/
b
a
    1  echo b
    2  echo a
## END

#### HISTTIMEFORMAT
HISTTIMEFORMAT='%Y '; history -s x; history | grep -cE '^ +1  20[0-9]{2} x$'; HISTTIMEFORMAT='[] '; history; printf '#86400\nold\n' > h; history -c; HISTTIMEFORMAT='%F '; history -r h; history
## STDOUT:
1
    1  [] x
    1  1970-01-02 old
## END

#### multi-line commands
set -o history
for i in 1; do
  echo $i
done
echo "a
b"
set +o history
history
## STDOUT:
1
a
b
    1  for i in 1; do   echo $i; done
    2  echo "a
b"
    3  set +o history
## END

#### multi-line with lithist and without cmdhist
set -o history; shopt -s lithist
if true; then
  echo x
fi
shopt -u lithist cmdhist
if true; then
  echo y
fi
set +o history
history
## STDOUT:
x
y
    1  if true; then
  echo x
fi
    2  shopt -u lithist cmdhist
    3  if true; then
    4    echo y
    5  fi
    6  set +o history
## END

#### fc l
for i in one two three four; do history -s "echo $i"; done; fc -l; fc -l 2 3; fc -ln -2; fc -lr 1 2; fc -l two; fc -l -1
## STDOUT:
1	 echo one
2	 echo two
3	 echo three
4	 echo four
2	 echo two
3	 echo three
	 echo three
	 echo four
2	 echo two
1	 echo one
4	 echo four
## END

#### fc s
history -s 'echo first'; history -s 'echo second'; fc -s 1; fc -s first=1st 1; fc -s echo
## STDOUT:
first
1st
1st
## END

#### fc errors
fc -l nosuch; echo $?; fc -z; echo $?; fc -s nosuch; echo $?
## STDOUT:
0
2
1
## END
## STDERR:
../case.sh: line 1: fc: -z: invalid option
fc: usage: fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]
../case.sh: line 1: fc: no command found
## END

#### history errors
history -z; echo $?; history -d x; echo $?; history abc; echo $?; history 1 2; echo $?; history -anrw x; echo $?; history -r /nosuch/f; echo $?
## STDOUT:
2
1
1
## END
## STDERR:
../case.sh: line 1: history: -z: invalid option
history: usage: history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]
../case.sh: line 1: history: x: history position out of range
../case.sh: line 1: history: abc: numeric argument required
../case.sh: line 1: history: too many arguments
## END
## status: 1

#### p expands without storing
history -p 'a b' 'c'; history -s 'echo x y'; history -p '!!' '!echo:1' '!!:$'; history
## STDOUT:
a b
c
echo x y
x
y
    1  echo x y
## END

#### history expansion in scripts
set -o history -H
echo a b c
echo !!:2
echo !$
!e
set +H
echo !!
## STDOUT:
a b c
b
b
b
!!
## END

#### word designators
set -H; history -s 'cmd one two three'; for e in '!!:0' '!!:1' '!!^' '!!$' '!!*' '!!:2-3' '!!:2*' '!!:1-' '!cmd:2' '!?two?:3' '!-1:1'; do history -p "$e"; done
## STDOUT:
cmd
one
one
three
one two three
two three
two three
one two
two
three
one
## END

#### modifiers
set -H; history -s 'cat /a/b/file.tar.gz x'; for e in '!!:1:h' '!!:1:t' '!!:1:r' '!!:1:e' '!!:s/cat/dog/' '!!:gs/a/A/' '!!:1:t:r' '!!:q' '!!:x' '^cat^cow'; do history -p "$e"; done
## STDOUT:
/a/b
file.tar.gz
/a/b/file.tar
.gz
dog /a/b/file.tar.gz x
cAt /A/b/file.tAr.gz x
file.tar
'cat /a/b/file.tar.gz x'
'cat' '/a/b/file.tar.gz' 'x'
cow /a/b/file.tar.gz x
## END

#### a missing event
set -H; history -p '!nosuch'; echo $?; history -p '!99'; echo $?
## STDOUT:
1
1
## END
## STDERR:
../case.sh: line 1: history: !nosuch: history expansion failed
../case.sh: line 1: history: !99: history expansion failed
## END

#### in posix mode double quotes keep history expansion away
set -o posix -o history -H; echo one
echo "!!" "x !echo y"
echo '!!' "x!!"
echo "it's !!"
echo "x" !!
echo \"!!
echo "$(echo !!)" "`echo !!`"
echo "a'!!'b"
## STDOUT:
one
!! x !echo y
!! x!!
it's !!
x echo it's !!
"echo x echo it's !!
!! !!
a'!!'b
## END
## STDERR:
echo "x" echo "it's !!"
echo \"echo "x" echo "it's !!"
## END
