package interp

import (
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"github.com/goshd/goshd/interp/state"
	"golang.org/x/sys/unix"
)

// began is when the process was started, about.
var began = time.Now()

func (s *Snapshot) timingData() state.Timing {
	d := state.Timing{Uptime: time.Since(began).Nanoseconds(), Commands: s.commands}
	var own, children unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &own) == nil && unix.Getrusage(unix.RUSAGE_CHILDREN, &children) == nil {
		d.User, d.System = unix.TimevalToNsec(own.Utime), unix.TimevalToNsec(own.Stime)
		d.ChildUser, d.ChildSys = unix.TimevalToNsec(children.Utime), unix.TimevalToNsec(children.Stime)
		d.MaxRSS = int64(own.Maxrss)
	}
	return d
}

func (s *Snapshot) metaData() state.Meta {
	return state.Meta{Pid: s.sh.proc.pid, Ppid: os.Getppid(), Name: s.sh.Name, Flags: s.sh.dash(), Started: began.UnixMilli(), Subject: bashVersion}
}

func (s *Snapshot) dirData() state.Dir {
	old, _ := s.sh.Variable("OLDPWD")
	return state.Dir{Cwd: s.sh.dir, OldPwd: old, Stack: s.sh.dirStack()}
}

func (s *Snapshot) envData() []string {
	env, _ := s.sh.Vars.Environ()
	return s.sh.fullEnviron(env)
}

// sameEnv: the environment is made from these. Making it writes to the copy.
func sameEnv(a, b *Snapshot) bool {
	return a.sh.version == b.sh.version && a.sh.Vars.EnvVersion() == b.sh.Vars.EnvVersion()
}

func (s *Snapshot) jobNames() (names []string) {
	for _, j := range s.jobs {
		names = append(names, strconv.Itoa(j.id))
	}
	return names
}

func (s *Snapshot) jobNamed(name string) (state.Job, bool) {
	for _, j := range s.Jobs() {
		if strconv.Itoa(j.ID) == name {
			return j, true
		}
	}
	return state.Job{}, false
}

func (s *Snapshot) fileNames() (names []string) {
	for n := range s.openFiles() {
		names = append(names, strconv.Itoa(n))
	}
	return names
}

// openFiles calls yield with the open descriptors, if the copy has them.
func (s *Snapshot) openFiles() func(yield func(n int) bool) {
	return func(yield func(n int) bool) {
		for n := 0; s.files != nil && n < s.files.Len(); n++ {
			if s.files.Get(n) != nil && !yield(n) {
				return
			}
		}
	}
}

func (s *Snapshot) file(name string) (state.File, bool) {
	n, err := strconv.Atoi(name)
	if err != nil || s.files == nil || s.files.Get(n) == nil {
		return state.File{}, false
	}
	return fileData(n, s.files.Get(n)), true
}

// fileKind is the kind of a file by its mode.
func fileKind(mode uint32) string {
	switch mode & unix.S_IFMT {
	case unix.S_IFREG:
		return "file"
	case unix.S_IFDIR:
		return "directory"
	case unix.S_IFIFO:
		return "pipe"
	case unix.S_IFSOCK:
		return "socket"
	case unix.S_IFCHR, unix.S_IFBLK:
		return "device"
	}
	return ""
}

func fileData(n int, f *fds.FD) state.File {
	d := state.File{Number: n, Kind: "memory"}
	number, ok := f.Number()
	if !ok {
		return d
	}
	var st unix.Stat_t
	if unix.Fstat(number, &st) == nil {
		d.Kind = fileKind(uint32(st.Mode))
	}
	if f.IsTerminal() {
		d.Kind = "terminal"
	}
	if flags, err := unix.FcntlInt(uintptr(number), unix.F_GETFL, 0); err == nil {
		d.Access = [...]string{"read", "write", "both", ""}[flags&unix.O_ACCMODE]
		d.Append = flags&unix.O_APPEND != 0
	}
	// Systems without the directory don't tell.
	d.Target, _ = os.Readlink("/proc/self/fd/" + strconv.Itoa(number))
	return d
}

func limitNames() []string {
	names := make([]string, len(resources))
	for i := range resources {
		names[i] = string(resources[i].letter)
	}
	return names
}

func (s *Snapshot) limit(name string) (state.Limit, bool) {
	r := findResource(name[0])
	if r.number == pipeSize {
		n := uint64(pipeBlocks)
		return state.Limit{Letter: name, Name: r.name, Unit: r.unit, Soft: &n, Hard: &n}, true
	}
	soft, hard := s.sh.limit(r.number)
	inUnits := func(n uint64) *uint64 {
		if n >= infinity {
			return nil
		}
		n /= s.sh.unitOf(r)
		return &n
	}
	return state.Limit{Letter: name, Name: r.name, Unit: r.unit, Soft: inUnits(soft), Hard: inUnits(hard)}, true
}

func (s *Snapshot) historyData() []state.Line { return s.History(-1, "", "") }

// keymapNames are by keymapID.
var keymapNames = [...]string{mapEmacs: "emacs", mapViMove: "vi-command", mapViInsert: "vi-insert"}

func (s *Snapshot) keyData() []state.Binding {
	list := []state.Binding{}
	for i, m := range s.sh.readline().maps {
		for _, b := range m {
			kind := [...]string{boundFunction: "function", boundMacro: "macro", boundCommand: "command"}[b.kind]
			list = append(list, state.Binding{Keymap: keymapNames[i], Keys: b.seq, Kind: kind, Text: b.text})
		}
	}
	return slices.Clip(list)
}
