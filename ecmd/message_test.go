package ecmd

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseRequest(t *testing.T) {
	for _, tt := range []struct {
		payload string
		want    Request
	}{
		{"GETPID", Request{Verb: GetPid}},
		{"ECMD echo hi", Request{Verb: Ecmd, Text: "echo hi"}},
		{"EVAL ", Request{Verb: Eval}},
		{"EVAL  x ", Request{Verb: Eval, Text: " x "}},
		{"ECMD\x00", Request{Verb: Ecmd}},
		{"ECMD\x00ls", Request{Verb: Ecmd, Text: "ls"}},
		{"ECMD a\x00b", Request{Verb: Ecmd, Text: "a\x00b"}},
		{"532 ECMD echo hi", Request{ID: NewID(532), Verb: Ecmd, Text: "echo hi"}},
		{"0 DUMP", Request{ID: NewID(0), Verb: Dump}},
		{"999999999999999999 DUMP", Request{ID: NewID(MaxID), Verb: Dump}},
		{"OK", Request{Verb: "OK"}},
		{"ECMD\nls", Request{Verb: "ECMD\nls"}},
		{"ecmd ls", Request{Verb: "ecmd", Text: "ls"}},
		{"ECMD a\nb,c:\xff", Request{Verb: Ecmd, Text: "a\nb,c:\xff"}},
	} {
		var got Request
		if err := got.parse([]byte(tt.payload)); err != nil {
			t.Errorf("%q: %v", tt.payload, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.payload, diff)
		}
	}
}

func TestRequestsRefused(t *testing.T) {
	for _, tt := range []struct {
		payload string
		want    Word
		id      string
	}{
		{"", EmptyRequest, "none"},
		{"12 ", EmptyRequest, "12"},
		{" x", EmptyRequest, "none"},
		{"12  x", EmptyRequest, "12"},
		{"12", BadID, "none"},
		{"012 ECMD ls", BadID, "none"},
		{"00 ECMD ls", BadID, "none"},
		{"12ECMD ls", BadID, "none"},
		{"1000000000000000000 ECMD ls", BadID, "none"},
		{"99999999999999999999999999999999 ECMD ls", BadID, "none"},
	} {
		var r Request
		err := r.parse([]byte(tt.payload))
		if err == nil || err.Word != tt.want || r.ID.String() != tt.id {
			t.Errorf("%q: %v with ID %v, want %s with ID %s", tt.payload, err, r.ID, tt.want, tt.id)
		}
	}
}

func TestAppendRequest(t *testing.T) {
	for _, tt := range []struct {
		r    Request
		want string
	}{
		{Request{Verb: GetPid}, "6:GETPID,"},
		{Request{Verb: Ecmd, Text: "echo hi"}, "12:ECMD echo hi,"},
		{Request{ID: NewID(532), Verb: Ecmd, Text: "echo hi"}, "16:532 ECMD echo hi,"},
		{Request{ID: NewID(0), Verb: Dump}, "6:0 DUMP,"},
	} {
		if got := string(AppendRequest(nil, &tt.r)); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.r, got, tt.want)
		}
	}
}

func TestAppendReply(t *testing.T) {
	for _, tt := range []struct {
		r    Reply
		want string
	}{
		{Reply{Outcome: OK}, "2:OK,"},
		{Reply{Outcome: Fail}, "4:FAIL,"},
		{Reply{Outcome: OK, Text: []byte{}}, "3:OK ,"},
		{Reply{Outcome: OK, Text: []byte("a,b\x00")}, "7:OK a,b\x00,"},
		{Reply{ID: NewID(7), Outcome: Fail}, "6:7 FAIL,"},
		{ErrorReply(NewID(7), Errorf(UnknownVerb, "no such verb: %s", "FOO")), "38:7 ERROR unknown-verb no such verb: FOO,"},
		{ErrorReply(0, Errorf(Files, "3, not 2\n\x1b[2J\u202e\xff\u00e9")), "41:ERROR files 3; not 2\\n\\x1b[2J\\u202e\\xff\u00e9,"},
		{ErrorReply(0, &Error{Word: Internal}), "15:ERROR internal ,"},
	} {
		if got := string(AppendReply(nil, &tt.r)); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.r, got, tt.want)
		}
	}
}

