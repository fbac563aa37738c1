package interp

import "testing"

// TestLinesAgain: what a line means depends on aliases and options each time.
func TestLinesAgain(t *testing.T) {
	sh := served(t)
	for _, tt := range []struct{ code, want string }{
		{"e x", "goshd: e: command not found\n"},
		{"alias e=echo", ""},
		{"e x", "x\n"},
		{"alias e='echo other'", ""},
		{"e x", "other x\n"},
		{"alias e='echo a", "goshd: unexpected EOF while looking for matching `''\n"},
		{"(unalias e; e x)", "other x\n"},
		{"unalias e", ""},
		{"e x", "goshd: e: command not found\n"},
		{"shopt -u extglob", ""},
		{"[[ ab == +([ab]) ]]; echo $?", "0\n"},
		{"i=0; while ((i < 2)); do echo $((i++)); done", "0\n1\n"},
		{"i=0; while ((i < 2)); do echo $((i++)); done", "0\n1\n"},
		{"f() { echo f$1; }", ""},
		{"f 1; f() { echo g; }; f", "f1\ng\n"},
		{"f 1; f() { echo g; }; f", "g\ng\n"},
		{"cat <<< here", "here\n"},
		{"cat <<< here", "here\n"},
		{"echo $LINENO", "1\n"},
		{"false", ""},
		{"echo $?", "1\n"},
		{"", ""},
		{"echo $?", "0\n"},
		{"echo 'a", "goshd: unexpected EOF while looking for matching `''\n"},
		{"echo 'a", "goshd: unexpected EOF while looking for matching `''\n"},
	} {
		if got := shown(t, sh, tt.code); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.code, got, tt.want)
		}
	}
}
