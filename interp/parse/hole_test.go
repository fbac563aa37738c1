package parse

import (
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"mvdan.cc/sh/v3/syntax"
)

// holeTests are lines that bash runs and the parser rejects or misreads.
var holeTests = []struct {
	text string
	want string // what show says about the tree
}{
	{`unset ${(M)x}`, "call unset bad(${(M)x})"},
	{`a=( ${=1} b )`, "call a=(bad(${=1}) b)"},
	{`echo ${} ${#:} ${x&}`, "call echo bad(${}) bad(${#:}) bad(${x&})"},
	{`echo ${x~} ${x~~a}`, "call echo ${x~} ${x~~a}"},
	{`echo ${##2} ${#%3}`, "call echo ${##2} ${#%3}"},
	{`echo ${x: } ${x:$a $b:1}`, "call echo slice( )[] slice($a $b)[1]"},
	{`(($1=0))`, "arith[$1=0]"},
	{`(()) ; (( ))`, "arith[];arith[ ]"},
	{`echo $((x$y[5]++)) $((1 ? 20 : x+=2)) $[4--]`, "call echo arith[x$y[5]++] arith[1 ? 20 : x+=2] arith[4--]"},
	{`for ((i = $a $b; ; x+=)); do :; done`, "for[i = $a $b][ ][ x+=]{call :}"},
	{`((a; b); c)`, "( ( call a;call b );call c )"},
	{`echo $((a; b) | c)`, "call echo $()"},
	{`let 'a['{1..3}']=1' x=( 1 )`, "call let 'a['{1..3}']=1' x=( 1 )"},
	{`let`, "call let"},
	{`m[hello world]=1 m[!]=x m[a.b]=2`, "call m[hello world]=1 m[!]=x m[a.b]=2"},
	{`declare -A m=([~/k]=v [a b]+=w)`, "declare -A m=([~/k]v [a b]+w)"},
	{`a=([0x3d]== [1]=[x])`, "call a=([0x3d]= [1][x])"},
	{`a[0]=x B=(b b) cmd`, "call a[0]=x B=(b b) cmd"},
	{`a[]=x`, "call a[]=x"},
	{`a[1]=(x y)`, "call a[1]=(x y)"},
	{`eval foo=( $x "b c" )`, `call eval foo=( $x "b c" )`},
	{`export A-B=1`, "call export A-B=1"},
	{`!`, "! nothing"},
	{`! ! true`, "call true"},
	{`time ! true`, "time ! call true"},
	{`select $1 in a; do :; done`, "for $1 in a{call :}"},
	{`select x in a; { :; }`, "for x in a{call :}"},
	{`foo-bar() { :; }`, "function foo-bar {call :}"},
	{`$foo-bar() { :; }`, "function $foo-bar {call :}"},
	{`function f (:)`, "function f ( call : )"},
	{`f() { :; } && g`, "function f {call :} && call g"},
	{`coproc a b | c`, "coproc call a b | call c"},
	{`[[ a && b || ! c && d ]]`, "[[((a && b) || (!c && d))]]"},
	{`[[ x == @() ]]`, "[[x == @()]]"},
	{"cat <<'A'B\n$x\nAB", "call cat <<AB quoted[$x\n]"},
	{"cat <<${a}\nx\n${a}", "call cat <<${a} [x\n]"},
	{"cat <<E\nx", "call cat <<E [x\n]"},
	{"cat <<E\n$(\nE", "call cat <<E [$(\n]"},
	{"(echo $x#y z)", "( call echo $x#y z )"},
	{"x=$(echo \"a\"#b\n)", "call x=$(call echo \"a\"#b)"},
	{"x=$(echo $(a)#b\n)", "call x=$(call echo $(call a)#b)"},
	{"echo \xe3\r \"\x01\x02\"", "call echo \xe3\r \"\x01\x02\""},
	{"a\x00b", "call ab"},
	{"echo `a \"b\" $((`", "call echo `a \"b\" $((`"},
	{"if !(true); then :; fi", "if ! ( call true ){call :}"},
	{">f for i", "call for i >f"},
	{"echo ${ x; }", "call echo bad(${ x; })"},
}

// TestHoles checks that what bash accepts is accepted, and what becomes of it.
func TestHoles(t *testing.T) {
	for _, tt := range holeTests {
		r := NewReader(&Source{Text: tt.text}, none)
		c, err := r.Next()
		if err != nil {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		s := &shower{c: c}
		s.stmts(c.Stmts)
		if diff := cmp.Diff(tt.want, s.sb.String()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestPlain checks that the common forms have no holes.
func TestPlain(t *testing.T) {
	for _, text := range []string{
		"a[1]=x; ((i++)); echo ${x:1:2} $((1+2)) ${a[@]} ${m[k]}",
		"for ((i=0; i<3; i++)); do :; done",
		"[[ $x =~ ^(a|b)$ ]] && case $x in @(a|b)) ;; esac",
	} {
		c, err := NewReader(&Source{Text: text}, func() Options { return Options{ExtGlob: true} }).Next()
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if len(c.Holes) > 0 {
			t.Errorf("%q: %v", text, c.Holes)
		}
	}
}

func TestAccess(t *testing.T) {
	c, err := NewReader(&Source{Text: `echo ${m["a\"b"]} ${x: 1 : 2 } ${x:1?2:3} ${m[ "]" ]} $(( a + 1 )); for (( ;i<3; )); do :; done`}, none).Next()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, st := range c.Stmts {
		syntax.Walk(st, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.ParamExp:
				if n.Slice != nil {
					off, length, _ := c.SliceText(n)
					got = append(got, off, length)
				}
				if n.Index != nil {
					got = append(got, c.Subscript(n.Index))
				}
			case *syntax.ArithmExp:
				got = append(got, c.Arithm(n))
			case *syntax.CStyleLoop:
				a, b, d := c.Loop(n)
				got = append(got, a, b, d)
			}
			return true
		})
	}
	want := []string{`"a\"b"`, " 1 ", " 2 ", "1?2:3", "", ` "]" `, " a + 1 ", " ", "i<3", " "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestBackquoted(t *testing.T) {
	r := NewReader(&Source{Text: "a\n: `b \\`c\\` \\$x \\\\ \\q\\\nd`", Line: 5}, none)
	if _, err := r.Next(); err != nil {
		t.Fatal(err)
	}
	c, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	cs := c.Stmts[0].Cmd.(*syntax.CallExpr).Args[1].Parts[0].(*syntax.CmdSubst)
	src := c.Backquoted(cs, false)
	if want := "b `c` $x \\ \\qd"; src.Text != want || src.Line != 6 {
		t.Errorf("line %d %q, want line 6 %q", src.Line, src.Text, want)
	}
}

// TestLine checks that lines are those of the source behind holes and
// here-documents, with Source.Line as the first.
func TestLine(t *testing.T) {
	text := "f() {\n(($1 =\n0))\nlast ${(M)x\n}\nx=$(cat <<E\ny\nE)\na\n}\nb\n((c); d)\ne"
	want := map[string]int{"a": 18, "b": 20, "d": 21, "e": 22}
	r := NewReader(&Source{Text: text, Line: 10}, none)
	got := map[string]int{}
	for {
		c, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range c.Stmts {
			syntax.Walk(st, func(n syntax.Node) bool {
				if st, ok := n.(*syntax.Stmt); ok {
					got[c.Source(st)] = c.Line(st.Pos())
				}
				return true
			})
		}
	}
	for word, line := range want {
		if got[word] != line {
			t.Errorf("%s is on line %d, want %d", word, got[word], line)
		}
	}
}
