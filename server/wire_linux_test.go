package server

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/spec/wire"
)

// TestWire plays the vectors of spec/wire, cut at every byte, and looks for
// descriptors that are left after each.
func TestWire(t *testing.T) {
	vectors, err := wire.Load(os.DirFS("../spec/wire"))
	if err != nil || len(vectors) < 50 {
		t.Fatal(len(vectors), err)
	}
	r := start(t, nil)
	p := &wire.Player{Pid: os.Getpid(), Dial: func() (int, error) {
		fd, err := newSocket()
		if err != nil {
			return -1, err
		}
		if err := unix.Connect(fd, &unix.SockaddrUnix{Name: r.path}); err != nil {
			unix.Close(fd)
			return -1, err
		}
		return fd, nil
	}}
	warm := r.dial() // what the server opens at its start is open from here on
	warm.call("GETPWD", "")
	played := 0
	for _, v := range vectors {
		before := countFiles(t)
		n, err := p.Play(v)
		if err != nil {
			t.Error(err)
		}
		played += n
		waitFor(t, v.Name+" to leave nothing behind", func() bool { return countFiles(t) <= before })
	}
	t.Logf("%d vectors in %d variants", len(vectors), played)
}
