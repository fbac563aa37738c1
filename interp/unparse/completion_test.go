package unparse

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompletions compares the functions of the completions that are
// installed with what bash prints for them.
func TestCompletions(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Fatal("bash 5.2 is needed to compare with: .ci/run installs it")
	}
	files, err := filepath.Glob("/usr/share/bash-completion/completions/*")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, "/usr/share/bash-completion/bash_completion", "/usr/lib/git-core/git-sh-prompt")
	n := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		n += compare(t, file, string(source))
	}
	t.Logf("%d functions", n)
}

// compare prints each function of a source, and has bash define and print it.
func compare(t *testing.T, file, source string) int {
	got := functions(t, source)
	out, err := bash("source '" + file + "' >/dev/null 2>&1\ndeclare -f\n")
	if err != nil {
		t.Errorf("%s: %v", file, err)
	}
	want := recorded(out)
	for name, text := range got {
		if w, ok := want[name]; ok && w != text {
			t.Errorf("%s: %s (-want +got):\n%s", file, name, cmp.Diff(strings.Split(w, "\n"), strings.Split(text, "\n")))
		}
	}
	return len(got)
}

func bash(script string) (string, error) {
	cmd := exec.Command("bash", "--norc", "-O", "extglob")
	cmd.Stdin = strings.NewReader(script)
	out, err := cmd.Output()
	return string(out), err
}
