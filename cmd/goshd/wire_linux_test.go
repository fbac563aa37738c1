package main

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"

	vectors "github.com/goshd/goshd/spec/wire"
)

// TestWire plays the vectors of the json dialect against goshd itself. Those of
// the plain one are played in package server.
func TestWire(t *testing.T) {
	s := start(t, "--norc")
	p := &vectors.Player{Pid: s.cmd.Process.Pid, Dial: func() (int, error) {
		fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			return -1, err
		}
		return fd, unix.Connect(fd, &unix.SockaddrUnix{Name: s.path})
	}}
	list, err := vectors.Load(os.DirFS("../../spec/wire/json"))
	if err != nil || len(list) < 40 {
		t.Fatal(len(list), err)
	}
	for _, v := range list {
		if _, err := p.Play(v); err != nil {
			t.Error(err)
		}
	}
}
