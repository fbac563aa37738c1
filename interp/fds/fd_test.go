package fds

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// steady fails the test if it ends with other descriptors or goroutines than
// it has begun with. Descriptors that idle waiters keep don't count.
func steady(t *testing.T) {
	t.Helper()
	closeIdle()
	files, goroutines := openFiles(t), runtime.NumGoroutine()
	t.Cleanup(func() {
		deadline := time.Now().Add(time.Minute)
		for {
			closeIdle()
			f, g := openFiles(t), runtime.NumGoroutine()
			if f == files && g <= goroutines {
				return
			}
			if time.Now().After(deadline) {
				t.Errorf("%d descriptors and %d goroutines, were %d and %d", f, g, files, goroutines)
				return
			}
			time.Sleep(time.Millisecond)
		}
	})
}

func openFiles(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/dev/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

func realPipe(t testing.TB) (r, w *FD) {
	t.Helper()
	ends, err := pipe()
	if err != nil {
		t.Fatal(err)
	}
	return New(ends[0]), New(ends[1])
}

func readAll(t *testing.T, f *FD) string {
	t.Helper()
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, f *FD, s string) {
	t.Helper()
	if n, err := f.Write([]byte(s)); n != len(s) || err != nil {
		t.Fatalf("Write: %d, %v", n, err)
	}
}

// runChild runs a command of sh on the descriptors of a table.
func runChild(t *testing.T, table *Table, command string) {
	t.Helper()
	files, done, err := table.Child()
	if err != nil {
		t.Fatal(err)
	}
	pid, err := syscall.ForkExec("/bin/sh", []string{"sh", "-c", command}, &syscall.ProcAttr{Env: os.Environ(), Files: files})
	done()
	if err != nil {
		t.Fatal(err)
	}
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(pid, &status, 0, nil); err != nil || status.ExitStatus() != 0 {
		t.Fatalf("child: %v, %v", status, err)
	}
}

func TestCaptureOfBothKinds(t *testing.T) {
	steady(t)
	f, text := Capture()
	table := NewTable([3]*FD{nil, f, f})
	write(t, table.Get(1), "one ")
	runChild(t, table, "echo two; echo three >&2")
	write(t, table.Get(2), "four")
	table.Release()
	f.Close()
	if got := string(text()); got != "one two\nthree\nfour" {
		t.Errorf("captured %q", got)
	}
}

func TestTextIsSharedWithChild(t *testing.T) {
	for _, size := range []int{0, 1 << 10, 60 << 10, 200 << 10} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			steady(t)
			f := Text("first\n" + strings.Repeat("x", size))
			out, text := Capture()
			table := NewTable([3]*FD{f, out, nil})
			f.Close()
			out.Close()
			var head [6]byte
			if _, err := io.ReadFull(table.Get(0), head[:]); err != nil {
				t.Fatal(err)
			}
			runChild(t, table, "cat")
			if n, err := table.Get(0).Read(head[:]); n != 0 || err != io.EOF {
				t.Errorf("after the child: %d, %v", n, err)
			}
			table.Release()
			if got := len(text()); got != size {
				t.Errorf("child read %d bytes of %d", got, size)
			}
		})
	}
}

func TestPipeKeepsOrderBecomingReal(t *testing.T) {
	for _, size := range []int{0, 10, 30 << 10, 500 << 10} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			steady(t)
			r, w, err := Pipe()
			if err != nil {
				t.Fatal(err)
			}
			want := strings.Repeat("0123456789", size/10)
			go func() {
				defer w.Close()
				half := len(want) / 2
				if _, err := w.Write([]byte(want[:half])); err != nil {
					t.Error(err)
				}
				if _, err := w.Real(); err != nil {
					t.Error(err)
				}
				if _, err := w.Write([]byte(want[half:])); err != nil {
					t.Error(err)
				}
			}()
			if got := readAll(t, r); got != want {
				t.Errorf("%d bytes of %d", len(got), len(want))
			}
			r.Close()
		})
	}
}

// TestPipeBecomesRealAtAnyMoment has several writers and a reader at work while
// the ends become real: each writer's lines must all arrive, in order.
func TestPipeBecomesRealAtAnyMoment(t *testing.T) {
	const writers, lines = 4, 1000
	for round := range 8 {
		t.Run(fmt.Sprint(round), func(t *testing.T) {
			steady(t)
			r, w, err := Pipe()
			if err != nil {
				t.Fatal(err)
			}
			for id := range writers {
				go func(w *FD) {
					defer w.Close()
					for i := range lines {
						if i == 120*round && id == 0 {
							if _, err := w.Real(); err != nil {
								t.Error(err)
							}
						}
						if _, err := fmt.Fprintf(w, "%d %d\n", id, i); err != nil {
							t.Error(err)
							return
						}
					}
				}(w.Dup())
			}
			w.Close()
			var next [writers]int
			var line []byte
			for i := 0; ; i++ {
				if i == 170*round {
					if _, err := r.Real(); err != nil {
						t.Error(err)
					}
				}
				if line, err = r.ReadUntil(line[:0], '\n', -1, Wait{}); err == io.EOF {
					break
				}
				var id, n int
				if _, err := fmt.Sscanf(string(line), "%d %d\n", &id, &n); err != nil || n != next[id] {
					t.Fatalf("line %q, want %d of that writer, %v", line, next[id], err)
				}
				next[id]++
			}
			r.Close()
			if want := [writers]int{lines, lines, lines, lines}; next != want {
				t.Errorf("round %d: lines %v", round, next)
			}
		})
	}
}

