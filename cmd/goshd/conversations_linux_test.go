package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A turn is a command line, and what the user does while it runs.
type turn struct {
	line  string
	steps []step
}

// TestConversations types command lines and keys. The screen must show what it
// shows of bash 5.2, which recorded what is wanted and is asked again, on a
// terminal of its own.
func TestConversations(t *testing.T) {
	for _, c := range conversations {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.check(t, func() user { return newBashUser(t) }, 1, 1, 1, 4, 4, 4, 4, 20)
			if c.timed() {
				c.check(t, func() user { return newGoshdUser(t) }, 1, 5, 20)
			} else {
				c.check(t, func() user { return newGoshdUser(t) }, 1)
			}
		})
	}
}

// A conversation is what a user types, and what the screen shows.
type conversation struct {
	name  string
	turns []turn
	want  string
}

// check has the conversation with a new user. What is told of a job depends on
// when the shell looks, and a machine that does much else may be late for what is
// timed with sleep: unless the screen shows what is wanted, everything is done
// again, with sleeps that are so many times as long.
func (c *conversation) check(t *testing.T, who func() user, times ...float64) {
	t.Helper()
	for i, n := range times {
		slow := c.slowed(n)
		u := who()
		got := converse(u, slow.turns)
		if got == slow.want {
			return
		}
		report := t.Logf
		if i == len(times)-1 {
			report = t.Errorf
		}
		report("%T: %v\n got %q\nwant %q", u, slow.turns, got, slow.want)
	}
}

// sleeping is a command that takes its time.
var sleeping = regexp.MustCompile(`sleep (\d*\.?\d+)`)

// timed tells whether what is shown depends on how long a sleep takes, and not
// only on keys that end it.
func (c *conversation) timed() bool {
	for _, tn := range c.turns {
		for _, m := range sleeping.FindAllStringSubmatch(tn.line, -1) {
			if m[1] != "9" {
				return true
			}
		}
	}
	return false
}

// slowed is the conversation with sleeps that take n times as long.
func (c *conversation) slowed(n float64) *conversation {
	slow := func(text string) string {
		return sleeping.ReplaceAllStringFunc(text, func(sleep string) string {
			seconds, _ := strconv.ParseFloat(strings.TrimPrefix(sleep, "sleep "), 64) // the pattern is that of a number
			return "sleep " + strconv.FormatFloat(n*seconds, 'f', -1, 64)
		})
	}
	if n == 1 {
		return c
	}
	slower := &conversation{name: c.name, want: slow(c.want)}
	for _, tn := range c.turns {
		next := turn{line: slow(tn.line)}
		for _, st := range tn.steps {
			next.steps = append(next.steps, step{slow(st.await), st.keys})
		}
		slower.turns = append(slower.turns, next)
	}
	return slower
}

// converse returns what the screen shows of the turns, without what differs
// between two runs: process ids, and the name of the shell.
func converse(u user, turns []turn) string {
	s := u.view()
	u.rest() // the last prompt
	from := len(s.String())
	for i, tn := range turns {
		if b, ok := u.(*bashUser); ok && i > 0 {
			b.await()
		}
		u.begin(tn.line)
		for _, st := range tn.steps {
			s.expect(st.await)
			u.rest()
			s.press(st.keys)
			u.rest() // ^C drops what was typed
		}
		u.end()
	}
	u.begin(`echo "[$? ${PIPESTATUS[*]}]"`)
	s.expect("]\n")
	u.end()
	got := pidPattern.ReplaceAllString(s.String()[from:], "[$1] PID")
	return strings.NewReplacer("bash: ", "SH: ", "goshd: ", "SH: ", between, "").Replace(got)
}
