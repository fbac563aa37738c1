package ctype

import (
	"strings"
	"testing"
)

// The wants were printed by bash 5.2: [[ $c == [[:class:]] ]] for each class.
func TestClasses(t *testing.T) {
	for _, tt := range []struct {
		r    rune
		want string
	}{
		{'\t', "blank cntrl space"},
		{'\n', "cntrl space"},
		{' ', "blank print space"},
		{'!', "graph print punct"},
		{'5', "alnum digit graph print xdigit"},
		{'F', "alnum alpha graph print upper xdigit"},
		{'g', "alnum alpha graph lower print"},
		{0x7f, "cntrl"},
		{0x85, "cntrl"},
		{0xa0, "graph print punct"},
		{0xad, "graph print punct"},
		{0xe9, "alnum alpha graph lower print"},
		{0x1c5, "alnum alpha graph lower print upper"},
		{0x300, "graph print punct"},
		{0x378, ""},
		{0x660, "alnum alpha graph print"},
		{0x2003, "blank print space"},
		{0x2028, "cntrl space"},
		{0x20ac, "graph print punct"},
		{0xe000, "graph print punct"},
		{0x1f600, "graph print punct"},
		{0xe9 - 256, ""},
	} {
		var got []string
		for c, name := range names {
			if Class(c).Is(tt.r) {
				got = append(got, name)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("classes of %#x = %q, want %q", tt.r, s, tt.want)
		}
	}
}

func TestClassNamed(t *testing.T) {
	if c, ok := ClassNamed("punct"); !ok || c != Punct {
		t.Errorf("ClassNamed(punct) = %v, %v", c, ok)
	}
	if c, ok := ClassNamed("Punct"); ok {
		t.Errorf("ClassNamed(Punct) = %v", c)
	}
}

func TestDecode(t *testing.T) {
	for _, tt := range []struct {
		s       string
		r, last rune
		n, nl   int
	}{
		{"", -1 << 31, -1 << 31, 0, 0},
		{"ab", 'a', 'b', 1, 1},
		{"éa€", 'é', '€', 2, 3},
		{"\xe2\x82", 0xe2 - 256, 0x82 - 256, 1, 1},
		{"\xed\xa0\x80", 0xed - 256, 0x80 - 256, 1, 1},
		{"\uFFFD", 0xfffd, 0xfffd, 3, 3},
	} {
		if r, n := Decode(tt.s); r != tt.r || n != tt.n {
			t.Errorf("Decode(%q) = %d, %d, want %d, %d", tt.s, r, n, tt.r, tt.n)
		}
		if r, n := DecodeLast(tt.s); r != tt.last || n != tt.nl {
			t.Errorf("DecodeLast(%q) = %d, %d, want %d, %d", tt.s, r, n, tt.last, tt.nl)
		}
	}
}

func TestAppend(t *testing.T) {
	for _, s := range []string{"a", "é", "\xff", "\x80", "€"} {
		r, _ := Decode(s)
		if got := string(Append(nil, r)); got != s {
			t.Errorf("Append(Decode(%q)) = %q", s, got)
		}
	}
}

func TestCase(t *testing.T) {
	for _, tt := range []struct{ r, lower, upper rune }{
		{'a', 'a', 'A'}, {'É', 'é', 'É'}, {'ß', 'ß', 'ß'}, {0x1c5, 0x1c6, 0x1c4}, {-1, -1, -1}, {'1', '1', '1'},
	} {
		if l, u := ToLower(tt.r), ToUpper(tt.r); l != tt.lower || u != tt.upper {
			t.Errorf("%#x: lower %#x upper %#x, want %#x %#x", tt.r, l, u, tt.lower, tt.upper)
		}
	}
}

func TestASCII(t *testing.T) {
	for r := range rune(len(ascii)) {
		for c := range classes {
			if got, want := c.Is(r), wide(c, r); got != want {
				t.Errorf("%q in class %s: %v, want %v", r, names[c], got, want)
			}
		}
	}
}
