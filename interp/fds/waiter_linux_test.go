package fds

import (
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestManyWaitForOne: more wait for a pipe than the kernel's epoll lets.
func TestManyWaitForOne(t *testing.T) {
	var p [2]int
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	errs := make(chan error, 600)
	for range cap(errs) {
		all.Go(func() { errs <- await(p[0], readable, Wait{}) })
	}
	time.Sleep(100 * time.Millisecond)
	unix.Close(p[1])
	all.Wait()
	unix.Close(p[0])
	close(errs)
	for err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestLookOutEnds(t *testing.T) {
	var p [2]int
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	defer unix.Close(p[0])
	defer unix.Close(p[1])
	if err := lookOut(p[0], readable, Wait{Deadline: time.Now().Add(30 * time.Millisecond)}); err != ErrTimeout {
		t.Errorf("%v", err)
	}
	in := new(Interrupt)
	in.Fire()
	if err := lookOut(p[0], readable, Wait{Interrupt: in}); err != ErrInterrupted {
		t.Errorf("%v", err)
	}
}
