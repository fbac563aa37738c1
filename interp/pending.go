package interp

import (
	"io"

	"github.com/goshd/goshd/interp/vars"
)

type completing struct{}
type history struct{}

func isEOF(err error) bool             { return err == io.EOF }
func (sh *Shell) monitorChanged(bool)  {}
func (sh *Shell) historyNumber() int   { return 1 }
func (sh *Shell) changedOther(vars.ID) {}

func (sh *Shell) readlineVariable(name string) (string, bool) { return "", false }
