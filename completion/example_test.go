package completion_test

import (
	"context"
	"fmt"
	"os"

	"github.com/goshd/goshd/completion"
)

// A shell that knows nothing but its working directory.
type shell struct{ cache *completion.Cache }

func (shell) Names(completion.Action, string) []string                    { return nil }
func (shell) Variable(string) (string, bool)                              { return "", false }
func (shell) Alias(string) (string, bool)                                 { return "", false }
func (shell) Option(name string) bool                                     { return name == "progcomp" }
func (shell) Readline(string) (string, bool)                              { return "", false }
func (shell) Path(name string) string                                     { return name }
func (shell) Respell(string) (string, bool)                               { return "", false }
func (shell) Glob(context.Context, string) ([]string, error)              { return nil, nil }
func (shell) ExpandWords(_ context.Context, w []string) ([]string, error) { return w, nil }
func (shell) CallCompleter(context.Context, string, *completion.Query) ([]string, int, error) {
	return nil, 0, completion.ErrNoFunction
}
func (shell) Output(context.Context, string, *completion.Query) (string, error) { return "", nil }
func (shell) Helps() [][]string                                                 { return nil }
func (s shell) Cache() *completion.Cache                                        { return s.cache }

func ExampleComplete() {
	r := completion.NewRegistry()
	r.Complete([]string{"-W", "checkout 'cherry pick' commit", "git"}, completion.Stdio{Out: os.Stdout, Err: os.Stderr})

	line := "cd /tmp && git ch"
	res, err := completion.Complete(context.Background(), shell{completion.NewCache()}, r, line, len(line))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s of %s, replacing %q\n", res.Context, res.Command, line[res.Replace.Start:res.Replace.End])
	for _, it := range res.Items {
		fmt.Printf("%q\n", it.Insert+it.Append)
	}
	// Output:
	// argument of git, replacing "ch"
	// "checkout "
	// "cherry pick "
}

func ExampleTokenize() {
	line := `echo "$(dirname 'my fi`
	p := completion.Tokenize(line, len(line), completion.DefaultWordBreaks)
	fmt.Printf("%q %s\n", p.Argv, p.Quote)
	fmt.Printf("%q %s\n", p.Inner.Argv, p.Inner.Quote)
	// Output:
	// ["echo" "$(dirname 'my fi"] "
	// ["dirname" "my fi"] '
}
