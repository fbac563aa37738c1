package interp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseTokens(t *testing.T) {
	sh := served(t)
	executeOut(t, sh, Request{Code: "alias al='echo x'; fn() { :; }"})
	for _, tt := range []struct{ code, want string }{
		{"echo a\necho $b | al 'c' # d", "echo:builtin a:word echo:builtin $b:variable |:operator al:alias 'c':string # d:comment"},
		{"if true; then fn; elif x=1 nope; then :; else :; fi", "if:keyword true:builtin ;:operator then:keyword fn:function ;:operator elif:keyword x=1:assignment nope:none ;:operator then:keyword ::builtin ;:operator else:keyword ::builtin ;:operator fi:keyword"},
		{"for i in a; do :; done >f &", "for:keyword in:keyword a:word do:keyword ::builtin ;:operator done:keyword >f:redirect &:operator"},
		{"case x in (a) :;; esac", "case:keyword x:word in:keyword a:word ::builtin ;;:operator esac:keyword"},
		{"while :; do :; done; until :; do :; done", "while:keyword ::builtin ;:operator do:keyword ::builtin ;:operator done:keyword ;:operator until:keyword ::builtin ;:operator do:keyword ::builtin ;:operator done:keyword"},
		{"! { :; } && [[ a == b ]]; ( : )", "!:keyword {:keyword ::builtin ;:operator }:keyword &&:operator [[:keyword a:word b:word ]]:keyword ;:operator (:operator ::builtin ):operator"},
		{"echo $(ls -l) \"a$(:)b\"", "echo:builtin $(ls -l):substitution ls:file -l:word \"a$(:)b\":string $(:):substitution ::builtin"},
		{"export a=1 b; echo '#' x#y", "export:builtin a=1:assignment b:assignment ;:operator echo:builtin '#':string x#y:word"},
		{"coproc :; declare -x a=1", "coproc:keyword ::builtin ;:operator declare:builtin -x:word a=1:assignment"},
		{"time : ; function g { :; }; f() { fn; }", "time:keyword ::builtin ;:operator function:keyword g:function {:keyword ::builtin ;:operator }:keyword ;:operator f:function {:keyword fn:function ;:operator }:keyword"},
		{"cat <<E; echo b\nx # no\nE\n# yes", "cat:file <<E:redirect ;:operator echo:builtin b:word x # no\nE:string # yes:comment"},
		{"x=\"a $b\" m[${c}]=1 >$d", "x=\"a $b\":assignment $b:variable m[${c}]=1:assignment ${c}:variable >$d:redirect $d:variable"},
		{"echo `: \\`: c\\` d`", "echo:builtin `: \\`: c\\` d`:substitution ::builtin `: c\\`:substitution ::builtin c:word d:word"},
		{"echo $(()) x; : \"$(()) $x\" y", "echo:builtin $(()):variable x:word ;:operator ::builtin \"$(()) $x\":string $(()):variable $x:variable y:word"},
		{"((:); f); :", "(:operator (:operator ::builtin ):operator ;:operator f:none ):operator ;:operator ::builtin"},
		{"echo $\\\n{x} b; :", "echo:builtin $\\\n{x}:variable b:word ;:operator ::builtin"},
		{"a\\\n\\\nb=1 c; :", "a\\\n\\\nb=1:assignment c:none ;:operator ::builtin"},
		{"for i; { :; }; select x in a\n{ :; }", "for:keyword {:keyword ::builtin ;:operator }:keyword ;:operator select:keyword in:keyword a:word {:keyword ::builtin ;:operator }:keyword"},
		{"x=1 echo a\\", "x=1:assignment echo:builtin a\\:word"},
		{"cat <<E\na $b\nE\n", "cat:file <<E:redirect a $b\nE:string $b:variable"},
	} {
		s, err := sh.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		p := s.Parse(tt.code)
		var got []string
		for _, tok := range p.Tokens {
			got = append(got, tt.code[tok.Start:tok.End]+":"+tok.Kind)
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" || !p.Complete {
			t.Errorf("%s: complete %v (-want +got)\n%s", tt.code, p.Complete, diff)
		}
	}
}

func TestParseCommands(t *testing.T) {
	sh := served(t)
	s, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ code, want string }{
		{"a=1 git push \"x y\" >f 2>&1; (rm -rf $d) | tee", "[a=1] git push x\\ y [>f][2>&1] ; subshell:rm -rf ?$d ; pipeline:tee"},
		{"f() { curl x; }; sleep 1 & echo $(id)", "function:curl x ; background:sleep 1 ; echo ?$(id) ; substitution:id"},
		{"while read x\ndo ls\ndone <f", "read x ; ls"},
		{"x=$(id) y[$(ls)]=`w` who", "[x=$(id)] [y[$(ls)]=`w`] who ; substitution:id ; substitution:ls ; substitution:w"},
		{"cat <<E\n$(id)\nE", "cat [<<E\n$(id)\nE] ; substitution:id"}, {"a=($(id) \"`ls 'x y'`\")", "[a=($(id) \"`ls 'x y'`\")]  ; substitution:id ; substitution:ls x\\ y"},
		{"echo `w \\`id x\\` y` ${a:$(who)} $((m[$(ls)]))", "echo ?`w \\`id x\\` y` ?${a:$(who)} ?$((m[$(ls)])) ; substitution:w ?`id x` y ; substitution:id x ; substitution:who ; substitution:ls"},
		{"declare -A m=([$(id)]=$(ls))", "declare -A ?m=([$(id)]=$(ls)) ; substitution:id ; substitution:ls"},
		{":; >f\\", ": ;  [>f\\]"},
		{">f 2>&1; export -n a=1 $b >g", " [>f][2>&1] ; export -n ?a=1 ?$b [>g]"},
	} {
		var got []string
		for _, c := range s.Parse(tt.code).Commands {
			got = append(got, written(c))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ; ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.code, diff)
		}
	}
}

