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

// TestSetRefuses: what cannot be set as it is said is refused before anything is
// set, and what is not there need not be unset.
func TestSetRefuses(t *testing.T) {
	w := start(t, "--norc").json()
	for text, fault := range map[string]ecmd.Word{
		`{"umask":512}`: ecmd.BadArgument,
		`{"umask":-1}`:  ecmd.BadArgument,
		`{"variables":{"x":{"value":"1","array":["2"]}}}`:        ecmd.BadArgument,
		`{"variables":{"x":{"value":"1","map":{"k":"2"}}}}`:      ecmd.BadArgument,
		`{"variables":{"x":{"value":"a\u0000b"}}}`:               ecmd.BadArgument,
		`{"variables":{"x":{"array":["a",{"b64":"YQBi"}]}}}`:     ecmd.BadArgument,
		`{"variables":{"x":{"map":{"k\u0000":"v"}}}}`:            ecmd.BadArgument,
		`{"args":["a\u0000"]}`:                                   ecmd.BadArgument,
		`{"aliases":{"none":null},"functions":{"none":null}}`:    "",
		`{"unset":["none"],"variables":{"y":{"value":"b64 b"}}}`: "",
	} {
		w.send(1, ecmd.Set, text)
		if rep := w.reply(1); rep.Word != fault {
			t.Errorf("SET %s: %s %s", text, rep.Word, rep.Text)
		}
	}
	if r := w.run(&ecmd.Run{Code: "echo ${x-unset} $y", Stdout: capture()}); r.Stdout.Bytes != "unset b64 b\n" {
		t.Errorf("%q", r.Stdout.Bytes)
	}
}
