package main

// changes are what undo undoes.
type changes struct {
	lines []line // before each change
	run   int    // so many characters were typed since
}

// maxRun is how many characters undo removes together.
const maxRun = 20

// typed records that a character is typed.
func (c *changes) typed(before line) {
	if c.run == 0 || c.run == maxRun {
		c.lines = append(c.lines, before)
		c.run = 0
	}
	c.run++
}

func (c *changes) add(before line) {
	c.lines = append(c.lines, before)
	c.run = 0
}

func (c *changes) undo(now line) line {
	n := len(c.lines)
	if n == 0 {
		return now
	}
	now, c.lines, c.run = c.lines[n-1], c.lines[:n-1], 0
	return now
}

// revert undoes all.
func (c *changes) revert(now line) line {
	if len(c.lines) > 0 {
		now = c.lines[0]
		*c = changes{}
	}
	return now
}
