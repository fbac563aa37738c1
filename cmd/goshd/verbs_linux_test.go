package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/ecmd"
)

// A reach is how a verb is reached.
type reach struct {
	goshctl string // a command line that prints the answer with --json, or if it begins with -, the option that uses the verb
	method  string // of client.Session or client.Command
}

var reaches = map[ecmd.Verb]reach{
	ecmd.Argv:       {"argv :", "Argv"},
	ecmd.Authorize:  {"--authorize", "Start"},
	ecmd.Background: {"background", "Background"},
	ecmd.Cancel:     {"--timeout", "Cancel"}, // and ^C
	ecmd.Chdir:      {"--cwd", "Chdir"},
	ecmd.Complete:   {"complete ls", "Complete"},
	ecmd.Diff:       {"diff s", "Diff"},
	ecmd.Dump:       {"dump umask", "Dump"},
	ecmd.Ecmd:       {"run :", "Execute"},
	ecmd.Eval:       {"request EVAL {\"code\":\":\"}", "Do"}, // ECMD tells more
	ecmd.Fork:       {"fork PATH", "Fork"},
	ecmd.GetPid:     {"pid", "Pid"},
	ecmd.GetPwd:     {"pwd", "Pwd"},
	ecmd.Hello:      {"hello", "Hello"},
	ecmd.History:    {"history --search x", "History"},
	ecmd.HistoryAdd: {"history-add x", "AddHistory"},
	ecmd.Jobs:       {"jobs", "Jobs"},
	ecmd.Parse:      {"parse ls", "Parse"},
	ecmd.Prompt:     {"prompt", "Prompt"},
	ecmd.Quote:      {"quote x", "Quote"},
	ecmd.Resize:     {"attach", "Resize"},
	ecmd.Resolve:    {"resolve ls", "Resolve"},
	ecmd.Restore:    {"restore s", "Restore"},
	ecmd.Set:        {"set {\"args\":[\"x\"]}", "Set"},
	ecmd.Setenv:     {"--env", "Setenv"},
	ecmd.Signal:     {"signal TERM 1", "Signal"},
	ecmd.Snapshot:   {"snapshot s", "Snapshot"},
	ecmd.Status:     {"status", "Status"},
	ecmd.Stdin:      {"attach", "Write"},
	ecmd.Subscribe:  {"subscribe", "Subscribe"},
	ecmd.Terminate:  {"terminate", "Terminate"},
	ecmd.Wait:       {"wait 1", "Wait"},
}

// TestEveryVerbIsReached: the verbs that the server tells, the commands of
// goshctl, the methods of package client and PROTOCOL.md know of each other.
func TestEveryVerbIsReached(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	contract := ask[ecmd.Contract](w, ecmd.Hello, ecmd.Greeting{Version: 1})
	if len(contract.Verbs) != len(reaches) {
		t.Errorf("%d verbs, %d ways to reach them", len(contract.Verbs), len(reaches))
	}
	text, err := os.ReadFile(filepath.Join("..", "..", "spec", "PROTOCOL.md"))
	if err != nil {
		t.Fatal(err)
	}
	help, err := exec.Command(goshctl, "--help").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, verb := range contract.Verbs {
		r, ok := reaches[ecmd.Verb(verb)]
		if !ok {
			t.Errorf("%s cannot be reached", verb)
			continue
		}
		if name := regexp.QuoteMeta(verb); !regexp.MustCompile(`(?m)^### ` + name + `\b|\*\*` + name + `\*\*|^    ` + name + ` \{|` + "`(?:ID )?" + name + ` `).Match(text) {
			t.Errorf("PROTOCOL.md does not tell of %s", verb)
		}
		if name, _, _ := strings.Cut(r.goshctl, " "); !regexp.MustCompile(`\b` + strings.TrimLeft(name, "-") + `\b`).Match(help) {
			t.Errorf("goshctl --help does not tell of %s", name)
		}
		if !hasMethod[*client.Session](r.method) && !hasMethod[*client.Command](r.method) {
			t.Errorf("package client has no %s for %s", r.method, verb)
		}
	}
}

