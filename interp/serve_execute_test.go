package interp

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/goshd/goshd/interp/state"
	"golang.org/x/sys/unix"
)

// executeOut runs a request and returns what it printed.
func executeOut(t *testing.T, sh *Shell, req Request) (Report, string) {
	t.Helper()
	f, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fd, err := unix.Dup(int(f.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	req.Stdio = [3]int{-1, fd, -1}
	rep := sh.Execute(t.Context(), &req)
	text, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return rep, string(text)
}

func TestExecuteOverlay(t *testing.T) {
	sh := served(t)
	one := "one"
	executeOut(t, sh, Request{Code: "cd /; X=old; export Y=y Z=z; set -- p q; alias al='echo aliased'"})
	rep, out := executeOut(t, sh, Request{
		Code: `echo $PWD $(pwd) $X ${Y-unset} $0 $# $1; env | grep -e ^X= -e ^Y= -e ^Z= -e ^PWD= | sort; X=changed Z=changed NEW=new; cd /etc; set -- a b c`,
		Dir:  "/usr", Env: map[string]*string{"X": &one, "Y": nil}, Args: &[]string{"arg"}, Name: "zero",
	})
	if want := "/usr /usr one unset zero 1 arg\nPWD=/usr\nX=one\nZ=z\n"; out != want {
		t.Errorf("within: %q", out)
	}
	if rep.Dir != "/etc" {
		t.Errorf("directory %q", rep.Dir)
	}
	_, out = executeOut(t, sh, Request{Code: `echo $PWD $X $Y $Z $NEW $# $1; pwd; al`})
	// The code went elsewhere than where the request began: the shell follows.
	if want := "/etc old y changed new 2 p\n/etc\naliased\n"; out != want {
		t.Errorf("afterwards: %q, want %q", out, want)
	}
	_, out = executeOut(t, sh, Request{Code: "al || echo $?", NoAliases: true})
	if out != "127\n" {
		t.Errorf("without aliases: %q", out)
	}
	rep, _ = executeOut(t, sh, Request{Code: "echo no", Dir: "/nonexistent"})
	if rep.Status != 1 {
		t.Errorf("%+v", rep)
	}
}

func TestExecuteOutcomes(t *testing.T) {
	for _, tt := range []struct {
		req  Request
		want Report
	}{
		{Request{Code: "(exit 3)"}, Report{Status: 3, PipeStatus: []int{3}, Consumed: 8}},
		{Request{Code: "false | true"}, Report{PipeStatus: []int{1, 0}, Consumed: 12}},
		{Request{Code: "exit 3"}, Report{Status: 3, PipeStatus: []int{3}, Consumed: 6, ShellExit: "exit"}},
		{Request{Code: "set -e; false; echo no"}, Report{Status: 1, PipeStatus: []int{1}, Consumed: 22, ShellExit: "errexit"}},
		{Request{Code: "sh -c 'kill -KILL $$'"}, Report{Outcome: EndedSignaled, Status: 137, Signal: unix.SIGKILL, PipeStatus: []int{137}, Consumed: 21}},
		{Request{Code: "sh -c 'exit 137'"}, Report{Status: 137, PipeStatus: []int{137}, Consumed: 16}},
		{Request{Code: "echo )"}, Report{Outcome: EndedSyntaxError, Status: 2, PipeStatus: []int{2},
			Diagnostic: &Diagnostic{Kind: "syntax", Message: "syntax error near unexpected token `)'", Line: 1, Column: 6, Near: ")", Text: "echo )"}}},
		{Request{Code: "x=1\nif true; then"}, Report{Outcome: EndedIncomplete, Status: 2, PipeStatus: []int{2}, Consumed: 4,
			Diagnostic: &Diagnostic{Kind: "incomplete", Message: "syntax error: unexpected end of file", Line: 2, Column: 1, Offset: 4, Expects: "fi", Text: "if true; then"}}},
		{Request{Code: "echo 'abc"}, Report{Outcome: EndedIncomplete, Status: 2, PipeStatus: []int{2},
			Diagnostic: &Diagnostic{Kind: "incomplete", Message: "unexpected EOF while looking for matching `''", Line: 1, Column: 6, Expects: "'", Text: "echo 'abc"}}},
		{Request{Code: "cat <<EOF\nabc"}, Report{Outcome: EndedIncomplete, Status: 2, PipeStatus: []int{2},
			Diagnostic: &Diagnostic{Kind: "incomplete", Message: "here-document at line 1 delimited by end-of-file (wanted `EOF')", Line: 1, Column: 5, Expects: "EOF", Text: "cat <<EOF"}}},
		{Request{Code: "echo one\necho )", Check: true}, Report{Outcome: EndedSyntaxError, Status: 2, PipeStatus: []int{2},
			Diagnostic: &Diagnostic{Kind: "syntax", Message: "syntax error near unexpected token `)'", Line: 2, Column: 6, Near: ")", Text: "echo )", Offset: 9}}},
	} {
		sh := served(t)
		tt.req.OnExit = EndRequest
		got, _ := executeOut(t, sh, tt.req)
		got.Dir, got.OldDir, got.Flags, got.LastArg, got.Version = "", "", "", "", 0
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.req.Code, diff)
		}
	}
}

func TestExecuteIsCancelled(t *testing.T) {
	sh := served(t)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	rep := sh.Execute(ctx, &Request{Code: "while :; do :; done", Stdio: [3]int{-1, -1, -1}})
	if rep.Outcome != EndedCancelled || rep.ShellExit != "" {
		t.Errorf("%+v", rep)
	}
	if rep, _ := executeOut(t, sh, Request{Code: "true"}); rep.Outcome != EndedExited || rep.Status != 0 {
		t.Errorf("afterwards: %+v", rep)
	}
}

func TestChanges(t *testing.T) {
	sh := served(t)
	executeOut(t, sh, Request{Code: "keep=1; a=(1 2); unchanged() { :; }; n=1"})
	before, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	executeOut(t, sh, Request{Code: `new=1; a+=(3); keep=1; f() { :; }; alias q=r; set -u; shopt -s nullglob; trap : USR1; cd /usr; umask 077
complete -W x foo; declare -i n; unset HOME; for x in 1 2; do :; done; unset x; local_only() { local z=1; }; local_only`})
	after, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := &state.Changes{
		Variables: []string{"HOME", "OLDPWD", "PWD", "a", "n", "new"}, Functions: []string{"f", "local_only"}, Aliases: []string{"q"},
		Options: []string{"nounset", "nullglob"}, Traps: []string{"SIGUSR1"}, Completions: []string{"foo"}, Dir: true, Umask: true,
	}
	if diff := cmp.Diff(want, after.Since(before)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if c := after.Since(after); !c.Empty() {
		t.Errorf("nothing has changed: %+v", c)
	}
}
