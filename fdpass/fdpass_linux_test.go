package fdpass

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// openFiles lists the descriptors of this process and what they stand for.
func openFiles(t *testing.T) map[string]string {
	t.Helper()
	names, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, n := range names {
		target, err := os.Readlink("/proc/self/fd/" + n.Name())
		if err == nil && target != fmt.Sprintf("/proc/%d/fd", os.Getpid()) {
			files[n.Name()] = target
		}
	}
	return files
}

// checkLeaks fails the test if it ends with other descriptors than it began
// with.
func checkLeaks(t *testing.T) {
	t.Helper()
	if r, w, err := os.Pipe(); err == nil { // the poller's own descriptors exist from here on
		r.Close()
		w.Close()
	}
	before := openFiles(t)
	t.Cleanup(func() {
		if diff := cmp.Diff(before, openFiles(t)); diff != "" {
			t.Errorf("descriptors (-before +after):\n%s", diff)
		}
	})
}

func pair(t *testing.T) (a, b *Conn) {
	t.Helper()
	checkLeaks(t)
	a, b, err := Pair()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close(); b.Close() })
	return a, b
}

func open(t *testing.T, path string, flags int) int {
	t.Helper()
	fd, err := unix.Open(path, flags|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Close(fd) })
	return fd
}

func readAll(t *testing.T, c *Conn, n int) string {
	t.Helper()
	buf := make([]byte, n)
	if _, err := io.ReadFull(c, buf); err != nil {
		t.Fatal(err)
	}
	return string(buf)
}

func sameFile(t *testing.T, a, b int) bool {
	t.Helper()
	var x, y unix.Stat_t
	if err := errors.Join(unix.Fstat(a, &x), unix.Fstat(b, &y)); err != nil {
		t.Fatal(err)
	}
	return x.Dev == y.Dev && x.Ino == y.Ino
}

func TestFilesArriveWithTheirBytes(t *testing.T) {
	for _, count := range []int{0, 1, 3, 16, 253} {
		t.Run(fmt.Sprint(count), func(t *testing.T) {
			a, b := pair(t)
			dir := open(t, "/", unix.O_RDONLY|unix.O_DIRECTORY)
			files := make([]int, count)
			for i := range files {
				files[i] = dir
			}
			if _, err := a.WriteFiles([]byte("hello"), files...); err != nil {
				t.Fatal(err)
			}
			if got := readAll(t, b, 5); got != "hello" {
				t.Errorf("read %q", got)
			}
			got := b.TakeFiles(nil)
			defer CloseFiles(got)
			if len(got) != count {
				t.Fatalf("%d descriptors arrived, want %d", len(got), count)
			}
			for _, fd := range got {
				checkPassed(t, fd, dir)
			}
			if again := b.TakeFiles(nil); len(again) > 0 {
				t.Errorf("TakeFiles handed out %v twice", again)
			}
		})
	}
}

func checkPassed(t *testing.T, fd, want int) {
	t.Helper()
	if !sameFile(t, fd, want) {
		t.Errorf("descriptor %d is another file", fd)
	}
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	if err != nil || flags&unix.FD_CLOEXEC == 0 {
		t.Errorf("descriptor %d is not close-on-exec (%v)", fd, err)
	}
}

func TestFilesKeepTheirOrder(t *testing.T) {
	a, b := pair(t)
	want := []int{open(t, "/", unix.O_RDONLY), open(t, "/dev/null", unix.O_RDWR), open(t, "/dev/zero", unix.O_RDONLY)}
	if _, err := a.WriteFiles([]byte("x"), want...); err != nil {
		t.Fatal(err)
	}
	readAll(t, b, 1)
	got := b.TakeFiles(nil)
	defer CloseFiles(got)
	for i := range want {
		if !sameFile(t, got[i], want[i]) {
			t.Errorf("descriptor %d of 3 is another file", i+1)
		}
	}
}

