package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/goshd/goshd/client"
)

func runCode(k *call) (int, error) {
	switch {
	case k.json:
		return runJSON(k)
	case k.dir != "" || k.timeout != 0 || k.env != nil || k.ask != "":
		return runWith(k)
	}
	c, err := k.connect()
	if err != nil {
		return 0, err
	}
	ok, err := c.Run(k.ctx, strings.Join(k.args, " "), os.Stdin, os.Stdout, os.Stderr)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 1, nil
	}
	return 0, nil
}

func dump(k *call) (int, error) {
	return k.print("", func(c *client.Client) (string, error) { return c.Dump(k.ctx, k.args...) })
}

func prompt(k *call) (int, error) {
	return k.print("\n", func(c *client.Client) (string, error) { return c.Prompt(k.ctx, strings.Join(k.args, "")) })
}

func pwd(k *call) (int, error) {
	return k.print("\n", func(c *client.Client) (string, error) { return c.Pwd(k.ctx) })
}

func pid(k *call) (int, error) {
	return k.print("\n", func(c *client.Client) (string, error) {
		n, err := c.Pid(k.ctx)
		return fmt.Sprint(n), err
	})
}

func terminate(k *call) (int, error) {
	c, err := k.connect()
	if err != nil {
		return 0, err
	}
	return 0, c.Terminate(k.ctx)
}

func relay(k *call) (int, error) {
	socket, err := client.Connect(k.ctx, k.socket)
	if err != nil {
		return 0, err
	}
	return 0, client.Relay(socket, os.Stdin, os.Stdout)
}

// print prints the answer to a question.
func (k *call) print(end string, ask func(c *client.Client) (string, error)) (int, error) {
	c, err := k.connect()
	if err != nil {
		return 0, err
	}
	text, err := ask(c)
	if err == nil {
		_, err = io.WriteString(k.out, text+end)
	}
	return 0, err
}
