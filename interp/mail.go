package interp

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
	"golang.org/x/sys/unix"
)

var idMail, idMailPath, idMailCheck = vars.Intern("MAIL"), vars.Intern("MAILPATH"), vars.Intern("MAILCHECK")

// A mailbox is a file that an interactive shell looks for mail in (bash manual,
// MAIL, MAILPATH, MAILCHECK).
type mailbox struct {
	file, message string // message: of the user's own, or ""
	size          int64
	read, written int64 // seconds since 1970
}

// mailboxes are all of them.
type mailboxes struct {
	list   []mailbox
	source string    // what list was made from
	looked time.Time // when
}

// check tells of mail, if it is time to.
func (m *mailboxes) check(sh *Shell) {
	source := sh.mailSource()
	if source != m.source || m.looked.IsZero() {
		if m.looked.IsZero() {
			m.looked = time.Now()
		}
		m.list, m.source = sh.parseMailboxes(source, m.looked.Unix()), source
	}
	every, ok := sh.mailEvery()
	if !ok || len(m.list) == 0 || time.Since(m.looked) < every {
		return
	}
	for i := range m.list {
		m.list[i].check(sh)
	}
	m.looked = time.Now()
}

// mailSource is MAILPATH, or else what stands for it.
func (sh *Shell) mailSource() string {
	if path, ok := sh.Vars.Text(idMailPath); ok {
		return path
	}
	if file, ok := sh.Vars.Text(idMail); ok {
		return strings.NewReplacer(`\`, `\\`, ":", `\:`, "?", `\?`, "%", `\%`).Replace(file)
	}
	return "/var/mail/" + userName()
}

// mailEvery is MAILCHECK: how often to look. ok is false for never.
func (sh *Shell) mailEvery() (every time.Duration, ok bool) {
	text, ok := sh.Vars.Text(idMailCheck)
	n, err := strconv.Atoi(text)
	return time.Duration(n) * time.Second, ok && err == nil && n >= 0
}

// parseMailboxes splits a MAILPATH: FILE or FILE?MESSAGE, with a colon between
// them. A backslash quotes. % is as good as ? (bash 5.2). What was there at a
// time, in seconds since 1970, is no news.
func (sh *Shell) parseMailboxes(path string, at int64) []mailbox {
	var list []mailbox
	for path != "" {
		box := mailbox{read: at, written: at}
		box.file, path = cutMail(path, "?%:")
		if path != "" && path[0] != ':' {
			box.message, path = cutMail(path[1:], ":")
		}
		path = strings.TrimPrefix(path, ":")
		if box.file != "" {
			box.file = sh.path(box.file)
			list = append(list, box)
		}
	}
	return list
}

// cutMail returns the text in front of the first of some characters that is not
// quoted, and the rest.
func cutMail(s, ends string) (text, rest string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case strings.IndexByte(ends, s[i]) >= 0:
			return b.String(), s[i:]
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), ""
}

// check tells of what has happened to the file: it has grown, or with shopt
// mailwarn it was read. New mail is what nobody has read since it came.
func (b *mailbox) check(sh *Shell) {
	was := *b
	var st unix.Stat_t
	if unix.Stat(b.file, &st) != nil || st.Size == 0 && b.size == 0 {
		return
	}
	b.size = st.Size
	b.read, _ = st.Atim.Unix()
	b.written, _ = st.Mtim.Unix()
	grown, unread := b.size > was.size, b.read < b.written
	switch {
	case b.size == 0:
	case b.written > was.written && (grown || unread):
		message := "You have mail in $_"
		if grown && unread {
			message = "You have new mail in $_"
		}
		sh.tellMail(b.file, cmp.Or(b.message, message))
	case sh.opts.mailwarn && b.read > was.read:
		sh.writeErr("The mail in " + b.file + " has been read\n")
	}
}

// tellMail prints a message, in which $_ is the file.
func (sh *Shell) tellMail(file, message string) {
	lastArg, status := sh.lastArg, sh.Status
	sh.lastArg = lastArgument{head: file}
	text, err := expand.Expand(&sh.State, words, message, expand.DoubleQuoted)
	sh.lastArg, sh.Status = lastArg, status
	if err != nil {
		sh.report(err)
		return
	}
	sh.writeErr(text + "\n")
}
