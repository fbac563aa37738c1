package interp

import (
	"testing"
)

// decided is a Gate that answers at once.
func decided(ask func(a *Ask) bool) *Gate {
	return &Gate{Builtins: true, Ask: func(a *Ask) (<-chan struct{}, func() bool) {
		over := make(chan struct{})
		close(over)
		allow := ask(a)
		return over, func() bool { return allow }
	}}
}

// TestPanicInRequest: a panic ends the request that it happens in, and is
// its outcome.
func TestPanicInRequest(t *testing.T) {
	var told any
	sh := served(t)
	sh.proc.panicked = func(p any, _ []byte) { told = p }
	gate := decided(func(a *Ask) bool { panic("as told") })
	rep := sh.Execute(t.Context(), &Request{Code: "x=1\n:\nx=2", Stdio: [3]int{-1, -1, -1}, Gate: gate})
	if rep.Outcome != EndedInternal || rep.Status != 2 || told != "as told" {
		t.Errorf("%+v, told %v", rep, told)
	}
	rep = sh.Execute(t.Context(), &Request{Code: "[[ $x = 1 ]]", Stdio: [3]int{-1, -1, -1}})
	if rep.Outcome != EndedExited || rep.Status != 0 {
		t.Errorf("%+v", rep)
	}
}

// TestGateOfRequest: it is asked while its request runs, and only then.
func TestGateOfRequest(t *testing.T) {
	sh := served(t)
	var asked []string
	gate := decided(func(a *Ask) bool {
		asked = append(asked, a.Argv[0])
		return a.Argv[0] != "false"
	})
	rep := sh.Execute(t.Context(), &Request{Code: "true; x=1; false; true", Stdio: [3]int{-1, -1, -1}, Gate: gate})
	if rep.Outcome != EndedDenied || rep.Status != statusDenied || len(asked) != 2 {
		t.Errorf("%+v %q", rep, asked)
	}
	rep = sh.Execute(t.Context(), &Request{Code: "false", Stdio: [3]int{-1, -1, -1}})
	if rep.Outcome != EndedExited || rep.Status != 1 || len(asked) != 2 {
		t.Errorf("%+v %q", rep, asked)
	}
}
