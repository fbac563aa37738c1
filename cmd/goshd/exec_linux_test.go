package main

import (
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestPollerIsOutOfTheWay: the descriptors of the runtime's poller have no number
// that a script gives to one of its own. Exec would put that in their place while
// the runtime still uses them.
func TestPollerIsOutOfTheWay(t *testing.T) {
	code := `sleep 0 & wait; for f in /proc/$$/fd/*; do case $(readlink $f) in anon_inode:*) echo ${f##*/};; esac; done`
	out, err := exec.Command(binary, "-c", code).Output()
	if err != nil {
		t.Fatal(err)
	}
	numbers := strings.Fields(string(out))
	for _, text := range numbers {
		if n, err := strconv.Atoi(text); err != nil || n < firstPoller {
			t.Errorf("descriptor %s: %v", text, err)
		}
	}
	if len(numbers) == 0 {
		t.Error("no poller was found")
	}
}

// TestExecWithDescriptors: a program that takes the place of the shell gets the
// descriptors, whatever else went on in the process. The shell has inherited others
// with their numbers, which subshells may still hold.
func TestExecWithDescriptors(t *testing.T) {
	code := `trap : USR1 CHLD; sleep 0.01 & (sleep 0) & /bin/true | cat
for n in 3 4 5 6 7 8 9; do eval "exec $n<<< $n"; done
exec sh -c 'for n in 3 4 5 6 7 8 9; do eval "read x <&$n"; printf %s $x; done'`
	null, err := os.Open("/dev/null")
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for range 40 {
		cmd := exec.Command(binary, "-c", code)
		cmd.ExtraFiles = slices.Repeat([]*os.File{null}, 7)
		out, err := cmd.CombinedOutput()
		if err != nil || string(out) != "3456789" {
			t.Fatalf("%q %v", out, err)
		}
	}
}
