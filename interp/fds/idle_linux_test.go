package fds

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// TestMain makes what the tests were started with close-on-exec, as the
// program does with itself.
func TestMain(m *testing.M) {
	if err := unix.CloseRange(3, ^uint(0), unix.CLOSE_RANGE_CLOEXEC); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
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

// makeScratch makes the pipe that peeking uses, which stays.
func makeScratch(t *testing.T) {
	t.Helper()
	r, w := realPipe(t)
	write(t, w, "x")
	expect(t, r, 'x', -1, "x", nil)
	r.Close()
	w.Close()
}
