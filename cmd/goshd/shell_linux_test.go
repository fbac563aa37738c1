package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/goshd/goshd/client"
)

// binary is goshd, built once for the tests, with goshctl.
var binary, goshctl string

func TestMain(m *testing.M) {
	// Whoever starts the tests in the background may have them ignore these; the
	// shells are not to.
	for _, sig := range []os.Signal{syscall.SIGHUP, syscall.SIGINT} {
		if signal.Ignored(sig) {
			signal.Notify(make(chan os.Signal, 1), sig)
		}
	}
	dir, err := os.MkdirTemp("", "goshd-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	binary, goshctl = filepath.Join(dir, "goshd"), filepath.Join(dir, "goshctl")
	build := exec.Command("go", "build", "-o", dir, ".", "../goshctl")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as they are installed
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building goshd: %v\n%s", err, out)
		os.Exit(1)
	}
	flag.Parse()
	// Most tests wait for a terminal, not for the processor.
	if err := flag.Set("test.parallel", "6"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// A session is a goshd on a socket with one client.
type session struct {
	t      *testing.T
	cmd    *exec.Cmd
	path   string
	client *client.Client
	log    *logBuffer // what goshd itself printed
}

// A logBuffer is a buffer that is read while it is written to.
type logBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// start starts goshd -i --norc with further arguments.
func start(t *testing.T, args ...string) *session {
	t.Helper()
	return startBy(t, []string{binary}, args...)
}

// startBy is start with another command line before the options.
func startBy(t *testing.T, argv []string, args ...string) *session {
	t.Helper()
	dir := t.TempDir()
	s := &session{t: t, path: filepath.Join(dir, "s"), log: new(logBuffer)}
	argv = append(slices.Clip(argv), "-i", "--coprocess-socket", s.path)
	s.cmd = exec.Command(argv[0], append(argv[1:], args...)...)
	s.cmd.Dir = dir
	s.cmd.Stdout, s.cmd.Stderr = s.log, s.log
	s.cmd.Env = append(os.Environ(), "HOME="+dir, "LC_ALL=C.UTF-8")
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.stop)
	s.client = s.dial()
	return s
}

func (s *session) dial() *client.Client {
	s.t.Helper()
	deadline := time.Now().Add(2 * hang)
	for {
		c, err := client.Dial(context.Background(), s.path)
		if err == nil {
			s.t.Cleanup(func() { c.Close() })
			return c
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("connecting: %v\n%s", err, s.log)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (s *session) stop() {
	if s.cmd.ProcessState != nil {
		return
	}
	s.cmd.Process.Signal(syscall.SIGTERM)
	done := make(chan error, 1)
	go func() { done <- s.cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(2 * hang):
		s.t.Errorf("SIGTERM did not end goshd within %v", 2*hang)
		s.cmd.Process.Kill()
	}
}

// run runs code with pipes and returns what it printed.
func (s *session) run(code string) (stdout, stderr string, ok bool) {
	s.t.Helper()
	outR, outW := pipe(s.t)
	errR, errW := pipe(s.t)
	null, err := os.Open(os.DevNull)
	if err != nil {
		s.t.Fatal(err)
	}
	defer null.Close()
	out, errs := collect(outR), collect(errR)
	ok, err = s.client.Run(s.context(), code, null, outW, errW)
	outW.Close()
	errW.Close()
	if err != nil {
		s.t.Fatalf("%s: %v\n%s", code, err, s.log)
	}
	return <-out, <-errs, ok
}

func (s *session) context() context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	s.t.Cleanup(cancel)
	return ctx
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

func collect(r *os.File) <-chan string {
	c := make(chan string, 1)
	go func() {
		defer r.Close()
		text, _ := io.ReadAll(r) // a test compares what came
		c <- string(text)
	}()
	return c
}

// want runs code and compares its standard output.
func (s *session) want(code, stdout string, ok bool) {
	s.t.Helper()
	got, stderr, gotOK := s.run(code)
	if got != stdout || gotOK != ok {
		s.t.Errorf("%s\ngot  %q %v\nwant %q %v\nstderr %q", code, got, gotOK, stdout, ok, stderr)
	}
}

func TestStateStays(t *testing.T) {
	s := start(t, "--norc")
	s.want("x=5; a=(1 2); f() { echo f$1; }; cd /usr; set -o pipefail; shopt -s extglob; false", "", false)
	s.want(`echo $? $x ${a[1]} $PWD; f q; false | true; echo $?; [[ ab == @(ab|c) ]] && echo ext`, "1 5 2 /usr\nfq\n1\next\n", true)
	s.want(`echo $-`, "hiBs\n", true)
	s.want("cat <<X\nhere $x\nX\nfor i in 1 2\ndo echo $i\ndone", "here 5\n1\n2\n", true)
	if pwd, err := s.client.Pwd(s.context()); err != nil || pwd != "/usr" {
		t.Errorf("pwd %q, %v", pwd, err)
	}
}

func TestFailuresEndTheRequest(t *testing.T) {
	s := start(t, "--norc")
	for _, code := range []string{
		"set -e; false; echo no", "set +e; set -u; echo $nope; echo no", "set +u; echo $((1/0)); echo no",
		"if true; then", "echo 'abc", "fi", "f() { f; }; f", "readonly r=1; r=2; echo no", "cat <<X\nabc",
	} {
		out, stderr, ok := s.run(code)
		if code == "cat <<X\nabc" {
			if out != "abc\n" || !ok {
				t.Errorf("%q: %q %v", code, out, ok)
			}
			continue
		}
		if out != "" || ok || stderr == "" && !strings.Contains(code, "set -e") {
			t.Errorf("%q: stdout %q, stderr %q, ok %v", code, out, stderr, ok)
		}
		s.want("set +eu; echo alive", "alive\n", true)
	}
}

func TestSyntaxErrorsInBashsWords(t *testing.T) {
	s := start(t, "--norc")
	_, stderr, _ := s.run("echo )")
	if want := "goshd: syntax error near unexpected token `)'\n"; stderr != want {
		t.Errorf("got %q, want %q", stderr, want)
	}
}

func TestRecursionOfTenThousandLevels(t *testing.T) {
	s := start(t, "--norc")
	s.want(`f() { (( $1 == 0 )) || f $(($1-1)); }; f 10000; echo $?`, "0\n", true)
}

func TestDescriptorsAreTheShellsOwn(t *testing.T) {
	s := start(t, "--norc")
	s.want("echo out; echo err >&2; exec 3>&1; echo three >&3; exec 3>&-; /bin/echo child; (echo sub); echo a | cat", "out\nthree\nchild\nsub\na\n", true)
	s.want("echo via > /dev/stdout; echo fd > /dev/fd/1; [ -t 1 ] || echo notty", "via\nfd\nnotty\n", true)
}

func TestBackgroundJobKeepsItsDescriptors(t *testing.T) {
	s := start(t, "--norc")
	s.want("mkfifo replied", "", true)
	r, w := pipe(t)
	out := collect(r)
	ok, err := s.client.Run(s.context(), "{ read <replied; echo late; } &", nil, w, nil) // a reply that waited for the job would not come
	w.Close()
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	s.want("echo >replied", "", true)
	if got := <-out; got != "late\n" {
		t.Errorf("got %q", got)
	}
}

func TestExitAnswersAndEndsTheShell(t *testing.T) {
	s := start(t, "--norc")
	s.want(`trap 'echo bye' EXIT; exit 0`, "bye\n", true)
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("exit status: %v", err)
	}
	if _, err := os.Stat(s.path); err == nil {
		t.Error("the socket file is left")
	}
}

func TestExitKeep(t *testing.T) {
	s := start(t, "--norc", "--on-exit", "keep")
	s.want(`exit 3`, "", false)
	s.want(`exec /bin/echo replaced; echo no`, "replaced\n", true)
	s.want(`echo alive $?`, "alive 0\n", true)
}

func TestTerminateRunsTheExitTrap(t *testing.T) {
	s := start(t, "--norc")
	s.want(`trap 'echo ended > "$HOME/trap"' EXIT`, "", true)
	began := time.Now()
	s.cmd.Process.Signal(syscall.SIGTERM)
	s.cmd.Wait()
	if d := time.Since(began); d > hang {
		t.Errorf("SIGTERM took %v", d)
	}
	if text, err := os.ReadFile(filepath.Join(s.cmd.Dir, "trap")); string(text) != "ended\n" {
		t.Errorf("trap wrote %q, %v", text, err)
	}
	if _, err := os.Stat(s.path); err == nil {
		t.Error("the socket file is left")
	}
}

func TestSecondServerIsRefused(t *testing.T) {
	s := start(t, "--norc")
	within(t, time.Second, func() {
		out, err := exec.Command(binary, "-i", "--norc", "--coprocess-socket", s.path).CombinedOutput()
		if code := exitCode(err); code != 3 {
			t.Errorf("status %d: %s", code, out)
		}
	})
	s.want("echo alive", "alive\n", true)
}

func exitCode(err error) int {
	if e, ok := err.(*exec.ExitError); ok {
		return e.ExitCode()
	}
	return 0
}

func TestRCFiles(t *testing.T) {
	dir := t.TempDir()
	rc := filepath.Join(dir, "rc")
	write(t, rc, "alias ll='echo listing'\nexport FROM_RC=yes\necho from rc\nPS1='rc> '\nfalse\n")
	s := start(t, "--rcfile", rc)
	s.want(`ll; echo $FROM_RC $- $BASH_VERSION`, "listing\nyes hiBs 5.2.15(1)-release\n", true)
	if p, err := s.client.Prompt(s.context(), ""); err != nil || p != "rc> " {
		t.Errorf("prompt %q %v", p, err)
	}
	if !strings.Contains(s.log.String(), "from rc") {
		t.Errorf("log %q", s.log)
	}
}

func TestRCFileThatExitsIsReported(t *testing.T) {
	dir := t.TempDir()
	rc := filepath.Join(dir, "rc")
	write(t, rc, "x=1\nexit 7\nx=2\n")
	s := start(t, "--rcfile", rc)
	s.want(`echo $x`, "1\n", true)
	if !strings.Contains(s.log.String(), "exited with status 7") {
		t.Errorf("log %q", s.log)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestNothingIsLeft runs many requests of every kind and compares what the
// process holds before and after.
func TestNothingIsLeft(t *testing.T) {
	if testing.Short() {
		t.Skip("10,000 requests")
	}
	s := start(t, "--norc")
	one := func() {
		s.want(`x=$(echo a | cat); f() { echo "$1"; }; f $x <<< y >/dev/null; { echo sub; } | cat; diff <(echo 1) <(echo 1); : > "$HOME/t"; (exit 3) & wait $!; cat <<X >/dev/null
doc
X
`, "sub\n", true)
	}
	one()
	before := settled(t, s.cmd.Process.Pid)
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for i := range 10000 {
		if _, err := s.client.Run(s.context(), "echo hi", null, null, null); err != nil {
			t.Fatal(i, err)
		}
	}
	for range 50 {
		one()
	}
	if after := settledAs(t, s.cmd.Process.Pid, before); after != before {
		t.Errorf("before %v, after %v", before, after)
	}
}

// settled is what the process holds once that has not changed for 200 ms: what
// the shell did last may still be closing.
func settled(t *testing.T, pid int) string {
	t.Helper()
	atRest(t, pid)
	last, since := held(t, pid), time.Now()
	for deadline := time.Now().Add(hang); time.Now().Before(deadline) && time.Since(since) < 200*time.Millisecond; {
		time.Sleep(10 * time.Millisecond)
		if now := held(t, pid); now != last {
			last, since = now, time.Now()
		}
	}
	return last
}

// settledAs waits until the process holds what it held before, or for long.
func settledAs(t *testing.T, pid int, before string) (now string) {
	t.Helper()
	for deadline := time.Now().Add(2 * hang); ; {
		if now = settled(t, pid); now == before || time.Now().After(deadline) {
			return now
		}
	}
}

// mostPolls is how many epoll descriptors a goshd keeps to wait with: the
// runtime's and as many as there were waits at the same time, up to 16.
const mostPolls = 17

// held is what a process holds: descriptors, by what they are, and children. The
// epoll descriptors that are kept are left out.
func held(t *testing.T, pid int) string {
	t.Helper()
	dir := fmt.Sprintf("/proc/%d/fd/", pid)
	fds, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, fd := range fds {
		target, _ := os.Readlink(dir + fd.Name())                        // it may be closed by now
		kinds = append(kinds, strings.TrimRight(target, "[0123456789]")) // without the number of an inode
	}
	all := len(kinds)
	kinds = slices.DeleteFunc(kinds, func(k string) bool { return strings.HasPrefix(k, "anon_inode:[eventpoll") })
	if polls := all - len(kinds); polls > mostPolls {
		t.Errorf("%d epoll descriptors", polls)
	}
	slices.Sort(kinds)
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d descriptors %q, children %q", len(kinds), kinds, children)
}

// TestDumpIsTheState: what DUMP prints, sourced by bash, gives the state that
// goshd has.
func TestDumpIsTheState(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Fatal("bash is needed for this test: apt-get install bash")
	}
	s := start(t, "--norc")
	s.run(`shopt -s extglob nullglob; set -o noclobber; alias ll='ls -l' q="it's"; x='a b'$'\n''c'; declare -i n=5; declare -r ro=1
declare -A m=([k 1]=v [z]="it's"); a=(1 [5]=x); export E=1; declare -l low=ABC; declare -n ref=x; umask 027; cd /usr
trap 'echo "bye"' EXIT; trap '' USR1; trap 'echo int' INT
f() { local x=1; if [[ $1 == @(a|b) ]]; then echo "$x" >&2; fi; case $x in 1) cat <<X ;; esac
doc $x
X
}
g() { for ((i=0;i<3;i++)); do echo $i | tr 0 1; done; }
export -f g; complete -W 'a b' -o nospace cmd`)
	dump, err := s.client.Dump(s.context())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "dump")
	write(t, file, dump)
	list := `declare -p x n ro m a E low ref; declare -f; alias; shopt; set -o | grep -v -e history -e emacs -e monitor; trap -p EXIT INT USR1; pwd; umask; complete -p cmd`
	want, stderr, _ := s.run(list)
	got, err := exec.Command(bash, "--norc", "--noprofile", "-c", "source "+file+"\n"+list).CombinedOutput()
	got = bytes.TrimSuffix(got, []byte("bye\n"))
	if string(got) != want {
		t.Errorf("bash has %s\ngoshd has %s\n%v %s", got, want, err, stderr)
	}
}

func TestDumpAndCompleteLeaveTheStateAlone(t *testing.T) {
	s := start(t, "--norc")
	s.run(`_f() { COMPREPLY=(one two); x=changed; cd /; set -u; false; }; complete -F _f cmd; x=1; cd /usr`)
	s.run(`true one last; (exit 7)`)
	if _, err := s.client.Dump(s.context(), "variables"); err != nil {
		t.Fatal(err)
	}
	c, err := s.client.Complete(s.context(), "cmd ")
	if err != nil || len(c.Candidates) != 2 {
		t.Fatalf("%+v %v", c, err)
	}
	s.want(`echo $? $x $PWD $-`, "7 1 /usr hiBs\n", true)
}

// ended waits for the end of goshd after SIGTERM and returns its status.
func (s *session) ended(within time.Duration) int {
	s.t.Helper()
	began := time.Now()
	s.cmd.Process.Signal(syscall.SIGTERM)
	defer time.AfterFunc(2*within, func() { s.cmd.Process.Kill() }).Stop()
	err := s.cmd.Wait()
	if d := time.Since(began); d > within {
		s.t.Errorf("SIGTERM took %v", d)
	}
	return exitCode(err)
}

func TestTerminateWhateverTheTrap(t *testing.T) {
	for _, trap := range []string{":", "trap '' TERM; /bin/true", "trap ': > \"$HOME/trap\"' EXIT; trap '' TERM HUP; /bin/true; (sleep 60) >/dev/null 2>&1 &"} {
		s := start(t, "--norc")
		s.run(trap)
		if status := s.ended(hang); status != 143 {
			t.Errorf("%s: status %d", trap, status)
		}
		if _, err := os.Stat(filepath.Join(s.cmd.Dir, "trap")); (err == nil) != strings.Contains(trap, "EXIT") {
			t.Errorf("%s: EXIT trap: %v", trap, err)
		}
	}
}

// TestTrapForTerm: a trap takes SIGTERM, and TERMINATE ends the shell, even if
// the trap does not end.
func TestTrapForTerm(t *testing.T) {
	s := start(t, "--norc")
	s.want("trap 'echo trapped >&2; echo trapped > t' TERM", "", true)
	s.cmd.Process.Signal(syscall.SIGTERM)
	for range 1000 {
		s.run(":")
		if _, err := os.Stat(filepath.Join(s.cmd.Dir, "t")); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.want("cat t; trap 'while :; do :; done' TERM", "trapped\n", true)
	s.cmd.Process.Signal(syscall.SIGTERM)
	if err := s.dial().Terminate(s.context()); err != nil {
		t.Error(err)
	}
	if err := s.cmd.Wait(); exitCode(err) != 0 {
		t.Errorf("status %d", exitCode(err))
	}
}

func TestTerminateWhileCodeRuns(t *testing.T) {
	for _, code := range []string{"trap '' TERM; while :; do :; done", "trap '' TERM; /bin/sleep 60", "trap '' TERM INT; while :; do /bin/sleep 1; done"} {
		s := start(t, "--norc")
		other := s.dial()
		go other.Run(s.context(), code, nil, nil, nil)
		s.rest()
		if status := s.ended(hang); status != 143 {
			t.Errorf("%s: status %d", code, status)
		}
	}
}

// TestRedirectedJobsHoldNothing: the reader of a pipe sees its end when no
// command in the background writes to it, as with bash.
func TestRedirectedJobsHoldNothing(t *testing.T) {
	s := start(t, "--norc")
	for _, code := range []string{
		"sleep 60 >/dev/null 2>&1 &", "(sleep 60) >/dev/null 2>&1 &", "{ sleep 60; sleep 60; } >/dev/null 2>&1 &",
		"f() { sleep 60; }; f >/dev/null 2>&1 &", "while :; do sleep 1; done &>/dev/null &",
		"sleep 60 2>/dev/null | sleep 60 >/dev/null 2>&1 &", "nohup sleep 60 &>/dev/null &", "eval 'sleep 60' &>/dev/null &",
	} {
		began := time.Now()
		s.run(code)
		if d := time.Since(began); d > hang {
			t.Errorf("%s: the pipe was open for %v", code, d)
		}
	}
	s.want("{ echo one; echo two >&2; echo three; } 2>/dev/null & wait $!", "one\nthree\n", true)
}
