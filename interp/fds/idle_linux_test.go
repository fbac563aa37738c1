package fds

import "testing"

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
