package main

import (
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// secret is in everything that a client sends in these tests.
const secret = "hunter2secret"

// TestSecretsAreNotLogged: whatever goes wrong, what goshd prints by itself has
// nothing of code, values, environment, input or names that clients have sent.
func TestSecretsAreNotLogged(t *testing.T) {
	s := start(t, "--norc", "--max-message", "100000", "--frame-timeout", "1s", "--idle-exit", "1h")
	w := s.json()
	w.run(&ecmd.Run{Code: "x=" + secret + "; export y=$x; f_" + secret + "() { :; }; trap ': " + secret + "' USR1; PS1='" + secret + "$('"})
	for i, run := range []ecmd.Run{
		{Code: "echo '" + secret}, {Code: secret + " )"}, {Code: "nosuch_" + secret}, {Code: ": ${" + secret + "?gone}"}, {Code: "exit 3; " + secret},
		{Code: "set -u; echo $" + secret}, {Code: "f() { f; }; f " + secret}, {Code: "echo $((" + secret + "/0))"}, {Code: "kill -SEGV $BASHPID; : " + secret},
		{Code: "sh -c 'kill -SEGV $$' " + secret}, {Code: ":", Env: map[string]*string{secret + " ": ptr(secret)}}, {Code: ":", Dir: "/" + secret},
		{Code: "cat", Stdin: &ecmd.Stdio{Kind: "path", Path: "/" + secret}}, {Code: ":", Args: &[]string{secret}, Name: secret},
		{Code: "sleep 100; : " + secret, Deadline: 50}, {Code: "(exit 3) & wait; : " + secret}, {Code: ":", Authorize: []string{secret}},
	} {
		w.send(i+1, ecmd.Ecmd, string(ecmd.Marshal(&run)))
		w.reply(i + 1)
	}
	for i, verb := range []ecmd.Verb{"HELLO", "STATUS", "CANCEL", "SET", "PARSE", "PROMPT", "COMPLETE", "DUMP", "DIFF", "RESTORE", "SNAPSHOT", "QUOTE", "RESOLVE", "SUBSCRIBE", "SIGNAL", "WAIT", "FORK", "ARGV", "HISTORY-ADD", "EVAL", secret} {
		for j, text := range []string{
			secret, `{"code":"` + secret + `","name":"` + secret + `","line":"` + secret + ` ","path":"/` + secret + `/x","argv":["` + secret + `"],"lines":["` + secret + `"],"events":["` + secret + `"]}`,
			`{"cwd":"/` + secret + `","sections":["` + secret + `"],"from":"` + secret + `","place":"` + secret + `","signal":"` + secret + `","words":["` + secret + `"]}`,
			`{"variables":{"` + secret + ` ":{"value":"` + secret + `"}},"functions":{"f":"` + secret + ` ("},"aliases":{"` + secret + `":"` + secret + `"},"client":"` + secret + `"}`,
		} {
			id := 1000 + 10*i + j
			w.send(id, verb, text)
			w.reply(id)
		}
	}
	rude(t, s)
	s.want("exit 3; : "+secret, "", false)
	s.cmd.Wait()
	if log := s.log.String(); strings.Contains(log, secret) {
		t.Errorf("the log has a secret:\n%s", log)
	}
}

// rude sends what is no message, and leaves in the middle of others.
func rude(t *testing.T, s *session) {
	t.Helper()
	for _, text := range []string{
		secret, "20:" + secret, "999999:" + secret, "5:" + secret, fmt.Sprintf("%d:ECMD %s", len(secret)+5, secret),
		fmt.Sprintf("%d:ECMD sleep 0.2; : %s,", len(secret)+18, secret), "7:" + secret[:7] + ",", "1 ECMD " + secret,
	} {
		conn, err := net.Dial("unix", s.path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Write([]byte(text)); err != nil {
			t.Error(err)
		}
		if err := conn.SetReadDeadline(time.Now().Add(50 * time.Millisecond)); err != nil {
			t.Error(err)
		}
		_, _ = conn.Read(make([]byte, 1000)) // an answer, or none
		conn.Close()
	}
}