func TestErrorTextIsBounded(t *testing.T) {
	r := ErrorReply(0, Errorf(UnknownVerb, "%s", strings.Repeat("\x00", 1<<20)))
	if n := len(AppendReply(nil, &r)); n > maxErrorText+64 {
		t.Errorf("an error reply of %d bytes", n)
	}
}

func TestParseReply(t *testing.T) {
	for _, tt := range []struct {
		payload string
		want    Reply
	}{
		{"OK", Reply{Outcome: OK}},
		{"OK ", Reply{Outcome: OK, Text: []byte{}}},
		{"OK 1234", Reply{Outcome: OK, Text: []byte("1234")}},
		{"FAIL", Reply{Outcome: Fail}},
		{"12 OK a b", Reply{ID: NewID(12), Outcome: OK, Text: []byte("a b")}},
		{"ERROR files 2 came", Reply{Outcome: Fault, Word: Files, Text: []byte("2 came")}},
		{"3 ERROR internal ", Reply{ID: NewID(3), Outcome: Fault, Word: Internal, Text: []byte{}}},
		{"ERROR", Reply{Outcome: Fault}},
	} {
		var got Reply
		if err := got.parse([]byte(tt.payload)); err != nil {
			t.Errorf("%q: %v", tt.payload, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.payload, diff)
		}
	}
	for _, payload := range []string{"", "okay", "OKAY", "12", "01 OK", "EVENTS x"} {
		var r Reply
		if err := r.parse([]byte(payload)); err == nil {
			t.Errorf("%q is accepted: %+v", payload, r)
		}
	}
}

func TestStdio(t *testing.T) {
	for _, tt := range []struct {
		files []int
		want  [3]int
	}{
		{nil, [3]int{9, 9, 9}},
		{[]int{5}, [3]int{9, 5, 9}},
		{[]int{5, 6, 7}, [3]int{5, 6, 7}},
	} {
		r := Request{Verb: Ecmd, Files: tt.files}
		got, err := r.TakeStdio(9)
		if err != nil || got != tt.want || len(r.Files) != 0 {
			t.Errorf("%v: %v, %v, left %v, want %v", tt.files, got, err, r.Files, tt.want)
		}
	}
	lost := Request{Verb: Ecmd, FilesLost: true}
	if _, err := lost.TakeStdio(9); err == nil || err.Word != FilesLost {
		t.Errorf("lost descriptors: %v", err)
	}
	two := Request{Verb: Ecmd, Files: []int{-1, -1}}
	_, err := two.TakeStdio(9)
	if err == nil || err.Error() != "files: ECMD takes 0 or 1 or 3 descriptors but 2 came" || len(two.Files) != 0 {
		t.Errorf("two descriptors: %v, left %v", err, two.Files)
	}
}

func FuzzRequest(f *testing.F) {
	for _, s := range []string{"", "GETPID", "ECMD\x00", "ECMD echo hi", "532 ECMD echo hi", "0 DUMP", "012 X", "12", " ", "\x00", "EVAL "} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, payload []byte) {
		var r Request
		if err := r.parse(payload); err != nil {
			if err.Closes() {
				t.Fatalf("%q: the fault %v of one request closes the connection", payload, err)
			}
			return
		}
		wire := AppendRequest(nil, &r)
		var again Request
		inner := wire[strings.IndexByte(string(wire), ':')+1 : len(wire)-1]
		if err := again.parse(inner); err != nil {
			if r.Verb == "" && r.Text == "" {
				return // a lone space: no verb, which is unknown, and no text
			}
			t.Fatalf("%q became %q: %v", payload, inner, err)
		}
		if diff := cmp.Diff(r, again); diff != "" {
			t.Fatalf("%q (-first +again):\n%s", payload, diff)
		}
	})
}

func FuzzReply(f *testing.F) {
	for _, s := range []string{"OK", "OK ", "7 FAIL", "ERROR files a,b", "ERROR", "12"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, payload []byte) {
		var r Reply
		if r.parse(payload) != nil {
			return
		}
		AppendReply(nil, &r)
	})
}
