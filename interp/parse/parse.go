// Package parse reads shell source one complete command line at a time.
//
// It is the only caller of syntax.Parser and repairs what that parser, being
// static, rejects or loses where bash is dynamic: aliases, text that is only
// looked at when it is executed (bad substitutions, arithmetic, subscripts),
// bytes that are not UTF-8, here-documents ended by the end of the input.
//
// A [Reader] returns a [Command] per line. Nodes of a Command index its Text by
// byte offset, and the evaluator takes arithmetic, subscripts, slices and
// backquotes from that text with the methods of Command, never from the
// syntax tree: bash expands those texts first and parses the result.
//
// What bash accepts and the parser rejects arrives in one of these forms:
//
//   - as a [Hole], see [HoleKind];
//   - as a plain command, an *syntax.CallExpr: let and its arguments always;
//     a declaration with an argument that is no assignment (export A-B=1);
//     a word with an array in it (eval a=(1 2), one word of that text);
//   - as an Assign whose Name is no name: a[]=x has the name "a[]", and
//     a[0]=x in front of a command the name "a[0]", which bash refuses. An array
//     in front of a command, a=(1 2) cmd, has the string "(1 2)" as its Value;
//   - as a loop or function whose name is no name, "$1" or "a b", which bash
//     refuses when it is executed;
//   - as a Stmt without Cmd: ! alone is a negated one;
//   - as an operator: [ToggleFirst] and [ToggleAll] for ${x~} and ${x~~}.
//
// Where the parser groups commands otherwise than bash, the tree has been put
// right: f() { a; } && b is a list, ! in [[ ]] binds to one term.
package parse

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Source is a text to be read: a script, the string of -c, of eval or of a
// trap.
type Source struct {
	Name string // as bash prints it in front of messages
	Text string
	Line int // number of the first line, usually 1; 0 means 1
}

// Options are the shell options that change how source is read.
type Options struct {
	// ExpandAliases is shopt expand_aliases; without it Alias is not asked.
	ExpandAliases bool
	// Alias returns the text of an alias. It should be nil while no alias is
	// defined: reading then costs less.
	Alias func(name string) (value string, ok bool)
	// ExtGlob is shopt extglob. Without it !(a) is a negated subshell; the
	// other patterns are parsed in any case, see [Command.ExtGlob].
	ExtGlob bool
	// Posix is set -o posix: reserved words are no aliases.
	Posix bool
	// TestBroken: an error within [[ ]] was the last one. The first word of the
	// next [[ ]] is an error then, and ends that (bash 5.2).
	TestBroken bool
	// Bytes: characters are bytes, as in the locale C.
	Bytes bool
	// Interactive says that the text was typed: errors do not quote it.
	Interactive bool
	// HashIsText: a # begins no comment (shopt -u interactive_comments).
	HashIsText bool
}

// Command is one complete command line: every statement up to the newline
// that ends the last of them.
type Command struct {
	Stmts []*syntax.Stmt
	// Text is what node offsets index. It may be longer than the command.
	Text string
	// Name is Source.Name.
	Name string
	// BaseLine is the number of the line that Text starts with.
	BaseLine int
	// Holes are the texts that were kept for run time, by offset.
	Holes []Hole
	// Fragment tells that Text is no command of a source, but a text of run
	// time, with something around it.
	Fragment bool
	// Deferred tells that the command defines a function, and does nothing
	// else, whose body has been recognized but not parsed: there is a null
	// command in it. Reading the Origin gives it.
	Deferred bool
	// ExtGlob, Posix and Bytes are those of Options at the time of reading.
	ExtGlob, Posix, Bytes bool
	// Warnings are to be printed when the command has been read.
	Warnings []Warning

	// newlines are the offsets of the newlines of the source in Text, if they
	// differ from what the tree says: Text has an alias's text in it, or the
	// parser saw fewer of them.
	newlines []int
	// added are the offsets of the bytes in Text that the source does not have;
	// without them joins are those behind a continued line that was put together.
	added, joins []int
	// behind is the offset from which hidden lines are to be added to those of
	// the tree, if Deferred is set.
	behind, hidden int
	origin         Origin
}

// Warning is a message that does not stop the command, such as that of a
// here-document ended by the end of the input.
type Warning struct {
	Line int
	Msg  string // without "name: line N: warning: "
	Open bool   // the end of the text ends the here-document: it could go on
}

// SourceOffset returns the offset in the source, from where Text begins there, of
// what is at an offset of Text.
func (c *Command) SourceOffset(at int) int {
	added, _ := slices.BinarySearch(c.added, at)
	at -= added
	joined, _ := slices.BinarySearch(c.joins, at+1)
	return at + joined*len("\\\n")
}

// Source returns the source text of a node.
func (c *Command) Source(n syntax.Node) string {
	if as, ok := n.(*syntax.Assign); ok && as.Value == nil && as.Array == nil && as.Name != nil {
		return c.emptyAssign(as)
	}
	return c.Slice(n.Pos(), n.End())
}

// emptyAssign is the text of an assignment without a value, for which the
// parser's End is short: name=, name[sub]+=, or name[sub] in a declaration.
func (c *Command) emptyAssign(as *syntax.Assign) string {
	from, end := int(as.Name.Pos().Offset()), int(as.Name.End().Offset())
	if as.Index != nil {
		end = from + strings.IndexByte(c.Text[from:], '[')
		end += bracketEnd(c.Text[end:]) + 1
	}
	if as.Append {
		end++
	}
	if !as.Naked {
		end++
	}
	return c.Text[from:min(end, len(c.Text))]
}

// Slice returns the text between two positions of the command.
func (c *Command) Slice(from, to syntax.Pos) string {
	a, b := int(from.Offset()), int(to.Offset())
	if b > len(c.Text) {
		b = len(c.Text)
	}
	if a >= b {
		return ""
	}
	return c.Text[a:b]
}

// Line returns the number of the source line that p is on.
func (c *Command) Line(p syntax.Pos) int {
	if n := int(p.Line()); n > 0 && c.newlines == nil {
		if c.Deferred && int(p.Offset()) >= c.behind {
			n += c.hidden
		}
		return c.BaseLine + n - 1
	}
	if !p.IsValid() {
		return c.BaseLine
	}
	at := int(p.Offset())
	if c.newlines == nil {
		return c.BaseLine + strings.Count(c.Text[:min(at, len(c.Text))], "\n")
	}
	n, _ := slices.BinarySearch(c.newlines, at)
	return c.BaseLine + n
}
