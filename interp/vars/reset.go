package vars

// Reset gives s the variables that from has, a fork of s or of one of its forks.
// It costs the same whatever they hold, and both go on independently. It is for
// a Store between commands: no Mark of s may be in use.
func (s *Store) Reset(from *Store) {
	version := max(s.envVersion, from.envVersion) + 1
	s.pages, s.top = from.pages, from.top
	s.gen, from.gen = nextGeneration(), nextGeneration()
	s.env, s.envOK, s.envVersion = from.env, from.envOK, version
	s.AllExport, s.KeepLocal = from.AllExport, from.KeepLocal
}
