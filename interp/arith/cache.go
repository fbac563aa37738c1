package arith

import "sync"

// cacheSize bounds the programs of texts met at run time: the values of
// variables, and expressions put together by expansion.
const cacheSize = 1024

// programs holds two generations: when the young one is full it becomes the
// old one, and the old one is dropped.
var programs struct {
	sync.RWMutex
	young, old map[string]*Program
}

// cached returns the program of text, from the cache if it is there.
func cached(text string) *Program {
	programs.RLock()
	p := programs.young[text]
	programs.RUnlock()
	if p != nil {
		return p
	}
	programs.RLock()
	p = programs.old[text]
	programs.RUnlock()
	if p == nil {
		p = Compile(text)
	}
	if len(text) <= maxCached {
		keep(text, p)
	}
	return p
}

// maxCached is the longest text that is kept.
const maxCached = 1024

func keep(text string, p *Program) {
	programs.Lock()
	defer programs.Unlock()
	if programs.young == nil || len(programs.young) >= cacheSize {
		programs.young, programs.old = make(map[string]*Program), programs.young
	}
	programs.young[text] = p
}
