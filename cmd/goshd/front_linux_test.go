package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// asks is a program that fails if its process group is not that of the terminal.
const asks = "sh -c 'read -r a b c d group f g front h < /proc/self/stat; [ $group = $front ]'"

// inFront are commands that have to be in the foreground of the terminal.
var inFront = []string{
	asks, "true | " + asks + " | true", asks + " | true", "stty -a < /dev/tty > /dev/null", "stty sane -echo", "(" + asks + "; " + asks + ")",
}

// A program is in front before it begins, however busy the machine is: with -long
// it is, and full-screen programs are started.
func TestProgramsBeginInFront(t *testing.T) {
	commands, times := inFront, 8
	if *long {
		defer load(20 * runtime.NumCPU())()
		commands, times = fullScreen(t, commands), 60
	}
	const verdict = "; echo status: $? $(jobs)"
	t.Run("socket", func(t *testing.T) {
		u := newGoshdUser(t)
		u.begin("set -o pipefail; stty -echo")
		u.end()
		for range times {
			for _, c := range commands {
				u.begin(c + verdict)
				u.screen.expect("status: 0\n")
				u.end()
			}
		}
	})
	for _, shell := range []string{"bash", binary} {
		t.Run(filepath.Base(shell), func(t *testing.T) {
			u := startTyped(t, shell)
			u.screen.press("set -o pipefail; stty -echo\n")
			u.screen.expect(typedPrompt)
			for range times {
				for _, c := range commands {
					u.screen.press(c + verdict + "\n")
					u.screen.expect("status: 0\n")
					u.screen.expect(typedPrompt)
				}
			}
		})
	}
}

// fullScreen adds the full-screen programs that there are.
func fullScreen(t *testing.T, commands []string) []string {
	for _, c := range []string{"top -n 1", "vim -u NONE -c q", "less -F /etc/hostname"} {
		name, _, _ := strings.Cut(c, " ")
		if _, err := exec.LookPath(name); err != nil {
			t.Log(err)
			continue
		}
		commands = append(commands, c)
	}
	return commands
}

// load keeps the processors busy with a number of programs until the end.
func load(programs int) (end func()) {
	var cmds []*exec.Cmd
	for range programs {
		cmd := exec.Command("sh", "-c", "while :; do :; done")
		if cmd.Start() == nil {
			cmds = append(cmds, cmd)
		}
	}
	time.Sleep(time.Second) // for the shells to be far behind
	return func() {
		for _, cmd := range cmds {
			cmd.Process.Kill()
			cmd.Wait()
		}
	}
}
