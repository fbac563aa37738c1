package expand

import (
	"sync"
	"testing"
)

// TestShared expands the same words in several shells at once.
func TestShared(t *testing.T) {
	first := newShell(t.TempDir())
	var words []*Word
	for _, w := range benchWords {
		words = append(words, compileWord(t, first, w.word))
	}
	var wg sync.WaitGroup
	for range 4 {
		sh := newShell(t.TempDir())
		sh.script(`x=value n=12 s='a b c d' d=dir k=k p=/usr/share i=1; a=(1 2 3 4); declare -A m=([k]=v); set -- one two`)
		wg.Go(func() {
			for _, w := range words {
				if _, err := w.Fields(&sh.st, nil); err != nil {
					t.Error(err)
				}
				if _, err := w.Document(&sh.st); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}
