package expand

import "github.com/goshd/goshd/interp/pattern"

// globFlags returns the flags of pathname patterns.
func (st *State) globFlags() pattern.Flags {
	var f pattern.Flags
	if st.Opts.ExtGlob {
		f |= pattern.ExtGlob
	}
	if st.Opts.NoCaseGlob {
		f |= pattern.NoCase
	}
	return f
}

// glob appends the files that the pattern matches.
func (b *builder) glob(text string) {
	files := Glob(b.st, text)
	switch {
	case len(files) > 0:
		b.fields = append(b.fields, files...)
	case b.st.Opts.FailGlob:
		b.err = discard("no match: " + string(b.buf))
	case !b.st.Opts.NullGlob:
		b.fields = append(b.fields, string(b.buf))
	}
}

// Glob returns the files that a pattern matches, sorted.
func Glob(st *State, text string) []string { return nil }
