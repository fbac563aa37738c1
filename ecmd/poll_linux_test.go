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
		ok, err := w.server.PollRequest(&req, false)
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
	if ok, err := w.server.PollRequest(&req, false); ok || err == nil || !err.(*Error).Closes() {
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
	if ok, err := w.server.PollRequest(&req, false); ok || err != io.ErrUnexpectedEOF {
		t.Errorf("PollRequest: %v, %v", ok, err)
	}
}

// Who is to be brief gets the same, also of one who sends in pieces.
func TestPollRequestInPieces(t *testing.T) {
	for _, brief := range []bool{false, true} {
		before := countFiles(t)
		w := newWire(t, Options{})
		var req Request
		for range 3 {
			go func() { // ends with its last write
				for _, piece := range []string{"6:", "ECMD a", ","} {
					if _, err := w.client.WriteFiles([]byte(piece), make([]int, len(piece)/3)...); err != nil {
						t.Error(err)
					}
				}
			}()
			ok, err := false, error(nil)
			for !ok && err == nil {
				ok, err = w.server.PollRequest(&req, brief)
			}
			if err != nil || req.Text != "a" || len(req.Files) != 2 {
				t.Errorf("PollRequest: %v, %v, %q with %d descriptors", ok, err, req.Text, len(req.Files))
			}
			req.CloseFiles()
		}
		if after := countFiles(t); after != before+2 {
			t.Errorf("%d descriptors before, %d after", before, after)
		}
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
	poll := func() {
		var req Request
		if ok, err := w.server.PollRequest(&req, false); ok || err != nil {
			t.Errorf("PollRequest: %v, %v", ok, err)
		}
	}
	for range 20 {
		poll()
	}
	close(stop)
	for {
		select {
		case <-stopped:
			return
		default:
			poll() // makes room for who is writing
		}
	}
}
