package completion

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

var update = flag.Bool("update", false, "record from bash what the tests expect")

// bashSetup is what both bash and our registry are told.
var bashSetup = []string{
	`complete -f cf`, `complete -d cdir`, `complete -F files ff`, `complete -o filenames -F files ffn`,
	`complete -W 'aa ab "a b" it x:y x:z --foo= --foobar= dir/ "q \$x"' w`,
	`complete -o filenames -W 'aa "a b" dirb "dir a"' wf`, `complete -o nospace -W 'one two' ns`,
	`complete -W 'zeta beta alpha beta' -o nosort so`, `complete -o default -W 'nomatchx' de`,
	`complete -o bashdefault -W 'nomatchx' bd`, `complete -o dirnames dn`, `complete -o plusdirs -W 'dx a' pd`,
	`complete -G '*.c' gl`, `complete -f -X '*.o' fx`, `complete -f -X '!*.o' fo`, `complete -P '<' -S '>' -W 'a b' ps`,
	`complete -A variable -P '$' vv`, `complete -A hostname hh`, `complete -c cc`, `complete -u uu`,
	`complete -o filenames -o noquote -W '"a b" "a c"' nq`, `complete -X '!&*' -W 'one only two' xx`,
	`complete -F files -o nospace fns`, `complete -o nospace -f fnn`,
}

// A bashCase is a line with the cursor at ¦, what it becomes when Tab is
// pressed, and when all completions are inserted. FIX stands for the fixture.
type bashCase struct {
	Line string `json:"line"`
	Tab  string `json:"tab"`
	All  string `json:"all"`
}

const bashCases = "testdata/bash.json"

// TestCompleteAsBash compares the text after a Tab, and the candidates, with
// those of interactive bash 5.2, recorded on a terminal with "-update".
func TestCompleteAsBash(t *testing.T) {
	dir := fixture(t)
	if *update {
		recordBash(t, dir)
	}
	data, err := os.ReadFile(bashCases)
	if err != nil {
		t.Fatal(err)
	}
	var cases []bashCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	h, r := bashHost(t, dir)
	for _, c := range cases {
		if _, ok := further[c.Line]; ok {
			continue
		}
		line, point := cut(c.Line)
		res, err := Complete(context.Background(), h, r, line, point)
		if err != nil {
			t.Errorf("%q: %v", c.Line, err)
			continue
		}
		fixed := strings.NewReplacer(dir, "FIX")
		if got := fixed.Replace(pressTab(res, line, point)); got != c.Tab {
			t.Errorf("%q: a Tab gives %q, in bash %q", c.Line, got, c.Tab)
		}
		if strings.Contains(line, `"~`) || strings.Contains(line, "'~") {
			continue // the tilde is expanded in what is inserted
		}
		if got, want := insertAll(res, line, point), dequote(c.All); dequote(got) != want {
			t.Errorf("%q: all candidates\n got %q\nbash %q", c.Line, got, c.All)
		}
	}
}

// further lists lines for which we give more than bash does, with what a Tab
// makes of them: a closing quote is no reason to leave a command out.
var further = map[string]string{
	"\"my":  "\"my",
	"\"my ": "\"my prog\" ",
}

func TestCompleteGoesFurtherThanBash(t *testing.T) {
	h, r := bashHost(t, fixture(t))
	for text, want := range further {
		line, point := cut(text)
		res, err := Complete(context.Background(), h, r, line, point)
		if err != nil {
			t.Fatal(err)
		}
		if got := pressTab(res, line, point); got != want || len(res.Items) == 0 {
			t.Errorf("%q: a Tab gives %q, want %q", text, got, want)
		}
	}
}

// bashHost returns a host and a registry that were told the same as bash.
func bashHost(t *testing.T, dir string) (*fakeHost, *Registry) {
	h, r := newFakeHost(dir), NewRegistry()
	h.functions["files"] = func(q *Query) ([]string, int) {
		var out bytes.Buffer
		Compgen(context.Background(), h, r.Clone(), []string{"-f", "--", q.Word}, Stdio{Out: &out, Err: os.Stderr})
		return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n"), 0
	}
	for _, code := range bashSetup {
		var args []string
		for _, w := range tokens(code, 0, len(code), len(code)) {
			args = append(args, dequote(code[w.start:w.end]))
		}
		if status := r.Complete(args[1:], Stdio{Out: os.Stderr, Err: os.Stderr}); status != 0 {
			t.Fatalf("%s: status %d", code, status)
		}
	}
	return h, r
}

