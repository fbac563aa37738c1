package server

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// set is SET.
func (q *query) set() (any, *ecmd.Error) {
	var r ecmd.Setting
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	w := setter{checkBody: q.shell.CheckFunction}
	if err := w.all(&r); err != nil {
		return nil, err
	}
	return q.silently(w.code.String())
}

// silently runs code of the server itself, which leaves $? and its like alone.
// What it prints on standard error is the text of the fault if it fails.
func (q *query) silently(code string) (any, *ecmd.Error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, ecmd.Errorf(ecmd.Failed, "pipe: %v", err)
	}
	defer r.Close()
	defer w.Close()
	stderr, err := dup(int(w.Fd()))
	if err != nil {
		return nil, ecmd.Errorf(ecmd.Failed, "%v", err)
	}
	said := make(chan string, 1)
	go func() { // ends when w and the code's descriptor are closed
		text, _ := io.ReadAll(r) // what came before a failure is the text
		said <- string(text)
	}()
	rep := q.shell.Execute(q.ctx, &interp.Request{
		Code: code, Stdio: [3]int{-1, -1, stderr}, OnExit: interp.EndRequest, NoAliases: true, Check: true, Quiet: true, Bare: true,
	})
	w.Close()
	switch text := strings.TrimSpace(<-said); {
	case rep.Diagnostic != nil:
		return nil, ecmd.Errorf(ecmd.BadArgument, "%s", rep.Diagnostic.Message)
	case rep.Status != 0:
		return nil, ecmd.Errorf(ecmd.Failed, "%s", text)
	}
	return ecmd.VersionReply{StateVersion: rep.Version}, nil
}

// A setter writes code for what SET asks for. Every line ends the code if it
// fails.
type setter struct {
	code      strings.Builder
	checkBody func(body string) error
}

func (w *setter) line(words ...string) {
	w.code.WriteString(strings.Join(words, " ") + " || exit 1\n")
}

// word quotes a string.
func word(s string) string {
	text, _ := interp.Quote(s, "single")
	return text
}

func (w *setter) all(r *ecmd.Setting) *ecmd.Error {
	if r.Dir != nil {
		w.line("builtin cd --", word(plainDir(*r.Dir)))
	}
	for _, name := range r.Unset {
		if name == "" || !isName(name) { // a subscript could run code
			return ecmd.Errorf(ecmd.BadArgument, "SET: not the name of a variable: %.40s", name)
		}
		w.line("builtin unset -v --", name)
	}
	for _, name := range sorted(r.Variables) {
		if err := w.variable(name, r.Variables[name]); err != nil {
			return err
		}
	}
	for _, name := range sorted(r.Functions) {
		if err := w.function(name, r.Functions[name]); err != nil {
			return err
		}
	}
	w.aliases(r.Aliases)
	w.options(r)
	if r.Args != nil {
		w.args(*r.Args)
	}
	if r.Umask != nil {
		return w.umask(*r.Umask)
	}
	return nil
}

func (w *setter) options(r *ecmd.Setting) {
	for _, name := range sorted(r.Options) {
		w.line("builtin set", onOff(r.Options[name], "-o", "+o"), word(name))
	}
	for _, name := range sorted(r.Shopt) {
		w.line("builtin shopt", onOff(r.Shopt[name], "-s", "-u"), word(name))
	}
}

func (w *setter) args(list []string) {
	w.code.WriteString("builtin set --")
	for _, arg := range list {
		w.code.WriteString(" " + word(arg))
	}
	w.code.WriteByte('\n')
}

func (w *setter) umask(mask int) *ecmd.Error {
	if mask < 0 || mask > 0o777 {
		return ecmd.Errorf(ecmd.BadArgument, "SET: umask is a number from 0 to 511 (0777)")
	}
	w.line("builtin umask", fmt.Sprintf("%#o", mask))
	return nil
}

// plainDir is a directory for cd, to which it is neither OLDPWD nor one of CDPATH.
func plainDir(dir string) string {
	if dir == "" || dir[0] == '/' {
		return dir
	}
	return "./" + dir
}

