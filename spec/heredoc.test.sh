# Bash manual, 3.6.6 Here Documents and 3.6.7 Here Strings.

#### plain
cat <<E
one
  two
E
cat << 'E'
$x `y` \z
E
cat <<\E
$x
E
## STDOUT:
one
  two
$x `y` \z
$x
## END

#### expansion in the body
x=v a=(1 2)
cat <<E
$x ${x}y ${u:-d} $(echo sub) `echo bq` $((1+2)) ${a[1]} ${a[@]} $ $,x
E
## STDOUT:
v vy d sub bq 3 2 1 2 $ $,x
## END

#### quotes are text in the body
x=v
cat <<E
"$x" '$x' "\"" '\'' "a 'b"
E
## STDOUT:
"v" 'v' "\"" '\'' "a 'b"
## END

#### backslashes in the body
x=v
cat <<E
\$x \\ \` \a \" \' \
joined $x\
E
E
## STDOUT:
$x \ ` \a \" \' joined 
## END

#### a quoted delimiter in any way
cat <<"E F"
$a
E F
cat <<E'F'
$b
EF
cat <<"E"F
$c
EF
cat <<$'E'
$d
E
## STDOUT:
$a
$b
$c
$d
## END

#### leading tabs are removed
cat <<-E
	one
		two
	 three
	$(echo 'x	y')
	E
cat <<-'E'
	q
	E
## STDOUT:
one
two
 three
x	y
q
## END

#### tabs stay without the dash
cat <<E
	one
 	E
E
## STDOUT:
	one
 	E
## END

#### several documents on one line
cat <<A; cat <<B
a
A
b
B
cat <<A - <<B
a
A
b
B
## STDOUT:
a
b
b
## END

#### two documents of one command with descriptors
cat /dev/fd/3 /dev/fd/4 3<<A 4<<B
three
A
four
B
## STDOUT:
three
four
## END

#### a pipeline after a document
cat <<E | tr a-z A-Z
text
E
cat <<E |
more
E
tr a-z A-Z
## STDOUT:
TEXT
MORE
## END

#### in compound commands
if true; then cat <<E; fi
in if
E
for i in 1 2; do cat <<E
loop $i
E
done
while read l; do echo "<$l>"; done <<E
a
b
E
## STDOUT:
in if
loop 1
loop 2
<a>
<b>
## END

#### in functions
f() { cat <<E
arg $1
E
}
f x; f y
g() { cat; } <<E
from definition
E
g; g
## STDOUT:
arg x
arg y
from definition
from definition
## END

#### in a command substitution
x=$(cat <<E
in sub
E
)
echo "$x"
echo "$(cat <<'E'
q ) ' "
E
)"
## STDOUT:
in sub
q ) ' "
## END

#### at the end of input without delimiter
bash -c 'cat <<E
text' 2>/dev/null
eval $'cat <<E\nunterminated' 2>/dev/null
## STDOUT:
text
unterminated
## END

#### the warning at the end of input
eval $'cat <<E\nunterminated'
## STDOUT:
unterminated
## END
## STDERR:
../case.sh: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `E')
## END

#### an empty document
cat <<E
E
cat <<'' | wc -c

echo after
## STDOUT:
0
after
## END

#### the delimiter must stand alone
cat <<E
E 
 E
Ex
E
## STDOUT:
E 
 E
Ex
## END

#### parameter expansions with quotes in the body
unset u; x='a b'
cat <<E
${u:-"q"} ${u:-'s'} ${x:+"set"} ${x/ /"-"} ${x#'a '} "${x#"a "}"
E
## STDOUT:
q 's' set a-b b "b"
## END

#### nested documents in substitutions
cat <<A
outer $(cat <<B
inner
B
) end
A
## STDOUT:
outer inner end
## END

#### the body sees assignments made before
x=1; cat <<E
$x $((x++)) $x
E
echo $x
## STDOUT:
1 1 2
1
## END

#### arithmetic and command substitution over lines
cat <<E
$(
echo one
echo two
)
$((1 +
2))
E
## STDOUT:
one
two
3
## END

#### positional parameters
set -- a 'b c'
cat <<E
$1 $2 $# $@ $*
E
IFS=,; cat <<E
$* $@
E
## STDOUT:
a b c 2 a b c a b c
a b c a b c
## END

#### no globbing no tilde no braces
touch f; HOME=/h
cat <<E
* ~ {a,b} f*
E
## STDOUT:
* ~ {a,b} f*
## END

#### a here document for a builtin
read a b <<E
1 2 3
E
echo "$a|$b"; mapfile -t l <<E
p
q
E
echo ${#l[@]}
## STDOUT:
1|2 3
2
## END

#### a large document
x=$(printf '%0100000d' 0); cat <<E | wc -c
$x
E
wc -c <<< "$x"
## STDOUT:
100001
100001
## END

#### a document that nobody reads
: <<E
ignored $(echo side >&2)
E
true <<'E'
x
E
echo ok
## STDOUT:
ok
## END

#### comment blocks
: <<'COMMENT'
$(exit 1) `x
COMMENT
echo after
## STDOUT:
after
## END

