package spec

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// timeLimit is what a case may take: no case of ours needs a hundredth of it on a
// machine that does nothing else, other people's files take what they take. drain
// is how long processes that a case has left may have its output open.
const (
	timeLimit     = time.Minute
	timeLimitOfRC = 3 * time.Minute
	drain         = 20 * time.Second
)

// timedOut is the status of a run that was killed at the limit.
const timedOut = -1

// shell is a program that runs cases.
type shell struct {
	path string
	args []string // before the flags of the case
}

// bash returns the reference, or nil if no bash 5.2 is installed.
var bash = sync.OnceValue(func() *shell {
	path, err := exec.LookPath("bash")
	if err != nil {
		return nil
	}
	version, err := exec.Command(path, "--norc", "-c", "echo $BASH_VERSION").Output()
	if err != nil || !strings.HasPrefix(string(version), "5.2.") {
		return nil
	}
	return &shell{path: path, args: []string{"--norc"}}
})

// goshd returns the shell under test: $GOSHD, or a build of the checkout.
var goshd = sync.OnceValues(func() (*shell, error) {
	if path := os.Getenv("GOSHD"); path != "" {
		path, err := filepath.Abs(path)
		return &shell{path: path}, err
	}
	if err := lookAtSources(); err != nil {
		return nil, err
	}
	path := filepath.Join(scratch, "goshd")
	build := exec.Command("go", "build", "-o", path, "../cmd/goshd")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is installed
	out, err := build.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("building goshd: %w\n%s", err, out)
	}
	return &shell{path: path}, nil
})

// lookAtSources tells go test, which keeps the results of tests whose files did
// not change, that these tests are about all of the repository.
func lookAtSources() error {
	return filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".go" {
			_, err = os.Stat(path)
		}
		return err
	})
}

// run runs a case in a directory of its own. Whatever it started in its process
// group is gone when run returns. In what it printed the directory is DIR and the
// shell's path SHELL.
func (s *shell) run(t *testing.T, c *testCase) outcome {
	t.Helper()
	dir := t.TempDir()
	for _, d := range []string{"cwd", "home", "tmp"} {
		if err := os.Mkdir(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{"case.sh": c.code, "stdin": c.stdin} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stdin, err := os.Open(filepath.Join(dir, "stdin"))
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()

	ctx, cancel := context.WithTimeout(context.Background(), c.limit())
	defer cancel()
	cmd := exec.CommandContext(ctx, s.path, s.command(c)...)
	var stdout, stderr bytes.Buffer
	cmd.Dir = filepath.Join(dir, "cwd")
	cmd.Env = append(s.environ(dir), "NEEDS="+os.ExpandEnv(c.needs))
	cmd.Stdin, cmd.Stdout, cmd.Stderr = stdin, &stdout, &stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = drain
	err = cmd.Run()
	if cmd.Process == nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL); err != nil && err != syscall.ESRCH {
		t.Errorf("killing what the case left behind: %v", err)
	}
	status := exitStatus(cmd.ProcessState)
	if ctx.Err() != nil || errors.Is(err, exec.ErrWaitDelay) {
		status = timedOut
	}
	named := strings.NewReplacer(dir, "DIR", s.path, "SHELL")
	return outcome{named.Replace(stdout.String()), named.Replace(stderr.String()), status}
}

func (c *testCase) limit() time.Duration {
	if c.needs != "" {
		return timeLimitOfRC
	}
	return timeLimit
}

// command returns the arguments that make the shell run the case.
func (s *shell) command(c *testCase) []string {
	args := append([]string(nil), s.args...)
	args = append(args, c.flags...)
	args = append(args, "../case.sh")
	return append(args, c.args...)
}

// environ is the same for every case and every machine but for the directory.
func (s *shell) environ(dir string) []string {
	return []string{
		"PATH=/usr/local/bin:/usr/bin:/bin",
		"HOME=" + filepath.Join(dir, "home"),
		"TMPDIR=" + filepath.Join(dir, "tmp"),
		"LC_ALL=C.UTF-8",
		"TERM=dumb",
		"TZ=UTC",
		"SHELL_UNDER_TEST=" + s.path,
	}
}

// exitStatus is the status as a parent shell has it in $?.
func exitStatus(state *os.ProcessState) int {
	if ws, ok := state.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
		return 128 + int(ws.Signal())
	}
	return state.ExitCode()
}
