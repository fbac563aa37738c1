package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// typedPrompt is every prompt of a typed shell, typedBegin what it prints when it
// has read a command.
const (
	typedPrompt = "<@>"
	typedBegin  = "<run>"
)

// startTyped starts a shell on a terminal of its own, without line editing.
func startTyped(t *testing.T, program string) *bashUser {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Fatalf("%v: .ci/run installs it", err)
	}
	s, slave := newScreen(t)
	defer slave.Close()
	cmd := exec.Command(path, "--norc", "--noediting", "-i")
	cmd.Dir = t.TempDir()
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + cmd.Dir, "PS1=" + typedPrompt, "PS2=" + typedPrompt, "PS0=" + typedBegin, "LC_ALL=C.UTF-8", "TERM=xterm", "HISTFILE=", "GOMAXPROCS=" + os.Getenv("GOMAXPROCS")}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if cmd.ProcessState == nil {
			cmd.Process.Kill()
			cmd.Wait()
		}
	})
	s.expect(typedPrompt)
	return &bashUser{t: t, cmd: cmd, screen: s}
}

// typedKeys are lines of a session that are keys.
var typedKeys = map[string]string{"^C": "\x03", "^Z": "\x1a", "^\\": "\x1c", "^D": "\x04"}

// plays types a session and returns what the screen shows of it, with how the
// shell has ended if the session ends it. A line that begins with ~ is one that
// no prompt follows, one that begins with > is for what that runs, a line "SIG NAME"
// is a signal for the shell, and one that begins with ? is what is waited for.
func (u *bashUser) plays(lines []string, ends bool) string {
	u.t.Helper()
	for i, line := range lines {
		if text, ok := strings.CutPrefix(line, "? "); ok {
			u.screen.expect(text)
			continue
		}
		u.rest()
		if text, ok := strings.CutPrefix(line, "> "); ok {
			u.screen.press(text + "\n")
			continue
		}
		last := ends && i == len(lines)-1
		text, quiet := strings.CutPrefix(line, "~")
		keys, key := typedKeys[text]
		if !key {
			keys = text + "\n"
		}
		if sig, ok := signalByName[text]; ok {
			if err := u.cmd.Process.Signal(sig); err != nil {
				u.t.Fatal(err)
			}
		} else {
			u.screen.press(keys)
			if quiet && !key {
				u.screen.expect(typedBegin) // a key that came before it was read would drop it
			}
		}
		if !quiet && !last {
			u.screen.expect(typedPrompt)
		}
	}
	status := ""
	if ends {
		late := time.AfterFunc(patience, func() { u.cmd.Process.Kill() })
		u.cmd.Wait()
		late.Stop()
		<-u.screen.over // nothing that is left has the terminal
		status = "\n" + u.cmd.ProcessState.String()
	} else {
		u.rest()
	}
	return typedText(u.screen.String(), u.cmd.Dir) + status
}

var signalByName = map[string]syscall.Signal{"SIG USR1": syscall.SIGUSR1}

var (
	typedPid  = regexp.MustCompile(`\b[0-9]{3,7}\b`)
	typedTime = regexp.MustCompile(`0m0\.[0-9]{3}s`)
)

// typedText is what a screen shows without prompts, which may come before or
// after what is told of a job, and without what differs between two runs.
func typedText(screen, dir string) string {
	text := strings.NewReplacer(typedPrompt, "", typedBegin, "", dir, "DIR", "goshd: ", "bash: ").Replace(screen)
	text = typedTime.ReplaceAllString(text, "TIME")
	return typedPid.ReplaceAllStringFunc(text, func(n string) string {
		if n >= "126" && n <= "165" && len(n) == 3 { // statuses
			return n
		}
		return "PID"
	})
}

// TestTyped types sessions into goshd and into bash 5.2, each with a terminal of
// its own, and compares the screens.
func TestTyped(t *testing.T) {
	for _, s := range typedSessions {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			lines := strings.Split(strings.Trim(s.lines, "\n"), "\n")
			bash := startTyped(t, "bash").plays(lines, s.ends)
			goshd := startTyped(t, binary).plays(lines, s.ends)
			if diff := cmp.Diff(bash, goshd); diff != "" {
				t.Errorf("(-bash +goshd)\n%s\nbash:\n%s\ngoshd:\n%s", diff, bash, goshd)
			}
		})
	}
}

// A program that reads from the terminal while the next one of its pipeline is
// being started has the kernel stop both, the next one before it is a program;
// also where there is one processor.
func TestReadersInPipelines(t *testing.T) {
	for _, processors := range []string{"1", "2"} {
		t.Run(processors, func(t *testing.T) {
			t.Setenv("GOMAXPROCS", processors)
			u := startTyped(t, binary)
			u.screen.press("stty -echo\n")
			u.screen.expect(typedPrompt)
			for range 40 {
				u.screen.press("echo r; cat | cat | cat\n")
				u.screen.expect("r\n")
				u.screen.press("line\n")
				u.screen.expect("line\n")
				u.screen.press("\x04")
				u.screen.expect(typedPrompt)
			}
		})
	}
}

// A key that is pressed at whatever moment of a substitution ends the command
// line: what runs in one stands where the keyboard finds it.
func TestKeysMeetSubstitutions(t *testing.T) {
	for _, loop := range []string{"while :; do x=$(/bin/true); done", "while :; do x=$(/bin/true | /bin/cat; :); done"} {
		t.Run(loop, func(t *testing.T) {
			u := startTyped(t, binary)
			u.screen.press("stty -echo\n")
			u.screen.expect(typedPrompt)
			for n := range 30 {
				u.screen.press("echo r; " + loop + "\n")
				u.screen.expect("r\n")
				time.Sleep(time.Duration(n) * time.Millisecond)
				u.screen.press("\x03")
				u.screen.expect(typedPrompt)
			}
		})
	}
}

// A signal for a job that was begun just now reaches all of it, whatever the
// terminal has stopped of it meanwhile.
func TestKillWhatBegins(t *testing.T) {
	u := startTyped(t, binary)
	u.screen.press("stty -echo\n")
	u.screen.expect(typedPrompt)
	for range 30 {
		u.screen.press("cat | cat | cat &\n")
		u.screen.expect(typedPrompt)
		u.screen.press("kill -9 %1; while [ -n \"$(jobs)\" ]; do jobs > /dev/null; sleep 0.01; done; echo r\n")
		u.screen.expect("r\n")
		u.screen.expect(typedPrompt)
	}
}

// A job in the background is told of before it prints anything. Bash has that but
// for one of a hundred.
func TestJobsAreToldOfFirst(t *testing.T) {
	u := startTyped(t, binary)
	u.screen.press("stty -echo; told() { echo told; }\n")
	u.screen.expect(typedPrompt)
	for _, line := range []string{
		"(echo told)", "echo told", "told", "{ /bin/echo told; }", "/bin/echo told", "command /bin/echo told", "exec /bin/echo told",
		"sh -c 'echo told'", "told-not-found", "/bin/echo > /dev/null/told", "echo ${nosuch?told}", "true && /bin/echo told",
	} {
		for range 5 {
			began := len(u.screen.String())
			u.screen.press(line + " &\n")
			u.screen.expect("told")
			u.screen.press("wait; echo o''ver\n")
			u.screen.expect("over\n")
			u.screen.expect(typedPrompt)
			shown := u.screen.String()[began:]
			if number := strings.Index(shown, "] "); number > strings.Index(shown, "told") {
				t.Errorf("%s &: %q", line, shown)
			}
		}
	}
}
