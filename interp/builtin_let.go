package interp

import (
	"errors"

	"github.com/goshd/goshd/interp/arith"
	"github.com/goshd/goshd/interp/expand"
)

// letFailed prints an error of an expression of let.
func (sh *Shell) letFailed(err error) {
	var ae *arith.Error
	switch {
	case errors.As(err, &ae) && ae.Subscript:
		sh.unwound = sh.fail(err)
	case errors.As(err, &ae) && ae.Msg != "":
		sh.errorf("let: %s", ae.Error())
	case errors.As(err, &ae):
	default:
		if fl := sh.fail(err); fl == flowExit {
			sh.unwound = fl
		}
	}
}

// builtinLet is let arg [arg ...]: status 0 if the last one is not 0.
func builtinLet(sh *Shell, args []string) int {
	rest := args[1:]
	if len(rest) > 0 && rest[0] == "--" {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		sh.errorf("let: expression expected")
		return 1
	}
	var last int64
	for _, e := range rest {
		n, err := expand.EvalLet(&sh.State, e)
		if err != nil {
			sh.letFailed(err)
			return 1
		}
		last = n
	}
	if last == 0 {
		return 1
	}
	return 0
}
