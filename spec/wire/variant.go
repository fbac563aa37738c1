package wire

import "fmt"

// A piece is what one sendmsg sends.
type piece struct {
	bytes string
	files bool // the descriptors of the step go with this piece
}

// A variant is a way to send the bytes of a vector: each step in one piece,
// but for one.
type variant struct {
	step   int // -1: none is cut
	pieces []piece
	name   string
}

// variants returns the vector as it stands, and every way to cut it that
// README.md names.
func (v *Vector) variants() []variant {
	all := []variant{{step: -1, name: "as written"}}
	if v.Whole {
		return all
	}
	for i, s := range v.Steps {
		if s.Do != "send" {
			continue
		}
		all = append(all, cuts(i, s)...)
		all = append(all, singles(i, s)...)
	}
	return all
}

// cuts are the ways to send a step in two pieces.
func cuts(step int, s Step) (all []variant) {
	for at := 1; at < len(s.Bytes); at++ {
		for _, first := range []bool{true, false} {
			if !first && len(s.Kinds) == 0 {
				continue
			}
			all = append(all, variant{step, []piece{{s.Bytes[:at], first}, {s.Bytes[at:], !first}},
				fmt.Sprintf("line %d cut at byte %d, descriptors on the first piece: %v", s.Line, at, first)})
		}
	}
	return all
}

// singles are the ways to send a step byte by byte.
func singles(step int, s Step) (all []variant) {
	carriers := 1
	if len(s.Kinds) > 0 {
		carriers = len(s.Bytes)
	}
	for carrier := range carriers {
		var pieces []piece
		for i := range len(s.Bytes) {
			pieces = append(pieces, piece{s.Bytes[i : i+1], i == carrier})
		}
		all = append(all, variant{step, pieces,
			fmt.Sprintf("line %d byte by byte, descriptors on byte %d", s.Line, carrier)})
	}
	return all
}