// written is a command in one line: what its words mean, or ? and their text.
func written(c SimpleCommand) string {
	var b strings.Builder
	if c.Within != "" {
		b.WriteString(c.Within + ":")
	}
	for _, a := range c.Assignments {
		b.WriteString("[" + a.Text + "] ")
	}
	for i, w := range c.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if w.Literal == nil {
			b.WriteString("?" + w.Text)
			continue
		}
		text, _ := Quote(*w.Literal, "word")
		b.WriteString(text)
	}
	for i, r := range c.Redirects {
		if i == 0 {
			b.WriteByte(' ')
		}
		b.WriteString("[" + r.Text + "]")
	}
	return b.String()
}

func TestParseStates(t *testing.T) {
	sh := served(t)
	s, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ code, kind, expects, at string }{
		{"echo", "", "", ""}, {"", "", "", ""}, {"echo 'a", "incomplete", "'", "1:6"}, {"echo \"a", "incomplete", "\"", "1:6"},
		{"cat <<X\na", "incomplete", "X", "1:5"}, {"if :; then", "incomplete", "fi", "1:1"}, {"(echo", "incomplete", ")", "1:1"},
		{"echo $(ls", "incomplete", ")", "1:6"}, {"fi", "syntax", "", "1:1"}, {"echo )", "syntax", "", "1:6"}, {"a | | b", "syntax", "", "1:5"}, {"x\ny ;; z ;;", "syntax", "", "2:3"}, {"[[ a b ]]", "syntax", "", "1:6"},
		{"a\nb; while x\ndo y", "incomplete", "done", "2:4"}, {"for i in", "incomplete", "done", "1:1"}, {"for ((;;", "incomplete", "))", "1:5"},
		{"case x in a) b;;", "incomplete", "esac", "1:1"}, {"f() {\n  if a", "incomplete", "fi", "2:3"}, {"{ a", "incomplete", "}", "1:1"},
		{"[[ a", "incomplete", "]]", "1:1"}, {"a |", "incomplete", "", "1:4"}, {"a &&\n", "incomplete", "", "2:1"}, {"f()", "incomplete", "", "1:4"},
		{"x=(1\n2", "incomplete", ")", "1:3"}, {"echo ${x", "incomplete", "}", "1:6"}, {"echo $((1", "incomplete", "))", "1:6"},
		{"echo $(if a", "incomplete", "fi", "1:8"}, {"echo \"$(a 'b", "incomplete", "'", "1:11"}, {"echo `a", "incomplete", "`", "1:6"},
		{"[[ a", "incomplete", "]]", "1:1"}, {"if a; then cat <<E\nb", "incomplete", "E", "1:16"}, {"until a; do", "incomplete", "done", "1:1"},
	} {
		d := s.Parse(tt.code).Diagnostic
		kind, expects, at := "", "", ""
		if d != nil {
			kind, expects, at = d.Kind, d.Expects, fmt.Sprintf("%d:%d", d.Line, d.Column)
		}
		if kind != tt.kind || expects != tt.expects || at != tt.at {
			t.Errorf("%q: %q %q %s, want %q %q %s", tt.code, kind, expects, at, tt.kind, tt.expects, tt.at)
		}
	}
}

// TestParseTokensOfUnfinishedCode: there are tokens for code that can't be run
// too, those of the lines that could be read among them.
func TestParseTokensOfUnfinishedCode(t *testing.T) {
	sh := served(t)
	executeOut(t, sh, Request{Code: "alias al='echo x'; fn() { :; }"})
	s, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ code, want string }{
		{"echo a # b\nif fn; then nope 'x", "echo:builtin a:word # b:comment if:keyword fn:function then:keyword nope:none 'x:string"},
		{"al $x | | ls", "al:alias $x:variable |:operator |:operator ls:file"},
		{"echo one\nfi # x\necho $(ls", "echo:builtin one:word fi:keyword # x:comment echo:builtin $(ls:substitution ls:file"},
		{"cat <<E\n$x #", "cat:file <<E:redirect $x #:string"},
	} {
		var got []string
		for _, tok := range s.Parse(tt.code).Tokens {
			got = append(got, tt.code[tok.Start:tok.End]+":"+tok.Kind)
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.code, diff)
		}
	}
}

// FuzzParse: code of any kind is looked at without a panic, and what is told of
// it lies within it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"x=$(a `b \\`c\\``) >$d", "m[a $(b)]=\"$((x[$(c)]))\"", "cat <<E\n`a`\nE", "case x in (a) b;; esac; f() ( c & )", "echo \"`x \\\"y\\\"`"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, code string) {
		sh := served(t)
		s, err := sh.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		p := s.Parse(code)
		for _, tok := range p.Tokens {
			if tok.Start < 0 || tok.Start > tok.End || tok.End > len(code) {
				t.Errorf("%q: %+v", code, tok)
			}
		}
		for _, c := range p.Commands {
			for _, word := range append(c.Words, c.Assignments...) {
				if word.Start < 0 || word.Start > word.End || word.End > len(code) {
					t.Errorf("%q: %+v", code, word)
				}
			}
		}
	})
}
