package interp

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// resumed returns a shell with a copy of the state of sh, as in a new process.
func resumed(t testing.TB, sh *Shell) *Shell {
	t.Helper()
	c, err := sh.Copy(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var files []int
	for _, n := range c.Files {
		d, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 3)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, d)
	}
	other, err := Resume(Config{Program: "goshd", Stdio: [3]int{-1, -1, 2}, Serving: true, ReadFrom: 's'}, string(c.Data), files)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() })
	return other
}

func TestResume(t *testing.T) {
	sh := served(t)
	shown(t, sh, everything)
	p := sh.Save()
	defer p.Close()
	show := strings.Replace(showing, "$RANDOM", "", 2) // a new process has a sequence of its own
	want := shown(t, sh, show)
	sh.Restore(p)
	other := resumed(t, sh)
	if diff := cmp.Diff(want, shown(t, other, show)); diff != "" {
		t.Fatalf("the copy differs (-want +got):\n%s", diff)
	}
	again := resumed(t, resumed(t, sh))
	if diff := cmp.Diff(want, shown(t, again, show)); diff != "" {
		t.Fatalf("the copy of the copy differs (-want +got):\n%s", diff)
	}
}

func TestResumeOfFunctions(t *testing.T) {
	for name, code := range map[string]string{
		"plain":         "f() { echo $1; }; g() ( echo sub; )",
		"line numbers":  "# a comment\n\n\nf() {\n\techo $LINENO\n\n\techo $LINENO\n}\n",
		"here-document": "f() { cat <<E; }\na\n$1\nE\ng() { cat <<E\nb\nE\n}\n",
		"redirections":  "f() { echo x >&2; } 2>&1\n",
		"nested":        "f() { g() { h() { echo h $1; }; h g; }; g; }; f; i() { :; }",
		"in a group":    "if true; then f() { echo f; }; { g() { f; }; }; fi; for x in 1; do h() { g; }; done",
		"two of a name": "f() { echo 1; }; f() { echo 2; }; g() { f() { echo 3; }; }",
		"extglob":       "shopt -s extglob\nf() { [[ abc == @(abc|d) ]] && echo yes; }\nshopt -u extglob",
		"aliases":       "alias e='echo aliased' b='{' two='echo a\necho b'\nf() { e $LINENO\ne; }\ng() b e; }\nh() { two; }\nunalias -a",
		"holes":         "f() { echo ${x!y}; }; g() { a=1; echo $((a[$a]+2)) ${a~}; let 'b=a+1'; }",
		"bytes":         "f() { echo $'\\xff' '\xff\xfe'; }",
		"evaluated":     "eval 'f() { echo $LINENO; }\n\ng() { echo $LINENO; }'",
		"no name":       "function a-b.c { echo \"$FUNCNAME\"; }; function d/e() { echo $BASH_SOURCE; }",
		"exported":      "f() { echo f; }; export -f f; g() { :; }; readonly -f g",
		"a # behind )":  "f() { echo $(echo a)#b; }",
		"open document": "f() { cat <<E\nx\n}\nE\n}; g() { cat; } <<E\nend",
	} {
		t.Run(name, func(t *testing.T) {
			sh := served(t)
			shown(t, sh, code)
			other := resumed(t, sh)
			const show = "declare -f; declare -F; shopt -s extdebug; for f in $(compgen -A function); do declare -F $f; done; " +
				"for f in $(compgen -A function); do echo \"== $f\"; $f a 2>&1; done"
			want := shown(t, sh, show)
			if !strings.Contains(want, " () \n") {
				t.Fatalf("no function: %q", want)
			}
			if diff := cmp.Diff(want, shown(t, other, show)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCopyWhileCodeRuns(t *testing.T) {
	sh := served(t)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		sh.RunOwned(ctx, "set -- 1 2; x=set; f() { local x=local y=1; set -- 3; w=set; while :; do :; done; }; f 4 5 6", [3]int{-1, -1, -1})
	}()
	sh.untilSet(t, "w")
	other := resumed(t, sh)
	if got, want := shown(t, other, `echo "$x${y-unset} $# ${FUNCNAME[@]}"`), "setunset 2 \n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	cancel()
	<-ended
}

func TestResumeOfBashCompletion(t *testing.T) {
	sh := withCompletion(t)
	shown(t, sh, "for f in /usr/share/bash-completion/completions/[a-g]*; do . $f; done 2>/dev/null; shopt -s extdebug")
	other := resumed(t, sh)
	const show = `declare -f; compgen -A function | while read f; do declare -F $f; done; complete -p; declare -p | grep -v "^declare -[a-z-]* \(BASH\|EPOCH\|SECONDS\|RANDOM\|SRANDOM\|PPID\|LINENO\|_\)"`
	want, got := shown(t, sh, show), shown(t, other, show)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(want) < 100_000 {
		t.Errorf("only %d bytes", len(want))
	}
}

func TestResumeOfDamage(t *testing.T) {
	sh := served(t)
	shown(t, sh, everything)
	c, err := sh.Copy(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for n := range len(c.Data) {
		if _, err := Resume(Config{Stdio: [3]int{-1, -1, -1}}, string(c.Data[:n]), nil); err == nil {
			t.Fatalf("the first %d bytes of %d are a state", n, len(c.Data))
		}
	}
}

func FuzzResume(f *testing.F) {
	sh, err := New(Config{Stdio: [3]int{-1, -1, -1}})
	if err != nil {
		f.Fatal(err)
	}
	c, err := sh.Copy(f.Context())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(slices.Clone(c.Data))
	f.Fuzz(func(t *testing.T, data []byte) {
		if sh, err := Resume(Config{Stdio: [3]int{-1, -1, -1}}, string(data), nil); err == nil {
			sh.fds.Release()
		}
	})
}

func BenchmarkCopy(b *testing.B) {
	sh := withCompletion(b)
	for b.Loop() {
		c, err := sh.Copy(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(c.Data)))
		c.Close()
	}
}

func BenchmarkResume(b *testing.B) {
	sh := withCompletion(b)
	c, err := sh.Copy(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	data := string(c.Data)
	for b.Loop() {
		other, err := Resume(Config{Stdio: [3]int{-1, -1, -1}}, data, nil)
		if err != nil {
			b.Fatal(err)
		}
		other.fds.Release()
	}
}

// TestResumeOfLoadedVariables: what completers have loaded goes along, unseen.
func TestResumeOfLoadedVariables(t *testing.T) {
	sh := served(t)
	shown(t, sh, `_c() { COMPREPLY=("${loaded[@]}"); }; _load() { loaded=(a b); complete -F _c cmd; return 124; }; complete -D -F _load`)
	sh.values(t, "cmd ", time.Minute)
	other := resumed(t, resumed(t, sh))
	if got, _ := other.values(t, "cmd ", time.Minute); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("candidates %q", got)
	}
	if v, set := other.Variable("loaded"); set {
		t.Errorf("loaded is %q", v)
	}
}
