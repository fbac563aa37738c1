package server

import (
	"os"
	"slices"
)

func (s *session) captureMemory() int { return or(s.CaptureMemory, DefaultCaptureMemory) }

func (s *session) captureSpool() int64 { return or(s.CaptureSpool, DefaultCaptureSpool) }

// keepSpool notes a file with captured output, which is removed at the end of
// the shell if its client does not do it before.
func (s *session) keepSpool(path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.spools) == cap(s.spools) { // most are gone: their clients have read them
		s.spools = slices.DeleteFunc(s.spools, func(path string) bool {
			_, err := os.Lstat(path)
			return err != nil
		})
	}
	s.spools = append(s.spools, path)
}

// removeSpools removes the files with output of a request whose client has gone
// before the answer, and will never read them.
func (t *task) removeSpools() {
	for _, c := range t.captured {
		if path := c.path(); path != "" {
			_ = os.Remove(path) // the end of the shell tries again
		}
	}
}

// path is the file with the output, if there is one.
func (c *captured) path() string {
	if c == nil {
		return ""
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.spool == nil {
		return ""
	}
	return c.spool.Name()
}

func (s *session) removeSpools() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, path := range s.spools {
		_ = os.Remove(path) // fails for those that are gone
	}
	s.spools = nil
}
