package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// editorLines are lines and what completing them in an editor makes of them.
var editorLines = []struct{ line, want string }{
	{"frob com", "frob commit "},
	{"frob cherry", `frob cherry-pick `},
	{"frobf a", `frobf a\ b `},
	{"cat 'é'; frob é", "cat 'é'; frob été "},
	{"frobd o", "frobd one "},
}

const editorRC = `complete -W 'commit cherry-pick été' frob
complete -o filenames -W 'a\ b' frobf
describe() { COMPREPLY=('one  (the first)'); }
complete -F describe frobd
`

// An editor is told to load the example and to complete the line in the file
// in. It prints the line, or leaves it in the file out.
var editors = []struct {
	program string
	args    []string
}{
	{"nvim", []string{
		"--headless", "-u", "NONE", "-i", "NONE", "--cmd", "luafile ../../examples/goshd.lua",
		"-c", "edit $DIR/in | set filetype=sh completeopt=menu", "-c", `exe "normal A\<C-x>\<C-o>\<Esc>"`,
		"-c", "write! $DIR/out", "-c", "qa!",
	}},
	{"emacs", []string{
		"-Q", "--batch", "-l", "../../examples/goshd.el", "--eval", `(with-temp-buffer (sh-mode)
			(insert-file-contents "$DIR/in") (goto-char (1- (point-max))) (completion-at-point)
			(write-region nil nil "$DIR/out"))`,
	}},
}

// TestEditors completes lines in real editors, with the examples.
func TestEditors(t *testing.T) {
	rc := filepath.Join(t.TempDir(), "rc")
	if err := os.WriteFile(rc, []byte(editorRC), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	c := &comparison{t: t, dir: t.TempDir(), rc: rc, env: []string{"PATH=/usr/bin:/bin", "HOME=/", "LC_ALL=C.UTF-8"}}
	if err := os.Mkdir(c.dir+"/work", 0o755); err != nil {
		t.Fatal(err)
	}
	path := c.socket(ctx)
	for _, e := range editors {
		program, err := exec.LookPath(e.program)
		if err != nil {
			if os.Getenv("SPEC_ALL") != "" {
				t.Error(err)
			}
			t.Logf("%v: nothing was tested", err)
			continue
		}
		for _, tt := range editorLines {
			if diff := cmp.Diff(tt.want+"\n", edited(ctx, t, path, program, e.args, tt.line)); diff != "" {
				t.Errorf("%s: %s (-want +got)\n%s", e.program, tt.line, diff)
			}
		}
	}
}

// edited returns what an editor makes of a line.
func edited(ctx context.Context, t *testing.T, socket, program string, args []string, line string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/in", []byte(line+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	expanded := make([]string, len(args))
	for i, a := range args {
		expanded[i] = os.Expand(a, func(string) string { return dir })
	}
	cmd := exec.CommandContext(ctx, program, expanded...)
	cmd.Env = []string{"PATH=/usr/bin:/bin", "HOME=" + dir, "LC_ALL=C.UTF-8", "GOSHD_SOCKET=" + socket, "TERM=dumb"}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	text, err := os.ReadFile(dir + "/out")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
