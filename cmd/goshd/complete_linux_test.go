package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp"
)

var update = flag.Bool("update", false, "record from bash what the tests expect")

// bashCompletion is what Debian's package of that name installs.
const bashCompletion = "/usr/share/bash-completion/bash_completion"

// A completedLine is a line with the cursor at ¦, completed in the directory
// Dir of the fixture.
type completedLine struct {
	Dir  string `json:"dir"`
	Line string `json:"line"`
	Tab  string `json:"tab"` // what a Tab makes of it, the cursor at ¦
	All  string `json:"all"` // what inserting all candidates makes of it
}

const (
	linesFile    = "testdata/completion/lines.txt"
	recordedFile = "testdata/completion/recorded.json"
)

// loadLines reads the lines. One that begins with "## " names the directory of
// those that follow.
func loadLines(t *testing.T) (lines []completedLine) {
	text, err := os.ReadFile(linesFile)
	if err != nil {
		t.Fatal(err)
	}
	dir := "."
	for l := range strings.Lines(string(text)) {
		l = strings.TrimSuffix(l, "\n")
		if name, ok := strings.CutPrefix(l, "## "); ok {
			dir = name
			continue
		}
		if !strings.Contains(l, "¦") {
			l += "¦"
		}
		lines = append(lines, completedLine{Dir: dir, Line: l})
	}
	return lines
}

// cut returns a line without its cursor, and where that was.
func cut(marked string) (line string, point int) {
	before, after, _ := strings.Cut(marked, "¦")
	return before + after, len(before)
}

// fixture makes the directory that the lines are about.
func fixture(t *testing.T) (dir string, env []string) {
	t.Helper()
	dir = t.TempDir()
	setup, err := filepath.Abs("testdata/completion/setup.sh")
	if err != nil {
		t.Fatal(err)
	}
	env = []string{
		"FIX=" + dir, "HOME=" + dir + "/home", "PATH=" + dir + "/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
		"TERM=dumb", "INPUTRC=/dev/null", "LC_ALL=C.UTF-8", "USER=root", "LOGNAME=root", "SHELL=/bin/bash",
		"GIT_CONFIG_NOSYSTEM=1", "PAGER=cat",
	}
	cmd := exec.Command("bash", setup)
	cmd.Dir, cmd.Env = dir, env
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("setup: %v\n%s", err, out)
	}
	return dir, env
}

// forBashCompletion prepares a comparison, or returns nil if bash-completion is
// not installed.
func forBashCompletion(t *testing.T) *comparison {
	t.Helper()
	if _, err := os.Stat(bashCompletion); err != nil {
		if os.Getenv("SPEC_ALL") != "" {
			t.Fatal(err)
		}
		t.Logf("%v: nothing was tested", err)
		return nil
	}
	rc, err := filepath.Abs("testdata/completion/rc.sh")
	if err != nil {
		t.Fatal(err)
	}
	dir, env := fixture(t)
	return &comparison{t: t, dir: dir, rc: rc, env: env, named: strings.NewReplacer(dir, "FIX")}
}

// TestCompletionsAsBash compares what completing a line gives with what
// interactive bash made of it, with Debian's bash-completion in both. What bash
// did is recorded with -update. What programs print may differ from machine to
// machine: bash is asked again where goshd does not do what was recorded.
func TestCompletionsAsBash(t *testing.T) {
	asBash := forBashCompletion(t)
	if asBash == nil {
		return
	}
	if *update {
		asBash.record()
	}
	asBash.compare(recorded(t))
	asBash.inner()
}

// recorded returns the lines with what bash did.
func recorded(t *testing.T) (lines []completedLine) {
	t.Helper()
	readJSON(t, recordedFile, &lines)
	return lines
}

func readJSON(t *testing.T, path string, v any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, v); err != nil {
		t.Fatal(err)
	}
}

