package main

import (
	"fmt"
	"net"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// ctl runs goshctl and returns its output, errors and status as text.
func (s *session) ctl(args ...string) string {
	s.t.Helper()
	cmd := exec.Command(goshctl, append([]string{"--socket", s.path}, args...)...)
	var stdout, stderr strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader("input\n"), &stdout, &stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // no terminal to ask on
	err := cmd.Run()
	if err != nil && cmd.ProcessState == nil {
		s.t.Fatal(err)
	}
	first, _, _ := strings.Cut(stderr.String(), "\nusage:")
	return fmt.Sprintf("%s|%s|%d", &stdout, first, cmd.ProcessState.ExitCode())
}

// formerClients is in a status while the server has not noticed their end.
var formerClients = regexp.MustCompile(`clients (?:[3-9]|\d\d)`)

// TestGoshctl: each command, and what it prints. Digits and times of the wants are
// regular expressions.
func TestGoshctl(t *testing.T) {
	s := start(t, "--norc")
	s.want("cd /usr; PS1='$ '; f() { :; }; alias ll='ls -l'; sleep 100 >/dev/null 2>&1 &", "", true)
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"run", "--json", "cat; exit 3"}, `\{"outcome":"exited","exit_code":3,.*"shell_exit":\{"code":3,"reason":"exit"\},"session_alive":true,.*"stdout":\{"bytes":"input\\n","total":6\}.*\}\n\|\|3`},
		{[]string{"run", "--cwd", "/etc", "pwd; exit 4"}, `/etc\n\|\|4`},
		{[]string{"run", "--timeout", "50ms", "sleep 100"}, `\|goshctl: run: stopped after 50ms\n\|130`},
		{[]string{"run", "pwd"}, `/usr\n\|\|0`},
		{[]string{"parse", "echo", "hi"}, `complete\n\|\|0`},
		{[]string{"parse", "for x in 1; do"}, `incomplete: 1:1: syntax error: unexpected end of file\nexpected: done\n\|\|0`},
		{[]string{"parse", "--json", "ls"}, `\{"state":"complete",.*\}\n\|\|0`},
		{[]string{"complete", "--json", "ls /us"}, `\{.*"context":"path",.*"insert":"/usr".*\}\n\|\|0`},
		{[]string{"complete", "ls /us"}, `/usr\n\|\|0`},
		{[]string{"resolve", "f", "ll", "cd", "if", "nonesuch"}, `f\tfunction.*\nll\talias\tls -l\ncd\tbuiltin\nif\tkeyword\nnonesuch\tnone\n\|\|0`},
		{[]string{"quote", "a b'c"}, `a\\ b\\'c\n\|\|0`},
		{[]string{"quote", "a b", "single"}, `'a b'\n\|\|0`},
		{[]string{"quote", "a b", "upside-down"}, `\|goshctl: quote: bad-argument: QUOTE: no such place: upside-down\n\|2`},
		{[]string{"prompt"}, `\$ \n\|\|0`},
		{[]string{"prompt", "--json"}, `\{"text":"\$ ","plain":"\$ ","width":2,"zero_width":\[\]\}\n\|\|0`},
		{[]string{"pwd", "--json"}, `\{"cwd":"/usr"\}\n\|\|0`},
		{[]string{"pid", "--json"}, `\{"pid":\d+\}\n\|\|0`},
		{[]string{"hello", "--json"}, `\{"version":1,.*\}\n\|\|0`},
		{[]string{"hello"}, `(?s)\{\n  "version": 1,.*\n\}\n\|\|0`},
		{[]string{"status"}, `shell \d+, up .*s, clients 2, waiting 0\nidle\n\|\|0`},
		{[]string{"jobs"}, `\[1\]\+  running   sleep 100 .*\n\|\|0`},
		{[]string{"wait", "--timeout", "20ms", "1"}, `\[1\]\+  running   sleep 100 .*\n\|\|0`},
		{[]string{"signal", "TERM", "%1"}, `\|\|0`},
		{[]string{"wait", "1"}, `\[1\].*sleep 100.*\n\|\|0`},
		{[]string{"signal", "INT"}, `\|goshctl: signal: not-now: no code is running\n\|2`},
		{[]string{"signal", "INT", "x"}, `\|goshctl: signal: x: not the number of a job\n\|2`},
		{[]string{"background"}, `\|goshctl: background: not-now: no code is running\n\|2`},
		{[]string{"set", "x=a b", "y=2"}, `\|\|0`},
		{[]string{"set", "nonsense"}, `\|goshctl: set: nonsense: not NAME=VALUE\n\|2`},
		{[]string{"set", "--json", `{"aliases":{"gs":"git status"}}`}, `\{"state_version":\d+\}\n\|\|0`},
		{[]string{"argv", "echo", "$x", "*"}, `\$x \*\n\|\|0`},
		{[]string{"argv", "--cwd", "/etc", "eval", "x=5; pwd; exit 6"}, `/etc\n\|\|6`},
		{[]string{"argv", "--json", "false"}, `\{"status":1\}\n\|\|1`},
		{[]string{"request", "HISTORY-ADD", `{"lines":["one","two"]}`}, `\{"state_version":\d+\}\n\|\|0`},
		{[]string{"history", "1"}, ` +\d+  two\n\|\|0`},
		{[]string{"history", "0"}, `\|goshctl: history: 0: not a number of lines\n\|2`},
		{[]string{"snapshot", "before"}, `before\n\|\|0`},
		{[]string{"run", "x=other"}, `\|\|0`},
		{[]string{"diff", "before"}, `(?s)\{.*"other".*\}\n\|\|0`},
		{[]string{"restore", "before"}, `\|\|0`},
		{[]string{"run", "echo $x $y"}, `a b 2\n\|\|0`},
		{[]string{"restore", "nothing"}, `\|goshctl: restore: failed: no such snapshot: .nothing.\n\|2`},
		{[]string{"dump", "aliases"}, `alias gs='git status'\nalias ll='ls -l'\n\|\|0`},
		{[]string{"dump", "--json", "aliases"}, `\{.*"gs".*\}\n\|\|0`},
		{[]string{"request", "GETPWD"}, `\{"cwd":"/usr"\}\n\|\|0`},
		{[]string{"request", "QUOTE", `{"text":"x y"}`}, `\{"text":"x\\\\ y"\}\n\|\|0`},
		{[]string{"request", "QUOTE", "x y"}, `\|goshctl: request: the text of the request is no JSON object: .*\n\|2`},
		{[]string{"request", "NONESUCH"}, `\|goshctl: request: unknown-verb: no such verb: NONESUCH\n\|2`},
		{[]string{"parse"}, `\|goshctl: parse: wrong arguments\|2`},
		{[]string{"terminate"}, `\|\|0`},
	} {
		got := s.ctl(tt.args...)
		for deadline := time.Now().Add(2 * hang); formerClients.MatchString(got) && time.Now().Before(deadline); {
			got = s.ctl(tt.args...)
		}
		if !regexp.MustCompile(`^(?:` + tt.want + `)$`).MatchString(got) {
			t.Errorf("goshctl %q: %q", tt.args, got)
		}
	}
}

