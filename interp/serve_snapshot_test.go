package interp

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"
)

// served returns a shell as goshd serves it.
func served(t *testing.T) *Shell {
	t.Helper()
	sh, err := New(Config{Name: "goshd", Environ: []string{"PATH=/usr/bin:/bin", "HOME=/"}, Stdio: [3]int{-1, -1, -1}, Interactive: true, Serving: true, ReadFrom: 's'})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sh.Close() })
	return sh
}

func TestSnapshotWhileCodeRuns(t *testing.T) {
	for _, code := range []string{
		"x=set; while :; do y=1; done",
		"x=set; sleep 60",
		"x=set; (sleep 60)",
		"x=set; z=$(sleep 60)",
		"x=set; sleep 60 | sleep 60",
		"x=set; while :; do :; done | sleep 60",
		"x=set; sleep 60 | while :; do :; done",
		"x=set; sleep 60 & wait",
		"x=set; (while :; do :; done)",
		"x=set; z=$(while :; do :; done)",
		"x=set; while :; do :; done | while :; do :; done",
		"x=set; f() { while :; do (:); done; }; f",
		"x=set; [[ $(while :; do :; done) == a ]]",
		"f() { local q; sleep 60; }; x=set; f",
		"x=set; read y < <(sleep 60)",
		"x=set; printf '%s' {1..20000} | sleep 60",
		"x=set; eval 'while :; do z=$(:); done'",
		"x=set; trap 'while :; do :; done' USR1; kill -USR1 $$",
	} {
		t.Run(code, func(t *testing.T) {
			sh := served(t)
			ctx, cancel := context.WithCancel(t.Context())
			ended := make(chan struct{})
			go func() {
				defer close(ended)
				sh.RunOwned(ctx, code, [3]int{-1, -1, -1})
			}()
			sh.untilSet(t, "x")
			for range 20 {
				short, stop := context.WithTimeout(t.Context(), time.Minute)
				s, err := sh.Snapshot(short)
				stop()
				if err != nil {
					t.Fatalf("no copy of the state: %v", err)
				}
				var b bytes.Buffer
				if err := s.Dump(&b, "variables"); err != nil || !strings.Contains(b.String(), `declare -- x="set"`) {
					t.Fatalf("dump: %v %q", err, b.String())
				}
			}
			cancel()
			select {
			case <-ended:
			case <-time.After(time.Minute):
				t.Error("not cancelled")
			}
		})
	}
}

// untilSet waits until code that runs has set a variable to "set".
func (sh *Shell) untilSet(t *testing.T, name string) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(5 * time.Millisecond) {
		s, err := sh.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := s.Dump(&b, "variables"); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "declare -- "+name+`="set"`) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s is not set", name)
		}
	}
}

func TestSnapshotIsNotChangedLater(t *testing.T) {
	sh := served(t)
	run := func(code string) { sh.RunOwned(t.Context(), code, [3]int{-1, -1, -1}) }
	run("a=(1 2); x=1; f() { :; }; trap 'echo x' EXIT")
	s, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	run("a[1]=changed; a+=(3); x=2; unset -f f; g() { :; }; cd /usr; trap - EXIT")
	var b bytes.Buffer
	if err := s.Dump(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`declare -a a=([0]="1" [1]="2")`, `declare -- x="1"`, "f () \n", "trap -- 'echo x' EXIT"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, wrong := range []string{"changed", "g ()", "/usr'"} {
		if strings.Contains(b.String(), wrong) {
			t.Errorf("%q is there", wrong)
		}
	}
	later, err := sh.Snapshot(t.Context())
	if err != nil || later.Version() == s.Version() {
		t.Errorf("versions %d and %d, %v", s.Version(), later.Version(), err)
	}
	again, err := sh.Snapshot(t.Context())
	if err != nil || later.Version() != again.Version() {
		t.Errorf("versions %d and %d, %v", later.Version(), again.Version(), err)
	}
}

func TestCompletersTeachTheShell(t *testing.T) {
	sh := served(t)
	sh.RunOwned(t.Context(), `_f() { g() { :; }; complete -W x other; complete -W one cmd; v=1; return 124; }; complete -F _f cmd`, [3]int{-1, -1, -1})
	s, err := sh.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if res, err := s.Complete(t.Context(), "cmd ", 4); err != nil || len(res.Items) != 1 {
		t.Fatalf("%+v %v", res, err)
	}
	res := sh.RunOwned(t.Context(), `declare -F g && complete -p other && [[ -z $v ]]`, [3]int{-1, -1, -1})
	if res.Status != 0 {
		t.Errorf("status %d", res.Status)
	}
}
