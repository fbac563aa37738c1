package main

import (
	"context"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/interp"
	"github.com/goshd/goshd/server"
)

// serveShell returns the path of a socket behind which a real shell serves, in
// a directory with a file whose name is not UTF-8.
func serveShell(t *testing.T, code string) (path string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/bad\xffname", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	sh, err := interp.New(interp.Config{
		Name: "goshd", Environ: []string{"PATH=/usr/bin:/bin", "HOME=/"}, Dir: dir, Stdio: [3]int{-1, -1, -1},
		Interactive: true, Serving: true, ReadFrom: 's',
	})
	if err != nil {
		t.Fatal(err)
	}
	sh.Run(context.Background(), code, [3]int{-1, -1, -1})
	path = t.TempDir() + "/sock"
	ln, err := server.Listen(path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		(&server.Server{Shell: server.Wrap(sh)}).Serve(ctx, ln)
	}()
	t.Cleanup(func() { cancel(); <-ended })
	return path
}

func TestComplete(t *testing.T) {
	socket := serveShell(t, `complete -W 'checkout commit' frob; f() { COMPREPLY=('one  (the first)'); }; complete -F f desc
seen() { COMPREPLY=("$COMP_LINE"); }; complete -F seen seen`)
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"complete", "--line", "frob ch"}, "checkout\n||0"},
		{[]string{"complete", "--line", "frob c"}, "checkout\ncommit\n||0"},
		{[]string{"complete", "--line", "frob ch more", "--point", "6"}, "checkout\ncommit\n||0"},
		{[]string{"complete", "--line", "seen a b", "--point", "6"}, "seen a b\n||0"},
		{[]string{"complete", "--line", "desc "}, "one\tthe first\n||0"},
		{[]string{"complete", "--line", "é", "--point", "9"}, "|goshctl: complete: bad-argument: COMPLETE: point is outside of the line\n|2"},
		{[]string{"complete", "--line", "x", "y"}, "|goshctl: complete: wrong arguments\n|2"},
		{[]string{"complete", "--point", "x", "y"}, `|goshctl: invalid value "x" for flag -point: parse error|2`},
		{[]string{"complete", "--json", "--line", "desc o"}, `{"version":"1","usage":"","context":"argument","command":"desc","argv":["desc","o"],"word":"o","quote":"",` +
			`"replace":{"start":5,"end":6,"start16":5,"end16":6},"common_prefix":"one","source":"-F f","keep_order":false,"incomplete":false,` +
			`"nospace":"","messages":[],"values":[{"value":"one","insert":"one","display":"one","append":" ","description":"the first","style":"","tag":""}]}` + "\n||0"},
		{[]string{"complete", "--json", "cat bad"}, `{"version":"1","usage":"","context":"path","command":"cat","argv":["cat","bad"],"word":"bad","quote":"",` +
			`"replace":{"start":4,"end":7,"start16":4,"end16":7},"common_prefix":"bad\ufffdname","source":"default","keep_order":false,"incomplete":false,` +
			`"nospace":"","messages":[],"values":[{"value":"bad\ufffdname","insert":"bad\ufffdname","display":"bad\ufffdname","kind":"file","append":" ",` +
			`"description":"","style":"","tag":"file","value_b64":"YmFk/25hbWU=","insert_b64":"YmFk/25hbWU="}]}` + "\n||0"},
	} {
		got := goshctl(t, socket, "", tt.args...)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("goshctl %q (-want +got):\n%s", tt.args, diff)
		}
	}
}
