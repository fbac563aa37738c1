// Package netstring frames messages as netstrings.
//
// A netstring is the payload's length in ASCII decimal, a colon, the payload,
// and a comma: "5:hello,". The length comes first, so whoever reads it can
// refuse a message before a byte of it has arrived, and the comma shows that
// both ends still agree on where messages begin.
//
// One encoding is written (no leading zeros). Leading zeros are accepted up to
// MaxDigits digits, because clients in the field send them; apart from that the
// decoder accepts exactly what Append writes.
//
// Reader takes messages from any io.Reader and never reads a byte beyond the
// one that it returns. Cut finds the messages in a buffer that is already
// there, for a caller that reads in its own way.
package netstring
