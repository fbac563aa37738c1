package interp

import (
	"fmt"
	"sync"

	"github.com/goshd/goshd/interp/pack"
	"github.com/goshd/goshd/interp/parse"
	"mvdan.cc/sh/v3/syntax"
)

// A sentFunc is a function that came from another process, as a place in a
// command line. It is parsed when it is needed: most never are.
type sentFunc struct {
	from *sentCommand
	nth  int // of the function definitions in the command, in the order of the text

	once sync.Once
	stmt *syntax.Stmt
	cmd  *parse.Command
}

// A sentCommand is a command line that defines functions.
type sentCommand struct {
	name   string
	origin parse.Origin

	once sync.Once
	cmd  *parse.Command
	err  error
}

// tree returns the body of the function and the command line that it is part of.
func (f *funcBody) tree() (*syntax.Stmt, *parse.Command) {
	if f.sent != nil {
		return f.sent.tree(f.name)
	}
	return f.stmt, f.cmd
}

func (s *sentFunc) tree(name string) (*syntax.Stmt, *parse.Command) {
	s.once.Do(func() {
		from := s.from
		from.once.Do(func() { from.cmd, from.err = from.origin.Read(from.name) })
		if from.err != nil {
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
	})
	if s.stmt == nil {
		panic(fmt.Sprintf("interp: the function %s, which came from another process, is not in its text: %v", name, s.from.err))
	}
	return s.stmt, s.cmd
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
	if f.sent != nil {
		return f.sent.nth
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
	if f.sent != nil {
		return f.sent.from, f.sent.from.name, f.sent.from.origin
	}
	return f.cmd, f.cmd.Name, f.cmd.Origin()
}

func packCommand(w *pack.Writer, name string, o parse.Origin) {
	w.Text(name)
	w.Text(o.Text)
	w.Int(int64(o.Line))
	w.Bool(o.ExtGlob)
}

// unpackFunctions defines the functions that packFunctions has written.
func (sh *Shell) unpackFunctions(r *pack.Reader) {
	n := r.Len()
	sh.funcs = table[*Func]{m: make(map[string]*Func, n)}
	var commands []*sentCommand
	for range n {
		name := r.Text()
		body := &funcBody{name: r.Text(), source: r.Text(), line: int(r.Int()), sent: new(sentFunc)}
		fn := &Func{funcBody: body, attr: unpackAttr(r)}
		switch at := r.Uint(); {
		case at < uint64(len(commands)):
			body.sent.from = commands[at]
		case at == uint64(len(commands)) && r.Err() == nil:
			from := &sentCommand{name: r.Text(), origin: parse.Origin{Text: r.Text(), Line: int(r.Int()), ExtGlob: r.Bool()}}
			commands = append(commands, from)
			body.sent.from = from
		default:
			r.Damage()
			return
		}
		body.sent.nth = int(r.Uint())
		sh.funcs.m[name] = fn
	}
}
