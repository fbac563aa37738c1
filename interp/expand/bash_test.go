package expand

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "record what bash prints for the cases in testdata")

// A recorded case is a small script and what bash prints for it. In the files
// of testdata a line of "##" separates the two and a line of "####" ends them.
type recorded struct {
	code, want string
}

func readCases(t *testing.T, file string) []recorded {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []recorded
	for _, c := range strings.Split(string(text), "####\n") {
		if strings.TrimSpace(c) == "" {
			continue
		}
		code, want, _ := strings.Cut(c, "##\n")
		cases = append(cases, recorded{code, want})
	}
	return cases
}

// TestBash runs the cases of testdata and compares with what bash 5.2 printed.
func TestBash(t *testing.T) {
	files, err := filepath.Glob("testdata/*.test")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases: ", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".test"), func(t *testing.T) {
			cases := readCases(t, file)
			if *update {
				record(t, file, cases)
			}
			for _, c := range cases {
				if diff := cmp.Diff(c.want, runCase(t, c.code)); diff != "" {
					t.Errorf("%s(-bash +ours):\n%s", c.code, diff)
				}
			}
		})
	}
}

// prelude defines p, which prints its arguments: "2:[a][b]".
const prelude = `p() { local IFS=; printf '%d:' $#; [ $# = 0 ] || printf '[%s]' "$@"; echo; }; `

var prefix = regexp.MustCompile(`(?m)^sh0: (line \d+: )?`)

func record(t *testing.T, file string, cases []recorded) {
	t.Helper()
	var sb strings.Builder
	for i := range cases {
		cmd := exec.Command("bash", "--norc", "-c", prelude+cases[i].code, "sh0")
		cmd.Dir = t.TempDir()
		cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=/h", "LC_ALL=C.UTF-8", "PWD=" + cmd.Dir}
		out, err := cmd.CombinedOutput()
		if _, exit := err.(*exec.ExitError); err != nil && !exit {
			t.Fatal(err)
		}
		cases[i].want = prefix.ReplaceAllString(string(out), "! ")
		sb.WriteString(cases[i].code + "##\n" + cases[i].want + "####\n")
	}
	if err := os.WriteFile(file, []byte(sb.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func runCase(t *testing.T, code string) string {
	sh := newShell(t.TempDir())
	sh.script(code)
	return sh.out.String()
}
