package completion

import "testing"

// TestNoticed checks what is known of files that were listed.
func TestNoticed(t *testing.T) {
	var n noticed
	n.note("/tree/one/.", "", []candidate{{value: "a", kind: kindFile}, {value: "d", kind: kindDirectory}})
	n.note("/tree/two/", "~/other/", []candidate{{value: "~/other/l", kind: kindLink}})
	for file, want := range map[string]string{
		"/tree/one/a": kindFile, "/tree/one/./d": kindDirectory, "/tree/two//l": kindLink,
		"/tree/one/none": "", "/tree/a": "", "a": "", "/tree/one/d/": "", "": "",
	} {
		if got := n.kind(file); got != want {
			t.Errorf("%q: got %q, want %q", file, got, want)
		}
	}
	n.note("/tree/large", "", make([]candidate, maxNoticed))
	if got := n.kind("/tree/large/"); got != "" {
		t.Errorf("too many files were noticed: %q", got)
	}
	var none *noticed
	if got := none.kind("/tree/one/a"); got != "" {
		t.Errorf("nothing was noticed, but %q", got)
	}
}
