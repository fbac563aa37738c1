package interp

import (
	"time"
)

// maxTimestamp is the room that bash has for the result of strftime(3): what
// doesn't fit is not printed at all.
const maxTimestamp = 128

// timestamp is %(FORMAT)T: seconds since the epoch, -1 for now, -2 for the
// start of the shell (bash manual, printf).
func (p *printer) timestamp(sp *printfSpec, format string) {
	secs := int64(-1)
	if p.next < len(p.args) {
		secs = p.integer()
	}
	t := time.Unix(secs, 0)
	switch secs {
	case -1:
		t = time.Now()
	case -2:
		t = p.sh.started
	}
	if secs > maxTime || secs < -maxTime {
		t = time.Unix(0, 0)
	}
	if format == "" {
		format = "%X"
	}
	text := strftime(format, t.In(p.sh.timeZone()))
	if len(text) >= maxTimestamp {
		text = ""
	}
	p.field(sp, text)
}

// maxTime is about where the year no longer fits C's int.
const maxTime = 67768036191676799
