package wire

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// message receives one message and returns its payload.
func (c *player) message() (string, error) {
	for {
		digits, rest, ok := strings.Cut(string(c.buf), ":")
		n, err := strconv.Atoi(digits)
		if ok && err != nil {
			return "", fmt.Errorf("got %q, want a message", c.buf)
		}
		if ok && len(rest) > n {
			if rest[n] != ',' {
				return "", fmt.Errorf("got %q, want a message", c.buf)
			}
			c.buf = c.buf[len(digits)+1+n+1:]
			return rest[:n], nil
		}
		if more, err := c.more(); err != nil {
			return "", err
		} else if !more {
			return "", fmt.Errorf("got %q and the end, want a message", c.buf)
		}
	}
}

// object receives a message that begins with head, and whose object has at
// least the members of the wanted one.
func (c *player) object(head, want string) error {
	got, err := c.message()
	if err != nil {
		return err
	}
	text, ok := strings.CutPrefix(got, head+" ")
	if !ok {
		return fmt.Errorf("got %q, want %s and an object", got, head)
	}
	var wanted, told any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		return fmt.Errorf("the vector: %w", err)
	}
	if err := json.Unmarshal([]byte(text), &told); err != nil {
		return fmt.Errorf("got %q: %w", got, err)
	}
	return within(wanted, told, "")
}

// within reports where told lacks something of wanted.
func within(wanted, told any, at string) error {
	switch w := wanted.(type) {
	case map[string]any:
		t, ok := told.(map[string]any)
		if !ok {
			return fmt.Errorf("%s is %v, want an object", at, told)
		}
		for name, sub := range w {
			if err := within(sub, t[name], at+"."+name); err != nil {
				return err
			}
		}
		return nil
	case []any:
		t, ok := told.([]any)
		if !ok || len(t) != len(w) {
			return fmt.Errorf("%s is %v, want %d elements", at, told, len(w))
		}
		for i := range w {
			if err := within(w[i], t[i], at+"["+strconv.Itoa(i)+"]"); err != nil {
				return err
			}
		}
		return nil
	}
	if !reflect.DeepEqual(wanted, told) {
		return fmt.Errorf("%s is %v, want %v", at, told, wanted)
	}
	return nil
}

// heads receives as many messages as there are heads, which begin so, in any
// order.
func (c *player) heads(want []string) error {
	for want = slices.Clone(want); len(want) > 0; {
		got, err := c.message()
		if err != nil {
			return err
		}
		i := slices.IndexFunc(want, func(head string) bool { return strings.HasPrefix(got, head+" ") })
		if i < 0 {
			return fmt.Errorf("got %q, want one of %q", got, want)
		}
		want = slices.Delete(want, i, i+1)
	}
	return nil
}
