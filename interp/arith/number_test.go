package arith

import "testing"

// TestParseInt has what [ S -eq N ] makes of its operands in bash 5.2.
func TestParseInt(t *testing.T) {
	for s, want := range map[string]int64{
		"5": 5, "-5": -5, "+5": 5, " 5": 5, "5 ": 5, "\t5\t": 5, "\n5": 5, "\v5": 5, "\f5": 5, "010": 10, "-0": 0,
		"9223372036854775807": 9223372036854775807, "-9223372036854775808": -9223372036854775808,
		"00000000000000000000000000005": 5, "123456789012345678": 123456789012345678,
	} {
		if n, err := ParseInt(s); n != want || err != nil {
			t.Errorf("%q: %d, %v, want %d", s, n, err, want)
		}
	}
	for _, s := range []string{
		"", " ", "5\n", "5\r", "0x5", "- 5", "+-5", "5a", "5 5", "1_0", "--5", "+", "-", "x", "1.5",
		"9223372036854775808", "-9223372036854775809",
	} {
		if n, err := ParseInt(s); err == nil || err.Error() != "integer expression expected" {
			t.Errorf("%q: %d, %v", s, n, err)
		}
	}
}

func TestFormatBase(t *testing.T) {
	for _, c := range []struct {
		n    int64
		base int
		want string
	}{
		{255, 16, "ff"}, {-255, 2, "-11111111"}, {0, 64, "0"}, {0, 10, "0"}, {61, 62, "Z"}, {35, 37, "z"}, {36, 37, "A"},
		{62, 64, "@"}, {63, 64, "_"}, {64, 64, "10"}, {-9223372036854775808, 64, "-80000000000"},
		{9223372036854775807, 36, "1y2p0ij32e8e7"},
	} {
		got := FormatBase(c.n, c.base)
		if got != c.want {
			t.Errorf("%d in base %d: %s, want %s", c.n, c.base, got, c.want)
		}
	}
}

// TestFormatBaseReads reads what FormatBase wrote.
func TestFormatBaseReads(t *testing.T) {
	for base := 2; base <= 64; base++ {
		for _, n := range []int64{0, 1, 63, 64, 4095, 1 << 40, 9223372036854775807} {
			s := FormatBase(int64(base), 10) + "#" + FormatBase(n, base)
			if got, msg := number(s); got != n || msg != "" {
				t.Errorf("%s is %d %s, want %d", s, got, msg, n)
			}
		}
	}
}
