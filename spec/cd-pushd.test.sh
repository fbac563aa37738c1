# Bash manual, 4.1 cd, pwd and 6.8 The Directory Stack.

#### cd and pwd
cd /usr; pwd; echo $PWD $OLDPWD | sed 's, .*/, X/,'; cd bin 2>/dev/null || cd lib; cd ..; pwd; cd /; cd usr/lib; pwd; cd ../..; pwd; cd .; pwd; cd /usr/./lib/../; pwd; cd //; pwd; cd ///usr//lib; pwd
## STDOUT:
/usr
/usr X/cwd
/usr
/usr/lib
/
/
/usr
//
/usr/lib
## END

#### home
HOME=/usr; cd; pwd; cd /; cd ~; pwd; HOME=; cd; echo $?; pwd; unset HOME; cd; echo $?
## STDOUT:
/usr
/usr
0
/usr
1
## END
## STDERR:
../case.sh: line 1: cd: HOME not set
## END

#### minus
cd /usr; cd /; cd -; cd -; echo $PWD $OLDPWD; unset OLDPWD; cd -; echo $?
## STDOUT:
/usr
/
/ /usr
1
## END
## STDERR:
../case.sh: line 1: cd: OLDPWD not set
## END

#### errors
cd /nosuch; echo $?; touch f; cd f; echo $?; cd a b; echo $?; cd -z; echo $?; cd ''; echo $?; cd /nosuch/..; echo $?
## STDOUT:
1
1
1
2
0
1
## END
## STDERR:
../case.sh: line 1: cd: /nosuch: No such file or directory
../case.sh: line 1: cd: f: Not a directory
../case.sh: line 1: cd: too many arguments
../case.sh: line 1: cd: -z: invalid option
cd: usage: cd [-L|[-P [-e]] [-@]] [dir]
../case.sh: line 1: cd: /nosuch/..: No such file or directory
## END

