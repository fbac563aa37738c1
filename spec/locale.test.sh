# Bash manual, Bash Variables: LANG, LC_ALL, LC_CTYPE. In the locale C
# characters are bytes, and none beyond ASCII is a letter or can be printed.

#### lengths and substrings count bytes in the locale C
x=aéb€; echo ${#x}; LC_ALL=C; echo ${#x}; printf %s "${x:2:2}${x: -3}" | od -An -tx1; LC_ALL=C.UTF-8; echo ${#x} "${x:1:1}"; a=(é üü); LC_ALL=POSIX; echo ${#a} ${#a[1]} ${#1}
## STDOUT:
4
7
 a9 62 e2 82 ac
4 é
2 4 0
## END
## STDERR:
## END

#### patterns match bytes in the locale C
LC_ALL=C x=aéb€cÉ
LC_ALL=C; x=aéb€cÉ; show() { printf '%s' "$*" | od -An -tx1; }
show "${x#a?}"; show "${x%?}"; show "${x%%c*}"; show "${x/?b/X}"; show "${x//[!a-c]/_}"; show "${x//[^[:alpha:]]/<&>}"; show "${x/é/e}"; show "${x//é/é€}" "${x/%?/é}" "${x/#??/ü}"
shopt -s extglob
for p in 'é' '[é]' '??' '[[:alpha:]][[:alpha:]]' '[![:alpha:]]?' '@(é|x)' '+([[:print:]])' '+([![:print:]])' '[à-ü]' $'[\xc3]?' $'?\xa9' '[^a]*'; do case é in $p) echo "yes $p";; *) echo "no $p";; esac; [[ é == $p ]]; echo $?; done
touch é éa x; echo ?; echo ??; echo ???; echo [é]*; GLOBIGNORE='??'; echo *
## stdout: " a9 62 e2 82 ac 63 c3 89\n 61 c3 a9 62 e2 82 ac 63 c3\n 61 c3 a9 62 e2 82 ac\n 61 c3 58 e2 82 ac 63 c3 89\n 61 5f 5f 62 5f 5f 5f 63 5f 5f\n 61 3c c3 3e 3c a9 3e 62 3c e2 3e 3c 82 3e 3c ac\n 3e 63 3c c3 3e 3c 89 3e\n 61 65 62 e2 82 ac 63 c3 89\n 61 c3 a9 e2 82 ac 62 e2 82 ac 63 c3 89 20 61 c3\n a9 62 e2 82 ac 63 c3 c3 a9 20 c3 bc a9 62 e2 82\n ac 63 c3 89\nyes é\n0\nno [é]\n1\nyes ??\n0\nno [[:alpha:]][[:alpha:]]\n1\nyes [![:alpha:]]?\n0\nyes @(é|x)\n0\nno +([[:print:]])\n1\nyes +([![:print:]])\n0\nno [à-ü]\n1\nyes [\xc3]?\n0\nyes ?\xa9\n0\nyes [^a]*\n0\nx\né\néa\né éa\nx éa\n"
## STDERR:
## END

#### regular expressions match bytes in the locale C
LC_ALL=C; show() { printf '%s' "$*" | od -An -tx1; }
[[ é =~ ^..$ ]] && show "${BASH_REMATCH[@]}"; [[ xéy =~ x(.)(.)y ]] && show "${BASH_REMATCH[@]}"; [[ é =~ [[:alpha:]] ]]; echo $?; [[ é =~ [^a] ]] && show "${BASH_REMATCH[0]}"; [[ aÉ€ =~ €|É ]] && show "${BASH_REMATCH[0]}"; shopt -s nocasematch; [[ É =~ é ]]; echo $?; [[ aÉ =~ AÉ ]]; echo $?; [[ éxéx =~ (é.)\1 ]]; echo $?
## STDOUT:
 c3 a9
 78 c3 a9 79 20 c3 20 a9
1
 c3
 c3 89
1
0
1
## END
## STDERR:
## END

