# Bash manual, 3.5.2 Tilde Expansion.

#### home
HOME=/h; echo ~ ~/ ~/a ~/.x ~// "~" '~' \~ ~"/a" "~"/a a~ ~\/x
## STDOUT:
/h /h/ /h/a /h/.x /h// ~ ~ ~ ~/a ~/a a~ ~/x
## END

#### an unset home takes the user's directory
HOME=/h; unset HOME; x=~; [ -n "$x" ] && [ "$x" != '~' ] && echo directory
## STDOUT:
directory
## END

#### an empty home
HOME=; echo ~ ~/a "[$(echo ~)]"
## STDOUT:
 /a []
## END

#### the working directories
cd /usr; cd /tmp; PWD=/p OLDPWD=/o; echo ~+ ~- ~+/x ~-/y "~+"; unset OLDPWD; echo ~-
## STDOUT:
/p /o /p/x /o/y ~+
~-
## END

#### the directory stack
cd /; pushd /usr >/dev/null; pushd /tmp >/dev/null; echo ~0 ~1 ~2 ~+1 ~-0 ~-1 ~1/x ~9
## STDOUT:
/tmp /usr / /usr / /usr /usr/x ~9
## END

#### an unknown user stays
echo ~nosuchuser ~nosuchuser/x ~no-such/y
## STDOUT:
~nosuchuser ~nosuchuser/x ~no-such/y
## END

#### root is a user
echo ~root/x | sed 's,^/.*/x$,ok,'; x=~root; [ "${x:0:1}" = / ] && echo ok
## STDOUT:
ok
ok
## END

#### assignments
HOME=/h; a=~ b=~/x c=x~ d=x:~ e=~:~/y f=x=~ g=:~ h="~" i=~:"~":\~; echo $a $b $c $d $e $f $g $h $i
## STDOUT:
/h /h/x x~ x:/h /h:/h/y x=~ :/h ~ /h:~:~
## END

#### declaration commands take tildes as assignments do
HOME=/h; export a=~ b=x:~; declare c=~/y; readonly d=~; f() { local e=~; echo $e; }; f; echo $a $b $c $d
## STDOUT:
/h
/h x:/h /h/y /h
## END

#### arguments that look like assignments
HOME=/h; echo a=~ a=x:~ -I~ --p=~/x a:~ 1=~
set -o posix; echo a=~ a=x:~
## STDOUT:
a=/h a=x:/h -I~ --p=~/x a:~ 1=~
a=~ a=x:~
## END

#### arrays
HOME=/h; a=(~ ~/x "~" y:~ [5]=~); a[7]=~; a[8]=x:~; echo ${a[@]}; a+=(~); echo ${a[-1]}
## STDOUT:
/h /h/x ~ y:~ /h /h x:/h
/h
## END

#### tilde is not expanded in quotes and after expansions
HOME=/h; x='~'; echo $x $x/a ~$x "$(echo '~')" $(echo '~'); y=~$x; echo $y
## STDOUT:
~ ~/a ~~ ~ ~
~~
## END

#### in words of parameter expansions
HOME=/h; unset u; echo ${u:-~} ${u:-~/x} "${u:-~}" ${u:-a:~} ${u:-"~"}; : ${v:=~}; echo $v; x=/h/f; echo ${x#~} ${x/~/T} "${x#~/}"
## STDOUT:
/h /h/x ~ a:~ ~
/h
/f T/f f
## END

#### in case words and patterns
HOME=/h; case ~ in /h) echo word;; esac; case /h in ~) echo pattern;; esac; case /h/x in ~/*) echo path;; esac
## STDOUT:
word
pattern
path
## END

#### in double brackets
HOME=/h; [[ ~ == /h ]] && echo left; [[ /h == ~ ]] && echo right; [[ '~' == "~" ]] && echo quoted; [[ /h/x == ~/* ]] && echo glob; [[ -n ~ ]] && echo word
## STDOUT:
left
right
quoted
glob
word
## END

#### in redirections and here strings
HOME=$PWD; echo x > ~/file; cat ~/file file; cat < ~/file; cat <<< ~ | sed "s,^$PWD\$,same,"; cat <<E
~
E
## STDOUT:
x
x
x
same
~
## END

#### in for loops
HOME=/h; for i in ~ ~/a x~; do echo $i; done
## STDOUT:
/h
/h/a
x~
## END

#### in a PATH assignment
HOME=/h; PATH2=~/bin:/usr/bin:~/x; echo $PATH2
## STDOUT:
/h/bin:/usr/bin:/h/x
## END

#### the result is not split and not globbed
HOME='/a b/*'; printf '<%s>' ~ ~/x; echo
## STDOUT:
</a b/*></a b/*/x>
## END

#### with a slash in the end of home
HOME=/h/; echo ~ ~/a; HOME=/; echo ~/a ~
## STDOUT:
/h/ /h//a
//a /
## END

#### braces with tildes
HOME=/h; echo {~,~/x} ~/{a,b} ~{a,b}
## STDOUT:
/h /h/x /h/a /h/b ~a ~b
## END

#### in arithmetic it is a complement
echo $((~5)) $((~ 0))
## STDOUT:
-6 -1
## END

#### tilde with plus and minus within words
cd /tmp; echo a~+ ~+a ~-a ~+/ -~
## STDOUT:
a~+ ~+a ~-a /tmp/ -~
## END

#### after an equals sign in a command's options only in assignments
HOME=/h; x=--dir=~; echo $x; y=a=~:~; echo $y; env A=~ sh -c 'echo $A'
## STDOUT:
--dir=~
a=~:/h
/h
## END

#### tilde in eval
HOME=/h; eval 'x=~; echo $x ~'; eval echo '~'
## STDOUT:
/h /h
/h
## END

#### a tilde prefix ends at a colon in assignments only
HOME=/h; x=~:a; echo $x ~:a
## STDOUT:
/h:a /h:a
## END

#### elements that look like assignments
HOME=/h; a=(~/b k=~/b k=a:~/c [3]=~/d [4]=k=~ {x,y}=~/z ~); declare -p a
a+=(k=~); echo ${a[-1]} k=~; declare -a b=(k=~/b ~); declare -p b
## STDOUT:
declare -a a=([0]="/h/b" [1]="k=~/b" [2]="k=a:~/c" [3]="/h/d" [4]="k=~" [5]="x=~/z" [6]="y=~/z" [7]="/h")
k=~ k=/h
declare -a b=([0]="k=~/b" [1]="/h")
## END
