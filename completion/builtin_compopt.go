package completion

import "io"

// Compopt is the builtin compopt: it changes or prints the options of the
// specs of names or, without any, of the completion that a completer is being
// called for. It returns the exit status.
func (r *Registry) Compopt(args []string, std Stdio) int {
	var on, off Option
	flags := map[byte]bool{}
	g := getopt{args: args, with: "o", bare: "DEI", plus: true}
	for c := g.next(); c != optEnd; c = g.next() {
		if c == optInvalid || c == optMissing {
			return optionFault(c, "compopt", compoptSynopsis, g.arg, std)
		}
		if c != 'o' {
			flags[c] = true
			continue
		}
		o, ok := optionNamed(g.arg)
		switch {
		case !ok:
			std.errorf("compopt", "%s: invalid option name", g.arg)
			return 2
		case g.sign == '-':
			on |= o
		default:
			off |= o
		}
	}
	names := g.args
	if whole := wholeTarget(flags); whole != "" {
		names = []string{whole}
	}
	if len(names) == 0 {
		return r.compoptActive(on, off, std)
	}
	return r.compoptNamed(names, on, off, std)
}

func (r *Registry) compoptActive(on, off Option, std Stdio) int {
	switch {
	case r.active == nil:
		std.errorf("compopt", "not currently executing completion function")
		return 1
	case on|off == 0:
		io.WriteString(std.Out, r.active.spec.compopt(r.active.command))
	default:
		r.active.spec = r.active.spec.with(on, off)
	}
	return 0
}

func (r *Registry) compoptNamed(names []string, on, off Option, std Stdio) int {
	status := 0
	for _, n := range names {
		s := r.Spec(n)
		switch {
		case s == nil:
			status = noSpec("compopt", n, std)
		case on|off == 0:
			io.WriteString(std.Out, s.compopt(n))
		default:
			r.Set(n, s.with(on, off))
		}
	}
	return status
}
