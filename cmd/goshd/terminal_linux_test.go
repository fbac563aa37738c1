package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// A screen is the user's side of a terminal.
type screen struct {
	t      *testing.T
	master *os.File

	mu   sync.Mutex
	text strings.Builder
	seen int // bytes that expect has passed
	more chan struct{}
	over chan struct{} // closed at the end of what is shown
}

// newScreen opens a terminal of 24 lines and 80 columns without echo.
func newScreen(t *testing.T) (s *screen, slave *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	modes, err := unix.IoctlGetTermios(int(slave.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	modes.Lflag &^= unix.ECHO
	if err := unix.IoctlSetTermios(int(slave.Fd()), unix.TCSETS, modes); err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	s = &screen{t: t, master: pollable(t, master), more: make(chan struct{}, 1), over: make(chan struct{})}
	go s.read()
	return s, slave
}

// pollable returns f as a file whose Close ends what reads from it. It takes f.
func pollable(t *testing.T, f *os.File) *os.File {
	t.Helper()
	n, err := unix.FcntlInt(f.Fd(), unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.SetNonblock(n, true); err != nil {
		t.Fatal(err)
	}
	f.Close()
	file := os.NewFile(uintptr(n), f.Name())
	t.Cleanup(func() { file.Close() })
	return file
}

func (s *screen) read() {
	defer close(s.over)
	buf := make([]byte, 4096)
	for {
		n, err := s.master.Read(buf)
		s.mu.Lock()
		s.text.WriteString(strings.ReplaceAll(string(buf[:n]), "\r", ""))
		s.mu.Unlock()
		select {
		case s.more <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// expect waits for text that was not expected before.
func (s *screen) expect(text string) {
	s.t.Helper()
	late := time.After(patience)
	for {
		s.mu.Lock()
		all := s.text.String()
		s.mu.Unlock()
		if i := strings.Index(all[s.seen:], text); i >= 0 {
			s.seen += i + len(text)
			return
		}
		select {
		case <-s.more:
		case <-late:
			s.t.Fatalf("no %q after\n%q", text, all)
		}
	}
}

// press sends keys.
func (s *screen) press(keys string) {
	s.t.Helper()
	if _, err := s.master.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// A user types commands on a terminal.
type user interface {
	// begin starts a command line, end waits for its end.
	begin(line string)
	end()
	view() *screen
	// rest waits until the shell and its commands have got as far as they get.
	rest()
}

// A goshdUser has a goshd run each line on the same terminal.
type goshdUser struct {
	*session
	screen *screen
	slave  *os.File
	done   chan bool
}

func newGoshdUser(t *testing.T) *goshdUser {
	u := &goshdUser{session: start(t, "--norc"), done: make(chan bool, 1)}
	u.screen, u.slave = newScreen(t)
	return u
}

func (u *goshdUser) view() *screen { return u.screen }

// begin has the line run on a duplicate of the terminal, which the caller may close
// meanwhile.
func (u *goshdUser) begin(line string) {
	n, err := unix.FcntlInt(u.slave.Fd(), unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		u.t.Fatal(err)
	}
	slave := os.NewFile(uintptr(n), u.slave.Name())
	go func() {
		defer slave.Close()
		ok, err := u.client.Run(u.context(), line, slave, slave, slave)
		if err != nil {
			u.t.Error(err)
		}
		u.done <- ok
	}()
}

func (u *goshdUser) end() {
	u.t.Helper()
	select {
	case <-u.done:
	case <-time.After(patience):
		u.t.Fatalf("the request does not end; the screen is\n%q", u.screen)
	}
}

// A bashUser types into a bash.
type bashUser struct {
	t      *testing.T
	cmd    *exec.Cmd
	screen *screen
}

func newBashUser(t *testing.T) *bashUser {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Fatal("bash 5.2 is needed to compare with: .ci/run installs it")
	}
	s, slave := newScreen(t)
	cmd := exec.Command(bash, "--norc", "--noediting", "-i")
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "PS1=", "PS2=", "HISTFILE=", "LC_ALL=C.UTF-8")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	u := &bashUser{t: t, cmd: cmd, screen: s}
	u.begin(`PS1= PS2= HISTFILE=; set +o histexpand; __between() { local s=$?; echo "<next>"; return $s; }; echo ready`)
	s.expect("ready\n")
	return u
}

// between is what a bashUser has printed when a command line is over.
const between = "<next>\n"

func (u *bashUser) view() *screen { return u.screen }

func (u *bashUser) rest() { atRest(u.t, u.cmd.Process.Pid) }

func (u *bashUser) begin(line string) { u.screen.press(line + "\n") }

// end does nothing: what is typed now is read when the line is over.
func (u *bashUser) end() {}

// await waits for that, and changes nothing but PIPESTATUS.
func (u *bashUser) await() {
	u.screen.press("__between\n")
	u.screen.expect(between)
}

// A step is something that the user waits for, and what keys are pressed then.
type step struct{ await, keys string }

// dialogues are what a user types, and what the screen shows, of goshd as of
// bash 5.2.
var dialogues = []struct {
	name  string
	line  string
	steps []step
	want  string
}{
	{"interrupt a list", "echo r; sleep 9; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt && ||", "echo r; sleep 9 && echo a || echo b; echo c", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt a loop", "for i in 1 2; do echo r; sleep 9; echo it; done; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt a function", "f() { echo r; sleep 9; echo in; }; f; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt a subshell", "(echo r; sleep 9; echo in); echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt a pipeline", "echo r; sleep 9 | cat; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt a substitution", "echo r; x=$(sleep 9; echo in); echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt read", "echo r; read x; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt wait", "sleep 9 & echo r; wait; echo after", []step{{"r\n", "\x03"}}, "[1] PID\nr\n\n[130 130]\n"},
	{"interrupt a loop of builtins", "echo r; while :; do :; done; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"interrupt a pipeline of builtins", "echo r; while :; do :; done | read x; echo after", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"a child that dies of SIGINT", "sh -c 'kill -INT $$'; echo after", nil, "\n[130 130]\n"},
	{"a child that handles SIGINT", `sh -c 'trap "exit 3" INT; echo r; sleep 9'; echo after $?`, []step{{"r\n", "\x03"}}, "r\nafter 3\n[0 0]\n"},
	{"an interrupt that is trapped", "trap 'echo TRAP' INT; echo r; sleep 9; echo after $?", []step{{"r\n", "\x03"}}, "r\n\nafter 130\n[0 0]\n"},
	{"an interrupt that is trapped, in a loop", "trap 'echo TRAP' INT; for i in 1 2; do echo r; sleep 9; echo it; done; echo after $?", []step{{"r\n", "\x03"}}, "r\n\n[130 130]\n"},
	{"quit", "echo r; sleep 9; echo after $?", []step{{"r\n", "\x1c"}}, "r\nQuit\nafter 131\n[0 0]\n"},
	{"stop in a list", "echo r; sleep 9; echo after $?", []step{{"r\n", "\x1a"}}, "r\n\n[1]+  Stopped                 sleep 9\nafter 148\n[0 0]\n"},
	{"stop in a loop", "for i in 1 2; do echo r; sleep 9; echo it; done; echo after $?", []step{{"r\n", "\x1a"}}, "r\n\n[1]+  Stopped                 sleep 9\nafter 148\n[0 0]\n"},
	{"stop a pipeline", "echo r; sleep 9 | cat; echo after $?", []step{{"r\n", "\x1a"}}, "r\n\n[1]+  Stopped                 sleep 9 | cat\nafter 148\n[0 0]\n"},
	{"stop a subshell", "(echo r; sleep 9; echo in); echo after $?", []step{{"r\n", "\x1a"}}, "r\n\n[1]+  Stopped                 ( echo r; sleep 9; echo in )\nafter 148\n[0 0]\n"},
	{"stop a mixed pipeline", "echo r; sleep 9 | while read x; do :; done; echo after $?", []step{{"r\n", "\x1a"}}, "r\n\n[1]+  Stopped                 sleep 9 | while read x; do\n    :;\ndone\nafter 148\n[0 0]\n"},
	{"stop a substitution", "echo r; x=$(sleep 0.5; echo in); echo after $x", []step{{"r\n", "\x1a"}}, "r\nafter in\n[0 0]\n"},
	{"stop and go on", "(echo r; sleep 2; echo in); echo after $?; fg; echo then $?", []step{{"r\n", "\x1a"}}, "r\n\n[1]+  Stopped                 ( echo r; sleep 2; echo in )\nafter 148\n( echo r; sleep 2; echo in )\nin\nthen 0\n[0 0]\n"},
	{"stop a program twice", "sh -c 'echo r; sleep 9'; fg", []step{{"r\n", "\x1a"}, {"sleep 9'\nsh", "\x1a"}}, "r\n\n[1]+  Stopped                 sh -c 'echo r; sleep 9'\nsh -c 'echo r; sleep 9'\n\n[1]+  Stopped                 sh -c 'echo r; sleep 9'\n[148 148]\n"},
	{"read from the terminal", "echo r; read x; echo $x; cat | while read y; do echo got $y; break; done", []step{{"r\n", "one\n"}, {"one\n", "two\n"}, {"two\n", "\x04"}}, "r\none\ngot two\n[0 0 0]\n"},
	{"what a job leaves of the modes", "stty -icanon; stty -a | grep -o -e '-icanon'; sh -c 'stty raw; kill -9 $$'; stty -a | grep -o -e '-icanon'; stty icanon", nil, "-icanon\nKilled\n-icanon\n[0 0]\n"},
}

// pidPattern is what differs between two runs.
var pidPattern = regexp.MustCompile(`(?m)^\[(\d+)\] \d+$`)

func TestDialogues(t *testing.T) {
	for _, d := range dialogues {
		t.Run(d.name, func(t *testing.T) {
			for _, u := range []user{newBashUser(t), newGoshdUser(t)} {
				s := u.view()
				u.rest() // the last prompt
				from := len(s.String())
				u.begin(d.line)
				for _, st := range d.steps {
					s.expect(st.await)
					u.rest()
					s.press(st.keys)
					u.rest() // ^C drops what was typed
				}
				u.end()
				u.begin(`echo "[$? ${PIPESTATUS[*]}]"`)
				s.expect("]\n")
				u.end()
				got := s.String()[from:]
				got = pidPattern.ReplaceAllString(got, "[$1] PID")
				if got != d.want {
					t.Errorf("%T: %s\n got %q\nwant %q", u, d.line, got, d.want)
				}
			}
		})
	}
}
