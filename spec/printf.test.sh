# Bash manual, 4.2 Bash Builtins: printf.

#### strings and widths
printf '%s\n' a 'b c'; printf '[%5s][%-5s][%05d][%.2s][%5.1s][%-5.1s|]\n' ab cd 42 xyz pqr uvw; printf '[%*s][%-*s][%.*s]\n' 5 a 5 b 2 xyz; printf '[%*s]\n' -5 a
## STDOUT:
a
b c
[   ab][cd   ][00042][xy][    p][u    |]
[    a][b    ][xy]
[a    ]
## END

#### the format is reused
printf '%s,' a b c; echo; printf '%s=%d ' x 1 y 2 z; echo; printf 'no args\n' a b; printf '%s-%s\n' a b c; printf '\n'
## STDOUT:
a,b,c,
x=1 y=2 z=0 
no args
a-b
c-

## END

#### numbers
printf '%d %i %u %o %x %X %#o %#x %#X\n' 10 -10 10 8 255 255 8 255 255; printf '%+d % d %+d\n' 5 5 -5; printf '%d %d %d\n' 0x1f 010 "'A"; printf '%d\n' '"é' "'€"; printf '%5d|%-5d|%05d|%+05d\n' 42 42 42 42
## STDOUT:
10 -10 10 10 ff FF 010 0xff 0XFF
+5  5 -5
31 8 65
233
8364
   42|42   |00042|+0042
## END

#### precision of numbers
printf '%.3d|%5.3d|%-6.2d|%.0d|%x\n' 5 5 5 0 -1; printf '%u\n' -1; printf '%d\n' 9223372036854775807 -9223372036854775808
## STDOUT:
005|  005|05    ||ffffffffffffffff
18446744073709551615
9223372036854775807
-9223372036854775808
## END

#### floating point
printf '%f %.2f %e %.1e %g %G\n' 3.14159 2.71828 12345.678 0.00012 0.0001 1e20; printf '%8.3f|%-8.2f|%08.2f|%+.1f\n' 1.5 1.5 1.5 1.5; printf '%f %g\n' 1e3 .5; printf '%.0f %.0f %.0f\n' 0.5 1.5 2.5; printf '%a\n' 1; printf '%g %g %g\n' 100000 1000000 1e-5
## STDOUT:
3.141590 2.72 1.234568e+04 1.2e-04 0.0001 1E+20
   1.500|1.50    |00001.50|+1.5
1000.000000 0.5
0 2 2
0x8p-3
100000 1e+06 1e-05
## END

#### infinities
printf '%f %f %g\n' inf -inf nan; printf '%5.1f|%F\n' INF inf
## STDOUT:
inf -inf nan
  inf|INF
## END

#### characters
printf '%c%c%c\n' abc d ''; printf '[%3c][%-3c]\n' x y; printf '%c' é | od -An -tx1
## stdout: "ad\x00\n[  x][y  ]\n c3\n"

#### escapes in the format
printf 'a\tb\n\x41\101\u00e9\U1f600\\\"\a\b\f\v\r\e\n' | od -An -c; printf '%%\n'; printf 'a\0b' | od -An -c; printf '\1\12\123\1234\n' | od -An -c
## STDOUT:
   a  \t   b  \n   A   A 303 251 360 237 230 200   \   "  \a  \b
  \f  \v  \r 033  \n
%
   a  \0   b
 001  \n   S   S   4  \n
## END

#### b expands escapes in arguments
printf '%b\n' 'a\tb' '\x41\0101\101' 'a\\b' 'q\"' ; printf '%b|' 'stop\chere' no; echo; printf '[%10b][%-6b]\n' 'a\tb' 'x\ny'; printf '%b' '\u20ac\n'; printf '%b\n' "it\\'s"
## STDOUT:
a	b
AAA
a\b
q\"
stop
[       a	b][x
y   ]
€
it\'s
## END

#### q quotes
printf '%q ' 'a b' "it's" '' $'\n' a 'x;y' $'\e' é; echo; printf '[%10q][%-8q]\n' 'a b' 'c d'; printf '%q\n' "$(printf '\200')"; printf '%Q\n' 'a b' ; printf '%.3Q\n' 'abc def'
## STDOUT:
a\ b it\'s '' $'\n' a x\;y $'\E' é 
[      a\ b][c\ d    ]
$'\200'
a\ b
abc
## END

#### v stores
printf -v x '%03d' 7; echo $x; printf -v a[3] '%s' el; echo ${a[3]}; printf -v x 'no newline\n'; echo "$x|"; declare -A m; printf -v 'm[k]' v; echo ${m[k]}; printf -v y ''; echo "[$y]"; printf -v z -- '--%s' q; echo "$z"
## STDOUT:
007
el
no newline
|
v
[]
--q
## END

