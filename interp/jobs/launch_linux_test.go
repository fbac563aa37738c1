//go:build amd64 || arm64

package jobs

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs/early"
)

// inEachManner runs a test with each way to make a child.
func inEachManner(t *testing.T, test func(t *testing.T)) {
	set := func(m manner) (old manner) {
		spawning.Lock()
		defer spawning.Unlock()
		old, how = how, m
		return old
	}
	for m, name := range []string{"clone3", "clone", "fork"} {
		t.Run(name, func(t *testing.T) {
			defer set(set(manner(m)))
			test(t)
			spawning.Lock()
			defer spawning.Unlock()
			if how != manner(m) {
				t.Log("the system has no such call; it was fork")
			}
		})
	}
}

func TestStartsThatFail(t *testing.T) {
	dir := t.TempDir()
	script := dir + "/script"
	if err := os.WriteFile(script, []byte("echo hi\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	standard := []uintptr{0, 1, 2}
	for _, c := range []struct {
		name string
		spec Spec
		want error
	}{
		{"no such file", Spec{Path: "/nonexistent"}, unix.ENOENT},
		{"not executable", Spec{Path: "/etc/passwd"}, unix.EACCES},
		{"a directory", Spec{Path: "/tmp"}, unix.EACCES},
		{"no format", Spec{Path: script}, unix.ENOEXEC},
		{"no such directory", Spec{Path: "/bin/true", Dir: "/nonexistent"}, unix.ENOENT},
		{"no directory", Spec{Path: "/bin/true", Dir: "/etc/passwd"}, unix.ENOTDIR},
		{"NUL in the path", Spec{Path: "/bin/tr\x00ue"}, unix.EINVAL},
		{"NUL in an argument", Spec{Path: "/bin/true", Argv: []string{"a\x00b"}}, unix.EINVAL},
		{"NUL in the environment", Spec{Path: "/bin/true", Env: []string{"a=b\x00"}}, unix.EINVAL},
		{"too long", Spec{Path: "/bin/true", Argv: []string{strings.Repeat("x", 4<<20)}}, unix.E2BIG},
		{"no such descriptor", Spec{Path: "/bin/true", Files: []uintptr{0, 1, 9999}}, unix.EBADF},
		{"no such group", Spec{Path: "/bin/true", Pgid: 1 << 30}, unix.EPERM},
		{"soft limit above the hard one", Spec{Path: "/bin/true", Limits: []Limit{{unix.RLIMIT_CORE, 2, 1}}}, unix.EINVAL},
	} {
		t.Run(c.name, func(t *testing.T) {
			inEachManner(t, func(t *testing.T) {
				spec := c.spec
				spec.Umask = -1
				if spec.Files == nil {
					spec.Files = standard
				}
				if p, err := Start(&spec); err != c.want {
					t.Errorf("%v, %v", p, err)
				}
			})
		})
	}
	if _, err := syscall.Wait4(-1, nil, syscall.WNOHANG, nil); err != syscall.ECHILD {
		t.Errorf("there are children: %v", err)
	}
}

// TestStateOfChild: a child has what its Spec says, and nothing that is the program's.
func TestStateOfChild(t *testing.T) {
	c := make(chan os.Signal, 1)
	Notify(c, unix.SIGHUP, unix.SIGINT, unix.SIGUSR2, unix.SIGTSTP)
	defer Stop(c)
	LeaveIgnored(unix.SIGPROF)
	defer func() {
		Notify(c, unix.SIGPROF)
	}()
	ignored := []syscall.Signal{unix.SIGQUIT, unix.SIGTERM, unix.SIGTSTP, 34, 64}
	var want signalSet
	for _, sig := range ignored {
		want.add(sig)
	}
	inEachManner(t, func(t *testing.T) {
		got := output(t, "umask; pwd; ulimit -Sc; ulimit -Hc; grep -E 'SigPnd|SigBlk|SigIgn' /proc/self/status; echo $X", func(s *Spec) {
			s.Umask, s.Dir, s.Ignored, s.Env = 0o27, "/usr", ignored, []string{"X=a b"}
			s.Limits = []Limit{{unix.RLIMIT_CORE, 512, 1024}}
		})
		if want := fmt.Sprintf("0027\n/usr\n1\n2\nSigPnd:\t%016x\nSigBlk:\t%016x\nSigIgn:\t%016x\na b\n", 0, 0, uint64(want)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	})
}

// filesVariable has TestFilesOfChildren run in a program that package syscall has raised
// the limit for.
const filesVariable = "GOSHD_TEST_FILES"

// TestFilesOfChildren: what a child may open is what the program was started with, as
// it is for a child of package syscall.
func TestFilesOfChildren(t *testing.T) {
	if os.Getenv(filesVariable) != "" {
		compareFiles(t)
		return
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range [][2]uint64{{200, 300}, {299, 300}, {300, 300}} {
		spec := Spec{
			Path: self, Argv: []string{self, "-test.run=^TestFilesOfChildren$"}, Files: []uintptr{0, 1, 2}, Umask: -1,
			Env:    append(os.Environ(), filesVariable+"=1"),
			Limits: []Limit{{unix.RLIMIT_NOFILE, l[0], l[1]}},
		}
		p, err := Start(&spec)
		if err != nil {
			t.Fatal(err)
		}
		if s := p.Wait(); s != Exit(0) {
			t.Errorf("limits %v: %+v", l, s)
		}
	}
}

func compareFiles(t *testing.T) {
	const question = "ulimit -Sn; ulimit -Hn"
	got := output(t, question, nil)
	out, err := exec.Command("/bin/sh", "-c", question).Output()
	if err != nil || got != string(out) {
		t.Errorf("%q; of package syscall %q, %v; of package early %v", got, out, err, early.Files)
	}
}

// TestIgnoredByChildren: a program gets the signals that its children ignore.
func TestIgnoredByChildren(t *testing.T) {
	sigs := []unix.Signal{unix.SIGHUP, unix.SIGINT, unix.SIGTERM, unix.SIGUSR1}
	for range 50 {
		c := make(chan os.Signal, len(sigs))
		Notify(c, sigs...)
		done := make(chan *Process)
		go func() { done <- start(t, ":", func(s *Spec) { s.Ignored = sigs }) }()
		for _, sig := range sigs {
			if err := unix.Kill(os.Getpid(), sig); err != nil {
				t.Fatal(err)
			}
			if got := <-c; got != sig {
				t.Fatalf("got %v, sent %v", got, sig)
			}
		}
		if s := (<-done).Wait(); s != Exit(0) {
			t.Fatalf("%+v", s)
		}
		Stop(c)
	}
	signal.Reset(unix.SIGUSR1)
}

// born starts a program that waits, as a child that makes another call first, just behind
// the one that gives it a group of its own.
func born(t *testing.T, m manner, number uintptr, args ...uintptr) *Process {
	t.Helper()
	spawning.Lock()
	defer spawning.Unlock()
	spec := Spec{Path: "/bin/sleep", Argv: []string{"sleep", "1000"}, Files: []uintptr{0, 1, 2}, Umask: -1, NewGroup: true}
	pid, err := child.live(func() error {
		if err := child.list(&spec, -1, m); err != nil {
			return err
		}
		extra := call{number: number, must: 1}
		copy(extra.args[:], args)
		child.calls = slices.Insert(child.calls, 1, extra)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return &Process{pid: pid}
}

// TestSignalsBeforeProgram: what a child gets before it executes its program has the
// effect that it has on the program, and none on ours.
func TestSignalsBeforeProgram(t *testing.T) {
	for _, c := range []struct {
		sig  syscall.Signal
		want State
	}{
		{unix.SIGSTOP, Stopped}, {unix.SIGTSTP, Stopped}, {unix.SIGTTIN, Stopped}, {unix.SIGTTOU, Stopped},
		{unix.SIGINT, Killed}, {unix.SIGQUIT, Killed}, {unix.SIGABRT, Killed}, {unix.SIGSEGV, Killed}, {unix.SIGTERM, Killed},
		{unix.SIGKILL, Killed}, {64, Killed},
	} {
		for _, m := range []manner{handlersReset, sharing, copying} {
			t.Run(fmt.Sprint(c.sig, " ", m), func(t *testing.T) {
				p := born(t, m, unix.SYS_KILL, 0, uintptr(c.sig))
				if s := p.Wait(); s.State != c.want || s.Signal != c.sig {
					t.Fatalf("%+v", s)
				}
				if c.want != Stopped {
					return
				}
				for _, sig := range []syscall.Signal{unix.SIGTERM, unix.SIGCONT} {
					if err := p.Signal(sig); err != nil {
						t.Fatal(err)
					}
				}
				if s := p.WaitEnd(); s != killed(unix.SIGTERM) {
					t.Errorf("%+v", s)
				}
			})
		}
	}
}

// TestManyStarts starts processes from many goroutines while garbage is collected.
func TestManyStarts(t *testing.T) {
	over := make(chan struct{})
	var collector, starters sync.WaitGroup
	collector.Go(func() {
		for {
			select {
			case <-over:
				return
			default:
				runtime.GC()
			}
		}
	})
	for n := range 20 {
		starters.Go(func() {
			for i := range 50 {
				code := (n*50 + i) % 251
				spec := Spec{
					Path: "/bin/sh", Argv: []string{"sh", "-c", `exit "$0$A"`, fmt.Sprint(code / 10)},
					Env: []string{fmt.Sprint("A=", code%10)}, Files: []uintptr{fds.Hole, 1, 2}, Umask: -1, NewGroup: i%2 == 0,
				}
				p, err := Start(&spec)
				if err != nil {
					t.Error(err)
					return
				}
				if s := p.Wait(); s != Exit(code) {
					t.Errorf("%+v, want %d", s, code)
				}
			}
		})
	}
	starters.Wait()
	close(over)
	collector.Wait()
}

// model is what becomes of a table of descriptors, each of which is what it stands for,
// when a child makes calls. Those of the program are all close-on-exec.
type model struct {
	of      map[uintptr]uintptr
	cloexec map[uintptr]bool
}

func (m *model) make(t *testing.T, c *newborn) {
	for i := range c.calls {
		a := c.calls[i].args
		switch c.calls[i].number {
		case unix.SYS_FCNTL:
			from, open := m.of[a[0]]
			switch {
			case !open:
				t.Fatalf("call %d: descriptor %d is closed", i, a[0])
			case a[1] == unix.F_SETFD:
				m.cloexec[a[0]] = false
				continue
			}
			n := a[2]
			for m.has(n) {
				n++
			}
			m.of[n], m.cloexec[n] = from, true
			*c.calls[i].result = n
		case unix.SYS_DUP3:
			if !m.has(a[0]) || a[0] == a[1] {
				t.Fatalf("call %d: dup3 %d %d", i, a[0], a[1])
			}
			m.of[a[1]], m.cloexec[a[1]] = m.of[a[0]], false
		case unix.SYS_CLOSE:
			delete(m.of, a[0])
		case unix.SYS_CLOSE_RANGE:
			for n := a[0]; n <= a[1]; n++ {
				delete(m.of, n)
			}
		default:
			t.Fatalf("call %d is %d", i, c.calls[i].number)
		}
	}
}

func (m *model) has(n uintptr) bool {
	_, open := m.of[n]
	return open
}

// TestDescriptorsInAllOrders has children with up to four descriptors, of a program that
// has five and, at any place among them, the pipe to which a child reports.
func TestDescriptorsInAllOrders(t *testing.T) {
	sources := []uintptr{fds.Hole, 0, 1, 2, 3, 4}
	for length := range 5 {
		for pipe := range uintptr(6) {
			for code := range pow(len(sources), length) {
				var files []uintptr
				for n := code; len(files) < length; n /= len(sources) {
					f := sources[n%len(sources)]
					if f == pipe {
						f = 5
					}
					files = append(files, f)
				}
				checkDescriptors(t, files, pipe)
			}
		}
	}
}

func pow(base, exponent int) int {
	n := 1
	for range exponent {
		n *= base
	}
	return n
}

func checkDescriptors(t *testing.T, files []uintptr, pipe uintptr) {
	t.Helper()
	c := newborn{report: pipe}
	c.reset(2*len(files) + 8)
	c.files(files)
	m := model{of: map[uintptr]uintptr{}, cloexec: map[uintptr]bool{}}
	for n := range uintptr(6) {
		m.of[n], m.cloexec[n] = n, true
	}
	m.make(t, &c)
	if m.of[c.report] != pipe || !m.cloexec[c.report] {
		t.Fatalf("%v, pipe %d: no pipe at %d", files, pipe, c.report)
	}
	for n, from := range m.of {
		given := n < uintptr(len(files)) && files[n] != fds.Hole
		switch {
		case given && (files[n] != from || m.cloexec[n]):
			t.Fatalf("%v, pipe %d: %d is %d", files, pipe, n, from)
		case !given && !m.cloexec[n]:
			t.Fatalf("%v, pipe %d: %d is open", files, pipe, n)
		}
	}
	for n, from := range files {
		if from != fds.Hole && !m.has(uintptr(n)) {
			t.Fatalf("%v, pipe %d: %d is closed", files, pipe, n)
		}
	}
}

// A child whose highest descriptor is 255, as scripts have it, takes no memory of its
// own for what it is to do.
func TestListIsKept(t *testing.T) {
	start := func() *call {
		output(t, ":", func(s *Spec) {
			for len(s.Files) < 256 {
				s.Files = append(s.Files, fds.Hole)
			}
			s.Files[255] = 2
		})
		spawning.Lock()
		defer spawning.Unlock()
		if cap(child.calls) == 0 {
			t.Fatal("the list is given up")
		}
		return &child.calls[:1][0]
	}
	if first := start(); start() != first {
		t.Error("the list is made anew")
	}
}
