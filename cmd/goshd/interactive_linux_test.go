package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A typist uses a shell that has a terminal of its own.
type typist struct {
	*screen
	cmd *exec.Cmd
	dir string
}

// newTypist starts goshd -i --norc with further arguments on a terminal.
func newTypist(t *testing.T, args ...string) *typist {
	t.Helper()
	s, slave := newScreen(t)
	defer slave.Close()
	u := &typist{screen: s, dir: t.TempDir()}
	u.cmd = exec.Command(binary, append([]string{"-i", "--norc"}, args...)...)
	u.cmd.Dir = u.dir
	u.cmd.Env = append(os.Environ(), "HOME="+u.dir, "HISTFILE="+u.history(), "LC_ALL=C.UTF-8", "TERM=xterm", "PS1=$ ", "PS2=> ")
	u.cmd.Stdin, u.cmd.Stdout, u.cmd.Stderr = slave, slave, slave
	u.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := u.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if u.cmd.ProcessState == nil {
			u.cmd.Process.Kill()
			u.cmd.Wait()
		}
	})
	u.expect("$ ")
	return u
}

func (u *typist) history() string { return filepath.Join(u.dir, ".history") }

// does presses keys and expects texts.
func (u *typist) does(keys string, texts ...string) {
	u.t.Helper()
	atRest(u.t, u.cmd.Process.Pid)
	u.press(keys)
	for _, text := range texts {
		u.expect(text)
	}
}

// ends waits for the end of the shell.
func (u *typist) ends() (status int) {
	u.t.Helper()
	late := time.AfterFunc(2*hang, func() { u.cmd.Process.Kill() })
	defer late.Stop()
	// How it ended is looked at here.
	_ = u.cmd.Wait()
	return u.cmd.ProcessState.ExitCode()
}

func TestOwnTerminalCommands(t *testing.T) {
	u := newTypist(t)
	u.does("echo hi$((1+1))\r", "hi2\n$ ")
	u.does("for i in 1 2\r", "> ")
	u.does("do echo l$i; done\r", "l1\nl2\n$ ")
	u.does("cat <<X\r", "> ")
	u.does("body\rX\r", "body\n$ ")
	u.does("read x\r", "\n")
	u.does("val\r", "$ ")
	u.does("echo \"[$x]\"\r", "[val]\n$ ")
	u.does("fi\r", "syntax error", "$ ")
	u.does("echo $?\r", "2\n$ ")
	u.does("stty -a | grep -o -e ' icanon'; stty size\r", " icanon\n24 80\n$ ")
	if err := pty.Setsize(u.master, &pty.Winsize{Rows: 30, Cols: 90}); err != nil {
		t.Fatal(err)
	}
	u.does("/bin/true; echo $LINES $COLUMNS\r", "30 90\n$ ")
}

func TestOwnTerminalEditing(t *testing.T) {
	u := newTypist(t)
	u.does("echo one\r", "one\n$ ")
	u.does("echo two\r", "two\n$ ")
	u.does("\x1b[A\x1b[A\r", "one\n$ ")
	u.does("cho abc\x01e\x05d\x17xyz\r", "\nxyz\n$ ")
	u.does("\x12tw", "(reverse-i-search)`tw'", "echo two")
	u.does("\r", "\ntwo\n$ ")
	u.does("abc\x03", "^C", "$ ")
	u.does("echo $?\r", "130\n$ ")
	u.does("touch alpha1 alpha2; mkdir subd\r", "$ ")
	u.does("echo al\t", "alpha")
	u.does("\t\t", "alpha1  alpha2\n")
	u.does("1\r", "\nalpha1\n$ ")
	u.does("cd su\t\r", "$ ")
	u.does("pwd\r", "/subd\n$ ")
	u.does("for i in x\r", "> ")
	u.does("do echo ../al\t2; done\r", "../alpha2\n$ ")
	u.does("PS1='\\[\\e]0;title\\a\\e[32m\\]new> \\[\\e[0m\\]'\r", "new> ")
	u.does("exit\r", "exit\n")
	if status := u.ends(); status != 0 {
		t.Errorf("status %d", status)
	}
	text, err := os.ReadFile(u.history())
	if err != nil || !strings.HasPrefix(string(text), "echo one\necho two\necho one\n") {
		t.Errorf("history %q, %v", text, err)
	}
}

