package expand

import (
	"strconv"
	"strings"
	"unsafe"

	"github.com/goshd/goshd/interp/pattern"
)

// concatenable returns the parts of a word that is made of literals and of
// simple parameters, where building a string is all there is to do.
func concatenable(nodes []node) ([]node, bool) {
	var parts []node
	for _, n := range nodes {
		switch n := n.(type) {
		case *doubleQuoted:
			inner, ok := concatenable(n.nodes)
			if !ok {
				return nil, false
			}
			parts = append(parts, inner...)
		case *literal:
			if n.split || !n.quoted && (pattern.HasMeta(n.text, pattern.ExtGlob) || strings.ContainsAny(n.text, `\[]()`)) {
				return nil, false
			}
			parts = append(parts, n)
		case *variableNode, *positionalNode:
			parts = append(parts, n)
		case scalarNode:
			if !n.isQuoted() || !n.simple() || !certain(n) {
				return nil, false
			}
			parts = append(parts, n)
		default:
			return nil, false
		}
	}
	return parts, true
}

// certain reports whether a node is one string for sure, but for name
// references.
func certain(n scalarNode) bool {
	d, ok := n.(*defaultNode)
	if !ok {
		l, ok := n.(*lengthNode)
		return !ok || l.sub == nil
	}
	_, literal := single[*literal](d.word)
	return d.op == '+' && literal || d.op == '-' && (literal || len(d.word) == 0)
}

// quotedPart reports whether one of the parts makes a field of nothing.
func quotedPart(parts []node) bool {
	for _, n := range parts {
		switch n := n.(type) {
		case *literal:
			if n.quoted {
				return true
			}
		case scalarNode:
			if n.isQuoted() {
				return true
			}
		}
	}
	return false
}

// self returns the parameter of the node that it is embedded in.
func (r *ref) self() *ref { return r }

// plainParts reports whether expanding the parts has no side effects.
func plainParts(parts []node) bool {
	for _, n := range parts {
		switch n.(type) {
		case *literal, *variableNode, *positionalNode:
		default:
			return false
		}
	}
	return true
}

// concat puts the parts together. ok is false if that is not all there is to
// do: something is unset, or has to be split; nothing was evaluated then.
func (st *State) concat(parts []node, plain, fields bool) (s string, ok bool, err error) {
	var room [128]byte
	var buf []byte
	if plain {
		buf, ok = st.appendPlain(room[:0], parts, fields)
	} else {
		buf, ok, err = st.appendParts(room[:0], parts, fields)
	}
	if !ok || err != nil {
		return "", ok, err
	}
	return string(buf), true, nil
}

// appendPlain appends the parts, which are plainParts, to buf.
func (st *State) appendPlain(buf []byte, parts []node, fields bool) (_ []byte, ok bool) {
	for _, n := range parts {
		from, quoted := len(buf), true
		switch n := n.(type) {
		case *literal:
			buf = append(buf, n.text...)
			continue
		case *variableNode:
			buf, ok = st.appendVariable(buf, n)
			quoted = n.quoted
		case *positionalNode:
			var s string
			s, ok, _ = n.scalar(st)
			buf = append(buf, s...)
			quoted = n.quoted
		}
		if !ok || fields && !quoted && len(buf) > from && !st.inert(view(buf[from:])) {
			return nil, false
		}
	}
	return buf, true
}

// appendVariable appends the value of a variable: the digits of a number need
// not become a string first.
func (st *State) appendVariable(buf []byte, n *variableNode) (_ []byte, ok bool) {
	if i, ok := st.Vars.Int(n.id); ok {
		return strconv.AppendInt(buf, i, 10), true
	}
	s, ok := st.scalar(n.id)
	return append(buf, s...), ok
}

// view returns the bytes as a string, which changes if they do.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func (st *State) appendParts(buf []byte, parts []node, fields bool) (_ []byte, ok bool, err error) {
	if !st.concatable(parts, fields) {
		return nil, false, nil
	}
	for _, n := range parts {
		if lit, ok := n.(*literal); ok {
			buf = append(buf, lit.text...)
			continue
		}
		s, _, err := n.(scalarNode).scalar(st)
		if err != nil {
			return nil, true, err
		}
		buf = append(buf, s...)
	}
	return buf, true, nil
}

// View is Text for a caller that looks at the string and forgets it: the
// string is valid until buf is given to Return, and buf is only to be given
// there.
func (w *Word) View(st *State) (s string, buf []byte, err error) {
	if w.kind == concatWord && w.plain {
		buf, st.viewed = st.viewed, nil
		if out, ok := st.appendPlain(buf[:0], w.parts, false); ok {
			return view(out), out, nil
		}
		st.viewed = buf
	}
	s, err = w.Text(st)
	return s, nil, err
}

// Return takes back what View gave.
func (st *State) Return(buf []byte) {
	if buf != nil && cap(buf) <= maxKept {
		st.viewed = buf
	}
}

// concatable looks at the variables of the parts: whether they are set and,
// where they are not quoted, need no splitting.
func (st *State) concatable(parts []node, fields bool) bool {
	for _, n := range parts {
		var s string
		var ok, quoted bool
		switch n := n.(type) {
		case *variableNode:
			s, ok, _ = n.scalar(st)
			quoted = n.quoted
		case *positionalNode:
			s, ok, _ = n.scalar(st)
			quoted = n.quoted
		case interface{ self() *ref }:
			ok, quoted = !st.isReference(n.self()), true
		default:
			continue
		}
		if !ok || fields && !quoted && s != "" && !st.inert(s) {
			return false
		}
	}
	return true
}
