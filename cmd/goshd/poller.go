package main

import "golang.org/x/sys/unix"

// firstPoller is above the descriptors that scripts give numbers to.
const firstPoller = 16

// pollHigh has the runtime open the descriptors of its poller, which it does but
// once, where scripts have none. Before the program of exec takes the place of
// the process its descriptors are put where it wants them, and until the system
// has done the rest the runtime goes on to poll: it gives up, with all that the
// process does, if it finds something else at that number.
func pollHigh() {
	held := make([]int, 0, firstPoller)
	root, err := unix.Open("/", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	held = append(held, root)
	for len(held) < cap(held) {
		n, err := unix.FcntlInt(uintptr(root), unix.F_DUPFD_CLOEXEC, 3)
		if err != nil {
			break
		}
		held = append(held, n)
		if n >= firstPoller {
			break
		}
	}
	startPoller()
	for _, n := range held {
		_ = unix.Close(n) // nothing was written
	}
}
