package interp

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/goshd/goshd/completion"
)

// completingShell returns a shell that has run code, in a directory of its own.
func completingShell(t *testing.T, code string) *Shell {
	t.Helper()
	dir := t.TempDir()
	sh, err := New(Config{
		Name: "goshd", Dir: dir, Stdio: [3]int{-1, -1, -1}, Interactive: true,
		Environ: []string{"PATH=/usr/bin:/bin", "HOME=" + dir, "D=" + dir},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sh.Close() })
	if r := sh.Run(context.Background(), code, [3]int{-1, -1, -1}); r.Status != 0 {
		t.Fatalf("%s: status %d", code, r.Status)
	}
	return sh
}

// values completes a line within the time and returns the candidates.
func (sh *Shell) values(t *testing.T, line string, within time.Duration) ([]string, *completion.Result) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	start := time.Now()
	r, err := sh.Complete(ctx, line, len(line))
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > within+30*time.Second {
		t.Errorf("%s: took %v of %v", line, took, within)
	}
	values := []string{}
	for _, it := range r.Items {
		values = append(values, it.Value)
	}
	return values, r
}

func (sh *Shell) dumped(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := sh.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestCompleteLeavesTheShellAlone has a completer that changes all that it can.
func TestCompleteLeavesTheShellAlone(t *testing.T) {
	sh := completingShell(t, `
x=1 _y=old a=(1 2) OPTIND=3
declare -A m=([k]=v)
shout() { echo old; }
alias l=ls
trap 'echo bye' EXIT; trap 'x=trapped' CHLD USR1
set -- one two
history -s before
c() {
	x=2 _y=new _z=fresh a[1]=3 m[k]=w COLUMNS=7 z=1
	unset OPTIND; cd /; umask 077; set -f +o history; shopt -s nullglob; set -- three
	shout() { echo new; }; unalias l; trap - EXIT CHLD; trap 'x=3' USR1; ulimit -n 100; hash -p /bin/true ls
	enable -n echo; exec 5>/dev/null; pushd /tmp; history -s after; history -c; readonly m
	bind 'set match-hidden-files off'
	echo noise; echo noise >&2; (exit 3); /bin/true
	COMPREPLY=("$x$_y${a[1]}${m[k]}:$PWD:$BASH_SUBSHELL")
	return 5
}
complete -F c cmd
x=1`)
	sh.Status = 7
	before := sh.dumped(t)
	got, _ := sh.values(t, "cmd ", time.Minute)
	if diff := cmp.Diff([]string{"2new3w:/tmp:0"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, sh.dumped(t)); diff != "" {
		t.Error(diff)
	}
	if sh.Status != 7 || sh.Dir() == "/" || len(sh.Params) != 2 || sh.fds.Get(5) != nil {
		t.Errorf("status %d, directory %s, parameters %q", sh.Status, sh.Dir(), sh.Params)
	}
	if v, set := sh.readlineVariable("match-hidden-files"); set {
		t.Errorf("match-hidden-files is %s", v)
	}
	sh.Run(context.Background(), "echo $x > x; enable -n > e; history | grep -c -e after -e before$ > h", [3]int{-1, -1, -1})
	for name, want := range map[string]string{"e": "", "x": "1\n", "h": "3\n"} {
		if text, err := os.ReadFile(filepath.Join(sh.Dir(), name)); err != nil || string(text) != want {
			t.Errorf("%s: %q, %v, want %q", name, text, err, want)
		}
	}
}

// TestCompleteLearns has lazy loaders: a file that is sourced, and a function
// that asks for another try.
func TestCompleteLearns(t *testing.T) {
	sh := completingShell(t, `
cat > loaded <<'END'
_loaded_list='p q' _loaded_array=(r) _known=changed plain=1
declare -gA _loaded_map=([k]=s)
_loaded_gone=1; unset _loaded_gone
_loaded() { _loaded_cache=1; COMPREPLY=($_loaded_list "${_loaded_array[@]}" "${_loaded_map[k]}" "$_known" ${plain+t}); }
complete -F _loaded lazy
END
_known=own
_load() {
	local _loaded_local=1
	case $1 in
	lazy) . "$D/loaded" ;;
	evaled) eval '_evaled=1; complete -W "only" evaled' ;;
	esac
	return 124
}
complete -D -F _load`)
	for line, want := range map[string][]string{
		"lazy ":   {"changed", "p", "q", "r", "s", "t"},
		"evaled ": {"only"},
	} {
		got, _ := sh.values(t, line, time.Minute)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", line, diff)
		}
	}
	got, _ := sh.values(t, "lazy ", time.Minute)
	if diff := cmp.Diff([]string{"own", "p", "q", "r", "s", "t"}, got); diff != "" {
		t.Errorf("again: %s", diff)
	}
	for name, want := range map[string]bool{
		"_loaded_list": true, "_loaded_array": true, "_evaled": true,
		"_loaded_gone": false, "_loaded_local": false, "_loaded_cache": false, "plain": false,
	} {
		if _, set := sh.Variable(name); set != want {
			t.Errorf("%s is set: %v", name, set)
		}
	}
	if v, _ := sh.Variable("_known"); v != "own" {
		t.Errorf("_known is %q", v)
	}
	if sh.comps.Spec("lazy") == nil || sh.comps.Spec("evaled") == nil {
		t.Error("the specs are forgotten")
	}
}

// TestCompleteMisbehaving has completers that do not come to an end by
// themselves, or do harm.
func TestCompleteMisbehaving(t *testing.T) {
	sh := completingShell(t, `
loop() { COMPREPLY=(early); while :; do :; done; }
deep() { deep; }
sleeps() { COMPREPLY=(early); sh -c 'echo $$ >> pids; trap "" TERM; sleep 100'; }
forks() { COMPREPLY=(early); sleep 101 & echo $! >> pids; (sleep 102 & echo $! >> pids; sh -c 'sleep 103 & echo $! >> pids'); while :; do :; done & }
pipes() { COMPREPLY=($(yes | tr y x | { sh -c 'echo $$ >> pids; exec sleep 104'; })); }
subst() { COMPREPLY=($(cat <(sleep 105))); }
exits() { COMPREPLY=(early); exit 3; }
reads() { read -r x; read -r y </dev/stdin; COMPREPLY=("read:$x$?"); }
prints() { head -c 30000000 /dev/zero; echo "${PATH}" >&2; COMPREPLY=(printed); }
many() { COMPREPLY=($(seq 200000)); }
execs() { exec sleep 106; }
for f in loop deep sleeps forks pipes subst exits reads prints many execs; do complete -F $f $f; done
complete -W '$(while :; do :; done)' words`)
	for _, tt := range []struct {
		line       string
		want       []string
		incomplete bool
	}{
		{"loop ", []string{"early"}, true},
		{"deep ", []string{}, false},
		{"sleeps ", []string{"early"}, true},
		{"forks ", []string{"early"}, false},
		{"pipes ", []string{}, true},
		{"subst ", []string{}, true},
		{"exits ", []string{"early"}, false},
		{"reads ", []string{"read:1"}, false},
		{"prints ", []string{"printed"}, false},
		{"execs ", []string{}, true},
		{"words ", []string{}, true},
	} {
		within := time.Minute
		switch {
		case tt.line == "sleeps " || tt.line == "pipes ": // there is to be a program in pids
			within = 2 * time.Second
		case tt.incomplete || tt.line == "deep ":
			within = 600 * time.Millisecond
		}
		got, r := sh.values(t, tt.line, within)
		if !slices.Equal(got, tt.want) && within < time.Minute { // on a machine that does much else
			got, r = sh.values(t, tt.line, 20*time.Second)
		}
		late := r.Incomplete && tt.line == "deep " // it may or may not reach the limit
		if diff := cmp.Diff(tt.want, got); diff != "" || r.Incomplete != tt.incomplete && !late {
			t.Errorf("%s: incomplete %v\n%s", tt.line, r.Incomplete, diff)
		}
	}
	if got, _ := sh.values(t, "many ", 60*time.Second); len(got) != 200000 {
		t.Errorf("%d candidates", len(got))
	}
	text, err := os.ReadFile(filepath.Join(sh.Dir(), "pids"))
	if err != nil || len(strings.Fields(string(text))) < 5 {
		t.Errorf("pids %q, %v", text, err)
	}
	for _, f := range strings.Fields(string(text)) {
		if pid, err := strconv.Atoi(f); err != nil || alive(pid) {
			t.Errorf("process %s is left, %v", f, err)
		}
	}
	if got, _ := sh.values(t, "exi", 60*time.Second); !slices.Contains(got, "exit") {
		t.Errorf("the shell has suffered: %q", got)
	}
}

// alive reports whether a process lives for longer than it takes to die.
func alive(pid int) bool {
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if syscall.Kill(pid, 0) != nil {
			return false
		}
	}
	return true
}