// once runs goshctl run with the socket in the environment, as package once has
// it, in its three ways: before Go starts, before the program does, and after.
func (s *session) once(env []string, args ...string) string {
	s.t.Helper()
	return s.onceAt(nil, env, args...)
}

// onceAt is once with options in front.
func (s *session) onceAt(options, env []string, args ...string) string {
	s.t.Helper()
	cmd := exec.Command(goshctl, append(append(options, "run"), args...)...)
	cmd.Env = env
	var stdout, stderr strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader("input\n"), &stdout, &stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // no terminal to ask on
	err := cmd.Run()
	if err != nil && cmd.ProcessState == nil {
		s.t.Fatal(err)
	}
	return fmt.Sprintf("%s|%s|%d", &stdout, &stderr, cmd.ProcessState.ExitCode())
}

func TestGoshctlOnce(t *testing.T) {
	s := start(t, "--norc")
	env := []string{"HOME=/nonexistent", "GOSHD_SOCKETS=no", "GOSHD_SOCKET=" + s.path, "LAST=1"}
	long := strings.Repeat("x", 59_000)
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"cat; echo err >&2"}, "input\n|err\n|0"},
		{[]string{"false"}, "||1"},
		{[]string{""}, "||0"},
		{[]string{"echo", "two", "words"}, "two words\n||0"},
		{[]string{"--", "echo -n"}, "||0"},
		{[]string{": " + long + "; echo $_ | wc -c"}, "59001\n||0"},
		{[]string{": " + long + long + "; echo $_ | wc -c"}, "118001\n||0"},
	} {
		if got := s.once(env, tt.args...); got != tt.want {
			t.Errorf("goshctl run %.40q: %q", tt.args, got)
		}
		if got := s.onceAt([]string{"--socket", s.path}, []string{"GOSHD_SOCKET=/nonexistent/s"}, tt.args...); got != tt.want {
			t.Errorf("goshctl --socket PATH run %.40q: %q", tt.args, got)
		}
	}
	for _, env := range [][]string{{"HOME=/nonexistent"}, {"GOSHD_SOCKET=", "HOME=/nonexistent"}, {"HOME=/nonexistent", "GOSHD_SOCKET=/nonexistent/" + long[:90]}} {
		if got := s.once(env, "echo hi"); !regexp.MustCompile(`^\|goshctl: /nonexistent/.*: no goshd is listening there\n\|2$`).MatchString(got) {
			t.Errorf("%.60q: %q", env, got)
		}
	}
	for path, want := range map[string]string{"/nonexistent/s": "/nonexistent/s", "": "/nonexistent/.local/state/goshd/default.sock"} {
		if got := s.onceAt([]string{"--socket", path}, []string{"HOME=/nonexistent"}, "echo hi"); got != "|goshctl: "+want+": no goshd is listening there\n|2" {
			t.Errorf("--socket %q: %q", path, got)
		}
	}
}