#### no letter beyond ASCII has a case in the locale C
LC_ALL=C; x=aéÉz; echo "${x^^}" "${x,,}" "${x~~}" "${x@U}" "${x@u}" "${x^}" "${x^^[é]}"; declare -u U=éx; declare -l L=ÉX; declare -c C=éX; echo $U $L $C; shopt -s nocasematch; [[ É == é ]]; echo $?
## STDOUT:
AéÉZ aéÉz AéÉZ AéÉZ AéÉz AéÉz aéÉz
éX Éx éx
1
## END
## STDERR:
## END

#### bytes without a character keep their place when case changes
x=$'a\xffÉ\xc3'; declare -u u=$x; declare -l l=$x; declare -c c=$x d=$'\xffA'; printf '%s' "$u|$l|$c|$d|${x^^}|${x,,}" | od -An -tx1
## STDOUT:
 41 ff c3 89 c3 7c 61 ff c3 a9 c3 7c 41 ff c3 a9
 c3 7c ff 61 7c 41 ff c3 89 c3 7c 61 ff c3 a9 c3
## END
## STDERR:
## END

#### words are split at bytes in the locale C
x=aéb€c; LC_ALL=C; IFS=é; set -- $x; echo $#; printf '%s\n' "$@" | od -An -tx1; printf '%s\n' "$*" | od -An -tx1; read a b c <<< "$x"; printf '%s\n' "$a" "$b" "$c" | od -An -tx1; read -a arr <<< "$x"; echo ${#arr[@]}; LC_ALL=C.UTF-8; set -- $x; echo $#; read -a arr <<< "$x"; echo ${#arr[@]}
## STDOUT:
3
 61 0a 0a 62 e2 82 ac 63 0a
 61 c3 c3 62 e2 82 ac 63 0a
 61 0a 0a 62 e2 82 ac 63 0a
3
2
2
## END
## STDERR:
## END

#### read counts bytes in the locale C
LC_ALL=C; read -n 3 r <<< aéb€; printf %s "$r" | od -An -tx1; read -N 2 r <<< é€; printf %s "$r" | od -An -tx1; read -d € r <<< aéb€; printf %s "$r" | od -An -tx1; printf 'é\nü\n' | { read -n 1 r; read -n 1 s; read t; printf '%s|' "$r" "$s" "$t" | od -An -tx1; }; LC_ALL=C.UTF-8 read -n 2 r <<< ééé; echo "$r"
## STDOUT:
 61 c3 a9
 c3 a9
 61 c3 a9 62
 c3 7c a9 7c 7c
éé
## END
## STDERR:
## END

#### nothing beyond ASCII can be printed in the locale C
LC_ALL=C; x=é; printf '%q %q\n' é $'a\e€'; echo "${x@Q}" "${x@A}"; declare -p x; declare -A m=([é]=ü); declare -p m; a=(é x); declare -p a; echo "${m[@]@K}" "${a[@]@A}"; set | grep ^x=; set -x; echo é 'a b é'; v=é; [[ é == é ]]; set +x; f() { echo é; }; declare -f f; alias a=é; alias; é; cd é
## STDOUT:
$'\303\251' $'a\E\342\202\254'
$'\303\251' x=$'\303\251'
declare -- x=$'\303\251'
declare -A m=([$'\303\251']=$'\303\274' )
declare -a a=([0]=$'\303\251' [1]="x")
$'\303\251' $'\303\274'  declare -a a=([0]=$'\303\251' [1]="x")
x=$'\303\251'
é a b é
f () 
{ 
    echo é
}
alias a='é'
## END
## STDERR:
+ echo $'\303\251' 'a b é'
+ v=$'\303\251'
+ [[ é == é ]]
+ set +x
../case.sh: line 1: $'\303\251': command not found
../case.sh: line 1: cd: $'\303\251': No such file or directory
## END
## status: 1

#### escapes of characters that the locale C does not have
LC_ALL=C
echo $'\u41 \u7f\u80 \u20ac \U1f600 \xe9' | od -An -c; printf '\u00e9 \U20ac\n'; echo -e '\u00e9 \U1f600'; printf '%b\n' '\u00e9'; f() { echo $'\u00e9'; }; f
LC_ALL=C.UTF-8
f; printf '\u00e9 \u20ac\n'; echo -e '\u00e9'; echo $'\u20ac'
## STDOUT:
   A     177   \   u   0   0   8   0       \   u   2   0   A   C
       \   U   0   0   0   1   F   6   0   0     351  \n
