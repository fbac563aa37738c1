package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// A chaotic is a client that does one thing after the other, most of them wrong.
type chaotic struct {
	path string
	rnd  *rand.Rand
	null *os.File
}

// moves are what chaotics do. An error is what must not happen.
var moves = []struct {
	name string
	do   func(c *chaotic) error
}{
	{"runs code", (*chaotic).runs},
	{"overlaps requests", (*chaotic).overlaps},
	{"stops in a message", (*chaotic).stops},
	{"sends rubbish", (*chaotic).rubbish},
	{"floods and goes", (*chaotic).floods},
	{"takes no replies", (*chaotic).mute},
	{"takes no output", (*chaotic).deaf},
	{"goes while code runs", (*chaotic).leaves},
	{"goes back in state", (*chaotic).restores},
	{"forks", (*chaotic).forks},
	{"sends descriptors to everything", (*chaotic).bears},
	{"kills jobs", (*chaotic).kills},
	{"controls code", (*chaotic).controls},
	{"spools output", (*chaotic).spools},
	{"asks oddly", (*chaotic).asksOddly},
}

// patiently makes reads and writes fail when patience is over.
func patiently(ec *ecmd.Conn) error {
	until := time.Now().Add(patience)
	return errors.Join(ec.Socket().SetReadDeadline(until), ec.Socket().SetWriteDeadline(until))
}

// connect connects; reads and writes fail when patience is over.
func (c *chaotic) connect(hello bool) (*ecmd.Conn, error) {
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.Connect(fd, &unix.SockaddrUnix{Name: c.path}); err != nil {
		unix.Close(fd)
		return nil, fmt.Errorf("connect: %w", err)
	}
	socket, err := fdpass.FromFD(fd)
	if err != nil {
		return nil, err
	}
	ec := ecmd.NewConn(socket, ecmd.Options{MaxMessage: 1 << 28})
	if err = patiently(ec); err == nil && hello {
		_, err = c.ask(ec, &ecmd.Request{Verb: ecmd.Hello, Text: `{"version":1}`})
	}
	if err != nil {
		ec.Close()
		return nil, err
	}
	return ec, nil
}

// ask makes a request and returns the answer, which must not be a fault.
func (c *chaotic) ask(ec *ecmd.Conn, req *ecmd.Request) (string, error) {
	if err := patiently(ec); err != nil {
		return "", err
	}
	if err := ec.WriteRequest(req); err != nil {
		return "", err
	}
	for {
		var rep ecmd.Reply
		if err := ec.ReadReply(&rep); err != nil {
			return "", fmt.Errorf("%s: %w", req.Verb, err)
		}
		if rep.Outcome.Answers() {
			return string(rep.Text), rep.Err()
		}
	}
}

// message is a request as it is sent, of a kind that changes nothing for others.
func (c *chaotic) message() []byte {
	texts := []string{"ECMD :", "5 ECMD echo x", "COMPLETE ls -", "7 COMPLETE git ", "DUMP", "PROMPT", "GETPWD", "9 GETPID", "EVAL false", "HELLO {\"version\":1}", "NOSUCH"}
	text := texts[c.rnd.IntN(len(texts))]
	return []byte(strconv.Itoa(len(text)) + ":" + text + ",")
}

func (c *chaotic) runs() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	for range 1 + c.rnd.IntN(20) {
		n := strconv.Itoa(c.rnd.IntN(1 << 30))
		code := []string{"echo " + n, "/bin/echo " + n, "(echo " + n + ")", "x=" + n + "; echo $x | cat", "sleep 0.01 & echo " + n, "f() { local y=$1; echo $y; }; f " + n}[c.rnd.IntN(6)]
		text, err := c.ask(ec, &ecmd.Request{Verb: ecmd.Ecmd, Text: string(ecmd.Marshal(&ecmd.Run{Code: code, Stdout: capture()}))})
		if err != nil {
			return err
		}
		var r ecmd.Result
		if err := ecmd.Unmarshal([]byte(text), &r); err != nil {
			return err
		}
		if r.Stdout == nil || r.Stdout.Bytes != n+"\n" {
			return fmt.Errorf("%s: %s", code, text)
		}
	}
	return nil
}

// overlaps sends numbered requests at once, and wants each answered once.
func (c *chaotic) overlaps() error {
	ec, err := c.connect(false)
	if err != nil {
		return err
	}
	defer ec.Close()
	n := 1 + c.rnd.IntN(100)
	verbs := []ecmd.Verb{ecmd.Ecmd, ecmd.GetPwd, ecmd.GetPid, ecmd.Prompt, ecmd.Complete}
	for i := range n {
		if err := ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(uint64(i)), Verb: verbs[c.rnd.IntN(len(verbs))]}); err != nil {
			return err
		}
	}
	answered := map[ecmd.ID]bool{}
	for range n {
		var rep ecmd.Reply
		if err := ec.ReadReply(&rep); err != nil {
			return fmt.Errorf("after %d answers of %d: %w", len(answered), n, err)
		}
		if rep.Outcome != ecmd.OK || answered[rep.ID] {
			return fmt.Errorf("request %v: %v %s, answered before: %v", rep.ID, rep.Outcome, rep.Text, answered[rep.ID])
		}
		answered[rep.ID] = true
	}
	return nil
}

