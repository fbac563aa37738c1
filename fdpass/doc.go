// Package fdpass carries file descriptors over Unix stream sockets.
//
// The kernel attaches descriptors to bytes, so whoever reads the bytes must
// collect the descriptors: a plain read of such a byte loses them for ever. A
// Conn reads every byte with recvmsg. Every descriptor it receives is either
// handed out by TakeFiles once, or closed.
//
// Descriptors are plain ints that their holder closes. They are close-on-exec
// from the moment they exist, and nothing here changes the open file that one
// stands for: O_NONBLOCK in particular belongs to the client's file too, so
// it is neither set nor cleared (and neither os.File nor package net, which
// set it, is put around a passed descriptor).
//
// # Which byte a descriptor came with
//
// One Read never returns descriptors of two sends. On Linux it may return bytes
// of earlier sends in front of those that carry the descriptors, but none
// behind them; on the BSDs it is the other way round. AtEnd says which, and a
// caller whose messages are shorter than its reads attributes by it: see
// package ecmd.
package fdpass
