package interp

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
)

var idDirtrim = vars.Intern("PROMPT_DIRTRIM")

// RenderPrompt returns the prompt variable name as an interactive shell would
// print it: decoded and expanded. The state stays as it was; what the prompt
// runs is run in the shell, as in bash.
func (sh *Shell) RenderPrompt(name string) (string, error) {
	sh.enterState()
	defer sh.leaveState()
	text, _ := sh.Variable(name)
	out, err := sh.promptBetween(text)
	return strings.NewReplacer("\x01", "", "\x02", "").Replace(out), err
}

// promptBetween is Prompt for the prompt of the next command, whose numbers \!
// and \# are. What the prompt runs changes no status.
func (sh *Shell) promptBetween(text string) (string, error) {
	sh.commandOver()
	sh.proc.commands++
	status, pipes, pipe, lastArg := sh.Status, sh.pipes, sh.pipe, sh.lastArg
	out, err := sh.Prompt(text)
	sh.Status, sh.pipes, sh.pipe, sh.lastArg = status, pipes, pipe, lastArg
	sh.proc.commands--
	return out, err
}

// Prompt decodes the backslash escapes of s (bash manual, Controlling the
// Prompt) and expands the result, for ${x@P}. Results of escapes are data: they
// are not expanded again.
func (sh *Shell) Prompt(s string) (string, error) {
	text := sh.decodePrompt(s)
	if !sh.opts.promptvars {
		return unquotePrompt(text), nil
	}
	status, ran, substStatus := sh.Status, sh.substRan, sh.substStatus
	outer, rendering := sh.prompting, sh.rendering
	sh.prompting, sh.rendering = sh.Interactive() && !sh.hooked, true
	out, err := expand.Expand(&sh.State, words, text, expand.DoubleQuoted)
	sh.prompting, sh.rendering = outer, rendering
	sh.Status, sh.substRan, sh.substStatus = status, ran, substStatus
	var ee *expand.Error
	if errors.As(err, &ee) { // the prompt remains unexpanded
		sh.report(err)
		return unquotePrompt(text), nil
	}
	return out, err
}

