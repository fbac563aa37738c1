package main

import (
	"os/exec"
	"testing"

	"github.com/creack/pty"
)

// TestScriptWindowSize: a script whose standard error is a terminal is told the
// size of it after each child (bash manual, The Shopt Builtin, checkwinsize).
// Bash 5.2 does the same.
func TestScriptWindowSize(t *testing.T) {
	const show = `; echo ${LINES-unset} ${COLUMNS-unset}`
	programs := []string{binary}
	if bash, err := exec.LookPath("bash"); err == nil {
		programs = append(programs, bash)
	}
	for _, test := range []struct{ script, want string }{
		{`:`, "unset unset\n"},
		{`(:)`, "40 120\n"},
		{`/bin/true`, "40 120\n"},
		{`/bin/true 2>/dev/null`, "40 120\n"},
		{`: | :`, "40 120\n"},
		{`x=$(/bin/true)`, "unset unset\n"},
		{`/bin/true & wait`, "unset unset\n"},
		{`COLUMNS=3; /bin/true`, "40 120\n"},
		{`readonly COLUMNS=3; /bin/true`, "40 3\n"},
		{`exec 2>/dev/null; /bin/true`, "unset unset\n"},
		{`shopt -u checkwinsize; /bin/true`, "unset unset\n"},
		{`(/bin/true` + show + `)`, "unset unset\n40 120\n"},
	} {
		for _, program := range programs {
			_, slave := newScreen(t)
			if err := pty.Setsize(slave, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(program, "-c", test.script+show)
			cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=xterm"}
			cmd.Stderr = slave
			out, err := cmd.Output()
			slave.Close()
			if err != nil || string(out) != test.want {
				t.Errorf("%s: %s: %q %v, want %q", program, test.script, out, err, test.want)
			}
		}
	}
}
