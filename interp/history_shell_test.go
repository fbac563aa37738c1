package interp

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// interactiveShell is a shell with -i whose home directory has a history file.
func interactiveShell(t *testing.T, home string) (sh *Shell, run func(code string) string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	n, err := unix.Open(out, unix.O_CREAT|unix.O_RDWR|unix.O_APPEND|unix.O_CLOEXEC, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	sh, err = New(Config{
		Name: "sh", Dir: home, Stdio: [3]int{-1, n, n}, Interactive: true,
		Environ: []string{"PATH=/usr/bin:/bin", "TZ=UTC", "LC_ALL=C.UTF-8", "HOME=" + home},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		sh.Close()
		unix.Close(n)
	})
	return sh, func(code string) string {
		if err := os.Truncate(out, 0); err != nil {
			t.Fatal(err)
		}
		sh.Run(context.Background(), code, [3]int{-1, n, n})
		text, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}

// TestHistoryOfRequests: what Run runs in an interactive shell is in the
// history, behind what the history file has. The file stays as it is.
func TestHistoryOfRequests(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, ".bash_history")
	if err := os.WriteFile(file, []byte("old 1\nold 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sh, run := interactiveShell(t, home)
	run("echo 'a!!'\nfor i in 1; do\n echo $i\ndone\n\n# comment")
	run("syntax error (")
	want := "    1  old 1\n    2  old 2\n    3  echo 'a!!'\n    4  for i in 1; do  echo $i; done\n" +
		"    5  # comment\n    6  syntax error (\n    7  history\n"
	if diff := cmp.Diff(want, run("history")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := run("echo $HISTCMD $HISTSIZE $HISTFILESIZE ${HISTFILE##*/}"); got != "8 500 500 .bash_history\n" {
		t.Errorf("variables: %q", got)
	}
	if err := sh.SetOption("history", false); err != nil {
		t.Fatal(err)
	}
	run("unrecorded")
	text, err := os.ReadFile(file)
	if err != nil || string(text) != "old 1\nold 2\n" {
		t.Errorf("the history file became %q, %v", text, err)
	}
	if got := run("set -o history; history 1"); !strings.HasSuffix(got, "  echo $HISTCMD $HISTSIZE $HISTFILESIZE ${HISTFILE##*/}\n") {
		t.Errorf("last entry: %q", got)
	}
}

// TestPromptHistoryNumber: \! is the number that the next command will have.
func TestPromptHistoryNumber(t *testing.T) {
	sh, run := interactiveShell(t, t.TempDir())
	run("PS1='\\!'; one=${PS1@P}")
	run("two=${PS1@P}")
	prompt, err := sh.RenderPrompt("PS1")
	if err != nil || prompt != "3" {
		t.Errorf("prompt %q, %v", prompt, err)
	}
	if got := run("echo $one $two"); got != "1 2\n" {
		t.Errorf("within commands: %q", got)
	}
}

// TestHistoryOfSubshells: a subshell's changes stay its own, in parallel too.
func TestHistoryOfSubshells(t *testing.T) {
	got := ioShell(t, `for i in {1..50}; do history -s $i; done
for i in {1..20}; do (history -s sub; history -d 1; history | wc -l) & history -s main; done > out; wait
sort -u out | wc -l; history | tail -n 1; history | wc -l
(bind 'set bell-style none'; bind -v | grep bell-style) 2>/dev/null; bind -v 2>/dev/null | grep bell-style`)
	want := "20\n   70  main\n70\nset bell-style none\nset bell-style audible\n"
	if diff := cmp.Diff(want, strings.ReplaceAll(got, "set prefer-visible-bell on\n", "")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestReadlineVariable: completions see what bind and the inputrc file set.
func TestReadlineVariable(t *testing.T) {
	home := t.TempDir()
	rc := "set completion-ignore-case On\n$if Bash\nset mark-directories off\n$endif\n"
	if err := os.WriteFile(filepath.Join(home, ".inputrc"), []byte(rc), 0o600); err != nil {
		t.Fatal(err)
	}
	sh, run := interactiveShell(t, home)
	run("bind 'set page-completions off'")
	got := map[string]string{}
	for _, name := range []string{"completion-ignore-case", "mark-directories", "page-completions", "expand-tilde"} {
		if val, set := sh.readlineVariable(name); set {
			got[name] = val
		}
	}
	want := map[string]string{"completion-ignore-case": "on", "mark-directories": "off", "page-completions": "off"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// FuzzHistoryEntries: no text makes the joiner fail, and a line is never lost
// with lithist.
func FuzzHistoryEntries(f *testing.F) {
	for _, s := range []string{"if a; then\n b # c\nfi", "cat <<A <<-B\nx\nA\n\ty\n\tB\n", "x=$(case a in\n a) ;;\nesac\n)", "((\n1\n))", "'a\n", "a\\\nb", "${x:-\n}", ")\n(", "<<\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, single := range []bool{true, false} {
			if got := historyEntries(s, single, false); len(got) == 0 {
				t.Errorf("%q: no entry", s)
			}
		}
		openConstruct(s)
	})
}

// FuzzHistoryExpansion: no line makes history expansion fail.
func FuzzHistoryExpansion(f *testing.F) {
	for _, s := range []string{"!!:s/a/b/:g&", "^a^b", "!?x?:%", "\"!1\" '!1' $'a\\'!1'", "!1:2-^", "[!a] ${!x} !(b) !1", "!#:p", "`!1`"} {
		f.Add(s, byte(0))
	}
	sh, err := New(Config{Name: "sh", Stdio: [3]int{-1, -1, -1}})
	if err != nil {
		f.Fatal(err)
	}
	sh.pushHistory("echo one two")
	sh.pushHistory("cat \"a b\" $(x y) <in >>out 2>&1 | wc -l; ls &")
	f.Fuzz(func(t *testing.T, s string, quote byte) {
		sh.expandHistory(s, quote)
	})
}

// FuzzBind: no line of an inputrc file makes bind fail.
func FuzzBind(f *testing.F) {
	for _, s := range []string{`"\C-xa": "b\M-c"`, "Control-Meta-DEL: kill-line", "set bell-style", "$if term=x", `"\x`, `-`, `"": "`, "$include x", "M-: a"} {
		f.Add(s)
	}
	sh, err := New(Config{Name: "sh", Stdio: [3]int{-1, -1, -1}, Environ: []string{"INPUTRC=/dev/null"}})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		sh.bindArguments([]string{s, "set convert-meta on", s})
		sh.listFunctions(false)
		sh.listMacros('"')
		sh.out = sh.out[:0]
	})
}

// BenchmarkHistoryAdd adds a line to a history that is full.
func BenchmarkHistoryAdd(b *testing.B) {
	sh, err := New(Config{Name: "sh", Stdio: [3]int{-1, -1, -1}, Environ: []string{"HISTSIZE=10000"}})
	if err != nil {
		b.Fatal(err)
	}
	for range 10000 {
		sh.pushHistory("echo")
	}
	for b.Loop() {
		sh.recordInput("echo one two three\n")
	}
}
