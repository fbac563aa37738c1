package main

import (
	"strings"

	"github.com/goshd/goshd/ecmd"
)

const usage = `usage: goshctl [--socket PATH] COMMAND [OPTION...] [ARG...]

Code:
  run CODE...         run code with the files of goshctl; exit with 0 or 1 as it did.
                      With --json print how it ended and what it wrote, and exit
                      with its status; --cwd DIR, --env NAME=VALUE or --env NAME to
                      unset one, --timeout 5s; --authorize program,builtin,function,file
                      asks on the terminal before the code does such a thing. With an
                      option, ^C cancels the code and goshctl exits as it did
  attach              an interactive prompt in the terminal: editing, history,
                      completion, jobs
  parse CODE          whether code is complete, and what it means
  complete LINE       the candidates for an unfinished line, one on each line,
                      with a tab and the description if there is one; also
                      complete --line LINE [--point BYTES] [--json]: with the cursor
                      in the line, as JSON with the keys that carapace exports
  shellac -- WORD...  the candidates for the last word of a command in Shellac V2
  resolve WORD...     what words mean as commands
  quote TEXT [PLACE]  text quoted as a word, single, double, ansi, assignment, pattern
  argv WORD...        run one command in a copy of the state; exit with its status;
                      --cwd DIR, --env NAME=VALUE

State:
  dump [SECTION...]   the state as text that bash can source; with --json as data
  prompt [NAME]       a prompt variable rendered (PS1)
  pwd                 the working directory of the shell
  pid                 its process id
  set NAME=VALUE...   set variables; with --json the argument is the text of SET
  history [N]         the last N lines of the history; --search TEXT, --prefix TEXT
  history-add LINE... add lines to the history
  snapshot [NAME]     remember the state
  restore NAME        go back to a remembered state
  diff FROM [TO]      what differs between remembered states, or from now
  fork PATH           a copy of the shell that listens at PATH

Control:
  hello               what the server can do
  status              what runs, since when, whether it waits for input
  jobs                the job table
  wait JOB            wait for a job; --timeout 5s, --stops
  signal SIG [JOB]    send a signal to what runs, to a job, with --session to all
  background          make a job of what runs
  subscribe [KIND...] print events until interrupted (all kinds)
  terminate           end the shell
  relay               carry bytes between stdin and stdout and the socket, for
                      clients behind ssh or socat
  request VERB [JSON] make any request of the json dialect

With --json the answer is printed as the server gives it, an object on one line;
spec/PROTOCOL.md tells its members.

The socket is PATH, or $GOSHD_SOCKET, or $XDG_RUNTIME_DIR/goshd/default.sock, or
~/.local/state/goshd/default.sock. The exit status is 2 if something went wrong.
`

// usageOf is the part of the usage that tells of a command, or of none.
func usageOf(name string) string {
	first, rest, _ := strings.Cut(usage, "\n")
	_, text, found := strings.Cut(rest, "\n  "+name)
	if name == "" || !found {
		return first + "\nTry \"goshctl --help\".\n"
	}
	lines := strings.SplitAfter("  "+name+text, "\n")
	n := 1
	for strings.HasPrefix(lines[n], "    ") {
		n++
	}
	return "usage:\n" + strings.Join(lines[:n], "")
}

// commands are all of them, in the order of the usage.
var commands = []command{
	{name: "run", options: []string{"json", "cwd", "env", "timeout", "authorize"}, max: -1, do: runCode},
	{name: "attach", do: attach},
	{name: "parse", min: 1, max: -1, verb: ecmd.Parse, request: askParse, show: showParsed},
	{name: "complete", options: []string{"json", "line", "point"}, max: 1, do: complete},
	{name: "shellac", min: 1, max: -1, do: shellac},
	{name: "resolve", min: 1, max: -1, verb: ecmd.Resolve, request: askResolve, show: showResolved},
	{name: "quote", min: 1, max: 2, verb: ecmd.Quote, request: askQuote, show: showQuoted},
	{name: "argv", options: []string{"json", "cwd", "env"}, min: 1, max: -1, do: argv},
	{name: "dump", max: -1, do: dump, verb: ecmd.Dump, request: askDump},
	{name: "prompt", max: 1, do: prompt, verb: ecmd.Prompt, request: askPrompt},
	{name: "pwd", do: pwd, verb: ecmd.GetPwd},
	{name: "pid", do: pid, verb: ecmd.GetPid},
	{name: "set", min: 1, max: -1, verb: ecmd.Set, request: askSet, show: showNothing},
	{name: "history", options: []string{"search", "prefix"}, max: 1, verb: ecmd.History, request: askHistory, show: showHistory},
	{name: "history-add", min: 1, max: -1, verb: ecmd.HistoryAdd, request: askHistoryAdd, show: showNothing},
	{name: "snapshot", max: 1, verb: ecmd.Snapshot, request: askSnapshot, show: showSnapshot},
	{name: "restore", min: 1, max: 1, verb: ecmd.Restore, request: askRestore, show: showNothing},
	{name: "diff", min: 1, max: 2, verb: ecmd.Diff, request: askDiff, show: showIndented},
	{name: "fork", min: 1, max: 1, verb: ecmd.Fork, request: askFork, show: showFork},
	{name: "hello", verb: ecmd.Hello, request: askHello, show: showIndented},
	{name: "status", verb: ecmd.Status, show: showStatus},
	{name: "jobs", verb: ecmd.Jobs, show: showJobs},
	{name: "wait", options: []string{"timeout", "stops"}, min: 1, max: 1, verb: ecmd.Wait, request: askWait, show: showWaited},
	{name: "signal", options: []string{"session"}, min: 1, max: 2, verb: ecmd.Signal, request: askSignal, show: showNothing},
	{name: "background", verb: ecmd.Background, show: showNothing},
	{name: "subscribe", options: []string{"json"}, max: -1, do: subscribe},
	{name: "terminate", do: terminate, verb: ecmd.Terminate},
	{name: "relay", do: relay},
	{name: "request", options: []string{"json"}, min: 1, max: 2, do: request},
}
