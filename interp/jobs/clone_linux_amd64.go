package jobs

import "golang.org/x/sys/unix"

// cloneCall is clone(2) with a place for the number of the child.
func cloneCall(flags, childTID uintptr) [6]uintptr {
	return [6]uintptr{unix.SYS_CLONE, flags, 0, 0, childTID, 0}
}
