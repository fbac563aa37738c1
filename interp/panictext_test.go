package interp

import (
	"errors"
	"testing"
)

func TestPanicText(t *testing.T) {
	for _, tt := range []struct {
		do   func()
		want string
	}{
		{func() { panic("interp: no rule for secret") }, "in interp, with a text of 26 bytes"},
		{func() { panic("secret") }, "a text of 6 bytes"},
		{func() { panic("my secret: x") }, "a text of 12 bytes"},
		{func() { panic(errors.New("secret")) }, "a value of type *errors.errorString"},
		{func() { var list []int; _ = list[len(list)] }, "runtime error: index out of range [0] with length 0"},
		{func() { var s any = "secret"; _ = s.(int) }, "interface conversion: interface {} is string, not int"},
	} {
		func() {
			defer func() {
				if got := PanicText(recover()); got != tt.want {
					t.Errorf("%q, want %q", got, tt.want)
				}
			}()
			tt.do()
		}()
	}
}
