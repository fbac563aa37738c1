package completion

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cut splits a line at the cursor, which is written as ¦.
func cut(s string) (line string, point int) {
	before, after, ok := strings.Cut(s, "¦")
	if !ok {
		return s, len(s)
	}
	return before + after, len(before)
}

// The test cases of the Shellac proposal (Shellac-Test-Cases, and V1).
func TestShellacArgv(t *testing.T) {
	for line, want := range map[string][]string{
		`ls | wc -`:                      {"wc", "-"},
		`echo hi && wc -l`:               {"wc", "-l"},
		`echo $(dirname f`:               {"dirname", "f"},
		"echo `dirname f":                {"dirname", "f"},
		`echo 'filename with spac`:       {"echo", "filename with spac"},
		`echo filename\ with\ spac`:      {"echo", "filename with spac"},
		`git --git-dir . a`:              {"git", "--git-dir", ".", "a"},
		`touch $'\n`:                     {"touch", "\n"},
		`echo "$(dirname f`:              {"dirname", "f"},
		`ls $(echo long-time) --ref=`:    {"ls", "$(echo long-time)", "--ref="},
		`ls $(echo x; sleep 100) --ref=`: {"ls", "$(echo x; sleep 100)", "--ref="},
	} {
		p := Tokenize(line, len(line), DefaultWordBreaks)
		if p.Inner != nil {
			p = p.Inner
		}
		if diff := cmp.Diff(want, p.Argv); diff != "" {
			t.Errorf("Tokenize(%q).Argv: -want +got\n%s", line, diff)
		}
	}
}

type query struct {
	Word, Prev string
	Words      []string
	CWord      int
	Line       string
	Point      int
}

