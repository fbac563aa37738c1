package main

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Settings are code that changes how lines are completed, and some lines. The
// file with the lines has "#! " in front of the code.
type settings struct {
	Code  string          `json:"code"`
	Lines []completedLine `json:"lines"`
}

const (
	settingsFile         = "testdata/completion/settings.txt"
	recordedSettingsFile = "testdata/completion/settings.json"
)

func loadSettings(t *testing.T) (list []settings) {
	text, err := os.ReadFile(settingsFile)
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(text)) {
		l = strings.TrimSuffix(l, "\n")
		if code, ok := strings.CutPrefix(l, "#! "); ok {
			list = append(list, settings{Code: code})
			continue
		}
		if !strings.Contains(l, "¦") {
			l += "¦"
		}
		s := &list[len(list)-1]
		s.Lines = append(s.Lines, completedLine{Dir: ".", Line: l})
	}
	return list
}

// TestSettingsAsBash is TestCompletionsAsBash with readline variables, options
// and shell variables that change how lines are completed.
func TestSettingsAsBash(t *testing.T) {
	all := forBashCompletion(t)
	if all == nil {
		return
	}
	var list []settings
	if *update {
		list = loadSettings(t)
	} else {
		readJSON(t, recordedSettingsFile, &list)
	}
	for i, s := range list {
		t.Run(s.Code, func(t *testing.T) {
			c := *all
			c.t, c.setup, c.in = t, s.Code, "."
			if *update {
				for j, l := range s.Lines {
					list[i].Lines[j] = c.ask(l)
				}
			}
			c.compareSetting(list[i].Lines)
		})
	}
	if *update {
		writeJSON(t, recordedSettingsFile, list)
	}
}

// compareSetting is compare in the directory that the code has gone to.
func (c *comparison) compareSetting(lines []completedLine) {
	sh := c.shell()
	defer sh.Close()
	sh.Run(context.Background(), c.setup, [3]int{-1, -1, -1})
	for _, l := range lines {
		got := c.completeHere(sh, l)
		if l == got {
			continue
		}
		if want := c.ask(l); want != got {
			c.t.Errorf("%s (-bash +goshd)\n%s", l.Line, cmp.Diff(want, got))
		}
	}
}