#### here strings
cat <<< word; cat <<< "two words"; x='a  b'; cat <<< $x; cat <<< "$x"; cat <<< 'a
b'; cat <<< ""; wc -c <<< ""; cat <<<nospace; cat <<< $(echo sub); cat <<< a"b"c
## STDOUT:
word
two words
a  b
a  b
a
b

1
nospace
sub
abc
## END

#### here strings do not split or glob
touch f1; x='*  y'; cat <<< $x; cat <<< *; cat <<< {a,b}; IFS=:; y=a:b; cat <<< $y; a=(1 2); cat <<< ${a[@]}; cat <<< "${a[*]}"
## STDOUT:
*  y
*
{a,b}
a:b
1 2
1:2
## END

#### here strings with read and other descriptors
read x <<< "in put"; echo $x; read -u 3 y 3<<< three; echo $y; while read -r l; do echo "[$l]"; done <<< $'a\nb'; grep -c x <<< x
## STDOUT:
in put
three
[a]
[b]
1
## END

#### heredoc with escaped newline in the delimiter line
cat <<E \
  -
body
E
## STDOUT:
body
## END

#### dollar single quotes are text in the body
cat <<E
$'a\tb' $"tr"
E
## STDOUT:
$'a\tb' $"tr"
## END

#### a document with carriage returns and unicode
cat <<E | od -An -c | head -n 2
é 
E
## STDOUT:
 303 251      \n
## END

#### the delimiter is not expanded
x=E
cat <<$x
text
$x
cat <<a$b
t
a$b
## STDOUT:
text
t
## END

#### document on a loop's condition
while read x <<E && [ -z "$done" ]; do echo $x; done=1; done
v
E
## STDOUT:
v
## END

#### documents and background
cat <<E &
bg
E
wait
## STDOUT:
bg
## END

#### two commands with documents joined by and
cat <<A && cat <<B || echo no
a
A
b
B
## STDOUT:
a
b
## END

#### a document after a case pattern
case x in x) cat <<E ;; esac
in case
E
## STDOUT:
in case
## END

#### the document is a file with a position
{ read a; read b; cat; } <<E
1
2
3
4
E
echo $a $b
## STDOUT:
3
4
1 2
## END

#### exec with a document
exec 3<<E
x $((1+1))
y
E
read -u 3 a; read -u 3 b; echo $a $b
## STDOUT:
x 2 y
## END

#### a body line that is only a backslash
cat <<E
\\
\
E
cat <<'E'
\
E
## STDOUT:
\
\
## END

#### trailing spaces of the delimiter word
cat <<  E
a
E
cat <<-	E
	b
	E
## STDOUT:
a
b
## END

#### a document in eval
eval 'cat <<E
$HOME_X evaled
E
'; x='cat <<E
v
E'; eval "$x"
## STDOUT:
 evaled
v
## END

#### the tab removing form keeps expansions' tabs
t=$'\tx'; cat <<-E
	$t
	a	b
	E
## STDOUT:
	x
a	b
## END

#### history and exclamation in documents
cat <<E
!! !x a!b
E
## STDOUT:
!! !x a!b
## END

#### hash lines in documents
cat <<E
# not a comment
a # b
E
## STDOUT:
# not a comment
a # b
## END

