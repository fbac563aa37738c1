package interp

import (
	"context"
	"syscall"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/parse"
)

// RunOwned is Run with descriptors that it takes: the shell uses them as they
// are and has closed them when RunOwned returns, unless a background job or
// exec took them over. -1 is /dev/null. It saves six system calls per request, and
// another one by leaving Rouse to the caller.
func (sh *Shell) RunOwned(ctx context.Context, code string, stdio [3]int) Result {
	sh.enterState()
	defer sh.leaveState()
	var saved [3]fds.Saved
	own := sh.proc.stdio.Open(stdio)
	for i := range own {
		saved[i] = sh.fds.Save(i)
		if own[i] == nil {
			own[i] = sh.takeStdio(-1)
		}
		sh.fds.Take(i, own[i])
	}
	terminal := !sh.onlySets(code)
	if terminal && sh.proc.onInput != nil && stdio[0] >= 0 && own[0].IsTerminal() {
		sh.proc.onInput(stdio[0])
	}
	res := sh.runInstalled(ctx, code, terminal)
	sh.proc.stdio.Close(sh.fds, saved)
	return res
}

// takeStdio makes an FD of a descriptor of RunOwned.
func (sh *Shell) takeStdio(n int) *fds.FD {
	if n >= 0 {
		return fds.New(n)
	}
	if null := sh.proc.devNull(); null != nil {
		return null.Dup()
	}
	return nil
}

// devNull is /dev/null, opened once for all shells of the process; nil if
// there is none.
func (p *process) devNull() *fds.FD {
	p.nullOnce.Do(func() {
		if f, err := fds.Open(fds.AtCWD, "/dev/null", syscall.O_RDWR, 0); err == nil {
			p.null = f
		}
	})
	return p.null
}

// nullInput is /dev/null for reading, opened once; nil if there is none.
func (p *process) nullInput() *fds.FD {
	p.nullInputOnce.Do(func() {
		if f, err := fds.Open(fds.AtCWD, "/dev/null", fds.ForInput, 0); err == nil {
			p.nullIn = f
		}
	})
	return p.nullIn
}

// runInstalled is Run on the descriptors that the table has. With terminal one
// of them may be a terminal that the code needs.
func (sh *Shell) runInstalled(ctx context.Context, code string, terminal bool) Result {
	return sh.runCode(ctx, func() flow { return sh.runTop(parse.Source{Text: code, Line: 1}) }, terminal, true)
}

// TellInput has the shell call tell before it runs code of RunOwned with a
// terminal as descriptor 0, which is tell's argument.
func (sh *Shell) TellInput(tell func(input int)) { sh.proc.onInput = tell }

// runCode has do run code; see beginRequest and endRequest.
func (sh *Shell) runCode(ctx context.Context, do func() flow, terminal, notices bool) Result {
	sh.beginRequest(terminal)
	defer sh.endRequest(notices)
	watched := sh.watchContext(ctx, true)
	sh.inRequest = true
	fl := do()
	sh.inRequest = false
	cancelled := watched.stop(sh)
	res := Result{Status: sh.Status, Cancelled: cancelled}
	if fl == flowExit && !cancelled {
		res.Exited = sh.endsShell()
		if res.Exited {
			sh.runExitTrap(fl)
			res.Status = sh.Status
		}
	}
	sh.exiting = notExiting
	return res
}
