package fds

import (
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// Ahead is what an FD has seen of its real description beyond what was read
// from it. The read builtin must consume no byte after the line (POSIX XCU
// read), which would cost a read and a seek per line of a file, and a read per
// byte of a pipe. Instead a block is looked at: with pread in a file, by tee(2)
// in a pipe, with MSG_PEEK in a socket.
//
// In a file the position is a number here, pos. While nobody else has the
// description, the kernel's offset may lag behind; publish brings it up to date
// before someone gets the descriptor. Once it is shared, every operation moves
// the kernel's offset, and the block counts only if that offset was where we
// had left it.
//
// A file's block is dropped when a file with the same inode was written
// through an FD since, when a child was started since, and after maxAge: all
// the ways in which the file may have changed.
//
// What was seen in a pipe is kept only while nobody else has the read end.
type ahead struct {
	shared atomic.Bool   // others may have the description
	read   atomic.Bool   // a file was read, so that known may be true
	inode  atomic.Uint32 // of a file; index into epochs
	mu     sync.Mutex    // guards all below
	block  []byte        // bytes seen; in a file at start, elsewhere the next ones
	room   []byte        // what block is a part of
	born   time.Time     // of the block
	epoch  uint64        // of the block; see epochs

	// Of a file:
	known  bool  // pos and kernel are valid
	pos    int64 // the logical position
	start  int64 // position of block[0]
	kernel int64 // the kernel's offset, where we have left it
}

// maxAge is for how long a block of a file is believed.
const maxAge = 10 * time.Millisecond

// publish lets others use the descriptor n of f: the kernel's offset becomes
// the logical one, and stays so.
func (f *FD) publish(n int) error {
	defer f.catchUp() // when nobody writes behind any more
	f.ahead.mu.Lock()
	defer f.ahead.mu.Unlock()
	f.ahead.shared.Store(true)
	return f.ahead.settle(n)
}

// settle makes the kernel's offset the logical one, before an operation that
// moves it.
func (f *FD) settle(n int) error {
	f.catchUp()
	f.ahead.mu.Lock()
	defer f.ahead.mu.Unlock()
	return f.ahead.settle(n)
}

// settle is the same with mu held. The block is forgotten.
func (a *ahead) settle(n int) error {
	a.block = nil
	if !a.known {
		return nil
	}
	a.known = false
	if a.kernel == a.pos {
		return nil
	}
	_, err := unix.Seek(n, a.pos, unix.SEEK_SET)
	return err
}

// locate makes pos the position of the file n. mu is held.
func (a *ahead) locate(n int) error {
	if a.known && !a.shared.Load() {
		return nil
	}
	at, err := unix.Seek(n, 0, unix.SEEK_CUR)
	if err != nil {
		return err
	}
	if !a.known || at != a.kernel {
		a.block = nil
	}
	a.read.Store(true)
	a.known, a.pos, a.kernel = true, at, at
	return nil
}

// unread returns what the block has at pos, or nil. mu is held.
func (a *ahead) unread() []byte {
	off := a.pos - a.start
	if a.block == nil || off < 0 || off >= int64(len(a.block)) {
		return nil
	}
	if a.epoch != a.now() || time.Since(a.born) > maxAge {
		a.block = nil
		return nil
	}
	return a.block[off:]
}

// refill reads a block at pos of the file n. It is empty at the end.
func (a *ahead) refill(n int) (err error) {
	a.grow(32 << 10)
	a.epoch, a.born, a.start = a.now(), time.Now(), a.pos
	got, err := eintr(func() (int, error) { return unix.Pread(n, a.room, a.pos) })
	a.block = a.room[:max(got, 0)]
	return err
}

// grow makes room for a block: little at first, up to most.
func (a *ahead) grow(most int) {
	if len(a.room) < most {
		a.room = make([]byte, max(4<<10, min(2*len(a.room), most)))
	}
}

// epochs count writes to files by a hash of their inode.
var epochs [256]atomic.Uint64

// children counts the children that were started with our descriptors.
var children atomic.Uint64

func epochIndex(dev, ino uint64) uint32 {
	return uint32((ino*0x9e3779b97f4a7c15 ^ dev) >> 32 % uint64(len(epochs)))
}

// now is a number that changes whenever the file may have been written.
func (a *ahead) now() uint64 { return epochs[a.inode.Load()].Load() + children.Load() }

// changed says that f's file was written.
func (f *FD) changed() { epochs[f.ahead.inode.Load()].Add(1) }
