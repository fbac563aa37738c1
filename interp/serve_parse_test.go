package interp

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseTokens(t *testing.T) {
	sh := served(t)
	executeOut(t, sh, Request{Code: "alias al='echo x'; fn() { :; }"})
	for _, tt := range []struct{ code, want string }{
		{"echo a\necho $b | al 'c' # d", "echo:builtin a:word echo:builtin $b:variable |:operator al:alias 'c':string # d:comment"},
		{"if true; then fn; elif x=1 nope; then :; else :; fi", "if:keyword true:builtin then:keyword fn:function elif:keyword x=1:assignment nope:none then:keyword ::builtin else:keyword ::builtin fi:keyword"},
		{"for i in a; do :; done >f &", "for:keyword in:keyword a:word do:keyword ::builtin done:keyword >f:redirect &:operator"},
		{"case x in (a) :;; esac", "case:keyword x:word in:keyword a:word ::builtin esac:keyword"},
		{"while :; do :; done; until :; do :; done", "while:keyword ::builtin do:keyword ::builtin done:keyword until:keyword ::builtin do:keyword ::builtin done:keyword"},
		{"! { :; } && [[ a == b ]]; ( : )", "!:keyword {:keyword ::builtin }:keyword &&:operator [[:keyword a:word b:word ]]:keyword ::builtin"},
		{"echo $(ls -l) \"a$(:)b\"", "echo:builtin $(ls -l):substitution ls:file -l:word \"a$(:)b\":string ::builtin"},
		{"export a=1 b; echo '#' x#y", "export:builtin a=1:assignment b:assignment echo:builtin '#':string x#y:word"},
		{"time : ; function g { :; }; f() { fn; }", "time:keyword ::builtin function:keyword {:keyword ::builtin }:keyword {:keyword fn:function }:keyword"},
		{"cat <<E; echo b\nx # no\nE\n# yes", "cat:file <<E:redirect echo:builtin b:word x # no\nE:string # yes:comment"},
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
	for _, tt := range []struct{ code, kind, expects string }{
		{"echo", "", ""}, {"", "", ""}, {"echo 'a", "incomplete", "'"}, {"echo \"a", "incomplete", "\""},
		{"cat <<X\na", "incomplete", "X"}, {"if :; then", "incomplete", ""}, {"(echo", "incomplete", ""},
		{"echo $(ls", "incomplete", ")"}, {"fi", "syntax", ""}, {"echo )", "syntax", ""}, {"a | | b", "syntax", ""},
	} {
		d := s.Parse(tt.code).Diagnostic
		kind, expects := "", ""
		if d != nil {
			kind, expects = d.Kind, d.Expects
		}
		if kind != tt.kind || expects != tt.expects {
			t.Errorf("%q: %q %q, want %q %q", tt.code, kind, expects, tt.kind, tt.expects)
		}
	}
}
