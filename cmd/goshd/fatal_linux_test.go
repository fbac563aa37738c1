package main

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestFatalSignals: a shell without clients dies of what bash dies of, whoever
// sends it, and of nothing that it ignores or has a trap for.
func TestFatalSignals(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Fatal("bash 5.2 is needed to compare with: ", err)
	}
	const other = `sh -c "kill -SIG \$PPID"; :; `
	scripts := []string{
		`kill -SIG $$; echo alive`,
		other + `echo alive`,
		`trap 'echo exit' EXIT; ` + other + `echo alive`,
		`trap '' SIG; ` + other + `kill -SIG $$; echo alive`,
		`trap 'echo trap' SIG; ` + other + `kill -SIG $$; trap - SIG; /bin/true; kill -SIG $$; echo alive`,
	}
	dir := t.TempDir()
	for _, sig := range strings.Fields("ABRT ALRM USR1 USR2 TERM HUP XCPU XFSZ VTALRM IO PWR URG WINCH CONT QUIT") {
		for _, script := range scripts {
			args := []string{"-c", strings.ReplaceAll(script, "SIG", sig)}
			want := invoke(t, bash, dir, "", args)
			if diff := cmp.Diff(want, invoke(t, binary, dir, "", args)); diff != "" {
				t.Errorf("%s: -bash +goshd:\n%s", args[1], diff)
			}
		}
	}
	for _, sig := range strings.Fields("SEGV BUS FPE ILL TRAP SYS PIPE RTMIN") { // the runtime keeps some of these for itself
		args := []string{"-c", "kill -" + sig + " $$; echo alive"}
		want := invoke(t, bash, dir, "", args)
		if diff := cmp.Diff(want, invoke(t, binary, dir, "", args)); diff != "" {
			t.Errorf("%s: -bash +goshd:\n%s", args[1], diff)
		}
	}
}

// TestIgnoredAtStart: what a shell's parent ignores stays ignored (POSIX 2.11).
func TestIgnoredAtStart(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Fatal("bash 5.2 is needed to compare with: ", err)
	}
	script := `trap; trap "echo no" HUP; trap -p; kill -INT $$; kill -HUP $$; sh -c "kill -HUP \$PPID"; echo alive
(trap; kill -HUP $BASHPID; echo in a subshell); sh -c "grep SigIgn /proc/self/status"; sleep 0 & wait; trap - HUP; trap; : | trap
exec sh -c "grep SigIgn /proc/self/status"`
	started := func(shell string) invocation {
		return invoke(t, "/bin/sh", t.TempDir(), "", []string{"-c", `trap "" HUP INT; exec "$0" -c "$1"`, shell, script})
	}
	if diff := cmp.Diff(started(bash), started(binary)); diff != "" {
		t.Errorf("-bash +goshd:\n%s", diff)
	}
}

// TestServerUnderNohup: a server that was started with SIGHUP ignored goes on after
// one, and what it runs has the default actions of signals.
func TestServerUnderNohup(t *testing.T) {
	s := startBy(t, []string{"/bin/sh", "-c", `trap "" HUP USR1; exec "$0" "$@"`, binary}, "--norc")
	s.want("grep SigIgn /proc/self/status; trap", "SigIgn:\t0000000000000000\n", true)
	if err := s.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	s.want("echo alive", "alive\n", true)
	s.dial()
}

// TestSignalAmongBrokenPipes: whoever sends SIGPIPE without end keeps no other signal
// from the shell.
func TestSignalAmongBrokenPipes(t *testing.T) {
	cmd := exec.Command(binary, "-c", `trap : PIPE; trap "exit 7" USR1; echo up; while :; do :; done`)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(2*hang, func() { cmd.Process.Kill() })
	defer late.Stop()
	if _, err := out.Read(make([]byte, 8)); err != nil {
		t.Error(err)
	}
	for n := range 600 {
		sig := syscall.SIGPIPE
		if n == 300 {
			sig = syscall.SIGUSR1
		}
		_ = cmd.Process.Signal(sig) // it has ended behind SIGUSR1
		time.Sleep(100 * time.Microsecond)
	}
	if _ = cmd.Wait(); cmd.ProcessState.ExitCode() != 7 { // how it ended is looked at here
		t.Error(cmd.ProcessState)
	}
}