// TestCompleteStuck has a completer that no signal reaches: opening a FIFO that
// has no writer, as a file system that hangs.
func TestCompleteStuck(t *testing.T) {
	sh := completingShell(t, `x=1; mkfifo fifo; stuck() { x=2; COMPREPLY=($(<fifo)); }; complete -F stuck stuck; complete -W 'a b' w`)
	_, r := sh.values(t, "stuck arg", 400*time.Millisecond)
	if !r.Incomplete || r.Word != "arg" {
		t.Errorf("incomplete %v, word %q", r.Incomplete, r.Word)
	}
	sh.Run(context.Background(), "x=3; w() { :; }; alias w=x; echo $x > out", [3]int{-1, -1, -1})
	if got, _ := sh.values(t, "w ", time.Minute); len(got) != 2 {
		t.Errorf("%q", got)
	}
	if text, err := os.ReadFile(filepath.Join(sh.Dir(), "out")); err != nil || string(text) != "3\n" {
		t.Errorf("%q, %v", text, err)
	}
}

// TestCompleteGreedy has completers that print or keep more and more. In the three
// seconds that each has they would take tens of gigabytes. A string that doubles has
// four times its size, with its copy, when what it had before is seen to be too much.
func TestCompleteGreedy(t *testing.T) {
	sh := completingShell(t, `
prints() { COMPREPLY=($(yes)); }
keeps() { x=x; while :; do x+=$x; done; }
reads() { while read -r x; do COMPREPLY+=("$x"); done < <(yes); }
maps() { mapfile -t COMPREPLY < <(yes); }
for f in prints keeps reads maps; do complete -F $f $f; done`)
	for _, line := range []string{"prints ", "keeps ", "reads ", "maps "} {
		debug.FreeOSMemory() // what the line before took counts for what the process had
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, r := sh.values(t, line, 3*time.Second)
		runtime.ReadMemStats(&after)
		if !r.Incomplete && !slices.Contains(r.Messages, "completion: too much memory was used") {
			t.Errorf("%s: %d items, %q", line, len(r.Items), r.Messages)
		}
		if grown := (after.Sys - before.Sys) >> 20; grown > 4000 {
			t.Errorf("%s: the process takes %d MiB more", line, grown)
		}
	}
}
