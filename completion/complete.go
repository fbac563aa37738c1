package completion

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// ErrPoint is what Complete returns for a point that is not in the line.
var ErrPoint = errors.New("point is outside the line")

// Complete returns what may take the place of the word before point, a byte
// index into line. r is the registry of the shell h; a completer that loads
// specs when they are needed changes it.
//
// When ctx ends first, the result holds what was found until then and says
// that it is incomplete. The only error is ErrPoint.
func Complete(ctx context.Context, h Host, r *Registry, line string, point int) (*Result, error) {
	c, err := newCompleter(ctx, h, r, line, point)
	if err != nil {
		return nil, err
	}
	return c.result(c.candidates()), nil
}

// Unfinished is the result of a completion that was over before anything was
// found. The error is ErrPoint.
func Unfinished(h Host, line string, point int) (*Result, error) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	c, err := newCompleter(ctx, h, NewRegistry(), line, point)
	if err != nil {
		return nil, err
	}
	return c.result(nil), nil
}

func newCompleter(ctx context.Context, h Host, r *Registry, line string, point int) (*completer, error) {
	if point < 0 || point > len(line) {
		return nil, fmt.Errorf("%w: %d of %d", ErrPoint, point, len(line))
	}
	breaks, set := h.Variable("COMP_WORDBREAKS")
	if !set {
		breaks = DefaultWordBreaks
	}
	p := Tokenize(line, point, breaks)
	c := &completer{Place: p, line: line, point: point}
	c.generator = generator{ctx: ctx, host: h, reg: r, q: &p.Query, line: true, quote: p.Quote, dequotes: 1}
	return c, nil
}

// A completer completes one line.
type completer struct {
	*Place
	generator
	line  string
	point int

	spec     *Spec // the spec that was used, with what compopt made of it, or nil
	messages []string
	noticed  noticed

	// provides tells that a Shellac provider answered. Its values stand for
	// arguments, so all of them are quoted like files' names.
	provides bool
}

// candidates tries the spec of the command, then what bash does by default,
// then files (bash manual, "Programmable Completion" and "Completing").
func (c *completer) candidates() []candidate {
	cs, ok := c.provider()
	if ok {
		c.source, c.provides = "shellac", true
		return cs
	}
	if c.misplaced {
		return nil
	}
	if c.backquoted {
		c.source = "bashdefault"
		if cs = c.substituted(c.q.Word); len(cs) > 0 {
			return cs
		}
	}
	name, spec := c.lookup()
	if spec != nil {
		cs = c.programmed(name, spec)
	}
	if c.first && c.continues() {
		c.first, c.Context = false, InArgument
	}
	if c.spec != nil {
		if len(cs) > 0 {
			return cs
		}
		if c.spec.has(BashDefault) {
			c.source = "bashdefault"
			cs = c.bashDefault(c.q.Word, c.first)
		}
		if len(cs) > 0 || !c.spec.has(Default) {
			return cs
		}
		c.source = "default"
		return c.files(c.q.Word)
	}
	c.source = "bashdefault"
	if cs = c.bashDefault(c.q.Word, c.first); len(cs) > 0 {
		return cs
	}
	c.source = "default"
	return c.files(c.q.Word)
}

// lookup returns the name under which a spec is to be looked for and the spec.
// What comes before a command's name has none, and the name itself only that
// of -I or, on an empty line, of -E.
func (c *completer) lookup() (string, *Spec) {
	switch {
	case !c.host.Option("progcomp"), c.bare:
		return "", nil
	case !c.first:
		return c.q.Command, c.find(c.q.Command)
	case c.line == "":
		return emptyName, c.reg.Spec(emptyName)
	}
	return initialName, c.reg.Spec(initialName)
}

// find returns the spec for a command: its own, that of its base name, the
// default, or that of the command that it is an alias of.
func (c *completer) find(command string) *Spec {
	if s := c.reg.Lookup(command); s != nil {
		return s
	}
	if s := c.reg.Spec(defaultName); s != nil {
		return s
	}
	if c.host.Option("progcomp_alias") {
		return c.findAlias(command)
	}
	return nil
}

// tries bounds how often a completer may ask for another try; bash stops there.
const tries = 32

// programmed generates the candidates of a spec, and looks the spec up again
// as long as the completer asks for that and there is another one.
func (c *completer) programmed(name string, spec *Spec) []candidate {
	for range tries {
		cs := c.run(name, spec)
		if !c.retry {
			return cs
		}
		if spec = c.again(name, spec); spec == nil {
			return nil
		}
	}
	c.messages = append(c.messages, fmt.Sprintf("programmable_completion: %s: possible retry loop", name))
	return nil
}

