package interp

import "testing"

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		meant, name string
		want        int
	}{
		{"", "", spelledRight},
		{"bin", "bin", spelledRight},
		{"bin", "bni", lettersSwapped},
		{"bin", "ibn", lettersSwapped},
		{"bin", "ban", letterWrong},
		{"bin", "bi", letterWrong},
		{"bin", "in", letterWrong},
		{"bin", "bins", letterWrong},
		{"bin", "xbin", letterWrong},
		{"b", "", letterWrong},
		{"bin", "nib", tooFar},
		{"bin", "binary", tooFar},
		{"bin", "b", tooFar},
	} {
		if got := distance(tt.meant, tt.name); got != tt.want {
			t.Errorf("distance(%q, %q) is %d, want %d", tt.meant, tt.name, got, tt.want)
		}
	}
}
