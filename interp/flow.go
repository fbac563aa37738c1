package interp

// flow says how control goes on after a command. The status is Shell.Status.
type flow uint8

const (
	flowNone     flow = iota // go on with the next command
	flowBreak                // leave Shell.loops loops
	flowContinue             // leave Shell.loops-1 loops, go on with the next turn of one
	flowReturn               // return from a function or a sourced file
	flowDiscard              // drop the rest of the input line (bash: DISCARD)
	flowExit                 // leave the shell execution environment
)

// node is a compiled command. It leaves the status in sh.Status.
type node func(sh *Shell) flow

// loopFlow interprets what the body of a loop returned: stop says that the
// loop ends and returns fl.
func (sh *Shell) loopFlow(got flow) (fl flow, stop bool) {
	switch got {
	case flowNone:
		return flowNone, false
	case flowBreak:
		if sh.loops--; sh.loops > 0 {
			return flowBreak, true
		}
		return flowNone, true
	case flowContinue:
		if sh.loops--; sh.loops > 0 {
			return flowContinue, true
		}
		return flowNone, false
	}
	return got, true
}
