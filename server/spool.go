package server

import "os"

func (s *session) captureMemory() int { return or(s.CaptureMemory, DefaultCaptureMemory) }

func (s *session) captureSpool() int64 { return or(s.CaptureSpool, DefaultCaptureSpool) }

// keepSpool notes a file with captured output, which is removed at the end of
// the shell if its client does not do it before.
func (s *session) keepSpool(path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spools = append(s.spools, path)
}

func (s *session) removeSpools() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, path := range s.spools {
		_ = os.Remove(path) // most are gone: their clients have read them
	}
	s.spools = nil
}
