package server

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/interp"
)

// TestStateTypes: the types of package ecmd for DUMP and DIFF are what the shell
// tells of itself, member for member.
func TestStateTypes(t *testing.T) {
	for _, pair := range [][2]any{{interp.Data{}, ecmd.State{}}, {interp.Difference{}, ecmd.Difference{}}} {
		told, known := reflect.TypeOf(pair[0]), reflect.TypeOf(pair[1])
		if diff := shapeDiffers(told, known, known.Name()); diff != "" {
			t.Error(diff)
		}
	}
}

// shapeDiffers tells where two types have other JSON.
func shapeDiffers(a, b reflect.Type, at string) string {
	if a.Kind() != b.Kind() {
		return fmt.Sprintf("%s: %v and %v", at, a, b)
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return shapeDiffers(a.Elem(), b.Elem(), at)
	case reflect.Struct:
		return fieldsDiffer(a, b, at)
	}
	return ""
}

func fieldsDiffer(a, b reflect.Type, at string) string {
	known := map[string]reflect.Type{}
	for i := range b.NumField() {
		known[b.Field(i).Tag.Get("json")] = b.Field(i).Type
	}
	for i := range a.NumField() {
		tag := a.Field(i).Tag.Get("json")
		if tag == "-" {
			continue
		}
		typ, ok := known[tag]
		if !ok {
			return fmt.Sprintf("%s: %s is not known", at, tag)
		}
		if diff := shapeDiffers(a.Field(i).Type, typ, at+"."+tag); diff != "" {
			return diff
		}
	}
	return ""
}
