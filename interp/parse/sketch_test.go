package parse

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var markNames = [...]string{"word", "command", "string", "variable", "substitution", "assignment", "keyword", "redirect", "operator", "comment"}

// sketchOf is what Sketch finds, in one line.
func sketchOf(code string) (marks, ends string) {
	list, open := Sketch(code)
	var texts, closers []string
	for _, m := range list {
		texts = append(texts, code[m.From:m.End]+":"+markNames[m.Kind])
	}
	for _, o := range open {
		closers = append(closers, fmt.Sprintf("%d%s", o.At, o.End))
	}
	return strings.Join(texts, " "), strings.Join(closers, " ")
}

func TestSketch(t *testing.T) {
	for _, tt := range []struct{ code, marks, open string }{
		{`echo "a b`, `echo:command "a b:string`, `5"`},
		{`echo 'a`, `echo:command 'a:string`, `5'`},
		{`a=1 ls -l $x "q"'r' | grep y &`, `a=1:assignment ls:command -l:word $x:variable "q"'r':word |:operator grep:command y:word &:operator`, ``},
		{`if true; then echo`, `if:keyword true:command then:keyword echo:command`, `0fi`},
		{`for i in 1 $x; do ls`, `for:keyword in:keyword 1:word $x:variable do:keyword ls:command`, `0done`},
		{"for i\ndo a; done; select x; do", `for:keyword do:keyword a:command done:keyword select:keyword do:keyword`, `18done`},
		{`for ((i=0; i<3; i++)); do a`, `for:keyword do:keyword a:command`, `0done`},
		{`while read x; do ((x++`, `while:keyword read:command x:word do:keyword`, `0done 17))`},
		{`case $x in (a|b) ls;; c) if`, `case:keyword $x:variable in:keyword a:word b:word ls:command c:word if:keyword`, `0esac 25fi`},
		{"case x\nin\na) b ;;\nesac; c", `case:keyword x:word in:keyword a:word b:command esac:keyword c:command`, ``},
		{`f() { echo $(ls | wc -l`, `{:keyword echo:command ls:command |:operator wc:command -l:word $(ls | wc -l:substitution`, `4} 11)`},
		{`function g { [[ -f a && b == c`, `function:keyword {:keyword [[:keyword -f:word a:word b:word ==:word c:word`, `11} 13]]`},
		{`[[ a ]] && if b; then (c`, `[[:keyword a:word ]]:keyword &&:operator if:keyword b:command then:keyword c:command`, `11fi 22)`},
		{"cat <<E >f; b\ntext # $x\n", "cat:command <<E:redirect >f:redirect b:command text # $x\n:string", `4E`},
		{"cat <<-'E F'; b\n\tx\n\tE F\nc 2>&1", "cat:command <<-'E F':redirect b:command \tx\n\tE F:string c:command 2>&1:redirect", ``},
		{`a=(1 "2" $(ls`, `ls:command a=(1 "2" $(ls:assignment`, `2) 9)`},
		{`export a=1 b -x; declare -a x=(1 2)`, `export:command a=1:assignment b:word -x:word declare:command -a:word x=(1 2):assignment`, ``},
		{`a[1 + 2]=x a[1] y`, `a[1 + 2]=x:assignment a[1]:command y:word`, ``},
		{"echo # c 'x\n# d", "echo:command # c 'x:comment # d:comment", ``},
		{`echo ${x:-"a}` + "`ls` $((1+", "echo:command ${x:-\"a}`ls` $((1+:variable", `5} 10" 18))`},
		{`echo fi; fi; echo ) x; then y`, `echo:command fi:word fi:keyword echo:command x:word then:keyword y:command`, ``},
		{`a | | b && ; c`, `a:command |:operator |:operator b:command &&:operator c:command`, ``},
		{`! time -p { x; } 2>f; coproc y`, `!:keyword time:keyword -p:word {:keyword x:command }:keyword 2>f:redirect coproc:keyword y:command`, ``},
		{`diff <(a b) >(c`, `diff:command a:command b:word <(a b):substitution c:command >(c:substitution`, `12)`},
		{`ls @(a|b)*.c !(x`, `ls:command @(a|b)*.c:word !(x:word`, `14)`},
		{`$'a\'b' x $"y" \ls`, `$'a\'b':string x:word $"y":string \ls:word`, ``},
		{"a \\\n  b", "a:command b:word", ``},
		{`if (a) then b; fi fi`, `if:keyword a:command then:keyword b:command fi:keyword fi:keyword`, ``},
		{`echo $(if x) y`, `echo:command if:keyword x:command $(if x):substitution y:word`, ``},
		{`$((a)) $((b) ) ((c) | d)`, `$((a)):variable b:command $((b) ):substitution c:command |:operator d:command`, ``},
	} {
		marks, open := sketchOf(tt.code)
		if diff := cmp.Diff([]string{tt.marks, tt.open}, []string{marks, open}); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.code, diff)
		}
	}
}

// TestSketchIsLinear: no code makes Sketch slow.
func TestSketchIsLinear(t *testing.T) {
	for _, unit := range []string{"(", "((", "$((", "$(", "${", "\"$(", "`", "a[", "x=(", "[[ ", "if ", "case x in ", "<<E ", "<<E\n", "{ ", "@(", "$[", "f()", "'", "\\", "<(", "!", "a[x]=", "((a) "} {
		began := time.Now()
		Sketch(strings.Repeat(unit, 200_000))
		if d := time.Since(began); d > 20*time.Second {
			t.Errorf("%q: %v", unit, d)
		}
	}
}

func FuzzSketch(f *testing.F) {
	for _, code := range []string{"", "if a; then b", "cat <<E\n$(x", "case x in a) b;;", "((1+", "f() { [[ a", "x=([1]=2", "\"${a-'b'}`c`"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		marks, open := Sketch(code)
		for _, m := range marks {
			if m.From < 0 || m.From > m.End || m.End > len(code) || int(m.Kind) >= len(markNames) {
				t.Fatalf("%q: %+v", code, m)
			}
		}
		for _, o := range open {
			if o.At < 0 || o.At > len(code) {
				t.Fatalf("%q: %+v", code, o)
			}
		}
	})
}
