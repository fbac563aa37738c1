package jobs

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

func threadID() int { return unix.Gettid() }

// thaw continues the child that a thread of the process has started last, if it
// is stopped and has not executed a program yet.
func thaw(process, thread int) {
	list, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", process, thread))
	if err != nil {
		return // no such file in this kernel
	}
	pids := bytes.Fields(list)
	if len(pids) == 0 {
		return
	}
	child, err := strconv.Atoi(string(pids[len(pids)-1]))
	if err != nil {
		return
	}
	state, stack := memory(child)
	if _, own := memory(process); state == "T" && stack == own {
		_ = unix.Kill(child, unix.SIGCONT) // the process waits for it: it is there
	}
}

// memory returns the state of a process and where its stack begins, which is the
// same in a child that still has the memory of its parent (proc(5)).
func memory(pid int) (state, stack string) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return "", ""
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:])) // from the third on
	if len(fields) < 26 {
		return "", ""
	}
	return fields[0], fields[25]
}
