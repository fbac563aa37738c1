package jobs

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// sessionVariable makes the test binary a session leader that plays the shell.
const sessionVariable = "GOSHD_TEST_SESSION"

// TestTerminal plays the user of a terminal whose shell is another process.
func TestTerminal(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), sessionVariable+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.ExtraFiles = []*os.File{slave}
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	timer := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	defer timer.Stop()
	lines := bufio.NewScanner(out)
	for _, step := range []struct{ want, key string }{
		{"adopted", ""},
		{"sentinel in front", "\x03"},
		{"sentinel got SIGINT", "\x1a"},
		{"sentinel got SIGTSTP", ""},
		{"job in front", "\x1a"},
		{"job: 148", ""},
		{"job in front again", "\x03"},
		{"job: 130", ""},
		{"modes restored", ""},
		{"size 40 100", ""},
		{"left", ""},
		{"adopted again", ""},
		{"reads hello", ""},
	} {
		if step.want == "size 40 100" {
			if err := pty.Setsize(master, &pty.Winsize{Rows: 40, Cols: 100}); err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(master, "go on")
		}
		if !lines.Scan() || lines.Text() != step.want {
			t.Fatalf("shell says %q, want %q", lines.Text(), step.want)
		}
		fmt.Fprint(master, step.key)
		if step.want == "adopted again" {
			fmt.Fprintln(master, "hello")
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// playShell is the other side of TestTerminal. Descriptor 3 is the terminal.
func playShell() {
	hup := make(chan os.Signal, 8)
	Notify(hup, syscall.SIGHUP, syscall.SIGCONT, syscall.SIGINT, syscall.SIGTSTP)
	defer signal.Stop(hup)
	tty := fds.New(3)
	term, err := Adopt(nil, unix.Getpgrp(), nil, tty)
	check(err)
	say("adopted")
	s, err := StartSentinel()
	check(err)
	check(term.Settle(s.Pid()))
	say("sentinel in front")
	say("sentinel got %s", SignalName(<-s.Signals()))
	say("sentinel got %s", SignalName(<-s.Signals()))
	playJob(term, s)
	playModes(term, s, tty)
	check(term.Leave())
	for sig := range s.Signals() {
		if sig == syscall.SIGHUP {
			break // not the program itself
		}
	}
	s.Close()
	if term.Held() {
		panic("terminal is still held")
	}
	say("left")
	term, err = Adopt(nil, unix.Getpgrp(), tty)
	check(err)
	same, err := Adopt(term, unix.Getpgrp(), tty)
	if check(err); same != term {
		panic("adopted twice")
	}
	say("adopted again")
	line, err := tty.ReadUntil(nil, '\n', -1, fds.Wait{})
	check(err)
	say("reads %s", line[:len(line)-1])
	os.Exit(0)
}

func playJob(term *Terminal, s *Sentinel) {
	j := new(Job)
	check(term.Bring(j))
	p, err := j.Start(&Spec{Path: "/bin/sleep", Argv: []string{"sleep", "9"}, Files: []uintptr{3, 3, 3}, Umask: -1}, term)
	check(err)
	j.Add(p, "sleep 9")
	say("job in front")
	say("job: %d", j.Wait().Number())
	check(term.Home())
	check(term.Bring(j))
	check(j.Continue())
	say("job in front again")
	say("job: %d", j.Wait().Number())
	check(term.Home())
	if pgid, err := term.Group(); err != nil || pgid != s.Pid() {
		panic("the sentinel is not in front")
	}
}

// playModes changes the terminal from the background, the sentinel in front.
func playModes(term *Terminal, s *Sentinel, tty *fds.FD) {
	before, err := term.Modes()
	check(err)
	raw := *before
	raw.Lflag &^= unix.ECHO
	check(term.SetModes(&raw))
	check(term.SetModes(before))
	after, err := term.Modes()
	if check(err); *after != *before {
		panic("modes are not restored")
	}
	say("modes restored")
	check(tty.Await(fds.Wait{}))
	check(term.Borrow(func() error {
		_, err := tty.ReadUntil(nil, '\n', -1, fds.Wait{})
		return err
	}))
	lines, columns, err := term.Size()
	check(err)
	say("size %d %d", lines, columns)
}

func say(format string, args ...any) { fmt.Printf(format+"\n", args...) }

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func TestAdoptNothing(t *testing.T) {
	if _, err := Adopt(nil, unix.Getpgrp(), nil, fds.Text("x")); err != ErrNoTerminal {
		t.Errorf("no terminal: %v", err)
	}
}

func TestSentinel(t *testing.T) {
	s, err := StartSentinel()
	if err != nil {
		t.Fatal(err)
	}
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGUSR1, syscall.SIGTSTP} {
		if err := s.Signal(sig); err != nil {
			t.Error(err)
		}
		if got := <-s.Signals(); got != sig {
			t.Errorf("got %v, want %v", got, sig)
		}
	}
	if pgid, err := unix.Getpgid(s.Pid()); err != nil || pgid != s.Pid() {
		t.Errorf("group %d of process %d, %v", pgid, s.Pid(), err)
	}
	s.Close()
	if st := s.Status(); st != Exit(0) {
		t.Errorf("status %+v", st)
	}
}
