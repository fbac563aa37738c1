package server

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

func listen(t *testing.T, path string) *Listener {
	t.Helper()
	ln, err := Listen(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := ln.Close(); err != nil {
			t.Error(err)
		}
	})
	return ln
}

// names lists a directory.
func names(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestListenLeavesNothing(t *testing.T) {
	checkLeaks(t)
	dir := t.TempDir()
	ln, err := Listen(dir + "/sock")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"sock", "sock.lock"}, names(t, dir)); diff != "" {
		t.Errorf("while listening (-want +got):\n%s", diff)
	}
	if pid, err := os.ReadFile(dir + "/sock.lock"); err != nil || string(pid) != strconv.Itoa(os.Getpid())+"\n" {
		t.Errorf("the lock file has %q, %v", pid, err)
	}
	if err := ln.Close(); err != nil {
		t.Error(err)
	}
	if err := ln.Close(); err != nil {
		t.Errorf("second Close: %v", err)
	}
	if got := names(t, dir); len(got) != 0 {
		t.Errorf("after Close: %v", got)
	}
}

func TestSocketMode(t *testing.T) {
	for _, mask := range []int{0, 0o022, 0o077, 0o277, 0o777} {
		old := unix.Umask(mask)
		dir := filepath.Join(t.TempDir(), "d")
		err := errors.Join(os.Mkdir(dir, 0o700), os.Chmod(dir, 0o700))
		ln, listenErr := Listen(dir + "/sock")
		after := unix.Umask(old)
		if err := errors.Join(err, listenErr); err != nil {
			t.Fatal(err)
		}
		info, err := os.Lstat(dir + "/sock")
		if err != nil || info.Mode() != os.ModeSocket|0o600 {
			t.Errorf("umask %03o: the socket has mode %v (%v)", mask, info.Mode(), err)
		}
		if after != mask {
			t.Errorf("the umask became %03o, was %03o", after, mask)
		}
		ln.Close()
	}
}

func TestLiveServerIsNotStolenFrom(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	c.call("GETPID", "")
	var err error
	within(t, time.Second, func() { _, err = Listen(r.path) })
	if !errors.Is(err, ErrInUse) {
		t.Errorf("second start: %v, want ErrInUse", err)
	}
	want := fmt.Sprintf("%s: a server is already running (process %d)", r.path, os.Getpid())
	if err.Error() != want {
		t.Errorf("second start: %q, want %q", err, want)
	}
	os.Remove(r.path + ".lock")
	if _, err := Listen(r.path); !errors.Is(err, ErrInUse) {
		t.Errorf("without its lock file: %v, want ErrInUse", err)
	}
	if got := r.dial().call("ECMD", ":"); got != "OK" {
		t.Errorf("the first server: %s", got)
	}
}

