package entries_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/interp/entries"
)

// TestEach checks the names and kinds of a directory that takes several reads.
func TestEach(t *testing.T) {
	dir := t.TempDir()
	want := map[string]entries.Kind{".": entries.Directory, "..": entries.Directory, "link": entries.Link, "new\nline": entries.Other}
	for i := range 400 {
		want[strings.Repeat("n", 200)+string(rune('a'+i%26))+strings.Repeat("x", i/26)] = entries.Other
	}
	want["sub"] = entries.Directory
	for name, kind := range want {
		var err error
		switch path := filepath.Join(dir, name); {
		case name == "." || name == "..":
		case kind == entries.Directory:
			err = os.Mkdir(path, 0o755)
		case kind == entries.Link:
			err = os.Symlink("nowhere", path)
		default:
			err = os.WriteFile(path, nil, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]entries.Kind{}
	err := entries.Each(dir, func(name string, kind entries.Kind) {
		if kind == entries.Unknown { // not every file system says it
			kind = want[name]
		}
		got[strings.Clone(name)] = kind
	})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("entries (-want +got):\n%s", d)
	}
}

// TestEachOfNothing checks that there is an error where there is no directory.
func TestEachOfNothing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{file, file + ".none", ""} {
		if err := entries.Each(path, func(string, entries.Kind) {}); err == nil {
			t.Errorf("Each(%q) has no error", path)
		}
	}
}

func TestKindOf(t *testing.T) {
	modes := []fs.FileMode{0, fs.ModeDir, fs.ModeSymlink, fs.ModeNamedPipe}
	want := []entries.Kind{entries.Other, entries.Directory, entries.Link, entries.Other}
	var got []entries.Kind
	for _, m := range modes {
		got = append(got, entries.KindOf(m))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
