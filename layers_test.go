package goshd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the import path of this repository.
const module = "github.com/goshd/goshd/"

// layers is policy, not a description: change the code before you change it.
// A room may import the rooms after its colon; those that stand for a whole
// tree end in "/...".
const layers = `
netstring       :
fdpass          :
interp/pack     :
interp/state    :
interp/vars     : interp/ctype interp/pack
interp/ctype    :
interp/entries  :
interp/pattern  : interp/ctype
interp/ere      : interp/ctype
interp/quote    : interp/ctype
interp/fds      :
interp/parse    : interp/quote
interp/arith    : interp/vars
interp/jobs     : interp/fds interp/jobs/early
interp/jobs/early :
interp/unparse  : interp/quote interp/parse
interp/expand   : interp/arith interp/ctype interp/entries interp/parse interp/pattern interp/quote interp/vars
completion      : interp/entries interp/pack interp/quote interp/pattern
ecmd            : fdpass interp/state netstring
interp          : interp/... completion
client          : ecmd fdpass interp/state netstring
server          : completion ecmd fdpass interp interp/state
cmd/goshctl/edit :
cmd/goshd       : ecmd server interp fdpass cmd/goshd/atstart cmd/goshd/deep
cmd/goshd/atstart :
cmd/goshd/deep  :
cmd/goshctl     : client cmd/goshctl/once cmd/goshctl/edit ecmd interp/state
cmd/goshctl/once : client
spec            :
spec/wire       :
bench           : client completion interp
`

// ban forbids an import, or a function of a package, outside some rooms.
type ban struct {
	what   string   // import path, or import path and name
	except []string // rooms that may, "/..." for a tree
	tests  bool     // tests are held to it too
	why    string
}

var bans = []ban{
	{"mvdan.cc/sh/v3/expand", nil, true, "its result is one string, so quoting inside it is lost; interp/expand makes fields"},
	{"mvdan.cc/sh/v3/interp", nil, true, "it knows three descriptors, no job control, no signal traps"},
	{"mvdan.cc/sh/v3/pattern", nil, true, "it makes regular expressions of patterns; interp/pattern matches in linear cost"},
	{"mvdan.cc/sh/v3/syntax", []string{"interp/..."}, false, "the tree is the evaluator's affair; others send text"},
	{"mvdan.cc/sh/v3/syntax.NewParser", []string{"interp/parse"}, false, "what the parser misreads is repaired in one place"},
	{"mvdan.cc/sh/v3/syntax.NewPrinter", nil, false, "interp/unparse writes commands as bash does; cmd/goshd/deep leaves what the printer needs uninitialised"},
	{"os/exec", []string{"bench", "examples/..."}, false, "it waits by itself and makes os.Files; interp/jobs starts and reaps children"},
	{"os.StartProcess", []string{"interp/jobs"}, false, "a fork outside the one fork lock leaks descriptors and steals children"},
	{"syscall.ForkExec", []string{"interp/jobs"}, false, "a fork outside the one fork lock leaks descriptors and steals children"},
	{"syscall.StartProcess", []string{"interp/jobs"}, false, "a fork outside the one fork lock leaks descriptors and steals children"},
	{"os.Setenv", nil, false, "the environment is shell state: a variable with the export attribute"},
	{"regexp", []string{"bench"}, false, "shell patterns and EREs have rules of their own, see interp/pattern and interp/ere"},
	{"C", nil, true, "the binary is static and cross-compiles"},
	{"unsafe.Pointer", []string{"cmd/goshd/atstart", "fdpass", "interp/...", "netstring"}, false, "only where a system call takes a structure"},
}

// external says which rooms may import modules of others in what is no test.
var external = map[string][]string{
	"mvdan.cc/sh/v3/syntax":                      {"interp/..."},
	"golang.org/x/sys/unix":                      {"..."},
	"golang.org/x/term":                          {"cmd/...", "client", "examples/..."},
	"github.com/creack/pty":                      {"cmd/goshctl"},
	"github.com/reeflective/readline":            {"cmd/goshctl/edit"},
	"github.com/google/go-cmp/":                  {},
	"github.com/rogpeppe/go-internal/testscript": {},
}

// source is one Go file.
type source struct {
	room string // directory, from the root
	path string
	test bool
	tree *ast.File
}

