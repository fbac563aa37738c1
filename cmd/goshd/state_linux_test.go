package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// code runs code and returns what it prints.
func (w *wire) code(code string) string {
	w.t.Helper()
	r := w.run(&ecmd.Run{Code: code, Stdout: capture(), Stderr: capture()})
	return r.Stdout.Bytes + r.Stderr.Bytes
}

func TestSnapshotAndRestore(t *testing.T) {
	w := start(t, "-i", "--norc").json()
	w.code("x=1; f() { echo f; }; cd /usr; set -o pipefail; exec 7</dev/null; set -- a b")
	const show = `echo "$x" $# $PWD $(type -t f) $(shopt -po pipefail); [[ -e /dev/fd/7 ]] && echo 7`
	want := w.code(show)
	r := ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{Name: "before"})
	if r.Name != "before" || r.Version == 0 {
		t.Errorf("%+v", r)
	}
	for range 3 {
		w.code("x=2; unset -f f; cd /; set +o pipefail; exec 7<&-; set --; alias q=r")
		ask[ecmd.SnapshotReply](w, ecmd.Restore, ecmd.RestoreRequest{Name: "before"})
		if got := w.code(show); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	if got := ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{}).Name; got != "1" {
		t.Errorf("the name of a snapshot is %q", got)
	}
	list := ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{List: true, Drop: []string{"1"}}).Snapshots
	if list == nil || len(*list) != 1 || (*list)[0].Name != "before" {
		t.Errorf("%+v", list)
	}
	ask[ecmd.SnapshotReply](w, ecmd.Restore, ecmd.RestoreRequest{Name: "before", Drop: true})
	for verb, text := range map[ecmd.Verb]string{
		ecmd.Restore: `{"name":"before"}`, ecmd.Diff: `{"from":"before"}`, ecmd.Snapshot: `{"drop":["before"]}`,
	} {
		w.send(5, verb, text)
		if rep := w.reply(5); rep.Word != ecmd.Failed {
			t.Errorf("%s: %s", verb, rep.Text)
		}
	}
}

// TestSnapshotListWhileCodeRuns: to ask what there is waits for nothing.
func TestSnapshotListWhileCodeRuns(t *testing.T) {
	w := start(t, "-i", "--norc").json()
	ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{Name: "s"})
	w.start(1, &ecmd.Run{Code: "read", Stdin: form("stream"), Stdout: form("null")})
	w.send(2, ecmd.Snapshot, `{"list":true}`)
	if r := decode[ecmd.SnapshotReply](t, w.reply(2)); r.Snapshots == nil || len(*r.Snapshots) != 1 || r.Name != "" {
		t.Errorf("%+v", r)
	}
	w.send(1, ecmd.Stdin, "")
	w.reply(1)
}

func TestDiffOfSnapshots(t *testing.T) {
	w := start(t, "-i", "--norc").json()
	ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{Name: "a"})
	if d := ask[map[string]any](w, ecmd.Diff, ecmd.DiffRequest{From: "a"}); d["same"] != true {
		t.Errorf("nothing was done: %v", d)
	}
	w.code("f() { local x=1; echo $x | cat; }; f; (y=2); unset -f f")
	if d := ask[map[string]any](w, ecmd.Diff, ecmd.DiffRequest{From: "a", Sections: []string{"variables", "functions", "fds", "jobs"}}); d["same"] != true {
		t.Errorf("nothing was left: %v", d)
	}
	w.code("leak=1; exec 8</dev/null")
	ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{Name: "b"})
	for _, to := range []string{"", "b"} {
		w.send(5, ecmd.Diff, string(ecmd.Marshal(ecmd.DiffRequest{From: "a", To: to})))
		text := string(w.reply(5).Text)
		for _, want := range []string{`"same":false`, `"variables":[{"name":"leak","new":{"name":"leak","kind":"scalar","value":"1"}}]`, `"fds":[{"name":"8","new":{"n":8,"kind":"device","access":"read","target":"/dev/null"}}]`} {
			if !strings.Contains(text, want) {
				t.Errorf("to %q: no %s in %s", to, want, text)
			}
		}
	}
	w.send(5, ecmd.Diff, `{"from":"a","sections":["nothing"]}`)
	if rep := w.reply(5); rep.Word != ecmd.BadArgument {
		t.Errorf("%s", rep.Text)
	}
}

