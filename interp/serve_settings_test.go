package interp

import "testing"

// TestOnlySets: which code needs no terminal, and that aliases, functions, traps
// and options change it.
func TestOnlySets(t *testing.T) {
	sh := served(t)
	for _, tt := range []struct {
		first, code string
		want        bool
	}{
		{"", ":", true},
		{"", "cd /usr", true},
		{"", "cd", true},
		{"", "x=1", true},
		{"", "unset x y", true},
		{"", "export x=1 y", true},
		{"", "export", false},
		{"", "export -p", false},
		{"", "", false},
		{"", "x=1 cat", false},
		{"", "x=1 :", false},
		{"", "a[0]=1", false},
		{"", "=x", false},
		{"", "cat", false},
		{"", "read x", false},
		{"", ": $(cat)", false},
		{"", ": `cat`", false},
		{"", ":;cat", false},
		{"", ":&", false},
		{"", ":|cat", false},
		{"", ": >/dev/tty", false},
		{"", "cd ~", false},
		{"", ":\ncat", false},
		{"", "cd \xff", false},
		{"alias cd=cat", "cd", false},
		{"unalias cd", "cd", true},
		{"cd() { read; }", "cd", false},
		{"unset -f cd", "cd", true},
		{"enable -n cd", "cd", false},
		{"enable cd", "cd", true},
		{"trap read DEBUG", ":", false},
		{"trap - DEBUG; trap read ERR", ":", false},
		{"trap - ERR; set -e", "cd /nowhere", false},
		{"set +e; set -x", ":", false},
		{"set +x; set -o posix", ":", false},
		{"set +o posix", ":", true},
	} {
		if tt.first != "" {
			shown(t, sh, tt.first)
		}
		if got := sh.onlySets(tt.code); got != tt.want {
			t.Errorf("%s; %q: %v", tt.first, tt.code, got)
		}
	}
}
