package interp

import (
	"strings"
	"testing"

	"github.com/goshd/goshd/interp/quote"
)

// TestQuoteMeansItself has the shell read what Quote returns for each place.
func TestQuoteMeansItself(t *testing.T) {
	texts := []string{
		"", "a", "a b", "a'b", `a"b`, `a\`, "$HOME", "`ls`", "~", "~/x", "#a", "a=b", "-n", "!", "a!b", "{a,b}", "[a-z]*?", "a\nb", "\x01\x7f", "é\xff", "\xc3",
		"@(a)", "+(a|b)", "!(x)", "?(a)", "*(a)", "x@(", "[[:alpha:]]", "a\\*b", "(a)", "a|b", ";", "&", "<>",
	}
	uses := map[string]string{
		"word": "set -- %; [[ $# == 1 && $1 == \"$text\" ]]", "single": "set -- %; [[ $# == 1 && $1 == \"$text\" ]]",
		"double": "set -- \"%\"; [[ $1 == \"$text\" ]]", "ansi": "set -- %; [[ $# == 1 && $1 == \"$text\" ]]",
		"assignment": "declare v=%; [[ $v == \"$text\" ]]", "pattern": "",
	}
	sh := served(t)
	for place, use := range uses {
		for _, text := range texts {
			quoted, ok := Quote(text, place)
			if !ok {
				t.Fatalf("there is no place %q", place)
			}
			code := "text=" + quote.Dollar(text) + "\n" + strings.ReplaceAll(use, "%", quoted)
			if place == "pattern" {
				code += "p=" + quote.Dollar(quoted) + "; [[ $text == $p ]]"
			}
			if r := sh.Run(t.Context(), code, [3]int{-1, -1, -1}); r.Status != 0 {
				t.Errorf("%s: %q quoted is %q, which is something else", place, text, quoted)
			}
		}
	}
	if _, ok := Quote("a", "elsewhere"); ok {
		t.Error("there is a place that does not exist")
	}
}

// TestResolveRemembered: a command that the shell remembers is in PATH or not.
func TestResolveRemembered(t *testing.T) {
	sh := served(t)
	sh.Run(t.Context(), "hash -p /bin/true elsewhere; hash -p /bin/true sh", [3]int{-1, -1, -1})
	snap, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"elsewhere", "sh"} {
		if m := snap.Resolve(word); m.Kind != "file" || m.Value != "/bin/true" {
			t.Errorf("%s: %+v", word, m)
		}
	}
}