#### a delimiter over two lines of the command
cat << EO\
F
hi
EOF
echo next
## STDOUT:
hi
next
## END

#### a delimiter line over two lines
cat << EOF
hi
EO\
F
echo next
## STDOUT:
hi
next
## END

#### a continued line before the delimiter
cat << EOF
a\
EOF
EOF
echo next
## STDOUT:
aEOF
next
## END

#### lines that are only a backslash
cat << EOF
\
a
\
EOF
echo next
## STDOUT:
a
next
## END

#### a quoted delimiter that starts with a tab
cat <<-'	END'
	hello $x
	END
echo next
## STDOUT:
hello $x
next
## END

#### a continued delimiter that is none
cat <<END
hello
END\
END
END
echo next
## STDOUT:
hello
ENDEND
next
## END

#### expansions over continued lines
x=5
cat <<END
hello $x $(echo a\
b) `echo c` $((x+\
1))
E\
N\
D
echo next
## STDOUT:
hello 5 ab c 6
next
## END

#### tabs in front of a continued delimiter
cat <<-END
	hello \
	there
	EN\
D
echo next
## STDOUT:
hello 	there
next
## END

#### three documents with continued lines
cat <<END <<'X' 3<<-Y
one\
END
END
x\
y
X
	three
	Y
echo next
## STDOUT:
x\
y
next
## END

#### a continued line in a function
f() {
cat <<E
 a\
 b
E
}
f; declare -f f
## STDOUT:
 a b
f () 
{ 
    cat <<E
 a b
E

}
## END

#### backslashes before the end of a line
cat <<E
a\\
b
E
cat <<E
a\\\
E
E
echo next
## STDOUT:
a\
b
a\E
next
## END

#### continued lines in substitutions
echo $(cat <<E
a\
E
E
)
echo "$(cat <<'E'
a\
E
)"
## STDOUT:
aE
a\
## END

#### a delimiter with a blank
cat <<-"END 1"
	a
	END 1
echo next
## STDOUT:
a
next
## END

#### a continued line behind a list operator
cat <<EOF &&
a\
b
EOF
echo next
## STDOUT:
ab
next
## END

#### continued lines in a loop and a list
while read -r l; do echo "<$l>"; done <<'A' && cat <<B
one\
two
A
three\
four
B
## STDOUT:
<one\>
<two>
threefour
## END

#### tabs behind a continued line
cat <<-E
	a
		b\
		c
	E
## STDOUT:
a
b		c
## END

#### delimiters over two lines with expansions
a=12
cat << EO\
F
a=$a
foo\
bar
EOF
cat << E_O_F
foo
E_O_\
F
echo done
## STDOUT:
a=12
foobar
foo
done
## END

#### a quoted delimiter over two lines
a=12
cat << "EO\
F"
a=$a
foo\
bar
EOF
echo done
## STDOUT:
a=$a
foo\
bar
done
## END

#### an escape in a quoted delimiter
a=b
cat << "E\$a"
hi
h$a
h\$a
hb
h\b
E$a
echo done
## STDOUT:
hi
h$a
h\$a
hb
h\b
done
## END

#### a delimiter that is not ASCII
u=ä
cat <<-…
	m${u}h
…
cat <<…
 x
…
echo ok
## STDOUT:
mäh
 x
ok
## END

#### warnings before a syntax error
(cat <<EOF
still more text
EOF)
## STDOUT:
## END
## STDERR:
../case.sh: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `EOF')
../case.sh: line 4: syntax error: unexpected end of file
## END
## status: 2

#### where here-documents begin that have no end
: <<A <<B <<C
A
x
B
y
## STDOUT:
## END
## STDERR:
../case.sh: line 5: warning: here-document at line 4 delimited by end-of-file (wanted `C')
## END

#### read from standard input in pieces
printf 'cat <\\\n<\\\n-\\\nE\\\nOF\n\tx\n\tEOF\ncat <<-é\n\tm\n\té\necho $LINENO\n' | $SH
## STDOUT:
## END
## STDERR:
## END

