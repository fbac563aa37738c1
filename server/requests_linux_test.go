package server

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

func TestRequests(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	for _, tt := range []struct {
		verb ecmd.Verb
		text string
		want string
	}{
		{"GETPID", "", fmt.Sprintf("OK %d", os.Getpid())},
		{"GETPWD", "", "OK /fake"},
		{"ECMD", "cd /tmp", "OK"},
		{"GETPWD", "", "OK /tmp"},
		{"ECMD", ":", "OK"},
		{"ECMD", "", "OK"},
		{"ECMD", "false", "FAIL"},
		{"ECMD", "nonesuch", "FAIL"},
		{"EVAL", "false", "OK "},
		{"EVAL", "", "OK "},
		{"COMPLETE", "ls -", "OK candidates\x001\x00ls -:4\x00descriptions\x001\x00\x00"},
		{"COMPLETE", "", "OK candidates\x001\x00:0\x00descriptions\x001\x00\x00"},
		{"COMPLETE", "fail", "ERROR failed no completion; sorry"},
		{"DUMP", "", "OK cd -- /tmp # []\n"},
		{"DUMP", "vars  funcs", "OK cd -- /tmp # [\"vars\" \"funcs\"]\n"},
		{"PROMPT", "", "OK $ "},
		{"PROMPT", "PS4", "OK $PS4 "},
		{"PROMPT", "PS9", "ERROR failed PS9: unbound variable"},
		{"PROMPT", "$(x)", "ERROR bad-argument not the name of a variable: $(x)"},
		{"PROMPT", "9x", "ERROR bad-argument not the name of a variable: 9x"},
		{"FOO", "bar", "ERROR unknown-verb no such verb: FOO"},
		{"ecmd", "ls", "ERROR unknown-verb no such verb: ecmd"},
		{"OK", "", "ERROR unknown-verb no such verb: OK"},
		{"HELLO", "{\"version\":1}", "ERROR unknown-verb no such verb: HELLO"},
		{"ECMD", "panic", "ERROR internal the request failed inside the server"},
		{"ECMD", ":", "OK"},
	} {
		if got := c.call(tt.verb, tt.text); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.verb, tt.text, got, tt.want)
		}
	}
}

func TestDescriptors(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	in, inW := pipe(t)
	outR, out := pipe(t)
	errR, err := pipe(t)
	unix.Write(inW, []byte("input"))

	c.request("ECMD", "cat; nonesuch", in, out, err)
	c.want("FAIL")
	expect(t, outR, "input")
	expect(t, errR, "nonesuch: command not found\n")

	c.request("ECMD", "echo one descriptor is stdout", out)
	c.want("OK")
	expect(t, outR, "one descriptor is stdout\n")

	c.request("ECMD", "echo x; cat")
	c.want("OK")

	c.request("ECMD", "echo the same three times; nonesuch", out, out, out)
	c.want("FAIL")
	expect(t, outR, "the same three times\nnonesuch: command not found\n")

	for _, count := range []int{2, 4, 16, 253} {
		files := make([]int, count)
		for i := range files {
			files[i] = out
		}
		c.request("ECMD", "echo must not run", files...)
		c.want(fmt.Sprintf("ERROR files ECMD takes 0 or 1 or 3 descriptors but %d came", count))
	}
	c.request("GETPWD", "", out, out)
	c.want("OK /fake")
	c.request("FOO", "", out)
	c.want("ERROR unknown-verb no such verb: FOO")
}

// pipe returns a pipe that is closed when the test ends.
func pipe(t *testing.T) (r, w int) {
	t.Helper()
	var p [2]int
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC|unix.O_NONBLOCK); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Close(p[0]); unix.Close(p[1]) })
	return p[0], p[1]
}

func expect(t *testing.T, fd int, want string) {
	t.Helper()
	b := make([]byte, 1<<16)
	n, err := unix.Read(fd, b)
	if err != nil || string(b[:n]) != want {
		t.Errorf("descriptor has %q (%v), want %q", b[:max(n, 0)], err, want)
	}
}

// TestDescriptorsAreClosedBeforeTheReply: a client that waits for the end of its
// pipe and one that waits for the reply agree.
func TestDescriptorsAreClosedBeforeTheReply(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	for range 100 {
		var p [2]int
		if err := unix.Pipe2(p[:], unix.O_CLOEXEC|unix.O_NONBLOCK); err != nil {
			t.Fatal(err)
		}
		c.request("ECMD", ":", p[1])
		unix.Close(p[1])
		c.want("OK")
		if n, err := unix.Read(p[0], make([]byte, 1)); n != 0 || err != nil {
			t.Fatalf("the reply came while the server held the descriptor: %v", err)
		}
		unix.Close(p[0])
	}
}

