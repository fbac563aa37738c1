package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

var (
	chaosTime = flag.Duration("chaos", 15*time.Second, "how long the chaos test runs; an hour is a soak test")
	chaosSeed = flag.Uint64("chaos.seed", 0, "of the chaos test; 0: another one each time")
)

// patience is how long a well-behaved client may have to wait.
const patience = 20 * time.Second

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
}

// connect connects; the reads of the result fail when patience is over.
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
	err = errors.Join(socket.SetReadDeadline(time.Now().Add(patience)), socket.SetWriteDeadline(time.Now().Add(patience)))
	if err == nil && hello {
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

// A polite client counts what it is told, and how long it waits.
func (c *chaotic) polite(until time.Time) (worst time.Duration, err error) {
	ec, err := c.connect(false)
	if err != nil {
		return 0, err
	}
	defer ec.Close()
	for i := 0; time.Now().Before(until); i++ {
		if err := ec.Socket().SetReadDeadline(time.Now().Add(patience)); err != nil {
			return worst, err
		}
		began := time.Now()
		if err := ec.WriteRequest(&ecmd.Request{Verb: ecmd.Ecmd, Text: ":"}); err != nil {
			return worst, err
		}
		var rep ecmd.Reply
		if err := ec.ReadReply(&rep); err != nil || rep.Outcome != ecmd.OK {
			return worst, fmt.Errorf("request %d of a polite client: %v %w", i, rep.Outcome, err)
		}
		worst = max(worst, time.Since(began))
		time.Sleep(10 * time.Millisecond)
	}
	return worst, nil
}

// kept counts what a process holds: descriptors but for the few that it waits
// with, which are made when they are needed and used again, and children.
func kept(t *testing.T, pid int) string {
	t.Helper()
	dir := fmt.Sprintf("/proc/%d/", pid)
	files, err := os.ReadDir(dir + "fd")
	if err != nil {
		t.Fatal(err)
	}
	n, polls := 0, 0
	for _, f := range files {
		switch target, err := os.Readlink(dir + "fd/" + f.Name()); {
		case err != nil: // closed meanwhile
		case target == "anon_inode:[eventpoll]":
			polls++
		default:
			n++
		}
	}
	if polls > 64 {
		t.Errorf("%d descriptors to wait with", polls)
	}
	children, err := os.ReadFile(fmt.Sprintf("%stask/%d/children", dir, pid))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d descriptors, children %q", n, children)
}

// idleCost is how much memory an idle connection may cost.
const idleCost = 20 << 10

// TestIdleConnections: they cost little, and requests of others are served as
// before.
func TestIdleConnections(t *testing.T) {
	count := 10_000
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	count = min(count, int(limit.Max)-1000)
	s := start(t, "--norc", "--max-connections", strconv.Itoa(count+100))
	s.want("echo x", "x\n", true)
	c := &chaotic{path: s.path}
	before := memoryOf(t, s.cmd.Process.Pid)
	for range count {
		ec, err := c.connect(false)
		if err != nil {
			t.Fatal(err)
		}
		defer ec.Close()
		if _, err := c.ask(ec, &ecmd.Request{Verb: ecmd.GetPid}); err != nil {
			t.Fatal(err)
		}
	}
	s.want("echo y", "y\n", true)
	each := (memoryOf(t, s.cmd.Process.Pid) - before) / count
	t.Logf("each of %d idle connections costs %d bytes", count, each)
	if each > idleCost {
		t.Errorf("each of %d idle connections costs %d bytes", count, each)
	}
}

// memoryOf returns the resident memory of a process in bytes.
func memoryOf(t *testing.T, pid int) int {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "VmRSS:")
	kib, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(kib)
	if err != nil {
		t.Fatal(err)
	}
	return n << 10
}

// TestChaos: clients that do everything wrong cost nobody else anything, and
// nothing of them is left.
func TestChaos(t *testing.T) {
	s := start(t, "--norc")
	s.want("cd /", "", true)
	seed := *chaosSeed
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("the seed is %d", seed)
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		count = map[string]int{}
	)
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	client := func(n uint64) *chaotic { return &chaotic{s.path, rand.New(rand.NewPCG(seed, n)), null} }
	for _, m := range moves { // what is opened once for all
		if err := m.do(client(100)); err != nil {
			t.Fatalf("a client that %s: %v", m.name, err)
		}
	}
	s.want("wait 2>/dev/null", "", true)
	settled(t, s.cmd.Process.Pid)
	before := kept(t, s.cmd.Process.Pid)
	until := time.Now().Add(*chaosTime)
	for n := range uint64(6) {
		wg.Go(func() {
			for c := client(n); time.Now().Before(until) && !t.Failed(); {
				m := moves[c.rnd.IntN(len(moves))]
				if err := m.do(c); err != nil {
					t.Errorf("a client that %s: %v", m.name, err)
				}
				mu.Lock()
				count[m.name]++
				mu.Unlock()
			}
		})
	}
	worst, err := client(99).polite(until)
	wg.Wait()
	if err != nil {
		t.Error(err)
	}
	t.Logf("a polite client waited for %v at most; moves: %v", worst, count)
	s.want("wait 2>/dev/null; echo alive", "alive\n", true)
	after := kept(t, s.cmd.Process.Pid)
	for deadline := time.Now().Add(patience); after != before && time.Now().Before(deadline); {
		time.Sleep(100 * time.Millisecond)
		after = kept(t, s.cmd.Process.Pid)
	}
	if after != before {
		list, _ := exec.Command("ls", "-l", fmt.Sprintf("/proc/%d/fd", s.cmd.Process.Pid)).Output()
		t.Errorf("before: %s; after: %s\n%s", before, after, list)
	}
	if text := s.log.String(); strings.Contains(text, "panic") {
		t.Errorf("%s", text)
	}
}
