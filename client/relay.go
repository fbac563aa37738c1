package client

import (
	"errors"
	"fmt"
	"io"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/fdpass"
)

// Relay carries the bytes of a conversation between in and out and a connected
// socket, which it closes: for clients that reach the socket by a byte
// stream, as through ssh. Nothing is read ahead of what the other side takes, so
// nothing is lost or held back. Descriptors cannot be carried; those that come
// with replies are closed.
//
// The end of in is told to the server, which answers what it has got and closes.
// Relay returns when the server has closed and everything is written to out. A
// Read of in may still be waiting then.
func Relay(socket *fdpass.Conn, in io.Reader, out io.Writer) error {
	up := make(chan error, 1)
	go func() { up <- send(socket, in) }() // ends with in, or when the server has closed
	err := receive(out, socket)
	select {
	case sent := <-up:
		err = errors.Join(err, sent)
	default:
	}
	return errors.Join(err, socket.Close())
}

func send(socket *fdpass.Conn, in io.Reader) error {
	if _, err := io.Copy(socket, in); err != nil && !errors.Is(err, unix.EPIPE) {
		return fmt.Errorf("to the server: %w", err)
	}
	if err := socket.CloseWrite(); err != nil && !errors.Is(err, unix.ENOTCONN) {
		return fmt.Errorf("to the server: %w", err)
	}
	return nil
}

func receive(out io.Writer, socket *fdpass.Conn) error {
	buf := make([]byte, 64<<10)
	for {
		n, err := socket.Read(buf)
		fdpass.CloseFiles(socket.TakeFiles(nil))
		if n > 0 {
			if _, err := out.Write(buf[:n]); err != nil {
				return fmt.Errorf("from the server: %w", err)
			}
		}
		switch {
		case err == io.EOF, errors.Is(err, unix.ECONNRESET):
			return nil
		case err != nil && !errors.Is(err, fdpass.ErrTruncated):
			return fmt.Errorf("from the server: %w", err)
		}
	}
}
