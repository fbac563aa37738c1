package completion

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A session is a host and its registry, set up by commands.
type session struct {
	t *testing.T
	*fakeHost
	r *Registry
}

func newSession(t *testing.T, setup ...string) *session {
	s := &session{t, newFakeHost(fixture(t)), NewRegistry()}
	for _, code := range setup {
		s.run(code)
	}
	return s
}

// run runs complete, compopt or compgen, outside any subshell.
func (s *session) run(code string) string {
	var args []string
	for _, w := range tokens(code, 0, len(code), len(code)) {
		args = append(args, dequote(code[w.start:w.end]))
	}
	var out bytes.Buffer
	std := Stdio{Out: &out, Err: &out}
	switch args[0] {
	case "complete":
		s.r.Complete(args[1:], std)
	case "compopt":
		s.r.Compopt(args[1:], std)
	default:
		Compgen(context.Background(), s, s.r, args[1:], std)
	}
	return out.String()
}

func (s *session) complete(text string) *Result {
	s.t.Helper()
	line, point := cut(text)
	r, err := Complete(context.Background(), s, s.r, line, point)
	if err != nil {
		s.t.Fatalf("Complete(%q): %v", text, err)
	}
	return r
}

func (s *session) tab(text string) string {
	s.t.Helper()
	line, point := cut(text)
	return pressTab(s.complete(text), line, point)
}

func (r *Result) values() []string {
	var out []string
	for _, it := range r.Items {
		out = append(out, it.Value)
	}
	return out
}

// The wants are what bash 5.2 makes of the same lines.
func TestLookup(t *testing.T) {
	s := newSession(t, "complete -W 'def1 def2' -D", "complete -W 'base1' cmd", "complete -W 'full1' /x/cmd",
		"complete -W 'ini1 ini2' -I", "complete -W 'emp1 emp2' -E")
	for line, want := range map[string]string{
		"cmd ": "cmd base1 ", "/x/cmd ": "/x/cmd full1 ", "/y/cmd ": "/y/cmd base1 ",
		"other ": "other def", "": "emp", "  ": "  ini", "in": "ini", "echo; ": "echo; ini",
		"x=1 in": "x=1 ini", "ec": "ec",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	s.options["progcomp"] = false
	if got := s.tab("cmd hos"); got != "cmd hosts.txt " {
		t.Errorf("without progcomp a Tab gives %q", got)
	}
}

func TestAliasCompletion(t *testing.T) {
	var got *Query
	s := newSession(t, "complete -F f cmd")
	s.functions["f"] = func(q *Query) ([]string, int) { got = q; return nil, 0 }
	s.aliases = map[string]string{"g": "cmd x", "gg": "g y", "loop": "loop", "h": "unk z"}
	s.complete("gg a")
	if got != nil {
		t.Error("aliases are followed without progcomp_alias")
	}
	s.options["progcomp_alias"] = true
	for line, want := range map[string]*Query{
		"g a":  {Command: "cmd", Word: "a", Prev: "x", Line: "cmd x a", Point: 7, Words: []string{"cmd", "x", "a"}, CWord: 2, Key: 9, Type: 9},
		"gg a": {Command: "cmd", Word: "a", Prev: "y", Line: "cmd x y a", Point: 9, Words: []string{"cmd", "x", "y", "a"}, CWord: 3, Key: 9, Type: 9},
		"loop": nil, "h a": nil,
	} {
		got = nil
		s.complete(line)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -bash +got\n%s", line, diff)
		}
	}
}

// A directory that does not exist is taken for another one where directories are
// replaced, as in bash 5.2.
func TestDirspell(t *testing.T) {
	s := newSession(t)
	s.respellings = map[string]string{"sbu/x/": s.Path("sub/x/")}
	for _, tt := range []struct {
		dirspell, direxpand bool
		line, want          string
	}{
		{true, true, "zz sbu/x/g", "zz FIX/work/sub/x/g\\ x "},
		{true, false, "zz sbu/x/g", "zz sbu/x/g"},
		{false, true, "zz sbu/x/g", "zz sbu/x/g"},
		{true, true, "zz sub/x/g", "zz sub/x/g\\ x "},
		{true, true, "zz sbx/x/g", "zz sbx/x/g"},
	} {
		s.options["dirspell"], s.options["direxpand"] = tt.dirspell, tt.direxpand
		if got := strings.ReplaceAll(s.tab(tt.line), s.dir, "FIX"); got != tt.want {
			t.Errorf("%+v gives %q", tt, got)
		}
	}
}