\u00E9 \u20AC
\u00E9 \U0001F600
\u00E9
\u00E9
\u00E9
é €
é
€
## END
## STDERR:
## END

#### printf in the locale C
printf '%d %x %.0f\n' "'é" '"€' "'ü"; LC_ALL=C; printf '%d %x %.0f\n' "'é" '"€' "'ü"; printf '%5.3s|%-7s|%c|\n' é€ é é | od -An -tx1
## STDOUT:
233 20ac 252
195 e2 195
 20 20 c3 a9 e2 7c c3 a9 20 20 20 20 20 7c c3 7c
 0a
## END
## STDERR:
## END

#### LC_ALL goes before LC_CTYPE, and that before LANG
x=é; p() { printf '%s ' ${#x}; }; LANG=C; p; LC_CTYPE=C; p; LC_ALL=; p; unset LC_ALL; p; LC_CTYPE=C.UTF-8; p; unset LC_CTYPE; p; LANG=C.UTF-8; p; LC_CTYPE=POSIX; p; unset LC_CTYPE; p; LC_ALL=C.utf8 LANG=C; p; LC_ALL=C; p; LC_ALL=C.UTF8; p; echo
## STDOUT:
1 1 2 2 1 2 1 2 1 1 2 1 
## END
## STDERR:
## END

#### the locale of one command, of a function and of a subshell
x=é; LC_ALL=C eval 'echo ${#x}'; echo ${#x}; f() { local LC_ALL=C; echo ${#x}; }; f; echo ${#x}; g() { echo ${#x}; }; LC_ALL=C g; (LC_ALL=C; echo ${#x}); echo ${#x}; LC_ALL=C printf '%q\n' é; LC_ALL=C echo ${#x}; h() { local LC_CTYPE=C LC_ALL; echo ${#x}; local LC_ALL=C.UTF-8; echo ${#x}; }; h; echo ${#x}; LC_ALL=C : ; echo ${#x}; echo "$(LC_ALL=C; echo ${#x})" ${#x}
## STDOUT:
2
1
2
1
2
2
1
$'\303\251'
1
2
1
1
1
2 1
## END
## STDERR:
## END

#### a locale that does not exist changes nothing
x=é; LC_ALL=qq_QQ.UTF-8; echo $? ${#x}; LC_ALL=C; LC_ALL=qq_QQ; echo ${#x}; LC_ALL=qq_QQ; unset LC_ALL; LC_CTYPE=qq; echo ${#x}; LC_COLLATE=qq; LC_TIME=qq; LC_NUMERIC=qq LC_MESSAGES=qq; unset LC_CTYPE; LANG=rr; echo ${#x}; f() { LC_ALL=ss; }; f; LC_ALL=c.UTF-8; echo $LC_ALL
## STDOUT:
0 1
2
2
2
c.UTF-8
## END
## STDERR:
../case.sh: line 1: warning: setlocale: LC_ALL: cannot change locale (qq_QQ.UTF-8): No such file or directory
../case.sh: line 1: warning: setlocale: LC_ALL: cannot change locale (qq_QQ)
../case.sh: line 1: warning: setlocale: LC_ALL: cannot change locale (qq_QQ)
../case.sh: line 1: warning: setlocale: LC_CTYPE: cannot change locale (qq): No such file or directory
../case.sh: line 1: warning: setlocale: LC_COLLATE: cannot change locale (qq): No such file or directory
../case.sh: line 1: warning: setlocale: LC_TIME: cannot change locale (qq): No such file or directory
../case.sh: line 1: warning: setlocale: LC_NUMERIC: cannot change locale (qq): No such file or directory
../case.sh: line 1: warning: setlocale: LC_MESSAGES: cannot change locale (qq): No such file or directory
../case.sh: line 1: warning: setlocale: LC_ALL: cannot change locale (ss): No such file or directory
../case.sh: line 1: warning: setlocale: LC_ALL: cannot change locale (c.UTF-8): No such file or directory
## END

#### the locale that the environment says
for e in A=1 LANG=C LANG=C.UTF-8 LC_CTYPE=C.UTF-8 LC_ALL=C LC_ALL=C.UTF-8 LC_ALL= LANG=qq_QQ.UTF-8 LC_TIME=qq; do env -u LC_ALL -u LANG "$e" "$SHELL_UNDER_TEST" -c 'x=é; echo '$e' ${#x}'; env -u LC_ALL LANG=C.UTF-8 LC_CTYPE=C "$e" "$SHELL_UNDER_TEST" -c 'x=é; echo ${#x}; unset LC_ALL; echo ${#x}; LANG=; echo ${#x}'; done
## STDOUT:
A=1 2
2
2
2
LANG=C 2
2
2
2
LANG=C.UTF-8 1
2
2
2
LC_CTYPE=C.UTF-8 1
1
1
1
LC_ALL=C 2
2
2
2
LC_ALL=C.UTF-8 1
1
2
2
LC_ALL= 2
2
2
2
LANG=qq_QQ.UTF-8 2
2
2
2
LC_TIME=qq 2
2
2
2
## END
## STDERR:
## END

#### locales and levels in the environment of a command alone
LC_ALL=xx "$SHELL_UNDER_TEST" -c 'echo $0'
LC_ALL=xx "$SHELL_UNDER_TEST" -c 'echo $0' name a
(export LC_ALL=xx; exec -a foo "$SHELL_UNDER_TEST" -c 'echo $0')
LC_ALL=xx true
LC_CTYPE=yy env true
LANG=zz POSIXLY_CORRECT=1 env true; shopt -qo posix; echo $?
f() { :; }
LC_ALL=vv f
BASH_COMPAT=99 "$SHELL_UNDER_TEST" -c 'echo $0' name
## STDOUT:
SHELL
name
foo
1
name
## END
## STDERR:
SHELL: warning: setlocale: LC_ALL: cannot change locale (xx)
SHELL: warning: setlocale: LC_ALL: cannot change locale (xx)
../case.sh: line 3: warning: setlocale: LC_ALL: cannot change locale (xx): No such file or directory
foo: warning: setlocale: LC_ALL: cannot change locale (xx)
../case.sh: line 4: warning: setlocale: LC_ALL: cannot change locale (xx): No such file or directory
../case.sh: line 8: warning: setlocale: LC_ALL: cannot change locale (vv): No such file or directory
SHELL: BASH_COMPAT: 99: compatibility value out of range
## END

#### patterns and strings that are not UTF-8
touch $'a\xc2\x82c' a-b $'a\xe9' 
export LC_ALL=C.UTF-8
echo [$'\xc1-\xda']* a[$'\xc1-\xda']* | od -c
echo a[$'\xe0-\xef'] a? a[!x] | od -c
case $'\xe9' in [$'\xe0-\xef']) echo y;; *) echo n;; esac
case $'\xc3\xa9' in [$'\xc1-\xda']*) echo y;; *) echo n;; esac
case é in ?) echo y;; *) echo n;; esac
case $'é\xff' in ??) echo 2;; ???) echo 3;; *) echo n;; esac
case $'é\xff' in é?) echo 2;; é??) echo 3;; *) echo n;; esac
case $'\xff' in ?) echo 1;; *) echo n;; esac
case $'é' in $'\xc3'*) echo y;; *) echo n;; esac
case $'é' in *$'\xa9') echo y;; *) echo n;; esac
case $'éx' in *[$'\xa9']x) echo y;; *) echo n;; esac
x=$'é\xff'; echo "${x#?}" "${x%?}" "${x/é/e}" "${x//[$'\xff']/Z}" "${x//[$'\xc0-\xff']/Z}" | od -c
[[ $'\xe9' == [$'\xe0-\xef'] ]] && echo m
[[ $'é\xe9' == ?[$'\xe0-\xef'] ]] && echo m2
[[ $'é\xe9' == ??[$'\xe0-\xef'] ]] && echo m3
[[ é == [$'\xc3'] ]] && echo m4
[[ é == [$'\xc3'][$'\xa9'] ]] && echo m5
[[ éa == [$'\xc3'][$'\xa9'][[:alpha:]] ]] && echo m6
[[ éa == [$'\xc3'][![:alpha:]]a ]] && echo m7
[[ $'\xc3a' == [é$'\xc3']a ]] && echo m8
## STDOUT:
0000000   [ 301   - 332   ]   *       a   -   b  \n
0000013
0000000   a   [ 340   - 357   ]       a 351       a 351  \n
0000015
n
n
y
3
2
1
y
y
y
0000000 251 377     303 251       e 377     303 251   Z     303 251   Z
0000020  \n
0000021
m5
m6
m7
m8
## END

