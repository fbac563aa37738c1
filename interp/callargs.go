package interp

import (
	"slices"
	"strconv"

	"github.com/goshd/goshd/interp/vars"
)

// callArgs are the arguments of the calls being executed: BASH_ARGC and
// BASH_ARGV (bash manual, Bash Variables). With extdebug each call of a
// function and each sourced file adds its own. What is at the bottom are the
// positional parameters of the moment when extdebug was set, or when one of the
// variables was first read outside of functions.
type callArgs struct {
	counts []int
	args   []string
	begun  bool
}

// push adds the arguments of a call.
func (c *callArgs) push(args []string) {
	c.counts = append(c.counts, len(args))
	c.args = append(c.args, args...)
}

// pop removes what push has added last.
func (c *callArgs) pop() {
	last := len(c.counts) - 1
	if last < 0 {
		return
	}
	c.args = c.args[:len(c.args)-c.counts[last]]
	c.counts = c.counts[:last]
}

// fork returns a copy for a subshell.
func (c *callArgs) fork() callArgs {
	return callArgs{slices.Clip(c.counts), slices.Clip(c.args), c.begun}
}

// beginCallArgs puts the positional parameters at the bottom.
func (sh *Shell) beginCallArgs() {
	if !sh.callArgs.begun {
		sh.callArgs.begun = true
		sh.callArgs.push(sh.Params)
	}
}

// readCallArgs is called when one of the variables is read.
func (sh *Shell) readCallArgs() {
	if !sh.inFunction() {
		sh.beginCallArgs()
	}
}

func (sh *Shell) getArgc(v vars.Setter) {
	sh.readCallArgs()
	var out []string
	for _, n := range slices.Backward(sh.callArgs.counts) {
		out = append(out, strconv.Itoa(n))
	}
	v.Array(out)
}

func (sh *Shell) getArgv(v vars.Setter) {
	sh.readCallArgs()
	out := slices.Clone(sh.callArgs.args)
	slices.Reverse(out)
	v.Array(out)
}
