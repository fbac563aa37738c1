// Package wire holds test vectors for servers of the goshd protocol, and plays
// them.
//
// The vectors are the .txt files beside this file, which say what a client sends
// and what it must get. They are plain text for any implementation in any
// language; README.md tells the format. A vector is never changed once a
// release has it, only added: whoever fixes a fault on the wire adds one.
package wire
