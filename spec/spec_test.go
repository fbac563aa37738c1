package spec

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "record the cases that are run from bash 5.2")

// scratch holds the build of goshd. TestMain makes and removes it.
var scratch string

// tally counts the cases of a run, for the line that TestMain prints.
var tally struct{ cases, agree, listed, differ atomic.Int64 }

func TestMain(m *testing.M) {
	flag.Parse()
	inheritNothing()
	os.Exit(runTests(m))
}

// inheritNothing keeps from the cases what descriptors the tests were started
// with: a script can see which numbers are free.
func inheritNothing() {
	const most = 1024
	for n := 3; n < most; n++ {
		syscall.CloseOnExec(n)
	}
}

func runTests(m *testing.M) int {
	dir, err := os.MkdirTemp("", "goshd-spec-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	scratch = dir
	if bash() == nil {
		fmt.Fprintln(os.Stderr, "spec: no bash 5.2 here: comparing goshd with the recordings only")
	}
	code := m.Run()
	if n := tally.cases.Load(); n > 0 {
		fmt.Printf("spec: %d cases, %d agree with bash 5.2, %d listed differences, %d unlisted differences\n",
			n, tally.agree.Load(), tally.listed.Load(), tally.differ.Load())
	}
	return code
}

// files returns every file of cases.
func files(t *testing.T) []*file {
	t.Helper()
	var all []*file
	for _, pattern := range []string{"*.test.sh", "rc/*.test.sh"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			f, err := load(path)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, f)
		}
	}
	return all
}

func TestSpec(t *testing.T) {
	listed, err := loadLedger("DIFFERENCES.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files(t) {
		t.Run(f.name, func(t *testing.T) {
			if *update {
				t.Cleanup(func() { write(t, f) })
			}
			for _, c := range f.cases {
				t.Run(c.name, func(t *testing.T) {
					t.Parallel()
					if !c.runnable(t) || *update && c.needs != "" {
						return
					}
					if *update {
						record(t, c)
						return
					}
					check(t, c, listed[f.name+"/"+c.name])
				})
			}
		})
	}
}

// runnable reports whether what the case needs is installed: the file, and bash
// to compare with, as nothing is recorded for such a case. With SPEC_ALL set,
// as in CI, everything has to be that has a fixed path: what no distribution
// packages is named by a variable instead.
func (c *testCase) runnable(t *testing.T) bool {
	path := os.ExpandEnv(c.needs)
	if c.needs == "" {
		return true
	}
	if _, err := os.Stat(path); err == nil && bash() != nil {
		return true
	}
	if os.Getenv("SPEC_ALL") != "" && path == c.needs {
		t.Errorf("%s or bash 5.2 is not installed", c.needs)
	}
	t.Logf("%s or bash 5.2 is not installed: nothing was tested", c.needs)
	return false
}

// record runs the case under bash, twice, and keeps what it did.
func record(t *testing.T, c *testCase) {
	if bash() == nil {
		t.Fatal("recording needs bash 5.2")
	}
	got := bash().run(t, c)
	if diff := cmp.Diff(c.seen(got), c.seen(bash().run(t, c))); diff != "" {
		t.Errorf("bash does not do the same thing twice (-first +second):\n%s", diff)
	}
	if got.Status == timedOut {
		t.Fatalf("bash takes longer than %v", c.limit())
	}
	c.want = c.seen(got)
}

// seen is the part of an outcome that counts for the case.
func (c *testCase) seen(got outcome) outcome {
	if !c.stderr {
		got.Stderr = ""
	}
	return got
}

func write(t *testing.T, f *file) {
	if t.Failed() {
		t.Logf("%s is left as it was", f.path)
		return
	}
	if err := os.WriteFile(f.path, f.format(), 0o644); err != nil {
		t.Error(err)
	}
}

// check compares goshd with bash; reason is why they may differ, or empty.
func check(t *testing.T, c *testCase, reason string) {
	want := c.want
	if b := bash(); b != nil {
		got := oracle(t, b, c)
		if c.needs != "" {
			want = got // what is installed here counts
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("bash does not do what was recorded from it (-recorded +bash):\n%s", diff)
		}
	}
	g, err := goshd()
	if err != nil {
		t.Fatal(err)
	}
	tally.cases.Add(1)
	got := g.run(t, c)
	diff := cmp.Diff(want, c.seen(got))
	switch {
	case diff == "" && reason == "":
		tally.agree.Add(1)
	case diff == "":
		t.Errorf("agrees with bash: take it out of DIFFERENCES.md")
	case reason != "":
		tally.listed.Add(1)
		t.Logf("differs: %s\n%s", reason, diff)
	default:
		tally.differ.Add(1)
		t.Errorf("line %d (-bash +goshd):\n%s\nscript:\n%s\nstderr of goshd:\n%s", c.line, diff, c.code, got.Stderr)
	}
}

// oracleRuns is how often bash may try to do what was recorded from it.
const oracleRuns = 3

// oracle returns what bash does. It is run again if that is not what was
// recorded: on a loaded machine it loses one of some hundred signals that are
// sent to a child which it has just forked (bash 5.2, sleep 10 & kill $!).
func oracle(t *testing.T, b *shell, c *testCase) (got outcome) {
	t.Helper()
	for range oracleRuns {
		got = c.seen(b.run(t, c))
		if c.needs != "" || got == c.want {
			break
		}
	}
	return got
}

// TestLedger checks that every entry names a case.
func TestLedger(t *testing.T) {
	listed, err := loadLedger("DIFFERENCES.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files(t) {
		for _, c := range f.cases {
			delete(listed, f.name+"/"+c.name)
		}
	}
	for name := range listed {
		t.Errorf("DIFFERENCES.md: there is no case %s", name)
	}
}

// TestFormat checks that the files are spelled as -update spells them, so that
// recording changes nothing but what bash does.
func TestFormat(t *testing.T) {
	for _, f := range files(t) {
		text, err := os.ReadFile(f.path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(text), string(f.format())); !bytes.Equal(text, f.format()) {
			t.Errorf("%s (-is +should be):\n%s", f.path, diff)
		}
	}
}
