package vars

import "sync"

// An ID is an interned variable name. IDs are small, dense and the same in
// every Store of the process, so compiled code can keep them.
type ID int32

// symbols is the process-wide table of names. It only grows.
var symbols = struct {
	sync.RWMutex
	ids   map[string]ID
	names []string
}{ids: make(map[string]ID, 192), names: make([]string, 0, 192)}

// Intern returns the ID of name, making one if need be. Any string has an ID;
// whether it is a valid name is the caller's question (see ValidName).
func Intern(name string) ID {
	symbols.RLock()
	id, ok := symbols.ids[name]
	symbols.RUnlock()
	if ok {
		return id
	}
	symbols.Lock()
	defer symbols.Unlock()
	if id, ok := symbols.ids[name]; ok {
		return id
	}
	id = ID(len(symbols.names))
	symbols.names = append(symbols.names, name)
	symbols.ids[name] = id
	return id
}

// Known returns the ID of name if it was ever interned: a name that was not
// cannot have a value in any Store.
func Known(name string) (ID, bool) {
	symbols.RLock()
	id, ok := symbols.ids[name]
	symbols.RUnlock()
	return id, ok
}

// String returns the name.
func (id ID) String() string {
	symbols.RLock()
	defer symbols.RUnlock()
	return symbols.names[id]
}

// ValidName reports whether s is a name: a word consisting solely of
// underscores, digits and letters, not beginning with a digit (POSIX 3.230).
func ValidName(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !NameByte(s[i]) {
			return false
		}
	}
	return true
}

// NameByte reports whether c may occur in a name after its first byte.
func NameByte(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
