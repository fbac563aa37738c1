package interp

import "testing"

// TestPrintf is about printf: the wants are what bash 5.2 printed.
func TestPrintf(t *testing.T) {
	runIO(t, []ioCase{
		{"usage",
			`printf; echo $?; printf -x; echo $?; printf --; echo $?; printf -v; echo $?; printf -v x; echo $?; printf -- "-%s\n" a`,
			"printf: usage: printf [-v var] format [arguments]\n2\nsh: line 1: printf: -x: invalid option\nprintf: usage: printf [-v var] format [arguments]\n2\nprintf: usage: printf [-v var] format [arguments]\n2\nsh: line 1: printf: -v: option requires an argument\nprintf: usage: printf [-v var] format [arguments]\n2\nprintf: usage: printf [-v var] format [arguments]\n2\n-a\n"},
		{"the format is reused",
			`printf '%s %s\n' a b c; printf '%d,' 1 2 3; echo; printf 'no conversions\n' a b; printf '' a; printf '%s\n'; printf '%s|%d|%c|%b|%q|%f|%x\n' | od -An -c`,
			`a b
c 
1,2,3,
no conversions

   |   0   |  \0   |   |   '   '   |   0   .   0   0   0   0   0
   0   |   0  \n
`},
		{"missing and wrong conversions",
			"for f in % a% '%5' '%l' '%y' 'a%zb' '%C' '%p' '%2$s' '%T' '%5%' '%--' '%d %y'; do printf \"$f\" 1 2; echo \"|$?\"; done",
			"sh: line 1: printf: `%': missing format character\n|1\nsh: line 1: printf: `%': missing format character\na|1\nsh: line 1: printf: `%5': missing format character\n|1\nsh: line 1: printf: `%l': missing format character\n|1\nsh: line 1: printf: `y': invalid format character\n|1\na1a2|0\nsh: line 1: printf: `C': invalid format character\n|1\nsh: line 1: printf: `p': invalid format character\n|1\nsh: line 1: printf: `$': invalid format character\n|1\nsh: line 1: printf: `T': invalid format character\n|1\nsh: line 1: printf: `%': invalid format character\n|1\nsh: line 1: printf: `%--': missing format character\n|1\nsh: line 1: printf: `y': invalid format character\n1 |1\n"},
		{"escapes in the format",
			`printf 'x\0y\0012|\12|\8|\q|\"|\x|\xg|\x41g|\u|\uz|\u20ac|\U1f600|\e|\E|\?|\'"'"'|\a\b\f\n\r\t\v\\|\c|\377' | od -An -c; printf '\'; echo`,
			`sh: line 1: printf: missing hex digit for \x
sh: line 1: printf: missing hex digit for \x
sh: line 1: printf: missing unicode digit for \u
sh: line 1: printf: missing unicode digit for \u
   x  \0   y 001   2   |  \n   |   \   8   |   \   q   |   "   |
   \   x   |   \   x   g   |   A   g   |   \   u   |   \   u   z
   | 342 202 254   | 360 237 230 200   | 033   | 033   |   ?   |
   '   |  \a  \b  \f  \n  \r  \t  \v   \   |   \   c   | 377
\
`},
		{"strings",
			`printf '[%s][%5s][%-5s][%.2s][%5.1s][%-5.1s][%05s][%.s][%.0s][%.*s][%*s][%-*s][%*s]\n' a b c def ghi jkl m no p 2 qrs 4 t 4 u -4 v; printf '%.1s|%4s|\n' é é | od -An -c`,
			`[a][    b][c    ][de][    g][j    ][    m][][][qr][   t][u   ][v   ]
 303   |         303 251   |  \n
`},
		{"characters",
			"printf '%c|%5c|%-5c|%.0c|%c|' abc def ghi jkl '' \xc3\xa9 | od -An -c",
			`   a   |                   d   |   g                   |   j   |
  \0   | 303   |                  \0   |  \0                   |
  \0   |  \0   |
`},
		{"integers",
			`printf '%d %i %u %o %x %X\n' 42 -42 42 42 42 255; printf '%+d % d %05d %-5d| %+05d %5d\n' 1 2 3 4 5 -6; printf '%.3d|%8.3d|%-8.3d|%08.3d|%+.3d|%.0d|%.0x|%.3d\n' 5 5 5 5 5 0 0 -5; printf '%#x %#X %#o %#x %#o %#.3o %#8x %#08x %-#8x|\n' 255 255 8 0 0 8 255 255 255; printf "%'d %hd %lld %jd %zd %td\n" 1234567 70000 3 4 5 6`,
			"42 -42 42 52 2a FF\n+1  2 00003 4    | +0005    -6\n005|     005|005     |     005|+005|||-005\n0xff 0XFF 010 0 0 010     0xff 0x0000ff 0xff    |\n1234567 70000 3 4 5 6\n"},
		{"bases and ranges of integers",
			`printf '%d ' 0x1F 0X1f 017 -0x10 +5 0x7fffffffffffffff -0x8000000000000000 ' 12' "$(printf '\t12')"; echo; printf '%u %x %o\n' -1 -1 -1; printf '%d\n' 99999999999999999999 -99999999999999999999 0xffffffffffffffff; echo $?; printf '%u\n' 99999999999999999999 -99999999999999999999 18446744073709551615; echo $?`,
			"31 31 15 -16 5 9223372036854775807 -9223372036854775808 12 12 \n18446744073709551615 ffffffffffffffff 1777777777777777777777\nsh: line 1: printf: warning: 99999999999999999999: Numerical result out of range\n9223372036854775807\nsh: line 1: printf: warning: -99999999999999999999: Numerical result out of range\n-9223372036854775808\nsh: line 1: printf: warning: 0xffffffffffffffff: Numerical result out of range\n9223372036854775807\n0\nsh: line 1: printf: warning: 99999999999999999999: Numerical result out of range\n18446744073709551615\nsh: line 1: printf: warning: -99999999999999999999: Numerical result out of range\n18446744073709551615\n18446744073709551615\n0\n"},
		{"invalid integers",
			`for n in abc 1x 0x 0xg 08 ' ' + - '1 2' '12 ' 0b1 1e3 1.5 é --1 ''; do printf '%d\n' "$n"; echo $?; done; printf '%d %s\n' x a 2 b; echo $?`,
			"sh: line 1: printf: abc: invalid number\n0\n1\nsh: line 1: printf: 1x: invalid number\n1\n1\nsh: line 1: printf: 0x: invalid hex number\n0\n1\nsh: line 1: printf: 0xg: invalid hex number\n0\n1\nsh: line 1: printf: 08: invalid octal number\n0\n1\nsh: line 1: printf:  : invalid number\n0\n1\nsh: line 1: printf: +: invalid number\n0\n1\nsh: line 1: printf: -: invalid number\n0\n1\nsh: line 1: printf: 1 2: invalid number\n1\n1\nsh: line 1: printf: 12 : invalid number\n12\n1\nsh: line 1: printf: 0b1: invalid number\n0\n1\nsh: line 1: printf: 1e3: invalid number\n1\n1\nsh: line 1: printf: 1.5: invalid number\n1\n1\nsh: line 1: printf: \xc3\xa9: invalid number\n0\n1\nsh: line 1: printf: --1: invalid number\n0\n1\n0\n0\nsh: line 1: printf: x: invalid number\n0 a\n2 b\n1\n"},
		{"codes of characters",
			`printf '%d ' "'A" '"é' "'ab" "'" '"' "''" "'€" "'$(printf '\377')" "'$(printf '\364\221\204\221')" "'$(printf '\355\240\200')"; echo; printf '%x %o %u %f %e\n' "'a" "'a" "'a" "'a" "'a"`,
			"65 233 97 0 0 39 8364 255 1118481 237 \n61 141 97 97.000000 9.700000e+01\n"},
		{"widths from arguments",
			`printf '[%*d][%-*d][%.*f][%*.*f][%0*d]\n' 5 1 5 2 2 3.14159 8 2 3.14159 6 7; printf '[%*d]\n' -5 1; printf '[%.*d]\n' -5 1; printf '[%*s]\n' x a; echo $?; printf '[%*s]\n'; printf '[%99999999999s]\n' x; printf '[%.99999999999d]\n' 1`,
			"[    1][2    ][3.14][    3.14][000007]\n[1    ]\n[1]\nsh: line 1: printf: x: invalid number\n[a]\n1\n[]\n[]\n[]\n"},
		{"floating point",
			`printf '%f %.2f %.0f %.0f %.0f %.1f %.2f %.2f %.3f\n' 3.14159 2.71828 0.5 1.5 2.5 0.25 2.675 1.005 2.0005; printf '%e %E %.0e %#.0e %.3e\n' 12345.678 0.00012 5 5 0; printf '%g %G %#g %.3g %.10g %.0g %g %g %g %#.3g\n' 1e10 1e-10 1.5 1234567 1234.5678 15 100000 1000000 1e-5 100; printf '%5.1f|%-8.2f|%08.2f|%+.1f|% f|%#.0f|%010.3e\n' 3.14159 3.14159 -3.14159 2 2 2 -1.5`,
			"3.141590 2.72 0 2 2 0.2 2.67 1.00 2.001\n1.234568e+04 1.200000E-04 5e+00 5.e+00 0.000e+00\n1e+10 1E-10 1.50000 1.23e+06 1234.5678 2e+01 100000 1e+06 1e-05 100.\n  3.1|3.14    |-0003.14|+2.0| 2.000000|2.|-1.500e+00\n"},
		{"the precision is that of long double",
			`printf '%.20f %.30f\n' 0.1 1e-5; printf '%.25e\n' 1e100; printf '%f\n' 1e25 123456789012345678901234567890 0.1e1; printf '%.17f %.18f %.19f\n' 0.3 0.3 0.3; printf '%.15f %.3f\n' 1234567890.123456789 99999999999999999.9995`,
			"0.10000000000000000000 0.000009999999999999999999948913\n9.9999999999999999996693535e+99\n10000000000000000000000000.000000\n123456789012345678899921813504.000000\n1.000000\n0.30000000000000000 0.300000000000000000 0.3000000000000000000\n1234567890.123456788947806 100000000000000000.000\n"},
		{"infinities, not a number, ranges",
			`printf '%f %e %g %a %F %5.1f|%010f|%-6f|%+f|%10F\n' inf -inf nan INFINITY inf inf inf inf inf -nan; printf '%g\n' 'nan(12)' 'nan(' 1e4932 1e4933 -1e5000 1e999999999999 1e-4940 1e-5000 1e-999999999999 0x1p16383 0x1p16384 -0; echo $?`,
			"inf -inf nan inf INF   inf|       inf|inf   |+inf|      -NAN\nnan\nsh: line 1: printf: nan(: invalid number\nnan\n1e+4932\nsh: line 1: printf: warning: 1e4933: Numerical result out of range\ninf\nsh: line 1: printf: warning: -1e5000: Numerical result out of range\n-inf\nsh: line 1: printf: warning: 1e999999999999: Numerical result out of range\ninf\nsh: line 1: printf: warning: 1e-4940: Numerical result out of range\n1e-4940\nsh: line 1: printf: warning: 1e-5000: Numerical result out of range\n0\nsh: line 1: printf: warning: 1e-999999999999: Numerical result out of range\n0\n5.94866e+4931\nsh: line 1: printf: warning: 0x1p16384: Numerical result out of range\ninf\n-0\n1\n"},
		{"texts of floating point",
			`printf '%g ' 0x10 0x1p3 0x.8 0x1.8p-1 .5 5. 1e3 1E+3 1e-3 ' 7' +7 -7; echo; for n in abc 1x 1e 1e+ . 0x. 0x1p '1,5' '1 ' INFx --1 -; do printf '%g\n' "$n"; echo $?; done`,
			"16 8 0.5 0.75 0.5 5 1000 1000 0.001 7 7 -7 \nsh: line 1: printf: abc: invalid number\n0\n1\nsh: line 1: printf: 1x: invalid number\n1\n1\nsh: line 1: printf: 1e: invalid number\n1\n1\nsh: line 1: printf: 1e+: invalid number\n1\n1\nsh: line 1: printf: .: invalid number\n0\n1\nsh: line 1: printf: 0x.: invalid hex number\n0\n1\nsh: line 1: printf: 0x1p: invalid hex number\n1\n1\nsh: line 1: printf: 1,5: invalid number\n1\n1\nsh: line 1: printf: 1 : invalid number\n1\n1\nsh: line 1: printf: INFx: invalid number\ninf\n1\nsh: line 1: printf: --1: invalid number\n0\n1\nsh: line 1: printf: -: invalid number\n0\n1\n"},
		{"hexadecimal floating point",
			`printf '%a %a %a %a %A %.2a %.0a %20a|%-20a|%020a|%+a|%#.0a\n' 1 0.1 0 255.5 -3.75 3.14159 1.5 1 1 1 1 1; printf '%.0a %.0a %.0a %.1a %.20a %a\n' 255.5 0.99999 15.5 255.999 1 1e4932; printf '%a\n' 1e-4940 2>&1`,
			"0x8p-3 0xc.ccccccccccccccdp-7 0x0p+0 0xf.f8p+4 -0XFP-2 0xc.91p-2 0xcp-3               0x8p-3|0x8p-3              |0x000000000000008p-3|+0x8p-3|0x8.p-3\n0x1p+8 0x1p+0 0x1p+4 0x1.0p+8 0x8.00000000000000000000p-3 0xd.72cb2a95c7ef6cdp+16380\nsh: line 1: printf: warning: 1e-4940: Numerical result out of range\n0x0.000000663278e62p-16385\n"},
		{"b expands escapes",
			`printf '%b|' 'a\tb' '\x41\0101\101' 'a\\b' 'q\"' "it\\'s" '\u20ac' 'a\q' '\1' '\08' '\?' 'a\'; echo; printf '%b\n' '\x' '\u'; printf '%b|' 'x\cy' z; echo " $?"; printf '[%10b][%-6b][%.2b][%6.2b]\n' 'a\tb' 'x\ny' abc abc; printf 'a%bc\n' 'x\c'; echo; printf '%b' '\0377\400\0400' | od -An -to1`,
			"a\tb|AAA|a\\b|q\\\"|it\\'s|\xe2\x82\xac|a\\q|\x01|\x008|\\?|a\\|\nsh: line 1: printf: missing hex digit for \\x\n\\x\nsh: line 1: printf: missing unicode digit for \\u\n\\u\nx 0\n[       a\tb][x\ny   ][ab][    ab]\nax\n 377 000 000\n"},
		{"q quotes",
			`printf '%q ' 'a b' "it's" '' $'\n' a 'x;y' $'\e' é '~' '#a' 'a#' '{a,b}' '!' 'a=b' $'\200'; echo; printf '[%8q][%-8q][%.2q][%.2Q][%10.3Q][%Q]\n' 'a b' 'c d' 'e f' 'g h' 'ijkl' 'm n'; printf '%q|\n' `,
			`a\ b it\'s '' $'\n' a x\;y $'\E' é \~ \#a a# \{a\,b\} \! a=b $'\200' 
[    a\ b][c\ d    ][e\][g\ ][       ijk][m\ n]
''|
`},
		{"n counts",
			`printf 'abcd%n|%s\n' n x; echo $n; printf '%s%n%s\n' ab m cd; echo $m; printf 'ab%n\n'; printf 'ab%n|' 1x; echo $?; printf '%n' 'a[0]'; echo $?; printf -v q '%s%n' xyz k; echo $k $q; readonly r; printf '%n' r; echo $?`,
			"abcd|x\n4\nabcd\n2\nab\nsh: line 1: printf: `1x': not a valid identifier\nab1\nsh: line 1: printf: `a[0]': not a valid identifier\n1\n3 xyz\nsh: line 1: r: readonly variable\n0\n"},
		{"v stores",
			`printf -v x '%03d' 7; echo "$x"; printf -vx 'joined'; echo "$x"; printf -v x -v y both; echo "$x $y"; printf -v x 'ab\0cd'; echo "$x"; printf -v x '%s\n' a; echo "$x|"; printf -v x ''; echo "[$x]"; printf -v x 'abc%y'; echo "$? [$x]"; printf -v x '%d' z; echo "$? [$x]"; declare -i n; printf -v n 1+2; echo $n; declare -u u; printf -v u abc; echo $u`,
			"007\njoined\njoined both\nab\na\n|\n[]\nsh: line 1: printf: `y': invalid format character\n1 [abc]\nsh: line 1: printf: z: invalid number\n1 [0]\n3\nABC\n"},
		{"v stores elements",
			"printf -v 'a[3]' x; printf -v 'a[1+1]' y; declare -p a; printf -v 'a[-9]' z; echo $?; declare -A m; k=key; printf -v 'm[a b]' 1; printf -v 'm[$k]' 2; declare -p m; f() { local l; printf -v l in; echo $l; }; f; echo \"[$l]\"; declare -n ref=t; printf -v ref v; echo $t",
			"declare -a a=([2]=\"y\" [3]=\"x\")\nsh: line 1: a[-9]: bad array subscript\n1\ndeclare -A m=([key]=\"2\" [\"a b\"]=\"1\" )\nin\n[]\nv\n"},
		{"v with bad names",
			"for n in '' 1a 'a b' 'a[' 'a[]' a-b; do printf -v \"$n\" x; echo $?; done; readonly r=1; printf -v r x; echo $? $r; declare -i n; (printf -v n 1+; echo not reached); echo $?",
			"sh: line 1: printf: `': not a valid identifier\n2\nsh: line 1: printf: `1a': not a valid identifier\n2\nsh: line 1: printf: `a b': not a valid identifier\n2\nsh: line 1: printf: `a[': not a valid identifier\n2\nsh: line 1: printf: `a[]': not a valid identifier\n2\nsh: line 1: printf: `a-b': not a valid identifier\n2\nsh: line 1: r: readonly variable\n1 1\nsh: line 1: printf: 1+: syntax error: operand expected (error token is \"+\")\n1\n"},
		{"seconds since the epoch",
			`printf '%(%Y-%m-%d %H:%M:%S)T|%()T|%10(%Y)T|%-6(%Y)T|%.2(%Y)T|%(%(a)%Y)T\n' 0 86399 0 0 0 0; export TZ=America/New_York; printf '%(%c %Z %z)T\n' 1700000000; TZ=CET-1CEST printf '%(%F %T %Z %z)T\n' 1690000000; TZ='<+03>-3'; printf '%(%T %Z)T\n' 0; TZ=Nowhere/Nope; printf '%(%T %Z)T\n' 0; TZ=; printf '%(%T %Z)T\n' 0; printf '%(%Y)T\n' x; echo $?; printf '%(%Y)T\n' 99999999999999999 9999999999999999`,
			"1970-01-01 00:00:00|23:59:59|      1970|1970  |19|%(a)1970\nTue Nov 14 17:13:20 2023 EST -0500\n2023-07-22 06:26:40 CEST +0200\n03:00:00 +03\n00:00:00 Nowhere\n00:00:00 UTC\nsh: line 1: printf: x: invalid number\n1970\n1\n1970\n316889355\n"},
		{"now and the start",
			"[ \"$(printf '%(%s)T')\" -ge \"$EPOCHSECONDS\" ] || [ \"$(printf '%(%s)T' -1)\" -le \"$EPOCHSECONDS\" ] && echo now; [ \"$(printf '%(%s)T' -2)\" -le \"$EPOCHSECONDS\" ] && echo start",
			"now\nstart\n"},
		{"what is no time format",
			`printf '%(%Y)x\n' 0; echo $?`,
			"sh: line 1: printf: warning: `x': invalid time format specification\nsh: line 1: printf: `Y': invalid format character\n%(1\n"},
		{"conversions of strftime",
			`for f in a A b B c C d D e F g G h H I j k l m M p P r R s S T u U V w W x X y Y z Z N q v + E O 5 ''; do printf "$f=%(%$f)T " 1000000000; done; echo; for f in -d _d 0e ^a '#a' '#p' '#Z' ^B 10d _10d -10d 010Y 12F 10a 010a _H -I 0k 3C _y 10z -z 20T '^c' 10% Ey Od Ez ^Ea E^a; do printf "$f=%(%$f)T|" 1000000000; done; echo; printf '%(%Y %G %V %C %y %F)T\n' -62200000000 -70000000000 253402300800; printf '[%(%200Y)T]\n' 0`,
			"a=Sun A=Sunday b=Sep B=September c=Sun Sep  9 01:46:40 2001 C=20 d=09 D=09/09/01 e= 9 F=2001-09-09 g=01 G=2001 h=Sep H=01 I=01 j=252 k= 1 l= 1 m=09 M=46 p=AM P=am r=01:46:40 AM R=01:46 s=1000000000 S=40 T=01:46:40 u=7 U=36 V=36 w=0 W=36 x=09/09/01 X=01:46:40 y=01 Y=2001 z=+0000 Z=UTC N=%N q=%q v=%v +=%+ E=%E O=%O 5=   %5 =% \nsh: line 1: printf: -d: invalid option\nprintf: usage: printf [-v var] format [arguments]\n_d= 9|0e=09|^a=SUN|#a=SUN|#p=am|#Z=utc|^B=SEPTEMBER|10d=0000000009|_10d=         9|sh: line 1: printf: -1: invalid option\nprintf: usage: printf [-v var] format [arguments]\n010Y=0000002001|12F=  2001-09-09|10a=       Sun|010a=0000000Sun|_H= 1|sh: line 1: printf: -I: invalid option\nprintf: usage: printf [-v var] format [arguments]\n0k=01|3C=020|_y= 1|10z=         +0000000000|sh: line 1: printf: -z: invalid option\nprintf: usage: printf [-v var] format [arguments]\n20T=            01:46:40|^c=SUN SEP  9 01:46:40 2001|sh: line 1: printf: `=': invalid format character\n10Ey=01|Od=09|Ez=+0000|^Ea=%^EA|E^a=%E^a|\n-2 -2 51 -1 98 -2-12-17\n-249 -249 41 -3 51 -249-10-15\n10000 9999 52 100 00 10000-01-01\n[]\n"},
		{"errors of writing",
			`printf 'x' >&-; echo $?; printf '%s\n' x >/dev/full; echo $?`,
			"sh: line 1: printf: write error: Bad file descriptor\n1\nsh: line 1: printf: write error: No space left on device\n1\n"},
		{"errors stand between the lines that are printed",
			`printf '%d\n' 1 x 2; printf 'a%d\n' x`,
			"1\nsh: line 1: printf: x: invalid number\n0\n2\nsh: line 1: printf: x: invalid number\na0\n"},
	})
}