// What bash 5.2 tells a completer, recorded on a terminal.
var bashQueries = []struct {
	line string
	want query
}{
	{"cmd a", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"cmd a b", query{"b", "a", []string{"cmd", "a", "b"}, 2, "cmd a b", 7}},
	{"cmd ", query{"", "cmd", []string{"cmd", ""}, 1, "cmd ", 4}},
	{"cmd \"a b", query{"a b", "cmd", []string{"cmd", "\"a b"}, 1, "cmd \"a b", 8}},
	{"cmd \"a b\" c", query{"c", "\"a b\"", []string{"cmd", "\"a b\"", "c"}, 2, "cmd \"a b\" c", 11}},
	{"cmd 'a b", query{"a b", "cmd", []string{"cmd", "'a b"}, 1, "cmd 'a b", 8}},
	{"cmd a\\ b", query{"a\\ b", "cmd", []string{"cmd", "a\\ b"}, 1, "cmd a\\ b", 8}},
	{"cmd a=b", query{"b", "=", []string{"cmd", "a", "=", "b"}, 3, "cmd a=b", 7}},
	{"cmd --x=y", query{"y", "=", []string{"cmd", "--x", "=", "y"}, 3, "cmd --x=y", 9}},
	{"cmd a:b", query{"b", ":", []string{"cmd", "a", ":", "b"}, 3, "cmd a:b", 7}},
	{"cmd a:b:", query{"", "b", []string{"cmd", "a", ":", "b", ":"}, 4, "cmd a:b:", 8}},
	{"cmd >f", query{"f", ">", []string{"cmd", ">", "f"}, 2, "cmd >f", 6}},
	{"cmd > f", query{"f", ">", []string{"cmd", ">", "f"}, 2, "cmd > f", 7}},
	{"cmd 2>f", query{"f", ">", []string{"cmd", "2", ">", "f"}, 3, "cmd 2>f", 7}},
	{"cmd a >b c", query{"c", "b", []string{"cmd", "a", ">", "b", "c"}, 4, "cmd a >b c", 10}},
	{"echo hi | cmd x", query{"x", "cmd", []string{"cmd", "x"}, 1, "cmd x", 5}},
	{"x=1 cmd a", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"x=$(foo bar) cmd a", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"{ cmd a", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"( cmd a", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"cmd $(echo x) y", query{"y", "$(echo x)", []string{"cmd", "$(echo x)", "y"}, 2, "cmd $(echo x) y", 15}},
	{"cmd \"$(echo x)\" y", query{"y", "\"$(echo x)\"", []string{"cmd", "\"$(echo x)\"", "y"}, 2, "cmd \"$(echo x)\" y", 17}},
	{"cmd $v", query{"$v", "cmd", []string{"cmd", "$v"}, 1, "cmd $v", 6}},
	{"cmd ${v", query{"${v", "cmd", []string{"cmd", "${v"}, 1, "cmd ${v", 7}},
	{"cmd ~u", query{"~u", "cmd", []string{"cmd", "~u"}, 1, "cmd ~u", 6}},
	{"cmd @h", query{"@h", "@", []string{"cmd", "@", "h"}, 2, "cmd @h", 6}},
	{"cmd a@h", query{"@h", "@", []string{"cmd", "a", "@", "h"}, 3, "cmd a@h", 7}},
	{"cmd a&&cmd b", query{"b", "cmd", []string{"cmd", "b"}, 1, "cmd b", 5}},
	{"/bin/cmd a", query{"a", "/bin/cmd", []string{"/bin/cmd", "a"}, 1, "/bin/cmd a", 10}},
	{"cmd a\\\"b", query{"a\\\"b", "cmd", []string{"cmd", "a\\\"b"}, 1, "cmd a\\\"b", 8}},
	{"cmd \"a\\\"b", query{"a\\\"b", "cmd", []string{"cmd", "\"a\\\"b"}, 1, "cmd \"a\\\"b", 9}},
	{"cmd $'a b", query{"a b", "cmd", []string{"cmd", "$'a b"}, 1, "cmd $'a b", 9}},
	{"cmd a\"b c\"d", query{"a\"b c\"d", "cmd", []string{"cmd", "a\"b c\"d"}, 1, "cmd a\"b c\"d", 11}},
	{"cmd a\"b c", query{"b c", "cmd", []string{"cmd", "a\"b c"}, 1, "cmd a\"b c", 9}},
	{"cmd <(x y) z", query{"z", "y)", []string{"cmd", "<(", "x", "y)", "z"}, 4, "cmd <(x y) z", 12}},
	{"cmd a{b,c", query{"a{b,c", "cmd", []string{"cmd", "a{b,c"}, 1, "cmd a{b,c", 9}},
	{"cmd [a", query{"[a", "cmd", []string{"cmd", "[a"}, 1, "cmd [a", 6}},
	{"cmd a b  ", query{"", "b", []string{"cmd", "a", "b", ""}, 3, "cmd a b  ", 9}},
	{"cmd --x=\"y z", query{"y z", "=", []string{"cmd", "--x", "=", "\"y z"}, 3, "cmd --x=\"y z", 12}},
	{"cmd --x='y z", query{"y z", "=", []string{"cmd", "--x", "=", "'y z"}, 3, "cmd --x='y z", 12}},
	{"cmd a,b", query{"a,b", "cmd", []string{"cmd", "a,b"}, 1, "cmd a,b", 7}},
	{"cmd é ü", query{"ü", "é", []string{"cmd", "é", "ü"}, 2, "cmd é ü", 7}},
	{"cmd a<<E", query{"E", "<<", []string{"cmd", "a", "<<", "E"}, 3, "cmd a<<E", 8}},
	{"cmd \"a:b", query{"a:b", "cmd", []string{"cmd", "\"a:b"}, 1, "cmd \"a:b", 8}},
	{"cmd a\\:b", query{"a\\:b", "cmd", []string{"cmd", "a\\:b"}, 1, "cmd a\\:b", 8}},
	{"cmd a\\=b", query{"a\\=b", "cmd", []string{"cmd", "a\\=b"}, 1, "cmd a\\=b", 8}},
	{"cmd \"\" x", query{"x", "\"\"", []string{"cmd", "\"\"", "x"}, 2, "cmd \"\" x", 8}},
	{"cmd a\"", query{"", "cmd", []string{"cmd", "a\""}, 1, "cmd a\"", 6}},
	{"cmd a=", query{"", "a", []string{"cmd", "a", "="}, 2, "cmd a=", 6}},
	{"cmd a= ", query{"", "=", []string{"cmd", "a", "=", ""}, 3, "cmd a= ", 7}},
	{"cmd =", query{"", "cmd", []string{"cmd", "="}, 1, "cmd =", 5}},
	{"cmd = ", query{"", "=", []string{"cmd", "=", ""}, 2, "cmd = ", 6}},
	{"cmd ==a", query{"a", "==", []string{"cmd", "==", "a"}, 2, "cmd ==a", 7}},
	{"cmd a : b", query{"b", ":", []string{"cmd", "a", ":", "b"}, 3, "cmd a : b", 9}},
	{"cmd a::b", query{"b", "::", []string{"cmd", "a", "::", "b"}, 3, "cmd a::b", 8}},
	{"cmd a=:b", query{"b", "=:", []string{"cmd", "a", "=:", "b"}, 3, "cmd a=:b", 8}},
	{"cmd #x y", query{"y", "#x", []string{"cmd", "#x", "y"}, 2, "cmd #x y", 8}},
	{"cmd a ;; cmd b", query{"b", "cmd", []string{"cmd", "b"}, 1, "cmd b", 5}},
	{"\"cmd\" a", query{"a", "\"cmd\"", []string{"\"cmd\"", "a"}, 1, "\"cmd\" a", 7}},
	{"c\\md a", query{"a", "c\\md", []string{"c\\md", "a"}, 1, "c\\md a", 6}},
	{"~/cmd a", query{"a", "~/cmd", []string{"~/cmd", "a"}, 1, "~/cmd a", 7}},
	{"$x a", query{"a", "$x", []string{"$x", "a"}, 1, "$x a", 4}},
	{"cmd >", query{"", "cmd", []string{"cmd", ">"}, 1, "cmd >", 5}},
	{"cmd a > ", query{"", ">", []string{"cmd", "a", ">", ""}, 3, "cmd a > ", 8}},
	{"cmd a¦b c", query{"a", "cmd", []string{"cmd", "ab", "c"}, 1, "cmd ab c", 5}},
	{"cmd ¦a", query{"", "cmd", []string{"cmd", "a"}, 1, "cmd a", 4}},
	{"cmd a ¦ b", query{"", "a", []string{"cmd", "a", "b"}, 2, "cmd a  b", 6}},
	{"cmd a  ¦  b", query{"", "a", []string{"cmd", "a", "", "b"}, 2, "cmd a    b", 7}},
	{"cmd  ¦a", query{"", "cmd", []string{"cmd", "a"}, 1, "cmd  a", 5}},
	{"cmd a ¦", query{"", "a", []string{"cmd", "a", ""}, 2, "cmd a ", 6}},
	{"cmd a¦ b", query{"a", "cmd", []string{"cmd", "a", "b"}, 1, "cmd a b", 5}},
	{" cmd a", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"  cmd ¦ a", query{"", "cmd", []string{"cmd", "a"}, 1, "cmd  a", 4}},
	{"cmd a¦; cmd b", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a", 5}},
	{"cmd a ¦ | cmd b", query{"", "a", []string{"cmd", "a", ""}, 2, "cmd a  ", 6}},
	{"cmd \"a b¦\" c", query{"a b", "cmd", []string{"cmd", "\"a b\"", "c"}, 1, "cmd \"a b\" c", 8}},
	{"cmd \"a ¦b\" c", query{"a ", "cmd", []string{"cmd", "\"a b\"", "c"}, 1, "cmd \"a b\" c", 7}},
	{"cmd a¦ # foo", query{"a", "cmd", []string{"cmd", "a", "#", "foo"}, 1, "cmd a # foo", 5}},
	{"cmd a=¦b", query{"", "=", []string{"cmd", "a", "=", "b"}, 3, "cmd a=b", 6}},
	{"cmd a=b¦=c", query{"b", "b", []string{"cmd", "a", "=", "b", "=", "c"}, 4, "cmd a=b=c", 7}},
	{"cmd a¦=b", query{"a", "a", []string{"cmd", "a", "=", "b"}, 2, "cmd a=b", 5}},
	{"cmd a¦ && b", query{"a", "cmd", []string{"cmd", "a"}, 1, "cmd a ", 5}},
	{"cmd ¦$(a b) c", query{"", "cmd", []string{"cmd", "$(a b)", "c"}, 1, "cmd $(a b) c", 4}},
	{"x=1 y=2 cmd a¦ b", query{"a", "cmd", []string{"cmd", "a", "b"}, 1, "cmd a b", 5}},
	{"echo a;  cmd x y¦ z; foo", query{"y", "x", []string{"cmd", "x", "y", "z"}, 2, "cmd x y z", 7}},
	{"cmd a\tb¦", query{"b", "a", []string{"cmd", "a", "b"}, 2, "cmd a\tb", 7}},
	{"cmd x | y=2  foo z¦", query{"z", "foo", []string{"foo", "z"}, 1, "foo z", 5}},
	{"a=(b c¦", query{"c", "b", []string{"b", "c"}, 1, "b c", 3}},
	{"cmd \"a\"b¦", query{"\"a\"b", "cmd", []string{"cmd", "\"a\"b"}, 1, "cmd \"a\"b", 8}},
	{"cmd \"a b\"c¦", query{"\"a b\"c", "cmd", []string{"cmd", "\"a b\"c"}, 1, "cmd \"a b\"c", 10}},
	{"cmd 'a b'\"c d¦", query{"c d", "cmd", []string{"cmd", "'a b'\"c d"}, 1, "cmd 'a b'\"c d", 13}},
	{"cmd a\\ b\\¦", query{"a\\ b\\", "cmd", []string{"cmd", "a\\ b\\"}, 1, "cmd a\\ b\\", 9}},
	{"cmd x\\:y:z¦", query{"z", ":", []string{"cmd", "x\\:y", ":", "z"}, 3, "cmd x\\:y:z", 10}},
	{"cmd \"x:y\":z¦", query{"z", ":", []string{"cmd", "\"x:y\"", ":", "z"}, 3, "cmd \"x:y\":z", 11}},
	{"cmd ${x:-y¦", query{"-y", "cmd", []string{"cmd", "${x:-y"}, 1, "cmd ${x:-y", 10}},
	{"cmd ${x} y¦", query{"y", "${x}", []string{"cmd", "${x}", "y"}, 2, "cmd ${x} y", 10}},
	{"cmd x{y z¦", query{"z", "x{y", []string{"cmd", "x{y", "z"}, 2, "cmd x{y z", 9}},
	{"{ cmd z¦; }", query{"z", "cmd", []string{"cmd", "z"}, 1, "cmd z", 5}},
	{"cmd [[ x¦", query{"x", "[[", []string{"cmd", "[[", "x"}, 2, "cmd [[ x", 8}},
	{"[[ -f x¦", query{"x", "-f", []string{"[[", "-f", "x"}, 2, "[[ -f x", 7}},
	{"for x in a b¦", query{"b", "a", []string{"for", "x", "in", "a", "b"}, 4, "for x in a b", 12}},
	{"case x in a¦", query{"a", "in", []string{"case", "x", "in", "a"}, 3, "case x in a", 11}},
	{"foo() { cmd b¦", query{"b", "cmd", []string{"cmd", "b"}, 1, "cmd b", 5}},
	{"f () ( cmd b¦", query{"b", "cmd", []string{"cmd", "b"}, 1, "cmd b", 5}},
	{"cmd a > b c¦", query{"c", "b", []string{"cmd", "a", ">", "b", "c"}, 4, "cmd a > b c", 11}},
	{"cmd >¦", query{"", "cmd", []string{"cmd", ">"}, 1, "cmd >", 5}},
	{"cmd <<< a¦", query{"a", "<<<", []string{"cmd", "<<<", "a"}, 2, "cmd <<< a", 9}},
	{"cmd a <¦", query{"", "a", []string{"cmd", "a", "<"}, 2, "cmd a <", 7}},
	{"cmd a\\\nb¦", query{"a\\\nb", "cmd", []string{"cmd", "a\\\nb"}, 1, "cmd a\\\nb", 8}},
	{"cmd \\\"a b¦", query{"b", "\\\"a", []string{"cmd", "\\\"a", "b"}, 2, "cmd \\\"a b", 9}},
	{"cmd x\"y\"'z w¦", query{"z w", "cmd", []string{"cmd", "x\"y\"'z w"}, 1, "cmd x\"y\"'z w", 12}},
	{"cmd $\"a b¦", query{"a b", "cmd", []string{"cmd", "$\"a b"}, 1, "cmd $\"a b", 9}},
	{"cmd \"a\" \"b¦", query{"b", "\"a\"", []string{"cmd", "\"a\"", "\"b"}, 2, "cmd \"a\" \"b", 10}},
	{"cmd -o\"a b¦", query{"a b", "cmd", []string{"cmd", "-o\"a b"}, 1, "cmd -o\"a b", 10}},
	{"cmd a\"b\"c d¦", query{"d", "a\"b\"c", []string{"cmd", "a\"b\"c", "d"}, 2, "cmd a\"b\"c d", 11}},
	{"cmd a,\"b c¦", query{"b c", "cmd", []string{"cmd", "a,\"b c"}, 1, "cmd a,\"b c", 10}},
	{"cmd a:\"b c¦", query{"b c", ":", []string{"cmd", "a", ":", "\"b c"}, 3, "cmd a:\"b c", 10}},
	{"cmd a='b c¦", query{"b c", "=", []string{"cmd", "a", "=", "'b c"}, 3, "cmd a='b c", 10}},
	{"cmd --x=\"y\"¦", query{"\"y\"", "=", []string{"cmd", "--x", "=", "\"y\""}, 3, "cmd --x=\"y\"", 11}},
	{"cmd --x=\"y\" ¦", query{"", "\"y\"", []string{"cmd", "--x", "=", "\"y\"", ""}, 4, "cmd --x=\"y\" ", 12}},
	{"cmd foo@bar¦", query{"@bar", "@", []string{"cmd", "foo", "@", "bar"}, 3, "cmd foo@bar", 11}},
	{"cmd foo@bar:baz¦", query{"baz", ":", []string{"cmd", "foo", "@", "bar", ":", "baz"}, 5, "cmd foo@bar:baz", 15}},
	{"cmd \"foo@bar¦", query{"foo@bar", "cmd", []string{"cmd", "\"foo@bar"}, 1, "cmd \"foo@bar", 12}},
	{"cmd $x$y¦", query{"$x$y", "cmd", []string{"cmd", "$x$y"}, 1, "cmd $x$y", 8}},
	{"cmd a$y¦", query{"a$y", "cmd", []string{"cmd", "a$y"}, 1, "cmd a$y", 7}},
	{"cmd a/$y¦", query{"a/$y", "cmd", []string{"cmd", "a/$y"}, 1, "cmd a/$y", 8}},
	{"cmd \"a$y¦", query{"a$y", "cmd", []string{"cmd", "\"a$y"}, 1, "cmd \"a$y", 8}},
	{"cmd \"$y¦", query{"$y", "cmd", []string{"cmd", "\"$y"}, 1, "cmd \"$y", 7}},
	{"cmd '$y¦", query{"$y", "cmd", []string{"cmd", "'$y"}, 1, "cmd '$y", 7}},
	{"cmd ~x/y¦", query{"~x/y", "cmd", []string{"cmd", "~x/y"}, 1, "cmd ~x/y", 8}},
	{"cmd a~y¦", query{"a~y", "cmd", []string{"cmd", "a~y"}, 1, "cmd a~y", 7}},
	{"cmd a=~y¦", query{"~y", "=", []string{"cmd", "a", "=", "~y"}, 3, "cmd a=~y", 8}},
	{"cmd x:~y¦", query{"~y", ":", []string{"cmd", "x", ":", "~y"}, 3, "cmd x:~y", 8}},
	{"cmd *¦", query{"*", "cmd", []string{"cmd", "*"}, 1, "cmd *", 5}},
	{"cmd>a¦", query{"a", ">", []string{"cmd", ">", "a"}, 2, "cmd>a", 5}},
	{"cmd a>b¦ c", query{"b", ">", []string{"cmd", "a", ">", "b", "c"}, 3, "cmd a>b c", 7}},
	{"cmd a>>b¦", query{"b", ">>", []string{"cmd", "a", ">>", "b"}, 3, "cmd a>>b", 8}},
	{"cmd 3<>b¦", query{"b", "<>", []string{"cmd", "3", "<>", "b"}, 3, "cmd 3<>b", 8}},
	{"cmd {fd}>b¦", query{"b", ">", []string{"cmd", "{fd}", ">", "b"}, 3, "cmd {fd}>b", 10}},
	{"cmd a ¦b", query{"", "a", []string{"cmd", "a", "b"}, 2, "cmd a b", 6}},
	{"cmd a  ¦b", query{"", "a", []string{"cmd", "a", "b"}, 2, "cmd a  b", 7}},
	{"cmd a ¦  b", query{"", "a", []string{"cmd", "a", "", "b"}, 2, "cmd a   b", 6}},
	{"cmd a   ¦b", query{"", "a", []string{"cmd", "a", "b"}, 2, "cmd a   b", 8}},
	{"cmd a  ¦ b", query{"", "a", []string{"cmd", "a", "b"}, 2, "cmd a   b", 7}},
	{"cmd a¦   b", query{"a", "cmd", []string{"cmd", "a", "b"}, 1, "cmd a   b", 5}},
	{"cmd a ¦ =b", query{"", "a", []string{"cmd", "a", "=", "b"}, 2, "cmd a  =b", 6}},
	{"cmd a  ¦  =b", query{"", "a", []string{"cmd", "a", "", "=", "b"}, 2, "cmd a    =b", 7}},
	{"cmd a=  ¦  b", query{"", "=", []string{"cmd", "a", "=", "", "b"}, 3, "cmd a=    b", 8}},
	{"cmd a = ¦ b", query{"", "=", []string{"cmd", "a", "=", "b"}, 3, "cmd a =  b", 8}},
	{"cmd a   ¦", query{"", "a", []string{"cmd", "a", ""}, 2, "cmd a   ", 8}},
	{"cmd a ¦ ", query{"", "a", []string{"cmd", "a", ""}, 2, "cmd a  ", 6}},
	{"cmd   ¦   a", query{"", "cmd", []string{"cmd", "", "a"}, 1, "cmd      a", 6}},
	{"cmd ¦   ", query{"", "cmd", []string{"cmd", ""}, 1, "cmd    ", 4}},
	{"cmd  ¦  ", query{"", "cmd", []string{"cmd", ""}, 1, "cmd    ", 5}},
	{"cmd a ¦  b c", query{"", "a", []string{"cmd", "a", "", "b", "c"}, 2, "cmd a   b c", 6}},
	{"cmd a   ¦   b", query{"", "a", []string{"cmd", "a", "", "b"}, 2, "cmd a      b", 8}},
	{"cmd a b  ¦   c d", query{"", "b", []string{"cmd", "a", "b", "", "c", "d"}, 3, "cmd a b     c d", 9}},
	{"cmd a=¦=b", query{"", "a", []string{"cmd", "a", "==", "b"}, 2, "cmd a==b", 6}},
	{"cmd a¦==b", query{"a", "a", []string{"cmd", "a", "==", "b"}, 2, "cmd a==b", 5}},
	{"cmd a:¦ b", query{"", "a", []string{"cmd", "a", ":", "b"}, 2, "cmd a: b", 6}},
	{"cmd a: ¦ b", query{"", ":", []string{"cmd", "a", ":", "b"}, 3, "cmd a:  b", 7}},
	{"cmd \"x\" ¦ b", query{"", "\"x\"", []string{"cmd", "\"x\"", "b"}, 2, "cmd \"x\"  b", 8}},
	{"cmd a¦\"b c\"", query{"a", "cmd", []string{"cmd", "a\"b c\""}, 1, "cmd a\"b c\"", 5}},
	{"cmd \"a b\"¦\"c\"", query{"\"a b\"", "cmd", []string{"cmd", "\"a b\"\"c\""}, 1, "cmd \"a b\"\"c\"", 9}},
	{"cmd \"a b\"¦ c", query{"\"a b\"", "cmd", []string{"cmd", "\"a b\"", "c"}, 1, "cmd \"a b\" c", 9}},
	{"cmd a\\ ¦b c", query{"a\\ ", "cmd", []string{"cmd", "a\\ b", "c"}, 1, "cmd a\\ b c", 7}},
	{"cmd a ¦b=c", query{"", "a", []string{"cmd", "a", "b", "=", "c"}, 2, "cmd a b=c", 6}},
}

func TestQueryIsBashs(t *testing.T) {
	for _, test := range bashQueries {
		line, point := cut(test.line)
		q := Tokenize(line, point, DefaultWordBreaks).Query
		got := query{q.Word, q.Prev, q.Words, q.CWord, q.Line, q.Point}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: -bash +got\n%s", test.line, diff)
		}
	}
}