#### links
mkdir -p real/sub; ln -s real link; top=$PWD; cd link; echo ${PWD#$top}; pwd -P | sed "s,$(cd -P "$top"; pwd -P),,"; pwd -L | sed "s,^$top,,"; cd sub; echo ${PWD#$top}; cd ..; echo ${PWD#$top}; cd -P ../link; echo ${PWD##*/}; cd ..; cd -P link/sub; echo ${PWD##*/cwd}; cd -L ..; echo ${PWD##*/cwd}
## STDOUT:
/link
/real
/link
/link/sub
/link
real
/real/sub
/real
## END

#### CDPATH
mkdir -p lib/x here/x; CDPATH=lib:.; cd x > /dev/null; echo ${PWD##*/cwd}; cd "$OLDPWD"; CDPATH=:lib; mkdir y; cd y; echo ${PWD##*/cwd}; cd "$OLDPWD"; CDPATH=lib; cd ./here; echo ${PWD##*/}; cd "$OLDPWD"; cd here; echo ${PWD##*/}
## STDOUT:
/lib/x
/y
here
here
## END

#### CDPATH prints the directory
mkdir -p /tmp 2>/dev/null; CDPATH=/; cd usr; cd /; CDPATH=/usr; cd lib; pwd; cd / > /dev/null; CDPATH=.; cd usr; pwd
## STDOUT:
/usr
/usr/lib
/usr/lib
/usr
/usr
## END

#### cdable vars
dir=/usr; cd dir 2>/dev/null; echo $?; shopt -s cdable_vars; cd dir; pwd
## STDOUT:
1
/usr
/usr
## END

#### PWD is a variable
cd /usr; PWD=/changed; pwd; echo $PWD; cd lib; echo $PWD $OLDPWD; unset PWD; cd /; echo "[$PWD]"; export -n PWD
## STDOUT:
/usr
/changed
/usr/lib /changed
[/]
## END

#### a removed directory
mkdir d; cd d; rmdir ../d; pwd | sed 's,.*/,,'; cd ..; echo ${PWD##*/}
## STDOUT:
d
cwd
## END

#### in subshells functions and pipelines
cd /; (cd usr; pwd); pwd; f() { cd /usr; }; f; pwd; cd / | cat; pwd; x=$(cd /; pwd); echo $x; pwd; { cd /; }; pwd; cd /usr && pwd || echo no; cd / & wait; pwd
## STDOUT:
/usr
/
/usr
/usr
/
/usr
/
/usr
/usr
## END

#### external commands see it
cd /usr; /bin/pwd; (cd /; /bin/pwd); cd lib; sh -c 'pwd'; env | grep -E '^(OLD)?PWD='
## STDOUT:
/usr
/
/usr/lib
PWD=/usr/lib
OLDPWD=/usr
## END

#### pushd and popd
cd /; pushd /usr; pushd /tmp; dirs; popd; popd; popd; echo $?; pwd
## STDOUT:
/usr /
/tmp /usr /
/tmp /usr /
/usr /
/
1
/
## END
## STDERR:
../case.sh: line 1: popd: directory stack empty
## END

#### pushd swaps and rotates
cd /; pushd /usr > /dev/null; pushd /tmp > /dev/null; pushd; pushd +1; pushd -0; pushd +2; dirs -v; popd +1; popd -0; pushd; pwd
## STDOUT:
/usr /tmp /
/tmp / /usr
/usr /tmp /
/ /usr /tmp
 0  /
 1  /usr
 2  /tmp
/ /tmp
/
/
## END

#### pushd without a second directory
cd /; pushd; echo $?; pushd +5; echo $?; popd +3; echo $?; pushd /nosuch; echo $?; pushd -z; echo $?; popd x; echo $?; dirs
## STDOUT:
1
1
1
1
2
2
/
## END
## STDERR:
../case.sh: line 1: pushd: no other directory
../case.sh: line 1: pushd: directory stack empty
../case.sh: line 1: popd: directory stack empty
../case.sh: line 1: pushd: /nosuch: No such file or directory
../case.sh: line 1: pushd: -z: invalid number
pushd: usage: pushd [-n] [+N | -N | dir]
../case.sh: line 1: popd: x: invalid argument
popd: usage: popd [-n] [+N | -N]
## END

#### n leaves the directory
cd /; pushd -n /usr; pwd; pushd -n /tmp; dirs; popd -n; dirs; popd -n +1; dirs
## STDOUT:
/ /usr
/
/ /tmp /usr
/ /tmp /usr
/ /usr
/ /usr
/
/
## END

#### dirs
cd /; pushd /usr > /dev/null; pushd /tmp > /dev/null; dirs -p; dirs -v; dirs -l; dirs +0; dirs +1; dirs -0; dirs -1; dirs +9; echo $?; dirs -c; dirs
## STDOUT:
/tmp
/usr
/
 0  /tmp
 1  /usr
 2  /
/tmp /usr /
/tmp
/usr
/
/usr
1
/tmp
## END
## STDERR:
../case.sh: line 1: dirs: 9: directory stack index out of range
## END

#### home is a tilde in dirs
HOME=/usr; cd /usr; pushd lib; dirs; dirs -l; dirs -p; dirs -v; echo ${DIRSTACK[@]}; cd /; dirs
## STDOUT:
~/lib ~
~/lib ~
/usr/lib /usr
~/lib
~
 0  ~/lib
 1  ~
/usr/lib /usr
/ ~
## END

#### DIRSTACK
cd /; pushd /usr > /dev/null; pushd /tmp > /dev/null; echo ${DIRSTACK[@]} ${#DIRSTACK[@]} ${DIRSTACK[1]}; DIRSTACK[1]=/etc; dirs; echo ~1 ~2 ~-0
## STDOUT:
/tmp /usr / 3 /usr
/tmp /etc /
/etc / /
## END

#### cd with options that are combined
cd -L -P /usr; pwd; cd -PL /; pwd; cd -- /usr; pwd; cd -e -P /; echo $?; cd -@ / 2>/dev/null; echo $?
## STDOUT:
/usr
/
/usr
0
2
## END

#### pwd options
cd /usr; pwd -P; pwd -L; pwd -LP; pwd -z; echo $?; pwd extra; echo $?
## STDOUT:
/usr
/usr
/usr
2
/usr
0
## END
## STDERR:
../case.sh: line 1: pwd: -z: invalid option
pwd: usage: pwd [-LP]
## END

#### names with spaces and newlines
mkdir 'a b' $'n\nl' -- -dash; cd 'a b'; echo "${PWD##*/}"; cd ..; cd $'n\nl'; echo "${PWD##*/}"; cd ..; cd -- -dash; echo ${PWD##*/}; cd ..; cd ./-dash; echo ${PWD##*/}
## STDOUT:
a b
n
l
-dash
-dash
## END

#### cd with an empty CDPATH element and a dot
mkdir d; CDPATH=; cd d; echo ${PWD##*/}; cd ..; CDPATH=/usr:; cd d; echo ${PWD##*/}
## STDOUT:
d
d
## END

#### globs and tildes as targets
mkdir abc; cd a*; echo ${PWD##*/}; cd ..; HOME=$PWD; cd ~/abc; echo ${PWD##*/}; cd ~; echo ${PWD##*/}; mkdir abd; cd ab*; echo $?
## STDOUT:
abc
abc
cwd
1
## END
## STDERR:
../case.sh: line 1: cd: too many arguments
## END

#### deep directories
d=.; for i in {1..30}; do d=$d/dir$i; done; mkdir -p $d; cd $d; echo ${PWD##*/cwd}; cd ../../..; echo ${PWD##*/}; cd -P .; echo ${PWD##*/}
## STDOUT:
/dir1/dir2/dir3/dir4/dir5/dir6/dir7/dir8/dir9/dir10/dir11/dir12/dir13/dir14/dir15/dir16/dir17/dir18/dir19/dir20/dir21/dir22/dir23/dir24/dir25/dir26/dir27/dir28/dir29/dir30
dir27
dir27
## END

#### a directory that is missing in front of dot dot
cd nonexistent_ZZ/..
echo status=$?
## STDOUT:
status=1
## END
## STDERR:
../case.sh: line 1: cd: nonexistent_ZZ/..: No such file or directory
## END

#### paths with missing directories
cd /nonexistent_a/..; echo $?
mkdir d; cd d/../nonexist/../d; echo $?; pwd | sed 's,.*/,,'
cd d/./../d; echo $?; pwd | sed 's,.*/,,'
mkdir gone; cd gone; rmdir ../gone; cd ..; echo $?
## STDOUT:
1
1
cwd
0
d
0
## END
## STDERR:
../case.sh: line 1: cd: /nonexistent_a/..: No such file or directory
../case.sh: line 2: cd: d/../nonexist/../d: No such file or directory
## END

#### components that do not exist
mkdir d; cd d/../x/..; echo $?; cd d/..; echo $?; cd ./d/../d; echo ${PWD##*/}
## STDOUT:
1
0
d
## END
## STDERR:
../case.sh: line 1: cd: d/../x/..: No such file or directory
## END

#### bad arguments
dirs -lp; echo $?; dirs -vl; dirs +x; dirs -; dirs x; dirs -c -l; pushd -n; echo $?; pushd -x; pushd +x; popd x; popd +x; popd -; dirs 7; pushd a b
## STDOUT:
2
0
## END
## STDERR:
../case.sh: line 1: dirs: -lp: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
../case.sh: line 1: dirs: -vl: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
../case.sh: line 1: dirs: +x: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
../case.sh: line 1: dirs: -: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
../case.sh: line 1: dirs: x: invalid option
dirs: usage: dirs [-clpv] [+N] [-N]
../case.sh: line 1: pushd: -x: invalid number
pushd: usage: pushd [-n] [+N | -N | dir]
../case.sh: line 1: pushd: +x: invalid number
pushd: usage: pushd [-n] [+N | -N | dir]
../case.sh: line 1: popd: x: invalid argument
popd: usage: popd [-n] [+N | -N]
../case.sh: line 1: popd: +x: invalid number
popd: usage: popd [-n] [+N | -N]
../case.sh: line 1: popd: -: invalid number
popd: usage: popd [-n] [+N | -N]
../case.sh: line 1: dirs: 7: invalid option
dirs: usage: dirs [-clpv] [+N] [-N]
../case.sh: line 1: pushd: too many arguments
## END
## status: 1

#### -n prints no stack
cd /; pushd /usr; pushd -n +1; dirs; pushd -n -0; dirs; pushd -n /tmp; popd -n +1; dirs; popd -n; dirs
## STDOUT:
/usr /
/usr /usr
/usr /usr
/usr /tmp /usr
/usr /usr
/usr /usr
/usr
/usr
## END
## STDERR:
## END

#### an empty OLDPWD
cd /tmp; OLDPWD=; cd -; echo $? $PWD
OLDPWD=/tmp/../usr; cd -; echo $? $PWD
unset OLDPWD; cd -; echo $?
## STDOUT:

0 /tmp
/tmp/../usr
0 /usr
1
## END
## STDERR:
../case.sh: line 3: cd: OLDPWD not set
## END

#### arguments of popd
popd -- x; popd ""; popd x; popd -z; popd +; popd -
cd /
pushd /usr; popd -- +0
popd x; echo $?
pushd /usr; popd ""; pwd; dirs
pushd /usr; popd -- x; pwd
pushd /usr; popd "" x; pwd
popd +x
pushd -n /usr; pushd -n /etc; popd +1 ""; dirs
popd -n +1; dirs
## STDOUT:
/usr /
/
2
/usr /
/usr
/usr
/usr
/usr /usr
/usr
/usr
/usr /usr
/usr
/usr
/usr /usr
/usr /etc /usr
/usr /usr
/usr /usr
/usr
/usr
## END
## STDERR:
../case.sh: line 1: popd: directory stack empty
../case.sh: line 1: popd: directory stack empty
../case.sh: line 1: popd: x: invalid argument
popd: usage: popd [-n] [+N | -N]
../case.sh: line 1: popd: -z: invalid number
popd: usage: popd [-n] [+N | -N]
../case.sh: line 1: popd: +: invalid number
popd: usage: popd [-n] [+N | -N]
../case.sh: line 1: popd: -: invalid number
popd: usage: popd [-n] [+N | -N]
../case.sh: line 4: popd: x: invalid argument
popd: usage: popd [-n] [+N | -N]
../case.sh: line 8: popd: +x: invalid number
popd: usage: popd [-n] [+N | -N]
## END

#### a directory that is moved while the shell is in it
mkdir -p d/e; cd d/e; touch a b; mv ../../d ../../f
/bin/pwd | sed 's,.*/f,f,'; (/bin/pwd) | sed 's,.*/f,f,'; x=$(/bin/pwd); echo ${x##*/f/}
echo *; echo ../e/[ab]; echo hi > c; cat < c; [ -f c ] && echo file; . ./c 2>/dev/null; echo $?; ls
mkdir ../../d ../../d/e; echo new > n; ls; ls ../../d/e; cd .; echo $? ${PWD##*/d/}; ls; cd ../../f/e; ls
## STDOUT:
f/e
f/e
e
a b
../e/a ../e/b
hi
file
127
a
b
c
a
b
c
n
0 e
a
b
c
n
## END

#### cd and pwd in a directory that was removed
mkdir d; cd d; rmdir ../d; cd .; echo $?; pwd -P; echo $?; cd -P .; echo $?; echo > x; echo $?; cd /nonexistent; cd ..; echo $?; ls
## STDOUT:
0
1
0
1
0
## END
## STDERR:
cd: error retrieving current directory: getcwd: cannot access parent directories: No such file or directory
pwd: error retrieving current directory: getcwd: cannot access parent directories: No such file or directory
chdir: error retrieving current directory: getcwd: cannot access parent directories: No such file or directory
../case.sh: line 1: x: No such file or directory
../case.sh: line 1: cd: /nonexistent: No such file or directory
## END

#### the working directory of what runs beside the shell
mkdir a b; cd a; (sleep 0.3; /bin/pwd | sed 's,.*/,,'; echo x > f) & cd ../b; wait; ls ../a; /bin/pwd | sed 's,.*/,,'
(cd ../a; ls; echo y > g; /bin/ls); ls; x=$(cd /; /bin/pwd); echo $x; cd ../a | cat; ls
## STDOUT:
a
f
b
f
f
g
/
## END
