package ecmd

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// texts are what requests and replies of the json dialect are read into.
var texts = []any{
	Run{}, Greeting{}, Contract{}, Line{}, Source{}, PromptRequest{}, Resolving{}, Quoting{}, Kill{}, Target{}, Resizing{},
	WaitFor{}, Subscription{}, Setting{}, HistoryRequest{}, HistoryAddition{}, SnapshotRequest{}, RestoreRequest{}, DiffRequest{},
	DumpRequest{}, ForkRequest{}, Words{}, Environment{}, DirReply{}, StatusRequest{}, Decision{},
	Result{}, Condition{}, Completion{}, Parsed{}, Notice{}, JobList{}, Waited{}, HistoryList{}, SnapshotReply{},
}

// FuzzTexts: what can be read can be written and read again, and is the same
// then.
func FuzzTexts(f *testing.F) {
	for i, text := range []string{
		`{"code":"echo","stdin":{"fd":0},"stdout":{"capture":5},"stderr":"stdout","env":{"A":null,"B":{"b64":"/w=="}},"args":[],"authorize":["program"]}`,
		`{"code":{"b64":"ZWNobw=="},"pty":{"rows":0,"cols":7},"stdin":{"path":"x","mode":"rw"},"want":["none"],"deadline_ms":1}`,
		`{"code":1}`, `{"stdin":{}}`, `{"stdin":[{"fd":1}]}`, `[]`, `null`, `{"variables":{"a":{"map":{"k":"v"},"attrs":{"export":true}}},"umask":18}`,
		`{"id":18446744073709551615}`, `{"id":-1}`, `{"signal":9}`, `{"signal":"INT","job":1e2}`, `{"a":{"b":{"c":[[[[]]]]}}}`, `{"argv":["",null]}`,
		`{"line":"\ud83d\ude00","point":4}`, `{"line":"\ud83d"}`, `{"ok":true}{}`, "{\"code\":\"\xff\"}", `{"id":1,"ask":2,"allow":false}`,
	} {
		f.Add(uint8(i), text)
	}
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		typ := reflect.TypeOf(texts[int(which)%len(texts)])
		v, again := reflect.New(typ), reflect.New(typ)
		if Unmarshal([]byte(text), v.Interface()) != nil {
			return
		}
		if run, ok := v.Interface().(*Run); ok && run.Valid() != nil {
			return
		}
		written := Marshal(v.Elem().Interface())
		if err := Unmarshal(written, again.Interface()); err != nil {
			t.Fatalf("%T: %q is written as %q: %v", v.Interface(), text, written, err)
		}
		if twice := Marshal(again.Elem().Interface()); string(twice) != string(written) {
			t.Fatalf("%q is written as %q and then %q: %s", text, written, twice, cmp.Diff(v.Elem().Interface(), again.Elem().Interface()))
		}
	})
}
