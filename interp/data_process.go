package interp

import (
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/goshd/goshd/interp/fds"
	"golang.org/x/sys/unix"
)

// began is when the process was started, about.
var began = time.Now()

// FileData is an open descriptor.
type FileData struct {
	Number int    `json:"n"`
	Kind   string `json:"kind"`             // "file", "directory", "pipe", "socket", "terminal", "device", "memory"
	Access string `json:"access,omitempty"` // "read", "write", "both"
	Target string `json:"target,omitempty"` // the path, or what the system calls it
	Append bool   `json:"append,omitempty"`
}

// LimitData is a limit of ulimit, in its units. A missing number is unlimited.
type LimitData struct {
	Letter string  `json:"letter"`
	Name   string  `json:"name"`
	Unit   string  `json:"unit,omitempty"`
	Soft   *uint64 `json:"soft,omitempty"`
	Hard   *uint64 `json:"hard,omitempty"`
}

// LineData is an entry of the history.
type LineData struct {
	Number int    `json:"number"`
	Line   string `json:"line"`
	Time   int64  `json:"time,omitempty"` // seconds since 1970, if known
}

// KeyData is a key binding.
type KeyData struct {
	Keymap string `json:"keymap"` // "emacs", "vi-command", "vi-insert"
	Keys   string `json:"keys"`
	Kind   string `json:"kind"` // "function", "macro", "command"
	Text   string `json:"text"`
}

// TimingData is what the process has used so far.
type TimingData struct {
	Uptime    int64 `json:"uptime_ns"`
	User      int64 `json:"user_ns"`
	System    int64 `json:"sys_ns"`
	ChildUser int64 `json:"children_user_ns"` // of the children that have ended
	ChildSys  int64 `json:"children_sys_ns"`
	MaxRSS    int64 `json:"maxrss_kb"`
	Commands  int   `json:"commands"` // command lines that were run
}

func (s *Snapshot) timingData() TimingData {
	d := TimingData{Uptime: time.Since(began).Nanoseconds(), Commands: s.commands}
	var own, children unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &own) == nil && unix.Getrusage(unix.RUSAGE_CHILDREN, &children) == nil {
		d.User, d.System = unix.TimevalToNsec(own.Utime), unix.TimevalToNsec(own.Stime)
		d.ChildUser, d.ChildSys = unix.TimevalToNsec(children.Utime), unix.TimevalToNsec(children.Stime)
		d.MaxRSS = int64(own.Maxrss)
	}
	return d
}

func (s *Snapshot) metaData() MetaData {
	return MetaData{s.sh.proc.pid, os.Getppid(), s.sh.Name, s.sh.dash(), began.UnixMilli(), bashVersion}
}

func (s *Snapshot) dirData() DirData {
	old, _ := s.sh.Variable("OLDPWD")
	return DirData{s.sh.dir, old, s.sh.dirStack()}
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

func (s *Snapshot) jobNamed(name string) (JobData, bool) {
	for _, j := range s.Jobs() {
		if strconv.Itoa(j.ID) == name {
			return j, true
		}
	}
	return JobData{}, false
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

func (s *Snapshot) file(name string) (FileData, bool) {
	n, err := strconv.Atoi(name)
	if err != nil || s.files == nil || s.files.Get(n) == nil {
		return FileData{}, false
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

func fileData(n int, f *fds.FD) FileData {
	d := FileData{Number: n, Kind: "memory"}
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

func (s *Snapshot) limit(name string) (LimitData, bool) {
	r := findResource(name[0])
	if r.number == pipeSize {
		n := uint64(pipeBlocks)
		return LimitData{name, r.name, r.unit, &n, &n}, true
	}
	soft, hard := s.sh.limit(r.number)
	inUnits := func(n uint64) *uint64 {
		if n >= infinity {
			return nil
		}
		n /= s.sh.unitOf(r)
		return &n
	}
	return LimitData{name, r.name, r.unit, inUnits(soft), inUnits(hard)}, true
}

func (s *Snapshot) historyData() []LineData {
	h := s.sh.history
	list := make([]LineData, len(h.entries))
	for i, e := range h.entries {
		list[i] = LineData{h.base() + i, e.line, e.time}
	}
	return list
}

// keymapNames are by keymapID.
var keymapNames = [...]string{mapEmacs: "emacs", mapViMove: "vi-command", mapViInsert: "vi-insert"}

func (s *Snapshot) keyData() []KeyData {
	list := []KeyData{}
	for i, m := range s.sh.readline().maps {
		for _, b := range m {
			kind := [...]string{boundFunction: "function", boundMacro: "macro", boundCommand: "command"}[b.kind]
			list = append(list, KeyData{keymapNames[i], b.seq, kind, b.text})
		}
	}
	return slices.Clip(list)
}
