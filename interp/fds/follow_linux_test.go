package fds

import (
	"syscall"
	"testing"
)

// shell starts /bin/sh with w as its standard output.
func shell(t *testing.T, w *FD, code string) (pid int) {
	t.Helper()
	n, err := w.Real()
	if err != nil {
		t.Fatal(err)
	}
	pid, err = syscall.ForkExec("/bin/sh", []string{"sh", "-c", code}, &syscall.ProcAttr{
		Env: []string{"PATH=/usr/bin:/bin"}, Files: []uintptr{0, uintptr(n), 2},
	})
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

func TestFollow(t *testing.T) {
	for _, tt := range []struct {
		name, code string
		want       int // bytes of output
	}{
		{"nothing", ":", 0},
		{"a line", "echo line", 5},
		{"more than a pipe holds", "head -c 1000000 /dev/zero", 1000000},
		{"the rest comes later", "echo a; (sleep 0.1; head -c 100000 /dev/zero) & echo b", 100004},
	} {
		t.Run(tt.name, func(t *testing.T) {
			steady(t)
			w, out := CaptureOutput()
			if _, err := w.Write([]byte("before")); err != nil {
				t.Fatal(err)
			}
			out.Attend()
			pid := shell(t, w, tt.code)
			out.Follow(pid)
			if _, err := syscall.Wait4(pid, nil, 0, nil); err != nil {
				t.Error(err)
			}
			if _, err := w.Write([]byte("after")); err != nil {
				t.Error(err)
			}
			w.Close()
			if text, err := out.Text(Wait{}); len(text) != len("before")+tt.want+len("after") || err != nil {
				t.Errorf("%d bytes of output, %v; want %d", len(text), err, tt.want)
			}
		})
	}
}

func TestNeglect(t *testing.T) {
	steady(t)
	w, out := CaptureOutput()
	out.Attend()
	pid := shell(t, w, "head -c 200000 /dev/zero")
	out.Neglect() // or it would never end
	if _, err := syscall.Wait4(pid, nil, 0, nil); err != nil {
		t.Error(err)
	}
	w.Close()
	if text, err := out.Text(Wait{}); len(text) != 200000 || err != nil {
		t.Errorf("%d bytes of output, %v", len(text), err)
	}
}
