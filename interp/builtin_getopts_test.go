package interp

import "testing"

// TestGetopts is about getopts: the wants are what bash 5.2 printed.
func TestGetopts(t *testing.T) {
	runIO(t, []ioCase{
		{"options",
			"show() { echo \"$? [$o] [$OPTARG] ${OPTARG+set} $OPTIND\"; }; for i in 1 2 3 4 5 6 7; do getopts ab:c o -a -b x -cb y -b; show; done; OPTIND=1; for i in 1 2 3 4 5 6; do getopts :ab:c o -a -b x -cz -b; show; done; OPTIND=1; for i in 1 2; do getopts ab o; show; done; set -- -abx -c; OPTIND=1; for i in 1 2 3 4; do getopts ab:c o; show; done",
			"0 [a] []  2\n0 [b] [x] set 4\n0 [c] []  4\n0 [b] [y] set 6\nsh: option requires an argument -- b\n0 [?] []  7\n1 [?] []  7\n1 [?] []  7\n0 [a] []  2\n0 [b] [x] set 4\n0 [c] []  4\n0 [?] [z] set 5\n0 [:] [b] set 6\n1 [?] []  6\n1 [?] []  1\n1 [?] []  1\n0 [a] []  1\n0 [b] [x] set 2\n0 [c] []  3\n1 [?] []  3\n"},
		{"errors are printed",
			"for i in 1 2 3 4; do getopts ab: o -z -az -b; echo \"$? [$o] [$OPTARG]\"; done; OPTIND=1 OPTERR=0; for i in 1 2 3 4; do getopts ab: o -z -az -b; echo \"$? [$o] [$OPTARG]\"; done",
			"sh: illegal option -- z\n0 [?] []\n0 [a] []\nsh: illegal option -- z\n0 [?] []\nsh: option requires an argument -- b\n0 [?] []\n0 [?] []\n0 [a] []\n0 [?] []\n0 [?] []\n"},
		{"the end of the options",
			"for rest in '-- -b' '- -b' 'x -b'; do OPTIND=1; for i in 1 2 3; do getopts ab o -a $rest; echo \"$? [$o] $OPTIND\"; done; done",
			"0 [a] 2\n1 [?] 3\n0 [b] 4\n0 [a] 2\n1 [?] 2\n1 [?] 2\n0 [a] 2\n1 [?] 2\n1 [?] 2\n"},
		{"usage",
			"getopts; echo $?; getopts a; echo $?; getopts -a b; echo $?; getopts -- a o; echo $?; getopts a 1x; echo $?; getopts a 1x -a; echo $? $OPTIND; readonly r; OPTIND=1; getopts a r -a; echo $?",
			"getopts: usage: getopts optstring name [arg ...]\n2\ngetopts: usage: getopts optstring name [arg ...]\n2\nsh: line 1: getopts: -a: invalid option\ngetopts: usage: getopts optstring name [arg ...]\n2\n1\nsh: line 1: getopts: `1x': not a valid identifier\n1\nsh: line 1: getopts: `1x': not a valid identifier\n1 2\nsh: line 1: r: readonly variable\n2\n"},
		{"unusual characters",
			"g() { OPTIND=1; getopts \"$@\"; echo \"$? [$o] [$OPTARG] $OPTIND\"; }; g a: o -:; g :a: o -:; g 'a;b' o '-;'; g a-b o --b; g 'a?' o '-?'; g a: o -a ''; g a o ''; g a:b o -a -b; g a:b o -a --; g a: o -ab; g +a o +a; g a::b o -a; g :a o -z",
			"sh: illegal option -- :\n0 [?] [] 2\n0 [?] [:] 2\n0 [;] [] 2\n0 [-] [] 1\n0 [?] [] 2\n0 [a] [] 3\n1 [?] [] 1\n0 [a] [-b] 3\n0 [a] [--] 3\n0 [a] [b] 2\n1 [?] [] 1\nsh: option requires an argument -- a\n0 [?] [] 2\n0 [?] [z] 2\n"},
		{"assigning OPTIND",
			"getopts abc o -abc; echo $o $OPTIND; getopts abc o -abc; echo $o; OPTIND=1; getopts abc o -abc; echo $o; OPTIND=2; getopts abc o -abc -c; echo $o $OPTIND; OPTIND=0; getopts abc o -abc; echo $o; OPTIND=-5; getopts abc o -abc; echo $o; OPTIND=10; getopts abc o -abc; echo $? $o $OPTIND; OPTIND=x; getopts abc o -abc; echo $o; unset OPTIND; getopts abc o -abc; echo $o $OPTIND; getopts abc o -c; echo $? $o $OPTIND",
			"a 1\nb\na\nb 2\na\na\n1 ? 2\na\na 1\n0 c 2\n"},
		{"functions",
			"f() { local OPTIND o; while getopts xy o; do echo \"f $o $OPTIND\"; done; }; g() { local OPTIND=1 o; while getopts xy o; do echo \"g $o $OPTIND\"; f -x -yx; done; }; while getopts abc o -ab -c; do echo \"$o $OPTIND\"; g -xy -x; done; h() { local o; while getopts xy o; do echo \"h $o\"; done; }; OPTIND=1; getopts abc o -abc; h -xy; echo $OPTIND",
			"a 1\ng x 1\nf x 2\nf y 2\nf x 3\ng y 2\nf x 2\nf y 2\nf x 3\ng x 3\nf x 2\nf y 2\nf x 3\nb 2\ng x 1\nf x 2\nf y 2\nf x 3\ng y 2\nf x 2\nf y 2\nf x 3\ng x 3\nf x 2\nf y 2\nf x 3\nc 3\ng x 1\nf x 2\nf y 2\nf x 3\ng y 2\nf x 2\nf y 2\nf x 3\ng x 3\nf x 2\nf y 2\nf x 3\nh y\n2\n"},
		{"subshells",
			"getopts abc o -abc; (getopts abc o -abc; echo $o; OPTIND=1; getopts abc o -abc; echo $o); getopts abc o -abc; echo $o; x=$(getopts abc o -abc; echo $o); echo $x",
			"b\na\nb\nc\n"},
	})
}
