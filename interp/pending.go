package interp

type completing struct{}
