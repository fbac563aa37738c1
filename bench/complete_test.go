package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestReadLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lines.txt")
	if err := os.WriteFile(path, []byte("zz\nls -¦ x\n## a b\ngit ch\ntrue; kill -s \n"), 0o644); err != nil {
		t.Fatal(err)
	}
	lines, err := readLines(path)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range lines {
		got = append(got, l.chdir()+"|"+l.text+"|"+l.query.Command+"|"+strings.Join(l.query.Words, ","))
	}
	want := `cd "$FIX/work/"'.'|ls -|ls|ls,-
cd "$FIX/work/"'a b'|git ch|git|git,ch
cd "$FIX/work/"'a b'|true; kill -s |kill|kill,-s,`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got %s", s)
	}
}

func TestPercentile(t *testing.T) {
	sorted := []time.Duration{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}
	if m, p := percentile(sorted, 50), percentile(sorted, 99); m != 6 || p != 10 {
		t.Errorf("median %d, 99th percentile %d", m, p)
	}
	if percentile(nil, 50) != 0 {
		t.Error("of nothing")
	}
}

func TestMeasured(t *testing.T) {
	c := &completions{lines: make([]completedLine, 2)}
	c.lines[1].query.Command = "git"
	for i := range c.first {
		c.first[i], c.took[i] = map[string]time.Duration{}, make([]time.Duration, 2)
	}
	c.measured([]int{1, 20, 300})
	c.measured([]int{1, 30})
	c.measured([]int{7, 1})
	if c.took[0][1] != 20*time.Microsecond || c.first[0]["git"] != 320*time.Microsecond || c.took[0][0] != 0 {
		t.Errorf("%v %v", c.took, c.first)
	}
}
