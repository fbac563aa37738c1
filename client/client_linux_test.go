package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
	"github.com/goshd/goshd/server"
)

// shell is a shell that can echo, fail and wait.
type shell struct{}

func (shell) Run(ctx context.Context, src string, stdio [3]int) server.Result {
	defer func() {
		for _, fd := range stdio {
			unix.Close(fd) // fails for -1, which is /dev/null
		}
	}()
	name, arg, _ := strings.Cut(src, " ")
	switch name {
	case "echo":
		unix.Write(stdio[1], []byte(arg+"\n"))
	case "cat":
		b := make([]byte, 100)
		n, _ := unix.Read(stdio[0], b)
		unix.Write(stdio[1], b[:max(n, 0)])
	case "wait":
		<-ctx.Done()
	case "exit":
		return server.Result{Exited: true}
	case "panic":
		panic("as told")
	default:
		unix.Write(stdio[2], []byte(name+": command not found\n"))
		return server.Result{Status: 127}
	}
	return server.Result{}
}

func (shell) Complete(_ context.Context, line string, point int) ([]byte, error) {
	if line == "fail" {
		return nil, errors.New("no")
	}
	return []byte("candidates\x002\x00one\x00two words\x00future\x001\x00x\x00descriptions\x002\x00first\x00\x00" +
		"inserts\x002\x00one\x00two\\ words\x00appends\x002\x00 \x00 \x00replace\x002\x003\x005\x00"), nil
}

func (shell) Dump(w io.Writer, sections ...string) error {
	_, err := fmt.Fprintf(w, "# %q\n", sections)
	return err
}

func (shell) Prompt(name string) (string, error) { return name + "$ ", nil }
func (shell) Dir() string                        { return "/here" }
func (shell) Close(server.Reason) int            { return 0 }

// serve returns the path of a socket behind which a shell serves.
func serve(t testing.TB) string {
	t.Helper()
	path := t.TempDir() + "/sock"
	ln, err := server.Listen(path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		(&server.Server{Shell: shell{}}).Serve(ctx, ln)
	}()
	t.Cleanup(func() { cancel(); <-ended })
	return path
}