func TestManyFilesAreRefusedBySystem(t *testing.T) {
	a, b := pair(t)
	null := open(t, "/dev/null", unix.O_RDWR)
	files := make([]int, MaxFiles+1)
	for i := range files {
		files[i] = null
	}
	if _, err := a.WriteFiles([]byte("x"), files...); !errors.Is(err, unix.EINVAL) {
		t.Errorf("254 descriptors: %v, want EINVAL", err)
	}
	if _, err := a.WriteFiles(nil, null); err != ErrNoBytes {
		t.Errorf("descriptors without a byte: %v, want ErrNoBytes", err)
	}
	if _, err := a.Write([]byte("y")); err != nil || readAll(t, b, 1) != "y" {
		t.Errorf("the stream is broken afterwards: %v", err)
	}
}

func TestEveryKindPasses(t *testing.T) {
	var p [2]int
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC|unix.O_NONBLOCK); err != nil {
		t.Fatal(err)
	}
	socket, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer CloseFiles([]int{p[0], p[1], socket})
	for name, fd := range map[string]int{
		"directory": open(t, "/", unix.O_RDONLY), "O_PATH": open(t, "/etc", unix.O_PATH),
		"read end": p[0], "write end": p[1], "unconnected socket": socket,
		"write-only": open(t, "/dev/null", unix.O_WRONLY), "pty": open(t, "/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY),
	} {
		t.Run(name, func(t *testing.T) {
			a, b := pair(t)
			before, _ := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
			if _, err := a.WriteFiles([]byte("x"), fd, fd, fd); err != nil {
				t.Fatal(err)
			}
			readAll(t, b, 1)
			got := b.TakeFiles(nil)
			defer CloseFiles(got)
			if len(got) != 3 {
				t.Fatalf("%d descriptors", len(got))
			}
			for _, g := range got {
				checkPassed(t, g, fd)
			}
			if after, _ := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0); after != before {
				t.Errorf("file status flags changed from %#x to %#x", before, after)
			}
		})
	}
}

func TestUntakenFilesAreClosed(t *testing.T) {
	checkLeaks(t)
	a, b, err := Pair()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.WriteFiles([]byte("xyz"), 0, 1, 2); err != nil {
		t.Fatal(err)
	}
	readAll(t, b, 1)
	a.Close()
	b.Close()
}

func TestTruncatedFilesAreClosed(t *testing.T) {
	for free := range 3 {
		t.Run(fmt.Sprintf("%d free", free), func(t *testing.T) {
			a, b := pair(t)
			if _, err := a.WriteFiles([]byte("hello"), 0, 1, 2); err != nil {
				t.Fatal(err)
			}
			buf := make([]byte, 10)
			var n int
			var err error
			withFreeSlots(t, free, func() { n, err = b.Read(buf) })
			if err != ErrTruncated || string(buf[:n]) != "hello" {
				t.Fatalf("read %q, %v, want all bytes and ErrTruncated", buf[:n], err)
			}
			if got := b.TakeFiles(nil); len(got) != 0 {
				t.Errorf("handed out %v of a truncated set", got)
			}
			if _, err := a.WriteFiles([]byte("x"), 0); err != nil {
				t.Fatal(err)
			}
			if _, err := b.Read(buf); err != nil {
				t.Errorf("the stream is broken afterwards: %v", err)
			}
			CloseFiles(b.TakeFiles(nil))
		})
	}
}

// withFreeSlots runs f while the process has room for n more descriptors.
func withFreeSlots(t *testing.T, n int, f func()) {
	t.Helper()
	var old unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &old); err != nil {
		t.Fatal(err)
	}
	limit := old
	limit.Cur = 200
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	defer unix.Setrlimit(unix.RLIMIT_NOFILE, &old)
	var taken []int
	for {
		fd, err := unix.Dup(0)
		if err != nil {
			break
		}
		taken = append(taken, fd)
	}
	CloseFiles(taken[:n])
	defer CloseFiles(taken[n:])
	f()
}

