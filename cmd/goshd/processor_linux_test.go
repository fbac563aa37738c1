package main

import (
	"testing"

	"github.com/goshd/goshd/ecmd"
)

// TestOneProcessor: with one processor a loop hears of its deadline, whatever
// came before it and however long the shell was idle.
func TestOneProcessor(t *testing.T) {
	t.Setenv("GOMAXPROCS", "1")
	s := start(t, "--norc")
	for range 100 {
		w := s.json()
		for _, code := range []string{"while :; do :; done", "read x; while :; do :; done"} {
			w.start(1, &ecmd.Run{Code: code, Deadline: 20, Stdin: form("stream")})
			w.send(1, ecmd.Stdin, "line\n")
			r := decode[ecmd.Result](t, w.reply(1))
			if r.Outcome != ecmd.Timeout || r.Duration > hang.Nanoseconds() {
				t.Fatalf("%s: %+v", code, r)
			}
		}
		w.ec.Close()
	}
}
