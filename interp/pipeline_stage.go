package interp

import (
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
)

// A stage is a command of a pipeline in a subshell of its own.
type stage struct {
	*member
	held   heldReader // of its input
	before *stage     // that writes the input
	done   chan struct{}
	// program is what the stage has become without a goroutine, see launch.
	program *jobs.Process
	// finishing says that a goroutine waits for program.
	finishing bool
}

func (st *stage) run() {
	st.member.run()
	st.over()
}

// over is called when the stage is.
func (st *stage) over() {
	st.held.release(st.before)
	close(st.done)
}

// abandon gives up a stage that was not started.
func (st *stage) abandon() {
	st.sub.proc.members.Add(-1)
	st.held.release(nil)
	st.sub.finish()
}

// readerGrace is how long a pipe outlives an in-process reader that ended
// without reading. The reader of a forking shell lives that long at least, and
// scripts count on it: "echo x | true" succeeds under pipefail.
const readerGrace = 2 * time.Millisecond

// A heldReader keeps the reading end of a pipe open.
type heldReader struct{ f *fds.FD }

func hold(f *fds.FD) heldReader {
	if f == nil {
		return heldReader{}
	}
	return heldReader{f.Dup()}
}

// release closes the end when the writing stage is over, or after the grace.
func (h heldReader) release(writer *stage) {
	if h.f == nil {
		return
	}
	defer h.f.Close()
	if writer == nil {
		return
	}
	select {
	case <-writer.done:
		return
	default:
	}
	t := time.NewTimer(readerGrace)
	defer t.Stop()
	select {
	case <-writer.done:
	case <-t.C:
	}
}
