package interp

import "testing"

// TestBrief is about the commands for which nobody asks for terminals.
func TestBrief(t *testing.T) {
	for _, tt := range []struct {
		before, code string
		want         bool
	}{
		{"", ":", true},
		{"", "true", true},
		{"", "false", true},
		{"", "x=5", true},
		{"", "x= y=word", true},
		{"", ": word", false},
		{"", "x=$y", false},
		{"", "x=(a b)", false},
		{"", "x[1]=5", false},
		{"", "x=5 :", false},
		{"", ": > /dev/null", false},
		{"", "! true", false},
		{"", ": &", false},
		{"", ":; :", false},
		{"", "echo", false},
		{"alias true=false", "true", true},
		{"alias true=echo", "true", false},
		{"true() { echo; }", "true", false},
		{"enable -n true", "true", false},
		{"set -e", "false", false},
		{"trap : ERR", "false", false},
		{"trap : DEBUG", ":", false},
		{"set -v", ":", false},
		{"set -x", ":", false},
	} {
		sh := served(t)
		run := func(code string) { sh.RunOwned(t.Context(), code, [3]int{-1, -1, -1}) }
		run("set +o histexpand")
		run(tt.code)
		run(tt.before)
		run(tt.code)
		if got := sh.isBrief(tt.code); got != tt.want {
			t.Errorf("%q after %q: brief is %v", tt.code, tt.before, got)
		}
	}
}