func TestSocketOfAnotherLiveProgram(t *testing.T) {
	path := t.TempDir() + "/sock"
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	if err := errors.Join(unix.Bind(fd, &unix.SockaddrUnix{Name: path}), unix.Listen(fd, 0)); err != nil {
		t.Fatal(err)
	}
	for range 3 { // the queue is full at the end
		within(t, time.Second, func() {
			if _, err := Listen(path); !errors.Is(err, ErrInUse) {
				t.Errorf("%v, want ErrInUse", err)
			}
		})
	}
	if diff := cmp.Diff([]string{"sock"}, names(t, filepath.Dir(path))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// stale leaves a socket that nobody listens on.
func stale(t *testing.T, path string) {
	t.Helper()
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	if err := unix.Bind(fd, &unix.SockaddrUnix{Name: path}); err != nil {
		t.Fatal(err)
	}
}

func TestStaleSocketIsTakenOver(t *testing.T) {
	path := t.TempDir() + "/sock"
	stale(t, path)
	if err := os.WriteFile(path+".lock", []byte("1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	listen(t, path)
	if c, err := connect(path); err != nil {
		t.Error(err)
	} else {
		c.Close()
	}
}

func TestOneOfManyStartersWins(t *testing.T) {
	for range 20 {
		path := t.TempDir() + "/sock"
		stale(t, path)
		var mu sync.Mutex
		var winners []*Listener
		var wg sync.WaitGroup
		for range 50 {
			wg.Go(func() {
				ln, err := Listen(path)
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					winners = append(winners, ln)
				} else if !errors.Is(err, ErrInUse) {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if len(winners) != 1 {
			t.Fatalf("%d servers started", len(winners))
		}
		if c, err := connect(path); err != nil {
			t.Error(err)
		} else {
			c.Close()
		}
		winners[0].Close()
	}
}

func TestOnlyTheOwnSocketIsRemoved(t *testing.T) {
	path := t.TempDir() + "/sock"
	ln, err := Listen(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	stale(t, path)
	if err := ln.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(path); err != nil {
		t.Errorf("the newcomer's socket is gone: %v", err)
	}
}

func TestPathsRefused(t *testing.T) {
	dir := t.TempDir()
	write := func(name string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("precious"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("file")
	write("target")
	for _, err := range []error{
		os.Symlink("target", dir+"/link"), os.Symlink("nothing", dir+"/dangling"), os.Mkdir(dir+"/dir", 0o700),
		unix.Mkfifo(dir+"/fifo", 0o600), os.Mkdir(dir+"/badlock", 0o700), os.Symlink("../target", dir+"/badlock/s.lock"),
		os.Mkdir(dir+"/fifolock", 0o700), unix.Mkfifo(dir+"/fifolock/s.lock", 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	long := dir + "/" + strings.Repeat("x", 108-len(dir)-1)
	for _, tt := range []struct{ path, want string }{
		{"", "the path of the socket is empty"},
		{"@goshd", `"@goshd": a socket must be a file: abstract names have no permissions`},
		{"\x00goshd", `"\x00goshd": a socket must be a file: abstract names have no permissions`},
		{"a\x00b", `"a\x00b": no path has a NUL byte`},
		{long, long + ": the path has 108 bytes; that of a socket can have at most 107"},
		{dir + "/link", dir + "/link: is a symbolic link"},
		{dir + "/dangling", dir + "/dangling: is a symbolic link"},
		{dir + "/dir", dir + "/dir: exists and is not a socket"},
		{dir + "/dir/", dir + "/dir/: is a directory, not the path of a socket"},
		{dir + "/dir/..", dir + "/dir/..: is a directory, not the path of a socket"},
		{dir + "/file", dir + "/file: exists and is not a socket"},
		{dir + "/fifo", dir + "/fifo: exists and is not a socket"},
		{dir + "/none/s", dir + "/none: no such file or directory"},
		{dir + "/file/s", dir + "/file: not a directory"},
		{dir + "/badlock/s", dir + "/badlock/s.lock: too many levels of symbolic links"},
		{dir + "/fifolock/s", dir + "/fifolock/s.lock: is not a file of ours"},
	} {
		ln, err := Listen(tt.path)
		if err == nil {
			ln.Close()
			t.Errorf("%q is accepted", tt.path)
		} else if err.Error() != tt.want {
			t.Errorf("%q: %q, want %q", tt.path, err, tt.want)
		}
	}
	for _, name := range []string{"file", "target"} {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(b) != "precious" {
			t.Errorf("%s now has %q (%v)", name, b, err)
		}
	}
	longest := dir + "/" + strings.Repeat("x", 107-len(dir)-1)
	listen(t, longest)
	if c, err := connect(longest); err != nil {
		t.Error(err)
	} else {
		c.Close()
	}
}

func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	listen(t, "sock")
	if c, err := connect("sock"); err != nil {
		t.Error(err)
	} else {
		c.Close()
	}
}

func TestDirectoriesRefused(t *testing.T) {
	for _, tt := range []struct {
		mode os.FileMode
		bits uint32
		uid  int
		want string
	}{
		{0o700, 0, -1, ""},
		{0o755, 0, -1, ""},
		{0o777, unix.S_ISVTX, -1, ""},
		{0o777, 0, -1, "is unsafe for a socket: others can write to it (mode 0777)"},
		{0o770, 0, -1, "is unsafe for a socket: others can write to it (mode 0770)"},
		{0o700, 0, 1234, "is unsafe for a socket: it belongs to user 1234"},
		{0o777, unix.S_ISVTX, 1234, "is unsafe for a socket: it belongs to user 1234"},
	} {
		dir := t.TempDir()
		if err := unix.Chmod(dir, uint32(tt.mode)|tt.bits); err != nil {
			t.Fatal(err)
		}
		if tt.uid >= 0 {
			asRoot(t)
			if err := os.Chown(dir, tt.uid, -1); err != nil {
				t.Fatal(err)
			}
		}
		ln, err := Listen(dir + "/sock")
		switch {
		case err == nil && tt.want == "":
			ln.Close()
		case err == nil || err.Error() != dir+": "+tt.want:
			t.Errorf("%+v: %v, want %s", tt, err, tt.want)
		}
		if got := names(t, dir); len(got) != 0 {
			t.Errorf("%+v: left %v", tt, got)
		}
	}
}

func asRoot(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can make files of other users")
	}
}

func TestLinksAndSocketsOfOthers(t *testing.T) {
	asRoot(t)
	dir := t.TempDir()
	if err := errors.Join(os.Mkdir(dir+"/real", 0o700), os.Symlink("real", dir+"/ours"), os.Symlink("real", dir+"/theirs"),
		os.Lchown(dir+"/theirs", 1234, -1)); err != nil {
		t.Fatal(err)
	}
	listen(t, dir+"/ours/sock")
	if _, err := Listen(dir + "/theirs/other"); err == nil || err.Error() != dir+"/theirs: is a symbolic link of user 1234" {
		t.Errorf("%v", err)
	}
	stale(t, dir+"/foreign")
	if err := os.Lchown(dir+"/foreign", 1234, -1); err != nil {
		t.Fatal(err)
	}
	if _, err := Listen(dir + "/foreign"); err == nil || err.Error() != dir+"/foreign: is a socket of user 1234" {
		t.Errorf("%v", err)
	}
}

// TestOtherUsersAreRefused opens the socket for everybody, so that only the peer
// credentials keep another user out.
func TestOtherUsersAreRefused(t *testing.T) {
	asRoot(t)
	r := start(t, nil)
	for dir := filepath.Dir(r.path); len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(r.path, 0o777); err != nil {
		t.Fatal(err)
	}
	answer := make(chan string)
	go func() {
		runtime.LockOSThread() // and never unlock it: the thread ends with the goroutine
		if _, _, errno := syscall.RawSyscall(unix.SYS_SETRESUID, 65534, 65534, 65534); errno != 0 {
			answer <- errno.Error()
			return
		}
		socket, err := connect(r.path)
		if err != nil {
			answer <- err.Error()
			return
		}
		c := newClient(t, socket)
		defer c.close()
		if _, err := socket.Write([]byte("6:ECMD :,")); err != nil {
			answer <- "closed"
			return
		}
		if got := c.reply(); got != "EOF" && !strings.Contains(got, "reset by peer") {
			answer <- got
			return
		}
		answer <- "closed"
	}()
	if got := <-answer; got != "closed" {
		t.Errorf("another user: %s", got)
	}
	if n := r.shell.count(); n != 0 {
		t.Errorf("ran %d requests of another user", n)
	}
	if got := r.dial().call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
}

func TestDefaultPath(t *testing.T) {
	runtimeDir, home := t.TempDir(), t.TempDir()
	if err := os.Chmod(runtimeDir, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", runtimeDir)
	t.Setenv("HOME", home)
	for _, want := range []string{runtimeDir + "/goshd/default.sock", home + "/.local/state/goshd/default.sock"} {
		got, err := DefaultPath()
		if err != nil || got != want {
			t.Errorf("%s, %v, want %s", got, err, want)
		}
		if info, err := os.Stat(filepath.Dir(got)); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("its directory: %v, %v", info.Mode(), err)
		}
		os.Chmod(runtimeDir, 0o755) // not ours alone any more
	}
	os.Chmod(home+"/.local/state/goshd", 0o755)
	if _, err := DefaultPath(); err == nil || !strings.HasSuffix(err.Error(), "it must be a directory of ours with mode 0700") {
		t.Errorf("a public directory: %v", err)
	}
	t.Setenv("HOME", "")
	if _, err := DefaultPath(); err == nil {
		t.Error("no HOME: accepted")
	}
}

func TestInherited(t *testing.T) {
	for _, env := range [][2]string{{"", ""}, {"1", "1"}, {strconv.Itoa(os.Getpid()), ""}} {
		t.Setenv("LISTEN_PID", env[0])
		t.Setenv("LISTEN_FDS", env[1])
		if ln, err := Inherited(); ln != nil || err != nil {
			t.Errorf("%v: %v, %v, want nothing", env, ln, err)
		}
	}
	t.Setenv("LISTEN_PID", strconv.Itoa(os.Getpid()))
	t.Setenv("LISTEN_FDS", "2")
	if _, err := Inherited(); err == nil || err.Error() != "LISTEN_FDS=2: exactly one socket must be passed" {
		t.Errorf("two sockets: %v", err)
	}
}

func TestInheritedSocketIsChecked(t *testing.T) {
	null, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(null)
	tcp, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(tcp)
	datagram, err := unix.Socket(unix.AF_UNIX, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(datagram)
	stream, err := newSocket()
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(stream)
	for _, tt := range []struct {
		fd   int
		want string
	}{
		{null, "socket operation on non-socket"}, {tcp, "is not a Unix socket"},
		{datagram, "is not a stream socket"}, {stream, "does not listen"}, {9999, "bad file descriptor"},
	} {
		if err := checkInherited(tt.fd); err == nil || err.Error() != tt.want {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}

// TestInheritedSocketServes serves on a socket that somebody else made, and
// leaves its file alone.
func TestInheritedSocketServes(t *testing.T) {
	path := t.TempDir() + "/sock"
	fd, err := newSocket()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(unix.Bind(fd, &unix.SockaddrUnix{Name: path}), unix.Listen(fd, 5), checkInherited(fd)); err != nil {
		t.Fatal(err)
	}
	ln, err := newListener(inheritedName(fd), fd, nil)
	if err != nil || ln.Path() != path {
		t.Fatal(ln, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		(&Server{Shell: newShell()}).Serve(ctx, ln)
	}()
	c := dial(t, path)
	if got := c.call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
	c.close()
	cancel()
	<-ended
	if _, err := os.Lstat(path); err != nil {
		t.Errorf("the manager's socket file: %v", err)
	}
}
