package ere

import "slices"

// registers are the groups of a match under way. A repetition that is left
// out in the end, because it matched nothing, must not change what the groups
// were before it; so they are kept whenever one is complete.
type registers struct {
	regs, kept []int
}

func newRegisters(regs []int) registers {
	for i := 2; i < len(regs); i++ {
		regs[i] = -1
	}
	return registers{regs: regs, kept: slices.Clone(regs)}
}

// update notes that the node n is passed at offset i.
func (g *registers) update(n *node, i int) {
	switch n.op {
	case nodeOpen:
		g.regs[2*n.reg], g.regs[2*n.reg+1] = i, -1
	case nodeShut:
		switch {
		case g.regs[2*n.reg] < i:
			g.regs[2*n.reg+1] = i
			copy(g.kept, g.regs)
		case n.optional && g.kept[2*n.reg] >= 0:
			copy(g.regs, g.kept)
		default:
			g.regs[2*n.reg+1] = i
		}
	}
}
