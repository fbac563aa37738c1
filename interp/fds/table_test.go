package fds

import (
	"os"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

func TestTable(t *testing.T) {
	steady(t)
	f, text := Capture()
	table := NewTable([3]*FD{nil, f, f})
	f.Close()
	if got := table.Free(0); got != 0 {
		t.Errorf("Free(0) = %d", got)
	}
	if got := table.Free(10); got != 10 {
		t.Errorf("Free(10) = %d", got)
	}
	if err := table.Dup(5, 1); err != nil {
		t.Error(err)
	}
	for _, bad := range [][2]int{{3, 4}, {3, 99}, {-1, 1}, {1 << 30, 1}} {
		if err := table.Dup(bad[0], bad[1]); err != syscall.EBADF {
			t.Errorf("Dup(%d, %d): %v", bad[0], bad[1], err)
		}
	}
	clone := table.Clone()
	table.Close(5)
	table.Close(5)
	table.Close(99)
	if table.Get(5) != nil || clone.Get(5) != f || table.Len() != 3 || clone.Len() != 6 {
		t.Error("a clone follows its original")
	}
	write(t, clone.Get(5), "through 5")
	clone.Release()
	table.Release()
	if got := string(text()); got != "through 5" {
		t.Errorf("captured %q", got)
	}
}

func TestSaveAndRestore(t *testing.T) {
	steady(t)
	a, b := Text("a"), Text("b")
	table := NewTable([3]*FD{a, nil, nil})
	one := table.Save(0)
	table.Take(0, b.Dup())
	two := table.Save(1)
	table.Set(1, b)
	three := table.Save(0)
	table.Close(0)
	for _, s := range []Saved{three, two, one} {
		table.Restore(s)
	}
	if table.Get(0) != a || table.Get(1) != nil {
		t.Errorf("restored %v, %v", table.Get(0), table.Get(1))
	}
	s := table.Save(0)
	table.Close(0)
	s.Drop()
	table.Release()
	for _, f := range []*FD{a, b} {
		if refs := f.refs.Load(); refs != 1 {
			t.Errorf("%d references", refs)
		}
		f.Close()
	}
}

func TestChildSeesExactlyTheTable(t *testing.T) {
	steady(t)
	out, text := Capture()
	table := NewTable([3]*FD{nil, out, nil})
	out.Close()
	table.Take(7, Text("seven\n"))
	table.Take(8, Text("eight\n"))
	table.Set(15, table.Get(7))
	if err := table.Dup(9, 7); err != nil {
		t.Fatal(err)
	}
	runChild(t, table, `cat <&8; read x <&9; echo $x
		n=0; while [ $n -lt 300 ]; do [ -e /proc/$$/fd/$n ] && echo $n; n=$((n+1)); done; :`)
	table.Release()
	if got := string(text()); got != "eight\nseven\n1\n7\n8\n9\n15\n" {
		t.Errorf("child printed %q", got)
	}
}

func TestChildOfHighDescriptor(t *testing.T) {
	steady(t)
	null, err := unix.Open(os.DevNull, unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(null)
	n, err := unix.FcntlInt(uintptr(null), unix.F_DUPFD_CLOEXEC, limit()-1)
	if err != nil {
		t.Fatal(err)
	}
	table := NewTable([3]*FD{})
	table.Take(0, New(n))
	runChild(t, table, "read x; [ $? = 1 ]")
	table.Release()
}

func BenchmarkClone(b *testing.B) {
	f := Text("")
	table := NewTable([3]*FD{f, f, f})
	b.ReportAllocs()
	for b.Loop() {
		table.Clone().Release()
	}
}

func BenchmarkWrite(b *testing.B) {
	f, err := Open(AtCWD, os.DevNull, ForOutput, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	p := []byte("hello\n")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Write(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCapture(b *testing.B) {
	p := []byte("hello\n")
	b.ReportAllocs()
	for b.Loop() {
		f, text := Capture()
		if _, err := f.Write(p); err != nil {
			b.Fatal(err)
		}
		f.Close()
		text()
	}
}

// TestHighNumbers: a number far above the others is like any other.
func TestHighNumbers(t *testing.T) {
	steady(t)
	a, b := Text("a"), Text("b")
	table := NewTable([3]*FD{a, nil, nil})
	for _, n := range []int{300, 40, 32, 255, 33} {
		table.Set(n, b)
	}
	table.Hide(255)
	saved := table.Save(300)
	table.Set(300, a)
	clone, same := table.Clone(), table.Copy()
	table.Restore(saved)
	table.Close(40)
	for _, x := range []struct{ got, want *FD }{
		{table.Get(300), b}, {table.Get(40), nil}, {table.Get(255), b}, {table.Get(41), nil}, {table.Get(1000), nil},
		{clone.Get(300), a}, {clone.Get(40), b}, {clone.Get(255), nil}, {clone.Get(32), b}, {same.Get(255), b},
	} {
		if x.got != x.want {
			t.Errorf("%v instead of %v", x.got, x.want)
		}
	}
	if got := [...]int{table.Len(), clone.Len(), table.Free(32), table.Free(40), table.Free(300), table.Free(1)}; got != [...]int{301, 301, 34, 40, 301, 1} {
		t.Errorf("lengths and free numbers %d", got)
	}
	files, done, err := table.Child()
	if err != nil || len(files) != 301 || files[255] != Hole || files[40] != Hole || files[300] == Hole {
		t.Errorf("for a child: %d descriptors, %v", len(files), err)
	}
	done()
	for _, x := range []*Table{table, clone, same} {
		x.Release()
		if x.Len() != 0 || x.Get(300) != nil {
			t.Error("something is left")
		}
	}
	a.Close()
	b.Close()
}
