package interp

import (
	"strconv"
	"syscall"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

const readUsage = "read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]"

// readOptions are the options of read (bash manual, read).
type readOptions struct {
	raw     bool   // -r
	edit    bool   // -e
	text    string // -i
	silent  bool   // -s
	toArray bool   // -a
	array   string
	delim   int    // -d; -1 with -N
	count   int    // -n and -N: how many characters; 0: a line
	none    bool   // -n 0
	prompt  string // -p
	fd      int    // -u
	fdGiven bool

	timed   bool // -t
	timeout time.Duration

	names []string
}

// builtinRead is read.
func builtinRead(sh *Shell, args []string) int {
	o, status := sh.readOptions(args)
	if status != 0 {
		return status
	}
	f := sh.fds.Get(o.fd)
	if f == nil && o.fdGiven {
		sh.errorf("read: %d: invalid file descriptor: %s", o.fd, sysText(errBadFD))
		return 1
	}
	if name, ok := o.badName(sh); ok {
		sh.errorf("read: `%s': not a valid identifier", name)
		return 1
	}
	switch {
	case o.timed && o.timeout == 0:
		return sh.readReady(f)
	case o.none:
		return sh.readNothing(f, o)
	case f == nil:
		sh.errorf("read: read error: %d: %s", o.fd, sysText(errBadFD))
		return 1
	}
	f = f.Dup()
	defer f.Close()
	return sh.readInto(f, o)
}

// badName returns a name that is wrong before anything is read.
func (o *readOptions) badName(sh *Shell) (string, bool) {
	if len(o.names) > 0 {
		if _, _, ok := sh.splitRef(o.names[0]); !ok {
			return o.names[0], true
		}
	}
	return o.array, o.toArray && !vars.ValidName(o.array)
}

// readReady is read -t 0: it only tells whether there is something to read, f
// being nil if one can't.
func (sh *Shell) readReady(f *fds.FD) int {
	if f == nil {
		return 1
	}
	if ready, err := f.Ready(); err != nil || !ready {
		return 1
	}
	return 0
}

// readNothing is read -n 0: it assigns an empty line and tells whether one could read,
// f being nil if not.
func (sh *Shell) readNothing(f *fds.FD, o *readOptions) int {
	if status := sh.assignLine(&lineInput{attentive: attentive{sh: sh}, o: o}, o); status != 0 || f == nil {
		return max(status, 1)
	}
	if n, real := f.Number(); real {
		if _, err := unix.Read(n, nil); err != nil {
			return 1
		}
	}
	return 0
}

// readInto reads a line and assigns it.
func (sh *Shell) readInto(f *fds.FD, o *readOptions) int {
	in := lineInput{attentive: attentive{sh: sh, f: f, wait: sh.wait()}, o: o}
	if d, ok := sh.readTimeout(o); ok {
		in.wait.Deadline = time.Now().Add(d)
	}
	in.buf, sh.out = sh.out[:0], nil
	status := in.readTerminal()
	if status >= 0 {
		if s := sh.assignLine(&in, o); s != 0 {
			status = s
		}
	} else {
		status = -status
	}
	if sh.out == nil && cap(in.buf) <= 4*maxOut {
		sh.out = in.buf[:0]
	}
	return status
}

// readTimeout is how long read waits: -t, or TMOUT.
func (sh *Shell) readTimeout(o *readOptions) (time.Duration, bool) {
	if o.timed {
		return o.timeout, true
	}
	text, ok := sh.Vars.Text(idTmout)
	if !ok || text == "" {
		return 0, false
	}
	d, ok := parseSeconds(text)
	return d, ok && d > 0
}

var idTmout = vars.Intern("TMOUT")

// assignLine assigns the line that was read.
func (sh *Shell) assignLine(in *lineInput, o *readOptions) int {
	line := lineSplitter{s: string(in.line), quoted: in.quoted}
	if o.toArray {
		line.ifs = in.separators()
		return sh.assignFields(o.array, line.words())
	}
	if len(o.names) == 0 {
		return sh.assignRead("REPLY", line.s)
	}
	line.ifs = in.separators()
	line.skipWhite()
	last := len(o.names) - 1
	for _, name := range o.names[:last] {
		if status := sh.assignRead(name, line.word()); status != 0 {
			return status
		}
	}
	return sh.assignRead(o.names[last], line.rest())
}

func (sh *Shell) assignRead(name, val string) int {
	if err := sh.assignName(name, val); err != nil {
		if _, ok := err.(*nameError); ok {
			sh.errorf("read: %s", err.Error())
			return 1
		}
		return sh.assignFailed("read", err)
	}
	return 0
}

// assignFields is read -a: the array has the fields as its only elements.
func (sh *Shell) assignFields(name string, list []string) int {
	id, ok := sh.indexedTarget("read", name)
	if !ok {
		return 1
	}
	if err := sh.setElements(id, list); err != nil {
		return sh.assignFailed("read", err)
	}
	return 0
}

// setElements makes list the elements of id, with its attributes applied.
func (sh *Shell) setElements(id vars.ID, list []string) error {
	if v := sh.Vars.Get(id); v == nil || v.Attr&coercing == 0 {
		return sh.Vars.SetArray(id, vars.NewArray(list))
	}
	if err := sh.Vars.SetArray(id, vars.NewArray(nil)); err != nil {
		return err
	}
	for i, s := range list {
		if err := sh.Vars.SetIndex(id, int64(i), s, false); err != nil {
			return err
		}
	}
	return nil
}

// coercing are the attributes that change a value when it is assigned.
const coercing = vars.Integer | vars.Lower | vars.Upper | vars.Capital

// indexedTarget returns the variable that a builtin is to make an indexed
// array, after name references.
func (sh *Shell) indexedTarget(builtin, name string) (vars.ID, bool) {
	if !vars.ValidName(name) {
		sh.errorf("%s: `%s': not a valid identifier", builtin, name)
		return 0, false
	}
	ref, err := sh.Vars.Resolve(vars.Intern(name))
	if err == nil && ref.Sub != "" {
		err = &nameError{name: ref.ID.String() + "[" + ref.Sub + "]"}
	}
	if err != nil {
		sh.errorf("%s: %s", builtin, err.Error())
		return 0, false
	}
	if v := sh.Vars.Get(ref.ID); v != nil && v.Kind() == vars.KindAssoc {
		sh.errorf("%s: %s: not an indexed array", builtin, name)
		return 0, false
	}
	return ref.ID, true
}

// readLine reads a line of standard input as read without options does.
func (sh *Shell) readLine() (string, bool) {
	f := sh.fds.Get(0)
	if f == nil {
		return "", false
	}
	o := readOptions{delim: '\n'}
	in := lineInput{attentive: attentive{sh: sh, f: f, wait: sh.wait()}, o: &o}
	if d, ok := sh.readTimeout(&o); ok {
		in.wait.Deadline = time.Now().Add(d)
	}
	status := in.read()
	return string(in.line), status == 0
}

// readOptions parses the arguments of read.
func (sh *Shell) readOptions(args []string) (o *readOptions, status int) {
	o = &readOptions{delim: '\n'}
	exact := false
	o.names, status = sh.options(args, "adinNptu", readUsage, func(c byte, value string) int {
		if flag := o.flag(c); flag != nil {
			*flag = true
			return 0
		}
		exact = exact || c == 'N'
		return sh.readOption(o, c, value)
	})
	if status != 0 {
		return nil, status
	}
	if exact {
		o.delim = -1
	}
	return o, 0
}

func (o *readOptions) flag(c byte) *bool {
	switch c {
	case 'r':
		return &o.raw
	case 'e':
		return &o.edit
	case 's':
		return &o.silent
	}
	return nil
}

// readOption stores the value of an option.
func (sh *Shell) readOption(o *readOptions, c byte, val string) (status int) {
	switch c {
	case 'a':
		o.toArray, o.array = true, val
	case 'd':
		o.delim = 0
		if val != "" {
			o.delim = int(val[0])
		}
	case 'i':
		o.text = val
	case 'p':
		o.prompt = val
	case 'n', 'N':
		n, err := strconv.ParseUint(val, 10, 31)
		if err != nil {
			sh.errorf("read: %s: invalid number", val)
			return 1
		}
		o.count, o.none = int(n), n == 0
	case 't':
		d, ok := parseSeconds(val)
		if !ok {
			sh.errorf("read: %s: invalid timeout specification", val)
			return 1
		}
		o.timed, o.timeout = true, d
	case 'u':
		n, err := strconv.ParseUint(val, 10, 31)
		if err != nil {
			sh.errorf("read: %s: invalid file descriptor specification", val)
			return 1
		}
		o.fd, o.fdGiven = int(n), true
	default:
		return unknownOption
	}
	return 0
}

// maxSeconds keeps a timeout within what a time.Duration can hold.
const maxSeconds = 1 << 32

// parseSeconds parses digits with a fraction of up to six.
func parseSeconds(s string) (time.Duration, bool) {
	i := 0
	if i < len(s) && s[i] == '+' {
		i++
	}
	secs := int64(0) // it overflows as in bash, where only what is negative is wrong
	for ; i < len(s) && s[i]-'0' < 10; i++ {
		secs = secs*10 + int64(s[i]-'0')
	}
	if secs < 0 {
		return 0, false
	}
	d := time.Duration(min(secs, maxSeconds)) * time.Second
	if i < len(s) && s[i] == '.' {
		i++
		for unit := time.Second / 10; i < len(s) && s[i]-'0' < 10; i++ {
			d += time.Duration(s[i]-'0') * unit
			unit /= 10
		}
	}
	return d, i == len(s)
}

// timedOut is the status of a read that took too long.
const timedOut = 128 + int(syscall.SIGALRM)
