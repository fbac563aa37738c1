package completion

import "testing"

// TestNoticed checks what is known of files that were listed.
func TestNoticed(t *testing.T) {
	var n noticed
	n.note("/w/work/.", "", []candidate{{value: "a", kind: kindFile}, {value: "d", kind: kindDirectory}})
	n.note("/w/other/", "~/other/", []candidate{{value: "~/other/l", kind: kindLink}})
	for file, want := range map[string]string{
		"/w/work/a": kindFile, "/w/work/./d": kindDirectory, "/w/other//l": kindLink,
		"/w/work/none": "", "/w/a": "", "a": "", "/w/work/d/": "", "": "",
	} {
		if got := n.kind(file); got != want {
			t.Errorf("%q: got %q, want %q", file, got, want)
		}
	}
	n.note("/w/large", "", make([]candidate, maxNoticed))
	if got := n.kind("/w/large/"); got != "" {
		t.Errorf("too many files were noticed: %q", got)
	}
	var none *noticed
	if got := none.kind("/w/work/a"); got != "" {
		t.Errorf("nothing was noticed, but %q", got)
	}
}
