package interp

import (
	"fmt"
	"sync"

	"github.com/goshd/goshd/interp/pack"
	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// An unreadFunc is a function as a place in a command line: one that came from
// another process, or of a file. It is parsed when it is needed: most never are.
type unreadFunc struct {
	from *unreadCommand
	nth  int // of the function definitions in the command, in the order of the text

	once sync.Once
	stmt *syntax.Stmt
	cmd  *parse.Command
	err  error // the text is not what it was taken for
}

// An unreadCommand is a command line that defines functions.
type unreadCommand struct {
	name   string
	origin parse.Origin

	once sync.Once
	cmd  *parse.Command
	err  error
}

// tree returns the body of the function and the command line that it is part
// of. An error is one of the parser's, which should accept the text.
func (f *funcBody) tree() (*syntax.Stmt, *parse.Command, error) {
	if f.unread != nil {
		return f.unread.tree(f.name)
	}
	return f.stmt, f.cmd, nil
}

func (s *unreadFunc) tree(name string) (*syntax.Stmt, *parse.Command, error) {
	s.once.Do(func() {
		from := s.from
		from.once.Do(func() { from.cmd, from.err = from.origin.Read(from.name) })
		if from.err != nil {
			s.err = from.err
			return
		}
		n := 0
		eachFunction(from.cmd, func(st *syntax.Stmt, decl *syntax.FuncDecl) bool {
			if n == s.nth {
				s.stmt, s.cmd = bodyOf(st, decl), from.cmd
			}
			n++
			return s.stmt == nil
		})
		if s.stmt == nil {
			s.err = fmt.Errorf("%s: the function is not in its text", name)
		}
	})
	return s.stmt, s.cmd, s.err
}

// eachFunction calls f with the function definitions of a command until it
// returns false.
func eachFunction(cmd *parse.Command, f func(st *syntax.Stmt, decl *syntax.FuncDecl) bool) {
	more := true
	for _, st := range cmd.Stmts {
		parse.Walk(st, func(n syntax.Node) bool {
			if st, ok := n.(*syntax.Stmt); ok && more {
				if decl, ok := st.Cmd.(*syntax.FuncDecl); ok {
					more = f(st, decl)
				}
			}
			return more
		})
	}
}

// place returns where a function is in its command line, or -1.
func (f *funcBody) place() int {
	if f.unread != nil {
		return f.unread.nth
	}
	n, found := 0, -1
	eachFunction(f.cmd, func(_ *syntax.Stmt, decl *syntax.FuncDecl) bool {
		if decl.Name.Value == f.name && decl.Body.Pos() == f.stmt.Pos() {
			found = n
		}
		n++
		return found < 0
	})
	return found
}

// packFunctions writes the functions: the command lines that define them, each
// once, and where they are in these.
func (sh *Shell) packFunctions(w *pack.Writer) {
	w.Len(len(sh.funcs.m))
	seen := make(map[any]uint64, len(sh.funcs.m))
	for name, fn := range sh.funcs.m {
		w.Text(name)
		w.Text(fn.funcBody.name)
		w.Text(fn.source)
		w.Int(int64(fn.line))
		w.Uint(uint64(fn.attr))
		nth := fn.place()
		if nth < 0 { // not found again: as declare -f has it
			w.Uint(uint64(len(seen)))
			seen[fn] = uint64(len(seen))
			packCommand(w, "", parse.Origin{Text: fn.text(), Line: max(fn.line, 1), ExtGlob: true})
			w.Uint(0)
			continue
		}
		key, cmdName, origin := fn.command()
		n, known := seen[key]
		if !known {
			n = uint64(len(seen))
			seen[key] = n
		}
		w.Uint(n)
		if !known {
			packCommand(w, cmdName, origin)
		}
		w.Uint(uint64(nth))
	}
}

// command returns the command line that defined the function: what identifies
// it, the name of its source, and its text.
func (f *funcBody) command() (key any, name string, origin parse.Origin) {
	if f.unread != nil {
		return f.unread.from, f.unread.from.name, f.unread.from.origin
	}
	return f.cmd, f.cmd.Name, f.cmd.Origin()
}

func packCommand(w *pack.Writer, name string, o parse.Origin) {
	w.Text(name)
	w.Text(o.Text)
	w.Int(int64(o.Line))
	w.Bool(o.ExtGlob)
	w.Bool(o.Bytes)
}

// unpackFunctions defines the functions that packFunctions has written.
func (sh *Shell) unpackFunctions(r *pack.Reader) {
	n := r.Len()
	sh.funcs = table[*Func]{m: make(map[string]*Func, n)}
	var commands []*unreadCommand
	for range n {
		name := r.Text()
		body := &funcBody{name: r.Text(), source: r.Text(), line: int(r.Int()), unread: new(unreadFunc)}
		fn := &Func{funcBody: body, attr: unpackAttr(r)}
		switch at := r.Uint(); {
		case at < uint64(len(commands)):
			body.unread.from = commands[at]
		case at == uint64(len(commands)) && r.Err() == nil:
			from := &unreadCommand{name: r.Text(), origin: parse.Origin{Text: r.Text(), Line: int(r.Int()), ExtGlob: r.Bool(), Bytes: r.Bool()}}
			commands = append(commands, from)
			body.unread.from = from
		default:
			r.Damage()
			return
		}
		body.unread.nth = int(r.Uint())
		sh.funcs.m[name] = fn
	}
}
