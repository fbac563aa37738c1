package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"syscall"
	"testing"
	"time"
)

// long makes the stress tests last longer, and the numbers in them those
// of the goals.
var long = flag.Bool("long", false, "run the stress tests at full length")

// atLength is how long a stress test presses keys.
func atLength() time.Duration {
	if *long {
		return time.Minute
	}
	return 4 * time.Second
}

// scaled is a number of commands or jobs.
func scaled(full, short int) int {
	if *long {
		return full
	}
	return short
}

// TestKeyStorm presses ^Z and ^C at a high rate while short commands run,
// and a goshd that collects garbage all the time. Nothing may hang.
func TestKeyStorm(t *testing.T) {
	t.Setenv("GOGC", "1")
	for _, keys := range []string{"\x03", "\x1a", "\x03\x1a\x1c"} {
		for _, code := range []string{
			"for i in 1 2 3 4 5 6 7 8; do /bin/true; done",
			"/bin/true | cat | /bin/true; (/bin/true; :); x=$(/bin/true)",
			"f() { /bin/true; }; { f; f; } | while read x; do :; done; /bin/echo a | { cat; /bin/true; } > /dev/null",
		} {
			t.Run(fmt.Sprintf("%q %s", keys, code), func(t *testing.T) {
				u := newGoshdUser(t)
				storm(t, u, keys, code, atLength()/4)
			})
		}
	}
}

// storm runs code again and again while keys are pressed at random.
func storm(t *testing.T, u *goshdUser, keys, code string, length time.Duration) {
	t.Helper()
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() { // presses keys until the test is over
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Duration(rand.IntN(800)) * time.Microsecond):
				u.screen.master.Write([]byte{keys[rand.IntN(len(keys))]})
			}
		}
	}()
	count, worst := 0, time.Duration(0)
	for began := time.Now(); time.Since(began) < length; count++ {
		one := time.Now()
		u.begin(code)
		u.end()
		worst = max(worst, time.Since(one))
	}
	close(stop)
	<-stopped
	t.Logf("%d command lines, the longest took %v", count, worst)
	u.rest() // after the last keys
	u.begin("disown -a; jobs | wc -l; echo calm")
	u.screen.expect("0\ncalm\n")
	u.end()
}

// stormy are the signals of a storm. Those with a trap would end the shell.
var stormy = []syscall.Signal{
	syscall.SIGHUP, syscall.SIGTERM, syscall.SIGUSR1, // with a trap
	syscall.SIGINT, syscall.SIGPIPE, syscall.SIGTTOU, syscall.SIGTTIN, syscall.SIGTSTP, syscall.SIGCHLD,
	syscall.SIGWINCH, syscall.SIGCONT, syscall.SIGQUIT,
}

// stormRate is how many signals are sent in a second.
const stormRate = 10_000

// rain sends the process the signals in turn at stormRate, also if it gets the
// processor but now and then, until stop is closed. It returns how many it has
// sent.
func rain(pid int, stop <-chan struct{}) (sent int) {
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for began := time.Now(); ; {
		select {
		case <-stop:
			return sent
		case <-tick.C:
		}
		for due := int(time.Since(began).Seconds() * stormRate); sent < due; sent++ {
			if syscall.Kill(pid, stormy[sent%len(stormy)]) != nil {
				return sent
			}
		}
	}
}

// TestSignalStorm sends the shell signals, ten thousand in a second, while it
// works.
func TestSignalStorm(t *testing.T) {
	u := newGoshdUser(t)
	u.begin("trap 'h=$((h+1))' HUP; trap 't=$((t+1))' TERM; trap 'n=$((n+1))' USR1; tty > /dev/null")
	u.end()
	stop, stopped := make(chan struct{}), make(chan int)
	go func() { stopped <- rain(u.cmd.Process.Pid, stop) }() // until the test is over
	began, count := time.Now(), 0
	for ; time.Since(began) < atLength(); count++ {
		u.begin("/bin/true | cat; x=$(echo $(/bin/echo a)); for i in 1 2 3; do [[ $i ]]; done; (:) & wait")
		u.end()
	}
	close(stop)
	sent := <-stopped
	t.Logf("%d signals in %v, %d command lines", sent, time.Since(began), count)
	for seen, now := "", ""; now == "" || seen != now; { // a signal on its way would interrupt what comes, or end the shell
		u.rest()
		seen = now
		now, _, _ = u.run("echo $h $t $n")
	}
	u.want("disown -a; ((h > 0 && t > 0 && n > 0)) && echo calm", "calm\n", true)
	u.want("trap - USR1 HUP TERM", "", true)
}