// continues reports whether the word is the rest of a longer one, behind one of
// the characters that part words for readline only. It is no command then.
func (c *completer) continues() bool {
	at := c.Replace.Start - len(c.Quote) - 1
	return at >= 0 && strings.IndexByte("=:@", c.line[at]) >= 0
}

// run generates the candidates of one spec, with a Query of its own.
func (c *completer) run(name string, spec *Spec) []candidate {
	q := c.Query
	if c.first {
		q.Command = name
	}
	outer := c.reg.active
	c.reg.active = &active{command: name, spec: spec, quote: c.Quote, word: q.Word, noticed: &c.noticed}
	if strings.ContainsAny(c.line[:c.point], `\'"`) {
		c.reg.active.dequotes = 1
	}
	defer func() { c.reg.active = outer }()
	c.q, c.retry = &q, false
	cs := c.generate(spec)
	c.spec = c.reg.active.spec
	c.filenames = c.filenames || c.reg.active.filenames
	c.unquoted = cmp.Or(c.unquoted, c.reg.active.unquoted)
	if c.missing != "" {
		c.messages = append(c.messages, fmt.Sprintf("completion: function `%s' not found", c.missing))
	}
	return cs
}

// generate generates the candidates of a spec, or asks a program of cobra's.
func (c *completer) generate(spec *Spec) []candidate {
	if spec.Function != nil && !c.first && !c.odd() && c.isCobra(*spec.Function) {
		if cs, ok := c.cobra(c.Argv); ok {
			return cs
		}
	}
	began := time.Now()
	cs := c.generator.spec(spec)
	if spec.Function != nil && !c.reg.active.spec.has(FileNames) {
		describe(cs)
	}
	c.describeOptions(cs, began)
	return cs
}

// again returns the spec to go on with after a completer asked for another
// try: one of the command's own that is not the one that asked.
func (c *completer) again(name string, last *Spec) *Spec {
	if s := c.reg.Lookup(name); s != last && !c.first {
		return s
	}
	return nil
}

// result makes the answer from the candidates.
func (c *completer) result(cs []candidate) *Result {
	r := &Result{
		Context: c.Context, Argv: c.Argv, Word: c.Word, Quote: c.Quote,
		Replace: c.Replace, Source: c.source, Messages: c.messages,
		Incomplete: c.ctx.Err() != nil,
	}
	if r.Messages == nil {
		r.Messages = []string{}
	}
	if len(c.Argv) > 0 && !c.first {
		r.Command = c.Argv[0]
	}
	switch {
	case c.Inner != nil:
		r.Inner = c.Inner.From
	case c.provides:
		r.Inner = c.From
	}
	options := Option(0)
	if c.spec != nil {
		options = c.spec.Options
	}
	c.filenames = c.filenames || options&FileNames != 0
	r.KeepOrder = options&NoSort != 0
	if options&NoSpace != 0 {
		r.NoSpace = "*"
	}
	if c.filenames {
		cs = c.ignored(cs)
	}
	if c.filenames && len(cs) > 0 && r.Context == InArgument {
		r.Context = InPath
	}
	cs = distinct(cs, r.KeepOrder)
	c.fill(r, cs, options)
	if slices.ContainsFunc(r.Items, func(it Item) bool { return it.Append == " " }) {
		r.NoSpace = ""
	}
	return r
}

// distinct sorts the candidates and removes duplicates; those with an order of
// their own keep it, and lose only a repetition of the one before.
func distinct(cs []candidate, keepOrder bool) []candidate {
	if rising(cs) {
		return cs
	}
	if !keepOrder {
		cs = sorted(cs)
	}
	return slices.CompactFunc(cs, func(a, b candidate) bool { return a.value == b.value })
}

// rising tells that the candidates are sorted and no two are the same.
func rising(cs []candidate) bool {
	for i := 1; i < len(cs); i++ {
		if cs[i-1].value >= cs[i].value {
			return false
		}
	}
	return true
}

// sorted returns the candidates sorted by value. Small indexes are moved, not
// candidates: there may be thousands.
func sorted(cs []candidate) []candidate {
	if slices.IsSortedFunc(cs, func(a, b candidate) int { return strings.Compare(a.value, b.value) }) {
		return cs
	}
	order := make([]int32, len(cs))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(strings.Compare(cs[a].value, cs[b].value), int(a-b))
	})
	out := make([]candidate, len(cs))
	for i, j := range order {
		out[i] = cs[j]
	}
	return out
}