func writeJSON(t *testing.T, path string, v any) {
	t.Helper()
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// inner checks lines with a substitution that is not closed, where bash has other
// candidates or none: who asks again for what begins at Inner gets those of the
// command in it.
func (c *comparison) inner() {
	sh := c.shell()
	defer sh.Close()
	for line, want := range map[string]string{
		"echo $(git checkout f":   "git checkout feature/¦",
		"echo \"$(git checkout f": "git checkout feature/¦",
		"echo `git branch -d b":   "git branch -d bug-7 ¦",
		"echo <(cat tr":           "cat tracked.txt ¦",
		"echo $(echo `cat tr":     "cat tracked.txt ¦",
	} {
		r, err := sh.Complete(c.t.Context(), line, len(line))
		if err != nil || r.Inner == 0 {
			c.t.Fatal(line, r, err)
		}
		if got := c.complete(sh, completedLine{Dir: "repo", Line: line[r.Inner:] + "¦"}); got.Tab != want {
			c.t.Errorf("%s: %s, want %s", line, got.Tab, want)
		}
	}
}

// A comparison is goshd and, once it is needed, bash in one fixture.
type comparison struct {
	t       *testing.T
	dir, rc string
	env     []string
	named   *strings.Replacer // writes FIX for the fixture
	bash    *bashTerminal
	in      string // bash's directory
	setup   string // what is run before the first line
}

// ask asks bash.
func (c *comparison) ask(l completedLine) completedLine {
	if c.bash == nil {
		c.bash = startBash(c.t, c.dir, c.rc, c.env)
		if c.setup != "" {
			c.bash.run(c.setup)
		}
	}
	if l.Dir != c.in {
		c.bash.run("cd \"$FIX/work/" + l.Dir + "\"")
		c.in = l.Dir
	}
	line, point := cut(l.Line)
	tab, at := c.bash.press(line, point, keyComplete)
	all, _ := c.bash.press(line, point, keyInsertAll)
	l.Tab, l.All = c.named.Replace(tab[:at]+"¦"+tab[at:]), c.named.Replace(all)
	return l
}

func (c *comparison) record() {
	var lines []completedLine
	for _, l := range loadLines(c.t) {
		lines = append(lines, c.ask(l))
	}
	writeJSON(c.t, recordedFile, lines)
}

// inProcess is what goshd made of lines in a directory of the fixture.
var inProcess = map[completedLine]completedLine{}

func (c *comparison) compare(lines []completedLine) {
	sh := c.shell()
	defer sh.Close()
	other := 0
	for _, l := range lines {
		got := c.complete(sh, l)
		inProcess[l] = got
		if l == got {
			continue
		}
		want := c.ask(l)
		for range 3 { // processes and files of the machine may come and go
			if want == got {
				break
			}
			got, want = c.complete(sh, l), c.ask(l)
		}
		if want != got {
			c.t.Errorf("in %s: %s (-bash +goshd)\n%s", l.Dir, l.Line, cmp.Diff(want, got))
			continue
		}
		other++
	}
	c.t.Logf("%d lines, for %d of which bash does not do here what was recorded", len(lines), other)
}

// shell returns a goshd that has sourced the same file.
func (c *comparison) shell() *interp.Shell {
	sh, err := interp.New(interp.Config{
		Name: "bash", Environ: c.env, Dir: c.dir + "/work", Stdio: [3]int{-1, -1, -1}, Interactive: true, Groups: true,
	})
	if err != nil {
		c.t.Fatal(err)
	}
	if _, err := sh.Source(context.Background(), c.rc); err != nil {
		c.t.Fatal(err)
	}
	return sh
}

// complete is what goshd makes of a line.
func (c *comparison) complete(sh *interp.Shell, l completedLine) completedLine {
	sh.Run(context.Background(), "cd \"$FIX/work/"+l.Dir+"\"", [3]int{-1, -1, -1})
	return c.completeHere(sh, l)
}

// completeHere is complete in the shell's directory.
func (c *comparison) completeHere(sh *interp.Shell, l completedLine) completedLine {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	recorded := l.All
	line, point := cut(l.Line)
	r, err := sh.Complete(ctx, line, point)
	if err != nil {
		c.t.Fatal(err)
	}
	l.Tab = c.named.Replace(pressTab(r, line, point))
	l.All = c.named.Replace(insertAll(r, line, point, l.All))
	if spaces(l.All) == spaces(recorded) { // candidates of git's bring a space of their own
		l.All = recorded
	}
	return l
}

// pressTab returns the line after a Tab.
func pressTab(r *completion.Result, line string, point int) string {
	text, from, to := r.CommonPrefix, r.Replace.Start, point
	switch {
	case len(r.Items) == 0:
		return line[:point] + "¦" + line[point:]
	case len(r.Items) == 1:
		it := r.Items[0]
		text = it.Insert + it.Append
		if it.Replace != nil {
			from, to = it.Replace.Start, it.Replace.End
		}
	case text == "":
		return line[:point] + "¦" + line[point:]
	case r.CommonReplace != nil:
		to = r.CommonReplace.End
	}
	return line[:from] + text + "¦" + line[to:]
}

// insertAll returns the line with all candidates in it, as readline inserts
// them: within a quote only those that need quotes have them. There, only what
// the text means is compared.
func insertAll(r *completion.Result, line string, point int, want string) string {
	if len(r.Items) == 0 {
		return line
	}
	text := line[:r.Replace.Start-len(r.Quote)]
	for _, it := range r.Items {
		text += r.Quote + it.Insert + " "
	}
	text += line[point:]
	if r.Quote != "" && meaning(text) == meaning(want) {
		return want
	}
	return text
}

// spaces is a line with one space for several.
func spaces(line string) string {
	for strings.Contains(line, "  ") {
		line = strings.ReplaceAll(line, "  ", " ")
	}
	return line
}

// meaning is a line without quotes.
func meaning(line string) string {
	return strings.NewReplacer(`\`, "", `'`, "", `"`, "").Replace(line)
}

// TestCompletionsOverTheSocket asks a goshd on a socket to complete the
// recorded lines, which have candidates there as in the process.
func TestCompletionsOverTheSocket(t *testing.T) {
	c := forBashCompletion(t)
	if c == nil {
		return
	}
	sh := c.shell()
	defer sh.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 8*time.Minute)
	defer cancel()
	socket := c.serve(ctx)
	in := "."
	for _, l := range recorded(t) {
		line, point := cut(l.Line)
		if point < len(line) {
			continue // a plain COMPLETE has the cursor at the end
		}
		if l.Dir != in {
			if ok, err := socket.Run(ctx, "cd \"$FIX/work/"+l.Dir+"\"", nil, nil, nil); err != nil || !ok {
				t.Fatalf("cd: %v", err)
			}
			in = l.Dir
		}
		want, ok := inProcess[l]
		if !ok {
			want = c.complete(sh, l)
		}
		got, err := socket.Complete(ctx, line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if diff := cmp.Diff(want.All, c.insertReceived(got, l, want)); diff != "" {
			t.Errorf("in %s: %s (-process +socket)\n%s", l.Dir, line, diff)
		}
	}
}

// socket starts a goshd, which sources the file that bash does, and returns
// the path of its socket when it listens.
func (c *comparison) socket(ctx context.Context) string {
	path := filepath.Join(c.t.TempDir(), "s")
	cmd := exec.Command(binary, "-i", "--complete-timeout", "1m", "--rcfile", c.rc, "--coprocess-socket", path)
	cmd.Dir, cmd.Env = c.dir+"/work", c.env
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGTERM)
		cmd.Wait()
	})
	for {
		socket, err := client.Dial(ctx, path)
		if err == nil {
			socket.Close()
			return path
		}
		if ctx.Err() != nil {
			c.t.Fatal(err)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// serve returns a client of a new goshd.
func (c *comparison) serve(ctx context.Context) *client.Client {
	socket, err := client.Dial(ctx, c.socket(ctx))
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { socket.Close() })
	return socket
}

// insertReceived is insertAll for a reply; within a quote it is what is wanted
// if it means the same.
func (c *comparison) insertReceived(got *client.Completion, l, want completedLine) string {
	line, _ := cut(l.Line)
	if len(got.Candidates) == 0 {
		return line
	}
	text := ""
	for _, x := range got.Candidates {
		text += x.Insert + " "
	}
	text = c.named.Replace(line[:got.Start] + text)
	if spaces(meaning(text)) == spaces(meaning(want.All)) {
		return want.All
	}
	return text
}
