package interp

import "testing"

// TestEcho is about echo: the wants are what bash 5.2 printed.
func TestEcho(t *testing.T) {
	runIO(t, []ioCase{
		{"options",
			`echo -n a; echo; echo -e 'a\tb\x41\0101\u20ac'; echo -E 'a\tb'; echo -ne 'a\n'; echo -nx; echo - -n; echo -- a; echo -e -n 'x\n'; echo -eE 'a\tb'; echo -n -; echo; echo ''; echo`,
			`a
a	bAA€
a\tb
a
-nx
- -n
-- a
x
a\tb
-


`},
		{"escapes",
			`echo -e 'a\cb' c; echo; echo -e '\a\b\e\E\f\n\r\t\v\\\0\01\0377\x\xg\u\8\q\"' | od -An -c; shopt -s xpg_echo; echo 'a\tb' -E; echo -E 'a\tb'; set -o posix; echo -n a; echo 'a\tb' `,
			`a
  \a  \b 033 033  \f  \n  \r  \t  \v   \  \0 001 377   \   x   \
   x   g   \   u   \   8   \   q   \   "  \n
a	b -E
a\tb
-n a
a	b
`},
		{"errors",
			"echo a >&-; echo $?; echo a >/dev/full; echo $?",
			"sh: line 1: echo: write error: Bad file descriptor\n1\nsh: line 1: echo: write error: No space left on device\n1\n"},
	})
}
