package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/server"
)

// TestMain is goshctl itself when the tests start it.
func TestMain(m *testing.M) {
	if os.Getenv("TEST_GOSHCTL") != "" {
		main()
	}
	os.Exit(m.Run())
}

// shell is a shell that can echo, cat and fail.
type shell struct{}

func (shell) Run(_ context.Context, src string, stdio [3]int) server.Result {
	defer func() {
		for _, fd := range stdio {
			if fd >= 0 {
				unix.Close(fd)
			}
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
	case "panic":
		panic("as told")
	default:
		unix.Write(stdio[2], []byte(name+": command not found\n"))
		return server.Result{Status: 127}
	}
	return server.Result{}
}

func (shell) Complete(_ context.Context, line string, _ int) ([]byte, error) {
	return []byte("candidates\x002\x00" + line + "\x00two\x00descriptions\x002\x00\x00second\x00"), nil
}

func (shell) Dump(w io.Writer, sections ...string) error {
	_, err := fmt.Fprintf(w, "# %q\n", sections)
	return err
}

func (shell) Prompt(name string) (string, error) { return name + "$ ", nil }
func (shell) Dir() string                        { return "/here" }
func (shell) Close(server.Reason) int            { return 0 }

// serve returns the path of a socket behind which a shell serves, and a channel
// that is closed when it has ended.
func serve(t *testing.T) (path string, ended chan struct{}) {
	t.Helper()
	path = t.TempDir() + "/sock"
	ln, err := server.Listen(path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended = make(chan struct{})
	go func() {
		defer close(ended)
		(&server.Server{Shell: shell{}}).Serve(ctx, ln)
	}()
	t.Cleanup(func() { cancel(); <-ended })
	return path, ended
}

// goshctl runs the program, and returns its output, errors and status as text.
func goshctl(t *testing.T, socket, stdin string, args ...string) string {
	t.Helper()
	cmd := exec.Command("/proc/self/exe", args...)
	cmd.Env = append(os.Environ(), "TEST_GOSHCTL=1", "GOSHD_SOCKET="+socket)
	cmd.Stdin = strings.NewReader(stdin)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(stderr.String(), "\nusage:")
	return fmt.Sprintf("%s|%s|%d", stdout.String(), first, cmd.ProcessState.ExitCode())
}

func TestCommands(t *testing.T) {
	socket, ended := serve(t)
	for _, tt := range []struct {
		stdin, args, want string
	}{
		{"", "run echo hi", "hi\n||0"},
		{"in", "run cat", "in||0"},
		{"", "run nonesuch", "|nonesuch: command not found\n|1"},
		{"", "run panic", "|goshctl: run: internal: the request failed inside the server\n|2"},
		{"", "complete ls", "ls\ntwo\tsecond\n||0"},
		{"", "shellac -- git ch", "candidates\x002\x00git ch\x00two\x00descriptions\x002\x00\x00second\x00||0"},
		{"", "shellac", "|goshctl: shellac: wrong arguments|2"},
		{"", "complete", "\ntwo\tsecond\n||0"},
		{"", "dump", "# []\n||0"},
		{"", "dump vars traps", "# [\"vars\" \"traps\"]\n||0"},
		{"", "prompt", "$ \n||0"},
		{"", "prompt PS4", "PS4$ \n||0"},
		{"", "prompt $x", "|goshctl: prompt: bad-argument: not the name of a variable: $x\n|2"},
		{"", "pwd", "/here\n||0"},
		{"", "pid", fmt.Sprintf("%d\n||0", os.Getpid())},
		{"", "pwd --socket " + socket, "/here\n||0"},
		{"", "--socket /nowhere pwd", "|goshctl: /nowhere: no goshd is listening there\n|2"},
		{"", "pwd x", "|goshctl: pwd: wrong arguments|2"},
		{"", "fly", "|goshctl: no such command: fly|2"},
		{"", "", "|goshctl: no command is given|2"},
		{"", "--nonesuch", "|goshctl: flag provided but not defined: -nonesuch|2"},
		{"", "jobs --cwd /", "|goshctl: jobs: no such option: --cwd|2"},
		{"", "relay --json", "|goshctl: relay: no such option: --json|2"},
		{"", "run -- echo -n", "-n\n||0"},
		{"", "--help", usage + "||0"},
		{"6:GETPWD,", "relay", "8:OK /here,||0"},
		{"6:GETPWD,8:7 GETPWD,1:", "relay", "8:OK /here,10:7 OK /here,||0"},
		{"x", "relay", "89:ERROR bad-frame not a netstring at byte 0: expected the digits of a length instead of 'x',||0"},
		{"", "relay", "||0"},
		{"", "terminate", "||0"},
	} {
		if diff := cmp.Diff(tt.want, goshctl(t, socket, tt.stdin, strings.Fields(tt.args)...)); diff != "" {
			t.Errorf("goshctl %s (-want +got):\n%s", tt.args, diff)
		}
	}
	<-ended
}

// TestExample drives the same shell from Python.
func TestExample(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Fatal("python3 is needed for this test: .ci/run installs it")
	}
	socket, _ := serve(t)
	for _, tt := range []struct {
		stdin  string
		args   []string
		want   string
		status int
	}{
		{"", []string{socket, "run", "echo hi"}, "hi\n", 0},
		{"in", []string{socket, "run", "cat"}, "in", 0},
		{"", []string{socket, "run", "nonesuch"}, "nonesuch: command not found\n", 1},
		{"", []string{socket, "run", "panic"}, "client.py: internal the request failed inside the server\n", 1},
		{"", []string{socket, "complete", "ls -"}, "ls -\ntwo\n", 0},
	} {
		cmd := exec.Command(python, append([]string{"../../examples/client.py"}, tt.args...)...)
		cmd.Stdin = strings.NewReader(tt.stdin)
		out, err := cmd.CombinedOutput()
		if err != nil && cmd.ProcessState == nil {
			t.Fatal(err)
		}
		if string(out) != tt.want || cmd.ProcessState.ExitCode() != tt.status {
			t.Errorf("client.py %q: %q, status %d", tt.args, out, cmd.ProcessState.ExitCode())
		}
	}
}

// TestUsage: each command has a text of its own, and the rest is told where to
// find them.
func TestUsage(t *testing.T) {
	for _, c := range commands {
		if want := "usage:\n  " + c.name + " "; !strings.HasPrefix(usageOf(c.name), want) {
			t.Errorf("%s: %s", c.name, usageOf(c.name))
		}
	}
	for _, name := range []string{"", "fly"} {
		if got := usageOf(name); !strings.HasSuffix(got, "Try \"goshctl --help\".\n") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
