package completion

import (
	"encoding/json"
	"unicode/utf8"
)

// resultVersion is the version of the JSON form of a Result.
const resultVersion = "1"

// MarshalJSON adds the members that are the same in every answer.
func (r *Result) MarshalJSON() ([]byte, error) {
	type plain Result
	return json.Marshal(struct {
		Version string `json:"version"`
		Usage   string `json:"usage"`
		*plain
	}{resultVersion, "", (*plain)(r)})
}

// itemJSON is the JSON form of an Item.
type itemJSON struct {
	Value       string `json:"value"`
	Insert      string `json:"insert"`
	Display     string `json:"display"`
	Description string `json:"description"`
	Kind        string `json:"kind"`
	Style       string `json:"style"`
	Tag         string `json:"tag"`
	Append      string `json:"append"`

	// The bytes of Value and Insert, in base64, if those are not UTF-8, which
	// JSON strings can't be but files' names can.
	ValueB64  []byte `json:"value_b64,omitempty"`
	InsertB64 []byte `json:"insert_b64,omitempty"`

	Replace *Range `json:"replace,omitempty"`
}

// MarshalJSON writes an item with the keys of a value that carapace exports.
func (it *Item) MarshalJSON() ([]byte, error) {
	j := itemJSON{
		Value: it.Value, Insert: it.Insert, Display: it.Display, Description: it.Description,
		Kind: it.Kind, Tag: it.Kind, Append: it.Append, Replace: it.Replace,
	}
	if !utf8.ValidString(it.Value) || !utf8.ValidString(it.Insert) {
		j.ValueB64, j.InsertB64 = []byte(it.Value), []byte(it.Insert)
	}
	return json.Marshal(&j)
}
