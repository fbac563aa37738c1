package interp

import (
	"io"

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
func isEOF(err error) bool                 { return err == io.EOF }
func (sh *Shell) monitorChanged(bool)      {}
func (sh *Shell) dirStack() []string       { return []string{sh.dir} }
func (sh *Shell) setDirstack(string)       {}
func (sh *Shell) historyNumber() int       { return 1 }
func (sh *Shell) optindChanged()           {}
func (sh *Shell) changedOther(vars.ID)     {}

func (sh *Shell) readlineVariable(name string) (string, bool) { return "", false }