// The traps of signals that readline handles run while a line is edited, which goes on
// but for SIGINT, with those that have waited for its end (bash 5.2).
func TestTrapsWhileEditing(t *testing.T) {
	u := newTypist(t)
	signal := func(sig syscall.Signal, text string) {
		t.Helper()
		atRest(t, u.cmd.Process.Pid)
		if err := u.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		u.expect(text)
	}
	u.does("for s in WINCH USR1 ALRM INT QUIT TSTP; do trap \"echo by $s \\$LINES \\$? \\$x\" $s; done; false\r", "$ ")
	u.does("x=ab", "x=ab")
	if err := pty.Setsize(u.master, &pty.Winsize{Rows: 31, Cols: 90}); err != nil {
		t.Fatal(err)
	}
	u.expect("by WINCH 31 1\n")
	if err := u.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		t.Fatal(err)
	}
	signal(syscall.SIGALRM, "by USR1 31 1\nby ALRM 31 1\n")
	u.does("\x1c", "by QUIT 31 1\n")
	u.does("\x1a", "by TSTP 31 1\n")
	u.does("c\r", "c\n$ ")
	u.does("abc\x03", "^Cby INT 31 130 abc\n\n$ ")
	u.does("echo $?\r", "130\n$ ")
	signal(syscall.SIGINT, "^Cby INT 31 130 abc\n\n$ ")
	u.does("trap '' INT QUIT; trap - TSTP\r", "$ ")
	u.does("echo a\x03b\x1cc\x1ad\r", "\nabcd\n$ ")
	u.does("trap - INT\r", "$ ")
	u.does("abc", "abc")
	signal(syscall.SIGINT, "^C\n$ ")
	u.does("trap 'stty -a | grep -o -e \" icanon\"; read x; echo \"[$x]\"' WINCH\r", "$ ")
	u.does("echo =$x", "=$x")
	if err := pty.Setsize(u.master, &pty.Winsize{Rows: 32, Cols: 91}); err != nil {
		t.Fatal(err)
	}
	u.expect(" icanon\n")
	u.does("val\n", "[val]\n")
	u.does("=\r", "=\n=val=\n$ ")
	u.does("trap 'exit 3' WINCH\r", "$ ")
	u.does("left", "left")
	if err := pty.Setsize(u.master, &pty.Winsize{Rows: 33, Cols: 92}); err != nil {
		t.Fatal(err)
	}
	if status := u.ends(); status != 3 {
		t.Errorf("status %d", status)
	}
}

// TestOwnTerminalHistory: shopt histverify and histreedit.
func TestOwnTerminalHistory(t *testing.T) {
	u := newTypist(t)
	u.does("echo one two\r", "one two\n$ ")
	u.does("!!\r", "echo one two\none two\n$ ")
	u.does("shopt -s histverify histreedit\r", "$ ")
	u.does("!echo\r", "$ echo one two")
	u.does(" three\r", "\none two three\n$ ")
	u.does("for i in 1 2\r", "> ")
	u.does("do !echo; done\r", "> do echo one two three; done")
	u.does("\r", "\none two three\none two three\n$ ")
	u.does("!nosuch\r", "!nosuch: event not found\n$ !nosuch")
	u.does("\x15echo ok\r", "\nok\n$ ")
	u.does("!ech:p\r", "echo ok\n$ ")
	u.does("echo \"a\r", "> ")
	u.does("b\"\r", "\na\nb\n$ ")
	u.does("echo c\r", "\nc\n$ ")
	u.does("\x12\"a", "(reverse-i-search)`\"a': echo \"a\u2424b\"")
	u.does("\x05; echo d\r", "\na\nb\nd\n$ ")
	u.does("echo x2\r", "\nx2\n$ ")
	u.does("echo x1\r", "\nx1\n$ ")
	u.does("\x12echo x\x12", "echo x1", "echo x2")
	u.does("\r", "\nx2\n$ ")
}

// With line editing traps wait for Enter, as in bash; an empty line does.
func TestOwnTerminalTraps(t *testing.T) {
	u := newTypist(t)
	u.does("trap 'echo tr$((1+1))' USR1\r", "$ ")
	for _, line := range []string{"\r", "# comment\r", ":\r"} {
		atRest(t, u.cmd.Process.Pid)
		if err := u.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
			t.Fatal(err)
		}
		u.does(line, "tr2\n$ ")
	}
	u.does("trap 'exit 3' USR1\r", "$ ")
	atRest(t, u.cmd.Process.Pid)
	if err := u.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		t.Fatal(err)
	}
	u.does("\r")
	if status := u.ends(); status != 3 {
		t.Errorf("status %d", status)
	}
}

func TestOwnTerminalJobs(t *testing.T) {
	u := newTypist(t)
	u.does("echo r; sleep 9\r", "r\n")
	u.does("\x03", "$ ")
	u.does("echo $?\r", "130\n$ ")
	u.does("echo r; while :; do :; done\r", "r\n")
	u.does("\x03", "$ ")
	u.does("echo r; sleep 9\r", "r\n")
	u.does("\x1a", "[1]+  Stopped                 sleep 9\n$ ")
	u.does("bg\r", "[1]+ sleep 9 &\n$ ")
	u.does("kill %1; sleep 1\r", "[1]+  Terminated              sleep 9\n$ ")
	u.does("sh -c 'stty raw -echo; kill -9 $$'\r", "Killed", "$ ")
	u.does("stty -a | grep -o -e ' icanon'\r", " icanon\n$ ")
	u.does("echo r; sleep 9\r", "r\n")
	u.does("\x1a", "Stopped", "$ ")
	u.does("\x04", "There are stopped jobs.\n$ ")
	u.does("\x04", "exit\n")
	if status := u.ends(); status != 148 { // as bash: that of the last command
		t.Errorf("status %d", status)
	}
}

