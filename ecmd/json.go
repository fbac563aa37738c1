package ecmd

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// The json dialect has byte strings that JSON has not: file names, values of
// variables and code need not be UTF-8. A string that is UTF-8 is a JSON
// string; any other is an object with one member, {"b64": "..."}, the bytes in
// the standard encoding of base64 (RFC 4648, section 4). Marshal and Unmarshal
// are those of package encoding/json with this one difference: every string
// travels without loss.

// Marshal encodes v: structs with json tags, slices, maps with string keys,
// pointers, strings, numbers, booleans, json.RawMessage. It panics for other
// types, which no message has.
func Marshal(v any) []byte { return appendJSON(nil, reflect.ValueOf(v)) }

// coded is a type with a form of its own.
type coded interface {
	encode() any
	decode(tree any, at string) error
}

func appendJSON(dst []byte, v reflect.Value) []byte {
	if !v.IsValid() {
		return append(dst, "null"...)
	}
	if v.Type() == reflect.TypeFor[json.RawMessage]() {
		if v.Len() == 0 {
			return append(dst, "null"...)
		}
		return append(dst, v.Bytes()...)
	}
	if v.Type() == reflect.TypeFor[json.Number]() {
		return append(dst, v.String()...)
	}
	if v.Kind() == reflect.Struct && v.CanAddr() {
		if c, ok := v.Addr().Interface().(coded); ok {
			return appendJSON(dst, reflect.ValueOf(c.encode()))
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		return strconv.AppendBool(dst, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.AppendInt(dst, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.AppendUint(dst, v.Uint(), 10)
	case reflect.Float64:
		return strconv.AppendFloat(dst, v.Float(), 'g', -1, 64)
	case reflect.String:
		return appendText(dst, v.String())
	case reflect.Pointer, reflect.Interface:
		return appendJSON(dst, v.Elem())
	case reflect.Slice, reflect.Array:
		return appendList(dst, v)
	case reflect.Map:
		return appendMap(dst, v)
	case reflect.Struct:
		return appendStruct(dst, v)
	}
	panic("ecmd: no message has a " + v.Type().String())
}

// appendText appends a byte string.
func appendText(dst []byte, s string) []byte {
	if !utf8.ValidString(s) {
		dst = append(dst, `{"b64":"`...)
		dst = base64.StdEncoding.AppendEncode(dst, []byte(s))
		return append(dst, `"}`...)
	}
	dst = append(dst, '"')
	for {
		i := strings.IndexFunc(s, func(r rune) bool { return r < 0x20 || r == '"' || r == '\\' || r == 0x7f })
		if i < 0 {
			break
		}
		dst = append(dst, s[:i]...)
		switch c := s[i]; c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, `\n`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, `\u00`...)
			dst = append(dst, "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		}
		s = s[i+1:]
	}
	dst = append(dst, s...)
	return append(dst, '"')
}

func appendList(dst []byte, v reflect.Value) []byte {
	dst = append(dst, '[')
	for i := range v.Len() {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendJSON(dst, v.Index(i))
	}
	return append(dst, ']')
}

func appendMap(dst []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(dst, "null"...)
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	dst = append(dst, '{')
	for i, k := range keys {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendText(dst, strings.ToValidUTF8(k.String(), "\ufffd"))
		dst = append(dst, ':')
		dst = appendJSON(dst, v.MapIndex(k))
	}
	return append(dst, '}')
}

func appendStruct(dst []byte, v reflect.Value) []byte {
	dst = append(dst, '{')
	first := true
	for _, m := range members(v.Type()) {
		f := v.Field(m.index)
		if m.omitEmpty && (f.IsZero() || f.Kind() == reflect.Slice && f.Len() == 0) {
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = append(dst, m.quoted...)
		dst = appendJSON(dst, f)
	}
	return append(dst, '}')
}

// A member is a field of a struct as messages have it.
type member struct {
	name      string
	quoted    string // "name":
	index     int
	omitEmpty bool
	required  bool // it must be there
	numeric   bool // a string for which a number may stand
	anyByte   bool // a string that may have NUL bytes
}

var memberCache sync.Map // reflect.Type to []member

func members(t reflect.Type) []member {
	if ms, ok := memberCache.Load(t); ok {
		return ms.([]member)
	}
	var ms []member
	for i := range t.NumField() {
		f := t.Field(i)
		tag, rule := f.Tag.Get("json"), f.Tag.Get("ecmd")
		if !f.IsExported() || tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "" {
			name = f.Name
		}
		rules := strings.Split(rule, ",")
		ms = append(ms, member{
			name: name, quoted: strconv.Quote(name) + ":", index: i, omitEmpty: options == "omitempty",
			required: slices.Contains(rules, "required"), numeric: slices.Contains(rules, "numeric"), anyByte: slices.Contains(rules, "anybyte"),
		})
	}
	memberCache.Store(t, ms)
	return ms
}

// Unmarshal decodes data into v, a pointer. Members that v has no field for are
// ignored. The errors say which member is wrong.
func Unmarshal(data []byte, v any) error {
	if err := validText(data); err != nil {
		return err
	}
	var tree any
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.UseNumber()
	if err := d.Decode(&tree); err != nil {
		return fmt.Errorf("not JSON: %w", err)
	}
	if d.More() {
		return fmt.Errorf("not JSON: something follows the value")
	}
	target := reflect.ValueOf(v).Elem()
	if tree == nil && target.Kind() == reflect.Struct {
		return wrong("", "an object")
	}
	return assign(target, tree, "")
}

func assign(v reflect.Value, tree any, at string) error {
	if tree == nil {
		v.SetZero()
		return nil
	}
	if c, ok := v.Addr().Interface().(coded); ok {
		return c.decode(tree, at)
	}
	if v.Type() == reflect.TypeFor[json.RawMessage]() {
		v.SetBytes(Marshal(tree))
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return assign(v.Elem(), tree, at)
	case reflect.Interface:
		v.Set(reflect.ValueOf(tree))
		return nil
	case reflect.Bool:
		b, ok := tree.(bool)
		if !ok {
			return wrong(at, "true or false")
		}
		v.SetBool(b)
		return nil
	case reflect.String:
		s, ok := byteString(tree)
		if !ok {
			return wrong(at, "a string")
		}
		v.SetString(s)
		return nil
	case reflect.Struct:
		return assignStruct(v, tree, at)
	case reflect.Slice:
		return assignSlice(v, tree, at)
	case reflect.Array:
		return assignArray(v, tree, at)
	case reflect.Map:
		return assignMap(v, tree, at)
	}
	return assignNumber(v, tree, at)
}

func wrong(at, want string) error {
	if at == "" {
		return fmt.Errorf("the text is not %s", want)
	}
	return fmt.Errorf("%s is not %s", at[1:], want)
}

// byteString is a JSON string or {"b64": "..."}.
func byteString(tree any) (string, bool) {
	switch t := tree.(type) {
	case string:
		return t, true
	case map[string]any:
		encoded, ok := t["b64"].(string)
		b, err := base64.StdEncoding.DecodeString(encoded)
		return string(b), ok && err == nil && len(t) == 1
	}
	return "", false
}

func assignNumber(v reflect.Value, tree any, at string) error {
	n, ok := tree.(json.Number)
	if !ok {
		return wrong(at, "a number")
	}
	switch {
	case v.CanInt():
		i, err := strconv.ParseInt(string(n), 10, v.Type().Bits())
		if err != nil {
			return wrong(at, "an integer in range")
		}
		v.SetInt(i)
	case v.CanUint():
		u, err := strconv.ParseUint(string(n), 10, v.Type().Bits())
		if err != nil {
			return wrong(at, "an integer from 0 on")
		}
		v.SetUint(u)
	case v.CanFloat():
		f, err := n.Float64()
		if err != nil {
			return wrong(at, "a number in range")
		}
		v.SetFloat(f)
	default:
		panic("ecmd: no message has a " + v.Type().String())
	}
	return nil
}

func assignStruct(v reflect.Value, tree any, at string) error {
	m, ok := tree.(map[string]any)
	if !ok {
		return wrong(at, "an object")
	}
	for _, f := range members(v.Type()) {
		sub, ok := m[f.name]
		if f.required && sub == nil {
			return fmt.Errorf("%s is missing", (at + "." + f.name)[1:])
		}
		if n, isNumber := sub.(json.Number); isNumber && f.numeric {
			sub = string(n)
		}
		if ok {
			if err := assign(v.Field(f.index), sub, at+"."+f.name); err != nil {
				return err
			}
		}
	}
	return nil
}

func assignSlice(v reflect.Value, tree any, at string) error {
	list, ok := tree.([]any)
	if !ok {
		return wrong(at, "a list")
	}
	s := reflect.MakeSlice(v.Type(), len(list), len(list))
	for i, sub := range list {
		if err := assign(s.Index(i), sub, at+"["+strconv.Itoa(i)+"]"); err != nil {
			return err
		}
	}
	v.Set(s)
	return nil
}

func assignArray(v reflect.Value, tree any, at string) error {
	list, ok := tree.([]any)
	if !ok || len(list) != v.Len() {
		return wrong(at, "a list of "+strconv.Itoa(v.Len()))
	}
	for i, sub := range list {
		if err := assign(v.Index(i), sub, at+"["+strconv.Itoa(i)+"]"); err != nil {
			return err
		}
	}
	return nil
}

func assignMap(v reflect.Value, tree any, at string) error {
	m, ok := tree.(map[string]any)
	if !ok {
		return wrong(at, "an object")
	}
	out := reflect.MakeMapWithSize(v.Type(), len(m))
	for name, sub := range m {
		e := reflect.New(v.Type().Elem()).Elem()
		if err := assign(e, sub, at+"."+name); err != nil {
			return err
		}
		out.SetMapIndex(reflect.ValueOf(name).Convert(v.Type().Key()), e)
	}
	v.Set(out)
	return nil
}
