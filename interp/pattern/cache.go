package pattern

import (
	"hash/maphash"
	"strings"
	"sync"
)

// The cache is in shards, so that goroutines seldom meet, and each shard has
// two generations: what was not used while the young one filled is forgotten.
const (
	shards     = 16
	generation = 128  // patterns in one generation of a shard
	longText   = 1024 // texts above are not kept
)

type key struct {
	text  string
	flags Flags
}

type shard struct {
	sync.RWMutex
	young, old map[key]*Pattern
}

var (
	cache [shards]shard
	seed  = maphash.MakeSeed()
)

// Cached is Compile with a memory, shared by the whole process and bounded.
func Cached(text string, f Flags) *Pattern {
	if len(text) > longText {
		return Compile(text, f)
	}
	k := key{text, f}
	sh := &cache[maphash.String(seed, text)%shards]
	sh.RLock()
	p := sh.young[k]
	sh.RUnlock()
	if p == nil {
		p = sh.fill(k)
	}
	return p
}

func (sh *shard) fill(k key) *Pattern {
	sh.Lock()
	defer sh.Unlock()
	p := sh.old[k]
	if p == nil {
		k.text = strings.Clone(k.text)
		p = Compile(k.text, k.flags)
	}
	if sh.young == nil || len(sh.young) >= generation {
		sh.young, sh.old = make(map[key]*Pattern), sh.young
	}
	sh.young[k] = p
	return p
}
