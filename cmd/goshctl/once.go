package main

import (
	"os"
	"strings"

	"github.com/goshd/goshd/client"
)

// once does `goshctl run CODE...` without options, in less time than a shell
// needs to start: what follows in run would double it. done is false if it is
// for run to do, or to say what is wrong.
func once(args []string) (status int, done bool) {
	if len(args) < 2 || args[0] != "run" || strings.HasPrefix(args[1], "-") {
		return 0, false
	}
	ok, sent, err := client.RunOnce("", strings.Join(args[1:], " "))
	switch {
	case !sent:
		return 0, false
	case err != nil:
		os.Stderr.WriteString("goshctl: run: " + err.Error() + "\n") // there is nowhere else to tell
		return exitTrouble, true
	case ok:
		return 0, true
	}
	return 1, true
}
