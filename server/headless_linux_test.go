package server

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// TestMain is also the program that the tests of Headless start.
func TestMain(m *testing.M) {
	if os.Getenv("TEST_HEADLESS") == "" {
		os.Exit(m.Run())
	}
	if err := CloseInherited(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	conn, err := Headless()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Println("printed by mistake")
	sh := newShell()
	sh.status = 5
	status, err := (&Server{Shell: sh}).ServeConn(context.Background(), conn)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(status)
}

// headless starts a child whose standard input and output are one end of a
// socket pair, and returns the other.
func headless(t *testing.T) (*exec.Cmd, *client, *strings.Builder) {
	t.Helper()
	checkLeaks(t)
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	child := os.NewFile(uintptr(fds[1]), "child")
	defer child.Close()
	cmd := exec.Command("/proc/self/exe")
	cmd.Env = append(os.Environ(), "TEST_HEADLESS=1")
	var stderr strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = child, child, &stderr
	leaked, err := unix.Dup(fds[0]) // as the Go clients of FANOS do
	if err != nil {
		t.Fatal(err)
	}
	ours := os.NewFile(uintptr(leaked), "the client's end")
	defer ours.Close()
	cmd.ExtraFiles = []*os.File{ours}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	socket, err := fdpass.FromFD(fds[0])
	if err != nil {
		t.Fatal(err)
	}
	return cmd, newClient(t, socket), &stderr
}

func TestHeadless(t *testing.T) {
	cmd, c, stderr := headless(t)
	outR, out := pipe(t)
	c.send("7:GETPWD ,")
	c.want("OK /fake")
	c.send("12:EVAL echo hi,", out, out, out)
	c.want("OK ")
	expect(t, outR, "hi\n")
	c.close()
	if err := cmd.Wait(); err == nil || err.Error() != "exit status 5" {
		t.Errorf("after the end of input: %v", err)
	}
	if got := stderr.String(); got != "printed by mistake\n" {
		t.Errorf("standard error has %q", got)
	}
}

func TestHeadlessExit(t *testing.T) {
	cmd, c, _ := headless(t)
	defer c.close()
	c.send("9:EVAL exit,")
	c.want("OK ", "EOF")
	if err := cmd.Wait(); err == nil || err.Error() != "exit status 5" {
		t.Errorf("%v", err)
	}
}

func TestHeadlessNeedsASocket(t *testing.T) {
	cmd := exec.Command("/proc/self/exe")
	cmd.Env = append(os.Environ(), "TEST_HEADLESS=1")
	out, err := cmd.CombinedOutput()
	if err == nil || string(out) != "standard input and output must be the same Unix socket\n" {
		t.Errorf("%v: %q", err, out)
	}
}
