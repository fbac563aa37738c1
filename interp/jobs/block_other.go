//go:build !linux

package jobs

import "time"

// block waits a little. There is no portable way to wait for a child without
// collecting it, which must not happen while it may be signalled.
func block(int) { time.Sleep(time.Millisecond) }
