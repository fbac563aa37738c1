package main

import (
	"errors"
	"testing"
	"time"
)

func TestVerdict(t *testing.T) {
	w := workload{name: "w", times: 10}
	fast := result{time: time.Millisecond, memory: 4 << 10, output: "x"}
	slow := result{time: 20 * time.Millisecond, memory: 3 << 10, output: "x"}
	large := fast
	large.memory = 30 << 10
	other := fast
	other.output = "y"
	failed := fast
	failed.err = errors.New("exit status 1")
	for name, tt := range map[string]struct {
		bash, goshd result
		want        string
	}{
		"met":    {slow, fast, ""},
		"slow":   {fast, slow, "slower than the goal"},
		"large":  {slow, large, "too much memory"},
		"output": {slow, other, "the output differs"},
		"failed": {slow, failed, "goshd: exit status 1"},
	} {
		times := float64(tt.bash.time) / float64(tt.goshd.time)
		if got := verdict(w, [2]result{tt.bash, tt.goshd}, times); got != tt.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
