package jobs

import (
	"os"
	"syscall"
	"testing"
)

// BenchmarkForkExec is what the system needs for a command, without this
// package.
func BenchmarkForkExec(b *testing.B) {
	attr := syscall.ProcAttr{Env: os.Environ(), Files: []uintptr{0, 1, 2}}
	for b.Loop() {
		pid, err := syscall.ForkExec("/bin/true", []string{"true"}, &attr)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := syscall.Wait4(pid, nil, 0, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStartAndWait(b *testing.B) {
	spec := Spec{Path: "/bin/true", Argv: []string{"true"}, Env: os.Environ(), Files: []uintptr{0, 1, 2}, Umask: -1}
	b.ReportAllocs()
	for b.Loop() {
		p, err := Start(&spec)
		if err != nil {
			b.Fatal(err)
		}
		p.Wait()
	}
}
