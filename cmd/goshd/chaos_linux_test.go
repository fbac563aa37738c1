package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/ecmd"
)

var (
	chaosTime = flag.Duration("chaos", time.Minute, "how long the chaos test runs; an hour is a soak test")
	chaosSeed = flag.Uint64("chaos.seed", 0, "of the chaos test; 0: another one each time")
)

// patience is how long a well-behaved client may have to wait: on a machine that
// is busy with other things, too.
const patience = 2 * time.Minute

// chaosGrowth is how much memory a session of chaos may leave in use, however
// long it was.
const chaosGrowth = 16 << 20

// A polite client counts how long it waits.
func (c *chaotic) polite(until time.Time) (worst time.Duration, err error) {
	ec, err := c.connect(false)
	if err != nil {
		return 0, err
	}
	defer ec.Close()
	for i := 0; time.Now().Before(until); i++ {
		if err := patiently(ec); err != nil {
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

// A chaos is a server and those who torment it.
type chaos struct {
	*session
	tmp  string // where the server keeps temporary files
	seed uint64
	null *os.File

	once  sync.Once // the autopsy
	mu    sync.Mutex
	count map[string]int
}

func newChaos(t *testing.T) *chaos {
	t.Helper()
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	k := &chaos{session: start(t, "--norc"), tmp: tmp, seed: *chaosSeed, count: map[string]int{}}
	if k.seed == 0 {
		k.seed = uint64(time.Now().UnixNano())
	}
	t.Logf("the seed is %d", k.seed)
	var err error
	if k.null, err = os.OpenFile(os.DevNull, os.O_RDWR, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { k.null.Close() })
	k.want("cd /", "", true)
	return k
}

func (k *chaos) chaotic(n uint64) *chaotic {
	return &chaotic{k.path, rand.New(rand.NewPCG(k.seed, n)), k.null}
}

// torment does one move after the other.
func (k *chaos) torment(c *chaotic, until time.Time) {
	for time.Now().Before(until) && !k.t.Failed() {
		m := moves[c.rnd.IntN(len(moves))]
		if err := m.do(c); err != nil {
			k.t.Errorf("a client that %s: %v", m.name, err)
			k.unanswered(err)
		}
		k.mu.Lock()
		k.count[m.name]++
		k.mu.Unlock()
	}
}

// unanswered looks into the server if a client has waited too long.
func (k *chaos) unanswered(err error) {
	if errors.Is(err, os.ErrDeadlineExceeded) {
		k.once.Do(k.autopsy)
	}
}

// autopsy has a server that does not answer tell what its goroutines do, and
// its children.
func (k *chaos) autopsy() {
	pid := k.cmd.Process.Pid
	list, _ := exec.Command("ps", "--ppid", strconv.Itoa(pid), "-o", "pid,pgid,stat,wchan,args").Output()
	k.t.Logf("children:\n%s", list)
	k.cmd.Process.Signal(syscall.SIGABRT)
	for n := -1; len(k.log.String()) > n; time.Sleep(time.Second) {
		n = len(k.log.String())
	}
	k.t.Logf("the server says:\n%s", k.log.String())
}

// kept is what a process holds.
type kept struct {
	descriptors int // but for the few that it waits with, which are made when they are needed and used again
	children    string
	goroutines  int
	files       int // that are temporary
	live        uint64
}

func (k kept) String() string {
	return fmt.Sprintf("%d descriptors, children %q, %d goroutines, %d temporary files, %d KiB live", k.descriptors, k.children, k.goroutines, k.files, k.live>>10)
}

// within reports whether nothing has been left since before. A goroutine or two
// may be about to end or begin: those that serve a client that has just gone.
// What a builtin that reads waits with is made when several do so at once.
func (k kept) within(before kept) bool {
	return k.descriptors <= before.descriptors+4 && k.children == before.children && k.goroutines <= before.goroutines+2 &&
		k.files <= before.files && k.live <= before.live+chaosGrowth
}

// kept counts.
func (k *chaos) kept() kept {
	k.t.Helper()
	pid := k.cmd.Process.Pid
	dir := fmt.Sprintf("/proc/%d/", pid)
	files, err := os.ReadDir(dir + "fd")
	if err != nil {
		k.t.Fatal(err)
	}
	var now kept
	polls := 0
	for _, f := range files {
		switch target, err := os.Readlink(dir + "fd/" + f.Name()); {
		case err != nil: // closed meanwhile
		case target == "anon_inode:[eventpoll]":
			polls++
		default:
			now.descriptors++
		}
	}
	if polls > 64 {
		k.t.Errorf("%d descriptors to wait with", polls)
	}
	children, err := os.ReadFile(fmt.Sprintf("%stask/%d/children", dir, pid))
	if err != nil {
		k.t.Fatal(err)
	}
	temporary, err := os.ReadDir(k.tmp)
	if err != nil {
		k.t.Fatal(err)
	}
	now.children, now.files = string(children), len(temporary)
	w := k.json()
	defer w.ec.Close()
	used := ask[ecmd.Condition](w, ecmd.Status, ecmd.StatusRequest{Resources: true}).Resources
	now.goroutines, now.live = used.Goroutines, used.Live
	return now
}

// settle waits until no more than before is held, or patience is over.
func (k *chaos) settle(before kept) kept {
	now := k.kept()
	for deadline := time.Now().Add(patience); !now.within(before) && time.Now().Before(deadline); {
		k.want("x=; for ((i = 0; i < 20000; i++)); do x=$i; done", "", true) // so that garbage is collected
		time.Sleep(100 * time.Millisecond)
		now = k.kept()
	}
	return now
}

// TestChaos: clients that do everything wrong cost nobody else anything, and
// nothing of them is left.
func TestChaos(t *testing.T) {
	k := newChaos(t)
	for range 2 { // what is made once for all
		for _, m := range moves {
			if err := m.do(k.chaotic(100)); err != nil {
				t.Fatalf("a client that %s: %v", m.name, err)
			}
		}
	}
	w := k.json()
	w.run(&ecmd.Run{Code: "read x | read y | read z; wait 2>/dev/null", Stdin: form("null")})
	w.ec.Close()
	settled(t, k.cmd.Process.Pid)
	before := k.kept()
	until := time.Now().Add(*chaosTime)
	var wg sync.WaitGroup
	for n := range uint64(6) {
		wg.Go(func() { k.torment(k.chaotic(n), until) })
	}
	worst, err := k.chaotic(99).polite(until)
	k.unanswered(err)
	wg.Wait()
	if err != nil {
		t.Error(err)
	}
	t.Logf("a polite client waited for %v at most; moves: %v", worst, k.count)
	k.want("wait 2>/dev/null; echo alive", "alive\n", true)
	after := k.settle(before)
	t.Logf("before: %v; after: %v", before, after)
	if !after.within(before) {
		list, _ := exec.Command("ls", "-l", fmt.Sprintf("/proc/%d/fd", k.cmd.Process.Pid)).Output()
		t.Errorf("something is left\n%s", list)
	}
	if text := k.log.String(); strings.Contains(text, "panic") {
		t.Errorf("%s", text)
	}
}
