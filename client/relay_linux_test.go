package client

import (
	"bytes"
	"io"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/goshd/goshd/fdpass"
)

// slow passes on at most a few bytes at a time, and sleeps now and then.
type slow struct {
	io.Reader
	io.Writer
	rng *rand.Rand
}

func (s slow) Read(p []byte) (int, error) {
	return s.Reader.Read(p[:1+s.rng.IntN(len(p))])
}

func (s slow) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		n := min(len(rest), 1+s.rng.IntN(1<<15))
		if s.rng.IntN(20) == 0 {
			time.Sleep(time.Millisecond)
		}
		if _, err := s.Writer.Write(rest[:n]); err != nil {
			return 0, err
		}
		rest = rest[n:]
	}
	return len(p), nil
}

// TestRelay sends more than every buffer on the way holds through an echo,
// while all sides take their time.
func TestRelay(t *testing.T) {
	near, far, err := fdpass.Pair()
	if err != nil {
		t.Fatal(err)
	}
	go func() { // an echo that reads on only when its answer is taken
		defer far.Close()
		buf := make([]byte, 40_000)
		for {
			n, err := far.Read(buf)
			if err != nil {
				return
			}
			if _, err := far.Write(buf[:n]); err != nil {
				t.Error(err)
				return
			}
		}
	}()
	sent := make([]byte, 8<<20)
	random := rand.NewChaCha8([32]byte{1})
	random.Read(sent)
	var got bytes.Buffer
	rng := rand.New(rand.NewPCG(1, 2))
	if err := Relay(near, slow{Reader: bytes.NewReader(sent), rng: rand.New(random)}, slow{Writer: &got, rng: rng}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), sent) {
		t.Errorf("%d bytes went in, %d came out, or others", len(sent), got.Len())
	}
}

// TestRelayServerEnds: the server's end is the end, with what it has said.
func TestRelayServerEnds(t *testing.T) {
	near, far, err := fdpass.Pair()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := far.WriteFiles([]byte("last words"), 0, 1); err != nil {
		t.Fatal(err)
	}
	far.Close()
	var got bytes.Buffer
	in, open := io.Pipe()
	defer open.Close()
	if err := Relay(near, in, &got); err != nil || got.String() != "last words" {
		t.Errorf("%q, %v", &got, err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestRelayReaderGone(t *testing.T) {
	near, far, err := fdpass.Pair()
	if err != nil {
		t.Fatal(err)
	}
	defer far.Close()
	if _, err := far.Write([]byte("x")); err != nil {
		t.Fatal(err)
	}
	in, open := io.Pipe()
	defer open.Close()
	if err := Relay(near, in, full{}); err == nil {
		t.Error("no error")
	}
}
