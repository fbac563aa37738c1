package fds

import (
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"
)

// A file is what an FD knows of the regular file that it has open.
//
// Reading it byte-exactly for the read builtin (POSIX XCU read: no more than
// the line is consumed) would cost a read and a seek per line. So a block is
// read ahead with pread, and the position is a number here:
//
//   - while nobody else has the description, the kernel's offset may lag
//     behind; publish brings it up to date before someone gets the descriptor;
//   - once it is shared, every operation moves the kernel's offset, and the
//     block counts only if the offset was where we had left it.
//
// The block is dropped when a file with the same inode is written through
// another FD, or a child was started since: both may have changed the file.
type file struct {
	shared atomic.Bool
	mu     sync.Mutex // guards all below
	block  []byte     // read ahead; nil: nothing is
	start  int64      // file offset of block[0]
	pos    int        // logical position is start+pos
	kernel int64      // where we left the kernel's offset
	epoch  uint64     // of what the block holds; see epochs
	inode  uint32     // index into epochs
}

// publish lets others use the descriptor n of f: the kernel's offset becomes
// the logical one, and stays so.
func (f *FD) publish(n int) error {
	f.file.mu.Lock()
	defer f.file.mu.Unlock()
	f.file.shared.Store(true)
	return f.file.sync(n)
}

// sync moves the kernel's offset to the logical position and forgets the
// block. mu must be held.
func (fl *file) sync(n int) error {
	if fl.block == nil {
		return nil
	}
	at := fl.start + int64(fl.pos)
	fl.block = nil
	if fl.kernel == at {
		return nil
	}
	_, err := unix.Seek(n, at, unix.SEEK_SET)
	return err
}

// settle makes the kernel's offset the logical one before a plain operation.
func (f *FD) settle(n int) error {
	f.file.mu.Lock()
	defer f.file.mu.Unlock()
	return f.file.sync(n)
}

// epochs count, by a hash of the inode, what may have changed files: their
// sum is the epoch of a file. The last one counts children.
var (
	epochs   [256]atomic.Uint64
	children atomic.Uint64
)

func epochIndex(dev, ino uint64) uint32 {
	return uint32((ino*0x9e3779b97f4a7c15 ^ dev) >> 32 % uint64(len(epochs)))
}

// epoch changes whenever the file may have.
func (fl *file) now() uint64 { return epochs[fl.inode].Load() + children.Load() }

// changed says that f's file was written.
func (f *FD) changed() { epochs[f.file.inode].Add(1) }
