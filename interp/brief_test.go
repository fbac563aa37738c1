package interp

import "testing"

func TestBrief(t *testing.T) {
	sh, err := New(Config{Name: "sh", Stdio: [3]int{-1, -1, -1}})
	if err != nil {
		t.Fatal(err)
	}
	defer sh.Close()
	for code, want := range map[string]bool{
		":": true, "true": true, "false": true, ": a b": true, "true x-y/z.1:2_": true,
		"": false, " :": false, "echo": false, ":;": false, ": $x": false, ": >f": false, "true&": false,
		": !x": false, ": *": false, ":\n": false, "true\techo": false, "truex": false, ": \x80": false, ": ~": false,
		": a,b": false, ": [a]": false, "a=b": false,
	} {
		if got := sh.Brief(code); got != want {
			t.Errorf("Brief(%q) = %v", code, got)
		}
	}
	for _, tt := range []struct{ set, undo string }{
		{"true() { echo no; }", "unset -f true"},
		{"enable -n true", "enable true"},
		{"set -x", "set +x"},
		{"set -e", "set +e"},
		{"shopt -s expand_aliases; alias true=echo", "unalias true"},
		{"trap 'echo no' DEBUG", ""},
	} {
		none := [3]int{-1, -1, -1}
		sh.Run(t.Context(), tt.set, none)
		if sh.Brief("true") {
			t.Errorf("true is brief after %s", tt.set)
		}
		sh.Run(t.Context(), tt.undo, none)
		if tt.undo != "" && !sh.Brief("true") {
			t.Errorf("true is not brief after %s", tt.undo)
		}
	}
}
