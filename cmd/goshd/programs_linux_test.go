package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// programs are what a user does in programs that take the whole terminal, one
// request after the other.
var programs = []struct {
	needs string
	turns []turn
	then  string // what the screen shows at the end
}{
	{"vim", []turn{
		{`TERM=xterm vim -u NONE -N t; echo "status $?"`, []step{{`"t"`, "ihello\x1b"}, {"hello", "\x1a"}, {"status 148\n", ""}}},
		{`fg; echo "status $?"; cat t`, []step{{"hello", ":wq\r"}}},
	}, "status 0\nhello\n"},
	{"less", []turn{
		{`seq 1000 | TERM=xterm less; echo "status $? ${PIPESTATUS[*]}"`, []step{{"\n:", "G"}, {"1000", "\x1a"}, {"Stopped", ""}}},
		{`fg; echo "status $?"`, []step{{"less", "q"}}},
	}, "status 0\n"},
	{"man", []turn{
		{`printf '.TH T 1\n.SH NAME\nt \\- a page\n' > t.1; m=$(type -P man.REAL man | head -n 1); for i in {1..99}; do echo ".PP"; echo "line $i"; done >> t.1
TERM=xterm PAGER=less LESS= $m -l t.1; echo "status $?"`, []step{{"a page", "G"}, {"line 99", "\x1a"}, {"Stopped", ""}}},
		{`fg; echo "status $?"`, []step{{"line 99", "q"}}},
	}, "status 0\n"},
	{"ssh-keygen", []turn{
		{`ssh-keygen -q -t ed25519 -f key < /dev/null; echo "status $?"; ssh-keygen -y -P secret -f key | wc -l`,
			[]step{{"passphrase", "secret\n"}, {"again", "secret\n"}}},
		{`ssh-keygen -q -t ed25519 -f other < /dev/null; echo after`, []step{{"passphrase", "\x03"}}},
		{`stty -a | grep -o -e '-*icanon'`, nil},
	}, "\nicanon\n"},
	{"sudo", []turn{
		// Where sudo does not ask, or can't get privileges, there is nothing but a
		// prompt.
		{`as=; ((EUID)) || as='setpriv --reuid nobody --regid nogroup --clear-groups'
if ! grep -q 'NoNewPrivs:.*0' /proc/self/status || $as sudo -k -n true 2>/dev/null; then printf 'password for '; read; else $as sudo -k true; fi; echo after`, []step{{"password for ", "\x03"}}},
		{`sudo -k -n true; echo "status $((EUID ? 0 : $?))"; stty -a | grep -o -e '-*echo '`, nil},
	}, "status 0\n-echo \n"},
	{"top", []turn{{`TERM=xterm top; echo "status $?"`, []step{{"%Cpu", "q"}}}}, "status 0\n"},
	{"script", []turn{{`script -q -c "tty >/dev/null && echo inside" /dev/null; echo "status $?"`, nil}}, "inside\nstatus 0\n"},
	{"tmux", []turn{{`TERM=xterm tmux -L "goshd$$" -f /dev/null new-session "echo in\\$((1+1))side; sleep 1"; echo "status $?"`, []step{{"in2side", ""}}}}, "status 0\n"},
	{"python3", []turn{
		{`TERM=xterm python3 -q; echo "status $?"`, []step{{">>> ", "6*7\r"}, {"42\n", "\x1b[A0\r"}, {"420\n", "\x1a"}, {"Stopped", ""}}},
		{`fg; echo "status $?"`, []step{{"python3 -q\n", "\x04"}}},
	}, "status 0\n"},
	{"git", []turn{{`git init -q g && cd g && git config user.email a@b && git config user.name n && touch f && git add f &&
EDITOR='TERM=xterm vim -u NONE' git commit -q; git log --format='subject %s' | cat`, []step{{"COMMIT_EDITMSG", "imessage\x1b:wq\r"}}}}, "subject message\n"},
	{"stty", []turn{
		{`echo data | { read -s -p 'password: ' x < /dev/tty; cat; echo "$x"; } | cat`, []step{{"password: ", "secret\n"}}},
		{`x=$(sh -c 'printf "again: " > /dev/tty; stty -echo < /dev/tty; read x < /dev/tty; stty echo < /dev/tty; echo "<$x>"'); echo "$x"; stty -echo`, []step{{"data\nsecret\nagain: ", "two\n"}}},
	}, "<two>\n"},
}

func TestPrograms(t *testing.T) {
	for _, p := range programs {
		t.Run(p.needs, func(t *testing.T) {
			if _, err := exec.LookPath(p.needs); err != nil {
				t.Fatalf("%s is needed for this test: .ci/run installs it", p.needs)
			}
			t.Parallel()
			u := newGoshdUser(t)
			for _, tn := range p.turns {
				u.begin(tn.line)
				for _, st := range tn.steps {
					u.screen.expect(st.await)
					time.Sleep(100 * time.Millisecond)
					u.rest()
					u.screen.press(st.keys)
				}
				u.end()
			}
			u.screen.expect(p.then)
		})
	}
}

// TestWindowSize: a program in the foreground is told of another size, and LINES
// and COLUMNS follow.
func TestWindowSize(t *testing.T) {
	u := newGoshdUser(t)
	u.begin(`sh -c 'trap "stty size; exit" WINCH; echo r; while :; do sleep 0.1; done'; echo $LINES $COLUMNS`)
	u.screen.expect("r\n")
	if err := unix.IoctlSetWinsize(int(u.slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 33, Col: 77}); err != nil {
		t.Fatal(err)
	}
	u.screen.expect("33 77\n33 77\n")
	u.end()
	if err := pty.Setsize(u.slave, &pty.Winsize{Rows: 40, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	u.begin(`stty size; echo $LINES $COLUMNS; shopt -u checkwinsize`)
	u.screen.expect("40 100\n40 100\n")
	u.end()
}

// TestModesAfterACrash: a program that dies in raw mode leaves the terminal as
// it was, wherever in the job it is.
func TestModesAfterACrash(t *testing.T) {
	u := newGoshdUser(t)
	before, err := unix.IoctlGetTermios(int(u.slave.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(u.cmd.Dir, "crash"), "stty raw echo; kill -$1 $$\n")
	for _, code := range []string{"sh crash SEGV", "sh crash KILL | cat", "(sh crash KILL)", "f() { sh crash TERM; }; f", "{ sh crash SEGV; }"} {
		u.begin(code)
		u.end()
		after, err := unix.IoctlGetTermios(int(u.slave.Fd()), unix.TCGETS)
		if err != nil {
			t.Fatal(err)
		}
		if *after != *before {
			t.Errorf("%s: %+v, before %+v", code, after, before)
		}
	}
	if _, err := os.Stat(u.path); err != nil {
		t.Error(err)
	}
}
