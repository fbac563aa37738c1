package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// hostileWords make the file X when they are run, or evaluated, in the way
// that bash-completion 2.11 does it with words of the line.
var hostileWords = []string{
	"$(>$D/X) ", "$(>$D/X)", "`>$D/X` a", "`>$D/X`", `"$(>$D/X)" `, `"$(>$D/X)`, "-C $(>$D/X) ", "--file=$(>$D/X)/",
	"a;$(>$D/X) ", "x[$(>$D/X)]", "$((a[$(>$D/X)]))/", "'$(>$D/X)' ", "'$(>$D/X)", `\$\(\>$D/X\)`, "~$(>$D/X)/",
	"${a:=$(>$D/X)}/", "'$x;>$D/X", "';>$D/X", `";>$D/X`, ">$D/X ", "'$x\n>$D/X", "'$x&>$D/X", "-f <(>$D/X) ", "'$x|touch $D/X", "$[$(>$D/X)] ",
}

// hostileFor are commands whose completers evaluate words, and others.
var hostileFor = []string{"ls", "tar", "crontab", "make", "find", "gio", "ssh-add", "git", "sudo ls", "nonesuch"}

// TestHostileLines completes lines that would do harm, with the completers of
// bash-completion. Some of these evaluate what is on the line; bash runs it.
func TestHostileLines(t *testing.T) {
	c := forBashCompletion(t)
	if c == nil {
		return
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	d := t.TempDir()
	c.env = append(c.env, "D="+d)
	socket := c.serve(ctx)
	for _, command := range hostileFor {
		for _, word := range hostileWords {
			line := command + " " + word
			if _, err := socket.Complete(ctx, line); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			if os.Remove(filepath.Join(d, "X")) == nil {
				t.Errorf("completing %q ran a part of it", line)
			}
		}
	}
	if n := len(hostileFor) * len(hostileWords); n < 200 {
		t.Errorf("only %d lines", n)
	}
}

// TestHostileRequests asks for completions of what is no line.
func TestHostileRequests(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	c := &comparison{t: t, dir: t.TempDir(), rc: os.DevNull, env: []string{"PATH=/usr/bin:/bin", "HOME=/", "LC_ALL=C.UTF-8"}}
	if err := os.Mkdir(c.dir+"/work", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"bad\xff\xfe", "esc\x1b]0;x\a", "new\nline", "-rf", "$(reboot)", "a;b", "\xe2\x80\xae"} {
		if err := os.WriteFile(filepath.Join(c.dir, "work", name), nil, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	c.env[0] += ":" + c.dir + "/work"
	socket := c.serve(ctx)
	for _, line := range []string{
		"ls \xff\xfe", "\xff", "ls \x80\x80'", "b", "./b", "ls ./\x1b", "ls \"bad\xff", "ls \u202e", "\x00", "ls \x00 a",
		strings.Repeat("a", 1<<20), strings.Repeat("a ", 1<<19), strings.Repeat("$(", 1<<19), strings.Repeat("'", 1<<20),
		strings.Repeat("\\", 1<<20), strings.Repeat("\n", 1<<20), strings.Repeat("{", 1<<20), strings.Repeat("<", 1<<20), strings.Repeat("\xff", 1<<20),
	} {
		start := time.Now()
		got, err := socket.Complete(ctx, line)
		if took := time.Since(start); took > hang { // a quarter of a second on an idle machine
			t.Errorf("%.20q takes %v", line, took)
		}
		var refused *ecmd.Error
		if err != nil && !errors.As(err, &refused) {
			t.Fatalf("%.20q: %v", line, err)
		}
		if err == nil && len(line) < 20 {
			for _, x := range got.Candidates {
				if strings.ContainsAny(x.Insert, "\x1b\a") {
					t.Errorf("%q: inserts %q", line, x.Insert)
				}
			}
		}
	}
	if ok, err := socket.Run(ctx, "[ $(echo a) = a ]", nil, nil, nil); err != nil || !ok {
		t.Errorf("the shell has suffered: %v", err)
	}
}
