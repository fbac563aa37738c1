package parse

// Gather reads on in a text that arrives line by line until what it has is a
// command, or there is no more. text is what was read before, which is known to
// be incomplete; more returns further whole lines. It does not read beyond the
// command, and takes time proportional to the length of the text.
//
// What it finds is not certain: the caller parses the text.
func Gather(text string, line int, opt Options, more func() (string, bool)) {
	sc := newScanner(text, line, opt)
	sc.more = more
	sc.line()
}

// refill appends more of the text, if there is any.
func (sc *scanner) refill() bool {
	if sc.more == nil {
		return false
	}
	text, ok := sc.more()
	if !ok {
		sc.more = nil
		return false
	}
	if sc.read.Len() != len(sc.s) || len(sc.splices) > 0 {
		sc.read.Reset()
		sc.read.WriteString(sc.s)
	}
	sc.read.WriteString(text)
	sc.s = sc.read.String()
	return true
}
