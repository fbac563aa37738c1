package ere

import (
	"strings"
	"sync"
)

// The cache has two generations: what was not used while the young one filled
// is forgotten.
const (
	generation = 128
	longExpr   = 1024 // expressions above are not kept
)

type key struct {
	expr   string
	nocase bool
}

type result struct {
	re  *Regexp
	err error
}

var cache struct {
	sync.RWMutex
	young, old map[key]result
}

// Cached is Compile with a memory, shared by the whole process and bounded.
func Cached(expr string, nocase bool) (*Regexp, error) {
	if len(expr) > longExpr {
		return Compile(expr, nocase)
	}
	k := key{expr, nocase}
	cache.RLock()
	r, have := cache.young[k]
	cache.RUnlock()
	if !have {
		r = fill(k)
	}
	return r.re, r.err
}

func fill(k key) result {
	cache.Lock()
	defer cache.Unlock()
	r, have := cache.old[k]
	if !have {
		k.expr = strings.Clone(k.expr)
		r.re, r.err = Compile(k.expr, k.nocase)
	}
	if cache.young == nil || len(cache.young) >= generation {
		cache.young, cache.old = make(map[key]result), cache.young
	}
	cache.young[k] = r
	return r
}
