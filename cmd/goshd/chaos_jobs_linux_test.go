package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/goshd/goshd/ecmd"
)

// kills starts jobs, kills them and waits for them: each is answered, and no
// wait outlives its job.
func (c *chaotic) kills() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	for range 1 + c.rnd.IntN(5) {
		code := []string{
			"sleep 1000 & kill -9 $!; wait $!; echo $?",
			"sleep 1000 & kill $!; wait $! 2>/dev/null; echo $((9 + $? - 15))",
			"(while :; do :; done) & kill -9 $!; wait $!; echo $?",
			"sleep 1000 | sleep 1000 & kill -9 %%; wait $!; echo $?",
			"{ sleep 1000; } & p=$!; kill -9 $p; wait $p; echo $?",
			"x=$(sleep 1000 & kill -9 $!; wait $!; echo $?); echo $x",
			"sleep 1000 & disown; kill -9 $!; echo 137",
			"exec 9> >(cat >/dev/null); exec 9>&-; echo 137",
		}[c.rnd.IntN(8)]
		run := &ecmd.Run{Code: code, Stdout: capture(), Stderr: form("null"), Want: []string{"none"}}
		text, err := c.ask(ec, &ecmd.Request{Verb: ecmd.Ecmd, Text: string(ecmd.Marshal(run))})
		if err != nil {
			return fmt.Errorf("%s: %w", code, err)
		}
		var r ecmd.Result
		if err := ecmd.Unmarshal([]byte(text), &r); err != nil {
			return err
		}
		if r.Stdout == nil || r.Stdout.Bytes != "137\n" {
			return fmt.Errorf("%s: %s", code, text)
		}
	}
	return nil
}

// controls has code run and does something to it: signals, cancels, puts it into
// the background, or has it run into its deadline. It is answered once.
func (c *chaotic) controls() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	code := []string{"sleep 1000", "while :; do :; done", "sleep 1000 | sleep 1000", "cat", "x=$(sleep 1000)", "(sleep 1000; :)", "sleep 2 & wait", "read x"}[c.rnd.IntN(8)]
	run := &ecmd.Run{Code: code, Deadline: int64(1 + c.rnd.IntN(300)), Hangup: "interrupt", Stdin: form("stream"), Stderr: form("null")}
	run.OnDeadline = []string{"", "interrupt", "terminate", "kill"}[c.rnd.IntN(4)]
	if err := ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(1), Verb: ecmd.Ecmd, Text: string(ecmd.Marshal(run))}); err != nil {
		return err
	}
	time.Sleep(time.Duration(c.rnd.IntN(30)) * time.Millisecond)
	asked := 1
	for n := range uint64(c.rnd.IntN(4)) {
		id, verb, text := 2+n, ecmd.Cancel, `{"id":1}`
		switch c.rnd.IntN(6) {
		case 0:
			verb, text = ecmd.Signal, `{"signal":"`+[]string{"INT", "TERM", "KILL", "HUP", "USR1"}[c.rnd.IntN(5)]+`","id":1}`
		case 1:
			verb, text = ecmd.Status, "{}"
		case 2:
			id, verb, text = 1, ecmd.Stdin, "line\n"
		case 3:
			verb, text = ecmd.Resize, `{"id":1,"rows":10,"cols":20}`
		case 4:
			verb, text = ecmd.Jobs, ""
		}
		if err := ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(id), Verb: verb, Text: text}); err != nil {
			return err
		}
		if verb != ecmd.Stdin { // which is not answered
			asked++
		}
	}
	return c.controlled(ec, code, asked)
}

// controlled waits for so many answers, one of which is that of request 1.
func (c *chaotic) controlled(ec *ecmd.Conn, code string, n int) error {
	answered := map[ecmd.ID]int{}
	for range n {
		var rep ecmd.Reply
		for {
			if err := ec.ReadReply(&rep); err != nil {
				return fmt.Errorf("%s: %v of %d answers: %w", code, answered, n, err)
			}
			if rep.Outcome.Answers() {
				break
			}
		}
		if answered[rep.ID]++; answered[rep.ID] > 1 {
			return fmt.Errorf("%s: request %v is answered again: %v %s", code, rep.ID, rep.Outcome, rep.Text)
		}
	}
	if answered[ecmd.NewID(1)] != 1 {
		return fmt.Errorf("%s: answered: %v", code, answered)
	}
	return nil
}

