package interp

import (
	"context"
	"strings"

	"github.com/goshd/goshd/interp/quote"
)

// RunArgv runs one command in the copy, which is of no more use then: the words
// are a function, a builtin or a program with its arguments, and nothing in them
// is expanded. stdio is taken. The working directory and the variables hold for
// the command. It returns the exit status.
func (s *Snapshot) RunArgv(ctx context.Context, argv []string, stdio [3]int, dir string, env map[string]*string) (int, error) {
	sh := s.sh
	defer sh.finish()
	defer s.until(ctx)()
	for i, n := range stdio {
		sh.fds.Take(i, sh.takeStdio(n))
	}
	sh.async = true // the terminal is the foreground's
	if _, err := sh.overlay(&Request{Dir: dir, Env: env}); err != nil {
		return 0, err
	}
	var code strings.Builder
	for _, word := range argv {
		code.WriteString(quote.At(word) + " ")
	}
	sh.protected(func() flow { return sh.eval(code.String()) })
	return sh.Status, nil
}

// MayEnter reports why dir, an absolute path, can't be a working directory.
func (s *Snapshot) MayEnter(dir string) error { return s.sh.mayEnter(dir) }
