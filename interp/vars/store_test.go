package vars

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// host is a shell that knows numbers and nothing else.
type host struct{ changed []string }

func (h *host) Dynamic(_ ID, v Setter)           { v.Int(7) }
func (h *host) AssignDynamic(ID, string) bool    { return true }
func (h *host) Arith(expr string) (int64, error) { return strconv.ParseInt(expr, 10, 64) }
func (h *host) Changed(id ID)                    { h.changed = append(h.changed, id.String()) }
func (h *host) Warn(string)                      {}

func (h *host) Subscript(_ ID, text string, assoc bool) (int64, string, error) {
	if assoc {
		return 0, text, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	return n, "", err
}

func text(s *Store, name string) string {
	t, ok := s.Text(Intern(name))
	if !ok {
		return "unset"
	}
	return t
}

func set(t *testing.T, s *Store, name, val string) {
	t.Helper()
	if err := s.Assign(Intern(name), val, false); err != nil {
		t.Fatal(err)
	}
}

func TestAttributesChangeValues(t *testing.T) {
	s := New(&host{})
	for _, c := range []struct {
		attr      Attr
		val, want string
	}{
		{Integer, "12", "12"}, {Lower, "ABc", "abc"}, {Upper, "ABc", "ABC"}, {Capital, "aBC", "Abc"}, {Export, "x", "x"},
	} {
		id := Intern("v" + c.want)
		if err := s.Declare(id, KindScalar, c.attr, 0); err != nil {
			t.Fatal(err)
		}
		set(t, s, id.String(), c.val)
		if got := text(s, id.String()); got != c.want {
			t.Errorf("%v: got %q, want %q", c.attr, got, c.want)
		}
	}
}

func TestReadOnly(t *testing.T) {
	s := New(&host{})
	id := Intern("ro")
	set(t, s, "ro", "1")
	if err := s.Declare(id, KindScalar, ReadOnly, 0); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"assign": s.Assign(id, "2", false), "append": s.Assign(id, "2", true), "unset": s.Unset(id), "index": s.SetIndex(id, 1, "x", false),
	} {
		if err == nil {
			t.Errorf("%s of a readonly variable succeeded", what)
		}
	}
	if got := text(s, "ro"); got != "1" {
		t.Errorf("got %q", got)
	}
}

func TestLocalsHideAndComeBack(t *testing.T) {
	s := New(&host{})
	id := Intern("x")
	set(t, s, "x", "global")
	s.PushFunction()
	if _, err := s.Local(id); err != nil {
		t.Fatal(err)
	}
	if got := text(s, "x"); got != "unset" {
		t.Errorf("a new local is %q", got)
	}
	set(t, s, "x", "local")
	s.PushFunction()
	if got := text(s, "x"); got != "local" {
		t.Errorf("a called function sees %q", got)
	}
	if err := s.Unset(id); err != nil { // of a caller's local: reveals what it hid
		t.Fatal(err)
	}
	if got := text(s, "x"); got != "global" {
		t.Errorf("after unset: %q", got)
	}
	s.Pop()
	s.Pop()
	if got := text(s, "x"); got != "global" {
		t.Errorf("afterwards: %q", got)
	}
}

func TestUnsetLocalStaysLocal(t *testing.T) {
	s := New(&host{})
	id := Intern("x")
	set(t, s, "x", "global")
	s.PushFunction()
	if _, err := s.Local(id); err != nil {
		t.Fatal(err)
	}
	set(t, s, "x", "local")
	if err := s.Unset(id); err != nil {
		t.Fatal(err)
	}
	if got := text(s, "x"); got != "unset" {
		t.Errorf("got %q", got)
	}
	s.Pop()
	if got := text(s, "x"); got != "global" {
		t.Errorf("afterwards: %q", got)
	}
}