// TestMillionCommands runs short commands and compares what the process holds
// before and after.
func TestMillionCommands(t *testing.T) {
	s := start(t, "--norc")
	n := scaled(1_000_000, 20_000)
	warm := fmt.Sprintf("for ((i=0; i<%d; i++)); do :; x=$(echo a); (:); echo a | { read y; }; done", n/200)
	s.want(warm+"; for ((i=0; i<20; i++)); do /bin/true; /bin/true & done; wait", "", true)
	before, threads := settled(t, s.cmd.Process.Pid), threadsOf(t, s.cmd.Process.Pid)
	code := fmt.Sprintf("for ((i=0; i<%d; i++)); do :; x=$(echo a); (:); echo a | { read y; }; done; "+
		"for ((i=0; i<%d; i++)); do /bin/true; (exit 3) & wait $!; done; wait; jobs", n/4, n/400)
	s.runLong(code, 10*time.Minute)
	if after := settledAs(t, s.cmd.Process.Pid, before); after != before {
		t.Errorf("before %v, after %v", before, after)
	}
	if now := threadsOf(t, s.cmd.Process.Pid); now > threads+8 {
		t.Errorf("%d threads before, %d after", threads, now)
	}
	s.want("jobs", "", true)
}

// runLong runs code that may take its time.
func (s *session) runLong(code string, limit time.Duration) {
	s.t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		s.t.Fatal(err)
	}
	defer null.Close()
	done := make(chan error, 1)
	go func() {
		_, err := s.client.Run(s.t.Context(), code, null, null, null)
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			s.t.Fatal(err)
		}
	case <-time.After(limit):
		s.t.Fatalf("%.60s... takes more than %v", code, limit)
	}
}

func threadsOf(t *testing.T, pid int) int {
	t.Helper()
	tasks, err := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	if err != nil {
		t.Fatal(err)
	}
	return len(tasks)
}

// TestManyJobs has thousands of jobs in the background at once: builtins, which
// are goroutines, and fewer programs.
func TestManyJobs(t *testing.T) {
	s := start(t, "--norc")
	n, programs := scaled(30_000, 1_000), scaled(3_000, 100)
	s.runLong(fmt.Sprintf("mkfifo f; exec 5<>f; for ((i=0; i<%d; i++)); do read -u 5 x & done", n), 2*time.Minute)
	s.runLong(fmt.Sprintf("for ((i=0; i<%d; i++)); do sleep 300 & done 2>/dev/null", programs), 2*time.Minute)
	began := time.Now()
	out, _, _ := s.run("jobs -r | wc -l; echo alive")
	if d := time.Since(began); out != fmt.Sprintf("%d\nalive\n", n+programs) || d > 2*hang {
		t.Errorf("%q after %v", out, d)
	}
	s.runLong(fmt.Sprintf("for ((i=1; i<=%d; i++)); do kill -KILL %%$i; done; wait; jobs", n+programs), 2*time.Minute)
	s.want("jobs | wc -l", "0\n", true)
}

// TestForkBomb: a function that calls itself in the background, as far as the
// limit of processes goes, leaves a shell that answers.
func TestForkBomb(t *testing.T) {
	s := start(t, "--norc")
	go s.client.Run(s.t.Context(), "bomb() { bomb | bomb & }; bomb 2>/dev/null", nil, nil, nil)
	other := s.dial()
	s.rest()
	for range 5 {
		within(t, time.Second, func() {
			if dir, err := other.Pwd(s.context()); err != nil || dir == "" {
				t.Errorf("%q %v", dir, err)
			}
		})
		time.Sleep(100 * time.Millisecond)
	}
}
