package jobs

import (
	"runtime"
	"strconv"

	"golang.org/x/sys/unix"
)

const (
	getModes        = unix.TCGETS
	setModesDrained = unix.TCSETSW
)

// session returns the session whose controlling terminal n is.
func session(n int) (int, error) { return unix.IoctlGetInt(n, unix.TIOCGSID) }

// nameOf is the path of the pseudo terminal with a device number, "" if it is
// another kind (Linux, devices.txt: majors 136 to 143).
func nameOf(rdev uint64) string {
	major, minor := unix.Major(rdev), unix.Minor(rdev)
	if major < 136 || major > 143 {
		return ""
	}
	return "/dev/pts/" + strconv.Itoa(int(major-136)<<20+int(minor))
}

// takePending has the thread take the signals of the process that another one
// was chosen for and has not taken yet: the kernel looks for them when the mask
// of a thread changes.
func takePending() {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var set, old unix.Sigset_t
	set.Val[0] = 1 << (uint(unix.SIGUSR1) - 1)
	if unix.PthreadSigmask(unix.SIG_BLOCK, &set, &old) == nil {
		_ = unix.PthreadSigmask(unix.SIG_SETMASK, &old, nil) // it was a mask before
	}
}

// unstoppable calls f on a thread that blocks what a terminal sends to a
// background process: with the signals blocked the ioctl is done, ignoring
// them would be inherited by children, and handling them repeats it for ever.
func unstoppable(f func() error) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var set, old unix.Sigset_t
	for _, sig := range stops {
		set.Val[0] |= 1 << (uint(sig) - 1)
	}
	if err := unix.PthreadSigmask(unix.SIG_BLOCK, &set, &old); err != nil {
		return err
	}
	err := f()
	if restore := unix.PthreadSigmask(unix.SIG_SETMASK, &old, nil); err == nil {
		err = restore
	}
	return err
}
