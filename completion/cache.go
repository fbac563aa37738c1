package completion

import (
	"os"
	"sync"
	"time"
)

// A Cache remembers directories of PATH and system tables between
// completions, each as long as the file it came from is unchanged. Any number
// of shells may use one at the same time.
type Cache struct {
	mu     sync.Mutex
	dirs   map[string]*commandDir
	tables map[string]*nameTable
	helps  map[string]*helpText
}

// NewCache returns an empty cache.
func NewCache() *Cache {
	return &Cache{dirs: map[string]*commandDir{}, tables: map[string]*nameTable{}, helps: map[string]*helpText{}}
}

// A stamp tells one state of a file from another.
type stamp struct {
	file os.FileInfo
	read time.Time
}

// settle is how long after a change a second one may leave the same mtime.
const settle = 20 * time.Millisecond

func stampOf(fi os.FileInfo) stamp {
	return stamp{file: fi, read: time.Now()}
}

// same tells whether what was read at s still holds for the file as now is.
func (s stamp) same(now stamp) bool {
	a, b := s.file, now.file
	return os.SameFile(a, b) && a.ModTime().Equal(b.ModTime()) && a.Size() == b.Size() &&
		s.read.Sub(a.ModTime()) > settle
}

// cacheEntries bounds a cache; nobody's PATH is that long.
const cacheEntries = 512

// cached returns the value kept for path, or reads it anew. The zero value is
// returned for what can't be read.
func cached[T any](mu *sync.Mutex, m map[string]*T, path string, at func(*T) *stamp, read func(string) (*T, error)) *T {
	fi, err := os.Stat(path)
	if err != nil {
		return nil
	}
	now := stampOf(fi)
	mu.Lock()
	v := m[path]
	mu.Unlock()
	if v != nil && at(v).same(now) {
		return v
	}
	if v, err = read(path); err != nil {
		return nil
	}
	*at(v) = now
	mu.Lock()
	if len(m) >= cacheEntries {
		clear(m)
	}
	m[path] = v
	mu.Unlock()
	return v
}
