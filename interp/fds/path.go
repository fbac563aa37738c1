package fds

import (
	"strconv"
	"strings"
)

// Number returns the descriptor number that path stands for in the shell:
// /dev/stdin, /dev/stdout, /dev/stderr, /dev/fd/N and /proc/self/fd/N (bash
// manual, "Redirections"). The system's answer would be about the process's own
// numbers, so the shell looks in its Table instead.
func Number(path string) (n int, ok bool) {
	rest, dev := strings.CutPrefix(path, "/dev/")
	switch {
	case !dev:
		if rest, ok = strings.CutPrefix(path, "/proc/self/fd/"); !ok {
			return 0, false
		}
	case rest == "stdin":
		return 0, true
	case rest == "stdout":
		return 1, true
	case rest == "stderr":
		return 2, true
	default:
		if rest, ok = strings.CutPrefix(rest, "fd/"); !ok {
			return 0, false
		}
	}
	return decimal(rest)
}

// decimal is the number written in s, digits only.
func decimal(s string) (int, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 31)
	return int(n), err == nil
}
