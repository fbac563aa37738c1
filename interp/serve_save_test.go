package interp

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// everything is code that has to do with all parts of the state.
const everything = `
x=1 y[3]=z; declare -A m=([k]=v [l]=w); declare -i n=5; declare -r ro=1; export e=f; declare -u up=abc
f() { echo "f $1"; }; g() { local l=1; f "$l"; }; export -f g; readonly -f f
alias ll='ls -l'; shopt -s extglob dotglob; set -o pipefail; set -f
trap 'echo usr1' USR1; trap '' INT; trap 'echo "$x"' EXIT
cd /usr; pushd /usr/lib >/dev/null; umask 027; hash -p /bin/true tru; set -- one 'two 2'
complete -W 'a b' -o nospace cmd; complete -F f other; enable -n test
exec 5</dev/null 6>&5; RANDOM=42; OPTIND=2; ulimit -c 0
true | false
`

// showing prints all of it.
const showing = `
echo "$? ${PIPESTATUS[@]} $_ $# $@ $PWD ${DIRSTACK[@]}"
declare -p x y m n ro e up; declare -f; declare -F; alias; shopt; set -o; trap -p; umask; hash -l; complete -p; enable -n; ulimit -c
for i in 3 4 5 6 7; do [[ -e /dev/fd/$i ]] && echo "fd $i"; done
cat <&5 && echo read; echo $RANDOM $RANDOM $OPTIND; history
`

// other changes most of it.
const other = `
unset x y; m[k]=other; n+=3; unset e; new=1; up=x; unset m; declare -a m=(1)
unset -f g; h() { :; }; unalias ll; alias q=r; shopt -u extglob; shopt -s nullglob; set +o pipefail; set +f; set -u
trap - USR1; trap 'echo int' INT; trap - EXIT; trap ':' TERM; popd >/dev/null; cd /; umask 077; hash -r; set -- x
complete -r cmd; complete -W z third; enable test; enable -n echo; exec 5<&- 7</dev/null; RANDOM=1; OPTIND=5; ulimit -c 0
history -s added; PATH=/nowhere; false
`

// shown runs code and returns what it prints.
func shown(t *testing.T, sh *Shell, code string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	done := make(chan string)
	go func() {
		var b bytes.Buffer
		_, _ = b.ReadFrom(r) // the pipe ends when the code does
		done <- b.String()
	}()
	sh.Run(t.Context(), code, [3]int{-1, int(w.Fd()), int(w.Fd())})
	w.Close()
	return <-done
}

func TestRestore(t *testing.T) {
	sh := served(t)
	shown(t, sh, everything)
	p := sh.Save()
	defer p.Close()
	want := shown(t, sh, showing)
	for range 3 {
		sh.Restore(p)
		if diff := cmp.Diff(want, shown(t, sh, showing)); diff != "" {
			t.Fatalf("after Restore (-want +got):\n%s", diff)
		}
		shown(t, sh, other)
		if shown(t, sh, showing) == want {
			t.Fatal("nothing was changed")
		}
	}
}

func TestRestoreOfEither(t *testing.T) {
	sh := served(t)
	quiet := func(code string) { sh.Run(t.Context(), code, [3]int{-1, -1, -1}) }
	quiet("set +o history")
	quiet("history -c; a=(1 2); history -s one; coproc cat; exec 7>/dev/null")
	first := sh.Save()
	defer first.Close()
	quiet("a+=(3); history -s two; unset b; exec 7>&-")
	second := sh.Save()
	defer second.Close()
	show := `echo "${a[@]}"; history; { : >&7; } 2>/dev/null && echo 7; echo x >&"${COPROC[1]}" && read -t 5 -u "${COPROC[0]}" y && echo "$y"`
	for range 2 {
		sh.Restore(first)
		shown(t, sh, "history -s other; a[1]=other")
		sh.Restore(second)
		want := "1 2 3\n    1  one\n    2  two\nx\n"
		if got := shown(t, sh, show); got != want {
			t.Errorf("second: %q, not %q", got, want)
		}
		sh.Restore(first)
		want = "1 2\n    1  one\n7\nx\n"
		if got := shown(t, sh, show); got != want {
			t.Errorf("first: %q, not %q", got, want)
		}
	}
	quiet(`exec {COPROC[1]}>&-`)
}

// withCompletion returns a shell with bash-completion loaded.
func withCompletion(t testing.TB) *Shell {
	t.Helper()
	const file = "/usr/share/bash-completion/bash_completion"
	sh, err := New(Config{Name: "goshd", Environ: []string{"PATH=/usr/bin:/bin", "HOME=/"}, Stdio: [3]int{-1, -1, 2}, Interactive: true, Serving: true, ReadFrom: 's'})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sh.Close() })
	if _, err := sh.Source(t.Context(), file); err != nil {
		t.Fatalf("bash-completion is needed for this test: .ci/run installs it: %v", err)
	}
	return sh
}

// BenchmarkSaveRestore is a test of a suite: a copy, some code, and back.
func BenchmarkSaveRestore(b *testing.B) {
	sh := withCompletion(b)
	ctx := b.Context()
	for b.Loop() {
		p := sh.Save()
		sh.Run(ctx, "x=1; f() { :; }; cd /; unset -f _quote", [3]int{-1, -1, -1})
		sh.Restore(p)
		p.Close()
	}
}

// BenchmarkRestore is Restore alone, after something was changed.
func BenchmarkRestore(b *testing.B) {
	sh := withCompletion(b)
	p := sh.Save()
	defer p.Close()
	for b.Loop() {
		sh.Restore(p)
	}
}