// The commands that bash 5.2 gives a completer; keywords are left out of Argv only.
func TestTokenizeCommand(t *testing.T) {
	for _, test := range []struct {
		line, command string
		argv          []string
		context       Context
	}{
		{"cmd 2>&1 x", "1 x", []string{"1", "x"}, InArgument},
		{"cmd a 2>&1 ¦", "1 ", []string{"1", ""}, InArgument},
		{"cmd a &>x", "", nil, InRedirect},
		{"echo $(cmd a", "echo $(cmd a", []string{"echo", "$(cmd a"}, InArgument},
		{"echo `cmd a", "echo `cmd a", []string{"echo", "`cmd a"}, InArgument},
		{"cmd \"`foo b¦", "cmd \"`foo b", []string{"cmd", "`foo b"}, InArgument},
		{"cmd $(a b¦) c", "cmd $(a b) c", []string{"cmd", "$(a b"}, InArgument},
		{"cmd <(x y", "cmd <(x y", []string{"cmd", "<(x y"}, InArgument},
		{"if cmd a", "if cmd a", []string{"cmd", "a"}, InArgument},
		{"while true; do cmd a", "do cmd a", []string{"cmd", "a"}, InArgument},
		{"! cmd a", "! cmd a", []string{"cmd", "a"}, InArgument},
		{"time cmd a", "time cmd a", []string{"cmd", "a"}, InArgument},
		{"coproc cmd a", "coproc cmd a", []string{"cmd", "a"}, InArgument},
		{"cmd a\nb", "b", []string{"b"}, InCommand},
		{"case x in a) cmd b", "case x in a) cmd b", []string{"case", "x", "in", "a)", "cmd", "b"}, InArgument},
		{"> x cmd b", "cmd b", []string{"cmd", "b"}, InArgument},
		{"2>/dev/null cmd b", "cmd b", []string{"cmd", "b"}, InArgument},
		{"cmd $'a\\'b c¦", "cmd $'a\\'b c", []string{"cmd", "a'b c"}, InArgument},
		{"f() { cmd b", "cmd b", []string{"cmd", "b"}, InArgument},
		{"function f { cmd b", "cmd b", []string{"cmd", "b"}, InArgument},
		{"x=(cmd b", "cmd b", []string{"cmd", "b"}, InArgument},
		{"((cmd b", "cmd b", []string{"cmd", "b"}, InArgument},
	} {
		line, point := cut(test.line)
		p := Tokenize(line, point, DefaultWordBreaks)
		if p.Query.Line != test.command || p.Context != test.context {
			t.Errorf("%q: command %q in context %q, want %q in %q", test.line, p.Query.Line, p.Context, test.command, test.context)
		}
		if diff := cmp.Diff(test.argv, p.Argv); diff != "" {
			t.Errorf("%q: argv -want +got\n%s", test.line, diff)
		}
	}
}

