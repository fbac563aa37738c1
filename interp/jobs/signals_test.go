package jobs

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
)

func TestSignalNames(t *testing.T) {
	for _, c := range []struct {
		sig  syscall.Signal
		name string
	}{{2, "SIGINT"}, {34, "SIGRTMIN"}, {37, "SIGRTMIN+3"}, {49, "SIGRTMIN+15"}, {50, "SIGRTMAX-14"}, {64, "SIGRTMAX"}, {32, ""}} {
		if got := SignalName(c.sig); got != c.name {
			t.Errorf("SignalName(%d) = %q", c.sig, got)
		}
		if c.name == "" {
			continue
		}
		for _, s := range []string{c.name, c.name[3:], strings.ToLower(c.name), fmt.Sprint(int(c.sig))} {
			if got, ok := ParseSignal(s); !ok || got != c.sig {
				t.Errorf("ParseSignal(%q) = %d, %v", s, got, ok)
			}
		}
	}
}

func TestListSignals(t *testing.T) {
	got := ListSignals()
	for _, line := range []string{
		" 1) SIGHUP\t 2) SIGINT\t 3) SIGQUIT\t 4) SIGILL\t 5) SIGTRAP\n",
		"31) SIGSYS\t34) SIGRTMIN\t35) SIGRTMIN+1\t36) SIGRTMIN+2\t37) SIGRTMIN+3\n",
		"48) SIGRTMIN+14\t49) SIGRTMIN+15\t50) SIGRTMAX-14\t51) SIGRTMAX-13\t52) SIGRTMAX-12\n",
		"\n63) SIGRTMAX-1\t64) SIGRTMAX\t\n",
	} {
		if MaxSignal == 64 && !strings.Contains(got, line) {
			t.Errorf("list lacks %q:\n%s", line, got)
		}
	}
}

func FuzzParseSignal(f *testing.F) {
	for _, s := range []string{"INT", "sigint", "9", "RTMIN+3", "SIGRTMAX-1", "0", "65", "RTMIN+99", "-1", "EXIT", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		sig, ok := ParseSignal(s)
		if !ok {
			return
		}
		if sig < 1 || sig > MaxSignal {
			t.Fatalf("%q is signal %d", s, sig)
		}
		if name := SignalName(sig); name != "" {
			if again, ok := ParseSignal(name); !ok || again != sig {
				t.Errorf("%q is %d, its name %q is %d", s, sig, name, again)
			}
		}
	})
}
