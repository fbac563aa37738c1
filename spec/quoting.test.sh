# Bash manual, 3.1.2 Quoting.

#### a backslash keeps the next character
echo \a\b\\ \" \' \$x \`y\` \# \* a\ \ b
## STDOUT:
ab\ " ' $x `y` # * a  b
## END

#### a backslash newline is removed
echo one\
two
ec\
ho three \
  four
x="a\
b"
echo "$x"
if \
true; th\
en echo yes; fi
## STDOUT:
onetwo
three four
ab
yes
## END

#### within single quotes nothing is special
echo 'a\b $x `y` "z" \
next' '' 'don'\''t'
## STDOUT:
a\b $x `y` "z" \
next  don't
## END

#### within double quotes only five characters are escaped
x=v
echo "\$x \`y\` \" \\ \a \' \! \* \
next $x ${x} `echo sub` $(echo "in ner")"
## STDOUT:
$x `y` " \ \a \' \! \* next v v sub in ner
## END

#### a single quote within double quotes is itself
x=1
echo "'$x' ${x:+'a'}"
## STDOUT:
'1' 'a'
## END

#### ansi-c escapes
printf '%s|' $'a\tb' $'\n' $'\\' $'\'' $'\"' $'\?' $'\x41\x4a' $'\101\0' $'\e[m' $'\a\b\f\v\r' $'\cA' $'\q' | od -An -c
## STDOUT:
   a  \t   b   |  \n   |   \   |   '   |   "   |   ?   |   A   J
   |   A   | 033   [   m   |  \a  \b  \f  \v  \r   | 001   |   \
   q   |
## END

#### ansi-c unicode escapes
echo $'\u00e9 \u20ac \U1f600 \u41'
printf %s $'\xe2\x82\xac' | od -An -tx1
## STDOUT:
é € 😀 A
 e2 82 ac
## END

#### ansi-c quoting stops at a nul
x=$'ab\0cd'
echo "$x" ${#x}
x=$'ab\x00cd'ef
echo "$x" ${#x}
## STDOUT:
ab 2
abef 4
## END

#### ansi-c hexadecimal takes two digits and octal three
printf '%s\n' $'\x4142' $'\1011' $'\x{41}b' $'\x'
echo $'\08' | od -An -c
## STDOUT:
A42
A1
Ab
\x
  \n
## END

#### ansi-c quotes are not special within double quotes
echo "$'a\tb'"
echo "${x-$'a\tb'}"
echo ${x-$'a\tb'}
## STDOUT:
$'a\tb'
a	b
a	b
## END

#### translated strings are double quotes without a catalogue
x=v
echo $"hello $x"
echo $"a  b"
## STDOUT:
hello v
a  b
## END

#### a quoted nothing is a word
set -- '' "" $'' a
echo $#
set -- $unset "$unset" ''$unset
echo $#
## STDOUT:
4
2
## END

#### quotes join with what stands beside them
x='1 2'
printf '<%s>' a'b c'"d $x"e\ f$x; echo
## STDOUT:
<ab cd 1 2e f1><2>
## END

#### quote removal does not look into values
x="'a' \"b\" \\c"
echo $x "$x"
## STDOUT:
'a' "b" \c 'a' "b" \c
## END

#### a dollar that begins nothing is itself
echo $ a$ "$" "a$ b" $% "$%" $/x 'a'$
echo "$"a $'x'
## STDOUT:
$ a$ $ a$ b $% $% $/x a$
$a x
## END

#### a comment begins at a word's beginning
echo a#b c #d
echo a # b
#echo no
echo \# '#' ""# $#x
## STDOUT:
a#b c
a
# # # 0x
## END

#### comments end with the line even after a backslash
echo a # b \
echo c
## STDOUT:
a
c
## END

#### an exclamation mark is not special in scripts
echo "hi!" hi! '!x' !x "!$"
## STDOUT:
hi! hi! !x !x !$
## END

#### an unquoted tilde and hash within words
echo a~b a#b ~~x '~'
## STDOUT:
a~b a#b ~~x ~
## END

#### escaped newlines within words of quotes
echo "a\
b" 'c\
d' e\
f
## STDOUT:
ab c\
d ef
## END

#### nested quotes in substitutions
x='a b'
echo "$(echo "$x" "$(echo "c  d")")"
echo "${x:+"q $x"}"
echo "`echo "b  c"`"
echo "`echo \"b  c\"`"
## STDOUT:
a b c  d
q a b
b  c
b  c
## END

#### backslashes in backquotes
echo `echo \\a \\\\b '\\c' "\\\\d"`
echo "`echo \\a \\\\b`"
echo $(echo \\a \\\\b '\\c')
## STDOUT:
a \b \c \d
a \b
\a \\b \\c
## END

#### dollar within backquotes
x=1
echo `echo \$x '$x' \`echo nest $x\``
## STDOUT:
1 $x nest 1
## END

#### a reserved word is none when it is quoted
\if 2>/dev/null || echo $?
'if' 2>/dev/null || echo $?
i"f" 2>/dev/null || echo $?
## STDOUT:
127
127
127
## END

#### assignments are none when the name or the equals sign is quoted
x\=1 2>/dev/null || echo $?
'x'=1 2>/dev/null || echo $?
"x=1" 2>/dev/null || echo $?
echo "[$x]"
## STDOUT:
127
127
127
[]
## END

#### globs are literal when quoted
touch a b
echo * '*' "*" \* [a] '[a]' "[a]"* ? \?
x='*'
echo $x "$x"
## STDOUT:
a b * * * a [a] [a]* a b ?
a b *
## END

#### a brace is not special when quoted
echo {a,b} '{a,b}' {a','b} \{a,b} "{a,b}" {a\,b}
## STDOUT:
a b {a,b} {a,b} {a,b} {a,b} {a,b}
## END

#### quoted parts of a pattern are literal in case
x='a*'
case 'a*' in a'*') echo literal;; esac
case ab in "$x") echo no;; $x) echo pattern;; esac
case '*' in \*) echo star;; esac
## STDOUT:
literal
pattern
star
## END

