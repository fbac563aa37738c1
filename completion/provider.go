package completion

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// provider asks a Shellac provider, the program plugins/NAME/complete below
// $SHELLAC_HOME, if there is one for the command. ok is false if there is
// none, if it does not answer in Shellac V2, or if it has no candidates. In a
// substitution that is not closed the command in it is asked for, unlike in bash,
// and its place is the completer's when ok is true.
func (c *completer) provider() (cs []candidate, ok bool) {
	if outer := c.Place; c.Inner != nil {
		c.at(c.Inner)
		defer func() {
			if !ok {
				c.at(outer)
			}
		}()
	}
	if c.first || c.bare || len(c.Argv) < 2 {
		return nil, false
	}
	program := c.providerPath(c.Argv[0])
	if program == "" {
		return nil, false
	}
	code := quote.Single(program) + " --"
	for _, a := range c.Argv {
		code += " " + quote.Single(a)
	}
	out, err := c.host.Output(c.ctx, code, c.q)
	if err != nil {
		return nil, false
	}
	fields, err := DecodeShellac([]byte(out))
	if err != nil {
		c.messages = append(c.messages, program+": "+err.Error())
		return nil, false
	}
	cs = c.provided(fields)
	return cs, len(cs) > 0
}

// at makes p the place that is completed.
func (c *completer) at(p *Place) { c.Place, c.q, c.quote = p, &p.Query, p.Quote }

// providerPath returns the provider of a command, or "".
func (c *completer) providerPath(command string) string {
	home, set := c.host.Variable("SHELLAC_HOME")
	if !set {
		if home, set = c.host.Variable("HOME"); !set {
			return ""
		}
		home += "/.local/shellac"
	}
	_, name := splitPath(command)
	if name == "" || name == "." || name == ".." {
		return ""
	}
	path := c.host.Path(home + "/plugins/" + name + "/complete")
	if !executable(path) {
		return ""
	}
	return path
}

// provided makes candidates of the fields. The part of the word that stays in
// the line is taken off.
func (c *completer) provided(fields []ShellacField) []candidate {
	values := shellacValues(fields, "candidates")
	descriptions := shellacValues(fields, "descriptions")
	stays := strings.TrimSuffix(c.Argv[len(c.Argv)-1], c.Word)
	var cs []candidate
	for i, v := range values {
		rest, ok := strings.CutPrefix(v, stays)
		if !ok {
			continue
		}
		x := candidate{value: rest}
		if i < len(descriptions) {
			x.description = descriptions[i]
		}
		cs = append(cs, x)
	}
	return cs
}

func shellacValues(fields []ShellacField, key string) []string {
	if i := slices.IndexFunc(fields, func(f ShellacField) bool { return f.Key == key }); i >= 0 {
		return fields[i].Values
	}
	return nil
}
