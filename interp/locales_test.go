package interp

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/goshd/goshd/interp/ctype"
	"golang.org/x/sys/unix"
)

// The locales here are those of every C library, and one that none has.
func TestCharsetOf(t *testing.T) {
	for _, tt := range []struct {
		name string
		want ctype.Charset
		err  error
	}{
		{"C", ctype.Bytes, nil},
		{"POSIX", ctype.Bytes, nil},
		{"C.UTF-8", ctype.UTF8, nil},
		{"C.utf8", ctype.UTF8, nil},
		{"qq_QQ.UTF-8", 0, unix.ENOENT},
		{"../C", 0, unix.ENOENT},
		{"", 0, unix.ENOENT},
	} {
		if got, err := charsetOf(tt.name); got != tt.want || err != tt.err {
			t.Errorf("charsetOf(%q) = %v, %v, want %v, %v", tt.name, got, err, tt.want, tt.err)
		}
	}
}

func TestArchived(t *testing.T) {
	names := "xx_XX.utf8\x00yy_YY\x00"
	var b bytes.Buffer
	head := [14]uint32{archiveMagic}
	head[archiveStrings], head[archiveStrings+1] = uint32(binary.Size(head)), uint32(len(names))
	if err := binary.Write(&b, binary.NativeEndian, head); err != nil {
		t.Fatal(err)
	}
	b.WriteString(names + "zz_ZZ\x00")
	path := filepath.Join(t.TempDir(), "locale-archive")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, path string
		want       bool
	}{
		{"xx_XX.utf8", path, true},
		{"yy_YY", path, true},
		{"XX.utf8", path, false},
		{"xx_XX", path, false},
		{"zz_ZZ", path, false},
		{"yy_YY", path + ".no", false},
		{"yy_YY", "/dev/null", false},
	} {
		if got := archived(tt.name, tt.path); got != tt.want {
			t.Errorf("archived(%q, %s) = %v, want %v", tt.name, filepath.Base(tt.path), got, tt.want)
		}
	}
}
