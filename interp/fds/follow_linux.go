package fds

import "golang.org/x/sys/unix"

// canFollow says that follow works.
const canFollow = true

// follow hands what can be read from the pipe r to each, until the process pid
// has ended and nothing is left, or the pipe is at its end. The caller is the
// only reader.
func follow(r, pid int, each func([]byte)) error {
	process, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		return err
	}
	defer unix.Close(process)
	buf := followBuffers.Get().(*followBuffer)
	defer followBuffers.Put(buf)
	set := []unix.PollFd{{Fd: int32(r), Events: unix.POLLIN}, {Fd: int32(process), Events: unix.POLLIN}}
	for {
		if _, err := unix.Poll(set, -1); err == unix.EINTR {
			continue
		} else if err != nil {
			return err
		}
		if set[0].Revents == 0 {
			return nil
		}
		n, err := eintr(func() (int, error) { return unix.Read(r, buf[:]) })
		if err != nil || n == 0 {
			return err
		}
		each(buf[:n])
	}
}