func TestDumpAsData(t *testing.T) {
	w := start(t, "-i", "--norc").json()
	dump := func(r ecmd.DumpRequest) string {
		t.Helper()
		w.send(5, ecmd.Dump, string(ecmd.Marshal(r)))
		rep := w.reply(5)
		if rep.Outcome != ecmd.OK {
			t.Fatalf("%s", rep.Text)
		}
		return string(rep.Text)
	}
	w.code("x=$'\\xff'; declare -A m=([k]=v); f() { :; }")
	text := dump(ecmd.DumpRequest{Sections: []string{"variables"}})
	for _, want := range []string{`{"name":"x","kind":"scalar","value":{"b64":"/w=="}}`, `{"name":"m","kind":"map","map":[["k","v"]]}`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	if strings.Contains(text, `"functions"`) {
		t.Error("functions are there")
	}
	all := decode[map[string]any](t, ecmd.Reply{Outcome: ecmd.OK, Text: []byte(dump(ecmd.DumpRequest{}))})
	for _, name := range []string{"meta", "status", "dir", "variables", "env", "positional", "functions", "aliases", "options", "shopt", "traps", "jobs", "umask", "hash", "completions", "fds", "limits", "history", "bindings", "timing"} {
		if _, ok := all[name]; !ok {
			t.Errorf("no %s", name)
		}
	}
	version := ask[struct {
		Version uint64 `json:"state_version"`
	}](w, ecmd.Dump, ecmd.DumpRequest{Sections: []string{"dir"}}).Version
	w.code("new=1; unset m")
	text = dump(ecmd.DumpRequest{Since: version, Sections: []string{"variables", "functions"}})
	for _, want := range []string{`"since":`, `"removed":[{"section":"variables","names":["m"]}]`, `"variables":[{"name":"new","kind":"scalar","value":"1"}]`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	if strings.Contains(text, `"functions"`) {
		t.Errorf("functions have not changed: %s", text)
	}
	if text = dump(ecmd.DumpRequest{Since: 1 << 60, Sections: []string{"variables"}}); strings.Contains(text, `"since"`) || !strings.Contains(text, `"PATH"`) {
		t.Errorf("since a version that never was: %.200s", text)
	}
	if text = dump(ecmd.DumpRequest{Source: true, Sections: []string{"functions"}}); !strings.Contains(text, `"source":"f () \n{ \n    :\n}\n"`) {
		t.Errorf("%s", text)
	}
}

// forked asks for a copy that serves a connection, and speaks json on it.
func (w *wire) forked() (*wire, int) {
	w.t.Helper()
	w.send(7, ecmd.Fork, "{}")
	var rep ecmd.Reply
	files, err := w.ec.ReadReplyFiles(&rep)
	if err != nil {
		w.t.Fatal(err)
	}
	pid := decode[ecmd.ForkReply](w.t, rep).Pid
	if len(files) != 1 {
		w.t.Fatalf("%d descriptors came", len(files))
	}
	c, err := fdpass.FromFD(files[0])
	if err != nil {
		w.t.Fatal(err)
	}
	other := &wire{t: w.t, ec: ecmd.NewConn(c, ecmd.Options{MaxMessage: 1 << 28}), s: w.s}
	w.t.Cleanup(func() { other.ec.Close() })
	other.send(-1, ecmd.Hello, `{"version":1}`)
	if _, rep := other.read(); rep.Outcome != ecmd.OK {
		w.t.Fatal(rep.Err())
	}
	return other, pid
}

func TestFork(t *testing.T) {
	w := start(t, "-i", "--norc").json()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("line 1\nline 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.code("x=1; a=(1 2); f() { echo f $1; }; alias q='echo alias'; cd /usr; trap 'echo usr1' USR1; exec 7<" + file + "; umask 027; complete -W 'one two' cmd; sleep 60 &")
	const show = `echo "$x" "${a[@]}" "$PWD"; f 1; q; trap -p; umask; complete -p cmd; read -u 7 line; echo $line; kill -USR1 $$; jobs`
	other, pid := w.forked()
	want := "1 1 2 /usr\nf 1\nalias\ntrap -- 'echo usr1' SIGUSR1\n0027\ncomplete -W 'one two' cmd\nline 1\nusr1\n"
	if got := other.code(show); got != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got := ask[ecmd.PidReply](other, ecmd.GetPid, struct{}{}).Pid; got != pid || got == ask[ecmd.PidReply](w, ecmd.GetPid, struct{}{}).Pid {
		t.Errorf("the new shell is process %d", got)
	}
	other.code("x=2")
	if got := w.code("echo $x $(jobs | wc -l)"); got != "1 1\n" {
		t.Errorf("the old shell has %q", got)
	}
	third, _ := other.forked()
	if got := third.code("echo $x; f 3"); got != "2\nf 3\n" {
		t.Errorf("the copy of the copy has %q", got)
	}
	third.ec.Close()
	other.ec.Close()
	deadline := time.Now().Add(2 * hang)
	for unix.Kill(pid, 0) == nil {
		if time.Now().After(deadline) {
			t.Fatal("the new shell goes on without its client")
		}
		time.Sleep(5 * time.Millisecond)
	}
	w.code("kill %1")
}

func TestForkWhileCodeRuns(t *testing.T) {
	w := start(t, "-i", "--norc").json()
	w.start(1, &ecmd.Run{Code: "x=set; f() { local y=1; while :; do :; done; }; f"})
	w.s.rest()
	other, _ := w.forked()
	if got := other.code(`echo "$x${y-unset}"`); got != "setunset\n" {
		t.Errorf("%q", got)
	}
	w.send(2, ecmd.Cancel, `{"id":1}`)
	w.reply(2)
}

func TestForkThatListens(t *testing.T) {
	s := start(t, "-i", "--norc")
	w := s.json()
	w.code("x=1")
	path := filepath.Join(t.TempDir(), "new")
	r := ask[ecmd.ForkReply](w, ecmd.Fork, ecmd.ForkRequest{Path: path})
	other := (&session{t: t, path: path}).json()
	if got := other.code("echo $x"); got != "1\n" {
		t.Errorf("%q", got)
	}
	w.send(5, ecmd.Fork, string(ecmd.Marshal(ecmd.ForkRequest{Path: path})))
	if rep := w.reply(5); rep.Word != ecmd.Failed || !strings.Contains(string(rep.Text), "the new shell:") {
		t.Errorf("a path in use: %s %s", rep.Word, rep.Text)
	}
	w.send(5, ecmd.Fork, `{"path":"relative"}`)
	if rep := w.reply(5); rep.Word != ecmd.BadArgument {
		t.Errorf("a relative path: %s %s", rep.Word, rep.Text)
	}
	other.send(6, ecmd.Terminate, "")
	deadline := time.Now().Add(2 * hang)
	for unix.Kill(r.Pid, 0) == nil {
		if time.Now().After(deadline) {
			t.Fatal("TERMINATE did not end the new shell")
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// quickFork is how soon a copy of a shell with many functions is there.
const quickFork = 10 * time.Millisecond

// fork asks for a copy, and returns how long that took.
func (w *wire) fork() time.Duration {
	w.t.Helper()
	began := time.Now()
	w.send(7, ecmd.Fork, "{}")
	var rep ecmd.Reply
	files, err := w.ec.ReadReplyFiles(&rep)
	if err != nil || rep.Outcome != ecmd.OK {
		w.t.Fatal(err, rep.Err())
	}
	took := time.Since(began)
	fdpass.CloseFiles(files)
	return took
}

// startEmpty returns how long a shell takes that does nothing.
func startEmpty(t *testing.T) time.Duration {
	t.Helper()
	began := time.Now()
	if err := exec.Command(binary, "--norc", "-c", ":").Run(); err != nil {
		t.Fatal(err)
	}
	return time.Since(began)
}

// TestForkWithBashCompletion: the median of some forks is reported, the best one
// has to be within the limit; while the machine does other work, within three times
// what the start of a goshd without any state takes now.
func TestForkWithBashCompletion(t *testing.T) {
	const file = "/usr/share/bash-completion/bash_completion"
	if _, err := os.Stat(file); err != nil {
		t.Fatalf("bash-completion is needed for this test: .ci/run installs it: %v", err)
	}
	w := start(t, "-i", "--norc").json()
	w.code(". " + file)
	var took, empty []time.Duration
	for len(took) < 15 || len(took) < 300 && slices.Min(took) > max(quickFork, 3*slices.Min(empty)) {
		took, empty = append(took, w.fork()), append(empty, startEmpty(t))
	}
	slices.Sort(took)
	t.Logf("FORK takes %v at best, %v in the median; an empty shell %v", took[0], took[len(took)/2], slices.Min(empty))
	if took[0] > max(quickFork, 3*slices.Min(empty)) {
		t.Errorf("FORK takes %v", took[0])
	}
	other, _ := w.forked()
	if got := other.code("declare -F | wc -l; complete -p | wc -l; _get_comp_words_by_ref 2>&1 | head -1"); got != w.code("declare -F | wc -l; complete -p | wc -l; _get_comp_words_by_ref 2>&1 | head -1") {
		t.Errorf("%q", got)
	}
}
