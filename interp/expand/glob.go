package expand

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/entries"
	"github.com/goshd/goshd/interp/pattern"
)

// patternFlags returns the flag that patterns need for the locale.
func (st *State) patternFlags() pattern.Flags {
	if st.Opts.Charset == ctype.Bytes {
		return pattern.Bytes
	}
	return 0
}

// globFlags returns the flags of pathname patterns.
func (st *State) globFlags() pattern.Flags {
	var f pattern.Flags
	if st.Opts.ExtGlob {
		f |= pattern.ExtGlob
	}
	if st.Opts.NoCaseGlob {
		f |= pattern.NoCase
	}
	return f | st.patternFlags()
}

// glob appends the files that the pattern matches.
func (b *builder) glob(text string) {
	files := Glob(b.st, text)
	switch {
	case len(files) > 0:
		b.fields = append(b.fields, files...)
	case b.st.Opts.FailGlob:
		b.err = discard("no match: " + b.text())
	case !b.st.Opts.NullGlob:
		b.fields = append(b.fields, b.text())
	}
}

// Glob returns the files that a pattern matches, sorted as the locale C.UTF-8
// does (bash manual, Filename Expansion). A backslash in the pattern quotes.
func Glob(st *State, text string) []string {
	files := match(st, text, false)
	sortStrings(files)
	return files
}

// GlobUnsorted is Glob in the order of bash's compgen -G: that of each
// directory, backwards.
func GlobUnsorted(st *State, text string) []string { return match(st, text, true) }

func match(st *State, text string, backwards bool) []string {
	g := globber{flags: st.globFlags(), dir: st.Host.NearDir(), dots: !st.Opts.GlobSkipDots, hidden: st.Opts.DotGlob}
	ignore, ignoring := st.globIgnore()
	if ignoring {
		g.hidden, g.dots = true, false
	}
	prefix := g.split(text, st.Opts.GlobStar)
	g.backwards = backwards
	g.walk(prefix, 0, false)
	return without(g.files(), ignore)
}

// globIgnore returns the patterns of GLOBIGNORE, and whether it has a value.
// If it does, hidden files are no exception.
func (st *State) globIgnore() ([]*pattern.Pattern, bool) {
	text, _ := st.Vars.Text(idGlobIgnore)
	if text == "" {
		return nil, false
	}
	var list []*pattern.Pattern
	f := st.globFlags() | pattern.Path
	start := 0
	for i := 0; i <= len(text); i++ {
		switch {
		case i == len(text) || text[i] == ':':
			if i > start {
				list = append(list, ignored(text[start:i], f))
			}
			start = i + 1
		case text[i] == '\\':
			i = min(i+1, len(text)-1)
		case text[i] == '[':
			i = skipSet(text, i)
		}
	}
	return list, true
}

// skipSet returns where the bracket expression that starts at i ends, or i.
func skipSet(text string, i int) int {
	j := i + 1
	if j < len(text) && (text[j] == '!' || text[j] == '^') {
		j++
	}
	if end := strings.IndexByte(text[min(j+1, len(text)):], ']'); end >= 0 {
		return j + 1 + end
	}
	return i
}

// ignored compiles one pattern of GLOBIGNORE. It has to match a slash by a
// slash; but * alone matches everything, in bash 5.2.
func ignored(text string, f pattern.Flags) *pattern.Pattern {
	if strings.Trim(text, "*") == "" {
		f &^= pattern.Path
	}
	return pattern.Cached(text, f)
}

// without removes the names that one of the patterns matches.
func without(names []string, ignore []*pattern.Pattern) []string {
	if len(ignore) == 0 {
		return names
	}
	kept := names[:0]
next:
	for _, name := range names {
		for _, p := range ignore {
			if p.Match(name) {
				continue next
			}
		}
		kept = append(kept, name)
	}
	return kept
}

// A globber looks for the files that a pattern matches.
type globber struct {
	flags  pattern.Flags
	dir    string // working directory
	hidden bool   // names with a leading period are like others
	dots   bool   // . and .. are files like others
	steps  []globStep
	// backwards: a directory's files are added from the last to the first.
	backwards bool
	// found are the names that were found, one after the other, and ends
	// where they end.
	found []byte
	ends  []int
}

// add adds a file.
func (g *globber) add(prefix, name string) {
	g.found = append(append(g.found, prefix...), name...)
	g.ends = append(g.ends, len(g.found))
}

// files returns what was found. The names share their memory.
func (g *globber) files() []string {
	if len(g.ends) == 0 {
		return nil
	}
	text, at := string(g.found), 0
	files := make([]string, len(g.ends))
	for i, end := range g.ends {
		files[i] = text[at:end]
		at = end
	}
	return files
}

// A globStep is a part of a pattern between slashes.
type globStep struct {
	name    string           // what a step without special characters matches
	pattern *pattern.Pattern // nil for one
	period  bool             // it begins with a period
	dots    *pattern.Pattern // what . and .. must match, if not pattern alone; nil is that
	star    bool             // it is **, any number of directories
	again   bool             // another ** follows
}

