package pattern

// step returns the state behind r.
func (m *machine) step(e *expr, r rune) *expr {
	c := m.class(r)
	if next := e.known(c); next != nil {
		return next
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.build.known) > manyStates {
		m.build.forget()
		m.root.next.Store(nil)
		if m.backward != nil {
			m.backward.next.Store(nil)
			m.search.next.Store(nil)
		}
	}
	d := derivation{machine: m, class: c, r: r}
	return d.derive(e)
}

// known returns the derivative of e if it was computed before.
func (e *expr) known(c int) *expr {
	t := e.next.Load()
	if t == nil || c < 0 {
		return nil
	}
	return (*t)[c].Load()
}

// A derivation computes the derivatives of an expression and of its parts by
// one character.
type derivation struct {
	*machine
	class int
	r     rune
	done  map[*expr]*expr // without a class, what was computed so far
}

func (d *derivation) derive(e *expr) *expr {
	if x := e.known(d.class); x != nil {
		return x
	}
	if x := d.done[e]; x != nil {
		return x
	}
	x := d.compute(e)
	if d.class < 0 {
		if d.done == nil {
			d.done = make(map[*expr]*expr)
		}
		d.done[e] = x
		return x
	}
	t := e.next.Load()
	if t == nil {
		t = new(derivatives)
		*t = make(derivatives, d.count)
		e.next.Store(t)
	}
	(*t)[d.class].Store(x)
	return x
}

func (d *derivation) compute(e *expr) *expr {
	b := &d.build
	switch e.op {
	case opAtom:
		if d.matches(e.atom, d.r) {
			return b.epsilon
		}
	case opCat:
		x := b.cat(d.derive(e.kids[0]), e.kids[1])
		if e.kids[0].empty {
			x = b.alt(x, d.derive(e.kids[1]))
		}
		return x
	case opAlt:
		xs := make([]*expr, len(e.kids))
		for i, kid := range e.kids {
			xs[i] = d.derive(kid)
		}
		return b.alt(xs...)
	case opStar:
		return b.cat(d.derive(e.kids[0]), e)
	case opNot:
		if !d.path || d.r != '/' {
			return b.not(d.derive(e.kids[0]))
		}
	}
	return b.none
}
