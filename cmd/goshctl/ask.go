package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/goshd/goshd/ecmd"
)

// ask makes the request of a command and prints the answer.
func (cmd *command) ask(k *call) (int, error) {
	var in any
	if cmd.request != nil {
		var err error
		if in, err = cmd.request(k); err != nil {
			return 0, err
		}
	}
	s, err := k.open()
	if err != nil {
		return 0, err
	}
	var reply json.RawMessage
	if err := s.Do(k.ctx, cmd.verb, in, &reply); err != nil {
		return 0, err
	}
	if k.json || cmd.show == nil {
		return 0, k.line(reply)
	}
	return 0, cmd.show(k, reply)
}

// line prints an answer as it is.
func (k *call) line(reply []byte) error {
	_, err := fmt.Fprintf(k.out, "%s\n", reply)
	return err
}

func (k *call) words() string { return strings.Join(k.args, " ") }

// arg returns an argument that may be missing.
func (k *call) arg(i int) string {
	if i < len(k.args) {
		return k.args[i]
	}
	return ""
}

func askParse(k *call) (any, error) { return ecmd.Source{Code: k.words()}, nil }

func askResolve(k *call) (any, error) { return ecmd.Resolving{Words: k.args}, nil }

func askQuote(k *call) (any, error) { return ecmd.Quoting{Text: k.args[0], Place: k.arg(1)}, nil }

func askDump(k *call) (any, error) {
	return ecmd.DumpRequest{Sections: k.args}, nil
}

func askPrompt(k *call) (any, error) { return ecmd.PromptRequest{Name: k.arg(0)}, nil }

func askHello(k *call) (any, error) { return ecmd.Greeting{Version: ecmd.ProtocolVersion}, nil }

func askSnapshot(k *call) (any, error) { return ecmd.SnapshotRequest{Name: k.arg(0)}, nil }

func askRestore(k *call) (any, error) { return ecmd.RestoreRequest{Name: k.args[0]}, nil }

func askDiff(k *call) (any, error) { return ecmd.DiffRequest{From: k.args[0], To: k.arg(1)}, nil }

// askFork makes the path absolute, as it is told in our directory.
func askFork(k *call) (any, error) {
	path, err := filepath.Abs(k.args[0])
	return ecmd.ForkRequest{Path: path}, err
}

func askHistory(k *call) (any, error) {
	r := ecmd.HistoryRequest{Search: k.search, Prefix: k.prefix}
	if len(k.args) == 0 {
		return r, nil
	}
	var err error
	r.Last, err = strconv.Atoi(k.args[0])
	if err != nil || r.Last <= 0 {
		return nil, fmt.Errorf("%s: not a number of lines", k.args[0])
	}
	return r, nil
}

func askHistoryAdd(k *call) (any, error) { return ecmd.HistoryAddition{Lines: k.args}, nil }

func askSet(k *call) (any, error) {
	if k.json {
		return object(k.words())
	}
	r := ecmd.Setting{Variables: make(map[string]ecmd.Variable)}
	for _, arg := range k.args {
		name, value, ok := strings.Cut(arg, "=")
		if !ok {
			return nil, fmt.Errorf("%s: not NAME=VALUE", arg)
		}
		r.Variables[name] = ecmd.Variable{Value: &value}
	}
	return r, nil
}

func askWait(k *call) (any, error) {
	job, err := jobNumber(k.args[0])
	return ecmd.WaitFor{Job: job, Stops: k.stops, Timeout: k.timeout.Milliseconds()}, err
}

func askSignal(k *call) (any, error) {
	r := ecmd.Kill{Signal: k.args[0]}
	if k.session {
		r.To = "session"
	}
	if len(k.args) == 1 {
		return r, nil
	}
	var err error
	r.Job, err = jobNumber(k.args[1])
	return r, err
}

// jobNumber reads the number of a job, with or without %.
func jobNumber(arg string) (int, error) {
	n, err := strconv.Atoi(strings.TrimPrefix(arg, "%"))
	if err != nil || n <= 0 {
		return 0, fmt.Errorf("%s: not the number of a job", arg)
	}
	return n, nil
}

// object is an argument that is the text of a request.
func object(text string) (json.RawMessage, error) {
	var o map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &o); err != nil {
		return nil, fmt.Errorf("the text of the request is no JSON object: %w", err)
	}
	return json.RawMessage(text), nil
}

// request makes any request.
func request(k *call) (int, error) {
	cmd := command{verb: ecmd.Verb(k.args[0])}
	if len(k.args) > 1 {
		cmd.request = func(k *call) (any, error) { return object(k.args[1]) }
	}
	return cmd.ask(k)
}
