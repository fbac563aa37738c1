package interp

import "github.com/goshd/goshd/interp/fds"

// A behind is the output of builtins to a file that may be written behind them:
// see fds.FD.WriteBehind. A file that only one builtin after the other writes to
// gets its lines together; what could see that, writeHeld comes before.
type behind struct {
	file  *fds.FD // that the last output went to
	count int     // of outputs to file, one after the other
	held  int     // of those, how many are not known to be in the file
	name  string  // of the builtin that wrote last, for a late error
}

const (
	// atOnce is how many outputs a file gets at once before others are held.
	atOnce = 8
	// unpaid is what count begins with where holding has not paid.
	unpaid = -64
)

// writeBehind writes the output of a builtin to f, now or later.
func (sh *Shell) writeBehind(name string, f *fds.FD, data []byte) error {
	b := &sh.behind
	if f != b.file {
		sh.writeHeld()
		b.file, b.count = f, 0
	}
	if b.count++; b.count <= atOnce || len(sh.limits) > 0 {
		return sh.write(f, data)
	}
	held, err := f.WriteBehind(data)
	if err != nil {
		return err
	}
	if !held {
		b.held = 0
		return sh.write(f, data)
	}
	b.name = name
	b.held++
	return nil
}

// writeHeld writes the output that is held. It comes before whatever is done that
// somebody may see, or that looks at files: other output, redirections, children,
// subshells, traps, builtins but for inward ones.
func (sh *Shell) writeHeld() {
	if sh.behind.held > 0 {
		sh.catchUp()
	}
}

func (sh *Shell) catchUp() {
	b := &sh.behind
	if b.held == 1 {
		b.count = unpaid
	}
	b.held = 0
	if err := b.file.WriteHeld(); err != nil {
		sh.Status = 1
		sh.errorf("%s: write error: %s", b.name, sysText(err))
	}
}
