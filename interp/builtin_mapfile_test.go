package interp

import "testing"

// TestMapfile is about mapfile and readarray: the wants are what bash 5.2 printed.
func TestMapfile(t *testing.T) {
	runIO(t, []ioCase{
		{"lines",
			`printf 'x\ny\n\nz' >f; mapfile <f; declare -p MAPFILE; mapfile -t a <f; declare -p a; readarray -tn 2 a <f; declare -p a; mapfile -t -s 2 a <f; declare -p a; mapfile -t -s 1 -n 1 a <f; declare -p a; mapfile -s 9 a <f; declare -p a; mapfile a </dev/null; declare -p a`,
			`declare -a MAPFILE=([0]=$'x\n' [1]=$'y\n' [2]=$'\n' [3]="z")
declare -a a=([0]="x" [1]="y" [2]="" [3]="z")
declare -a a=([0]="x" [1]="y")
declare -a a=([0]="" [1]="z")
declare -a a=([0]="y")
declare -a a=()
declare -a a=()
`},
		{"the array is kept from an origin",
			"a=(1 2 3 4); mapfile -t -O 1 a <<<x; declare -p a; mapfile -t -O 9 a <<<x; declare -p a; a=s; mapfile -t -O 2 a <<<x; declare -p a; mapfile -O 0 a </dev/null; declare -p a; b=s; mapfile -t b <<<x; declare -p b",
			"declare -a a=([0]=\"1\" [1]=\"x\" [2]=\"3\" [3]=\"4\")\ndeclare -a a=([0]=\"1\" [1]=\"x\" [2]=\"3\" [3]=\"4\" [9]=\"x\")\ndeclare -a a=([0]=\"s\" [1]=\"x\" [2]=\"x\" [3]=\"4\" [9]=\"x\")\ndeclare -a a=([0]=\"s\" [1]=\"x\" [2]=\"x\" [3]=\"4\" [9]=\"x\")\ndeclare -a b=([0]=\"x\")\n"},
		{"delimiters",
			`printf 'x:y:z' | { mapfile -d : a; declare -p a; }; printf 'x:y:' | { mapfile -td : a; declare -p a; }; printf 'x\0y\0z' | { mapfile -d '' a; declare -p a; }; printf 'x\0y\nz' | { mapfile a; declare -p a; }`,
			"declare -a a=([0]=\"x:\" [1]=\"y:\" [2]=\"z\")\ndeclare -a a=([0]=\"x\" [1]=\"y\")\ndeclare -a a=([0]=\"x\" [1]=\"y\" [2]=\"z\")\ndeclare -a a=([0]=\"x\" [1]=\"z\")\n"},
		{"nothing more than the lines is read",
			`printf '1\n2\n3\n' >f; { mapfile -t -n 1 a; cat; } <f; printf '1\n2\n3\n' | { mapfile -t -n 2 a; cat; }; exec 3<f; mapfile -u 3 -tn 1 a; read -u 3 b; echo "$a $b"`,
			"2\n3\n3\n1 2\n"},
		{"callbacks",
			`printf 'x\ny\nz\n' >f; mapfile -c 2 -C 'echo cb' a <f; mapfile -t -c 1 -C 'echo cb' a <f; cb() { echo "$# $1 $2 ${#a[@]}"; }; mapfile -t -c 2 -O 5 -C cb a <f; declare -p a; mapfile -t -C 'echo never' a <f; printf "it's\n" | mapfile -c 1 -C 'printf "<%s>"' a; no() { return 3; }; mapfile -c 1 -C no a <f; echo $?; f() { mapfile -c 2 -C 'return 4; :' a; echo in; }; f <f; echo $?; (mapfile -c 1 -C 'exit 5; :' a <f); echo $?`,
			"cb 1 y\n\ncb 0 x\ncb 1 y\ncb 2 z\n2 6 y 4\ndeclare -a a=([0]=\"x\" [1]=\"y\" [2]=\"z\" [5]=\"x\" [6]=\"y\" [7]=\"z\")\n<0><it's\n>0\n4\n5\n"},
		{"usage",
			"for o in '-u 9' '-u x' '-u -1' '-n x' '-n -1' '-s x' '-s -1' '-O x' '-O -1' '-c x' '-c 0' '-c -1' -q -n 1a 'a[0]' '-n 99999999999999999999' '-O 99999999999999999999'; do mapfile $o </dev/null; echo $?; done; mapfile '' </dev/null; echo $?; readarray -q; echo $?",
			"sh: line 1: mapfile: 9: invalid file descriptor: Bad file descriptor\n1\nsh: line 1: mapfile: x: invalid file descriptor specification\n1\nsh: line 1: mapfile: -1: invalid file descriptor specification\n1\nsh: line 1: mapfile: x: invalid line count\n1\nsh: line 1: mapfile: -1: invalid line count\n1\nsh: line 1: mapfile: x: invalid line count\n1\nsh: line 1: mapfile: -1: invalid line count\n1\nsh: line 1: mapfile: x: invalid array origin\n1\nsh: line 1: mapfile: -1: invalid array origin\n1\nsh: line 1: mapfile: x: invalid callback quantum\n1\nsh: line 1: mapfile: 0: invalid callback quantum\n1\nsh: line 1: mapfile: -1: invalid callback quantum\n1\nsh: line 1: mapfile: -q: invalid option\nmapfile: usage: mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]\n2\nsh: line 1: mapfile: -n: option requires an argument\nmapfile: usage: mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]\n2\nsh: line 1: mapfile: `1a': not a valid identifier\n1\nsh: line 1: mapfile: `a[0]': not a valid identifier\n1\nsh: line 1: mapfile: 99999999999999999999: invalid line count\n1\nsh: line 1: mapfile: 99999999999999999999: invalid array origin\n1\nsh: line 1: mapfile: empty array variable name\n2\nsh: line 1: readarray: -q: invalid option\nreadarray: usage: readarray [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]\n2\n"},
		{"arrays that can not be assigned",
			`readonly -a r=(1); mapfile r <<<x; echo $?; declare -A m; mapfile m <<<x; echo $?; mapfile a <&-; echo $?; mapfile a </; echo $?; declare -p a; declare -ai i; mapfile -t i <<<$'1+1\n2'; declare -p i; declare -au u; mapfile -t u <<<abc; declare -p u; declare -n ref=t; mapfile -t ref <<<v; declare -p t; f() { local -a l; mapfile -t l <<<1; declare -p l; }; f`,
			"sh: line 1: r: readonly variable\n1\nsh: line 1: mapfile: m: not an indexed array\n1\n0\n0\ndeclare -a a=()\ndeclare -ai i=([0]=\"2\" [1]=\"2\")\ndeclare -au u=([0]=\"ABC\")\ndeclare -a t=([0]=\"v\")\ndeclare -a l=([0]=\"1\")\n"},
	})
}