func TestReadlineVariables(t *testing.T) {
	s := newSession(t)
	for _, name := range []string{"Under_score", "under-dash"} {
		os.WriteFile(s.Path(name), nil, 0o644)
	}
	for _, test := range []struct{ name, value, line, want string }{
		{"completion-ignore-case", "on", "zz und", "zz under"},
		{"completion-ignore-case", "on", "zz UNDER_", "zz Under_score "},
		{"completion-map-case", "on", "zz und", "zz under"},
		{"completion-map-case", "on", "zz UNDER_", "zz Under"},
		{"completion-map-case", "on", "zz under-", "zz Under"},
		{"expand-tilde", "on", "zz ~/.pro", "zz FIX/home/.profile "},
		{"expand-tilde", "on", "zz $HOME/.pro", "zz $HOME/.profile "},
		{"direxpand", "on", "zz ~/.pro", "zz ~/.profile "},
		{"direxpand", "on", "zz $HOME/.pro", "zz FIX/home/.profile "},
		{"direxpand", "on", "zz \"$HOME/.pro", "zz \"FIX/home/.profile\" "},
		{"skip-completed-text", "on", "zz hos¦ts", "zz hosts.txt "},
		{"skip-completed-text", "on", "zz hos¦ts.txt", "zz hosts.txt "},
		{"skip-completed-text", "on", "zz hos¦xs", "zz hosts.txtxs"},
		{"mark-directories", "off", "zz dirb", "zz dirb"},
		{"mark-symlinked-directories", "on", "zz ln", "zz lnk/"},
		{"mark-symlinked-directories", "off", "zz ln", "zz lnk"},
		{"completion-ignore-case", "on", "zz HOS", "zz hosts.txt "},
		{"completion-ignore-case", "off", "zz HOS", "zz HOS"},
		{"match-hidden-files", "off", "zz .h", "zz .hid "},
	} {
		s.readline = map[string]string{test.name: test.value}
		if test.name == "completion-map-case" {
			s.readline["completion-ignore-case"] = "on"
		}
		s.options["direxpand"] = test.name == "direxpand"
		if got := strings.ReplaceAll(s.tab(test.line), s.dir, "FIX"); got != test.want {
			t.Errorf("%s %s: %q becomes %q, want %q", test.name, test.value, test.line, got, test.want)
		}
	}
	s.readline = map[string]string{"match-hidden-files": "off"}
	if slices.Contains(s.complete("zz ").values(), ".hid") {
		t.Error("a hidden file is offered")
	}
}

func TestFignore(t *testing.T) {
	s := newSession(t)
	s.vars["FIGNORE"] = ".o:.txt"
	if got := s.tab("zz a."); got != "zz a.c " {
		t.Errorf("a Tab gives %q", got)
	}
	if got := s.complete("zz hos").values(); got != nil {
		t.Errorf("force_fignore leaves %q", got)
	}
	s.options["force_fignore"] = false
	if got := s.tab("zz hos"); got != "zz hosts.txt " {
		t.Errorf("without force_fignore a Tab gives %q", got)
	}
}

func TestMissingFunction(t *testing.T) {
	s := newSession(t, "complete -F nofunc c9")
	r := s.complete("c9 a.")
	if diff := cmp.Diff([]string{"completion: function `nofunc' not found"}, r.Messages); diff != "" || len(r.Items) > 0 {
		t.Errorf("%d items, messages -want +got\n%s", len(r.Items), diff)
	}
}

func TestCommandCompleter(t *testing.T) {
	s := newSession(t, "complete -C 'gen --x' c")
	s.outputs["gen --x 'c' 'a' 'c'"] = "abc\nab\\\nd\n\nabc\n"
	if diff := cmp.Diff([]string{"ab\nd", "abc"}, s.complete("c a").values()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestResultJSON(t *testing.T) {
	s := newSession(t)
	os.WriteFile(s.Path("bad\xffname"), nil, 0o644)
	data, err := json.Marshal(s.complete("zz \"bad"))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"version":"1","usage":"","context":"path","command":"zz","argv":["zz","bad"],"word":"bad","quote":"\"",` +
		`"replace":{"start":4,"end":7,"start16":4,"end16":7},"common_prefix":"bad\ufffdname\"","source":"default",` +
		`"keep_order":false,"incomplete":false,"nospace":"","messages":[],` +
		`"values":[{"value":"bad\ufffdname","insert":"bad\ufffdname\"","display":"bad\ufffdname","description":"",` +
		`"kind":"file","style":"","tag":"file","append":" ",` +
		`"value_b64":"YmFk/25hbWU=","insert_b64":"YmFk/25hbWUi"}]}`
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
