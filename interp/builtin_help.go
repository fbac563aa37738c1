package interp

import (
	"strconv"
	"strings"

	"github.com/goshd/goshd/interp/pattern"
)

const helpUsage = "help: usage: help [-dms] [pattern ...]"

// helpForm is what help prints of a topic.
type helpForm uint8

const (
	helpLong helpForm = iota
	helpShort
	helpUsageOnly
	helpManual
)

// builtinHelp is help (bash manual, help).
func builtinHelp(sh *Shell, args []string) int {
	form, patterns, ok := sh.helpOptions(args)
	if !ok {
		return 2
	}
	if len(patterns) == 0 {
		sh.helpIndex()
		sh.flushHeedless()
		return 0
	}
	if pattern.HasMeta(patterns[0], 0) {
		noun := "keyword"
		if len(patterns) > 1 {
			noun = "keywords"
		}
		sh.print("Shell commands matching " + noun + " `" + strings.Join(patterns, ", ") + "'\n\n")
	}
	found := false
	last := ""
	for _, p := range patterns {
		last = p
		for _, t := range findTopics(p) {
			sh.printTopic(t, form)
			found = true
		}
	}
	if !found {
		sh.flush("help")
		sh.errorf("help: no help topics match `%s'.  Try `help help' or `man -k %s' or `info %s'.", last, last, last)
		return 1
	}
	return 0
}

func (sh *Shell) helpOptions(args []string) (form helpForm, rest []string, ok bool) {
	rest, ok = sh.letters(args, helpUsage, func(c byte) bool {
		switch {
		case c == 'd':
			form = helpShort
		case c == 's' && form == helpLong:
			form = helpUsageOnly
		case c == 'm' && form != helpShort:
			form = helpManual
		}
		return c == 'd' || c == 's' || c == 'm'
	})
	return form, rest, ok
}

// topics calls do for each topic in order, until it returns false.
func topics(do func(t *helpTopic) bool) {
	for _, table := range [][]helpTopic{helpTopicsA, helpTopicsL} {
		for i := range table {
			if !do(&table[i]) {
				return
			}
		}
	}
}

// findTopics returns the topics that a pattern matches, or else those that
// begin with it.
func findTopics(pat string) []*helpTopic {
	var exact, begins []*helpTopic
	p := pattern.Compile(pat, pattern.ExtGlob)
	topics(func(t *helpTopic) bool {
		if t.name == pat || p.Match(t.name) {
			exact = append(exact, t)
		} else if strings.HasPrefix(t.name, pat) {
			begins = append(begins, t)
		}
		return true
	})
	if len(exact) > 0 {
		return exact
	}
	return begins
}

func (sh *Shell) printTopic(t *helpTopic, form helpForm) {
	switch form {
	case helpShort:
		sh.print(t.name + " - " + t.short + "\n")
	case helpUsageOnly:
		sh.print(t.name + ": " + t.usage + "\n")
	case helpManual:
		sh.print("NAME\n    " + t.name + " - " + t.short + "\n\nSYNOPSIS\n    " + t.usage + "\n\nDESCRIPTION\n    " + t.short + "\n    \n")
		sh.printDescription(t)
		sh.print("\nSEE ALSO\n    bash(1)\n\nIMPLEMENTATION\n    " + implementation() + "\n\n")
	default:
		sh.print(t.name + ": " + t.usage + "\n    " + t.short + "\n    \n")
		sh.printDescription(t)
	}
}

func implementation() string {
	return "goshd, compatible with GNU bash, version " + bashVersion + " (" + thisMachine().triplet() + ")"
}

// helpWidth is how wide the lines of descriptions are.
const helpWidth = 76

// printDescription prints the options of a topic, and what else there is to
// say of it.
func (sh *Shell) printDescription(t *helpTopic) {
	if lines := optionsOf(t.name); lines != "" {
		sh.print("    Options:\n")
		for line := range strings.SplitSeq(lines, "\n") {
			option, text, _ := strings.Cut(line, "\t")
			sh.printIndented("      "+option+"\t", "    \t\t", text, helpWidth-16)
		}
		sh.print("    \n")
	}
	sh.printIndented("    ", "    ", t.long, helpWidth-4)
}

// printIndented prints a paragraph in lines of words that are so wide behind
// what begins the first line and the others.
func (sh *Shell) printIndented(first, others, text string, width int) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && len(line)+1+len(word) > width {
			sh.print(first + line + "\n")
			first, line = others, ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	sh.print(first + line + "\n")
}

// helpIndex prints the usages of all topics in two columns.
func (sh *Shell) helpIndex() {
	sh.print(implementation() + "\n" +
		"These commands are built into the shell.  `help' prints this list,\n" +
		"`help name' what one of them does, `info bash' all about the shell.\n\n" +
		"A star (*) stands before commands that are disabled.\n\n")
	var all []*helpTopic
	topics(func(t *helpTopic) bool {
		all = append(all, t)
		return true
	})
	width := sh.columns() / 2
	rows := (len(all) + 1) / 2
	for i := range rows {
		line := sh.indexEntry(all[i], width)
		if i+rows < len(all) {
			line += strings.Repeat(" ", max(width-len(line), 0)) + sh.indexEntry(all[i+rows], width)
		}
		sh.print(line + "\n")
	}
}

// columns is the width of the terminal as COLUMNS tells it.
func (sh *Shell) columns() int {
	text, _ := sh.Variable("COLUMNS")
	n, err := strconv.Atoi(text)
	if err != nil || n < 10 {
		return 80
	}
	return n
}

func (sh *Shell) indexEntry(t *helpTopic, width int) string {
	mark := " "
	if sh.disabled[t.name] {
		mark = "*"
	}
	usage := t.usage
	if n := width - 4; len(usage) > n {
		usage = usage[:n] + ">"
	}
	return mark + usage
}

// asksHelp reports whether the first argument of a builtin is --help.
func (sh *Shell) asksHelp(args []string, ops []operand) bool {
	const option = "--help"
	if len(args) > 1 {
		return args[1] == option
	}
	return len(ops) > 0 && ops[0].text == option && ops[0].assign == nil
}

// helpOn prints the description of a builtin that has the option --help; the
// builtin then fails with status 2.
func (sh *Shell) helpOn(name string) bool {
	switch name {
	case ":", "[", "bind", "echo", "false", "test", "true":
		return false
	}
	found := false
	topics(func(t *helpTopic) bool {
		found = t.name == name
		if found {
			sh.printTopic(t, helpLong)
		}
		return !found
	})
	if found {
		sh.flush("help")
	}
	return found
}
