package expand

// braces is a word with brace expressions.
type braces struct{}

func (k *Compiler) braces(src source) *braces { return nil }

func (br *braces) fields(st *State, dst []string) ([]string, error) { return dst, nil }
