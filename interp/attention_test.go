package interp

import (
	"testing"

	"github.com/goshd/goshd/interp/fds"
)

// TestInterruptedByNothing: what is to be attended to may be attended to before the
// interrupt comes that tells of it, or by somebody else. An operation is tried again
// once then, not without end.
func TestInterruptedByNothing(t *testing.T) {
	sh := served(t)
	sh.signals.word.Or(attSnapshot)
	sh.signals.clear(attCancel)
	if sh.signals.intr.Fired() {
		t.Error("a wish for a copy interrupts")
	}
	sh.signals.word.And(^attSnapshot)
	for name, again := range map[string]func() flow{"interrupted": sh.interrupted, "attendAwake": sh.attendAwake} {
		sh.signals.intr.Fire()
		tries := 0
		err := sh.retry(func() error {
			if tries++; !sh.signals.intr.Fired() {
				return nil
			}
			again()
			return fds.ErrInterrupted
		})
		if err != nil || tries != 2 {
			t.Errorf("%s: %d tries, %v", name, tries, err)
		}
	}
}
