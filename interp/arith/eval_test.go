package arith

import "testing"

func TestValues(t *testing.T) {
	for _, c := range []struct {
		expr string
		want int64
	}{
		{"1+2*3", 7}, {"2**3**2", 512}, {"-2**2", 4}, {"1?2:3", 2}, {"1,2", 2}, {"0x1f", 31}, {"64#_", 63},
		{"x=5,x+=2,x", 7}, {"--4", 4}, {"", 0}, {"!5", 0}, {"y++ + y", 1},
	} {
		got, err := EvalText(newShell(), c.expr)
		if err != nil || got != c.want {
			t.Errorf("%s = %d, %v, want %d", c.expr, got, err, c.want)
		}
	}
}
