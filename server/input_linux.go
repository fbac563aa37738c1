package server

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
)

// A reader is a system call that waits for input, by its number: what its
// first argument is.
type reader uint8

const (
	readsFd   reader = iota + 1 // a descriptor
	pollsList                   // a list of descriptors; who has a terminal as its input waits for that
)

// readerOf returns what a system call reads, 0 if it is another one.
func readerOf(number int) reader {
	switch runtime.GOARCH {
	case "amd64":
		switch number {
		case 0, 17, 19, 45:
			return readsFd
		case 7, 23, 270, 271:
			return pollsList
		}
	case "arm64":
		switch number {
		case 63, 65, 67, 207:
			return readsFd
		case 72, 73:
			return pollsList
		}
	}
	return 0
}

// inputOf returns what a process, or one of its descendants, waits to read from,
// or nil. It is found out from the system call that the process is in.
func inputOf(pid, generations int) *ecmd.Input {
	if in := readingOf(pid); in != nil || generations == 0 {
		return in
	}
	for _, child := range childrenOf(pid) {
		if in := inputOf(child, generations-1); in != nil {
			return in
		}
	}
	return nil
}

func readingOf(pid int) *ecmd.Input {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/syscall", pid))
	if err != nil {
		return nil // it has ended, or nobody may know
	}
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return nil // it is running
	}
	number, err := strconv.Atoi(fields[0])
	if err != nil {
		return nil
	}
	fd := 0
	switch readerOf(number) {
	case readsFd:
		n, err := strconv.ParseInt(strings.TrimPrefix(fields[1], "0x"), 16, 32)
		if err != nil {
			return nil
		}
		fd = int(n)
	case pollsList:
	default:
		return nil
	}
	source := sourceIn(pid, fd)
	if source == "file" || source != "tty" && (fd != 0 || readerOf(number) == pollsList) {
		return nil // it waits for something else than its user
	}
	return &ecmd.Input{Pid: pid, Fd: fd, Source: source}
}

// sourceIn is the kind of another process's descriptor.
func sourceIn(pid, fd int) string {
	path := fmt.Sprintf("/proc/%d/fd/%d", pid, fd)
	var st unix.Stat_t
	if unix.Stat(path, &st) != nil {
		return "file"
	}
	return sourceName(uint32(st.Mode), func() bool {
		name, err := os.Readlink(path)
		return err == nil && (strings.HasPrefix(name, "/dev/pts/") || strings.HasPrefix(name, "/dev/tty"))
	})
}

func childrenOf(pid int) []int {
	var pids []int
	lists, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if err != nil {
		return nil
	}
	for _, list := range lists {
		text, err := os.ReadFile(list)
		if err != nil {
			continue // the thread has ended
		}
		for _, field := range strings.Fields(string(text)) {
			if n, err := strconv.Atoi(field); err == nil {
				pids = append(pids, n)
			}
		}
	}
	return pids
}

// holdsOf returns which of the files a process has among its standard
// descriptors.
func holdsOf(pid int, files [3]fileID) (held [3]bool) {
	for n := range 3 {
		var st unix.Stat_t
		if unix.Stat(fmt.Sprintf("/proc/%d/fd/%d", pid, n), &st) != nil {
			continue
		}
		for i, f := range files {
			held[i] = held[i] || f.known && f == idOfFile(&st)
		}
	}
	return held
}
