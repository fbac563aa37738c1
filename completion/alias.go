package completion

import "unicode/utf8"

// findAlias returns the spec of the command that an alias stands for
// (progcomp_alias), and puts that command's words in the place of the alias.
func (c *completer) findAlias(command string) *Spec {
	seen := map[string]bool{}
	for name := command; !seen[name]; name = c.Query.Command {
		seen[name] = true
		value, ok := c.host.Alias(name)
		if !ok {
			return nil
		}
		c.splice(value)
		if s := c.reg.Lookup(c.Query.Command); s != nil {
			return s
		}
	}
	return nil
}

// splice replaces the first word of the query by an alias's text.
func (c *completer) splice(value string) {
	q := &c.Query
	if len(q.Words) == 0 {
		return
	}
	old := q.Words[0]
	q.Line = value + q.Line[len(old):]
	q.Point += utf8.RuneCountInString(value) - utf8.RuneCountInString(old)
	c.offset += len(value) - len(old)
	q.split(c.offset, c.breaks())
}