func TestLayers(t *testing.T) {
	allowed := parseLayers(t)
	seen := map[string]bool{}
	for _, src := range sources(t) {
		if src.test || src.room == "." || strings.HasPrefix(src.room, "examples") {
			continue // examples and tests import what they show and test
		}
		seen[src.room] = true
		rooms, ok := allowed[src.room]
		if !ok {
			t.Errorf("%s: the room %s is not in the table", src.path, src.room)
			continue
		}
		for _, imp := range imports(src.tree) {
			room, ours := strings.CutPrefix(imp, module)
			if ours && !within(rooms, room) {
				t.Errorf("%s: %s must not import %s", src.path, src.room, room)
			}
		}
	}
	for _, room := range slices.Sorted(maps.Keys(seen)) {
		delete(allowed, room)
	}
	t.Logf("%d rooms obey the table; without Go files of their own: %v", len(seen), slices.Sorted(maps.Keys(allowed)))
}

func TestBans(t *testing.T) {
	for _, src := range sources(t) {
		for _, b := range bans {
			if src.test && !b.tests || within(b.except, src.room) {
				continue
			}
			if pos := uses(src.tree, b.what); pos.IsValid() {
				t.Errorf("%s: %s is not for %s: %s", src.path, b.what, src.room, b.why)
			}
		}
	}
}

func TestExternal(t *testing.T) {
	for _, src := range sources(t) {
		for _, imp := range imports(src.tree) {
			first, _, _ := strings.Cut(imp, "/")
			if src.test || !strings.Contains(first, ".") || strings.HasPrefix(imp, module) {
				continue
			}
			if !within(external[imp], src.room) {
				t.Errorf("%s: %s may not depend on %s", src.path, src.room, imp)
			}
		}
	}
}

// TestWithin tests the tests: a matcher that says yes to everything is no policy.
func TestWithin(t *testing.T) {
	for _, tt := range []struct {
		rooms []string
		room  string
		want  bool
	}{
		{[]string{"interp/..."}, "interp", true},
		{[]string{"interp/..."}, "interp/vars", true},
		{[]string{"interp/..."}, "interpreter", false},
		{[]string{"interp"}, "interp/vars", false},
		{[]string{"..."}, "client", true},
		{nil, "client", false},
	} {
		if got := within(tt.rooms, tt.room); got != tt.want {
			t.Errorf("within(%q, %q) = %v", tt.rooms, tt.room, got)
		}
	}
}

func parseLayers(t *testing.T) map[string][]string {
	t.Helper()
	table := make(map[string][]string)
	for line := range strings.Lines(strings.TrimSpace(layers)) {
		room, rooms, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("no colon in %q", line)
		}
		table[strings.TrimSpace(room)] = strings.Fields(rooms)
	}
	return table
}

// within reports whether room is one of rooms or in one of their trees.
func within(rooms []string, room string) bool {
	return slices.ContainsFunc(rooms, func(r string) bool {
		tree, ok := strings.CutSuffix(r, "...")
		return r == room || ok && strings.HasPrefix(room+"/", tree)
	})
}

// sources parses every Go file of the repository, for every system.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	fset := token.NewFileSet()
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		tree, err := parser.ParseFile(fset, p, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		p = filepath.ToSlash(p)
		all = append(all, source{path.Dir(p), p, strings.HasSuffix(p, "_test.go"), tree})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func imports(tree *ast.File) []string {
	var paths []string
	for _, spec := range tree.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil {
			paths = append(paths, p)
		}
	}
	return paths
}

// uses finds an import, or the use of a name of an imported package.
func uses(tree *ast.File, what string) token.Pos {
	pkg, name := what, ""
	if dot := strings.LastIndexByte(what, '.'); dot > strings.LastIndexByte(what, '/') {
		pkg, name = what[:dot], what[dot+1:]
	}
	local := ""
	for _, spec := range tree.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil && p == pkg {
			local = path.Base(pkg)
			if spec.Name != nil {
				local = spec.Name.Name
			}
			if name == "" {
				return spec.Pos()
			}
		}
	}
	pos := token.NoPos
	ast.Inspect(tree, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok || local == "" || sel.Sel.Name != name {
			return true
		}
		if id, ok := sel.X.(*ast.Ident); ok && id.Name == local {
			pos = sel.Pos()
		}
		return true
	})
	return pos
}

func TestUses(t *testing.T) {
	text := "package p\nimport (\n\t\"os\"\n\ts \"mvdan.cc/sh/v3/syntax\"\n)\nvar _ = s.NewParser\nvar _ = os.Getpid\n"
	tree, err := parser.ParseFile(token.NewFileSet(), "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	for what, want := range map[string]bool{
		"os": true, "os.Getpid": true, "os.Setenv": false, "os/exec": false,
		"mvdan.cc/sh/v3/syntax": true, "mvdan.cc/sh/v3/syntax.NewParser": true, "mvdan.cc/sh/v3/interp": false,
	} {
		if got := uses(tree, what).IsValid(); got != want {
			t.Errorf("uses %s = %v", what, got)
		}
	}
}
