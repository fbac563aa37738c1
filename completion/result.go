package completion

// A Context says what kind of thing stands under the cursor.
type Context string

// The contexts.
const (
	InCommand    Context = "command"
	InArgument   Context = "argument"
	InPath       Context = "path" // an argument whose candidates are files
	InOption     Context = "option"
	InValue      Context = "option_value"
	InVariable   Context = "variable"
	InUser       Context = "user"
	InHost       Context = "host"
	InRedirect   Context = "redirect"
	InAssignment Context = "assignment"
	InJob        Context = "job"
)

// A Range is a piece of the line. Start and End count bytes; Start16 and
// End16 count UTF-16 code units, as editors do.
type Range struct {
	Start   int `json:"start"`
	End     int `json:"end"`
	Start16 int `json:"start16"`
	End16   int `json:"end16"`
}

// A Result is the answer to a completion. Its JSON form is that of
// spec/PROTOCOL.md; it has the keys that carapace exports, and more.
type Result struct {
	Context Context  `json:"context"`
	Command string   `json:"command,omitempty"` // dequoted
	Argv    []string `json:"argv"`              // the command's words up to the cursor, dequoted
	Word    string   `json:"word"`              // what is completed, dequoted
	Quote   string   `json:"quote"`             // the quote that is open at the cursor: '', ', ", $' or $"

	// Replace is what the insert text of an item takes the place of.
	Replace      Range  `json:"replace"`
	CommonPrefix string `json:"common_prefix"` // of all insert texts

	// CommonReplace is what CommonPrefix takes the place of, where that differs
	// from Replace.
	CommonReplace *Range `json:"common_replace,omitempty"`

	// Inner is where the inside of the innermost command substitution begins that
	// is not closed, in bytes of the line, or 0. As in bash its text is part of a
	// word of the command around; who wants the command in it completed asks again
	// for the line from there on.
	Inner int `json:"inner,omitempty"`

	// Source tells what gave the items: "-F name", "-C command", "actions",
	// "bashdefault", "default", "shellac" ...
	Source     string   `json:"source"`
	KeepOrder  bool     `json:"keep_order"` // the items are in an order of their own
	Incomplete bool     `json:"incomplete"` // the deadline passed first
	NoSpace    string   `json:"nospace"`    // "*" if no item takes a space behind it
	Messages   []string `json:"messages"`
	Items      []Item   `json:"values"`
}

// An Item is one candidate.
type Item struct {
	Value       string // what the word would mean
	Insert      string // what to put at Result.Replace, quoted for that place
	Display     string // what a menu shows
	Description string
	Kind        string
	Append      string // what to put behind the only candidate: " ", "/" or ""

	// Replace is what Insert takes the place of, where that differs from
	// Result.Replace.
	Replace *Range
}
