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

func init() { handle(ecmd.Set, change, (*query).set) }

// set is SET.
func (q *query) set() (any, *ecmd.Error) {
	var r ecmd.Setting
	if err := q.decode(&r); err != nil {
		return nil, err
	}
	w := setter{}
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
		Code: code, Stdio: [3]int{-1, -1, stderr}, OnExit: interp.EndRequest, NoAliases: true, Check: true, Quiet: true,
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
type setter struct{ code strings.Builder }

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
		w.line("builtin cd --", word(*r.Dir))
	}
	for _, name := range r.Unset {
		w.line("builtin unset -v --", word(name))
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
	for _, name := range sorted(r.Options) {
		w.line("builtin set", onOff(r.Options[name], "-o", "+o"), word(name))
	}
	for _, name := range sorted(r.Shopt) {
		w.line("builtin shopt", onOff(r.Shopt[name], "-s", "-u"), word(name))
	}
	if r.Args != nil {
		w.code.WriteString("builtin set --")
		for _, arg := range *r.Args {
			w.code.WriteString(" " + word(arg))
		}
		w.code.WriteByte('\n')
	}
	if r.Umask != nil {
		w.line("builtin umask", fmt.Sprintf("%#o", *r.Umask))
	}
	return nil
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

// attributes are the letters of declare.
var attributes = map[string]string{"export": "x", "readonly": "r", "integer": "i", "lower": "l", "upper": "u"}

// variable writes the declaration of a variable. What was of another kind is
// unset before.
func (w *setter) variable(name string, v ecmd.Variable) *ecmd.Error {
	if name == "" || !isName(name) {
		return ecmd.Errorf(ecmd.BadArgument, "SET: not the name of a variable: %.40s", name)
	}
	flags, value := "-g", ""
	switch {
	case v.Array != nil:
		w.line("builtin unset -v", name)
		flags, value = flags+"a", "=("
		for _, e := range *v.Array {
			value += word(e) + " "
		}
		value += ")"
	case v.Map != nil:
		w.line("builtin unset -v", name)
		flags, value = flags+"A", "=("
		for _, key := range sorted(*v.Map) {
			value += "[" + word(key) + "]=" + word((*v.Map)[key]) + " "
		}
		value += ")"
	case v.Value != nil:
		w.line("[[ ${"+name+"@a} != *[aA]* ]] || builtin unset -v", name)
		value = "=" + word(*v.Value)
	}
	for _, attr := range sorted(v.Attrs) {
		letter, ok := attributes[attr]
		if !ok {
			return ecmd.Errorf(ecmd.BadArgument, "SET: no such attribute: %.40s", attr)
		}
		flags += " " + onOff(v.Attrs[attr], "-", "+") + letter
	}
	w.line("declare", flags, name+value)
	return nil
}

func (w *setter) function(name string, body *string) *ecmd.Error {
	if name == "" || !isName(strings.NewReplacer("-", "_", ".", "_", ":", "_").Replace(name)) {
		return ecmd.Errorf(ecmd.BadArgument, "SET: not a plain name of a function: %.40s", name)
	}
	if body == nil {
		w.line("builtin unset -f", name)
		return nil
	}
	w.code.WriteString("function " + name + " " + *body + "\n")
	return nil
}

func (w *setter) aliases(m map[string]*string) {
	for _, name := range sorted(m) {
		if value := m[name]; value != nil {
			w.line("builtin alias --", word(name+"="+*value))
		} else {
			w.line("builtin unalias --", word(name))
		}
	}
}
