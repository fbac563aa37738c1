package server

import (
	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/state"
)

// A fileID tells files apart: pipes and terminals too.
type fileID struct {
	known          bool
	dev, ino, rdev uint64
}

func idOfFile(st *unix.Stat_t) fileID {
	return fileID{true, uint64(st.Dev), uint64(st.Ino), uint64(st.Rdev)}
}

// idsOf are the files of the standard descriptors of a request. /dev/null is
// nobody's to hold.
func idsOf(stdio [3]int) (ids [3]fileID) {
	for i, fd := range stdio {
		var st unix.Stat_t
		if fd >= 0 && unix.Fstat(fd, &st) == nil {
			ids[i] = idOfFile(&st)
		}
	}
	return ids
}

var stdioNames = [3]string{"stdin", "stdout", "stderr"}

// markHolders adds to jobs which standard descriptors of the request they hold:
// their processes are asked for theirs, and what is held in the shell itself is
// held by the jobs that run there.
func markHolders(jobs []state.Job, files [3]fileID, inShell [3]bool) {
	for i := range jobs {
		j := &jobs[i]
		var held [3]bool
		if j.InShell {
			held = inShell
		}
		for _, pid := range j.Pids {
			for n, h := range holdsOf(pid, files) {
				held[n] = held[n] || h
			}
		}
		for n, name := range stdioNames {
			if held[n] {
				j.Holds = append(j.Holds, name)
			}
		}
	}
}