func TestFilesComeWithTheLastByteOfARead(t *testing.T) {
	a, b := pair(t)
	send := func(s string, files ...int) {
		if _, err := a.WriteFiles([]byte(s), files...); err != nil {
			t.Fatal(err)
		}
	}
	send("one,")
	send("two,")
	send("three,", 0)
	send("four,")
	send("five,", 0, 1)
	var got []string
	buf := make([]byte, 100)
	for range 2 {
		n, err := b.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		files := b.TakeFiles(nil)
		CloseFiles(files)
		got = append(got, fmt.Sprintf("%s %d", buf[:n], len(files)))
	}
	if diff := cmp.Diff([]string{"one,two,three, 1", "four,five, 2"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLargeMessage(t *testing.T) {
	a, b := pair(t)
	payload := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	errs := make(chan error, 1)
	go func() { // writer: blocks until the reader has made room
		_, err := a.WriteFiles(payload, 0, 1, 2)
		errs <- err
	}()
	if got := readAll(t, b, len(payload)); got != string(payload) {
		t.Error("1 MiB arrived changed")
	}
	if err := <-errs; err != nil {
		t.Error(err)
	}
	files := b.TakeFiles(nil)
	CloseFiles(files)
	if len(files) != 3 {
		t.Errorf("%d descriptors, want 3", len(files))
	}
}

func TestTryDoesNotWait(t *testing.T) {
	a, b := pair(t)
	if n, err := b.TryRead(make([]byte, 1)); n != 0 || err != nil {
		t.Errorf("TryRead of nothing: %d, %v", n, err)
	}
	chunk := make([]byte, 1<<16)
	total := 0
	for {
		n, err := a.TryWrite(chunk)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			break
		}
		total += n
	}
	for total > 0 {
		n, err := b.TryRead(chunk)
		if err != nil || n == 0 {
			t.Fatalf("TryRead with %d bytes to come: %d, %v", total, n, err)
		}
		total -= n
	}
}

// ReadSoon waits for a short time, whatever the deadline, takes what comes
// meanwhile, and leaves the other calls as they were.
func TestReadSoon(t *testing.T) {
	checkLeaks(t)
	a, b := pair(t)
	p := make([]byte, 8)
	if n, err := b.ReadSoon(p); n != 0 || err != nil {
		t.Fatalf("ReadSoon of nothing: %d, %v", n, err)
	}
	if n, err := b.TryRead(p); n != 0 || err != nil {
		t.Fatalf("TryRead of nothing: %d, %v", n, err)
	}
	null := open(t, os.DevNull, unix.O_RDWR)
	written := make(chan error, 1)
	go func() { _, err := a.WriteFiles([]byte("x"), null, null); written <- err }()
	n, err := 0, error(nil)
	for n == 0 && err == nil {
		n, err = b.ReadSoon(p)
	}
	files := b.TakeFiles(nil)
	if err := errors.Join(err, <-written); n != 1 || err != nil || len(files) != 2 {
		t.Errorf("ReadSoon: %d, %v, %d descriptors", n, err, len(files))
	}
	CloseFiles(files)
	if err := b.SetReadDeadline(time.Now().Add(-time.Second)); err != nil {
		t.Fatal(err)
	}
	if n, err := b.Read(p); n != 0 || !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("Read after the deadline: %d, %v", n, err)
	}
	if n, err := b.ReadSoon(p); n != 0 || err != nil {
		t.Errorf("ReadSoon after the deadline: %d, %v", n, err)
	}
	if err := a.CloseWrite(); err != nil {
		t.Fatal(err)
	}
	if n, err := b.ReadSoon(p); n != 0 || err != io.EOF {
		t.Errorf("ReadSoon at the end: %d, %v", n, err)
	}
}

// A socket on which ReadSoon was called does not make writes wait.
func TestTryWriteAfterReadSoon(t *testing.T) {
	_, b := pair(t)
	if n, err := b.ReadSoon(make([]byte, 1)); n != 0 || err != nil {
		t.Fatalf("ReadSoon of nothing: %d, %v", n, err)
	}
	chunk := make([]byte, 1<<16)
	for {
		n, err := b.TryWrite(chunk)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return // the peer, who reads nothing, has no room
		}
	}
}

