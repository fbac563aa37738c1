package main

import (
	"os"
	"os/exec"
	"syscall"
	"testing"

	"github.com/creack/pty"

	"github.com/goshd/goshd/ecmd"
)

// attach starts goshctl attach on a terminal.
func attach(t *testing.T, s *session) (*screen, <-chan error) {
	t.Helper()
	screen, slave := newScreen(t)
	cmd := exec.Command(goshctl, "--socket", s.path, "attach")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.Env = append(os.Environ(), "TERM=dumb", "HOME="+t.TempDir(), "INPUTRC=/dev/null")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() { cmd.Process.Kill() })
	return screen, ended
}

// accepted is what the line editor sends last, before the command prints.
const accepted = "\x1b[0 q"

func TestAttach(t *testing.T) {
	s := start(t, "--norc")
	s.want(`PS1='<\W:$?> '; mkdir 'a dir' 'another'; cd /; cd - >/dev/null; alpha=5`, "", true)
	screen, ended := attach(t, s)
	screen.expect(":0> ")
	for _, step := range []struct{ keys, want string }{
		{"echo $((alpha * 8 + 2))\r", accepted + "42\n"},
		{"false\r", ":1> "},
		{"tty >/dev/tty\r", "/dev/pts/"}, // it is a controlling terminal
		{"read -p 'name? ' x\r", accepted + "name? "},
		{"one\r", ":0> "},
		{"echo got-$x\r", accepted + "got-one\n"},
		{"cd an\t\r", "<another"}, // completed, with its slash
		{"cd ..\r", "<~"},
		{"cd a\\ \t\r", "<a dir"},
		{"\x10\x10\x10\x10\r", accepted + "got-one\n"}, // the fourth line before
		{"stty size; echo $LINES\r", accepted + "24 80\n24\n"},
		{"for i in 1 2; do\r", "> "}, // more lines must follow
		{"echo $((i * 100))\r", "> "},
		{"done\r", accepted + "100\n200\n"},
		{"echo con\\\r", "> "}, // the backslash quotes the newline
		{"tinued\\\\\r", accepted + "continued\\\n"},
		{"# no line follows \\\r", ":0> "},
		{"PROMPT_COMMAND='hooks+=h'\r", ":0> "},
		{"false\r", ":1> "}, // the hook leaves the status
		{"echo $hooks; unset PROMPT_COMMAND\r", accepted + "hh\n"},
		{"echo ü | od -An -tx1\r", accepted + " c3 bc 0a\n"},
	} {
		screen.press(step.keys)
		screen.expect(step.want)
	}
	s.want("echo $x", "one\n", true) // the shell is the one of all clients
	if past, err := s.talk().History(s.context(), ecmd.HistoryRequest{Search: "od -An"}); err != nil || len(past) != 1 {
		t.Errorf("%+v, %v", past, err)
	}
	screen.expect("<a dir:0> ")
	screen.press("\x04")
	screen.expect("goshctl: detached; the shell goes on\n")
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestAttachJobs(t *testing.T) {
	s := start(t, "--norc")
	s.want("PS1='<$?> '", "", true)
	screen, ended := attach(t, s)
	screen.expect("<0> ")
	screen.press("echo go; sleep 100\r")
	screen.expect(accepted + "go\n")
	s.rest() // until sleep runs; earlier the shell gets the key
	screen.press("\x03")
	screen.expect("<130> ")
	screen.press("echo go; sleep 101\r")
	screen.expect(accepted + "go\n")
	s.rest()
	screen.press("\x1a")
	screen.expect("Stopped")
	screen.expect("<148> ")
	screen.press("kill %1; wait; echo ended $?\r")
	screen.expect("ended ")
	if err := pty.Setsize(screen.master, &pty.Winsize{Rows: 33, Cols: 99}); err != nil {
		t.Fatal(err)
	}
	screen.press("stty size; sleep 0.2; echo once\r") // typed ahead while it sleeps:
	screen.expect("33 99\n")
	screen.press("echo $((3 * 37))\r")
	screen.expect("once\n")
	screen.expect(accepted + "111\n")
	screen.press("exit 3\r") // ends the request alone
	screen.expect("goshctl: detached; the shell goes on\n")
	if err := <-ended; err != nil {
		t.Error(err)
	}
	screen, ended = attach(t, s)
	screen.expect("> ")
	if got := s.ctl("terminate"); got != "||0" {
		t.Error(got)
	}
	screen.press(":\r")
	screen.expect("goshctl: the shell has ended\n")
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestAttachNeedsATerminal(t *testing.T) {
	s := start(t, "--norc")
	out, err := exec.Command(goshctl, "--socket", s.path, "attach").CombinedOutput()
	want := "goshctl: attach: standard input and output must be a terminal; see goshctl run\n"
	if string(out) != want || exitCode(err) != 2 {
		t.Errorf("%q, %v", out, err)
	}
}
