package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp/state"
)

// show makes what prints answers that are a T.
func show[T any](text func(v *T) string) func(k *call, reply []byte) error {
	return func(k *call, reply []byte) error {
		v := new(T)
		if err := ecmd.Unmarshal(reply, v); err != nil {
			return err
		}
		_, err := fmt.Fprint(k.out, text(v))
		return err
	}
}

func showNothing(*call, []byte) error { return nil }

func showIndented(k *call, reply []byte) error {
	var b bytes.Buffer
	if err := json.Indent(&b, reply, "", "  "); err != nil {
		return err
	}
	return k.line(b.Bytes())
}

var showQuoted = show(func(q *ecmd.Quoted) string { return q.Text + "\n" })

var showSnapshot = show(func(s *ecmd.SnapshotReply) string { return s.Name + "\n" })

var showFork = show(func(f *ecmd.ForkReply) string { return fmt.Sprintln(f.Pid) })

var showParsed = show(func(p *ecmd.Parsed) string {
	text := p.State + "\n"
	if d := p.Diagnostic; d != nil {
		text = fmt.Sprintf("%s: %d:%d: %s\n", p.State, d.Line, d.Column, d.Message)
		if d.Expects != "" {
			text += "expected: " + d.Expects + "\n"
		}
	}
	return text
})

var showResolved = show(func(r *ecmd.Resolved) string {
	var b strings.Builder
	for _, m := range r.Words {
		fmt.Fprintf(&b, "%s\t%s", m.Word, m.Kind)
		switch {
		case m.Value != "":
			fmt.Fprintf(&b, "\t%s", m.Value)
		case m.File != "":
			fmt.Fprintf(&b, "\t%s:%d", m.File, m.Line)
		}
		b.WriteByte('\n')
	}
	return b.String()
})

var showHistory = show(func(h *ecmd.HistoryList) string {
	var b strings.Builder
	for _, e := range h.Entries {
		fmt.Fprintf(&b, "%5d  %s\n", e.Number, e.Line)
	}
	return b.String()
})

var showJobs = show(func(l *ecmd.JobList) string {
	var b strings.Builder
	for _, j := range l.Jobs {
		b.WriteString(jobLine(&j))
	}
	return b.String()
})

func jobLine(j *state.Job) string {
	return fmt.Sprintf("[%d]%-1s  %-9s %s\n", j.ID, j.Current, j.State, j.Command)
}

var showWaited = show(func(w *ecmd.Waited) string { return jobLine(&w.Job) })

var showStatus = show(func(c *ecmd.Condition) string {
	var b strings.Builder
	fmt.Fprintf(&b, "shell %d, up %v, clients %d, waiting %d\n", c.Pid, round(c.Uptime), c.Connections, c.Queued)
	if c.RCPending {
		b.WriteString("the start-up files are running\n")
	}
	r := c.Running
	if r == nil {
		b.WriteString("idle\n")
		return b.String()
	}
	fmt.Fprintf(&b, "running for %v: %s\n", round(r.Duration), r.Code)
	if r.Command != "" && r.Command != r.Code {
		fmt.Fprintf(&b, "at: %s\n", r.Command)
	}
	if len(r.Pids) > 0 {
		fmt.Fprintf(&b, "processes: %s\n", strings.Trim(fmt.Sprint(r.Pids), "[]"))
	}
	if r.Input != nil {
		fmt.Fprintf(&b, "waiting for input from a %s (process %d)\n", r.Input.Source, r.Input.Pid)
	}
	return b.String()
})

func round(ns int64) time.Duration {
	return time.Duration(ns).Round(time.Millisecond)
}

// subscribe prints events, each an object on one line, until the shell ends or
// goshctl is interrupted.
func subscribe(k *call) (int, error) {
	kinds := k.args
	if len(kinds) == 0 {
		kinds = ecmd.Events
	}
	s, err := k.open()
	if err != nil {
		return 0, err
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, unix.SIGINT, unix.SIGTERM)
	failed := make(chan error, 1)
	stop, err := s.Subscribe(k.ctx, kinds, func(n ecmd.Notice) {
		if err := k.line(ecmd.Marshal(&n)); err != nil {
			select {
			case failed <- err:
			default:
			}
		}
	})
	if err != nil {
		return 0, err
	}
	select {
	case <-interrupted:
		return 0, stop()
	case err := <-failed:
		return 0, err
	case <-s.Done():
		return 0, nil
	}
}
