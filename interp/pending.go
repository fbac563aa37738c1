package interp

import (
	"context"
	"github.com/goshd/goshd/completion"
	"io"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

type getoptsState struct{}
type completing struct{}
type history struct{}

func (sh *Shell) describeCommands(names []string, verbose bool) int {
	for _, n := range names {
		if p, err := sh.findCommand(n); err == nil {
			sh.print(p + "\n")
		} else {
			return 1
		}
	}
	return 0
}
func (sh *Shell) readLine() (string, bool) { return "", false }
func (sh *Shell) traceFD() int             { return 2 }
func (sh *Shell) Prompt(s string) (string, error) {
	return expand.Expand(&sh.State, words, s, expand.DoubleQuoted)
}
func dollarQuote(s string) string             { return quote.At(s) }
func isEOF(err error) bool                    { return err == io.EOF }
func (sh *Shell) monitorChanged(bool)         {}
func (sh *Shell) dirStack() []string          { return []string{sh.dir} }
func (sh *Shell) setDirstack(string)          {}
func (sh *Shell) historyNumber() int          { return 1 }
func (sh *Shell) getWordbreaks(v vars.Setter) {}
func (sh *Shell) setWordbreaks(string)        {}
func (sh *Shell) optindChanged()              {}
func (sh *Shell) changedOther(vars.ID)        {}

func (sh *Shell) Complete(ctx context.Context, line string, point int) (*completion.Result, error) {
	return &completion.Result{}, nil
}
func (sh *Shell) Dump(w io.Writer, sections ...string) error { return nil }
func (sh *Shell) RenderPrompt(name string) (string, error) {
	t, _ := sh.Variable(name)
	return sh.Prompt(t)
}