func TestContext(t *testing.T) {
	for line, want := range map[string]Context{
		"":                 InCommand,
		"  ec":             InCommand,
		"x=1 ec":           InCommand,
		"a | b && ec":      InCommand,
		"cmd ":             InArgument,
		"cmd -x":           InOption,
		"cmd --x=y":        InValue,
		"cmd $v":           InVariable,
		"cmd ${v":          InVariable,
		"cmd \"${v":        InVariable,
		"cmd '$v":          InArgument,
		"cmd ~u":           InUser,
		"cmd ~u/x":         InArgument,
		"cmd @h":           InHost,
		"cmd me@h":         InHost,
		"cmd > f":          InRedirect,
		"cmd 2>>":          InRedirect,
		"cmd {fd}<f":       InRedirect,
		"x=":               InAssignment,
		"x=y":              InAssignment,
		"x[1]+=y":          InAssignment,
		"x=(a b":           InArgument,
		"fg %1":            InJob,
		"¦cmd":             InCommand,
		"cmd ¦> f":         InArgument,
		"cmd 2>&1 ¦| less": InArgument,
	} {
		l, point := cut(line)
		if got := Tokenize(l, point, DefaultWordBreaks).Context; got != want {
			t.Errorf("Tokenize(%q).Context = %q, want %q", line, got, want)
		}
	}
}

