package completion

import (
	"os"
	"strings"
	"time"

	"github.com/goshd/goshd/interp/quote"
)

// Completers of options often run the command with --help and take the options
// out of what it prints. The same text describes them. It is asked for a second
// time then, once per program.

// helpPatience is how long a completer may take if the help is to be asked for
// after it.
const helpPatience = 400 * time.Millisecond

// A helpText is what a program tells about its options. It is not changed once
// it is cached.
type helpText struct {
	stamp
	options map[string]string // descriptions
}

// describeOptions describes those candidates that are options, if a completer
// that began at the time began has read a help text.
func (c *completer) describeOptions(cs []candidate, began time.Time) {
	if !c.going() || time.Since(began) > helpPatience {
		return
	}
	var texts []*helpText
	for i, x := range cs {
		if x.description != "" || !strings.HasPrefix(x.value, "-") {
			continue
		}
		if texts == nil {
			if texts = c.helps(); len(texts) == 0 {
				return
			}
		}
		for _, t := range texts {
			if d := t.options[strings.TrimRight(x.value, "= ")]; d != "" {
				cs[i].description = d
				break
			}
		}
	}
}

// helps returns the help texts that completers have read.
func (c *completer) helps() (texts []*helpText) {
	for _, argv := range c.host.Helps() {
		t := c.host.Cache().help(argv, func() (string, error) {
			code := ""
			for _, a := range argv {
				code += quote.Single(a) + " "
			}
			return c.host.Output(c.ctx, code+"2>&1", c.q)
		})
		if t != nil {
			texts = append(texts, t)
		}
	}
	return texts
}

// help returns what the program argv[0] prints, which is kept as long as the
// program is the same; nil if there is none.
func (c *Cache) help(argv []string, ask func() (string, error)) *helpText {
	fi, err := os.Stat(argv[0])
	if err != nil {
		return nil
	}
	now, key := stampOf(fi), strings.Join(argv, "\x00")
	c.mu.Lock()
	t := c.helps[key]
	c.mu.Unlock()
	if t != nil && t.same(now) {
		return t
	}
	out, err := ask()
	if err != nil {
		return nil
	}
	t = &helpText{stamp: now, options: helpOptions(out)}
	c.mu.Lock()
	if len(c.helps) >= cacheEntries {
		clear(c.helps)
	}
	c.helps[key] = t
	c.mu.Unlock()
	return t
}

// helpOptions takes the options and their descriptions out of a help text: a
// line that begins with a dash has the options, and behind two spaces, a tab, or
// in the next line, which is indented deeper, the description.
func helpOptions(text string) map[string]string {
	options := map[string]string{}
	var waiting []string // options whose description is in the next line
	indent := 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \r\n")
		rest := strings.TrimLeft(line, " \t")
		depth := len(line) - len(rest)
		if !strings.HasPrefix(rest, "-") {
			if depth > indent && rest != "" {
				describeAll(options, waiting, rest)
			}
			waiting = nil
			continue
		}
		names, description := cutDescription(rest)
		waiting, indent = writtenOptions(names), depth
		if description != "" {
			describeAll(options, waiting, description)
			waiting = nil
		}
	}
	return options
}

// describeAll describes options that have no description yet.
func describeAll(options map[string]string, names []string, description string) {
	for _, n := range names {
		if options[n] == "" {
			options[n] = description
		}
	}
}

// cutDescription parts a line of a help text behind the options.
func cutDescription(line string) (names, description string) {
	for at := 0; at < len(line); at++ {
		if line[at] != '\t' && !strings.HasPrefix(line[at:], "  ") {
			continue
		}
		rest := strings.TrimLeft(line[at:], " \t:")
		if !strings.HasPrefix(rest, "-") {
			return line[:at], rest
		}
		at = len(line) - len(rest)
	}
	return line, ""
}

// writtenOptions returns the options in "-a, --all[=WHEN]".
func writtenOptions(text string) (names []string) {
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,|", r) }) {
		if !strings.HasPrefix(f, "-") {
			continue
		}
		if at := strings.IndexAny(f, "=[<(:"); at > 0 {
			f = f[:at]
		}
		names = append(names, f)
	}
	return names
}
