package ecmd

import (
	"io"
	"testing"
)

func TestPollRequest(t *testing.T) {
	before := countFiles(t)
	w := newWire(t, Options{})
	var req Request
	poll := func(found bool, text string, files int) {
		t.Helper()
		ok, err := w.server.PollRequest(&req)
		if ok != found || err != nil {
			t.Fatalf("PollRequest: %v, %v", ok, err)
		}
		if ok && (req.Text != text || len(req.Files) != files) {
			t.Errorf("request %q with %d descriptors", req.Text, len(req.Files))
		}
		req.CloseFiles()
	}
	poll(false, "", 0)
	w.send("6:", 0)
	poll(false, "", 0)
	w.send("ECMD", 3)
	poll(false, "", 0)
	w.send(" x", 0)
	poll(false, "", 0)
	w.send(",7:", 0)
	poll(true, "x", 3)
	if w.server.Buffered() {
		t.Error("half a message is a request")
	}
	w.send("ECMD ab,6:ECMD c,", 1)
	poll(true, "ab", 0)
	if !w.server.Buffered() {
		t.Error("a message that was read is not buffered")
	}
	poll(true, "c", 1)
	poll(false, "", 0)

	w.send("2:OK;", 0)
	if ok, err := w.server.PollRequest(&req); ok || err == nil || !err.(*Error).Closes() {
		t.Errorf("a broken frame: %v, %v", ok, err)
	}
	if after := countFiles(t); after != before+2 {
		t.Errorf("%d descriptors before, %d after", before, after)
	}
}

func TestPollRequestAtTheEnd(t *testing.T) {
	w := newWire(t, Options{})
	w.send("6:ECMD", 2)
	if err := w.client.CloseWrite(); err != nil {
		t.Fatal(err)
	}
	var req Request
	if ok, err := w.server.PollRequest(&req); ok || err != io.ErrUnexpectedEOF {
		t.Errorf("PollRequest: %v, %v", ok, err)
	}
}

// A comma that comes by itself is not read with its message, but counts as if it
// were.
func TestPollRequestLeavesTheComma(t *testing.T) {
	before := countFiles(t)
	w := newWire(t, Options{})
	var req Request
	poll := func(text string, files int) {
		t.Helper()
		ok, err := w.server.PollRequest(&req)
		if !ok || err != nil || req.Text != text || len(req.Files) != files {
			t.Errorf("PollRequest: %v, %v, %q with %d descriptors", ok, err, req.Text, len(req.Files))
		}
		req.CloseFiles()
	}
	for range 3 {
		w.send("6:", 0)
		w.send("ECMD a", 3)
		w.send(",", 0)
		poll("a", 3)
		if !w.server.commaLeft {
			t.Error("the comma was read")
		}
	}
	w.send("6:ECMD b", 1) // behind a comma that is unread
	w.send(",", 2)        // it has descriptors of its own
	poll("b", 3)
	w.send("6:ECMD c", 0)
	w.send(",", 0)
	w.send("6:ECMD d,6:ECMD", 2)
	w.send(" e", 1)
	poll("c", 0)
	poll("d", 0)
	w.send(",", 0)
	poll("e", 3)
	if ok, err := w.server.PollRequest(&req); ok || err != nil { // it reads the comma
		t.Errorf("PollRequest: %v, %v", ok, err)
	}
	w.send("6:ECMD f", 0)
	w.send(",", 0)
	poll("f", 0)
	w.send("6:ECMD g", 0)
	w.send(";", 0)
	if ok, err := w.server.PollRequest(&req); ok || err == nil || !err.(*Error).Closes() {
		t.Errorf("a broken frame: %v, %v", ok, err)
	}
	if after := countFiles(t); after != before+2 {
		t.Errorf("%d descriptors before, %d after", before, after)
	}
}

// What the server has not read must not be an error for the client.
func TestCloseBehindTheComma(t *testing.T) {
	w := newWire(t, Options{})
	w.send("6:ECMD a", 0)
	w.send(",", 0)
	var req Request
	if ok, err := w.server.PollRequest(&req); !ok || err != nil {
		t.Fatalf("PollRequest: %v, %v", ok, err)
	}
	w.server.Close()
	if n, err := w.client.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("the client reads %d, %v", n, err)
	}
}

// A peer that goes on byte by byte does not hold up who polls.
func TestPollRequestGivesUp(t *testing.T) {
	w := newWire(t, Options{})
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		w.send("9999999:ECMD ", 0)
		for {
			select {
			case <-stop:
				return
			default:
				w.send(" ", 0)
			}
		}
	}()
	for range 20 {
		var req Request
		if ok, err := w.server.PollRequest(&req); ok || err != nil {
			t.Errorf("PollRequest: %v, %v", ok, err)
		}
	}
	close(stop)
	<-stopped
}