// stops goes at some byte of a message, with or without descriptors.
func (c *chaotic) stops() error {
	ec, err := c.connect(false)
	if err != nil {
		return err
	}
	defer ec.Close()
	for range c.rnd.IntN(3) {
		_, _ = ec.Socket().Write(c.message()) // the server may have closed
	}
	m := c.message()
	m = m[:1+c.rnd.IntN(len(m)-1)]
	var files []int
	for range c.rnd.IntN(4) {
		files = append(files, int(c.null.Fd()))
	}
	_, _ = ec.Socket().WriteFiles(m, files...)
	if c.rnd.IntN(2) == 0 {
		time.Sleep(time.Duration(c.rnd.IntN(20)) * time.Millisecond)
	}
	return nil
}

// rubbish is answered with an error, and the connection ends.
func (c *chaotic) rubbish() error {
	ec, err := c.connect(false)
	if err != nil {
		return err
	}
	defer ec.Close()
	texts := []string{"x", "-1:,", "1234567890:", "999999999:x", "5:ab,cdefgh", "00000000003:abcd", ":,", "3:abc;", "\x00\xff"}
	if _, err := ec.Socket().Write([]byte(texts[c.rnd.IntN(len(texts))])); err != nil {
		return err
	}
	if err := ec.Socket().CloseWrite(); err != nil {
		return err
	}
	for {
		var rep ecmd.Reply
		err := ec.ReadReply(&rep)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("rubbish: %w", err)
		case rep.Outcome != ecmd.Fault:
			return fmt.Errorf("rubbish is answered %v", rep.Outcome)
		}
	}
}

// floods writes as much as there is room for, and goes.
func (c *chaotic) floods() error {
	ec, err := c.connect(false)
	if err != nil {
		return err
	}
	defer ec.Close()
	var many []byte
	for range 500 {
		many = append(many, c.message()...)
	}
	_, _ = ec.Socket().TryWrite(many)
	return nil
}

// mute asks for a lot and reads nothing for a while.
func (c *chaotic) mute() error {
	ec, err := c.connect(false)
	if err != nil {
		return err
	}
	defer ec.Close()
	n := 0
	for range 50 {
		if k, err := ec.Socket().TryWrite([]byte("4:DUMP,")); err != nil || k < 7 {
			break
		}
		n++
	}
	time.Sleep(time.Duration(c.rnd.IntN(50)) * time.Millisecond)
	if c.rnd.IntN(2) == 0 {
		return nil
	}
	for i := range n {
		var rep ecmd.Reply
		if err := ec.ReadReply(&rep); err != nil || rep.Outcome != ecmd.OK {
			return fmt.Errorf("DUMP %d of %d: %v %v", i, n, rep.Outcome, err)
		}
	}
	return nil
}

// deaf has output streamed, and goes without having taken it.
func (c *chaotic) deaf() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	run := &ecmd.Run{Code: "for ((i=0;i<20000;i++)); do echo line $i; done", Stdout: form("stream"), Stdin: form("stream"), Hangup: "interrupt"}
	if err := ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(1), Verb: ecmd.Ecmd, Text: string(ecmd.Marshal(run))}); err != nil {
		return err
	}
	time.Sleep(time.Duration(c.rnd.IntN(30)) * time.Millisecond)
	return nil
}

// leaves goes while its code runs, which is interrupted.
func (c *chaotic) leaves() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	code := []string{"sleep 1000", "while :; do :; done", "sleep 1000 | cat", "cat", "x=$(sleep 1000)"}[c.rnd.IntN(5)]
	run := &ecmd.Run{Code: code, Hangup: "interrupt", Stdin: form("stream")}
	if err := ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(1), Verb: ecmd.Ecmd, Text: string(ecmd.Marshal(run))}); err != nil {
		return err
	}
	if c.rnd.IntN(2) == 0 {
		time.Sleep(time.Duration(c.rnd.IntN(50)) * time.Millisecond)
	}
	return nil
}

func (c *chaotic) restores() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	name := "chaos" + strconv.Itoa(c.rnd.IntN(1<<30))
	for _, r := range []struct {
		verb ecmd.Verb
		in   any
	}{
		{ecmd.Snapshot, ecmd.SnapshotRequest{Name: name}}, {ecmd.Diff, ecmd.DiffRequest{From: name, Sections: []string{"aliases"}}},
		{ecmd.Dump, ecmd.DumpRequest{Sections: []string{"dir", "fds"}}}, {ecmd.Restore, ecmd.RestoreRequest{Name: name, Drop: true}},
	} {
		if _, err := c.ask(ec, &ecmd.Request{Verb: r.verb, Text: string(ecmd.Marshal(r.in))}); err != nil {
			return err
		}
	}
	return nil
}

// forks asks for another shell, and goes before or after it is there.
func (c *chaotic) forks() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	if c.rnd.IntN(3) == 0 {
		return ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(1), Verb: ecmd.Fork})
	}
	_, err = c.ask(ec, &ecmd.Request{ID: ecmd.NewID(1), Verb: ecmd.Fork})
	return err
}

// bears sends descriptors with whatever it sends.
func (c *chaotic) bears() error {
	ec, err := c.connect(false)
	if err != nil {
		return err
	}
	defer ec.Close()
	for range 1 + c.rnd.IntN(10) {
		var files []int
		for range 1 + c.rnd.IntN(fdpass.MaxFiles) {
			files = append(files, int(c.null.Fd()))
		}
		if _, err := ec.Socket().WriteFiles(c.message(), files...); err != nil {
			return err
		}
	}
	return nil
}