func hasMethod[T any](name string) bool {
	_, ok := reflect.TypeFor[T]().MethodByName(name)
	return ok
}

// TestGoshctlAnswersInJSON: --json prints the answer of each verb, an object.
func TestGoshctlAnswersInJSON(t *testing.T) {
	s := start(t, "--norc")
	s.want("sleep 100 >/dev/null 2>&1 &", "", true)
	s.ctl("snapshot", "s")
	path := filepath.Join(t.TempDir(), "fork")
	object := regexp.MustCompile(`(?s)^\{.*\}\n\|\|\d+$`)
	verbs := []ecmd.Verb{}
	for verb := range reaches {
		verbs = append(verbs, verb)
	}
	slices.Sort(verbs)
	for _, verb := range verbs {
		line := reaches[verb].goshctl
		switch {
		case strings.HasPrefix(line, "-"), line == "attach", line == "subscribe", line == "background", line == "terminate", strings.HasPrefix(line, "signal"), strings.HasPrefix(line, "wait"):
			continue
		}
		words := strings.Fields(strings.ReplaceAll(line, "PATH", path))
		if got := s.ctl(append([]string{words[0], "--json"}, words[1:]...)...); !object.MatchString(got) {
			t.Errorf("goshctl %s: %q", line, got)
		}
	}
	for _, words := range [][]string{{"signal", "--json", "TERM", "1"}, {"wait", "--json", "1"}, {"terminate", "--json"}} {
		if got := s.ctl(words...); !object.MatchString(got) && !strings.Contains(got, "not-now") {
			t.Errorf("goshctl %q: %q", words, got)
		}
	}
	if got := (&session{t: t, path: path}).ctl("terminate", "--json"); got != "{}\n||0" {
		t.Errorf("the copy: %q", got)
	}
}

// TestGoshctlOptions: what has no command of its own is an option.
func TestGoshctlOptions(t *testing.T) {
	s := start(t, "--norc")
	s.want("x=shell; export y=1; touch no", "", true)
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"run", "--env", "x=a b", "--env", "y", "echo $x ${y-unset}; exit 3"}, `a b unset\n\|\|3`},
		{[]string{"run", "--json", "--env", "1=x", ":"}, `\{.*"exit_code":1.*\|\|1`},
		{[]string{"run", "echo $x $y"}, `shell 1\n\|\|0`},
		{[]string{"argv", "--env", "x=5", "--env", "y", "--cwd", "/usr", "eval", "echo $x ${y-unset} $PWD"}, `5 unset /usr\n\|\|0`},
		{[]string{"history-add", "make all", "git log"}, `\|\|0`},
		{[]string{"history", "--search", "all"}, ` +\d+  make all\n\|\|0`},
		{[]string{"history", "--prefix", "git", "--json"}, `\{"entries":\[\{[^{]*"git log"[^{]*\|\|0`},
		{[]string{"run", "--authorize", "program", "echo hi; rm no; echo on"},
			`hi\n\|goshctl: run: not allowed, for want of a terminal to ask on: program \["rm" "no"\] in "/[^"]*"\n.*\|126`},
		{[]string{"run", "--json", "--authorize", "program", "rm no"}, `\{"outcome":"denied".*\|goshctl: run: not allowed.*\|126`},
		{[]string{"run", "--authorize", "nonesuch", ":"}, `\|goshctl: run: bad-argument: .*\|2`},
		{[]string{"run", "echo no*"}, `no\n\|\|0`},
	} {
		if got := s.ctl(tt.args...); !regexp.MustCompile("(?s)^(?:" + tt.want + ")$").MatchString(got) {
			t.Errorf("goshctl %q: %q", tt.args, got)
		}
	}
}
