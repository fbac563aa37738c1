package completion

import (
	"io"
)

// Complete is the builtin complete (bash manual, "Programmable Completion
// Builtins"): args follow the command word. It returns the exit status.
func (r *Registry) Complete(args []string, io Stdio) int {
	a, status := parseSpec("complete", completeSynopsis, "prDEI", args, io)
	if status != 0 {
		return status
	}
	names := a.names
	if whole := wholeTarget(a.flags); whole != "" {
		names = []string{whole}
	}
	switch {
	case a.flags['p'], len(names) == 0 && !a.given && !a.flags['r']:
		return r.print(names, io)
	case a.flags['r']:
		return r.remove(names, io)
	case len(names) == 0:
		return io.usage("complete", completeSynopsis)
	}
	for _, n := range names {
		r.Set(n, &a.spec)
	}
	return 0
}

// print prints the specs of names, or all of them.
func (r *Registry) print(names []string, std Stdio) int {
	if len(names) == 0 {
		r.All(func(name string, s *Spec) { io.WriteString(std.Out, s.String(name)) })
		return 0
	}
	status := 0
	for _, n := range names {
		if s := r.Spec(n); s != nil {
			io.WriteString(std.Out, s.String(n))
		} else {
			status = noSpec("complete", n, std)
		}
	}
	return status
}

// remove removes the specs of names, or all of them.
func (r *Registry) remove(names []string, io Stdio) int {
	if len(names) == 0 {
		r.Clear()
		return 0
	}
	status := 0
	for _, n := range names {
		// bash 5.2 says nothing before the first spec was ever made.
		if !r.Remove(n) && r.table != nil {
			status = noSpec("complete", n, io)
		}
	}
	return status
}

func noSpec(builtin, name string, io Stdio) int {
	io.errorf(builtin, "%s: no completion specification", name)
	return 1
}
