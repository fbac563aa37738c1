package ecmd

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// A Word names a kind of fault. Clients act on words; texts are for people and
// may change.
type Word string

// The words after which the server closes the connection, because it doesn't
// know where the next message begins, or has no place for the client.
const (
	BadFrame           Word = "bad-frame"            // the bytes are not a netstring
	TooLarge           Word = "too-large"            // the message is longer than the server's limit
	FrameTimeout       Word = "frame-timeout"        // a message stayed unfinished for too long
	TooManyConnections Word = "too-many-connections" // sent without a request
)

// The words of a request that failed alone. The connection goes on.
const (
	EmptyRequest  Word = "empty-request" // no verb
	BadID         Word = "bad-id"        // digits in front that are no ID; the reply has none
	IDBusy        Word = "id-busy"       // the ID is that of a request not yet answered
	UnknownVerb   Word = "unknown-verb"
	BadArgument   Word = "bad-argument" // the text is not what the verb takes
	Files         Word = "files"        // a number of descriptors that the verb does not take
	FilesLost     Word = "files-lost"   // the server had no room for the descriptors; the code was not run
	Failed        Word = "failed"       // the shell could not do it
	ShuttingDown  Word = "shutting-down"
	BadVersion    Word = "bad-version" // of HELLO
	CancelledWord Word = "cancelled"   // the request was, by CANCEL
	NoSuchID      Word = "no-such-id"  // no request with that ID is unanswered
	NotNow        Word = "not-now"     // nothing is there that could do it
	Internal      Word = "internal"    // a fault of the server; the shell goes on
)

// An Error is a fault, on either side of the connection.
type Error struct {
	Word Word
	Text string
}

// Errorf returns an Error with a formatted text.
func Errorf(w Word, format string, args ...any) *Error {
	return &Error{w, fmt.Sprintf(format, args...)}
}

func (e *Error) Error() string { return string(e.Word) + ": " + e.Text }

// Closes reports whether the connection ends with this error.
func (e *Error) Closes() bool {
	switch e.Word {
	case BadFrame, TooLarge, FrameTimeout, TooManyConnections:
		return true
	}
	return false
}

// maxErrorText bounds the text of an error reply, in bytes: it quotes what the
// client sent.
const maxErrorText = 400

// appendErrorText appends text so that the simplest client can read and print
// it: without commas, which some take for the end of the message, and without
// control characters, which a terminal would obey.
func appendErrorText(dst []byte, text string) []byte {
	end := len(dst) + maxErrorText
	for len(text) > 0 && len(dst) < end {
		c, size := utf8.DecodeRuneInString(text)
		switch {
		case c == ',':
			dst = append(dst, ';')
		case c == utf8.RuneError && size == 1:
			dst = append(dst, `\x`...)
			dst = append(dst, "0123456789abcdef"[text[0]>>4], "0123456789abcdef"[text[0]&15])
		case strconv.IsPrint(c):
			dst = append(dst, text[:size]...)
		default:
			quoted := strconv.QuoteRuneToASCII(c)
			dst = append(dst, quoted[1:len(quoted)-1]...)
		}
		text = text[size:]
	}
	return dst
}
