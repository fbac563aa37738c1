package interp

import (
	"os"
	"strconv"
	"syscall"
	"time"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/jobs"
	"github.com/goshd/goshd/interp/pack"
	"github.com/goshd/goshd/interp/vars"
)

// Resume returns a shell with the state that is in data, which Copy has made in
// another process of the same program. files are the descriptors that belong to
// it; Resume takes them. Of cfg the name, parameters, environment, directory and
// whether the shell is interactive don't count.
//
// The data is kept: functions are parsed when they are needed.
func Resume(cfg Config, data string, files []int) (*Shell, error) {
	sh, err := blank(cfg)
	if err != nil {
		return nil, err
	}
	sh.Vars = vars.New(sh, watchedVars...)
	r := pack.NewReader(data)
	numbers := sh.unpack(r)
	if err := r.Err(); err != nil {
		return nil, err
	}
	if len(numbers) != len(files) {
		return nil, pack.ErrDamaged
	}
	for i, n := range numbers {
		sh.fds.Take(n, fds.New(files[i]))
	}
	sh.signals.dispose(&sh.traps)
	sh.watchTraps()
	sh.commandsChanged()
	sh.resumeCompat()
	sh.optionsChanged()
	return sh, nil
}

// unpack reads what Snapshot.pack has written. It returns the numbers of the
// descriptors.
func (sh *Shell) unpack(r *pack.Reader) (numbers []int) {
	sh.Name, sh.Params = r.Text(), r.Texts()
	sh.Status, sh.lastArg = int(r.Int()), lastArgument{head: r.Text()}
	sh.pipe, sh.pipes = int(r.Int()), unpackInts(r)
	sh.dir, sh.dirs, sh.umask = r.Text(), r.Texts(), int(r.Int())
	sh.proc.told = sh.dir
	sh.settle()
	numbers = unpackInts(r)
	sh.exported, sh.proc.passed = r.Texts(), r.Texts()
	sh.traceFD, sh.funcNest = int(r.Int()), int(r.Int())
	sh.started = time.Unix(0, r.Int())
	sh.opt.index, sh.opt.word, sh.opt.char = int(r.Int()), int(r.Int()), int(r.Int())
	sh.unpackOptions(r)
	sh.Vars.Unpack(r)
	sh.Vars.AllExport, sh.Vars.KeepLocal = sh.opts.allexport, sh.opts.localvarUnset
	sh.initLocale()
	sh.setOwn("PPID", strconv.Itoa(os.Getppid()))
	sh.unpackFunctions(r)
	sh.aliases = table[string]{m: unpackTexts(r)}
	sh.comps = completion.Unpack(r)
	sh.unpackLoaded(r)
	sh.unpackTables(r)
	sh.traps.hard = signalSet(r.Uint())
	for n := range trapCount {
		if action := r.Optional(); action != nil {
			sh.traps.change(n, action)
		}
	}
	sh.history = unpackHistory(r)
	sh.bindings = unpackBindings(r)
	return numbers
}

func (sh *Shell) unpackLoaded(r *pack.Reader) {
	s := vars.New(sh)
	s.Unpack(r)
	s.Each(func(id vars.ID, v *vars.Var) { sh.loaded = append(sh.loaded, loadedVar{id, v}) })
}

// setOwn assigns a variable of the shell's own that scripts may not.
func (sh *Shell) setOwn(name, value string) {
	id := vars.Intern(name)
	if sh.Vars.Peek(id) == nil {
		return
	}
	sh.must(sh.Vars.Declare(id, vars.KindScalar, 0, vars.ReadOnly))
	sh.must(sh.Vars.Assign(id, value, false))
	sh.must(sh.Vars.Declare(id, vars.KindScalar, vars.ReadOnly, 0))
}

func unpackAttr(r *pack.Reader) vars.Attr { return vars.Attr(r.Uint()) }

func unpackInts(r *pack.Reader) []int {
	n := r.Len()
	if n == 0 {
		return nil
	}
	list := make([]int, n)
	for i := range list {
		list[i] = int(r.Int())
	}
	return list
}

func unpackTexts(r *pack.Reader) map[string]string {
	n := r.Len()
	m := make(map[string]string, n)
	for range n {
		name := r.Text()
		m[name] = r.Text()
	}
	return m
}

func (sh *Shell) unpackOptions(r *pack.Reader) {
	for _, rows := range [][]option{setOptions, shoptOptions} {
		for i := range rows {
			*rows[i].at(&sh.opts) = r.Bool()
		}
	}
	sh.opts.Interactive = r.Bool()
	sh.proc.monitor = int8(r.Int())
}

func (sh *Shell) unpackTables(r *pack.Reader) {
	n := r.Len()
	sh.hash.m = make(map[string]hashed, n)
	for range n {
		name := r.Text()
		sh.hash.m[name] = hashed{path: r.Text(), hits: int(r.Int())}
	}
	if names := r.Texts(); len(names) > 0 {
		sh.disabled = make(map[string]bool, len(names))
		for _, name := range names {
			sh.disabled[name] = true
		}
	}
	for range r.Len() {
		sh.limits = append(sh.limits, jobs.Limit{Resource: int(r.Int()), Soft: r.Uint(), Hard: r.Uint()})
	}
}

func unpackHistory(r *pack.Reader) *history {
	h := &history{entries: make([]historyEntry, r.Len())}
	for i := range h.entries {
		h.entries[i] = historyEntry{line: r.Text(), time: r.Int()}
	}
	for _, n := range []*int{&h.dropped, &h.max, &h.inFile, &h.session} {
		*n = int(r.Int())
	}
	for _, on := range []*bool{&h.limited, &h.lastAdded, &h.firstSaved, &h.pushed, &h.inhibited, &h.loaded, &h.stamped} {
		*on = r.Bool()
	}
	if t := r.Texts(); len(t) == 4 {
		h.expansion = lastExpansion{search: t[0], match: t[1], old: t[2], new: t[3]}
	}
	return h
}

func unpackBindings(r *pack.Reader) *lazyBindings {
	if !r.Bool() {
		return new(lazyBindings)
	}
	b := new(bindings)
	for i := range b.maps {
		b.maps[i] = make(keymap, r.Len())
		for j := range b.maps[i] {
			b.maps[i][j] = binding{seq: r.Text(), kind: bindingKind(r.Uint()), text: r.Text()}
		}
	}
	if t := r.Texts(); len(t) == 2 {
		b.current.name, b.current.prefix = t[0], t[1]
	}
	b.current.id = int(r.Int())
	b.vars = unpackTexts(r)
	names := r.Texts()
	b.set = make(map[string]bool, len(names))
	for _, name := range names {
		b.set[name] = true
	}
	for range r.Len() {
		b.conds = append(b.conds, cond{on: r.Bool(), outer: r.Bool()})
	}
	return &lazyBindings{b: b, changed: true}
}

// watchTraps has the signals that are trapped arrive.
func (sh *Shell) watchTraps() {
	for n := 1; n < trapDEBUG; n++ {
		if sh.traps.has(n) {
			sh.proc.watch(syscall.Signal(n))
		}
	}
}
