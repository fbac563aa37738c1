package main

import (
	"testing"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// TestSetWhateverIsDefined: functions, traps, disabled builtins and options of
// the shell are not for SET.
func TestSetWhateverIsDefined(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: `for f in builtin declare export cd unset alias shopt umask command test local; do eval "$f() { echo hijacked; return 1; }"; done 2>/dev/null
trap 'ran=debug' DEBUG; trap 'ran=err' ERR; enable -n declare; old=(1 2); declare -i n=5`})
	w.run(&ecmd.Run{Code: "set -eu; ran="})
	umask := 0o027
	ask[ecmd.VersionReply](w, ecmd.Set, ecmd.Setting{
		Dir: ptr("/usr"), Unset: []string{"gone"},
		Variables: map[string]ecmd.Variable{"x": {Value: ptr("1"), Attrs: map[string]bool{"export": true}}, "old": {Value: ptr("s")}, "n": {Value: ptr("7+1")}, "l": {Array: &[]string{"a", "b"}}},
		Functions: map[string]*string{"g": ptr("{ :; }")}, Aliases: map[string]*string{"al": ptr("v")}, Shopt: map[string]bool{"nullglob": true}, Umask: &umask,
	})
	s := ask[state.State](w, ecmd.Dump, ecmd.DumpRequest{Sections: []string{"variables", "dir", "umask", "functions", "aliases"}})
	got := map[string]string{}
	for _, v := range *s.Variables {
		switch {
		case v.Value != nil:
			got[v.Name] = *v.Value
		case v.Array != nil:
			got[v.Name] = v.Kind
		}
	}
	if got["x"] != "1" || got["old"] != "s" || got["n"] != "7+1" || got["l"] != "array" || got["ran"] != "" || s.Dir.Cwd != "/usr" || *s.Umask != 0o027 || len(*s.Aliases) != 1 {
		t.Errorf("%v %+v %d %v", got, s.Dir, *s.Umask, *s.Aliases)
	}
}
