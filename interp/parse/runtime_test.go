package parse

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"mvdan.cc/sh/v3/syntax"
)

func TestFragments(t *testing.T) {
	asParts := func(f func(string) (*syntax.Word, *Command, error)) func(string) ([]syntax.WordPart, *Command, error) {
		return func(s string) ([]syntax.WordPart, *Command, error) {
			w, c, err := f(s)
			if err != nil {
				return nil, nil, err
			}
			return w.Parts, c, nil
		}
	}
	word, pattern := asParts(Word), asParts(Pattern)
	tests := []struct {
		parse func(string) ([]syntax.WordPart, *Command, error)
		text  string
		want  []string
	}{
		{word, "", nil},
		{word, "a b", []string{"a b"}},
		{word, "a}b $x;c", []string{"a}b ", "$x", ";c"}},
		{word, "# a", []string{"# a"}},
		{word, `'a b'"c $d"\ e`, []string{`'a b'`, `"c $d"`, `\ e`}},
		{word, "a\nb", []string{"a\nb"}},
		{word, "$((1 $x)) ${(M)y} ${z~}", []string{"$((1 $x))", " ", "${(M)y}", " ", "${z~}"}},
		{word, "a=(b)", []string{"a=(b)"}},
		{pattern, `$v|"b c"|@(d|e)`, []string{"$v", "|", `"b c"`, "|@(d|e)"}},
		{Document, "", nil},
		{Document, `a "b" 'c' $d`, []string{`a "b" 'c' `, "$d"}},
		{Document, "\\u@\\h:\\w$(x \"y\")\\$ ", []string{`\u@\h:\w`, `$(x "y")`, `\$ `}},
		{DoubleQuoted, `m["a b"]+'c'+$x`, []string{"m[a b]+'c'+", "$x"}},
		{DoubleQuoted, `${m["k"]} + "2"`, []string{`${m["k"]}`, " + 2"}},
	}
	for _, tt := range tests {
		parts, c, err := tt.parse(tt.text)
		if err != nil {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		var got []string
		for _, p := range parts {
			if lit, ok := p.(*syntax.Lit); ok {
				got = append(got, lit.Value)
			} else {
				got = append(got, c.Source(p))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
	for _, text := range []string{"'a", `"a`, "$(", "`", "${x"} {
		if _, _, err := Word(text); err == nil {
			t.Errorf("%q is a word", text)
		}
	}
}