#### characters and bytes of strings that are not UTF-8
touch $'\xe9x' $'\xc3\xa9x' ax
export LC_ALL=C.UTF-8
shopt -s extglob
echo ?x ??x [$'\xe0-\xef']x @(?|??)x | od -c
x=$'é\xff€'
echo "${#x}" "${x//?/Q}" "${x/?/Q}" "${x//[!a]/Q}" "${x/#?/Q}" "${x/%?/Q}" | od -c
echo "${x##?}" "${x#??}" "${x%%?}" "${x%??}" "${x//$'\xff'/f}" "${x//é/e}" "${x//€/E}" | od -c
echo "${x^^[$'\xc3']}" "${x,,}" "${x^é}" | od -c
y=$'aÉ\xffb'
shopt -s nocasematch
case $y in aé$'\xff'B) echo yes;; *) echo no;; esac
[[ $y == A*B ]] && echo y1
[[ $y == aé?b ]] && echo y2
[[ $y == a??$'\xff'b ]] && echo y3
[[ aÉb == aé[B] ]] && echo y4
[[ $y == ????? ]] && echo y5
[[ $y == ???? ]] && echo y6
shopt -u nocasematch
[[ $y == *[[:upper:]]* ]] && echo y7
[[ $y == *[É]* ]] && echo y8
[[ $y == *[É]b ]] && echo y9
[[ $y == *[!É]b ]] && echo y10
[[ $y == +(?)b ]] && echo y11
[[ $y == !(*É*) ]] && echo y12
arr=($'\xe9a' éa); echo "${arr[@]#?}" "${arr[@]/?/Q}" | od -c
[[ $y =~ a.(.) ]] && echo "${#BASH_REMATCH[1]}"
long=$(printf '%03000d' 0)$'\xff'; z=${long//[0]/ab}; echo ${#z}
case $'\xe9' in [[:alpha:]]) echo a;; [![:alpha:]]) echo b;; esac
case $'\xe9' in [[=é=]]) echo a;; [[.é.]]) echo c;; *) echo b;; esac
case $'\xc3' in [é]) echo a;; *) echo b;; esac
case é in [$'\xa0'é]) echo a;; *) echo b;; esac
compgen -W $'\xe9a éa' -X '?a' | od -c
## STDOUT:
0000000   a   x     303 251   x     351   x       ?   ?   x       [ 340
0000020   - 357   ]   x       a   x     303 251   x     351   x  \n
0000037
0000000   3       Q   Q   Q   Q       Q 251 377 342 202 254       Q   Q
0000020   Q   Q       Q 251 377 342 202 254     303 251 377 342 202   Q
0000040  \n
0000041
0000000 377 342 202 254     303 251 377 342 202 254     303 251 377    
0000020 303 251 377 342     303 251   f 342 202 254       e 377 342 202
0000040 254     303 251 377   E  \n
0000047
0000000 303 251 377 342 202 254     303 251 377 342 202 254     303 211
0000020 377 342 202 254  \n
0000025
no
y1
y3
y4
y5
y8
y10
y11
0000000   a       a       Q   a       Q   a  \n
0000012
6001
b
b
a
b
0000000
## END
