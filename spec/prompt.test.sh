# Bash manual, 6.9 Controlling the Prompt; 3.5.3 @P.

#### plain escapes
p='a\nb\\c\e[0m\a\r\[x\]\041\0'; printf %s "${p@P}" | od -An -c
## STDOUT:
   a  \n   b   \   c 033   [   0   m  \a  \r   x   !
## END

#### names and places
p='\h|\H'; x=${p@P}; [ "$x" = "${HOSTNAME%%.*}|$HOSTNAME" ] && echo host; p='\s \v \V'; echo "${p@P}" | sed 's/^[a-z]*/NAME/'; p='\u'; [ "${p@P}" = "$(id -un)" ] && echo user; p='\j \l'; echo "${p@P}" | cut -d ' ' -f 1
## STDOUT:
host
NAME 5.2 5.2.15
user
0
## END

#### the working directory
HOME=/usr; cd /usr; p='\w \W'; echo "${p@P}"; cd /usr/lib; echo "${p@P}"; cd /; echo "${p@P}"; HOME=/; echo "${p@P}"; cd /etc; echo "${p@P}"; HOME=/us; cd /usr/lib; echo "${p@P}"
## STDOUT:
~ ~
~/lib lib
/ /
/ /
/etc etc
/usr/lib lib
## END

#### PROMPT_DIRTRIM
HOME=/h; mkdir -p a/b/c/d; cd a/b/c/d; PROMPT_DIRTRIM=2; p='\w'; echo "${p@P}"; PROMPT_DIRTRIM=1; echo "${p@P}"; HOME=${PWD%/b/c/d}; echo "${p@P}"; PROMPT_DIRTRIM=2; echo "${p@P}"; PROMPT_DIRTRIM=9; echo "${p@P}"; PROMPT_DIRTRIM=x; echo "${p@P}"
## STDOUT:
.../c/d
.../d
~/b/c/d
~/b/c/d
~/b/c/d
~/b/c/d
## END

#### numbers
p='\#|\!'; echo "${p@P}"; p='\$'; x=${p@P}; case $x in '#'|'$') echo sign;; esac; p='\j'; echo "${p@P}"; sleep 5 & echo "${p@P}"; kill $!; p='\041\101\x41'; echo "${p@P}"
## STDOUT:
1|1
sign
0
1
!A\x41
## END

#### time
p='\t \T \@ \A'; [[ "${p@P}" =~ ^[0-9]{2}:[0-9]{2}:[0-9]{2}\ [0-9]{2}:[0-9]{2}:[0-9]{2}\ [0-9]{2}:[0-9]{2}\ [AP]M\ [0-9]{2}:[0-9]{2}$ ]] && echo ok; p='\d'; [[ "${p@P}" =~ ^[A-Z][a-z]{2}\ [A-Z][a-z]{2}\ [0-9]{2}$ ]] && echo date; p='\D{%Y}'; ((${p@P} > 2020)) && echo year; p='\D{}'; [ -n "${p@P}" ] && echo default; p='\D{%%-x}'; echo "${p@P}"
## STDOUT:
ok
date
year
default
%-x
## END

#### expansions
x=v; f() { echo "f $1"; }; p='$x ${x}y $(f a) `f b` $((1+2)) \\$x "q" '"'s'"; echo "${p@P}"; a=(1 2); p='${a[1]} ${#a[@]} ${x/v/w} ${u:-d}'; echo "${p@P}"
## STDOUT:
v vy f a f b 3 $x "q" 's'
2 2 w d
## END

#### promptvars off
shopt -u promptvars; x=v; p='$x $(echo no) \\ \n|'; echo "${p@P}"; shopt -s promptvars; echo "${p@P}"
## STDOUT:
$x $(echo no) \ 
|
v no \ 
|
## END

#### the status in a prompt
false; p='$?'; echo "${p@P}"; (exit 7); p='[$?] $(exit 3)$?'; echo "${p@P}"; true; echo $?
## STDOUT:
0
[0] 3
0
## END

#### results are not expanded again
x='$y \w'; p='$x'; echo "${p@P}"; d='a\nb'; p='$d'; echo "${p@P}"; mkdir '$z'; cd '$z'; p='\W'; echo "${p@P}"; mkdir '`echo bad`'; cd '`echo bad`'; echo "${p@P}"
## STDOUT:
$y \w
a\nb
$z
`echo bad`
## END

