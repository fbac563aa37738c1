package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// fakeShell runs a few commands of one line each, separated by semicolons.
type fakeShell struct {
	mu     sync.Mutex
	ran    []string // code that was begun
	causes []error  // why code was interrupted
	closed []Reason

	dir     string
	status  int           // of Close
	release chan struct{} // closed: "hang" returns
}

func newShell() *fakeShell { return &fakeShell{dir: "/fake", release: make(chan struct{})} }

func (sh *fakeShell) Run(ctx context.Context, src string, stdio [3]int) Result {
	defer closeFiles(stdio)
	sh.mu.Lock()
	sh.ran = append(sh.ran, src)
	sh.mu.Unlock()
	status := 0
	for command := range strings.FieldsFuncSeq(src, func(c rune) bool { return c == ';' || c == '\n' }) {
		command, toStderr := strings.CutSuffix(strings.TrimSpace(command), " >&2")
		name, arg, _ := strings.Cut(command, " ")
		stdio, exited := stdio, false
		if toStderr {
			stdio[1] = stdio[2]
		}
		if status, exited = sh.command(ctx, name, arg, stdio); exited {
			return Result{status, true}
		}
	}
	return Result{Status: status}
}

func (sh *fakeShell) command(ctx context.Context, name, arg string, stdio [3]int) (status int, exited bool) {
	number, _ := strconv.Atoi(arg)
	if strings.HasPrefix(name, "#") {
		return 0, false
	}
	switch name {
	case "", ":", "true":
		return 0, false
	case "false":
		return 1, false
	case "echo":
		return sh.write(stdio[1], arg+"\n"), false
	case "cat":
		if stdio[0] < 0 {
			return 0, false
		}
		b := make([]byte, 1<<16)
		n, err := unix.Read(stdio[0], b)
		if err != nil {
			return 1, false
		}
		return sh.write(stdio[1], string(b[:n])), false
	case "cd":
		sh.dir = arg
		return 0, false
	case "exit", "exec":
		return number, true
	case "panic":
		panic("as told")
	case "hang":
		<-sh.release
		return 0, false
	case "sleep":
		return sh.sleep(ctx, time.Duration(number)*time.Millisecond), false
	}
	sh.write(stdio[2], name+": command not found\n")
	return 127, false
}

func (sh *fakeShell) write(fd int, text string) int {
	if fd < 0 {
		return 0
	}
	if _, err := unix.Write(fd, []byte(text)); err != nil {
		return 1
	}
	return 0
}

func (sh *fakeShell) sleep(ctx context.Context, d time.Duration) int {
	select {
	case <-ctx.Done():
		sh.mu.Lock()
		defer sh.mu.Unlock()
		sh.causes = append(sh.causes, context.Cause(ctx))
		return 130
	case <-time.After(d):
		return 0
	}
}

func (sh *fakeShell) Complete(_ context.Context, line string, point int) ([]byte, error) {
	if line == "fail" {
		return nil, errors.New("no completion, sorry")
	}
	return fmt.Appendf(nil, "candidates\x001\x00%s:%d\x00descriptions\x001\x00\x00", line, point), nil
}

func (sh *fakeShell) Dump(w io.Writer, sections ...string) error {
	if len(sections) > 0 && sections[0] == "large" {
		_, err := io.WriteString(w, strings.Repeat("declare -- x=\n", 1<<18))
		return err
	}
	_, err := fmt.Fprintf(w, "cd -- %s # %q\n", sh.dir, sections)
	return err
}

func (sh *fakeShell) Prompt(name string) (string, error) {
	if name == "PS9" {
		return "", errors.New("PS9: unbound variable")
	}
	return "$" + name + " ", nil
}

func (sh *fakeShell) Dir() string { return sh.dir }

func (sh *fakeShell) Close(why Reason) int {
	sh.mu.Lock()
	defer sh.mu.Unlock()
	sh.closed = append(sh.closed, why)
	return sh.status
}

// history is the code that was begun, and why it was interrupted.
func (sh *fakeShell) history() (ran, causes []string) {
	sh.mu.Lock()
	defer sh.mu.Unlock()
	for _, err := range sh.causes {
		causes = append(causes, err.Error())
	}
	return append(ran, sh.ran...), causes
}

func (sh *fakeShell) count() int {
	sh.mu.Lock()
	defer sh.mu.Unlock()
	return len(sh.ran)
}

