package interp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHistoryRecorded runs scripts about the history, bind and help whose
// output was recorded from bash 5.2.
func TestHistoryRecorded(t *testing.T) {
	scripts, err := filepath.Glob("testdata/history/*.sh")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".sh"), func(t *testing.T) {
			script, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(path, ".sh") + ".want")
			if err != nil {
				t.Fatal(err)
			}
			got := ioShell(t, strings.TrimRight(string(script), "\n"))
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-bash +goshd:\n%s", diff)
			}
		})
	}
}
