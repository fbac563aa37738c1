package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goshd/goshd/ecmd"
)

// inShort is an event in short.
func inShort(n ecmd.Notice) string {
	switch n.Event {
	case ecmd.EventCwd:
		return n.Cwd
	case ecmd.EventJob:
		text := fmt.Sprintf("%d%s %s", n.Job.ID, n.Job.Current, n.Job.State)
		if n.Job.Status != nil {
			text += fmt.Sprintf(" %d", *n.Job.Status)
		}
		return text
	}
	return n.Event
}

// TestEveryChangeIsTold: events of jobs and of the working directory come from
// where they change, however short it is, and in order.
func TestEveryChangeIsTold(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "cd /"})
	w.send(50, ecmd.Subscribe, `{"events":["cwd","job","finished"]}`)
	w.want("50 OK {}")
	for i, tt := range []struct {
		run  ecmd.Run
		want []string
	}{
		{ecmd.Run{Code: "sleep 0.01 & wait"}, []string{"1+ running", "1+ done 0"}},
		{ecmd.Run{Code: "(exit 3) & wait $!; : & wait"}, []string{"1+ running", "1+ done 3", "1+ running", "1+ done 0"}},
		{ecmd.Run{Code: "{ sleep 0.01 | (exit 4); } & wait"}, []string{"1+ running", "1+ done 4"}},
		{ecmd.Run{Code: "sleep 100 & kill %1; wait"}, []string{"1+ running", "1+ killed 143"}},
		{ecmd.Run{Code: "set -m; sleep 100 & kill -STOP $!; until [[ $(jobs -s) ]]; do sleep 0.01; done; " +
			"kill -CONT $!; until [[ $(jobs -r) ]]; do sleep 0.01; done; kill -KILL $!; wait; set +m"},
			[]string{"1+ running", "1+ stopped 147", "1+ running", "1+ killed 137"}},
		{ecmd.Run{Code: "sleep 100 & disown; kill $!"}, []string{"1+ running", "1 disowned"}},
		{ecmd.Run{Code: "cd /usr; cd .; (cd /tmp); pushd /dev >/dev/null; cd /"}, []string{"/usr", "/dev", "/"}},
		{ecmd.Run{Code: "[[ $PWD = /usr ]]", Dir: "/usr"}, nil},
		{ecmd.Run{Code: "cd /dev; cd /usr", Dir: "/usr"}, []string{"/dev", "/usr", "/"}},
		{ecmd.Run{Code: "cd /dev", Dir: "/usr"}, []string{"/dev"}},
		{ecmd.Run{Code: "false"}, nil},
	} {
		w.start(i+1, &tt.run) // the one before may not be answered yet
		var got []string
		list := w.events(50, func(n ecmd.Notice) bool { return n.Event == ecmd.EventFinished })
		for _, n := range list[:len(list)-1] {
			got = append(got, inShort(n))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.run.Code, diff)
		}
	}
}

// TestEventsOfManyJobs: of each of a hundred jobs that end at once the beginning
// and the status are told.
func TestEventsOfManyJobs(t *testing.T) {
	w := start(t, "--norc").json()
	w.send(50, ecmd.Subscribe, `{"events":["job","finished"]}`)
	w.want("50 OK {}")
	w.start(1, &ecmd.Run{Code: "for i in {1..100}; do (exit $i) & done; wait"})
	var statuses []int
	running := map[int]bool{}
	for _, n := range w.events(50, func(n ecmd.Notice) bool { return n.Event == ecmd.EventFinished }) {
		switch {
		case n.Event != ecmd.EventJob:
		case n.Job.State == "running" && !running[n.Job.ID]:
			running[n.Job.ID] = true
		case n.Job.State == "done" && running[n.Job.ID] && n.Job.Status != nil:
			running[n.Job.ID] = false
			statuses = append(statuses, *n.Job.Status)
		default:
			t.Errorf("%s", inShort(n))
		}
	}
	slices.Sort(statuses)
	var want []int
	for i := range 100 {
		want = append(want, i+1)
	}
	if diff := cmp.Diff(want, statuses); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestRestoreTellsTheDirectory: a RESTORE takes the shell back to where it was.
func TestRestoreTellsTheDirectory(t *testing.T) {
	w := start(t, "--norc").json()
	w.run(&ecmd.Run{Code: "cd /"})
	ask[ecmd.SnapshotReply](w, ecmd.Snapshot, ecmd.SnapshotRequest{Name: "s"})
	w.run(&ecmd.Run{Code: "cd /usr"})
	w.send(50, ecmd.Subscribe, `{"events":["cwd"]}`)
	w.want("50 OK {}")
	w.send(1, ecmd.Restore, `{"name":"s"}`)
	if n := w.events(50, func(ecmd.Notice) bool { return true }); n[0].Cwd != "/" || n[0].Own {
		t.Errorf("%+v", n)
	}
}
