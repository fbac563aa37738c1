// Package ecmd is the protocol of goshd: requests, replies, and the connection
// that carries them. There is no shell in it. spec/PROTOCOL.md says the same
// for readers who write an implementation of their own.
//
// A message is a netstring. A request is a verb and text, a reply an outcome
// and text, both with a number in front if the client chose to number the
// request:
//
//	ECMD cd /tmp          OK
//	532 EVAL make         532 OK
//	GETPWD                OK /tmp
//	FOO                   ERROR unknown-verb no such verb: FOO
//
// Descriptors ride on any byte of a message. A Conn collects them and hands them
// out with the message that they belong to; whoever receives a message owns
// its descriptors.
//
// OK and FAIL are outcomes of the work that was asked for. ERROR is a fault of
// the protocol or the server: see Error and Word.
package ecmd
