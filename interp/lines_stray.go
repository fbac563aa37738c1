package interp

import "mvdan.cc/sh/v3/syntax"

// Bash's parser goes on counting lines from where the execution of the last
// command has left the number. A pipeline leaves it at the end of its last
// ( LIST ) that is not its last command, so that what follows
//
//	(
//		list
//	) |
//		cat
//
// has the number of the line before: LINENO and messages say so for the rest
// of the file (bash 5.2). An error that drops a command leaves it at the line of
// what failed in it, or of the function call in it that failed: the lines behind
// that are not counted. Shell.stray is that number, or 0.

// strayOf returns the line at which a pipeline of the bodies leaves the parser,
// or 0.
func strayOf(bodies []*body) (line int) {
	for _, b := range bodies[:len(bodies)-1] {
		if b.subshell {
			line = b.info.line
		}
	}
	return line
}

// keepsLine wraps a compound command after which bash sets the number again
// itself.
func (k *compiler) keepsLine(from, to syntax.Pos, n node) node {
	if from.Line() == to.Line() {
		return n // there is nothing to stray from
	}
	return func(sh *Shell) flow {
		stray := sh.stray
		fl := n(sh)
		sh.stray = stray
		return fl
	}
}
