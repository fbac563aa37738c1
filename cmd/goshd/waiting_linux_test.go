package main

import (
	"fmt"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// waits are codes that wait for something that does not come: FIFO has no other end,
// 3 is a FIFO that nobody writes to, and 4 a full one.
var waits = []string{
	"read x < fifo",
	"echo x > fifo",
	"exec 9< fifo",
	"cat < fifo",
	"read x <&3",
	"read -t 300 x <&3",
	"read -n 5 x <&3",
	"mapfile <&3",
	"select x in a b; do :; done <&3",
	"echo x >&4",
	"printf %s x >&4",
	"read x <&3 | cat",
	"while read x; do :; done <&3",
	"x=$(read y <&3)",
	"x=$(sleep 300)",
	"(read x <&3)",
	"(read x <&3; :) | (read y <&3; :)",
	"cat <(read x <&3)",
	"read x < <(sleep 300)",
	"f() { read x; }; f <&3",
	"eval 'read x <&3'",
	". /dev/fd/3",
	"sleep 300",
	"sleep 300 | cat | cat",
	"sleep 300 & wait",
	"sleep 300 & wait -n",
	"(read x <&3) & wait $!",
	"coproc cat; read x <&${COPROC[0]}",
	"trap : EXIT; (trap : EXIT; sleep 300)",
	"echo $(echo $(cat <&3))",
	"set -m; (read x <&3) & fg",
	"time sleep 300",
}

// TestWaitingCostsNothing: what a shell is asked while it waits, and signals that
// mean nothing to it, leave it waiting. One that tries again and again has threads
// that run whenever one looks.
func TestWaitingCostsNothing(t *testing.T) {
	for _, code := range waits {
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			s := start(t, "--norc")
			s.want("mkfifo fifo 3 4; exec 3<>3 4<>4; trap : USR1; head -c 65536 /dev/zero >&4", "", true)
			w := s.json()
			for range 3 {
				w.waitDisturbed(code)
			}
		})
	}
}

// waitDisturbed runs code, from its beginning on among questions.
func (w *wire) waitDisturbed(code string) {
	w.t.Helper()
	var over sync.WaitGroup
	over.Go(w.s.disturb)
	w.send(1, ecmd.Ecmd, string(ecmd.Marshal(&ecmd.Run{Code: code})))
	over.Wait()
	if !restful(w.s.cmd.Process.Pid) {
		w.t.Error("does not rest")
	}
	w.send(2, ecmd.Status, "")
	if k := decode[ecmd.Condition](w.t, w.reply(2)); k.Running == nil {
		w.t.Errorf("runs nothing: %+v", k)
	}
	w.send(3, ecmd.Cancel, `{"id":1}`)
	if r := decode[ecmd.Result](w.t, w.reply(1)); r.Outcome != ecmd.Cancelled {
		w.t.Errorf("%+v", r)
	}
	w.reply(3)
}

// disturb asks several questions at a time, and sends signals.
func (s *session) disturb() {
	var wg sync.WaitGroup
	for range 3 {
		w := s.wire()
		wg.Go(func() {
			for range 300 {
				w.send(7, ecmd.GetPwd, "")
				w.want(fmt.Sprint("7 OK ", filepath.Clean(s.cmd.Dir)))
				w.send(8, ecmd.Dump, "options")
				w.read()
			}
		})
	}
	for range 50 {
		s.cmd.Process.Signal(syscall.SIGWINCH)
		s.cmd.Process.Signal(syscall.SIGCONT)
		time.Sleep(time.Millisecond)
	}
	wg.Wait()
}

// restful reports whether the process comes to rest, with all that descend from it:
// for a fifth of a second none runs.
func restful(pid int) bool {
	_, before := activity(pid)
	for quiet, deadline := 0, time.Now().Add(2*hang); time.Now().Before(deadline); {
		time.Sleep(10 * time.Millisecond)
		busy, ticks := activity(pid)
		if quiet++; busy || ticks != before {
			quiet, before = 0, ticks
		}
		if quiet == 20 {
			return true
		}
	}
	return false
}
