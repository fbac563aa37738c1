package completion

import (
	"os"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// fill puts the items into the result.
func (c *completer) fill(r *Result, cs []candidate, options Option) {
	quoting := (c.filenames || c.provides) && options&NoQuote == 0
	r.Items = make([]Item, len(cs))
	unquoted := c.unquoted
	for i := range cs {
		c.item(&r.Items[i], &cs[i], quoting, options)
	}
	c.unquoted = unquoted // what is common is quoted before them
	switch {
	case len(cs) == 1:
		r.CommonPrefix = r.Items[0].Insert
	case len(cs) > 1 && !c.globbed:
		ends := cs
		if !r.KeepOrder && !c.ignoreCase() { // sorted: those between have what the ends have
			ends = []candidate{cs[0], cs[len(cs)-1]}
		}
		r.CommonPrefix = c.commonPrefix(ends, quoting)
		r.CommonReplace = c.skipped(r.CommonPrefix)
	}
}

// item makes the item of one candidate, as if it were the only one.
func (c *completer) item(it *Item, x *candidate, quoting bool, options Option) {
	it.Value, it.Display, it.Kind, it.Description = x.value, x.value, x.kind, x.description
	if c.filenames && !c.first {
		_, it.Display = splitPath(x.value)
	}
	text, replace := x.value, c.Replace
	plain := isPlain(x.value)
	unsafe := !plain && hasControl(x.value)
	if unsafe {
		it.Display = quote.Shell(it.Display)
	}
	quoted := quoting && !plain && (unsafe || c.needsQuotes(x.value))
	if quoted {
		text, replace = c.quoted(x.value, false)
	}
	it.Insert = text
	if replace != c.Replace {
		it.Replace = new(Range)
		*it.Replace = replace
	}
	if r := c.skipped(it.Insert); r != nil {
		it.Replace = r
	}
	c.ending(it, quoted, options)
	if !quoted && options&NoSpace != 0 {
		c.ownSpace(it)
	}
}

// isPlain tells whether there is nothing to quote in s, as in most names.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i] | 0x20; {
		case 'a' <= c && c <= 'z', '-' <= s[i] && s[i] <= '9', s[i] == '_':
		default:
			return false
		}
	}
	return true
}

// ownSpace takes the space off a candidate that brings its own, as those of git
// do: it is what goes behind the candidate.
func (c *completer) ownSpace(it *Item) {
	value, ok := strings.CutSuffix(it.Value, " ")
	if !ok || value == "" {
		return
	}
	it.Value, it.Display = value, strings.TrimSuffix(it.Display, " ")
	if insert, ok := strings.CutSuffix(it.Insert, " "); ok {
		it.Insert, it.Append = insert, " "
	}
}

// needsQuotes tells whether a name has a character that is to be quoted.
func (c *completer) needsQuotes(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool {
		return strings.ContainsRune(fileQuoteChars, r) && !strings.ContainsRune(c.unquoted, r)
	})
}

// fileQuoteChars are the characters for which readline has the name of a
// file quoted.
const fileQuoteChars = " \t\n\\\"'@<>=;|&()#$`?*[!:{~"

// ending sets what goes behind an item: nothing within a line; at its end the
// quote that is still open and a space, or a slash behind a directory.
func (c *completer) ending(it *Item, quoted bool, options Option) {
	end := c.point
	if it.Replace != nil {
		end = it.Replace.End
	}
	if c.filenames {
		switch c.marking(it) {
		case markSlash:
			if !strings.HasPrefix(c.line[end:], "/") {
				it.Append = "/"
			}
			return
		case markNothing:
			return
		}
	}
	if end < len(c.line) {
		return
	}
	if !quoted && c.Quote != "" && !c.inside {
		it.Insert += c.Quote[len(c.Quote)-1:]
	}
	switch {
	case c.inside:
		if it.Kind == kindDirectory {
			it.Append = "/"
		}
	case options&NoSpace != 0:
	case it.Kind == "variable" && c.spec == nil && c.isVariableDir(it.Value):
		it.Append = "/"
	default:
		it.Append = " "
	}
}

type mark uint8

const (
	markFile    mark = iota // what any file gets
	markSlash               // a directory
	markNothing             // a link to a directory that is not marked
)

