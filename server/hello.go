package server

import (
	"slices"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// full returns the shell if it can do the json dialect, or nil.
func (s *session) full() *interp.Shell {
	if w, ok := s.Shell.(*wrapped); ok {
		return w.sh
	}
	return nil
}

// serverName is what HELLO calls this server.
const serverName = "goshd 0.1.0"

// features are what a client may ask HELLO's contract for.
var features = []string{"overlap", "capture", "stream", "pty", "path", "events", "snapshots", "authorize"}

// hello is HELLO: the connection speaks json from the reply on.
func (c *conn) hello(t *task) *ecmd.Error {
	var g ecmd.Greeting
	if err := ecmd.Unmarshal([]byte(t.text), &g); err != nil {
		return ecmd.Errorf(ecmd.BadArgument, "HELLO: %v", err)
	}
	switch {
	case g.Version != ecmd.ProtocolVersion:
		return errVersion()
	case c.pending.Load() > 0:
		return ecmd.Errorf(ecmd.NotNow, "HELLO must be sent when all earlier requests are answered")
	}
	reply := okJSON(c.s.contract())
	t.answer = &reply
	c.mu.Lock()
	c.client = g.Client
	c.mu.Unlock()
	c.json.Store(true)
	return nil
}

func errVersion() *ecmd.Error {
	return ecmd.Errorf(ecmd.BadVersion, "this server speaks version %d of the json dialect", ecmd.ProtocolVersion)
}

// helloAgain is HELLO in the json dialect.
func (q *query) helloAgain() (any, *ecmd.Error) {
	var g ecmd.Greeting
	if err := q.decode(&g); err != nil {
		return nil, err
	}
	if g.Version != ecmd.ProtocolVersion {
		return nil, errVersion()
	}
	return q.s.contract(), nil
}

// contract is the reply to HELLO.
func (s *session) contract() *ecmd.Contract {
	k := &ecmd.Contract{
		Version: ecmd.ProtocolVersion, Server: serverName, Shell: interp.Version, Pid: s.full().Pid(),
		Verbs: verbs(), Features: features, Limits: s.limits(),
	}
	k.RC, k.RCPending = s.startUp()
	return k
}

// verbs are the verbs of the json dialect, in order.
func verbs() []string {
	list := []string{string(ecmd.Ecmd), string(ecmd.Eval), string(ecmd.Stdin)}
	for v := range handlers() {
		list = append(list, string(v))
	}
	slices.Sort(list)
	return list
}

// startUp tells of the start-up files, and whether they are still running.
func (s *session) startUp() (files []ecmd.RCFile, pending bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	files = append([]ecmd.RCFile{}, s.rc...)
	select {
	case <-s.booted:
		return files, false
	default:
		return files, true
	}
}

// busy reports whether code runs, or waits to.
func (s *session) busy() bool {
	_, booting := s.startUp()
	return booting || s.codes.Load() > 0
}

func (s *session) limits() ecmd.Limits {
	return ecmd.Limits{
		MaxMessage: or(s.MaxMessage, ecmd.DefaultMaxMessage), MaxConnections: or(s.MaxConnections, DefaultMaxConnections),
		MaxPending: or(s.MaxPending, DefaultMaxPending), MaxFiles: or(s.MaxFiles, DefaultMaxFiles),
		MaxWaiting: or(s.MaxWaiting, DefaultMaxWaiting), MaxQueue: or(s.MaxQueue, DefaultMaxQueue), MaxUnread: or(s.MaxUnread, DefaultMaxUnread),
		StdinWindow: or(s.StdinWindow, DefaultStdinWindow), FrameTimeout: or(s.FrameTimeout, DefaultFrameTimeout).Milliseconds(),
		WriteTimeout: or(s.WriteTimeout, DefaultWriteTimeout).Milliseconds(), ShutdownGrace: or(s.Grace, DefaultGrace).Milliseconds(),
		ShutdownTime: or(s.Shutdown, DefaultShutdown).Milliseconds(), Hangup: s.Hangup.String(),
		RCTime: s.BootTime.Milliseconds(), IdleExit: s.IdleExit.Milliseconds(), CompleteLimit: s.completeTime().Milliseconds(), CaptureMemory: s.captureMemory(), CaptureSpool: s.captureSpool(),
	}
}