// unquotePrompt undoes promptData where the prompt is not expanded. A
// backslash before anything else is one.
func unquotePrompt(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("\\$`", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// promptData protects the result of an escape from expansion.
func promptData(s string) string {
	if !strings.ContainsAny(s, "\\$`\"") {
		return s
	}
	return strings.NewReplacer(`\`, `\\`, "$", `\$`, "`", "\\`").Replace(s)
}

func (sh *Shell) decodePrompt(s string) string {
	if !strings.Contains(s, `\`) && !strings.Contains(s, "!") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch c := s[i]; {
		case c >= '0' && c <= '7':
			text, used := octal(s[i:])
			i += used - 1
			b.WriteString(text)
		case c == 'D' && i+1 < len(s) && s[i+1] == '{':
			end := strings.IndexByte(s[i:], '}')
			if end < 0 {
				end = len(s) - i
			}
			format := s[i+2 : i+end]
			if format == "" {
				format = "%X"
			}
			b.WriteString(promptData(strftime(format, sh.now())))
			i += end
		default:
			b.WriteString(sh.promptEscape(c))
		}
	}
	return b.String()
}

// octal is the character with the number in the first three bytes of s, if
// they are octal digits, and how many bytes that took. NUL is nothing.
func octal(s string) (text string, used int) {
	digits := s[:min(3, len(s))]
	n, err := strconv.ParseUint(digits, 8, 9)
	switch {
	case err != nil:
		return `\`, 0
	case n&0xff == 0:
		return "", len(digits)
	}
	return string([]byte{byte(n)}), len(digits)
}

// promptEscape is what a backslash and c stand for.
func (sh *Shell) promptEscape(c byte) string {
	switch c {
	case 'a':
		return "\a"
	case 'e':
		return "\x1b"
	case 'n':
		return "\n"
	case 'r':
		return "\r"
	case '\\':
		return `\`
	case '[', ']':
		return sh.promptMark(c)
	case '$':
		if os.Geteuid() == 0 {
			return "#"
		}
		return `\$`
	case '!':
		return strconv.Itoa(sh.historyNumber())
	case '#':
		return strconv.Itoa(sh.commandNumber())
	case 'j':
		return strconv.Itoa(len(sh.visibleJobs().Jobs()))
	}
	if text, ok := sh.promptName(c); ok {
		return promptData(text)
	}
	if layout := promptTime(c); layout != "" {
		return promptData(strftime(layout, sh.now()))
	}
	return string([]byte{'\\', c})
}

// promptMark is what surrounds characters that are not printed, for a line
// editor. A shell that has none leaves them out.
func (sh *Shell) promptMark(c byte) string {
	switch {
	case !sh.Interactive() || sh.proc.noEditing:
		return ""
	case c == '[':
		return "\x01"
	}
	return "\x02"
}

// promptTime is the format of an escape for the time.
func promptTime(c byte) string {
	switch c {
	case 'd':
		return "%a %b %d"
	case 't':
		return "%H:%M:%S"
	case 'T':
		return "%I:%M:%S"
	case '@':
		return "%I:%M %p"
	case 'A':
		return "%H:%M"
	}
	return ""
}

func (sh *Shell) promptName(c byte) (string, bool) {
	switch c {
	case 'h':
		host, _, _ := strings.Cut(hostName(), ".")
		return host, true
	case 'H':
		return hostName(), true
	case 'l':
		return sh.ttyName(), true
	case 's':
		return sh.shellName(), true
	case 'u':
		return userName(), true
	case 'v':
		return "5.2", true
	case 'V':
		return "5.2.15", true
	case 'w':
		return sh.promptDir(), true
	case 'W':
		dir := sh.tildeDir(sh.pwd())
		if dir == "~" || dir == "/" || dir == "//" {
			return dir, true
		}
		pwd := sh.pwd()
		return pwd[strings.LastIndexByte(pwd, '/')+1:], true
	}
	return "", false
}

func hostName() string {
	host, err := os.Hostname()
	if err != nil {
		return "??host??"
	}
	return host
}

func userName() string {
	me, ok := account(os.Getuid())
	if !ok {
		return "I have no name!"
	}
	return me.name
}

// pwd is $PWD, or the working directory if that is unset.
func (sh *Shell) pwd() string {
	if p, ok := sh.Vars.Text(idPwd); ok {
		return p
	}
	return sh.dir
}

// tildeDir abbreviates the home directory to ~.
func (sh *Shell) tildeDir(dir string) string {
	home, ok := sh.Vars.Text(idHome)
	if !ok || home == "" || home == "/" {
		return dir
	}
	home = strings.TrimSuffix(home, "/")
	if rest, ok := strings.CutPrefix(dir, home); ok && (rest == "" || rest[0] == '/') {
		return "~" + rest
	}
	return dir
}

// promptDir is \w: the working directory with ~, its last PROMPT_DIRTRIM
// components if that is set.
func (sh *Shell) promptDir() string {
	dir := sh.tildeDir(sh.pwd())
	text, _ := sh.Vars.Text(idDirtrim)
	n, err := strconv.Atoi(text)
	if err != nil || n <= 0 {
		return dir
	}
	begin := 0
	if strings.HasPrefix(dir, "~") {
		begin = strings.IndexByte(dir, '/') + 1
	}
	if begin > 0 || !strings.HasPrefix(dir, "~") {
		return trimDirs(dir, begin, n)
	}
	return dir
}

// trimDirs replaces what lies between begin and the last n components of dir by
// three dots, if that is shorter.
func trimDirs(dir string, begin, n int) string {
	tail := len(dir)
	for range n {
		slash := strings.LastIndexByte(dir[begin:tail], '/')
		if slash < 0 {
			return dir
		}
		tail = begin + slash
	}
	if tail-begin <= len("...") {
		return dir
	}
	return dir[:begin] + "..." + dir[tail:]
}

// now is the time in the time zone that TZ names.
func (sh *Shell) now() time.Time { return time.Now().In(sh.location()) }

var idTZ = vars.Intern("TZ")

func (sh *Shell) location() *time.Location {
	tz, ok := sh.Vars.Text(idTZ)
	if !ok {
		return time.Local
	}
	if tz == "" {
		return time.UTC
	}
	loc, err := time.LoadLocation(strings.TrimPrefix(tz, ":"))
	if err != nil {
		return time.UTC
	}
	return loc
}

// ttyName is \l: the base name of the shell's terminal.
func (sh *Shell) ttyName() string {
	f := sh.fds.Get(0)
	if f == nil || !f.IsTerminal() {
		return "tty"
	}
	n, err := f.Real()
	if err != nil {
		return "tty"
	}
	name, err := os.Readlink("/proc/self/fd/" + strconv.Itoa(n))
	if err != nil {
		return "tty"
	}
	return filepath.Base(name)
}

// commandNumber is \#: how many commands the shell has read.
func (sh *Shell) commandNumber() int { return sh.proc.commands }
