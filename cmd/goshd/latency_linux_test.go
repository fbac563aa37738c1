package main

import (
	"slices"
	"testing"
	"time"
)

// promptly is how soon ^C ends a loop of builtins.
const promptly = 50 * time.Millisecond

// TestInterruptIsPrompt: ^C on the terminal of a request ends loops of builtins,
// whatever they do, within 50 ms. On a machine that is busy with other things
// it may take longer; one try of many counts.
func TestInterruptIsPrompt(t *testing.T) {
	for _, code := range []string{
		"while :; do :; done",
		"for ((i = 0; ; i++)); do ((j += i)); done",
		"f() { f; }; while :; do f 2>/dev/null; done",
		"f() { (($1)) && f $(($1 - 1)); :; }; while :; do f 300; done",
		"printf -v s %5000s; s=${s// /a}; while :; do [[ $s == *a*a*b ]]; t=${s//a/bb}; done", // no program that ^C could come with the end of
		"while read x; do :; done < <(yes)",
		"while read x; do :; done < /dev/zero",
		"while :; do echo x; done | while read x; do :; done",
		"while :; do x=$(echo a; :); done",
		"while (:); do :; done",
		"while :; do case $((i++)) in *9) :;; esac; done",
		"while :; do printf -v s %1000d 1; set -- $s a b; done",
		"while :; do mapfile a < /etc/passwd; done",
	} {
		t.Run(code, func(t *testing.T) {
			u := newGoshdUser(t)
			var took []time.Duration
			for len(took) < 5 || len(took) < 100 && slices.Min(took) > promptly {
				took = append(took, interruption(u, code))
			}
			slices.Sort(took)
			t.Logf("%d tries, from %v to %v, median %v", len(took), took[0], took[len(took)-1], took[len(took)/2])
			if took[0] > promptly {
				t.Errorf("^C takes %v at least", took[0])
			}
		})
	}
}

// interruption returns how long code goes on after ^C.
func interruption(u *goshdUser, code string) time.Duration {
	u.begin("echo r; " + code)
	u.screen.expect("r\n")
	time.Sleep(20 * time.Millisecond)
	began := time.Now()
	u.screen.press("\x03")
	u.end()
	return time.Since(began)
}
