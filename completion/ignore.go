package completion

import "strings"

// ignored removes the files that FIGNORE or the kind of the word rules out.
func (c *completer) ignored(cs []candidate) []candidate {
	switch {
	case c.first && c.spec == nil && c.source == "default":
		return c.onlyDirectories(cs)
	}
	list, _ := c.host.Variable("FIGNORE")
	if list == "" {
		return cs
	}
	suffixes := strings.Split(list, ":")
	kept := make([]candidate, 0, len(cs))
	for _, x := range cs {
		if !hasSuffixOf(x.value, suffixes) {
			kept = append(kept, x)
		}
	}
	if len(kept) == 0 && !c.host.Option("force_fignore") {
		return cs
	}
	return kept
}

func hasSuffixOf(name string, suffixes []string) bool {
	for _, s := range suffixes {
		if s != "" && len(name) > len(s) && strings.HasSuffix(name, s) {
			return true
		}
	}
	return false
}

// onlyDirectories is for a command's name that no command begins with: it may
// still become a path.
func (c *completer) onlyDirectories(cs []candidate) []candidate {
	if c.q.Word == "" && c.host.Option("no_empty_cmd_completion") {
		return nil
	}
	kept := cs[:0]
	for _, x := range cs {
		if c.isDir(x) {
			x.kind = kindDirectory
			kept = append(kept, x)
		}
	}
	return kept
}