// pressTab returns the line after a Tab.
func pressTab(r *Result, line string, point int) string {
	text, from, to := r.CommonPrefix, r.Replace.Start, point
	switch {
	case len(r.Items) == 0:
		return line
	case len(r.Items) == 1:
		it := r.Items[0]
		text = it.Insert + it.Append
		if it.Replace != nil {
			from, to = it.Replace.Start, it.Replace.End
		}
	case text == "":
		return line
	}
	return line[:from] + text + line[to:]
}

// insertAll returns the line with all candidates in it.
func insertAll(r *Result, line string, point int) string {
	if len(r.Items) == 0 {
		return line
	}
	text := strings.TrimSuffix(line[:r.Replace.Start], r.Quote)
	for _, it := range r.Items {
		text += escape(it.Value, "\\'\"") + " "
	}
	return text + line[point:]
}

// recordBash runs bash on a terminal and records what it makes of the lines.
func recordBash(t *testing.T, dir string) {
	lines, err := os.ReadFile("testdata/lines.txt")
	if err != nil {
		t.Fatal(err)
	}
	b := startBash(t, dir)
	var cases []bashCase
	fixed := strings.NewReplacer(dir, "FIX")
	for l := range strings.Lines(string(lines)) {
		l = strings.TrimSuffix(l, "\n")
		line, point := cut(l)
		cases = append(cases, bashCase{l, fixed.Replace(b.keys(line, point, "\x18T")), fixed.Replace(b.keys(line, point, "\x18I"))})
	}
	writeJSON(t, bashCases, cases)
}

// A bashTerminal is an interactive bash on a pseudo-terminal.
type bashTerminal struct {
	t   *testing.T
	tty *os.File
	out string
}

func startBash(t *testing.T, dir string) *bashTerminal {
	rc := `PS1='> ' HISTFILE= HOSTFILE=$FIX/hosts PATH=$FIX/bin:$FIX/bin2 GOSHD_DIR=$FIX/work/dirb GOSHD_ONE=1 GOSHD_TWO=2
bind 'set bell-style none' 'set enable-bracketed-paste off'
bind '"\C-xT": complete' '"\C-xI": insert-completions'
report() { printf '%s\0' "$READLINE_LINE" > $FIX/tmp; enable -n printf; command -p mv $FIX/tmp $FIX/out; enable printf; READLINE_LINE= READLINE_POINT=0; }
bind -x '"\C-xD": report'
files() { mapfile -t COMPREPLY < <(compgen -f -- "$2"); }
` + strings.Join(bashSetup, "\n") + "\nunset -f mv\n"
	if err := os.WriteFile(dir+"/rc", []byte(rc), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("bash", "--noprofile", "--rcfile", dir+"/rc", "-i")
	cmd.Dir = dir + "/work"
	cmd.Env = []string{"FIX=" + dir, "HOME=" + dir + "/home", "TERM=dumb", "INPUTRC=/dev/null", "LC_ALL=C.UTF-8", "COLUMNS=400"}
	tty, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		tty.Close()
		cmd.Process.Signal(syscall.SIGHUP)
		cmd.Wait()
	})
	go func() {
		buf := make([]byte, 1<<16)
		for {
			if _, err := tty.Read(buf); err != nil {
				return
			}
		}
	}()
	time.Sleep(time.Second)
	return &bashTerminal{t: t, tty: tty, out: dir + "/out"}
}

// keys types a line, puts the cursor at point, presses keys and returns what
// the line has become.
func (b *bashTerminal) keys(line string, point int, keys string) string {
	os.Remove(b.out)
	typed := ""
	for _, c := range []byte(line) {
		if c < ' ' {
			typed += "\x16"
		}
		typed += string([]byte{c})
	}
	typed += strings.Repeat("\x02", len([]rune(line[point:]))) + keys + "\x18D"
	if _, err := b.tty.Write([]byte(typed)); err != nil {
		b.t.Fatal(err)
	}
	for range 2000 {
		if data, err := os.ReadFile(b.out); err == nil {
			return strings.TrimSuffix(string(data), "\x00")
		}
		time.Sleep(2 * time.Millisecond)
	}
	b.t.Fatalf("bash does not answer for %q", line)
	return ""
}