func TestIDs(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	c.send("11:7 ECMD hang,")
	waitFor(t, "the code to run", func() bool { return r.shell.count() == 1 })
	c.send("8:8 GETPID,")
	c.send("7:9 NOPE ,")
	c.send("8:7 GETPWD,")
	c.send("9:10 ECMD :,")
	c.want(fmt.Sprintf("8 OK %d", os.Getpid()), "9 ERROR unknown-verb no such verb: NOPE",
		"7 ERROR id-busy request 7 is not answered yet")
	close(r.shell.release)
	c.want("7 OK", "10 OK")
	c.send("8:7 GETPWD,")
	c.want("7 OK /fake")
	c.send("9:07 GETPWD,")
	c.want("ERROR bad-id an ID is a number without leading zeros of at most 18 digits and a space")
}

func TestUnnumberedRequestsAreAnsweredInTurn(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	c.send("13:ECMD sleep 50,3:FOO,6:GETPID,0:,6:GETPWD,10:ECMD false,")
	c.want("OK", "ERROR unknown-verb no such verb: FOO", fmt.Sprintf("OK %d", os.Getpid()),
		"ERROR empty-request the message has no verb", "OK /fake", "FAIL")
}

func TestPipelining(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	const n = 10000
	errs := make(chan error, 1)
	go func() {
		_, err := c.socket.Write([]byte(strings.Repeat("6:ECMD :,10:ECMD false,", n/2)))
		errs <- err
	}()
	for i := range n / 2 {
		if a, b := c.reply(), c.reply(); a != "OK" || b != "FAIL" {
			t.Fatalf("replies %d: %s %s", 2*i, a, b)
		}
	}
	if err := <-errs; err != nil {
		t.Error(err)
	}
}

func TestOtherConnectionsAreServedWhileCodeRuns(t *testing.T) {
	r := start(t, nil)
	busy, other := r.dial(), r.dial()
	busy.request("ECMD", "hang")
	waitFor(t, "the code to run", func() bool { return r.shell.count() == 1 })
	if got, want := other.call("GETPID", ""), fmt.Sprintf("OK %d", os.Getpid()); got != want {
		t.Errorf("GETPID: %s", got)
	}
	if got := other.call("FOO", ""); !strings.HasPrefix(got, "ERROR unknown-verb") {
		t.Errorf("FOO: %s", got)
	}
	close(r.shell.release)
	busy.want("OK")
}

func TestLargeReply(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	other := r.dial()
	c.request("DUMP", "large")
	if got := other.call("ECMD", ":"); got != "OK" {
		t.Error(got) // the client of the large reply has read nothing of it yet
	}
	if got := c.reply(); len(got) != 3+14<<18 {
		t.Errorf("%d bytes", len(got))
	}
}

func TestLargeCode(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	outR, out := pipe(t)
	for _, size := range []int{36544, 36545, 40000, 1 << 20, 16<<20 - 5} {
		code := ":" + strings.Repeat(" ", size-6) + ";echo"
		c.request("ECMD", code, out, out, out)
		c.want("OK")
		expect(t, outR, "\n")
	}
	c.send("16777217:ECMD ", out, out, out)
	c.want("ERROR too-large message is longer than 16777216 bytes", "EOF")
}

func TestTenThousandCommands(t *testing.T) {
	r := start(t, nil)
	c := r.dial()
	outR, out := pipe(t)
	null, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(null)
	c.request("ECMD", "echo x", null, out, out)
	c.want("OK")
	expect(t, outR, "x\n")
	files, goroutines := countFiles(t), runtime.NumGoroutine()
	for i := range 10000 {
		c.request("ECMD", "echo x", null, out, out)
		if got := c.reply(); got != "OK" {
			t.Fatalf("command %d: %s", i, got)
		}
		if i%100 == 0 {
			unix.Read(outR, make([]byte, 1000))
		}
	}
	waitFor(t, fmt.Sprintf("%d descriptors", files), func() bool { return countFiles(t) <= files })
	waitFor(t, fmt.Sprintf("%d goroutines", goroutines), func() bool { return runtime.NumGoroutine() <= goroutines })
}

func BenchmarkEcmd(b *testing.B) {
	path := b.TempDir() + "/sock"
	ln, err := Listen(path)
	if err != nil {
		b.Fatal(err)
	}
	go (&Server{Shell: nopShell{newShell()}}).Serve(b.Context(), ln)
	c := dial(b, path)
	defer c.close()
	null, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer unix.Close(null)
	buf := make([]byte, 64)
	frame, files := []byte("6:ECMD :,"), []int{null, null, null}
	b.ReportAllocs()
	for b.Loop() {
		c.socket.WriteFiles(frame, files...)
		if n, err := c.socket.Read(buf); err != nil || string(buf[:n]) != "2:OK," {
			b.Fatal(err, buf[:n])
		}
	}
}
