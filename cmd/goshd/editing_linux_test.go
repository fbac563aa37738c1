package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// editedLines are keys of lines, each of which is executed. o keeps its arguments.
var editedLines = []string{
	"o one two three\x17\x17new\x19",
	"o one two\x1bb\x1bbX\x1bfY",
	"o one two three\x1b\x7f\x1b\x7f\x19",
	"o one two three\x1bb\x0b\x01\x06\x06\x19 \x05\x19",
	"o abc\x15o x \x19",
	"o abcd\x02\x02\x7fx\x08y",
	"o abcd\x02\x02\x04",
	"o abc def\x1b[D\x1b[D\x1b[3~\x1bOHx\x7f\x1bOF!",
	"o ab cd\x1b[1;5Dx\x1b[1;5Cy",
	"o one two\x1bt",
	"o one two three\x1bb\x1bb\x1bt",
	"o ab\x14 cd\x02\x14",
	"o abc def ghi\x01\x1bf\x1bu\x1bc\x1bl",
	"o ABC\x1bb\x1bl",
	"o one-two_three\x1bb\x1bd-",
	"o abc def\x17ghi\x1f\x1f",
	"o abc\x17xyz\x18\x15",
	"o a b c\x01\x06\x1bd\x1bd\x05 \x19",
	"o undone\x1bro other",
	"o x  \x02 y\x1b\\",
	"o foo bar",
	"o \x1b.",
	"o \x1b.\x1b.\x1b.",
	"o baz \x1b_ \x1b.",
	"\x10",
	"\x1b[A\x1b[A more",
	"o pending\x10\x10\x0e\x0e!",
	"\x1bOA\x1bOB\x1b[A",
	"o new\x1b<\x1b> line",
	"o kill one\x17\x17\x19 \x1by\x17\x01\x06\x06\x19\x1by ",
	"o 日本語\x02\x02x\x1b[3~",
	"\x12foo\x05 found",
	"\x12baz\x01\x06\x06\x0bx",
	"o kept\x12pending\x07 line",
	"\x12one\x12\x12\x05 again",
	"\x12pend\x1b\x06\x05 escaped",
}

// TestEditedLines types keys into goshd and into bash and compares what the lines
// have become.
func TestEditedLines(t *testing.T) {
	want, got := editedBy(t, "bash"), editedBy(t, binary)
	for i, keys := range editedLines {
		if want[i] != got[i] {
			t.Errorf("%q: bash %q, goshd %q", keys, want[i], got[i])
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// editedBy returns what a shell has executed for editedLines.
func editedBy(t *testing.T, program string) []string {
	t.Helper()
	s, slave := newScreen(t)
	defer slave.Close()
	dir := t.TempDir()
	cmd := exec.Command(program, "--norc", "-i")
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "INPUTRC=/dev/null", "HISTFILE=", "LC_ALL=C.UTF-8", "TERM=xterm", "PS1=$ ", "PROMPT_COMMAND=echo ready"}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		_ = cmd.Wait() // it was killed
	})
	for _, keys := range append([]string{`o() { printf '<%s>' "$@"; echo; } >> out`}, editedLines...) {
		s.expect("ready\n")
		s.expect("$ ")
		atRest(t, cmd.Process.Pid)
		s.press(keys + "\r")
	}
	s.expect("ready\n")
	text, err := os.ReadFile(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	return append(lines, make([]string, len(editedLines))...)[:len(editedLines)]
}
