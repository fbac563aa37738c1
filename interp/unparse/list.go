package unparse

import (
	"mvdan.cc/sh/v3/syntax"
)

// list prints statements with what stands between and behind them.
func (p *printer) list(stmts []*syntax.Stmt) {
	many := len(stmts) > 1 || len(stmts) == 1 && stmts[0].Background
	if many {
		p.conn++
	}
	for i, st := range stmts {
		p.stmt(st)
		if many && i > 0 {
			p.flush("")
		}
		more := i+1 < len(stmts)
		switch {
		case st.Background:
			p.flushAlways(" &")
			if more {
				p.print(" ")
			}
		case more:
			p.separate(st)
		}
	}
	if many {
		p.flush("")
		p.conn--
	}
}

// separate prints what stands between two commands of a list.
func (p *printer) separate(st *syntax.Stmt) {
	if p.newlines && !st.Semicolon.IsValid() {
		docs := len(p.deferred) > 0
		p.flush("")
		p.wasDoc = false
		if p.funcs == 0 || !docs {
			p.print("\n")
		}
		if p.funcs > 0 {
			p.newline("")
		}
		return
	}
	switch {
	case len(p.deferred) > 0 && p.funcs > 0:
		p.flush("")
	case len(p.deferred) > 0:
		p.flush(";")
	case p.wasDoc:
		p.wasDoc = false
	default:
		p.print(";")
	}
	if p.funcs > 0 {
		p.newline("")
		return
	}
	p.print(" ")
}

// flush prints the bodies of waiting here-documents behind s.
func (p *printer) flush(s string) {
	if len(p.deferred) == 0 {
		return
	}
	p.flushAlways(s)
}

// flushAlways prints s, and the bodies of waiting here-documents.
func (p *printer) flushAlways(s string) {
	if s != ";" {
		p.print(s)
	}
	if len(p.deferred) == 0 {
		return
	}
	docs := p.deferred
	p.deferred = nil
	p.bodies(docs)
	if s != "" && s != ";" {
		p.print(" ")
	}
	p.wasDoc = true
}

// stmt prints a statement without its terminator.
func (p *printer) stmt(st *syntax.Stmt) {
	if st.Negated && !startsTime(st) {
		p.print("! ")
	}
	p.stmtCommand(st)
}

// startsTime reports whether a pipeline starts with time, which bash prints in
// front of !.
func startsTime(st *syntax.Stmt) bool {
	_, ok := st.Cmd.(*syntax.TimeClause)
	return ok
}

func (p *printer) stmtCommand(st *syntax.Stmt) {
	switch cmd := st.Cmd.(type) {
	case nil:
		p.redirects(st.Redirs)
	case *syntax.BinaryCmd:
		p.binary(cmd)
	case *syntax.TimeClause:
		p.time(cmd, st.Negated)
	default:
		p.command(st.Cmd)
		if len(st.Redirs) > 0 {
			p.redirects(st.Redirs)
		}
	}
}

func (p *printer) time(cmd *syntax.TimeClause, negated bool) {
	posix := cmd.PosixFormat
	inner := cmd.Stmt
	for inner != nil {
		negated = negated != inner.Negated
		next, ok := inner.Cmd.(*syntax.TimeClause)
		if !ok {
			break
		}
		posix = posix || next.PosixFormat
		inner = next.Stmt
	}
	p.print("time ")
	if posix {
		p.print("-p ")
	}
	if negated {
		p.print("! ")
	}
	if inner != nil {
		p.stmtCommand(inner)
	}
}

func (p *printer) binary(cmd *syntax.BinaryCmd) {
	switch cmd.Op {
	case syntax.Pipe, syntax.PipeAll:
		p.pipeline(cmd)
	default:
		p.conn++
		p.stmt(cmd.X)
		op := " && "
		if cmd.Op == syntax.OrStmt {
			op = " || "
		}
		p.flushAlways(op)
		p.stmt(cmd.Y)
		p.flush("")
		p.conn--
	}
}

// pipeline prints a | b | c, for bash a | (b | c).
func (p *printer) pipeline(cmd *syntax.BinaryCmd) {
	stages, ops := flatten(cmd)
	p.conn += len(ops)
	for i, st := range stages {
		p.stmt(st)
		if i == len(ops) {
			break
		}
		if ops[i] == syntax.PipeAll {
			p.print(" 2>&1")
		}
		p.flushAlways(" |")
		p.print(" ")
	}
	p.flush("")
	p.conn -= len(ops)
}

// flatten lists the stages of a left-deep pipeline.
func flatten(cmd *syntax.BinaryCmd) (stages []*syntax.Stmt, ops []syntax.BinCmdOperator) {
	for {
		stages = append(stages, cmd.Y)
		ops = append(ops, cmd.Op)
		x, ok := cmd.X.Cmd.(*syntax.BinaryCmd)
		if !ok || x.Op != syntax.Pipe && x.Op != syntax.PipeAll || len(cmd.X.Redirs) > 0 {
			stages = append(stages, cmd.X)
			break
		}
		cmd = x
	}
	reverse(stages)
	reverse(ops)
	return stages, ops
}

func reverse[T any](s []T) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// bodies prints here-documents: each on the lines behind its command.
func (p *printer) bodies(docs []*syntax.Redirect) {
	p.print("\n")
	for _, rd := range docs {
		text, _ := p.c.Heredoc(rd)
		delim, _ := p.c.Delimiter(rd)
		p.print(text + delim + "\n")
	}
}
