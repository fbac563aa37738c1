package completion

import (
	"os"
	"strings"
)

// A nameTable is what a system file such as /etc/passwd lists, in its order.
type nameTable struct {
	stamp
	rows []tableRow
}

// A tableRow is one line: its name, or names, and its other fields.
type tableRow struct {
	name   string
	fields []string
}

const (
	passwdFile   = "/etc/passwd"
	groupFile    = "/etc/group"
	servicesFile = "/etc/services"
	hostsFile    = "/etc/hosts"
)

// table returns the rows of a file; parse makes rows of one line.
func (c *Cache) table(path string, parse func(line string) []tableRow) []tableRow {
	t := cached(&c.mu, c.tables, path, func(t *nameTable) *stamp { return &t.stamp },
		func(path string) (*nameTable, error) {
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			t := &nameTable{}
			for line := range strings.Lines(string(text)) {
				t.rows = append(t.rows, parse(strings.TrimRight(line, "\n"))...)
			}
			return t, nil
		})
	if t == nil {
		return nil
	}
	return t.rows
}

// colonRow parses a line of /etc/passwd or /etc/group.
func colonRow(line string) []tableRow {
	name, rest, ok := strings.Cut(line, ":")
	if !ok || name == "" || strings.ContainsAny(name[:1], "#+-") {
		return nil
	}
	return []tableRow{{name, strings.Split(rest, ":")}}
}

// serviceRow parses a line of /etc/services: a name, port/protocol, aliases.
func serviceRow(line string) []tableRow {
	line, _, _ = strings.Cut(line, "#")
	f := strings.Fields(line)
	if len(f) < 2 {
		return nil
	}
	return []tableRow{{f[0], f[2:]}}
}

// hostRow parses a line in the format of /etc/hosts.
func hostRow(line string) []tableRow {
	line, _, _ = strings.Cut(line, "#")
	f := strings.Fields(line)
	if len(f) == 0 {
		return nil
	}
	// A line of names without an address is accepted, as bash does.
	if f[0][0] >= '0' && f[0][0] <= '9' {
		f = f[1:]
	}
	var rows []tableRow
	for _, name := range f {
		rows = append(rows, tableRow{name: name})
	}
	return rows
}

// userHome returns the home directory of a user.
func (c *Cache) userHome(name string) (dir string, ok bool) {
	for _, r := range c.table(passwdFile, colonRow) {
		if r.name == name && len(r.fields) > 4 {
			return r.fields[4], true
		}
	}
	return "", false
}
