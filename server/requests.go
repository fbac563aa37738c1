package server

import (
	"bytes"
	"context"
	"os"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// okReply is the reply of a request that has no result to tell.
var okReply = ecmd.Reply{Outcome: ecmd.OK}

// perform does a task whose turn it is, and answers it.
func (s *session) perform(t *task) {
	if !t.state.CompareAndSwap(taskWaiting, taskRunning) {
		return // cancelled, and answered
	}
	reply, result := okReply, Result{}
	if !t.conn.dropped(t) { // else nobody reads the reply
		reply, result = s.attempt(t)
	} else {
		t.close()
	}
	t.conn.answer(t, &reply)
	if t.verb == ecmd.Terminate && reply.Outcome == ecmd.OK {
		s.end(Terminate)
	}
	if result.Exited && !s.KeepOnExit {
		s.end(Exit)
	}
}

// attempt finds the answer of a task, and survives the panics of the shell.
func (s *session) attempt(t *task) (reply ecmd.Reply, result Result) {
	defer func() {
		if p := recover(); p != nil {
			s.panicked("a request", p)
			reply = ecmd.ErrorReply(0, ecmd.Errorf(ecmd.Internal, "the request failed inside the server"))
			result = Result{}
		}
	}()
	return s.answer(t)
}

// guard does what the shell is asked for without a request.
func (s *session) guard(what string, do func()) {
	defer func() {
		if p := recover(); p != nil {
			s.panicked(what, p)
		}
	}()
	do()
}

func (s *session) panicked(what string, p any) {
	s.logf("panic in %s: %s\n%s", what, interp.PanicText(p), debug.Stack())
}

// refuse answers a task for which the shell has no more time.
func (s *session) refuse(t *task) {
	if !t.state.CompareAndSwap(taskWaiting, taskCancelled) {
		return
	}
	t.close()
	reply := ecmd.ErrorReply(0, ecmd.Errorf(ecmd.ShuttingDown, "the shell is ending"))
	if t.answer != nil {
		reply = *t.answer
	}
	t.conn.answer(t, &reply)
}

func (s *session) answer(t *task) (ecmd.Reply, Result) {
	if t.answer != nil {
		return *t.answer, Result{}
	}
	if t.conn.json.Load() {
		return s.answerJSON(t)
	}
	switch t.verb {
	case ecmd.Ecmd, ecmd.Eval:
		return s.run(t)
	case ecmd.Complete, ecmd.Dump, ecmd.Prompt, ecmd.GetPwd:
		return s.ask(t, s.Shell), Result{}
	case ecmd.GetPid:
		return getPid(), Result{}
	case ecmd.Terminate:
		return okReply, Result{}
	}
	return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.UnknownVerb, "no such verb: %.40s", t.verb)), Result{}
}

// run is ECMD and EVAL. The latter is answered OK and a space whatever the code
// did, as FANOS has it.
func (s *session) run(t *task) (ecmd.Reply, Result) {
	s.begin(t, t.stdio[0])
	defer s.finish(t)
	result := s.Shell.Run(t.conn.ctx, t.text, t.stdio)
	s.emitPlain(t, result)
	switch {
	case t.verb == ecmd.Eval:
		return okText(""), result
	case result.Status != 0:
		return ecmd.Reply{Outcome: ecmd.Fail}, result
	}
	return okReply, result
}

// ask answers what the shell, or a copy of its state, can be asked.
func (s *session) ask(t *task, v View) ecmd.Reply {
	switch t.verb {
	case ecmd.Complete:
		return s.completePlain(t, v)
	case ecmd.Dump:
		return dump(t, v)
	case ecmd.Prompt:
		return prompt(t, v)
	}
	return okText(v.Dir())
}

// completePlain is COMPLETE: the text is the line up to the cursor.
func (s *session) completePlain(t *task, v View) ecmd.Reply {
	ctx, cancel := context.WithTimeout(t.context(), s.completeTime())
	defer cancel()
	body, err := v.Complete(ctx, t.text, len(t.text))
	if err != nil {
		return failed(err)
	}
	return okBytes(body)
}

// dump is DUMP: the text names sections.
func dump(t *task, v View) ecmd.Reply {
	var text bytes.Buffer
	if err := v.Dump(&text, strings.Fields(t.text)...); err != nil {
		return failed(err)
	}
	return okBytes(text.Bytes())
}

// prompt is PROMPT: the text names a variable, or is empty.
func prompt(t *task, v View) ecmd.Reply {
	if !isName(t.text) {
		return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.BadArgument, "not the name of a variable: %.40s", t.text))
	}
	text, err := v.Prompt(t.text)
	if err != nil {
		return failed(err)
	}
	return okText(text)
}

func getPid() ecmd.Reply { return okText(strconv.Itoa(os.Getpid())) }

func okText(text string) ecmd.Reply { return okBytes([]byte(text)) }

// okBytes is a reply with a text, though it be empty.
func okBytes(text []byte) ecmd.Reply {
	if text == nil {
		text = []byte{}
	}
	return ecmd.Reply{Outcome: ecmd.OK, Text: text}
}

func failed(err error) ecmd.Reply {
	return ecmd.ErrorReply(0, ecmd.Errorf(ecmd.Failed, "%v", err))
}

// isName reports whether text is a name (POSIX 3.216) or empty.
func isName(text string) bool {
	for i, c := range []byte(text) {
		letter := c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return true
}