func sorted[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func onOff(on bool, yes, no string) string {
	if on {
		return yes
	}
	return no
}

// attributeLetter is the letter that an attribute has in declare, or "".
func attributeLetter(attr string) string {
	switch attr {
	case "export":
		return "x"
	case "readonly":
		return "r"
	case "integer":
		return "i"
	case "lower":
		return "l"
	case "upper":
		return "u"
	}
	return ""
}

// attributeFlags are the options of declare for attributes: those that are given
// with a value, and those that are given behind it.
func attributeFlags(attrs map[string]bool) (before, after string, err *ecmd.Error) {
	for _, attr := range sorted(attrs) {
		letter := attributeLetter(attr)
		if letter == "" {
			return "", "", ecmd.Errorf(ecmd.BadArgument, "SET: no such attribute: %.40s", attr)
		}
		switch on := attrs[attr]; {
		case on && (attr == "integer" || attr == "readonly"):
			after += " -" + letter
		default:
			before += " " + onOff(on, "-", "+") + letter
		}
	}
	if attrs["integer"] {
		before += " +i"
	}
	return before, after, nil
}

// variable writes the declaration of a variable. What was of another kind is
// unset before. A value is never evaluated: the variable is no integer while it
// is assigned to.
func (w *setter) variable(name string, v ecmd.Variable) *ecmd.Error {
	if name == "" || !isName(name) {
		return ecmd.Errorf(ecmd.BadArgument, "SET: not the name of a variable: %.40s", name)
	}
	if v.Value != nil && v.Array != nil || v.Value != nil && v.Map != nil || v.Array != nil && v.Map != nil {
		return ecmd.Errorf(ecmd.BadArgument, "SET: variables.%s has more than one of value, array and map", name)
	}
	before, after, err := attributeFlags(v.Attrs)
	if err != nil {
		return err
	}
	kind, value := assignment(&v)
	if v.Array != nil || v.Map != nil {
		w.line("builtin unset -v", name)
	} else if v.Value != nil {
		w.line("[[", hasAttribute(name, "[aA]"), "]] && builtin unset -v", name, "|| :")
	}
	if _, said := v.Attrs["integer"]; v.Value == nil || said {
		w.line("declare -g"+kind+before, name+value)
	} else {
		w.line("if [[", hasAttribute(name, "i"), "]]; then declare -g +i", name, "&& declare -g"+before, name+value, "&& declare -gi", name+
			"; else declare -g"+before, name+value+"; fi")
	}
	if after != "" {
		w.line("declare -g"+after, name)
	}
	return nil
}

// hasAttribute is the condition that a variable has one of the attributes. It
// holds under set -u, too.
func hasAttribute(name, letters string) string {
	return `$(declare -p ` + name + ` 2>/dev/null) == declare\ -*([!\ ])` + letters + `*`
}

// assignment is a value as declare takes it, behind the letter of its kind.
func assignment(v *ecmd.Variable) (kind, value string) {
	switch {
	case v.Array != nil:
		for _, e := range *v.Array {
			value += word(e) + " "
		}
		return "a", "=(" + value + ")"
	case v.Map != nil:
		for _, key := range sorted(*v.Map) {
			value += "[" + word(key) + "]=" + word((*v.Map)[key]) + " "
		}
		return "A", "=(" + value + ")"
	case v.Value != nil:
		return "", "=" + word(*v.Value)
	}
	return "", ""
}

func (w *setter) function(name string, body *string) *ecmd.Error {
	if name == "" || !isName(strings.NewReplacer("-", "_", ".", "_", ":", "_").Replace(name)) {
		return ecmd.Errorf(ecmd.BadArgument, "SET: not a plain name of a function: %.40s", name)
	}
	if body == nil {
		w.line("builtin unset -f", name)
		return nil
	}
	if err := w.checkBody(*body); err != nil {
		return ecmd.Errorf(ecmd.BadArgument, "SET: functions.%s: %v", name, err)
	}
	w.code.WriteString("function " + name + " " + *body + "\n")
	return nil
}

func (w *setter) aliases(m map[string]*string) {
	for _, name := range sorted(m) {
		if value := m[name]; value != nil {
			w.line("builtin alias --", word(name+"="+*value))
		} else {
			w.line("builtin unalias --", word(name), "2>/dev/null || :") // one that is not there is unset already
		}
	}
}
