package server_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/server"
)

// greeter is the smallest shell: it greets whatever it is told to run.
type greeter struct{}

func (greeter) Run(_ context.Context, src string, stdio [3]int) server.Result {
	unix.Write(stdio[1], []byte("hello "+src+"\n"))
	for _, fd := range stdio {
		unix.Close(fd) // fails for -1, which is /dev/null
	}
	return server.Result{}
}

func (greeter) Complete(context.Context, string, int) ([]byte, error) { return nil, nil }
func (greeter) Dump(io.Writer, ...string) error                       { return errors.New("there is no state") }
func (greeter) Prompt(string) (string, error)                         { return "> ", nil }
func (greeter) Dir() string                                           { return "/" }
func (greeter) Close(why server.Reason) int                           { fmt.Println("closed:", why); return 0 }

func Example() {
	dir, err := os.MkdirTemp("", "goshd")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	ln, err := server.Listen(filepath.Join(dir, "sock"))
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		(&server.Server{Shell: greeter{}}).Serve(ctx, ln)
	}()

	c, err := client.Dial(ctx, ln.Path())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		return
	}
	ok, err := c.Run(ctx, "world", nil, w, nil)
	w.Close()
	text, _ := io.ReadAll(r)
	fmt.Printf("%s%v %v\n", text, ok, err)

	_, err = server.Listen(ln.Path())
	fmt.Println(errors.Is(err, server.ErrInUse))
	c.Terminate(ctx)
	<-ended
	// Output:
	// hello world
	// true <nil>
	// true
	// closed: terminate
}
