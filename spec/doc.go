// Package spec holds what goshd must do, and the tests that it does it.
//
// A file NAME.test.sh is a list of cases. A case is a script and what bash 5.2
// printed for it: never what somebody thought that bash prints.
//
//	#### a set parameter does not evaluate its default
//	i=0 x=set
//	echo "${x:-$((i++))}" $i
//	## STDOUT:
//	set 0
//	## END
//
// To add one, write the name and the script, then record it and read what was
// recorded:
//
//	go test ./spec -update -run 'TestSpec/param-ops'
//
// Plain "go test ./spec" builds goshd, runs each case in an empty directory
// under goshd and, where bash 5.2 is installed, under bash, and compares both
// with the recording. GOSHD=/path/to/binary takes a binary that is there
// already (add -count=1: go test does not see when that one changes). A difference that is kept stands in DIFFERENCES.md with its reason.
//
// The directives of a case, all optional:
//
//	## flags: -u -o pipefail     options of the shell, before the script's name
//	## args: one two             the script's arguments, split at blanks
//	## needs: /path              run only where that file exists; or $VARIABLE
//	## STDIN: ... ## END         standard input, otherwise empty
//	## STDOUT: ... ## END        recorded; or stdout: with a Go string literal
//	## STDERR: ... ## END        recorded if it stands there; or stderr:
//	## status: 1                 recorded if it is not 0
//
// The script stands in a file ../case.sh, the environment has PATH, HOME (a
// directory of its own), TMPDIR, TERM, TZ, LC_ALL, SHELL_UNDER_TEST, the path of
// the shell that runs the case, and NEEDS, the path of that directive. In what a
// case printed its directory is DIR and the shell's path SHELL.
//
// The cases of rc/ load other people's files. What those do depends on their
// version, so goshd is compared with the bash that is installed. Of what no
// distribution packages, the path comes from a variable: NVM_SH, BASH_PREEXEC.
package spec
