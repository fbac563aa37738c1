package ctype

import "testing"

func TestWiden(t *testing.T) {
	for _, tt := range []struct{ s, wide string }{
		{"", ""},
		{"abc", "abc"},
		{"a\xc3\xa9b", "a\U000400c3\U000400a9b"},
		{"\xff\x80", "\U000400ff\U00040080"},
	} {
		got := Widen(tt.s)
		if got != tt.wide {
			t.Errorf("Widen(%q) = %q, want %q", tt.s, got, tt.wide)
		}
		if back := Narrow(got); back != tt.s {
			t.Errorf("Narrow(%q) = %q, want %q", got, back, tt.s)
		}
		if n := NarrowLen(got); n != len(tt.s) {
			t.Errorf("NarrowLen(%q) = %d, want %d", got, n, len(tt.s))
		}
	}
}

func TestCharset(t *testing.T) {
	for _, tt := range []struct {
		c                     Charset
		s                     string
		n                     int
		first                 rune
		upper, lower, capital string
	}{
		{UTF8, "", 0, -1 << 31, "", "", ""},
		{UTF8, "éÀb", 3, 'é', "ÉÀB", "éàb", "Éàb"},
		{UTF8, "\xffÀ", 2, 0xff - 256, "\xffÀ", "\xffà", "\xffà"},
		{Bytes, "", 0, -1 << 31, "", "", ""},
		{Bytes, "éÀb", 5, 0xc3 - 256, "éÀB", "éÀb", "éÀb"},
		{Bytes, "bÀ", 3, 'b', "BÀ", "bÀ", "BÀ"},
	} {
		first, _ := tt.c.Decode(tt.s)
		if n := tt.c.Len(tt.s); n != tt.n || first != tt.first {
			t.Errorf("%q: %d characters, the first is %d, want %d and %d", tt.s, n, first, tt.n, tt.first)
		}
		if u, l, c := tt.c.ToUpper(tt.s), tt.c.ToLower(tt.s), tt.c.Capitalize(tt.s); u != tt.upper || l != tt.lower || c != tt.capital {
			t.Errorf("%q: %q %q %q, want %q %q %q", tt.s, u, l, c, tt.upper, tt.lower, tt.capital)
		}
	}
}

// What stands for a byte belongs to no class, as the byte in locale C.
func TestWideHasNoClass(t *testing.T) {
	for b := rune(0x80); b < 0x100; b++ {
		r := plane + b
		for c := range classes {
			if c.Is(r) {
				t.Errorf("%#x is in class %s", r, names[c])
			}
		}
		if ToLower(r) != r || ToUpper(r) != r {
			t.Errorf("%#x has a case", r)
		}
	}
}
