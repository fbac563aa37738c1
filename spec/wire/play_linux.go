package wire

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// patience is how long a step may take.
const patience = 2 * time.Minute

// A Player plays vectors against a server.
type Player struct {
	Dial func() (fd int, err error) // a new connection: a blocking Unix stream socket
	Pid  int                        // of the shell
}

// Play plays v in all its variants, and returns how many there were. An error
// says which one went wrong, and how.
func (p *Player) Play(v *Vector) (n int, err error) {
	for _, variant := range v.variants() {
		n++
		if err := p.playOne(v, variant); err != nil {
			return n, fmt.Errorf("%s:%d: %s (%s): %w", v.File, v.Line, v.Name, variant.name, err)
		}
	}
	return n, nil
}

func (p *Player) playOne(v *Vector, how variant) error {
	c, err := p.open()
	if err != nil {
		return err
	}
	defer c.close()
	for i, s := range v.Steps {
		pieces := []piece{{s.Bytes, true}}
		if i == how.step {
			pieces = how.pieces
		}
		if err := c.step(s, pieces); err != nil {
			return fmt.Errorf("line %d: %w", s.Line, err)
		}
	}
	if !c.ended {
		if err := c.probe(); err != nil {
			return fmt.Errorf("the connection afterwards: %w", err)
		}
	}
	other, err := p.open()
	if err != nil {
		return err
	}
	defer other.close()
	if err := other.probe(); err != nil {
		return fmt.Errorf("another connection afterwards: %w", err)
	}
	return nil
}

// A player is one client.
type player struct {
	fd    int
	pid   int
	files *kinds
	buf   []byte // received and not yet looked at
	ended bool   // nothing more comes
}

func (p *Player) open() (*player, error) {
	fd, err := p.Dial()
	if err != nil {
		return nil, err
	}
	limit := unix.NsecToTimeval(patience.Nanoseconds())
	if err := unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &limit); err != nil {
		unix.Close(fd)
		return nil, err
	}
	return &player{fd: fd, pid: p.Pid, files: &kinds{open: map[string]int{}}}, nil
}

func (c *player) close() {
	unix.Close(c.fd)
	c.files.close()
}

func (c *player) step(s Step, pieces []piece) error {
	switch s.Do {
	case "send":
		return c.send(s.Kinds, pieces)
	case "recv":
		return c.recv(c.fill(s.Bytes))
	case "error":
		return c.error(s.Word)
	case "json":
		return c.object(s.Word, s.Bytes)
	case "heads":
		return c.heads(strings.Split(s.Word, "|"))
	case "text":
		return c.files.text(s.Word, s.Bytes)
	case "finish":
		c.ended = true
		return unix.Shutdown(c.fd, unix.SHUT_WR)
	case "eof":
		return c.eof()
	}
	return fmt.Errorf("no such step: %s", s.Do)
}

// fill puts in what is known only now.
func (c *player) fill(bytes string) string {
	pid := strconv.Itoa(c.pid)
	reply := "OK " + pid
	bytes = strings.ReplaceAll(bytes, `\{pidreply}`, fmt.Sprintf("%d:%s,", len(reply), reply))
	return strings.ReplaceAll(bytes, `\{pid}`, pid)
}

// send sends the pieces, each when the one before has been read.
func (c *player) send(names []string, pieces []piece) error {
	for i, p := range pieces {
		if i > 0 {
			c.awaitRead()
		}
		var rights []byte
		if p.files && len(names) > 0 {
			fds, err := c.files.get(names)
			if err != nil {
				return err
			}
			rights = unix.UnixRights(fds...)
		}
		if err := c.sendAll(p.bytes, rights); err != nil {
			return err
		}
	}
	return nil
}

func (c *player) sendAll(bytes string, rights []byte) error {
	for bytes != "" {
		n, err := unix.SendmsgN(c.fd, []byte(bytes), rights, nil, unix.MSG_NOSIGNAL)
		if err == unix.EINTR {
			continue
		}
		if err == unix.EPIPE || err == unix.ECONNRESET {
			return nil // the server has said why, and the next steps look at that
		}
		if err != nil {
			return err
		}
		bytes, rights = bytes[n:], nil
	}
	return nil
}

// awaitRead waits until the server has read everything, or does not read on.
func (c *player) awaitRead() {
	for range 2000 {
		n, err := unix.IoctlGetInt(c.fd, unix.SIOCOUTQ)
		if n == 0 || err != nil {
			return
		}
		time.Sleep(10 * time.Microsecond)
	}
}

// more receives; false means the end of the stream.
func (c *player) more() (bool, error) {
	b := make([]byte, 4096)
	n, err := unix.Read(c.fd, b)
	for err == unix.EINTR {
		n, err = unix.Read(c.fd, b)
	}
	if err == unix.ECONNRESET { // the end, for a client whose last bytes were not read
		return false, nil
	}
	if err == unix.EAGAIN {
		return false, fmt.Errorf("nothing came within %v", patience)
	}
	if err != nil {
		return false, err
	}
	c.buf = append(c.buf, b[:n]...)
	return n > 0, nil
}

