package arith

import "github.com/goshd/goshd/interp/vars"

// Most arithmetic of scripts is like i<n, i++ or x=x*2+i on variables that
// hold integers. Such trees are evaluated here, without a machine. Nothing has
// happened yet when it turns out that a variable holds no integer, so the
// machine starts anew then.

// isPure reports whether evaluating n changes nothing.
func isPure(n *node) bool {
	switch n.op {
	case opNum, opName, opOperand:
		return true
	case opElem:
		return n.elem.sub.isPure
	case opNot, opFlip, opNegate:
		return isPure(n.a)
	case opCond:
		return isPure(n.a) && isPure(n.b) && isPure(n.c) && n.b.skip.fail == nil && n.c.skip.fail == nil
	case opBoth, opEither:
		return isPure(n.a) && isPure(n.b) && n.b.skip.fail == nil
	}
	return n.op >= opMul && isPure(n.a) && isPure(n.b)
}

// isQuick reports whether quick knows the tree: a pure one, or one assignment
// of a pure value to a name.
func isQuick(n *node) bool {
	switch n.op {
	case opPre, opPost:
		return n.a.elem == nil
	case opSet, opUpdate:
		return n.a.elem == nil && isPure(n.b)
	}
	return isPure(n)
}

// quick evaluates p if it can. An error is that of the Store.
func (p *Program) quick(s *vars.Store, ops *operands) (v int64, ok bool, err error) {
	n := p.root
	switch n.op {
	case opPre, opPost:
		if v, ok = s.Int(n.a.id); !ok {
			return 0, false, nil
		}
		err = s.AssignInt(n.a.id, v+n.num)
		if n.op == opPre {
			v += n.num
		}
		return v, true, err
	case opSet, opUpdate:
		if v, ok = assigned(s, n, ops); !ok {
			return 0, false, nil
		}
		return v, true, s.AssignInt(n.a.id, v)
	}
	v, ok = pure(s, n, ops)
	return v, ok, nil
}

// assigned computes what n assigns to its variable, which holds an integer.
func assigned(s *vars.Store, n *node, ops *operands) (int64, bool) {
	l, ok := s.Int(n.a.id)
	if !ok {
		return 0, false
	}
	r, ok := pure(s, n.b, ops)
	if n.op == opSet || !ok {
		return r, ok
	}
	v, msg := apply(n.bin, l, r)
	return v, msg == ""
}

// pure evaluates a pure tree. Leaves are looked at before they are descended
// to, which saves a third of the time.
func pure(s *vars.Store, n *node, ops *operands) (int64, bool) {
	switch n.op {
	case opNum:
		return n.num, true
	case opName:
		return s.Int(n.id)
	case opOperand:
		return ops.at(int(n.num)).num, true
	case opElem:
		return pureElement(s, n, ops)
	case opNot, opFlip, opNegate, opBoth, opEither, opCond:
		return pureChoice(s, n, ops)
	}
	l, r, ok := n.a.num, n.b.num, true
	switch n.a.op {
	case opNum:
	case opName:
		l, ok = s.Int(n.a.id)
	default:
		l, ok = pure(s, n.a, ops)
	}
	if !ok {
		return 0, false
	}
	switch n.b.op {
	case opNum:
	case opName:
		r, ok = s.Int(n.b.id)
	default:
		r, ok = pure(s, n.b, ops)
	}
	if !ok {
		return 0, false
	}
	switch n.op {
	case opAdd:
		return l + r, true
	case opSub:
		return l - r, true
	case opMul:
		return l * r, true
	case opLt:
		return truth(l < r), true
	}
	v, msg := apply(n.op, l, r)
	return v, msg == ""
}

// pureElement reads an element of an array. Negative indices and empty keys are
// left to the machine.
func pureElement(s *vars.Store, n *node, ops *operands) (int64, bool) {
	if v := s.Get(n.id); v != nil && v.Assoc() != nil {
		key := n.elem.sub.join(ops, 0, len(n.elem.sub.text))
		t, _ := v.Key(key)
		if key == "" {
			return 0, false
		}
		return plain(t)
	}
	i, ok := n.elem.sub.pure(s, ops)
	if !ok || i < 0 {
		return 0, false
	}
	v := s.Get(n.id)
	if v == nil || v.Array() == nil {
		return 0, false
	}
	t, _ := v.Array().Get(i)
	return plain(t)
}

// pure evaluates a program that isPure.
func (p *Program) pure(s *vars.Store, ops *operands) (int64, bool) {
	if len(p.marks) > 0 && !p.accepts(ops) {
		return 0, false
	}
	return pure(s, p.root, ops)
}

func pureChoice(s *vars.Store, n *node, ops *operands) (int64, bool) {
	v, ok := pure(s, n.a, ops)
	if !ok {
		return 0, false
	}
	switch n.op {
	case opNot:
		return truth(v == 0), true
	case opFlip:
		return ^v, true
	case opNegate:
		return -v, true
	case opCond:
		if v != 0 {
			return pure(s, n.b, ops)
		}
		return pure(s, n.c, ops)
	}
	if (v != 0) == (n.op == opEither) {
		return truth(v != 0), true
	}
	v, ok = pure(s, n.b, ops)
	return truth(v != 0), ok
}