// split cuts a pattern at its slashes. It returns what precedes the first
// special character as it is written.
func (g *globber) split(text string, globstar bool) (prefix string) {
	for {
		i := g.slash(text)
		if i < 0 || pattern.HasMeta(text[:i], g.flags) {
			break
		}
		prefix += unescape(text[:i+1])
		text = text[i+1:]
	}
	for i := g.slash(text); i >= 0; i = g.slash(text) {
		part := text[:i]
		text = strings.TrimLeft(text[i+1:], "/")
		switch {
		case !escaped(part, len(part)):
		case pattern.HasMeta(part, g.flags):
			part += `\` // it is one of the name (bash 5.2)
		default:
			part = part[:len(part)-1] // a quoted slash is a slash
		}
		g.step(part, globstar)
	}
	g.step(text, globstar)
	return prefix
}

// slash returns where the first slash outside of extended patterns is, or -1.
func (g *globber) slash(text string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '/' && depth == 0:
			return i
		case g.flags&pattern.ExtGlob == 0:
		case c == '(' && (depth > 0 || i > 0 && strings.IndexByte("?*+@!", text[i-1]) >= 0):
			depth++
		case c == ')' && depth > 0:
			depth--
		}
	}
	return -1
}

func (g *globber) step(part string, globstar bool) {
	step := globStep{name: unescape(part)}
	switch {
	case globstar && part == "**":
		if n := len(g.steps); n > 0 && g.steps[n-1].star {
			g.steps[n-1].again = true
			return
		}
		step.star = true
	case pattern.HasMeta(part, g.flags):
		f := g.flags
		if !g.hidden && strings.ContainsRune(part, '(') {
			f |= pattern.Period
		}
		step.pattern = pattern.Cached(part, f)
		if g.hidden && g.dots && strings.ContainsRune(part, '(') {
			step.dots = pattern.Cached(part, f|pattern.Period) // which are not like other hidden files
		}
		step.period = strings.HasPrefix(part, ".") || strings.HasPrefix(part, `\.`) || f&pattern.Period != 0
	}
	g.steps = append(g.steps, step)
}

// unescape removes the backslashes that quote.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}

// walk matches the steps from i on in the directory prefix, which is empty or
// ends with a slash. matched says that a step before had special characters.
func (g *globber) walk(prefix string, i int, matched bool) {
	step := &g.steps[i]
	last := i == len(g.steps)-1
	switch {
	case step.star:
		if last && prefix != "" {
			g.addSelf(prefix, matched || step.again)
		}
		g.walkStar(prefix, i, last)
	case step.pattern != nil:
		g.walkPattern(prefix, i, last)
	case last:
		g.walkLast(prefix, step.name)
	default:
		g.walk(prefix+step.name+"/", i+1, matched)
	}
}

// addSelf adds the directory that ** itself stands for.
func (g *globber) addSelf(prefix string, matched bool) {
	if !isDirectory(g.path(prefix)) {
		return
	}
	if matched {
		prefix = strings.TrimSuffix(prefix, "/")
	}
	g.add(prefix, "")
}

// walkLast is for a last step without special characters. If that is empty the
// pattern ends with a slash and wants directories.
func (g *globber) walkLast(prefix, name string) {
	if name == "" {
		if prefix != "" && isDirectory(g.path(prefix)) {
			g.add(prefix, "")
		}
		return
	}
	if exists(g.path(prefix + name)) {
		g.add(prefix, name)
	}
}

func (g *globber) walkPattern(prefix string, i int, last bool) {
	step := &g.steps[i]
	var names []string
	_ = entries.Each(g.path(prefix), func(name string, kind entries.Kind) {
		switch {
		case !g.visible(name, step) || !step.pattern.Match(name):
		case last && !g.backwards:
			g.add(prefix, name)
		case last:
			names = append(names, strings.Clone(name))
		case kind != entries.Other:
			names = append(names, prefix+name+"/")
		}
	})
	if g.backwards {
		slices.Reverse(names)
	}
	for _, name := range names {
		if last {
			g.add(prefix, name)
		} else {
			g.walk(name, i+1, true)
		}
	}
}

// visible reports whether a pattern may match a name at all, as to its
// leading period.
func (g *globber) visible(name string, step *globStep) bool {
	if name[0] != '.' {
		return true
	}
	if name == "." || name == ".." {
		return g.dots && (step.period || step.dots != nil && step.dots.Match(name))
	}
	return g.hidden || step.period
}

// walkStar is for **: the directory prefix itself and all directories below,
// but not through symbolic links. As the last step it matches files, too.
func (g *globber) walkStar(prefix string, i int, last bool) {
	if !last {
		g.walk(prefix, i+1, true)
	}
	toDirs := i == len(g.steps)-2 && g.steps[i+1].pattern == nil && g.steps[i+1].name == ""
	var dirs []string
	_ = entries.Each(g.path(prefix), func(name string, kind entries.Kind) {
		if name == "." || name == ".." || name[0] == '.' && !g.hidden {
			return
		}
		if last {
			g.add(prefix, name)
		}
		switch kind {
		case entries.Unknown:
			kind = kindOf(g.path(prefix + name))
		case entries.Link:
			if toDirs && isDirectory(g.path(prefix+name)) {
				g.add(prefix, name+"/")
			}
		}
		if kind == entries.Directory {
			dirs = append(dirs, prefix+name+"/")
		}
	})
	for _, d := range dirs {
		g.walkStar(d, i, last)
	}
}

// path returns the path of a directory or file that is meant relative to the
// working directory.
func (g *globber) path(name string) string {
	switch {
	case strings.HasPrefix(name, "/"):
		return name
	case g.dir == "":
		if name == "" {
			return "."
		}
		return name
	}
	return g.dir + "/" + name
}