func (c *player) recv(want string) error {
	for len(c.buf) < len(want) {
		if ok, err := c.more(); err != nil {
			return err
		} else if !ok {
			return fmt.Errorf("got %q and the end, want %q", c.buf, want)
		}
	}
	if got := string(c.buf[:len(want)]); got != want {
		return fmt.Errorf("got %q, want %q", c.buf, want)
	}
	c.buf = c.buf[len(want):]
	return nil
}

// error receives a reply of which only the beginning is known.
func (c *player) error(word string) error {
	want := "ERROR " + word + " "
	if id, rest, ok := strings.Cut(word, " "); ok {
		want = id + " ERROR " + rest + " "
	}
	for {
		digits, rest, ok := strings.Cut(string(c.buf), ":")
		n, err := strconv.Atoi(digits)
		if ok && err != nil {
			return fmt.Errorf("got %q, want a reply %q", c.buf, want)
		}
		if ok && len(rest) > n {
			if !strings.HasPrefix(rest, want) || rest[n] != ',' {
				return fmt.Errorf("got %q, want a reply %q", c.buf, want)
			}
			if bad := strings.ContainsFunc(rest[:n], func(c rune) bool { return c < ' ' || c == 0x7f || c == ',' }); bad {
				return fmt.Errorf("the reply %q has a comma or a control character", rest[:n])
			}
			c.buf = c.buf[len(digits)+1+n+1:]
			return nil
		}
		if more, err := c.more(); err != nil {
			return err
		} else if !more {
			return fmt.Errorf("got %q and the end, want a reply %q", c.buf, want)
		}
	}
}

func (c *player) eof() error {
	c.ended = true
	for {
		if len(c.buf) > 0 {
			return fmt.Errorf("got %q, want the end", c.buf)
		}
		if more, err := c.more(); err != nil || !more {
			return err
		}
	}
}

// probe asks for the process id, which every server tells at once.
func (c *player) probe() error {
	if err := c.sendAll("6:GETPID,", nil); err != nil {
		return err
	}
	got, err := c.message()
	if err != nil {
		return err
	}
	if pid := strconv.Itoa(c.pid); got != "OK "+pid && got != `OK {"pid":`+pid+"}" {
		return fmt.Errorf("GETPID is answered %q", got)
	}
	return nil
}

// kinds are the descriptors that a client has to give away.
type kinds struct {
	open  map[string]int // by kind; in and wout are made anew each time
	read  map[string]int // the other ends of out and err
	extra []int
}

func (k *kinds) close() {
	for _, fd := range k.open {
		unix.Close(fd)
	}
	for _, fd := range k.read {
		unix.Close(fd)
	}
	for _, fd := range k.extra {
		unix.Close(fd)
	}
}

func (k *kinds) get(names []string) (fds []int, err error) {
	for _, name := range names {
		fd, ok := k.open[name]
		if !ok {
			if fd, err = k.make(name); err != nil {
				return nil, fmt.Errorf("descriptor %s: %w", name, err)
			}
			k.open[name] = fd
		}
		fds = append(fds, fd)
	}
	return fds, nil
}

func (k *kinds) make(name string) (int, error) {
	switch name {
	case "null":
		return unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	case "full":
		return unix.Open("/dev/full", unix.O_RDWR|unix.O_CLOEXEC, 0)
	case "dir":
		return unix.Open("/", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	case "path":
		return unix.Open("/dev/null", unix.O_PATH|unix.O_CLOEXEC, 0)
	case "socket":
		return unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	case "tty":
		return k.tty()
	case "in", "out", "err", "wout":
		return k.pipe(name)
	}
	return -1, errors.New("no such kind")
}

func (k *kinds) pipe(name string) (int, error) {
	var p [2]int
	if err := unix.Pipe2(p[:], unix.O_CLOEXEC); err != nil {
		return -1, err
	}
	if name == "in" {
		_, err := unix.Write(p[1], []byte("input"))
		return p[0], errors.Join(err, unix.Close(p[1]))
	}
	if k.read == nil {
		k.read = map[string]int{}
	}
	k.read[name] = p[0]
	return p[1], unix.SetNonblock(p[0], true)
}

// tty makes a terminal, and returns the side of the program on it.
func (k *kinds) tty() (int, error) {
	master, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1, err
	}
	k.extra = append(k.extra, master)
	if err := unix.IoctlSetPointerInt(master, unix.TIOCSPTLCK, 0); err != nil {
		return -1, err
	}
	n, err := unix.IoctlGetInt(master, unix.TIOCGPTN)
	if err != nil {
		return -1, err
	}
	return unix.Open("/dev/pts/"+strconv.Itoa(n), unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
}

// text compares what was written to out or err.
func (k *kinds) text(name, want string) error {
	b := make([]byte, 1<<16)
	n, err := unix.Read(k.read[name], b)
	if err != nil && err != unix.EAGAIN {
		return err
	}
	if got := string(b[:max(n, 0)]); got != want {
		return fmt.Errorf("%s has %q, want %q", name, got, want)
	}
	return nil
}
