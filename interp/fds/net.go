package fds

import (
	"context"
	"net"
	"net/netip"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// A HostError is returned by Net for a host or service that is not known.
//
// bash 5.2 prints it, and then EINVAL for the redirection.
type HostError struct {
	Name   string // of the host or service
	Reason string // in the words of gai_strerror(3)
}

func (e *HostError) Error() string { return e.Name + ": " + e.Reason }

// Socket reports whether path is /dev/tcp/HOST/PORT or /dev/udp/HOST/PORT
// (bash manual, "Redirections"), and takes it apart for Net.
func Socket(path string) (network, host, port string, ok bool) {
	rest, ok := strings.CutPrefix(path, "/dev/")
	if !ok {
		return "", "", "", false
	}
	network, rest, _ = strings.Cut(rest, "/")
	host, port, ok = strings.Cut(rest, "/")
	return network, host, port, ok && (network == "tcp" || network == "udp")
}

// Net connects to host and port, which may be names, over "tcp" or "udp": to
// the first address that answers. The caller owns the FD. Errors are of type
// *HostError or syscall.Errno, or those of w.
func Net(network, host, port string, w Wait) (*FD, error) {
	addresses, err := lookup(network, host, port, w)
	if err != nil {
		return nil, err
	}
	kind := unix.SOCK_STREAM
	if network == "udp" {
		kind = unix.SOCK_DGRAM
	}
	for _, a := range addresses {
		var n int
		if n, err = connect(a, kind, w); err == nil {
			return newReal(n), nil
		}
		if err == ErrInterrupted || err == ErrTimeout {
			break
		}
	}
	return nil, err
}

// lookup resolves names in a goroutine of its own ("lookup"), which ends at the
// latest when it is told to.
func lookup(network, host, port string, w Wait) ([]netip.AddrPort, error) {
	var found []netip.AddrPort
	var err error
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := make(chan struct{})
	go func() {
		defer close(done)
		found, err = resolve(ctx, network, host, port)
	}()
	if err := w.On(done); err != nil {
		return nil, err
	}
	return found, err
}

func resolve(ctx context.Context, network, host, port string) (found []netip.AddrPort, err error) {
	addresses, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil || len(addresses) == 0 {
		return nil, &HostError{host, "Name or service not known"}
	}
	number, err := net.DefaultResolver.LookupPort(ctx, network, port)
	if err != nil {
		return nil, &HostError{port, "Servname not supported for ai_socktype"}
	}
	for _, a := range addresses {
		found = append(found, netip.AddrPortFrom(a.Unmap(), uint16(number)))
	}
	return found, nil
}

// connect returns a connected socket, blocking as the shell's descriptors are.
func connect(to netip.AddrPort, kind int, w Wait) (int, error) {
	family, address := sockaddr(to)
	n, err := socket(family, kind)
	if err != nil {
		return -1, err
	}
	err = unix.SetNonblock(n, true)
	if err == nil {
		if err = unix.Connect(n, address); err == unix.EINPROGRESS || err == unix.EINTR {
			err = connected(n, w)
		}
	}
	if err == nil {
		err = unix.SetNonblock(n, false)
	}
	if err != nil {
		unix.Close(n)
		return -1, err
	}
	return n, nil
}

// connected waits for the outcome of connect.
func connected(n int, w Wait) error {
	if err := await(n, writable, w); err != nil {
		return err
	}
	code, err := unix.GetsockoptInt(n, unix.SOL_SOCKET, unix.SO_ERROR)
	if err == nil && code != 0 {
		err = syscall.Errno(code)
	}
	return err
}

func sockaddr(a netip.AddrPort) (family int, to unix.Sockaddr) {
	if a.Addr().Is4() {
		return unix.AF_INET, &unix.SockaddrInet4{Port: int(a.Port()), Addr: a.Addr().As4()}
	}
	return unix.AF_INET6, &unix.SockaddrInet6{Port: int(a.Port()), Addr: a.Addr().As16()}
}

// socket makes a close-on-exec socket.
func socket(family, kind int) (int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	n, err := unix.Socket(family, kind, 0)
	if err == nil {
		unix.CloseOnExec(n)
	}
	return n, err
}
