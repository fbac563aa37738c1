// Package server serves one shell on a Unix socket.
//
// A Server reads requests from any number of connections. One goroutine that owns
// the shell works through those that run code, in the order of their arrival;
// those that only ask are answered meanwhile, from a copy of the state, if the
// shell can make one. What the shell must be able to do is the interface Shell,
// and what it may be able to do is Viewer; the protocol is package ecmd, and
// spec/PROTOCOL.md tells both. Wrap makes a Shell of an interp.Shell.
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
