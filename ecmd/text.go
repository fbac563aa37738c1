package ecmd

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// UnmarshalRequest is Unmarshal for the text of a request. Bytes that no string
// of a shell can hold, NUL, are refused where they would be lost: everywhere but
// in code, lines and text of prompts. No text is an empty object.
func UnmarshalRequest(text string, v any) error {
	if strings.TrimSpace(text) == "" {
		text = "{}"
	}
	data := []byte(text)
	if err := Unmarshal(data, v); err != nil {
		return err
	}
	if !bytes.Contains(data, []byte(`\u0000`)) && !bytes.Contains(data, []byte("b64")) {
		return nil
	}
	return withoutNUL(reflect.ValueOf(v).Elem(), "")
}

// withoutNUL looks for a NUL in the strings of the member at.
func withoutNUL(v reflect.Value, at string) error {
	switch v.Kind() {
	case reflect.String:
		if strings.IndexByte(v.String(), 0) >= 0 {
			return fmt.Errorf("%s has a NUL byte", strings.TrimPrefix(at, "."))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return withoutNUL(v.Elem(), at)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := withoutNUL(v.Index(i), at+"["+strconv.Itoa(i)+"]"); err != nil {
				return err
			}
		}
	case reflect.Map:
		return mapWithoutNUL(v, at)
	case reflect.Struct:
		return structWithoutNUL(v, at)
	}
	return nil
}

func mapWithoutNUL(v reflect.Value, at string) error {
	for it := v.MapRange(); it.Next(); {
		if err := withoutNUL(it.Key(), at); err != nil {
			return err
		}
		if err := withoutNUL(it.Value(), at+"."+it.Key().String()); err != nil {
			return err
		}
	}
	return nil
}

func structWithoutNUL(v reflect.Value, at string) error {
	if v.CanAddr() {
		if c, ok := v.Addr().Interface().(coded); ok {
			return withoutNUL(reflect.ValueOf(c.encode()), at)
		}
	}
	for _, m := range members(v.Type()) {
		if m.anyByte {
			continue
		}
		if err := withoutNUL(v.Field(m.index), at+"."+m.name); err != nil {
			return err
		}
	}
	return nil
}
