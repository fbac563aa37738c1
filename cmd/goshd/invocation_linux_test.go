package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An invocation is what a command line does.
type invocation struct {
	Stdout, Stderr string
	Status         int
}

// invoke starts a shell under the name "shell" in dir, which is its HOME too.
func invoke(t *testing.T, program, dir, stdin string, args []string) invocation {
	t.Helper()
	var out, errs strings.Builder
	cmd := exec.Command(program, args...)
	cmd.Args[0] = "shell"
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, strings.NewReader(stdin), &out, &errs
	cmd.Env = []string{"PATH=/usr/bin:/bin", "HOME=" + dir, "BASH_ENV=" + dir + "/env.sh", "LC_ALL=C.UTF-8"}
	status := exitCode(cmd.Run())
	return invocation{out.String(), errs.String(), status}
}

// invocations are command lines that goshd and bash take alike (bash manual,
// Invoking Bash and Bash Startup Files).
var invocations = [][]string{
	{"-c", `echo "$0 $1 $#"`, "name", "a", "b"},
	{"-c"},
	{"-c", "nosuchcmd"},
	{"-c", "./dir"},
	{"-c", "./interpreter"},
	{"-c", "./elf"},
	{"-c", "exit 300"},
	{"-c", "echo $BASH_EXECUTION_STRING $-"},
	{"script", "1", "2"},
	{"nosuch"},
	{"dir"},
	{"nul"},
	{"elf"},
	{"-s", "a", "b"},
	{},
	{"--", "script", "3"},
	{"-", "script", "3"},
	{"-o", "nosuch", "-c", ":"},
	{"+o", "nosuch", "-c", ":"},
	{"-O", "nosuch", "-c", ":"},
	{"-O"},
	{"-O", "extglob", "-c", "shopt extglob; echo @(a)"},
	{"+O", "sourcepath", "-c", "shopt sourcepath"},
	{"-eu", "-c", "false; echo no"},
	{"-euo", "pipefail", "-c", "echo $-; shopt -o pipefail"},
	{"-x", "-c", "echo a"},
	{"-v", "-c", "echo a"},
	{"-n", "-c", "echo a"},
	{"-n", "-c", "if"},
	{"-l", "-c", "echo $P; shopt login_shell"},
	{"--login", "-c", "exit 3"},
	{"--noprofile", "-l", "-c", "echo ${P-unset}"},
	{"--posix", "-c", "echo $POSIXLY_CORRECT; shopt -o posix"},
	{"-o", "posix", "-c", "shopt -o posix"},
	{"-r", "-c", "cd /"},
	{"-p", "-c", "echo $-"},
	{"-a", "-c", "x=1; export -p | grep ' x='"},
	{"-k", "-c", "env a=1 | grep a=1"},
	{"-B", "+B", "-c", "echo {a,b}"},
	{"-h", "-c", "echo $-"},
	{"-c", "kill -9 $$"},
}

func TestInvocation(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Fatal("bash 5.2 is needed to compare with: ", err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "script"), "echo script $0 $*; exit 5")
	write(t, filepath.Join(dir, "interpreter"), "#!/bin/nosuch\n")
	write(t, filepath.Join(dir, "elf"), "\x7fELFxxxx")
	write(t, filepath.Join(dir, "nul"), "a\x00b")
	write(t, filepath.Join(dir, "env.sh"), "echo env")
	write(t, filepath.Join(dir, ".bash_profile"), "echo profile; P=1")
	if err := exec.Command("sh", "-c", `mkdir "$0/dir"; chmod +x "$0"/elf "$0"/interpreter`, dir).Run(); err != nil {
		t.Fatal(err)
	}
	for _, args := range invocations {
		want := invoke(t, bash, dir, "echo stdin $0 $*\n", args)
		if diff := cmp.Diff(want, invoke(t, binary, dir, "echo stdin $0 $*\n", args)); diff != "" {
			t.Errorf("%q: -bash +goshd:\n%s", args, diff)
		}
	}
}

// TestWrongInvocation: what bash does not have is refused with what is wrong
// with it, and status 2.
func TestWrongInvocation(t *testing.T) {
	const how = "usage: goshd [options] [-c code [name arg ...] | file [arg ...]]\n       goshd -i --coprocess-socket PATH\nTry \"goshd --help\".\n"
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-z"}, "-z: invalid option\n" + how},
		{[]string{"--nosuch"}, "--nosuch: invalid option\n" + how},
		{[]string{"--norc=x"}, "--norc=x: invalid option\n" + how},
		{[]string{"--rcfile"}, "--rcfile: option requires an argument\n" + how},
		{[]string{"-i", "--coprocess-socket"}, "--coprocess-socket: option requires an argument\n" + how},
		{[]string{"-i", "--coprocess-socket="}, "--coprocess-socket: the path is empty\n" + how},
		{[]string{"-i", "--coprocess-socket", "x", "--on-exit", "never"}, "--on-exit: never: must be keep or end\n" + how},
		{[]string{"--headless", "--coprocess"}, "--headless and --coprocess-socket exclude each other\n"},
	} {
		got := invoke(t, binary, t.TempDir(), "", test.args)
		if diff := cmp.Diff(invocation{"", "shell: " + test.want, 2}, got); diff != "" {
			t.Errorf("%q: %s", test.args, diff)
		}
	}
}
