// Package server serves one shell on a Unix socket.
//
// A Server reads requests from any number of connections, and one goroutine that
// owns the shell works through those that concern its state, in the order of
// their arrival. What the shell must be able to do is the interface Shell; the
// protocol is package ecmd, and spec/PROTOCOL.md tells both.
//
//	ln, err := server.Listen(path)
//	if errors.Is(err, server.ErrInUse) { ... }
//	status, err := (&server.Server{Shell: sh}).Serve(ctx, ln)
//
// Whoever can connect to the socket is the user: it is made with mode 0600, in a
// directory that nobody else can change, and connections of other users are
// refused by what the kernel says of them.
//
// A client costs others nothing but its turn. It may send anything, stop
// reading, stop in the middle of a message, or vanish.
package server