func TestOwnTerminalPrompts(t *testing.T) {
	u := newTypist(t)
	u.does("PS0='ps0\\n' PROMPT_COMMAND='echo pc'\r", "pc\n$ ")
	u.does("echo x\r", "ps0\nx\npc\n$ ")
	u.does("PROMPT_COMMAND=('echo a1' 'echo a2') PS0=\r", "a1\na2\n$ ")
	u.does("(exit 3)\r", "a2\n$ ")
	u.does("echo $?; unset PROMPT_COMMAND\r", "3\n$ ")
	u.does("IGNOREEOF=1\r", "$ ")
	u.does("\x04", "Use \"exit\" to leave the shell.\n$ ")
	u.does("TMOUT=1\r", "timed out waiting for input: auto-logout\n")
	if status := u.ends(); status != 0 {
		t.Errorf("status %d", status)
	}
}

func TestOwnTerminalWithoutEditing(t *testing.T) {
	u := newTypist(t, "--noediting")
	u.does("echo a\n", "a\n$ ")
	u.does("xx\x03", "\n$ ")
	u.does("echo $?\n", "130\n$ ")
	u.does("echo r; sleep 9\n", "r\n")
	u.does("\x1a", "Stopped", "$ ")
	u.does("exit\n", "There are stopped jobs.\n$ ")
	u.does("exit 4\n", "exit\n")
	if status := u.ends(); status != 4 {
		t.Errorf("status %d", status)
	}
}

// TestOwnTerminalHangUp: the end of the terminal is the end of the shell and of
// its jobs, but for those that were disowned.
func TestOwnTerminalHangUp(t *testing.T) {
	u := newTypist(t)
	u.does("sh -c 'trap \"echo hup > hup; exit\" HUP; sleep 5 & wait' &\r", "$ ")
	u.does("sh -c 'trap \"echo hup > kept; exit\" HUP; sleep 1 & wait; echo end > end' & disown\r", "$ ")
	atRest(t, u.cmd.Process.Pid)
	u.hangUp()
	u.ends()
	for deadline := time.Now().Add(2 * hang); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if exists(filepath.Join(u.dir, "hup")) && exists(filepath.Join(u.dir, "end")) {
			break
		}
	}
	if !exists(filepath.Join(u.dir, "hup")) || exists(filepath.Join(u.dir, "kept")) || !exists(filepath.Join(u.dir, "end")) {
		t.Error("the job was not hung up, or the disowned one was")
	}
}

// TestOwnTerminalHangUpWhatever: the end of the terminal ends a shell whatever it
// runs, and what follows is not run. Each expectation is what bash 5.2 does, unless
// the signal comes while it forks.
func TestOwnTerminalHangUpWhatever(t *testing.T) {
	for _, c := range []struct{ setup, line, want string }{
		{":", "sleep 1000", "signal: hangup"},
		{":", "cat", "signal: hangup"},
		{":", "cat | cat", "signal: hangup"},
		{":", "(sleep 1000; :)", "signal: hangup"},
		{":", "x=$(sleep 1000)", "signal: hangup"},
		{":", "while :; do :; done", "signal: hangup"},
		{":", "while :; do :; done | cat", "signal: hangup"},
		{":", "(while :; do :; done)", "signal: hangup"},
		{":", "x=$(while :; do :; done)", "signal: hangup"},
		{":", "sleep 1000 & wait", "signal: hangup"},
		{":", "while :; do :; done & wait", "signal: hangup"},
		{":", "read x", "signal: hangup"},
		{":", "select x in a b; do :; done", "signal: hangup"},
		{"f() { sleep 1000; }", "eval f", "signal: hangup"},
		{"trap 'echo > trapped' HUP", "sleep 2; echo > on; exit", "exit status 0 trapped on"},
		{"trap 'echo > bye' EXIT", "sleep 1000", "signal: hangup bye"},
	} {
		if got := hungUpWhile(t, c.setup, c.line); got != c.want {
			t.Errorf("%s: %s: %s, want %s", c.setup, c.line, got, c.want)
		}
	}
}

// hungUpWhile tells how goshd ended that was hung up while it ran a line, and what
// files that has made.
func hungUpWhile(t *testing.T, setup, line string) string {
	t.Helper()
	u := startTyped(t, binary)
	u.screen.press(setup + "; echo be''gun; " + line + "; echo > after\n")
	u.screen.expect("begun\n")
	u.screen.hangUp()
	late := time.AfterFunc(2*hang, func() { u.cmd.Process.Kill() })
	defer late.Stop()
	_ = u.cmd.Wait() // how it ended is looked at here
	said := u.cmd.ProcessState.String()
	for _, file := range []string{"after", "trapped", "on", "bye"} {
		if exists(filepath.Join(u.cmd.Dir, file)) {
			said += " " + file
		}
	}
	return said
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// TestJobsSurviveTheScript: processes in the background go on when a script
// ends.
func TestJobsSurviveTheScript(t *testing.T) {
	file := filepath.Join(t.TempDir(), "end")
	if out, err := exec.Command(binary, "-c", "sh -c 'sleep 0.3; echo end > "+file+"' & exit").CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	for deadline := time.Now().Add(2 * hang); !exists(file); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the job has ended with the script")
		}
	}
}
