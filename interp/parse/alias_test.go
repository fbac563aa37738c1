package parse

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAliases holds the text that is parsed for a line, as bash 5.2 reads it.
func TestAliases(t *testing.T) {
	aliases := map[string]string{
		"ll": "ls -l", "e": "echo ", "a": "b", "b": "a x", "l": "for i in", "fin": "done", "p": "ps | grep",
		"self": "self -x", "q": "echo '", "two": "x; y", "if": "when", "sudo": "sudo ", "semi": "x ;", "nl": "x\ny",
		"empty": "", "open": "{", "close": "}", "c": "echo hi #",
	}
	opt := func() Options {
		return Options{ExpandAliases: true, Alias: func(name string) (string, bool) { v, ok := aliases[name]; return v, ok }}
	}
	tests := []struct {
		text string
		want []string
	}{
		{"ll a", []string{"ls -l  a"}},
		{"ll; ll", []string{"ls -l ; ls -l "}},
		{"echo ll", []string{"echo ll"}},
		{`\ll; "ll"; 'll'`, []string{`\ll; "ll"; 'll'`}},
		{"e ll", []string{"echo  ls -l "}},
		{"e e ll", []string{"echo  echo  ls -l "}},
		{"sudo sudo ll", []string{"sudo  sudo  ls -l "}},
		{"a", []string{"a x  "}},
		{"self", []string{"self -x "}},
		{"l 1 2; do ll; fin", []string{"for i in  1 2; do ls -l ; done "}},
		{"p x", []string{"ps | grep  x"}},
		{"q a'", []string{"echo ' a'"}},
		{"two z", []string{"x; y  z"}},
		{"x=1 ll", []string{"x=1 ls -l "}},
		{">f ll", []string{">f ls -l "}},
		{"! ll | ll && ll || ( ll ) & { ll; }", []string{"! ls -l  | ls -l  && ls -l  || ( ls -l  ) & { ls -l ; }"}},
		{"echo $(ll)", []string{"echo $(ll)"}}, // when it is run
		{"f() { ll; }", []string{"f() { ls -l ; }"}},
		{"case ll in ll) ll;; esac", []string{"case ll in ll) ls -l ;; esac"}},
		{"for ll in ll; do ll; done", []string{"for ll in ll; do ls -l ; done"}},
		{"ll=1", []string{"ll=1"}},
		{"semi echo", []string{"x ; echo"}},
		{"if x", []string{"when  x"}},
		{"nl; z", []string{"x", "y ; z"}},
		{"open ll; close", []string{"{  ls -l ; } "}},
		{"c there", []string{"echo hi "}},
		{"cat <<E; ll\nll\nE\nll", []string{"cat <<E; ls -l ", "ls -l "}},
	}
	for _, tt := range tests {
		got := lines(t, tt.text, opt)
		for i := range got {
			got[i] = trimRight(got[i])
		}
		want := make([]string, len(tt.want))
		for i := range want {
			want[i] = trimRight(tt.want[i])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func trimRight(s string) string {
	for s != "" && isBlank(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// TestAliasLine checks that lines are those of the source.
func TestAliasLine(t *testing.T) {
	r := NewReader(&Source{Text: "nl; two\n\ntwo", Line: 10}, func() Options {
		return Options{ExpandAliases: true, Alias: func(name string) (string, bool) {
			v, ok := map[string]string{"nl": "a\nb\nc", "two": "x; y"}[name]
			return v, ok
		}}
	})
	var got []int
	for {
		c, err := r.Next()
		if err != nil {
			break
		}
		for _, st := range c.Stmts {
			got = append(got, c.Line(st.Pos()))
		}
	}
	if diff := cmp.Diff([]int{10, 10, 10, 10, 10, 12, 12}, got); diff != "" {
		t.Error(diff)
	}
}