#### v with bad names
printf -v 1a x; echo $?; printf -v; echo $?; printf -v 'a b' x; echo $?; readonly r=1; printf -v r x; echo $?
## STDOUT:
2
2
2
1
## END
## STDERR:
../case.sh: line 1: printf: `1a': not a valid identifier
../case.sh: line 1: printf: -v: option requires an argument
printf: usage: printf [-v var] format [arguments]
../case.sh: line 1: printf: `a b': not a valid identifier
../case.sh: line 1: r: readonly variable
## END

#### missing arguments
printf '%s|%d|%f|%c|%b|%q|\n'; printf '%d %s\n' 1; printf '%*s|\n'; printf '%s %s\n' a
## stdout: "|0|0.000000|\x00||''|\n1 \n|\na \n"

#### invalid numbers
printf '%d\n' abc; echo $?; printf '%d\n' 12x; echo $?; printf '%d\n' ''; echo $?; printf '%f\n' 1.5z; echo $?; printf '%d\n' 1.5; echo $?; printf '%d\n' 99999999999999999999; echo $?; printf '%d\n' "'"; echo $?; printf '%d\n' ' 5'; printf '%d\n' '5 '; echo $?
## STDOUT:
0
1
12
1
0
0
1.500000
1
1
1
9223372036854775807
0
0
0
5
5
1
## END
## STDERR:
../case.sh: line 1: printf: abc: invalid number
../case.sh: line 1: printf: 12x: invalid number
../case.sh: line 1: printf: 1.5z: invalid number
../case.sh: line 1: printf: 1.5: invalid number
../case.sh: line 1: printf: warning: 99999999999999999999: Numerical result out of range
../case.sh: line 1: printf: 5 : invalid number
## END

#### invalid formats
printf '%z\n' a; echo $?; printf '%'; echo $?; printf 'a%y b\n'; echo $?; printf '%10'; echo $?; printf; echo $?; printf -x; echo $?
## STDOUT:
1
1
a1
1
2
2
## END
## STDERR:
../case.sh: line 1: printf: `\': invalid format character
../case.sh: line 1: printf: `%': missing format character
../case.sh: line 1: printf: `y': invalid format character
../case.sh: line 1: printf: `%10': missing format character
printf: usage: printf [-v var] format [arguments]
../case.sh: line 1: printf: -x: invalid option
printf: usage: printf [-v var] format [arguments]
## END

#### options end
printf -- '%s\n' a; printf -- '-%s\n' b; printf '%s\n' -- -v -x; printf '\055\n'; printf -- ; echo $?
## STDOUT:
a
-b
--
-v
-x
-
2
## END

#### time
printf '%(%Y-%m-%d %H:%M:%S)T\n' 0; printf '%(%s)T\n' 86400; printf '%(%F)T %(%T)T\n' 1000000000 1000000000; printf '[%20(%Y)T][%-6(%y)T]\n' 0 0; printf '%(%A %B %j %U)T\n' 1700000000; TZ=America/New_York printf '%(%H %Z)T\n' 0; printf '%()T\n' 0
## STDOUT:
1970-01-01 00:00:00
86400
2001-09-09 01:46:40
[                1970][70    ]
Tuesday November 318 46
19 EST
00:00:00
## END

#### time with special arguments
printf -v now '%(%s)T' -1; printf -v start '%(%s)T' -2; ((now >= start - 1 && now > 1600000000)) && echo ok; printf -v d '%(%s)T'; ((d > 1600000000)) && echo default; unset TZ; printf '%(%%)T\n' 0; printf '%(%Y)T\n' abc; echo $?
## STDOUT:
ok
default
%
1970
1
## END
## STDERR:
../case.sh: line 1: printf: abc: invalid number
## END

#### n stores the count
printf 'abc%ndef\n' n; echo $n
## STDOUT:
abcdef
3
## END

#### length modifiers are ignored
printf '%ld %lld %hd %hhd %zd %jd %Lf\n' 1 2 3 4 5 6 7
## STDOUT:
1 2 3 4 5 6 7.000000
## END

#### flags together
printf '[%+-6d][%-+6d][% 06d][%#8x][%-#8o]\n' 1 2 3 255 8; printf "[%'d]\n" 1000; printf '[%+s][%05s]\n' a b
## STDOUT:
[+1    ][+2    ][ 00003][    0xff][010     ]
[1000]
[a][    b]
## END

#### strings with multibyte characters
printf '[%5s][%-5s][%.1s]\n' é é éa; printf '%s\n' "${#x}"; printf '[%3s]\n' 日本
## stdout: "[   é][é   ][\xc3]\n0\n[日本]\n"

#### bytes and nul
printf '\x00' | wc -c; printf '%b' 'a\0000b' | od -An -c; printf '\377\xff' | od -An -tx1; printf '%s' $'\xff' | od -An -tx1
## STDOUT:
1
   a  \0   b
 ff ff
 ff
## END

#### large widths
printf '%100s|\n' x | wc -c; printf '%-1000d' 5 | wc -c; printf '%0*d\n' 50 7; printf '%.100f\n' 1 | wc -c
## STDOUT:
102
1000
00000000000000000000000000000000000000000000000007
103
## END

