package interp

import "testing"

// TestRead is about read: the wants are what bash 5.2 printed.
func TestRead(t *testing.T) {
	runIO(t, []ioCase{
		{"usage",
			"for o in -q -n -t -u -d -a -i -p -N; do read $o; echo $?; done; read -n x; read -n -1; read -N 1x; read -t x; read -t -1; read -t 1e3; read -u x; read -u -1; read -u 9; read -n ''; read -n 99999999999999999999; read 1a; read 'a b'; read ''; read -a 1a; read -a 'x[1]'; read -a ''; echo $?",
			"sh: line 1: read: -q: invalid option\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -n: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -t: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -u: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -d: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -a: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -i: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -p: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: -N: option requires an argument\nread: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n2\nsh: line 1: read: x: invalid number\nsh: line 1: read: -1: invalid number\nsh: line 1: read: 1x: invalid number\nsh: line 1: read: x: invalid timeout specification\nsh: line 1: read: -1: invalid timeout specification\nsh: line 1: read: 1e3: invalid timeout specification\nsh: line 1: read: x: invalid file descriptor specification\nsh: line 1: read: -1: invalid file descriptor specification\nsh: line 1: read: 9: invalid file descriptor: Bad file descriptor\nsh: line 1: read: : invalid number\nsh: line 1: read: 99999999999999999999: invalid number\nsh: line 1: read: `1a': not a valid identifier\nsh: line 1: read: `a b': not a valid identifier\nsh: line 1: read: `': not a valid identifier\nsh: line 1: read: `1a': not a valid identifier\nsh: line 1: read: `x[1]': not a valid identifier\nsh: line 1: read: `': not a valid identifier\n1\n"},
		{"splitting",
			`r() { unset a b c; read a b c <<<"$1"; printf '<%s><%s><%s> ' "$a" "$b" "$c"; read a b <<<"$1";  printf '<%s><%s> ' "$a" "$b"; read a <<<"$1"; printf '<%s>\n' "$a"; }
for IFS in ' ' : ' :' '' x; do for s in '' ' ' ' a ' 'a b c d ' 'a:b:c' 'a:b:c:' 'a:b:c::' 'a:b:c:d:' ':a' '::a' 'a::b' ' : a : b ' 'a b :' 'a b : :' 'a b c : ' 'axbxcx' 'a :: b'; do echo "$s"; r "$s"; done; done`,
			"\n<><><> <><> <>\n \n<><><> <><> <>\n a \n<a><><> <a><> <a>\na b c d \n<a><b><c d> <a><b c d> <a b c d>\na:b:c\n<a:b:c><><> <a:b:c><> <a:b:c>\na:b:c:\n<a:b:c:><><> <a:b:c:><> <a:b:c:>\na:b:c::\n<a:b:c::><><> <a:b:c::><> <a:b:c::>\na:b:c:d:\n<a:b:c:d:><><> <a:b:c:d:><> <a:b:c:d:>\n:a\n<:a><><> <:a><> <:a>\n::a\n<::a><><> <::a><> <::a>\na::b\n<a::b><><> <a::b><> <a::b>\n : a : b \n<:><a><: b> <:><a : b> <: a : b>\na b :\n<a><b><:> <a><b :> <a b :>\na b : :\n<a><b><: :> <a><b : :> <a b : :>\na b c : \n<a><b><c :> <a><b c :> <a b c :>\naxbxcx\n<axbxcx><><> <axbxcx><> <axbxcx>\na :: b\n<a><::><b> <a><:: b> <a :: b>\n\n<><><> <><> <>\n \n< ><><> < ><> < >\n a \n< a ><><> < a ><> < a >\na b c d \n<a b c d ><><> <a b c d ><> <a b c d >\na:b:c\n<a><b><c> <a><b:c> <a:b:c>\na:b:c:\n<a><b><c> <a><b:c:> <a:b:c:>\na:b:c::\n<a><b><c::> <a><b:c::> <a:b:c::>\na:b:c:d:\n<a><b><c:d:> <a><b:c:d:> <a:b:c:d:>\n:a\n<><a><> <><a> <:a>\n::a\n<><><a> <><:a> <::a>\na::b\n<a><><b> <a><:b> <a::b>\n : a : b \n< >< a >< b > < >< a : b > < : a : b >\na b :\n<a b ><><> <a b ><> <a b >\na b : :\n<a b >< ><> <a b >< > <a b : :>\na b c : \n<a b c >< ><> <a b c >< > <a b c : >\naxbxcx\n<axbxcx><><> <axbxcx><> <axbxcx>\na :: b\n<a ><>< b> <a ><: b> <a :: b>\n\n<><><> <><> <>\n \n<><><> <><> <>\n a \n<a><><> <a><> <a>\na b c d \n<a><b><c d> <a><b c d> <a b c d>\na:b:c\n<a><b><c> <a><b:c> <a:b:c>\na:b:c:\n<a><b><c> <a><b:c:> <a:b:c:>\na:b:c::\n<a><b><c::> <a><b:c::> <a:b:c::>\na:b:c:d:\n<a><b><c:d:> <a><b:c:d:> <a:b:c:d:>\n:a\n<><a><> <><a> <:a>\n::a\n<><><a> <><:a> <::a>\na::b\n<a><><b> <a><:b> <a::b>\n : a : b \n<><a><b> <><a : b> <: a : b>\na b :\n<a><b><> <a><b> <a b :>\na b : :\n<a><b><> <a><b : :> <a b : :>\na b c : \n<a><b><c> <a><b c :> <a b c :>\naxbxcx\n<axbxcx><><> <axbxcx><> <axbxcx>\na :: b\n<a><><b> <a><: b> <a :: b>\n\n<><><> <><> <>\n \n< ><><> < ><> < >\n a \n< a ><><> < a ><> < a >\na b c d \n<a b c d ><><> <a b c d ><> <a b c d >\na:b:c\n<a:b:c><><> <a:b:c><> <a:b:c>\na:b:c:\n<a:b:c:><><> <a:b:c:><> <a:b:c:>\na:b:c::\n<a:b:c::><><> <a:b:c::><> <a:b:c::>\na:b:c:d:\n<a:b:c:d:><><> <a:b:c:d:><> <a:b:c:d:>\n:a\n<:a><><> <:a><> <:a>\n::a\n<::a><><> <::a><> <::a>\na::b\n<a::b><><> <a::b><> <a::b>\n : a : b \n< : a : b ><><> < : a : b ><> < : a : b >\na b :\n<a b :><><> <a b :><> <a b :>\na b : :\n<a b : :><><> <a b : :><> <a b : :>\na b c : \n<a b c : ><><> <a b c : ><> <a b c : >\naxbxcx\n<axbxcx><><> <axbxcx><> <axbxcx>\na :: b\n<a :: b><><> <a :: b><> <a :: b>\n\n<><><> <><> <>\n \n< ><><> < ><> < >\n a \n< a ><><> < a ><> < a >\na b c d \n<a b c d ><><> <a b c d ><> <a b c d >\na:b:c\n<a:b:c><><> <a:b:c><> <a:b:c>\na:b:c:\n<a:b:c:><><> <a:b:c:><> <a:b:c:>\na:b:c::\n<a:b:c::><><> <a:b:c::><> <a:b:c::>\na:b:c:d:\n<a:b:c:d:><><> <a:b:c:d:><> <a:b:c:d:>\n:a\n<:a><><> <:a><> <:a>\n::a\n<::a><><> <::a><> <::a>\na::b\n<a::b><><> <a::b><> <a::b>\n : a : b \n< : a : b ><><> < : a : b ><> < : a : b >\na b :\n<a b :><><> <a b :><> <a b :>\na b : :\n<a b : :><><> <a b : :><> <a b : :>\na b c : \n<a b c : ><><> <a b c : ><> <a b c : >\naxbxcx\n<a><b><c> <a><bxcx> <axbxcx>\na :: b\n<a :: b><><> <a :: b><> <a :: b>\n"},
		{"backslashes",
			`r() { read a b <<<"$1"; printf '<%s><%s> ' "$a" "$b"; read -r a b <<<"$1"; printf '<%s><%s> ' "$a" "$b"; read <<<"$1"; printf '<%s>\n' "$REPLY"; }
for s in 'a\ b c' 'a\\b c' 'a b c\ ' 'a b\ \ c\ ' '\ a b' 'a\' 'a\xb' '\\'; do r "$s"; done; printf 'a\\\nb c\n' | { read x y; echo "$x|$y"; }; printf 'a\\\nb\n' | { read -r x; echo "$x"; }; printf 'x\\:y:z' | { read -d : a; echo "$a"; cat; echo; }; printf 'x\\:y:z' | { read -rd : a; echo "$a"; cat; echo; }`,
			`<a b><c> <a\><b c> <a b c>
<a\b><c> <a\\b><c> <a\b c>
<a><b c> <a><b c\> <a b c >
<a><b  c > <a><b\ \ c\> <a b  c >
< a><b> <\><a b> < a b>
<a><> <a\><> <a>
<axb><> <a\xb><> <axb>
<\><> <\\><> <\>
ab|c
a\
x:y
z
x\
y:z
`},
		{"arrays",
			`for IFS in $' \t\n' : ' :' ''; do for s in '' ' a b ' 'a::b:' ':a' 'a\ b c' ' : a : b : '; do read -a x <<<"$s"; declare -p x; done; done; IFS=' '; read -ra x <<<'a\ b c'; declare -p x; x=(1 2 3); read -a x </dev/null; echo $?; declare -p x; read -a x y z <<<'1 2'; declare -p x; declare -A m; read -a m <<<a; echo $?; readonly -a r=(1); read -a r <<<a; echo $?; f() { local -a l; read -a l <<<'1 2'; declare -p l; }; f; declare -ai i; read -a i <<<'1+1 2*3'; declare -p i; declare -n ref=t; read -a ref <<<'v w'; declare -p t`,
			`declare -a x=()
declare -a x=([0]="a" [1]="b")
declare -a x=([0]="a::b:")
declare -a x=([0]=":a")
declare -a x=([0]="a b" [1]="c")
declare -a x=([0]=":" [1]="a" [2]=":" [3]="b" [4]=":")
declare -a x=()
declare -a x=([0]=" a b ")
declare -a x=([0]="a" [1]="" [2]="b")
declare -a x=([0]="" [1]="a")
declare -a x=([0]="a b c")
declare -a x=([0]=" " [1]=" a " [2]=" b " [3]=" ")
declare -a x=()
declare -a x=([0]="a" [1]="b")
declare -a x=([0]="a" [1]="" [2]="b")
declare -a x=([0]="" [1]="a")
declare -a x=([0]="a b" [1]="c")
declare -a x=([0]="" [1]="a" [2]="b")
declare -a x=()
declare -a x=([0]=" a b ")
declare -a x=([0]="a::b:")
declare -a x=([0]=":a")
declare -a x=([0]="a b c")
declare -a x=([0]=" : a : b : ")
declare -a x=([0]="a\\" [1]="b" [2]="c")
1
declare -a x=()
declare -a x=([0]="1" [1]="2")
sh: line 1: read: m: not an indexed array
1
sh: line 1: r: readonly variable
1
declare -a l=([0]="1" [1]="2")
declare -ai i=([0]="2" [1]="6")
declare -a t=([0]="v" [1]="w")
`},
		{"delimiters",
			`printf 'abc def\nx' | { read -d ' ' a; echo "$? $a"; read -d ' ' a; echo "$? $a"; }; printf 'a\nb\0c\0' | { while read -rd '' a; do printf '%q ' "$a"; done; echo; }; printf 'a\0b\n' | { read a; echo "$a"; }; read -d xy a <<<'abxcy'; echo "$a"; IFS= read -rd '' a <<<$'1\n2'; echo "$? [$a]"; read -rd '' a <<<$'1\n2'; echo "$? [$a]"`,
			`0 abc
1 def
x
$'a\nb' c 
ab
ab
1 [1
2
]
1 [1
2]
`},
		{"counts",
			`printf 'abcdef\n' | { read -n 3 a; echo "$a"; read -n 9 a; echo "$a"; }; printf 'ab\ncdef\n' | { read -n 3 a; read -N 2 b; cat; echo "$a|$b"; }; printf 'ab\ncd' | { read -N 4 a; printf '%q\n' "$a"; read -N 4 a; echo "$? $a"; }; printf ' a b c d' | { read -N 4 a b; echo "[$a][$b]"; read -n 4 a b; echo "[$a][$b]"; }; printf 'a\\bcde' | { read -n 3 a; echo "$a"; cat; echo; }; printf 'a\\\nbcde' | { read -n 3 a; echo "$a"; cat; echo; }; printf 'ab:cd' | { read -d : -n 5 a; read -d : -N 5 b; echo "$a $b"; }; printf 'ab:cd' | { read -d : -N 5 b; echo "$b"; }; x=old; read -n 0 x <<<abc; echo "$? [$x]"; read -rn1 x <<<' a'; echo "[$x]"; read -rN1 x <<<' a'; echo "[$x]"`,
			`abc
def
ef
ab|cd
$'ab\nc'
1 d
[ a b][]
[c][d]
abc
de
abc
de
ab cd
ab:cd
0 []
[]
[ ]
`},
		{"counts of characters",
			`printf 'éàüxyz\n' | { read -n 2 a; echo "$a"; read -n 2 a; echo "$a"; cat; }; printf '\377\303xyz\n' | { read -n 2 a; printf '%q ' "$a"; cat; }; printf 'a\342\202' | { read -rn 5 a; printf '%s %q\n' $? "$a"; }; printf '€uro' | { read -N 3 a; echo "$a"; cat; echo; }`,
			`éà
üx
yz
$'\377\303x' yz
1 $'a\342\202'
€ur
o
`},
		{"the end of the input",
			"a=old; read a </dev/null; echo \"$? [$a]\"; printf 'abc' | { read a; echo \"$? [$a]\"; }; a=x b=y; read a b </dev/null; echo \"$? [$a][$b]\"; read <<<''; echo \"$? [$REPLY]\"",
			"1 []\n1 [abc]\n1 [][]\n0 []\n"},
		{"nothing is read but the line",
			`printf '1\n2\n3\n' >f; { read a; head -n 1; read b; echo "$a $b"; } <f; printf '1\n2\n3\n' | { read a; cat; }; while read -r a; do echo "$a"; cat; done <f; exec 3<f; read -u 3 a; read -ru3 b; cat <&3; echo "$a $b"; (read -u 3 a); read -u3 a; echo $?`,
			"2\n1 3\n2\n3\n1\n2\n3\n3\n1 2\n1\n"},
		{"files that can not be read",
			"a=old; read a <&-; echo \"$? $a\"; read a </; echo \"$? $a\"; read -u 9 a; echo \"$? $a\"",
			"sh: line 1: read: read error: 0: Bad file descriptor\n1 old\nsh: line 1: read: read error: 0: Is a directory\n1 old\nsh: line 1: read: 9: invalid file descriptor: Bad file descriptor\n1 old\n"},
		{"names that can not be assigned",
			"readonly r=1; read a r b <<<'1 2 3'; echo \"$? $a $r [$b]\"; read a 1b c <<<'1 2 3'; echo \"$? $a [$c]\"; read 'm[k]' 'm[1+1]' <<<'5 6'; declare -p m; declare -A h; read h 'h[a b]' <<<'1 2'; declare -p h; declare -i n; read n <<<1+2; echo $n; (read n <<<1+; echo not reached); echo $?; declare -u u; read u <<<abc; echo $u; readonly REPLY; read <<<x; echo $?",
			"sh: line 1: r: readonly variable\n1 1 1 []\nsh: line 1: read: `1b': not a valid identifier\n1 1 []\ndeclare -a m=([0]=\"5\" [2]=\"6\")\ndeclare -A h=([0]=\"1\" [\"a b\"]=\"2\" )\n3\nsh: line 1: read: 1+: syntax error: operand expected (error token is \"+\")\n1\nABC\nsh: line 1: REPLY: readonly variable\n1\n"},
		{"time",
			"{ printf 'a b c'; sleep 0.4; } | { read -t 0.1 a b; echo \"$? [$a][$b]\"; }; sleep 0.4 | { read -t .1 a; echo \"$? ${a+set}\"; }; { echo abc; sleep 0.3; } | { read -t 0.1 a; echo \"$? $a\"; }; read -t 5 a <<<x; echo \"$? $a\"; sleep 0.3 | { read -t 0; echo $?; }; read -t 0 </dev/null; echo $?; a=old; read -t 0 a <<<x; echo \"$? $a\"; TMOUT=0.1; sleep 0.4 | { read a; echo $?; }",
			"142 [a][b c]\n142 set\n0 abc\n0 x\n1\n0\n0 old\n142\n"},
		{"traps run while waiting",
			"trap 'echo trapped' USR1; mkfifo p; (sleep 0.1; kill -USR1 $$; sleep 0.1; echo line) >p & read a <p; echo \"$? $a\"; wait; set -o posix; a=old; (sleep 0.1; kill -USR1 $$; sleep 0.1) >p & read a <p; echo \"$? $a\"; wait",
			"trapped\n0 line\ntrapped\n138 old\n"},
		{"prompts are for terminals",
			"read -p 'prompt> ' a <<<x; echo \"$a\"; read -s a <<<y; echo \"$a\"; read -e -i text a <<<z; echo \"$a\"; read -- <<<w; echo \"$REPLY\"",
			"x\ny\nz\nw\n"},
		{"separators of several bytes",
			`IFS=é read a b c <<<'xéyéz'; echo "$a $b $c"; IFS='éà ' read a b c <<<'x é y à z'; echo "$a|$b|$c"; IFS=$'\1' read a b <<<$'x\1y'; echo "$a $b"`,
			"x y z\nx||y \xc3\xa0 z\nx y\n"},
		{"bytes that bash uses itself",
			`printf '\1\177\1 x\n' | { read a b; printf '%q %q\n' "$a" "$b"; }; printf '\1\177 \\\1x\n' | { read a b; printf '%q %q\n' "$a" "$b"; }`,
			`$'\001\177\001' x
$'\001\177' $'\001x'
`},
		{"select",
			`PS3='? '; select w in a b; do echo "$w $REPLY"; done <<<$'1\n\n9\nx y'; echo; echo $?`,
			"1) a\n2) b\n? a 1\n? 1) a\n2) b\n?  9\n?  x y\n? \n\n0\n"},
	})
}