// TestGoshctlOnceFaults: what goshctl run makes of a server's faults.
func TestGoshctlOnceFaults(t *testing.T) {
	s := &session{t: t}
	for reply, want := range map[string]string{
		"22:ERROR internal it broke,": "|goshctl: run: internal: it broke\n|2",
		"":                            "|goshctl: run: unexpected EOF\n|2",
		"2:OK,":                       "||0",
		"4:FAIL,":                     "||1",
	} {
		path := t.TempDir() + "/s"
		ln, err := net.Listen("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			defer ln.Close()
			c, err := ln.Accept()
			if err != nil {
				t.Error(err)
				return
			}
			defer c.Close()
			if _, err := c.Read(make([]byte, 100)); err != nil {
				t.Error(err)
			}
			if _, err := c.Write([]byte(reply)); err != nil {
				t.Error(err)
			}
		}()
		if got := s.once([]string{"GOSHD_SOCKET=" + path}, "x"); got != want {
			t.Errorf("%s: %q", reply, got)
		}
	}
}

// TestGoshctlFork: a copy of the shell that listens elsewhere.
func TestGoshctlFork(t *testing.T) {
	s := start(t, "--norc")
	s.want("x=5", "", true)
	path := s.path + "2"
	if got := s.ctl("fork", path); !regexp.MustCompile(`^\d+\n\|\|0$`).MatchString(got) {
		t.Fatal(got)
	}
	copied := &session{t: t, path: path}
	if got := copied.ctl("run", "echo $((x++))"); got != "5\n||0" {
		t.Error(got)
	}
	if got := copied.ctl("terminate"); got != "||0" {
		t.Error(got)
	}
	s.want("echo $x", "5\n", true)
}

func TestGoshctlSubscribe(t *testing.T) {
	s := start(t, "--norc")
	cmd := exec.Command(goshctl, "--socket", s.path, "subscribe", "started", "exit")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := make(chan string, 1)
	go func() {
		buf := make([]byte, 4096)
		n, err := out.Read(buf)
		if err != nil {
			t.Error(err)
		}
		lines <- string(buf[:n])
	}()
	for line := ""; line == ""; { // until it has subscribed
		s.want(": told", "", true)
		select {
		case line = <-lines:
			if !regexp.MustCompile(`^\{"event":"started","seq":\d+,.*"code":": told".*\}\n`).MatchString(line) {
				t.Errorf("%q", line)
			}
		default:
		}
	}
	s.want("exit", "", true)
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
