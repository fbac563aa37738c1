package fds

import (
	"testing"

	"golang.org/x/sys/unix"
)

// three returns three descriptors, made together or not.
func three(t *testing.T, together bool) (list [3]int) {
	t.Helper()
	for i := range list {
		from := 120
		if !together {
			from += 20 * i
		}
		n, err := unix.FcntlInt(0, unix.F_DUPFD_CLOEXEC, from)
		if err != nil {
			t.Fatal(err)
		}
		list[i] = n
	}
	return list
}

func TestRestoreStdio(t *testing.T) {
	steady(t)
	var requests Stdio
	for _, tt := range []struct {
		name     string
		together bool
		null     int // which is left out
		keep     int // which somebody else has
	}{
		{"together", true, -1, -1},
		{"apart", false, -1, -1},
		{"without stdin", true, 0, -1},
		{"with one that is kept", true, -1, 1},
	} {
		f, text := Capture()
		table := NewTable([3]*FD{nil, f, f})
		f.Close()
		stdio := three(t, tt.together)
		given := stdio
		if tt.null >= 0 {
			unix.Close(stdio[tt.null])
			given[tt.null] = -1
		}
		var saved [3]Saved
		own := requests.Open(given)
		for i := range own {
			saved[i] = table.Save(i)
			table.Take(i, own[i])
		}
		var kept *FD
		if tt.keep >= 0 {
			kept = own[tt.keep].Dup()
		}
		requests.Close(table, saved)
		for i, n := range stdio {
			_, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0)
			if open := err == nil; open != (i == tt.keep) {
				t.Errorf("%s: descriptor %d is open: %v", tt.name, i, open)
			}
		}
		if kept != nil {
			if again := requests.Open([3]int{-1, 99999, -1}); again[1] == kept {
				t.Errorf("%s: what is kept was made anew", tt.name)
			}
			kept.Close()
		}
		write(t, table.Get(2), "as before")
		table.Release()
		if got := string(text()); got != "as before" {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}
