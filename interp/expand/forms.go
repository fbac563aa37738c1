package expand

// Source returns the word as it was written.
func (w *Word) Source() string { return w.src.text }

// Source returns the subscript as it was written.
func (s *Subscript) Source() string { return s.text }

// Arith returns the expression if the word is $((expression)) and nothing
// else, or nil.
func (w *Word) Arith() *Arith {
	n, ok := single[*arithmetic](w.nodes)
	if d, double := single[*doubleQuoted](w.nodes); double {
		n, ok = single[*arithmetic](d.nodes)
	}
	if !ok || w.braces != nil {
		return nil
	}
	return n.expr
}

// FixedPattern returns the text of the pattern that the word always expands
// to, as Pattern does; ok is false if it depends on the shell's state.
func (w *Word) FixedPattern() (text string, ok bool) {
	p := newPatternWord(w.nodes)
	return p.text, p.fixed
}

// EvalArith is EvalRaw after the expansions of text as if it stood within
// double quotes.
func EvalArith(st *State, text string) (int64, error) {
	k := st.compiler()
	a := remember(&k.runtime, &k.runtime.ariths, text, len(text), func() *Arith {
		return k.arith(source{k: k, text: text})
	})
	return a.Eval(st)
}

// Runtime compiles a word that is known only at run time, as it would be
// written in a command.
func (k *Compiler) Runtime(text string) *Word { return k.word(source{k: k, text: text}) }