#### quoting within parameter expansion words
unset u
printf '<%s>' ${u:-'a b' "c d" e f}; echo
printf '<%s>' "${u:-'a b' c}"; echo
printf '<%s>' "${u:-"a b" c}"; echo
printf '<%s>' ${u:-a\ b c}; echo
printf '<%s>' "${u:-a\ b\}c}"; echo
## STDOUT:
<a b><c d><e><f>
<'a b' c>
<a b c>
<a b><c>
<a\ b}c>
## END

#### within double quoted pattern removal single quotes quote
x="a'b'c"
echo "${x#a\'}"
echo "${x#"a'"}"
## STDOUT:
b'c
b'c
## END

#### a closing brace in a default
unset u
echo ${u:-a}b} ${u:-"}"} "${u:-\}}" ${u:-'}'}
## STDOUT:
ab} } } }
## END

#### an unterminated single quote is an error
eval 'echo "a' 2>/dev/null; echo $?
eval "echo 'a" 2>/dev/null; echo $?
## STDOUT:
2
2
## END

#### printf q quotes for reuse
printf '%q\n' 'a b' "it's" '' $'a\nb' 'a;b' '~x' '#x' 'a#' '$x' 'é' '{a,b}' a=b '!x' '[a]' '^' '*' '?'
## STDOUT:
a\ b
it\'s
''
$'a\nb'
a\;b
\~x
\#x
a#
\$x
é
\{a\,b\}
a=b
\!x
\[a\]
\^
\*
\?
## END

#### printf q of control characters and invalid bytes
printf '%q\n' $'\t' $'\e' $'\x80' $'a\x80b' $'\x7f' $'é\x01'
## STDOUT:
$'\t'
$'\E'
$'\200'
$'a\200b'
$'\177'
$'é\001'
## END

#### the q transformation quotes always
x='a b' y="it's" z= n=$'a\nb'
echo ${x@Q} ${y@Q} ${z@Q} ${n@Q}
## STDOUT:
'a b' 'it'\''s' '' $'a\nb'
## END

#### eval of quoted text gives the text back
for x in 'a b' "it's" '$x' '\' '"' $'\n' '*' '!' $'\t' '~'; do
  printf -v q %q "$x"
  eval "y=$q"
  [ "$x" = "$y" ] && echo same || echo differs "$q"
  eval "y=${x@Q}"
  [ "$x" = "$y" ] && echo same || echo differs "${x@Q}"
done
## STDOUT:
same
same
same
same
same
same
same
same
same
same
same
same
same
same
same
same
same
same
same
same
## END

