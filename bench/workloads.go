package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// workload is a script and how many times faster than bash it has to run.
type workload struct {
	name   string
	times  float64 // the goal; below 1 for what may be slower
	script string
	repeat int // processes in a round; 0 means one
}

var workloads = []workload{
	{"arithmetic loop", 10, `for ((i = 0; i < 300000; i++)); do x=$((x + i)); done; echo $x`, 0},
	{"while test", 10, `i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done; echo $i`, 0},
	{"while double parentheses", 10, `while ((i < 300000)); do ((i++)); done; echo $i`, 0},
	{"function calls", 10, `f() { x=$1; }; for ((i = 0; i < 100000; i++)); do f $i; done; echo $x`, 0},
	{"calls with locals", 10, `f() { local a=$1 b=2 c; c=$a$b; r=$c; }; for ((i = 0; i < 60000; i++)); do f $i; done; echo $r`, 0},
	{"recursion", 10, `fib() { if (($1 < 2)); then r=$1; else fib $(($1 - 1)); local a=$r; fib $(($1 - 2)); r=$((a + r)); fi; }; fib 19; echo $r`, 0},
	{"string append", 10, `for ((i = 0; i < 200000; i++)); do s+=x; done; echo ${#s}`, 0},
	{"array append", 10, `for ((i = 0; i < 100000; i++)); do a+=($i); done; echo ${#a[@]} ${a[99999]}`, 0},
	{"array elements", 10, `for ((i = 0; i < 100000; i++)); do a[i]=$i; done; for ((i = 0; i < 100000; i++)); do ((s += a[i])); done; echo $s`, 0},
	{"associative array", 10, `declare -A m; for ((i = 0; i < 50000; i++)); do m[k$i]=$i; done; for k in "${!m[@]}"; do ((s += m[$k])); done; echo $s ${#m[@]}`, 0},
	{"case matching", 10, `for ((i = 0; i < 100000; i++)); do case file$i.c in *.h) x=h;; *.o) x=o;; a*b) x=a;; *[0-9].c) x=c;; esac; done; echo $x`, 0},
	{"double bracket matching", 10, `for ((i = 0; i < 100000; i++)); do [[ hello$i == hello* && -n $i ]] && ((n++)); done; echo $n`, 0},
	{"regular expressions", 3, `for ((i = 0; i < 30000; i++)); do [[ key$i=value =~ ^([a-z]+)([0-9]+)=(.*)$ ]] && x=${BASH_REMATCH[2]}; done; echo $x`, 0},
	{"substitution of a builtin", 10, `for ((i = 0; i < 2000; i++)); do x=$(echo $i); done; echo $x`, 0},
	{"substitution of a function", 10, `f() { echo "f $1"; }; for ((i = 0; i < 2000; i++)); do x=$(f $i); done; echo $x`, 0},
	{"subshell of a builtin", 10, `for ((i = 0; i < 2000; i++)); do (:); done; echo $i`, 0},
	{"pipeline of builtins", 10, `for ((i = 0; i < 1000; i++)); do echo $i | { read x; echo $x; } | read y; done; echo $i`, 0},
	{"expansion with patterns", 3, `p=/usr/local/lib/some.file.tar.gz; for ((i = 0; i < 50000; i++)); do a=${p##*/} b=${p%%.*} c=${p//\//_} d=${p/lib/bin}; done; echo $a $b $c $d`, 0},
	{"substrings and case", 3, `p=HelloWorld; for ((i = 0; i < 60000; i++)); do a=${p:2:4} b=${p^^} c=${#p} d=${p,}; done; echo $a $b $c $d`, 0},
	{"word splitting", 3, `x='a b c d e f g h'; for ((i = 0; i < 30000; i++)); do set -- $x; done; echo $#`, 0},
	{"read loop", 3, `while IFS= read -r l; do ((n += ${#l})); done < lines; echo $n`, 0},
	{"read loop with fields", 3, `while read -r a b c; do n=$b; done < lines; echo $n`, 0},
	{"mapfile", 1, `mapfile -t a < lines; echo ${#a[@]}`, 0},
	{"printf", 3, `for ((i = 0; i < 60000; i++)); do printf -v x '%05d %s %x' $i abc $i; done; echo "$x"`, 0},
	{"printf to a file", 3, `for ((i = 0; i < 60000; i++)); do printf '%d %s\n' $i abc; done > out; wc -c < out`, 0},
	{"echo to a file", 3, `for ((i = 0; i < 100000; i++)); do echo line $i; done > out; wc -c < out`, 0},
	{"brace expansion", 3, `for i in {1..200000}; do :; done; echo $i`, 0},
	{"external commands", 1, `for ((i = 0; i < 400; i++)); do /bin/true; done; echo $i`, 0},
	{"external pipelines", 1, `for ((i = 0; i < 150; i++)); do /bin/echo $i | /bin/cat > /dev/null; done; echo $i`, 0},
	{"substitution of a command", 1, `for ((i = 0; i < 300; i++)); do x=$(/bin/echo $i); done; echo $x`, 0},
	{"here documents", 1, "for ((i = 0; i < 300; i++)); do /bin/cat > /dev/null <<E\nline $i\nE\ndone; echo $i", 0},
	{"here strings", 1, `for ((i = 0; i < 20000; i++)); do read x <<< "v $i"; done; echo $x`, 0},
	{"globbing 10,000 files", 1, `for ((i = 0; i < 20; i++)); do set -- files/*; done; echo $#; set -- files/*99*; echo $#`, 0},
	{"bash-completion", 1, `. /usr/share/bash-completion/bash_completion; complete -p | wc -l`, 5},
	{"parsing 20,000 lines", 1, `. ./script; echo $n`, 0},
	{"start-up", 1 / 1.5, `:`, 50},
}

// files writes what the workloads read into dir.
func files(dir string) error {
	var lines, script strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&lines, "line %d of the file\n", i)
	}
	for i := range 2_000 {
		fmt.Fprintf(&script, `f%d() {
	local x=$1 y
	if [ -n "$x" ] && [[ $x != "y$y" ]]; then
		for y in a "b c" $x; do echo "${y##*/} $(f%d "$y" | tr a b)"; done
	else
		case $x in a|b) return 1 ;; *) shift ;; esac
	fi > /dev/null 2>&1
}
n=$((n + 1))

`, i, i)
	}
	for name, text := range map[string]string{"lines": lines.String(), "script": script.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "files"), 0o755); err != nil {
		return err
	}
	for i := range 10_000 {
		if err := os.WriteFile(filepath.Join(dir, "files", fmt.Sprintf("file%d", i)), nil, 0o644); err != nil {
			return err
		}
	}
	return nil
}
