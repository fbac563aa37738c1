package client

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWordsLine(t *testing.T) {
	for _, tt := range []struct {
		words  []string
		line   string
		starts []int
	}{
		{nil, "", nil},
		{[]string{"gi"}, "gi", []int{0, 1}},
		{[]string{"git", ""}, "git ", nil},
		{[]string{"git", "", "a b"}, `git '' a\ b`, []int{7, 8, 10}},
		{[]string{"ls", "$(x);`y`", "--f=é"}, "ls \\$\\(x\\)\\;\\`y\\` --f=é", []int{18, 19, 20, 21, 22, 23}},
		{[]string{"~", "~/a~"}, `\~ ~/a\~`, []int{3, 4, 5, 6}},
		{[]string{"x", "a\nb"}, `x a$'\n'b`, []int{2, 3, 8}},
	} {
		line, starts := wordsLine(tt.words)
		if line != tt.line {
			t.Errorf("%q: %s, want %s", tt.words, line, tt.line)
		}
		if diff := cmp.Diff(tt.starts, starts); diff != "" {
			t.Errorf("%q: %s", tt.words, diff)
		}
	}
}

// The shell of the tests answers that bytes 3 to 5 of the line are replaced.
func TestCompleteWords(t *testing.T) {
	c := dial(t, serve(t))
	got, err := c.CompleteWords(t.Context(), []string{"a", "b=c"})
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, x := range got.Candidates {
		values = append(values, x.Value)
	}
	if diff := cmp.Diff([]string{"bone", "btwo words"}, values); diff != "" {
		t.Error(diff)
	}
}
