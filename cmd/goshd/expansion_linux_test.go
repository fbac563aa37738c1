package main

import "testing"

// History expansion is done on request, in what is added to the history.
func TestHistoryExpansion(t *testing.T) {
	s := start(t, "--norc")
	s.want("echo a!!", "a!!\n", true)
	s.want("set -H", "", true)
	s.want("echo one two", "one two\n", true)
	if out, stderr, ok := s.run("echo !$; echo '!!'"); out != "two\n!!\n" || stderr != "echo two; echo '!!'\n" || !ok {
		t.Errorf("%q %q %v", out, stderr, ok)
	}
	if out, stderr, _ := s.run("echo x\n!!\n!nothing"); out != "x\nx\n" || stderr != "echo x\ngoshd: !nothing: event not found\n" {
		t.Errorf("%q %q", out, stderr)
	}
	s.want("set +H", "", true)
	s.want("echo a!!", "a!!\n", true)
}
