package interp

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/vars"
)

// importFunction takes a function from the environment. The first command of
// the text must be its definition and nothing else.
func (sh *Shell) importFunction(name, body string) {
	if !strings.HasPrefix(body, "() {") {
		return
	}
	fn, err := importedFunction(name, body)
	if fn == nil || strings.Contains(name, "/") {
		sh.refuseImport(name, fn == nil, err)
		return
	}
	fn.source = "environment"
	sh.funcs.set(name, &Func{funcBody: fn, attr: vars.Export})
	sh.commandsChanged()
}

// importedFunction parses the definition of a function in the environment; nil
// is text that is another command.
func importedFunction(name, body string) (*funcBody, error) {
	r := parse.NewReader(&parse.Source{Name: "environment", Text: name + " " + body, Line: 1}, func() parse.Options { return parse.Options{} })
	cmd, err := r.Next()
	if err != nil {
		return nil, err
	}
	return onlyFunction(cmd, name), nil
}

// refuseImport tells why a function of the environment is not defined: err, or
// other, that the text is another command.
func (sh *Shell) refuseImport(name string, other bool, err error) {
	prefix := sh.proc.program + ": "
	var pe *parse.Error
	switch {
	case errors.As(err, &pe):
		at := fmt.Sprintf("%s%s: line %d: ", prefix, name, max(pe.Line-1, 0))
		sh.writeErr(at + pe.Msg + "\n")
		if pe.Text != "" {
			sh.writeErr(at + "`" + pe.Text + "'\n")
		}
	case other:
		sh.writeErr(prefix + "warning: " + name + ": ignoring function definition attempt\n")
	}
	sh.writeErr(prefix + "error importing function definition for `" + name + "'\n")
}
