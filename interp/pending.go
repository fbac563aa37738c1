package interp

type completing struct{}

func (sh *Shell) monitorChanged(bool) {}
