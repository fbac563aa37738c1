package interp

import "github.com/goshd/goshd/interp/parse"

// markKinds are the kinds of tokens; the name of a command is looked up.
var markKinds = [...]string{
	parse.MarkWord: "word", parse.MarkString: "string", parse.MarkVariable: "variable", parse.MarkSubstitution: "substitution",
	parse.MarkAssignment: "assignment", parse.MarkKeyword: "keyword", parse.MarkRedirect: "redirect",
	parse.MarkOperator: "operator", parse.MarkComment: "comment",
}

// sketch adds the tokens of the code that could not be read, which is from an
// offset on.
func (s *Snapshot) sketch(p *Parsed, code string, from int) {
	if from >= len(code) {
		return
	}
	marks, _ := parse.Sketch(code[from:])
	for _, m := range marks {
		t := Token{from + m.From, from + m.End, ""}
		if m.Kind == parse.MarkCommand {
			t.Kind = s.commandKind(code[t.Start:t.End])
		} else {
			t.Kind = markKinds[m.Kind]
		}
		p.Tokens = append(p.Tokens, t)
	}
}
