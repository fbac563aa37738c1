package fds

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// TestMain makes what the tests were started with close-on-exec, as the
// program does with itself, and the descriptors that stay once they are made,
// so that no test counts them.
func TestMain(m *testing.M) {
	if err := unix.CloseRange(3, ^uint(0), unix.CLOSE_RANGE_CLOEXEC); err != nil {
		panic(err)
	}
	if err := makeWhatStays(); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// makeWhatStays makes the poller of Go's runtime and the pipe of peekPipe.
func makeWhatStays() error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	defer w.Close()
	if _, err := w.WriteString("x"); err != nil {
		return err
	}
	_, err = peekPipe(int(r.Fd()), make([]byte, 1))
	return err
}

// closeIdle closes the waiters that nobody uses.
func closeIdle() {
	idle.Lock()
	defer idle.Unlock()
	for _, wt := range idle.waiters {
		wt.file.Close()
	}
	idle.waiters = nil
}
