package interp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

func TestMain(m *testing.M) {
	Enter()
	os.Exit(m.Run())
}

// ioShell runs a script in an empty directory and returns what it prints on
// descriptors 1 and 2.
func ioShell(t testing.TB, script string) string {
	t.Helper()
	dir := t.TempDir()
	out := filepath.Join(dir, "..", "out")
	n, err := unix.Open(out, unix.O_CREAT|unix.O_TRUNC|unix.O_RDWR|unix.O_APPEND|unix.O_CLOEXEC, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(n)
	null, err := unix.Open("/dev/null", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(null)
	sh, err := New(Config{
		Name: "sh", Dir: dir, Stdio: [3]int{null, n, n},
		Environ: []string{"PATH=/usr/bin:/bin", "TZ=UTC", "LC_ALL=C.UTF-8", "HOME=" + dir},
	})
	if err != nil {
		t.Fatal(err)
	}
	sh.RunCommand(script)
	sh.Close()
	text, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), dir, "DIR")
}

// An ioCase is a script and what it prints.
type ioCase struct{ name, script, want string }

func runIO(t *testing.T, cases []ioCase) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, ioShell(t, c.script)); diff != "" {
				t.Errorf("-bash +goshd:\n%s\nscript:\n%s", diff, c.script)
			}
		})
	}
}
