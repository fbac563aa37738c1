package server

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// A client that asks as fast as it is answered gets every answer, and its
// descriptors are gone with each.
func TestRequestsInARow(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	outR, out := pipe(t)
	null, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(null)
	for i := range 2 * loanTurns {
		text := fmt.Sprint("line ", i)
		c.request("ECMD", "echo "+text, null, out, null)
		c.want("OK")
		expect(t, outR, text+"\n")
		if i%50 == 0 { // not for the shell's owner
			c.request("PROMPT", "")
			c.want("OK $ ")
			c.send("3:FOO,")
			c.want("ERROR unknown-verb no such verb: FOO")
			c.request("ECMD", ":", null, null)
			c.want("ERROR files ECMD takes 0 or 1 or 3 descriptors but 2 came")
		}
	}
	if ran, _ := r.shell.history(); len(ran) != 2*loanTurns {
		t.Errorf("%d requests were run", len(ran))
	}
}

// While code runs long the client is heard: the reading is not the owner's any
// more.
func TestHeardWhileCodeRuns(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	for range 20 {
		c.request("ECMD", ":")
		c.want("OK")
	}
	c.send("11:1 ECMD hang,8:2 GETPID,")
	if got := c.reply(); !strings.HasPrefix(got, "2 OK ") {
		t.Errorf("reply %q while code runs", got)
	}
	close(r.shell.release)
	c.want("1 OK")
	for range 20 {
		c.request("ECMD", ":")
		c.want("OK")
	}
}

// The client that dies while its code runs in a loan is noticed.
func TestDeathInALoan(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	for range 20 {
		c.request("ECMD", ":")
		c.want("OK")
	}
	c.request("ECMD", "sleep 60000")
	waitFor(t, "the code", func() bool { return r.shell.count() == 21 })
	c.close()
	waitFor(t, "the interruption", func() bool {
		_, causes := r.shell.history()
		return len(causes) == 1 && causes[0] == ErrClientGone.Error()
	})
}

// Requests that come together are done in order and answered once each, also if
// one of them takes long.
func TestTogether(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	c.request("ECMD", ":")
	c.want("OK")
	var send strings.Builder
	var want, code []string
	for i := range 300 {
		text := fmt.Sprintf("#%d", i)
		if i == 100 {
			text = "sleep 50"
		}
		message := fmt.Sprintf("%d ECMD %s", i, text)
		fmt.Fprintf(&send, "%d:%s,", len(message), message)
		want, code = append(want, fmt.Sprintf("%d OK", i)), append(code, text)
	}
	c.send(send.String())
	c.want(want...)
	ran, _ := r.shell.history()
	if got := strings.Join(ran[1:], ";"); got != strings.Join(code, ";") {
		t.Errorf("the order is %.300s", got)
	}
}

// Two clients in a row each: one does not keep the shell from the other.
func TestTwoInARow(t *testing.T) {
	r := start(t, nil)
	done := make(chan string)
	for range 2 {
		c := r.dial()
		go func() {
			wrong := ""
			for range 500 {
				c.request("ECMD", ":")
				if got := c.reply(); got != "OK" {
					wrong = got
				}
			}
			done <- wrong
		}()
	}
	for range 2 {
		if wrong := <-done; wrong != "" {
			t.Errorf("reply %q", wrong)
		}
	}
	if n := r.shell.count(); n != 1000 {
		t.Errorf("%d requests were run", n)
	}
}

// The shell ends in a loan: the answer comes, and then the end.
func TestExitInALoan(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	for range 20 {
		c.request("ECMD", ":")
		c.want("OK")
	}
	c.request("ECMD", "exit 3")
	c.want("FAIL", "EOF")
	<-r.ended
}

// A client that is served in a loan and goes on byte by byte keeps nobody from
// the shell.
func TestDribbleInALoan(t *testing.T) {
	r := start(t, nil)
	slow, other := r.dial(), r.dial()
	for range 20 {
		slow.request("ECMD", ":")
		slow.want("OK")
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		slow.send("6:ECMD :,9999999:ECMD :")
		for {
			select {
			case <-stop:
				return
			default:
				slow.send(" ")
			}
		}
	}()
	slow.want("OK")
	for range 20 {
		other.request("ECMD", ":")
		other.want("OK")
	}
	close(stop)
	<-stopped
}
