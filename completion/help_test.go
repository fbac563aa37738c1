package completion

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHelpOptions(t *testing.T) {
	text := `Usage: prog [OPTION]... FILE
  -a, --all                  do not ignore hidden ones
      --block-size=SIZE      scale sizes by SIZE;
                               see below
      --color[=WHEN]         colour the output
      --group-directories-first
                             directories come first
  -q | --quiet	say nothing
  -o FILE, --output FILE
  -A,  --accept=LIST         comma-separated list
  -x
not indented
  --last  the last one
`
	want := map[string]string{
		"-a": "do not ignore hidden ones", "--all": "do not ignore hidden ones", "--block-size": "scale sizes by SIZE;",
		"--color": "colour the output", "--group-directories-first": "directories come first", "-q": "say nothing",
		"--quiet": "say nothing", "--last": "the last one",
		"-A": "comma-separated list", "--accept": "comma-separated list",
	}
	if diff := cmp.Diff(want, helpOptions(text)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func FuzzHelpOptions(f *testing.F) {
	f.Add("  -a, --all  x\n\t-b\n    y")
	f.Fuzz(func(t *testing.T, text string) {
		for name, description := range helpOptions(text) {
			if name == "" || name[0] != '-' || description == "" {
				t.Errorf("%q: %q", name, description)
			}
		}
	})
}
