package interp

import (
	"fmt"
	"strings"

	"github.com/goshd/goshd/interp/jobs"
	"golang.org/x/sys/unix"
)

// A resource is a row of what ulimit -a prints.
type resource struct {
	letter byte
	number int // RLIMIT_..., or pipeSize
	name   string
	unit   string
	factor uint64 // bytes or seconds in a unit; blocks: 512 in posix mode, otherwise 1024
}

// pipeSize is no resource of the system: it is a constant that ulimit prints.
const (
	pipeSize   = -1
	pipeBlocks = 4096 / 512
	blocks     = 0
	infinity   = uint64(unix.RLIM_INFINITY)
)

// ulimitOptions are what ulimit was told.
type ulimitOptions struct {
	soft, hard bool
	all        bool
	commands   []limitCommand
}

// A limitCommand is one resource to be printed or changed.
type limitCommand struct {
	*resource
	arg   string
	given bool
}

// builtinUlimit is ulimit (bash manual, ulimit). Limits are those of the
// children: on the process itself they would hit all shells in it, and the
// hard ones could not be raised again.
func builtinUlimit(sh *Shell, args []string) int {
	o, rest, status := sh.ulimitOptions(args[1:])
	if status != 0 {
		return status
	}
	if o.all {
		for i := range resources {
			sh.printLimit(&resources[i], o, true)
		}
		return 0
	}
	sh.heed = heedNothing
	if len(o.commands) == 0 {
		o.commands = []limitCommand{{resource: findResource('f')}}
	}
	if last := &o.commands[len(o.commands)-1]; !last.given && len(rest) > 0 {
		last.arg, last.given = rest[0], true
	}
	for i := range o.commands {
		c := &o.commands[i]
		if !c.given {
			sh.printLimit(c.resource, o, len(o.commands) > 1)
			continue
		}
		if err := sh.changeLimit(c, o); err != nil {
			sh.errorf("ulimit: %s", err.Error())
			return 1
		}
	}
	return 0
}

func findResource(letter byte) *resource {
	for i := range resources {
		if resources[i].letter == letter {
			return &resources[i]
		}
	}
	return nil
}

// ulimitOptions parses the options. Each resource may have a value: the rest
// of its word, or the next word if that is no option.
func (sh *Shell) ulimitOptions(args []string) (o *ulimitOptions, rest []string, status int) {
	o = new(ulimitOptions)
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		word := args[0]
		args = args[1:]
		if word == "--" {
			break
		}
		for i := 1; i < len(word); i++ {
			if o.flag(word[i]) {
				continue
			}
			c := limitCommand{resource: findResource(word[i])}
			if c.resource == nil {
				sh.errorf("ulimit: -%s: invalid option", []byte{word[i]})
				return nil, nil, sh.usage("ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]")
			}
			switch {
			case i+1 < len(word):
				c.arg, c.given = word[i+1:], true
			case len(args) > 0 && !strings.HasPrefix(args[0], "-"):
				c.arg, c.given = args[0], true
				args = args[1:]
			}
			o.commands = append(o.commands, c)
			break
		}
	}
	return o, args, 0
}

func (o *ulimitOptions) flag(c byte) bool {
	switch c {
	case 'S':
		o.soft = true
	case 'H':
		o.hard = true
	case 'a':
		o.all = true
	default:
		return false
	}
	return true
}

// unitOf is how much a unit of the resource is.
func (sh *Shell) unitOf(r *resource) uint64 {
	switch {
	case r.factor != blocks:
		return r.factor
	case sh.opts.Posix:
		return 512
	}
	return 1024
}

func (sh *Shell) printLimit(r *resource, o *ulimitOptions, named bool) {
	if named {
		unit := fmt.Sprintf("(-%c) ", r.letter)
		if r.unit != "" {
			unit = fmt.Sprintf("(%s, -%c) ", r.unit, r.letter)
		}
		sh.printf("%-20s %20s", r.name, unit)
	}
	n, hard := sh.limit(r.number)
	if o.hard && !o.soft {
		n = hard
	}
	switch {
	case r.number == pipeSize:
		sh.printf("%d\n", pipeBlocks)
	case n >= infinity:
		sh.print("unlimited\n")
	default:
		sh.printf("%d\n", n/sh.unitOf(r))
	}
}

// limit returns the limits that the shell's children have.
func (sh *Shell) limit(number int) (soft, hard uint64) {
	for _, l := range sh.limits {
		if l.Resource == number {
			return l.Soft, l.Hard
		}
	}
	return processLimit(number)
}

// changeLimit sets one limit, as far as setrlimit(2) would permit it.
func (sh *Shell) changeLimit(c *limitCommand, o *ulimitOptions) error {
	soft, hard := sh.limit(c.number)
	n, err := sh.limitValue(c, soft, hard)
	if err != nil {
		return err
	}
	was := hard
	if o.soft || !o.hard {
		soft = n
	}
	if o.hard || !o.soft {
		hard = n
	}
	switch {
	case c.number == pipeSize:
		err = unix.EINVAL
	case soft > hard:
		err = unix.EINVAL
	case hard > was && !mayRaiseLimits() || hard > mostOf(c.number):
		err = unix.EPERM
	}
	if err != nil {
		return &testError{c.name + ": cannot modify limit: " + sysText(err)}
	}
	limits := make([]jobs.Limit, 0, len(sh.limits)+1)
	for _, l := range sh.limits {
		if l.Resource != c.number {
			limits = append(limits, l)
		}
	}
	sh.limits = append(limits, jobs.Limit{Resource: c.number, Soft: soft, Hard: hard})
	return nil
}

// limitValue is the value that a limit is to have, in the system's unit.
func (sh *Shell) limitValue(c *limitCommand, soft, hard uint64) (uint64, error) {
	switch c.arg {
	case "soft":
		return soft, nil
	case "hard":
		return hard, nil
	case "unlimited":
		return infinity, nil
	}
	n := uint64(0)
	for i := range len(c.arg) {
		d := uint64(c.arg[i] - '0')
		if d > 9 {
			return 0, &testError{c.arg + ": " + invalidNumber(c.arg)}
		}
		n = n*10 + d
	}
	unit := sh.unitOf(c.resource)
	if n*unit/unit != n {
		return 0, &testError{c.arg + ": limit out of range"}
	}
	return n * unit, nil
}
