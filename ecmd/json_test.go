package ecmd

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type sample struct {
	Text  string             `json:"text"`
	Empty string             `json:"empty,omitempty"`
	List  []string           `json:"list"`
	Map   map[string]*string `json:"map"`
	N     int                `json:"n"`
	U     uint64             `json:"u,omitempty"`
	On    *bool              `json:"on,omitempty"`
	Sub   *sample            `json:"sub,omitempty"`
	Raw   json.RawMessage    `json:"raw,omitempty"`
}

func TestByteStringsAreLossless(t *testing.T) {
	for b := range 256 {
		for _, s := range []string{string([]byte{byte(b)}), string([]byte{'a', byte(b), 0xc3, 0xa9}), string([]byte{0xff, byte(b)})} {
			in := sample{Text: s, List: []string{s, ""}, Map: map[string]*string{"k": &s, "z": nil}, N: -b, Sub: &sample{Text: s, List: []string{}}}
			data := Marshal(in)
			if !json.Valid(data) {
				t.Fatalf("not JSON: %s", data)
			}
			var out sample
			if err := Unmarshal(data, &out); err != nil {
				t.Fatalf("%s: %v", data, err)
			}
			if diff := cmp.Diff(in, out); diff != "" {
				t.Fatalf("%s: %s", data, diff)
			}
		}
	}
}

func TestMarshal(t *testing.T) {
	yes := true
	got := string(Marshal(sample{Text: "a\"\\\n\x01é\u2028", List: nil, U: 1 << 63, On: &yes, Raw: json.RawMessage(`[1]`), Sub: &sample{Text: "\xff"}}))
	want := `{"text":"a\"\\\n\u0001é` + "\u2028" + `","list":[],"map":null,"n":0,"u":9223372036854775808,"on":true,` +
		`"sub":{"text":{"b64":"/w=="},"list":[],"map":null,"n":0},"raw":[1]}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestUnmarshalErrors(t *testing.T) {
	for text, want := range map[string]string{
		``: "not JSON: EOF", `{`: "not JSON: unexpected EOF", `{} {}`: "not JSON: something follows the value", `[]`: "the text is not an object",
		`{"text":1}`: "text is not a string", `{"text":{"b64":"*"}}`: "text is not a string", `{"list":["a",2]}`: "list[1] is not a string",
		`{"n":"1"}`: "n is not a number", `{"n":1.5}`: "n is not an integer in range", `{"u":-1}`: "u is not an integer from 0 on",
		`{"sub":{"on":0}}`: "sub.on is not true or false", `{"map":[]}`: "map is not an object",
	} {
		var v sample
		if err := Unmarshal([]byte(text), &v); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	var v sample
	if err := Unmarshal([]byte(`{"unknown":1,"text":"x","on":null,"raw":{"a":[1,"b"]}}`), &v); err != nil || v.Text != "x" || string(v.Raw) != `{"a":[1,"b"]}` {
		t.Errorf("%+v, %v", v, err)
	}
}

func FuzzUnmarshal(f *testing.F) {
	f.Add([]byte(`{"text":{"b64":"/w=="},"list":["a"],"map":{"k":null},"n":1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var v, w sample
		if Unmarshal(data, &v) != nil {
			return
		}
		if err := Unmarshal(Marshal(v), &w); err != nil {
			t.Fatalf("%q: %v", data, err)
		}
	})
}
