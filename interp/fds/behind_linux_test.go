package fds

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// behindFile opens a file for output and reports what it has.
func behindFile(t *testing.T) (f *FD, has func() string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "out")
	f, err := Open(AtCWD, name, ForOutput, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("0")); err != nil { // finds out that it is a regular file
		t.Fatal(err)
	}
	certain = func(int) bool { return true } // whatever the file system of the tests
	t.Cleanup(func() { certain = roomy })
	return f, func() string {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}

func behind1(t *testing.T, f *FD, text string) {
	t.Helper()
	if held, err := f.WriteBehind([]byte(text)); !held || err != nil {
		t.Fatalf("WriteBehind %q: %v, %v", text, held, err)
	}
}

func TestWriteBehindIsWrittenBeforeOtherUses(t *testing.T) {
	uses := map[string]func(f *FD){
		"WriteHeld": func(f *FD) { _ = f.WriteHeld() },
		"Close":     func(f *FD) { f.Dup(); f.Close(); f.Close() },
		"Real":      func(f *FD) { _, _ = f.Real() },
		"Stat":      func(f *FD) { var st unix.Stat_t; _ = f.Stat(&st) },
		"Seek":      func(f *FD) { _, _ = f.Seek(0, 1) },
		"Write":     func(f *FD) { _, _ = f.Write(nil) },
		"WriteFile": func(f *FD) { _, _ = f.WriteFile(nil) },
		"ReadUntil": func(f *FD) { _, _ = f.ReadUntil(nil, '\n', -1, Wait{}) },
		"long": func(f *FD) {
			_, _ = f.WriteBehind([]byte(strings.Repeat("x", maxHeld+1)))
		},
	}
	for name, use := range uses {
		t.Run(name, func(t *testing.T) {
			f, has := behindFile(t)
			if name != "Close" {
				defer f.Close()
			}
			behind1(t, f, "1")
			behind1(t, f, "2")
			if use(f); has() != "012" {
				t.Errorf("the file has %q", has())
			}
		})
	}
}

func TestWriteBehindInTime(t *testing.T) {
	f, has := behindFile(t)
	defer f.Close()
	for _, want := range []string{"01", "011"} {
		behind1(t, f, "1")
		for has() != want {
			time.Sleep(time.Millisecond)
		}
	}
}

func TestWriteBehindNotWhatOthersHave(t *testing.T) {
	f, has := behindFile(t)
	defer f.Close()
	if _, err := f.Real(); err != nil {
		t.Fatal(err)
	}
	if held, err := f.WriteBehind([]byte("1")); held || err != nil || has() != "0" {
		t.Errorf("held %v, error %v, the file has %q", held, err, has())
	}
}

func TestWriteBehindTellsErrorsOnce(t *testing.T) {
	f, _ := behindFile(t)
	defer f.Close()
	behind1(t, f, "1")
	readOnly, err := unix.Open(t.TempDir(), unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(readOnly)
	if err := unix.Dup3(readOnly, int(f.num.Load()), unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	f.catchUp()
	if err := f.WriteHeld(); err != unix.EBADF {
		t.Errorf("the first time %v", err)
	}
	if err := f.WriteHeld(); err != nil {
		t.Errorf("the second time %v", err)
	}
}

func TestWriteBehindFromTwoSides(t *testing.T) {
	f, has := behindFile(t)
	const lines = 3000
	var all sync.WaitGroup
	for _, text := range []string{"a line\n", "another\n"} {
		all.Go(func() {
			for i := range lines {
				if held, err := f.WriteBehind([]byte(text)); err != nil || !held {
					if _, err := f.Write([]byte(text)); err != nil {
						t.Error(err)
					}
				}
				if i == lines/2 {
					_, _ = f.Real()
				}
			}
		})
	}
	all.Wait()
	f.Close()
	if a, b := strings.Count(has(), "a line\n"), strings.Count(has(), "another\n"); a != lines || b != lines || len(has()) != 1+15*lines {
		t.Errorf("%d and %d lines in %d bytes", a, b, len(has()))
	}
}