func TestEndOfStream(t *testing.T) {
	a, b := pair(t)
	if err := a.CloseWrite(); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("Read after the peer finished: %v, want EOF", err)
	}
	if b.HungUp() {
		t.Error("a peer that still reads counts as gone")
	}
	waited := make(chan error, 1)
	go func() { waited <- b.WaitHangup() }()
	select {
	case err := <-waited:
		t.Fatalf("WaitHangup returned %v before the peer closed", err)
	case <-time.After(20 * time.Millisecond):
	}
	a.Close()
	if err := <-waited; err != nil {
		t.Error(err)
	}
	if !b.HungUp() {
		t.Error("a peer that closed does not count as gone")
	}
	if _, err := b.Write([]byte("x")); !errors.Is(err, syscall.EPIPE) {
		t.Errorf("Write to nobody: %v, want EPIPE", err)
	}
}

func TestDeadlineEndsReads(t *testing.T) {
	_, b := pair(t)
	time.AfterFunc(10*time.Millisecond, func() { b.SetReadDeadline(time.Unix(1, 0)) })
	if _, err := b.Read(make([]byte, 1)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("Read: %v", err)
	}
	if err := b.WaitHangup(); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("WaitHangup: %v", err)
	}
	if err := b.SetReadDeadline(time.Time{}); err != nil {
		t.Error(err)
	}
}

func TestPeerCred(t *testing.T) {
	a, _ := pair(t)
	got, err := a.PeerCred()
	if err != nil {
		t.Fatal(err)
	}
	want := Cred{Pid: got.Pid, Uid: os.Getuid(), Gid: os.Getgid()}
	if got != want || got.Pid != os.Getpid() {
		t.Errorf("PeerCred %+v", got)
	}
}

func TestFromFDRefusesOtherFiles(t *testing.T) {
	checkLeaks(t)
	fd, err := unix.Open("/dev/null", unix.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := FromFD(fd); err == nil || !strings.HasSuffix(err.Error(), "is not a stream socket") {
		t.Errorf("FromFD of /dev/null: %v", err)
	}
}

func TestNothingIsAllocatedPerMessage(t *testing.T) {
	a, b := pair(t)
	buf := make([]byte, 64)
	message := []byte("20:ECMD echo hello worl,")
	allocs := testing.AllocsPerRun(100, func() {
		if _, err := a.Write(message); err != nil {
			t.Fatal(err)
		}
		if _, err := b.Read(buf); err != nil {
			t.Fatal(err)
		}
	})
	if allocs > 0 {
		t.Errorf("%v allocations per message", allocs)
	}
}

func Example() {
	a, b, err := Pair()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer a.Close()
	defer b.Close()
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer r.Close()

	a.WriteFiles([]byte("write here"), int(w.Fd())) // a copy travels
	w.Close()

	buf := make([]byte, 64)
	n, _ := b.Read(buf)
	for _, fd := range b.TakeFiles(nil) {
		unix.Write(fd, []byte("hello through a passed descriptor"))
		unix.Close(fd)
	}
	text, _ := io.ReadAll(r)
	fmt.Printf("%s: %s\n", buf[:n], text)
	// Output:
	// write here: hello through a passed descriptor
}

func BenchmarkRoundTrip(b *testing.B) {
	for _, count := range []int{0, 3} {
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			client, server, err := Pair()
			if err != nil {
				b.Fatal(err)
			}
			defer client.Close()
			go echo(server)
			files := []int{0, 0, 0}[:count]
			buf := make([]byte, 64)
			b.ReportAllocs()
			for b.Loop() {
				client.WriteFiles([]byte("12:ECMD echo hi,"), files...)
				if _, err := client.Read(buf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func echo(c *Conn) {
	defer c.Close()
	buf := make([]byte, 4096)
	var files []int
	for {
		n, err := c.Read(buf)
		if err != nil {
			return
		}
		files = c.TakeFiles(files[:0])
		CloseFiles(files)
		c.Write(buf[:n])
	}
}
