package interp

import (
	"context"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/pack"
	"github.com/goshd/goshd/interp/vars"
)

// A Copy is the state of a shell for a new process: all of it but the jobs.
type Copy struct {
	// Data is what Resume takes.
	Data []byte
	// Files are descriptors of this process that the new one has to inherit, in
	// this order, as Resume wants them. They are valid until Close.
	Files []int
	files *fds.Table
}

// Close gives the descriptors back.
func (c *Copy) Close() { c.files.Release() }

// Copy returns the state as it is between requests, or while code runs, as it
// was before the command that is being executed, with its functions left. It may
// be called from any goroutine. The caller closes the Copy. The error is that of
// ctx, or of a descriptor that is in memory and can't be made real.
func (sh *Shell) Copy(ctx context.Context) (*Copy, error) {
	s, err := sh.copy(ctx, true)
	if err != nil {
		return nil, err
	}
	c := &Copy{files: s.files}
	var numbers []int
	for n := 3; n < s.files.Len(); n++ {
		f := s.files.Get(n)
		if f == nil {
			continue
		}
		real, err := f.Real()
		if err != nil {
			c.Close()
			return nil, err
		}
		numbers = append(numbers, n)
		c.Files = append(c.Files, real)
	}
	w := pack.NewWriter(usualCopy)
	s.atRest()
	s.pack(w, numbers)
	c.Data = w.Bytes()
	return c, nil
}

// usualCopy is the size of the state of a shell with bash-completion.
const usualCopy = 160 << 10

// atRest leaves the functions and sourced files that were being executed.
func (s *Snapshot) atRest() {
	sh := s.sh
	for sh.Vars.Depth() > 0 {
		sh.Vars.Pop()
	}
	for _, f := range sh.frames {
		if f.own {
			sh.Params = f.outer
			break
		}
	}
	sh.frames = nil
}

// pack writes the state. numbers are the descriptors that go with it.
func (s *Snapshot) pack(w *pack.Writer, numbers []int) {
	sh := s.sh
	w.Text(sh.Name)
	w.Texts(sh.Params)
	w.Int(int64(sh.Status))
	w.Text(sh.lastArg.String())
	w.Int(int64(sh.pipe))
	packInts(w, sh.pipes)
	w.Text(sh.dir)
	w.Texts(sh.dirs)
	w.Int(int64(sh.umask))
	packInts(w, numbers)
	w.Texts(sh.exported)
	w.Texts(sh.proc.passed)
	w.Int(int64(sh.traceFD))
	w.Int(int64(sh.funcNest))
	w.Int(sh.started.UnixNano())
	for _, n := range []int{sh.opt.index, sh.opt.word, sh.opt.char} {
		w.Int(int64(n))
	}
	sh.packOptions(w)
	sh.Vars.Pack(w)
	sh.packFunctions(w)
	packTexts(w, sh.aliases.m)
	sh.comps.Pack(w)
	sh.packLoaded(w)
	sh.packTables(w)
	s.packTraps(w)
	sh.history.pack(w)
	sh.bindings.pack(w)
}

func packInts(w *pack.Writer, list []int) {
	w.Len(len(list))
	for _, n := range list {
		w.Int(int64(n))
	}
}

func packTexts(w *pack.Writer, m map[string]string) {
	w.Len(len(m))
	for name, text := range m {
		w.Text(name)
		w.Text(text)
	}
}

// packOptions writes the options of set and shopt, by their places.
func (sh *Shell) packOptions(w *pack.Writer) {
	for _, rows := range [][]option{setOptions, shoptOptions} {
		for i := range rows {
			w.Bool(*rows[i].at(&sh.opts))
		}
	}
	w.Bool(sh.opts.Interactive)
	w.Int(int64(sh.proc.monitor))
}

// packLoaded writes the variables that completers have loaded.
func (sh *Shell) packLoaded(w *pack.Writer) {
	s := vars.New(sh)
	for _, l := range sh.loaded {
		s.CopyInto(l.id, l.v)
	}
	s.Pack(w)
}

// packTables writes the command paths, disabled builtins and limits.
func (sh *Shell) packTables(w *pack.Writer) {
	w.Len(len(sh.hash.m))
	for name, h := range sh.hash.m {
		w.Text(name)
		w.Text(h.path)
		w.Int(int64(h.hits))
	}
	w.Texts(sortedKeys(sh.disabled))
	w.Len(len(sh.limits))
	for _, l := range sh.limits {
		w.Int(int64(l.Resource))
		w.Uint(l.Soft)
		w.Uint(l.Hard)
	}
}

func (s *Snapshot) packTraps(w *pack.Writer) {
	w.Uint(uint64(s.traps.hard))
	for n := range trapCount {
		w.Optional(s.traps.action(n))
	}
}

func (h *history) pack(w *pack.Writer) {
	w.Len(len(h.entries))
	for _, e := range h.entries {
		w.Text(e.line)
		w.Int(e.time)
	}
	for _, n := range []int{h.dropped, h.max, h.inFile, h.session} {
		w.Int(int64(n))
	}
	for _, on := range []bool{h.limited, h.lastAdded, h.firstSaved, h.pushed, h.inhibited, h.loaded, h.stamped} {
		w.Bool(on)
	}
	e := &h.expansion
	w.Texts([]string{e.search, e.match, e.old, e.new})
}

// pack writes bindings that the user has changed. Others are made anew.
func (l *lazyBindings) pack(w *pack.Writer) {
	w.Bool(l.changed)
	if !l.changed {
		return
	}
	b := l.b
	for _, m := range b.maps {
		w.Len(len(m))
		for _, k := range m {
			w.Text(k.seq)
			w.Uint(uint64(k.kind))
			w.Text(k.text)
		}
	}
	w.Texts([]string{b.current.name, b.current.prefix})
	w.Int(int64(b.current.id))
	packTexts(w, b.vars)
	w.Texts(sortedKeys(b.set))
	w.Len(len(b.conds))
	for _, c := range b.conds {
		w.Bool(c.on)
		w.Bool(c.outer)
	}
}