func dial(t *testing.T, path string) *Client {
	t.Helper()
	c, err := Dial(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func TestRun(t *testing.T) {
	c := dial(t, serve(t))
	in, inW, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	outR, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	inW.WriteString("input")
	for _, tt := range []struct {
		code string
		ok   bool
	}{{"cat", true}, {"echo hi", true}, {"nonesuch", false}} {
		ok, err := c.Run(t.Context(), tt.code, in, out, out)
		if ok != tt.ok || err != nil {
			t.Errorf("%s: %v, %v", tt.code, ok, err)
		}
	}
	if err := c.Eval(t.Context(), "nonesuch", nil, nil, nil); err != nil {
		t.Error(err)
	}
	if ok, err := c.Run(t.Context(), "echo into nothing", nil, nil, nil); !ok || err != nil {
		t.Errorf("%v, %v", ok, err)
	}
	out.Close()
	got, err := io.ReadAll(outR)
	if err != nil || string(got) != "inputhi\nnonesuch: command not found\n" {
		t.Errorf("output %q, %v", got, err)
	}
}

func TestQueries(t *testing.T) {
	c := dial(t, serve(t))
	pid, err := c.Pid(t.Context())
	if err != nil || pid != os.Getpid() {
		t.Errorf("Pid: %d, %v", pid, err)
	}
	pwd, err := c.Pwd(t.Context())
	if err != nil || pwd != "/here" {
		t.Errorf("Pwd: %q, %v", pwd, err)
	}
	dump, err := c.Dump(t.Context(), "vars", "traps")
	if err != nil || dump != "# [\"vars\" \"traps\"]\n" {
		t.Errorf("Dump: %q, %v", dump, err)
	}
	prompt, err := c.Prompt(t.Context(), "PS2")
	if err != nil || prompt != "PS2$ " {
		t.Errorf("Prompt: %q, %v", prompt, err)
	}
}

func TestComplete(t *testing.T) {
	c := dial(t, serve(t))
	got, err := c.Complete(t.Context(), "ls t")
	if err != nil {
		t.Fatal(err)
	}
	want := &Completion{Start: 3, End: 5, Candidates: []Candidate{
		{Value: "one", Description: "first", Insert: "one", Append: " "},
		{Value: "two words", Insert: `two\ words`, Append: " "},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var fault *Error
	if _, err := c.Complete(t.Context(), "fail"); !errors.As(err, &fault) || fault.Word != ecmd.Failed {
		t.Errorf("%v, want failed", err)
	}
}

func TestBadCompletions(t *testing.T) {
	for _, body := range []string{"candidates", "candidates\x00", "candidates\x002\x00one\x00", "candidates\x00x\x00", "candidates\x00-1\x00", "replace\x001\x001\x00", "replace\x002\x00a\x00b\x00"} {
		if c, err := parseCompletion([]byte(body)); err == nil && len(body) > 11 {
			t.Errorf("%q is accepted: %+v", body, c)
		}
	}
}

func TestFaultsLeaveTheClientUsable(t *testing.T) {
	c := dial(t, serve(t))
	var fault *Error
	if _, err := c.Prompt(t.Context(), "not a name"); !errors.As(err, &fault) || fault.Word != ecmd.BadArgument {
		t.Errorf("%v", err)
	}
	if _, err := c.Run(t.Context(), "panic", nil, nil, nil); !errors.As(err, &fault) || fault.Word != ecmd.Internal {
		t.Errorf("%v", err)
	}
	if ok, err := c.Run(t.Context(), "echo", nil, nil, nil); !ok || err != nil {
		t.Errorf("afterwards: %v, %v", ok, err)
	}
}

func TestCancel(t *testing.T) {
	path := serve(t)
	c := dial(t, path)
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if _, err := c.Run(ctx, "wait", nil, nil, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	if _, err := c.Pwd(t.Context()); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a broken client: %v", err)
	}
	if ok, err := dial(t, path).Run(t.Context(), "echo", nil, nil, nil); !ok || err != nil {
		t.Errorf("the shell afterwards: %v, %v", ok, err)
	}
}

func TestEndOfTheShell(t *testing.T) {
	path := serve(t)
	c := dial(t, path)
	if ok, err := c.Run(t.Context(), "exit", nil, nil, nil); !ok || err != nil {
		t.Errorf("exit: %v, %v", ok, err)
	}
	if _, err := c.Pwd(t.Context()); err == nil {
		t.Error("the shell has ended, and still answers")
	}
	path = serve(t)
	if err := dial(t, path).Terminate(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestNoServer(t *testing.T) {
	dir := t.TempDir()
	if _, err := Dial(t.Context(), dir+"/none"); !errors.Is(err, ErrNoServer) {
		t.Errorf("%v", err)
	}
	if _, err := Dial(t.Context(), dir+"/"+strings.Repeat("x", 200)); err == nil || !strings.HasSuffix(err.Error(), "too long for a socket") {
		t.Errorf("%v", err)
	}
}

func TestDefaultPath(t *testing.T) {
	runtimeDir := t.TempDir()
	t.Setenv("GOSHD_SOCKET", "")
	t.Setenv("XDG_RUNTIME_DIR", runtimeDir)
	t.Setenv("HOME", "/home/me")
	if got, want := DefaultPath(), "/home/me/.local/state/goshd/default.sock"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	os.Mkdir(runtimeDir+"/goshd", 0o700)
	os.WriteFile(runtimeDir+"/goshd/default.sock", nil, 0o600)
	if got, want := DefaultPath(), runtimeDir+"/goshd/default.sock"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	t.Setenv("GOSHD_SOCKET", "/x")
	if got := DefaultPath(); got != "/x" {
		t.Errorf("%s, want /x", got)
	}
}

// Example serves a shell on one end of a socket pair and drives it from the
// other. A program that finds goshd running begins with Dial instead.
func Example() {
	ours, theirs, err := fdpass.Pair()
	if err != nil {
		fmt.Println(err)
		return
	}
	go (&server.Server{Shell: shell{}}).ServeConn(context.Background(), theirs)

	c := New(ours)
	defer c.Close()
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		return
	}
	ok, err := c.Run(context.Background(), "echo hello from the shell", nil, w, w)
	w.Close()
	text, _ := io.ReadAll(r)
	fmt.Printf("%s%v %v\n", text, ok, err)
	// Output:
	// hello from the shell
	// true <nil>
}
