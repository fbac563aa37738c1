package expand

import "testing"

func TestRegexpText(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{`a'.'b`, `a\.b`},
		{`'w'`, `w`},
		{`\w`, `w`},
		{`'\w'`, `\\w`},
		{`^[a']']$`, `^[a]]$`},
		{`[\]\[a-z]+`, `[][a-z]+`},
		{`[^\]a]`, `[^]a]`},
		{`[a\-]`, `[a-]`},
		{`['[:alpha:]']`, `[[:alpha:]]`},
		{`[[:'alpha':]'.']'.'`, `[[:alpha:].]\.`},
		{`[]'.']'.'`, `[].]\.`},
		{`[^]'.']'.'`, `[^].]\.`},
		{`'['a]`, `\[a]`},
		{`[a'.*'`, `[a.*`},
		{`'a{2}|(b)'`, `a\{2}\|\(b\)`},
	} {
		sh := newShell(t.TempDir())
		got, err := sh.k.word(source{k: sh.k, text: tt.word}).Regexp(&sh.st)
		if err != nil || got != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.word, got, err, tt.want)
		}
	}
}
