package completion

import (
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// described returns the items as value and description.
func described(r *Result) [][2]string {
	var out [][2]string
	for _, it := range r.Items {
		out = append(out, [2]string{it.Value, it.Description})
	}
	return out
}

func TestCobra(t *testing.T) {
	s := newSession(t, "complete -o default -F __start_prog prog")
	s.names[Function] = []string{"__start_prog", "__prog_get_completion_results"}
	s.outputs["'prog' __complete 'get' ''"] = "pods\tall pods\nnodes\n_activeHelp_ name a kind\n:36\nCompletion ended with directive: x\n"
	s.outputs["'prog' __complete '--x=a'"] = "--x=ab\tfirst\n--x=ac\n--y\n:2\n"
	s.outputs["'prog' __complete '$(rm x)' 'f'"] = "file\n:4\n"
	s.outputs["'prog' __complete 'a.'"] = "c\n:8\n"
	s.outputs["'prog' __complete 'sub/'"] = ":16\n"
	s.outputs["'prog' __complete 'hos'"] = ":4\n"
	s.outputs["'prog' __complete 'in' 'x'"] = "sub\n:16\n"
	s.outputs["'prog' __complete '--y=b'"] = "blue\nred\n:4\n"

	r := s.complete("prog get ")
	if diff := cmp.Diff([][2]string{{"pods", "all pods"}, {"nodes", ""}}, described(r)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if !r.KeepOrder || !slices.Equal(r.Messages, []string{"name a kind"}) || r.Source != "cobra" {
		t.Errorf("keep order %v, messages %q, source %q", r.KeepOrder, r.Messages, r.Source)
	}
	r = s.complete("prog --x=a")
	if diff := cmp.Diff([][2]string{{"ab", "first"}, {"ac", ""}}, described(r)); diff != "" || r.NoSpace != "*" {
		t.Errorf("no space %q; -want +got\n%s", r.NoSpace, diff)
	}
	for line, want := range map[string]string{
		"prog $(rm x) f": "prog $(rm x) file ", "prog a.": "prog a.c ", "prog sub/": "prog sub/x/", "prog hos": "prog hos",
		"prog in x": "prog in x/", "prog --y=b": "prog --y=blue ",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
}

// The form in which cobra's bash completion V2 puts descriptions into COMPREPLY.
func TestDescriptionsInParentheses(t *testing.T) {
	s := newSession(t, "complete -F f c")
	s.functions["f"] = func(q *Query) ([]string, int) {
		return []string{"get      (show one)", "describe  (show (all) of it)", "plain", "call()"}, 0
	}
	want := [][2]string{{"call()", ""}, {"describe", "show (all) of it"}, {"get", "show one"}, {"plain", ""}}
	if diff := cmp.Diff(want, described(s.complete("c "))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestShellacProvider(t *testing.T) {
	s := newSession(t, "complete -W spec tool", "complete -W spec other")
	s.vars["SHELLAC_HOME"] = s.dir + "/shellac"
	for _, name := range []string{"tool", "broken"} {
		if err := os.MkdirAll(s.dir+"/shellac/plugins/"+name, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(s.dir+"/shellac/plugins/"+name+"/complete", nil, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	program := "'" + s.dir + "/shellac/plugins/tool/complete' -- "
	s.outputs[program+"'tool' 'two words' 'a'"] = "candidates\x002\x00a b\x00ab\x00descriptions\x002\x00first\x00\x00"
	s.outputs[program+"'tool' '--x=a'"] = "candidates\x001\x00--x=ab\x00"
	s.outputs["'"+s.dir+"/shellac/plugins/broken/complete' -- 'broken' 'hos'"] = "no\x00"

	r := s.complete("tool 'two words' a")
	if diff := cmp.Diff([][2]string{{"a b", "first"}, {"ab", ""}}, described(r)); diff != "" || r.Source != "shellac" {
		t.Errorf("source %q; -want +got\n%s", r.Source, diff)
	}
	if got := r.Items[0].Insert; got != `a\ b` {
		t.Errorf("inserts %q", got)
	}
	for line, want := range map[string]string{
		"tool --x=a": "tool --x=ab ", "tool zz sp": "tool zz spec ", "other sp": "other spec ", "broken hos": "broken hosts.txt ",
	} {
		if got := s.tab(line); got != want {
			t.Errorf("%q: a Tab gives %q, want %q", line, got, want)
		}
	}
	if m := s.complete("broken hos").Messages; len(m) != 1 {
		t.Errorf("messages of a broken provider: %q", m)
	}
}

// A completer that has run the command with --help gets descriptions.
func TestOptionHelp(t *testing.T) {
	s := newSession(t, "complete -F opts prog")
	file := s.Path("prog")
	if err := os.WriteFile(file, nil, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(file, time.Unix(1, 0), time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	s.functions["opts"] = func(q *Query) ([]string, int) {
		s.helps = [][]string{{file, "--help"}}
		return []string{"--all", "--size=", "--other"}, 0
	}
	s.outputs["'"+file+"' '--help' 2>&1"] = "  -a, --all   everything\n      --size=N  of N bytes\n"
	for range 2 {
		got := described(s.complete("prog --"))
		if diff := cmp.Diff([][2]string{{"--all", "everything"}, {"--other", ""}, {"--size=", "of N bytes"}}, got); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		clear(s.outputs) // the second time it is known
	}
}