// running is a server with a fake shell.
type running struct {
	t      *testing.T
	path   string
	shell  *fakeShell
	cancel context.CancelFunc
	ended  chan struct{} // closed when Serve has returned
	status int
	err    error
}

// start serves until the test ends, and fails the test if descriptors are left.
func start(t *testing.T, change func(*Server)) *running {
	t.Helper()
	checkLeaks(t)
	r := &running{t: t, path: t.TempDir() + "/sock", shell: newShell(), ended: make(chan struct{})}
	s := &Server{Shell: r.shell, Logf: t.Logf}
	if change != nil {
		change(s)
	}
	ln, err := Listen(r.path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	go func() {
		defer close(r.ended)
		r.status, r.err = s.Serve(ctx, ln)
	}()
	t.Cleanup(func() { cancel(); <-r.ended })
	return r
}

func countFiles(t testing.TB) int {
	t.Helper()
	names, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(names)
}

// checkLeaks waits at the end of the test until there are no more descriptors
// than at its beginning.
func checkLeaks(t *testing.T) {
	t.Helper()
	if a, b, err := fdpass.Pair(); err == nil { // the poller exists from here on
		a.Close()
		b.Close()
	}
	before := countFiles(t)
	t.Cleanup(func() {
		after := 0
		for deadline := time.Now().Add(2 * hang); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
			if after = countFiles(t); after <= before {
				return
			}
		}
		t.Errorf("%d descriptors before, %d after", before, after)
	})
}

// client is a connection on which a test sends bytes and reads replies.
type client struct {
	t      testing.TB
	socket *fdpass.Conn
	ec     *ecmd.Conn
}

func (r *running) dial() *client {
	r.t.Helper()
	c := dial(r.t, r.path)
	r.t.Cleanup(c.close)
	return c
}

func connect(path string) (*fdpass.Conn, error) {
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.Connect(fd, &unix.SockaddrUnix{Name: path}); err != nil {
		unix.Close(fd)
		return nil, err
	}
	return fdpass.FromFD(fd)
}

func dial(t testing.TB, path string) *client {
	t.Helper()
	socket, err := connect(path)
	if err != nil {
		t.Fatal(err)
	}
	return newClient(t, socket)
}

func newClient(t testing.TB, socket *fdpass.Conn) *client {
	socket.SetReadDeadline(time.Now().Add(2 * time.Minute))
	return &client{t, socket, ecmd.NewConn(socket, ecmd.Options{MaxMessage: 1 << 28})}
}

func (c *client) close() { c.ec.Close() }

func (c *client) send(bytes string, files ...int) {
	c.t.Helper()
	if _, err := c.socket.WriteFiles([]byte(bytes), files...); err != nil {
		c.t.Fatal(err)
	}
}

// request sends a request without an ID.
func (c *client) request(verb ecmd.Verb, text string, files ...int) {
	c.t.Helper()
	if err := c.ec.WriteRequest(&ecmd.Request{Verb: verb, Text: text, Files: files}); err != nil {
		c.t.Fatal(err)
	}
}

// reply returns the next reply as the message it was, or the error.
func (c *client) reply() string {
	c.t.Helper()
	var rep ecmd.Reply
	if err := c.ec.ReadReply(&rep); err != nil {
		return err.Error()
	}
	wire := string(ecmd.AppendReply(nil, &rep))
	_, payload, _ := strings.Cut(wire, ":")
	return strings.TrimSuffix(payload, ",")
}

func (c *client) call(verb ecmd.Verb, text string, files ...int) string {
	c.t.Helper()
	c.request(verb, text, files...)
	return c.reply()
}

// want fails the test if the next replies are not these.
func (c *client) want(replies ...string) {
	c.t.Helper()
	for _, want := range replies {
		if got := c.reply(); got != want {
			c.t.Errorf("reply %.200q, want %.200q", got, want)
		}
	}
}

func waitFor(t testing.TB, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * hang); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("waited too long for %s", what)
}

// within fails the test if f does not end in time. One of ten runs that does is
// enough: the others may have been kept from the processor.
func within(t *testing.T, limit time.Duration, f func()) {
	t.Helper()
	var took time.Duration
	for range 10 {
		began := time.Now()
		f()
		if took = time.Since(began); took <= limit {
			return
		}
	}
	t.Errorf("takes %v, which is more than %v", took, limit)
}

// hang is longer than anything takes on a machine that does much else.
const hang = 30 * time.Second