func TestAwait(t *testing.T) {
	steady(t)
	r, w := realPipe(t)
	mr, mw, _ := Pipe()
	for _, ends := range [][2]*FD{{r, w}, {mr, mw}} {
		time.AfterFunc(2*time.Millisecond, func() { write(t, ends[1], "x") })
		if err := ends[0].Await(Wait{}); err != nil {
			t.Error(err)
		}
		expect(t, ends[0], 'x', -1, "x", nil)
		soon := Wait{Deadline: time.Now().Add(2 * time.Millisecond)}
		if err := ends[0].Await(soon); err != ErrTimeout {
			t.Errorf("nothing to read: %v", err)
		}
		time.AfterFunc(2*time.Millisecond, ends[1].Close)
		if err := ends[0].Await(Wait{}); err != nil {
			t.Errorf("the end: %v", err)
		}
		ends[0].Close()
	}
}

// TestPump is for systems where a fresh pipe is smaller than a pipe in memory.
func TestPump(t *testing.T) {
	steady(t)
	front, err := pipe()
	if err != nil {
		t.Fatal(err)
	}
	full := strings.Repeat("f", pipeRoom)
	if put, err := prefill(front[1], []byte(full+"x")); put != pipeRoom || err != nil {
		t.Fatalf("prefill: %d, %v", put, err)
	}
	ends, err := pumped(front, []byte("rest"))
	if err != nil {
		t.Fatal(err)
	}
	r, w := New(ends[0]), New(ends[1])
	go feed(t, w, "more")
	if got := readAll(t, r); got != full+"restmore" {
		t.Errorf("%d bytes, the last %q", len(got), got[len(got)-10:])
	}
	r.Close()
}

func TestPipeEnds(t *testing.T) {
	steady(t)
	r, w, _ := Pipe()
	r.Close()
	if _, err := w.Write([]byte("x")); err != unix.EPIPE {
		t.Errorf("write without a reader: %v", err)
	}
	if _, err := w.Read(make([]byte, 1)); err != unix.EBADF {
		t.Errorf("read from the write end: %v", err)
	}
	w.Close()
}

func TestInterrupt(t *testing.T) {
	steady(t)
	r, w := realPipe(t)
	mr, mw, _ := Pipe()
	for _, f := range []*FD{r, mr} {
		in := new(Interrupt)
		go func() {
			time.Sleep(10 * time.Millisecond)
			in.Fire()
		}()
		if _, err := f.ReadWait(make([]byte, 1), Wait{Interrupt: in}); err != ErrInterrupted {
			t.Errorf("%v: %v", f, err)
		}
		if _, err := f.ReadWait(make([]byte, 1), Wait{Interrupt: in}); err != ErrInterrupted {
			t.Errorf("%v again: %v", f, err)
		}
		in.Clear()
		soon := Wait{Interrupt: in, Deadline: time.Now().Add(5 * time.Millisecond)}
		if _, err := f.ReadWait(make([]byte, 1), soon); err != ErrTimeout {
			t.Errorf("%v with a deadline: %v", f, err)
		}
	}
	big := make([]byte, 1<<20)
	for _, f := range []*FD{w, mw} {
		soon := Wait{Deadline: time.Now().Add(5 * time.Millisecond)}
		n, err := f.WriteWait(big, soon)
		if n != 64<<10 || err != ErrTimeout {
			t.Errorf("%v: wrote %d, %v", f, n, err)
		}
	}
	for _, f := range []*FD{r, w, mr, mw} {
		f.Close()
	}
}

func TestOpenDescriptorIsCloseOnExec(t *testing.T) {
	steady(t)
	f, err := Open(AtCWD, filepath.Join(t.TempDir(), "x"), ForOutput, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n, err := f.Real()
	if err != nil {
		t.Fatal(err)
	}
	flags, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0)
	if err != nil || flags&unix.FD_CLOEXEC == 0 {
		t.Errorf("flags %#x, %v", flags, err)
	}
	if _, err := Open(AtCWD, "/nonexistent/x", ForInput, 0); !errors.Is(err, syscall.ENOENT) {
		t.Errorf("error %#v", err)
	}
}
