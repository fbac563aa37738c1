package jobs

import "golang.org/x/sys/unix"

// block waits until the child pid has ended or stopped, without collecting it.
func block(pid int) {
	for {
		err := unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WSTOPPED|unix.WNOWAIT, nil)
		if err != unix.EINTR {
			return // ECHILD: collected meanwhile
		}
	}
}
