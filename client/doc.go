// Package client drives a goshd over its socket.
//
//	c, err := client.Dial(ctx, "")
//	ok, err := c.Run(ctx, "cd /; ls -l", os.Stdin, os.Stdout, os.Stderr)
//
// The code runs in the one shell behind the socket, with the caller's own files
// as its standard input, output and error. What it changes stays: variables,
// functions, options, the working directory.
//
// An error is a *Error when the server has answered so; any other means that the
// connection is of no more use.
package client
