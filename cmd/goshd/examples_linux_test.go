package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestPythonModule runs the tests of examples/python on a shell.
func TestPythonModule(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Fatal("python3 is needed for this test: .ci/run installs it")
	}
	s := start(t, "--norc")
	cmd := exec.Command(python, "-B", "-W", "error", "-m", "unittest")
	cmd.Dir = "../../examples/python"
	cmd.Env = append(os.Environ(), "GOSHD_SOCKET="+s.path)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestNodeExample drives a shell from Node, where only streams can be had.
func TestNodeExample(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("node is needed for this test: .ci/run installs it")
	}
	source, err := os.ReadFile("../../examples/client.mjs")
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(source, []byte("\n")); n > 80 {
		t.Errorf("the example has %d lines", n)
	}
	s := start(t, "--norc")
	large := strings.Repeat("0123456789abcdef\n", 400_000)
	for _, tt := range []struct {
		stdin, verb, text string
		stdout, stderr    string
		status            int
	}{
		{"in\n", "run", "cat; echo err >&2; exit 3", "in\n", "err\n", 3},
		{large, "run", "cat", large, "", 0},
		{"", "run", "sleep 0.1; false", "", "", 1},
		{large, "run", "echo reads nothing", "reads nothing\n", "", 0},
		{"", "complete", "ls /us", "/usr\n", "", 0},
	} {
		cmd := exec.Command(node, "../../examples/client.mjs", s.path, tt.verb, tt.text)
		cmd.Stdin = strings.NewReader(tt.stdin)
		var stdout, stderr strings.Builder
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
			t.Fatal(err)
		}
		if stdout.String() != tt.stdout || stderr.String() != tt.stderr || cmd.ProcessState.ExitCode() != tt.status {
			t.Errorf("%s %s: %d bytes, %q, status %d", tt.verb, tt.text, stdout.Len(), &stderr, cmd.ProcessState.ExitCode())
		}
	}
}

// TestRelayCarriesJSON reaches the shell through goshctl relay, as through ssh.
func TestRelayCarriesJSON(t *testing.T) {
	s := start(t, "--norc")
	cmd := exec.Command(goshctl, "--socket", s.path, "relay")
	var in strings.Builder
	for _, m := range []string{
		`1 HELLO {"version":1}`, `2 ECMD {"code":"cat","stdin":"stream","stdout":"stream"}`,
		"2 STDIN some\n", "2 STDIN " + strings.Repeat("x", 500_000), "2 STDIN",
	} {
		fmt.Fprintf(&in, "%d:%s,", len(m), m)
	}
	cmd.Stdin = strings.NewReader(in.String())
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out, []byte("x")); n < 500_000 || !bytes.Contains(out, []byte(`2 OK {"outcome":"exited","exit_code":0,`)) {
		t.Errorf("%d bytes, %.300q ... %.300q", len(out), out, out[max(len(out)-600, 0):])
	}
}
