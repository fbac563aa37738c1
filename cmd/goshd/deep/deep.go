// Package deep makes the stack of the main goroutine as large as a shell needs
// it, when it is imported. It starts with 2 KiB, and each of the four doublings
// would copy it, look up the frames of all its functions in pages of the program
// that nothing else needs, and fill a pool of stacks of that size. As the
// package imports nothing it is among the first to be initialised.
package deep

// size is what the stack has room for afterwards, in bytes.
const size = 24 << 10

func init() { grow(0) }

// grow has a frame of size bytes. Nothing of it is touched.
//
//go:noinline
func grow(n int) (sum byte) {
	if n > 0 {
		var room [size]byte
		fill(room[:n])
		for _, b := range room[:n] {
			sum += b
		}
	}
	return sum
}

//go:noinline
func fill(b []byte) {
	for i := range b {
		b[i] = byte(i)
	}
}
