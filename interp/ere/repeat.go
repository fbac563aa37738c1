package ere

// interval parses what follows a {.
func (p *parser) interval(t *tree) (*tree, error) {
	most, closed := 0, false
	least, ok := p.number()
	if !ok {
		least = 0
		if p.i < len(p.expr) && p.expr[p.i] != ',' {
			return nil, p.fail("Invalid content of \\{\\}")
		}
	}
	if most = least; p.take(',') {
		if most, ok = p.number(); !ok {
			most = -1
		}
	}
	switch closed = p.take('}'); {
	case p.i == len(p.expr) && !closed:
		return nil, p.fail("Unmatched \\{")
	case !closed || most >= 0 && least > most:
		return nil, p.fail("Invalid content of \\{\\}")
	case max(least, most) > maxRepeat:
		return nil, p.fail("Regular expression too big")
	}
	return repeat(t, least, most), nil
}

// number takes digits. Numbers above the limit are all the same.
func (p *parser) number() (n int, ok bool) {
	for p.i < len(p.expr) && '0' <= p.expr[p.i] && p.expr[p.i] <= '9' {
		n = min(n*10+int(p.expr[p.i]-'0'), maxRepeat+1)
		ok = true
		p.i++
	}
	return n, ok
}

// repeat returns t repeated at least and at most so many times, -1 is without
// bound. Its form decides which repetition a group reports: t{1,3} is
// t((t)?t)?. So does which of the copies count as optional.
func repeat(t *tree, least, most int) *tree {
	if t == nil || most == 0 {
		return nil
	}
	var required *tree
	for n := range least {
		if n == 0 {
			required = t
		} else {
			required = cat(required, duplicate(t))
		}
	}
	if least == most {
		return required
	}
	first := optional(t, least > 0)
	if most < 0 {
		return cat(required, &tree{op: treeStar, left: first})
	}
	rest := &tree{op: treeAlt, left: first}
	for range most - least - 1 {
		rest = &tree{op: treeAlt, left: cat(rest, duplicate(t))}
	}
	return cat(required, rest)
}

// duplicate returns a copy of t. In glibc nothing in it is optional.
func duplicate(t *tree) *tree { return &tree{op: treeCopy, left: t} }

// optional returns t, or a copy of it, as the first one that a repetition may
// leave out.
func optional(t *tree, copied bool) *tree {
	body := t.left
	if copied {
		if t.op != treeGroup {
			return duplicate(t)
		}
		body = duplicate(body)
	}
	if t.op != treeGroup {
		return t
	}
	return &tree{op: treeGroup, left: body, group: t.group, optional: true}
}
