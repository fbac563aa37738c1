package interp

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/goshd/goshd/interp/state"
)

// data returns sections of the state, what has changed since older if that is not
// nil, as JSON.
func data(t *testing.T, sh *Shell, older *Snapshot, sections ...string) string {
	t.Helper()
	s, err := sh.SnapshotFiles(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d, err := s.Data(older, sections...)
	if err != nil {
		t.Fatal(err)
	}
	d.Version, d.Since = 0, 0
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestData(t *testing.T) {
	for _, tt := range []struct{ code, section, want string }{
		{"cd /usr; pushd /usr/lib", "dir", `"dir":{"cwd":"/usr/lib","oldpwd":"/usr","dirstack":["/usr/lib","/usr"]}`},
		{"set -- a 'b c' ''", "positional", `"positional":["a","b c",""]`},
		{"set --", "positional", `"positional":[]`},
		{"false | true", "status", `"status":{"status":0,"pipestatus":[1,0],"last_arg":"history"}`},
		{"umask 027", "umask", `"umask":23`},
		{"alias a=b c='d e'", "aliases", `"aliases":[{"name":"a","value":"b"},{"name":"c","value":"d e"}]`},
		{"trap 'x y' INT; trap '' TERM; trap z EXIT", "traps", `"traps":[{"signal":"EXIT","action":"z"},{"signal":"SIGINT","action":"x y"},{"signal":"SIGTERM","action":""}]`},
		{"hash -p /bin/x y", "hash", `"hash":[{"name":"y","path":"/bin/x"}]`},
		{"complete -W 'a b' c", "completions", `"completions":[{"name":"c","command":"complete -W 'a b' c"}]`},
		{"\n\nf() { :; }; export -f f", "functions", `"functions":[{"name":"f","source":"f () \n{ \n    :\n}","file":"main","line":3,"attrs":["export"]}]`},
		{"exec 7</dev/null 8>>/dev/null 0<&- 1>&- 2>&-", "fds", `"fds":[{"n":7,"kind":"device","access":"read","target":"/dev/null"},{"n":8,"kind":"device","access":"write","target":"/dev/null","append":true}]`},
		{"history -c; history -s one", "history", `"history":[{"number":1,"line":"one"}]`},
	} {
		t.Run(tt.section, func(t *testing.T) {
			sh := served(t)
			sh.Run(t.Context(), "set +o history", [3]int{-1, -1, -1})
			sh.history.stamped = false
			sh.Run(t.Context(), tt.code, [3]int{-1, -1, -1})
			for i := range sh.history.entries {
				sh.history.entries[i].time = 0
			}
			if got := data(t, sh, nil, tt.section); !jsonEqual(t, got, `{"state_version":0,`+tt.want+"}") {
				t.Errorf("%s\nnot %s", got, tt.want)
			}
		})
	}
}

// jsonEqual compares JSON; newlines in the second are those of strings.
func jsonEqual(t *testing.T, a, b string) bool {
	t.Helper()
	var x, y any
	if err := json.Unmarshal([]byte(a), &x); err != nil {
		t.Fatal(err)
	}
	escaped := []byte{}
	for i := range len(b) {
		if b[i] == '\n' {
			escaped = append(escaped, `\n`...)
		} else {
			escaped = append(escaped, b[i])
		}
	}
	if err := json.Unmarshal(escaped, &y); err != nil {
		t.Fatal(err)
	}
	return cmp.Equal(x, y)
}

func TestDataOfVariables(t *testing.T) {
	sh := served(t)
	sh.Run(t.Context(), `s=text; e=; declare u; declare -a a=(1 2) sp=([3]=x [7]=y) none=(); declare -A m=([k]=v); declare -ir n=5; declare -n r=s; export s`, [3]int{-1, -1, -1})
	snap, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d, err := snap.Data(nil, "variables")
	if err != nil {
		t.Fatal(err)
	}
	text := func(s string) *string { return &s }
	for _, want := range []state.Variable{
		{Name: "s", Kind: "scalar", Value: text("text"), Attrs: []string{"export"}},
		{Name: "e", Kind: "scalar", Value: text("")},
		{Name: "u", Kind: "scalar"},
		{Name: "a", Kind: "array", Array: &[]string{"1", "2"}},
		{Name: "sp", Kind: "array", Array: &[]string{"x", "y"}, Index: []int64{3, 7}},
		{Name: "none", Kind: "array", Array: &[]string{}},
		{Name: "m", Kind: "map", Map: &[][2]string{{"k", "v"}}},
		{Name: "n", Kind: "scalar", Value: text("5"), Attrs: []string{"readonly", "integer"}},
		{Name: "r", Kind: "scalar", Value: text("s"), Attrs: []string{"nameref"}},
	} {
		i := slices.IndexFunc(*d.Variables, func(v state.Variable) bool { return v.Name == want.Name })
		if i < 0 {
			t.Errorf("no %s", want.Name)
		} else if diff := cmp.Diff(want, (*d.Variables)[i]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.Name, diff)
		}
	}
}

func TestDataSince(t *testing.T) {
	sh := served(t)
	run := func(code string) { sh.Run(t.Context(), code, [3]int{-1, -1, -1}) }
	run("set +o history; umask 022")
	run("a=1 b=2; f() { :; }; alias x=y; complete -W z c")
	p := sh.Save()
	defer p.Close()
	list := []string{"dir", "variables", "env", "positional", "functions", "aliases", "options", "shopt", "traps", "jobs", "umask", "hash", "completions", "fds", "limits", "history"}
	if got, want := data(t, sh, p.Snapshot, list...), `{"state_version":0}`; got != want {
		t.Errorf("nothing: %s", got)
	}
	run("unset a; b=3; unset -f f; g() { :; }; alias x=z; complete -r c; shopt -s extglob; umask 077; export q=1")
	want := `{"state_version":0,"removed":[{"section":"variables","names":["a"]},{"section":"functions","names":["f"]},{"section":"completions","names":["c"]}],` +
		`"variables":[{"name":"b","kind":"scalar","value":"3"},{"name":"q","kind":"scalar","value":"1","attrs":["export"]}],` +
		`"functions":[{"name":"g","source":"g () \n{ \n    :\n}","file":"main","line":1}],"aliases":[{"name":"x","value":"z"}],"shopt":[{"name":"extglob","on":true}],"umask":63}`
	sections := slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "env" })
	if got := data(t, sh, p.Snapshot, sections...); !jsonEqual(t, got, want) {
		t.Errorf("%s\nnot %s", got, want)
	}
	if got := data(t, sh, p.Snapshot, "env"); !slices.Contains(sectionEnv(t, got), "q=1") {
		t.Errorf("no q in %s", got)
	}
}

