package completion

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A fakeHost is a shell of fixed state in a directory of its own.
type fakeHost struct {
	dir       string
	vars      map[string]string
	aliases   map[string]string
	options   map[string]bool
	readline  map[string]string
	names     map[Action][]string
	functions map[string]func(q *Query) ([]string, int)
	outputs   map[string]string // what code prints
	helps     [][]string
	cache     *Cache
	// respellings are the directories that others are taken for.
	respellings map[string]string
	ran         []string // what Output was given
}

func newFakeHost(dir string) *fakeHost {
	h := &fakeHost{
		dir: dir,
		vars: map[string]string{
			"HOME": dir + "/home", "PWD": dir + "/work", "PATH": dir + "/bin:" + dir + "/bin2",
			"HOSTFILE": dir + "/hosts", "GOSHD_DIR": dir + "/work/dirb", "GOSHD_ONE": "1", "GOSHD_TWO": "2",
		},
		aliases:   map[string]string{},
		options:   map[string]bool{"progcomp": true, "hostcomplete": true, "histexpand": true, "force_fignore": true},
		readline:  map[string]string{},
		names:     map[Action][]string{},
		functions: map[string]func(q *Query) ([]string, int){},
		outputs:   map[string]string{},
		cache:     NewCache(),
	}
	for n := range h.vars {
		h.names[Variable] = append(h.names[Variable], n)
	}
	h.names[Enabled] = []string{".", ":", "[", "alias", "cd", "dirs", "disown", "echo", "eval", "export", "test"}
	h.names[Builtin] = h.names[Enabled]
	h.names[Binding] = []string{"abort", "accept-line"}
	return h
}

func (h *fakeHost) Names(a Action, prefix string) []string { return h.names[a] }

func (h *fakeHost) Variable(name string) (string, bool) {
	v, ok := h.vars[name]
	return v, ok
}

func (h *fakeHost) Alias(name string) (string, bool) {
	v, ok := h.aliases[name]
	return v, ok
}

func (h *fakeHost) Helps() [][]string { return h.helps }

func (h *fakeHost) Option(name string) bool { return h.options[name] }

func (h *fakeHost) Readline(name string) (string, bool) {
	v, ok := h.readline[name]
	return v, ok
}

func (h *fakeHost) Path(name string) string {
	if strings.HasPrefix(name, "/") {
		return name
	}
	return h.dir + "/work/" + name
}

func (h *fakeHost) Respell(dir string) (string, bool) {
	right, ok := h.respellings[dir]
	return right, ok
}

func (h *fakeHost) Glob(ctx context.Context, pattern string) ([]string, error) {
	names, err := filepath.Glob(h.Path(pattern))
	for i := range names {
		names[i] = strings.TrimPrefix(names[i], h.dir+"/work/")
	}
	return names, err
}

func (h *fakeHost) ExpandWords(ctx context.Context, words []string) ([]string, error) {
	g := &generator{ctx: ctx, host: h}
	var out []string
	for _, w := range words {
		if v := g.variables(w); v != w && !strings.Contains(w, `\$`) {
			out = append(out, strings.Fields(v)...)
		} else {
			out = append(out, dequote(w))
		}
	}
	return out, nil
}

func (h *fakeHost) CallCompleter(ctx context.Context, fn string, q *Query) ([]string, int, error) {
	f, ok := h.functions[fn]
	if !ok {
		return nil, 0, ErrNoFunction
	}
	reply, status := f(q)
	return reply, status, nil
}

func (h *fakeHost) Output(ctx context.Context, code string, q *Query) (string, error) {
	h.ran = append(h.ran, code)
	return h.outputs[code], nil
}

func (h *fakeHost) Cache() *Cache { return h.cache }

// fixtureFiles are files of all kinds of names; those with a slash at the end
// are directories.
var fixtureFiles = []string{
	"work/a b", "work/a.o", "work/a.c", `work/q"x`, "work/q'y", "work/q!z", "work/nl\nx", "work/dol$x",
	`work/back\s`, "work/st*r", "work/~tilde", "work/é1", "work/a:b", "work/a=b", "work/#hash",
	"work/-dash", "work/x,y", "work/x{y", "work/amp&", "work/.hid", "work/sp  two", "work/u@h",
	"work/[br", "work/tab\tt", "work/c,d e", "work/c]x y", "work/c^x", "work/hosts.txt",
	"work/dir a/inner", "work/dirb/", "work/only only/", "work/sub/x/f1", "work/sub/x/g x", "work/zdir/",
	"home/.profile", "home/doc/", "bin/mytool", "bin/my prog", "bin/plain", "bin2/mytool", "bin2/other",
}

// fixture makes the files in a directory of their own and returns it.
func fixture(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range fixtureFiles {
		path := filepath.Join(dir, name)
		parent := filepath.Dir(path)
		if strings.HasSuffix(name, "/") {
			parent = path
		}
		if err := os.MkdirAll(parent, 0o755); err != nil {
			t.Fatal(err)
		}
		if parent != path {
			mode := os.FileMode(0o644)
			if strings.HasPrefix(name, "bin") || strings.HasSuffix(name, ".c") {
				mode = 0o755
			}
			if err := os.WriteFile(path, nil, mode); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := os.Symlink("dirb", dir+"/work/lnk"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/hosts", []byte("127.0.0.1 localhost\n10.0.0.1 alpha alphabet # beta\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}
