//go:build !linux || !(amd64 || arm64)

package jobs

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/interp/fds"
)

// limitsName is Argv[0] of the program when it is to set limits and then
// execute something else. The program itself must not have the limits: they
// would hit the shell, and could not be raised again.
const limitsName = "goshd-limits"

// followOrder is the program as a child that is to become another program. It returns
// only in any other process.
func followOrder() {
	if len(os.Args) <= 3 || os.Args[0] != limitsName {
		return
	}
	o, err := parseOrder(os.Args[1])
	if err == nil {
		err = o.execute(os.Args[2], os.Args[3:])
	}
	errno, ok := err.(syscall.Errno)
	if !ok {
		errno = unix.EINVAL
	}
	// If the shell is gone there is nobody to tell.
	_, _ = unix.Write(o.report, []byte(strconv.Itoa(int(errno))))
	os.Exit(127)
}

// An order is what Start tells Enter, in one argument.
type order struct {
	report  int // descriptor to which an errno is written, in decimal
	ignored []syscall.Signal
	limits  []Limit
	closed  []int // standard descriptors, which Go's runtime opens if they are
}

// String encodes an order: report/sig,sig/resource:soft:hard,.../descriptor,...
func (o order) String() string {
	var sigs, limits, closed []string
	for _, sig := range o.ignored {
		sigs = append(sigs, strconv.Itoa(int(sig)))
	}
	for _, l := range o.limits {
		limits = append(limits, fmt.Sprintf("%d:%d:%d", l.Resource, l.Soft, l.Hard))
	}
	for _, n := range o.closed {
		closed = append(closed, strconv.Itoa(n))
	}
	return fmt.Sprintf("%d/%s/%s/%s", o.report, strings.Join(sigs, ","), strings.Join(limits, ","), strings.Join(closed, ","))
}

func parseOrder(s string) (o order, err error) {
	parts := strings.Split(s, "/")
	if len(parts) != 4 {
		return o, unix.EINVAL
	}
	if o.report, err = strconv.Atoi(parts[0]); err != nil {
		return o, err
	}
	for sig := range strings.SplitSeq(parts[1], ",") {
		if n, err := strconv.Atoi(sig); err == nil {
			o.ignored = append(o.ignored, syscall.Signal(n))
		}
	}
	for text := range strings.SplitSeq(parts[2], ",") {
		if text == "" {
			continue
		}
		var l Limit
		if _, err := fmt.Sscanf(text, "%d:%d:%d", &l.Resource, &l.Soft, &l.Hard); err != nil {
			return o, err
		}
		o.limits = append(o.limits, l)
	}
	for text := range strings.SplitSeq(parts[3], ",") {
		if n, err := strconv.Atoi(text); err == nil {
			o.closed = append(o.closed, n)
		}
	}
	return o, nil
}

// execute follows the order and then becomes path. It returns only with an
// error.
func (o order) execute(path string, argv []string) error {
	for _, n := range append(o.closed, o.report) {
		unix.CloseOnExec(n)
	}
	for _, sig := range o.ignored {
		Ignore(sig) // Go's runtime has reset all but SIGHUP and SIGINT
	}
	for _, l := range o.limits {
		if err := setrlimit(l); err != nil {
			return err
		}
	}
	return syscall.Exec(path, argv, os.Environ())
}

// startLimited starts the program itself, to call Enter and there become what
// spec says. spawning is held.
func startLimited(spec *Spec, attr *syscall.ProcAttr) (p *Process, err error) {
	if !entered.Load() {
		return nil, unix.ENOTSUP
	}
	self, err := os.Executable()
	if err != nil {
		return nil, unix.ENOENT
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, errnoOf(err)
	}
	defer r.Close()
	o := order{report: max(len(spec.Files), 3), ignored: spec.Ignored, limits: spec.Limits}
	files := append([]uintptr(nil), spec.Files...)
	for len(files) < o.report {
		files = append(files, fds.Hole)
	}
	for n, f := range files[:3] {
		if f == fds.Hole {
			o.closed = append(o.closed, n)
		}
	}
	limited := *spec
	limited.Path = self
	limited.Argv = append([]string{limitsName, o.String(), spec.Path}, spec.Argv...)
	limited.Limits = nil
	limited.Files = append(files, w.Fd())
	attr.Files = limited.Files
	p, err = fork(&limited, attr)
	w.Close()
	if err != nil {
		return nil, err
	}
	var report [16]byte
	n, _ := r.Read(report[:]) // the end: it has been executed
	if code, err := strconv.Atoi(string(report[:n])); err == nil {
		p.Wait()
		return nil, syscall.Errno(code)
	}
	return p, nil
}
