package server

import (
	"context"
	"errors"
	"github.com/goshd/goshd/ecmd"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// nopShell runs nothing, for measurements.
type nopShell struct{ *fakeShell }

func (nopShell) Run(context.Context, string, [3]int) Result { return Result{} }

func (r *running) wait() {
	r.t.Helper()
	select {
	case <-r.ended:
	case <-time.After(2 * hang):
		r.t.Fatal("Serve did not return")
	}
	if _, err := os.Lstat(r.path); !errors.Is(err, os.ErrNotExist) {
		r.t.Errorf("the socket is still there: %v", err)
	}
}

func (r *running) wantClosed(why ...Reason) {
	r.t.Helper()
	if diff := cmp.Diff(why, r.shell.closed); diff != "" {
		r.t.Errorf("Close calls (-want +got):\n%s", diff)
	}
}

func TestExitIsAnsweredThenEndsTheShell(t *testing.T) {
	for _, code := range []string{"exit 7", "exec 0"} {
		r := start(t, func(s *Server) { s.Shell.(*fakeShell).status = 7 })
		c, other := r.dial(), r.dial()
		if got := other.call("ECMD", ":"); got != "OK" {
			t.Error(got)
		}
		c.request("ECMD", code)
		c.want(map[string]string{"exit 7": "FAIL", "exec 0": "OK"}[code], "EOF")
		other.want("EOF")
		r.wait()
		r.wantClosed(Exit)
		if r.status != 7 || r.err != nil {
			t.Errorf("Serve returned %d, %v", r.status, r.err)
		}
	}
}

func TestKeepOnExit(t *testing.T) {
	r := start(t, func(s *Server) { s.KeepOnExit = true })
	c := r.dial()
	for range 3 {
		if got := c.call("ECMD", "exit 1"); got != "FAIL" {
			t.Error(got)
		}
	}
	r.cancel()
	r.wait()
	r.wantClosed(Terminate)
}

func TestTerminate(t *testing.T) {
	r := start(t, nil)
	busy, c := r.dial(), r.dial()
	busy.request("ECMD", "sleep 10000")
	waitFor(t, "the code to run", func() bool { return r.shell.count() == 1 })
	busy.request("ECMD", "echo waits")
	begun := time.Now()
	c.request("TERMINATE", "")
	c.want("OK", "EOF")
	busy.want("FAIL", "ERROR shutting-down the shell is ending", "EOF")
	r.wait()
	r.wantClosed(Terminate)
	if d := time.Since(begun); d < DefaultGrace || d > hang {
		t.Errorf("ended after %v", d)
	}
	_, causes := r.shell.history()
	if diff := cmp.Diff([]string{ErrShuttingDown.Error()}, causes); diff != "" {
		t.Errorf("causes (-want +got):\n%s", diff)
	}
}

func TestTerminateTakesItsTurn(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	c.send("13:ECMD sleep 50,9:TERMINATE,")
	c.want("OK", "OK", "EOF")
	r.wait()
	r.wantClosed(Terminate)
}

func TestCancelledContextEndsTheShell(t *testing.T) {
	r := start(t, nil)
	idle, mute := r.dial(), r.dial()
	mute.send("6:ECM") // stops in the middle of a message
	if got := idle.call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
	begun := time.Now()
	r.cancel()
	idle.want("EOF")
	r.wait()
	r.wantClosed(Terminate)
	if d := time.Since(begun); d > hang {
		t.Errorf("ended after %v", d)
	}
}

func TestStuckShellDoesNotKeepServe(t *testing.T) {
	sh := newShell()
	s := &Server{Shell: sh, Grace: 10 * time.Millisecond, Shutdown: 100 * time.Millisecond}
	path := t.TempDir() + "/sock"
	ln, err := Listen(path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	result := make(chan error, 1)
	go func() {
		status, err := s.Serve(ctx, ln)
		if status != 143 {
			t.Errorf("status %d", status)
		}
		result <- err
	}()
	c := dial(t, path)
	defer c.close()
	c.request("ECMD", "hang")
	waitFor(t, "the code to run", func() bool { return sh.count() == 1 })
	cancel()
	if err := <-result; err != ErrStuck {
		t.Errorf("%v, want ErrStuck", err)
	}
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}
	close(sh.release)
	c.want("OK", "EOF")
}

func TestRequestsWaitForTheRcFiles(t *testing.T) {
	booting, goOn := make(chan struct{}), make(chan struct{})
	r := start(t, func(s *Server) {
		s.Boot = func(context.Context, func(ecmd.RCFile)) {
			close(booting)
			<-goOn
			s.Shell.(*fakeShell).dir = "/after/rc"
		}
	})
	c := r.dial()
	c.request("GETPWD", "")
	<-booting
	if got := r.dial().call("GETPID", ""); !strings.HasPrefix(got, "OK ") {
		t.Errorf("GETPID during the rc files: %s", got)
	}
	close(goOn)
	c.want("OK /after/rc")
}

func TestPanickingRcFilesAreSurvived(t *testing.T) {
	r := start(t, func(s *Server) { s.Boot = func(context.Context, func(ecmd.RCFile)) { panic("as told") } })
	if got := r.dial().call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
}

func TestVanishedClientIsInterrupted(t *testing.T) {
	r := start(t, nil)
	c, other := r.dial(), r.dial()
	c.request("ECMD", "sleep 10000")
	c.request("ECMD", "echo must not run")
	waitFor(t, "the code to run", func() bool { return r.shell.count() == 1 })
	c.close()
	if got := other.call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
	ran, causes := r.shell.history()
	if diff := cmp.Diff([]string{"sleep 10000", ":"}, ran); diff != "" {
		t.Errorf("ran (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{ErrClientGone.Error()}, causes); diff != "" {
		t.Errorf("causes (-want +got):\n%s", diff)
	}
}

func TestHangupPolicies(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	defer tty.Close()
	null, err := os.Open("/dev/null")
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, tt := range []struct {
		name   string
		policy HangupPolicy
		stdin  *os.File
		want   []string
	}{
		{"keep", HangupKeep, tty, []string{"sleep 100", "echo second", ":"}},
		{"terminal, on one", HangupTerminal, tty, []string{"sleep 60000", ":"}},
		{"terminal, not on one", HangupTerminal, null, []string{"sleep 100", "echo second", ":"}},
		{"interrupt", HangupInterrupt, null, []string{"sleep 60000", ":"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := start(t, func(s *Server) { s.Hangup = tt.policy })
			c, other := r.dial(), r.dial()
			in := int(tt.stdin.Fd())
			c.request("ECMD", tt.want[0], in, in, in)
			c.request("ECMD", "echo second", in, in, in)
			c.send("8:1 GETPID,")
			for got := c.reply(); !strings.HasPrefix(got, "1 OK "); got = c.reply() { // then the others have been read
				if got != "OK" { // of code that is over already
					t.Fatal(got)
				}
			}
			waitFor(t, "the code to run", func() bool { return r.shell.count() >= 1 })
			c.close()
			if got := other.call("ECMD", ":"); got != "OK" {
				t.Error(got)
			}
			ran, causes := r.shell.history()
			if diff := cmp.Diff(tt.want, ran); diff != "" {
				t.Errorf("ran (-want +got):\n%s", diff)
			}
			if interrupted := len(causes) > 0; interrupted != (len(tt.want) == 2) {
				t.Errorf("interrupted: %v", causes)
			}
		})
	}
}

func TestHalfClosedClientGetsItsReplies(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	c.send("13:ECMD sleep 50,10:ECMD false,")
	c.socket.CloseWrite()
	c.want("OK", "FAIL", "EOF")
}

func TestFramingFaultClosesOneConnection(t *testing.T) {
	r := start(t, nil)
	other := r.dial()
	for _, tt := range []struct{ bytes, want string }{
		{"zzz", "ERROR bad-frame not a netstring at byte 0: expected the digits of a length instead of 'z'"},
		{":", "ERROR bad-frame not a netstring at byte 0: expected the digits of a length instead of ':'"},
		{"6:ECMD :;", "ERROR bad-frame not a netstring at byte 8: expected a comma after the payload"},
		{"1073741824:", "ERROR too-large message is longer than 16777216 bytes"},
	} {
		within(t, 2*time.Second, func() {
			c := r.dial()
			c.send("13:ECMD sleep 20," + tt.bytes + strings.Repeat("garbage", 1000))
			c.want("OK", tt.want, "EOF")
		})
	}
	if got := other.call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
}

func TestUnfinishedMessageIsTimedOut(t *testing.T) {
	r := start(t, func(s *Server) { s.FrameTimeout = 30 * time.Millisecond })
	c := r.dial()
	if got := c.call("ECMD", "sleep 100"); got != "OK" {
		t.Error(got)
	}
	c.send("6:ECM", 0, 1, 2)
	c.want("ERROR frame-timeout the message was not finished within 30ms", "EOF")
}

func TestTooManyConnections(t *testing.T) {
	r := start(t, func(s *Server) { s.MaxConnections = 2 })
	a, b := r.dial(), r.dial()
	a.call("GETPID", "")
	b.call("GETPID", "")
	r.dial().want("ERROR too-many-connections the server has as many connections as it may", "EOF")
	a.close()
	waitFor(t, "a free place", func() bool {
		c := r.dial()
		_, err := c.socket.Write([]byte("6:GETPWD,"))
		return err == nil && c.reply() == "OK /fake"
	})
}

func TestClientThatDoesNotRead(t *testing.T) {
	r := start(t, func(s *Server) { s.WriteTimeout = 200 * time.Millisecond })
	c, other := r.dial(), r.dial()
	gone := make(chan error, 1)
	go func() {
		frames := []byte(strings.Repeat("10:DUMP large,", 1000))
		_, err := c.socket.Write(frames)
		for err == nil {
			_, err = c.socket.Write(frames)
		}
		gone <- err
	}()
	for range 20 {
		within(t, time.Second, func() {
			if got := other.call("ECMD", ":"); got != "OK" {
				t.Fatal(got)
			}
		})
		time.Sleep(5 * time.Millisecond)
	}
	if err := <-gone; !errors.Is(err, unix.EPIPE) && !errors.Is(err, unix.ECONNRESET) {
		t.Errorf("%v, want the connection to be closed", err)
	}
}

func TestClientsThatDieAnywhere(t *testing.T) {
	r := start(t, nil)
	const frame = "12:ECMD echo hi,"
	for i := range len(frame) {
		c := dial(t, r.path)
		c.send(frame[:i+1], 1, 1, 1)
		c.close()
	}
	if got := r.dial().call("GETPWD", ""); got != "OK /fake" {
		t.Error(got)
	}
	if n := r.shell.count(); n > 1 {
		t.Errorf("ran %d unfinished messages", n-1)
	}
}

func TestServeConn(t *testing.T) {
	checkLeaks(t)
	a, b, err := fdpass.Pair()
	if err != nil {
		t.Fatal(err)
	}
	sh := newShell()
	sh.status = 3
	result := make(chan int, 1)
	go func() {
		status, err := (&Server{Shell: sh}).ServeConn(context.Background(), b)
		if err != nil {
			t.Error(err)
		}
		result <- status
	}()
	c := newClient(t, a)
	if got := c.call("EVAL", "echo hi"); got != "OK " {
		t.Error(got)
	}
	if got := c.call("FOO", ""); !strings.HasPrefix(got, "ERROR unknown-verb") {
		t.Error(got)
	}
	c.close()
	if status := <-result; status != 3 {
		t.Errorf("status %d", status)
	}
	if diff := cmp.Diff([]Reason{EOF}, sh.closed); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLostDescriptors(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	if got := c.call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
	free := fillDescriptors(t, 2)
	c.request("ECMD", "echo must not run", 1, 1, 1)
	c.want("ERROR files-lost the server has too few free descriptors for those that were sent")
	free()
	if got := c.call("ECMD", ":", 1, 1, 1); got != "OK" {
		t.Error(got)
	}
	if n := r.shell.count(); n != 2 {
		t.Errorf("ran %d times", n)
	}
}

// fillDescriptors leaves the process n free descriptors until free is called.
func fillDescriptors(t *testing.T, n int) (free func()) {
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
	var taken []int
	for {
		fd, err := unix.Dup(0)
		if err != nil {
			break
		}
		taken = append(taken, fd)
	}
	fdpass.CloseFiles(taken[:n])
	return func() {
		fdpass.CloseFiles(taken[n:])
		unix.Setrlimit(unix.RLIMIT_NOFILE, &old)
	}
}

func TestAcceptWithoutDescriptorsBacksOff(t *testing.T) {
	r := start(t, nil)
	held := r.dial()
	held.call("GETPID", "")
	waiting, err := connect(r.path)
	if err != nil {
		t.Fatal(err)
	}
	defer waiting.Close()
	free := fillDescriptors(t, 0)
	if got := held.call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
	free()
	if got := r.dial().call("ECMD", ":"); got != "OK" {
		t.Error(got)
	}
}

// TestLastWordsAreNoError: a client that has sent another request before it saw
// the end reads the end, and no error.
func TestLastWordsAreNoError(t *testing.T) {
	checkLeaks(t)
	for _, last := range []string{"9:EVAL exit,", "9:TERMINATE,", "zzz"} {
		for !lastWords(t, last) {
		}
	}
}

// lastWords reports whether the client was quick enough for the server's patience.
func lastWords(t *testing.T, last string) (inTime bool) {
	r := start(t, nil)
	c := r.dial()
	began := time.Now()
	c.send(last)
	first := c.reply()
	var err error
	for range 3 {
		time.Sleep(5 * time.Millisecond)
		if err == nil {
			_, err = c.socket.WriteFiles([]byte("6:ECMD :,"), 1, 1, 1)
		}
	}
	second := c.reply()
	if time.Since(began) >= lingering {
		return false
	}
	if err != nil || second != "EOF" {
		t.Errorf("after %s and %q: %s, %v", last, first, second, err)
	}
	if n := r.shell.count(); n > 1 {
		t.Errorf("ran %d requests", n)
	}
	return true
}
