package interp

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestReadTerminal types keys when the script has printed "> ".
func TestReadTerminal(t *testing.T) {
	for _, c := range []struct{ name, script, keys, want string }{
		{"a prompt", `read -p '> ' x; echo "[$x]"`, "foo\n", "> foo\r\n[foo]\r\n"},
		{"silence", `read -sp '> ' x; echo "[$x]"`, "foo\n", "> [foo]\r\n"},
		{"one character", `read -n1 -p '> ' x; echo "[$x]"`, "f", "> f[f]\r\n"},
		{"a delimiter", `read -d : -p '> ' x; echo "[$x]"`, "fo:", "> fo:[fo]\r\n"},
		{"the end of the input", `read -p '> ' x; echo "$?[$x]"`, "\x04", "> 1[]\r\n"},
		{"a time limit", `read -t 2 -p '> ' x; echo "$?[$x]"`, "ab", "> ab142[]\r\n"},
		{"editing", `read -ep '> ' x; echo "[$x]"`, "bcd\x01a\x05\x7f\n", "> bcd\b\b\babcd\b\b\bbcd\b\x1b[K\r\n[abc]\r\n"},
		{"words", `read -ep '> ' x; echo "[$x]"`, "ab cd\x1bb\x17\x05 \x19\n",
			"> ab cd\b\b\b\b\bcd\x1b[K\b\bcd ab \r\n[cd ab]\r\n"},
		{"arrows", `read -ep '> ' x; echo "[$x]"`, "éb\x1b[D\x1b[D\x1b[3~\x1bOCc\n", "> éb\b\bb\x1b[K\bbc\r\n[bc]\r\n"},
		{"an initial text", `read -ei old -p '> ' x; echo "[$x]"`, "er\n", "> older\r\n[older]\r\n"},
		{"the end while editing", `read -ep '> ' x; echo "$?[$x]"`, "\x04", "> \r\n1[]\r\n"},
		{"the modes are as before", `read -esn1 -p '> ' x; echo "[$x]"; stty -a | grep -oE -- '-?(icanon|echo)\b'`, "a",
			"> \r\n[a]\r\nicanon\r\necho\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := typeAt(t, c.script, c.keys); got != c.want {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}

// typeAt runs a script on a terminal and returns what appears there.
func typeAt(t *testing.T, script, keys string) string {
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	n := int(tty.Fd())
	sh, err := New(Config{Name: "sh", Dir: t.TempDir(), Stdio: [3]int{n, n, n}, Environ: []string{"PATH=/usr/bin:/bin"}})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() { // the shell
		defer close(done)
		sh.RunCommand(script + "; printf '%s' $'\\004END'")
		sh.Close()
	}()
	defer tty.Close()
	if err := master.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Logf("no deadline: %v", err)
	}
	var screen bytes.Buffer
	buf := make([]byte, 4096)
	for typed := false; ; {
		k, err := master.Read(buf)
		screen.Write(buf[:k])
		if err != nil {
			t.Fatalf("%v after %q", err, screen.String())
		}
		if !typed && strings.Contains(screen.String(), "> ") {
			typed = true
			if _, err := master.WriteString(keys); err != nil {
				t.Fatal(err)
			}
		}
		if text, _, over := strings.Cut(screen.String(), "\x04END"); over {
			<-done
			return text
		}
	}
}