func TestReplaceRange(t *testing.T) {
	line := "cmd é😀 \"dü"
	got := Tokenize(line, len(line), DefaultWordBreaks).Replace
	want := Range{Start: 12, End: 15, Start16: 9, End16: 11}
	if got != want {
		t.Errorf("Replace = %+v, want %+v", got, want)
	}
}

func FuzzTokenize(f *testing.F) {
	for _, q := range bashQueries {
		line, point := cut(q.line)
		f.Add(line, point)
	}
	f.Fuzz(func(t *testing.T, line string, point int) {
		if point < 0 || point > len(line) {
			return
		}
		p := Tokenize(line, point, DefaultWordBreaks)
		r := p.Replace
		if r.Start < 0 || r.Start > r.End || r.End != point {
			t.Errorf("Replace = %+v with the cursor at %d", r, point)
		}
		if len(p.Argv) == 0 && p.Context == InArgument {
			t.Error("an argument without a command")
		}
		if n := len(p.Query.Words); n > 0 && (p.Query.CWord < 0 || p.Query.CWord >= n) {
			t.Errorf("CWord = %d of %d words", p.Query.CWord, n)
		}
		if p.Query.Word != line[r.Start:r.End] {
			t.Errorf("Word = %q, the line has %q", p.Query.Word, line[r.Start:r.End])
		}
	})
}
