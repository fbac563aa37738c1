package fds

import "golang.org/x/sys/unix"

// room is how many bytes have to be free for a write to a file to be certain.
const room = 64 << 20

// roomy reports whether nothing will be wrong with writing some KB to the regular
// file n: it is on a file system that tells errors of the disk later anyway, with
// room, and no limit ends the file (ulimit -f). Files of /proc and /sys, for which
// each write is a request, and of the network, are not.
func roomy(n int) bool {
	var fs unix.Statfs_t
	if unix.Fstatfs(n, &fs) != nil || fs.Bavail*uint64(fs.Bsize) < room {
		return false
	}
	switch uint32(fs.Type) { // a signed number on some architectures
	case unix.EXT4_SUPER_MAGIC, unix.XFS_SUPER_MAGIC, unix.BTRFS_SUPER_MAGIC, unix.TMPFS_MAGIC,
		unix.OVERLAYFS_SUPER_MAGIC, unix.F2FS_SUPER_MAGIC:
	default:
		return false
	}
	var limit unix.Rlimit
	return unix.Getrlimit(unix.RLIMIT_FSIZE, &limit) == nil && limit.Cur == unix.RLIM_INFINITY
}