#### a carriage return is an ordinary character
eval $'echo a\r' | od -An -c
eval $'x=1\r'; echo ${#x}
## STDOUT:
   a  \r  \n
2
## END

#### tabs and blanks separate words and newlines commands
eval $'echo\ta \t b\necho c'
## STDOUT:
a b
c
## END

#### invalid utf-8 passes through
printf '%s\n' $'\xff\xfe' | od -An -tx1
x=$'a\xffb'; echo ${#x}; echo "$x" | od -An -tx1
## STDOUT:
 ff fe 0a
3
 61 ff 62 0a
## END

#### utf-8 characters count once
x='äöü€😀'
echo ${#x} ${x:1:2} ${x:(-1)}
for ((i = 0; i < ${#x}; i++)); do printf '%s,' "${x:i:1}"; done; echo
## STDOUT:
5 öü 😀
ä,ö,ü,€,😀,
## END

#### an escaped dollar before a brace
x=1
echo \${x} "\${x}" "\$(x)"
## STDOUT:
${x} ${x} $(x)
## END

#### double quotes in arithmetic are removed
echo $(( "1" + "2" ))
(echo $(( 1 + '2' )); echo no) 2>/dev/null; echo $?
## STDOUT:
3
1
## END

#### backslash at the end of a double quoted string
echo "a\\" 'b\' "c\
"
## STDOUT:
a\ b\ c
## END

#### quoted at-sign keeps empty arguments
set -- a '' 'b c'
printf '<%s>' "$@" "x$@y" "$*"; echo
## STDOUT:
<a><><b c><xa><><b cy><a  b c>
## END

#### double quotes around a substitution keep newlines inside
x=$(printf 'a\n\nb\n\n')
echo "$x"
echo $x
## STDOUT:
a

b
a b
## END

#### an empty expansion in quotes beside text
e=
printf '<%s>' "$e"a a"$e" "$e""$e" $e"" $e$e; echo
## STDOUT:
<a><a><><>
## END

#### quotes in expansions within double quotes
unset dbg
echo "${dbg-"'hey'"}"
echo "${dbg-"hey"}"
echo "${dbg-'"'hey}"
echo "${dbg-'"hey'}"
echo "${dbg-'}'}x"
echo "${dbg-'a'b}"
## STDOUT:
'hey'
hey
''hey
'hey'
'}'x
'a'b
## END

#### quoted words of ${x+word} within double quotes
x=a
echo "${x+'y'}" "${x+"y"}" "${x+\'y\'}" "${x+\}}"
echo "${x:-'}'}"
## STDOUT:
'y' y \'y\' }
a
## END

#### lines continued within tokens
fo\
o=1
echo $fo\
o "${fo\
o}" ${\
#\
foo} 'a\
b' "x\
y" $\
{foo:\
-b}; a=$(case x in x) echo 'p\
q';; esac); echo "$a" $LINENO
(\
echo hi)
wh\
ile fa\
lse; do :; done
cat <\
<\
-\
E\
OF
	x
	EOF
echo $LINENO $\
?
## STDOUT:
1 1 1 a\
b xy 1
p\
q 12
hi
x
25 0
## END
## STDERR:
## END

#### a backslash quotes a character of several bytes
echo \é "\é" '\é' $'\é' ~\é {\é,\漢}x
x=aéb; echo ${x/\é/Z} ${x#a\é} ${x%\éb} ${nope:-\é} "${nope:-\é}" ${x/é/\ü}
case é in \é) echo case;; esac; [[ é == \é && é =~ \é && aéb == *\é* ]] && echo test
cat <<X
\é `echo \é` `echo \\é` $(echo \é)
X
a=(\é "\é"); echo ${a[@]}; declare -A m; m[\é]=1; echo ${!m[@]}
IFS=\é; echo $x; unset IFS; e='\é'; echo "${e@P}" "${e@E}" ${e@Q}; set -x; : \é "\é"; { set +x; } 2> /dev/null
\é; cd \é; TIMEFORMAT='%é'; time :
## STDOUT:
é \é \é \é ~é éx 漢x
aZb b a é \é aüb
case
test
\é é é é
é \é
é
a b
\é \é '\é'
## END

#### bytes above 127 in messages
set -é; declare -é; export -é; compgen -é; complete -é; ulimit -é; fc -é; bind -é; printf '%é'; printf '%-5é'; shopt -é; getopts a x -é; trap : é; alias é; set -o é; kill -s é 1; umask é
## STDOUT:
## END
## stderr: "../case.sh: line 1: set: -\xc3: invalid option\nset: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]\n../case.sh: line 1: declare: -\xc3: invalid option\ndeclare: usage: declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]\n../case.sh: line 1: export: -\xc3: invalid option\nexport: usage: export [-fn] [name[=value] ...] or export -p\n../case.sh: line 1: compgen: -\xc3: invalid option\ncompgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]\n../case.sh: line 1: complete: -\xc3: invalid option\ncomplete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]\n../case.sh: line 1: ulimit: -\xc3: invalid option\nulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n../case.sh: line 1: fc: -\xc3: invalid option\nfc: usage: fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]\n../case.sh: line 1: bind: warning: line editing not enabled\n../case.sh: line 1: bind: -\xc3: invalid option\nbind: usage: bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]\n../case.sh: line 1: printf: `\xc3': invalid format character\n../case.sh: line 1: printf: `\xc3': invalid format character\n../case.sh: line 1: shopt: -\xc3: invalid option\nshopt: usage: shopt [-pqsu] [-o] [optname ...]\n../case.sh: illegal option -- \xc3\n../case.sh: line 1: trap: é: invalid signal specification\n../case.sh: line 1: alias: é: not found\n../case.sh: line 1: set: é: invalid option name\n../case.sh: line 1: kill: é: invalid signal specification\n../case.sh: line 1: umask: `\xc3': invalid symbolic mode operator\n"
## status: 1
