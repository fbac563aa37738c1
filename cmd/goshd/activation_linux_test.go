package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/client"
)

// passed is a listening socket as a service manager makes it: a file that
// remains when its owner goes.
func passed(t *testing.T) (path string, f *os.File) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "s")
	ln, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	ln.SetUnlinkOnClose(false)
	f, err = ln.File()
	if err != nil {
		t.Fatal(err)
	}
	ln.Close()
	return path, f
}

// activate starts goshd with descriptor 3, as sd_listen_fds(3) has it: the
// process that is to become goshd knows its own pid.
func activate(t *testing.T, f *os.File, variables string) *session {
	t.Helper()
	s := &session{t: t, log: new(logBuffer)}
	s.cmd = exec.Command("sh", "-c", variables+` exec "$0" -i --norc --coprocess "$@"`, binary)
	s.cmd.Dir = t.TempDir()
	s.cmd.ExtraFiles = []*os.File{f}
	s.cmd.Stdout, s.cmd.Stderr = s.log, s.log
	s.cmd.Env = append(os.Environ(), "HOME="+s.cmd.Dir)
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSocketActivation(t *testing.T) {
	path, f := passed(t)
	early, err := client.Dial(context.Background(), path) // before there is a goshd
	if err != nil {
		t.Fatal(err)
	}
	defer early.Close()
	s := activate(t, f, "LISTEN_FDS=1 LISTEN_PID=$$ LISTEN_FDNAMES=x; export LISTEN_FDS LISTEN_PID LISTEN_FDNAMES;")
	f.Close()
	t.Cleanup(s.stop)
	s.path, s.client = path, early
	s.want("echo hi; echo ${LISTEN_FDS-none} ${LISTEN_PID-none} ${LISTEN_FDNAMES-none}; : <&3", "hi\nnone none none\n", false)
	s.want("readlink /proc/self/fd/3 || echo closed", "closed\n", true)
	s.client = s.dial()
	s.want("echo again", "again\n", true)
	if out, err := exec.Command(binary, "-i", "--norc", "--coprocess-socket", path).CombinedOutput(); exitCode(err) == 0 {
		t.Errorf("the path of a living goshd was taken: %s", out)
	}
	s.stop()
	if fi, err := os.Lstat(path); err != nil || fi.Mode()&os.ModeSocket == 0 {
		t.Errorf("the manager's socket file: %v, %v", fi, err)
	}
}

func TestSocketActivationRefused(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, test := range []struct{ variables, want string }{
		{"LISTEN_FDS=2", "LISTEN_FDS=2: exactly one socket must be passed\n"},
		{"LISTEN_FDS=1", "LISTEN_FDS: descriptor 3: socket operation on non-socket\n"},
	} {
		s := activate(t, null, "export LISTEN_PID=$$ "+test.variables+";")
		if code := exitCode(s.cmd.Wait()); code != 1 || s.log.String() != binary+": "+test.want {
			t.Errorf("%s: status %d, %q", test.variables, code, s.log)
		}
	}
}

// Variables that were meant for another process are no activation, and its
// descriptor is nothing of ours.
func TestSocketActivationOfAnother(t *testing.T) {
	path, f := passed(t)
	defer f.Close()
	own := filepath.Join(t.TempDir(), "own")
	s := activate(t, f, fmt.Sprintf(`set -- --coprocess-socket '%s'; export LISTEN_FDS=1 LISTEN_PID=1;`, own))
	t.Cleanup(s.stop)
	s.path = own
	s.client = s.dial()
	s.want("readlink /proc/self/fd/3 || echo closed; echo ${LISTEN_FDS-none}", "closed\nnone\n", true)
	c, err := net.DialTimeout("unix", path, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	if err := s.cmd.Process.Signal(syscall.Signal(0)); err != nil || strings.Contains(s.log.String(), "panic") {
		t.Error(err, s.log)
	}
}
