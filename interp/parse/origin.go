package parse

// An Origin is what a Command was read from, for another process that is to
// read it once more. Aliases have been replaced in it.
type Origin struct {
	Text    string
	Line    int // number of its first line
	ExtGlob bool
	Bytes   bool
}

// Origin returns what c was read from.
func (c *Command) Origin() Origin { return c.origin }

// Read reads the Command again. The name is that of the source.
func (o Origin) Read(name string) (*Command, error) {
	src := &Source{Name: name, Text: o.Text, Line: o.Line}
	return NewReader(src, func() Options { return Options{ExtGlob: o.ExtGlob, Bytes: o.Bytes} }).Next()
}
