package arith

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goshd/goshd/interp/vars"
)

// A shell is the Env of the tests.
type shell struct {
	store   *vars.Store
	nounset bool
	depth   int
	warned  []string
	reads   int // of dynamic variables
}

// A host is the vars.Host of the tests.
type host struct{ *shell }

func (h host) Warn(msg string) { h.warned = append(h.warned, "warning: "+msg) }

func newShell() *shell {
	sh := new(shell)
	sh.store = vars.New(host{sh})
	return sh
}

func (sh *shell) Vars() *vars.Store { return sh.store }
func (sh *shell) NoUnset() bool     { return sh.nounset }
func (sh *shell) ArithDepth() *int  { return &sh.depth }

func (sh *shell) Warn(msg string) { sh.warned = append(sh.warned, msg) }

func (sh *shell) Unbound(name string) error {
	return errors.New(name + ": unbound variable")
}

// Expand knows $name, $((expression)), backslashes and quotes.
func (sh *shell) Expand(s string) (string, error) { return sh.expand(s, false) }
func (sh *shell) Key(s string) (string, error)    { return sh.expand(s, true) }

func (sh *shell) expand(s string, key bool) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case strings.HasPrefix(s[i:], "$((") && strings.Contains(s[i+3:], "))"):
			end := strings.LastIndex(s, "))")
			n, err := EvalText(sh, s[i+3:end])
			if err != nil {
				return "", err
			}
			fmt.Fprint(&b, n)
			i = end + 1
		case c == '$':
			j := i + 1
			for j < len(s) && vars.NameByte(s[j]) {
				j++
			}
			v, _ := sh.store.Text(vars.Intern(s[i+1 : j]))
			if j == i+1 {
				v = "$"
			}
			b.WriteString(v)
			i = j - 1
		case c == '"', c == '\'' && key:
		case c == '\\' && i+1 < len(s) && (key || strings.IndexByte("$`\"\\", s[i+1]) >= 0):
			i++
			b.WriteByte(s[i])
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), nil
}

// Dynamic counts the reads of a dynamic variable.
func (sh *shell) Dynamic(id vars.ID, v vars.Setter) {
	sh.reads++
	v.Int(int64(sh.reads))
}

func (sh *shell) AssignDynamic(id vars.ID, val string) bool { return false }
func (sh *shell) Arith(expr string) (int64, error)          { return EvalText(sh, expr) }
func (sh *shell) Changed(id vars.ID)                        {}
func (sh *shell) Subscript(id vars.ID, text string, assoc bool) (int64, string, error) {
	if assoc {
		key, err := sh.Key(text)
		return 0, key, err
	}
	n, err := EvalText(sh, text)
	return n, "", err
}
