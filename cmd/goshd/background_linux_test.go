package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/goshd/goshd/ecmd"
)

// TestBackgroundOfStopped: a program that is stopped goes on as a job.
func TestBackgroundOfStopped(t *testing.T) {
	s := start(t, "--norc")
	w := s.json()
	for i := range 10 {
		w.send(1, ecmd.Ecmd, `{"code":"sh -c 'kill -STOP $$; sleep 1000'"}`)
		stopped := func(k *ecmd.Condition) bool {
			return k.Running != nil && len(k.Running.Pids) == 1 && statOf(fmt.Sprintf("/proc/%d/", k.Running.Pids[0]))[0] == "T"
		}
		w.status(stopped)
		w.send(2, ecmd.Background, "")
		if rep := w.reply(2); rep.Outcome != ecmd.OK {
			t.Fatalf("%d: %s", i, rep.Text)
		}
		if r := decode[ecmd.Result](t, w.reply(1)); r.Outcome != ecmd.Backgrounded {
			t.Errorf("%d: %s", i, r.Outcome)
		}
		w.code("kill %%; wait")
	}
}

// TestBackgroundOfWhat: a program that the shell waits for goes on as a job,
// wherever it was called; what runs in the shell itself can't, which is told.
func TestBackgroundOfWhat(t *testing.T) {
	w := start(t, "--norc").json()
	for i, tt := range []struct{ code, program string }{
		{"sleep 1000", "sleep"}, {"f() { sleep 1000; echo no; }; f", "sleep"}, {"for i in 1 2; do sleep 1000; done", "sleep"}, {"{ sleep 1000; }; echo no", "sleep"},
		{"while :; do :; done", ""}, {"f() { while :; do :; done; }; f", ""},
	} {
		w.send(i+1, ecmd.Ecmd, string(ecmd.Marshal(&ecmd.Run{Code: tt.code, Want: []string{"none"}})))
		w.status(func(k *ecmd.Condition) bool {
			return k.Running != nil && (len(k.Running.Pids) == 1 || tt.program == "")
		})
		w.send(100, ecmd.Background, "")
		rep := w.reply(100)
		if tt.program == "" {
			if rep.Word != ecmd.NotNow || !strings.Contains(string(rep.Text), "send SIGNAL or CANCEL") {
				t.Errorf("%s: %v %s", tt.code, rep.Word, rep.Text)
			}
			w.send(101, ecmd.Cancel, fmt.Sprintf(`{"id":%d}`, i+1))
		} else if rep.Outcome != ecmd.OK {
			t.Errorf("%s: %s", tt.code, rep.Text)
		}
		want := map[bool]string{true: ecmd.Cancelled, false: ecmd.Backgrounded}[tt.program == ""]
		if r := decode[ecmd.Result](t, w.reply(i+1)); r.Outcome != want {
			t.Errorf("%s: %s, want %s", tt.code, r.Outcome, want)
		}
	}
	w.send(150, ecmd.Hello, `{"version":1}`)
	w.reply(150) // behind what CANCEL was answered
	w.send(200, ecmd.Background, "")
	w.want(`200 ERROR not-now {"message":"no code is running"}`)
}
