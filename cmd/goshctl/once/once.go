// Package once does `goshctl run CODE...`, without options but --socket PATH in
// front, when it is imported.
//
// Go initialises packages in the order of their paths, as far as their imports
// allow. What the other commands need (line editing, above all) takes longer to
// be initialised than bash takes to start, so this must come before: it imports
// what it needs alone, and ends the process in init. On Linux and amd64, built
// without cgo, the common form does not even start Go: see start.
package once

import (
	"os"
	"strings"

	"github.com/goshd/goshd/client"
)

func init() {
	if status, done := run(os.Args[1:]); done {
		os.Exit(status)
	}
}

// run does its work by bare system calls. done is false if the command line is for
// the rest of the program, to do it or to say what is wrong.
func run(args []string) (status int, done bool) {
	path := ""
	if len(args) > 2 && args[0] == "--socket" {
		path, args = args[1], args[2:]
	}
	if len(args) < 2 || args[0] != "run" || strings.HasPrefix(args[1], "-") {
		return 0, false
	}
	ok, sent, err := client.RunOnce(path, strings.Join(args[1:], " "))
	switch {
	case !sent:
		return 0, false
	case err != nil:
		os.Stderr.WriteString("goshctl: run: " + err.Error() + "\n") // there is nowhere else to tell
		return 2, true
	case ok:
		return 0, true
	}
	return 1, true
}
