package edit

import "testing"

func TestCommon(t *testing.T) {
	for _, tt := range []struct {
		items []string
		want  string
	}{
		{[]string{"one"}, "one"},
		{[]string{"one", "once", "on"}, "on"},
		{[]string{"one", "two"}, ""},
		{[]string{"ü", "ö"}, ""}, // they share a byte
		{[]string{"xü", "xü1"}, "xü"},
	} {
		var items []Item
		for _, s := range tt.items {
			items = append(items, Item{Insert: s})
		}
		if got := common(items); got != tt.want {
			t.Errorf("%q: %q", tt.items, got)
		}
	}
}

func TestMenuPrefix(t *testing.T) {
	for _, tt := range []struct {
		line  string
		start int
		want  string
		ok    bool
	}{
		{"ls ", 3, "", true},
		{"", 0, "", true},
		{"ls a", 3, "a", true},
		{"x --opt=", 8, "=", true},
		{"ls üa", 3, "a", true},
		{"ls aü", 3, "", false},
		{"x --ü", 6, "", false},
	} {
		prefix, ok := menuPrefix(tt.line, tt.start)
		if prefix != tt.want || ok != tt.ok {
			t.Errorf("%q from %d: %q, %v", tt.line, tt.start, prefix, ok)
		}
	}
}

// complete presses Tab in a line.
func complete(line string, cursor int, c *Completion) (string, int) {
	e := New(Config{Complete: func(string) *Completion { return c }}, nil)
	e.rl.Line().Set([]rune(line)...)
	e.rl.Cursor().Set(cursor)
	e.complete()
	return string(*e.rl.Line()), e.rl.Cursor().Pos()
}

func TestComplete(t *testing.T) {
	t.Setenv("INPUTRC", "/dev/null")
	file := Item{Value: "file name", Insert: `file\ name`, Append: " "}
	for name, tt := range map[string]struct {
		line   string
		cursor int
		c      *Completion
		want   string
		at     int
	}{
		"nothing":        {"ls x", 4, nil, "ls x", 4},
		"alone":          {"ls fi", 5, &Completion{3, 5, []Item{file}}, `ls file\ name `, 14},
		"in the middle":  {"ls fi; pwd", 5, &Completion{3, 5, []Item{file}}, `ls file\ name ; pwd`, 14},
		"common":         {"ls f", 4, &Completion{3, 4, []Item{file, {Insert: "files"}}}, "ls file", 7},
		"none in common": {"ls F", 4, &Completion{3, 4, []Item{file, {Insert: "Four"}}}, "ls F", 4},
		"requoted":       {"ls $H", 5, &Completion{3, 5, []Item{{Insert: "/home/a"}, {Insert: "/home/b"}}}, "ls /home/", 9},
		"not ASCII":      {"ls ü", 4, &Completion{3, 5, []Item{{Insert: "über", Append: " "}}}, "ls über ", 8},
		"out of range":   {"ls", 2, &Completion{1, 9, []Item{file}}, "ls", 2},
	} {
		if got, at := complete(tt.line, tt.cursor, tt.c); got != tt.want || at != tt.at {
			t.Errorf("%s: %q, cursor %d", name, got, at)
		}
	}
}

func TestPast(t *testing.T) {
	p := &past{lines: []string{"one"}}
	if n, err := p.Write("two"); n != 2 || err != nil {
		t.Error(n, err)
	}
	for i, want := range map[int]string{-1: "", 0: "one", 1: "two", 2: ""} {
		if got, err := p.GetLine(i); got != want || (err == nil) != (want != "") {
			t.Errorf("%d: %q, %v", i, got, err)
		}
	}
}