// TestForksAreIndependent: whatever one side writes, the other doesn't see.
func TestForksAreIndependent(t *testing.T) {
	s := New(&host{})
	a, m := Intern("a"), Intern("m")
	set(t, s, "x", "1")
	check(t, s.SetArray(a, NewArray([]string{"p", "q"})))
	check(t, s.SetAssoc(m, NewAssoc()))
	check(t, s.SetKey(m, "k", "v", false))
	c := s.Fork(&host{})
	set(t, c, "x", "2")
	check(t, c.SetIndex(a, 0, "child", false))
	check(t, c.SetKey(m, "k", "child", false))
	check(t, s.SetIndex(a, 1, "parent", false))
	check(t, s.Assign(Intern("x"), "+", true))
	got := []string{text(s, "x"), text(c, "x"), fmt.Sprint(s.Get(a).Values(nil)), fmt.Sprint(c.Get(a).Values(nil)), fmt.Sprint(s.Get(m).Values(nil)), fmt.Sprint(c.Get(m).Values(nil))}
	want := []string{"1+", "2", "[p parent]", "[child q]", "[v]", "[child]"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestReleaseGivesOwnershipBack: after a synchronous subshell the parent
// writes in place again, after one that lives on it doesn't.
func TestReleaseGivesOwnershipBack(t *testing.T) {
	s := New(&host{})
	set(t, s, "x", "1")
	before := s.Peek(Intern("x"))
	m := s.Mark()
	s.Fork(&host{})
	s.Release(m)
	set(t, s, "x", "2")
	if s.Peek(Intern("x")) != before {
		t.Error("the variable was copied after a subshell that is over")
	}
	m = s.Mark()
	c := s.Fork(&host{})
	c.Escape()
	s.Release(m)
	set(t, s, "x", "3")
	if text(c, "x") != "2" || s.Peek(Intern("x")) == before {
		t.Error("a subshell that lives on shares what its parent writes")
	}
}

func TestLocalsInASubshell(t *testing.T) {
	s := New(&host{})
	id := Intern("x")
	set(t, s, "x", "global")
	s.PushFunction()
	_, err := s.Local(id)
	check(t, err)
	set(t, s, "x", "local")
	c := s.Fork(&host{})
	c.PushFunction()
	check(t, c.Unset(id))
	if text(c, "x") != "global" || text(s, "x") != "local" {
		t.Errorf("child %q, parent %q", text(c, "x"), text(s, "x"))
	}
	c.Pop()
	s.Pop()
	if text(s, "x") != "global" {
		t.Errorf("parent afterwards %q", text(s, "x"))
	}
}

// TestAssocOrder is bash's: recorded with
// declare -A m; for k in one two three four five; do m[$k]=$k; done; echo "${!m[@]}".
func TestAssocOrder(t *testing.T) {
	m := NewAssoc()
	for _, k := range []string{"one", "two", "three", "four", "five"} {
		m.Set(k, k)
	}
	if d := cmp.Diff([]string{"four", "two", "three", "one", "five"}, m.Keys(nil)); d != "" {
		t.Error(d)
	}
	m.Delete("three")
	if _, ok := m.Get("three"); ok || m.Len() != 4 {
		t.Error("three is still there")
	}
}

func TestArraySparse(t *testing.T) {
	a := NewArray(nil)
	for _, i := range []int64{1000000, 3, 0, 1000001} {
		a.Set(i, strconv.FormatInt(i, 10))
	}
	a.Delete(3)
	if d := cmp.Diff([]int64{0, 1000000, 1000001}, a.Indices(nil)); d != "" {
		t.Error(d)
	}
	a.Append("last")
	if v, ok := a.Get(1000002); !ok || v != "last" || a.Max() != 1000002 || a.Len() != 4 {
		t.Errorf("got %q %v, max %d, len %d", v, ok, a.Max(), a.Len())
	}
	if d := cmp.Diff([]string{"1000000", "1000001"}, a.From(nil, 1, 2)); d != "" {
		t.Error(d)
	}
}

func TestNameReferences(t *testing.T) {
	s := New(&host{})
	r := Intern("r")
	check(t, s.Declare(r, KindScalar, NameRef, 0))
	check(t, s.Assign(r, "target", false)) // without a target yet: the target
	set(t, s, "r", "value")
	if text(s, "target") != "value" || text(s, "r") != "value" {
		t.Errorf("target %q, r %q", text(s, "target"), text(s, "r"))
	}
	check(t, s.SetRef(r, "arr[2]"))
	check(t, s.Assign(r, "elem", false))
	if got, _, _ := s.Get(Intern("arr")).Index(2); got != "elem" {
		t.Errorf("arr[2] is %q", got)
	}
}

func TestAppendSharesNothing(t *testing.T) {
	s := New(&host{})
	id := Intern("s")
	long := string(make([]byte, 100))
	set(t, s, "s", long)
	check(t, s.Assign(id, "a", true))
	first := text(s, "s")
	check(t, s.Assign(id, "b", true))
	if first != long+"a" || text(s, "s") != long+"ab" {
		t.Error("an append changed a string that was handed out")
	}
}

func TestEnviron(t *testing.T) {
	s := New(&host{})
	set(t, s, "plain", "1")
	set(t, s, "exported", "2")
	check(t, s.Declare(Intern("exported"), KindScalar, Export, 0))
	env, version := s.Environ()
	if d := cmp.Diff([]string{"exported=2"}, env); d != "" {
		t.Error(d)
	}
	set(t, s, "plain", "3")
	if _, again := s.Environ(); again != version {
		t.Error("a variable that is not exported changed the version")
	}
	set(t, s, "exported", "4")
	if env, _ = s.Environ(); env[0] != "exported=4" {
		t.Errorf("got %q", env)
	}
}

func BenchmarkFork(b *testing.B) {
	s := New(&host{})
	for i := range 2000 {
		s.Assign(Intern("var"+strconv.Itoa(i)), "x", false)
	}
	h := &host{}
	b.ReportAllocs()
	for b.Loop() {
		m := s.Mark()
		s.Fork(h)
		s.Release(m)
	}
}
