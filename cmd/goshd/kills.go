package main

// kills are what was taken out of lines (GNU readline, "Killing Commands").
type kills struct {
	ring   []string // the oldest first
	going  bool     // the last command was one, too
	at     int      // the entry that was put back last
	from   int      // where it is in the line
	yanked line     // the line behind that; what pop replaces
	last   line     // likewise, of yankLastArg
}

// maxKills bounds the ring.
const maxKills = 10

// over says that another command has begun.
func (k *kills) over() { k.going, k.yanked, k.last = false, line{}, line{} }

// add remembers a text. Texts of commands in a row are one.
func (k *kills) add(text string, front bool) {
	going := k.going && len(k.ring) > 0
	k.over()
	k.going = true
	n := len(k.ring)
	switch {
	case going && front:
		k.ring[n-1] = text + k.ring[n-1]
	case going:
		k.ring[n-1] += text
	case text != "":
		k.ring = append(k.ring[max(0, n+1-maxKills):], text)
	}
}

// yank puts the last text into the line.
func (k *kills) yank(now line) line {
	k.over()
	if len(k.ring) == 0 {
		return now
	}
	k.at, k.from = len(k.ring)-1, now.at
	k.yanked = now.insert(k.ring[k.at])
	return k.yanked
}

// pop puts the text before it there instead.
func (k *kills) pop(now line) line {
	if k.yanked != now || now.text == "" {
		return now
	}
	rest, _ := now.cut(k.from, now.at)
	k.at = (k.at + len(k.ring) - 1) % len(k.ring)
	k.yanked = rest.insert(k.ring[k.at])
	return k.yanked
}
