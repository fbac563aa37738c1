package wire

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	got, err := Parse("dir/f.txt", `# comment

vector one
send +null,2*out 6:ECMD :,
recv 2:OK,
vector two of them
whole
send +1:x,
send  a\n\0\\\x1b\{3*ab}\{pid}
error 7 files
text out 
finish
eof
`)
	if err != nil {
		t.Fatal(err)
	}
	want := []*Vector{
		{Name: "one", File: "f.txt", Line: 3, Steps: []Step{
			{Line: 4, Do: "send", Kinds: []string{"null", "out", "out"}, Bytes: "6:ECMD :,"},
			{Line: 5, Do: "recv", Bytes: "2:OK,"},
		}},
		{Name: "two of them", File: "f.txt", Line: 6, Whole: true, Steps: []Step{
			{Line: 8, Do: "send", Bytes: "+1:x,"},
			{Line: 9, Do: "send", Bytes: " a\n\x00\\\x1bababab\\{pid}"},
			{Line: 10, Do: "error", Word: "7 files"},
			{Line: 11, Do: "text", Word: "out"},
			{Line: 12, Do: "finish"},
			{Line: 13, Do: "eof"},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"send x", "vector a\nfly", "vector a\nsend \\", "vector a\nsend \\q", "vector a\nsend \\{3*x", "vector a\nsend \\{x*y}", "vector a\nsend \\xzz"} {
		if _, err := Parse("f", text); err == nil {
			t.Errorf("%q is accepted", text)
		}
	}
}

func TestVariantsSendTheSameBytes(t *testing.T) {
	all, err := Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, v := range all {
		if names[v.Name] {
			t.Errorf("two vectors are named %s", v.Name)
		}
		names[v.Name] = true
		for _, how := range v.variants() {
			var b strings.Builder
			carriers := 0
			for _, p := range how.pieces {
				b.WriteString(p.bytes)
				if p.files {
					carriers++
				}
			}
			if how.step >= 0 && (b.String() != v.Steps[how.step].Bytes || carriers != 1) {
				t.Errorf("%s: %s sends %q with %d sets of descriptors", v.Name, how.name, b.String(), carriers)
			}
		}
	}
}
