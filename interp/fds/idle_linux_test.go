package fds

// closeIdle closes the waiters that nobody uses.
func closeIdle() {
	idle.Lock()
	defer idle.Unlock()
	for _, wt := range idle.waiters {
		wt.file.Close()
	}
	idle.waiters = nil
}