#### write errors
printf a > /dev/full; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: printf: write error: No space left on device
## END

#### printing arrays
a=(1 'b c' ''); printf '<%s>\n' "${a[@]}"; printf '%s\n' ${a[*]}; printf '%-5s|%3d\n' x 1 yy 22; printf '%s ' {1..5}; echo
## STDOUT:
<1>
<b c>
<>
1
b
c
x    |  1
yy   | 22
1 2 3 4 5 
## END

#### padding and repetition idioms
printf '%s' -{,,}; echo; printf -- '-%.0s' {1..10}; echo; printf '%*s\n' 10 '' | tr ' ' '='; printf '%02d:%02d:%02d\n' 1 2 3; printf '%s\n' "$(printf '%x' 255)" $((16#ff)); printf "\\$(printf %o 65)\n"
## STDOUT:
---
----------
==========
01:02:03
ff
255
A
## END

#### the dollar sign position is no position
printf '%1$s\n' a; echo $?
## STDOUT:
1
## END
## STDERR:
../case.sh: line 1: printf: `$': invalid format character
## END

#### unsigned of big and negative numbers
printf '%u %o %x\n' -1 -1 -1; printf '%u\n' 18446744073709551615; printf '%x\n' 18446744073709551615; printf '%d\n' 0xffffffffffffffff; echo $?
## STDOUT:
18446744073709551615 1777777777777777777777 ffffffffffffffff
18446744073709551615
ffffffffffffffff
9223372036854775807
0
## END

#### the external command agrees on basics
env printf '%s-%d\n' a 5; printf '%s-%d\n' a 5; echo 'a\tb'; printf '%s\n' 'a\tb'
## STDOUT:
a-5
a-5
a\tb
a\tb
## END

#### a bad subscript of the variable of -v
declare -a a
printf -v 'a[1+]' x; echo $?
## STDOUT:
## END
## STDERR:
../case.sh: line 2: 1+: syntax error: operand expected (error token is "+")
## END
## status: 1

#### an error in a format for a variable
printf -v x '%d\n%d\n' 1 z; echo "[$x]"
printf -v 'a[1]' '%f\n%q\n%d\n' nan é 3x; declare -p a
printf "%d\\n" 1 z 2>/dev/null
## STDOUT:
[1
0
]
declare -a a=([1]=$'nan\né\n3\n')
1
0
## END
## STDERR:
../case.sh: line 1: printf: z: invalid number
../case.sh: line 2: printf: 3x: invalid number
## END
## status: 1

#### a minus behind the point is not known to the C library
for c in d i o u x X e E f F g G a A c s b q Q; do printf "%.-3$c|%-+#0 5.-3$c|%0+8.-$c|\n" 65 66 67; done
printf "%.-3d\n" zz
printf "%'.-3d\n" 5
printf '%*.-3d %.-0003d %.-d\n' 3 4 5 6
printf '%.-*d\n' 3 4
printf '[%.-3(%Y)T]\n' 0
## STDOUT:
%.0-3ld|%#+-5.0-3ld|%+08.0-ld|
%.0-3li|%#+-5.0-3li|%+08.0-li|
%.0-3lo|%#+-5.0-3lo|%+08.0-lo|
%.0-3lu|%#+-5.0-3lu|%+08.0-lu|
%.0-3lx|%#+-5.0-3lx|%+08.0-lx|
%.0-3lX|%#+-5.0-3lX|%+08.0-lX|
%.0-3Le|%#+-5.0-3Le|%+08.0-Le|
%.0-3LE|%#+-5.0-3LE|%+08.0-LE|
%.0-3Lf|%#+-5.0-3Lf|%+08.0-Lf|
%.0-3LF|%#+-5.0-3LF|%+08.0-LF|
%.0-3Lg|%#+-5.0-3Lg|%+08.0-Lg|
%.0-3LG|%#+-5.0-3LG|%+08.0-LG|
%.0-3La|%#+-5.0-3La|%+08.0-La|
%.0-3LA|%#+-5.0-3LA|%+08.0-LA|
%.0-3c|%#+-5.0-3c|%+08.0-c|
%.0-3s|%#+-5.0-3s|%+08.0-s|
|     |        |
|     |        |
|     |        |
%.0-3ld
%'.0-3ld
%3.0-3ld %.0-0003ld %.0-ld
[]
## END
## STDERR:
../case.sh: line 2: printf: zz: invalid number
../case.sh: line 5: printf: `*': invalid format character
## END

#### %Q overlooks a precision that is a star
printf '<%.*Q>' 2 abcd; printf '<%.2Q>' abcd; printf '<%*.*Q>' 8 2 'a b c'; printf '<%.*q>' 2 abcd; printf '<%.*s>\n' 2 abcd
## STDOUT:
<abcd><ab>< a\ b\ c><ab><ab>
## END
