package fds

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// sources are the kinds of descriptions that can be read, holding a text.
var sources = map[string]func(t testing.TB, text string) *FD{
	"file": func(t testing.TB, text string) *FD {
		f, err := Open(AtCWD, fileOf(t, text), ForInput, 0)
		if err != nil {
			t.Fatal(err)
		}
		return f
	},
	"passed file": func(t testing.TB, text string) *FD {
		n, err := unix.Open(fileOf(t, text), unix.O_RDONLY|unix.O_CLOEXEC, 0)
		if err != nil {
			t.Fatal(err)
		}
		return New(n)
	},
	"text": func(_ testing.TB, text string) *FD { return Text(text) },
	"pipe in memory": func(t testing.TB, text string) *FD {
		r, w, err := Pipe()
		if err != nil {
			t.Fatal(err)
		}
		go feed(t, w, text)
		return r
	},
	"real pipe": func(t testing.TB, text string) *FD {
		r, w, err := Pipe()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Real(); err != nil {
			t.Fatal(err)
		}
		go feed(t, w, text)
		return r
	},
	"passed pipe": func(t testing.TB, text string) *FD {
		r, w := realPipe(t)
		go feed(t, w, text)
		return r
	},
	"socket": func(t testing.TB, text string) *FD {
		ends, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
		if err != nil {
			t.Fatal(err)
		}
		go feed(t, New(ends[1]), text)
		return New(ends[0])
	},
}

func fileOf(t testing.TB, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func feed(t testing.TB, w *FD, text string) {
	defer w.Close()
	if n, err := w.Write([]byte(text)); n != len(text) || err != nil {
		t.Errorf("feed: %d, %v", n, err)
	}
}

func TestReadUntilConsumesNoMore(t *testing.T) {
	text := "one\ntwo\nthree\nfour\nfive:six\n" + strings.Repeat("long ", 10000) + "\nlast"
	for name, open := range sources {
		t.Run(name, func(t *testing.T) {
			steady(t)
			f := open(t, text)
			out, captured := Capture()
			table := NewTable([3]*FD{f, out, nil})
			f.Close()
			out.Close()
			expect(t, table.Get(0), '\n', -1, "one\n", nil)
			expect(t, table.Get(0), '\n', -1, "two\n", nil)
			runChild(t, table, "read x; echo child $x")
			expect(t, table.Get(0), '\n', -1, "four\n", nil)
			expect(t, table.Get(0), ':', -1, "five:", nil)
			expect(t, table.Get(0), '\n', 2, "si", nil)
			var one [1]byte
			if n, err := table.Get(0).Read(one[:]); n != 1 || err != nil || one[0] != 'x' {
				t.Errorf("read %q, %v", one[:n], err)
			}
			expect(t, table.Get(0), -1, 1, "\n", nil)
			expect(t, table.Get(0), '\n', -1, strings.Repeat("long ", 10000)+"\n", nil)
			expect(t, table.Get(0), '\n', -1, "last", io.EOF)
			expect(t, table.Get(0), '\n', -1, "", io.EOF)
			table.Release()
			if got := string(captured()); got != "child three\n" {
				t.Errorf("child printed %q", got)
			}
		})
	}
}

func expect(t *testing.T, f *FD, delim, limit int, want string, wantErr error) {
	t.Helper()
	got, err := f.ReadUntil([]byte("kept "), delim, limit, Wait{})
	if string(got) != "kept "+want || err != wantErr {
		t.Errorf("ReadUntil(%d, %d) = %.60q, %v; want %.60q, %v", delim, limit, got, err, want, wantErr)
	}
}

func TestReadUntilSeesChanges(t *testing.T) {
	path := fileOf(t, "aaaa\nbbbb\ncccc\n")
	f, err := Open(AtCWD, path, ForInput, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	expect(t, f, '\n', -1, "aaaa\n", nil)
	w, err := Open(AtCWD, path, unix.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	write(t, w, "AAAA\nBBBB\n")
	expect(t, f, '\n', -1, "BBBB\n", nil)
	expect(t, f, '\n', -1, "cccc\n", nil)
	expect(t, f, '\n', -1, "", io.EOF)
	if _, err := w.Seek(0, io.SeekEnd); err != nil {
		t.Fatal(err)
	}
	write(t, w, "dddd\n")
	expect(t, f, '\n', -1, "dddd\n", nil)
	if at, err := f.Seek(0, io.SeekCurrent); at != 20 || err != nil {
		t.Errorf("position %d, %v", at, err)
	}
}

func TestSharedOffsetIsExact(t *testing.T) {
	f := sources["passed file"](t, "one\ntwo\nthree\n")
	defer f.Close()
	n := int(f.num.Load())
	expect(t, f, '\n', -1, "one\n", nil)
	if at, err := unix.Seek(n, 0, unix.SEEK_CUR); at != 4 || err != nil {
		t.Errorf("offset %d, %v", at, err)
	}
	// Somebody else reads the description.
	if _, err := unix.Seek(n, 8, unix.SEEK_SET); err != nil {
		t.Fatal(err)
	}
	expect(t, f, '\n', -1, "three\n", nil)
}

func TestReadUntilTimesOutWithWhatIsThere(t *testing.T) {
	steady(t)
	r, w := realPipe(t)
	mr, mw, _ := Pipe()
	for _, ends := range [][2]*FD{{r, w}, {mr, mw}} {
		write(t, ends[1], "part")
		soon := Wait{Deadline: time.Now().Add(5 * time.Millisecond)}
		got, err := ends[0].ReadUntil(nil, '\n', -1, soon)
		if string(got) != "part" || err != ErrTimeout {
			t.Errorf("%v: %q, %v", ends[0], got, err)
		}
		if ready, err := ends[0].Ready(); ready || err != nil {
			t.Errorf("ready: %v, %v", ready, err)
		}
		ends[1].Close()
		if ready, err := ends[0].Ready(); !ready || err != nil {
			t.Errorf("ready at the end: %v, %v", ready, err)
		}
		ends[0].Close()
	}
}

func TestReadUntilOnWrongDescriptor(t *testing.T) {
	dir, err := Open(AtCWD, t.TempDir(), unix.O_RDONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	if _, err := dir.ReadUntil(nil, '\n', -1, Wait{}); err != syscall.EISDIR {
		t.Errorf("directory: %v", err)
	}
	w, err := Open(AtCWD, fileOf(t, "x"), unix.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.ReadUntil(nil, '\n', -1, Wait{}); err != syscall.EBADF {
		t.Errorf("file open for writing: %v", err)
	}
}

func BenchmarkReadLine(b *testing.B) {
	for name, open := range sources {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat("a line of the usual length, more or less\n", b.N)
			f := open(b, text)
			defer f.Close()
			var line []byte
			var err error
			b.ResetTimer()
			for range b.N {
				if line, err = f.ReadUntil(line[:0], '\n', -1, Wait{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
