package interp

import (
	"strconv"
	"strings"
)

// directive is a line that begins with $ (bash manual, Conditional Init
// Constructs).
func (p *bindParser) directive(s string) {
	word, arg := cutBlank(s)
	switch strings.ToLower(word) {
	case "if":
		p.conds = append(p.conds, cond{on: !p.skipping() && p.test(arg), outer: !p.skipping()})
	case "else":
		n := len(p.conds)
		if n == 0 {
			p.fail("$else found without matching $if")
			return
		}
		p.conds[n-1].on = p.conds[n-1].outer && !p.conds[n-1].on
	case "endif":
		if len(p.conds) == 0 {
			p.fail("$endif without matching $if")
			return
		}
		p.conds = p.conds[:len(p.conds)-1]
	case "include":
		p.include(strings.TrimSpace(arg))
	default:
		p.fail(word + ": unknown parser directive")
	}
}

// maxInclude bounds $include, which may name its own file.
const maxInclude = 16

func (p *bindParser) include(name string) {
	if p.skipping() || p.nesting == maxInclude {
		return
	}
	p.nesting++
	_ = p.file(name) // a file that doesn't exist is none, as in readline
	p.nesting--
}

// test evaluates the condition of an $if.
func (p *bindParser) test(s string) bool {
	if val, ok := strings.CutPrefix(s, "term="); ok {
		family, _, _ := strings.Cut(p.term, "-")
		return strings.EqualFold(val, p.term) || strings.EqualFold(val, family)
	}
	if val, ok := strings.CutPrefix(s, "mode="); ok {
		return strings.EqualFold(val, p.b.vars["editing-mode"])
	}
	if len(s) > 7 && strings.EqualFold(s[:7], "version") && strings.IndexByte(" \t=!<>", s[7]) >= 0 {
		return p.testVersion(strings.TrimLeft(s[7:], blanks))
	}
	word, rest := cutBlank(s)
	if strings.EqualFold(word, "bash") {
		return true
	}
	end := strings.IndexAny(word, "=!")
	if end >= 0 {
		word, rest = s[:end], s[end:]
	}
	name, _, ok := isReadlineVar(word)
	if !ok {
		return false
	}
	return p.testVariable(name, rest)
}

// testVariable compares a readline variable.
func (p *bindParser) testVariable(name, s string) bool {
	op := s[:len(s)-len(strings.TrimLeft(s, "=!"))]
	if op != "=" && op != "==" && op != "!=" {
		found := "`" + s + "'"
		if s == "" {
			found = "`end-of-line'"
		}
		p.fail("equality comparison operator expected, found " + found)
		return false
	}
	val := strings.TrimSpace(s[len(op):])
	return strings.EqualFold(val, p.b.vars[name]) == (op != "!=")
}

// readlineVersion is the version of readline whose behaviour this is.
const readlineVersion = 802

// testVersion compares the version of readline.
func (p *bindParser) testVersion(s string) bool {
	op := s[:len(s)-len(strings.TrimLeft(s, "=!<>"))]
	major, minor, _ := strings.Cut(strings.TrimSpace(s[len(op):]), ".")
	n, err := strconv.Atoi(major)
	if err != nil {
		p.fail("numeric argument expected, found `" + s + "'")
		return false
	}
	m, _ := strconv.Atoi(minor) // without a minor number it is 0
	switch n = n*100 + m; op {
	case "=", "==":
		return readlineVersion == n
	case "!=":
		return readlineVersion != n
	case "<":
		return readlineVersion < n
	case "<=":
		return readlineVersion <= n
	case ">":
		return readlineVersion > n
	case ">=":
		return readlineVersion >= n
	}
	p.fail("comparison operator expected, found `" + s + "'")
	return false
}
