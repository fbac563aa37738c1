package completion

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A builtinCase is a script of complete, compopt and compgen, separated by
// " ; ", with what it prints and the status of its last command.
type builtinCase struct {
	Script string `json:"script"`
	Output string `json:"output"`
	Status int    `json:"status"`
}

const builtinCases = "testdata/builtins.json"

// TestBuiltinsAsBash compares what the builtins print, errors included, with
// bash 5.2, recorded with "-update".
func TestBuiltinsAsBash(t *testing.T) {
	dir := fixture(t)
	if *update {
		recordBuiltins(t, dir)
	}
	data, err := os.ReadFile(builtinCases)
	if err != nil {
		t.Fatal(err)
	}
	var cases []builtinCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, want := range cases {
		got := builtinCase{Script: want.Script}
		got.Output, got.Status = runBuiltins(dir, want.Script)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n-bash +got\n%s", want.Script, diff)
		}
	}
}

// runBuiltins runs a script in a shell of its own.
func runBuiltins(dir, script string) (output string, status int) {
	h, r := newFakeHost(dir), NewRegistry()
	var out bytes.Buffer
	std := Stdio{Out: &out, Err: &out, Prefix: "bash: line 1: "}
	for _, code := range strings.Split(script, " ; ") {
		var args []string
		for _, w := range tokens(code, 0, len(code), len(code)) {
			args = append(args, dequote(code[w.start:w.end]))
		}
		switch args[0] {
		case "complete":
			status = r.Complete(args[1:], std)
		case "compopt":
			status = r.Compopt(args[1:], std)
		case "compgen":
			status = Compgen(context.Background(), h, r, args[1:], std)
		}
	}
	return out.String(), status
}

func recordBuiltins(t *testing.T, dir string) {
	text, err := os.ReadFile("testdata/builtins.txt")
	if err != nil {
		t.Fatal(err)
	}
	// A line with an open quote goes on in the next one.
	scripts := strings.Split(strings.ReplaceAll(strings.TrimSpace(string(text)), "'a\nb'", "'a\x00b'"), "\n")
	var cases []builtinCase
	for _, s := range scripts {
		s = strings.ReplaceAll(s, "\x00", "\n")
		c := builtinCase{Script: s}
		cmd := exec.Command("bash", "--norc", "-c", "exec 2>&1; PATH=$P; "+s)
		cmd.Dir = dir + "/work"
		cmd.Env = []string{"P=" + dir + "/bin:" + dir + "/bin2", "HOME=" + dir + "/home", "HOSTFILE=" + dir + "/hosts",
			"GOSHD_ONE=1", "GOSHD_TWO=2", "GOSHD_DIR=x", "LC_ALL=C.UTF-8"}
		out, err := cmd.Output()
		if ee := (*exec.ExitError)(nil); err != nil && !errors.As(err, &ee) {
			t.Fatal(err)
		}
		c.Output, c.Status = string(out), cmd.ProcessState.ExitCode()
		cases = append(cases, c)
	}
	writeJSON(t, builtinCases, cases)
}

func writeJSON(t *testing.T, name string, v any) {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
