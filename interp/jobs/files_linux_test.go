package jobs

import (
	"math"
	"os"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
)

// TestHighNumbers: a child has the descriptors that it is given, whatever their
// numbers, and the program has no more than before.
func TestHighNumbers(t *testing.T) {
	// What the test was started with may have any number.
	if err := unix.CloseRange(3, math.MaxUint32, unix.CLOSE_RANGE_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	taken := 200
	if err := unix.Dup3(int(null.Fd()), taken, unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	defer unix.Close(taken)
	for _, c := range []struct {
		name    string
		numbers map[int]int // of the child: those of the program
		want    string      // in the child, but for 0, 1 and 2
	}{
		{"low", map[int]int{5: taken}, "5"},
		{"own number", map[int]int{taken: taken}, "200"},
		{"two", map[int]int{150: taken, 190: taken}, "150 190"},
		{"taken by another", map[int]int{taken: 2}, "200"},
		{"low and high", map[int]int{4: 2, 150: 2, taken: taken}, "4 150 200"},
		{"the same twice", map[int]int{4: taken, taken: taken}, "4 200"},
		{"the first one", map[int]int{34: 2}, "34"},
		{"too low", map[int]int{31: 2, 34: 2}, "31 34"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := output(t, `for n in 4 5 31 34 150 190 200; do [ ! -e /proc/self/fd/$n ] || s="$s $n"; done; echo $s`, func(s *Spec) {
				for n, f := range c.numbers {
					for len(s.Files) <= n {
						s.Files = append(s.Files, fds.Hole)
					}
					s.Files[n] = uintptr(f)
				}
			})
			if got != c.want+"\n" {
				t.Errorf("%q, want %q", got, c.want)
			}
			for _, n := range []int{4, 5, 31, 34, 150, 190} {
				if flags, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
					t.Errorf("descriptor %d is left open", n)
				}
			}
			if flags, err := unix.FcntlInt(uintptr(taken), unix.F_GETFD, 0); err != nil || flags&unix.FD_CLOEXEC == 0 {
				t.Errorf("%d: flags %#x, %v", taken, flags, err)
			}
		})
	}
}