#### the end of the text ends a continued line
for s in $'cat <<E\n\\\n' $'cat <<E\n\\\\\n\\\n' $'cat <<E\na\n\\\n' $'cat <<\'E\'\n\\\n' $'cat <<-E\n\ta\n\t\\\n' $'cat <<E\n$x\\\n'; do printf '%s' "$s" > s; "$SHELL_UNDER_TEST" s; done
## STDOUT:
\
a
\
a


## END
## STDERR:
s: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `E')
s: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `E')
s: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `E')
s: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `E')
s: line 4: warning: here-document at line 1 delimited by end-of-file (wanted `E')
s: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `E')
## END

#### bodies of lines that are only a backslash
cat <<'E'
\
E
cat <<'E'
a\
\
b
E
cat <<E; cat <<'F'
a
\
E
\
F
cat <<E
\
\
E
f() {
cat <<E
\
E
cat <<'E'
\
\
E
}
f
## STDOUT:
\
a\
\
b
a
\
\
\
## END
## STDERR:
## END

#### a tab in front of a delimiter that ends a continued line
cat <<-E
	\
	E
echo "$(cat <<E
\
E
)"
## STDOUT:

## END
## STDERR:
## END

#### a delimiter in dollar quotes is decoded
cat <<$'a\tb'
hi $x
a	b
cat <<$'a\x41\u00e9\'q'
hi $x
aAé'q
f() { cat <<-$'E\\F'; }
	$(x)
	E\F
f
x=$(cat <<$'a\tb'
hi $x
a	b
); echo "$x"
cat <<$'a\q\101'x
$x
a\qAx
echo done
## STDOUT:
hi $x
hi $x
$(x)
hi $x
$x
done
## END
## STDERR:
## END

#### a here-document in a substitution that ends at a line that goes on, and another one with its delimiter
x=$(cat <<EOF
a \( ) b
EOF)
echo "$x"
(cat <<EOF
more
EOF
)
## STDOUT:
a \( ) b
more
## END