func sectionEnv(t *testing.T, text string) []string {
	t.Helper()
	var d state.State
	if err := json.Unmarshal([]byte(text), &d); err != nil || d.Env == nil {
		t.Fatal(err, text)
	}
	return *d.Env
}

func TestDiff(t *testing.T) {
	sh := served(t)
	run := func(code string) { sh.Run(t.Context(), code, [3]int{-1, -1, -1}) }
	run("set +o history")
	run("a=1; f() { :; }; alias x=y")
	before := sh.Save()
	defer before.Close()
	run("f; echo $a $RANDOM $SECONDS $LINENO; true | false; : $(echo x); (a=2; cd /); for i in; do :; done; local_only() { local q=1; }; local_only; unset -f local_only")
	same := sh.Save()
	defer same.Close()
	if d, err := Diff(before.Snapshot, same.Snapshot); err != nil || !d.Same {
		t.Errorf("%v: %+v", err, d)
	}
	run("a=2; b=3; unset -f f; unalias x; exec 9</dev/null; set -- p; cd /usr; ulimit -c 0; sleep 60 &")
	after := sh.Save()
	defer after.Close()
	d, err := Diff(before.Snapshot, after.Snapshot)
	if err != nil {
		t.Fatal(err)
	}
	if d.Same || len(d.Jobs) != 1 || d.Jobs[0].Old != nil || d.Jobs[0].New.State != "running" || d.From == d.To {
		t.Errorf("%+v", d)
	}
	d.Jobs, d.From, d.To, d.Limits = nil, 0, 0, nil
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"from":0,"to":0,"same":false,"dir":{"old":{"cwd":"` + before.Dir() + `","dirstack":["` + before.Dir() + `"]},"new":{"cwd":"/usr","oldpwd":"` + before.Dir() + `","dirstack":["/usr"]}},` +
		`"variables":[{"name":"OLDPWD","old":{"name":"OLDPWD","kind":"scalar","attrs":["export"]},"new":{"name":"OLDPWD","kind":"scalar","value":"` + before.Dir() + `","attrs":["export"]}},` +
		`{"name":"PWD","old":{"name":"PWD","kind":"scalar","value":"` + before.Dir() + `","attrs":["export"]},"new":{"name":"PWD","kind":"scalar","value":"/usr","attrs":["export"]}},` +
		`{"name":"a","old":{"name":"a","kind":"scalar","value":"1"},"new":{"name":"a","kind":"scalar","value":"2"}},{"name":"b","new":{"name":"b","kind":"scalar","value":"3"}}],` +
		`"positional":{"old":[],"new":["p"]},"functions":[{"name":"f","old":{"name":"f","source":"f () \n{ \n    :\n}","file":"main","line":1}}],` +
		`"aliases":[{"name":"x","old":{"name":"x","value":"y"}}],"fds":[{"name":"9","new":{"n":9,"kind":"device","access":"read","target":"/dev/null"}}]}`
	if !jsonEqual(t, string(text), want) {
		t.Errorf("%s\nnot %s", text, want)
	}
	run("kill %1")
}

func TestUnknownSection(t *testing.T) {
	sh := served(t)
	s, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Data(nil, "variables", "nothing"); !errors.Is(err, ErrSection) {
		t.Errorf("Data: %v", err)
	}
	if _, err := Diff(s, s, "nothing"); !errors.Is(err, ErrSection) {
		t.Errorf("Diff: %v", err)
	}
}

func BenchmarkData(b *testing.B) {
	sh := withCompletion(b)
	for b.Loop() {
		s, err := sh.Snapshot(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Data(nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	sh := withCompletion(b)
	from := sh.Save()
	defer from.Close()
	sh.Run(b.Context(), "x=1; f() { :; }", [3]int{-1, -1, -1})
	to := sh.Save()
	defer to.Close()
	for b.Loop() {
		if _, err := Diff(from.Snapshot, to.Snapshot); err != nil {
			b.Fatal(err)
		}
	}
}