#### unknown escapes and a lone backslash
p='\q \z \'; echo "${p@P}"; p='a\'; echo "${p@P}"; p='\0 \00 \012|'; printf %s "${p@P}" | od -An -c
## STDOUT:
\q \z \
a\
   \   0       \   0   0      \n   |
## END

#### non-printing marks
p='\[\e[1m\]x\[\e[m\]'; printf %s "${p@P}" | od -An -c
## STDOUT:
 033   [   1   m   x 033   [   m
## END

#### in arrays and parameters
a=('\\' 'x\n'); printf '%q ' "${a[@]@P}"; echo; set -- '$HOME' '\101'; HOME=/h; echo "${1@P}${2@P}" "${@@P}"
## STDOUT:
\\ $'x\n' 
/hA /h A
## END

#### PS4 is expanded when it is used
PS4='+$x:\s '; x=1; (set -x; true) 2>&1 | sed 's/:[a-z]*/:NAME/'
## STDOUT:
+1:NAME true
## END

#### quotes in prompt strings
p='"a" '\''b'\'' \"c\" "$(echo "d  e")"'; echo "${p@P}"; p='${x:-"q r"} ${x:-'\''s'\''}'; echo "${p@P}"
## STDOUT:
"a" 'b' "c" "d  e"
q r 's'
## END

#### git prompt style functions
ps1() { local s=$?; printf '(%s)' "$s"; return $s; }; p='$(ps1)\W\$ '; cd /usr; false; x=${p@P}; echo "${x%??}"; true; x=${p@P}; echo "${x%??}"
## STDOUT:
(1)usr
(0)usr
## END

#### empty and unset
p=; echo "[${p@P}]"; unset p; echo "[${p@P}]"; p=' '; echo "[${p@P}]"; p='\[\]'; printf %s "${p@P}" | od -An -c
## STDOUT:
[]
[]
[ ]
## END

#### unicode
p='→ \w é'; cd /; echo "${p@P}"
## STDOUT:
→ / é
## END

#### marks for a line editor
cat > p <<'E'
x='\[a\]'; printf %s "${x@P}" | tr '\1\2' '<>'; echo
E
"$SHELL_UNDER_TEST" --norc -i ./p 2>/dev/null; "$SHELL_UNDER_TEST" --norc -i -c "$(cat p)" 2>/dev/null; "$SHELL_UNDER_TEST" --norc --noediting -i -c "$(cat p)" 2>/dev/null; "$SHELL_UNDER_TEST" ./p
## STDOUT:
a
<a>
a
a
## END
## STDERR:
## END

#### a substitution in text that is expanded again is on the line that expands it
x='$LINENO $(echo $LINENO)'
echo "${x@P}"
f() {

	echo "${x@P}"
}
f

f; echo "${x@P}"
PS4='+$LINENO $(echo $LINENO) '
exec 2>&1
set -x
:

:
## STDOUT:
2 2
5 5
5 5
9 9
+13 13 :
+15 15 :
## END

#### a substitution without an end
for x in 'A$(echo a' 'A$(echo a ' 'A$(echo a;' 'A$(if' 'A$(' 'A"$(echo a '; do echo "<${x@P}>" $?; done
PS4='$(echo a'; (set -x; echo b)
## STDOUT:
<A> 0
<Aa> 0
<Aa> 0
<A> 0
<A> 0
<A"a> 0
b
## END
## STDERR:
../case.sh: command substitution: line 3: unexpected EOF while looking for matching `)'
../case.sh: command substitution: line 3: unexpected EOF while looking for matching `)'
../case.sh: command substitution: line 3: unexpected EOF while looking for matching `)'
../case.sh: command substitution: line 3: unexpected EOF while looking for matching `)'
../case.sh: line 1: i: command not found
../case.sh: command substitution: line 3: unexpected EOF while looking for matching `)'
../case.sh: command substitution: line 4: unexpected EOF while looking for matching `)'
echo b
## END

#### ${x@P} leaves the status alone
x='$(exit 3)'; echo "${x@P}" $?; y=$(exit 4)${x@P}; echo $?
(exit 5); echo ${x@P} $?
## STDOUT:
 0
4
5
## END
## STDERR:
## END

#### \D without a closing brace
x='\D{a%%b'; echo "${x@P}"; x='a\D'; echo "${x@P}"; x='\Dx}'; echo "${x@P}"; x='\D{x\D{'; echo "${x@P}"
## STDOUT:
a%b
a\D
\Dx}
x\D{
## END
## STDERR:
## END
