package interp

import "testing"

// TestUmask is about umask and ulimit: the wants are what bash 5.2 printed.
func TestUmask(t *testing.T) {
	runIO(t, []ioCase{
		{"printing",
			"umask 027; umask; umask -S; umask -p; umask -pS; umask -S 022; umask -p 022; umask 22; umask; umask 000022; umask; umask 7777; umask; umask 0",
			"0027\nu=rwx,g=rx,o=\numask 0027\numask -S u=rwx,g=rx,o=\nu=rwx,g=rx,o=rx\n0022\n0022\n0777\n"},
		{"symbolic modes",
			"umask 022; for m in u=rwx,g=rx,o= u-x a+x +w go= = a=rx,u+w ug+rw,o-r u=rwxrwx -rwx -r uu+r; do umask -- $m && umask; done",
			"0027\n0127\n0026\n0004\n0077\n0777\n0022\n0006\n0006\n0777\n0777\n0377\n"},
		{"errors",
			"umask 022; for m in 10000 0888 8 0x1 abc u=rwx, ,u=r u~r q=r u u=q u=r=w u+r-w u=g g=u u+s o=t u=X +22 ''; do umask \"$m\"; echo $?; done; umask -x; echo $?; umask -22; echo $?; umask 022 033; umask; umask >&-; echo $?",
			"sh: line 1: umask: 10000: octal number out of range\n1\nsh: line 1: umask: 0888: octal number out of range\n1\nsh: line 1: umask: 8: octal number out of range\n1\nsh: line 1: umask: 0x1: octal number out of range\n1\nsh: line 1: umask: `b': invalid symbolic mode operator\n1\nsh: line 1: umask: `\x00': invalid symbolic mode operator\n1\nsh: line 1: umask: `,': invalid symbolic mode operator\n1\nsh: line 1: umask: `~': invalid symbolic mode operator\n1\nsh: line 1: umask: `q': invalid symbolic mode operator\n1\nsh: line 1: umask: `\x00': invalid symbolic mode operator\n1\nsh: line 1: umask: `q': invalid symbolic mode character\n1\nsh: line 1: umask: `=': invalid symbolic mode character\n1\nsh: line 1: umask: `-': invalid symbolic mode character\n1\nsh: line 1: umask: `g': invalid symbolic mode character\n1\nsh: line 1: umask: `u': invalid symbolic mode character\n1\nsh: line 1: umask: `s': invalid symbolic mode character\n1\nsh: line 1: umask: `t': invalid symbolic mode character\n1\nsh: line 1: umask: `X': invalid symbolic mode character\n1\nsh: line 1: umask: `2': invalid symbolic mode character\n1\nsh: line 1: umask: `\x00': invalid symbolic mode operator\n1\nsh: line 1: umask: -x: invalid option\numask: usage: umask [-p] [-S] [mode]\n2\nsh: line 1: umask: -2: invalid option\numask: usage: umask [-p] [-S] [mode]\n2\n0022\nsh: line 1: umask: write error: Bad file descriptor\n1\n"},
		{"files and subshells",
			"umask 022; >a; (umask 077; >b; sh -c umask; umask); >c; stat -c %a a b c; { sleep 0.1; umask; >d; } & umask 007; wait; stat -c %a d; sh -c umask; (exec sh -c umask); x=$(umask 0; umask); echo $x; umask",
			"0077\n0077\n644\n600\n644\n0022\n644\n0007\n0007\n0000\n0007\n"},
		{"limits",
			"ulimit -c 0; ulimit -c; ulimit -Sn 64; ulimit -n; ulimit -S -n; ulimit -n soft; ulimit -n -Hn; ulimit -nc 5; ulimit -f 40 -Sf 20; ulimit -f; ulimit -Hf; ulimit -f -n; ulimit -c -f 5; ulimit; set -o posix; ulimit -f; set +o posix; ulimit -aS | grep -e -n -e -f -e -c -e -p; ulimit -p; ulimit -n -- 60; ulimit -n",
			"0\n64\n64\nopen files                          (-n) 64\nopen files                          (-n) 64\nsh: line 1: ulimit: c: invalid number\n20\nunlimited\nfile size                   (blocks, -f) 20\nopen files                          (-n) 64\ncore file size              (blocks, -c) 0\n5\n10\ncore file size              (blocks, -c) 0\nfile size                   (blocks, -f) 5\nopen files                          (-n) 64\npipe size                (512 bytes, -p) 8\n8\n60\n"},
		{"limits of children",
			"ulimit -n 64; sh -c 'ulimit -n; ulimit -Hn'; (ulimit -f 7; sh -c 'ulimit -f'); sh -c 'ulimit -f'; sh -c 'ulimit -n' | cat; echo $(sh -c 'ulimit -n'); (exec sh -c 'ulimit -n')",
			"64\n64\n14\nunlimited\n64\n64\n64\n"},
		{"limits that are wrong",
			"ulimit -y; echo $?; ulimit abc; echo $?; ulimit -n abc; echo $?; ulimit -n 0x10; echo $?; ulimit -n ' 8'; echo $?; ulimit -n -5; echo $?; ulimit -P; echo $?; ulimit -b; echo $?; ulimit -p 16; echo $?; ulimit -v 18014398509481984; echo $?; ulimit -n 50; ulimit -Sn 51; echo $?; ulimit -Hn 49; echo $?",
			"sh: line 1: ulimit: -y: invalid option\nulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n2\nsh: line 1: ulimit: abc: invalid number\n1\nsh: line 1: ulimit: abc: invalid number\n1\nsh: line 1: ulimit: 0x10: invalid hex number\n1\nsh: line 1: ulimit:  8: invalid number\n1\nsh: line 1: ulimit: -5: invalid option\nulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n2\nsh: line 1: ulimit: -P: invalid option\nulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n2\nsh: line 1: ulimit: -b: invalid option\nulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n2\nsh: line 1: ulimit: pipe size: cannot modify limit: Invalid argument\n1\nsh: line 1: ulimit: 18014398509481984: limit out of range\n1\nsh: line 1: ulimit: open files: cannot modify limit: Invalid argument\n1\nsh: line 1: ulimit: open files: cannot modify limit: Invalid argument\n1\n"},
	})
}