#### operators on $* and on arrays join with IFS
set -- p1 'p 2' '' p4
a=(one 'two  three' '' four)
for IFS in : '' 2 $' \t\n'; do
cat <<E
${*^} ${a[*]^} ${*/p/q} ${a[*]/o/p}
${*#p} ${a[*]%e} ${*:2} ${a[*]:1} $*
E
done
## STDOUT:
P1:P 2::P4 One:Two  three::Four q1:q 2::q4 pne:twp  three::fpur
1  2  4 on two  thre  four p 2  p4 two  three  four p1 p 2  p4
P1P 2P4 OneTwo  threeFour q1q 2q4 pnetwp  threefpur
1  2  4 on two  thre  four p 2  p4 two  three  four p1 p 2  p4
P12P 222P4 One2Two  three22Four q12q 222q4 pne2twp  three22fpur
1  2  4 on two  thre  four p 2  p4 two  three  four p1 p 2  p4
P1 P 2  P4 One Two  three  Four q1 q 2  q4 pne twp  three  fpur
1  2  4 on two  thre  four p 2  p4 two  three  four p1 p 2  p4
## END

#### a continued line in the operator of a here-document
cat <<\
-EOF
	x
	EOF
cat <\
<\
-\
 EOF
	y
	EOF
cat <<\
EOF
z
EOF
## STDOUT:
x
y
z
## END
## STDERR:
## END

#### a substitution without an end in a here-document
cat <<E
x $(echo a
E
echo $?
cat <<E || echo failed
x $(echo a
b
E
f() { cat <<E
x $(
E
echo in $?
}
f
## STDOUT:
1
failed
in 1
## END
## STDERR:
../case.sh: command substitution: line 3: unexpected EOF while looking for matching `)'
../case.sh: command substitution: line 8: unexpected EOF while looking for matching `)'
../case.sh: command substitution: line 11: unexpected EOF while looking for matching `)'
## END

#### a delimiter with an escape that another line looks like
printf '%s\n' "cat <<\$'a\\tb'" 'hello' 'a\tb' $'a\tb' 'echo after' >script; cat script
"$SHELL_UNDER_TEST" script; "$SHELL_UNDER_TEST" <script; "$SHELL_UNDER_TEST" -c "$(<script)"; eval "$(<script)"
## STDOUT:
cat <<$'a\tb'
hello
a\tb
a	b
echo after
hello
a\tb
after
hello
a\tb
after
hello
a\tb
after
hello
a\tb
after
## END

#### an odd delimiter that is missing
eval $'cat <<$\'a\\x41\'\\\'b\nx\n'; eval $'cat <<"a\\$b"; echo y\nx $HOME\na'; eval $'cat <<\\ü\nü \nx'
## STDOUT:
x
x $HOME
a
y
ü 
x
## END
## STDERR:
../case.sh: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `aA'b')
../case.sh: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `a$b')
../case.sh: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `ü')
## END

#### a substitution that ends on the line of its here-document, 1
x=$(cat <<E) y=2; echo "[$x][$y]"
body
E
echo "$x" $LINENO
nosuch
## STDOUT:
[body][2]
body 4
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 5: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 2
x="$(cat <<'E E')"; echo "$x"
bo $x dy
E E
nosuch
if true; then echo $(cat <<E); fi
 b
E
nosuch
## STDOUT:
bo $x dy
b
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 4: nosuch: command not found
../case.sh: line 5: warning: command substitution: 1 unterminated here-document
../case.sh: line 8: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 3
cat <(cat <<E) - <<F
body1
E
body2
F
nosuch
## STDOUT:
body1
body2
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 6: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 4
echo $(echo $(cat <<E))
inner
E
nosuch
## STDOUT:
inner
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 4: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 5
f() { echo $(cat <<E) | cat; }
b
E
f; declare -f f
nosuch
## STDOUT:
b
f () 
{ 
    echo $(cat <<E
b
E
) | cat
}
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 5: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 6
eval 'echo $(cat <<E)
b
E
nosuch'
"$SHELL_UNDER_TEST" -c 'echo $(cat <<E)
b
E
nosuch'
## STDOUT:
b
b
## END
## STDERR:
../case.sh: line 4: warning: command substitution: 1 unterminated here-document
../case.sh: line 7: nosuch: command not found
SHELL: line 1: warning: command substitution: 1 unterminated here-document
SHELL: line 4: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 7
echo ${y:-$(cat <<E)} z
body
E
nosuch
## STDOUT:
body z
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 4: nosuch: command not found
## END
## status: 127

#### a substitution that ends on the line of its here-document, 8
x=(1 $(cat <<E) 3)
2
E
echo "${x[@]}"; nosuch
## STDOUT:
1 2 3
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 4: nosuch: command not found
## END
## status: 127

#### a substitution with the rest of its here-document behind the end of the text
x=$(cat <<E)
body
## STDOUT:
## END
## STDERR:
../case.sh: line 1: warning: command substitution: 1 unterminated here-document
../case.sh: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `E')
## END

#### a backquoted here-document ends where the text does
echo `cat <<E`
2
E
nosuch
## STDOUT:

## END
## STDERR:
../case.sh: line 1: warning: here-document at line 1 delimited by end-of-file (wanted `E')
../case.sh: line 2: 2: command not found
../case.sh: line 3: E: command not found
../case.sh: line 4: nosuch: command not found
## END
## status: 127

#### here-documents in substitutions of a script on standard input
"$SHELL_UNDER_TEST" <<'X'
x=$(cat <<E
foo
E)
echo "$x"; read z
line
echo $z; x=$(cat <<E)
b
E
read z
li
echo "$z $x"
X
## STDOUT:
foo
line
li b
## END
## STDERR:
SHELL: line 3: warning: here-document at line 1 delimited by end-of-file (wanted `E')
SHELL: line 5: warning: command substitution: 1 unterminated here-document
## END

#### expansions without an end in documents
cat <<E
${x:-"a${u}"
E
echo $?
cat <<E
$(echo a) ${x
E
cat <<E
line one
b ${x:-{} $((1+
c
E
cat <<E
a $[1+
E
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: bad substitution: no closing `}' in ${x:-"a${u}"

../case.sh: line 5: $(echo a) ${x
: bad substitution
../case.sh: line 8: bad substitution: no closing `)' in line one
b ${x:-{} $((1+
c

../case.sh: line 13: bad substitution: no closing `]' in a $[1+

## END
## status: 1
