package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A bashTerminal is an interactive bash on a pseudo-terminal, with keys that
// set the line, report it, and complete.
type bashTerminal struct {
	t    *testing.T
	tty  *os.File
	in   string        // the file that the line is set from
	out  *bufio.Reader // what is reported
	pipe *os.File
}

// Keys of a bashTerminal.
const (
	keySet       = "\x18S" // the line and the cursor become what is in the file
	keyReport    = "\x18R"
	keyComplete  = "\x18T" // what Tab does
	keyInsertAll = "\x18I" // insert-completions
)

const bashKeys = `
bind 'set bell-style none' 'set enable-bracketed-paste off'
bind '"\C-xT": complete' '"\C-xI": insert-completions'
bind -x '"\C-xS": { IFS= read -r -d "" READLINE_LINE; read -r -d "" READLINE_POINT; } < "$FIX/in"'
bind -x '"\C-xR": builtin printf "%s\0%s\0" "$READLINE_LINE" "$READLINE_POINT" > "$FIX/out"'
`

// startBash starts bash in dir; rc is sourced, env is the environment.
func startBash(t *testing.T, dir, rc string, env []string) *bashTerminal {
	t.Helper()
	b := &bashTerminal{t: t, in: filepath.Join(dir, "in")}
	out := filepath.Join(dir, "out")
	if err := syscall.Mkfifo(out, 0o600); err != nil {
		t.Fatal(err)
	}
	var err error
	if b.pipe, err = os.OpenFile(out, os.O_RDWR, 0); err != nil {
		t.Fatal(err)
	}
	b.out = bufio.NewReader(b.pipe)
	rcfile := filepath.Join(dir, "bashrc")
	if err := os.WriteFile(rcfile, []byte(". "+rc+"\n"+bashKeys), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("bash", "--noprofile", "--rcfile", rcfile, "-i")
	cmd.Dir, cmd.Env = filepath.Join(dir, "work"), env
	if b.tty, err = pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: 5000}); err != nil {
		t.Fatal(err)
	}
	go func() { // what bash shows; until the terminal is closed
		buf := make([]byte, 1<<16)
		for {
			if _, err := b.tty.Read(buf); err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		b.tty.Close()
		b.pipe.Close()
		os.Remove(out) // the next bash makes one
	})
	b.press("true", 4, "")
	return b
}

// press sets the line and the cursor, presses keys and returns the line and
// the cursor after that.
func (b *bashTerminal) press(line string, point int, keys string) (string, int) {
	b.t.Helper()
	n := len([]rune(line[:point]))
	if err := os.WriteFile(b.in, []byte(line+"\x00"+strconv.Itoa(n)+"\x00"), 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.pipe.SetReadDeadline(time.Now().Add(patience))
	if _, err := b.tty.WriteString(keySet + keys + keyReport); err != nil {
		b.t.Fatal(err)
	}
	return b.report(line)
}

func (b *bashTerminal) report(line string) (string, int) {
	b.t.Helper()
	text, err := b.out.ReadString(0)
	if err != nil {
		b.t.Fatalf("bash does not answer for %q: %v", line, err)
	}
	at, err := b.out.ReadString(0)
	if err != nil {
		b.t.Fatalf("bash does not answer for %q: %v", line, err)
	}
	text = strings.TrimSuffix(text, "\x00")
	n, err := strconv.Atoi(strings.TrimSuffix(at, "\x00"))
	if err != nil {
		b.t.Fatal(err)
	}
	return text, len(string([]rune(text)[:min(n, len([]rune(text)))]))
}

// run runs a command line.
func (b *bashTerminal) run(line string) {
	b.t.Helper()
	b.press(line, len(line), "")
	if _, err := b.tty.WriteString("\r"); err != nil {
		b.t.Fatal(err)
	}
	b.press("true", 4, "")
}
