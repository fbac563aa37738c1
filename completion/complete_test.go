package completion

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

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

func TestRetry(t *testing.T) {
	var calls []string
	s := newSession(t, "complete -F load -D", "complete -F again same", "complete -o default -F again files",
		"complete -F to6 c6")
	s.functions["load"] = func(q *Query) ([]string, int) {
		calls = append(calls, q.Command)
		s.run("complete -W 'new1 new2' " + q.Command)
		return nil, retryStatus
	}
	s.functions["again"] = func(q *Query) ([]string, int) { return []string{"lost"}, retryStatus }
	s.functions["to6"] = func(q *Query) ([]string, int) { s.run("complete -F to7 c6"); return nil, retryStatus }
	s.functions["to7"] = func(q *Query) ([]string, int) { s.run("complete -F to6 c6"); return nil, retryStatus }
	for line, want := range map[string]string{
		"c1 n": "c1 new", "same hos": "same hos", "files hos": "files hosts.txt ", "c6 hos": "c6 hos",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	s.tab("c1 n")
	if !slices.Equal(calls, []string{"c1"}) {
		t.Errorf("the loader was called for %q", calls)
	}
	want := []string{"programmable_completion: c6: possible retry loop"}
	if diff := cmp.Diff(want, s.complete("c6 ").Messages); diff != "" {
		t.Errorf("messages: -want +got\n%s", diff)
	}
}

func TestCompoptWithinCompletion(t *testing.T) {
	s := newSession(t, "complete -F f3 c3", "complete -o nospace -F f4 c4", "complete -F f8 c8", "complete -F sub sub")
	printed := ""
	s.functions["f3"] = func(q *Query) ([]string, int) {
		s.run("compopt -o nospace")
		printed = s.run("compopt")
		return []string{"aaa"}, 0
	}
	s.functions["f4"] = func(q *Query) ([]string, int) {
		s.run("compopt -o filenames +o nospace")
		return []string{"a b"}, 0
	}
	s.functions["f8"] = func(q *Query) ([]string, int) { s.run("compopt -o default"); return nil, 0 }
	s.functions["sub"] = func(q *Query) ([]string, int) {
		c := s.r.Clone()
		c.Compopt([]string{"-o", "nospace"}, Stdio{Out: os.Stderr, Err: os.Stderr})
		return []string{"x"}, 0
	}
	for line, want := range map[string]string{
		"c3 a": "c3 aaa", "c4 a": "c4 a\\ b ", "c4 \"a": "c4 \"a b\" ", "c8 di": "c8 dir", "sub ": "sub x ",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	want := "compopt +o bashdefault +o default +o dirnames +o filenames +o noquote +o nosort -o nospace +o plusdirs c3\n"
	if printed != want {
		t.Errorf("compopt prints %q", printed)
	}
	if got := s.run("complete -p c3"); got != "complete -F f3 c3\n" {
		t.Errorf("the spec became %q", got)
	}
}

// compgen within a completer removes the quotes of the line from the word and,
// when it is not in a subshell, makes all candidates names of files.
func TestCompgenWithinCompletion(t *testing.T) {
	s := newSession(t, "complete -F f c")
	s.functions["f"] = func(q *Query) ([]string, int) {
		return strings.Split(strings.TrimSuffix(s.run("compgen -f -- "+escape(q.Word, `\'" `)), "\n"), "\n"), 0
	}
	for line, want := range map[string]string{
		`c dir\ `: `c dir\ a/`, `c "dir `: `c "dir a"/`, `c 'dir `: `c 'dir a'/`, `c dir\ a/`: `c dir\ a/inner `,
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
}

// What compgen -f makes of a quoted word depends on the quotes of the line. The
// wants are those of bash 5.2.
func TestCompgenDequotesByLine(t *testing.T) {
	s := newSession(t, "complete -F f c")
	for _, name := range []string{`b\ x`, "b x", `b\\q`} {
		os.WriteFile(s.Path(name), nil, 0o644)
	}
	words := []string{`b\`, `b\\`, `b\\\\`, `b\ `, `b\\ `, `b\\\ `, `dir\\\ a/`, `"b\`, `\"b\ `}
	var got [][]string
	s.functions["f"] = func(q *Query) ([]string, int) {
		for _, w := range words {
			var out bytes.Buffer
			Compgen(context.Background(), s, s.r, []string{"-f", w}, Stdio{Out: &out, Err: &out})
			lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			slices.Sort(lines)
			got = append(got, lines)
		}
		return nil, 0
	}
	none := []string{""}
	all, slashes, space, q := []string{`b x`, `b\ x`, `b\\q`, `back\s`}, []string{`b\ x`, `b\\q`}, []string{"b x"}, []string{`b\\q`}
	for line, want := range map[string][][]string{
		`c x`:       {all, slashes, q, space, {`b\ x`}, {`b\ x`}, none, slashes, none},
		`c \x`:      {all, all, slashes, space, space, space, {"dir a/inner"}, all, space},
		`c "x y" z`: {all, all, slashes, space, space, space, {"dir a/inner"}, all, space},
		`c "x`:      {slashes, slashes, slashes, {`b\ x`}, {`b\ x`}, {`b\ x`}, none, all, space},
		`c 'x`:      {slashes, q, none, {`b\ x`}, none, none, none, none, none},
	} {
		got = nil
		s.complete(line)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -bash +got\n%s", line, diff)
		}
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

func TestPointOutsideTheLine(t *testing.T) {
	s := newSession(t)
	for _, point := range []int{-1, 3} {
		if _, err := Complete(context.Background(), s, s.r, "ab", point); !errors.Is(err, ErrPoint) {
			t.Errorf("point %d: %v", point, err)
		}
	}
}

// When the deadline passes in a completer, what came before it is answered.
func TestDeadline(t *testing.T) {
	s := newSession(t, "complete -W 'early1 early2' -F slow -C never c")
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	s.functions["slow"] = func(q *Query) ([]string, int) { <-ctx.Done(); return nil, 130 }
	r, err := Complete(ctx, s, s.r, "c ", 2)
	if err != nil {
		t.Fatal(err)
	}
	if !r.Incomplete || !slices.Equal(r.values(), []string{"early1", "early2"}) || len(s.ran) > 0 {
		t.Errorf("incomplete = %v, values %q, ran %q", r.Incomplete, r.values(), s.ran)
	}
}

// Nothing that a line contains is ever run.
func TestHostileLines(t *testing.T) {
	s := newSession(t)
	for _, x := range []string{
		"$(touch X", "`touch X`", "`touch X", "${x:=$(touch X)}", "$((a[$(touch X)]", "<(touch X)", ">(touch X) ",
		"[[ -v a[$(touch X)] ]]", "!touch", "$(touch X)/", "~$(touch X)/", "${x:-$(touch X)}/", "\"$(touch X)/",
		"$'\\x00", "\x00", "*$(touch X)", "{a,$(touch X)}", "<<$(touch X)\n", "$[$(touch X)]", "=$(touch X)",
	} {
		for _, before := range []string{"", "echo ", "echo a; ", "x=", "echo >", "cat <", "echo \"", "echo '"} {
			s.complete(before + x)
			s.complete(before + x + " ")
		}
	}
	if len(s.ran) > 0 {
		t.Errorf("ran %q", s.ran)
	}
}

// Names that a terminal would obey are inserted, and shown, as $'...'.
func TestControlCharacters(t *testing.T) {
	s := newSession(t)
	os.WriteFile(s.Path("esc\x1b]0;x\a"), nil, 0o644)
	for line, want := range map[string]string{
		"zz esc": `zz $'esc\E]0;x\a' `, "zz \"esc": `zz $'esc\E]0;x\a' `, "zz $'esc": `zz $'esc\E]0;x\a' `,
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	if got := s.complete("zz esc").Items[0].Display; got != `$'esc\E]0;x\a'` {
		t.Errorf("shown as %q", got)
	}
}

func FuzzComplete(f *testing.F) {
	for _, q := range bashQueries {
		line, point := cut(q.line)
		f.Add(line, point)
	}
	dir := f.TempDir()
	if err := os.MkdirAll(dir+"/work/a b", 0o755); err != nil {
		f.Fatal(err)
	}
	h, r := newFakeHost(dir), NewRegistry()
	h.aliases["a"] = "cmd x"
	h.options["progcomp_alias"] = true
	r.Complete([]string{"-f", "-W", "x 'y z' $HOME", "-X", "&", "-C", "code", "-F", "fn", "-o", "plusdirs", "cmd"}, Stdio{})
	r.Complete([]string{"-c", "-I"}, Stdio{})
	f.Fuzz(func(t *testing.T, line string, point int) {
		start := time.Now()
		res, err := Complete(context.Background(), h, r, line, point)
		if took := time.Since(start); took > time.Second {
			t.Errorf("takes %v", took)
		}
		if (err != nil) != (point < 0 || point > len(line)) {
			t.Fatalf("error %v", err)
		}
		if err != nil {
			return
		}
		for _, it := range res.Items {
			if rg := it.Replace; rg != nil && (rg.Start < 0 || rg.Start > point || rg.End < point || rg.End > len(line)) {
				t.Errorf("item %q replaces %+v", it.Value, *rg)
			}
		}
	})
}

func TestHugeLines(t *testing.T) {
	s := newSession(t)
	for _, piece := range []string{"a", "a ", "$(", "((", "\"", "'", "`", "\\", "a=(", "${", "a;", ">", "\xff", "é", "{ ", "x=1 ", "f() ", "\n", "$((", "<("} {
		line := strings.Repeat(piece, 1<<18/len(piece))
		start := time.Now()
		s.complete(line)
		s.complete(line[:len(line)/2] + "¦" + line[len(line)/2:])
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("256 KiB of %q take %v", piece, took)
		}
	}
}

func TestResultJSON(t *testing.T) {
	s := newSession(t)
	os.WriteFile(s.Path("bad\xffname"), nil, 0o644)
	data, err := json.Marshal(s.complete("zz \"bad"))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"context":"path","command":"zz","argv":["zz","bad"],"word":"bad","quote":"\"",` +
		`"replace":{"start":4,"end":7,"start16":4,"end16":7},"common_prefix":"bad\ufffdname\"","source":"default",` +
		`"keep_order":false,"incomplete":false,"nospace":"","usage":"","messages":[],` +
		`"values":[{"value":"bad\ufffdname","insert":"bad\ufffdname\"","display":"bad\ufffdname","kind":"file","style":"","tag":"","append":" ",` +
		`"value_b64":"YmFk/25hbWU=","insert_b64":"YmFk/25hbWUi"}]}`
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestShellac(t *testing.T) {
	r := &Result{Items: []Item{{Value: "one", Description: "desc1"}, {Value: "two", Description: "desc2"}}}
	const proposal = "candidates\x002\x00one\x00two\x00descriptions\x002\x00desc1\x00desc2\x00"
	if got := string(r.Shellac()); !strings.HasPrefix(got, proposal) {
		t.Errorf("encoded %q", got)
	}
	fields, err := DecodeShellac([]byte(proposal))
	if err != nil {
		t.Fatal(err)
	}
	want := []ShellacField{{"candidates", []string{"one", "two"}}, {"descriptions", []string{"desc1", "desc2"}}}
	if diff := cmp.Diff(want, fields); diff != "" {
		t.Errorf("decoded -want +got\n%s", diff)
	}
	for _, bad := range []string{"candidates", "candidates\x00", "candidates\x00x\x00", "c\x001\x00", "c\x00-1\x00", "c\x0099999999999\x00a\x00"} {
		if _, err := DecodeShellac([]byte(bad)); !errors.Is(err, ErrShellac) {
			t.Errorf("DecodeShellac(%q): %v", bad, err)
		}
	}
}

func FuzzDecodeShellac(f *testing.F) {
	f.Add([]byte("candidates\x002\x00one\x00two\x00descriptions\x000\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		fields, err := DecodeShellac(data)
		if err != nil {
			return
		}
		again, err := DecodeShellac(EncodeShellac(fields))
		if diff := cmp.Diff(fields, again); err != nil || diff != "" {
			t.Errorf("%v; again -want +got\n%s", err, diff)
		}
	})
}

func BenchmarkCommandName(b *testing.B) {
	dir := b.TempDir()
	for i := range 5000 {
		if err := os.WriteFile(fmt.Sprintf("%s/cmd%d", dir, i), nil, 0o755); err != nil {
			b.Fatal(err)
		}
	}
	h, r := newFakeHost(dir), NewRegistry()
	h.vars["PATH"] = dir
	time.Sleep(2 * settle)
	for _, line := range []string{"", "cmd1", "cmd4999"} {
		b.Run(line, func(b *testing.B) {
			for b.Loop() {
				if _, err := Complete(context.Background(), h, r, line, len(line)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