// spools has more printed than the reply holds; the rest is in a file.
func (c *chaotic) spools() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	n := 1000 + c.rnd.IntN(100_000)
	run := &ecmd.Run{Code: "printf %" + strconv.Itoa(n) + "s x", Stdout: &ecmd.Stdio{Kind: "capture", Capture: 100}, Hangup: "interrupt"}
	req := &ecmd.Request{Verb: ecmd.Ecmd, Text: string(ecmd.Marshal(run))}
	text, err := c.ask(ec, req)
	if err != nil {
		return err
	}
	var r ecmd.Result
	if err := ecmd.Unmarshal([]byte(text), &r); err != nil {
		return err
	}
	if r.Stdout == nil || !r.Stdout.Truncated || r.Stdout.Total != int64(n) {
		return fmt.Errorf("%d bytes: %s", n, text)
	}
	all, err := os.ReadFile(r.Stdout.Path)
	if err != nil || len(all) != n || !strings.HasSuffix(string(all), " x") {
		return fmt.Errorf("%d bytes in the file of %d: %w", len(all), n, err)
	}
	return os.Remove(r.Stdout.Path)
}

// asksOddly sends what is JSON, or nearly, but makes no sense.
func (c *chaotic) asksOddly() error {
	ec, err := c.connect(true)
	if err != nil {
		return err
	}
	defer ec.Close()
	verbs := []ecmd.Verb{ecmd.Ecmd, ecmd.Complete, ecmd.Dump, ecmd.Diff, ecmd.Wait, ecmd.Signal, ecmd.Set, ecmd.Subscribe, ecmd.Parse, ecmd.Prompt, ecmd.Resolve, ecmd.Quote, ecmd.History, ecmd.Resize, ecmd.Authorize, ecmd.Argv, ecmd.Restore, ecmd.Cancel}
	texts := []string{"", "{", "[]", "null", `{"code":null}`, `{"code":{"b64":"!"}}`, `{"id":-1}`, `{"id":1e99}`, `{"job":99999999999}`, `{"argv":[]}`, `{"argv":[""]}`,
		`{"line":"echo $(","point":-5}`, `{"line":"a","point":99}`, `{"code":"if"}`, `{"code":"\u0000"}`, `{"sections":["variables","variables"]}`, `{"sections":["x"]}`,
		`{"signal":"0"}`, `{"signal":-9}`, `{"words":[""]}`, `{"text":{"b64":"/w=="},"width":-3}`, `{"events":["nope"]}`, `{"last":-2}`, `{"code":":","pty":{"rows":99999}}`,
		`{"code":":","stdin":{"fd":5}}`, `{"code":":","cwd":"/nope","env":{"a b":"c"}}`, `{"code":":","args":[null]}`, `{"name":""}`, `{"from":"nope"}`}
	n := 1 + c.rnd.IntN(20)
	for i := range n {
		if err := ec.WriteRequest(&ecmd.Request{ID: ecmd.NewID(uint64(i)), Verb: verbs[c.rnd.IntN(len(verbs))], Text: texts[c.rnd.IntN(len(texts))]}); err != nil {
			return err
		}
	}
	seen := map[ecmd.ID]bool{}
	for len(seen) < n {
		var rep ecmd.Reply
		if err := ec.ReadReply(&rep); err != nil {
			return fmt.Errorf("%d of %d answers: %w", len(seen), n, err)
		}
		if rep.Outcome.Answers() {
			if seen[rep.ID] {
				return fmt.Errorf("answered again: %v %s", rep.Outcome, rep.Text)
			}
			seen[rep.ID] = true
		}
	}
	return nil
}
