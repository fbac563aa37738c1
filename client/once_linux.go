package client

import (
	"fmt"
	"io"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// RunOnce is Dial, Run with descriptors 0, 1 and 2, and Close, for a program that
// does nothing else: by bare system calls it takes less time than to start
// bash. sent is false if the server has not got the code, for any reason, and
// the caller may try again by Dial.
func RunOnce(path, code string) (ok, sent bool, err error) {
	if path == "" {
		path = DefaultPath()
	}
	socket, err := fdpass.DialBare(path)
	if err != nil {
		return false, false, err
	}
	defer socket.Close()
	n, err := socket.WriteFiles(ecmd.AppendRequest(nil, &ecmd.Request{Verb: ecmd.Ecmd, Text: code}), 0, 1, 2)
	if n == 0 && err != nil {
		return false, false, err
	}
	rep, answer := readOnce(socket)
	switch {
	case answer == nil:
		return rep.Outcome == ecmd.OK, true, rep.Err()
	case err != nil:
		return false, true, err // the server has not said why it does not read
	}
	return false, true, answer
}

// readOnce reads the only reply.
func readOnce(socket fdpass.Bare) (ecmd.Reply, error) {
	var got []byte
	var room [512]byte
	for {
		n, err := socket.Read(room[:])
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return ecmd.Reply{}, fmt.Errorf("%s: %w", ecmd.Ecmd, err)
		}
		got = append(got, room[:n]...)
		if rep, n, err := ecmd.CutReply(got); n > 0 || err != nil {
			return rep, err
		}
	}
}
