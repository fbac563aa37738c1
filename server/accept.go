package server

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// accept is the acceptor goroutine: it ends when the listener is closed.
//
// When the process has no free descriptors it leaves the connections in the
// kernel's queue for a while instead of asking again at once.
func (s *session) accept() {
	const least, most = 5 * time.Millisecond, time.Second
	pause := least
	for !s.ending.Load() {
		socket, err := s.ln.Accept()
		if err == nil {
			pause = least
			s.admit(socket)
			continue
		}
		if !passing(err) {
			if !s.ending.Load() {
				s.logf("the socket can no longer be listened on: %v", err)
			}
			return
		}
		if pause == least {
			s.logf("cannot accept a connection for now: %v", err)
		}
		select {
		case <-s.stop:
		case <-time.After(pause):
		}
		pause = min(2*pause, most)
	}
}

// passing reports whether accept may succeed later.
func passing(err error) bool {
	for _, e := range []error{unix.EMFILE, unix.ENFILE, unix.ENOMEM, unix.ENOBUFS, unix.ECONNABORTED, unix.EPERM} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// admit takes a connection of the own user, and closes any other.
func (s *session) admit(socket *fdpass.Conn) {
	cred, err := socket.PeerCred()
	if err == nil && cred.Uid == os.Geteuid() {
		s.connect(socket, nil)
		return
	}
	if err != nil {
		s.logf("refused a connection: %v", err)
	} else {
		s.logf("refused a connection of user %d (process %d)", cred.Uid, cred.Pid)
	}
	socket.Close()
}
