package main

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"

	vectors "github.com/goshd/goshd/spec/wire"
)

// TestWire plays the vectors of both dialects against goshd itself, those of the
// json dialect cut at every byte.
func TestWire(t *testing.T) {
	s := start(t, "--norc")
	p := &vectors.Player{Pid: s.cmd.Process.Pid, Dial: func() (int, error) {
		fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			return -1, err
		}
		return fd, unix.Connect(fd, &unix.SockaddrUnix{Name: s.path})
	}}
	for dir, least := range map[string]int{"../../spec/wire": 50, "../../spec/wire/json": 40} {
		list, err := vectors.Load(os.DirFS(dir))
		if err != nil || len(list) < least {
			t.Fatal(dir, len(list), err)
		}
		for _, v := range list {
			v.Whole = v.Whole || dir == "../../spec/wire" // cut in the tests of package server
			if _, err := p.Play(v); err != nil {
				t.Error(err)
			}
		}
	}
}
