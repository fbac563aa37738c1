package main

import (
	"io"
	"os/exec"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// interrupted is how a script ended that got a signal.
type interrupted struct {
	Out    string
	Killed syscall.Signal
	Status int
}

// TestInterrupts sends signals to the process group of scripts, as a terminal
// does, once they have said that they are ready. What is wanted is what bash
// 5.2 does.
func TestInterrupts(t *testing.T) {
	tests := []struct {
		code string
		sig  syscall.Signal
		want interrupted
	}{
		{`sleep 5; echo after`, syscall.SIGINT, interrupted{"", syscall.SIGINT, -1}},
		{`while :; do :; done`, syscall.SIGINT, interrupted{"", syscall.SIGINT, -1}},
		{`sh -c "trap : INT; sleep 5; sleep .3"; echo after`, syscall.SIGINT, interrupted{"after\n", 0, 0}},
		{`trap "echo trap" INT; sleep 5; echo after`, syscall.SIGINT, interrupted{"trap\nafter\n", 0, 0}},
		{`trap "echo exit" EXIT; sleep 5; echo after`, syscall.SIGINT, interrupted{"exit\n", syscall.SIGINT, -1}},
		{`trap "echo exit" EXIT; sleep 5; echo after`, syscall.SIGTERM, interrupted{"exit\n", syscall.SIGTERM, -1}},
		{`(sleep 5; echo in); echo after`, syscall.SIGINT, interrupted{"", syscall.SIGINT, -1}},
		{`x=$(sleep 5; echo in); echo after`, syscall.SIGINT, interrupted{"", syscall.SIGINT, -1}},
		{`f() { sleep 5; echo f; }; f; echo after`, syscall.SIGINT, interrupted{"", syscall.SIGINT, -1}},
		{`sleep 5 | cat; echo after`, syscall.SIGINT, interrupted{"", syscall.SIGINT, -1}},
		{`trap "" INT; sleep .5; echo after`, syscall.SIGINT, interrupted{"after\n", 0, 0}},
		{`sh -c "trap : QUIT; sleep 5; sleep .3"; echo after`, syscall.SIGQUIT, interrupted{"after\n", 0, 0}},
	}
	for _, test := range tests {
		t.Run(test.code, func(t *testing.T) {
			t.Parallel()
			got := interrupt(t, test.code, test.sig)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// interrupt runs code and sends sig a while after it has started.
func interrupt(t *testing.T, code string, sig syscall.Signal) interrupted {
	t.Helper()
	cmd := exec.Command(binary, "-c", "echo; "+code)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	atRest(t, cmd.Process.Pid)
	if err := syscall.Kill(-cmd.Process.Pid, sig); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	// How it ended is looked at below.
	_ = cmd.Wait()
	ws := cmd.ProcessState.Sys().(syscall.WaitStatus)
	got := interrupted{Out: string(rest), Status: ws.ExitStatus()}
	if ws.Signaled() {
		got.Killed = ws.Signal()
	}
	return got
}