// marking tells how the end of a file's name is marked (readline variables
// mark-directories and mark-symlinked-directories).
func (c *completer) marking(it *Item) mark {
	link := false
	switch it.Kind {
	case kindDirectory:
	case "", kindLink, "user":
		var dir bool
		if dir, link = c.stat(it); !dir {
			return markFile
		}
	default:
		return markFile
	}
	switch {
	case link && it.Value != c.Word && !c.markLinks && !c.readlineOn("mark-symlinked-directories", false),
		!c.readlineOn("mark-directories", true):
		return markNothing
	}
	return markSlash
}

// stat tells whether an item is a directory, and whether by a link, and makes
// that its kind.
func (c *completer) stat(it *Item) (dir, link bool) {
	path := c.path(it.Value)
	if kind := c.noticed.kind(path); kind == kindFile || kind == kindDirectory {
		if it.Kind == "" {
			it.Kind = kind
		}
		return kind == kindDirectory, false
	}
	fi, err := os.Lstat(path)
	if err != nil {
		return false, false
	}
	if link = fi.Mode()&os.ModeSymlink != 0; link {
		if fi, err = os.Stat(path); err != nil {
			return false, true
		}
	}
	if it.Kind == "" {
		it.Kind = kindOf(fi.Mode())
	}
	return fi.IsDir(), link
}

// isVariableDir tells whether $name or ${name} names a directory.
func (c *completer) isVariableDir(word string) bool {
	value := c.variables(word)
	if value == "" || value == word {
		return false
	}
	fi, err := os.Stat(c.host.Path(value))
	return err == nil && fi.IsDir()
}

// quoted returns the name of a file, or what several have in common, quoted
// for its place, without the quote that is open already, and what it replaces.
//
// With no quote open the style is backslashes, but single quotes for a name
// with a newline. Within double quotes a name with ! takes the opening quote
// away and uses backslashes, while history expansion is on.
func (c *completer) quoted(name string, common bool) (string, Range) {
	style := c.Quote
	r := c.Replace
	expanded := name
	if !common {
		expanded = c.expanded(name)
	}
	switch {
	case strings.ContainsFunc(name, func(r rune) bool { return r != '\n' && r != '\t' && isControl(r) }):
		// bash inserts such bytes as they are. They could reach a terminal.
		r = rangeOf(c.line, r.Start-len(style), r.End)
		return quote.Shell(expanded), r
	case style == "" && strings.Contains(name, "\n"):
		return quote.Single(name), r
	case style == `"` && strings.Contains(name, "!") && c.host.Option("histexpand"):
		r = rangeOf(c.line, r.Start-1, r.End)
		style = ""
	}
	switch style {
	case "'":
		return quote.Single(expanded)[1:], r
	case `"`, `$"`:
		return escape(expanded, "$`\"\\") + `"`, r
	case "$'":
		return escape(name, `\'`) + "'", r
	}
	return c.backslashed(name), r
}

// hasControl tells whether a terminal would obey a part of s.
func hasControl(s string) bool { return strings.ContainsFunc(s, isControl) }

func isControl(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

// expanded replaces a tilde prefix, which does not work within quotes.
func (c *completer) expanded(name string) string {
	if strings.HasPrefix(name, "~") {
		return c.tilde(name)
	}
	return name
}

// backslashed quotes a name with backslashes. What is special to the shell and
// what breaks words gets one. But when a name has a tilde or variables, and
// there is no file of that very name, all names from then on are taken for
// names with expansions: only fileQuoteChars get one then, and those not that
// the expansions are made of.
func (c *completer) backslashed(name string) string {
	if c.unquoted == "" {
		if chars := expansion(name); chars != "" && !c.exists(name) {
			c.unquoted = chars
		}
	}
	if c.unquoted != "" {
		return escape(name, without(fileQuoteChars, c.unquoted))
	}
	out := escape(name, " \t\n'\"\\|&;()<>!{}*[]?^$`,"+c.breaks())
	if name != "" && strings.IndexByte("~#", name[0]) >= 0 {
		out = `\` + out
	}
	return out
}

// exists tells whether there is a file of exactly that name.
func (c *completer) exists(name string) bool {
	_, err := os.Lstat(c.host.Path(name))
	return err == nil
}

// breaks returns the word breaks in use.
func (c *completer) breaks() string {
	if b, set := c.host.Variable("COMP_WORDBREAKS"); set {
		return b
	}
	return DefaultWordBreaks
}

// without returns s without the characters in chars.
func without(s, chars string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(chars, r) {
			return -1
		}
		return r
	}, s)
}

// escape puts a backslash before each of the special bytes.
func escape(s, special string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(special, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
